### Words about files that have problems or cannot be read.

problems-problems = Problems
# A chapter or an article in the contents, for a screen reader; it follows after a comma.
problems-with-a-problem = with a problem in the file
problems-show-problems = Show the list
problems-hide-problems = Hide the list
problems-copy-problems = Copy the list
problems-read-again = Reload

problems-preferences-unreadable = Your preferences could not be read, so Plenary starts with its default settings.
problems-preferences-aside = The old file was kept as { $path }.
# $problems: “1 problem”, “3 problems”.
problems-file-has = This file has { $problems }.
problems-items-not-shown = { $items ->
    [one] One item or part of an item could not be read and is not shown.
   *[other] { $items } items or parts of items could not be read and are not shown.
}
problems-not-read-to-its-end = It was not read to its end: what belongs after line { $line } is missing.
problems-all-can-be-read = All its items can be read.
problems-others-can-be-read = All others can be read.
# $place: the name of a file, and where in it. $why: what is wrong there, a sentence or several.
problems-cannot-be-opened = { $place }: { $why }
# What stands in the file, within a sentence that says what is wrong with it.
problems-quoted-code = “{ $code }”
problems-no-text-in-file = This paragraph has no text in this file.
problems-line-leaves-text-empty = Line { $line } leaves it empty.
problems-nothing-guessed = Nothing was guessed in its place.
problems-unread-at = This provision could not be read: there is a problem in line { $line }. Nothing was guessed in its place.
# $code: what sort of problem it is, as below.
problems-warning-of = { $code } · warning
problems-show-line = Show line { $line }

## What sort of problem it is, above what is said of it.

problems-code-not-found = Not found
problems-code-is-folder = Is folder
problems-code-no-permission = No permission
problems-code-unreadable = Unreadable
problems-code-too-large = Too large
problems-code-not-utf8 = Not UTF-8
problems-code-empty = Empty
problems-code-syntax = Syntax
problems-code-too-long = Too long
problems-code-too-deep = Too deep
problems-code-too-many = Too many
problems-code-newer-format = Newer format
problems-code-older-format = Older format
problems-code-unknown-field = Unknown field
problems-code-missing-field = Missing field
problems-code-duplicate-field = Duplicate field
problems-code-wrong-value = Wrong value
problems-code-unknown-word = Unknown word
problems-code-duplicate-id = Duplicate id
problems-code-bad-id = Bad id
problems-code-bad-date = Bad date
problems-code-bad-address = Bad address
problems-code-address-misplaced = Address misplaced
problems-code-address-out-of-order = Address out of order
problems-code-dangling-tie = Dangling tie
problems-code-wrong-tie = Wrong tie
problems-code-phrase-not-found = Phrase not found
problems-code-unknown-actor = Unknown actor
problems-code-unknown-source = Unknown source
problems-code-unknown-edition = Unknown edition
problems-code-unknown-briefing = Unknown briefing
problems-code-not-in-briefing = Not in briefing
problems-code-edited-by-hand = Edited by hand
problems-code-not-read-yet = Not read yet
problems-code-unknown-division = Unknown division
problems-code-unknown-parent = Unknown parent
problems-code-label-differs = Label differs
problems-code-unreachable-stop = Unreachable stop
problems-code-empty-text = Empty text
problems-code-no-source = No source
problems-code-no-tie = No tie
problems-code-no-basis = No basis
problems-code-official-words = Official words
problems-code-long-short-title = Long short title
problems-code-long-quotation = Long quotation
problems-code-hidden-character = Hidden character
problems-code-one-sided = One sided
