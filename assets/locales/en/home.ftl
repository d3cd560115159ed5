### Words of the start page, and of opening a file.

home-choosing = Choose a file in the dialog that is open, or cancel it there.
home-path = Path of a briefing
home-open-path = Open this path
home-drop-here = Drop a briefing here
home-drop-hint = or anywhere in this window
home-tagline = The text, its safeguards and its critiques, side by side.
home-continue-reading = Continue reading
home-continue = Continue
home-bundled = Bundled briefings
home-bundled-hint = In the program, no network needed
home-recent = Recent
home-not-found = Not found. Select it to remove it from this list
home-offline = Works offline. Nothing leaves this computer.
home-did-you-mean = Did you mean
home-no-file-dialog = This system offers no file dialog. On Linux, install xdg-desktop-portal with a backend (such as xdg-desktop-portal-gtk), or zenity. A path always works.
