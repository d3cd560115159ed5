# Words of the panes: their names, how they are linked, and what they say of a place.

panes-columns = S: safeguards. C: critiques. Point at a line to see its positions.
panes-related-here = Related to this paragraph
panes-this-item = this item
panes-on-other-passages = on other passages
panes-selected = Selected (Esc clears)
panes-active = Active
panes-linked = Linked
panes-pinned = Pinned
panes-unlinked = Unlinked
panes-second-provisions = Provisions 2
panes-no-sources = This file names no source.
panes-move-left = Move left
panes-move-right = Move right
panes-wider = Wider
panes-narrower = Narrower
panes-hide-pane = Hide this pane
panes-pin-hint = Pin or unpin this pane. Right-click for more.

panes-pane-provisions = Provisions
panes-pane-safeguards = Safeguards
panes-pane-critiques = Critiques
panes-pane-sources = Sources
panes-one-of-provisions = provision
panes-one-of-safeguards = safeguard
panes-one-of-critiques = critique or position
panes-one-of-sources = source
