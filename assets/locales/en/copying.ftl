### Words about copying.

copying-copy-cited = Copy with citation
copying-copied = Copied
copying-copied-cited = Copied with citation
copying-copied-claim = Claim copied
copying-copied-claim-and-ask = Claim and request copied
copying-copied-full = Whole item copied
copying-copied-uncited = Selected text copied without a citation: it is not part of any item of the briefing
copying-copied-words = Selected text copied
copying-copy-selected = Copy the selected text
# The same on a button of the bar beside selected words, and for a screen reader what that bar is called.
copying-copy-selected-shortly = Copy
copying-selected-words = Selected words
copying-copy-by-default = Ctrl+C copies
copying-copy-address = Copy the address

copying-extent-claim = Claim
copying-extent-claim-and-ask = Claim and request
copying-extent-full = Whole item
# Names of citation styles: that of UN documents, and two that are called as they are in English.
copying-style-un = UN documents
copying-style-oscola = OSCOLA
copying-style-apa = APA
