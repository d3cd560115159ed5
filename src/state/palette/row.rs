//! One row of the box that finds: what it says, and where it leads.

use crate::{
    describe,
    linked::{LinkedBriefing, PlaceName, TextKey, TextPlace},
    model::{Paragraph, Target},
    search::{Candidate, Group, Hit, MatchReason},
    state::{OpenBriefing, Origin},
    text,
};
use std::ops::Range;

/// A group of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// Where a reference or a name leads.
    Best,
    /// Hits of one kind in what is open.
    Of(Group),
    /// Hits in one briefing, by its title.
    Briefing(String),
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The group it stands in.
    pub section: Section,
    /// The number or sign before it.
    pub badge: String,
    /// What it is called.
    pub title: String,
    /// Words of the query in the title.
    pub title_marks: Vec<Range<usize>>,
    /// The words around the first hit.
    pub context: String,
    /// Words of the query in them.
    pub marks: Vec<Range<usize>>,
    /// At the far end: where it is tied, how often it was hit, what a number was.
    pub note: String,
    /// Where it leads.
    pub to: Target,
    /// Whose words it is about.
    pub text: TextKey,
    /// The briefing it is in, where that is another than the one open.
    pub origin: Option<Origin>,
    /// True where the filters hide it.
    pub hidden: bool,
}

impl Found {
    /// Where it leads, and whose words are there.
    pub(in crate::state) fn place(&self) -> TextPlace {
        TextPlace { target: self.to.clone(), text: self.text }
    }
}

pub(super) fn row(open_briefing: &OpenBriefing, hit: Hit) -> Found {
    let hidden = open_briefing.linked.item(&hit.target).is_some_and(|item| open_briefing.filters.hides_item(item));
    let section = Section::Of(hit.group);
    Found { section, hidden, ..plain_row(&open_briefing.linked, hit) }
}

pub(super) fn plain_row(linked: &LinkedBriefing, hit: Hit) -> Found {
    let tied = linked.item(&hit.target).and_then(|item| {
        let tie = item.ties(linked.briefing()).iter().find(|tie| linked.item(&tie.to).is_none())?;
        Some(text::items::on_place(&describe::place_in_sentence(linked, &tie.to)))
    });
    // Several rows of one article are told apart by their addresses.
    let place = hit.target.address().map(|address| format!("{}  ", linked.say(address))).unwrap_or_default();
    let shift = |mark: &Range<usize>| mark.start + place.len()..mark.end + place.len();
    let times = (hit.count > 1).then(|| text::counted_times(hit.count));
    let note: Vec<String> = [kind(linked, &hit.target), tied, times].into_iter().flatten().collect();
    Found {
        section: Section::Of(hit.group),
        badge: badge(linked, &hit.target),
        title_marks: hit.title_marks.iter().map(shift).collect(),
        title: format!("{place}{}", hit.title),
        context: hit.snippet,
        marks: hit.marks,
        note: text::side_by_side(&note),
        to: hit.target,
        text: hit.text,
        origin: None,
        hidden: false,
    }
}

/// The number of the article a row is in; of an item, that of the words it hangs on first, as on its card.
pub(super) fn badge(linked: &LinkedBriefing, target: &Target) -> String {
    if let Some(item) = linked.item(target) {
        let mut ties =
            item.ties(linked.briefing()).iter().filter_map(|tie| linked.section_of(&tie.to).filter(|_| linked.item(&tie.to).is_none()));
        let section = ties.next().and_then(|index| linked.sections().get(index));
        let first = section.and_then(|section| section.anchors.get(*section.placed(item)?.anchors.first()?));
        return first.map(|anchor| anchor.number.to_string()).unwrap_or_default();
    }
    // What is no number is no badge.
    let name = linked.place_name(target).filter(|_| target.address().is_some());
    name.and_then(PlaceName::printed).unwrap_or_default().to_owned()
}

pub(super) fn described(linked: &LinkedBriefing, target: &Target) -> String {
    describe::heading(linked, target).unwrap_or_else(|| linked.say_target(target))
}

/// The first words of what a candidate leads to.
pub(super) fn opening(linked: &LinkedBriefing, target: &Target) -> String {
    let words = match (target, linked.item(target)) {
        (_, Some(_)) => describe::first_words(linked, target),
        (Target::Text(address), None) => {
            let provision = linked.provision_by_id(address.provision_id());
            let paragraph = linked.paragraph(address);
            let words = |paragraph: &Paragraph| describe::paragraph_words(paragraph).into_owned();
            let whole = || provision.and_then(|provision| provision.text.clone().or_else(|| provision.paragraphs.first().map(words)));
            paragraph.map(words).or_else(whole)
        }
        _ => None,
    };
    words.unwrap_or_default()
}

/// What something is that is neither text nor a card: who speaks and where it comes from are told apart by it.
fn kind(linked: &LinkedBriefing, target: &Target) -> Option<String> {
    let name = text::item_kind(target.kind());
    match target {
        Target::Actor(id) => linked.actor(id).map(|actor| text::side_by_side(&[name, text::actor_kind(actor.kind)])),
        Target::Source(id) => linked.source(id).map(|source| text::side_by_side(&[name, text::export::source_kind(source.kind)])),
        Target::Term(_) | Target::Event(_) | Target::Walk(_) => Some(name.to_owned()),
        _ => None,
    }
}

/// What a row of the best answers says at its far end.
pub(super) fn best_note(linked: &LinkedBriefing, candidate: &Candidate) -> String {
    let kind = kind(linked, &candidate.target).unwrap_or_default();
    text::side_by_side(&[kind, match_note(linked, candidate)])
}

fn match_note(linked: &LinkedBriefing, candidate: &Candidate) -> String {
    match &candidate.why {
        MatchReason::FormerNumber { edition, number } => {
            let number = linked.place_name(&candidate.target).map_or_else(|| number.clone(), |name| name.under(number));
            text::items::was_number_in_edition(&number, linked.edition_title(edition))
        }
        MatchReason::NearMiss => text::NEAREST.to_string(),
        _ => String::new(),
    }
}
