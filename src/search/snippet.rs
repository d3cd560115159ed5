//! A piece of a text around the words that were found in it.
//!
//! Knows texts and ranges alone.

use std::ops::Range;

/// How many characters a piece has, more or less: it begins and ends between words.
const LENGTH: usize = 100;
/// How many of them stand before the first mark.
const BEFORE: usize = 30;

/// A piece of a text, with the marks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Snippet {
    /// The piece, with … where the text goes on.
    pub text: String,
    /// Byte ranges in it.
    pub marks: Vec<Range<usize>>,
}

/// Cuts a piece out of a text around a range, and carries the marks over.
pub(super) fn snippet(text: &str, around: &Range<usize>, marks: &[Range<usize>]) -> Snippet {
    let start = start(text, around.start);
    let end = end(text, start, around.end.min(text.len()));
    let mut out = String::with_capacity(end - start + 2 * '…'.len_utf8());
    if start > 0 {
        out.push('…');
    }
    let before = out.len();
    // Lines and paragraphs of the text are one line here. A blank has as many bytes as a line break.
    out.extend(text[start..end].chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }));
    if end < text.len() {
        out.push('…');
    }
    let inside = marks.iter().filter(|mark| start <= mark.start && mark.end <= end);
    let marks = inside.map(|mark| mark.start - start + before..mark.end - start + before).collect();
    Snippet { text: out, marks }
}

/// Where a piece begins so that a mark stands in it with some words before it.
fn start(text: &str, mark: usize) -> usize {
    let before = text[..mark].char_indices().rev();
    let Some((far, _)) = before.take(BEFORE + 1).last().filter(|(at, _)| *at > 0) else { return 0 };
    // After the first blank there; in the middle of a word without end, at the mark's own edge.
    if text[..mark].chars().count() <= BEFORE {
        return 0;
    }
    match text[far..mark].find(char::is_whitespace) {
        Some(blank) => {
            let rest = &text[far + blank..];
            far + blank + (rest.len() - rest.trim_start().len())
        }
        None => far,
    }
    .min(mark)
}

/// Where a piece ends, after a mark and between words.
fn end(text: &str, start: usize, mark_end: usize) -> usize {
    let Some((far, _)) = text[start..].char_indices().nth(LENGTH) else { return text.len() };
    let far = start + far;
    if far <= mark_end {
        return mark_end;
    }
    match text[mark_end..far].rfind(char::is_whitespace) {
        Some(blank) => mark_end + text[mark_end..mark_end + blank].trim_end().len(),
        None => far,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_shown_whole() {
        let all = snippet("A few words.", &(2..5), std::slice::from_ref(&(2..5)));
        assert_eq!((all.text.as_str(), &all.text[all.marks[0].clone()]), ("A few words.", "few"));
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_mark() {
        let text = "word ".repeat(40) + "here it is\nand " + &"word ".repeat(40);
        let mark = text.find("here").unwrap();
        let piece = snippet(&text, &(mark..mark + 4), std::slice::from_ref(&(mark..mark + 4)));
        assert!(piece.text.starts_with("…word ") && piece.text.ends_with(" word…"), "{}", piece.text);
        assert_eq!(&piece.text[piece.marks[0].clone()], "here");
        assert!((80..=104).contains(&piece.text.chars().count()), "{}", piece.text.chars().count());
        assert!(!piece.text.contains('\n'));
    }

    #[test]
    fn a_word_without_end_is_cut_all_the_same() {
        let text = "é".repeat(400);
        let piece = snippet(&text, &(0..text.len()), std::slice::from_ref(&(0..text.len())));
        assert_eq!(piece.text, text, "what was found is shown whole");
        assert!(snippet(&text, &(0..0), &[]).text.chars().count() <= 102);
    }
}
