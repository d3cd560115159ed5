//! Pages beside the panes: who speaks, where claims come from, what happened, what words mean, where
//! the treaty stands.

use super::{
    how_current::{how_current_on_a_line, staleness},
    item_links::item_links,
    names::{first_words, heading, source_titles},
    said_on::said_on,
};
use crate::{
    linked::{Item, LinkedBriefing},
    model::{Source, Target},
    text,
};

/// A page: a title and entries, each of which may lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What it is about.
    pub title: String,
    /// A line under the title.
    pub about: String,
    /// In order.
    pub entries: Vec<PageEntry>,
}

/// One entry of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageEntry {
    /// Who, when, or the name of the thing.
    pub head: String,
    /// What is said.
    pub text: String,
    /// Source and basis, small.
    pub foot: String,
    /// Where pressing it leads.
    pub to: Option<Target>,
    /// An address on the network: shown and copied, never opened.
    pub url: Option<String>,
    /// The draft it speaks of, whose numbers may be other ones than now.
    pub edition: Option<String>,
    /// True for the name of a group of entries, which has nothing but its head.
    pub is_heading: bool,
}

/// Where a person has been, the latest first, each place once.
#[must_use]
pub fn visited_page<'t>(linked: &LinkedBriefing, places: impl Iterator<Item = &'t Target>) -> Page {
    let mut entries: Vec<PageEntry> = Vec::new();
    for target in places {
        if entries.iter().any(|entry| entry.to.as_ref() == Some(target)) {
            continue;
        }
        let head = heading(linked, target).unwrap_or_else(|| linked.say_target(target));
        entries.push(PageEntry { head, to: Some(target.clone()), ..PageEntry::default() });
    }
    let about = if entries.is_empty() { text::NOWHERE_YET.words() } else { "" };
    Page { title: text::HISTORY.to_string(), about: about.to_owned(), entries }
}

/// Everyone who speaks, by name.
#[must_use]
pub fn actors_page(linked: &LinkedBriefing) -> Page {
    let mut actors: Vec<_> = linked.briefing().actors.iter().collect();
    actors.sort_by_key(|actor| actor.name.to_lowercase());
    let entries = actors.into_iter().map(|actor| {
        let statements = statements_by(linked, &actor.id).len();
        let foot = text::side_by_side(&[text::actor_kind(actor.kind), &text::counted_statements(statements)]);
        PageEntry { head: actor.name.clone(), foot, to: Some(Target::Actor(actor.id.clone())), ..PageEntry::default() }
    });
    Page { title: text::ACTORS.to_string(), about: String::new(), entries: entries.collect() }
}

/// What one actor said over time.
#[must_use]
pub fn actor_page(linked: &LinkedBriefing, id: &str) -> Page {
    let Some(actor) = linked.actor(id) else { return Page::default() };
    let mut about = vec![text::actor_kind(actor.kind).to_owned()];
    let groups: Vec<&str> = actor.member_of.iter().map(|group| linked.actor_name(group)).collect();
    if !groups.is_empty() {
        about.push(text::items::belongs_to(&text::list(&groups)));
    }
    about.extend(actor.about.clone());
    Page { title: actor.name.clone(), about: text::side_by_side(&about), entries: statements_by(linked, id) }
}

/// Positions, critiques and replies of an actor, the oldest first: each with the day, what it is, and where in which text.
fn statements_by(linked: &LinkedBriefing, id: &str) -> Vec<PageEntry> {
    let briefing = linked.briefing();
    let mut statements = Vec::new();
    for (index, position) in briefing.positions.iter().enumerate().filter(|(_, position)| position.actor == id) {
        let place = place_and_draft(linked, Item::Position(index), position.edition.as_deref(), None);
        let head = text::side_by_side(&[&*text::date(&position.date), text::stance(position.stance), &place]);
        statements.push((&position.date, entry(linked, head, &position.text, &position.sources, Target::Position(position.id.clone()))));
    }
    for (index, critique) in briefing.critiques.iter().enumerate() {
        let place = || place_and_draft(linked, Item::Critique(index), critique.edition.as_deref(), critique.cited_as.as_deref());
        if critique.actor == id {
            let head = text::side_by_side(&[&*text::date(&critique.date), &text::CRITIQUE, &place()]);
            statements
                .push((&critique.date, entry(linked, head, &critique.claim, &critique.sources, Target::Critique(critique.id.clone()))));
        }
        for reply in critique.replies.iter().filter(|reply| reply.actor == id) {
            let to_whom = text::reply_to(linked.actor_name(&critique.actor));
            let head = text::side_by_side(&[&*text::date(&reply.date), &to_whom, &place()]);
            statements.push((&reply.date, entry(linked, head, &reply.text, &reply.sources, Target::Critique(critique.id.clone()))));
        }
    }
    statements.sort_by(|one, other| one.0.cmp(other.0));
    statements.into_iter().map(|(_, entry)| entry).collect()
}

/// Where in the treaty something is said on, and of which draft of it: `UNCC, Art. 6(2), commenting on Rev.3, Art. 5 then`.
fn place_and_draft(linked: &LinkedBriefing, item: Item, edition: Option<&str>, cited: Option<&str>) -> String {
    let instrument = &linked.briefing().instrument;
    let draft = edition.filter(|edition| *edition != instrument.current).map(|edition| {
        let edition = linked.edition_title(edition);
        cited.map_or_else(|| text::items::commenting_on(edition), |cited| text::items::commenting_on_then(edition, cited))
    });
    let place = said_on(linked, item);
    let parts = [Some(instrument.short_name().to_owned()), Some(place).filter(|place| !place.is_empty()), draft];
    text::list(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn entry(linked: &LinkedBriefing, head: String, text: &str, sources: &[String], to: Target) -> PageEntry {
    PageEntry { head, text: text.to_owned(), foot: source_titles(linked, sources), to: Some(to), ..PageEntry::default() }
}

/// The bibliography.
#[must_use]
pub fn sources_page(linked: &LinkedBriefing) -> Page {
    Page { title: text::SOURCES.to_string(), about: String::new(), entries: linked.briefing().sources.iter().map(source_entry).collect() }
}

/// The sources of one item, whole.
#[must_use]
pub fn item_sources_page(linked: &LinkedBriefing, target: &Target) -> Page {
    let Some(item) = linked.item(target) else { return sources_page(linked) };
    let mut ids: Vec<&String> = match item {
        Item::Safeguard(index) => linked.safeguard(index).sources.iter().collect(),
        Item::Critique(index) => {
            let critique = linked.critique(index);
            critique.sources.iter().chain(critique.replies.iter().flat_map(|reply| &reply.sources)).collect()
        }
        Item::Position(index) => linked.position(index).sources.iter().collect(),
    };
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(id.as_str()));
    let entries = ids.into_iter().filter_map(|id| linked.source(id)).map(source_entry).collect();
    Page { title: text::SOURCES.to_string(), about: linked.item_name(item), entries }
}

/// One source.
#[must_use]
pub fn source_page(linked: &LinkedBriefing, id: &str) -> Page {
    let entries = linked.source(id).map(source_entry).into_iter().collect();
    Page { title: text::SOURCES.to_string(), about: String::new(), entries }
}

fn source_entry(source: &Source) -> PageEntry {
    let date = source.date.as_ref().map(text::date);
    let said: Vec<&str> = [&source.author, &source.publisher, &date, &source.symbol].into_iter().flatten().map(String::as_str).collect();
    PageEntry {
        head: source.title.clone(),
        text: text::attributed(&said),
        foot: source.note.clone().unwrap_or_default(),
        url: source.url.clone(),
        ..PageEntry::default()
    }
}

/// What happened, the oldest first.
#[must_use]
pub fn events_page(linked: &LinkedBriefing) -> Page {
    let mut events: Vec<_> = linked.briefing().events.iter().collect();
    events.sort_by(|one, other| one.date.cmp(&other.date));
    let entries = events.into_iter().map(|event| PageEntry {
        head: text::side_by_side(&[&text::date(&event.date), &event.title]),
        text: event.text.clone().unwrap_or_default(),
        foot: text::side_by_side(&[&*source_titles(linked, &event.sources), text::basis(event.basis)]),
        to: event.ties.iter().map(|tie| tie.to.clone()).find(|to| *to != Target::Instrument),
        ..PageEntry::default()
    });
    Page { title: text::EVENTS.to_string(), about: String::new(), entries: entries.collect() }
}

/// One word explained.
#[must_use]
pub fn term_page(linked: &LinkedBriefing, id: &str) -> Page {
    let all = terms_page(linked);
    let index = linked.briefing().terms.iter().position(|term| term.id == id);
    Page { entries: index.and_then(|index| all.entries.get(index).cloned()).into_iter().collect(), ..all }
}

/// Words explained.
#[must_use]
pub fn terms_page(linked: &LinkedBriefing) -> Page {
    let entries = linked.briefing().terms.iter().map(|term| PageEntry {
        head: match &term.defined_at {
            Some(address) => text::side_by_side(&[&term.word, &linked.say(address)]),
            None => term.word.clone(),
        },
        text: term.meaning.clone(),
        foot: text::side_by_side(&[&*source_titles(linked, &term.sources), text::basis(term.basis)]),
        to: term.defined_at.clone().map(Target::Text),
        ..PageEntry::default()
    });
    Page { title: text::TERMS.to_string(), about: String::new(), entries: entries.collect() }
}

/// Where the treaty stands, how current that is, which texts of it exist, and what the briefing is. `now` is in milliseconds since
/// 1970.
#[must_use]
pub fn status_page(linked: &LinkedBriefing, now: i64) -> Page {
    let briefing = linked.briefing();
    let mut entries = Vec::new();
    if let Some(status) = &briefing.status {
        entries.push(PageEntry {
            head: text::items::as_of(&text::date(&status.as_of)),
            text: status.text.clone(),
            foot: text::side_by_side(&[&*source_titles(linked, &status.sources), text::basis(status.basis)]),
            ..PageEntry::default()
        });
        let (known, stale) = (how_current_on_a_line(status), staleness(status, now));
        if !known.is_empty() {
            entries.push(PageEntry { head: known, text: stale.unwrap_or_default(), ..PageEntry::default() });
        }
    }
    for edition in &briefing.instrument.editions {
        let facts: Vec<String> = [edition.symbol.clone(), edition.date.as_ref().map(text::date)].into_iter().flatten().collect();
        let current = if edition.id == briefing.instrument.current { text::CURRENT_EDITION.words() } else { "" };
        entries.push(PageEntry {
            head: edition.title.clone(),
            text: text::side_by_side(&facts),
            foot: current.to_owned(),
            ..PageEntry::default()
        });
    }
    let made: Vec<String> = [&briefing.compiled_by, &briefing.licence].into_iter().filter(|words| !words.is_empty()).cloned().collect();
    entries.push(PageEntry {
        head: briefing.title.clone(),
        text: briefing.about.clone(),
        foot: text::side_by_side(&made),
        ..PageEntry::default()
    });
    Page { title: text::STATUS.to_string(), about: briefing.instrument.title.clone(), entries }
}

/// Everything an item is tied to, with what it says first.
#[must_use]
pub fn ties_page(linked: &LinkedBriefing, target: &Target) -> Page {
    let Some(item) = linked.item(target) else { return Page::default() };
    let entries = item_links(linked, item).into_iter().map(|part| PageEntry {
        head: text::labelled(part.kind.name(), &part.text),
        text: part.to.as_ref().and_then(|to| first_words(linked, to)).unwrap_or_default(),
        to: part.to,
        ..PageEntry::default()
    });
    Page { title: text::RELATED_ITEMS.to_string(), about: linked.item_name(item), entries: entries.collect() }
}
