# What floor mode says, and where the briefing has no text.

floor-floor-box = Article and paragraph, as you say it
floor-nothing-named = Nothing has that name. Try: thirty-five one c
floor-previous-or-next = previous or next paragraph
floor-back-to-reading = back to reading
floor-more-points = more points
floor-arguments-for = Arguments for
floor-arguments-against = Arguments against
floor-no-point = Nothing relates to this place.
floor-no-text = No text
floor-no-words-of-its-own = The text of this provision is in its paragraphs; there is none before them.
floor-no-text-here = This briefing gives no text for this place.
