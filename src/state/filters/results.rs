//! What the choices leave, as a list: in the order of the text by chapter, by date or by actor. A group shows the first few.

use super::facts::Facts;
use crate::{
    describe,
    linked::{Item, LinkedBriefing, Tally},
    model::Target,
    text,
};
use std::collections::{BTreeSet, HashMap};

/// How many results a group shows before more are asked for.
pub const RESULTS_AT_FIRST: usize = 6;

/// The order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultOrder {
    /// By chapter, in the order of the text.
    #[default]
    Chapter,
    /// By year, the newest first.
    Date,
    /// By who says it, in the order of the alphabet.
    Actor,
}

impl ResultOrder {
    /// In the order of the menu.
    pub const ALL: [Self; 3] = [Self::Chapter, Self::Date, Self::Actor];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chapter => text::BY_CHAPTER.words(),
            Self::Date => text::BY_DATE.words(),
            Self::Actor => text::BY_ACTOR.words(),
        }
    }
}

/// Results that stand under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultGroup {
    /// The heading.
    pub name: String,
    /// All of them, in order.
    pub items: Vec<Item>,
    /// True where all are shown, however many.
    pub unfolded: bool,
    /// True for a chapter, and not the treaty as a whole or an article that stands in none.
    pub is_chapter: bool,
}

impl ResultGroup {
    /// Those that are shown.
    #[must_use]
    pub fn shown(&self) -> &[Item] {
        if self.unfolded { &self.items } else { &self.items[..self.items.len().min(RESULTS_AT_FIRST)] }
    }

    /// How many more there are.
    #[must_use]
    pub fn more(&self) -> usize {
        self.items.len() - self.shown().len()
    }
}

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// True while it stands in the place of the comments.
    pub shown: bool,
    /// How it is ordered.
    pub order: ResultOrder,
    /// Its groups, none of them empty.
    pub groups: Vec<ResultGroup>,
    /// The result looked at.
    pub chosen: Option<Item>,
    /// How many there are.
    pub tally: Tally,
    /// Of how many items of the kinds that are asked for.
    pub of: usize,
    /// Counts up whenever the list was made anew or another part of it is shown.
    pub revision: u64,
    /// Where the words of each result stand first: its section, and its place there.
    places: HashMap<Item, (usize, usize)>,
}

impl Results {
    /// Where the words of a result stand first: its section, and its place among what stands there.
    #[must_use]
    pub fn place(&self, item: Item) -> Option<(usize, usize)> {
        self.places.get(&item).copied()
    }

    /// The results that are shown, in order.
    pub fn shown_items(&self) -> impl Iterator<Item = Item> {
        self.groups.iter().flat_map(|group| group.shown().iter().copied())
    }

    /// Which of all results one is, counted from one, whether those before it are shown or not.
    #[must_use]
    pub fn number(&self, item: Item) -> Option<usize> {
        self.groups.iter().flat_map(|group| &group.items).position(|other| *other == item).map(|index| index + 1)
    }

    /// The result so many on from the one looked at, of those that are shown; the first where none is looked at.
    pub(super) fn beside(&self, by: isize) -> Option<Item> {
        let shown: Vec<Item> = self.shown_items().collect();
        let last = shown.len().checked_sub(1)?;
        let here = self.chosen.and_then(|chosen| shown.iter().position(|item| *item == chosen));
        let to = match (here, by) {
            (Some(here), by) => here.saturating_add_signed(by).min(last),
            (None, isize::MAX) => last,
            (None, _) => 0,
        };
        shown.get(to).copied()
    }

    /// Shows all results of a group, or the first of them again.
    pub(super) fn unfold(&mut self, group: usize) {
        let Some(group) = self.groups.get_mut(group) else { return };
        group.unfolded = !group.unfolded;
        self.revision += 1;
    }

    /// Makes the list anew. A group of the same name stays unfolded.
    pub(super) fn list(&mut self, linked: &LinkedBriefing, listed: Vec<(Item, &Facts)>, of: usize) {
        let unfolded: BTreeSet<String> = self.groups.drain(..).filter(|group| group.unfolded).map(|group| group.name).collect();
        self.places = listed.iter().filter_map(|(item, facts)| Some((*item, facts.place?))).collect();
        self.tally = listed.iter().map(|(item, _)| *item).collect();
        self.of = of;
        self.revision += 1;
        let mut items: Vec<Item> = listed.into_iter().map(|(item, _)| item).collect();
        let place = |item: Item| self.place(item).unwrap_or((usize::MAX, usize::MAX));
        match self.order {
            ResultOrder::Chapter => items.sort_by_cached_key(|item| (place(*item), *item)),
            ResultOrder::Date => {
                items.sort_by_cached_key(|item| (std::cmp::Reverse(item.date(linked.briefing()).cloned()), place(*item), *item));
            }
            ResultOrder::Actor => {
                let name = |item: Item| speaker(linked, item).map_or((true, String::new()), |name| (false, name.to_lowercase()));
                items.sort_by_cached_key(|item| (name(*item), place(*item), *item));
            }
        }
        let head = |item: &Item| match self.order {
            ResultOrder::Chapter => Head::Place(self.place(*item).map(|(section, _)| chapter_of(linked, section))),
            ResultOrder::Date => Head::Year(item.date(linked.briefing()).map(|date| date.start.year)),
            ResultOrder::Actor => Head::Actor(item.actor(linked.briefing())),
        };
        let groups = items.chunk_by(|one, other| head(one) == head(other)).map(|items| {
            let name = head_words(linked, &head(&items[0]));
            let is_chapter = |section: usize| matches!(linked.sections()[section].target, Target::Division(_));
            let is_chapter = matches!(head(&items[0]), Head::Place(Some(section)) if is_chapter(section));
            ResultGroup { unfolded: unfolded.contains(&name), items: items.to_vec(), is_chapter, name }
        });
        self.groups = groups.collect();
        self.chosen = self.chosen.filter(|chosen| items.contains(chosen));
    }
}

/// What results of one group have in common.
#[derive(PartialEq, Eq)]
enum Head<'l> {
    /// The section of a chapter; none for what stands nowhere.
    Place(Option<usize>),
    /// A year; none for what has no date.
    Year(Option<i16>),
    /// Who speaks; none where nobody does.
    Actor(Option<&'l str>),
}

/// The heading of a group.
fn head_words(linked: &LinkedBriefing, head: &Head<'_>) -> String {
    match head {
        Head::Place(Some(section)) => {
            let section = &linked.sections()[*section];
            if section.target == Target::Instrument && !linked.briefing().instrument.divisions.is_empty() {
                return text::capital(&describe::as_a_whole(linked, &section.target));
            }
            let (number, title) = describe::contents_line(linked, section);
            if number.is_empty() || title.is_empty() { format!("{number}{title}") } else { text::numbered_heading(number, &title) }
        }
        Head::Year(Some(year)) => year.to_string(),
        Head::Actor(Some(id)) => linked.actor_name(id).to_owned(),
        Head::Place(None) => linked.briefing().instrument.short_name().to_owned(),
        Head::Year(None) | Head::Actor(None) => text::SAFEGUARDS.to_string(),
    }
}

/// The outermost division a section stands in; where there is none, the section itself. A text without divisions is one group.
fn chapter_of(linked: &LinkedBriefing, section: usize) -> usize {
    let alone = if linked.briefing().instrument.divisions.is_empty() { 0 } else { section };
    linked.divisions_of(section).last().unwrap_or(alone)
}

fn speaker(linked: &LinkedBriefing, item: Item) -> Option<&str> {
    item.actor(linked.briefing()).map(|id| linked.actor_name(id))
}
