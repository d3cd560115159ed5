//! Words of the panes: their names, how they are linked, and what they say of a place.

use super::ordinal;
use crate::locale::messages;
use crate::model::PaneKind;

messages! {
    COLUMNS = "panes-columns";
    RELATED_HERE = "panes-related-here";
    THIS_ITEM = "panes-this-item";
    ON_OTHER_PASSAGES = "panes-on-other-passages";
    SELECTED = "panes-selected";
    ACTIVE = "panes-active";
    LINKED = "panes-linked";
    PINNED = "panes-pinned";
    UNLINKED = "panes-unlinked";
    SECOND_PROVISIONS = "panes-second-provisions";
    NO_SOURCES = "panes-no-sources";
    MOVE_LEFT = "panes-move-left";
    MOVE_RIGHT = "panes-move-right";
    WIDER = "panes-wider";
    NARROWER = "panes-narrower";
    HIDE_PANE = "panes-hide-pane";
    PIN_HINT = "panes-pin-hint";
}

/// The title of a pane.
#[must_use]
pub fn pane(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => PANE_PROVISIONS.words(),
        PaneKind::Safeguards => PANE_SAFEGUARDS.words(),
        PaneKind::Critiques => PANE_CRITIQUES.words(),
        PaneKind::Sources => PANE_SOURCES.words(),
    }
}

/// One item of a pane, for sentences: `safeguard`.
#[must_use]
pub fn one_of(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => ONE_OF_PROVISIONS.words(),
        PaneKind::Safeguards => ONE_OF_SAFEGUARDS.words(),
        // Both are in it: where neither is, neither is named alone.
        PaneKind::Critiques => ONE_OF_CRITIQUES.words(),
        PaneKind::Sources => ONE_OF_SOURCES.words(),
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
pub fn folded(folded: bool) -> &'static str {
    if folded { ", collapsed" } else { ", expanded" }
}

messages! {
    PANE_PROVISIONS = "panes-pane-provisions";
    PANE_SAFEGUARDS = "panes-pane-safeguards";
    PANE_CRITIQUES = "panes-pane-critiques";
    PANE_SOURCES = "panes-pane-sources";
    ONE_OF_PROVISIONS = "panes-one-of-provisions";
    ONE_OF_SAFEGUARDS = "panes-one-of-safeguards";
    ONE_OF_CRITIQUES = "panes-one-of-critiques";
    ONE_OF_SOURCES = "panes-one-of-sources";
}
