//! Which rows of the panes the choices hide, and how many items in each section.

use crate::{
    linked::{Item, LinkedBriefing, RowKind, Section, Tally},
    model::PaneKind,
};
use std::collections::BTreeSet;

/// Rows of a pane that are not shown: cards that do not pass, labels that name nothing any more, and whole sections of which
/// nothing is left, so that what is left stands together.
pub(super) fn hidden_rows(linked: &LinkedBriefing, pane: PaneKind, kept: &BTreeSet<Item>) -> Vec<bool> {
    let rows = linked.rows(pane);
    let mut hidden: Vec<bool> = rows.iter().map(|row| matches!(row.kind, RowKind::Card(item, _) if !kept.contains(&item))).collect();
    // A label of cards that are all hidden has nothing to name.
    let (mut shown_below, mut shown_in_section) = (false, false);
    for index in (0..rows.len()).rev() {
        match rows[index].kind {
            RowKind::Card(..) => {
                shown_below |= !hidden[index];
                shown_in_section |= !hidden[index];
            }
            RowKind::Label | RowKind::From(_) | RowKind::Positions(_) | RowKind::Group(_) => {
                hidden[index] = !shown_below;
                shown_below = false;
            }
            RowKind::NoCritique => hidden[index] = !shown_in_section,
            RowKind::Section | RowKind::Nothing(_) => {
                hidden[index] = !shown_in_section;
                (shown_below, shown_in_section) = (false, false);
            }
            _ => shown_below = false,
        }
    }
    hidden
}

/// For each section, how many items in it are hidden.
pub(super) fn hidden_in(linked: &LinkedBriefing, kept: &BTreeSet<Item>) -> Vec<Tally> {
    let count = |section: &Section| section.placed.iter().map(|placed| placed.item).filter(|item| !kept.contains(item)).collect();
    linked.sections().iter().map(count).collect()
}

/// For each division, the distinct items in it that are hidden; for other sections as [`hidden_in`].
pub(super) fn hidden_within(linked: &LinkedBriefing, kept: &BTreeSet<Item>) -> Vec<Tally> {
    let sections = linked.sections();
    let mut hidden = hidden_in(linked, kept);
    for (division, inside) in (0..sections.len()).map(|section| (section, linked.inside(section))).filter(|(_, inside)| !inside.is_empty())
    {
        let items = sections[division..inside.end].iter().flat_map(|section| section.placed.iter().map(|placed| placed.item));
        let gone: BTreeSet<Item> = items.filter(|item| !kept.contains(item)).collect();
        hidden[division] = gone.into_iter().collect();
    }
    hidden
}
