### Words of the filters, and of what they hide.

filters-filters = Filters
filters-words = Words
filters-words-hint = Words in items or on their cards
filters-who-speaks = Who speaks
filters-actor-name = Actor
filters-name-hint = Name, code or kind
filters-no-such-name = No actor of this briefing has that name.
filters-what-is-said = What is said
filters-critiques = Critiques
filters-positions = Positions
filters-what-is-requested = What is asked
filters-who-is-affected = Who is affected
filters-outcome-of-an-ask = Outcome of an ask
filters-draft-commented-on = Draft commented on
filters-kind-of-safeguard = Kind of safeguard
filters-strength = Strength of the safeguard
filters-regional-group = Regional group
filters-days = Date
filters-first-day = From
filters-last-day = To
# In an empty field for a day; as days are typed.
filters-day-hint = 2024-07-31
filters-no-such-day = A year, a month or a day: 2024, 2024-07 or 2024-07-31.
filters-critiques-are-left-out = Critiques are left out.
filters-positions-ask-nothing = Positions make no request, so none is shown.
filters-positions-name-nobody = Positions name nobody affected, so none is shown.
filters-positions-have-no-outcome = Positions have no outcome, so none is shown.
filters-chapter = Chapter
filters-verification = Verification
filters-clear = Clear
filters-show-them = Show them
filters-show-all = Show all
filters-remove-filter = Remove the filter
# Before what a choice is, on a chip: “Asked: To delete”.
filters-requested = Asked
# On the chip of something that the file does not hold any more.
filters-gone = no longer in this briefing
filters-nothing-hidden = Nothing is hidden

# $items is how many are hidden: "3", "9 items" or "3 critiques, 2 positions"; here and below. A form of "hidden" that depends on what
# is hidden cannot be chosen here: say it so that it fits all of them, such as "Hidden: 3 critiques".
filters-hidden = { $items } hidden
filters-all-hidden = The filters hide { $items } here.
filters-hidden-by = { $filters ->
    [one] { $items } hidden by { $filters } filter
   *[other] { $items } hidden by { $filters } filters
}
# Under the list of actors: $listed of $of are in it.
filters-names-listed = { $listed } of { $of } actors
# An actor in that list, beside its name: “State · 6”.
filters-actor-kind-and-count = { $kind } · { $count }

## Positions by stance, in the group “What is said” and on a chip.

filters-positions-that-support = Positions that support
filters-positions-on-conditions = Positions on conditions
filters-positions-that-oppose = Positions that oppose
filters-supports = Supports
filters-on-conditions = On conditions
filters-opposes = Opposes

## Days, on a chip.

filters-days-between = { $from } to { $to }
filters-days-from = From { $day }
filters-days-until = Until { $day }

# Words that were typed, on a chip.
filters-quoted = “{ $words }”
