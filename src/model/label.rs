//! How the label of a provision or division is understood: `Article 24`, `OP 2`, `第二条`, `المادة ٢`.
//!
//! Either the whole label is a word of the table and a number, or nothing is said of it: what is not understood keeps
//! its own words everywhere.

use super::ProvisionKind::{self, *};
use std::borrow::Cow;

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParsedLabel<'l> {
    /// Which kind; none for a bare number.
    pub kind: Option<ProvisionKind>,
    /// The number as printed; none for a word alone.
    pub number: Option<&'l str>,
    /// What stands before the number in short, in the language of the label; none where it has no shorter form.
    short: Option<&'static str>,
    /// The label itself.
    whole: &'l str,
}

impl<'l> ParsedLabel<'l> {
    /// Understands a label; none where any of it is not understood.
    #[must_use]
    pub fn parse(label: &'l str) -> Option<Self> {
        let whole = label.trim();
        if whole.len() > LONGEST {
            return None;
        }
        chinese(whole).or_else(|| worded(whole)).or_else(|| {
            let number = number(whole)?;
            // A letter or a word of Roman numerals alone may be anything.
            whole.starts_with(char::is_numeric).then_some(Self { kind: None, number: Some(number), short: None, whole })
        })
    }

    /// `Art. 24`, `OP 2`, `ст. 2`; the label itself where there is no shorter form.
    #[must_use]
    pub fn short_name(&self) -> Cow<'l, str> {
        match (self.short, self.number) {
            (Some(short), Some(number)) => Cow::Owned(format!("{short} {number}")),
            _ => Cow::Borrowed(self.whole),
        }
    }

    /// What stands before the number in short: `Art.`; none where nothing is known that can stand before another number.
    #[must_use]
    pub fn short_word(&self) -> Option<&'static str> {
        self.short.filter(|_| self.number.is_some())
    }

    /// True where a paragraph of this label is called by it alone, whatever holds it: `PP 3`, `Recital 12`.
    #[must_use]
    pub fn names_a_paragraph(&self) -> bool {
        self.number.is_some() && matches!(self.kind, Some(Recital | Preambular | Operative))
    }

    /// True where a citation in English may abbreviate the word: it is English, or has the same short form.
    #[must_use]
    pub fn is_cited_by_kind(&self) -> bool {
        self.kind.is_some_and(|kind| self.short.is_some_and(|short| short == kind.names().short || short == SECTION_SIGN))
    }
}

/// What a section is called in any language.
const SECTION_SIGN: &str = "§";

/// A longer label is a sentence.
const LONGEST: usize = 64;

/// Words that stand before a number, in lower case, what they name, and what is said in short: the six languages of the
/// United Nations, and a few of the European Union. A word that two kinds share is not here.
const WORDS: &[(&str, ProvisionKind, Option<&str>)] = &[
    ("article", Article, Some("Art.")),
    ("art.", Article, Some("Art.")),
    ("art", Article, Some("Art.")),
    ("rule", Rule, Some("Rule")),
    ("principle", Principle, Some("Principle")),
    ("subsection", Subsection, Some("Subsec.")),
    ("section", Section, Some("Sec.")),
    ("sect.", Section, Some("Sec.")),
    ("sec.", Section, Some("Sec.")),
    ("§", Section, Some(SECTION_SIGN)),
    ("clause", Clause, Some("Clause")),
    ("cl.", Clause, Some("Clause")),
    ("regulation", Regulation, Some("Reg.")),
    ("reg.", Regulation, Some("Reg.")),
    ("guideline", Guideline, Some("Guideline")),
    ("standard", Standard, Some("Standard")),
    ("recommendation", Recommendation, Some("Rec.")),
    ("preambular paragraph", Preambular, Some("PP")),
    ("preambular para.", Preambular, Some("PP")),
    ("pp", Preambular, Some("PP")),
    ("operative paragraph", Operative, Some("OP")),
    ("operative para.", Operative, Some("OP")),
    ("op", Operative, Some("OP")),
    ("paragraph", Paragraph, Some("Para.")),
    ("para.", Paragraph, Some("Para.")),
    ("point", Point, Some("Point")),
    ("preamble", Preamble, Some("Preamble")),
    ("recital", Recital, Some("Recital")),
    ("annex", Annex, Some("Annex")),
    ("appendix", Appendix, Some("App.")),
    ("schedule", Schedule, Some("Sch.")),
    ("protocol", Protocol, Some("Protocol")),
    ("book", Book, Some("Book")),
    ("title", Title, Some("Title")),
    ("part", Part, Some("Part")),
    ("chapter", Chapter, Some("Ch.")),
    ("chap.", Chapter, Some("Ch.")),
    ("ch.", Chapter, Some("Ch.")),
    // French
    ("règle", Rule, None),
    ("principe", Principle, None),
    ("paragraphe", Paragraph, None),
    ("préambule", Preamble, None),
    ("considérant", Recital, None),
    ("annexe", Annex, None),
    ("livre", Book, None),
    ("titre", Title, None),
    ("partie", Part, None),
    ("chapitre", Chapter, Some("Chap.")),
    // Spanish
    ("artículo", Article, Some("Art.")),
    ("regla", Rule, None),
    ("principio", Principle, None),
    ("sección", Section, Some("Sec.")),
    ("párrafo", Paragraph, None),
    ("preámbulo", Preamble, None),
    ("considerando", Recital, None),
    ("anexo", Annex, None),
    ("libro", Book, None),
    ("título", Title, None),
    ("capítulo", Chapter, Some("Cap.")),
    // German
    ("artikel", Article, Some("Art.")),
    ("regel", Rule, None),
    ("grundsatz", Principle, None),
    ("abschnitt", Section, None),
    ("absatz", Paragraph, Some("Abs.")),
    ("präambel", Preamble, None),
    ("erwägungsgrund", Recital, None),
    ("anhang", Annex, None),
    ("kapitel", Chapter, Some("Kap.")),
    // Italian and Portuguese
    ("articolo", Article, Some("Art.")),
    ("artigo", Article, Some("Art.")),
    // Russian
    ("статья", Article, Some("ст.")),
    ("ст.", Article, Some("ст.")),
    ("правило", Rule, None),
    ("принцип", Principle, None),
    ("пункт", Paragraph, Some("п.")),
    ("преамбула", Preamble, None),
    ("приложение", Annex, None),
    ("раздел", Section, None),
    ("часть", Part, None),
    ("глава", Chapter, Some("гл.")),
    // Arabic
    ("المادة", Article, None),
    ("القاعدة", Rule, None),
    ("المبدأ", Principle, None),
    ("الفقرة", Paragraph, None),
    ("الديباجة", Preamble, None),
    ("المرفق", Annex, None),
    ("الجزء", Part, None),
    ("الفصل", Chapter, None),
    // Chinese, where the word stands first
    ("序言", Preamble, None),
    ("附件", Annex, None),
    ("原则", Principle, None),
    ("原則", Principle, None),
    ("规则", Rule, None),
    ("規則", Rule, None),
];

/// Words that a number may follow without a space: letters alone, as `OP2`, signs, and words of scripts without spaces.
const GLUED: [&str; 8] = ["op", "pp", "§", "附件", "原则", "原則", "规则", "規則"];

/// A word and a number, or a word that stands alone.
fn worded(whole: &str) -> Option<ParsedLabel<'_>> {
    WORDS.iter().find_map(|(word, kind, short)| {
        let rest = without_word(whole, word)?;
        let after = rest.trim_start();
        let is_glued = GLUED.contains(word) && (!word.is_ascii() || after.starts_with(char::is_numeric));
        let is_parted = after.len() < rest.len() || after.starts_with(['(', '[']) || is_glued;
        // One of a kind has no number; `Part` alone may be anything.
        let number = if after.is_empty() && kind.may_stand_alone() { None } else { Some(number(after).filter(|_| is_parted)?) };
        Some(ParsedLabel { kind: Some(*kind), number, short: *short, whole })
    })
}

/// What stands after a word, however it is written in capitals.
fn without_word<'l>(whole: &'l str, word: &str) -> Option<&'l str> {
    let mut rest = whole.chars();
    for wanted in word.chars() {
        let letter = rest.next()?;
        if letter != wanted && !letter.to_lowercase().eq(std::iter::once(wanted)) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// What Chinese counts after a number, and how it is written in old characters.
const COUNTED: [(&str, ProvisionKind); 10] = [
    ("条", Article),
    ("條", Article),
    ("章", Chapter),
    ("节", Section),
    ("節", Section),
    ("部分", Part),
    ("编", Book),
    ("編", Book),
    ("款", Paragraph),
    ("段", Paragraph),
];

/// `第二条`, `第十二条之一`: the number is printed inside the label.
fn chinese(whole: &str) -> Option<ParsedLabel<'_>> {
    let inside = whole.strip_prefix('第')?.trim_start();
    let end = inside.find(|c: char| chinese_digit(c).is_none() && !c.is_numeric())?;
    let after = inside[end..].trim_start();
    let (rest, kind) = COUNTED.iter().find_map(|(word, kind)| Some((after.strip_prefix(word)?, *kind)))?;
    chinese_number(&inside[..end])?;
    let is_whole = rest.is_empty() || rest.strip_prefix('之').is_some_and(|inserted| chinese_number(inserted).is_some());
    is_whole.then_some(ParsedLabel { kind: Some(kind), number: Some(whole), short: None, whole })
}

/// The number at the end of a label, without brackets and the full stop after it; none where it is no number or more.
fn number(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(['.', ':']).trim_end();
    let inside = [('(', ')'), ('[', ']')].iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    let text = inside.unwrap_or(text).trim();
    is_number(text).then_some(text)
}

/// True for what is printed as the number of a provision: `24`, `3.2.1`, `IV`, `B`, `12 bis`, `24A`, `A-1`.
#[must_use]
pub fn is_number(text: &str) -> bool {
    if FIRST.contains(&text) || (!text.is_empty() && chinese_number(text).is_some()) {
        return true;
    }
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else { return false };
    let rest: Vec<&str> = words.collect();
    let is_inserted = matches!(rest.as_slice(), [] | [_]) && rest.iter().all(|word| INSERTED.contains(word));
    is_inserted && segments(first)
}

/// The first of a French text.
const FIRST: [&str; 3] = ["premier", "première", "1er"];
/// What is put between two numbers later.
const INSERTED: [&str; 8] = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies"];

/// `3.2.1`, `II.A`, `A-1`: parts between dots, and a letter before a hyphen. Figures on both sides of a hyphen may be a range.
fn segments(text: &str) -> bool {
    let (first, rest) = text.split_once('-').map_or((None, text), |(letter, rest)| (Some(letter), rest));
    let is_lettered = first.is_none_or(|letter| is_letter(letter) && rest.starts_with(char::is_numeric));
    let mut most = 0;
    is_lettered
        && rest.split('.').all(|segment| {
            most += 1;
            most <= 8 && (is_letter(segment) || is_figures(segment) || is_roman(segment))
        })
}

fn is_letter(text: &str) -> bool {
    let mut letters = text.chars();
    // A sign of Chinese is a word; these count as letters do.
    let is_one = |c: char| c.is_alphabetic() && c < '\u{2E80}' || "甲乙丙丁".contains(c);
    letters.next().is_some_and(is_one) && letters.next().is_none()
}

/// `24`, `24A`, `12bis`, in the digits of any script.
fn is_figures(text: &str) -> bool {
    let letters = text.trim_start_matches(|c: char| digit(c).is_some());
    let inserted = letters.is_empty() || is_letter(letters) || INSERTED.contains(&letters);
    letters.len() < text.len() && text.len() - letters.len() <= 24 && inserted
}

/// A roman figure as it is written, in capitals or small letters throughout.
fn is_roman(text: &str) -> bool {
    let capitals = text.to_ascii_uppercase();
    if text.len() > 15 || (text != capitals && text != text.to_ascii_lowercase()) {
        return false;
    }
    let mut rest = capitals.as_str();
    for (one, five, ten) in [("C", "D", "M"), ("X", "L", "C"), ("I", "V", "X")] {
        if one == "C" {
            rest = rest.trim_start_matches('M');
        }
        let subtracted = [format!("{one}{ten}"), format!("{one}{five}")];
        if let Some(after) = subtracted.iter().find_map(|pair| rest.strip_prefix(pair.as_str())) {
            rest = after;
            continue;
        }
        rest = rest.strip_prefix(five).unwrap_or(rest);
        for _ in 0..3 {
            rest = rest.strip_prefix(one).unwrap_or(rest);
        }
    }
    !text.is_empty() && rest.is_empty()
}

/// A number as it is compared and sorted: digits of every script as 0 to 9, Chinese numbers as digits, the rest as printed.
#[must_use]
pub fn plain_number(printed: &str) -> Cow<'_, str> {
    if FIRST.contains(&printed) {
        return Cow::Borrowed("1");
    }
    if printed.is_ascii() {
        return Cow::Borrowed(printed);
    }
    let inside = printed.strip_prefix('第').map_or(printed, str::trim_start);
    let counted = inside.find(|c: char| chinese_digit(c).is_none() && !c.is_numeric()).map_or(inside, |end| &inside[..end]);
    if let Some(number) = chinese_number(counted).filter(|_| counted.len() == printed.len() || inside.len() < printed.len()) {
        let inserted = inside.split_once('之').and_then(|(_, inserted)| chinese_number(inserted));
        return Cow::Owned(inserted.map_or_else(|| number.to_string(), |inserted| format!("{number}-{inserted}")));
    }
    Cow::Owned(printed.chars().map(|c| digit(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)).collect())
}

/// The value of a digit of the scripts that labels are printed in.
fn digit(c: char) -> Option<u32> {
    /// The zeros of ASCII, Arabic, Persian, Devanagari, Bengali, Thai and full width.
    const ZEROS: [char; 7] = ['0', '٠', '۰', '०', '০', '๐', '０'];
    ZEROS.iter().map(|zero| u32::from(c).wrapping_sub(u32::from(*zero))).find(|digit| *digit < 10)
}

fn chinese_digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九".chars().zip(0..).find(|(known, _)| *known == c).map(|(_, digit)| digit).or(match c {
        '零' => Some(0),
        '两' | '兩' => Some(2),
        '十' | '百' | '千' => Some(10),
        _ => None,
    })
}

/// `十二` as 12, `一百零三` as 103, `二〇` as 20, digits of any script as they are.
fn chinese_number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 9 {
        return None;
    }
    if text.chars().all(|c| digit(c).is_some()) {
        // Figures alone are a number of Chinese only inside its signs; the value is what they say.
        return text.chars().filter_map(digit).try_fold(0_u32, |all, digit| all.checked_mul(10)?.checked_add(digit));
    }
    if text.chars().all(|c| chinese_digit(c).is_some() && !"十百千".contains(c)) {
        return text.chars().filter_map(chinese_digit).try_fold(0_u32, |all, digit| all.checked_mul(10)?.checked_add(digit));
    }
    let (mut all, mut ones, mut before) = (0_u32, None, u32::MAX);
    for c in text.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '零' | '〇' => continue,
            _ if ones.is_some() => return None,
            _ => {
                ones = Some(chinese_digit(c)?);
                continue;
            }
        };
        if unit >= before || (ones.is_none() && all > 0) {
            return None;
        }
        all += ones.take().unwrap_or(1) * unit;
        before = unit;
    }
    Some(all + ones.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(label: &str) -> Option<(Option<ProvisionKind>, Option<String>, String)> {
        let found = ParsedLabel::parse(label)?;
        Some((found.kind, found.number.map(|number| plain_number(number).into_owned()), found.short_name().into_owned()))
    }

    #[test]
    fn a_label_says_kind_number_and_short_name() {
        for (label, kind, number, short) in [
            ("Article 24", Article, "24", "Art. 24"),
            ("ARTICLE 2 bis", Article, "2 bis", "Art. 2 bis"),
            ("Article 24A", Article, "24A", "Art. 24A"),
            ("Art. 12bis", Article, "12bis", "Art. 12bis"),
            ("Article IV", Article, "IV", "Art. IV"),
            ("Article premier", Article, "1", "Art. premier"),
            ("Rule 12", Rule, "12", "Rule 12"),
            ("Principle 4.", Principle, "4", "Principle 4"),
            ("Section 3.2.1", Section, "3.2.1", "Sec. 3.2.1"),
            ("§ 4", Section, "4", "§ 4"),
            ("§4", Section, "4", "§ 4"),
            ("Recital (12)", Recital, "12", "Recital 12"),
            ("Annex II", Annex, "II", "Annex II"),
            ("Annex B", Annex, "B", "Annex B"),
            ("Annex A-1", Annex, "A-1", "Annex A-1"),
            ("Appendix II.A", Appendix, "II.A", "App. II.A"),
            ("Schedule 2", Schedule, "2", "Sch. 2"),
            ("OP2", Operative, "2", "OP 2"),
            ("OP 2", Operative, "2", "OP 2"),
            ("Operative paragraph 2", Operative, "2", "OP 2"),
            ("PP3", Preambular, "3", "PP 3"),
            ("Preambular paragraph 3", Preambular, "3", "PP 3"),
            ("Paragraph 7", Paragraph, "7", "Para. 7"),
            ("Clause 9", Clause, "9", "Clause 9"),
            ("Chapter IV", Chapter, "IV", "Ch. IV"),
            ("Artículo 5", Article, "5", "Art. 5"),
            ("Статья 2", Article, "2", "ст. 2"),
            ("Erwägungsgrund 3", Recital, "3", "Erwägungsgrund 3"),
            ("第二条", Article, "2", "第二条"),
            ("第十二條", Article, "12", "第十二條"),
            ("第12条", Article, "12", "第12条"),
            ("第十二条之一", Article, "12-1", "第十二条之一"),
            ("第一百零三条", Article, "103", "第一百零三条"),
            ("第三章", Chapter, "3", "第三章"),
            ("附件二", Annex, "2", "附件二"),
            ("المادة ٢", Article, "2", "المادة ٢"),
        ] {
            assert_eq!(parsed(label), Some((Some(kind), Some(number.to_owned()), short.to_owned())), "{label}");
        }
    }

    #[test]
    fn a_word_may_stand_alone_and_a_number_too() {
        assert_eq!(parsed("Preamble"), Some((Some(Preamble), None, "Preamble".to_owned())));
        assert_eq!(parsed("Annex"), Some((Some(Annex), None, "Annex".to_owned())));
        assert_eq!(parsed("3.2.1"), Some((None, Some("3.2.1".to_owned()), "3.2.1".to_owned())));
    }

    #[test]
    fn what_is_not_wholly_understood_is_not_understood() {
        for label in [
            "Articles 5 and 6",
            "Article 5-7",
            "Annex I-III",
            "Article 24 (old)",
            "Article about lamps",
            "Article IIII",
            "Articled 4",
            "Article4",
            "Opening",
            "OPC",
            "OPA 2",
            "PPI",
            "Art",
            "Part of it",
            "Section",
            "On lamps",
            "原则上",
            "第二条款项",
            "第条",
            "B",
            "",
            "Artikel fünf",
            "IIII",
        ] {
            assert_eq!(parsed(label), None, "{label}");
        }
        assert_eq!(parsed(&"Article 1".repeat(20)), None);
    }

    #[test]
    fn numbers_of_other_scripts_are_compared_as_figures() {
        for (printed, plain) in
            [("٢٤", "24"), ("२", "2"), ("二十", "20"), ("二〇", "20"), ("三千二百", "3200"), ("IV", "IV"), ("2 bis", "2 bis")]
        {
            assert_eq!(plain_number(printed), plain, "{printed}");
        }
    }
}
