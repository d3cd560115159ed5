### Who says what on a place of the text.

# What the key does, in the status bar.
who-hint = who says what
# $place: “Art. 24(2)”, “the Convention as a whole”.
who-title = Who says what on { $place }
who-nobody = Nobody speaks on { $place } in this briefing.
# $items: “3 critiques and 2 positions”. $place: the article of the paragraph.
who-elsewhere = { $items } on other words of { $place }.
who-other-states = Other States
who-groups-of-states = Groups of States
who-international-bodies = International bodies
who-other-speakers = Civil society, companies and others
who-reply-to = Reply to { $actor }
# $agency: the name of an agency or an official. $state: its State.
who-agency = { $agency } ({ $state }, agency or official)

who-states = { $count ->
    [one] { $count } State
   *[other] { $count } States
}
who-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
