//! Filters: which safeguards, critiques and positions are shown, by what they are, who makes them, and what
//! became of them. Within one group any choice will do; between groups all must hold. What is hidden is
//! always counted.

use super::{OpenBriefing, SidePanel, State, side_panel::PanelKind};
use crate::{
    linked::{Item, LinkedBriefing, RowKind, Section, Tally},
    model::{ActorKind, Affected, AskKind, Basis, OutcomeKind, PaneKind, SafeguardKind, Stance, Strength, Target},
    search::{Query, marks_in},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A group of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is what its choices are of")]
pub enum Facet {
    ActorKind,
    Actor,
    Stance,
    Asks,
    Affects,
    Outcome,
    Draft,
    SafeguardKind,
    Strength,
    Chapter,
    Basis,
}

impl Facet {
    /// In the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::ActorKind,
        Self::Actor,
        Self::Stance,
        Self::Asks,
        Self::Affects,
        Self::Outcome,
        Self::SafeguardKind,
        Self::Strength,
        Self::Draft,
        Self::Chapter,
        Self::Basis,
    ];

    /// True where it says something of what a pane holds. A choice of strength leaves critiques alone.
    #[must_use]
    pub const fn acts_on(self, pane: PaneKind) -> bool {
        match self {
            Self::SafeguardKind | Self::Strength => matches!(pane, PaneKind::Safeguards),
            Self::Chapter | Self::Basis => matches!(pane, PaneKind::Safeguards | PaneKind::Critiques),
            _ => matches!(pane, PaneKind::Critiques),
        }
    }

    /// The kind of item whose cards say nothing of it, in a pane that holds others which do: positions have no outcome.
    /// A choice of it hides all of that kind, and whoever makes it has to be told.
    #[must_use]
    pub const fn hides_all(self) -> Option<SilentKind> {
        match self {
            Self::Stance => Some(SilentKind::Critiques),
            Self::Asks | Self::Affects | Self::Outcome => Some(SilentKind::Positions),
            _ => None,
        }
    }
}

/// A kind of item that some choices say nothing of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SilentKind {
    /// They take no stance.
    Critiques,
    /// They ask for nothing, and nothing became of it.
    Positions,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is a value of the facet of its name")]
pub enum Choice {
    ActorKind(ActorKind),
    Actor(String),
    Stance(Stance),
    Asks(AskKind),
    Affects(Affected),
    Outcome(OutcomeKind),
    Draft(String),
    SafeguardKind(SafeguardKind),
    Strength(Strength),
    Chapter(String),
    Basis(Basis),
}

impl Choice {
    /// The group it is in.
    #[must_use]
    pub const fn facet(&self) -> Facet {
        match self {
            Self::ActorKind(_) => Facet::ActorKind,
            Self::Actor(_) => Facet::Actor,
            Self::Stance(_) => Facet::Stance,
            Self::Asks(_) => Facet::Asks,
            Self::Affects(_) => Facet::Affects,
            Self::Outcome(_) => Facet::Outcome,
            Self::Draft(_) => Facet::Draft,
            Self::SafeguardKind(_) => Facet::SafeguardKind,
            Self::Strength(_) => Facet::Strength,
            Self::Chapter(_) => Facet::Chapter,
            Self::Basis(_) => Facet::Basis,
        }
    }
}

/// One change of the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterChange {
    /// Shown beside the panes, or not.
    Show(bool),
    /// What is typed to narrow the names among them.
    Name(String),
    /// A choice made, or taken back.
    Set {
        /// Which.
        choice: Choice,
        /// True where it is made.
        on: bool,
    },
    /// All choices taken back.
    Clear,
}

/// What is chosen, and what it hides.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// The choices made.
    pub chosen: BTreeSet<Choice>,
    /// What is typed to narrow the names.
    pub name: String,
    /// Every item with what can be chosen of it; made when first asked for.
    choices: Option<HashMap<Item, BTreeSet<Choice>>>,
    /// The row of the subject, which is shown whatever is chosen: somebody went there.
    pub(super) exempt_row: Option<(PaneKind, usize)>,
    /// Rows of each pane that the choices hide; empty where nothing is chosen.
    hidden: [Vec<bool>; 4],
    /// For each section, how many items are not shown.
    hidden_in: Vec<Tally>,
    /// The same for a division with everything in it, each item once.
    hidden_within: Vec<Tally>,
    /// How many items are not shown anywhere.
    pub hidden_items: Tally,
    /// Counts up whenever something else is hidden.
    pub revision: u64,
    /// For each choice, how many items there would be with it and the choices in other groups; in the order shown.
    counts: Vec<(Choice, Tally)>,
}

impl Filters {
    /// True for a row that is not shown.
    #[must_use]
    pub fn hides(&self, pane: PaneKind, row: usize) -> bool {
        self.exempt_row != Some((pane, row)) && self.hidden[pane as usize].get(row).copied().unwrap_or(false)
    }

    /// True for an item that is not shown.
    #[must_use]
    pub fn hides_item(&self, item: Item) -> bool {
        let of = self.choices.as_ref().and_then(|choices| choices.get(&item));
        !self.chosen.is_empty() && of.is_some_and(|of| !passes(item, of, &self.chosen, None))
    }

    /// The items of a briefing that choices leave.
    #[must_use]
    pub fn kept(linked: &LinkedBriefing, chosen: &BTreeSet<Choice>) -> BTreeSet<Item> {
        let choices = choices_of_all(linked);
        choices.iter().filter(|(item, of)| passes(**item, of, chosen, None)).map(|(item, _)| *item).collect()
    }

    /// How many items are not shown in a section.
    #[must_use]
    pub fn hidden_in(&self, section: usize) -> Tally {
        self.hidden_in.get(section).copied().unwrap_or_default()
    }

    /// As [`Self::hidden_in`], for a division with everything in it.
    #[must_use]
    pub fn hidden_within(&self, section: usize) -> Tally {
        self.hidden_within.get(section).copied().unwrap_or_default()
    }

    /// The choices of a group with their counts, zero included, in their order: chapters as the treaty has them, drafts as
    /// the file has them, names by the alphabet.
    pub fn choices(&self, facet: Facet) -> impl Iterator<Item = (&Choice, Tally)> {
        self.counts.iter().filter(move |(choice, _)| choice.facet() == facet).map(|(choice, count)| (choice, *count))
    }

    /// The kinds of which a choice hides all, as their cards say nothing of it.
    pub fn hides_all(&self) -> impl Iterator<Item = (Facet, SilentKind)> {
        let facets: BTreeSet<Facet> = self.chosen.iter().map(Choice::facet).collect();
        facets.into_iter().filter_map(|facet| Some((facet, facet.hides_all()?)))
    }

    /// True for a name that what is typed leaves: each word begins a word of it, whatever its case and accents.
    #[must_use]
    pub fn leaves_name(&self, name: &str) -> bool {
        let parts = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation() || letter == '’';
        let mut words = self.name.split(parts).filter(|word| !word.is_empty());
        // No language: a name has no forms.
        words.all(|word| !marks_in(&Query::new(word, "und"), name).is_empty())
    }

    /// The choices made that act on a pane.
    pub fn chosen_on(&self, pane: PaneKind) -> impl Iterator<Item = &Choice> {
        self.chosen.iter().filter(move |choice| choice.facet().acts_on(pane))
    }

    /// Works out anew what is hidden and what the choices would give.
    pub(super) fn recompute(&mut self, linked: &LinkedBriefing) {
        let choices = self.choices.take().unwrap_or_else(|| choices_of_all(linked));
        let kept: BTreeSet<Item> =
            choices.iter().filter(|(item, of)| passes(**item, of, &self.chosen, None)).map(|(item, _)| *item).collect();
        self.hidden_items = choices.keys().copied().filter(|item| !kept.contains(item)).collect();
        let before = std::mem::take(&mut self.hidden);
        if self.chosen.is_empty() {
            (self.hidden_in, self.hidden_within) = Default::default();
        } else {
            self.hidden = PaneKind::ALL.map(|pane| hidden_rows(linked, pane, &kept));
            self.hidden_in = hidden_in(linked, &kept);
            self.hidden_within = hidden_within(linked, &kept);
        }
        self.revision += u64::from(self.hidden != before);
        let mut counts = counts(&choices, &self.chosen);
        // Whoever is named in the file is found, also who says nothing that a filter could leave.
        for actor in &linked.briefing().actors {
            counts.entry(Choice::Actor(actor.id.clone())).or_default();
        }
        self.counts = in_order(linked, counts);
        self.choices = Some(choices);
    }
}

impl State {
    /// What is chosen is kept for each briefing.
    pub(super) fn apply_to_filters(&mut self, change: FilterChange) {
        if change == FilterChange::Show(true) {
            self.leave_notes();
        }
        let Some(open_briefing) = &mut self.open_briefing else { return };
        let chooses = matches!(change, FilterChange::Set { .. } | FilterChange::Clear);
        open_briefing.apply_to_filters(change);
        if chooses {
            self.views.choose(&open_briefing.linked.briefing().id, &open_briefing.filters.chosen);
        }
    }
}

impl OpenBriefing {
    /// What is hidden changes what is tied to the subject.
    fn apply_to_filters(&mut self, change: FilterChange) {
        match change {
            FilterChange::Show(true) => self.side.open(SidePanel::Filters),
            FilterChange::Show(false) => self.side.close(PanelKind::Filters),
            FilterChange::Name(_) | FilterChange::Set { .. } | FilterChange::Clear => {}
        }
        let chooses = matches!(change, FilterChange::Set { .. } | FilterChange::Clear);
        self.filters.apply(change, &self.linked);
        if chooses {
            self.choices_changed();
        }
    }
}

impl Filters {
    fn apply(&mut self, change: FilterChange, linked: &LinkedBriefing) {
        match change {
            FilterChange::Name(name) => {
                self.name = name;
                return;
            }
            FilterChange::Set { choice, on: true } => {
                self.chosen.insert(choice);
            }
            FilterChange::Set { choice, on: false } => {
                self.chosen.remove(&choice);
            }
            FilterChange::Clear => self.chosen.clear(),
            FilterChange::Show(_) => {}
        }
        self.recompute(linked);
    }
}

/// True where an item is shown: in every group that acts on its pane and has a choice, one of its own.
/// `except` is a group that is not asked.
fn passes(item: Item, of: &BTreeSet<Choice>, chosen: &BTreeSet<Choice>, except: Option<Facet>) -> bool {
    let pane = if item.is_safeguard() { PaneKind::Safeguards } else { PaneKind::Critiques };
    let asked: BTreeSet<Facet> = chosen.iter().map(Choice::facet).filter(|facet| facet.acts_on(pane) && Some(*facet) != except).collect();
    asked.into_iter().all(|facet| chosen.iter().any(|choice| choice.facet() == facet && of.contains(choice)))
}

fn counts(choices: &HashMap<Item, BTreeSet<Choice>>, chosen: &BTreeSet<Choice>) -> BTreeMap<Choice, Tally> {
    let mut counts: BTreeMap<Choice, Tally> = chosen.iter().map(|choice| (choice.clone(), Tally::default())).collect();
    for (item, of) in choices {
        for choice in of {
            let count = counts.entry(choice.clone()).or_default();
            *count = *count + passes(*item, of, chosen, Some(choice.facet())).then_some(*item).into_iter().collect();
        }
    }
    counts
}

/// Choices in the order in which people look for them.
fn in_order(linked: &LinkedBriefing, counts: BTreeMap<Choice, Tally>) -> Vec<(Choice, Tally)> {
    let (parents, mut chapters): (_, HashMap<&str, usize>) = (parents(linked), HashMap::new());
    for (index, section) in linked.sections().iter().enumerate() {
        for id in divisions_of(linked, section, &parents) {
            chapters.entry(id).or_insert(index);
        }
    }
    let editions = linked.briefing().instrument.editions.iter().enumerate().rev();
    let editions: HashMap<&str, usize> = editions.map(|(index, edition)| (edition.id.as_str(), index)).collect();
    let place = |choice: &Choice| match choice {
        Choice::Chapter(id) => chapters.get(id.as_str()).copied().unwrap_or(usize::MAX),
        Choice::Draft(id) => editions.get(id.as_str()).copied().unwrap_or(usize::MAX),
        _ => 0,
    };
    let name = |choice: &Choice| match choice {
        Choice::Actor(id) => linked.actor_name(id).to_lowercase(),
        _ => String::new(),
    };
    let mut counts: Vec<(Choice, Tally)> = counts.into_iter().collect();
    counts.sort_by_cached_key(|(choice, _)| (choice.facet(), place(choice), name(choice), choice.clone()));
    counts
}

fn hidden_rows(linked: &LinkedBriefing, pane: PaneKind, kept: &BTreeSet<Item>) -> Vec<bool> {
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
            RowKind::Label | RowKind::From(_) | RowKind::Positions(_) => {
                hidden[index] = !shown_below;
                shown_below = false;
            }
            RowKind::NoCritique => hidden[index] = !shown_in_section,
            RowKind::Section => (shown_below, shown_in_section) = (false, false),
            _ => shown_below = false,
        }
    }
    hidden
}

fn hidden_in(linked: &LinkedBriefing, kept: &BTreeSet<Item>) -> Vec<Tally> {
    let count = |section: &Section| section.placed.iter().map(|placed| placed.item).filter(|item| !kept.contains(item)).collect();
    linked.sections().iter().map(count).collect()
}

/// For each division, the distinct items in it that are hidden; for other sections as [`hidden_in`].
fn hidden_within(linked: &LinkedBriefing, kept: &BTreeSet<Item>) -> Vec<Tally> {
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

fn choices_of_all(linked: &LinkedBriefing) -> HashMap<Item, BTreeSet<Choice>> {
    let mut choices: HashMap<Item, BTreeSet<Choice>> = Item::all(linked.briefing()).map(|item| (item, choices_of(linked, item))).collect();
    // Where a card stands: what is tied to a safeguard alone stands in the chapters of the safeguard.
    let parents = parents(linked);
    for section in linked.sections() {
        let chapters: Vec<Choice> = divisions_of(linked, section, &parents).map(|id| Choice::Chapter(id.to_owned())).collect();
        for placed in &section.placed {
            choices.entry(placed.item).or_default().extend(chapters.iter().cloned());
        }
    }
    choices
}

/// Everything that can be chosen of an item, but where it stands.
fn choices_of(linked: &LinkedBriefing, item: Item) -> BTreeSet<Choice> {
    let briefing = linked.briefing();
    let mut of: BTreeSet<Choice> = BTreeSet::new();
    let speaks = |actor: &str, of: &mut BTreeSet<Choice>| {
        of.insert(Choice::Actor(actor.to_owned()));
        of.extend(linked.actor(actor).map(|actor| Choice::ActorKind(actor.kind)));
    };
    match item {
        Item::Safeguard(index) => {
            let safeguard = &briefing.safeguards[index];
            of.extend([Choice::SafeguardKind(safeguard.kind), Choice::Strength(safeguard.strength), Choice::Basis(safeguard.basis)]);
        }
        Item::Critique(index) => {
            let critique = &briefing.critiques[index];
            speaks(&critique.actor, &mut of);
            of.insert(Choice::Basis(critique.basis));
            of.extend(critique.edition.iter().map(|edition| Choice::Draft(edition.clone())));
            of.extend(critique.ask_kind.map(Choice::Asks));
            of.extend(critique.affects.iter().map(|affected| Choice::Affects(*affected)));
            of.extend(critique.outcome.as_ref().map(|outcome| Choice::Outcome(outcome.is)));
        }
        Item::Position(index) => {
            let position = &briefing.positions[index];
            speaks(&position.actor, &mut of);
            of.extend([Choice::Stance(position.stance), Choice::Basis(position.basis)]);
            of.extend(position.edition.iter().map(|edition| Choice::Draft(edition.clone())));
        }
    }
    of
}

/// Divisions deeper in one another than this are cut, as in the library.
const DEEPEST: usize = 16;

/// Which division each stands in; looked up, as a hostile file may have thousands.
fn parents(linked: &LinkedBriefing) -> HashMap<&str, &str> {
    let divisions = linked.briefing().instrument.divisions.iter().rev();
    divisions.filter_map(|division| Some((division.id.as_str(), division.parent.as_deref()?))).collect()
}

/// The division a section is or stands in, and those around it.
fn divisions_of<'l, 'p>(
    linked: &'l LinkedBriefing,
    section: &'l Section,
    parents: &'p HashMap<&'l str, &'l str>,
) -> impl Iterator<Item = &'l str> + use<'l, 'p> {
    let first = match (&section.target, section.provision) {
        (Target::Division(id), None) => Some(id.as_str()),
        (_, Some(provision)) => linked.provision(provision).division.as_deref(),
        _ => None,
    };
    std::iter::successors(first, move |id| parents.get(*id).copied()).take(DEEPEST)
}
