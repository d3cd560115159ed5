### How a reference was understood, and what of it is not in the briefing. $kind is what a place is called by its number.

# A place by its number, at the beginning of a sentence or alone.
references-place = { $kind ->
    [article] Article { $number }
    [rule] Rule { $number }
    [principle] Principle { $number }
    [section] Section { $number }
    [subsection] Subsection { $number }
    [clause] Clause { $number }
    [regulation] Regulation { $number }
    [guideline] Guideline { $number }
    [standard] Standard { $number }
    [recommendation] Recommendation { $number }
    [paragraph] Paragraph { $number }
    [point] Point { $number }
    [preamble] Preamble { $number }
    [recital] Recital { $number }
    [preambular] Preambular paragraph { $number }
    [operative] Operative paragraph { $number }
    [annex] Annex { $number }
    [appendix] Appendix { $number }
    [schedule] Schedule { $number }
    [protocol] Protocol { $number }
    [book] Book { $number }
    [title] Title { $number }
    [part] Part { $number }
   *[chapter] Chapter { $number }
}
# The same as it was understood; $number is in words where it can be: “article thirty-five”. A preamble has no number.
references-understood = { $kind ->
    [article] article { $number }
    [rule] rule { $number }
    [principle] principle { $number }
    [section] section { $number }
    [subsection] subsection { $number }
    [clause] clause { $number }
    [regulation] regulation { $number }
    [guideline] guideline { $number }
    [standard] standard { $number }
    [recommendation] recommendation { $number }
    [paragraph] paragraph { $number }
    [point] point { $number }
    [preamble] preamble { $number }
    [recital] recital { $number }
    [preambular] preambular paragraph { $number }
    [operative] operative paragraph { $number }
    [annex] annex { $number }
    [appendix] appendix { $number }
    [schedule] schedule { $number }
    [protocol] protocol { $number }
    [book] book { $number }
    [title] title { $number }
    [part] part { $number }
   *[chapter] chapter { $number }
}
references-range = { $kind ->
    [article] articles { $from } to { $to }
    [rule] rules { $from } to { $to }
    [principle] principles { $from } to { $to }
    [section] sections { $from } to { $to }
    [subsection] subsections { $from } to { $to }
    [clause] clauses { $from } to { $to }
    [regulation] regulations { $from } to { $to }
    [guideline] guidelines { $from } to { $to }
    [standard] standards { $from } to { $to }
    [recommendation] recommendations { $from } to { $to }
    [paragraph] paragraphs { $from } to { $to }
    [point] points { $from } to { $to }
    [preamble] preambles { $from } to { $to }
    [recital] recitals { $from } to { $to }
    [preambular] preambular paragraphs { $from } to { $to }
    [operative] operative paragraphs { $from } to { $to }
    [annex] annexes { $from } to { $to }
    [appendix] appendices { $from } to { $to }
    [schedule] schedules { $from } to { $to }
    [protocol] protocols { $from } to { $to }
    [book] books { $from } to { $to }
    [title] titles { $from } to { $to }
    [part] parts { $from } to { $to }
   *[chapter] chapters { $from } to { $to }
}
# All of a kind, where none is named.
references-several = { $kind ->
    [article] articles
    [rule] rules
    [principle] principles
    [section] sections
    [subsection] subsections
    [clause] clauses
    [regulation] regulations
    [guideline] guidelines
    [standard] standards
    [recommendation] recommendations
    [paragraph] paragraphs
    [point] points
    [preamble] preambles
    [recital] recitals
    [preambular] preambular paragraphs
    [operative] operative paragraphs
    [annex] annexes
    [appendix] appendices
    [schedule] schedules
    [protocol] protocols
    [book] books
    [title] titles
    [part] parts
   *[chapter] chapters
}
# From one paragraph to another in the same provision: “Art. 24(1) to (3)”.
references-paragraph-range = { $place }({ $from }) to ({ $to })
# A number of an earlier text, then where that stands in the current one.
references-former = { $former }, now { $place }
# A place as an earlier text numbered it: “Rev.2 Art. 5(2)”.
references-in-edition = { $edition } { $place }
# $asked is a place by its number.
references-not-summarized = { $asked } is not in this briefing
references-beyond = This briefing has no { $asked }; its last is { $last }
# $above is the place that would hold it, as “Article 9”; $last the number of the last that it holds, as “5”.
# Where the provision ends is not known: the number is the last that this briefing has of it.
references-after = This briefing has no { $asked }; it has { $above } up to { $last }
# Two statements that stand one after the other: what is not there, and why. The second is one of the two after the first.
references-none-here = No { $asked } in this briefing
references-has-up-to = It has { $above } up to { $last }
references-last-is = Its last is { $last }
references-no-such = This briefing has no { $asked }
references-of-which = { $asked } of what? Type its article, or whatever it is in, as well
