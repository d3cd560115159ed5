//! A file with signs put in, taken out or exchanged, as its author meant them, and the way from it back to the file as it is.

use std::borrow::Cow;

/// One change: so many bytes at a place of the file give way to others.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub at: usize,
    pub cut: usize,
    pub put: Cow<'static, str>,
}

/// The text after all changes.
#[derive(Debug)]
pub(super) struct Mended {
    pub text: String,
    /// Where each piece begins, in the text and in the file.
    pieces: Vec<(usize, usize)>,
    length: usize,
}

impl Mended {
    pub fn new(file: &str, mut edits: Vec<Edit>) -> Self {
        edits.sort_by_key(|edit| edit.at);
        let mut text = String::with_capacity(file.len() + edits.len());
        let mut pieces = vec![(0, 0)];
        let mut from = 0;
        for Edit { at, cut, put } in edits {
            // Two changes of one sign are one.
            if at < from {
                continue;
            }
            text.push_str(&file[from..at]);
            text.push_str(&put);
            from = at + cut;
            pieces.push((text.len(), from));
        }
        text.push_str(&file[from..]);
        Self { text, pieces, length: file.len() }
    }

    /// The place in the file of a place in the text.
    pub fn in_file(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(begins, _)| *begins <= at).saturating_sub(1);
        let (begins, in_file) = self.pieces[piece];
        let next = self.pieces.get(piece + 1).map_or(self.length, |(_, next)| *next);
        (in_file + (at - begins)).min(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_file() {
        let edit = |at, cut, put| Edit { at, cut, put: Cow::Borrowed(put) };
        let mended = Mended::new("(a: 1)), b", vec![edit(6, 1, ""), edit(8, 0, "[["), edit(10, 0, "]")]);
        assert_eq!(mended.text, "(a: 1),[[ b]");
        for (at, in_file) in [(0, 0), (5, 5), (6, 7), (9, 8), (10, 9), (12, 10)] {
            assert_eq!(mended.in_file(at), in_file, "{at}");
        }
    }
}
