### Words that more than one part of the interface uses.

interface-menu = Menu
interface-open = Open…
interface-close = Close
interface-contents = Contents
interface-back = Back
interface-forward = Forward
interface-nothing-open = Nothing is open
interface-actors = Actors
interface-sources = Sources
interface-events = Events
interface-terms = Terms
interface-status = Status and texts
interface-current-edition = The numbers in this briefing are those of this text
interface-about = A reader for treaty briefings: what a treaty provides, which safeguards limit it, and what critics say. It needs no network and sends nothing.
interface-about-licence = The program is under the MIT licence or the Apache licence 2.0, at your choice; its briefings are under CC BY 4.0. It uses the fonts Libertinus Serif, Noto Sans and DejaVu Sans Mono, and the software listed below.
interface-app = Plenary

interface-version = Version { $number }
# What a screen reader calls an entry of the bibliography.
interface-source-name = Source { $index } of { $of }: { $title }
# After the first names of a list.
interface-and-more = and { $number } more
interface-status-as-of-day = Status as of { $day }
