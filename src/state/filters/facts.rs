//! What can be chosen of each item, where it stands, and in which order choices are shown.

use super::Choice;
use crate::{
    linked::{Item, LinkedBriefing, Section, Tally},
    model::{Date, DatePart, Target},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is known of an item, of which choices are made.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// Everything that can be chosen of it, but words and days.
    pub choices: BTreeSet<Choice>,
    /// The first and the last day of what it says; none for what has no date.
    pub days: Option<(Day, Day)>,
    /// Where its own words stand first: the section, and its place among what stands there.
    pub place: Option<(usize, usize)>,
}

/// A day as it is compared: year, month, day.
pub(super) type Day = (i16, u8, u8);

/// The first day of a date that may be a month or a year.
const fn first_day(part: DatePart) -> Day {
    let month = match part.month {
        Some(month) => month,
        None => 1,
    };
    let day = match part.day {
        Some(day) => day,
        None => 1,
    };
    (part.year, month, day)
}

/// And the last. No month ends later than this.
const fn last_day(part: DatePart) -> Day {
    let month = match part.month {
        Some(month) => month,
        None => 12,
    };
    let day = match part.day {
        Some(day) => day,
        None => 31,
    };
    (part.year, month, day)
}

impl Facts {
    /// True for what was said on one of these days. What is dated by a year alone counts from its first day.
    pub fn is_within(&self, from: Option<&Date>, to: Option<&Date>) -> bool {
        let Some((first, last)) = self.days else { return false };
        from.is_none_or(|from| last >= first_day(from.start)) && to.is_none_or(|to| first <= last_day(to.end.unwrap_or(to.start)))
    }
}

/// The days of an item that is dated.
fn days_of(date: &Date) -> (Day, Day) {
    (first_day(date.start), date.end.map_or_else(|| first_day(date.start), last_day))
}

/// What is known of every item.
pub(super) fn facts_of_all(linked: &LinkedBriefing) -> HashMap<Item, Facts> {
    let mut facts: HashMap<Item, Facts> = Item::all(linked.briefing()).map(|item| (item, facts_of(linked, item))).collect();
    // Where a card stands: what is tied to a safeguard alone stands in the chapters of the safeguard.
    let parents = parents(linked);
    for (index, section) in linked.sections().iter().enumerate() {
        let chapters: Vec<Choice> = divisions_of(linked, section, &parents).map(|id| Choice::Chapter(id.to_owned())).collect();
        for (place, placed) in section.placed.iter().enumerate() {
            let facts = facts.entry(placed.item).or_default();
            facts.choices.extend(chapters.iter().cloned());
            // Where its own words are, before where it is only of use.
            let is_better =
                placed.from.is_none() && facts.place.is_none_or(|(section, place)| linked.sections()[section].placed[place].from.is_some());
            if facts.place.is_none() || is_better {
                facts.place = Some((index, place));
            }
        }
    }
    facts
}

/// What is known of an item, but where it stands.
fn facts_of(linked: &LinkedBriefing, item: Item) -> Facts {
    let briefing = linked.briefing();
    let mut of: BTreeSet<Choice> = BTreeSet::new();
    let speaks = |actor: &str, of: &mut BTreeSet<Choice>| {
        of.insert(Choice::Actor(actor.to_owned()));
        let actor = linked.actor(actor);
        of.extend(actor.map(|actor| Choice::ActorKind(actor.kind)));
        of.extend(actor.and_then(|actor| actor.state?.group()).map(Choice::Region));
    };
    let mut days = None;
    match item {
        Item::Safeguard(index) => {
            let safeguard = &briefing.safeguards[index];
            of.extend([Choice::SafeguardKind(safeguard.kind), Choice::Strength(safeguard.strength), Choice::Basis(safeguard.basis)]);
        }
        Item::Critique(index) => {
            let critique = &briefing.critiques[index];
            speaks(&critique.actor, &mut of);
            days = Some(days_of(&critique.date));
            of.extend([Choice::Critiques, Choice::Basis(critique.basis)]);
            of.extend(critique.edition.iter().map(|edition| Choice::Draft(edition.clone())));
            of.extend(critique.ask_kind.map(Choice::Asks));
            of.extend(critique.affects.iter().map(|affected| Choice::Affects(*affected)));
            of.extend(critique.outcome.as_ref().map(|outcome| Choice::Outcome(outcome.is)));
        }
        Item::Position(index) => {
            let position = &briefing.positions[index];
            speaks(&position.actor, &mut of);
            days = Some(days_of(&position.date));
            of.extend([Choice::Stance(position.stance), Choice::Basis(position.basis)]);
            of.extend(position.edition.iter().map(|edition| Choice::Draft(edition.clone())));
        }
    }
    Facts { choices: of, days, place: None }
}

/// Choices in the order in which people look for them.
pub(super) fn in_order(linked: &LinkedBriefing, counts: BTreeMap<Choice, Tally>) -> Vec<(Choice, Tally)> {
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
    counts.sort_by_cached_key(|(choice, _)| (choice.facet(), *choice != Choice::Critiques, place(choice), name(choice), choice.clone()));
    counts
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
