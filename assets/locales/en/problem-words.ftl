### What is wrong with a file: one sentence for each thing that can be. What is between backticks is written so in a file.

problem-words-did-you-mean = Did you mean { $meant }?

## What sentences refer to

# An item by its kind and id, or the file, at the beginning of a sentence.
problem-words-item =
    { $item ->
        [Briefing] The briefing
        [Walks] The file
        [OfficialText] The official text
        [Instrument] The instrument
        [Division] Division { $id }
        [Provision] Provision { $id }
        [Safeguard] Safeguard { $id }
        [Critique] Critique { $id }
        [Reply] Reply { $id }
        [Position] Position { $id }
        [Actor] Actor { $id }
        [Event] Event { $id }
        [Term] Term { $id }
        [Source] Source { $id }
       *[Walk] Walk { $id }
    }

# The same within a sentence.
problem-words-item-within =
    { $item ->
        [Briefing] the briefing
        [Walks] the file
        [OfficialText] the official text
        [Instrument] the instrument
        [Division] division { $id }
        [Provision] provision { $id }
        [Safeguard] safeguard { $id }
        [Critique] critique { $id }
        [Reply] reply { $id }
        [Position] position { $id }
        [Actor] actor { $id }
        [Event] event { $id }
        [Term] term { $id }
        [Source] source { $id }
       *[Walk] walk { $id }
    }

# One of a kind of item, by the name that stands before its brackets.
problem-words-an-item =
    { $name ->
        [Actor] An Actor
        [Edition] An Edition
        [Event] An Event
        [Instrument] An Instrument
        [Outcome] An Outcome
        [Votes] A record of votes
        [Walks] A file of walks
        [OfficialText] An official text
        [Origin] An Origin
        [Words] An item Words
       *[other] A { $name }
    }

# The same within a sentence.
problem-words-a-wanted-item =
    { $wanted ->
        [Actor] an actor
        [Backing] a backing
        [Critique] a critique
        [Division] a division
        [Edition] an edition
        [Event] an event
        [Footnote] a footnote
        [Instrument] an instrument
        [Mark] the mark of a footnote
        [Origin] an origin
        [Part] a part
        [Outcome] an outcome
        [Paragraph] a paragraph
        [Position] a position
        [Power] a power
        [Provision] a provision
        [Reply] a reply
        [Safeguard] a safeguard
        [Source] a source
        [Status] a status
        [Stop] a stop
        [Term] a term
        [Tie] a tie
        [Unplaced] an unplaced text
        [Votes] a record of votes
        [Warning] a warning
        [Words] a paragraph with its words
       *[Walk] a walk
    }

# A kind of file.
problem-words-a-file =
    { $name ->
        [Briefing] A briefing
        [OfficialText] An official text
       *[Walks] A file of walks
    }

# The item or the field of a file that something is in, with the list that the item stands in.
problem-words-within =
    { $item ->
        [field] `{ $list }`
        [label] { $id } (`{ $list }`)
       *[other] { problem-words-item-within } (`{ $list }`)
    }

# What an error costs, at the end of a sentence. Begins with what separates it from the sentence, and has no full stop of its own.
problem-words-cost =
    { $cost ->
        [content] ; what it contains is not shown
        [attributes] ; write the first lines as in `#![enable(implicit_some)]`, or leave them out
       *[nothing] {""}
    }

# A character, with its number.
problem-words-character =
    { $sort ->
        [dash] a typographic dash ({ $letter }, U+{ $number })
        [hyphen] a hyphen of a word processor ({ $letter }, U+{ $number })
        [minus] a minus sign ({ $letter }, U+{ $number })
        [soft-hyphen] a soft hyphen, which is invisible (U+{ $number })
        [no-break-space] a no-break space (U+{ $number })
        [narrow-no-break-space] a narrow no-break space (U+{ $number })
        [full-width-space] a full-width space (U+{ $number })
        [other-space] a space of another width (U+{ $number })
        [zero-width-space] a zero-width space, which is invisible (U+{ $number })
        [zero-width-joiner] a zero-width joiner, which is invisible (U+{ $number })
        [byte-order-mark] a byte-order mark, which is invisible (U+{ $number })
        [full-width] a full-width character ({ $letter }, U+{ $number })
        [quotation-mark] a word processor's quotation mark ({ $letter }, U+{ $number })
       *[other] another character, which looks the same ({ $letter }, U+{ $number })
    }

# What a field takes.
problem-words-takes =
    { $takes ->
        [text] text in quotation marks
        [number] a whole number
        [number-up-to] a whole number up to { $most }
        [pairs] pairs in curly brackets, as in {"{"}"rev2": "5"{"}"}
       *[word] one of a set of words, without quotation marks
    }

# What is wrong with a value.
problem-words-value-error =
    { $error ->
        [is] this is { $kind ->
            [text] a text
            [boolean] `true` or `false`
            [integer] a number
            [float] a number with a point
            [character] a letter between single quotation marks
            [bytes] a row of bytes
            [list] a list
            [pairs] a list of pairs in curly brackets
            [unit] nothing but brackets
           *[other] something else
        }
        [no-text] there is no text in quotation marks here
        [no-number] there is no number here
        [out-of-range] this number is too large, or below zero
        [digits-only] a number has only digits
        [no-list] there is no list here
        [no-pairs] there are no curly brackets here
        [no-boolean] there is neither `true` nor `false` here
        [no-brackets] there is something without such brackets here
        [no-word] there is no such word here
        [colon-missing] a colon is missing in it
        [comma-missing] a comma is missing in it
        [bracket-missing] a bracket is missing in it
        [something-after] there is something after it
        [backslash] a backslash cannot be before this character: write \\ for a backslash, \" for a quotation mark
        [too-deep] brackets are nested too deep
        [too-many-fields] there are too many fields
       *[unreadable] it cannot be read
    }

# Why a date, an address or what something leads to cannot be read.
problem-words-grammar-error =
    { $error ->
        [date-form] a date is written 2024, 2024-07, 2024-07-31 or 2024-07-29/2024-08-09
        [no-such-day] { $detail } is not a day of the calendar
        [backwards] the interval ends before it begins
        [empty-segment] an address has a number or letter before and after every slash, as in 24/2/b
        [bad-character] { $detail } cannot be in an address; letters, digits, `-`, `_` and `.` can
        [unknown-prefix] "{ $detail }" before the colon is not a known prefix; s, c, p, re, d, a, e, t, src and w are
       *[no-id] an id is missing after the colon
    }

## Files that cannot be had or read

problem-words-not-found = There is no file of this name.
problem-words-is-folder = This is a folder, not a file.
problem-words-no-permission = You do not have permission to read this file.
problem-words-no-file = This is a pipe or a device, not a file.
problem-words-too-large = This file is larger than { $mib } MiB.
problem-words-system-says = The system could not read this file: { $says }.
problem-words-failed = Plenary failed while reading this file; please send the file to its developers.
problem-words-too-many-bytes = The file is larger than { $mib } MiB and was not read.
problem-words-too-many-marks = The file has more than { $lines } lines, or { $marks } brackets and commas, or { $commas } commas or { $mib } MiB in one field, and was not read.
problem-words-other-encoding =
    This file is text in { $encoding ->
        [utf-16-little-endian] UTF-16 (little-endian)
        [utf-16-big-endian] UTF-16 (big-endian)
       *[utf-32] UTF-32
    }, and a briefing is text in UTF-8. Save it again as UTF-8: in Windows Notepad under “Save as”, “Encoding”; in other editors under “Save with encoding”.
problem-words-foreign-file =
    This is { $file ->
        [word-document] a Word document (DOCX)
        [excel-workbook] an Excel workbook (XLSX)
        [powerpoint-presentation] a PowerPoint presentation (PPTX)
        [opendocument-text] an OpenDocument text (ODT)
        [opendocument-spreadsheet] an OpenDocument spreadsheet (ODS)
        [opendocument-presentation] an OpenDocument presentation (ODP)
        [electronic-book] an electronic book (EPUB)
        [zip-archive] a ZIP archive
        [old-office-document] an old Word, Excel or PowerPoint document (DOC, XLS, PPT)
        [pdf-document] a PDF document
        [picture] a picture
        [compressed-file] a compressed file
        [database] a database
        [rich-text] a document in Rich Text Format (RTF)
        [web-page] a web page (HTML)
        [xml-file] an XML file
        [treaty-text] the text of a treaty
       *[json-file] a JSON file
    }, not a briefing. A briefing is a plain text file in UTF-8, as FORMAT.md describes it{ $advice ->
        [import] ; `plenary import FILE --briefing BRIEFING` keeps it as the official text beside a briefing, and `plenary import FILE --new OUT.ron` makes a briefing to begin with
        [copy-text] ; copy the text out of it and put it between quotation marks there, in a plain editor
        [unpack] ; unpack it first
        [unpack-briefing] ; unpack it, and open the briefing in it
       *[none] {""}
    }.
problem-words-not-read-yet =
    { $layer ->
        [translation] This is a translation beside a briefing. This version of Plenary does not read translations yet; nothing in it was checked.
       *[corrections] These are corrections beside a briefing. This version of Plenary does not read corrections yet; nothing in it was checked.
    }
problem-words-empty = There is nothing in this file.
problem-words-not-utf8 = This is not UTF-8, so nothing after it was read. Save the file as UTF-8 and read it again.

# Why a file could not be had, at the end of another sentence.
problem-words-reason =
    { $reason ->
        [not-found] there is no file of this name
        [is-folder] this is a folder, not a file
        [no-permission] you do not have permission to read this file
        [no-file] this is a pipe or a device, not a file
        [too-large] this file is larger than { $mib } MiB
        [system] the system could not read this file: { $says }
       *[unreadable] it cannot be read
    }
problem-words-damaged = the file is damaged

## More than is read

problem-words-too-many-elements = The lists of this file have more than { $all } elements together, or one of them more than { $one }; those after this place were not read.
problem-words-too-many-fields = There are more than { $most } fields here; those after this place were not read.
problem-words-too-much-unreadable = So much of this file cannot be read that nothing after this place was read; fix the problems listed first.
problem-words-too-many-phrases = The phrases of ties are so many and their texts so long that from here on they were not checked.
problem-words-too-many-problems = There are more problems than are listed here; fix these first.
problem-words-too-many-levels = Paragraphs are nested more than { $most } levels deep here; those below were not read.
problem-words-too-long = { problem-words-item } has { $bytes } bytes in `{ $field }`, which takes { $most } at most; this was not read.

## What is not RON: the file, its lists and its items

problem-words-never-closed = In { problem-words-within }, what begins here is never closed, so nothing after it could be read: the file was truncated, or a quotation mark or bracket is missing.
problem-words-other-beginning = { problem-words-a-file } begins with `{ $name }(`, and this begins with `{ $found }(`.
problem-words-no-beginning = { problem-words-a-file } begins with `{ $name }(`; nothing of it could be read.
problem-words-no-beginning-but = { problem-words-a-file } begins with `{ $name }(`, and this file with `{ $found }`; nothing of it could be read.
problem-words-item-ends-early = The text ends before `{ $name }(` is closed with `)`.
problem-words-list-ends-early = The file ends before the list `{ $list }` is closed with `]`.
problem-words-text-ends-early = The file ends inside the text that begins in line { $line }: the file was truncated here, or the quotation mark at the end of that text is missing. What was there is not shown.
problem-words-file-ends-open = The file ends here and `{ $opened }` of line { $line } is still open: `)` is missing, or the file was truncated and more should follow.
problem-words-file-ends-inside = The file was truncated here, while `{ $opened }` of line { $line } is still open. What was in it is not shown; what came after it is missing.
problem-words-after-end =
    { $name ->
        [Briefing] There is something after the end of the briefing; it was not read.
       *[Walks] There is something after the end of the file; it was not read.
    }
problem-words-no-field = A field and a colon are expected here, as in `title: "…"`.
problem-words-no-comma-or-bracket = A comma or `{ $bracket }` is expected before this.

## What is not RON: at a place

problem-words-too-deep = In { problem-words-within }, brackets are nested more than { $levels } levels deep{ problem-words-cost }.
problem-words-not-closed = In { problem-words-within }, what begins here is never closed: look for a missing quotation mark or bracket{ problem-words-cost }.
problem-words-backslash = In { problem-words-within }, a backslash cannot be before this character: write \\ for a backslash, \" for a quotation mark{ problem-words-cost }.
problem-words-curly-mark =
    { $item ->
        [file] This quotation mark ({ $mark }) is a word processor's: write " " around a text{ problem-words-cost }.
       *[other] In { problem-words-within }, this quotation mark ({ $mark }) is a word processor's: write " " around a text{ problem-words-cost }.
    }
problem-words-mark-missing-at-end =
    { $item ->
        [file] The text before this has no quotation mark at its end{ problem-words-cost }.
       *[other] In { problem-words-within }, the text before this has no quotation mark at its end{ problem-words-cost }.
    }
problem-words-mark-within =
    { $item ->
        [file] A text ends before this: inside a text write “ ”, or \" for each quotation mark{ problem-words-cost }.
       *[other] In { problem-words-within }, a text ends before this: inside a text write “ ”, or \" for each quotation mark{ problem-words-cost }.
    }
problem-words-comma-missing-before = In { problem-words-within }, a comma is missing before this{ problem-words-cost }.
problem-words-comma-or-marks-missing = In { problem-words-within }, a comma is missing before this, or the quotation marks around a text{ problem-words-cost }.
problem-words-comma-missing-or-colon = In { problem-words-within }, a comma is missing before this, or the colon is one too many{ problem-words-cost }.
problem-words-comma-or-bracket-missing = In { problem-words-within }, a comma or a closing bracket is missing before this{ problem-words-cost }.
problem-words-colon-missing-before = In { problem-words-within }, a colon is missing before this, as in `text: "…"`{ problem-words-cost }.
problem-words-field-in-list = In { problem-words-within }, the name of a field is before this colon, and the `[` of line { $line } is still open: close it with `]` before the field{ problem-words-cost }.
problem-words-field-outside-item = In { problem-words-within }, this field is outside its item: a bracket before it is one too many{ problem-words-cost }.
problem-words-name-missing = In { problem-words-within }, the name of a field is expected here, as in `text: "…"`{ problem-words-cost }.
problem-words-name-missing-before-comma = In { problem-words-within }, the name of a field is expected here, as in `text: "…"`: there is a comma too many, or a bracket is missing before it{ problem-words-cost }.
problem-words-value-missing = In { problem-words-within }, a value is missing before this comma, or the comma is one too many{ problem-words-cost }.
problem-words-not-a-number = In { problem-words-within }, this is not a number{ problem-words-cost }.
problem-words-not-a-value = In { problem-words-within }, no value can begin like this: a text belongs in quotation marks, a list in [ ], an item in ( ){ problem-words-cost }.
problem-words-nothing-before-bracket = In { problem-words-within }, something is missing before this `{ $bracket }`: a value, a colon or the name of a field{ problem-words-cost }.
problem-words-other-bracket-open = In { problem-words-within }, the `{ $open }` of line { $line } is still open here: close it with `{ $close }` before this `{ $bracket }`, or look for a bracket too many{ problem-words-cost }.
problem-words-closes-nothing = In { problem-words-within }, this bracket closes nothing that is open: look for one too many before it{ problem-words-cost }.

## What is not RON: at a place where it is known what was meant

problem-words-single-mark =
    { $item ->
        [file] A text belongs between double quotation marks: write " " around it.
       *[other] In { problem-words-within }, a text belongs between double quotation marks: write " " around it.
    }
problem-words-mark-twice =
    { $item ->
        [file] There are two quotation marks here: remove one.
       *[other] In { problem-words-within }, there are two quotation marks here: remove one.
    }
problem-words-mark-missing-at-start =
    { $item ->
        [file] The text that begins here has no quotation mark before it.
       *[other] In { problem-words-within }, the text that begins here has no quotation mark before it.
    }
problem-words-marks-missing =
    { $item ->
        [file] The quotation marks around a text are missing: `"{ $words }"`.
       *[other] In { problem-words-within }, the quotation marks around a text are missing: `"{ $words }"`.
    }
problem-words-date-marks-missing =
    { $item ->
        [file] A date belongs in quotation marks: `"{ $date }"`.
       *[other] In { problem-words-within }, a date belongs in quotation marks: `"{ $date }"`.
    }
problem-words-comma-missing-after =
    { $item ->
        [file] A comma is missing after this.
       *[other] In { problem-words-within }, a comma is missing after this.
    }
problem-words-colon-missing-after =
    { $item ->
        [file] A colon is missing after `{ $name }`, as in `{ $name }: …`.
       *[other] In { problem-words-within }, a colon is missing after `{ $name }`, as in `{ $name }: …`.
    }
problem-words-not-closed-before =
    { $item ->
        [file] `{ $signs }` is missing here: `{ $opened }` of line { $line } is still open.
       *[other] In { problem-words-within }, `{ $signs }` is missing here: `{ $opened }` of line { $line } is still open.
    }
problem-words-closes-too-much =
    { $item ->
        [file] `{ $signs }` is one too many here, as what follows belongs before it: remove it.
       *[other] In { problem-words-within }, `{ $signs }` is one too many here, as what follows belongs before it: remove it.
    }
problem-words-surplus =
    { $item ->
        [file] This `{ $signs }` is one too many: remove it.
       *[other] In { problem-words-within }, this `{ $signs }` is one too many: remove it.
    }
problem-words-bracket-missing-after =
    { $item ->
        [file] `(` is missing after `{ $name }`.
       *[other] In { problem-words-within }, `(` is missing after `{ $name }`.
    }
problem-words-bracket-missing-before-field =
    { $item ->
        [file] `(` is missing before this field, which begins an item.
       *[other] In { problem-words-within }, `(` is missing before this field, which begins an item.
    }
problem-words-list-bracket-missing =
    { $item ->
        [file] `[` is missing here: `{ $name }` is a list, written `[…, …]`.
       *[other] In { problem-words-within }, `[` is missing here: `{ $name }` is a list, written `[…, …]`.
    }
problem-words-other-bracket =
    { $item ->
        [file] `{ $written }` is written with another bracket here: `{ $meant }`.
       *[other] In { problem-words-within }, `{ $written }` is written with another bracket here: `{ $meant }`.
    }
problem-words-other-sign =
    { $item ->
        [file] `{ $written }` is here where `{ $meant }` belongs.
       *[other] In { problem-words-within }, `{ $written }` is here where `{ $meant }` belongs.
    }
problem-words-lookalike =
    { $item ->
        [file] This is { problem-words-character }: write `{ $meant }`.
       *[other] In { problem-words-within }, this is { problem-words-character }: write `{ $meant }`.
    }
problem-words-foreign-space =
    { $item ->
        [file] This is { problem-words-character }: write a plain space.
       *[other] In { problem-words-within }, this is { problem-words-character }: write a plain space.
    }
problem-words-invisible-character =
    { $item ->
        [file] Remove this character: { problem-words-character }.
       *[other] In { problem-words-within }, remove this character: { problem-words-character }.
    }
problem-words-comment-sign = A comment begins with `//`, not with `{ $sign }`.

## Fields, and items in the place of others

problem-words-missing-field = { problem-words-item } has no `{ $field }`, and cannot be shown without it.
problem-words-missing-field-of = { problem-words-an-item } has no `{ $field }`, and cannot be shown without it.
problem-words-unknown-field = { problem-words-an-item } has no field `{ $field }`; what it contains is not shown.
problem-words-field-twice = `{ $field }` is here twice; the first is used.
problem-words-list-twice = `{ $field }` is here twice; both are read as one list.
problem-words-not-a-list = `{ $field }` is a list, written `[…, …]`; there is no list here.
problem-words-not-a-list-of-items = `{ $field }` is a list, written `[…, …]`.
problem-words-is-no-list = `{ $field }` is not a list.
problem-words-not-an-item = { problem-words-an-item } is written `{ $name }(field: value, …)`; { problem-words-value-error }.
problem-words-other-item-name = { problem-words-an-item } is written `{ $name }(field: value, …)`, and this begins with `{ $found }`.
problem-words-other-item = { problem-words-item } is here, where { problem-words-a-wanted-item } belongs. Move it to the list `{ $list }`.
problem-words-other-item-kind = { problem-words-an-item } is here, where { problem-words-a-wanted-item } belongs.
problem-words-other-item-kind-of-list = { problem-words-an-item } is here, where { problem-words-a-wanted-item } belongs. Move it to the list `{ $list }`.

## Values

# The code of a State, by the standard ISO 3166-1.
problem-words-unknown-state = { problem-words-item } has "{ $found }" for `{ $field }`, which is the ISO 3166-1 code of no member or observer State of the United Nations.
problem-words-unknown-word = { problem-words-item } has "{ $found }" for `{ $field }`, which is not one of { $known }.
problem-words-quoted-word = { problem-words-item }: `{ $field }` takes { problem-words-takes }.
problem-words-wrong-value = { problem-words-item }: `{ $field }` takes { problem-words-takes }; { problem-words-value-error }.
problem-words-text-marks-missing =
    { problem-words-item } has `{ $found }` for `{ $field }`; { $grammar ->
        [date] a date
        [address] an address
       *[target] what it leads to
    } belongs in quotation marks.
problem-words-invisible-in-value = { problem-words-item } has an invisible character in `{ $field }`: [U+{ $number }].
problem-words-malformed = { problem-words-item } has "{ $found }" for `{ $field }`: { problem-words-grammar-error }.
problem-words-malformed-by-lookalike = { problem-words-item } has "{ $found }" for `{ $field }`: { problem-words-grammar-error }; it contains { problem-words-character }.
problem-words-hidden-character = { problem-words-item } has an invisible character in `{ $field }` that can change how the text looks; it is shown as [U+{ $number }]. Remove it.
problem-words-bad-id = "{ $found }" is not an id: an id has letters, digits, `-`, `_` and `.`, and { $most } bytes at most.
problem-words-paragraph-as-provision = "{ $found }" is the address of a paragraph; a provision has an id without a slash.
problem-words-empty-text = { problem-words-item } has nothing in `{ $field }`. Put the words between the quotation marks.
problem-words-empty-number = { problem-words-item } has nothing in `{ $field }`. Leave it out, or write the number.
problem-words-long-short-title = { problem-words-item } has a `short_title` of { $letters } letters, and there may be no room for more than { $most }. Shorten it.
problem-words-long-quotation = { problem-words-item } quotes more than { $most } words in `{ $field }` (“{ $begins } …”). Say it in other words; only a single term may be in quotation marks.

## Items, and the file

problem-words-item-twice = { problem-words-item } is in this file twice; the first is used.
problem-words-edition-twice = Edition { $id } is in this file twice; the first is used.
problem-words-no-basis = { problem-words-item } does not say how far it was verified; it is shown as unverified.
problem-words-no-source = { problem-words-item } names no source.
problem-words-no-tie = { problem-words-item } is tied to nothing, so no provision shows it.
problem-words-one-sided = { problem-words-item } has { $critiques } critiques and no reply, no supporter and no safeguard. Show the other side, where there is one.
problem-words-official-too-long = { problem-words-item } has { $words } official words in one place; a term has { $most } at most. Shorten them.
problem-words-official-twice = { problem-words-item } has official words in the language "{ $language }" twice in one tie. Keep one.
# $to is a place of the text: “24(2)”.
problem-words-official-side-by-side = { problem-words-item } has official words of { $to } that differ from those that are there already; side by side they make more than a term. Use the same words, or none.
problem-words-official-too-many = The briefing has more than { $most } official words or terms. Say the rest in other words.
problem-words-text-and-why-not = { problem-words-item } has both `text` and `not_summarized`, and the text is shown. Keep one: the text, or why there is none.
problem-words-neither-text-nor-why-not = { problem-words-item } has neither `text` nor `not_summarized`. Write a summary in `text`, or in `not_summarized` why there is none.
problem-words-label-of-other-kind = { problem-words-item } has the label "{ $label }" and the kind `{ $kind }`; the two do not agree.
problem-words-label-of-other-number = { problem-words-item } has the label "{ $label }" and the number "{ $number }"; the two do not agree.
problem-words-address-misplaced = { $address } is inside { $parent }; an address there begins with `{ $begins }/`.
problem-words-no-part = `{ $to }` is no part of a text: a part has the address of a provision, such as 24, of a division, such as d:IV, or `instrument`.
problem-words-edited-by-hand =
    The words are not those that were kept: this text was edited by hand. They are shown{ $authentic ->
        [yes] , and not as authentic
       *[not-said] {""}
    }.
problem-words-address-out-of-order = { $address } comes after { $before }.
problem-words-newer-format = This file is written in format { $number } and this program reads format { $known }; what it does not know is not shown. A newer Plenary reads all of it.
problem-words-newer-format-fields = This file is written in format { $number } and this program reads format { $known }; it does not know { $fields }, and what they contain is not shown. A newer Plenary reads all of it.
problem-words-older-format = This file says that it is written in format { $number } and has { $fields }, which came with format { $needed }.

# Names of fields, all but the last of them with commas between, and the item that has them.
problem-words-fields-of-item =
    { $count ->
        [one] { $last } of { $name }
       *[other] { $before } and { $last } of { $name }
    }
problem-words-and-more-fields = { $fields }; and { $more } more

## What leads to what is not there

problem-words-not-there =
    { problem-words-item } points to `{ $to }`, which is not in { $file ->
        [Briefing] this file
       *[Walks] the briefing
    }.
problem-words-no-edition =
    { problem-words-item } names the edition `{ $edition }`, which is not in { $file ->
        [Briefing] this file
       *[OfficialText] the briefing
    }.
problem-words-no-briefing = This is beside the briefing `{ $briefing }`, which is neither in this folder nor bundled; nothing was compared with it.
problem-words-part-not-there = `{ $to }` is not in the briefing; its words are shown after what comes before them.
problem-words-parent-not-before = { problem-words-item } names { $parent } as its parent, which must come before it.
problem-words-wrong-tie = { problem-words-item } is tied to `{ $to }`; ties lead to the instrument, a division, the text, a safeguard, a critique or a position.
problem-words-phrase-not-found = The words "{ $phrase }" are not in { $to }, so { problem-words-item-within } is tied to all of it.
problem-words-no-provisions =
    The briefing has no provisions, and { $places ->
        [one] one tie or stop leads
       *[other] { $places } ties and stops lead
    } into its text. The articles belong in the list `provisions`.
problem-words-mistyped-id =
    Nothing points to { $item ->
        [Actor] actor { $id }
       *[Source] source { $id }
    }, and { $places } places point to `{ $missing }`, which is not in this file: one of the two is mistyped.
