//! Numbers and letters in the order in which treaties count: digits of several scripts, Roman and Chinese numerals, ordinals in words,
//! and letters of four alphabets.

/// A way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum System {
    /// 1, 2, 3, in the digits of any script.
    Decimal,
    /// i, ii, iii or I, II, III.
    Roman,
    /// a, b, c or A, B, C.
    Latin,
    /// а, б, в.
    Cyrillic,
    /// أ، ب، ج.
    Arabic,
    /// 一、二、三.
    Chinese,
    /// 甲、乙、丙.
    Stems,
}

/// Letters in the order in which lists count them. Russian lists leave out ё, й, ъ, ы and ь, but may not: both orders are tried.
const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const CYRILLIC_WHOLE: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
/// Of the alphabet, and as numerals were once written with letters (abjad), which UN documents use.
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";

/// Every reading of a number or letter that stands alone, the likelier first: `i` is the ninth letter and the first Roman numeral.
#[must_use]
pub fn readings(written: &str) -> Vec<(System, u32)> {
    let mut all = Vec::new();
    if let Some(value) = decimal(written) {
        all.push((System::Decimal, value));
    }
    let mut letters = written.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        all.extend(letter_readings(letter));
    } else if let Some(value) = doubled_letter(written) {
        all.push((System::Latin, value));
    }
    if let Some(value) = roman(written) {
        all.push((System::Roman, value));
    }
    if let Some(value) = chinese(written) {
        all.push((System::Chinese, value));
    }
    all
}

fn letter_readings(letter: char) -> Vec<(System, u32)> {
    let place = |alphabet: &str, letter: char| alphabet.chars().position(|other| other == letter).map(|place| place as u32 + 1);
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let mut all = Vec::new();
    if small.is_ascii_lowercase() {
        all.push((System::Latin, u32::from(small) - u32::from('a') + 1));
    }
    for alphabet in [CYRILLIC, CYRILLIC_WHOLE] {
        all.extend(place(alphabet, small).map(|value| (System::Cyrillic, value)));
    }
    let plain = if matches!(letter, 'ا' | 'إ' | 'آ') { 'أ' } else { letter };
    for alphabet in [ABJAD, ARABIC] {
        all.extend(place(alphabet, plain).map(|value| (System::Arabic, value)));
    }
    all.extend(place(STEMS, letter).map(|value| (System::Stems, value)));
    all.dedup();
    all
}

/// `aa` after `z`.
fn doubled_letter(written: &str) -> Option<u32> {
    let [first, second] = written.as_bytes() else { return None };
    (first == second && first.is_ascii_lowercase()).then(|| 26 + u32::from(first - b'a') + 1)
}

/// The value of digits of one script.
#[must_use]
pub fn decimal(written: &str) -> Option<u32> {
    let mut value: u32 = 0;
    let mut any = false;
    for letter in written.chars() {
        value = value.checked_mul(10)?.checked_add(digit(letter)?)?;
        any = true;
    }
    any.then_some(value)
}

/// The value of one digit: ASCII, full-width, Arabic-Indic, Extended Arabic-Indic or Devanagari.
#[must_use]
pub fn digit(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    [0x30, 0xFF10, 0x660, 0x6F0, 0x966].into_iter().find(|zero| (*zero..*zero + 10).contains(&code)).map(|zero| code - zero)
}

/// True for a Chinese character.
#[must_use]
pub fn is_han(letter: char) -> bool {
    matches!(u32::from(letter), 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Letters of the longest Roman numeral below 4000: 3888.
const LONGEST_ROMAN: usize = 15;
/// What Roman numerals are put together from.
const ROMAN: [(&str, u32); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

/// The value of a Roman numeral in small or in capital letters, written as numerals are: `iv`, not `iiii`.
#[must_use]
pub fn roman(written: &str) -> Option<u32> {
    // Of mixed size it is a word.
    if written.is_empty()
        || written.len() > LONGEST_ROMAN
        || written.chars().any(char::is_lowercase) && written.chars().any(char::is_uppercase)
    {
        return None;
    }
    let small = written.to_lowercase();
    let mut rest = small.as_str();
    let mut value = 0;
    for (letters, worth) in ROMAN {
        while let Some(after) = rest.strip_prefix(letters) {
            value += worth;
            rest = after;
        }
    }
    (rest.is_empty() && to_roman(value) == small).then_some(value)
}

/// A Roman numeral in small letters.
#[must_use]
pub fn to_roman(mut value: u32) -> String {
    let mut written = String::new();
    for (letters, worth) in ROMAN {
        while value >= worth && written.len() <= LONGEST_ROMAN {
            written.push_str(letters);
            value -= worth;
        }
    }
    written
}

/// The value of a Chinese numeral below ten thousand: `十四`, `二十一`, `一百零二`.
#[must_use]
pub fn chinese(written: &str) -> Option<u32> {
    let mut value = 0;
    let mut number: Option<u32> = None;
    let mut any = false;
    for letter in written.chars() {
        any = true;
        match letter {
            '〇' | '零' => {}
            '十' | '百' | '千' => {
                let worth = match letter {
                    '十' => 10,
                    '百' => 100,
                    _ => 1000,
                };
                value += number.take().unwrap_or(1) * worth;
            }
            _ => {
                let digit = "一二三四五六七八九".chars().position(|other| other == letter)? as u32 + 1;
                // Digits side by side are read as in a date.
                number = Some(match number {
                    Some(before) if before < 1000 => before * 10 + digit,
                    Some(_) => return None,
                    None => digit,
                });
            }
        }
    }
    any.then(|| value + number.unwrap_or(0)).filter(|value| *value > 0)
}

/// The value of an ordinal or a number in words, as headings have them: `premier`, `One`, `الأولى`, `первая`; the words are in small
/// letters.
#[must_use]
pub fn in_words(word: &str) -> Option<u32> {
    const ORDINALS: [&[&str]; 12] = [
        &[
            "first",
            "one",
            "premier",
            "première",
            "unique",
            "primero",
            "primera",
            "único",
            "única",
            "primer",
            "первая",
            "первый",
            "первое",
            "الأولى",
            "الأول",
            "الاولى",
            "الاول",
            "eerste",
        ],
        &["second", "two", "deuxième", "seconde", "segundo", "segunda", "вторая", "второй", "الثانية", "الثاني", "tweede"],
        &["third", "three", "troisième", "tercero", "tercera", "третья", "третий", "الثالثة", "الثالث", "derde"],
        &["fourth", "four", "quatrième", "cuarto", "cuarta", "четвертая", "четвёртая", "четвертый", "الرابعة", "الرابع", "vierde"],
        &["fifth", "five", "cinquième", "quinto", "quinta", "пятая", "пятый", "الخامسة", "الخامس", "vijfde"],
        &["sixth", "six", "sixième", "sexto", "sexta", "шестая", "шестой", "السادسة", "السادس", "zesde"],
        &["seventh", "seven", "septième", "séptimo", "séptima", "седьмая", "седьмой", "السابعة", "السابع"],
        &["eighth", "eight", "huitième", "octavo", "octava", "восьмая", "восьмой", "الثامنة", "الثامن"],
        &["ninth", "nine", "neuvième", "noveno", "novena", "девятая", "девятый", "التاسعة", "التاسع"],
        &["tenth", "ten", "dixième", "décimo", "décima", "десятая", "десятый", "العاشرة", "العاشر"],
        &["eleventh", "eleven", "onzième", "undécimo", "undécima", "одиннадцатая"],
        &["twelfth", "twelve", "douzième", "duodécimo", "duodécima", "двенадцатая"],
    ];
    ORDINALS.iter().position(|words| words.contains(&word)).map(|place| place as u32 + 1).or_else(|| arabic_in_words(word))
}

/// Suffixes in the order in which they are put in after a number.
const SUFFIXES: [&str; 9] = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

/// What a word for a number that was put in stands for in an address: `bis` for `bis`, `бис` and `مكررا`.
#[must_use]
pub fn suffix_in_words(word: &str) -> Option<&'static str> {
    const OTHERS: [(&str, usize); 8] =
        [("бис", 0), ("тер", 1), ("кватер", 2), ("مكرر", 0), ("مكررا", 0), ("مكرراً", 0), ("مكررًا", 0), ("квинквиес", 3)];
    let small = word.to_lowercase();
    if small == "alt" {
        return Some("alt");
    }
    let own = SUFFIXES.iter().position(|suffix| *suffix == small);
    let place = own.or_else(|| OTHERS.iter().find(|(other, _)| *other == small).map(|(_, place)| *place))?;
    SUFFIXES.get(place).copied()
}

/// The suffix of what is counted after a number: `第七条之二`, the second, is `bis`.
#[must_use]
pub fn suffix_of_count(count: u32) -> Option<&'static str> {
    SUFFIXES.get(usize::try_from(count.checked_sub(2)?).ok()?).copied()
}

/// Arabic ordinals from eleven to ninety-nine, of either gender: `الحادية عشرة`, `الثانية والعشرون`, `الثلاثون`.
fn arabic_in_words(words: &str) -> Option<u32> {
    const UNITS: [[&str; 2]; 9] = [
        ["الحادية", "الحادي"],
        ["الثانية", "الثاني"],
        ["الثالثة", "الثالث"],
        ["الرابعة", "الرابع"],
        ["الخامسة", "الخامس"],
        ["السادسة", "السادس"],
        ["السابعة", "السابع"],
        ["الثامنة", "الثامن"],
        ["التاسعة", "التاسع"],
    ];
    const TENS: [&str; 8] = ["العشر", "الثلاث", "الأربع", "الخمس", "الست", "السبع", "الثمان", "التسع"];
    let ten = |word: &str| {
        let stem = word.strip_suffix("ون").or_else(|| word.strip_suffix("ين"))?;
        let stem = if stem == "الثماني" { "الثمان" } else { stem };
        TENS.iter().position(|ten| *ten == stem).map(|place| (place as u32 + 2) * 10)
    };
    let mut parts = words.split_whitespace();
    let (first, second, after) = (parts.next()?, parts.next(), parts.next());
    if after.is_some() {
        return None;
    }
    let unit = UNITS.iter().position(|unit| unit.contains(&first)).map(|place| place as u32 + 1);
    match second {
        None => ten(first),
        Some("عشرة" | "عشر") => unit.map(|unit| 10 + unit),
        Some(second) => Some(unit? + ten(second.strip_prefix('و')?)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_the_digits_of_every_script() {
        for (written, value) in [("24", Some(24)), ("٢٤", Some(24)), ("２４", Some(24)), ("", None), ("2a", None), ("99999999999", None)]
        {
            assert_eq!(decimal(written), value, "{written}");
        }
    }

    #[test]
    fn roman_numerals_are_those_that_are_written() {
        for value in 1..200 {
            assert_eq!(roman(&to_roman(value)), Some(value));
            assert_eq!(roman(&to_roman(value).to_uppercase()), Some(value));
        }
        for word in ["iiii", "vx", "mix of", "Iv", "", "did", "ic"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }

    #[test]
    fn chinese_numerals_are_read() {
        let all = [("一", 1), ("十", 10), ("十四", 14), ("二十", 20), ("二十四", 24), ("一百零二", 102), ("一百一十", 110), ("二四", 24)];
        for (written, value) in all {
            assert_eq!(chinese(written), Some(value), "{written}");
        }
        assert_eq!(chinese("条"), None);
        assert_eq!(chinese("零"), None);
    }

    #[test]
    fn arabic_ordinals_are_read() {
        let all = [
            ("الأولى", 1),
            ("العاشرة", 10),
            ("الحادية عشرة", 11),
            ("التاسعة عشرة", 19),
            ("العشرون", 20),
            ("الحادية والعشرون", 21),
            ("الثامنة والستون", 68),
        ];
        for (written, value) in all {
            assert_eq!(in_words(written), Some(value), "{written}");
        }
    }

    #[test]
    fn a_letter_has_every_reading() {
        assert_eq!(readings("i"), [(System::Latin, 9), (System::Roman, 1)]);
        assert_eq!(readings("c"), [(System::Latin, 3), (System::Roman, 100)]);
        assert_eq!(readings("ج"), [(System::Arabic, 3), (System::Arabic, 5)]);
        assert_eq!(readings("з"), [(System::Cyrillic, 8), (System::Cyrillic, 9)]);
        assert_eq!(readings("三"), [(System::Chinese, 3)]);
        assert_eq!(readings("12"), [(System::Decimal, 12)]);
        assert_eq!(readings("aa"), [(System::Latin, 27)]);
        assert_eq!(readings("the"), []);
    }
}
