//! An item as it is copied: by how much of it, in lines that become plain text or a page of a word processor.
//!
//! How far something was checked is said once, at the end, never among the words. Knows nothing of a clipboard.

use super::{
    card::{Card, Chip, PartKind},
    floor,
    item_card::{card, reply_text},
    left_out::paragraph_words,
    names,
};
use crate::{
    linked::{LinkedBriefing, TextKey, TextPlace},
    model::{Address, Paragraph, Target},
    text,
};
use serde::{Deserialize, Serialize};
use std::{fmt::Write as _, ops::Range};

/// How much of an item is copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Extent {
    /// What is said, or what a safeguard gives, alone.
    Claim,
    /// That with what is asked for, or what limits it.
    #[default]
    ClaimAndAsk,
    /// All that the card says.
    Full,
}

impl Extent {
    /// In the order of the menu.
    pub const ALL: [Self; 3] = [Self::Claim, Self::ClaimAndAsk, Self::Full];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Claim => text::EXTENT_CLAIM.words(),
            Self::ClaimAndAsk => text::EXTENT_CLAIM_AND_ASK.words(),
            Self::Full => text::EXTENT_FULL.words(),
        }
    }
}

/// A line of what is copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopiedLine {
    /// How many steps it stands further in.
    pub depth: usize,
    /// The number of a paragraph.
    pub number: Option<String>,
    /// What kind of words follow, such as `Asks`.
    pub label: String,
    /// The words.
    pub words: String,
    /// True for a heading.
    pub heading: bool,
}

impl CopiedLine {
    fn heading(words: impl Into<String>) -> Self {
        Self { words: words.into(), heading: true, ..Self::default() }
    }

    fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    fn labelled(label: &str, words: &str) -> Self {
        Self { label: label.to_owned(), words: words.to_owned(), ..Self::default() }
    }
}

/// An item or a place in one of the texts as one would paste it, as it stands in a section.
#[must_use]
pub fn copied_lines(linked: &LinkedBriefing, place: &TextPlace, section: usize, extent: Extent) -> Vec<CopiedLine> {
    let TextPlace { target, text } = place;
    if !text.is_summary() {
        return official_lines(linked, target, *text);
    }
    if let (Some(item), Some(section)) = (linked.item(target), linked.sections().get(section)) {
        let card = card(linked, item, section);
        return match extent {
            Extent::Full => whole_card(&card),
            Extent::Claim | Extent::ClaimAndAsk => claim_lines(&card, extent),
        };
    }
    match target {
        Target::Text(address) => {
            let heading = names::heading(linked, target).map(CopiedLine::heading);
            // The end of a sentence says nothing without its beginning.
            let lead = floor::lead(linked, address).map(CopiedLine::plain);
            heading.into_iter().chain(lead).chain(lines_at(linked, address)).collect()
        }
        Target::Reply(id) => reply_lines(linked, id, extent),
        Target::Term(id) => {
            let term = linked.term(id);
            term.map(|term| vec![CopiedLine::heading(term.word.as_str()), CopiedLine::plain(term.meaning.as_str())]).unwrap_or_default()
        }
        Target::Event(id) => linked.event(id).map_or_else(Vec::new, |event| {
            let heading = CopiedLine::heading(text::attributed(&[&event.title, &text::date(&event.date)]));
            std::iter::once(heading).chain(event.text.as_deref().map(CopiedLine::plain)).collect()
        }),
        other => {
            let heading = names::heading(linked, other).unwrap_or_else(|| linked.say_target(other));
            vec![CopiedLine::heading(heading)]
        }
    }
}

/// Lines as plain text.
#[must_use]
pub fn copied_text(lines: &[CopiedLine]) -> String {
    let mut out = String::new();
    for line in lines {
        let number = line.number.as_ref().map(|number| format!("{number}  ")).unwrap_or_default();
        let words = if line.label.is_empty() { line.words.clone() } else { text::labelled(&line.label, &line.words) };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}{number}{words}", "    ".repeat(line.depth));
    }
    out
}

/// Where titles of sources stand in a citation that a style sets in italics: those it does not put between quotation marks.
#[must_use]
pub fn titles_in(citation: &str, linked: &LinkedBriefing) -> Vec<Range<usize>> {
    let quoted = |start: usize| citation[..start].ends_with(['“', '‘', '"', '\'']);
    let sources = linked.briefing().sources.iter();
    // A title of a word or two would be found in the middle of sentences.
    let sources = sources.filter(|source| source.title.split_whitespace().count() > 2);
    let found = sources.filter_map(|source| citation.find(&source.title).map(|start| start..start + source.title.len()));
    let mut found: Vec<Range<usize>> = found.filter(|range| !range.is_empty() && !quoted(range.start)).collect();
    // Of titles that begin at one place the longest is the one that is meant.
    found.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|range| {
        let stands_alone = range.start >= end;
        end = end.max(range.end);
        stands_alone
    });
    found
}

/// What is said, or what a safeguard gives, and what belongs to it.
fn claim_lines(card: &Card, extent: Extent) -> Vec<CopiedLine> {
    let part = |kind: PartKind| card.parts.iter().find(|part| part.kind == kind);
    let claim = card.claim.as_ref().or_else(|| part(PartKind::Provides));
    let mut lines: Vec<CopiedLine> = claim.map(|claim| CopiedLine::plain(claim.text.as_str())).into_iter().collect();
    if extent == Extent::ClaimAndAsk {
        let more = [PartKind::Requests, PartKind::Limitations].into_iter().filter_map(part);
        lines.extend(more.map(|part| CopiedLine::labelled(part.kind.name(), &part.text)));
    }
    lines
}

fn whole_card(card: &Card) -> Vec<CopiedLine> {
    let chip = card.chip.map_or("", Chip::word);
    let mut lines = vec![CopiedLine::heading(text::side_by_side(&[card.name.as_str(), chip])), CopiedLine::plain(card.about.as_str())];
    for on in &card.on {
        let says = on.words.as_ref().map_or_else(|| on.says.clone(), |words| text::labelled(&on.says, words));
        lines.push(CopiedLine::plain(text::capital(&says)));
    }
    lines.extend(card.claim.iter().chain(&card.parts).map(|part| CopiedLine::labelled(part.kind.name(), &part.text)));
    for reply in &card.replies {
        lines.push(CopiedLine::labelled(reply.heading(), &reply.text));
        lines.push(CopiedLine { depth: 1, ..CopiedLine::plain(text::side_by_side(&[&reply.by, &reply.sources])) });
    }
    if card.is_unanswered {
        lines.push(CopiedLine::plain(text::NO_REPLY));
    }
    lines.push(CopiedLine::plain(card.foot.as_str()));
    lines
}

fn reply_lines(linked: &LinkedBriefing, id: &str, extent: Extent) -> Vec<CopiedLine> {
    let Some(reply) = linked.reply(id).map(|(_, reply)| reply_text(linked, reply, None)) else { return Vec::new() };
    let mut lines = vec![CopiedLine::plain(reply.text)];
    if extent == Extent::Full {
        lines.push(CopiedLine::plain(text::side_by_side(&[&reply.by, &reply.sources])));
    }
    lines
}

/// The words at an address, with their numbers.
#[must_use]
pub fn lines_at(linked: &LinkedBriefing, address: &Address) -> Vec<CopiedLine> {
    let mut lines = Vec::new();
    if let Some(found) = linked.paragraph(address) {
        paragraph(found, 0, &mut lines);
    } else if let Some(provision) = linked.provision_by_id(address.provision_id()) {
        lines.extend(provision.text.as_deref().or(provision.unread.then_some(text::UNREAD.words())).map(CopiedLine::plain));
        for found in &provision.paragraphs {
            paragraph(found, 0, &mut lines);
        }
    }
    lines
}

/// Official words with the heading of their place, in the text alone: where it has no words there, nothing is copied.
fn official_lines(linked: &LinkedBriefing, target: &Target, text: TextKey) -> Vec<CopiedLine> {
    let outer = target.address().map_or(0, |address| address.path().len());
    let is_inside = |other: &Target| match (target.address(), other.address()) {
        (Some(outer), Some(inner)) => inner.provision_id() == outer.provision_id() && inner.path().starts_with(outer.path()),
        _ => target == other,
    };
    let lines = linked.text_rows(text).iter().filter(|row| is_inside(&row.target)).flat_map(|row| {
        let number = row.target.address().filter(|address| !address.is_provision()).map(|address| address.last().to_owned());
        let depth = row.target.address().map_or(0, |address| address.path().len().saturating_sub(outer.max(1)));
        let heading = linked.heading(&row.target, text).filter(|heading| !heading.is_empty()).map(CopiedLine::heading);
        let words = linked.words(&row.target, text).map(|words| CopiedLine { depth, number, ..CopiedLine::plain(words) });
        heading.into_iter().chain(words)
    });
    let mut lines: Vec<CopiedLine> = lines.collect();
    if lines.first().is_some_and(|line| !line.heading) {
        lines.insert(0, CopiedLine::heading(linked.say_target(target)));
    }
    lines
}

fn paragraph(found: &Paragraph, depth: usize, lines: &mut Vec<CopiedLine>) {
    let number = found.label.as_deref().unwrap_or_else(|| found.address.last());
    lines.push(CopiedLine { depth, number: Some(number.to_owned()), ..CopiedLine::plain(paragraph_words(found)) });
    for child in &found.children {
        paragraph(child, depth + 1, lines);
    }
}
