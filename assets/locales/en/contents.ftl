### The contents: what their columns and their foot say.

# What the letters above the columns count; at the foot, and when the letters are pointed at.
contents-columns = S counts safeguards, C critiques only.
# The same under a title where letters are large and there is no room for columns: “4 S, 23 C”.
contents-safeguards-under = { $count } S
contents-critiques-under = { $count } C
# $positions: “28 positions”. $stances: “14 support, 12 on conditions, 2 oppose”. $place: “Art. 6”, “the Convention as a whole”.
contents-positions-on = { $positions } on { $place }: { $stances }.
# The same of a chapter with everything in it.
contents-positions-in = { $positions } in { $place }: { $stances }.
contents-no-position-on = No position on { $place }.
contents-no-position-in = No position in { $place }.

## How many positions take which stance, after “28 positions on Art. 6: ”.

contents-support = { $count ->
    [one] { $count } supports
   *[other] { $count } support
}
contents-on-conditions = { $count } on conditions
contents-oppose = { $count ->
    [one] { $count } opposes
   *[other] { $count } oppose
}
