//! Which way words are written, and whether the texts of a briefing are written from the right.
//!
//! By the tag of the language (BCP 47, RFC 5646): the script it names, else the script that the language, or the language
//! in that region, is mostly written in. Scripts are those of ISO 15924 whose letters have the bidirectional class R or AL
//! in the Unicode Character Database; languages and regions are those that CLDR's likely subtags give such a script
//! (<https://www.unicode.org/cldr/charts/latest/supplemental/likely_subtags.html>). Where there is no tag, by the letters: a
//! briefing by most of them, a paragraph by the first (rule P2 of <https://www.unicode.org/reports/tr9/>).

use super::{Briefing, Paragraph};

/// Scripts written from the right.
const SCRIPTS: [&str; 41] = [
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "gara", "hatr", "hebr", "hung", "khar", "lydi", "mand", "mani", "mend",
    "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm", "phli", "phlp", "phlv", "phnx", "prti", "rohg", "samr", "sarb", "sogd",
    "sogo", "syrc", "syre", "syrj", "syrn", "thaa", "yezi",
];

/// Languages mostly written in one of them; the members of Arabic among them, and codes of three letters that people
/// write where the tag has two.
const LANGUAGES: [&str; 62] = [
    "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp", "apc", "apd", "ar", "ara", "arb", "arc",
    "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "azb", "bal", "bqi", "ckb", "dv", "fa", "fas", "glk", "haz",
    "he", "heb", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pbt", "pbu", "per", "pes", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr",
    "ug", "ur", "urd", "yi",
];

/// Languages written so in some regions alone, by language and region.
const REGIONS: [(&str, &[&str]); 7] = [
    ("az", &["iq", "ir"]),
    ("kk", &["af", "cn", "ir", "mn"]),
    ("ku", &["iq", "ir"]),
    ("ky", &["cn"]),
    ("pa", &["pk"]),
    ("tg", &["pk"]),
    ("uz", &["af"]),
];

/// How many letters are looked at where no tag says it.
const LETTERS: usize = 4000;

/// True for a briefing whose texts are written from the right.
#[must_use]
pub fn is_from_the_right(briefing: &Briefing) -> bool {
    if briefing.language.trim().is_empty() { letters_are(briefing) } else { tag_is(&briefing.language) }
}

/// Which way a paragraph is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As in English.
    #[default]
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

impl Direction {
    /// That of a language by its tag (BCP 47); `None` where the tag is empty.
    #[must_use]
    pub fn of_language(tag: &str) -> Option<Self> {
        (!tag.trim().is_empty()).then(|| if tag_is(tag) { Self::RightToLeft } else { Self::LeftToRight })
    }

    /// That of the first letter, or mark of direction, of some words; `None` where there is none. What is isolated does not count.
    #[must_use]
    pub fn of_words(words: &str) -> Option<Self> {
        let mut isolated = 0_usize;
        words.chars().find_map(|letter| {
            match letter {
                '\u{2066}'..='\u{2068}' => isolated += 1,
                '\u{2069}' => isolated = isolated.saturating_sub(1),
                _ if isolated > 0 => {}
                '\u{200F}' | '\u{61C}' => return Some(Self::RightToLeft),
                '\u{200E}' => return Some(Self::LeftToRight),
                _ if letter.is_alphabetic() => return Some(if is_right(letter) { Self::RightToLeft } else { Self::LeftToRight }),
                _ => {}
            }
            None
        })
    }
}

/// True for the tag of a language that is written from the right. Called for texts as they are drawn: makes no copies.
fn tag_is(tag: &str) -> bool {
    let mut parts = tag.trim().split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    // What stands behind a single letter is no part of the language.
    let rest = || parts.clone().take_while(|part| part.len() > 1);
    if let Some(script) = rest().find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic())) {
        return is_one_of(&SCRIPTS, script);
    }
    // `zh-yue` and `ar-arz`: a language extended by another.
    let extended = rest().next().filter(|part| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let is_in = |region: &str| rest().any(|part| part.eq_ignore_ascii_case(region));
    let is = |known: &str| language.eq_ignore_ascii_case(known);
    if is("sd") && is_in("in") || is("ug") && (is_in("kz") || is_in("mn")) {
        return false;
    }
    is_one_of(&LANGUAGES, language)
        || extended.is_some_and(|part| is_one_of(&LANGUAGES, part))
        || REGIONS.iter().any(|(known, regions)| is(known) && regions.iter().any(|region| is_in(region)))
}

/// True for a word of a list in order, written in small letters or capitals.
fn is_one_of(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|known| known.bytes().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()))).is_ok()
}

/// True where most letters of the texts, as far as they are looked at, are written from the right.
fn letters_are(briefing: &Briefing) -> bool {
    let (mut right, mut all) = (0, 0);
    let mut count = |text: &str| {
        for letter in text.chars().filter(|c| c.is_alphabetic()).take(LETTERS.saturating_sub(all)) {
            all += 1;
            right += usize::from(is_right(letter));
        }
    };
    count(&briefing.title);
    count(&briefing.about);
    for provision in &briefing.provisions {
        count(&provision.heading);
        count(provision.text.as_deref().unwrap_or_default());
        each(&provision.paragraphs, &mut count);
    }
    right * 2 > all
}

fn each(paragraphs: &[Paragraph], count: &mut impl FnMut(&str)) {
    for paragraph in paragraphs {
        count(&paragraph.text);
        each(&paragraph.children, count);
    }
}

/// True in the blocks that Unicode keeps for letters written from the right (`DerivedBidiClass.txt`, `@missing`).
const fn is_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_tells_the_direction_by_its_script_its_language_or_its_region() {
        for tag in [
            "ar",
            "AR",
            "ar-EG",
            "ar_EG",
            "ar-arz",
            "arz",
            "he",
            "iw",
            "fa",
            "fa-AF",
            "prs",
            "ur",
            "ps",
            "yi",
            "dv",
            "ckb",
            "sd",
            "ug",
            "ks",
            "ku-Arab",
            "ku-IQ",
            "az-Arab",
            "az-IR",
            "pa-PK",
            "uz-AF",
            "ms-Arab",
            "ff-Adlm",
            "und-Hebr",
            "ar-x-latn",
            " ar ",
        ] {
            assert!(tag_is(tag), "{tag}");
        }
        for tag in [
            "",
            "en",
            "en-GB",
            "fr",
            "zh-Hant",
            "zh-yue",
            "ku",
            "az",
            "pa",
            "uz",
            "ar-Latn",
            "ar-Latn-EG",
            "sd-Deva",
            "sd-IN",
            "ug-Cyrl",
            "en-x-arab",
            "ara bic",
        ] {
            assert!(!tag_is(tag), "{tag}");
        }
    }

    #[test]
    fn the_first_letter_tells_the_direction_of_words() {
        let (left, right) = (Some(Direction::LeftToRight), Some(Direction::RightToLeft));
        for (words, direction) in [
            ("", None),
            ("35 (2)", None),
            ("٣٥", None),
            ("harbour ميناء", left),
            ("«ميناء» harbour", right),
            ("12. אמנה", right),
            ("\u{200F}harbour", right),
            ("\u{200E}ميناء", left),
            ("\u{2068}Article 24\u{2069} ميناء", right),
            ("\u{2068}Article 24\u{2069}", None),
            ("статья", left),
            ("第", left),
        ] {
            assert_eq!(Direction::of_words(words), direction, "{words}");
        }
        assert_eq!(Direction::of_language(" "), None);
        assert_eq!(Direction::of_language("ar-EG"), right);
        assert_eq!(Direction::of_language("zh"), left);
    }

    #[test]
    fn where_no_tag_says_it_most_letters_do() {
        let with = |language: &str, title: &str| Briefing { language: language.to_owned(), title: title.to_owned(), ..Briefing::default() };
        assert!(is_from_the_right(&with("", "اتفاقية بشأن إنارة الموانئ (HLC)")));
        assert!(is_from_the_right(&with("", "אמנה בדבר תאורת נמלים")));
        assert!(!is_from_the_right(&with("", "On the word “ميناء”, harbour")));
        assert!(!is_from_the_right(&with("", "")));
        assert!(!is_from_the_right(&with("", "2024 (12)")));
        // What the file says of itself is believed.
        assert!(!is_from_the_right(&with("en", "اتفاقية بشأن إنارة الموانئ")));
        assert!(is_from_the_right(&with("ar", "Harbours")));
    }

    #[test]
    fn lists_are_in_order_and_of_the_form_of_subtags() {
        assert!(SCRIPTS.is_sorted() && LANGUAGES.is_sorted());
        assert!(LANGUAGES.iter().all(|language| (2..=3).contains(&language.len())));
        assert!(SCRIPTS.iter().all(|script| script.len() == 4), "{SCRIPTS:?}");
    }
}
