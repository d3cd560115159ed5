### Words for what happens around the reader: files that change, windows that cannot be opened, failures of the program.

world-failed-last-time = Plenary failed when it last ran. What you had written was saved. There is a report for the developers; it contains nothing you read or wrote.
world-show-report = Show the report
world-wrong-order = This briefing is written from right to left, which Plenary cannot show yet: words on this screen are in the wrong order. In the page (HTML) you can export they are in the right order.
world-export-page = Export as a page…
world-diagnostics = Diagnostics
world-diagnostics-about = For the person who helps when something does not work. Nothing is sent; copy it where you need it.
world-copy-all = Copy all
world-log = Last messages
# In the place of the last messages.
world-no-log = None
world-report = Report of the last failure
world-version = Version
world-system = System
# Which way of drawing is used, and which were tried before.
world-drawn-with = Graphics
# $graphics: a way of drawing (settings-graphics-…). $by: what follows, or the name of a driver or of a graphics card.
world-drawn-by = { $graphics } · { $by }
# In the place of $by, where the processor draws.
world-no-driver = no graphics driver
# In the place of $by, where a driver draws with the processor. $name: the driver's name for itself.
world-software-adapter = { $name }, software
# Why a way of drawing does not work.
world-no-adapter = there is no graphics card or driver for it
world-no-adapter-shows = no graphics card can show pictures on this display
world-tried-before = Tried before
# In the place of $why in “There is nothing to read without one either: …”, with its full stop.
world-not-read-in-time = it was not read within a minute.
world-data-folder = Data folder
world-no-data-folder = None: this system has no place for one, so nothing is saved

world-another-order = The file has changed and was reloaded; the same items in another order.
world-nothing-different = The file has changed and was reloaded; nothing you see is different.
# $changes: up to three of those that follow, with semicolons between them.
world-reloaded-with = The file has changed and was reloaded; { $changes }.
world-changed-items = changed: { $names }
world-new-items = new: { $names }
world-removed-items = removed: { $names }
# $names: the first names of a list. $number: how many follow them.
world-names-and-more = { $names } and { $number } more
world-file-is-gone = { $path } is no longer there: it was deleted or renamed, or its drive was removed. You can continue reading; your notes are kept.
world-saved-with-problems = { $number ->
    [one] The file was saved with { $number } problem. You see what was saved before; { problems-read-again } shows what can be read of it now.
   *[other] The file was saved with { $number } problems. You see what was saved before; { problems-read-again } shows what can be read of it now.
}
# $job: what the program was doing beside the window.
world-worker-failed =
    This failed inside Plenary: { $job ->
        [bundled-briefing] reading the briefing
        [catalog] reading the other briefings
        [export] writing the file
        [fail] failing when it is asked to
        [file-dialog] the file dialog
        [first-page] the first page
        [index] making the search ready
        [notes] saving your notes
        [open] reading the file
        [print] opening the page in the browser
        [reload] reading the file again
        [search] searching
       *[search-everywhere] searching everywhere
    }. Everything else works, and a report for the developers was written ({ commands-diagnostics }, in the menu).
world-preferences-not-kept = Your preferences and places cannot be saved: { $path } cannot be written ({ $why }). Everything else works; they are lost when Plenary is closed.

# In a terminal. What was tried, paths and commands stand on lines of their own below.
world-no-window = Plenary could not open a window.
world-no-display = There is no display to open it on (on Linux, DISPLAY and WAYLAND_DISPLAY name one).
world-not-drawn = The system could not draw one. What was tried:
world-written-as-a-page = The whole briefing was written as a page that any browser opens:
# $why: a sentence with its full stop.
world-nothing-to-read = There is nothing to read without one either: { $why }
world-no-page-either = The briefing could not be written as a page either: { $why }.
world-without-a-window = Without a window you can read it here:
world-window-broke =
    Plenary failed and had to stop: { $why }
    What you had written was saved. The next start offers the report.
