### Words of the panes: their names, how they are linked, and what they say of a place.

panes-related-here = Related to this paragraph
# The item that is selected, in a line such as “None on this item”.
panes-this-item = this item
# The state of a pane, in its header.
panes-selected = Selected (Esc clears)
panes-active = Active
panes-linked = Linked
panes-pinned = Pinned
panes-unlinked = Unlinked
# The text of the treaty, open for a second time.
panes-second-provisions = Provisions 2
panes-no-sources = This file names no source.
panes-move-left = Move left
panes-move-right = Move right
panes-wider = Wider
panes-narrower = Narrower
panes-hide-pane = Hide this pane
# Of critiques and positions, in the header of their pane.
panes-card-order = Order of critiques and positions
panes-card-order-text = In the order of the text
panes-card-order-newest = Newest first
panes-card-order-actor = By actor
panes-card-order-state = By State
panes-card-order-regional-group = By regional group
panes-pin-hint = Pin or unpin this pane. Right-click for more.

panes-pane-provisions = Provisions
panes-pane-safeguards = Safeguards
panes-pane-critiques = Critiques
panes-pane-sources = Sources

# How a chapter stands in the contents, for a screen reader; it follows after a comma.
panes-folded = collapsed
panes-unfolded = expanded
# $letter: A or B.
panes-link-group = Link to group { $letter }
panes-stays-on = stays on { $place }
# The number in the name of the place is its number in the row as well: “Art. 24 of 68”.
panes-place-of = { $place } of { $of }
# “Art. 15 · 8th of 10”
panes-place-nth-of = { NUMBER($index, type: "ordinal") ->
    [one] { $place } · { $index }st of { $of }
    [two] { $place } · { $index }nd of { $of }
    [few] { $place } · { $index }rd of { $of }
   *[other] { $place } · { $index }th of { $of }
}
# $pane: the pane that has nothing to show. $place: “Art. 7”, “the Convention as a whole”.
panes-nothing-related = { $pane ->
    [provisions] No provision relates to { $place }.
    [safeguards] No safeguard relates to { $place }.
    [sources] No source relates to { $place }.
   *[critiques] No critique or position relates to { $place }.
}
# In the place of critiques where there are positions alone.
panes-no-critique = { $count ->
    [one] No critique on { $place }. { $count } position below.
   *[other] No critique on { $place }. { $count } positions below.
}
# $whole: “the Convention as a whole”, “Chapter IV as a whole”. It stands as a heading, so without a full stop.
panes-nothing-on-the-whole = { $pane ->
    [provisions] No provision relates to { $whole }
    [safeguards] No safeguard relates to { $whole }
    [sources] No source relates to { $whole }
   *[critiques] No critique or position relates to { $whole }
}
panes-as-a-whole = { $place } as a whole
# $noun: what kind of instrument the title of the treaty says it is: “Convention”.
panes-instrument-as-a-whole = the { $noun } as a whole
panes-preambular-paragraph = preambular paragraph { $number }
# It follows “No safeguard relates to Art. 7.”
panes-nearest-with-one = The nearest with one is { $place }.
# $what: with its numbers, “22 critiques · 25 positions”.
panes-more-in-other-tabs = More in the other tabs: { $what }
