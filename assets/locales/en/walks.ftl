### Words about a person's own walks.

walks-walks = Walks
walks-all-walks = All walks
walks-new-walk = New walk
walks-unnamed-walk = A walk without a name
walks-walks-not-ready = Loading your walks…
walks-walks-not-kept = Walks are not saved: there is no folder for them.
walks-my-walks = My walks
walks-walks-of-the-briefing = In this briefing
walks-no-walks = A walk takes an audience through the debate, stop by stop. Create a new one, copy one below, or press Ctrl+Shift+A on anything to add it.
walks-no-stops = No stop yet. Choose something in the panes, then add it here or with Ctrl+Shift+A.
# Begins a workshop with this walk.
walks-run = Run…
walks-copy-as-mine = Copy to my walks
walks-walk-title = Title
walks-walk-audience = For whom
walks-walk-audience-hint = Such as: new delegates, an hour
walks-remove-walk = Remove this walk
walks-put-back = Restore
walks-go-there = Go there
walks-move-up = Move up
walks-move-down = Move down
walks-take-out = Remove
walks-move-stop-to-current = Move to the current item
walks-question = Question
walks-question-hint = What the audience is asked
walks-choices = Choices, one per line; none for an open question
walks-choices-hint = An open question
walks-minutes = Minutes
# Over the panes that are shown at a stop.
walks-shown = Shown
# Over the cards that are hidden at first and uncovered one after another.
walks-uncovered = Uncovered, in this order
walks-nothing-uncovered = Nothing is hidden at first.
# It stands before the name of a card: “Uncover: Judicial review”.
walks-uncover = Uncover
walks-safeguard = Safeguard
walks-position = Position
walks-uncover-more = Uncover something…
walks-narrow-the-list = Type to shorten the list; Enter takes the first
walks-none-of-that-name = Nothing related to this place has that in its name.
walks-no-more-to-uncover = Nothing else is related to this place.
walks-close-the-list = Close this list
walks-trainers-notes = Notes for the trainer
walks-only-you = Only you see this
walks-trainers-notes-hint = What to say, and what to watch for
walks-not-in-briefing = No longer in this briefing. What you wrote is kept; move the stop to the current item, or remove it.
# After the name of something that is gone, within a line.
walks-not-in-briefing-short = no longer in this briefing
walks-walk-problems = Problems of the file

# What a stop has besides its question: “10 minutes · 3 to uncover · notes”.
walks-stop-has-notes = notes
walks-so-many-to-uncover = { $number } to uncover
# $name: the name of a file. $briefing: the title of the briefing its walks are on.
walks-lone-walks = { $walks ->
    [one] { $name } holds { $walks } walk on “{ $briefing }”. Put it beside the file of that briefing, as NAME.walk.ron beside NAME.ron, and open the briefing.
   *[other] { $name } holds { $walks } walks on “{ $briefing }”. Put it beside the file of that briefing, as NAME.walk.ron beside NAME.ron, and open the briefing.
}
walks-copy-of = { $title } (my copy)
walks-stop-named = Stop { $number }: { $place }
# What a screen reader calls a button: its words, and what it is about: “Move up: Complaint to a court”.
walks-action-on = { $action }: { $name }
walks-add-stop-on = Add a stop on { $place }
walks-walk-removed = “{ $title }” was removed.
walks-stop-taken-out = Stop { $number } was removed.
walks-no-longer-uncovered = “{ $name }” is no longer uncovered.
