//! What was typed in a field between two states of its text, and where one step of typing ends and the next begins: at a word,
//! and where typing becomes deleting or the replacing of marked words. Pauses are the clock's affair.

/// A step holds no more letters than this, for scripts that put no space between words.
const LONGEST: usize = 32;

/// Letters that a window may see at once though they were typed one by one.
const SEEN_AT_ONCE: usize = 10;

/// How one text became another: what was there was removed, and this put in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typing<'a> {
    /// Where, in characters.
    pub start: usize,
    /// What is no longer there.
    pub removed: &'a str,
    /// What is there now.
    pub inserted: &'a str,
}

impl<'a> Typing<'a> {
    /// The one place where two texts differ, as short as it can be.
    #[must_use]
    pub fn between(before: &'a str, after: &'a str) -> Self {
        let same = |one: (char, char)| one.0 == one.1;
        let start: usize = before.chars().zip(after.chars()).take_while(|pair| same(*pair)).map(|(letter, _)| letter.len_utf8()).sum();
        let (rest, other) = (&before[start..], &after[start..]);
        let end: usize =
            rest.chars().rev().zip(other.chars().rev()).take_while(|pair| same(*pair)).map(|(letter, _)| letter.len_utf8()).sum();
        let (removed, inserted) = (&rest[..rest.len() - end], &other[..other.len() - end]);
        Self { start: before[..start].chars().count(), removed, inserted }
    }

    /// What it was.
    #[must_use]
    pub const fn kind(&self) -> TypingKind {
        match (self.removed.is_empty(), self.inserted.is_empty()) {
            (_, true) => TypingKind::Deleting,
            (true, false) => TypingKind::Typing,
            (false, false) => TypingKind::Replacing,
        }
    }

    /// Where the caret is afterwards, in characters: after what was put in.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.start + self.inserted.chars().count()
    }

    /// The words that came or went, to say what was done.
    #[must_use]
    pub const fn changed_words(&self) -> &'a str {
        if self.inserted.is_empty() { self.removed } else { self.inserted }
    }
}

/// What was done to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypingKind {
    /// Letters came.
    Typing,
    /// Letters went.
    Deleting,
    /// Letters took the place of others.
    Replacing,
}

/// True where what made `next` of `now` goes on with what made `now` of `before`: the same kind, in the same place, and
/// all of it within one word and the spaces beside it.
#[must_use]
pub fn is_one_step(before: &str, now: &str, next: &str) -> bool {
    let (last, piece, whole) = (Typing::between(before, now), Typing::between(now, next), Typing::between(before, next));
    match last.kind() {
        TypingKind::Typing => piece.kind() == TypingKind::Typing && whole.kind() == TypingKind::Typing && is_within_a_word(whole.inserted),
        TypingKind::Deleting => {
            piece.kind() == TypingKind::Deleting && whole.kind() == TypingKind::Deleting && is_within_a_word(whole.removed)
        }
        // What takes the place of marked words is typed to the end of its first word.
        TypingKind::Replacing => {
            let same_place = whole.start == last.start && whole.removed == last.removed;
            piece.kind() == TypingKind::Typing && same_place && is_within_a_word(whole.inserted)
        }
    }
}

/// The texts between, at the beginning of each word, of letters that came together: a slow window sees several keys at
/// once. What is longer than ten letters was pasted, and is one step; a shorter paste cannot be told from typing.
#[must_use]
pub fn words_between(before: &str, after: &str) -> Vec<String> {
    let typing = Typing::between(before, after);
    let inserted = typing.inserted;
    if typing.kind() != TypingKind::Typing || inserted.chars().count() > SEEN_AT_ONCE {
        return Vec::new();
    }
    let start: usize = before.chars().take(typing.start).map(char::len_utf8).sum();
    let mut was_space = inserted.starts_with(char::is_whitespace);
    let mut texts = Vec::new();
    for (offset, letter) in inserted.char_indices().skip(1) {
        if was_space && !letter.is_whitespace() && !inserted[..offset].trim().is_empty() {
            texts.push(format!("{}{}{}", &before[..start], &inserted[..offset], &before[start..]));
        }
        was_space = letter.is_whitespace();
    }
    texts
}

fn is_within_a_word(text: &str) -> bool {
    !text.trim().contains(char::is_whitespace) && text.chars().count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts at which steps end, of those that a field had one after the other.
    fn steps<'a>(texts: &[&'a str]) -> Vec<&'a str> {
        let mut ends: Vec<&str> = vec![texts[0]];
        let mut before = texts[0];
        for pair in texts.windows(2) {
            if ends.len() > 1 && is_one_step(before, pair[0], pair[1]) {
                ends.pop();
            } else {
                before = pair[0];
            }
            ends.push(pair[1]);
        }
        ends
    }

    #[test]
    fn typing_ends_at_words() {
        assert_eq!(
            steps(&["", "W", "Wh", "Who", "Who ", "Who r", "Who re", "Who re\n", "Who re\nx"]),
            ["", "Who ", "Who re\n", "Who re\nx"]
        );
    }

    #[test]
    fn what_is_pasted_is_a_step_of_its_own() {
        assert_eq!(steps(&["", "a", "a pasted line", "a pasted lines"]), ["", "a", "a pasted line", "a pasted lines"]);
    }

    #[test]
    fn letters_that_a_slow_window_sees_at_once_are_words_all_the_same() {
        assert_eq!(words_between("who review", "who reviews it"), ["who reviews "]);
        assert_eq!(words_between("(|)", "(|a b c)"), ["(|a )", "(|a b )"]);
        assert_eq!(words_between("who", "who  sees"), Vec::<String>::new(), "one word, and the spaces before it");
        assert_eq!(words_between("", "a whole line that was pasted"), Vec::<String>::new());
        assert_eq!(words_between("", "two words!"), ["two "], "ten letters, typed or pasted");
        assert_eq!(words_between("", "two words!!"), Vec::<String>::new(), "more were pasted");
        assert_eq!(words_between("who sees", "who"), Vec::<String>::new());
    }

    #[test]
    fn deleting_ends_at_words_and_is_not_typing() {
        let texts = ["who sees", "who see", "who ", "who", "wh", "whx", "wh", "w"];
        assert_eq!(steps(&texts), ["who sees", "who", "wh", "whx", "w"]);
        assert_eq!(steps(&["one two", ""]), ["one two", ""]);
    }

    #[test]
    fn marked_words_come_back_with_one_step() {
        assert_eq!(
            steps(&["of the two of us", "of xof us", "of xyof us", "of xy zof us"]),
            ["of the two of us", "of xyof us", "of xy zof us"]
        );
    }

    #[test]
    fn typing_elsewhere_and_without_spaces_ends_too() {
        assert_eq!(steps(&["ab cd", "abx cd", "abx cdy"]), ["ab cd", "abx cd", "abx cdy"]);
        let long = "字".repeat(100);
        let texts: Vec<&str> = (0..=100).map(|length| &long[..length * 3]).collect();
        assert_eq!(steps(&texts).len(), 1 + 100_usize.div_ceil(LONGEST));
    }
}
