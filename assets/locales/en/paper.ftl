### Words of a walk on paper: what is on the sheets and posters, and what they are called where they are chosen.

paper-article-on-paper = An article or a place, on paper
paper-on-paper = A walk, on paper
paper-which-walk = Which walk
# What can be exported of a walk: each with its name, and under it what it is for.
paper-participant = Sheets for participants
paper-for-participant = HTML to print: questions, boxes to tick and lines to write on; nothing that is uncovered later
paper-trainer = The trainer’s sheet
paper-for-trainer = HTML to print: times, what is uncovered in which order, the private notes, and space to count hands
paper-posters = Posters
paper-for-posters = HTML to print: a page for each stop, readable from three metres
paper-with-trainer = With the trainer’s notes of the walks
# Of a working table, which shortens cards.
paper-with-cards-in-full = With an annex: every card in full
paper-how-to-tick = Tick what you think before anything is uncovered, and again when you have heard the debate.
# Over two columns of boxes to tick: what one thinks before the debate, and after it.
paper-before = Before
paper-after = After
paper-trainers-own = For the trainer only. Not for the audience.
paper-uncovered = Uncovered, in this order
paper-nothing-uncovered = Nothing is uncovered here.
paper-hands = Hands
# Under a text that is longer than the page.
paper-cut = Shortened to fit
paper-no-walk = This briefing has no walk.

paper-from-undated-briefing = From the briefing “{ $title }”
paper-from-dated-briefing = From the briefing “{ $title }”, as of { $day }
# How long a walk takes, beside the number of its stops.
paper-short-minutes = { $minutes } min
paper-short-hours = { $hours } h
paper-short-hours-and-minutes = { $hours } h { $minutes } min
# $begins: when the stop begins, in hours and minutes since the start: “0:12”.
paper-time-planned = { $minutes } min · from { $begins }
paper-no-time-planned = no time planned · from { $begins }
paper-stop-of = Stop { $number } of { $of }
# $critique: the name of the critique that is replied to.
paper-reply-to = to { $critique }
paper-others-replied = Also replied: { $others }
# In a terminal. $typed: what somebody typed, between quotation marks.
paper-unknown-walk = There is no walk “{ $typed }” in this briefing.
# In a terminal; --walk ID is what to type.
paper-name-a-walk = { $walks ->
    [one] This briefing has { $walks } walk. Name one: --walk ID.
   *[other] This briefing has { $walks } walks. Name one: --walk ID.
}
paper-known-walk = { $id } ({ $title })
# $walks: each as above, with commas between them.
paper-known-walks = It has: { $walks }.
