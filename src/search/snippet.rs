//! A snippet of a text around the words that were found in it.
//!
//! Knows texts and ranges alone.

use std::ops::Range;

/// About how many characters a snippet has: it begins and ends between words.
const LENGTH: usize = 100;
/// How many of them come before the first mark.
const BEFORE: usize = 30;

/// A snippet of a text, with the marks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Snippet {
    /// Its text, with … where it was cut.
    pub text: String,
    /// Byte ranges in it.
    pub marks: Vec<Range<usize>>,
}

/// Cuts a snippet out of a text around a range, and moves the marks.
pub(super) fn snippet(text: &str, around: &Range<usize>, marks: &[Range<usize>]) -> Snippet {
    let start = snippet_start(text, around.start);
    let end = snippet_end(text, start, around.end.min(text.len()));
    let mut out = String::with_capacity(end - start + 2 * '…'.len_utf8());
    if start > 0 {
        out.push('…');
    }
    let before = out.len();
    // Line breaks become spaces, which have as many bytes.
    out.extend(text[start..end].chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }));
    if end < text.len() {
        out.push('…');
    }
    let inside = marks.iter().filter(|mark| start <= mark.start && mark.end <= end);
    let marks = inside.map(|mark| mark.start - start + before..mark.end - start + before).collect();
    Snippet { text: out, marks }
}

/// Where a snippet begins so that it has the mark and some words before it.
fn snippet_start(text: &str, mark: usize) -> usize {
    let before = text[..mark].char_indices().rev();
    let Some((far, _)) = before.take(BEFORE + 1).last().filter(|(offset, _)| *offset > 0) else { return 0 };
    // After the first space there; in a very long word, wherever that is.
    if text[..mark].chars().count() <= BEFORE {
        return 0;
    }
    match text[far..mark].find(char::is_whitespace) {
        Some(space) => {
            let rest = &text[far + space..];
            far + space + (rest.len() - rest.trim_start().len())
        }
        None => far,
    }
    .min(mark)
}

/// Where a snippet ends, after a mark and between words.
fn snippet_end(text: &str, start: usize, mark_end: usize) -> usize {
    let Some((far, _)) = text[start..].char_indices().nth(LENGTH) else { return text.len() };
    let far = start + far;
    if far <= mark_end {
        return mark_end;
    }
    match text[mark_end..far].rfind(char::is_whitespace) {
        Some(space) => mark_end + text[mark_end..mark_end + space].trim_end().len(),
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
        let cut = snippet(&text, &(mark..mark + 4), std::slice::from_ref(&(mark..mark + 4)));
        assert!(cut.text.starts_with("…word ") && cut.text.ends_with(" word…"), "{}", cut.text);
        assert_eq!(&cut.text[cut.marks[0].clone()], "here");
        assert!((80..=104).contains(&cut.text.chars().count()), "{}", cut.text.chars().count());
        assert!(!cut.text.contains('\n'));
    }

    #[test]
    fn a_very_long_word_is_cut_too() {
        let text = "é".repeat(400);
        let cut = snippet(&text, &(0..text.len()), std::slice::from_ref(&(0..text.len())));
        assert_eq!(cut.text, text, "what was found is shown whole");
        assert!(snippet(&text, &(0..0), &[]).text.chars().count() <= 102);
    }
}
