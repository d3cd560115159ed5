# Words about copying.

copying-copy-cited = Copy with citation
copying-copied = Copied
copying-copied-cited = Copied with citation
copying-copied-claim = Claim copied
copying-copied-claim-and-ask = Claim and request copied
copying-copied-full = Whole item copied
copying-copied-uncited = Selected text copied without a citation: it belongs to no item of the briefing
copying-copied-words = Selected text copied
copying-copy-selected = Copy the selected text
copying-copy-by-default = Ctrl+C copies
copying-copy-address = Copy the address
