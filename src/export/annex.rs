//! Where a person's notes stand in a file: beside what they are about where the file shows it, and the
//! others at its end.

use super::selection::Selection;
use crate::{linked::Item, model::Target};
use std::collections::BTreeMap;

/// Something a person wrote, to be printed beside what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annex<'a> {
    /// Over those that are about nothing in the file, such as `My notes`.
    pub title: &'a str,
    /// In order.
    pub entries: Vec<AnnexEntry>,
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnexEntry {
    /// What it is about.
    pub target: Option<Target>,
    /// A few words over it, such as the words it is about.
    pub head: String,
    /// What was written.
    pub text: String,
    /// Small, below: when, for whom.
    pub foot: String,
}

/// Notes by the place they stand at.
pub(super) struct PlacedAnnex<'a> {
    pub title: &'a str,
    beside: BTreeMap<Target, Vec<&'a AnnexEntry>>,
    rest: Vec<&'a AnnexEntry>,
}

impl<'a> PlacedAnnex<'a> {
    pub fn new(annex: Option<&'a Annex<'a>>, selection: &Selection<'_>) -> Self {
        let mut this = Self { title: annex.map_or("", |annex| annex.title), beside: BTreeMap::new(), rest: Vec::new() };
        for entry in annex.into_iter().flat_map(|annex| &annex.entries) {
            match entry.target.as_ref().and_then(|target| place(selection, target)) {
                Some(place) => this.beside.entry(place).or_default().push(entry),
                None => this.rest.push(entry),
            }
        }
        this
    }

    /// Those that stand beside a place of the text or an item.
    pub fn at(&self, target: &Target) -> &[&'a AnnexEntry] {
        self.beside.get(target).map_or(&[], Vec::as_slice)
    }

    /// Those about nothing that the file shows.
    pub fn rest(&self) -> &[&'a AnnexEntry] {
        &self.rest
    }
}

/// Where a note on a target stands: one on a reply beside its critique, one on a place that
/// has no room of its own beside the section it is in.
fn place(selection: &Selection<'_>, target: &Target) -> Option<Target> {
    let linked = selection.linked;
    if let Target::Reply(id) = target {
        let mut critiques = selection.items().iter().filter_map(|item| if let Item::Critique(index) = item { Some(*index) } else { None });
        let critique = critiques.find(|index| linked.critique(*index).replies.iter().any(|reply| reply.id == *id))?;
        return Some(linked.target(Item::Critique(critique)));
    }
    if !selection.shows(target) {
        return None;
    }
    match target {
        Target::Text(address) if linked.paragraph(address).is_some() => Some(target.clone()),
        Target::Text(_) | Target::Division(_) | Target::Instrument => Some(linked.sections()[linked.section_of(target)?].target.clone()),
        other => Some(other.clone()),
    }
}
