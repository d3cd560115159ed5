//! Ranges of an item's text that have a note, and where they are in a text that is placed.

use crate::model::Mark;
use std::ops::Range;

/// The ranges of one item's text that have a note or a highlight.
///
/// An item's text has a part on each line, and each part is placed as a text of its own, perhaps with words around it.
/// A part is found once, as the whole of it, so a range never moves to the same words somewhere else in the row.
#[derive(Debug)]
pub struct Highlights<'t> {
    text: &'t str,
    /// How each is highlighted; `None` where there is a note alone.
    ranges: Vec<(Range<usize>, Option<Mark>)>,
    /// The parts that were not placed yet.
    parts: Vec<Range<usize>>,
}

impl<'t> Highlights<'t> {
    /// Highlights of ranges of `text`, in bytes.
    pub fn new(text: &'t str, ranges: Vec<(Range<usize>, Option<Mark>)>) -> Self {
        let mut start = 0;
        let mut parts = Vec::new();
        for line in text.split('\n') {
            if !line.is_empty() {
                parts.push(start..start + line.len());
            }
            start += line.len() + 1;
        }
        Self { text, ranges, parts }
    }

    /// The ranges that are in a text that is placed, in bytes of it.
    pub fn within(&mut self, placed: &str) -> Vec<(Range<usize>, Option<Mark>)> {
        let mut found = Vec::new();
        let mut from = 0;
        self.parts.retain(|part| {
            let Some(start) = find_whole(placed, from, &self.text[part.clone()]) else { return true };
            from = start + part.len();
            for (range, mark) in &self.ranges {
                let (first, last) = (range.start.max(part.start), range.end.min(part.end));
                if first < last {
                    found.push((first - part.start + start..last - part.start + start, *mark));
                }
            }
            false
        });
        found
    }
}

/// Where a part is in a text, from a byte on, with no letter or digit right before or after it.
fn find_whole(text: &str, from: usize, part: &str) -> Option<usize> {
    let starts = text.get(from..)?.match_indices(part).map(|(start, _)| from + start);
    let mut whole = starts.filter(|start| {
        let before = text[..*start].chars().next_back();
        let after = text[start + part.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    });
    whole.next()
}

#[cfg(test)]
mod tests {
    use super::Highlights;
    use crate::model::Mark;

    #[test]
    fn range_stands_in_its_own_part_and_not_in_the_same_words_of_another() {
        let mut highlights = Highlights::new("a fee\na fee is due", vec![(6..11, Some(Mark::Ask))]);
        assert_eq!(highlights.within("a fee"), []);
        assert_eq!(highlights.within("Claim: a fee is due (then)"), [(7..12, Some(Mark::Ask))]);
    }

    #[test]
    fn range_over_two_parts_stands_in_both() {
        let mut highlights = Highlights::new("one two\nthree four", vec![(4..13, None)]);
        assert_eq!(highlights.within("one two"), [(4..7, None)]);
        assert_eq!(highlights.within("three four"), [(0..5, None)]);
    }

    #[test]
    fn part_is_not_found_within_a_longer_word_and_is_placed_once() {
        let mut highlights = Highlights::new("due", vec![(0..3, None)]);
        assert_eq!(highlights.within("overdue"), []);
        assert_eq!(highlights.within("due"), [(0..3, None)]);
        assert_eq!(highlights.within("due"), []);
    }

    #[test]
    fn text_of_several_lines_in_one_piece_keeps_its_ranges() {
        let text = "first\nfirst";
        assert_eq!(Highlights::new(text, vec![(6..11, None)]).within(text), [(6..11, None)]);
    }
}
