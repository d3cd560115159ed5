//! Who says what on a place of the text: by regional group and State, then whoever else speaks, the newest first in each.
//! Positions, critiques and replies, each with its stance.

use super::{
    names::source_titles,
    page::{Page, PageEntry},
    place_in_sentence::place_in_sentence,
};
use crate::{
    linked::{Item, LinkedBriefing, Section, Speakers, Stances, Tally},
    model::{Address, Date, Reply, Target},
    text,
};
use std::cmp::Reverse;

/// One thing that was said.
struct Statement<'l> {
    actor: &'l str,
    date: &'l Date,
    /// What it is: `Opposes`, `Critique, not met`, `Reply to EFF`.
    what: String,
    words: &'l str,
    foot: String,
    to: Target,
}

/// The page on a place: a provision, a paragraph, a division or the whole treaty.
#[must_use]
pub fn who_says_what(linked: &LinkedBriefing, place: &Target) -> Page {
    let items = items_on(linked, place);
    let statements = statements(linked, &items);
    let said_on = place_in_sentence(linked, place);
    let mut entries = Vec::new();
    let mut grouped: Vec<(Speakers, Vec<&Statement<'_>>)> = Vec::new();
    for statement in &statements {
        let speakers = Speakers::of(linked.actor(statement.actor));
        match grouped.iter_mut().find(|(known, _)| *known == speakers) {
            Some((_, of_group)) => of_group.push(statement),
            None => grouped.push((speakers, vec![statement])),
        }
    }
    grouped.sort_by_key(|(speakers, _)| *speakers);
    for (speakers, of_group) in grouped {
        entries.push(PageEntry { head: heading(linked, speakers, &of_group), is_heading: true, ..PageEntry::default() });
        entries.extend(in_order(linked, of_group).into_iter().map(|statement| entry(linked, statement)));
    }
    Page { title: text::who_says_what_on(&said_on), about: about(linked, place, &items, &statements), entries }
}

/// What is tied to a place, or to something inside it, each item once.
fn items_on(linked: &LinkedBriefing, place: &Target) -> Vec<Item> {
    let Some(section) = linked.section_of(place) else { return Vec::new() };
    let inside =
        |address: &Address, outer: &Address| address.provision_id() == outer.provision_id() && address.path().starts_with(outer.path());
    let of = &linked.sections()[section];
    let stands_on = |anchor: &usize| match (of.anchors.get(*anchor).and_then(|anchor| anchor.target.address()), place.address()) {
        (Some(address), Some(outer)) => inside(address, outer),
        _ => false,
    };
    let is_part = place.address().is_some_and(|address| !address.is_provision());
    if !is_part {
        return linked.items_within(section).into_iter().collect();
    }
    of.placed.iter().filter(|placed| placed.anchors.iter().any(stands_on)).map(|placed| placed.item).collect()
}

/// Everything that the items say, the newest first.
fn statements<'l>(linked: &'l LinkedBriefing, items: &[Item]) -> Vec<Statement<'l>> {
    let mut statements = Vec::new();
    for item in items {
        match *item {
            Item::Safeguard(_) => {}
            Item::Position(index) => {
                let position = linked.position(index);
                statements.push(Statement {
                    actor: &position.actor,
                    date: &position.date,
                    what: text::takes_stance(position.stance).to_owned(),
                    words: &position.text,
                    foot: source_titles(linked, &position.sources),
                    to: linked.target(*item),
                });
            }
            Item::Critique(index) => {
                let critique = linked.critique(index);
                let outcome = critique.outcome.as_ref().map(|outcome| text::outcome(outcome.is).to_lowercase());
                statements.push(Statement {
                    actor: &critique.actor,
                    date: &critique.date,
                    what: text::list(&std::iter::once(text::CRITIQUE.to_string()).chain(outcome).collect::<Vec<_>>()),
                    words: &critique.claim,
                    foot: source_titles(linked, &critique.sources),
                    to: linked.target(*item),
                });
                statements.extend(
                    critique.replies.iter().map(|reply| reply_statement(linked, (critique.actor.as_str(), reply), linked.target(*item))),
                );
            }
        }
    }
    statements.sort_by(|one, other| other.date.cmp(one.date));
    statements
}

fn reply_statement<'l>(linked: &'l LinkedBriefing, (to_whom, reply): (&str, &'l Reply), to: Target) -> Statement<'l> {
    Statement {
        actor: &reply.actor,
        date: &reply.date,
        what: text::reply_to(linked.actor_name(to_whom)),
        words: &reply.text,
        foot: source_titles(linked, &reply.sources),
        to,
    }
}

/// Items by who speaks: the regional groups of States, then groups of States, bodies and all others, each with its name; in
/// each in the order given.
#[must_use]
pub fn by_regional_group(linked: &LinkedBriefing, items: impl Iterator<Item = Item>) -> Vec<(&'static str, Vec<Item>)> {
    let mut groups: std::collections::BTreeMap<Speakers, Vec<Item>> = std::collections::BTreeMap::new();
    for item in items {
        let Some(actor) = item.actor(linked.briefing()) else { continue };
        groups.entry(Speakers::of(linked.actor(actor))).or_default().push(item);
    }
    groups.into_iter().map(|(speakers, items)| (speakers_name(speakers), items)).collect()
}

/// Who a statement counts under: an agency under its State.
fn counts_under<'l>(linked: &'l LinkedBriefing, actor: &'l str) -> &'l str {
    linked.actor(actor).and_then(|actor| actor.state).map_or(actor, |state| state.alpha3())
}

/// Those of one State together, the State that spoke last first; in each the newest first.
fn in_order<'s, 'l>(linked: &'l LinkedBriefing, mut statements: Vec<&'s Statement<'l>>) -> Vec<&'s Statement<'l>> {
    let newest: Vec<(&str, &Date)> = statements.iter().map(|statement| (counts_under(linked, statement.actor), statement.date)).collect();
    let last = |who: &str| newest.iter().filter(|(other, _)| *other == who).map(|(_, date)| *date).max();
    statements.sort_by_cached_key(|statement| {
        let who = counts_under(linked, statement.actor);
        (Reverse(last(who)), who, Reverse(statement.date))
    });
    statements
}

/// `Western European and other States`.
#[must_use]
pub fn speakers_name(speakers: Speakers) -> &'static str {
    match speakers {
        Speakers::States(group) => text::regional_group(group),
        Speakers::OtherStates => text::OTHER_STATES.words(),
        Speakers::GroupsOfStates => text::GROUPS_OF_STATES.words(),
        Speakers::Bodies => text::INTERNATIONAL_BODIES.words(),
        Speakers::Others => text::OTHER_SPEAKERS.words(),
    }
}

/// `Western European and other States: 3 States, 5 statements`.
fn heading(linked: &LinkedBriefing, speakers: Speakers, statements: &[&Statement<'_>]) -> String {
    let mut who: Vec<&str> = statements.iter().map(|statement| counts_under(linked, statement.actor)).collect();
    who.sort_unstable();
    who.dedup();
    let counted = match speakers {
        Speakers::States(_) | Speakers::OtherStates => text::counted_states(who.len()),
        _ => text::counted_actors(who.len()),
    };
    text::labelled(speakers_name(speakers), &text::list(&[counted, text::counted_statements(statements.len())]))
}

fn entry(linked: &LinkedBriefing, statement: &Statement<'_>) -> PageEntry {
    let name = linked.actor_name(statement.actor);
    let agency = linked.actor(statement.actor).filter(|actor| linked.is_agency(actor)).and_then(|actor| actor.state?.state());
    let who = agency.map_or_else(|| name.to_owned(), |state| text::agency_of(name, state.name));
    PageEntry {
        head: text::side_by_side(&[&who, &statement.what, &text::date(statement.date)]),
        text: statement.words.to_owned(),
        foot: statement.foot.clone(),
        to: Some(statement.to.clone()),
        ..PageEntry::default()
    }
}

/// How much is said, in words, and what more there is on the article around a paragraph.
fn about(linked: &LinkedBriefing, place: &Target, items: &[Item], statements: &[Statement<'_>]) -> String {
    let tally: Tally = items.iter().copied().filter(|item| !item.is_safeguard()).collect();
    if tally.all() == 0 {
        return text::nobody_speaks_on(&place_in_sentence(linked, place));
    }
    let replies = statements.len() - tally.all();
    let stances = Stances::of(linked, items.iter().copied());
    let positions = super::contents::stances_in_words(stances);
    let mut said = vec![text::counted_critiques(tally.critiques)];
    if replies > 0 {
        said.push(text::counted_replies(replies));
    }
    let counted = text::counted_positions(tally.positions);
    said.push(if positions.is_empty() { counted } else { text::labelled(&counted, &positions) });
    let mut about = vec![text::sentence(&text::list_of_lists(&said))];
    let around =
        place.address().filter(|address| !address.is_provision()).map(|address| Target::Text(Address::provision(address.provision_id())));
    let section = around.as_ref().and_then(|around| linked.sections().get(linked.section_of(around)?));
    let more = |section: &Section| {
        let all: Tally = section.placed.iter().map(|placed| placed.item).filter(|item| !item.is_safeguard()).collect();
        all.saturating_sub(tally)
    };
    if let Some((around, more)) = around.as_ref().zip(section.map(more)).filter(|(_, more)| more.all() > 0) {
        about.push(text::more_said_elsewhere(&super::counts::tally_sentence(more), &place_in_sentence(linked, around)));
    }
    text::sentences(&about)
}
