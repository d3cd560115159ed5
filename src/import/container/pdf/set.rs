//! Lines between their margins: which column a line stands in, and how far it is from where the others begin and end.

use super::{
    PageLines,
    direction::is_right_to_left,
    lines::Line,
    paragraphs::{Paragraph, SetLine, paragraphs},
};
use std::collections::HashMap;

/// A frame that lines stand in, as its left and right edge.
type Frame = (f32, f32);

/// So many lines make a frame of their own; fewer stand in the frame of others.
const FRAME_LINES: usize = 8;
/// So many lines reach an edge of a frame that is filled.
const FILLING_LINES: usize = 3;

/// Lines being set, from one table to the next.
pub(super) struct Setting {
    frames: Vec<Frame>,
    /// All lines of the document.
    whole: Frame,
    lines: Vec<(u32, usize, Line)>,
    column: usize,
    right_to_left: bool,
}

impl Setting {
    /// With the frames of a whole document.
    pub(super) fn new(pages: &[PageLines]) -> Self {
        let mut frames: Vec<Frame> = Vec::new();
        for page in pages {
            for column in page.lines.chunk_by(|before, after| !is_another_column(before, after)) {
                let (frame, is_filled) = frame_of(column.iter());
                let is_known = frames.iter().any(|known| (known.0 - frame.0).abs() < 3.0 && (known.1 - frame.1).abs() < 3.0);
                if column.len() >= FRAME_LINES && is_filled && !is_known && frames.len() < 200 {
                    frames.push(frame);
                }
            }
        }
        let texts = pages
            .iter()
            .flat_map(|page| &page.lines)
            .flat_map(|line| &line.pieces)
            .flat_map(|piece| &piece.runs)
            .map(|run| run.text.as_str());
        let edges = pages.iter().flat_map(|page| &page.lines).map(|line| (line.left, line.right));
        let whole = edges.fold((f32::MAX, f32::MIN), |whole, line| (whole.0.min(line.0), whole.1.max(line.1)));
        Self { frames, whole, lines: Vec::new(), column: 0, right_to_left: is_right_to_left(texts) }
    }

    /// Adds the next line.
    pub(super) fn push(&mut self, page: u32, line: Line) {
        if self.lines.last().is_some_and(|(last_page, _, last)| *last_page != page || is_another_column(last, &line)) {
            self.column += 1;
        }
        self.lines.push((page, self.column, line));
    }

    /// The paragraphs of the lines so far.
    pub(super) fn end(&mut self) -> Vec<Paragraph> {
        let lines = std::mem::take(&mut self.lines);
        self.column += 1;
        let mut set = Vec::with_capacity(lines.len());
        for column in lines.chunk_by(|before, after| before.1 == after.1) {
            let (own, is_filled) = frame_of(column.iter().map(|(.., line)| line));
            let frame = self.frame_for(own, is_filled && column.len() >= FRAME_LINES);
            for (page, column, line) in column {
                let (left, right) = ((line.left - frame.0).max(0.0), (frame.1 - line.right).max(0.0));
                let (indent, room) = if self.right_to_left { (right, left) } else { (left, right) };
                set.push(SetLine { page: *page, column: *column, indent, room, centred: false, text: line.text(), line: line.clone() });
            }
        }
        find_centred(&mut set);
        paragraphs(set)
    }

    /// The frame that lines stand in: their own where they fill it, or the narrowest of the document that holds them.
    fn frame_for(&self, own: Frame, is_filled: bool) -> Frame {
        let holds = |frame: &&Frame| frame.0 <= own.0 + 4.0 && frame.1 >= own.1 - 4.0;
        let least = self.frames.iter().filter(holds).min_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
        match least {
            Some(frame) if !is_filled || frame.1 - frame.0 < 1.25 * (own.1 - own.0) => *frame,
            // In a text of short lines no page shows how wide it is; all of them do.
            None if !is_filled && own.1 - own.0 > 0.5 * (self.whole.1 - self.whole.0) => self.whole,
            _ => own,
        }
    }
}

/// Says which lines are centred: as far from one margin as from the other, and not where many lines of different lengths begin, which is a margin.
fn find_centred(lines: &mut [SetLine]) {
    let key = |line: &SetLine| (line.indent / 2.0).round() as i64;
    let mut rooms: HashMap<i64, (f32, f32, usize)> = HashMap::new();
    for line in lines.iter() {
        let (least, most, count) = rooms.entry(key(line)).or_insert((f32::MAX, f32::MIN, 0));
        (*least, *most, *count) = (least.min(line.room), most.max(line.room), *count + 1);
    }
    for line in lines {
        let is_margin = rooms.get(&key(line)).is_some_and(|(least, most, count)| *count > 2 && most - least > 2.0 * line.line.size);
        // A heading in the middle may begin by chance where points of a list do.
        line.centred = (!is_margin || line.is_heading_like()) && line.is_in_the_middle();
    }
}

/// True where a line cannot stand under the one before: it is higher, or beside it.
fn is_another_column(before: &Line, after: &Line) -> bool {
    after.y > before.y + 0.5 * before.size
        || after.left > before.right && after.y < before.y - 0.5 * before.size && after.right - after.left > 8.0 * after.size
}

/// The edges of lines, and whether lines fill the frame: a fifth of them reach each edge. One in twenty may stick out.
fn frame_of<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> (Frame, bool) {
    let size = lines.clone().map(|line| line.size).next().unwrap_or(10.0);
    let edge = |mut places: Vec<f32>| {
        places.sort_by(f32::total_cmp);
        let least = FILLING_LINES.max(places.len() / 5);
        let reached = |place: &&f32| {
            places.iter().skip_while(|other| other < place).take_while(|other| **other < **place + 0.8 * size).count() >= least
        };
        let filled = places.iter().take(1 + places.len() / 20).find(reached);
        (filled.or(places.first()).copied().unwrap_or(0.0), filled.is_some())
    };
    let (left, left_filled) = edge(lines.clone().map(|line| line.left).collect());
    let (right, right_filled) = edge(lines.map(|line| -line.right).collect());
    ((left, -right), left_filled && right_filled)
}
