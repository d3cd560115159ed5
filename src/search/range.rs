//! Ranges: `articles 27 to 30`, `24(1)–(3)`, `chapters II to IV` lead to every place from the first to the last.
//!
//! Knows the linked briefing; what was written for a range is for `reference`.

use super::{
    instrument_labels::pieces_of,
    number_words::{number_value, printed, value_like},
    numbered_place::{address_of, children, descend, is_of_kind, number_fits, provision_of},
    reference::{Container, Reading},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, Paragraph, ProvisionKind, Target},
    text::references,
};
use std::ops::RangeInclusive;

/// Places in order, and the range in words.
type Range = (Vec<Target>, String);

/// The places of a range; none where the reference is no range, or the range is empty.
pub(super) fn places_between(linked: &LinkedBriefing, reading: &Reading) -> Option<Range> {
    let end = reading.range_to.as_ref()?;
    let (first, before) = reading.segments.split_last()?;
    let range = match reading.container {
        Container::Division(kind) => divisions_between(linked, kind, first, end),
        _ => provisions_between(linked, reading, before, first, end).or_else(|| paragraphs_between(linked, reading, first, end)),
    };
    range.filter(|(targets, _)| !targets.is_empty())
}

fn divisions_between(linked: &LinkedBriefing, kind: ProvisionKind, first: &str, end: &str) -> Option<Range> {
    let between = number_value(first)?..=number_value(end)?;
    let divisions = &linked.briefing().instrument.divisions;
    let is_between = |index: &usize| {
        let name = linked.division_name(*index);
        name.kind == Some(kind) && name.number.as_deref().and_then(number_value).is_some_and(|value| between.contains(&value))
    };
    let found = (0..divisions.len()).filter(is_between).map(|index| Target::Division(divisions[index].id.clone()));
    Some((found.collect(), references::range(kind, &printed(first), &printed(end))))
}

/// The provisions from one number to another, where what comes before the last part of both is the same: `3.2.1 to 3.2.4`.
fn provisions_between(linked: &LinkedBriefing, reading: &Reading, before: &[String], first: &str, end: &str) -> Option<Range> {
    let asked = match reading.container {
        Container::Kind(kind) => Some(kind),
        Container::Unlabelled | Container::MainText => None,
        _ => return None,
    };
    // A number inside a provision is that of a paragraph.
    if let Some((_, used)) = provision_of(linked, reading, None)
        && used < reading.segments.len()
    {
        return None;
    }
    let between = values_between(first, end)?;
    let all = 0..linked.briefing().provisions.len();
    let found: Vec<usize> = all
        .filter(|index| {
            let name = linked.provision_name(*index);
            let Some(number) = name.number.as_deref().filter(|_| is_of_kind(name, asked)) else { return false };
            let parts: Vec<String> =
                number.split(|letter: char| !letter.is_alphanumeric()).flat_map(pieces_of).map(str::to_owned).collect();
            let (head, last) = parts.split_at(before.len().min(parts.len()));
            let same = before.is_empty() || number_fits(&head.join("."), before).is_some_and(|(used, _)| used == before.len());
            // `2 bis` is between 2 and 3.
            same && last.first().is_some_and(|last| value_like(last, first).is_some_and(|value| between.contains(&value)))
        })
        .collect();
    let kind = asked.or_else(|| linked.provision_name(*found.first()?).kind).unwrap_or_default();
    let prefix: String = before.iter().flat_map(|segment| [segment.as_str(), "."]).collect();
    let interpretation = references::range(kind, &format!("{prefix}{}", printed(first)), &format!("{prefix}{}", printed(end)));
    (!found.is_empty()).then(|| (found.into_iter().map(|index| Target::Text(address_of(linked, index))).collect(), interpretation))
}

/// The paragraphs from one number to another, under the same provision or paragraph.
fn paragraphs_between(linked: &LinkedBriefing, reading: &Reading, first: &str, end: &str) -> Option<Range> {
    let (index, used) = provision_of(linked, reading, None)?;
    let provision = linked.provision(index);
    let outer = reading.segments.len() - 1;
    if used > outer {
        return None;
    }
    let (parent, used) = descend(provision, &reading.segments[..outer], used);
    if used < outer {
        return None;
    }
    let list: &[Paragraph] = children(provision, &parent);
    let between = values_between(first, end)?;
    let inside = list.iter().map(|paragraph| &paragraph.address);
    let found: Vec<&Address> =
        inside.filter(|address| value_like(address.last(), first).is_some_and(|value| between.contains(&value))).collect();
    let interpretation = references::paragraph_range(&linked.say(&parent), first, end);
    (!found.is_empty()).then(|| (found.into_iter().map(|address| Target::Text(address.clone())).collect(), interpretation))
}

/// From one number to another: in digits, in Roman numerals or in letters.
fn values_between(first: &str, end: &str) -> Option<RangeInclusive<u32>> {
    let values = (value_like(first, first)?, value_like(end, first)?);
    (values.0 <= values.1).then_some(values.0..=values.1)
}
