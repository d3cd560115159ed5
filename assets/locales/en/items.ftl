### What cards, pages and lists say of an item besides its own words.

# What a comment is about: “on Art. 24(2)”, “on the second draft”.
items-on-place = on { $place }
# The same where it does more than to speak of it.
items-tied-by = { $relation ->
    [limits] limits { $place }
    [implements] implements { $place }
    [leaves-gap] finds insufficient { $place }
    [conflicts-with] conflicts with { $place }
    [answers] answers { $place }
   *[concedes] concedes { $place }
}
# The number on a badge, then items-on-place or items-tied-by.
items-numbered-tie = Number { $number }, { $tie }
# For a screen reader. $name may be followed by a comma and what sums the card up.
items-name-among = { $kind ->
    [safeguard] Safeguard { $index } of { $of } on { $place }: { $name }
    [critique] Critique { $index } of { $of } on { $place }: { $name }
   *[position] Position { $index } of { $of } on { $place }: { $name }
}
items-commenting-on = commenting on { $edition }
items-commenting-on-cited = commenting on { $edition }, { $number }
items-commenting-on-then = commenting on { $edition } (then { $number })
items-votes-for = { $number } for
items-votes-against = { $number } against
items-votes-abstaining = { $number } abstaining
items-headed = { $label }. { $heading }
items-belongs-to = belongs to { $groups }
items-as-of = As of { $day }
# How current the status of a treaty is: names before a day.
items-last-evidence = Last evidence
items-last-looked = Last looked for
items-nobody-has-looked = Nobody has looked for anything newer since { $day }, more than { $months } months ago.
items-beside-the-claim = beside the claim of { $actor }
# A number that a place had in an earlier text: “Article 12 in the second draft”.
items-number-in-edition = { $number } in { $edition }
items-was-number-in-edition = was { $number } in { $edition }
items-reply-by = Reply, { $speaker }
# Official words with their place and the code of their language.
items-official-words = “{ $words }”, { $place } ({ $language })
# The history of a provision: what moved in it from draft to draft. The second opens it.
items-history-of-text = History of the text
items-counted-history = { $count ->
    [one] History of the text: { $count } note
   *[other] History of the text: { $count } notes
}
# In the place of the words of a paragraph that has no summary. $why is a sentence of the briefing, with its full stop.
items-not-in-briefing-because = Not in this briefing. { $why }
# A paragraph of what has no number itself: "Preamble, para. 3".
items-para-of = { $place }, para. { $number }
items-paragraph-of = { $place }, paragraph { $number }
