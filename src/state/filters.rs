//! Filters: which safeguards, critiques and positions are shown, by what they are, who makes them, and what
//! became of them. Within one group any choice will do; between groups all must hold. What is hidden is
//! always counted.

use crate::{
    library::{Item, Library, RowKind},
    model::{ActorKind, Affected, AskKind, Basis, OutcomeKind, PaneKind, SafeguardKind, Stance, Strength, Target},
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
        Self::Stance,
        Self::Asks,
        Self::Affects,
        Self::Outcome,
        Self::SafeguardKind,
        Self::Strength,
        Self::Draft,
        Self::Chapter,
        Self::Basis,
        Self::Actor,
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

/// What is chosen, and what it hides.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// The choices made.
    pub chosen: BTreeSet<Choice>,
    /// True while the panel is open.
    pub shown: bool,
    /// Every item with what can be chosen of it; made when first asked for.
    choices: Option<HashMap<Item, BTreeSet<Choice>>>,
    /// Rows of each pane that are not shown; empty where nothing is chosen.
    hidden: [Vec<bool>; 4],
    /// For each section and comment pane, how many items are not shown.
    hidden_in: Vec<[usize; 2]>,
    /// The same for a division with everything in it, each item once.
    hidden_within: Vec<[usize; 2]>,
    /// How many items are not shown anywhere.
    pub hidden_items: usize,
    /// Counts up whenever something else is hidden.
    pub stamp: u64,
    /// For each choice, how many items there would be with it and the choices in other groups.
    counts: BTreeMap<Choice, usize>,
}

impl Filters {
    /// True for a row that is not shown.
    #[must_use]
    pub fn hides(&self, pane: PaneKind, row: usize) -> bool {
        self.hidden[pane as usize].get(row).copied().unwrap_or(false)
    }

    /// True for an item that is not shown.
    #[must_use]
    pub fn hides_item(&self, item: Item) -> bool {
        let of = self.choices.as_ref().and_then(|choices| choices.get(&item));
        !self.chosen.is_empty() && of.is_some_and(|of| !passes(item, of, &self.chosen, None))
    }

    /// The items of a briefing that choices leave.
    #[must_use]
    pub fn kept(library: &Library, chosen: &BTreeSet<Choice>) -> BTreeSet<Item> {
        let passes = |item: &Item| passes(*item, &choices_of(library, *item), chosen, None);
        Item::all(library.briefing()).filter(passes).collect()
    }

    /// How many items of a comment pane are not shown in a section.
    #[must_use]
    pub fn hidden_in(&self, section: usize, pane: PaneKind) -> usize {
        of_pane(self.hidden_in.get(section), pane)
    }

    /// As [`Self::hidden_in`], for a division with everything in it.
    #[must_use]
    pub fn hidden_within(&self, section: usize, pane: PaneKind) -> usize {
        of_pane(self.hidden_within.get(section), pane)
    }

    /// The choices of a group with their counts, zero included, in their order.
    pub fn choices(&self, facet: Facet) -> impl Iterator<Item = (&Choice, usize)> {
        self.counts.iter().filter(move |(choice, _)| choice.facet() == facet).map(|(choice, count)| (choice, *count))
    }

    /// The choices made that act on a pane.
    pub fn chosen_on(&self, pane: PaneKind) -> impl Iterator<Item = &Choice> {
        self.chosen.iter().filter(move |choice| choice.facet().acts_on(pane))
    }

    /// Works out anew what is hidden and what the choices would give.
    pub(super) fn look(&mut self, library: &Library) {
        let choices = self.choices.take().unwrap_or_else(|| choices_of_all(library));
        let kept: BTreeSet<Item> =
            choices.iter().filter(|(item, of)| passes(**item, of, &self.chosen, None)).map(|(item, _)| *item).collect();
        self.hidden_items = choices.len() - kept.len();
        let before = std::mem::take(&mut self.hidden);
        if self.chosen.is_empty() {
            (self.hidden_in, self.hidden_within) = Default::default();
        } else {
            self.hidden = PaneKind::ALL.map(|pane| hidden_rows(library, pane, &kept));
            self.hidden_in = hidden_in(library, &kept);
            self.hidden_within = hidden_within(library, &kept);
        }
        self.stamp += u64::from(self.hidden != before);
        self.counts = counts(&choices, &self.chosen);
        self.choices = Some(choices);
    }
}

fn of_pane(hidden: Option<&[usize; 2]>, pane: PaneKind) -> usize {
    match pane {
        PaneKind::Provisions | PaneKind::Sources => 0,
        PaneKind::Safeguards => hidden.map_or(0, |hidden| hidden[0]),
        PaneKind::Critiques => hidden.map_or(0, |hidden| hidden[1]),
    }
}

/// True where an item is shown: in every group that acts on its pane and has a choice, one of its own.
/// `except` is a group that is not asked.
fn passes(item: Item, of: &BTreeSet<Choice>, chosen: &BTreeSet<Choice>, except: Option<Facet>) -> bool {
    let pane = if item.is_safeguard() { PaneKind::Safeguards } else { PaneKind::Critiques };
    let asked: BTreeSet<Facet> = chosen.iter().map(Choice::facet).filter(|facet| facet.acts_on(pane) && Some(*facet) != except).collect();
    asked.into_iter().all(|facet| chosen.iter().any(|choice| choice.facet() == facet && of.contains(choice)))
}

fn counts(choices: &HashMap<Item, BTreeSet<Choice>>, chosen: &BTreeSet<Choice>) -> BTreeMap<Choice, usize> {
    let mut counts: BTreeMap<Choice, usize> = chosen.iter().map(|choice| (choice.clone(), 0)).collect();
    for (item, of) in choices {
        for choice in of {
            let count = counts.entry(choice.clone()).or_default();
            *count += usize::from(passes(*item, of, chosen, Some(choice.facet())));
        }
    }
    counts
}

fn hidden_rows(library: &Library, pane: PaneKind, kept: &BTreeSet<Item>) -> Vec<bool> {
    let rows = library.rows(pane);
    let mut hidden: Vec<bool> = rows.iter().map(|row| matches!(row.kind, RowKind::Card(item, _) if !kept.contains(&item))).collect();
    // A label of cards that are all hidden has nothing to name.
    let mut shown_below = false;
    for at in (0..rows.len()).rev() {
        match rows[at].kind {
            RowKind::Card(..) => shown_below |= !hidden[at],
            RowKind::Label | RowKind::From(_) => {
                hidden[at] = !shown_below;
                shown_below = false;
            }
            _ => shown_below = false,
        }
    }
    hidden
}

fn hidden_in(library: &Library, kept: &BTreeSet<Item>) -> Vec<[usize; 2]> {
    let count = |section: &crate::library::Section| {
        let mut hidden = [0; 2];
        for placed in section.placed.iter().filter(|placed| !kept.contains(&placed.item)) {
            hidden[usize::from(!placed.item.is_safeguard())] += 1;
        }
        hidden
    };
    library.sections().iter().map(count).collect()
}

/// For each division, the distinct items in it that are hidden; for other sections as [`hidden_in`].
fn hidden_within(library: &Library, kept: &BTreeSet<Item>) -> Vec<[usize; 2]> {
    let sections = library.sections();
    let mut hidden = hidden_in(library, kept);
    let mut seen: BTreeSet<Item> = BTreeSet::new();
    for at in (0..sections.len()).rev() {
        seen.extend(sections[at].placed.iter().map(|placed| placed.item).filter(|item| !kept.contains(item)));
        if matches!(sections[at].target, Target::Division(_)) {
            let safeguards = seen.iter().filter(|item| item.is_safeguard()).count();
            hidden[at] = [safeguards, seen.len() - safeguards];
            seen.clear();
        }
    }
    hidden
}

fn choices_of_all(library: &Library) -> HashMap<Item, BTreeSet<Choice>> {
    Item::all(library.briefing()).map(|item| (item, choices_of(library, item))).collect()
}

/// Everything that can be chosen of an item.
fn choices_of(library: &Library, item: Item) -> BTreeSet<Choice> {
    let briefing = library.briefing();
    let mut of: BTreeSet<Choice> = chapters(library, item).map(Choice::Chapter).collect();
    let speaks = |actor: &str, of: &mut BTreeSet<Choice>| {
        of.insert(Choice::Actor(actor.to_owned()));
        of.extend(library.actor(actor).map(|actor| Choice::ActorKind(actor.kind)));
    };
    match item {
        Item::Safeguard(at) => {
            let safeguard = &briefing.safeguards[at];
            of.extend([Choice::SafeguardKind(safeguard.kind), Choice::Strength(safeguard.strength), Choice::Basis(safeguard.basis)]);
        }
        Item::Critique(at) => {
            let critique = &briefing.critiques[at];
            speaks(&critique.actor, &mut of);
            of.insert(Choice::Basis(critique.basis));
            of.extend(critique.edition.iter().map(|edition| Choice::Draft(edition.clone())));
            of.extend(critique.ask_kind.map(Choice::Asks));
            of.extend(critique.affects.iter().map(|affected| Choice::Affects(*affected)));
            of.extend(critique.outcome.as_ref().map(|outcome| Choice::Outcome(outcome.is)));
        }
        Item::Position(at) => {
            let position = &briefing.positions[at];
            speaks(&position.actor, &mut of);
            of.extend([Choice::Stance(position.stance), Choice::Basis(position.basis)]);
            of.extend(position.edition.iter().map(|edition| Choice::Draft(edition.clone())));
        }
    }
    of
}

/// The divisions an item is tied into.
fn chapters(library: &Library, item: Item) -> impl Iterator<Item = String> {
    item.ties(library.briefing()).iter().filter_map(|tie| match &tie.to {
        Target::Text(address) => library.provision_by_id(address.provision_id())?.division.clone(),
        Target::Division(id) => Some(id.clone()),
        _ => None,
    })
}
