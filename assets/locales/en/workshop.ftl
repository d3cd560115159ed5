### Words of the workshop: what the audience reads, and what the trainer reads.

workshop-workshop = Workshop
workshop-console = Presenter console
# The title of the window the audience sees.
workshop-audience = Plenary: audience window
# Why the system is asked to keep the screen on; a system may show it.
workshop-why-awake = A workshop is running
workshop-stays-awake = The screen stays on.
workshop-may-go-dark = The screen may turn off by itself: Plenary could not ask this system to keep it on.
# What is shown large, over it.
workshop-actor = Actor
workshop-event = Event
workshop-term = Term
workshop-source = Source
# In the head of a pane: the state of its cards.
workshop-revealed = uncovered
workshop-hidden = hidden
workshop-partly = partly uncovered
# Over a question, before the cards are uncovered, and again after them. The first tells the audience to predict; it is no noun.
workshop-predict = Predict
workshop-asked-again = And now?
# Beside a bar: the hands raised before the debate, and after it.
workshop-before = before
workshop-after = after
workshop-nothing-tied = Nothing here relates to this passage.
workshop-on-screen = On screen
# The state of the audience window.
workshop-frozen = Frozen
workshop-blanked = Blank
workshop-stays-private = Only you see what you search here, until you press Enter
workshop-only-you-see-the-changes = The audience window does not change
workshop-the-room-sees-a-title = The audience sees a title card
workshop-private-notes = Private notes
workshop-never-on-screen = never in the audience window
workshop-no-notes = No notes for this stop.
workshop-smaller-notes = Smaller notes
workshop-larger-notes = Larger notes
# After a time: “2:10 left at this stop”.
workshop-left-at-this-stop = left at this stop
workshop-over-at-this-stop = over at this stop
workshop-at-this-stop = at this stop
workshop-no-time-planned = No time is planned for this stop.
workshop-timer-paused = The timer is paused.
workshop-next-here = Next on this stop
workshop-all-uncovered = All is uncovered
workshop-then-the-next-stop = Then the next stop.
workshop-next-stop = Next stop
workshop-last-stop = This is the last stop
workshop-after-it-the-report = { workshop-end } saves a report of the workshop.
workshop-hands = Hands
# Beside the heading “Hands”.
workshop-nobody-counted = none counted yet
workshop-questions = Questions from the audience
workshop-questions-hint = One per line; they go into the report
workshop-stops = Stops
workshop-roles = Role cards
workshop-all-roles = Everyone
workshop-in-a-window = In a window
workshop-full-screen = Full screen
workshop-in-a-window-now = In a window, to share
workshop-on-this-screen = Full screen on this display; S switches between it and this window
workshop-beside-the-walk = Outside the walk: Space returns to it
workshop-step-back = Back
workshop-back-to-the-walk = Back to the walk
workshop-uncover-all = Uncover all
workshop-freeze = Freeze
workshop-unfreeze = Unfreeze
workshop-blank = Blank
workshop-unblank = Show
workshop-swap = Swap windows
workshop-switch = Switch window
workshop-pause = Pause
workshop-go-on = Resume
workshop-reset = Reset timer
workshop-end = End
# Shows the question again, and in its place the cards.
workshop-ask-again = Ask again
workshop-ask-no-more = Show the cards
workshop-start-head = Start a workshop
workshop-start-says = Choose a walk. The audience window opens at its first stop; your notes stay in this window.
workshop-without-a-walk = What I am reading, without a walk
workshop-start = Start
workshop-cancel = Cancel
workshop-two-screens = There is a second display: the audience window fills it, and this window becomes your presenter console.
workshop-one-screen = There is one display: the audience window fills it, and S brings your presenter console to the front and back. For a video call, start in a window and share that window.
workshop-start-in-a-window = Start in a window
workshop-end-asks = End the workshop?
workshop-end-says = A report with the time of each stop, the hands and the questions will be saved.
workshop-end-it = End and save the report
workshop-go-on-instead = Continue
workshop-not-kept = The report of the workshop could not be saved
workshop-projector-gone = The second display was disconnected. The audience window is a normal window now; nothing else changed.
workshop-the-room-asked = The audience asked:

# In the audience window, where nothing of a pane is uncovered yet.
workshop-safeguards-later = { $hidden ->
    [one] { $hidden } safeguard is uncovered later.
   *[other] { $hidden } safeguards are uncovered later.
}
workshop-cards-later = { $hidden ->
    [one] { $hidden } card is uncovered later.
   *[other] { $hidden } cards are uncovered later.
}
workshop-no-safeguard-shown = No safeguard is shown here.
workshop-no-critique-shown = No critique or position is shown here.
workshop-no-safeguard-of-the-role = This role puts forward no safeguard here.
workshop-no-critique-of-the-role = This role puts forward no critique or position here.
workshop-safeguard-next = A safeguard is uncovered next.
workshop-critique-next = A critique is uncovered next.
workshop-position-next = A position is uncovered next.
workshop-reply-next = A reply is uncovered next.
workshop-something-else-next = Something else is uncovered next.
# What the next step does, here and in the four that follow.
workshop-uncover-safeguard = Uncover a safeguard
workshop-uncover-critique = Uncover a critique
workshop-uncover-position = Uncover a position
workshop-uncover-reply = Uncover a reply
workshop-uncover-something-else = Uncover something else
# Under the choices of a question. $hands, $before: “25 hands”. “Before” and “after” are before and after the debate.
workshop-hands-in-all = { $hands }.
workshop-hands-after-alone = { $hands } after.
workshop-hands-before-and-after = { $before } before, { $after } after.
# $name: the critique that is replied to.
workshop-reply-to = Reply to { $name }
workshop-stop-of = Stop { $stop } of { $of }
# How the trainer stands against the plan. $length: “20 seconds”, “2 minutes”.
workshop-on-time = On time
workshop-on-time-ahead = On time: { $length } ahead
workshop-on-time-behind = On time: { $length } behind
workshop-ahead = { $length } ahead
workshop-behind = { $length } behind
workshop-behind-so-skip = { $length } behind: skip stop { $stop }?
workshop-on-display = Display { $number }, full screen
# $time: the time of the day, “11:15”.
workshop-ends = ends at { $time }
# Hands, beside the word “Hands”.
workshop-counted = { $hands } counted
workshop-planned = { $minutes ->
    [one] { $minutes } minute planned
   *[other] { $minutes } minutes planned
}
# What a screen reader calls a field. $letter: the choice, A or B.
workshop-hands-for-before = Hands for { $letter }, before
workshop-hands-for-after = Hands for { $letter }, after
# The hands of the other round, beside a field.
workshop-so-many-before = before { $hands }
workshop-so-many-after = after { $hands }
# A round of hands, on its button and over its column in the report.
workshop-hands-before = Before
workshop-hands-after = After
# The role card that is shown, in the head of a pane.
workshop-whose = role: { $role }
workshop-role-state = State
workshop-role-rights-group = Rights group
workshop-role-company = Company
workshop-role-police = Police
workshop-role-united-nations = United Nations
# $time: “12:05”.
workshop-elapsed = { $time } since the start

# The report of a workshop, and the columns of its tables.
workshop-report-kept = The report of the workshop is saved as { $path }.
# $day: a date, “26 Nov 2026”. $time: the time of the day, “11:15”.
workshop-report-of = A workshop on: { $treaty }. Written on { $day } at { $time }.
workshop-report-took-without-plan = It took { $took }.
workshop-report-took-and-planned = It took { $took }; { $planned } was planned.
# How much was uncovered of what there was.
workshop-some-of = { $some } of { $all }
workshop-column-stop = Stop
workshop-column-place = Place
workshop-column-planned = Planned
workshop-column-took = Took
workshop-column-uncovered = Uncovered
workshop-column-choice = Choice
workshop-column-shift = Change
