//! Counts of a briefing.

use super::item::Item;
use crate::model::{Basis, Briefing, Critique, Paragraph, Relation, Target};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// Counts of everything, for `plenary stats` and the about page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each field counts what it is named after")]
pub struct Stats {
    pub id: String,
    pub title: String,
    pub as_of: Option<String>,
    /// When somebody last looked for something newer on the status.
    pub last_looked: Option<String>,
    /// Of when the newest evidence on it is.
    pub last_evidence: Option<String>,
    pub provisions: usize,
    /// Those with words.
    pub paragraphs: usize,
    /// Those that are known to exist and are not summarized.
    pub paragraphs_not_summarized: usize,
    pub safeguards: usize,
    pub critiques: usize,
    /// Critiques with a reply, or with a position that is tied to them as an answer.
    pub critiques_answered: usize,
    pub replies: usize,
    pub positions: usize,
    pub ties: usize,
    /// Ties to exact words.
    pub ties_to_words: usize,
    /// Ties to all of what they lead to.
    pub ties_without_words: usize,
    pub actors: usize,
    pub events: usize,
    pub terms: usize,
    pub sources: usize,
    pub walks: usize,
    pub stops: usize,
    /// Everything that has a basis, by how far it was checked.
    pub basis: BTreeMap<Basis, usize>,
    /// The same for each kind of item.
    pub basis_by_kind: BTreeMap<&'static str, BTreeMap<Basis, usize>>,
}

impl Stats {
    /// Counts a briefing.
    #[must_use]
    pub fn of(briefing: &Briefing) -> Self {
        let ties = || Item::all(briefing).flat_map(|item| item.ties(briefing));
        let replies = || briefing.critiques.iter().flat_map(|critique| &critique.replies);
        let answered: HashSet<&str> = briefing
            .positions
            .iter()
            .flat_map(|position| &position.ties)
            .filter(|tie| tie.relation == Relation::Answers)
            .filter_map(|tie| if let Target::Critique(id) = &tie.to { Some(id.as_str()) } else { None })
            .collect();
        let is_answered = |critique: &Critique| answered.contains(critique.id.as_str());
        let basis_by_kind = by_kind(briefing);
        let mut basis = none_yet();
        for (one, number) in basis_by_kind.values().flatten() {
            *basis.entry(*one).or_default() += number;
        }
        Self {
            id: briefing.id.clone(),
            title: briefing.title.clone(),
            as_of: briefing.as_of.as_ref().map(ToString::to_string),
            last_looked: briefing.status.as_ref().and_then(|status| status.last_looked.as_ref()).map(ToString::to_string),
            last_evidence: briefing.status.as_ref().and_then(|status| status.last_evidence.as_ref()).map(ToString::to_string),
            provisions: briefing.provisions_read(),
            paragraphs: count(briefing, |paragraph| !paragraph.is_left_out()),
            paragraphs_not_summarized: count(briefing, Paragraph::is_left_out),
            safeguards: briefing.safeguards.len(),
            critiques: briefing.critiques.len(),
            critiques_answered: briefing.critiques.iter().filter(|critique| !critique.replies.is_empty() || is_answered(critique)).count(),
            replies: replies().count(),
            positions: briefing.positions.len(),
            ties: ties().count(),
            ties_to_words: ties().filter(|tie| tie.phrase.is_some()).count(),
            ties_without_words: ties().filter(|tie| tie.phrase.is_none()).count(),
            actors: briefing.actors.len(),
            events: briefing.events.len(),
            terms: briefing.terms.len(),
            sources: briefing.sources.len(),
            walks: briefing.walks.len(),
            stops: briefing.walks.iter().map(|walk| walk.stops.len()).sum(),
            basis,
            basis_by_kind,
        }
    }
}

fn none_yet() -> BTreeMap<Basis, usize> {
    BTreeMap::from([(Basis::Checked, 0), (Basis::Secondary, 0), (Basis::Unchecked, 0)])
}

/// How far the items of each kind were checked. A paragraph that does not say so is as its provision.
fn by_kind(briefing: &Briefing) -> BTreeMap<&'static str, BTreeMap<Basis, usize>> {
    let mut kinds: BTreeMap<&'static str, BTreeMap<Basis, usize>> = BTreeMap::new();
    let mut count = |kind, basis| *kinds.entry(kind).or_insert_with(none_yet).entry(basis).or_default() += 1;
    for provision in briefing.provisions.iter().filter(|provision| !provision.unread) {
        count("provisions", provision.basis);
        provision.history.iter().for_each(|history| count("history", history.basis));
        paragraphs(&provision.paragraphs, provision.basis, &mut |basis| count("paragraphs", basis));
    }
    briefing.safeguards.iter().for_each(|safeguard| count("safeguards", safeguard.basis));
    for critique in &briefing.critiques {
        count("critiques", critique.basis);
        critique.replies.iter().for_each(|reply| count("replies", reply.basis));
    }
    briefing.positions.iter().for_each(|position| count("positions", position.basis));
    briefing.events.iter().for_each(|event| count("events", event.basis));
    briefing.terms.iter().for_each(|term| count("terms", term.basis));
    briefing.status.iter().for_each(|status| count("status", status.basis));
    kinds
}

fn paragraphs(list: &[Paragraph], whole: Basis, count: &mut dyn FnMut(Basis)) {
    for paragraph in list {
        if !paragraph.is_left_out() {
            count(paragraph.basis.unwrap_or(whole));
        }
        paragraphs(&paragraph.children, whole, count);
    }
}

/// How many paragraphs of a briefing are of a sort.
fn count(briefing: &Briefing, is_of_sort: fn(&Paragraph) -> bool) -> usize {
    fn among(paragraphs: &[Paragraph], is_of_sort: fn(&Paragraph) -> bool) -> usize {
        paragraphs.iter().map(|paragraph| usize::from(is_of_sort(paragraph)) + among(&paragraph.children, is_of_sort)).sum()
    }
    briefing.provisions.iter().map(|provision| among(&provision.paragraphs, is_of_sort)).sum()
}
