### The speaking note of a place: one page to speak from, and the view in which it is put together.

## In the list of exports

speaking-speaking-note = Speaking note
speaking-speaking-note-docx = Speaking note, DOCX
speaking-for-speaking-note = HTML to print: one page on the selected place, as put together in its own view
speaking-for-speaking-note-docx = The same for a word processor
speaking-no-place-selected = No place in the text is selected, and a speaking note is of one.

## On the page. What is spoken is as a delegate says it in a meeting.

# $place is such as "Article 24, paragraph 2"; $instrument is the title of the treaty.
speaking-reference = { $place }, of the { $instrument }.
# $draft is such as "Rev.4".
speaking-reference-in-draft = { $place }, of the { $instrument }, { $draft }.
# $place is such as "Article 24".
speaking-paragraph = { $place }, paragraph { $number }
speaking-subparagraph = { $place }, subparagraph ({ $number })
speaking-nested = { $place } ({ $number })
# How many points follow, in words.
speaking-opening = { $count ->
    [1] Chair, I have one point.
    [2] Chair, I have two points.
    [3] Chair, I have three points.
    [4] Chair, I have four points.
    [5] Chair, I have five points.
   *[other] Chair, I have { $count } points.
}
speaking-thanks = Thank you, Chair.
speaking-summary-only = Summary, not the words of the text
speaking-official-text = Official text
speaking-words-too-long = The words are left out: they alone would fill the page
speaking-not-quoted = Points are shortened summaries of what others said, not quotations
# The head of what others may say, and that it is not read out.
speaking-if-they-say = If they say
speaking-not-spoken = not spoken
# After what others may say. $words is what was answered to it, $by who answered, and when.
speaking-answer = Answer: { $words } ({ $by })
# The answer is a point that stands above with this number.
speaking-answer-is-point = Answer: point { $number }.
# What limits a safeguard that others may name.
speaking-limits = Its limits: { $limits }
speaking-no-answer = No answer in this briefing.
speaking-at-the-speed = at { $words } words a minute
speaking-no-point = No point on this place in this briefing
speaking-your-note = Your note
# A note with the initials of whoever wrote it.
speaking-note-by = Note by { $initials }

## In the view

speaking-side = Speak
speaking-words = Words
speaking-no-words = None
speaking-summary = Summary
speaking-official = Official
speaking-points = Points
# After "Points". $place is such as "Art. 24(2)".
speaking-points-taken = { $taken } of { $of } on { $place }
speaking-replies-to-expect = Replies to expect
speaking-replies-taken = { $taken } of { $of }, not spoken
speaking-more-points = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
speaking-no-reply-to-expect = No reply to expect in this briefing
speaking-own-point-by-note = A note on this place is a point of your own: N in the reader
speaking-paper = Paper
speaking-type = Type
# $points is the size of the type.
speaking-type-of = { $points } pt
speaking-limit = Speaking limit
speaking-no-limit = No limit
speaking-limit-of = { $minutes } min
# $time is such as "1 min 40 s".
speaking-about = About { $time }
speaking-words-at-the-speed = { $count ->
    [one] { $count } word at { $speed } words a minute, the pace interpreters ask for
   *[other] { $count } words at { $speed } words a minute, the pace interpreters ask for
}
speaking-time-free = { $time } free
speaking-time-over = { $time } over
# $number is the last point on the page.
speaking-leave-out = { $time } over: leave out point { $number }?
speaking-reference-first = Reference first, then the words, as interpreters need them
speaking-one-page = One page, with room for a handwritten line
# $number is the last point on the page; $points the next smaller type.
speaking-does-not-fit-in = Does not fit on one page: { $points } pt, or without point { $number }?
speaking-does-not-fit = { $number ->
    [0] Does not fit on one page
   *[other] Does not fit on one page: without point { $number }?
}
speaking-copy-for-interpreters = Copy for interpreters
speaking-copied-for-interpreters = Copied what is spoken
speaking-save-as-docx = Save as DOCX …
speaking-print = Print …
speaking-printed = Opened in the browser, which prints it
# $path is where the page was written.
speaking-not-opened = No browser could be opened; the page is { $path }
speaking-page = Page
speaking-choose = Choose
# Beside keys in the bar at the foot.
speaking-take-or-leave = take or leave a point
# The name of the key.
speaking-space = Space
# In the path to the view.
speaking-floor-mode = Floor mode
speaking-order = order
speaking-print-shortly = print
speaking-back = back
# For a screen reader. $name is who said the point.
speaking-point-announced = Point { $number } of { $of }, { $words } words, { $name }
speaking-reply-announced = Reply to expect { $number } of { $of }, { $name }
speaking-sum-announced = { $taken ->
    [one] { $taken } point, about { $time }
   *[other] { $taken } points, about { $time }
}
speaking-moved-to = Now point { $number }

## On the command line

# $typed is what somebody asked for, $known what there is.
speaking-no-such-point = “{ $typed }” is no point on { $place } for this side. There are: { $known }
# Several points were chosen, or a type.
speaking-too-long = This does not fit on one page. Choose fewer points, smaller type, or --words none.
speaking-not-in-the-text = “{ $typed }” is no place in the text, and a speaking note is of one.
speaking-no-official-text = There is no official text of { $place } here.
