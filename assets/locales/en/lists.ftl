# Several words in a row, and a word with what it is said of.

# Between two of a list whose last has no word before it: "9 safeguards, 23 critiques".
lists-between = {", "}
# Between things that stand on one line and have nothing to do with each other: "Art. 24 · 31 Jul 2024".
lists-beside = {" · "}
lists-between-sentences = {" "}
# $label is what $value is said of: "Stance: opposed".
lists-labelled = { $label }: { $value }
lists-two-and = { $first } and { $last }
# $others is a list without the last.
lists-many-and = { $others } and { $last }
lists-two-or = { $first } or { $last }
lists-many-or = { $others } or { $last }
