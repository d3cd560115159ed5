//! Marks inside a line of Markdown: emphasis, links, code, tags. What is left is what a reader sees.

use crate::import::NoteMark;

/// A line without marks, and whether all of it was bold or italic.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plain {
    /// The words.
    pub text: String,
    /// All of it is bold.
    pub bold: bool,
    /// All of it is italic.
    pub italic: bool,
    /// Marks of footnotes.
    pub notes: Vec<NoteMark>,
}

/// Takes the marks out of a line.
pub(super) fn plain(line: &str) -> Plain {
    let text = without_links(&without_tags(line));
    let trimmed = text.trim();
    let whole = |mark: &str| {
        trimmed.len() > 2 * mark.len()
            && trimmed.starts_with(mark)
            && trimmed.ends_with(mark)
            && !trimmed[mark.len()..trimmed.len() - mark.len()].contains(mark)
    };
    let bold = whole("**") || whole("__");
    let italic = !bold && (whole("*") || whole("_"));
    let (text, notes) = part_notes(without_emphasis(&text).trim());
    Plain { text, bold, italic, notes }
}

/// Takes `[^1]` out, and says where it stood.
fn part_notes(text: &str) -> (String, Vec<NoteMark>) {
    let (mut plain, mut notes) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        let Some((mark, after)) = after.split_once(']').filter(|(mark, _)| !mark.is_empty() && !mark.contains([' ', '['])) else { break };
        plain.push_str(before);
        notes.push(NoteMark { offset: plain.len(), mark: mark.to_owned() });
        rest = after;
    }
    plain.push_str(rest);
    (plain, notes)
}

/// `<br>` breaks a line; other tags are left out. What only looks like one (`<` before a space) is kept.
fn without_tags(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find('<') {
        let after = &rest[start + 1..];
        let tag = after.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/' || letter == '!');
        let Some(end) = near(after, '>').filter(|_| tag) else {
            text.push_str(&rest[..=start]);
            rest = after;
            continue;
        };
        text.push_str(&rest[..start]);
        if after[..end].trim_end_matches(['/', ' ']).eq_ignore_ascii_case("br") {
            text.push('\n');
        }
        rest = &after[end + 1..];
    }
    text.push_str(rest);
    text
}

/// Where a sign stands, if it is near: a tag or a link is short.
fn near(text: &str, sign: char) -> Option<usize> {
    const LONGEST: usize = 2000;
    text.char_indices().take(LONGEST).find(|(_, letter)| *letter == sign).map(|(offset, _)| offset)
}

/// `[words](target)` as its words. Brackets of a draft, which nothing follows, are kept.
fn without_links(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find('[') {
        if let Some((words, length)) = link_at(&rest[start..]) {
            text.push_str(&rest[..start]);
            text.push_str(words);
            rest = &rest[start + length..];
        } else {
            text.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
        }
    }
    text.push_str(rest);
    text
}

fn link_at(text: &str) -> Option<(&str, usize)> {
    let close = near(text, ']')?;
    let words = &text[1..close];
    let after = &text[close + 1..];
    let target = after.strip_prefix('(')?;
    let end = near(target, ')')?;
    // A draft may have brackets side by side; a target has no white space in it but before a title.
    let place = &target[..end];
    let is_target = place.contains(['/', '#', '.', ':']) && !place.split(' ').next().unwrap_or_default().is_empty() && !words.contains('[');
    is_target.then_some((words, close + 1 + 1 + end + 1))
}

/// Stars and lines around words; a star or a line that stands between spaces or inside a word is kept.
fn without_emphasis(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut plain = String::with_capacity(text.len());
    let mut place = 0;
    while let Some(letter) = letters.get(place).copied() {
        let before = place.checked_sub(1).and_then(|before| letters.get(before)).copied();
        match letter {
            '\\' if letters.get(place + 1).is_some_and(char::is_ascii_punctuation) => {
                place += 1;
                plain.extend(letters.get(place));
            }
            '*' | '_' | '`' => {
                let run = letters[place..].iter().take_while(|other| **other == letter).count();
                let after = letters.get(place + run).copied();
                let spaced = before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace);
                let inside = letter == '_' && before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
                // Two signs of accent are quotation marks of an old way to write.
                let quotation = letter == '`' && run == 2;
                if spaced || inside || quotation {
                    plain.extend(std::iter::repeat_n(letter, run));
                }
                place += run - 1;
            }
            _ => plain.push(letter),
        }
        place += 1;
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_brackets_kept() {
        for (line, text) in [
            ("**Bold** and *italic* words", "Bold and italic words"),
            ("the [Charter](../../a/README.md) of", "the Charter of"),
            ("[shall][should] pay [(a)] [in Annex [X]]", "[shall][should] pay [(a)] [in Annex [X]]"),
            ("under *(b)*", "under (b)"),
            ("a < b and <b>c</b>", "a < b and c"),
            ("``x\" means", "``x\" means"),
            ("1\\. A", "1. A"),
            ("an ### every", "an ### every"),
            ("2 * 3 and snake_case", "2 * 3 and snake_case"),
        ] {
            assert_eq!(plain(line).text, text);
        }
        assert!(plain("**All of it**").bold);
        assert!(!plain("**Some** of **it**").bold);
        assert!(plain("*Considering*").italic);
    }
}
