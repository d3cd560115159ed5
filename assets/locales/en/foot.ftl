### What the foot of a pane says: how much of what relates to the subject is in sight. $subject is what the window is about: "Art. 24(2)",
### "[11]", "this item".

# Where the subject stands in this pane itself. It begins with a capital by itself.
foot-is-below = { $subject } is below
foot-is-above = { $subject } is above
foot-is-shown = { $subject } is shown
# The filters hide what there is.
foot-none-shown = None shown on { $subject }
foot-none = None on { $subject }
# Of one kind, which the name of the pane says: safeguards, sources.
foot-more-below = { $count } more on { $subject } below
# $counts are numbers with what they count, "5 more critiques, 2 more positions", or a number alone.
foot-counts-below = { $counts } on { $subject } below
foot-counts-above = { $counts } on { $subject } above
foot-all-shown = { $count ->
    [1] 1 shown
   *[other] All { $count } shown
}
foot-kinds-shown = All shown: { $counts }
foot-on-other-passages = { $counts } on other passages
# Of the safeguards in the section $place, those that do not relate to the subject.
foot-others-on = { $count ->
    [one] { $count } other on { $place }
   *[other] { $count } others on { $place }
}
