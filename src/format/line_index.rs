//! From an offset in the bytes to the line and column a person looks for.

use crate::model::Place;
use std::cell::Cell;

/// Where each line of a text begins.
#[derive(Clone, Debug)]
pub struct Lines {
    /// In order; no file is read that has more bytes than this can count.
    starts: Vec<u32>,
    /// The place that was last asked for: problems come in order, and a line may be the whole file.
    last: Cell<(usize, usize)>,
}

impl Lines {
    /// Lines end at LF; a CR before it belongs to the line and is never counted as a column a
    /// person sees, because it is last.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = Vec::with_capacity(text.bytes().filter(|byte| *byte == b'\n').count() + 1);
        starts.push(0);
        starts.extend(text.match_indices('\n').map(|(offset, _)| saturating(offset + 1)));
        Self { starts, last: Cell::new((0, 1)) }
    }

    /// The place of a byte offset; past the end it is the end.
    #[must_use]
    pub fn place(&self, text: &str, offset: usize) -> Place {
        let offset = text.floor_char_boundary(offset);
        let index = self.index(offset);
        let start = self.start(index);
        let (known, column) = Some(self.last.get()).filter(|(known, _)| (start..=offset).contains(known)).unwrap_or((start, 1));
        let column = column + text[known..offset].chars().count();
        self.last.set((offset, column));
        Place { line: saturating(index + 1), column: saturating(column) }
    }

    /// The line a byte offset is on, without its end.
    #[must_use]
    pub fn line<'t>(&self, text: &'t str, offset: usize) -> &'t str {
        let index = self.index(offset.min(text.len()));
        let end = self.starts.get(index + 1).map_or(text.len(), |next| *next as usize);
        text[self.start(index)..end].trim_end_matches(['\n', '\r'])
    }

    /// The lines before and after the one a byte offset is on; empty where there is none.
    #[must_use]
    pub fn around<'t>(&self, text: &'t str, offset: usize) -> [&'t str; 2] {
        let index = self.index(offset.min(text.len()));
        let line =
            |index: Option<usize>| index.and_then(|index| self.starts.get(index)).map_or("", |start| self.line(text, *start as usize));
        [line(index.checked_sub(1)), line(index.checked_add(1))]
    }

    /// The first line's start is 0, so there is always one at or before any offset.
    fn index(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= offset).saturating_sub(1)
    }

    fn start(&self, index: usize) -> usize {
        self.starts.get(index).map_or(0, |start| *start as usize)
    }
}

fn saturating(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        let text = "a\r\nвгд x\n";
        let lines = Lines::new(text);
        assert_eq!(lines.place(text, 0), Place { line: 1, column: 1 });
        let x = text.find('x').unwrap();
        assert_eq!(lines.place(text, x), Place { line: 2, column: 5 });
        assert_eq!(lines.line(text, x), "вгд x");
        assert_eq!(lines.around(text, x), ["a", ""]);
        assert_eq!(lines.around(text, 0), ["", "вгд x"]);
        assert_eq!(lines.place(text, 999), Place { line: 3, column: 1 });
    }
}
