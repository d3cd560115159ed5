//! What is tied to the subject in a pane, and where that pane goes.

use super::{PaneId, Subject};
use crate::{
    linked::{Anchor, Item, LinkedBriefing, Placed, Row, RowKind, Section, Tally},
    model::{Address, PaneKind, Target},
};
use std::collections::BTreeSet;

/// What is tied to the subject, and where followers were brought.
#[derive(Debug)]
pub struct Following {
    /// The rows tied to the subject in each pane, worked out when it changes.
    pub rows: [Vec<usize>; 4],
    /// How many more the filters hide.
    pub hidden: Tally,
    /// What stands before each of the rows tied in the critiques: a foot says how many of each kind are out of sight without
    /// walking through thousands.
    pub(super) before: Vec<Tally>,
    /// Counts up whenever the rows were worked out anew.
    pub revision: u64,
    /// The height the followers were brought level with.
    pub level: f32,
    /// The tied row the keyboard went to along the thread.
    pub on_thread: Option<(PaneId, usize)>,
}

impl Default for Following {
    fn default() -> Self {
        // No revision is that of nothing laid out yet.
        Self { rows: Default::default(), hidden: Tally::default(), before: Vec::new(), revision: 1, level: 0.0, on_thread: None }
    }
}

/// The rows of a pane that are tied to the subject, in order. In the pane the subject stands in, that
/// is its own row.
#[must_use]
pub fn tied(linked: &LinkedBriefing, subject: &Subject, pane: PaneKind) -> Vec<usize> {
    if pane == PaneKind::Sources {
        return sources(linked, subject);
    }
    let Some(section) = linked.sections().get(subject.section) else { return Vec::new() };
    let rows = linked.rows(pane);
    section.rows(pane).filter(|index| rows.get(*index).is_some_and(|row| is_tied(linked, subject, section, row))).collect()
}

/// The row a following pane goes to: the first that is tied; where none is, what says so.
#[must_use]
pub fn row_for(linked: &LinkedBriefing, subject: &Subject, pane: PaneKind) -> Option<usize> {
    tied(linked, subject, pane).first().copied().or_else(|| says_none(linked, subject, pane))
}

/// The row that says that nothing is tied to the subject, or that what is is hidden.
#[must_use]
pub fn says_none(linked: &LinkedBriefing, subject: &Subject, pane: PaneKind) -> Option<usize> {
    // Sources stand in no section: with none behind the subject the pane stays, and its foot says so.
    // Nor does a source that no item names lead anywhere.
    let unnamed = matches!(&subject.target, Target::Source(id) if linked.citing(id).is_empty());
    if pane == PaneKind::Sources || unnamed {
        return None;
    }
    let rows = linked.rows(pane);
    let mut here = linked.sections().get(subject.section)?.rows(pane);
    // The dashed box where the section has nothing, its name where it has something on other words:
    // there the foot of the pane says how much.
    let first = here.start;
    here.find(|index| matches!(rows.get(*index).map(|row| &row.kind), Some(RowKind::Nothing(_)))).or(Some(first))
}

/// The sources behind the subject: its own, or those of what is tied to it.
fn sources(linked: &LinkedBriefing, subject: &Subject) -> Vec<usize> {
    if let Target::Source(id) = &subject.target {
        return linked.briefing().sources.iter().position(|source| source.id == *id).into_iter().collect();
    }
    if let Some(item) = linked.item(&subject.target) {
        return linked.cited(item).to_vec();
    }
    let Some(section) = linked.sections().get(subject.section) else { return Vec::new() };
    let hangs = |placed: &&Placed| is_placed_within(section, subject, placed);
    let items = section.placed.iter().filter(hangs).flat_map(|placed| linked.cited(placed.item));
    items.copied().collect::<BTreeSet<usize>>().into_iter().collect()
}

fn is_tied(linked: &LinkedBriefing, subject: &Subject, section: &Section, row: &Row) -> bool {
    if let Target::Source(id) = &subject.target {
        return cites(section, row, linked.citing(id));
    }
    match (&row.kind, linked.item(&subject.target)) {
        (RowKind::Card(item, _), Some(subject_item)) => items_tied(linked, section, subject_item, *item),
        (RowKind::Card(_, placed), None) => section.placed.get(*placed).is_some_and(|placed| is_placed_within(section, subject, placed)),
        (
            RowKind::Section
            | RowKind::Label
            | RowKind::From(_)
            | RowKind::Positions(_)
            | RowKind::Group(_)
            | RowKind::Nothing(_)
            | RowKind::NoCritique,
            _,
        ) => false,
        (_, Some(item)) => section
            .placed(item)
            .and_then(|placed| section.anchors.get(*placed.anchors.first()?))
            .is_some_and(|anchor| anchor.target == row.target),
        (_, None) => row.target == subject.target,
    }
}

/// True where an item hangs on words of a place, or on words inside it, in a section.
#[must_use]
pub fn hangs_on(section: &Section, item: Item, place: &Target) -> bool {
    let placed = section.placed(item).into_iter().flat_map(|placed| &placed.anchors);
    placed.filter_map(|anchor| section.anchors.get(*anchor)).any(|anchor| within(anchor, place))
}

/// True where an item hangs on the subject's words, or on words inside the subject.
fn is_placed_within(section: &Section, subject: &Subject, placed: &Placed) -> bool {
    let mut anchors = placed.anchors.iter().filter_map(|index| Some((*index, section.anchors.get(*index)?)));
    match subject.words {
        Some(words) => anchors.any(|(index, _)| index == words),
        None => anchors.any(|(_, anchor)| within(anchor, &subject.target)),
    }
}

/// True for the card of an item that names a source, and for the text such an item hangs on.
fn cites(section: &Section, row: &Row, citing: &[Item]) -> bool {
    match &row.kind {
        RowKind::Card(item, _) => citing.contains(item),
        RowKind::Provision(_) | RowKind::Paragraph { .. } | RowKind::Division(_) | RowKind::Title => {
            let hangs_here = |anchor: &&Anchor| anchor.target == row.target;
            section.anchors.iter().filter(hangs_here).any(|anchor| anchor.items.iter().any(|item| citing.contains(item)))
        }
        _ => false,
    }
}

/// Two items are tied where a tie leads from one to the other, or where both hang on the same words.
fn items_tied(linked: &LinkedBriefing, section: &Section, one: Item, other: Item) -> bool {
    if one == other {
        return true;
    }
    if one.is_safeguard() == other.is_safeguard() {
        return false;
    }
    let linked = linked.links(one).iter().any(|link| link.other == other);
    linked || section.anchors.iter().any(|anchor| anchor.items.contains(&one) && anchor.items.contains(&other))
}

/// True where an anchor stands in a target or in something numbered inside it. A whole provision holds
/// everything in its section.
fn within(anchor: &Anchor, target: &Target) -> bool {
    match (anchor.target.address(), target.address()) {
        (Some(inner), Some(outer)) => is_inside(inner, outer),
        // The heading of a chapter that is one with the provision, as a preamble is.
        (None, Some(outer)) => outer.is_provision(),
        _ => anchor.target == *target,
    }
}

fn is_inside(inner: &Address, outer: &Address) -> bool {
    inner.provision_id() == outer.provision_id() && inner.path().starts_with(outer.path())
}
