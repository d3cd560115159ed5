//! Footnotes: small type at the foot of a page or of a column that begins with its mark.

use super::{
    PageLines,
    lines::{Line, Run},
};
use std::collections::{HashMap, HashSet};

/// Type that is at most so large beside the text is small.
const SMALL: f32 = 0.93;
/// The width of a page in so many parts, to see what stands under what.
const PARTS: usize = 64;

/// A footnote.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Note {
    /// Its mark.
    pub(super) mark: String,
    /// The page it begins on, counted from 1.
    pub(super) page: u32,
    /// Its lines, without the mark.
    pub(super) lines: Vec<Line>,
}

/// The size in which most of a document is set.
pub(super) fn body_size(pages: &[PageLines]) -> f32 {
    let mut letters: HashMap<i64, usize> = HashMap::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        let count: usize = line.pieces.iter().flat_map(|piece| &piece.runs).map(|run| run.text.len()).sum();
        *letters.entry((line.size * 10.0).round() as i64).or_default() += count;
    }
    letters.into_iter().max_by_key(|(size, count)| (*count, *size)).map_or(0.0, |(size, _)| size as f32 / 10.0)
}

/// Takes footnotes off the pages.
pub(super) fn take_off(pages: &mut [PageLines], body: f32) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for page in pages {
        let at_foot = stands_at_foot(page, body);
        let lines = std::mem::take(&mut page.lines);
        let raised: HashSet<String> = lines.iter().flat_map(|line| &line.pieces).flat_map(|piece| &piece.runs).flat_map(marks_of).collect();
        let on_page_before = notes.last().is_some_and(|note| note.page + 1 == page.number && !ends_sentence(note));
        let mut on_this_page = false;
        for (line, at_foot) in lines.into_iter().zip(at_foot) {
            let last = notes.last().map(|note| note.mark.as_str());
            match at_foot.then(|| split_mark(&line, last, &raised)).flatten() {
                Some((mark, line)) => {
                    notes.push(Note { mark, page: page.number, lines: vec![line] });
                    on_this_page = true;
                }
                None => match notes.last_mut() {
                    Some(note) if at_foot && (on_this_page || on_page_before) => note.lines.push(line),
                    _ => page.lines.push(line),
                },
            }
        }
    }
    notes
}

/// More lines than this after the last mark are no note.
const LAST_NOTE_LINES: usize = 12;

/// Takes notes off the end of the document: where marks in the text have no note under their page, and the last lines begin with just these marks, in
/// their order.
pub(super) fn take_off_end(pages: &mut [PageLines], notes: &mut Vec<Note>) {
    let mut wanted: Vec<String> = Vec::new();
    let mut last_mark = (0, 0);
    for (page, lines) in pages.iter().enumerate() {
        for (index, line) in lines.lines.iter().enumerate() {
            // What a line begins with is the mark of a note itself.
            for mark in line.pieces.iter().flat_map(|piece| &piece.runs).skip(1).flat_map(marks_of) {
                if mark.chars().all(char::is_numeric)
                    && !wanted.contains(&mark)
                    && wanted.len() < MOST_END_NOTES
                    && notes.iter().all(|note| note.mark != mark)
                {
                    wanted.push(mark);
                    last_mark = (page, index);
                }
            }
        }
    }
    let marks: HashSet<String> = wanted.iter().cloned().collect();
    let mut found: Vec<(usize, usize, String, Line)> = Vec::new();
    for (page, lines) in pages.iter().enumerate().rev() {
        for (index, line) in lines.lines.iter().enumerate().rev() {
            let Some(mark) = wanted.last() else { break };
            if let Some((begins, rest)) = split_mark(line, None, &marks)
                && begins == *mark
                && !is_numbered(line, mark)
            {
                found.push((page, index, begins, rest));
                wanted.pop();
            }
        }
    }
    let Some((first_page, first_line, ..)) = found.last() else { return };
    let start = (*first_page, *first_line);
    let after_last = found.first().map_or(0, |(page, index, ..)| {
        pages.get(*page).map_or(0, |lines| lines.lines.len() - index)
            + pages.iter().skip(page + 1).map(|page| page.lines.len()).sum::<usize>()
    });
    if !wanted.is_empty() || start <= last_mark || after_last > LAST_NOTE_LINES {
        return;
    }
    for (page, lines) in pages.iter_mut().enumerate().skip(start.0) {
        let first = if page == start.0 { start.1 } else { 0 };
        for (index, line) in lines.lines.drain(first..).enumerate() {
            match found.last() {
                Some((note_page, note_line, ..)) if (*note_page, *note_line) == (page, index + first) => {
                    let Some((.., mark, rest)) = found.pop() else { continue };
                    notes.push(Note { mark, page: lines.number, lines: vec![rest] });
                }
                _ => notes.last_mut().into_iter().for_each(|note| note.lines.push(line.clone())),
            }
        }
    }
}

/// More notes at the end than this are not looked for.
const MOST_END_NOTES: usize = 500;

/// True for a line that its number begins as it does a paragraph: `1.`.
fn is_numbered(line: &Line, mark: &str) -> bool {
    line.text().trim_start().strip_prefix(mark).is_some_and(|rest| rest.starts_with(['.', ')', '-']))
}

fn ends_sentence(note: &Note) -> bool {
    note.lines.last().is_none_or(|line| line.text().ends_with(['.', '!', '?', '。', '؟']))
}

/// Of each line, whether it is small and nothing of the text's own size stands under it.
fn stands_at_foot(page: &PageLines, body: f32) -> Vec<bool> {
    let mut order: Vec<usize> = (0..page.lines.len()).collect();
    let height = |index: &usize| page.lines.get(*index).map_or(0.0, |line| line.y);
    order.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let mut under = [false; PARTS];
    let mut at_foot = vec![false; page.lines.len()];
    let part = |x: f32| ((x / page.width.max(1.0) * PARTS as f32).clamp(0.0, (PARTS - 1) as f32)) as usize;
    for index in order {
        let (Some(line), Some(found)) = (page.lines.get(index), at_foot.get_mut(index)) else { continue };
        let Some(parts) = under.get_mut(part(line.left)..=part(line.right).max(part(line.left))) else { continue };
        if line.size > body * SMALL {
            parts.fill(true);
        } else {
            *found = parts.iter().all(|part| !part);
        }
    }
    at_foot
}

/// The mark that a line begins with, and the line without it. `last` is the mark of the note before, `raised` are the marks in the text of the page: a
/// number that is not raised itself may touch the word that follows it.
fn split_mark(line: &Line, last: Option<&str>, raised: &HashSet<String>) -> Option<(String, Line)> {
    let first = line.pieces.first()?.runs.first()?;
    let start = first.text.trim_start();
    let digits: String = start.chars().take_while(|letter| letter.is_numeric()).take(4).collect();
    let signs: String = start.chars().take_while(|letter| is_signs(letter.encode_utf8(&mut [0; 4]))).take(4).collect();
    let mark = match () {
        () if first.raised => start.trim_end().trim_end_matches(['.', ')']).to_owned(),
        () if !digits.is_empty() => digits,
        () => signs,
    };
    if !is_mark(&mark) {
        return None;
    }
    let mut rest = line.clone();
    let runs = &mut rest.pieces.first_mut()?.runs;
    let run = runs.first_mut()?;
    let offset = run.text.find(mark.as_str())? + mark.len();
    let after = run.text.get(offset..)?.to_owned();
    after.trim_start_matches([' ', '.', ')']).clone_into(&mut run.text);
    runs.retain(|run| !run.text.is_empty());
    rest.pieces.retain(|piece| !piece.runs.is_empty());
    let text = rest.text();
    // A number that is not raised may be one of the sentence.
    let is_next =
        last.and_then(|last| last.parse::<u32>().ok()).is_none_or(|last| mark.parse() == Ok(last + 1) || mark == "1" || is_signs(&mark));
    let is_apart = after.is_empty() || after.starts_with([' ', '.', ')']);
    let is_number_of_the_text = after.starts_with(['.', ',']) && after.chars().nth(1).is_some_and(char::is_numeric);
    let is_noted = raised.contains(&mark) && !is_number_of_the_text;
    (first.raised || is_noted || is_next && is_apart && !is_number_of_the_text && !text.starts_with(char::is_lowercase) && !text.is_empty())
        .then_some((mark, rest))
}

fn is_signs(mark: &str) -> bool {
    !mark.is_empty() && mark.chars().all(|letter| matches!(letter, '*' | '†' | '‡' | '§'))
}

/// True for what marks a footnote: a number, a letter, or signs.
pub(super) fn is_mark(text: &str) -> bool {
    let letters = text.chars().count();
    (1..=3).contains(&letters)
        && (text.chars().all(char::is_numeric) || is_signs(text) || letters == 1 && text.chars().all(char::is_alphabetic))
}

/// The marks in a raised run, of which there may be several: `1, 2`.
pub(super) fn marks_of(run: &Run) -> Vec<String> {
    let marks: Vec<String> = run
        .text
        .split([',', ' ', ';'])
        .map(|mark| mark.trim_matches(['(', ')', '[', ']', '.']))
        .filter(|mark| !mark.is_empty())
        .map(str::to_owned)
        .collect();
    if run.raised && marks.iter().all(|mark| is_mark(mark)) { marks } else { Vec::new() }
}
