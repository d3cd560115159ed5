//! Filters: which safeguards, critiques and positions are shown, by what they are, who makes them, and what
//! became of them. Within one group any choice will do; between groups all must hold. What is hidden is
//! always counted, and what is left stands in a list of results.

mod changing;
mod choice;
mod choice_words;
mod copying;
mod facts;
mod hidden;
mod results;

pub use choice::{Choice, Facet, SilentKind};
pub use results::{RESULTS_AT_FIRST, ResultGroup, ResultOrder, Results};

use crate::{
    linked::{Item, LinkedBriefing, RowKind, Tally},
    model::{PaneKind, StateCode},
    search::{Index, Query, marks_in},
    text,
};
use facts::Facts;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

/// One change of the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterChange {
    /// Shown beside the panes, or not.
    Show(bool),
    /// What is typed to narrow the names among them.
    Name(String),
    /// What is typed in the box for words: nothing takes the choice of words back.
    Words(String),
    /// What is typed in the boxes for the first and the last day.
    Days([String; 2]),
    /// A choice made, or taken back.
    Set {
        /// Which.
        choice: Choice,
        /// True where it is made.
        on: bool,
    },
    /// All choices taken back.
    Clear,
    /// The list of results shown in the place of the comments, or not.
    ShowResults(bool),
    /// The order of the results.
    Order(ResultOrder),
    /// Shows all results of a group, or the first of them again.
    Unfold(usize),
    /// A result is looked at: the text goes to its words.
    Choose(Item),
    /// So many results on.
    Step(isize),
    /// The result looked at opened in the reader; back from there leads to the list.
    Open,
    /// The whole list put on the clipboard.
    CopyResults,
}

/// What is chosen, and what it hides.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// The choices made.
    pub chosen: BTreeSet<Choice>,
    /// What is typed to narrow the names.
    pub name: String,
    /// What is typed as the first and the last day, whether it can be read or not.
    pub days: [String; 2],
    /// What the choices leave, as a list.
    pub results: Results,
    /// True where critiques were chosen with the first stance, and not by themselves.
    critiques_with_stance: bool,
    /// Every item with what is known of it; made when first asked for.
    facts: Option<HashMap<Item, Facts>>,
    /// The words that were looked for last, and the items that have all of them.
    found: Option<(String, BTreeSet<Item>)>,
    /// The row of the subject, which is shown whatever is chosen: somebody went there.
    exempt_row: Option<(PaneKind, usize)>,
    /// The rows that name the section of the subject in each pane: they say what is hidden there.
    exempt_heads: [Vec<usize>; 4],
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
        let is_exempt = || self.exempt_row == Some((pane, row)) || self.exempt_heads[pane as usize].contains(&row);
        self.hidden[pane as usize].get(row).copied().unwrap_or(false) && !is_exempt()
    }

    /// True for an item that is not shown.
    #[must_use]
    pub fn hides_item(&self, item: Item) -> bool {
        let of = self.facts.as_ref().and_then(|facts| facts.get(&item));
        !self.chosen.is_empty() && of.is_some_and(|of| !self.passes(item, of, &self.chosen, None))
    }

    /// The items of a briefing that choices leave. Words are not among them: they need an index.
    #[must_use]
    pub fn kept(linked: &LinkedBriefing, chosen: &BTreeSet<Choice>) -> BTreeSet<Item> {
        let filters = Self::default();
        let facts = facts::facts_of_all(linked);
        facts.iter().filter(|(item, of)| filters.passes(**item, of, chosen, None)).map(|(item, _)| *item).collect()
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

    /// The kind of item of which a group hides all, as their cards say nothing of it: positions have no outcome. Whoever
    /// chooses has to be told.
    #[must_use]
    pub fn silent_in(&self, facet: Facet) -> Option<SilentKind> {
        let chosen = self.chosen.iter().any(|choice| choice.facet() == facet);
        match facet {
            Facet::Stance if chosen && !self.chosen.contains(&Choice::Critiques) => Some(SilentKind::Critiques),
            Facet::Asks | Facet::Affects | Facet::Outcome if chosen => Some(SilentKind::Positions),
            _ => None,
        }
    }

    /// The groups with such a choice.
    pub fn hides_all(&self) -> impl Iterator<Item = (Facet, SilentKind)> {
        Facet::ALL.into_iter().filter_map(|facet| Some((facet, self.silent_in(facet)?)))
    }

    /// True for a name that what is typed leaves: each word begins a word of it, whatever its case and accents.
    #[must_use]
    pub fn leaves_name(&self, name: &str) -> bool {
        let parts = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation() || letter == '’';
        let mut words = self.name.split(parts).filter(|word| !word.is_empty());
        // No language: a name has no forms.
        words.all(|word| !marks_in(&Query::new(word, "und"), name).is_empty())
    }

    /// The same for an actor, by name, by the code or the name of its State, and by kind.
    #[must_use]
    pub fn leaves_actor(&self, linked: &LinkedBriefing, id: &str) -> bool {
        let Some(actor) = linked.actor(id) else { return false };
        let state = actor.state.and_then(StateCode::state).map(|state| [state.alpha3, state.alpha2, state.name]);
        let known = [actor.name.as_str(), text::actor_kind(actor.kind)].into_iter().chain(state.into_iter().flatten());
        self.leaves_name(&text::list(&known.collect::<Vec<_>>()))
    }

    /// The choices made that act on a pane.
    pub fn chosen_on(&self, pane: PaneKind) -> impl Iterator<Item = &Choice> {
        self.chips().into_iter().filter(move |choice| choice.facet().acts_on(pane))
    }

    /// All choices made, in the order in which they are read: who speaks, what is said, what became of it, and the words last.
    #[must_use]
    pub fn chips(&self) -> Vec<&Choice> {
        let mut chips: Vec<&Choice> = self.chosen.iter().collect();
        chips.sort_by_key(|choice| (choice.facet() == Facet::Words, choice.facet(), **choice != Choice::Critiques));
        chips
    }

    /// The words that are chosen; empty where none are.
    #[must_use]
    pub fn words(&self) -> &str {
        let words = self.chosen.iter().find_map(|choice| if let Choice::Words(words) = choice { Some(words.as_str()) } else { None });
        words.unwrap_or_default()
    }

    /// True while words are chosen that nobody has looked for yet.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        let words = self.words();
        !words.is_empty() && self.found.as_ref().is_none_or(|(found, _)| found != words)
    }

    /// How many results there would be without each of the choices made, for a list in which there are none.
    #[must_use]
    pub fn without_each(&self) -> Vec<(&Choice, usize)> {
        let Some(facts) = &self.facts else { return Vec::new() };
        let without = |choice: &&Choice| {
            let mut chosen = self.chosen.clone();
            chosen.remove(*choice);
            let panes = asked_panes(&chosen);
            let left = facts.iter().filter(|(item, of)| is_asked(**item, panes) && self.passes(**item, of, &chosen, None));
            left.count()
        };
        self.chips().into_iter().map(|choice| (choice, without(&choice))).collect()
    }

    /// The row of the subject is shown whatever is chosen, and so are those that name its section.
    pub(super) fn exempt(&mut self, linked: &LinkedBriefing, pane: PaneKind, row: usize) {
        self.exempt_row = Some((pane, row));
        let section = linked.rows(pane).get(row).and_then(|row| linked.sections().get(row.section));
        self.exempt_heads = PaneKind::ALL.map(|pane| {
            let rows = section.filter(|_| pane != PaneKind::Sources).map_or(0..0, |section| section.rows(pane));
            rows.filter(|row| matches!(linked.rows(pane)[*row].kind, RowKind::Section | RowKind::Nothing(_))).collect()
        });
    }

    /// Looks for the words that are chosen.
    pub(super) fn find_words(&mut self, linked: &LinkedBriefing, index: Option<&Arc<Index>>) {
        if !self.is_looking() {
            return;
        }
        let Some(index) = index else { return };
        let words = self.words().to_owned();
        let found = index.cards_with(linked, &words);
        self.found = Some((words, found));
    }

    /// Works out anew what is hidden and what the choices would give.
    pub(super) fn recompute(&mut self, linked: &LinkedBriefing) {
        let facts = self.facts.take().unwrap_or_else(|| facts::facts_of_all(linked));
        let kept: BTreeSet<Item> =
            facts.iter().filter(|(item, of)| self.passes(**item, of, &self.chosen, None)).map(|(item, _)| *item).collect();
        self.hidden_items = facts.keys().copied().filter(|item| !kept.contains(item)).collect();
        let before = std::mem::take(&mut self.hidden);
        if self.chosen.is_empty() {
            (self.hidden_in, self.hidden_within) = Default::default();
        } else {
            self.hidden = PaneKind::ALL.map(|pane| hidden::hidden_rows(linked, pane, &kept));
            self.hidden_in = hidden::hidden_in(linked, &kept);
            self.hidden_within = hidden::hidden_within(linked, &kept);
        }
        self.revision += u64::from(self.hidden != before);
        let mut counts = self.counted(&facts);
        // Whoever is named in the file is found, also who says nothing that a filter could leave.
        for actor in &linked.briefing().actors {
            counts.entry(Choice::Actor(actor.id.clone())).or_default();
        }
        self.counts = facts::in_order(linked, counts);
        let panes = asked_panes(&self.chosen);
        let of = facts.keys().copied().filter(|item| is_asked(*item, panes)).count();
        let listed: Vec<(Item, &Facts)> =
            facts.iter().filter(|(item, _)| kept.contains(*item) && is_asked(**item, panes)).map(|(item, of)| (*item, of)).collect();
        self.results.list(linked, listed, of);
        self.facts = Some(facts);
    }

    /// True where an item is shown: in every group that acts on its pane and has a choice, one of its own.
    /// `except` is a group that is not asked.
    fn passes(&self, item: Item, of: &Facts, chosen: &BTreeSet<Choice>, except: Option<Facet>) -> bool {
        let pane = pane_of(item);
        let asked: BTreeSet<Facet> =
            chosen.iter().map(Choice::facet).filter(|facet| facet.acts_on(pane) && Some(*facet) != except).collect();
        asked.into_iter().all(|facet| chosen.iter().any(|choice| choice.facet() == facet && self.meets(item, of, choice)))
    }

    fn meets(&self, item: Item, of: &Facts, choice: &Choice) -> bool {
        match choice {
            // While nobody has looked for them, all may have them.
            Choice::Words(words) => self.found.as_ref().filter(|(found, _)| found == words).is_none_or(|(_, items)| items.contains(&item)),
            Choice::Days { from, to } => of.is_within(from.as_ref(), to.as_ref()),
            choice => of.choices.contains(choice),
        }
    }

    fn counted(&self, facts: &HashMap<Item, Facts>) -> BTreeMap<Choice, Tally> {
        let mut counts: BTreeMap<Choice, Tally> = self.chosen.iter().map(|choice| (choice.clone(), Tally::default())).collect();
        for (item, of) in facts {
            for choice in &of.choices {
                let count = counts.entry(choice.clone()).or_default();
                *count = *count + self.passes(*item, of, &self.chosen, Some(choice.facet())).then_some(*item).into_iter().collect();
            }
        }
        counts
    }

    /// Makes a choice or takes it back.
    fn set(&mut self, choice: Choice, on: bool) {
        let facet = choice.facet();
        // One set of words, and one span of days.
        if on && matches!(facet, Facet::Words | Facet::Days) {
            self.chosen.retain(|other| other.facet() != facet);
        }
        let is_stance = matches!(choice, Choice::Stance(_));
        if on && is_stance && !self.chosen.iter().any(|other| other.facet() == facet) {
            // A stance speaks of positions: critiques stay, until somebody leaves them out.
            self.critiques_with_stance = self.chosen.insert(Choice::Critiques);
        }
        if choice == Choice::Critiques {
            self.critiques_with_stance = false;
        }
        if on {
            self.chosen.insert(choice);
        } else {
            self.chosen.remove(&choice);
        }
        let no_stance_left = !self.chosen.iter().any(|other| matches!(other, Choice::Stance(_)));
        if !on && is_stance && no_stance_left && std::mem::take(&mut self.critiques_with_stance) {
            self.chosen.remove(&Choice::Critiques);
        }
        if facet == Facet::Days && !on {
            self.days = Default::default();
        }
    }

    /// Takes what is typed as the first and the last day; what cannot be read asks for nothing.
    fn set_days(&mut self, typed: [String; 2]) {
        let [from, to] = [0, 1].map(|index: usize| typed[index].trim().parse().ok());
        self.chosen.retain(|choice| choice.facet() != Facet::Days);
        if from.is_some() || to.is_some() {
            self.chosen.insert(Choice::Days { from, to });
        }
        self.days = typed;
    }

    /// Takes up what was chosen before.
    pub(super) fn resume(&mut self, chosen: &BTreeSet<Choice>) {
        self.chosen.clone_from(chosen);
        let days = chosen.iter().find_map(|choice| if let Choice::Days { from, to } = choice { Some([from, to]) } else { None });
        self.days = days.map(|days| days.map(|day| day.as_ref().map(ToString::to_string).unwrap_or_default())).unwrap_or_default();
    }
}

/// The pane an item stands in.
const fn pane_of(item: Item) -> PaneKind {
    if matches!(item, Item::Safeguard(_)) { PaneKind::Safeguards } else { PaneKind::Critiques }
}

/// Whether choices ask for safeguards, and whether for critiques and positions: who asks for a stance wants no safeguard in the
/// list, and who asks for words alone wants both.
fn asked_panes(chosen: &BTreeSet<Choice>) -> [bool; 2] {
    let asks = |pane: PaneKind, other: PaneKind| chosen.iter().map(Choice::facet).any(|facet| facet.acts_on(pane) && !facet.acts_on(other));
    let safeguards = asks(PaneKind::Safeguards, PaneKind::Critiques);
    let critiques = asks(PaneKind::Critiques, PaneKind::Safeguards);
    if safeguards || critiques { [safeguards, critiques] } else { [true, true] }
}

const fn is_asked(item: Item, panes: [bool; 2]) -> bool {
    if matches!(item, Item::Safeguard(_)) { panes[0] } else { panes[1] }
}
