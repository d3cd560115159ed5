### Words of the filters, and of what they hide.

filters-filters = Filters
filters-kind-of-actor = Kind of actor
filters-actor-name = Actor
filters-positions = Positions
filters-name-hint = Type a name
filters-no-such-name = No actor of this briefing has that name.
filters-stance = Positions: stance
filters-what-is-requested = Critiques: what is requested
filters-who-is-affected = Critiques: who is affected
filters-outcome-in-the-text = Critiques: outcome in the text
filters-draft-commented-on = Draft commented on
filters-kind-of-safeguard = Safeguards: kind
filters-strength = Safeguards: strength
filters-critiques-take-no-stance = Critiques take no stance, so none is shown.
filters-positions-ask-nothing = Positions make no request, so none is shown.
filters-positions-name-nobody = Positions name nobody affected, so none is shown.
filters-positions-have-no-outcome = Positions have no outcome, so none is shown.
filters-chapter = Chapter
filters-verification = Verification
filters-clear = Clear
filters-show-them = Show them
filters-show-all = Show all
filters-remove-filter = Remove the filter
filters-nothing-hidden = Nothing is hidden

# $items is how many are hidden: "3", "9 items" or "3 critiques, 2 positions"; here and below. A form of "hidden" that depends on what
# is hidden cannot be chosen here: say it so that it fits all of them, such as "Hidden: 3 critiques".
filters-hidden = { $items } hidden
filters-all-hidden = The filters hide { $items } here.
filters-hidden-by = { $filters ->
    [one] { $items } hidden by { $filters } filter
   *[other] { $items } hidden by { $filters } filters
}
# $listed of $of names are in sight; the others come where their first letters are typed.
filters-names-listed = { $listed } of { $of } names; type for the others
