# What the safeguards matrix says. Every sentence is true of what the file says, and claims nothing more.

gaps-power = Power
gaps-open-in-panes = Open in the panes
gaps-all-provisions = All provisions
gaps-powers-only = Intrusive powers
gaps-copy-csv = Copy as CSV
gaps-move = move
gaps-matrix = Safeguards matrix
gaps-not-stated = Not stated: the file does not say whether such a safeguard could apply.
gaps-empty-cell = Empty.
gaps-empty-cells = Empty cells
gaps-no-cell-is-empty = No cell is empty.
gaps-present-of-applicable = present / applicable
gaps-empty-and-requested = empty; number of requests
gaps-empty-word = empty
gaps-not-stated-word = not stated
gaps-no-power = Nothing in this briefing is marked as an intrusive power.
gaps-no-provision = No provision of this briefing could be read.
