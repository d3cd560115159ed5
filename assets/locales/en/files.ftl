### Words about files and the system.

files-open-dialog = Open a briefing, or notes
files-save-dialog = Save
files-briefings-and-notes = Briefings and notes
# A way to draw that failed without a word, after its name.
files-broke-off = it broke off
