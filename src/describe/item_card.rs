//! Makes the card of a safeguard, critique or position: everything the file says of it.

use super::{
    card::{Card, CardPart, Chip, PartKind, ReplyText},
    card_ties::card_ties,
    item_links::item_links,
    names::source_titles,
    opening_words::answers_directly,
};
use crate::{
    linked::{Item, LinkedBriefing, Section},
    model::{Backing, Basis, Critique, Official, Position, Reply, Safeguard, Target, Tie, Votes},
    text,
};

/// The card of an item as it stands in a section.
#[must_use]
pub fn card(linked: &LinkedBriefing, item: Item, section: &Section) -> Card {
    let mut card = match item {
        Item::Safeguard(index) => safeguard(linked, linked.safeguard(index)),
        Item::Critique(index) => Card { is_unanswered: !linked.is_answered(index), ..critique(linked, linked.critique(index)) },
        Item::Position(index) => position(linked, linked.position(index)),
    };
    card.name = linked.item_name(item);
    card.short_name = linked.short_title(&linked.target(item)).map(str::to_owned);
    card.parts.extend(official_words(linked, item));
    let (here, elsewhere) = card_ties(linked, item, section);
    card.on = here;
    if !elsewhere.is_empty() {
        card.parts.push(CardPart::names(PartKind::AlsoOn, &elsewhere));
    }
    card.parts.extend(item_links(linked, item));
    name_less_verified(&mut card);
    card
}

/// Official words that an item is tied to, each with its place, its language, its source and how far it was checked.
fn official_words(linked: &LinkedBriefing, item: Item) -> Vec<CardPart> {
    let ties = item.ties(linked.briefing()).iter();
    let words = ties.flat_map(|tie| tie.official.iter().map(move |official| (tie, official)));
    let part = |(tie, official): (&Tie, &Official)| {
        let quoted = text::items::official_words(&official.words, &linked.say_target(&tie.to), &official.language);
        let said = text::side_by_side(&[&*quoted, &source_titles(linked, &official.sources), text::basis(official.basis)]);
        CardPart::prose(PartKind::OfficialWords, &said, None)
    };
    words.map(part).collect()
}

/// Names in the foot the parts that were checked less far than the card: how far is said once on a card.
fn name_less_verified(card: &mut Card) {
    let parts: Vec<&CardPart> = card.claim.iter().chain(&card.parts).filter(|part| part.note.is_some()).collect();
    let mut said: Vec<String> = Vec::new();
    for basis in [Basis::Secondary, Basis::Unchecked].map(text::basis) {
        let names: Vec<String> = parts.iter().filter(|part| part.note == Some(basis)).map(|part| part.kind.in_a_sentence()).collect();
        if !names.is_empty() {
            said.push(text::less_verified(&text::list(&names), basis));
        }
    }
    if !said.is_empty() {
        said.insert(0, std::mem::take(&mut card.foot));
        card.foot = text::side_by_side(&said);
    }
}

fn safeguard(linked: &LinkedBriefing, safeguard: &Safeguard) -> Card {
    let mut parts = vec![CardPart::prose(PartKind::Provides, &safeguard.guarantees, None)];
    parts.extend(safeguard.limits.as_deref().map(|limits| CardPart::prose(PartKind::Limitations, limits, None)));
    parts.extend(safeguard.pushed_by.as_ref().map(|by| backing(linked, PartKind::SupportedBy, by, safeguard.basis)));
    parts.extend(safeguard.resisted_by.as_ref().map(|by| backing(linked, PartKind::OpposedBy, by, safeguard.basis)));
    parts.extend(safeguard.votes.iter().map(|votes| vote(votes, safeguard.basis)));
    Card {
        name: String::new(),
        short_name: None,
        chip: Some(Chip::Strength(safeguard.strength)),
        about: text::safeguard_kind(safeguard.kind).to_owned(),
        actor: None,
        edition: None,
        date: String::new(),
        on: Vec::new(),
        claim: None,
        parts,
        replies: Vec::new(),
        is_unanswered: false,
        foot: foot(linked, &safeguard.sources, safeguard.basis),
        sources: source_titles(linked, &safeguard.sources).len(),
    }
}

fn critique(linked: &LinkedBriefing, critique: &Critique) -> Card {
    let mut parts = Vec::new();
    if let Some(ask) = &critique.ask {
        parts.push(CardPart::prose(PartKind::Requests, ask, less(critique.ask_basis, critique.basis)));
    }
    if !critique.asks_for.is_empty() {
        let kinds: Vec<String> = critique.asks_for.iter().map(|kind| text::safeguard_kind(*kind).to_lowercase()).collect();
        parts.push(CardPart::names(PartKind::FindsMissing, &kinds));
    }
    if !critique.affects.is_empty() {
        let who: Vec<String> = critique.affects.iter().map(|who| text::affected(*who).to_owned()).collect();
        parts.push(CardPart::names(PartKind::Affects, &who));
    }
    if let Some(outcome) = &critique.outcome
        && let Some(why) = &outcome.why
    {
        parts.push(CardPart::prose(PartKind::Outcome, why, less(outcome.basis, critique.basis)));
    }
    Card {
        name: String::new(),
        short_name: None,
        chip: critique.outcome.as_ref().map(|outcome| Chip::Outcome(outcome.is)),
        actor: Some(Target::Actor(critique.actor.clone())),
        edition: critique.edition.clone(),
        date: text::month(&critique.date),
        about: who_and_when(
            linked,
            &critique.actor,
            critique.title.is_some(),
            &text::date(&critique.date),
            draft_commented_on(linked, critique),
        ),
        on: Vec::new(),
        claim: Some(CardPart::prose(PartKind::Claim, &critique.claim, less(critique.claim_basis, critique.basis))),
        parts,
        replies: replies(linked, critique),
        is_unanswered: false,
        foot: foot(linked, &critique.sources, critique.basis),
        sources: source_titles(linked, &critique.sources).len(),
    }
}

fn position(linked: &LinkedBriefing, position: &Position) -> Card {
    let draft = position.edition.as_deref().map(|edition| text::items::on_place(linked.edition_title(edition)));
    Card {
        name: String::new(),
        short_name: None,
        chip: Some(Chip::Stance(position.stance)),
        actor: Some(Target::Actor(position.actor.clone())),
        edition: position.edition.clone(),
        date: text::month(&position.date),
        about: who_and_when(linked, &position.actor, position.title.is_some(), &text::date(&position.date), draft),
        on: Vec::new(),
        claim: Some(CardPart::prose(PartKind::Claim, &position.text, None)),
        parts: Vec::new(),
        replies: Vec::new(),
        is_unanswered: false,
        foot: foot(linked, &position.sources, position.basis),
        sources: source_titles(linked, &position.sources).len(),
    }
}

/// `NGO · 31 Jul 2024 · commenting on Rev.3`; the actor's name first where the card's title is another.
fn who_and_when(linked: &LinkedBriefing, actor: &str, titled: bool, date: &str, draft: Option<String>) -> String {
    let name = titled.then(|| linked.actor_name(actor).to_owned());
    let kind = linked.actor(actor).map(|actor| text::actor_kind(actor.kind).to_owned());
    let pieces: Vec<String> = [name, kind, Some(date.to_owned()), draft].into_iter().flatten().collect();
    text::side_by_side(&pieces)
}

fn draft_commented_on(linked: &LinkedBriefing, critique: &Critique) -> Option<String> {
    let edition = linked.edition_title(critique.edition.as_deref()?);
    // In the text that is current the number is still the number.
    let current = critique.edition.as_ref() == Some(&linked.briefing().instrument.current);
    Some(match &critique.cited_as {
        Some(cited) if current => text::items::commenting_on_cited(edition, cited),
        Some(cited) => text::items::commenting_on_then(edition, cited),
        None => text::items::commenting_on(edition),
    })
}

/// The replies to a critique, those last that do not answer it.
fn replies(linked: &LinkedBriefing, critique: &Critique) -> Vec<ReplyText> {
    let mut replies: Vec<ReplyText> = critique.replies.iter().map(|one| reply_text(linked, one, Some(critique.basis))).collect();
    replies.sort_by_key(|reply| !reply.direct);
    replies
}

/// An answer in words. How far it was checked is said where that is not said already, as `of` the critique it stands with.
pub(super) fn reply_text(linked: &LinkedBriefing, reply: &Reply, of: Option<Basis>) -> ReplyText {
    let who_and_when = text::attributed(&[linked.actor_name(&reply.actor), &text::date(&reply.date)]);
    let basis = Some(reply.basis).filter(|basis| Some(*basis) != of).map(text::basis).unwrap_or_default();
    ReplyText {
        target: Target::Reply(reply.id.clone()),
        text: reply.text.clone(),
        direct: answers_directly(&reply.text),
        by: text::side_by_side(&[&*who_and_when, basis]),
        sources: source_titles(linked, &reply.sources),
    }
}

fn backing(linked: &LinkedBriefing, kind: PartKind, backing: &Backing, of: Basis) -> CardPart {
    let (mut text, mut named) = (String::new(), Vec::new());
    for id in &backing.actors {
        if !text.is_empty() {
            text.push_str(&text::COMMA);
        }
        let start = text.len();
        text.push_str(linked.actor_name(id));
        if linked.actor(id).is_some() {
            named.push((start..text.len(), Target::Actor(id.clone())));
        }
    }
    if let Some(words) = &backing.text {
        if !text.is_empty() {
            text.push_str(&text::STOP);
        }
        text.push_str(words);
    }
    // Of who is told in words alone it is not known how many they are.
    let number = backing.actors.len();
    CardPart { kind, text, note: less(backing.basis, of), prose: false, to: None, named, number }
}

fn vote(votes: &Votes, of: Basis) -> CardPart {
    let figures = [
        votes.in_favour.map(text::items::votes_for),
        votes.against.map(text::items::votes_against),
        votes.abstaining.map(text::items::votes_abstaining),
    ];
    let figures: Vec<String> = figures.into_iter().flatten().collect();
    let mut text = votes.text.clone();
    if let Some(date) = &votes.date {
        text = text::labelled(&text::date(date), &text);
    }
    if !figures.is_empty() {
        text = text::in_brackets(&text, &text::list(&figures));
    }
    CardPart::prose(PartKind::Vote, &text, less(votes.basis, of))
}

/// What to say of a part that was checked less far than the whole.
fn less(part: Option<Basis>, whole: Basis) -> Option<&'static str> {
    part.filter(|part| *part > whole).map(text::basis)
}

fn foot(linked: &LinkedBriefing, sources: &[String], basis: Basis) -> String {
    let titles = source_titles(linked, sources);
    let titles = if titles.is_empty() { text::NO_SOURCE.to_string() } else { titles };
    text::side_by_side(&[&*titles, text::basis(basis)])
}
