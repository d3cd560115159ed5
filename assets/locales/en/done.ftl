### What was undone or redone, in words.

# $what is one of the deeds below.
done-undone = Undone: { $what }
done-redone = Redone: { $what }
# $deed is one of the two above.
done-once-more = { $deed } (again)

## What was done, after the colon of the messages above.

# $words were added to a note or removed from it.
done-with-words = { $deed }: “{ $words }”
# The same where there are more words than are said.
done-with-first-words = { $deed }: “{ $words }…”

# $place is where the note is, such as "Art. 24(2)". It is one's own, or another's with $initials or without.
done-typing-in-note = { $whose ->
    [own] typing in your note on { $place }
    [signed] typing in the note of { $initials } on { $place }
   *[unsigned] typing in a note on { $place }
}
done-deleting-in-note = { $whose ->
    [own] deleting in your note on { $place }
    [signed] deleting in the note of { $initials } on { $place }
   *[unsigned] deleting in a note on { $place }
}
done-replacing-in-note = { $whose ->
    [own] replacing words in your note on { $place }
    [signed] replacing words in the note of { $initials } on { $place }
   *[unsigned] replacing words in a note on { $place }
}
done-new-note = a new note on { $place }
done-removing-note = { $whose ->
    [own] removing your note on { $place }
    [signed] removing the note of { $initials } on { $place }
   *[unsigned] removing a note on { $place }
}
done-tags-of-note = { $whose ->
    [own] the tags of your note on { $place }
    [signed] the tags of the note of { $initials } on { $place }
   *[unsigned] the tags of a note on { $place }
}
# $mark is the name of a highlight, such as "Ask".
done-highlight = the highlight “{ $mark }” on { $place }
done-removing-highlight = removing the highlight “{ $mark }” from { $place }
done-bookmark = the bookmark on { $place }
done-removing-bookmark = removing the bookmark from { $place }
done-moving-note = { $whose ->
    [own] moving your note to { $place }
    [signed] moving the note of { $initials } to { $place }
   *[unsigned] moving a note to { $place }
}
done-choosing-version = { $whose ->
    [own] choosing a version of your note on { $place }
    [signed] choosing a version of the note of { $initials } on { $place }
   *[unsigned] choosing a version of a note on { $place }
}
# $name is that of a file.
done-by-joining = merging { $name }
# $name is what the author of some notes is called now.
done-by-naming = naming an author of notes “{ $name }”
# The notes were moved beside the file of the briefing, or from there.
done-moving-notes = merging the notes from where they were saved before

# $title is that of a walk, $stop the number of one of its stops; 0 where it is not known which.
done-typing-title = typing in the title of “{ $title }”
done-typing-audience = typing whom “{ $title }” is for
done-typing-question = { $stop ->
    [0] typing in the question of a stop of “{ $title }”
   *[other] typing in the question of stop { $stop } of “{ $title }”
}
done-typing-choices = { $stop ->
    [0] typing in the choices of a stop of “{ $title }”
   *[other] typing in the choices of stop { $stop } of “{ $title }”
}
done-typing-minutes = { $stop ->
    [0] the minutes of a stop of “{ $title }”
   *[other] the minutes of stop { $stop } of “{ $title }”
}
done-typing-for-trainer = { $stop ->
    [0] typing in the notes for the trainer, a stop of “{ $title }”
   *[other] typing in the notes for the trainer, stop { $stop } of “{ $title }”
}
done-new-walk = the new walk “{ $title }”
done-copying-walk = copying the walk “{ $title }”
done-removing-walk = removing the walk “{ $title }”
done-adding-stop = { $stop ->
    [0] adding a stop to “{ $title }”
   *[other] adding stop { $stop } to “{ $title }”
}
done-removing-stop = removing a stop from “{ $title }”
done-moving-stop = moving a stop of “{ $title }”
done-restoring = restoring what was removed from “{ $title }”
done-uncovering = { $stop ->
    [0] uncovering something at a stop of “{ $title }”
   *[other] uncovering something at stop { $stop } of “{ $title }”
}
done-no-longer-uncovering = { $stop ->
    [0] no longer uncovering something at a stop of “{ $title }”
   *[other] no longer uncovering something at stop { $stop } of “{ $title }”
}
done-order-of-uncovering = { $stop ->
    [0] the order in which things are uncovered at a stop of “{ $title }”
   *[other] the order in which things are uncovered at stop { $stop } of “{ $title }”
}
done-moving-stop-here = { $stop ->
    [0] moving a stop of “{ $title }” to the current item
   *[other] moving stop { $stop } of “{ $title }” to the current item
}
done-panes-at-stop = { $stop ->
    [0] the panes shown at a stop of “{ $title }”
   *[other] the panes shown at stop { $stop } of “{ $title }”
}
