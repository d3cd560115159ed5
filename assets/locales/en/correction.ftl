### What a reader tells the compilers is wrong in an item, as one text to be sent by whatever way there is.

# The title of the dialog and of the text.
correction-title = What is wrong here?
correction-about = What you copy holds the item, its identifier, its words and your remark. Nothing is sent: pass it to the compilers by e-mail or on paper.
correction-field = Your remark
correction-copy = Copy
# Labels in the text.
correction-briefing = Briefing
correction-compiled-by = Compiled by
correction-edition = Edition
correction-item = Item
correction-words = Words
correction-remark = Remark
correction-program = Program
# A name with its identifier in the file: “Article 24(2) [24/2]”.
correction-with-id = { $name } [{ $id }]
# In the place of a remark that is to be written by hand.
correction-room = ……………………………………
correction-copied = Copied for the compilers
