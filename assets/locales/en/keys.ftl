# What keys do, in the hints at the foot of the window and in the list of keys.

keys-next-related = next related item
keys-go-to = go to
keys-floor = floor
keys-keys = keys
keys-key-sheet-hint = Find a key by what it does
