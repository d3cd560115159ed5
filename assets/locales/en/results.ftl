### The list of results, which stands in the place of the comments while filters are on.

results-results = Results
results-by-chapter = By chapter
results-by-date = By date
results-by-actor = By actor
results-order = Order of the results
results-clear-all = Clear all
results-copy-list = Copy list
results-export = Export …
results-filters = Filters
results-contents = Contents
# In the place of a list in which there are none.
results-none = No item has all of these.
# While the words are looked for.
results-looking = Searching …
# For a list from which one is chosen, on the clipboard.
results-copied = List copied
# Of a safeguard, in the place of who speaks.
results-safeguards = Safeguards
# The head of the list, after “17 results”. $counts: “5 critiques, 12 positions”. $of: how many there are of all.
results-counts-of = { $of ->
    [one] { $counts } of { $of } item
   *[other] { $counts } of { $of } items
}
# The same for a screen reader, after a rest.
results-heard = { $results }: { $counts }
# At the foot of the list, and on the button that goes from the filters to the list.
results-outside = { $count ->
    [one] { $count } item is outside these filters
   *[other] { $count } items are outside these filters
}
results-show = { $count ->
    [0] Show no results
    [one] Show { $count } result
   *[other] Show { $count } results
}
# Under the first results of a group.
results-more-in-chapter = { $count } more in this chapter
results-more-here = { $count } more here
results-more-of-year = { $count } more of { $year }
results-more-by-actor = { $count } more by { $actor }
# The same where all are shown.
results-fewer = Show the first { $count } only
# How many there would be without a choice, in a list in which there are none. $choice: “State”.
results-without = { $count ->
    [one] { $count } without { $choice }
   *[other] { $count } without { $choice }
}
# In the status bar. $asked: “State; critiques, opposes; “family””.
results-path = Filters › { $asked }
results-items-hidden = { $count ->
    [one] { $count } item hidden
   *[other] { $count } items hidden
}
# A chapter over its results: “III. Safeguards”.
results-numbered-heading = { $number }. { $heading }
# Of a row, for a screen reader, after what it says: “3 of 17”.
results-place = { $index } of { $of }
# What keys do, in the status bar.
results-key-result = result
results-key-open = open in the reader
results-key-filters = filters
