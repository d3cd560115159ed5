//! Where articles and numbered texts begin in a text without line breaks: after the end of a sentence, at the number that comes next.

use super::{
    enumerator::{Enumerator, enumerator},
    formulas::ends_as_a_sentence,
    sequence::{Sequence, Setting},
    unit_heading::{Parted, UnitClass, UnitHeading, unit_heading},
};

/// Where articles begin whose numbers follow one another.
pub fn article_starts(text: &str) -> Vec<usize> {
    let mut last: Option<u32> = None;
    let mut starts = Vec::new();
    for offset in words(text) {
        let Some(rest) = text.get(offset..) else { continue };
        let Some(heading) = heading_at(rest).filter(|heading| heading.class == UnitClass::Provision) else { continue };
        let Some(value) = heading.number.value else { continue };
        let next = last.is_none_or(|last| value == last + 1 || value == 1 && last > 1) && (last.is_some() || value == 1);
        if next && heading.parted != Parted::GoesOn && (offset == 0 || ends_as_a_sentence(&text[..offset]) || last.is_none()) {
            last = Some(value);
            starts.push(offset);
        }
    }
    starts
}

/// Where articles and numbered texts begin.
pub fn starts(text: &str) -> Vec<usize> {
    let articles = article_starts(text);
    let mut ends = articles.clone();
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
    for offset in words(article).filter(|offset| *offset > 0) {
        let Some(number) = article.get(offset..).and_then(enumerator).map(|(number, _)| number) else { continue };
        found.push((offset, number));
    }
    let mut sequence = Sequence::default();
    let mut all = Vec::new();
    for (place, (offset, number)) in found.iter().enumerate() {
        let next = found.get(place + 1).map(|(_, number)| number);
        // A list begins after a sentence or its part; a number in a sentence does not.
        if !ends_as_a_sentence(&article[..*offset])
            && !all.is_empty()
            && !article[..*offset].trim_end().ends_with(" and")
            && !article[..*offset].trim_end().ends_with(" or")
        {
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
