//! One cause behind many things that lead nowhere: a briefing without a text, an id that is mistyped where it is given.

use super::reader::{Expectation, Reader};
use crate::model::{Briefing, Code, Target};
use std::collections::HashMap;

/// From so many things on that lead to one place which is not there, the place is looked at and not each of them.
const MANY: usize = 2;

/// Tells of such causes, and notes what leads nowhere for their sake, so that it is no problem of its own.
pub(super) fn tell(reader: &mut Reader<'_>, briefing: &Briefing) {
    if briefing.provisions.is_empty() && !reader.unread.misses("provisions") {
        no_text(reader);
    }
    mistyped(reader, briefing);
}

/// A briefing without a provision, into which something leads.
fn no_text(reader: &mut Reader<'_>) {
    let into_the_text = |what: &Expectation| matches!(led_to(what), Some(Target::Text(_)));
    let mut places = reader.expected.iter().filter(|expected| into_the_text(&expected.what)).map(|expected| expected.at);
    let Some(first) = places.next() else { return };
    let others = places.count();
    let place = if others == 0 { "one tie or stop leads".to_owned() } else { format!("{} ties and stops lead", others + 1) };
    let at = reader.provisions_at.unwrap_or(first);
    let message = format!("The briefing has no provisions, and {place} into its text. The articles stand in the list `provisions`.");
    reader.report_cause(Code::DanglingTie, at, message);
    reader.unread.lost_from("provisions");
}

/// What something leads to, as far as an item is meant.
fn led_to(what: &Expectation) -> Option<Target> {
    Some(match what {
        Expectation::Tie { to, .. } | Expectation::Stop(to) => to.clone(),
        Expectation::Actor(id) => Target::Actor(id.clone()),
        Expectation::Source(id) => Target::Source(id.clone()),
        Expectation::Division(id) => Target::Division(id.clone()),
        Expectation::Paragraph(address) => Target::Text(address.clone()),
        Expectation::Edition(_) | Expectation::OtherSide(_) => return None,
    })
}

/// Ids to which much leads and which nothing has, beside one to which nothing leads and which is nearly the same.
fn mistyped(reader: &mut Reader<'_>, briefing: &Briefing) {
    let mut missing: HashMap<Target, usize> = HashMap::new();
    let ids = reader.expected.iter().filter_map(|expected| match &expected.what {
        Expectation::Actor(_) | Expectation::Source(_) => led_to(&expected.what),
        _ => None,
    });
    for target in ids.filter(|target| !reader.holds(target)) {
        *missing.entry(target).or_default() += 1;
    }
    let mut missing: Vec<(Target, usize)> = missing.into_iter().filter(|(_, number)| *number >= MANY).collect();
    missing.sort_unstable();
    for (target, number) in missing {
        let kind = std::mem::discriminant(&target);
        let mut unused: Vec<String> = reader
            .defined
            .keys()
            .filter(|known| std::mem::discriminant(*known) == kind && !is_used(briefing, known))
            .map(Target::id)
            .collect();
        unused.sort_unstable();
        let Some(known) = reader.meant(&target.id(), unused.iter().map(String::as_str)) else { continue };
        let given = if matches!(target, Target::Actor(_)) { Target::Actor(known) } else { Target::Source(known) };
        let Some(at) = reader.defined.get(&given).copied() else { continue };
        let message = format!(
            "Nothing points to {}, and {number} places point to `{}`, which is not in this file: one of the two is mistyped.",
            Reader::name(&given).to_lowercase(),
            target.id()
        );
        let code = if matches!(target, Target::Actor(_)) { Code::UnknownActor } else { Code::UnknownSource };
        reader.report_with(code, at, message, Some(target.id()));
        reader.unread.lost_item(target);
    }
}

/// True where something names this actor or source.
fn is_used(briefing: &Briefing, target: &Target) -> bool {
    match target {
        Target::Actor(id) => actors(briefing).any(|actor| actor == id),
        Target::Source(id) => sources(briefing).any(|source| source == id),
        _ => true,
    }
}

fn actors(briefing: &Briefing) -> impl Iterator<Item = &String> {
    let of_critiques =
        briefing.critiques.iter().flat_map(|item| std::iter::once(&item.actor).chain(item.replies.iter().map(|reply| &reply.actor)));
    let of_safeguards =
        briefing.safeguards.iter().flat_map(|item| item.pushed_by.iter().chain(&item.resisted_by)).flat_map(|backing| &backing.actors);
    of_critiques
        .chain(of_safeguards)
        .chain(briefing.positions.iter().map(|item| &item.actor))
        .chain(briefing.actors.iter().flat_map(|item| &item.member_of))
}

fn sources(briefing: &Briefing) -> impl Iterator<Item = &String> {
    let of_critiques =
        briefing.critiques.iter().flat_map(|item| item.sources.iter().chain(item.replies.iter().flat_map(|reply| &reply.sources)));
    let of_safeguards =
        briefing.safeguards.iter().flat_map(|item| item.sources.iter().chain(item.votes.iter().flat_map(|votes| &votes.sources)));
    of_critiques
        .chain(of_safeguards)
        .chain(briefing.status.iter().flat_map(|item| &item.sources))
        .chain(briefing.positions.iter().flat_map(|item| &item.sources))
        .chain(briefing.events.iter().flat_map(|item| &item.sources))
        .chain(briefing.terms.iter().flat_map(|item| &item.sources))
}
