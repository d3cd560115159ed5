### Numbers with what they count.

counts-critiques = { $count ->
    [one] { $count } critique
   *[other] { $count } critiques
}
counts-hands = { $count ->
    [one] { $count } hand
   *[other] { $count } hands
}
counts-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
counts-kinds = { $count ->
    [one] { $count } kind
   *[other] { $count } kinds
}
counts-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
counts-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
counts-positions = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
counts-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
counts-provisions = { $count ->
    [one] { $count } provision
   *[other] { $count } provisions
}
counts-replies = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
counts-requests = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
counts-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
counts-safeguards = { $count ->
    [one] { $count } safeguard
   *[other] { $count } safeguards
}
counts-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
counts-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
counts-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
counts-stops = { $count ->
    [one] { $count } stop
   *[other] { $count } stops
}
counts-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
counts-powers = { $count ->
    [one] { $count } power
   *[other] { $count } powers
}

## $shown of all, which are $of.

counts-safeguards-of = { $of ->
    [one] { $shown } of { $of } safeguard
   *[other] { $shown } of { $of } safeguards
}
counts-critiques-of = { $of ->
    [one] { $shown } of { $of } critique
   *[other] { $shown } of { $of } critiques
}
counts-positions-of = { $of ->
    [one] { $shown } of { $of } position
   *[other] { $shown } of { $of } positions
}
counts-shown-of = { $shown } of { $of }
# The same of critiques and of positions where there is no room for words: "23 + 28".
counts-both = { $critiques } + { $positions }

## Besides those that are in sight.

counts-more-safeguards = { $count ->
    [one] { $count } more safeguard
   *[other] { $count } more safeguards
}
counts-more-critiques = { $count ->
    [one] { $count } more critique
   *[other] { $count } more critiques
}
counts-more-positions = { $count ->
    [one] { $count } more position
   *[other] { $count } more positions
}

## That relate to something else in the same section.

counts-other-safeguards = { $count ->
    [one] { $count } other safeguard
   *[other] { $count } other safeguards
}
counts-other-critiques = { $count ->
    [one] { $count } other critique
   *[other] { $count } other critiques
}
counts-other-positions = { $count ->
    [one] { $count } other position
   *[other] { $count } other positions
}

##

# $counts are numbers with what they count: "0 of 23 critiques · 2 of 28 positions", or a number alone.
counts-on = { $counts } on { $place }
