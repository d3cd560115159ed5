//! The head, the foot and the number that pages repeat: told from the text by their repetition.
//!
//! A line is one of them when it stands at the top or the bottom and the same stands at the same height on enough other pages; a number in it
//! may count with the pages. Digits are never ignored: "Article 22" at the top of a page is no page number.

use super::{PageLines, lines::Line};
use std::collections::{HashMap, HashSet};

/// So much of a page at its top and at its bottom may hold them.
const EDGE: f32 = 0.1;
/// On so many of a hundred pages they stand: heads of left and right pages differ.
const PERCENT_OF_PAGES: usize = 30;
/// Numbers of one line that are tried.
const MOST_NUMBERS: usize = 4;

/// Takes the running lines off the pages; gives them with their page, counted from 1.
pub(super) fn take_off(pages: &mut [PageLines]) -> Vec<(u32, Line)> {
    let mut seen: HashMap<(i64, String), HashSet<u32>> = HashMap::new();
    for page in pages.iter() {
        for line in page.lines.iter().filter(|line| line.artifact || is_at_edge(line, page.height)) {
            for key in keys(line, page.number) {
                seen.entry(key).or_default().insert(page.number);
            }
        }
    }
    let least = (pages.len() * PERCENT_OF_PAGES).div_ceil(100).max(2);
    let repeats = |line: &Line, page: u32| keys(line, page).iter().any(|key| seen.get(key).is_some_and(|pages| pages.len() >= least));
    let mut taken = Vec::new();
    for page in pages {
        let (number, height) = (page.number, page.height);
        let lines = std::mem::take(&mut page.lines);
        let may_run: Vec<bool> = lines
            .iter()
            .map(|line| {
                let is_repeated = (line.artifact || is_at_edge(line, height)) && repeats(line, number);
                // What the file itself calls no text; but the masthead of page one alone may say which document it is.
                let is_aside = line.artifact && (number > 1 || line.y < height / 2.0);
                (is_repeated || is_aside) && !(number == 1 && line.y > height / 2.0 && (line.artifact || is_symbol(line))) || is_rule(line)
            })
            .collect();
        let others: Vec<(f32, f32)> = lines.iter().zip(&may_run).filter(|(_, runs)| !**runs).map(|(line, _)| (line.y, line.size)).collect();
        let mut others_by_height = others;
        others_by_height.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (line, runs) in lines.into_iter().zip(may_run) {
            if runs && (line.artifact || is_rule(&line) || !touches(&line, &others_by_height)) {
                taken.push((number, line));
            } else {
                page.lines.push(line);
            }
        }
    }
    taken
}

/// True for a line as near to a line of text as lines of one text are: the end of a footnote may be the same on many pages.
fn touches(line: &Line, others: &[(f32, f32)]) -> bool {
    let index = others.partition_point(|(y, _)| *y < line.y);
    let near =
        |other: Option<&(f32, f32)>| other.is_some_and(|(y, size)| (y - line.y).abs() < 1.6 * line.size && (size - line.size).abs() < 0.5);
    near(others.get(index)) || index.checked_sub(1).is_some_and(|before| near(others.get(before)))
}

/// True for the symbol of a document, such as A/RES/73/3.
fn is_symbol(line: &Line) -> bool {
    let text = line.text();
    text.matches('/').count() > 1 && !text.contains(' ') && text.contains(|letter: char| letter.is_ascii_digit())
}

fn is_at_edge(line: &Line, height: f32) -> bool {
    line.y > height * (1.0 - EDGE) || line.y < height * EDGE
}

/// A line of underscores that parts notes from the text.
fn is_rule(line: &Line) -> bool {
    let text = line.text();
    text.chars().count() > 3 && text.chars().all(|letter| matches!(letter, '_' | '\u{2014}' | '\u{2015}'))
}

/// What a line is known by: where it stands, in two grids so that no edge of one parts what is near, and its text, whole or with one of its numbers
/// as the distance from the number of the page.
fn keys(line: &Line, page: u32) -> Vec<(i64, String)> {
    let text = line.text();
    let mut texts = vec![text.clone()];
    let mut offset = 0;
    let mut numbers = 0;
    while let Some(start) =
        text.get(offset..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit())).map(|found| found + offset)
    {
        let end =
            text.get(start..).and_then(|rest| rest.find(|letter: char| !letter.is_ascii_digit())).map_or(text.len(), |found| found + start);
        if let (Some(before), Some(digits), Some(after)) = (text.get(..start), text.get(start..end), text.get(end..))
            && let Ok(number) = digits.parse::<i64>()
        {
            texts.push(format!("{before}\u{0}{}{after}", number - i64::from(page)));
        }
        (offset, numbers) = (end, numbers + 1);
        if numbers == MOST_NUMBERS {
            break;
        }
    }
    let grid = f64::from(line.y.clamp(-1e6, 1e6)) / 4.0;
    let heights = [grid.floor() as i64 * 2, (grid + 0.5).floor() as i64 * 2 + 1];
    texts.into_iter().flat_map(|text| heights.map(|height| (height, text.clone()))).collect()
}
