//! Footnotes: small type at the foot of a page or of a column that begins with its mark.

use super::{
    PageLines,
    lines::{Line, Run},
};
use std::collections::HashMap;

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
        let on_page_before = notes.last().is_some_and(|note| note.page + 1 == page.number && !ends_sentence(note));
        let mut on_this_page = false;
        for (line, at_foot) in lines.into_iter().zip(at_foot) {
            let last = notes.last().map(|note| note.mark.as_str());
            match split_mark(&line, last).filter(|_| at_foot) {
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

/// The mark that a line begins with, and the line without it. `last` is the mark of the note before.
fn split_mark(line: &Line, last: Option<&str>) -> Option<(String, Line)> {
    let first = line.pieces.first()?.runs.first()?;
    let raised = first.raised;
    let mark: String = first.text.trim_start().chars().take_while(|letter| !letter.is_whitespace()).take(5).collect();
    let mark = if raised || !is_signs(&mark) { mark.trim_end_matches(['.', ')']).to_owned() } else { mark };
    if !is_mark(&mark) || !raised && mark.starts_with(char::is_alphabetic) {
        return None;
    }
    let mut rest = line.clone();
    let runs = &mut rest.pieces.first_mut()?.runs;
    let run = runs.first_mut()?;
    let offset = run.text.find(mark.as_str())? + mark.len();
    run.text = run.text.get(offset..)?.trim_start_matches([' ', '.', ')']).to_owned();
    runs.retain(|run| !run.text.is_empty());
    rest.pieces.retain(|piece| !piece.runs.is_empty());
    let is_next =
        last.and_then(|last| last.parse::<u32>().ok()).is_none_or(|last| mark.parse() == Ok(last + 1) || mark == "1" || is_signs(&mark));
    // A number that is not raised may be one of the sentence.
    let text = rest.text();
    (raised || is_next && !text.starts_with(char::is_lowercase) && !text.is_empty()).then_some((mark, rest))
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
