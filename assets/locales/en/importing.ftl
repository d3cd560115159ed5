### What is said of documents that are imported.

importing-nothing-recognized = Nothing was recognized in it: no article, rule or numbered paragraph.
importing-failed = Reading it failed inside Plenary. Please report this, with the document if you may.
importing-unknown-kind = This is no document that can be read. Known are DOCX, ODT, HTML, Akoma Ntoso, Formex, PDF with text, plain text and Markdown.
importing-old-office = This is a document of Word from before 2007. Save it as DOCX, and try that.
importing-encrypted = It opens with a password only. Save it without one, and try that.
importing-no-text = There is no text in it.
# $pages: how many pages the document has.
importing-scan = There is no text on its { $pages ->
    [one] page
   *[other] { $pages } pages
}: it is a scan. A program for text recognition (OCR) can make a PDF with text of it.
importing-too-large-file = It is larger than 64 MiB.
importing-too-large-unpacked = What is packed in it would take more than 64 MiB.
importing-too-deep = Its parts stand inside each other more than 200 deep.
importing-too-many-blocks = It has more than 200,000 paragraphs.
importing-too-much-work = Reading it would take more time or memory than is allowed.
importing-damaged = The file is damaged: { $part } could not be read.
importing-damaged-at = The file is damaged: { $part } could not be read beyond byte { $offset }.
importing-on-page = page { $page }
importing-on-line = line { $line }
importing-in-paragraph = paragraph { $paragraph }
# $says: what is to be looked at. $words: the words it is about.
importing-said-of = { $says }: “{ $words }”
importing-no-such-text = There is no text { $number }: { $count ->
    [one] the document has one text
   *[other] the document has { $count } texts
}.
importing-no-text-in = No text is in the language { $language }. There is: { $languages }.
importing-changes-accepted = tracked changes were accepted, as nobody said otherwise (--accept-changes, --reject-changes)
importing-changes-rejected = tracked changes were rejected
importing-comments-left-out = comments were left out
importing-object-left-out = something that is no text was left out
importing-part-unreadable = a part could not be read
importing-running-lines-left-out = lines that are repeated on pages were left out
importing-word-joined = a word that was broken was joined
importing-unknown-characters = characters without a known meaning
importing-encoding-guessed = the encoding of the text was guessed
importing-guessed = this was guessed; another reading is possible
importing-number-missing = a number is missing before this
importing-number-twice = this number stands twice
importing-not-placed = this could not be placed
importing-footnote-unmatched = a footnote without its mark in the text
importing-traditional-chinese = the text is in traditional characters, which the official texts of the United Nations are not in
importing-page-without-text = a page without text
