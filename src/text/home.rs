//! Words of the start page, and of opening a file.

use super::{counted_critiques, counted_positions, counted_provisions, counted_safeguards};
use crate::locale::messages;
messages! {
    CHOOSING = "home-choosing";
    PATH = "home-path";
    OPEN_PATH = "home-open-path";
    DROP_HERE = "home-drop-here";
    DROP_HINT = "home-drop-hint";
    TAGLINE = "home-tagline";
    CONTINUE_READING = "home-continue-reading";
    CONTINUE = "home-continue";
    BUNDLED = "home-bundled";
    BUNDLED_HINT = "home-bundled-hint";
    RECENT = "home-recent";
    NOT_FOUND = "home-not-found";
    OFFLINE = "home-offline";
    DID_YOU_MEAN = "home-did-you-mean";
}

messages! {
    /// Above the path box where the system has no file dialog to offer.
    NO_FILE_DIALOG = "home-no-file-dialog";
}

/// What the start page counts of a briefing: provisions, safeguards, critiques, positions.
#[must_use]
pub fn counts_of_briefing(counts: [usize; 4]) -> [String; 4] {
    let [provisions, safeguards, critiques, positions] = counts;
    [counted_provisions(provisions), counted_safeguards(safeguards), counted_critiques(critiques), counted_positions(positions)]
}
