//! From lines to paragraphs: where one ends, and how its lines are put together.

use super::{
    hyphens::{Hyphen, Vocabulary},
    labels::{Label, label_of},
    lines::Line,
    notes::marks_of,
};
use crate::import::NoteMark;

/// A line with the margins it stands between.
#[derive(Clone, Debug)]
pub(super) struct SetLine {
    /// The line.
    pub(super) line: Line,
    /// Its page, counted from 1.
    pub(super) page: u32,
    /// Which column of the document, counted from 0.
    pub(super) column: usize,
    /// From the margin where reading begins to the line.
    pub(super) indent: f32,
    /// From the line to the other margin.
    pub(super) room: f32,
    /// It stands in the middle between them.
    pub(super) centred: bool,
    /// Its text.
    pub(super) text: String,
}

/// A paragraph: its lines, and what is known of it as a whole.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// Its lines.
    pub(super) lines: Vec<SetLine>,
    /// It stands in the middle of its column.
    pub(super) centred: bool,
}

/// How far one line is from the next where nothing parts them, in units of their size: the least that is not rare. In a text of short paragraphs most lines
/// are farther apart, and that is what parts them.
pub(super) fn usual_leading(lines: &[SetLine]) -> f32 {
    let mut counts = [0_usize; 64];
    let mut all = 0_usize;
    for pair in lines.windows(2) {
        let [before, after] = pair else { continue };
        let leading = (before.line.y - after.line.y) / before.line.size.max(1.0);
        if before.column == after.column
            && (before.line.size - after.line.size).abs() < 0.5
            && (0.8..3.0).contains(&leading)
            && let Some(count) = counts.get_mut((leading * 20.0).round() as usize)
        {
            *count += 1;
            all += 1;
        }
    }
    let least = (all / 12).max(2);
    counts.iter().position(|count| *count >= least).map_or(1.2, |index| index as f32 / 20.0)
}

/// Puts lines together to paragraphs.
pub(super) fn paragraphs(lines: Vec<SetLine>) -> Vec<Paragraph> {
    let leading = usual_leading(&lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for line in lines {
        let centred = line.centred;
        match paragraphs.last_mut() {
            Some(paragraph) if !begins(paragraph, &line, centred, leading) => paragraph.lines.push(line),
            _ => paragraphs.push(Paragraph { lines: vec![line], centred }),
        }
    }
    paragraphs
}

/// True where a line begins a paragraph after this one.
fn begins(paragraph: &Paragraph, next: &SetLine, centred: bool, leading: f32) -> bool {
    let (Some(first), Some(last)) = (paragraph.lines.first(), paragraph.lines.last()) else { return true };
    let size = last.line.size.max(1.0);
    let near = 0.7 * size;
    let follows = last.column == next.column;
    if (next.line.size - size).abs() > 0.08 * size
        || last.line.right_to_left != next.line.right_to_left && !last.text.is_empty() && is_worded(&next.text)
    {
        return true;
    }
    let gap = last.line.y - next.line.y;
    // What stands on the same height, or higher, in one column is no line of the same paragraph.
    if follows && (gap < 0.3 * size || gap > expected_gap(paragraph, leading * size) * 1.25 + 0.5) {
        return true;
    }
    if paragraph.centred || centred {
        // A heading of two lines: the first is as wide as it may be.
        let wide = last.line.right - last.line.left > 0.6 * last.column_width();
        let alike =
            paragraph.centred && centred && follows && wide && first.line.is_all(|run| run.bold) == next.line.is_all(|run| run.bold);
        return !alike || label_of(&next.text).is_some();
    }
    let short = last.room > next.first_word() + 0.35 * size && !has_same_edge(last, paragraph, next);
    let ends = ends_sentence(&last.text);
    if begins_with_label(&last.text, next, short, indent_of_text(paragraph).is_some_and(|indent| next.indent < indent - near)) {
        return true;
    }
    let bold = |line: &SetLine| line.line.is_all(|run| run.bold);
    // A heading of several lines is parted where it reads well, not where the column ends.
    let is_heading = follows && bold(last) && bold(next) && !ends && last.line.right - last.line.left > 0.5 * last.column_width();
    // On the next page or in the next column a line may be set to another width: what begins small goes on.
    let is_middle = !follows && !ends && next.text.starts_with(char::is_lowercase);
    if short && !is_heading && !is_middle {
        return true;
    }
    if bold(next) != bold(last) && paragraph.lines.iter().all(bold) {
        return true;
    }
    if !follows {
        // Over the edge of a page a sentence goes on; one that ended, only where paragraphs are known by their first line.
        let goes_on =
            indent_of_text(paragraph).is_some_and(|indent| (next.indent - indent).abs() < near && (first.indent - indent).abs() > near);
        return ends && (!goes_on || next.indent > first.indent.max(last.indent) + near);
    }
    if paragraph.lines.len() > 1 {
        return (next.indent - last.indent).abs() > near;
    }
    let label = match label_of(&first.text) {
        Some(Label::Count { .. }) => Some(first.indent_after_label()),
        _ => None,
    };
    match label {
        Some(text) => next.indent > text + near,
        None => next.indent > last.indent + near && ends,
    }
}

/// How far the next line is expected: as far as the lines of the paragraph are from each other.
fn expected_gap(paragraph: &Paragraph, usual: f32) -> f32 {
    let mut gaps = paragraph.lines.windows(2).filter_map(|pair| match pair {
        [before, after] if before.column == after.column => Some(before.line.y - after.line.y),
        _ => None,
    });
    gaps.next_back().unwrap_or(usual)
}

/// Where the lines after the first begin.
fn indent_of_text(paragraph: &Paragraph) -> Option<f32> {
    paragraph.lines.get(1..).and_then(<[SetLine]>::last).map(|line| line.indent)
}

/// True for lines that end on one edge short of the margin, as an indented quotation does.
fn has_same_edge(last: &SetLine, paragraph: &Paragraph, next: &SetLine) -> bool {
    let before = paragraph.lines.iter().rev().nth(1);
    let same = |other: &SetLine| other.column == last.column && (other.room - last.room).abs() < 1.5;
    let is_long = last.line.right - last.line.left > 0.5 * last.column_width();
    is_long && (before.is_some_and(same) || same(next)) && !ends_sentence(&last.text)
}

fn is_worded(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '\u{201D}', '\u{BB}', ')', ']', '\u{2019}', ' ']);
    bare.ends_with(['.', '!', '?', ':', ';', '。', '；', '：', '؟', '؛'])
}

/// True where the label that a line begins with begins a paragraph, and is no number that a sentence happens to go on with.
fn begins_with_label(before: &str, next: &SetLine, short: bool, is_hanging: bool) -> bool {
    match label_of(&next.text) {
        None => false,
        Some(Label::Word) => short || ends_sentence(before),
        Some(Label::Count { length }) => {
            let before = before.trim_end();
            let is_apart = next.line.pieces.len() > 1 && next.line.pieces.first().is_some_and(|piece| piece.text().len() <= length);
            let ends = ends_sentence(before)
                || before.ends_with([',', '\u{2014}', '\u{2013}', ']', '，', '،'])
                || before.ends_with(" and")
                || before.ends_with(" or");
            short || is_hanging || is_apart || ends
        }
    }
}

impl SetLine {
    /// As far from one margin as from the other.
    pub(super) fn is_in_the_middle(&self) -> bool {
        let least = if self.is_heading_like() { 1.0 } else { 1.5 } * self.line.size;
        self.indent > least && self.room > least && (self.indent - self.room).abs() < 0.06 * (self.indent + self.room) + 2.0
    }

    /// Bold, or named by a word with a number.
    pub(super) fn is_heading_like(&self) -> bool {
        self.line.is_all(|run| run.bold) || label_of(&self.text) == Some(Label::Word) && !ends_sentence(&self.text)
    }

    fn column_width(&self) -> f32 {
        self.line.right - self.line.left + self.indent + self.room
    }

    /// About how wide its first word is.
    fn first_word(&self) -> f32 {
        let letters = self.text.chars().count().max(1) as f32;
        let first = match self.text.chars().next() {
            Some(letter) if is_ideograph(letter) => 2,
            _ => self.text.split(' ').next().map_or(1, |word| word.chars().count()) + 1,
        };
        (self.line.right - self.line.left) / letters * first as f32
    }

    /// Where the text after its label begins, from the margin.
    fn indent_after_label(&self) -> f32 {
        let Some(Label::Count { length }) = label_of(&self.text) else { return self.indent };
        match self.line.pieces.as_slice() {
            [first, second, ..] if first.text().len() <= length => {
                self.indent + if self.line.right_to_left { first.right - second.right } else { second.left - first.left }
            }
            _ => {
                let letters = self.text.chars().count().max(1) as f32;
                let label = self.text.get(..length).map_or(0, |label| label.chars().count()) as f32 + 1.0;
                self.indent + (self.line.right - self.line.left) / letters * label
            }
        }
    }
}

/// True for a letter that is written without spaces between words.
fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Text put together of lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The text.
    pub(super) text: String,
    /// Marks of footnotes, which are not in it.
    pub(super) notes: Vec<NoteMark>,
    /// Words that were joined over the end of a line.
    pub(super) joined: Vec<String>,
    /// Words at the end of a line of which nothing proves how they are written.
    pub(super) doubtful: Vec<String>,
}

impl Words {
    /// Adds a line. `is_note` says which raised marks are those of footnotes.
    pub(super) fn push(&mut self, line: &Line, vocabulary: &Vocabulary, is_note: &impl Fn(&str) -> bool) {
        let mut begun = false;
        for (index, piece) in line.pieces.iter().enumerate() {
            if index > 0 {
                self.space();
            }
            for run in &piece.runs {
                let marks = marks_of(run);
                if !marks.is_empty() && !self.text.is_empty() && marks.iter().all(|mark| is_note(mark)) {
                    self.text.truncate(self.text.trim_end().len());
                    let offset = self.text.len();
                    self.notes.extend(marks.into_iter().map(|mark| NoteMark { offset, mark }));
                    if run.text.ends_with(' ') {
                        self.space();
                    }
                    begun = true;
                    continue;
                }
                if !begun && !self.text.is_empty() && !run.text.trim().is_empty() {
                    self.join(&line.text(), vocabulary);
                }
                begun |= !run.text.trim().is_empty();
                self.text.push_str(if self.text.ends_with(' ') || self.text.is_empty() { run.text.trim_start() } else { &run.text });
            }
        }
        self.text.truncate(self.text.trim_end().len());
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    /// Makes the end of a line ready for the next.
    fn join(&mut self, next: &str, vocabulary: &Vocabulary) {
        let next = next.trim_start();
        let word = || {
            let before = self.text.rsplit(' ').next().unwrap_or_default();
            let after = next.split(' ').next().unwrap_or_default();
            format!("{before}{after}").trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
        };
        match vocabulary.hyphen(&self.text, next) {
            Some(hyphen @ (Hyphen::Goes | Hyphen::ProbablyGoes)) => {
                let word = word();
                if hyphen == Hyphen::ProbablyGoes {
                    self.doubtful.push(word);
                } else {
                    self.joined.push(word);
                }
                self.text.pop();
            }
            Some(Hyphen::ProbablyStays) => {
                let word = word();
                self.doubtful.push(word);
            }
            Some(Hyphen::Stays) => {}
            None => {
                let ideographs = self.text.chars().next_back().is_some_and(is_ideograph) && next.chars().next().is_some_and(is_ideograph);
                // A slash or a dash between two words takes no space.
                let is_tight = self.text.ends_with('/') || self.text.ends_with('-') && !self.text.ends_with(" -");
                if !ideographs && !is_tight {
                    self.space();
                }
            }
        }
    }
}
