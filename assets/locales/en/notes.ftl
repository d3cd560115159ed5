### Words about notes.

notes-notes = Notes
notes-note = Note
notes-note-on-reply = Write a note on this reply
notes-note-on-this = Write a note on this
notes-note-hint = Your note
notes-tags-hint = Tags, separated by commas
notes-find-in-notes = Find in notes
notes-bookmark = Bookmark
notes-remove-note = Remove
# Closes the editor of a note.
notes-done = Done
# N, B and Alt+1 to 4 are keys; leave them.
notes-no-notes = No notes yet. Press N on anything to write one, B to bookmark it, Alt+1 to 4 to highlight words.
notes-no-notes-found = No note was found.
notes-notes-not-ready = Loading your notes…
notes-notes-not-kept = Notes are not saved: there is no folder for them.
# How somebody is called who signed no note, and whose file says nothing of a name.
notes-colleague = Colleague
# Before the orders of the list: nearest first, by place and so on.
notes-order = Order
# Unfolds what the list can be narrowed to; the second says to what it is.
notes-show-only = Show only…
notes-showing-only = Show only: { $what }
# Before the four highlights and the bookmark.
notes-highlight-as = Highlight as
notes-where-saved = Where notes are saved
# Unfolds a list of those who wrote notes, beside oneself.
notes-who-wrote = Notes by others
# In the place of a name, where the author of notes is not known.
notes-unsigned = Not signed
# The hint in the field.
notes-name-of-author = Who wrote them: a name or initials
notes-save-name = Save name
notes-rename = Rename
# A button under “They carry no initials, and are shown as “maria”.”
notes-name-them = Name their author…
# On a note, in its menu.
notes-open-note = Open the note
notes-copy-note = Copy the note
notes-sort-here = Nearest first
notes-sort-place = By place
notes-sort-date = By date
notes-sort-tag = By tag
notes-to-review = To review
# A filter of the list, with a number after it: “New 3”.
notes-new-notes = New
notes-lost-note = Lost: these words are no longer in the briefing
notes-unsure-note = Uncertain: the words have changed. Does this note belong here?
notes-two-versions = Changed in two places. The other version:
notes-keep-this = Keep this one
notes-keep-other = Keep the other
notes-it-belongs-here = Yes, here
notes-move-to-current = Move to the current item
notes-saved = Saved
notes-saving = Saving…
notes-beside-another = Another window has your notes open. What you write here is saved in a separate file and merged later.
notes-more-notes = Show more
notes-citations = Citations
# A button and the heading of its panel.
notes-export = Export
notes-how-much = What to export
notes-in-which-form = Format
notes-all-of-it = The whole briefing
notes-with-notes = With my notes, beside what they are about
notes-cancel = Cancel
notes-save-as = Save as…
notes-or-a-path = Or type the path of a new file
notes-write-here = Save there
notes-no-save-dialog = This system offers no file dialog. Type a path below.
# Why a file could not be written; a sentence of its own.
notes-export-failed = Plenary failed while writing this; the file on disk is unchanged.
notes-for-html = One page to read anywhere and to print
notes-for-docx = The working table of delegations, for a word processor
notes-for-xlsx = A workbook to filter and sort, with a sheet for each kind of item
notes-for-markdown = Plain text
notes-for-csv = A row for each relation, for a spreadsheet
notes-for-json = Everything as data
notes-for-csl = The sources, for a reference manager
notes-for-bibtex = The sources, for TeX
notes-notes-file = My notes as a file
notes-for-notes-file = For a colleague, whose Plenary merges them
notes-notes-json = My notes as Web Annotations
notes-for-annotations = W3C JSON-LD, for other programs
notes-notes-markdown = My notes as Markdown
notes-for-notes-markdown = To read, place by place
notes-author = Author of notes
notes-initials = Initials
notes-notes-place = Where notes are saved
notes-notes-beside = Beside the file of the briefing (NAME.notes.ron)
notes-notes-follow = Otherwise they are saved in the data folder. They stay with the briefing when it is moved, and are never part of a file you pass on.

## The four highlights: what the reader thinks of the words.

notes-mark-agree = Agree
notes-mark-object = Object
notes-mark-ask = Ask
notes-mark-use = Use

## Colours of authors.

notes-author-colour-blue = Blue
notes-author-colour-green = Green
notes-author-colour-red = Red
notes-author-colour-violet = Violet
notes-author-colour-brown = Brown
notes-author-colour-grey = Grey

##

# $name: of a colleague, or of the file the notes came in.
notes-shown-as = They carry no initials, and are shown as “{ $name }”.
# In the menu of a note. $name: how its author is called now.
notes-rename-author = Rename “{ $name }”…
notes-saved-in = Saved in { $path }
notes-on-another = { $name } holds notes on “{ $briefing }”. Open that briefing first, then this file again.
notes-damaged = { $notes ->
    [one] { $notes } note of { $name } could not be read; the others were added.
   *[other] { $notes } notes of { $name } could not be read; the others were added.
}
notes-hidden-in = { $name } has an invisible character in line { $line }, column { $column }; such characters are shown as numbers.
# $why: what is wrong with the file, without a capital.
notes-unreadable = { $name }: { $why }.
# $name: the name of a colleague’s file, here and below.
notes-none-joined = { $name } has nothing new.
notes-some-joined = { $added ->
    [one] From { $name }: { $added } new note, { $changed } changed.
   *[other] From { $name }: { $added } new notes, { $changed } changed.
}
# The same of one's own notes, where they were moved from another place: that is where they are saved, beside the briefing or not.
notes-moved-none = There was nothing new where your notes were saved before.
notes-moved-some = { $added ->
    [one] From where your notes were saved before: { $added } new note, { $changed } changed.
   *[other] From where your notes were saved before: { $added } new notes, { $changed } changed.
}
notes-as-filtered = { $hidden ->
    [0] As filtered (no filter is on)
    [one] As filtered (without { $hidden } hidden item)
   *[other] As filtered (without { $hidden } hidden items)
}
notes-one-article = { $place } with everything related to it
notes-what-has-notes = { $notes ->
    [one] Only what has notes, with the notes ({ $notes } note)
   *[other] Only what has notes, with the notes ({ $notes } notes)
}
notes-written-to = Written to { $path }
notes-already-there = { $path } already exists. Choose another name, or “{ notes-save-as }” to replace it.
notes-not-written = { $path } could not be written: { $why }. What was there before is unchanged.
notes-no-folder = { $path } could not be written: there is no folder { $folder }. Create it, or choose another.
notes-count-to-review = { $notes ->
    [one] { $notes } note to review: the briefing has changed, or two of you changed the same note. Ctrl+Shift+N and “{ notes-to-review }” show them.
   *[other] { $notes } notes to review: the briefing has changed, or two of you changed the same note. Ctrl+Shift+N and “{ notes-to-review }” show them.
}
notes-moved-from = Moved with the text; written on { $place }
