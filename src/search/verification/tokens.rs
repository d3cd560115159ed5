//! Words as they are compared: without what makes no difference between two ways to print the same words.

use crate::model::visible;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;

/// A word or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// As it is compared.
    pub word: String,
    /// Where it stands in the text it was read from.
    pub bytes: Range<usize>,
}

impl Token {
    /// True for what is not a sign.
    pub fn is_word(&self) -> bool {
        self.word.chars().any(char::is_alphanumeric)
    }
}

/// The words and signs of a text. Quotation marks and square brackets, which mark what somebody altered, are none.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found: Vec<Token> = Vec::new();
    // Where the word that is being read began; its last letter was the one before.
    let mut goes_on = false;
    for (index, (offset, letter)) in letters.iter().copied().enumerate() {
        let end = offset + letter.len_utf8();
        if is_unseen(letter) {
            continue;
        }
        let letter = same_sign(letter);
        let joins = matches!(letter, '\'' | '-') && goes_on && next_seen(&letters, index).is_some_and(is_of_a_word);
        if is_of_a_word(letter) || joins {
            if let Some(token) = found.last_mut().filter(|_| goes_on) {
                push_folded(&mut token.word, letter);
                token.bytes.end = end;
            } else {
                let mut word = String::new();
                push_folded(&mut word, letter);
                found.push(Token { word, bytes: offset..end });
            }
            goes_on = true;
            continue;
        }
        // Words altered by who quotes: `[t]he`.
        if matches!(letter, '[' | ']') {
            continue;
        }
        goes_on = false;
        if letter.is_whitespace() || is_quotation_mark(letter) {
            continue;
        }
        let mut word = String::new();
        push_folded(&mut word, letter);
        found.push(Token { word, bytes: offset..end });
    }
    for token in &mut found {
        let composed: String = token.word.nfkc().collect();
        token.word = composed;
    }
    found
}

fn next_seen(letters: &[(usize, char)], index: usize) -> Option<char> {
    letters.iter().skip(index + 1).map(|(_, letter)| *letter).find(|letter| !is_unseen(*letter) && !matches!(letter, '[' | ']'))
}

fn is_unseen(letter: char) -> bool {
    crate::model::is_invisible(letter)
}

/// A letter that stands beside others without a space and is a word by itself is none of these.
fn is_of_a_word(letter: char) -> bool {
    (letter.is_alphanumeric() || is_combining(letter)) && !stands_alone(letter)
}

fn is_combining(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Letters of scripts without spaces between words: each is compared by itself.
const fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

fn push_folded(word: &mut String, letter: char) {
    word.extend(letter.to_lowercase());
}

/// One sign for all that are printed for the same.
const fn same_sign(letter: char) -> char {
    match letter {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '⁃' | '﹣' | '－' => '-',
        '’' | '‘' | 'ʼ' | '＇' | '`' | '´' => '\'',
        '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
        other => other,
    }
}

const fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‚' | '「' | '」' | '『' | '』' | '＂')
}

/// The pieces of a quotation between its omissions, each without signs at its ends.
pub(super) fn pieces(quotation: &str) -> Vec<Vec<Token>> {
    let shown =
        visible(quotation).replace("[...]", "…").replace("[…]", "…").replace("(...)", "…").replace("...", "…").replace(". . .", "…");
    shown.split('…').map(|piece| trimmed(tokens(piece))).filter(|piece| !piece.is_empty()).collect()
}

fn trimmed(mut tokens: Vec<Token>) -> Vec<Token> {
    while tokens.last().is_some_and(|token| !token.is_word()) {
        tokens.pop();
    }
    let first = tokens.iter().position(Token::is_word).unwrap_or(0);
    tokens.drain(..first);
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn what_is_printed_in_two_ways_is_the_same() {
        for (one, other) in [
            ("the State’s “cross‑border”  Lamp", "the state's \"cross-border\" lamp"),
            ("co\u{ad}operation\nof all", "cooperation of all"),
            ("[t]he lamp", "The lamp"),
            ("e\u{301}teint", "éteint"),
            ("ﬁre", "fire"),
        ] {
            assert_eq!(words(one), words(other), "{one}");
        }
        for (one, other) in [("States", "State’s"), ("lamps, lights", "lamps lights"), ("cross-border", "cross border")] {
            assert_ne!(words(one), words(other), "{one}");
        }
        assert_eq!(words("第二条"), ["第", "二", "条"]);
        assert_eq!(pieces("“each lamp … at dusk.”").len(), 2);
        assert_eq!(pieces("…"), Vec::<Vec<Token>>::new());
    }
}
