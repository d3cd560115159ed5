//! Words as they are compared: without case, accents and marks, and by their stem where the language is English.
//!
//! Knows text alone; nothing of briefings, queries or what is shown.

use rust_stemmers::{Algorithm, Stemmer};
use std::{borrow::Cow, ops::Range};
use unicode_normalization::{UnicodeNormalization as _, char::canonical_combining_class};
use unicode_segmentation::UnicodeSegmentation as _;

/// The words of a text with the bytes they stand in. Every range lies on character boundaries.
///
/// What stands between words says nothing; the s after an apostrophe neither.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    runs(text).filter(|run| !is_genitive(text, run)).flat_map(move |run| {
        let word = &text[run.clone()];
        // Most runs are one word. Scripts that part words without a blank are segmented.
        let whole = word.is_ascii().then(|| (run.clone(), word));
        let parts = (whole.is_none()).then(|| word.split_word_bound_indices());
        let parts = parts.into_iter().flatten().map(move |(at, part)| (run.start + at..run.start + at + part.len(), part));
        whole.into_iter().chain(parts)
    })
}

/// Runs of letters and figures, with the marks on them.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_letter)?;
        let length = text[start..].find(|letter| !is_letter(letter) && !is_mark(letter)).unwrap_or(text.len() - start);
        at = start + length;
        Some(start..at)
    })
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && letter.is_alphanumeric())
}

fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && canonical_combining_class(letter) != 0
}

fn is_genitive(text: &str, run: &Range<usize>) -> bool {
    if !matches!(&text.as_bytes()[run.clone()], b"s" | b"S") {
        return false;
    }
    let before = &text[..run.start];
    let owner = before.strip_suffix('’').or_else(|| before.strip_suffix('\''));
    owner.is_some_and(|owner| owner.ends_with(is_letter))
}

/// A word without case and accents; compatible forms (`２`, `ﬁ`) as what they stand for.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(word.to_ascii_lowercase())
        } else {
            Cow::Borrowed(word)
        };
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| canonical_combining_class(*letter) == 0).flat_map(char::to_lowercase) {
        match letter {
            // Letters with a stroke or in one piece, which have no other composition.
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'þ' => folded.push_str("th"),
            // Lower case may bring a mark of its own, as that of İ does.
            letter if letter.is_alphanumeric() => folded.extend(digit(letter).or((!is_mark(letter)).then_some(letter))),
            _ => {}
        }
    }
    Cow::Owned(folded)
}

/// Figures of Arabic and Indian scripts as the figures addresses are written in.
fn digit(letter: char) -> Option<char> {
    let zero = [0x0660, 0x06f0, 0x0966, 0x09e6].into_iter().find(|zero| (*zero..*zero + 10).contains(&u32::from(letter)))?;
    char::from_digit(u32::from(letter) - zero, 10)
}

/// The folded words of a text.
pub(super) fn folded(text: &str) -> Vec<String> {
    words(text).map(|(_, word)| fold(word).into_owned()).filter(|word| !word.is_empty()).collect()
}

/// Reduces words to what their forms share.
pub(super) struct Forms(Option<Stemmer>);

impl Forms {
    /// For a language by its BCP 47 tag. Words of other languages than English stay as they are folded.
    pub fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        Self(primary.eq_ignore_ascii_case("en").then(|| Stemmer::create(Algorithm::English)))
    }

    /// The stem of a folded word.
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let Some(stemmer) = &self.0 else { return Cow::Borrowed(word) };
        match american(word) {
            Cow::Borrowed(word) => stemmer.stem(word),
            Cow::Owned(word) => Cow::Owned(stemmer.stem(&word).into_owned()),
        }
    }

    /// True where words of one stem may differ: only their first letter is known to be the same.
    pub fn has_stems(&self) -> bool {
        self.0.is_some()
    }
}

/// British spelling as the American one, so that a reader of either finds both. `promise` becomes a word
/// nobody writes; as it does so on both sides, that does no harm.
fn american(word: &str) -> Cow<'_, str> {
    const ENDINGS: [&str; 8] = ["e", "es", "ed", "ing", "ation", "ations", "er", "ers"];
    const PAIRS: [(&str, &str); 14] = [
        ("offence", "offense"),
        ("defence", "defense"),
        ("licence", "license"),
        ("pretence", "pretense"),
        ("programme", "program"),
        ("centre", "center"),
        ("behaviour", "behavior"),
        ("favour", "favor"),
        ("honour", "honor"),
        ("labour", "labor"),
        ("neighbour", "neighbor"),
        ("colour", "color"),
        ("endeavour", "endeavor"),
        ("judgement", "judgment"),
    ];
    if word.len() < 6 {
        return Cow::Borrowed(word);
    }
    if let Some((british, american)) = PAIRS.iter().find(|(british, _)| word.starts_with(british)) {
        return Cow::Owned(format!("{american}{}", &word[british.len()..]));
    }
    for ending in ENDINGS {
        if let Some(root) = word.strip_suffix(ending).and_then(|rest| rest.strip_suffix("is"))
            && root.len() >= 3
        {
            return Cow::Owned(format!("{root}iz{ending}"));
        }
    }
    Cow::Borrowed(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_accents_and_width() {
        assert_eq!(folded("Côte d’Ivoire, ２４(２) ﬁnal"), ["cote", "d", "ivoire", "24", "2", "final"]);
        assert_eq!(folded("Wiewiórowski’s co\u{302}te Łódź ٢٤"), ["wiewiorowski", "cote", "lodz", "24"]);
        assert_eq!(folded("Each Party's own"), ["each", "party", "own"]);
        assert_eq!(folded("数据 保护").len(), 4, "scripts without blanks are parted");
        assert!(folded(" … ’s?").contains(&"s".to_owned()), "an s of nobody is a word");
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
