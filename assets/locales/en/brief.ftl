### The brief of an article: two to four pages to carry into a room.

brief-article-brief = Article brief
brief-article-brief-docx = Article brief, DOCX
brief-no-article-selected = No article is selected, and a brief is of one.
brief-for-article-brief = HTML to print: four pages at most on the selected article
brief-for-article-brief-docx = The same for a word processor
# The head of a column: what a paragraph says, in other words than the treaty's.
brief-summary = Summary
brief-positions = Positions
# A label; after it stand words of the article, in bold, each with its place and how many critiques speak of them.
brief-criticized-most = Criticized most, and not met
brief-long-texts = In full
brief-positions-by-group = Positions by regional group
brief-sources-and-checks = Sources, and how far what is taken from them was verified

# The foot of each page: how the brief was shortened.
brief-to-sentences = Claims are shortened to one or two sentences; […] stands where more follows
brief-to-one-sentence = Claims are shortened to one sentence; […] stands where more follows
brief-in-lines = { $count ->
    [one] { $count } critique is a line, without claim and reply
   *[other] { $count } critiques are lines, without claim and reply
}
brief-annex-shortened = The annex has neither long claims nor what positions say
# After the table.
brief-continued = Annex
# Before the number of a page, and between it and how many there are: "page 1 of 3".
brief-page = page
brief-page-of = of

# $day is a date.
brief-briefing-as-of = briefing as of { $day }
# After "30 critiques, ".
brief-answered = { $count } of them answered
# $place is such as "Art. 24(2)"; $count is how many critiques speak of words there.
brief-criticized-at = { $count ->
    [one] { $place }, { $count } critique
   *[other] { $place }, { $count } critiques
}
# $typed is what somebody asked for.
brief-no-article = { $typed } is not one article, and a brief is of one.
