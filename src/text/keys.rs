//! What keys do, in the hints at the foot of the window and in the list of keys.

use crate::locale::{Message, messages};
messages! {
    NEXT_RELATED = "keys-next-related";
    GO_TO = "keys-go-to";
    KEYS = "keys-keys";
    KEY_SHEET_HINT = "keys-key-sheet-hint";
}

messages! {
    ARROWS = "keys-arrows";
    NEXT_PROBLEM = "keys-next-problem";
    GO_BACK = "keys-go-back";
    MOVE_TO_CELL = "keys-move-to-cell";
    OPEN_CELL = "keys-open-cell";
    COPY_AS_CSV = "keys-copy-as-csv";
    COPY = "keys-copy";
    TEXT_SIZE_BY_WHEEL = "keys-text-size";
    CTRL_AND_WHEEL = "keys-ctrl-and-wheel";
    MOVE_ONE_PANE = "keys-move-one-pane";
    ALT_AND_WHEEL = "keys-alt-and-wheel";
    BACK_AND_FORWARD = "keys-back-and-forward";
    MOUSE_BUTTONS = "keys-mouse-buttons";
}

/// What keys do where a file has problems.
#[must_use]
pub fn problem_keys() -> [(&'static str, Message); 2] {
    [("F8", NEXT_PROBLEM), ("Esc", GO_BACK)]
}

/// What keys do in the safeguards matrix.
#[must_use]
pub fn gap_keys() -> [(&'static str, Message); 4] {
    [(ARROWS.words(), MOVE_TO_CELL), ("Enter", OPEN_CELL), ("E", COPY_AS_CSV), ("Esc", GO_BACK)]
}

/// What the wheel and the mouse do, which no table of commands has.
#[must_use]
pub fn other_keys() -> [(Message, &'static str); 4] {
    [
        (COPY, "Ctrl+C"),
        (TEXT_SIZE_BY_WHEEL, CTRL_AND_WHEEL.words()),
        (MOVE_ONE_PANE, ALT_AND_WHEEL.words()),
        (BACK_AND_FORWARD, MOUSE_BUTTONS.words()),
    ]
}
