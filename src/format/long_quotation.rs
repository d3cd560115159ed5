//! Words between quotation marks, and how many there are: a summary quotes a term, never a sentence.

use crate::model::QUOTATION_MARKS;

/// What is longer than this is a quotation, not a term.
pub(super) const MAX_TERM_WORDS: usize = 6;

/// The first stretch between quotation marks that is longer than a term.
pub(super) fn find_long_quotation(text: &str) -> Option<&str> {
    // Most texts quote nothing. All bytes are looked at, which is faster than to stop at the first that may be a mark.
    if text.bytes().fold(true, |plain, byte| plain & matches!(byte, 0..=b'!' | b'#'..=b'&' | b'('..=0x7f)) {
        return None;
    }
    let mut from = 0;
    // A mark that is closed nowhere after one place is not closed after a later one either.
    let mut never_closed: Vec<char> = Vec::new();
    while let Some((offset, (open, close))) = next_mark(text, from) {
        let inside = offset + open.len_utf8();
        let length = if never_closed.contains(&close) { None } else { end(&text[inside..], close) };
        let Some(length) = length else {
            never_closed.push(close);
            from = inside;
            continue;
        };
        let quoted = &text[inside..inside + length];
        if quoted.split_whitespace().count() > MAX_TERM_WORDS {
            return Some(quoted);
        }
        from = inside + length + close.len_utf8();
    }
    None
}

/// A single mark that closes is also an apostrophe, so it counts only after one that opens, and only where no letter follows.
fn next_mark(text: &str, from: usize) -> Option<(usize, (char, char))> {
    let opens = |letter: char| QUOTATION_MARKS.iter().copied().find(|(open, _)| *open == letter);
    text[from..].char_indices().find_map(|(offset, letter)| Some((from + offset, opens(letter)?)))
}

fn end(text: &str, close: char) -> Option<usize> {
    let closes = |(offset, letter): &(usize, char)| {
        let next = text[offset + letter.len_utf8()..].chars().next();
        *letter == close && (close != '’' || !next.is_some_and(char::is_alphanumeric))
    };
    text.char_indices().find(closes).map(|(offset, _)| offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_no_quotation() {
        for text in [
            "It says “as appropriate” and “serious crime”.",
            "The State’s own law isn’t named.",
            "An “open mark with no end of it at all",
            "",
        ] {
            assert_eq!(find_long_quotation(text), None, "{text}");
        }
    }

    #[test]
    fn a_sentence_is_one() {
        for (open, close) in &QUOTATION_MARKS {
            let text = format!("It says {open}one two three four five six seven{close}, no less.");
            assert_eq!(find_long_quotation(&text), Some("one two three four five six seven"), "{text}");
            let text = format!("{open}A term{close} first, {open}then one two three four five six{close}.");
            assert_eq!(find_long_quotation(&text), Some("then one two three four five six"), "{text}");
        }
    }
}
