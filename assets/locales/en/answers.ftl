### What the command line answers. Words in backticks, names after -- and words in capitals are typed as they are.

answers-binary-in-terminal = A docx or xlsx file cannot be shown in a terminal. Name a file with -o, or send it to a program.
answers-paper-is-html-or-docx = A brief and a speaking note are made as html or docx.
answers-notes-need-file = Notes alone need a file of notes: --notes NAME.notes.ron
answers-built-without-window =
    This build of Plenary has no window (it was built without the feature `window`).
    `plenary show FILE ADDRESS` reads a briefing here; `plenary help` lists all it can do.
answers-filters-need-window = This build of Plenary has no window, where filters are chosen. Leave out --filtered, or choose what to write with --article.
answers-try-an-address = Try an address such as "24 2", or s:, c: or p: and an id.
answers-has-problems = { $file }: { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}; `plenary check` lists them.
# $query: what was typed, here and in the messages that follow.
answers-not-in-briefing = “{ $query }” is not in this briefing
answers-no-such-part = “{ $query }” is not in this briefing. Try an article such as 24, preamble, or d: and a chapter.
answers-nearest-is = The nearest is { $nearest }. To read that: plenary show { $file } { $address }
answers-words-not-found = “{ $query }” was not found.
answers-answer-not-written = The answer could not be written: { $why }
answers-file-not-written = { $file } could not be written: { $why }. What was there before is unchanged.
answers-manual-not-made = The manual page could not be made: { $why }
answers-counts-not-written = The counts could not be written as JSON: { $why }
answers-about-file = { $file }: { $why }.
answers-no-command = There is no command `{ $typed }`. The commands are { $known }; `plenary help` says what each does.
answers-no-command-but = There is no command `{ $typed }`. Did you mean `{ $meant }`? The commands are { $known }; `plenary help` says what each does.
