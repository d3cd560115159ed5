//! The beginning of a unit: `Article 24`, `第二十四条`, `CHAPTER II`, `Annex I`, `Preamble`, in the languages of the United Nations and a few more.
//!
//! Says what a text may begin; whether it does is for [`super::sections`] to tell from the sequence.

use super::{
    formulas::begins_preamble,
    unit_words::{AFTER, ANNEX_ZH, BEFORE, PREAMBLES},
};
use crate::import::numerals;

pub use super::unit_words::UnitClass;

/// The number of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitNumber {
    /// As it counts; none where it has no number.
    pub value: Option<u32>,
    /// What stands after the number: `bis`, `a`; small letters, empty where nothing does.
    pub suffix: String,
    /// As an address has it: `24`, `7bis`, `II`.
    pub written: String,
}

/// The beginning of a unit, as it stands at the beginning of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitHeading {
    /// What it begins.
    pub class: UnitClass,
    /// The word for it in small letters: `article`, `条`.
    pub word: &'static str,
    /// Its number.
    pub number: UnitNumber,
    /// As printed: `Article 24`.
    pub label: String,
    /// What stands after it in the same text, without what parts the two.
    pub rest: String,
    /// How the rest is parted from the label.
    pub parted: Parted,
}

/// What stands between a label and the text after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    /// Nothing stands after the label.
    Alone,
    /// A stop, a colon, a dash or a line break.
    Mark,
    /// The text is in brackets.
    Brackets,
    /// White space alone.
    Space,
    /// Nothing, or what goes on a sentence: `Article 3, paragraph 7`, `Article 3 of the Agreement`.
    GoesOn,
}

use UnitClass::{Annex, Division, Preamble};

/// Bytes of the longest heading of a preamble.
const LONGEST_WORD: usize = 60;

/// The beginning of a unit at the beginning of a text; none where there is no word and number for one.
#[must_use]
pub fn unit_heading(text: &str) -> Option<UnitHeading> {
    let text = text.trim();
    // `[Article 3 ter] (REDD-plus)`: a draft may bracket the heading alone.
    if let Some(inside) = text.strip_prefix('[') {
        let (inside, after) = inside.split_once(']')?;
        let heading = unit_heading(inside).filter(|heading| heading.parted == Parted::Alone)?;
        let (parted, rest) = part_rest(after);
        return Some(UnitHeading { label: format!("[{}]", heading.label), rest, parted, ..heading });
    }
    preamble_heading(text).or_else(|| chinese_heading(text)).or_else(|| worded_heading(text))
}

fn preamble_heading(text: &str) -> Option<UnitHeading> {
    let (first, after) = text.split_once('\n').unwrap_or((text, ""));
    if first.len() > LONGEST_WORD {
        return preamble_with_text(text);
    }
    let bare = first.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let Some(word) = PREAMBLES.into_iter().find(|word| *word == bare) else { return preamble_with_text(text) };
    let rest = after.trim().to_owned();
    let parted = if rest.is_empty() { Parted::Alone } else { Parted::Mark };
    Some(UnitHeading { class: Preamble, word, number: UnitNumber::default(), label: first.trim().to_owned(), rest, parted })
}

/// `Preamble The States Parties to this Convention, …`, all on one line.
fn preamble_with_text(text: &str) -> Option<UnitHeading> {
    let small: String = text.chars().take(LONGEST_WORD).flat_map(char::to_lowercase).collect();
    let word = PREAMBLES.into_iter().find(|word| small.starts_with(word))?;
    let length = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(offset, _)| offset);
    let (label, rest) = (text.get(..length)?, text.get(length..)?.trim_start_matches([' ', '\u{a0}', '.', ':', '-', '–', '—']));
    let begins = text.chars().next().is_some_and(|letter| !letter.is_lowercase()) && begins_preamble(rest);
    let number = UnitNumber::default();
    begins.then(|| UnitHeading { class: Preamble, word, number, label: label.to_owned(), rest: rest.to_owned(), parted: Parted::Mark })
}

/// `第二十四条`, `第3章`, `附件一`.
fn chinese_heading(text: &str) -> Option<UnitHeading> {
    let numeral = |letter: &char| "〇零一二三四五六七八九十百千".contains(*letter) || numerals::digit(*letter).is_some() || *letter == ' ';
    let value_of = |written: &str| numerals::decimal(written).or_else(|| numerals::chinese(written));
    if let Some(after) = text.strip_prefix('第') {
        let written: String = after.chars().take_while(numeral).collect();
        let value = value_of(&written.replace(' ', ""))?;
        let after_number = &after[written.len()..];
        let (word, class) = AFTER.into_iter().find(|(word, _)| after_number.starts_with(word))?;
        let rest = &after_number[word.len()..];
        // 第三条之二 is an article of its own.
        let (suffix, rest) = match rest.strip_prefix('之') {
            Some(more) => {
                let written: String = more.chars().take_while(numeral).collect();
                (value_of(written.trim()).and_then(numerals::suffix_of_count), &more[written.len()..])
            }
            None => (None, rest),
        };
        let label = text[..text.len() - rest.len()].trim().to_owned();
        let suffix = suffix.unwrap_or_default().to_owned();
        let number = UnitNumber { value: Some(value), written: format!("{value}{suffix}"), suffix };
        let (parted, rest) = part_rest(rest);
        return Some(UnitHeading { class, word, number, label, rest, parted });
    }
    let word = ANNEX_ZH.into_iter().find(|word| text.starts_with(word))?;
    let after = &text[word.len()..];
    let written: String = after.chars().take_while(numeral).collect();
    let value = value_of(&written.replace(' ', ""));
    let rest = if value.is_some() { &after[written.len()..] } else { after };
    let label = text[..text.len() - rest.len()].trim().to_owned();
    let (parted, rest) = part_rest(rest);
    let written = value.map(|value| value.to_string()).unwrap_or_default();
    Some(UnitHeading { class: Annex, word, number: UnitNumber { value, suffix: String::new(), written }, label, rest, parted })
}

/// `Article 24`, `PART ONE`, `Première partie`, `Annex`.
fn worded_heading(text: &str) -> Option<UnitHeading> {
    let (word, class, after) = word_at_start(text).or_else(|| ordinal_before(text))?;
    if let Some(number) = after.number {
        // The ordinal stood before the word.
        let rest = after.rest;
        let label = text[..text.len() - rest.len()].trim().to_owned();
        let (parted, rest) = part_rest(rest);
        return Some(UnitHeading { class, word, number, label, rest, parted });
    }
    let trimmed = after.rest.trim_start_matches([' ', '\u{a0}', '\t', '\u{202f}', '\u{2009}']);
    let Some((number, rest)) = number_at_start(trimmed, after.rest.len() != trimmed.len()) else {
        // An annex may have no number.
        let (parted, rest) = part_rest(after.rest);
        let alone = class == Annex && matches!(parted, Parted::Alone | Parted::Mark);
        let label = text[..text.len() - after.rest.len()].trim().to_owned();
        return alone.then(|| UnitHeading { class, word, number: UnitNumber::default(), label, rest, parted });
    };
    let label = text[..text.len() - rest.len()].trim().to_owned();
    let (parted, rest) = part_rest(rest);
    Some(UnitHeading { class, word, number, label, rest, parted })
}

/// What follows a word for a unit.
struct AfterWord<'t> {
    rest: &'t str,
    number: Option<UnitNumber>,
}

fn word_at_start(text: &str) -> Option<(&'static str, UnitClass, AfterWord<'_>)> {
    let (word, class) = BEFORE.into_iter().filter(|(word, _)| starts_with_word(text, word)).max_by_key(|(word, _)| word.len())?;
    // A sentence may begin with `part of`, in small letters; a heading does not.
    if text.chars().next().is_some_and(char::is_lowercase) {
        return None;
    }
    let length = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(offset, _)| offset);
    Some((word, class, AfterWord { rest: &text[length..], number: None }))
}

/// `Première partie`, `PRIMERA PARTE`, `First Part`.
fn ordinal_before(text: &str) -> Option<(&'static str, UnitClass, AfterWord<'_>)> {
    let (first, rest) = text.split_once([' ', '\u{a0}'])?;
    let value = numerals::in_words(&first.to_lowercase())?;
    let (word, class, after) = BEFORE
        .into_iter()
        .filter(|(word, class)| *class == Division && starts_with_word(rest, word))
        .max_by_key(|(word, _)| word.len())
        .map(|(word, class)| (word, class, rest.char_indices().nth(word.chars().count()).map_or(rest.len(), |(offset, _)| offset)))?;
    let number = UnitNumber { value: Some(value), suffix: String::new(), written: value.to_string() };
    Some((word, class, AfterWord { rest: &rest[after..], number: Some(number) }))
}

/// In letters of any size, and ending where a word does.
fn starts_with_word(text: &str, word: &str) -> bool {
    let mut letters = text.chars();
    let alike = word.chars().all(|letter| letters.next().is_some_and(|other| other.to_lowercase().eq(std::iter::once(letter))));
    alike && (word.ends_with('.') || letters.next().is_none_or(|next| !next.is_alphabetic()))
}

/// A number, what is added to it, and what stands after.
fn number_at_start(text: &str, parted: bool) -> Option<(UnitNumber, &str)> {
    let digits = text.find(|letter: char| numerals::digit(letter).is_none()).unwrap_or(text.len());
    if digits > 0 {
        let value = numerals::decimal(&text[..digits])?;
        let (written, rest) = dotted(&text[digits..], value);
        let (suffix, rest) = suffix_at_start(rest);
        let number = UnitNumber { value: Some(value), written: format!("{written}{suffix}"), suffix };
        return Some((number, rest));
    }
    if !parted {
        return None;
    }
    // Arabic ordinals may have two words.
    let ends = text.match_indices(char::is_whitespace).map(|(end, _)| end).chain([text.len()]).take(2).collect::<Vec<_>>();
    for end in ends.into_iter().rev() {
        let written = text.get(..end)?;
        let bare = written.trim_end_matches(['.', ':', '،', ',', '-', '–', '—']);
        if let Some(value) = numerals::in_words(&bare.to_lowercase()) {
            let (suffix, rest) = suffix_at_start(&text[bare.len()..]);
            let number = UnitNumber { value: Some(value), written: format!("{value}{suffix}"), suffix };
            return Some((number, rest));
        }
    }
    let letters = text.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(text.len());
    let written = &text[..letters];
    if written.chars().any(char::is_lowercase) {
        return None;
    }
    // `Annex A`, `Part IV`, `ARTICLE XX`.
    let value = numerals::roman(written)
        .or_else(|| (written.len() == 1).then(|| numerals::readings(written).into_iter().next().map(|(_, value)| value)).flatten())?;
    let (suffix, rest) = suffix_at_start(&text[letters..]);
    Some((UnitNumber { value: Some(value), written: format!("{written}{suffix}"), suffix }, rest))
}

/// `4.1`, where an instrument numbers its provisions so.
fn dotted(rest: &str, value: u32) -> (String, &str) {
    let mut written = value.to_string();
    let mut rest = rest;
    while let Some(after) = rest.strip_prefix('.') {
        let digits = after.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(after.len());
        if digits == 0 || digits > 3 {
            break;
        }
        written = format!("{written}.{}", &after[..digits]);
        rest = &after[digits..];
    }
    (written, rest)
}

/// `bis`, ` ter`, `(quater)`, `a`.
fn suffix_at_start(text: &str) -> (String, &str) {
    let inside = text.trim_start_matches([' ', '\u{a0}']);
    let bracketed = inside.strip_prefix('(');
    let from = bracketed.unwrap_or(inside);
    let length = from.find(|letter: char| !letter.is_alphabetic()).unwrap_or(from.len());
    if let Some(word) = numerals::suffix_in_words(&from[..length]) {
        let after = &from[length..];
        match bracketed {
            None => return (word.to_owned(), after),
            Some(_) => {
                if let Some(after) = after.strip_prefix(')') {
                    return (word.to_owned(), after);
                }
            }
        }
    }
    // `29a`, close to the number.
    let mut letters = text.chars();
    if let (Some(letter), after) = (letters.next(), letters.as_str())
        && letter.is_ascii_alphabetic()
        && after.chars().next().is_none_or(|next| !next.is_alphanumeric())
    {
        return (letter.to_ascii_lowercase().to_string(), after);
    }
    (String::new(), text)
}

/// How the rest goes on after a label, and the rest without what parts the two.
fn part_rest(rest: &str) -> (Parted, String) {
    let trimmed = rest.trim();
    if trimmed.is_empty() || trimmed.chars().all(|letter| matches!(letter, '.' | ':' | '：' | '-' | '–' | '—' | '*')) {
        return (Parted::Alone, String::new());
    }
    let spaced = rest.len() != rest.trim_start().len();
    let broken = rest[..rest.len() - rest.trim_start().len()].contains('\n');
    let begin = trimmed.chars().next().unwrap_or(' ');
    let parted = match begin {
        '.' | ':' | '：' | '-' | '–' | '—' | '．' => {
            let after = trimmed[begin.len_utf8()..].trim_start_matches(['.', ':', '-', '–', '—', ' ', '\u{a0}']);
            return (Parted::Mark, after.trim().to_owned());
        }
        _ if broken => Parted::Mark,
        '(' | '（' => Parted::Brackets,
        '[' | '*' | '“' | '"' if spaced => Parted::Space,
        // Chinese does not part words.
        letter if !spaced && !numerals::is_han(letter) || letter.is_lowercase() || !letter.is_alphanumeric() || goes_on(trimmed) => {
            Parted::GoesOn
        }
        _ => Parted::Space,
    };
    (parted, trimmed.to_owned())
}

/// Words with which a sentence goes on after `Article 3` in scripts without capital letters.
fn goes_on(rest: &str) -> bool {
    const WORDS: [&str; 17] =
        ["من", "و", "أو", "إلى", "على", "في", "أعلاه", "أدناه", "所", "的", "规定", "和", "至", "或", "及", "第", "中"];
    let first = rest.split_whitespace().next().unwrap_or_default();
    WORDS.iter().any(|word| {
        first == *word || !word.starts_with(|letter: char| letter.is_alphabetic() && u32::from(letter) < 0x700) && rest.starts_with(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use UnitClass::{Provision, Section};

    fn read(text: &str) -> Option<(UnitClass, String, String, Parted)> {
        unit_heading(text).map(|heading| (heading.class, heading.number.written, heading.rest, heading.parted))
    }

    #[test]
    fn a_heading_is_read_in_every_language() {
        for (text, class, number) in [
            ("Article 24", Provision, "24"),
            ("Article  24", Provision, "24"),
            ("ARTICLE XX.", Provision, "XX"),
            ("Art. 29a", Provision, "29a"),
            ("Article 2bis", Provision, "2bis"),
            ("Article 8 bis", Provision, "8bis"),
            ("[Article 3 ter]", Provision, "3ter"),
            ("Article 7 (bis)", Provision, "7bis"),
            ("Article premier", Provision, "1"),
            ("Article unique", Provision, "1"),
            ("Artículo 1", Provision, "1"),
            ("Статья 1", Provision, "1"),
            ("第二十四条", Provision, "24"),
            ("第一條", Provision, "1"),
            ("第 3 条", Provision, "3"),
            ("المادة 24", Provision, "24"),
            ("المادة ٢٤", Provision, "24"),
            ("المادة الأولى", Provision, "1"),
            ("المادة الحادية عشرة", Provision, "11"),
            ("المادة ٧ مكررا", Provision, "7bis"),
            ("الفصل\u{a0}الثاني", Division, "2"),
            ("المادة السابعة مكرراً", Provision, "7bis"),
            ("Статья 7 бис", Provision, "7bis"),
            ("第七条之二", Provision, "7bis"),
            ("Rule 3", Provision, "3"),
            ("CHAPTER  I", Division, "I"),
            ("PART ONE", Division, "1"),
            ("Première partie", Division, "1"),
            ("TÍTULO II", Division, "II"),
            ("第二章", Division, "2"),
            ("الفصل الثاني", Division, "2"),
            ("SECTION 1", Section, "1"),
            ("Annex", Annex, ""),
            ("Annex A", Annex, "A"),
            ("附件一", Annex, "1"),
            ("Preamble", Preamble, ""),
            ("الديباجة", Preamble, ""),
        ] {
            assert_eq!(read(text), Some((class, number.to_owned(), String::new(), Parted::Alone)), "{text}");
        }
    }

    #[test]
    fn what_stands_after_a_label_is_told_from_a_sentence_that_goes_on() {
        for (text, rest, parted) in [
            ("Article 3 (MITIGATION)", "(MITIGATION)", Parted::Brackets),
            ("Article 3. Lamps", "Lamps", Parted::Mark),
            ("Article 3 – Lamps", "Lamps", Parted::Mark),
            ("المادة 1: عنوان", "عنوان", Parted::Mark),
            ("Article 3\nLamps", "Lamps", Parted::Mark),
            ("Article 3 Lamps", "Lamps", Parted::Space),
            ("الفصل الأول\tالواجبات", "الواجبات", Parted::Space),
            ("Article 3, paragraph 7, of the Agreement", ", paragraph 7, of the Agreement", Parted::GoesOn),
            ("Article 3 of the Agreement", "of the Agreement", Parted::GoesOn),
            ("المادة 3 من الاتفاقية", "من الاتفاقية", Parted::GoesOn),
            ("第三条所述情况", "所述情况", Parted::GoesOn),
        ] {
            let heading = unit_heading(text).unwrap();
            assert_eq!((heading.rest.as_str(), heading.parted), (rest, parted), "{text}");
        }
    }

    #[test]
    fn a_preamble_may_stand_on_the_line_of_its_heading() {
        let heading = unit_heading("PREAMBLE The States Parties to this Convention, Considering").unwrap();
        assert_eq!((heading.class, heading.label.as_str()), (Preamble, "PREAMBLE"));
        assert!(heading.rest.starts_with("The States Parties"));
        assert_eq!(unit_heading("Preambles are no articles."), None);
    }

    #[test]
    fn what_is_no_heading_is_none() {
        for text in [
            "Articles 3 and 4",
            "The article 3",
            "part of it",
            "article 3 applies",
            "Section",
            "Partner 3",
            "Considering",
            "",
            "第三方",
            "Particular",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
