//! The panes of comments beside the text: the cards that are revealed, and the question while nothing is.

use super::{
    content::{SceneCard, SceneChoice, ScenePane, ScenePart, SceneQuestion},
    focus::MOST_LETTERS,
    moment::{Moment, choices},
    revealed::{card_of, comment_panes, kind_of, pane_of},
};
use crate::{
    describe::{
        card::Card,
        item_card::{card, reply_text},
        names::place_of,
        plain::preview,
    },
    linked::{Item, LinkedBriefing, Section},
    model::{PaneKind, Reply, Target},
    text,
};

/// True for the treaty's own words and what holds them.
const fn is_text(focus: &Target) -> bool {
    matches!(focus, Target::Text(_) | Target::Division(_) | Target::Instrument)
}

pub(super) fn panes(linked: &LinkedBriefing, moment: &Moment<'_>, section: Option<&Section>) -> Vec<ScenePane> {
    let stop = moment.stop;
    // A role is shown on both sides: that it puts nothing forward is an answer.
    let both = || vec![PaneKind::Safeguards, PaneKind::Critiques];
    let kinds = if moment.whose.is_some() { both() } else { comment_panes(linked, stop) };
    let done = moment.uncovered.min(stop.reveal.len());
    let (open, hidden) = stop.reveal.split_at(done);
    let mut panes: Vec<ScenePane> = kinds
        .iter()
        .map(|kind| {
            let within = |targets: &[Target]| targets.iter().filter(|target| pane_of(linked, target) == *kind).count();
            let cards = cards(linked, open, *kind, section);
            let state = match (moment.whose, within(open), within(hidden)) {
                (Some(whose), ..) => whose.to_owned(),
                (None, 0, 0) => String::new(),
                (None, _, 0) => text::workshop::REVEALED.to_string(),
                (None, 0, _) => text::workshop::HIDDEN.to_string(),
                (None, _, _) => text::workshop::PARTLY.to_string(),
            };
            let nothing = cards.is_empty().then(|| match (moment.whose, within(hidden)) {
                (Some(_), _) => text::workshop::none_of_the_role(*kind).into(),
                // An item has no words of the text that something could be tied to.
                (None, 0) if is_tied(linked, section, *kind) || !is_text(&stop.focus) => text::workshop::none_shown(*kind).into(),
                (None, hidden) => text::workshop::nothing_yet(*kind, hidden),
            });
            ScenePane { kind: *kind, name: text::pane(*kind), state, cards, question: None, nothing }
        })
        .collect();
    let Some(asks) = &stop.question else { return panes };
    // The question stands where nothing is uncovered yet, as far to the right as it can; asked again, it stands
    // in the place of the last pane's cards.
    let place = if moment.asking { panes.len().checked_sub(1) } else { panes.iter().rposition(|pane| pane.cards.is_empty()) };
    let waits = moment.asking || !hidden.is_empty() || stop.reveal.is_empty();
    if let Some(pane) = place.filter(|_| waits).and_then(|index| panes.get_mut(index)) {
        pane.question = Some(question(linked, moment, asks, hidden));
        pane.nothing = None;
        if stop.reveal.is_empty() {
            pane.name = text::QUESTION.words();
        }
        if moment.asking {
            pane.cards.clear();
        }
    }
    panes
}

/// True where something of a pane is tied to the words of a section, whether or not it is shown.
fn is_tied(linked: &LinkedBriefing, section: Option<&Section>, kind: PaneKind) -> bool {
    let placed = section.into_iter().flat_map(|section| &section.placed);
    placed.map(|placed| linked.target(placed.item)).any(|target| pane_of(linked, &target) == kind)
}

fn question(linked: &LinkedBriefing, moment: &Moment<'_>, asks: &str, hidden: &[Target]) -> SceneQuestion {
    let hands = moment.hands;
    let choices = choices(moment.stop).iter().enumerate();
    let choices = choices.map(|(index, says)| SceneChoice {
        letter: text::letter(index),
        says: says.clone(),
        hands: [hands.of(0, index), hands.of(1, index)],
    });
    let choices: Vec<SceneChoice> = choices.collect();
    let next = hidden.first().filter(|_| !moment.asking).map(|next| text::workshop::uncovered_next(kind_of(linked, next)));
    SceneQuestion { asks: asks.to_owned(), foot: text::workshop::question_foot(hands.total(0), hands.total(1), next), choices }
}

/// What is uncovered in a pane: each card once, with the replies that are uncovered.
fn cards(linked: &LinkedBriefing, open: &[Target], kind: PaneKind, section: Option<&Section>) -> Vec<SceneCard> {
    let mut order: Vec<(Target, Vec<&Target>)> = Vec::new();
    for target in open.iter().filter(|target| pane_of(linked, target) == kind) {
        let Some(holder) = card_of(linked, target) else { continue };
        let index = order.iter().position(|(known, _)| *known == holder).unwrap_or_else(|| {
            order.push((holder, Vec::new()));
            order.len() - 1
        });
        if matches!(target, Target::Reply(_)) {
            order[index].1.push(target);
        }
    }
    let latest = open.last().and_then(|last| card_of(linked, last));
    order
        .into_iter()
        .map(|(target, replies)| {
            let latest = latest.as_ref() == Some(&target);
            SceneCard { latest, ..scene_card(linked, &target, &replies, section) }
        })
        .collect()
}

fn scene_card(linked: &LinkedBriefing, target: &Target, replies: &[&Target], section: Option<&Section>) -> SceneCard {
    let Some(item) = linked.item(target) else {
        let words = preview(linked, target, MOST_LETTERS).map(|(_, words)| words).filter(|words| !words.is_empty());
        let parts = words.into_iter().map(|words| ScenePart { words, ..ScenePart::default() }).collect();
        return SceneCard { name: place_of(linked, target), parts, ..SceneCard::default() };
    };
    let own = item.ties(linked.briefing()).iter().find_map(|tie| linked.section_of(&tie.to)).map(|index| &linked.sections()[index]);
    let here = section.filter(|section| section.holds(item));
    let Some(section) = here.or(own) else {
        return SceneCard { name: linked.item_name(item), ..SceneCard::default() };
    };
    let Card { name, chip, about, on, claim, parts, replies: all, .. } = card(linked, item, section);
    let part = |label, words| ScenePart { label, words, by: None };
    let mut shown: Vec<ScenePart> = claim.into_iter().map(|claim| part("", claim.text)).collect();
    shown.extend(parts.into_iter().filter(|part| part.kind.is_main()).map(|one| part(one.kind.name(), one.text)));
    let given = all.into_iter().filter(|reply| replies.contains(&&reply.target));
    for reply in given {
        // The room sees no line of sources, in which a card says how far all of it was checked.
        let whole = written_reply(linked, item, &reply.target).map_or(reply, |written| reply_text(linked, written, None));
        shown.push(ScenePart { by: Some(whole.by), ..part(text::REPLY.words(), whole.text) });
    }
    // The number of words that are not in sight would lead nowhere.
    let number = on.iter().find_map(|on| on.number).filter(|_| here.is_some());
    let on = on.into_iter().next().map(|on| (on.says, on.words));
    SceneCard { number, name, chip, about, on, parts: shown, latest: false }
}

/// A reply to an item as it is written.
fn written_reply<'l>(linked: &'l LinkedBriefing, item: Item, target: &Target) -> Option<&'l Reply> {
    let Item::Critique(index) = item else { return None };
    linked.critique(index).replies.iter().find(|reply| Target::Reply(reply.id.clone()) == *target)
}
