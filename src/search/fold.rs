//! Words as they are compared: without case, accents and marks, and by their stem where the language is English.
//!
//! Knows text alone; nothing of briefings, queries or what is shown.

use super::{spelling::american, stem::stem};
use crate::model::{invisible_at, is_invisible, visible};
use std::{borrow::Cow, ops::Range};
use unicode_normalization::{UnicodeNormalization as _, char::canonical_combining_class};
use unicode_segmentation::UnicodeSegmentation as _;

/// The words of a text with the bytes they stand in. Every range lies on character boundaries.
///
/// What is between words is left out, and so is the s after an apostrophe. Invisible characters inside a word are part of it.
pub(super) fn split_words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    runs(text).filter(|run| !is_genitive(text, run)).flat_map(move |run| {
        let word = &text[run.clone()];
        // Most runs are one word. Scripts that write no spaces between words are segmented.
        let whole = (word.is_ascii() || word.contains('[')).then(|| (run.clone(), word));
        let parts = (whole.is_none()).then(|| word.split_word_bound_indices());
        let parts = parts.into_iter().flatten().map(move |(offset, part)| (run.start + offset..run.start + offset + part.len(), part));
        whole.into_iter().chain(parts)
    })
}

/// Runs of letters and digits, with combining marks and invisible characters between them.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut offset = 0;
    std::iter::from_fn(move || {
        let start = loop {
            let start = offset + text[offset..].find(is_letter)?;
            // `[U+2066]` is no word.
            let hidden = if text[..start].ends_with('[') { invisible_at(&text[start - 1..]) } else { 0 };
            if hidden == 0 {
                break start;
            }
            offset = start - 1 + hidden;
        };
        let mut end = start;
        let mut next = start;
        loop {
            // Most letters are ASCII, and most words end at a space.
            match text.as_bytes().get(next) {
                Some(byte) if byte.is_ascii_alphanumeric() => {
                    next += 1;
                    end = next;
                    continue;
                }
                Some(byte) if byte.is_ascii() && *byte != b'[' => break,
                _ => {}
            }
            let Some(letter) = text[next..].chars().next() else { break };
            if is_letter(letter) || is_mark(letter) {
                next += letter.len_utf8();
                end = next;
                continue;
            }
            // A zero-width space may be a line break: it divides words as a hyphen does, and joins them again.
            let hidden = if letter == ZERO_WIDTH_SPACE { 0 } else { invisible_at(&text[next..]) };
            if hidden == 0 {
                break;
            }
            next += hidden;
        }
        offset = next;
        Some(start..end)
    })
}

const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// How a word is joined to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Not at all.
    Apart,
    /// There are spaces between them.
    Space,
    /// There is a hyphen between them.
    Hyphen,
}

/// A word of a text as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    /// Where it is, on character boundaries.
    pub range: Range<usize>,
    /// Without case and accents; never empty.
    pub folded: Cow<'t, str>,
    /// How it is joined to the one before.
    pub joint: Joint,
}

/// The words of a text as they are compared, and how they are joined.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut before: Option<(usize, bool)> = None;
    split_words(text).filter_map(move |(range, word)| {
        let folded = fold(word);
        if folded.is_empty() {
            return None;
        }
        let numeric = |letter: Option<u8>| letter.is_some_and(|letter| letter.is_ascii_digit());
        let joint = match before {
            // `2020-2024` and `24 2` are two numbers.
            Some((_, number)) if number && numeric(folded.bytes().next()) => Joint::Apart,
            Some((end, number)) => match joint_of(&text[end..range.start]) {
                Joint::Space if number || numeric(folded.bytes().next()) => Joint::Apart,
                joint => joint,
            },
            None => Joint::Apart,
        };
        before = Some((range.end, numeric(folded.bytes().last())));
        Some(Token { range, folded, joint })
    })
}

/// How a gap joins the words around it.
fn joint_of(gap: &str) -> Joint {
    if gap == " " {
        return Joint::Space;
    }
    let (mut hyphens, mut spaces, mut offset) = (0, 0, 0);
    while let Some(letter) = gap[offset..].chars().next() {
        match letter {
            '-' | '\u{2010}' | '\u{2011}' | '\u{fe63}' | '\u{ff0d}' => hyphens += 1,
            ZERO_WIDTH_SPACE => hyphens = hyphens.max(1),
            letter if letter.is_whitespace() => spaces += 1,
            _ => match invisible_at(&gap[offset..]) {
                0 => return Joint::Apart,
                hidden => {
                    offset += hidden;
                    continue;
                }
            },
        }
        offset += letter.len_utf8();
    }
    match (hyphens, spaces) {
        (1, 0) => Joint::Hyphen,
        (0, 1..) => Joint::Space,
        _ => Joint::Apart,
    }
}

/// Words of grammar, which are never part of a compound: `may be` is not `maybe`, `a part` not `apart`.
const FUNCTION_WORDS: [&str; 61] = [
    "a", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "each", "for",
    "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "may", "me", "my", "no", "not",
    "of", "on", "or", "our", "she", "so", "some", "that", "the", "their", "them", "they", "this", "to", "was", "we", "were", "what",
    "when", "who", "with",
];

/// True for a word of grammar, which does not say what a sentence is about.
pub(super) fn is_function_word(word: &str) -> bool {
    word.len() < 6 && FUNCTION_WORDS.binary_search(&word).is_ok()
}

/// True where two words, with a space between them, may be one: `real time`, but not `may be`.
pub(super) fn may_be_one(first: &str, second: &str) -> bool {
    !is_function_word(first) && !is_function_word(second)
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && letter.is_alphanumeric() && !is_invisible(letter))
}

fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && canonical_combining_class(letter) != 0
}

fn is_genitive(text: &str, run: &Range<usize>) -> bool {
    if !matches!(&text.as_bytes()[run.clone()], b"s" | b"S") {
        return false;
    }
    let before = text[..run.start].trim_end_matches(is_invisible);
    let owner = before.strip_suffix('’').or_else(|| before.strip_suffix('\''));
    owner.is_some_and(|owner| owner.trim_end_matches(is_invisible).ends_with(is_letter))
}

/// A word without case and accents; compatibility characters (`２`, `ﬁ`) as the plain ones.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() && !word.contains('[') {
        return if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(word.to_ascii_lowercase())
        } else {
            Cow::Borrowed(word)
        };
    }
    if word.contains('[') {
        return Cow::Owned(fold(&visible(word)).into_owned());
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| canonical_combining_class(*letter) == 0).flat_map(char::to_lowercase) {
        match letter {
            // Letters with a stroke and ligatures, which Unicode does not decompose.
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'þ' => folded.push_str("th"),
            // Lower case may add a mark, as that of İ does.
            letter if letter.is_alphanumeric() && !is_invisible(letter) => {
                folded.extend(digit(letter).or((!is_mark(letter)).then_some(letter)));
            }
            _ => {}
        }
    }
    Cow::Owned(folded)
}

/// Digits of Arabic and Indian scripts as the digits that addresses are written in.
fn digit(letter: char) -> Option<char> {
    let zero = [0x0660, 0x06f0, 0x0966, 0x09e6].into_iter().find(|zero| (*zero..*zero + 10).contains(&u32::from(letter)))?;
    char::from_digit(u32::from(letter) - zero, 10)
}

/// The folded words of a text.
pub(super) fn folded(text: &str) -> Vec<String> {
    split_words(text).map(|(_, word)| fold(word).into_owned()).filter(|word| !word.is_empty()).collect()
}

/// Reduces words to their stems, in languages where that is supported.
pub(super) struct Forms {
    english: bool,
}

impl Forms {
    /// For a language by its BCP 47 tag. Words of other languages than English are only folded.
    pub fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        Self { english: primary.eq_ignore_ascii_case("en") }
    }

    /// The stem of a folded word.
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match american(word) {
            _ if !self.english => Cow::Borrowed(word),
            None => Cow::Owned(stem(word)),
            Some(american) => Cow::Owned(stem(&american)),
        }
    }

    /// True where two folded words may be forms of one; the first letters show that most are not.
    pub fn may_be_forms(&self, one: &str, other: &str) -> bool {
        let (one, other) = (one.as_bytes(), other.as_bytes());
        self.english && one.first() == other.first() && {
            match (one.get(1), other.get(1)) {
                (Some(first), Some(second)) if first != second => {
                    // As in foetus and fetus, paediatric and pediatric, sceptic and skeptic.
                    [(b'o', b'e'), (b'a', b'e'), (b'c', b'k')].iter().any(|two| *two == (*first, *second) || *two == (*second, *first))
                }
                _ => true,
            }
        }
    }

    /// True where words of the same stem may differ.
    pub fn has_stems(&self) -> bool {
        self.english
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_accents_and_width() {
        assert_eq!(folded("Côte d’Ivoire, ２４(２) ﬁnal"), ["cote", "d", "ivoire", "24", "2", "final"]);
        assert_eq!(folded("Wiewiórowski’s co\u{302}te Łódź ٢٤"), ["wiewiorowski", "cote", "lodz", "24"]);
        assert_eq!(folded("Œuvre Æsir Ørsted Ðorđe Þingvellir Straße Kadıköy"), {
            ["oeuvre", "aesir", "orsted", "dorde", "thingvellir", "strasse", "kadikoy"]
        });
        assert_eq!(folded("Each Party's own"), ["each", "party", "own"]);
        assert_eq!(folded("数据 保护").len(), 4, "scripts without spaces are segmented");
        assert!(folded(" … ’s?").contains(&"s".to_owned()), "an s of nobody is a word");
    }

    #[test]
    fn invisible_characters_are_part_of_a_word_and_ignored() {
        assert_eq!(folded("co\u{ad}op\u{2060}eration\u{200e}, [U+2066]re[U+feff]al"), ["cooperation", "real"]);
        assert_eq!(split_words("a\u{ad}b\u{ad} c").map(|(range, _)| range).collect::<Vec<_>>(), [0..4, 7..8]);
        assert_eq!(folded("\u{ad}\u{3164}"), Vec::<String>::new());
    }

    #[test]
    fn words_are_joined_by_spaces_or_hyphens() {
        let joints = |text| tokens(text).skip(1).map(|token| token.joint).collect::<Vec<_>>();
        assert_eq!(joints("co-op\u{2011}er\u{200b}a\u{ad}-\u{2060}tion"), [Joint::Hyphen; 4]);
        assert_eq!(joints("a b\u{a0}c\n d"), [Joint::Space; 3]);
        assert_eq!(joints("a, b - c--d 2020-2024 G-77").first(), Some(&Joint::Apart));
        assert_eq!(joints("2020-2024 24 2"), [Joint::Apart; 3]);
        assert_eq!(joints("G-77"), [Joint::Hyphen]);
    }

    #[test]
    fn forms_of_an_english_word_are_one() {
        let english = Forms::of("en-GB");
        for (one, other) in [
            ("reviews", "reviewing"),
            ("policy", "policies"),
            ("organisation", "organizations"),
            ("offence", "offenses"),
            ("criminalisation", "criminalization"),
        ] {
            assert_eq!(english.stem(one), english.stem(other), "{one}, {other}");
        }
        assert_eq!(Forms::of("fr").stem("reviews"), "reviews");
    }
}
