//! Counts of a briefing.

use super::Item;
use crate::model::{Basis, Briefing, Paragraph};
use serde::Serialize;
use std::collections::BTreeMap;

/// Counts of everything, for `plenary stats` and the about page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each field counts what it is named after")]
pub struct Stats {
    pub id: String,
    pub title: String,
    pub as_of: Option<String>,
    pub provisions: usize,
    pub paragraphs: usize,
    pub safeguards: usize,
    pub critiques: usize,
    /// Critiques with at least one reply.
    pub critiques_answered: usize,
    pub replies: usize,
    pub positions: usize,
    pub ties: usize,
    /// Ties that hang on exact words.
    pub ties_to_words: usize,
    pub actors: usize,
    pub events: usize,
    pub terms: usize,
    pub sources: usize,
    pub walks: usize,
    pub stops: usize,
    /// Safeguards, critiques, replies and positions by how far they were checked.
    pub basis: BTreeMap<Basis, usize>,
}

impl Stats {
    /// Counts a briefing.
    #[must_use]
    pub fn of(briefing: &Briefing) -> Self {
        let ties = || Item::all(briefing).flat_map(|item| item.ties(briefing));
        let replies = || briefing.critiques.iter().flat_map(|critique| &critique.replies);
        let mut basis = BTreeMap::from([(Basis::Checked, 0), (Basis::Secondary, 0), (Basis::Unchecked, 0)]);
        let all = briefing.safeguards.iter().map(|safeguard| safeguard.basis);
        let all = all.chain(briefing.critiques.iter().map(|critique| critique.basis));
        let all = all.chain(briefing.positions.iter().map(|position| position.basis));
        for one in all.chain(replies().map(|reply| reply.basis)) {
            *basis.entry(one).or_default() += 1;
        }
        Self {
            id: briefing.id.clone(),
            title: briefing.title.clone(),
            as_of: briefing.as_of.as_ref().map(ToString::to_string),
            provisions: briefing.provisions.len(),
            paragraphs: briefing.provisions.iter().map(|provision| count(&provision.paragraphs)).sum(),
            safeguards: briefing.safeguards.len(),
            critiques: briefing.critiques.len(),
            critiques_answered: briefing.critiques.iter().filter(|critique| !critique.replies.is_empty()).count(),
            replies: replies().count(),
            positions: briefing.positions.len(),
            ties: ties().count(),
            ties_to_words: ties().filter(|tie| tie.phrase.is_some()).count(),
            actors: briefing.actors.len(),
            events: briefing.events.len(),
            terms: briefing.terms.len(),
            sources: briefing.sources.len(),
            walks: briefing.walks.len(),
            stops: briefing.walks.iter().map(|walk| walk.stops.len()).sum(),
            basis,
        }
    }
}

fn count(paragraphs: &[Paragraph]) -> usize {
    paragraphs.iter().map(|paragraph| 1 + count(&paragraph.children)).sum()
}
