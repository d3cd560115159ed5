### What keys do, in the hints at the foot of the window and in the list of keys.

keys-next-related = next related item
keys-go-to = go to
keys-keys = keys
keys-key-sheet-hint = Find a key by what it does

## What keys do at a problem of a file, and in the safeguards matrix.

keys-next-problem = next problem
keys-go-back = back
# On a key cap: the four arrows.
keys-arrows = Arrows
keys-move-to-cell = move
keys-open-cell = open
keys-copy-as-csv = copy as CSV

## In the list of keys: what the wheel and the mouse do, and how.

keys-copy = Copy
keys-text-size = Text size
keys-ctrl-and-wheel = Ctrl and the wheel
keys-move-one-pane = Move one pane alone
keys-alt-and-wheel = Alt and the wheel
keys-back-and-forward = Back, forward
keys-mouse-buttons = Mouse 4, 5
