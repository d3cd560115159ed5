//! Several texts in one document: two languages, a covenant and its protocol, a decision and its annex. Numbers that begin again tell them apart.

use super::{
    formulas::{begins_preamble, names_an_instrument},
    line::Line,
    sections::{Section, SectionKind},
    unit_heading::{UnitClass, unit_heading},
};
use crate::import::language::language_of;

/// The sections of each text, in order.
#[must_use]
pub fn part_texts(sections: Vec<Section>) -> Vec<Vec<Section>> {
    let mut texts: Vec<Vec<Section>> = vec![Vec::new()];
    for section in sections {
        let Some(open) = texts.last_mut() else { break };
        if begins_again(&section, open) {
            let mut next = take_beginning(open);
            next.push(section);
            texts.push(next);
        } else {
            open.push(section);
        }
    }
    join_contents(texts)
}

/// True for a provision whose number is that of another text: the first once more, or one that was before, in another language.
fn begins_again(section: &Section, open: &[Section]) -> bool {
    if section.kind != SectionKind::Provision {
        return false;
    }
    let mut before = open.iter().filter(|section| section.kind == SectionKind::Provision);
    let Some(last) = before.next_back() else { return false };
    let (Some(value), Some(last_value)) = (section.value(), last.value()) else { return false };
    let suffix = |section: &Section| section.heading.as_ref().map(|heading| heading.number.suffix.clone()).unwrap_or_default();
    if value == 1 && suffix(section).is_empty() && !(last_value == 1 && section.heading == last.heading) {
        return last_value > 1 || language(section) != language(last);
    }
    value <= last_value
        && language(section) != language(last)
        && section.heading.as_ref().map(|heading| heading.word) != last.heading.as_ref().map(|heading| heading.word)
}

fn language(section: &Section) -> String {
    let declared = section.heading_line.iter().chain(&section.lines).find_map(|line| line.language.clone());
    declared.unwrap_or_else(|| language_of(section.heading_line.iter().chain(&section.lines).map(|line| line.text.as_str())).to_owned())
}

/// Takes off what stands at the end of a text and belongs to the next: its title, preamble and first divisions.
fn take_beginning(open: &mut Vec<Section>) -> Vec<Section> {
    // An annex with more under it than a title is over, and belongs to the text before.
    let begins = |section: &Section| match section.kind {
        SectionKind::Division | SectionKind::Preamble => true,
        SectionKind::Annex => section.lines.len() <= 1,
        _ => false,
    };
    let start = open.iter().rposition(|section| !begins(section)).map_or(0, |place| place + 1);
    let mut next = open.split_off(start);
    // The divisions stand directly under the last article: what is its own is what stands before a title.
    if let Some(last) = open.last_mut()
        && let Some(from) = title_after(last)
    {
        next.insert(0, Section::unheaded(SectionKind::Front, last.lines.split_off(from)));
    }
    next
}

/// Where in a section another text begins: at its title, or with its preamble where it has none.
fn title_after(section: &Section) -> Option<usize> {
    let lines = &section.lines;
    let numbered = lines.iter().rposition(|line| line.number.is_some()).map_or(0, |place| place + 1);
    let own = numbered.max(usize::from(section.kind == SectionKind::Provision));
    let rank = section.heading_line.as_ref().and_then(|line| line.rank);
    let is_title = |line: &Line| {
        let ranked = line.rank.is_some() && (section.kind == SectionKind::Closing || line.rank <= rank);
        let article = unit_heading(&line.text).is_some_and(|heading| heading.class == UnitClass::Provision);
        !article && line.may_be_title() && (ranked || names_an_instrument(&line.text))
    };
    let title = (own..lines.len()).find(|place| lines.get(*place).is_some_and(is_title));
    // The title may be all that stands between the last article and a preamble.
    let preamble = (numbered..lines.len()).find(|place| lines.get(*place).is_some_and(|line| begins_preamble(&line.text)));
    let before = preamble.map(|place| if place > 0 && lines.get(place - 1).is_some_and(is_title) { place - 1 } else { place });
    match (title, before) {
        (Some(title), Some(before)) => Some(title.min(before)),
        (title, before) => title.or(before),
    }
}

/// A table of contents is no text: articles without anything under them, before those with it.
fn join_contents(texts: Vec<Vec<Section>>) -> Vec<Vec<Section>> {
    let mut all: Vec<Vec<Section>> = Vec::new();
    let mut contents: Vec<Line> = Vec::new();
    let last = texts.len().saturating_sub(1);
    for (place, mut text) in texts.into_iter().enumerate() {
        if place < last && is_contents(&text) {
            contents.extend(text.into_iter().flat_map(|section| section.heading_line.into_iter().chain(section.lines)));
            continue;
        }
        if !contents.is_empty() {
            text.insert(0, Section::unheaded(SectionKind::Front, std::mem::take(&mut contents)));
        }
        all.push(text);
    }
    all
}

/// True where next to no article has more under it than a title.
fn is_contents(text: &[Section]) -> bool {
    let provisions = text.iter().filter(|section| section.kind == SectionKind::Provision);
    let (all, bare) = provisions.fold((0, 0), |(all, bare), section| (all + 1, bare + usize::from(section.lines.len() <= 1)));
    let words = text.iter().flat_map(|section| &section.lines).filter(|line| !line.may_be_title()).count();
    all >= 3 && bare * 10 >= all * 9 && words * 5 < all
}
