### What `plenary verify` says. $whose: the item or place that quotes; $place: where the words are in the official text.

verifying-verbatim = verbatim: { $whose }: “{ $words }” ({ $place })
verifying-differs = differs: { $whose }: “{ $words }”; { $place } has “{ $reading }”: { $how }
verifying-not-found = not found: { $whose }: “{ $words }”
verifying-elsewhere = not found there: { $whose }: “{ $words }”, which is in { $place }
verifying-no-text = no official text ({ $language }): { $whose }: “{ $words }”
verifying-tied = { $whose }, tied to { $to }
verifying-replaced = “{ $quoted }” for “{ $stands }”
verifying-left-out = without “{ $stands }”
verifying-put-in = with “{ $quoted }” added
verifying-counts = { $verbatim } verbatim, { $differs } differ, { $missing } not found.
verifying-counts-without = { $count ->
    [one] { $count } quotation is in a language without an official text here.
   *[other] { $count } quotations are in a language without an official text here.
}
verifying-counts-of-cards = { $count ->
    [one] Of other words in quotation marks, which may be a critic’s own, { $count } is verbatim.
   *[other] Of other words in quotation marks, which may be a critic’s own, { $count } are verbatim.
}
verifying-nothing = This briefing quotes nothing that could be compared.
verifying-edited = { $file } was edited by hand: it shows what somebody wrote there.
verifying-without-texts = There is no official text of this briefing here. Make one of the document with `plenary import FILE --briefing { $file }`, or name one with --text.
verifying-other-briefing = { $file } is the official text of another briefing, “{ $briefing }”.
verifying-no-layer = { $file } is no official text.
