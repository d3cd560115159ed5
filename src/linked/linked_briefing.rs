//! A briefing, linked: built once when it is opened, and then only read.

use super::{
    card_order::CardOrder,
    citations::Citations,
    index::Index,
    item::Item,
    labels::Labels,
    links::{self, Link},
    official_texts::OfficialTexts,
    outline::{self, Section},
    placement,
    rows::{self, Row},
    stats::Stats,
};
use crate::model::{
    Actor, ActorKind, Address, Briefing, Critique, Division, Event, OfficialText, PaneKind, Paragraph, Position, Provision, Relation,
    Reply, Safeguard, Source, Target, Term, Walk,
};
use std::{ops::Range, sync::Arc};

/// A briefing, linked. What does not depend on the order of cards is shared by all that are made of one reading.
#[derive(Debug)]
pub struct LinkedBriefing {
    pub(super) briefing: Arc<Briefing>,
    pub(super) index: Arc<Index>,
    pub(super) sections: Vec<Section>,
    rows: [Vec<Row>; 4],
    card_order: CardOrder,
    /// For each item, by its place among all.
    links: Arc<[Vec<Link>]>,
    citations: Arc<Citations>,
    pub(super) labels: Arc<Labels>,
    /// For each section, those that stand in it.
    pub(super) inside: Arc<[Range<usize>]>,
    /// The official texts beside it.
    pub(super) official: Arc<OfficialTexts>,
}

impl LinkedBriefing {
    /// Links a briefing without any official text beside it.
    #[must_use]
    pub fn new(briefing: Briefing) -> Self {
        Self::with_texts(briefing, Vec::new())
    }

    /// Links a briefing with the official texts beside it. Ties that lead nowhere, and words that are not found, were reported when it was
    /// read; here they are skipped.
    #[must_use]
    pub fn with_texts(briefing: Briefing, layers: Vec<Arc<OfficialText>>) -> Self {
        let mut sections = outline::sections(&briefing);
        let index = Index::new(&briefing, &sections);
        let official = OfficialTexts::new(layers, &index);
        let links = links::links(&briefing, &index);
        placement::place_items((&briefing, &official), &index, &links, &mut sections);
        let labels = Labels::new(&briefing);
        let inside = labels.inside(&briefing, &index, &sections);
        placement::count_within(&mut sections, &inside);
        let card_order = CardOrder::Text;
        let rows = rows::rows((&briefing, &index), card_order, &mut sections);
        let citations = Arc::new(Citations::new(&briefing, &index));
        Self {
            briefing: Arc::new(briefing),
            index: Arc::new(index),
            sections,
            rows,
            card_order,
            links: links.into(),
            citations,
            labels: Arc::new(labels),
            inside: inside.into(),
            official: Arc::new(official),
        }
    }

    /// The same with the cards of critiques and positions in another order. Rows have other places in it, and nothing else.
    #[must_use]
    pub fn in_card_order(&self, card_order: CardOrder) -> Self {
        let mut sections = self.sections.clone();
        let rows = rows::rows((&self.briefing, &self.index), card_order, &mut sections);
        Self {
            briefing: Arc::clone(&self.briefing),
            index: Arc::clone(&self.index),
            sections,
            rows,
            card_order,
            links: Arc::clone(&self.links),
            citations: Arc::clone(&self.citations),
            labels: Arc::clone(&self.labels),
            inside: Arc::clone(&self.inside),
            official: Arc::clone(&self.official),
        }
    }

    /// In which order the cards of critiques and positions stand.
    #[must_use]
    pub const fn card_order(&self) -> CardOrder {
        self.card_order
    }

    /// The briefing as read.
    #[must_use]
    pub fn briefing(&self) -> &Briefing {
        &self.briefing
    }

    /// The treaty as a whole, its divisions and its provisions, in reading order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// What a pane shows from top to bottom.
    #[must_use]
    pub fn rows(&self, pane: PaneKind) -> &[Row] {
        &self.rows[pane as usize]
    }

    /// The section a target stands in first.
    #[must_use]
    pub fn section_of(&self, target: &Target) -> Option<usize> {
        match target {
            Target::Text(_) | Target::Instrument | Target::Division(_) => self.index.section_around(target),
            Target::Source(id) => {
                let citing = self.citations.citing(self.index.source(id)?);
                Some(self.sections.iter().position(|section| citing.iter().any(|item| section.holds(*item))).unwrap_or(0))
            }
            _ => {
                let item = self.item(target)?;
                self.sections.iter().position(|section| section.holds(item))
            }
        }
    }

    /// Which of the provisions that are called as this one is it is, and how many they are: articles are not counted
    /// with a preamble. Its number is a name and counts nothing: a briefing of ten articles may hold Article 15.
    #[must_use]
    pub fn place_among_alike(&self, provision: usize) -> (usize, usize) {
        self.labels.provisions[provision].place
    }

    /// The safeguard, critique or position of a target.
    #[must_use]
    pub fn item(&self, target: &Target) -> Option<Item> {
        self.index.item(target)
    }

    /// What an item is called by a target everywhere else.
    #[must_use]
    pub fn target(&self, item: Item) -> Target {
        item.target(&self.briefing)
    }

    /// What an item is tied to, and what is tied to it, both ways.
    #[must_use]
    pub fn links(&self, item: Item) -> &[Link] {
        self.links.get(item.place_among_all(&self.briefing)).map_or(&[], Vec::as_slice)
    }

    /// The items that name a source, their replies included.
    #[must_use]
    pub fn citing(&self, source: &str) -> &[Item] {
        self.index.source(source).map_or(&[], |index| self.citations.citing(index))
    }

    /// The sources an item names, by their place in the briefing, in order.
    #[must_use]
    pub fn cited(&self, item: Item) -> &[usize] {
        self.citations.cited(item.place_among_all(&self.briefing))
    }

    /// A provision by its place in the briefing; rows and sections hold such places.
    #[must_use]
    pub fn provision(&self, index: usize) -> &Provision {
        &self.briefing.provisions[index]
    }

    /// A safeguard by its place in the briefing.
    #[must_use]
    pub fn safeguard(&self, index: usize) -> &Safeguard {
        &self.briefing.safeguards[index]
    }

    /// A critique by its place in the briefing.
    #[must_use]
    pub fn critique(&self, index: usize) -> &Critique {
        &self.briefing.critiques[index]
    }

    /// True where a critique has a reply, or a position is tied to it as an answer: a general remark is said once, and answers
    /// several. A safeguard that answers it is no reply, as nobody speaks.
    #[must_use]
    pub fn is_answered(&self, critique: usize) -> bool {
        let critique = &self.briefing.critiques[critique];
        !critique.replies.is_empty() || self.answering(critique).next().is_some()
    }

    /// The positions that are tied to a critique as an answer, in the order of the file.
    pub fn answering<'a>(&'a self, critique: &Critique) -> impl Iterator<Item = &'a Position> + use<'a> {
        let item = self.item(&Target::Critique(critique.id.clone()));
        let links = item.map_or(&[][..], |item| self.links(item));
        let answers = links.iter().filter(|link| !link.outgoing && link.relation == Relation::Answers);
        answers.filter_map(|link| if let Item::Position(index) = link.other { Some(self.position(index)) } else { None })
    }

    /// A position by its place in the briefing.
    #[must_use]
    pub fn position(&self, index: usize) -> &Position {
        &self.briefing.positions[index]
    }

    /// A paragraph by its address.
    #[must_use]
    pub fn paragraph(&self, address: &Address) -> Option<&Paragraph> {
        let (provision, path) = self.index.paragraph(address)?;
        self.paragraph_at(provision, path)
    }

    /// A paragraph by its place: among the provision's paragraphs, then among children.
    #[must_use]
    pub fn paragraph_at(&self, provision: usize, path: &[usize]) -> Option<&Paragraph> {
        let mut list = self.briefing.provisions.get(provision)?.paragraphs.as_slice();
        let mut found = None;
        for place in path {
            let paragraph = list.get(*place)?;
            list = &paragraph.children;
            found = Some(paragraph);
        }
        found
    }

    /// A provision by its id.
    #[must_use]
    pub fn provision_by_id(&self, id: &str) -> Option<&Provision> {
        self.index.provision(id).map(|index| &self.briefing.provisions[index])
    }

    /// A division by its id.
    #[must_use]
    pub fn division(&self, id: &str) -> Option<&Division> {
        self.index.division(id).map(|index| &self.briefing.instrument.divisions[index])
    }

    /// An actor by its id.
    #[must_use]
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.index.actor(id).map(|index| &self.briefing.actors[index])
    }

    /// The name of an actor, its id where the file does not hold it.
    #[must_use]
    pub fn actor_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.actor(id).map_or(id, |actor| actor.name.as_str())
    }

    /// True for an agency or an official of a State, and not the State itself: it counts under its State, as an agency. Where it is of
    /// the kind `State`, it belongs to the actor that is the State.
    #[must_use]
    pub fn is_agency(&self, actor: &Actor) -> bool {
        let is_the_state = |id: &String| self.actor(id).is_some_and(|other| other.kind == ActorKind::State && other.state == actor.state);
        actor.state.is_some() && (actor.kind != ActorKind::State || actor.member_of.iter().any(is_the_state))
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.index.source(id).map(|index| &self.briefing.sources[index])
    }

    /// The name of an edition, its id where the file does not hold it.
    #[must_use]
    pub fn edition_title<'a>(&'a self, id: &'a str) -> &'a str {
        let editions = &self.briefing.instrument.editions;
        editions.iter().find(|edition| edition.id == id).map_or(id, |edition| edition.title.as_str())
    }

    /// A reply by its id, and the critique that it answers.
    #[must_use]
    pub fn reply(&self, id: &str) -> Option<(&Critique, &Reply)> {
        let replies = self.briefing.critiques.iter().flat_map(|critique| critique.replies.iter().map(move |reply| (critique, reply)));
        replies.into_iter().find(|(_, reply)| reply.id == id)
    }

    /// An event by its id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.briefing.events.iter().find(|event| event.id == id)
    }

    /// A term by its id.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.briefing.terms.iter().find(|term| term.id == id)
    }

    /// A walk by its id.
    #[must_use]
    pub fn walk(&self, id: &str) -> Option<&Walk> {
        self.briefing.walks.iter().find(|walk| walk.id == id)
    }

    /// Counts of everything.
    #[must_use]
    pub fn stats(&self) -> Stats {
        Stats::of(&self.briefing)
    }
}
