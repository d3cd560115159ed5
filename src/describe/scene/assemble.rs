//! Makes the scene of a moment.

use super::{content::Scene, moment::Moment, panes::panes, revealed::card_of, text::text_of};
use crate::linked::LinkedBriefing;
use std::collections::BTreeSet;

/// What the audience sees.
#[must_use]
pub fn scene(linked: &LinkedBriefing, moment: &Moment<'_>) -> Scene {
    let stop = moment.stop;
    let section = linked.section_of(&stop.focus).map(|index| &linked.sections()[index]);
    let open = &stop.reveal[..moment.uncovered.min(stop.reveal.len())];
    let chosen = open.last().and_then(|last| card_of(linked, last)).and_then(|item| linked.item(&item));
    let chosen: BTreeSet<usize> = chosen
        .zip(section)
        .and_then(|(item, section)| section.placed(item))
        // A line from words that an item is not tied to would claim a tie.
        .filter(|placed| !placed.inherited)
        .map(|placed| placed.anchors.iter().copied().collect())
        .unwrap_or_default();
    Scene {
        title: moment.title.to_owned(),
        about: linked.briefing().instrument.title.clone(),
        stop: moment.number,
        place: linked.say_target(&stop.focus),
        text: text_of(linked, &stop.focus, section, &chosen),
        panes: panes(linked, moment, section),
    }
}
