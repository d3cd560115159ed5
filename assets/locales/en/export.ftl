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
