//! Words of the panes: their names, how they are linked, and what they say of a place.

use crate::locale::messages;
use crate::model::PaneKind;

messages! {
    RELATED_HERE = "panes-related-here";
    THIS_ITEM = "panes-this-item";
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
    CARD_ORDER = "panes-card-order";
    CARD_ORDER_TEXT = "panes-card-order-text";
    CARD_ORDER_NEWEST = "panes-card-order-newest";
    CARD_ORDER_ACTOR = "panes-card-order-actor";
    CARD_ORDER_STATE = "panes-card-order-state";
    CARD_ORDER_REGIONAL_GROUP = "panes-card-order-regional-group";
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

messages! {
    /// A group of linked panes, in the menu of one.
    fn link_group(letter: &str) = "panes-link-group";
    /// In the header of a pane that keeps its place.
    fn stays_on(place: &str) = "panes-stays-on";
    fn place_of(place: &str, of: usize) = "panes-place-of";
    fn place_nth_of(place: &str, index: usize, of: usize) = "panes-place-nth-of";
    fn nothing_related_in(pane: &str, place: &str) = "panes-nothing-related";
    /// In the place of critiques where there are positions alone: `No critique on Art. 31. 2 positions below.`
    fn no_critique(place: &str, count: usize) = "panes-no-critique";
    fn nothing_on_the_whole_in(pane: &str, whole: &str) = "panes-nothing-on-the-whole";
    /// A place and not one of its parts: `Chapter IV as a whole`.
    fn as_a_whole(place: &str) = "panes-as-a-whole";
    /// A treaty and not one of its parts, by what kind of instrument it is: `the Convention as a whole`.
    fn instrument_as_a_whole(noun: &str) = "panes-instrument-as-a-whole";
    /// A numbered recital, as delegates say it.
    fn preambular_paragraph(number: &str) = "panes-preambular-paragraph";
    /// Where the nearest provision with something related is.
    fn nearest_with_one(place: &str) = "panes-nearest-with-one";
    /// What else there is; `what` with its numbers: `22 critiques · 25 positions`.
    fn more_in_other_tabs(what: &str) = "panes-more-in-other-tabs";
}

/// What a message takes for a pane.
const fn key(pane: PaneKind) -> &'static str {
    match pane {
        PaneKind::Provisions => "provisions",
        PaneKind::Safeguards => "safeguards",
        PaneKind::Critiques => "critiques",
        PaneKind::Sources => "sources",
    }
}

/// Which one of its kind a place is, as its number is a name: `Art. 15 · 8th of 10`. Where the number in its name is also
/// its number in the row, it is said once: `Art. 24 of 68`.
#[must_use]
pub fn place_of_so_many(place: &str, index: usize, of: usize) -> String {
    if place.rsplit(' ').next() == Some(index.to_string().as_str()) { place_of(place, of) } else { place_nth_of(place, index, of) }
}

/// In the place of comments where there are none: `No safeguard relates to Art. 7.`
#[must_use]
pub fn nothing_related(pane: PaneKind, place: &str) -> String {
    nothing_related_in(key(pane), place)
}

/// What a pane of comments says of the treaty or a chapter that no comment is about as such.
#[must_use]
pub fn nothing_on_the_whole(pane: PaneKind, whole: &str) -> String {
    nothing_on_the_whole_in(key(pane), whole)
}

/// What kind of instrument a title names first: `Convention`, `Protocol`; none where no such word is in it.
#[must_use]
pub fn instrument_noun(title: &str) -> Option<&str> {
    const NOUNS: [&str; 10] =
        ["Convention", "Covenant", "Treaty", "Protocol", "Agreement", "Charter", "Statute", "Declaration", "Resolution", "Principles"];
    title.split(|letter: char| !letter.is_alphabetic()).find(|word| NOUNS.contains(word))
}

/// How a chapter stands in the contents, for a screen reader.
#[must_use]
pub fn folded(folded: bool) -> &'static str {
    if folded { FOLDED.words() } else { UNFOLDED.words() }
}

messages! {
    PANE_PROVISIONS = "panes-pane-provisions";
    PANE_SAFEGUARDS = "panes-pane-safeguards";
    PANE_CRITIQUES = "panes-pane-critiques";
    PANE_SOURCES = "panes-pane-sources";
    FOLDED = "panes-folded";
    UNFOLDED = "panes-unfolded";
}
