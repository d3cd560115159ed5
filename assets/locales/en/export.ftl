### Words of exports: labels and sentences that are in exported files and nowhere in the window.

export-source = Source
export-skip = Skip to the text
# A link on a page that shows one article alone.
export-all = Show the whole page
export-walks = Walks
export-note = Note
# A heading, over what relates to no place in the text.
export-tied-nowhere = Not related to the text
export-known-as = Also known as
export-power = Intrusive power
export-can-apply = Safeguards that can apply
# A label: the number by which an item is called in its own document.
export-own-number = Number
export-numbered = Number in drafts
export-part-of = Part of
export-sort-of-ask = Kind of change
export-on-the-words = On the words
export-member-of = Member of
# A label: what an actor said, elsewhere in the file.
export-said = Statements
export-tied-to = Related to
export-defined-at = Defined in
export-for-whom = For whom
export-question = Question
export-choices = Choices
# A label at a stop of a walk; after it stands what is shown to the audience, in this order.
export-reveal = Uncovers
export-panes = Panes
export-minutes = Minutes
export-trainer = For the trainer
export-symbol = Symbol
export-short = Short name
export-adopted = Adopted
export-compiled-by = Compiled by
export-licence = Licence
# The head of a column: an abbreviation of “Number”.
export-number = No.
export-critiques-and-replies = Critiques, replies and positions
export-other-notes = Notes on other things
export-how-to-read = How to read this
# Over the contents: three numbers follow the name of each chapter and article, with what each counts.
export-counts = After each: safeguards · critiques · positions
export-summaries = Texts are summaries in other words, not the wording of the treaty or of a speaker. For a quotation, read the official text.
export-anchors = A number in a box follows the words that a card relates to; the same number is on that card.
export-cancelled = The export was cancelled.

export-basis-means-checked = verified against the original: somebody compared it with the official text or the document itself
export-basis-means-secondary = secondary source: taken from a named text about the original
export-basis-means-unchecked = unverified: nobody has compared it yet
export-source-kind-treaty-text = Treaty text
export-source-kind-official-record = Official record
export-source-kind-statement = Statement
export-source-kind-press-release = Press release
export-source-kind-news-article = News article
export-source-kind-analysis = Analysis
export-source-kind-letter = Letter
export-source-kind-dataset = Dataset
export-source-kind-web-page = Web page

# $place is where all of the card is, such as "Art. 24".
export-whole-card = All of this card: { $place }
# A link: $place is shown and printed without the rest of the page.
export-alone = { $place } alone, to print
# $typed is what somebody asked for.
export-no-place = { $typed } is not an article, a preamble or a chapter of this briefing.
# $why is what went wrong, in words without a full stop.
export-could-not = The file could not be made: { $why }.
# $what is a place, or how many of all safeguards, critiques and positions; $of is the title of the briefing.
export-a-part = { $what }, from the briefing “{ $of }”
# $what is how many there are: "9 safeguards" or "23 critiques and 28 positions".
export-left-out = Left out of this file: { $what } on { $place }.
# $number is that of a provision, $edition the name of a draft.
export-numbered-in = { $number } in { $edition }
export-stop = Stop { $number }
# $day is a date.
export-as-of = As of { $day }

## The working table, and what it leaves out.

export-how-table-is-short = Claims, requests and replies are shortened to one or two sentences, and […] stands where more follows. Positions are counted by stance; those that oppose are in words. The end says what is left out.
# After a text of which more sentences follow.
export-shortened = […]
# In the cell of a paragraph to which nothing relates.
export-none-here = None.
# $numbers are badges, such as "[4] [7]".
export-beside-other-rows = { $numbers }: in another row of this table
export-not-in-table = What this table leaves out
# $what is "12 claims, 3 requests and 9 replies".
export-shortened-to-sentences = Shortened to one or two sentences: { $what }.
# Over a list.
export-left-out-of-table = Left to the annex, which this file does not have (plenary export --annex, or “With an annex” where it is exported):
# Over a list.
export-in-annex = In the annex of this file, with every card in full:
export-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
export-texts-of-safeguards = { $count ->
    [one] { $count } text of safeguards
   *[other] { $count } texts of safeguards
}
export-positions-in-words = { $count ->
    [one] What { $count } position says, which is only counted here
   *[other] What { $count } positions say, which are only counted here
}
export-reasons-of-outcomes = { $count ->
    [one] Why { $count } request has its outcome
   *[other] Why { $count } requests have their outcomes
}
export-backing-of-safeguards = { $count ->
    [one] Supporters, opponents and votes of { $count } safeguard
   *[other] Supporters, opponents and votes of { $count } safeguards
}
export-ties-of-items = { $count ->
    [one] What { $count } item relates to elsewhere, whom it affects, and how far each part was verified
   *[other] What { $count } items relate to elsewhere, whom they affect, and how far each was verified
}
export-about-and-status = About the briefing and the status of the text
# The foot of each page. $texts are shortened, $positions are only counted.
export-foot-of-table = Shortened: { $texts } · positions only counted: { $positions } · the rest is left to the annex
export-foot-with-annex = Shortened in the table: { $texts } · positions only counted: { $positions } · all in full in the annex
export-cards-in-full = Annex: every card in full
export-source-numbers = { $count ->
    [one] source { $numbers }
   *[other] sources { $numbers }
}
# Before what moved in a provision in one edition of the text: “History, Rev.3”.
export-history-in = History, { $edition }
