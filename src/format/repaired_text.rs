//! A file with characters put in, taken out or exchanged, as its author meant them, and the way from it back to the file as it is.

use std::borrow::Cow;

/// One change: so many bytes at a place of the file give way to others.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub offset: usize,
    pub cut: usize,
    pub put: Cow<'static, str>,
}

/// The text after all changes.
#[derive(Debug)]
pub(super) struct RepairedText {
    pub text: String,
    /// Where each piece begins, in the text and in the file.
    pieces: Vec<(usize, usize)>,
    length: usize,
}

impl RepairedText {
    pub fn new(file: &str, mut edits: Vec<Edit>) -> Self {
        edits.sort_by_key(|edit| edit.offset);
        let mut text = String::with_capacity(file.len() + edits.len());
        let mut pieces = vec![(0, 0)];
        let mut from = 0;
        for Edit { offset, cut, put } in edits {
            // Two changes of one character are one.
            if offset < from {
                continue;
            }
            text.push_str(&file[from..offset]);
            text.push_str(&put);
            from = offset + cut;
            pieces.push((text.len(), from));
        }
        text.push_str(&file[from..]);
        Self { text, pieces, length: file.len() }
    }

    /// The place in the file of a place in the text.
    pub fn file_offset(&self, offset: usize) -> usize {
        let piece = self.pieces.partition_point(|(begins, _)| *begins <= offset).saturating_sub(1);
        let (begins, in_file) = self.pieces[piece];
        let next = self.pieces.get(piece + 1).map_or(self.length, |(_, next)| *next);
        (in_file + (offset - begins)).min(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_file() {
        let edit = |offset, cut, put| Edit { offset, cut, put: Cow::Borrowed(put) };
        let mended = RepairedText::new("(a: 1)), b", vec![edit(6, 1, ""), edit(8, 0, "[["), edit(10, 0, "]")]);
        assert_eq!(mended.text, "(a: 1),[[ b]");
        for (offset, in_file) in [(0, 0), (5, 5), (6, 7), (9, 8), (10, 9), (12, 10)] {
            assert_eq!(mended.file_offset(offset), in_file, "{offset}");
        }
    }
}
