//! Words of the panes: their names, how they are linked, and what they say of a place.

use super::ordinal;
use crate::model::PaneKind;

words! {
    COLUMNS = "S: safeguards. C: critiques. Point at a line to see its positions.";
    RELATED_HERE = "Related to this paragraph";
    THIS_ITEM = "this item";
    ON_OTHER_PASSAGES = "on other passages";
    SELECTED = "Selected (Esc clears)";
    ACTIVE = "Active";
    LINKED = "Linked";
    PINNED = "Pinned";
    UNLINKED = "Unlinked";
    SECOND_PROVISIONS = "Provisions 2";
    NO_SOURCES = "This file names no source.";
    MOVE_LEFT = "Move left";
    MOVE_RIGHT = "Move right";
    WIDER = "Wider";
    NARROWER = "Narrower";
    HIDE_PANE = "Hide this pane";
    PIN_HINT = "Pin or unpin this pane. Right-click for more.";
}

/// The title of a pane.
#[must_use]
pub const fn pane(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => "Provisions",
        PaneKind::Safeguards => "Safeguards",
        PaneKind::Critiques => "Critiques",
        PaneKind::Sources => "Sources",
    }
}

/// One item of a pane, for sentences: `safeguard`.
#[must_use]
pub const fn one_of(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => "provision",
        PaneKind::Safeguards => "safeguard",
        // Both are in it: where neither is, neither is named alone.
        PaneKind::Critiques => "critique or position",
        PaneKind::Sources => "source",
    }
}

/// A group of linked panes, in the menu of one.
#[must_use]
pub fn link_group(letter: &str) -> String {
    format!("Link to group {letter}")
}

/// In the header of a pane that keeps its place.
#[must_use]
pub fn stays_on(place: &str) -> String {
    format!("stays on {place}")
}

/// Which one of its kind a place is, as its number is a name: `Art. 15 · 8th of 10`. Where the number in its name is also
/// its number in the row, it is said once: `Art. 24 of 68`.
#[must_use]
pub fn place_of_so_many(place: &str, index: usize, of: usize) -> String {
    if place.rsplit(' ').next() == Some(index.to_string().as_str()) {
        return format!("{place} of {of}");
    }
    format!("{place} · {} of {of}", ordinal(index))
}

/// In the place of comments where there are none: `No safeguard relates to Art. 7.`
#[must_use]
pub fn nothing_related(pane: PaneKind, place: &str) -> String {
    format!("No {} relates to {place}.", one_of(pane))
}

/// What a pane of comments says of the treaty or a chapter that no comment is about as such.
#[must_use]
pub fn nothing_on_the_whole(pane: PaneKind, whole: &str) -> String {
    format!("No {} relates to {whole}", one_of(pane))
}

/// A place and not one of its parts: `the Convention as a whole`.
#[must_use]
pub fn as_a_whole(place: &str) -> String {
    format!("{place} as a whole")
}

/// What kind of instrument a title names first: `Convention`, `Protocol`; none where no such word is in it.
#[must_use]
pub fn instrument_noun(title: &str) -> Option<&str> {
    const NOUNS: [&str; 10] =
        ["Convention", "Covenant", "Treaty", "Protocol", "Agreement", "Charter", "Statute", "Declaration", "Resolution", "Principles"];
    title.split(|letter: char| !letter.is_alphabetic()).find(|word| NOUNS.contains(word))
}

/// The label of a preamble, in English.
pub const PREAMBLE: &str = "Preamble";

/// A numbered recital, as delegates say it.
#[must_use]
pub fn preambular_paragraph(number: &str) -> String {
    format!("preambular paragraph {number}")
}

/// Where the nearest provision with something related is.
#[must_use]
pub fn nearest_with_one(place: &str) -> String {
    format!("The nearest with one is {place}.")
}

/// What else there is; `what` with its numbers: `22 critiques · 25 positions`.
#[must_use]
pub fn more_in_other_tabs(what: &str) -> String {
    format!("In the other tabs: {what} more")
}

/// After the name of a chapter, for a screen reader.
#[must_use]
pub const fn folded(folded: bool) -> &'static str {
    if folded { ", collapsed" } else { ", expanded" }
}
