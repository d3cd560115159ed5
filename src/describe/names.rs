//! What sources, places and items are called, and what they say first.

use crate::{
    linked::{Item, LinkedBriefing},
    model::{Address, Division, Provision, Target},
    text,
};

/// Sources in few words each.
pub(super) fn source_titles(linked: &LinkedBriefing, sources: &[String]) -> String {
    let titles: Vec<String> = sources.iter().map(|id| source_title(linked, id)).collect();
    text::list_of_lists(&titles)
}

/// A source in few words: who published it and when, its title where that is not known, its id where the
/// file does not hold it.
#[must_use]
pub fn source_title(linked: &LinkedBriefing, id: &str) -> String {
    match linked.source(id) {
        Some(source) => match (&source.publisher, &source.date) {
            (Some(publisher), Some(date)) => text::attributed(&[publisher, &text::date(date)]),
            (Some(publisher), None) => publisher.clone(),
            (None, Some(date)) => text::attributed(&[&source.title, &text::date(date)]),
            (None, None) => source.title.clone(),
        },
        None => id.to_owned(),
    }
}

/// What a card says first: what a safeguard gives, what a critic claims, what somebody said.
#[must_use]
pub fn first_words(linked: &LinkedBriefing, target: &Target) -> Option<String> {
    Some(match linked.item(target)? {
        Item::Safeguard(index) => linked.safeguard(index).guarantees.clone(),
        Item::Critique(index) => linked.critique(index).claim.clone(),
        Item::Position(index) => linked.position(index).text.clone(),
    })
}

/// A target's own words, with what holds it: the head of what `plenary show` prints.
#[must_use]
pub fn heading(linked: &LinkedBriefing, target: &Target) -> Option<String> {
    let address = match target {
        Target::Instrument => return Some(linked.briefing().instrument.title.clone()),
        Target::Division(id) => {
            let division = linked.division(id)?;
            let Division { label, heading, .. } = division;
            return Some(if heading.is_empty() { label.clone() } else { text::items::headed(label, heading) });
        }
        other => other.address()?,
    };
    let provision = linked.provision_by_id(address.provision_id())?;
    let place = linked.say_in_full(address);
    Some(if provision.heading.is_empty() { place } else { text::side_by_side(&[&place, &provision.heading]) })
}

/// A provision with its short title, for where there is no room for its heading.
#[must_use]
pub fn short_heading(linked: &LinkedBriefing, target: &Target) -> Option<String> {
    let short = linked.short_title(target)?;
    Some(text::side_by_side(&[&*linked.say_in_full(target.address()?), short]))
}

/// A target as a list names it: a place with its heading, anything else by the rule of its kind.
#[must_use]
pub fn place_of(linked: &LinkedBriefing, target: &Target) -> String {
    heading(linked, target).unwrap_or_else(|| linked.say_target(target))
}

/// Where a provision stands: `Ch. IV, Procedural measures`; the part of the treaty before a section of it.
#[must_use]
pub fn chapter(linked: &LinkedBriefing, provision: &Provision) -> Option<String> {
    let around = linked.around(&Target::Text(Address::provision(provision.id.as_str())));
    let last = around.last()?;
    let division = provision.division.as_ref().and_then(|id| linked.division(id)).filter(|division| division.label == last.full());
    let path = around.iter().map(|name| name.short()).collect::<Vec<_>>().join(text::STEP.words());
    Some(match division.map(|division| division.heading.as_str()).filter(|heading| !heading.is_empty()) {
        Some(heading) => text::attributed(&[&*path, heading]),
        None if around.len() == 1 => last.full().to_owned(),
        None => path,
    })
}
