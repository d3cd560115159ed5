//! From runs of letters to lines: which runs stand on one line, which letters make a word, and which are raised.
//!
//! A line is what a person sees as one: in two columns it ends at its column. Which lines come first is the business of [`super::columns`].

use super::{
    direction::{has_right_to_left, is_mark, is_right_to_left, right_brackets, to_reading_order},
    signs::{Sign, signs_of, words_of},
    spans::Span,
};

/// A line of a page, its text in the order of reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// Where it begins, from the left.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
    /// Its baseline.
    pub(super) y: f32,
    /// The size of most of its letters.
    pub(super) size: f32,
    /// Its parts between wide gaps, in the order of reading.
    pub(super) pieces: Vec<Piece>,
    /// The file says that it is no part of the text.
    pub(super) artifact: bool,
    /// It is read from right to left.
    pub(super) right_to_left: bool,
}

/// A part of a line between two wide gaps: a label, a cell, or all of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piece {
    /// Where it begins, from the left.
    pub(super) left: f32,
    /// Where it ends.
    pub(super) right: f32,
    /// Its letters, by how they look.
    pub(super) runs: Vec<Run>,
}

/// Letters that look the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// The letters, spaces between words included.
    pub(super) text: String,
    /// Smaller and higher than the line, as the mark of a footnote is.
    pub(super) raised: bool,
    /// In a bold face.
    pub(super) bold: bool,
    /// In a slanted face.
    pub(super) italic: bool,
}

/// From which gap on, in units of the letters' size, two runs are two words.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordGap(f32);

/// A gap that is wider than this many times the size parts a line into pieces.
const PIECE_GAP: f32 = 1.0;
/// Runs that are farther from each other than this many times the size stand on two lines.
const LINE_GAP: f32 = 4.0;
/// Even a space that is drawn parts no words where the next run is set back over it.
const LEAST_GAP: f32 = 0.06;

/// Fewer letters than this say nothing of how a file parts words.
const TELLING_LETTERS: usize = 200;

impl Default for WordGap {
    fn default() -> Self {
        Self(0.12)
    }
}

impl WordGap {
    /// Most files draw a space between words: there a narrow gap is only how letters are fitted ("framew ork"). Others draw none. None where a page
    /// has too few letters to tell.
    pub(super) fn of(spans: &[Span]) -> Option<Self> {
        let (mut spaces, mut letters) = (0_usize, 0_usize);
        for letter in spans.iter().flat_map(|span| span.text.chars()) {
            if letter.is_whitespace() {
                spaces += 1;
            } else {
                letters += 1;
            }
        }
        (letters >= TELLING_LETTERS).then_some(if spaces * 14 > letters { Self(0.25) } else { Self::default() })
    }
}

/// Where a line that is being gathered is.
#[derive(Clone, Copy, Debug)]
struct Gathered {
    left: f32,
    right: f32,
    y: f32,
    size: f32,
}

impl Gathered {
    fn new(span: &Span) -> Self {
        Self { left: span.x.min(span.end_x), right: span.end_x.max(span.x), y: span.y, size: span.size }
    }

    /// True where a run stands on the same baseline, or is raised above it, or this is raised above the run.
    fn is_level_with(&self, span: &Span) -> bool {
        let rise = span.y - self.y;
        let size = self.size.max(span.size);
        let raised = |rise: f32| rise > -0.35 * size && rise < 0.7 * size;
        // A letter with its mark may be set higher as a whole.
        let highest = if !span.text.is_ascii() && span.text.chars().any(is_mark) { 0.6 } else { 0.3 };
        rise.abs() < highest * size || span.size < 0.85 * self.size && raised(rise) || self.size < 0.85 * span.size && raised(-rise)
    }

    fn is_beside(&self, span: &Span) -> bool {
        let gap = (span.x - self.right).max(self.left - span.end_x);
        gap < LINE_GAP * self.size.max(span.size)
    }

    fn is_level_beside(&self, other: &Self) -> bool {
        let gap = (other.left - self.right).max(self.left - other.right);
        (self.y - other.y).abs() < 0.3 * self.size.max(other.size) && gap < LINE_GAP / 2.0 * self.size.max(other.size)
    }

    fn take(&mut self, span: &Span) {
        self.left = self.left.min(span.x);
        self.right = self.right.max(span.end_x);
        if span.size > self.size * 1.15 {
            (self.y, self.size) = (span.y, span.size);
        }
    }
}

/// Gathers runs into lines, in the order in which they are drawn. Where `beside` holds, a wide gap ends a line.
pub(super) fn gather<'a>(spans: impl Iterator<Item = &'a Span>, beside: bool) -> Vec<Vec<&'a Span>> {
    let mut lines: Vec<Vec<&Span>> = Vec::new();
    let mut extents: Vec<Gathered> = Vec::new();
    let mut current: Option<Gathered> = None;
    for span in spans {
        match (&mut current, lines.last_mut()) {
            (Some(gathered), Some(line)) if gathered.is_level_with(span) && (!beside || gathered.is_beside(span)) => {
                line.push(span);
                // A blank may be drawn far from the words, where a line ends for the file.
                if !span.is_blank() {
                    gathered.take(span);
                }
            }
            _ if span.is_blank() => {}
            _ => {
                current = Some(Gathered::new(span));
                lines.push(vec![span]);
                extents.extend(current);
            }
        }
        if let (Some(last), Some(gathered)) = (extents.last_mut(), current) {
            *last = gathered;
        }
    }
    if beside { join_level(lines, &extents) } else { lines }
}

/// Joins lines that follow one another on one height and nearly touch: a line that is read from right to left may be drawn in parts, each from its
/// left end, which is far from the part before.
fn join_level<'a>(lines: Vec<Vec<&'a Span>>, extents: &[Gathered]) -> Vec<Vec<&'a Span>> {
    let mut joined: Vec<Vec<&Span>> = Vec::with_capacity(lines.len());
    let mut last: Option<Gathered> = None;
    for (line, extent) in lines.into_iter().zip(extents) {
        match (&mut last, joined.last_mut()) {
            (Some(before), Some(whole)) if before.is_level_beside(extent) => {
                whole.extend(line);
                (before.left, before.right) = (before.left.min(extent.left), before.right.max(extent.right));
            }
            _ => {
                last = Some(*extent);
                joined.push(line);
            }
        }
    }
    joined
}

/// Makes a line of the runs that stand on it; none where nothing of them is seen.
pub(super) fn assemble(spans: &[&Span], gap: WordGap) -> Option<Line> {
    let mut sorted: Vec<&Span> = Vec::with_capacity(spans.len());
    sorted.extend(spans);
    sorted.sort_by(|a, b| a.x.total_cmp(&b.x));
    drop_overprints(&mut sorted);
    let has_arabic = sorted.iter().any(|span| has_right_to_left(&span.text));
    let right_to_left = has_arabic && is_right_to_left(sorted.iter().map(|span| span.text.as_str()));
    let signs = if has_arabic { signs_of(&sorted) } else { words_of(&sorted) };
    let (first, last) = (signs.first()?, signs.last()?);
    let (left, right) = (first.left, signs.iter().map(|sign| sign.right).fold(last.right, f32::max));
    let (y, size) = level_of(&signs);
    let mut pieces: Vec<Vec<Sign>> = Vec::new();
    let mut end = f32::MIN;
    for sign in signs {
        match pieces.last_mut() {
            Some(piece) if sign.left - end <= PIECE_GAP * size => piece.push(sign),
            _ => pieces.push(vec![sign]),
        }
        end = pieces.last().and_then(|piece| piece.last()).map_or(end, |sign| sign.right.max(end));
    }
    if right_to_left {
        pieces.reverse();
    }
    let as_piece = |signs: Vec<Sign>| piece_of(signs, (y, size), gap, has_arabic.then_some(right_to_left));
    let pieces: Vec<Piece> = pieces.into_iter().map(as_piece).filter(|piece| !piece.runs.is_empty()).collect();
    let artifact = spans.iter().all(|span| span.artifact || span.is_blank());
    (!pieces.is_empty()).then_some(Line { left, right, y, size, pieces, artifact, right_to_left })
}

/// The same letters drawn twice in nearly the same place, to look bold, are there once.
fn drop_overprints(sorted: &mut Vec<&Span>) {
    let mut kept: Vec<&Span> = Vec::with_capacity(sorted.len());
    for span in sorted.iter() {
        let is_again = kept.iter().rev().take(4).any(|other| {
            let near = |distance: f32| distance.abs() < 0.12 * span.size;
            other.text == span.text && near(other.x - span.x) && near(other.y - span.y)
        });
        if !is_again || span.is_blank() {
            kept.push(span);
        }
    }
    *sorted = kept;
}

/// The baseline and size of most letters.
fn level_of(signs: &[Sign]) -> (f32, f32) {
    let mut levels: Vec<(f32, f32, usize)> = Vec::new();
    for sign in signs {
        let letters = sign.text.chars().count();
        let is_room = levels.len() < 8;
        match levels.iter_mut().find(|(y, size, _)| (size - sign.size).abs() < 0.3 && (y - sign.y).abs() < 0.8) {
            Some((.., count)) => *count += letters,
            // A line of many sizes is no line of text; which of them counts is then no matter.
            None if is_room => levels.push((sign.y, sign.size, letters)),
            None => {}
        }
    }
    levels.into_iter().max_by_key(|(.., count)| *count).map_or((0.0, 0.0), |(y, size, _)| (y, size))
}

/// Puts the signs of a piece into the order of reading, with spaces between words. `direction` is that of a line with Arabic or Hebrew.
fn piece_of(mut signs: Vec<Sign>, (y, size): (f32, f32), gap: WordGap, direction: Option<bool>) -> Piece {
    let left = signs.first().map_or(0.0, |sign| sign.left);
    let right = signs.iter().map(|sign| sign.right).fold(left, f32::max);
    if let Some(right_to_left) = direction {
        signs = with_spaces(signs, gap);
        to_reading_order(&mut signs, right_to_left, |sign| sign.text.as_str());
    }
    let mut runs: Vec<Run> = Vec::new();
    let mut end = f32::MIN;
    for sign in signs {
        let wide = sign.left - end;
        let is_spaced = direction.is_none() && (sign.spaced && wide > LEAST_GAP * size || wide > gap.0 * size);
        end = sign.right;
        let raised = sign.size < 0.88 * size && sign.y > y + 0.15 * size;
        push_run(&mut runs, &sign, raised, is_spaced);
    }
    if direction == Some(true) {
        for run in &mut runs {
            right_brackets(&mut run.text);
        }
        if let [run] = runs.as_mut_slice() {
            right_sign(&mut run.text);
        }
    }
    if let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    runs.retain(|run| !run.text.is_empty());
    Piece { left, right, runs }
}

/// A number with its sign that stands alone in a line of Arabic is drawn as if it were Latin: the sign belongs behind it.
pub(super) fn right_sign(text: &mut String) {
    let Some(number) = text.trim().strip_prefix(['-', '\u{2013}', '.']) else { return };
    if !number.is_empty() && number.chars().all(char::is_numeric) {
        let sign = text.trim().chars().next().unwrap_or('-');
        *text = format!("{number}{sign}");
    }
}

/// Adds what a sign says, in a run of its own where it looks different.
fn push_run(runs: &mut Vec<Run>, sign: &Sign, raised: bool, is_spaced: bool) {
    let blank = sign.text.trim().is_empty();
    match runs.last_mut() {
        None if blank => {}
        Some(run) if blank => {
            if !run.text.ends_with(' ') {
                run.text.push(' ');
            }
        }
        Some(run) if run.raised == raised && run.bold == sign.bold && run.italic == sign.italic => {
            if is_spaced && !run.text.ends_with(' ') {
                run.text.push(' ');
            }
            run.text.push_str(&sign.text);
        }
        last => {
            if let Some(run) = last.filter(|run| is_spaced && !run.text.ends_with(' ')) {
                run.text.push(' ');
            }
            runs.push(Run { text: sign.text.clone(), raised, bold: sign.bold, italic: sign.italic });
        }
    }
}

/// In a line with Arabic or Hebrew, adds spaces where there is only a gap.
fn with_spaces(signs: Vec<Sign>, gap: WordGap) -> Vec<Sign> {
    let mut spaced: Vec<Sign> = Vec::with_capacity(signs.len());
    for sign in signs {
        if let Some(last) = spaced.last().filter(|last| sign.left - last.right > gap.0 * sign.size) {
            let (left, right, y) = (last.right, sign.left, sign.y);
            spaced.push(Sign {
                text: " ".to_owned(),
                left,
                right,
                y,
                size: sign.size,
                bold: sign.bold,
                italic: sign.italic,
                spaced: false,
            });
        }
        spaced.push(sign);
    }
    spaced
}

impl Line {
    /// All of its text, pieces parted by a space.
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(Piece::text).collect::<Vec<String>>().join(" ")
    }

    /// True where all of it has this look, raised marks aside.
    pub(super) fn is_all(&self, look: impl Fn(&Run) -> bool) -> bool {
        let mut runs = self.pieces.iter().flat_map(|piece| &piece.runs).filter(|run| !run.raised && !run.text.trim().is_empty()).peekable();
        runs.peek().is_some() && runs.all(look)
    }
}

impl Piece {
    /// All of its text.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}
