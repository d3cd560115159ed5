//! Records of safeguards, critiques with their replies, and positions.

use super::{Field, Record, RecordKind, titles};
use crate::{
    linked::{Item, LinkedBriefing},
    model::{Backing, Basis, Critique, Position, Reply, Safeguard, Target, Votes},
    text,
};

/// The record of an item, and of the replies to it.
pub(super) fn of_item(linked: &LinkedBriefing, item: Item) -> Vec<Record<'_>> {
    let name = linked.item_name(item);
    match item {
        Item::Safeguard(index) => vec![safeguard(linked, linked.safeguard(index), &name)],
        Item::Critique(index) => {
            let of = linked.critique(index);
            let replies = of.replies.iter().map(|one| reply(linked, one, &name, &of.id));
            std::iter::once(critique(linked, of, &name)).chain(replies).collect()
        }
        Item::Position(index) => vec![position(linked, linked.position(index), &name)],
    }
}

fn safeguard<'l>(linked: &'l LinkedBriefing, safeguard: &'l Safeguard, name: &str) -> Record<'l> {
    let backing = |by: &Option<Backing>| by.as_ref().map(|by| backing(linked, by)).unwrap_or_default();
    let votes: Vec<String> = safeguard.votes.iter().map(|votes| vote(linked, votes)).collect();
    Record::new(RecordKind::Safeguard, &safeguard.id, safeguard)
        .reached_by(Target::Safeguard(safeguard.id.clone()))
        .with(Field::Name, name)
        .with(Field::Strength, text::strength(safeguard.strength))
        .with(Field::SafeguardKind, text::safeguard_kind(safeguard.kind))
        .with(Field::Guarantees, &safeguard.guarantees)
        .with(Field::Limits, safeguard.limits.clone().unwrap_or_default())
        .with(Field::PushedBy, backing(&safeguard.pushed_by))
        .with(Field::ResistedBy, backing(&safeguard.resisted_by))
        .with(Field::Votes, votes.join(" | "))
        .sourced(linked, &safeguard.sources, safeguard.basis)
        .tied(linked, &safeguard.ties)
}

fn critique<'l>(linked: &'l LinkedBriefing, critique: &'l Critique, name: &str) -> Record<'l> {
    let less = |basis: Option<Basis>| basis.map(|basis| format!(" ({})", text::basis(basis))).unwrap_or_default();
    let edition = critique.edition.as_deref().map(|edition| linked.edition_title(edition)).unwrap_or_default();
    let ask = critique.ask.as_ref().map(|ask| format!("{ask}{}", less(critique.ask_basis))).unwrap_or_default();
    let affects: Vec<&str> = critique.affects.iter().map(|who| text::affected(*who)).collect();
    let misses: Vec<&str> = critique.asks_for.iter().map(|kind| text::safeguard_kind(*kind)).collect();
    let outcome = critique.outcome.as_ref();
    let why = outcome.and_then(|outcome| outcome.why.as_ref().map(|why| format!("{why}{}", less(outcome.basis))));
    let is_answered =
        matches!(linked.item(&Target::Critique(critique.id.clone())), Some(Item::Critique(index)) if linked.is_answered(index));
    let replies: Vec<String> = critique.replies.iter().map(|reply| reply_words(linked, reply)).collect();
    let record = Record::new(RecordKind::Critique, &critique.id, critique)
        .reached_by(Target::Critique(critique.id.clone()))
        .with(Field::Name, name)
        .spoken(linked, &critique.actor)
        .dated(Some(&critique.date))
        .with(Field::Edition, edition)
        .with(Field::CitedAs, critique.cited_as.clone().unwrap_or_default())
        .with(Field::Outcome, outcome.map(|outcome| text::outcome(outcome.is)).unwrap_or_default())
        .with(Field::AskKind, critique.ask_kind.map(text::ask_kind).unwrap_or_default())
        .with(Field::Claim, format!("{}{}", critique.claim, less(critique.claim_basis)))
        .with(Field::Ask, ask)
        .with(Field::Affects, affects.join("; "))
        .with(Field::Misses, misses.join("; "))
        .with(Field::WhyOutcome, why.unwrap_or_default())
        .with(Field::Replies, if is_answered { replies.join(" | ") } else { text::NO_REPLY.to_string() })
        .sourced(linked, &critique.sources, critique.basis)
        .tied(linked, &critique.ties);
    match critique.replies.first() {
        Some(reply) => record.leading(Field::FirstReply, linked.actor_name(&reply.actor), Target::Reply(reply.id.clone())),
        None => record,
    }
}

fn reply<'l>(linked: &'l LinkedBriefing, reply: &'l Reply, critique: &str, critique_id: &str) -> Record<'l> {
    Record::new(RecordKind::Reply, &reply.id, reply)
        .reached_by(Target::Reply(reply.id.clone()))
        .leading(Field::AnswerTo, critique, Target::Critique(critique_id.to_owned()))
        .spoken(linked, &reply.actor)
        .dated(Some(&reply.date))
        .with(Field::Answer, &reply.text)
        .sourced(linked, &reply.sources, reply.basis)
}

fn position<'l>(linked: &'l LinkedBriefing, position: &'l Position, name: &str) -> Record<'l> {
    let edition = position.edition.as_deref().map(|edition| linked.edition_title(edition)).unwrap_or_default();
    Record::new(RecordKind::Position, &position.id, position)
        .reached_by(Target::Position(position.id.clone()))
        .with(Field::Name, name)
        .spoken(linked, &position.actor)
        .dated(Some(&position.date))
        .with(Field::Edition, edition)
        .with(Field::Stance, text::stance(position.stance))
        .with(Field::Text, &position.text)
        .sourced(linked, &position.sources, position.basis)
        .tied(linked, &position.ties)
}

fn reply_words(linked: &LinkedBriefing, reply: &Reply) -> String {
    let (who, when) = (linked.actor_name(&reply.actor), text::date(&reply.date));
    format!("{} ({who}, {when}; {}; {})", reply.text, titles(linked, &reply.sources), text::basis(reply.basis))
}

fn backing(linked: &LinkedBriefing, by: &Backing) -> String {
    let actors: Vec<&str> = by.actors.iter().map(|id| linked.actor_name(id)).collect();
    let basis = by.basis.map(|basis| format!(" ({})", text::basis(basis))).unwrap_or_default();
    let words: Vec<String> = [Some(actors.join(", ")), by.text.clone()].into_iter().flatten().filter(|said| !said.is_empty()).collect();
    format!("{}{basis}", words.join(". "))
}

fn vote(linked: &LinkedBriefing, votes: &Votes) -> String {
    let date = votes.date.as_ref().map(|date| format!("{}: ", text::date(date))).unwrap_or_default();
    let figures = [
        votes.in_favour.map(text::items::votes_for),
        votes.against.map(text::items::votes_against),
        votes.abstaining.map(text::items::votes_abstaining),
    ];
    let mut more: Vec<String> = figures.into_iter().flatten().collect();
    more.extend(Some(titles(linked, &votes.sources)).filter(|titles| !titles.is_empty()));
    more.extend(votes.basis.map(|basis| text::basis(basis).to_owned()));
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join("; ")) };
    format!("{date}{}{more}", votes.text)
}
