### What floor mode says, and where the briefing has no text.

floor-floor-box = Article and paragraph, as you would say them
floor-nothing-named = Nothing has that name
floor-for-example = Try: thirty-five one c
floor-back-to-reading = back to reading
floor-arguments-for = Arguments for
floor-arguments-against = Arguments against
floor-no-argument-for = No argument for it in this briefing.
floor-no-argument-against = No argument against it in this briefing.
# After the name of a key: what it does.
floor-next-paragraph = next paragraph
floor-back = back
floor-next-three = next three
# After what is said of what was typed.
floor-type-on = Type on to replace.
# Before the points of a narrow window, one by one.
floor-for = For
floor-against = Against
floor-no-text = No text
floor-no-words-of-its-own = The text of this provision is in its paragraphs; it has no introduction.
floor-no-text-here = Not in this briefing

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
# Enter is a key.
floor-more-sentences-by-enter = { $count ->
    [one] { $count } more sentence, Enter shows it
   *[other] { $count } more sentences, Enter shows them
}
# For a screen reader: which points are shown. $side is “Arguments for” or “Arguments against”.
floor-points-announced = { $side }: { $from } to { $to } of { $of }
floor-no-points-announced = { $side }: none
# For a screen reader: what a point is.
floor-argument-for = Argument for, { $number } of { $of }
floor-argument-against = Argument against, { $number } of { $of }
# $meant is an article, $shown its first paragraph: “Art. 24”, “Art. 24(1)”.
floor-heading-alone = { $meant } is a heading alone: you see { $shown }
# After what could not be found. The second is for where there is little room.
floor-you-still-see = You still see { $place }.
floor-still = Still { $place }.
# A statement as a sentence.
floor-statement = { $statement }.
floor-seconds = { $seconds } s
floor-minutes = { $minutes } min
floor-minutes-and-seconds = { $minutes } min { $seconds } s
# How long it takes to read the paragraph out. The second is for where there is little room.
floor-read-aloud-at = Read aloud, about { $time } at 100 words a minute
floor-read-aloud-in = Read aloud, about { $time }
