### Words of the box that finds, of its results, and of the history.

finding-go-to-or-search = Go to or search
# Only examples that Plenary understands: numbers of articles, a term, the short name of an organization.
finding-go-to-samples = 24 2 · proportionality · EFF …
finding-go-to-hint = An article, a name, words, a command
finding-find-hint = Find words in this briefing
finding-everywhere-hint = Find words in all briefings
finding-go-to-help = Type a reference as it is written or said, a name, or any words.
# Only examples that Plenary understands, here the names of drafts and of articles as they are said in English; what is recognized in another
# language is not a matter of this file.
finding-go-to-examples = For example: 24 2 · art. 35.1.c · twenty-eight four · rev2 5 · MLA · review
finding-find-help = All words in any order, or “an exact phrase” in quotation marks.
finding-nothing-found = Nothing found.
finding-closest-results = No item has all of these words. Closest results:
finding-searching = Searching…
# The heading of the best answers: what Enter goes to.
finding-best = Go to
finding-all = All
finding-commands = Commands
finding-results = Search results
# After the name of a key, here and in the three that follow: what the key does.
finding-choose = choose
finding-open-result = Open
finding-open-here = open here
finding-next-group = next group
finding-copies-cited = copy with citation
# Beside an answer: it is not what was typed, but the nearest to it that is there.
finding-nearest = nearest
# A label; after it stands how Plenary reads what was typed: “Art. 24(2)”.
finding-understood-as = Understood as
finding-history = History
finding-nowhere-yet = You have not visited anything yet.

## Groups of results.

finding-provisions-found = Provisions
# The words of an edition in a language, beside the summaries of the briefing.
finding-official-texts-found = Official texts
finding-safeguards-found = Safeguards
finding-comments-found = Critiques and positions

##

finding-result-of = { $index } of { $of } · “{ $typed }”
# $typed is a reference that was typed, $nearest the place that is most like it.
finding-no-such-place = “{ $typed }” is not in the text; the nearest is { $nearest }
# $typed is what the reference leads to: an actor, a source.
finding-not-in-the-text = { $typed } is not a place in the text
finding-all-words = { $count ->
    [one] { $count } item has all of these words.
   *[other] { $count } items have all of these words.
}
# Under results: the filters hide so many of them from the panes.
finding-hidden-but-listed = { $count } hidden by the filters, but listed here
