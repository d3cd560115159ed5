//! Which kinds of items a briefing holds, and what belongs to each: its letters in a target, its list in the file, its pane, and
//! what it is called by.
//!
//! One row of the table for each kind. What each is called on screen is in [`crate::text`], by kind.

use super::PaneKind;

/// A kind of item that a tie, a stop, a note or a link can point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// The treaty as a whole.
    Instrument,
    /// A chapter or another part of it.
    Division,
    /// A provision, or a paragraph of it.
    Provision,
    /// A safeguard.
    Safeguard,
    /// A critique.
    Critique,
    /// A reply to a critique.
    Reply,
    /// A position.
    Position,
    /// An actor.
    Actor,
    /// An event.
    Event,
    /// A term.
    Term,
    /// A source.
    Source,
    /// A walk.
    Walk,
}

/// What an item of a kind is called by in lists, links and running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelRule {
    /// The short name of the treaty.
    ShortName,
    /// Its own label in full: `Chapter IV`.
    Label,
    /// Its label in short and its number: `Art. 24(2)`.
    Number,
    /// Its name, title or word.
    Title,
    /// Its title, and where it has none, whoever says it.
    TitleOrSpeaker,
    /// What it is, and whoever says it.
    Speaker,
}

/// A row of the table.
struct Row {
    kind: ItemKind,
    name: &'static str,
    prefix: &'static str,
    list: &'static str,
    pane: Option<PaneKind>,
    label: LabelRule,
}

macro_rules! rows {
    ($($kind:ident: $prefix:literal, $list:literal, $pane:expr, $label:ident;)*) => {
        const ROWS: &[Row] = &[$(Row {
            kind: ItemKind::$kind,
            name: stringify!($kind),
            prefix: $prefix,
            list: $list,
            pane: $pane,
            label: LabelRule::$label,
        }),*];
    };
}

rows! {
    // kind: letters before its id, its list in the file, where it is shown, what it is called by
    Instrument: "", "instrument", Some(PaneKind::Provisions), ShortName;
    Division: "d", "divisions", Some(PaneKind::Provisions), Label;
    Provision: "", "provisions", Some(PaneKind::Provisions), Number;
    Safeguard: "s", "safeguards", Some(PaneKind::Safeguards), Title;
    Critique: "c", "critiques", Some(PaneKind::Critiques), TitleOrSpeaker;
    Reply: "re", "replies", None, Speaker;
    Position: "p", "positions", Some(PaneKind::Critiques), TitleOrSpeaker;
    Actor: "a", "actors", None, Title;
    Event: "e", "events", None, Title;
    Term: "t", "terms", None, Title;
    Source: "src", "sources", Some(PaneKind::Sources), Title;
    Walk: "w", "walks", None, Title;
}

impl ItemKind {
    /// Every kind, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.kind)
    }

    const fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// What stands before the brackets of one in a file: `Safeguard`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The letters before the colon of a target; none for the treaty and the text.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        self.row().prefix
    }

    /// The field of a briefing, an instrument or a critique in which they stand.
    #[must_use]
    pub const fn list(self) -> &'static str {
        self.row().list
    }

    /// The pane that shows it; none for what has a page of its own or stands on another's card.
    #[must_use]
    pub const fn pane(self) -> Option<PaneKind> {
        self.row().pane
    }

    /// What one of it is called by.
    #[must_use]
    pub const fn label(self) -> LabelRule {
        self.row().label
    }

    /// True for what stands on a card: a safeguard, a critique or a position.
    #[must_use]
    pub const fn has_card(self) -> bool {
        matches!(self.pane(), Some(PaneKind::Safeguards | PaneKind::Critiques))
    }

    /// The kind whose letters these are.
    #[must_use]
    pub fn of_prefix(prefix: &str) -> Option<Self> {
        Self::all().find(|kind| !kind.prefix().is_empty() && kind.prefix() == prefix)
    }

    /// The kind of what stands in this list of a file.
    #[must_use]
    pub fn of_list(list: &str) -> Option<Self> {
        Self::all().find(|kind| kind.list() == list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_own_row() {
        for (index, kind) in ItemKind::all().enumerate() {
            assert_eq!(kind as usize, index, "{kind:?}");
            assert_eq!(kind.target("x").kind(), kind);
            assert_eq!(ItemKind::of_list(kind.list()), Some(kind));
            if !kind.prefix().is_empty() {
                assert_eq!(ItemKind::of_prefix(kind.prefix()), Some(kind));
            }
        }
    }
}
