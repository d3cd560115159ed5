//! Numbers of provisions and paragraphs, compared with the segments of a reference.
//!
//! `II` is 2 and `2 bis` is not 2. Knows the linked briefing; how a reference is written is for `reference`.

use super::{
    fold::fold,
    instrument_labels::{are_alike, pieces_of},
    number_words::{INSERTED_SIGN, is_digits, number_value},
    reference::{Container, Reading},
};
use crate::{
    linked::{LinkedBriefing, PlaceName},
    model::{Address, Edition, Paragraph, Provision, ProvisionKind},
};

/// Whether a provision is of a kind; where none is asked for, whether it is of the main text.
pub(super) fn is_of_kind(name: &PlaceName, kind: Option<ProvisionKind>) -> bool {
    match (kind, name.kind) {
        (Some(asked), Some(own)) => are_alike(asked, own),
        (Some(asked), None) => asked == ProvisionKind::Article,
        (None, Some(own)) => !own.is_around_the_text(),
        (None, None) => true,
    }
}

/// The address of a whole provision.
pub(super) fn address_of(linked: &LinkedBriefing, index: usize) -> Address {
    Address::provision(linked.provision(index).id.as_str())
}

/// The provision that the first segments name, and how many of them are its number.
pub(super) fn provision_of(linked: &LinkedBriefing, reading: &Reading, edition: Option<&Edition>) -> Option<(usize, usize)> {
    let kind = match reading.container {
        Container::Named(index) => return Some((index, 0)),
        Container::Kind(kind) => Some(kind),
        _ => None,
    };
    let segments = &reading.segments;
    let mut best: Option<(Rank, usize, usize)> = None;
    for (index, provision) in linked.briefing().provisions.iter().enumerate() {
        let name = linked.provision_name(index);
        let is_kind = is_of_kind(name, kind);
        let former = edition.and_then(|edition| provision.numbered.get(&edition.id)).map(String::as_str);
        let number = former.or(name.number.as_deref()).filter(|_| is_kind);
        // An id names its provision also where it is no number; beside a label only where that has none.
        let id = Some(provision.id.as_str()).filter(|_| former.is_none() && (kind.is_none() || (is_kind && name.number.is_none())));
        let found = [number, id].into_iter().flatten().filter_map(|number| number_fits(number, segments)).max();
        let is_alone = || kind.is_some() && name.kind == kind && name.number.is_none();
        let preamble = || kind.is_some_and(is_reason) && name.kind == Some(ProvisionKind::Preamble);
        let found = found.or_else(|| (is_alone() || preamble()).then_some((0, false)));
        let Some((used, is_literal)) = found else { continue };
        let in_division = reading.division.as_ref().is_some_and(|division| is_in_division(linked, provision, division));
        let rank = Rank { in_division, used, is_literal, is_article: name.kind == Some(ProvisionKind::Article) };
        if best.as_ref().is_none_or(|(known, ..)| rank > *known) {
            best = Some((rank, index, used));
        }
    }
    let (rank, index, used) = best?;
    // Article 3 of Annex II is no article of the main text.
    let is_elsewhere = reading.division.as_ref().is_some_and(|(kind, _)| kind.is_attached()) && !rank.in_division;
    (!is_elsewhere).then_some((index, used))
}

/// How well a provision answers to a number: the longest number first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    in_division: bool,
    used: usize,
    is_literal: bool,
    is_article: bool,
}

fn is_reason(kind: ProvisionKind) -> bool {
    matches!(kind, ProvisionKind::Recital | ProvisionKind::Preambular)
}

fn is_in_division(linked: &LinkedBriefing, provision: &Provision, (kind, number): &(ProvisionKind, String)) -> bool {
    let divisions = &linked.briefing().instrument.divisions;
    let mut id = provision.division.as_deref();
    // A chain of parents is no longer than the list, also where a file makes it a circle.
    for _ in 0..divisions.len() {
        let Some(index) = id.and_then(|id| divisions.iter().position(|division| division.id == id)) else { return false };
        let name = linked.division_name(index);
        let fits = |own: &str| number_fits(own, std::slice::from_ref(number)).is_some();
        if name.kind == Some(*kind) && name.number.as_deref().is_some_and(fits) {
            return true;
        }
        id = divisions[index].parent.as_deref();
    }
    false
}

/// How many segments are the number of a place, all of it, and whether they are so letter by letter: `II` is also 2.
pub(super) fn number_fits(number: &str, segments: &[String]) -> Option<(usize, bool)> {
    let (mut used, mut is_literal) = (0, true);
    for part in number.split(|letter: char| !letter.is_alphanumeric()).flat_map(pieces_of) {
        let segment = segments.get(used)?.trim_start_matches(INSERTED_SIGN);
        if !same_word(part, segment) {
            is_literal = false;
            if number_value(part).is_none() || number_value(part) != number_value(segment) {
                return None;
            }
        }
        used += 1;
    }
    (used > 0).then_some((used, is_literal))
}

/// Whether a part of a number is a segment, which is folded.
fn same_word(part: &str, segment: &str) -> bool {
    part.eq_ignore_ascii_case(segment) || (!part.is_ascii() && fold(part) == segment)
}

/// Follows segments down as far as there is something, and says how many were used.
pub(super) fn descend(provision: &Provision, segments: &[String], mut used: usize) -> (Address, usize) {
    let mut address = Address::provision(provision.id.as_str());
    let mut list = provision.paragraphs.as_slice();
    while used < segments.len() {
        let Some((found, taken)) = child(list, &segments[used..]) else { break };
        address = found.address.clone();
        list = &found.children;
        used += taken;
    }
    (address, used)
}

/// The paragraph of a list by its number, and how many segments that has; `1` for `i` where they are counted in Roman numerals.
fn child<'p>(list: &'p [Paragraph], segments: &[String]) -> Option<(&'p Paragraph, usize)> {
    let fits = |paragraph: &'p Paragraph| {
        let (used, is_literal) = number_fits(paragraph.address.last(), segments)?;
        // A letter is no Roman numeral, but it may be one for a digit.
        let by_value = is_digits(&segments[0]);
        (is_literal || by_value).then_some((is_literal, used, paragraph))
    };
    let best = list.iter().filter_map(fits).reduce(|best, next| if (next.0, next.1) > (best.0, best.1) { next } else { best });
    best.map(|(_, used, paragraph)| (paragraph, used))
}

/// The paragraphs under an address.
pub(super) fn children<'p>(provision: &'p Provision, address: &Address) -> &'p [Paragraph] {
    let mut list = provision.paragraphs.as_slice();
    for depth in 1..=address.path().len() {
        let Some(next) = list.iter().find(|paragraph| paragraph.address.path() == &address.path()[..depth]) else { return &[] };
        list = &next.children;
    }
    list
}
