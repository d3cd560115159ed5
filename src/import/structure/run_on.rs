//! Where articles and numbered texts begin in a text without line breaks: after the end of a sentence, at the number that comes next.

use super::{
    enumerator::{Enumerator, Style, enumerator},
    formulas::ends_as_a_sentence,
    sequence::{Sequence, Setting},
    unit_heading::{Parted, UnitClass, UnitHeading, UnitNumber, unit_heading},
};

/// Where articles begin whose numbers follow one another.
pub fn article_starts(text: &str) -> Vec<usize> {
    let chapters: Vec<usize> = other_starts(text).collect();
    let mut last: Option<UnitNumber> = None;
    let mut starts = Vec::new();
    for offset in words(text) {
        let Some(rest) = text.get(offset..) else { continue };
        let Some(heading) = heading_at(rest).filter(|heading| heading.class == UnitClass::Provision) else { continue };
        let Some(value) = heading.number.value else { continue };
        let next = match last.as_ref().and_then(|last| Some((last.value?, &last.suffix))) {
            None => value == 1,
            Some((before, suffix)) => {
                value == before + 1 && heading.number.suffix.is_empty()
                    || value == before && !heading.number.suffix.is_empty() && heading.number.suffix != *suffix
                    || value == 1 && before > 1
            }
        };
        if next
            && heading.parted != Parted::GoesOn
            && (last.is_none() || is_after_a_sentence(text, offset) || is_under_a_chapter(&chapters, offset))
        {
            last = Some(heading.number);
            starts.push(offset);
        }
    }
    starts
}

/// True where nothing, or the end of a sentence, stands before.
fn is_after_a_sentence(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).unwrap_or_default();
    before.trim().is_empty() || ends_as_a_sentence(before)
}

/// True where the heading of a chapter, which ends with no stop, stands just before.
fn is_under_a_chapter(chapters: &[usize], offset: usize) -> bool {
    const LONGEST: usize = 200;
    let before = chapters.partition_point(|chapter| *chapter < offset);
    before.checked_sub(1).and_then(|place| chapters.get(place)).is_some_and(|chapter| offset - chapter <= LONGEST)
}

/// Where chapters and annexes begin.
fn other_starts(text: &str) -> impl Iterator<Item = usize> {
    words(text).filter(|offset| {
        let heading = text.get(*offset..).and_then(heading_at).filter(|heading| heading.class != UnitClass::Provision);
        heading.is_some_and(|heading| heading.parted != Parted::GoesOn && has_capitals(&heading)) && is_after_a_sentence(text, *offset)
    })
}

fn has_capitals(heading: &UnitHeading) -> bool {
    heading.label.chars().next().is_some_and(|letter| !letter.is_lowercase())
}

/// Where articles and numbered texts begin.
pub fn starts(text: &str) -> Vec<usize> {
    let articles = article_starts(text);
    let mut ends: Vec<usize> = articles.iter().copied().chain(other_starts(text)).collect();
    ends.sort_unstable();
    ends.dedup();
    ends.push(text.len());
    let mut all = Vec::new();
    for pair in ends.windows(2) {
        if let [start, end] = pair {
            all.push(*start);
            all.extend(numbers(text.get(*start..*end).unwrap_or_default()).into_iter().map(|offset| offset + start));
        }
    }
    all
}

/// Where numbered texts begin in one article.
fn numbers(article: &str) -> Vec<usize> {
    let mut found: Vec<(usize, Enumerator)> = Vec::new();
    let heading = heading_at(article).map_or(0, |heading| heading.label.len());
    for offset in words(article).filter(|offset| *offset > heading) {
        let Some(number) = article.get(offset..).and_then(enumerator).map(|(number, _)| number) else { continue };
        found.push((offset, number));
    }
    let mut sequence = Sequence::default();
    let mut all = Vec::new();
    for (place, (offset, number)) in found.iter().enumerate() {
        let next = found.get(place + 1).map(|(_, number)| number);
        // A list begins after a sentence or its part; a number in a sentence does not.
        let before = article.get(..*offset).unwrap_or_default().trim_end();
        let first = all.is_empty() && number.style != Style::Bare;
        if !first && !ends_as_a_sentence(before) && !before.ends_with(" and") && !before.ends_with(" or") {
            continue;
        }
        let mut tried = sequence.clone();
        if tried.place(number, Setting::default(), next).is_some_and(|placed| !placed.gap && !placed.twice) {
            sequence = tried;
            all.push(*offset);
        }
    }
    all
}

fn heading_at(rest: &str) -> Option<UnitHeading> {
    let end = rest.char_indices().nth(60).map_or(rest.len(), |(offset, _)| offset);
    unit_heading(rest.get(..end)?)
}

/// Where words begin.
fn words(text: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(offset, letter)| {
        let begins = before.is_whitespace() && !letter.is_whitespace();
        before = letter;
        begins.then_some(offset)
    })
}
