//! What keys do, in the hints at the foot of the window and in the list of keys.

use crate::locale::messages;
messages! {
    NEXT_RELATED = "keys-next-related";
    GO_TO = "keys-go-to";
    FLOOR = "keys-floor";
    KEYS = "keys-keys";
    KEY_SHEET_HINT = "keys-key-sheet-hint";
}

/// What keys do where a file has problems.
pub const PROBLEM_KEYS: [(&[&str], &str); 2] = [(&["F8"], "next problem"), (&["Esc"], "back")];

/// What keys do in the safeguards matrix.
pub const GAP_KEYS: [(&[&str], &str); 4] = [(&["Arrows"], "move"), (&["Enter"], "open"), (&["E"], "copy as CSV"), (&["Esc"], "back")];

/// What the wheel and the mouse do, which no table of commands has.
pub const OTHER_KEYS: [(&str, &str); 4] = [
    ("Copy", "Ctrl+C"),
    ("Text size", "Ctrl and the wheel"),
    ("Move one pane alone", "Alt and the wheel"),
    ("Back, forward", "Mouse 4, 5"),
];
