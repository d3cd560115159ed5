//! Words of the start page, and of opening a file.

words! {
    CHOOSING = "Choose a file in the dialog that is open, or cancel it there.";
    PATH = "Path of a briefing";
    OPEN_PATH = "Open this path";
    DROP_HERE = "Drop a briefing here";
    DROP_HINT = "or anywhere in this window";
    TAGLINE = "The text, its safeguards and its critiques, side by side.";
    CONTINUE_READING = "Continue reading";
    CONTINUE = "Continue";
    BUNDLED = "Bundled briefings";
    BUNDLED_HINT = "In the program, no network needed";
    RECENT = "Recent";
    NOT_FOUND = "Not found. Press to remove it from this list";
    OFFLINE = "Works offline. Nothing leaves this computer.";
    DID_YOU_MEAN = "Did you mean";
}

/// Above the path box where the system has no file dialog to offer.
pub const NO_FILE_DIALOG: &str = "This system offers no file dialog. On Linux, install xdg-desktop-portal with a backend (such as xdg-desktop-portal-gtk), or zenity. A path always works.";

/// What the start page counts of a briefing.
pub const COUNTED: [&str; 4] = ["provision", "safeguard", "critique", "position"];
