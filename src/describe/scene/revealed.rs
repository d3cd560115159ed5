//! What a stop reveals, target by target: the pane each stands in, the card that holds it, and what kind of thing it is.

use crate::{
    linked::{Item, LinkedBriefing},
    model::{ItemKind, PaneKind, Stop, Target},
};

/// The panes of comments a stop shows: those it names, and any that what it uncovers stands in. Where it uncovers
/// nothing, the text has all the space.
#[must_use]
pub fn comment_panes(linked: &LinkedBriefing, stop: &Stop) -> Vec<PaneKind> {
    let named = |kind: &PaneKind| !stop.reveal.is_empty() && stop.panes.contains(kind);
    let needed = |kind: &PaneKind| stop.reveal.iter().any(|target| pane_of(linked, target) == *kind);
    let both = [PaneKind::Safeguards, PaneKind::Critiques];
    let asked: Vec<PaneKind> = both.into_iter().filter(|kind| named(kind) || needed(kind)).collect();
    // A question has to stand somewhere.
    if asked.is_empty() && stop.question.is_some() { vec![PaneKind::Critiques] } else { asked }
}

/// Where something that is uncovered stands.
#[must_use]
pub fn pane_of(linked: &LinkedBriefing, target: &Target) -> PaneKind {
    match linked.item(target) {
        Some(Item::Safeguard(_)) => PaneKind::Safeguards,
        _ => PaneKind::Critiques,
    }
}

/// The card something is uncovered in: a reply's is its critique's.
pub(super) fn card_of(linked: &LinkedBriefing, target: &Target) -> Option<Target> {
    let Target::Reply(id) = target else { return Some(target.clone()) };
    linked.reply(id).map(|(critique, _)| Target::Critique(critique.id.clone()))
}

/// What something that is uncovered is; none where it has no card of its own, nor a part of one.
#[must_use]
pub fn kind_of(linked: &LinkedBriefing, target: &Target) -> Option<ItemKind> {
    match (target, linked.item(target)) {
        (_, Some(Item::Safeguard(_))) => Some(ItemKind::Safeguard),
        (_, Some(Item::Critique(_))) => Some(ItemKind::Critique),
        (_, Some(Item::Position(_))) => Some(ItemKind::Position),
        (Target::Reply(_), _) => Some(ItemKind::Reply),
        _ => None,
    }
}
