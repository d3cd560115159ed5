### What a screen reader announces by itself.

# $related is how much relates to the item $name: "9 safeguards, 23 critiques and 28 positions".
announcements-item = { $name }. Related: { $related }
announcements-item-alone = { $name }. Nothing relates to it
# $name is a pane, $count how much it holds.
announcements-pane = { $name }, { $count }
# $size is in per cent.
announcements-size = Text size { $size } %
# $words is what was searched for, $place where it stands.
announcements-result = Result { $index } of { $of } for { $words }: { $place }
