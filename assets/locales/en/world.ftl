# Words for what happens around the reader: files that change, windows that cannot be opened, failures of the program.

world-failed-last-time = Plenary failed when it last ran. What you had written was saved. There is a report for the developers; it contains nothing you read or wrote.
world-show-report = Show the report
world-wrong-order = This briefing is written from right to left, which Plenary cannot show yet: words on this screen are in the wrong order. The page (HTML) you can export has them right.
world-export-page = Export as a page…
world-diagnostics = Diagnostics
world-diagnostics-about = For the person who helps when something does not work. Nothing is sent; copy it where you need it.
world-copy-all = Copy all
world-log = Last messages
world-no-log = None
world-report = Report of the last failure
world-version = Version
world-system = System
world-drawn-with = Graphics
world-tried-before = Tried before
world-not-read-in-time = it was not read within a minute
world-keeping-notes = saving your notes
world-data-folder = Data folder
world-no-data-folder = None: this system has no place for one, so nothing is saved
