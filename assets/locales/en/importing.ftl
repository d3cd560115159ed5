### What `plenary import` says. Words in backticks, names after -- and words in capitals are typed as they are.

# $file and $out: paths.
importing-written = { $out }: { $placed ->
    [one] { $placed } of { $all } provisions has its words
   *[other] { $placed } of { $all } provisions have their words
}
importing-complete = No provision and no paragraph of the briefing is missing in the document.
importing-incomplete = The text is not complete: the document does not have all that the briefing has.
importing-missing = In the briefing and not in the document: { $names }.
importing-added = In the document and not in the briefing: { $names }.
importing-unplaced =
    { $count ->
        [one] { $count } piece of the document could not be placed; it is kept whole, under `unplaced`.
       *[other] { $count } pieces of the document could not be placed; they are kept whole, under `unplaced`.
    }
importing-and-more = { $names } and { $count } more
importing-drafted = { $out }: a briefing to begin with: { $provisions ->
    [one] { $provisions } provision
   *[other] { $provisions } provisions
}, no safeguards and no critiques yet. The words are in { $layer }.
importing-not-summarized = Not summarized yet.
importing-edition-title = Text as imported
importing-exists = { $out } exists already. Choose another name with -o, or replace it with --replace.
importing-nothing-recognized = No article, rule or other provision was recognized in this document.
importing-nothing-placed = Nothing of this document could be placed: no provision of it is one of the briefing. Is it another treaty?
importing-which-part = This document holds several texts. Choose one with --part, by its number:
importing-part = { $number }: { $title } ({ $language }, { $provisions ->
    [one] { $provisions } provision
   *[other] { $provisions } provisions
})
importing-part-without-title = without a title
importing-no-such-part = There is no part { $number }: this document holds { $all ->
    [one] one text
   *[other] { $all } texts
}.
importing-no-text-in = No text is in the language { $language }. There is: { $languages }.
importing-language-unknown = The language of this text could not be told. Say it with --language, as in --language fr.
importing-no-edition = The briefing has no edition “{ $edition }”. Its editions are { $known }.
importing-where-to = Nothing says where the text belongs: name a file with -o.

# A warning at its place.
importing-warned = { $sort ->
        [page] page { $number }: { importing-warning }
        [line] line { $number }: { importing-warning }
        [paragraph] paragraph { $number } of the document: { importing-warning }
       *[unknown] { importing-warning }
    }
importing-warned-of = { importing-warned }: “{ $words }”
importing-warning =
    { $code ->
        [changes-accepted] the document has tracked changes; they were accepted, as nothing was said (--accept-changes, --reject-changes)
        [changes-rejected] tracked changes were rejected
        [comments-left-out] comments were left out
        [object-left-out] something that is not text was left out
        [part-unreadable] a part of the file could not be read
        [running-lines-left-out] lines that are repeated on pages were left out
        [word-joined] a broken word was joined
        [unknown-characters] characters without a known meaning
        [encoding-guessed] the encoding was guessed
        [guessed] guessed here; another reading is possible
        [number-missing] a number is missing before this
        [number-twice] this number is there twice
        [not-placed] this could not be placed
        [footnote-unmatched] a footnote without its mark, or a mark without its footnote
        [traditional-chinese] the text is in traditional characters, which the official Chinese texts of the United Nations are not
        [page-without-text] a page without text
        [heading-differs] the heading differs much from that of the briefing; this may be another draft
        [number-differs] the number differs from that of the briefing, where the heading is the same; this may be another draft
        [kind-differs] the briefing calls this by another kind
        [count-differs] another number of paragraphs than in the briefing; as they are counted, they may be shifted here
        [not-in-document] not in the document
        [not-in-briefing] not in the briefing
       *[other] { $code }
    }

# Why nothing was read.
importing-failed = { $file }: { $why ->
        [unknown-kind] this is no kind of document that can be read. Word (DOCX), OpenDocument (ODT), PDF with text, HTML, XML and plain text can
        [old-office] this is a document of an old Word (DOC), which cannot be read. Save it as DOCX first
        [damaged] the file is damaged
        [encrypted] the file needs a password. Save it without one first
        [no-text] there is no text in this file
        [scan] there is no text in this file: it is a scan, or pictures of pages. A program that recognizes text (OCR) can make one
        [too-large] this file is larger, or holds more, than is read
        [crashed] Plenary failed while reading this document; please send it to its developers
       *[other] it could not be read
    }.
importing-failed-at = { $file }: the file is damaged, in { $part }.
