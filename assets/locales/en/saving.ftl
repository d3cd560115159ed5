### Words about saving notes and walks, and about merging what others saved.

# After the name of a file and a colon.
saving-no-notes-in-file = this file has no notes of Plenary
# Why something is not saved, within a sentence: “Your walks could not be saved to FILE: another window is writing it.”
saving-another-window-writes = another window is writing it
saving-later-version-wrote = a later version of Plenary wrote it
saving-copy-stays = It stays where it is, as it cannot be moved.
saving-copy-damaged = Part of it could not be read, so it stays where it is.

saving-copy-before-shown = The copy saved before it is shown.
saving-begins-without-notes = Plenary starts without notes.
saving-notes-file-ends-early = The file of your notes is damaged or ends early.

# $why: what the system says.
saving-notes-not-read = Your notes could not be read: { $why }.
saving-file-kept = The file was kept as { $path }.
saving-damaged-file-kept = The damaged file was kept as { $path }.
saving-notes-inaccessible = Your notes could not be read: { $why }. The file { $file } stays unchanged. What you write now is saved in { $path }, and merged with it as soon as it can be read.
saving-notes-lines-not-read = { $lines ->
    [one] The file of your notes is damaged: { $lines } line could not be read.
   *[other] The file of your notes is damaged: { $lines } lines could not be read.
}
saving-notes-from-copy = { $notes ->
    [one] { $notes } note was taken from the copy saved before it.
   *[other] { $notes } notes were taken from the copy saved before it.
}
saving-notes-from-later = Your notes were written by a later version of Plenary. They are shown, and what you write now is saved in { $path }.
# $rescued: the file they are in until then.
saving-notes-unsaved-but-rescued = Your notes could not be saved to { $path }: { $why }. They are kept in memory, and in { $rescued }, until they can be saved.
saving-notes-in-memory-alone = Your notes could not be saved to { $path }: { $why }. They are only in memory until they can be saved.
saving-walks-unsaved-but-rescued = Your walks could not be saved to { $path }: { $why }. They are kept in memory, and in { $rescued }, until they can be saved.
saving-walks-in-memory-alone = Your walks could not be saved to { $path }: { $why }. They are only in memory until they can be saved.
saving-walks-saved-elsewhere = { $path } could not be written, so your walks are saved in { $elsewhere }.
saving-walks-from-later = { $path } was written by a later version of Plenary. It was not merged and stays where it is.
saving-walks-partly-read = Not all of { $path } could be read; it was kept as { $aside }.
saving-walk-changed-twice = “{ $title }” was changed in another window too; both versions are kept.
saving-damaged-walks-replaced = The file had problems; the file before this change was kept as { $aside }.
saving-walks-by-hand-replaced = The file was written by hand; the file before this change was kept as { $aside }.
saving-file-unreadable = { $path } could not be read: { $why }.
saving-walks-restored = { $path } is damaged. What was lost was taken from the copy saved before it.
# $name: the name of the file. $what: note where notes are in it, walk where walks are.
saving-copy-brought-nothing = { $what ->
    [note] “{ $name }”, a copy that a sync program made, was merged with your notes: all of it was there already.
   *[walk] “{ $name }”, a copy that a sync program made, was merged with your walks: all of it was there already.
}
saving-copy-brought = { $what ->
    [note] “{ $name }”, a copy that a sync program made, was merged with your notes: { $new } new, { $changed } changed.
   *[walk] “{ $name }”, a copy that a sync program made, was merged with your walks: { $new } new, { $changed } changed.
}
# It follows what was merged: of so many notes or walks.
saving-both-versions = Both versions of { $number } are kept.
saving-copy-moved = The copy was moved to the folder “{ $folder }”.
saving-copy-from-later = “{ $name }” is a copy that a sync program made, written by a later version of Plenary. It was not merged and stays where it is.
