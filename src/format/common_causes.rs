//! One cause behind many things that lead nowhere: a briefing without a text, an id that is mistyped where it is given.

use super::reader::{Expectation, Reader};
use crate::model::{Address, Briefing, ReferenceProblem, Target};
use std::collections::{HashMap, HashSet};

/// From so many things on that lead to one place which is not there, the place is looked at and not each of them.
const MANY: usize = 2;

/// Reports such causes, and notes what leads nowhere for their sake, so that it is no problem of its own.
pub(super) fn report_common_causes(reader: &mut Reader<'_>, briefing: &Briefing) {
    if briefing.provisions.is_empty() && !reader.unread.misses("provisions") {
        report_missing_provisions(reader);
    }
    report_mistyped_ids(reader);
}

/// A briefing without a provision, into which something leads.
fn report_missing_provisions(reader: &mut Reader<'_>) {
    let into_the_text = |what: &Expectation| matches!(expected_target(what), Some(Target::Text(_)));
    let mut places = reader.expected.iter().filter(|expected| into_the_text(&expected.what)).map(|expected| expected.offset);
    let Some(first) = places.next() else { return };
    let places = places.count() + 1;
    let offset = reader.provisions_offset.unwrap_or(first);
    reader.report_cause(offset, ReferenceProblem::NoProvisions { places });
    reader.unread.lost_from("provisions");
}

/// What something leads to, as far as it is an item.
fn expected_target(what: &Expectation) -> Option<Target> {
    Some(match what {
        Expectation::Tie { to, .. } | Expectation::Stop(to) => to.clone(),
        Expectation::Actor(id) => Target::Actor(id.clone()),
        Expectation::Source(id) => Target::Source(id.clone()),
        Expectation::Division(id) => Target::Division(id.clone()),
        Expectation::Parent { id, .. } => Target::Text(Address::provision(id.as_str())),
        Expectation::Paragraph(address) => Target::Text(address.clone()),
        // Its tie stands beside it.
        Expectation::Official { .. } | Expectation::Edition(_) | Expectation::OtherSide(_) | Expectation::Part(_) => return None,
    })
}

/// Ids to which much leads and which nothing has, beside one to which nothing leads and which is nearly the same.
fn report_mistyped_ids(reader: &mut Reader<'_>) {
    let mut missing: HashMap<Target, usize> = HashMap::new();
    let ids = reader.expected.iter().filter_map(|expected| match &expected.what {
        Expectation::Actor(_) | Expectation::Source(_) => expected_target(&expected.what),
        _ => None,
    });
    for target in ids.filter(|target| !reader.has_target(target)) {
        *missing.entry(target).or_default() += 1;
    }
    let mut missing: Vec<(Target, usize)> = missing.into_iter().filter(|(_, number)| *number >= MANY).collect();
    if missing.is_empty() {
        return;
    }
    missing.sort_unstable();
    // Both are made once: a file may have as many ids that are missing as it has ids.
    let unused = unused(reader);
    for (target, places) in missing {
        if !reader.work_budget.suggests() {
            return;
        }
        let of_its_kind = if matches!(target, Target::Actor(_)) { &unused.actors } else { &unused.sources };
        let Some(known) = reader.suggest(&target.id(), of_its_kind.iter().map(String::as_str)) else { continue };
        let given = if matches!(target, Target::Actor(_)) { Target::Actor(known) } else { Target::Source(known) };
        let Some(offset) = reader.defined.get(&given).copied() else { continue };
        reader.report_with(offset, ReferenceProblem::MistypedId { given, missing: target.clone(), places }, Some(target.id()));
        reader.unread.lost_item(target);
    }
}

/// The ids to which nothing in the file leads, sorted.
struct Unused {
    actors: Vec<String>,
    sources: Vec<String>,
}

/// All that leads somewhere counts: also a tie and a stop, and what stands in an item that was lost.
fn unused(reader: &Reader<'_>) -> Unused {
    let is_meant = |target: &Target| matches!(target, Target::Actor(_) | Target::Source(_));
    let used: HashSet<Target> = reader.expected.iter().filter_map(|expected| expected_target(&expected.what)).filter(is_meant).collect();
    let mut unused = Unused { actors: Vec::new(), sources: Vec::new() };
    for known in reader.defined.keys().filter(|known| !used.contains(known)) {
        match known {
            Target::Actor(id) => unused.actors.push(id.clone()),
            Target::Source(id) => unused.sources.push(id.clone()),
            _ => {}
        }
    }
    unused.actors.sort_unstable();
    unused.sources.sort_unstable();
    unused
}
