# What the program does beside the window, after "This failed inside Plenary:".

jobs-file-dialog = the file dialog
jobs-reading-file = reading the file
jobs-reading-file-again = reading the file again
# Where somebody tries what comes after a failure.
jobs-failing = failing when it is asked to
jobs-reading-briefing = reading the briefing
jobs-indexing = making the search ready
jobs-reading-others = reading the other briefings
jobs-searching = searching
jobs-searching-everywhere = searching everywhere
jobs-start-page = the first page
jobs-writing-file = writing the file
