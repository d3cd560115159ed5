### What floor mode says, and where the briefing has no text.

floor-floor-box = Article and paragraph, as you would say them
floor-nothing-named = Nothing has that name; try: thirty-five one c
floor-previous-or-next = previous or next paragraph
floor-back-to-reading = back to reading
floor-more-points = more points
floor-arguments-for = Arguments for
floor-arguments-against = Arguments against
floor-no-point = Nothing relates to this place.
floor-no-text = No text
floor-no-words-of-its-own = The text of this provision is in its paragraphs; it has no introduction.
floor-no-text-here = This briefing gives no text for this place.

# Which points of all are shown, and in the two messages after them how many of all are on the paragraph itself; the second is for where
# there is little room. 0 is said as well.
floor-points-to = { $to } of { $of }
floor-points-from-to = { $from }–{ $to } of { $of }
floor-points-on-paragraph = { $count ->
    [0] none on this paragraph
   *[other] { $count } on this paragraph
}
floor-points-here = { $count ->
    [0] none here
   *[other] { $count } here
}
# Replies that do not answer directly are no points; the second is for where there is little room.
floor-replies-left-out = { $count ->
    [one] { $count } indirect reply left out
   *[other] { $count } indirect replies left out
}
floor-indirect-left-out = { $count } indirect left out
floor-more-sentences = { $count ->
    [one] { $count } more sentence
   *[other] { $count } more sentences
}
# $why: a statement without its full stop that says why what was typed leads nowhere.
floor-shown-instead = { $why }. Shown: { $place }
