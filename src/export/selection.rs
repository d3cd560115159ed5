//! What belongs into a file: which sections and items, and which actors, events, terms, sources and walks
//! those bring with them.
//!
//! Numbers on badges stay those of the reader, so sections keep all their anchors and a form asks here
//! which of them it shows.

use super::{ExportError, Scope};
use crate::{
    describe,
    linked::{Anchor, Item, LinkedBriefing, Placed, Section, Tally},
    model::{Address, Backing, Briefing, PaneKind, Paragraph, Private, Provision, Stop, Target, Walk},
    search, text,
};
use std::collections::{BTreeMap, BTreeSet};

/// What belongs, by places in the briefing.
pub(super) struct Selection<'l> {
    pub linked: &'l LinkedBriefing,
    /// What it is a part of, in words; none for all of a briefing.
    pub coverage: Coverage,
    sections: Vec<usize>,
    items: BTreeSet<Item>,
    homes: BTreeMap<Item, usize>,
    pub actors: Vec<usize>,
    pub events: Vec<usize>,
    pub terms: Vec<usize>,
    pub sources: Vec<usize>,
    pub walks: Vec<usize>,
    /// True where somebody asked for the trainer's notes.
    trainer: bool,
}

/// How much of the briefing it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Coverage {
    /// Everything.
    Whole,
    /// All of the text, some of the items.
    Filtered,
    /// A place of the text.
    Place(Target),
}

impl<'l> Selection<'l> {
    pub fn new(linked: &'l LinkedBriefing, scope: &Scope, trainer: bool) -> Result<Self, ExportError> {
        let briefing = linked.briefing();
        let everywhere = || (0..linked.sections().len()).collect::<Vec<_>>();
        let (coverage, sections, items) = match scope {
            Scope::All => (Coverage::Whole, everywhere(), Item::all(briefing).collect()),
            Scope::Items(items) => {
                let known = Item::all(briefing).filter(|item| items.contains(item)).collect();
                (Coverage::Filtered, everywhere(), known)
            }
            Scope::Provision(target) => {
                let target = whole_provision(target);
                let sections = sections_of(linked, &target).ok_or_else(|| ExportError::NoPlace(target.to_string()))?;
                let placed = sections.iter().flat_map(|index| &linked.sections()[*index].placed);
                let items = placed.map(|placed| placed.item).collect();
                (Coverage::Place(target), sections, items)
            }
        };
        let homes = homes(linked, &sections, &items);
        let mut this = Self {
            linked,
            coverage,
            sections,
            items,
            homes,
            actors: Vec::new(),
            events: Vec::new(),
            terms: Vec::new(),
            sources: Vec::new(),
            walks: Vec::new(),
            trainer,
        };
        this.add_what_belongs();
        Ok(this)
    }

    /// Fills in what the sections and items bring with them.
    fn add_what_belongs(&mut self) {
        let briefing = self.linked.briefing();
        let placed = matches!(self.coverage, Coverage::Place(_));
        self.events = positions_where(&briefing.events, |event| !placed || event.ties.iter().any(|tie| self.shows(&tie.to)));
        let words = if placed { self.terms_in_texts() } else { BTreeSet::new() };
        self.terms = positions_where(&briefing.terms, |term| {
            let here = term.defined_at.as_ref().is_some_and(|address| self.shows(&Target::Text(address.clone())));
            !placed || here || words.contains(&term.id)
        });
        if self.coverage == Coverage::Whole {
            self.actors = positions_where(&briefing.actors, |_| true);
            self.sources = positions_where(&briefing.sources, |_| true);
            self.walks = positions_where(&briefing.walks, |_| true);
            return;
        }
        self.walks = positions_where(&briefing.walks, |walk| self.shows_walk(walk));
        let actors = self.actors_who_speak();
        self.actors = positions_where(&briefing.actors, |actor| actors.contains(actor.id.as_str()));
        let sources = self.sources_named();
        self.sources = positions_where(&briefing.sources, |source| sources.contains(source.id.as_str()));
    }

    fn terms_in_texts(&self) -> BTreeSet<String> {
        let mut texts = Vec::new();
        for provision in self.provisions() {
            texts.extend(provision.text.as_deref());
            each_paragraph(&provision.paragraphs, &mut |paragraph| texts.push(&paragraph.text));
        }
        let context = search::Context { here: None, edition: None };
        let mentions = texts.into_iter().flat_map(|text| search::terms(self.linked, text, context));
        mentions.filter_map(|mention| if let Target::Term(id) = mention.to { Some(id) } else { None }).collect()
    }

    /// Those who speak, reply, or stand behind or against a safeguard, and the groups they are of.
    fn actors_who_speak(&self) -> BTreeSet<&'l str> {
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        for item in &self.items {
            match *item {
                Item::Safeguard(index) => {
                    let safeguard = self.linked.safeguard(index);
                    let backings: [&Option<Backing>; 2] = [&safeguard.pushed_by, &safeguard.resisted_by];
                    ids.extend(backings.into_iter().flatten().flat_map(|backing| backing.actors.iter().map(String::as_str)));
                }
                Item::Critique(index) => {
                    let critique = self.linked.critique(index);
                    ids.insert(&critique.actor);
                    ids.extend(critique.replies.iter().map(|reply| reply.actor.as_str()));
                }
                Item::Position(index) => {
                    ids.insert(&self.linked.position(index).actor);
                }
            }
        }
        let mut new: Vec<&str> = ids.iter().copied().collect();
        while let Some(id) = new.pop() {
            let groups = self.linked.actor(id).map(|actor| actor.member_of.as_slice()).unwrap_or_default();
            new.extend(groups.iter().map(String::as_str).filter(|group| ids.insert(group)));
        }
        ids
    }

    fn sources_named(&self) -> BTreeSet<&'l str> {
        let briefing = self.linked.briefing();
        let mut ids: BTreeSet<&str> = BTreeSet::new();
        let mut name = |sources: &'l [String]| ids.extend(sources.iter().map(String::as_str));
        briefing.status.iter().for_each(|status| name(&status.sources));
        for provision in self.provisions() {
            provision.history.iter().for_each(|history| name(&history.sources));
        }
        for index in &self.events {
            name(&briefing.events[*index].sources);
        }
        for index in &self.terms {
            name(&briefing.terms[*index].sources);
        }
        for item in &self.items {
            item.ties(briefing).iter().flat_map(|tie| &tie.official).for_each(|official| name(&official.sources));
            match *item {
                Item::Safeguard(index) => {
                    let safeguard = self.linked.safeguard(index);
                    name(&safeguard.sources);
                    safeguard.votes.iter().for_each(|votes| name(&votes.sources));
                }
                Item::Critique(index) => {
                    let critique = self.linked.critique(index);
                    name(&critique.sources);
                    critique.replies.iter().for_each(|reply| name(&reply.sources));
                }
                Item::Position(index) => name(&self.linked.position(index).sources),
            }
        }
        ids
    }

    /// Sections by their places in the library.
    pub fn sections(&self) -> &[usize] {
        &self.sections
    }

    /// A section.
    pub fn section(&self, index: usize) -> &'l Section {
        &self.linked.sections()[index]
    }

    /// All items that belong, kind by kind.
    pub fn items(&self) -> &BTreeSet<Item> {
        &self.items
    }

    /// True if an item belongs.
    pub fn holds(&self, item: Item) -> bool {
        self.items.contains(&item)
    }

    /// Items of a section that belong, in the order shown.
    pub fn placed(&self, section: usize) -> impl Iterator<Item = &'l Placed> + '_ {
        self.section(section).placed.iter().filter(|placed| self.holds(placed.item))
    }

    /// What of a section belongs, kind by kind.
    pub fn tally(&self, section: usize) -> Tally {
        self.placed(section).map(|placed| placed.item).collect()
    }

    /// What stands over the cards of a pane: `9 · Art. 24`, `23 critiques · 28 positions · Art. 6`.
    pub fn count_words(&self, section: usize, pane: PaneKind) -> String {
        let place = self.linked.say_target(&self.section(section).target);
        text::side_by_side(&[describe::count_alone(pane, self.tally(section), Tally::default()), place])
    }

    /// What stands in the place of cards where a pane has none here: that there are none, or that they were left out.
    pub fn none_words(&self, section: usize, pane: PaneKind) -> String {
        let section = self.section(section);
        let place = self.linked.say_target(&section.target);
        match describe::tally_sentence(section.tally.held_by(pane)) {
            none if none.is_empty() => text::nothing_related(pane, &place),
            some => text::export::left_out(&some, &place),
        }
    }

    /// Items that stand in no section that belongs: a form sets them after the text.
    pub fn loose(&self) -> impl Iterator<Item = Item> + '_ {
        self.items.iter().copied().filter(|item| !self.homes.contains_key(item))
    }

    /// The section in which an item stands whole.
    pub fn home(&self, item: Item) -> Option<usize> {
        self.homes.get(&item).copied()
    }

    /// True where something tied to these words belongs.
    pub fn shows_anchor(&self, anchor: &Anchor) -> bool {
        anchor.items.iter().any(|item| self.holds(*item))
    }

    /// Provisions that belong.
    pub fn provisions(&self) -> impl Iterator<Item = &'l Provision> + '_ {
        self.sections.iter().filter_map(|index| Some(self.linked.provision(self.section(*index).provision?)))
    }

    /// True for a place of the text that belongs, or an item that does.
    pub fn shows(&self, target: &Target) -> bool {
        match target {
            Target::Text(_) | Target::Instrument | Target::Division(_) => {
                self.linked.section_of(target).is_some_and(|index| self.sections.contains(&index))
            }
            Target::Reply(id) => self.items.iter().any(
                |item| matches!(item, Item::Critique(index) if self.linked.critique(*index).replies.iter().any(|reply| reply.id == *id)),
            ),
            other => self.linked.item(other).is_some_and(|item| self.holds(item)),
        }
    }

    fn shows_walk(&self, walk: &Walk) -> bool {
        let mut targets = walk.stops.iter().flat_map(|stop| stop.reveal.iter().chain([&stop.focus]));
        targets.all(|target| self.shows(target))
    }

    /// A briefing of what belongs and of nothing else.
    pub fn briefing(&self) -> Briefing {
        let mut briefing = self.briefing_with_trainer_notes();
        if !self.trainer {
            briefing.walks.iter_mut().flat_map(|walk| &mut walk.stops).for_each(|stop| stop.notes = None);
        }
        briefing
    }

    /// The trainer's notes of a stop, where somebody asked for them: every form asks here.
    pub fn trainer_notes<'s>(&self, stop: &'s Stop) -> Option<&'s str> {
        stop.notes.as_ref().filter(|_| self.trainer).map(Private::for_the_trainer)
    }

    fn briefing_with_trainer_notes(&self) -> Briefing {
        let all = self.linked.briefing();
        if self.coverage == Coverage::Whole {
            return all.clone();
        }
        let keeps = |item: Item| self.holds(item);
        Briefing {
            provisions: self.provisions().cloned().collect(),
            safeguards: clones_where(&all.safeguards, |index| keeps(Item::Safeguard(index))),
            critiques: clones_where(&all.critiques, |index| keeps(Item::Critique(index))),
            positions: clones_where(&all.positions, |index| keeps(Item::Position(index))),
            actors: clones_where(&all.actors, |index| self.actors.contains(&index)),
            events: clones_where(&all.events, |index| self.events.contains(&index)),
            terms: clones_where(&all.terms, |index| self.terms.contains(&index)),
            sources: clones_where(&all.sources, |index| self.sources.contains(&index)),
            walks: clones_where(&all.walks, |index| self.walks.contains(&index)),
            format: all.format,
            id: all.id.clone(),
            title: all.title.clone(),
            about: all.about.clone(),
            language: all.language.clone(),
            as_of: all.as_of.clone(),
            compiled_by: all.compiled_by.clone(),
            licence: all.licence.clone(),
            status: all.status.clone(),
            instrument: all.instrument.clone(),
            losses: all.losses,
        }
    }
}

/// Calls for every paragraph, those numbered inside others after them.
pub(super) fn each_paragraph<'p>(paragraphs: &'p [Paragraph], call: &mut impl FnMut(&'p Paragraph)) {
    for paragraph in paragraphs {
        call(paragraph);
        each_paragraph(&paragraph.children, call);
    }
}

fn positions_where<T>(list: &[T], keep: impl Fn(&T) -> bool) -> Vec<usize> {
    list.iter().enumerate().filter(|(_, one)| keep(one)).map(|(index, _)| index).collect()
}

fn clones_where<T: Clone>(list: &[T], keep: impl Fn(usize) -> bool) -> Vec<T> {
    list.iter().enumerate().filter(|(index, _)| keep(*index)).map(|(_, one)| one.clone()).collect()
}

fn whole_provision(target: &Target) -> Target {
    match target {
        Target::Text(address) => Target::Text(Address::provision(address.provision_id())),
        other => other.clone(),
    }
}

/// The section of a provision, the sections of a division and of all in it, or the one of the treaty as a whole.
fn sections_of(linked: &LinkedBriefing, target: &Target) -> Option<Vec<usize>> {
    let Target::Division(id) = target else {
        let place = matches!(target, Target::Text(_) | Target::Instrument);
        return linked.section_of(target).filter(|_| place).map(|index| vec![index]);
    };
    let briefing = linked.briefing();
    let inside = |division: &str| lineage(briefing, division).contains(&id.as_str());
    let belongs = |section: &Section| match (&section.target, section.provision) {
        (_, Some(index)) => linked.provision(index).division.as_deref().is_some_and(inside),
        (Target::Division(division), None) => inside(division),
        _ => false,
    };
    let sections: Vec<usize> =
        linked.sections().iter().enumerate().filter(|(_, section)| belongs(section)).map(|(index, _)| index).collect();
    (!sections.is_empty()).then_some(sections)
}

/// A division and those it is a part of. One that is part of itself is cut.
fn lineage<'b>(briefing: &'b Briefing, division: &'b str) -> Vec<&'b str> {
    let mut line = Vec::new();
    let mut next = Some(division);
    while let Some(id) = next.filter(|id| !line.contains(id)) {
        line.push(id);
        next = briefing.instrument.divisions.iter().find(|division| division.id == id).and_then(|division| division.parent.as_deref());
    }
    line
}

/// Where each item stands whole: in the first provision whose own words it is of, else in the first section
/// it is in.
fn homes(linked: &LinkedBriefing, sections: &[usize], items: &BTreeSet<Item>) -> BTreeMap<Item, usize> {
    let mut homes: BTreeMap<Item, (u8, usize)> = BTreeMap::new();
    for index in sections {
        let section = &linked.sections()[*index];
        for placed in section.placed.iter().filter(|placed| items.contains(&placed.item)) {
            let rank = u8::from(placed.from.is_some()) * 2 + u8::from(section.provision.is_none());
            let home = homes.entry(placed.item).or_insert((rank, *index));
            *home = (*home).min((rank, *index));
        }
    }
    homes.into_iter().map(|(item, (_, index))| (item, index)).collect()
}
