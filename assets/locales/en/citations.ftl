### Citations: where something stands, for those who read it elsewhere. Three styles: un (documents of the United Nations),
### oscola and apa. OSCOLA and APA are rules for citations in English: leave their variants as they are. Translate the style of the United Nations
### as its documents in your language have it.

citations-briefing = Plenary briefing: { $title }
citations-briefing-as-of = Plenary briefing: { $title }, as of { $day }
citations-noted = { $words } [{ $note }]
citations-walk = { $title } [walk]
# What is cited is a summary by the compilers, never the words of whoever spoke. $basis says how far it was checked.
citations-event = { $style ->
    [un] { $title }, { $when } [summary, { $basis }]
    [oscola] { $title } ({ $when }) [summary, { $basis }]
   *[apa] { $title } ({ $when }). [Event; summary, { $basis }]
}
citations-term = { $word } [summary, { $basis }]
citations-term-defined = { $word }, { $place } [summary, { $basis }]
# $name has its comma in the styles un and oscola.
citations-safeguard = { $style ->
    [apa] { $name } [Safeguard; summary, { $basis }]. { $treaty }
   *[other] { $name } { $treaty } [summary, { $basis }]
}
citations-on-topic = { $who }, { $topic }
citations-summary-note = summary, { $basis }
# $heading is the compilers' heading of a card, in quotation marks.
citations-summary-note-headed = summary { $heading }, { $basis }
# $about is one of the phrases from citations-commenting-on to citations-on-place. $who has its comma in the style un.
citations-statement = { $style ->
    [un] { $who } { $when }, { $about } [{ $note }]
   *[other] { $who } ({ $when }), { $about } [{ $note }]
}
# $who ends with a full stop, and $about begins with a capital.
citations-statement-apa = { $sort ->
    [critique] { $who } ({ $when }). [Critique; { $note }]. { $about }
   *[position] { $who } ({ $when }). [Position; { $note }]. { $about }
}
citations-statement-on-topic-apa = { $sort ->
    [critique] { $who } ({ $when }). [Critique: { $topic }; { $note }]. { $about }
   *[position] { $who } ({ $when }). [Position: { $topic }; { $note }]. { $about }
}
# A place or a draft, with the number that a statement gave it itself.
citations-cited-as = { $place }, cited as { $number }
citations-commenting-on = commenting on { $place }
citations-commenting-on-what-became = commenting on { $draft }, on what became { $place }
citations-commenting-on-what-had-been = commenting on { $draft }, on what had been { $place }
citations-on-what-became = on what became { $place }
citations-on-place = on { $place }
# $to is whose critique is answered; it has its comma in the style un. $name ends with a full stop in the style apa.
citations-reply = { $style ->
    [un] { $name }, reply to { $to } { $when } [summary, { $basis }]
    [oscola] { $name }, reply to { $to } ({ $when }) [summary, { $basis }]
   *[apa] { $name } ({ $when }). [Reply to { $to }; summary, { $basis }]
}
# In the place of $to in citations-reply.
citations-its-own-critique = its own critique
citations-with-sources = { $cited }. Source: { $sources }
citations-without-source = { $cited }. No source named
citations-available-at = available at { $url }
citations-network-address = <{ $url }>
# A source without a date, in the style apa.
citations-undated = n.d.
citations-dated-source = { $who } ({ $date }). { $title }
citations-dated-title = { $title } ({ $date })
citations-quoted = { $style ->
    [oscola] ‘{ $words }’
   *[other] “{ $words }”
}
citations-with-comma = { $words },
# Two parts of a citation that follow each other without a sign between them.
citations-beside = { $first } { $second }
citations-adopted = { $title } (adopted { $day })
# A place in an annex: the annex, then the place.
citations-within = { $style ->
    [oscola] { $outer } { $inner }
   *[other] { $outer }, { $inner }
}
# A paragraph that has a name in the place of a number, in quotation marks.
citations-named-paragraph = { $style ->
    [un] { $place }, { $name }
   *[other] { $place } { $name }
}
citations-paragraph = { $style ->
    [un] { $place }, para. { $number }
    [oscola] { $place } para { $number }
   *[apa] { $place } para. { $number }
}
citations-subparagraph = { $place }, subpara. ({ $number })
citations-nested-paragraph = { $style ->
    [un] { $place } ({ $number })
   *[other] { $place }({ $number })
}
# $part is what a symbol says of a part, such as “, annex”, or nothing.
citations-resolution = { $body ->
    [human-rights-council] Human Rights Council resolution { $number }{ $part }
    [general-assembly] General Assembly resolution { $number }{ $part }
    [security-council] Security Council resolution { $number }{ $part }
   *[economic-and-social-council] Economic and Social Council resolution { $number }{ $part }
}
citations-resolution-oscola = { $body ->
    [human-rights-council] UNHRC Res { $number }{ $part }
    [general-assembly] UNGA Res { $number }{ $part }
    [security-council] UNSC Res { $number }{ $part }
   *[economic-and-social-council] ECOSOC Res { $number }{ $part }
}
citations-un-document = UN Doc { $symbol }
citations-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
citations-date-month = { $style ->
    [apa] { $year }, { $month }
   *[other] { $month } { $year }
}
citations-date-day = { $style ->
    [apa] { $year }, { $month } { $day }
   *[other] { $day } { $month } { $year }
}
# The first day of an interval whose year is said at its end.
citations-day-and-month = { $day } { $month }
# The same and its last day in the style apa, whose year is said at its beginning.
citations-month-and-day = { $month } { $day }
# When a treaty was adopted, in the style apa; $day is citations-month-and-day.
citations-month-and-year = { $month } { $year }
citations-day-and-year = { $day }, { $year }
citations-range = { $from }–{ $to }
