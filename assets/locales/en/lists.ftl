### Several words in a row, and a word with what it is said of.

# Between two of a list whose last has no word before it: "9 safeguards, 23 critiques".
lists-between = { ", " }
# Between a name and what is said of it, or two things that are said of one: "EFF, 31 Jul 2024", "Art. 24, collapsed".
lists-attribute = { ", " }
# The same as the first where what is listed has commas itself.
lists-semicolon = { "; " }
# Between things that stand on one line and have nothing to do with each other: "Art. 24 · 31 Jul 2024".
lists-beside = { " · " }
# Between statements, without what ends the last.
lists-stop = { ". " }
# From the whole to a place in it: "Ch. IV › Art. 24".
lists-step = { " › " }
# Between a label and what it is said of: "Stance: opposed".
lists-colon = { ": " }
lists-between-sentences = { " " }
lists-two-and = { $first } and { $last }
# $others is a list without the last.
lists-many-and = { $others } and { $last }
lists-two-or = { $first } or { $last }
lists-many-or = { $others } or { $last }
# Around what explains the words before it: "Independent review (qualified)".
lists-opening-bracket = { " (" }
lists-closing-bracket = )
# After a label that is set in another style than what it is said of; a space follows.
lists-after-label = :
# After words that go on where they are cut: between two words, and within one.
lists-goes-on = { " …" }
# Before words that are not the first of a text.
lists-goes-on-before = { "… " }
lists-is-cut = …
# Between the number of an entry of a list and its words.
lists-after-number = { ". " }
lists-full-stop = .
