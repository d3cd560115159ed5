//! How formats of numbers are called in documents of Word.

use super::super::office::numbers::*;

/// A format by its name; `pattern` is that of a custom one, such as `001, 002, 003, ...`. What is unknown is decimal.
pub(super) fn number_format(name: &str, pattern: Option<&str>) -> NumberFormat {
    use NumberFormat as F;
    match name {
        "none" => F::None,
        "decimalZero" => F::Padded(2),
        "custom" => pattern.map_or(F::Decimal, custom),
        "upperRoman" => F::Roman(false),
        "lowerRoman" => F::Roman(true),
        "upperLetter" => F::Letters(LATIN_CAPITAL, After::Repeated),
        "lowerLetter" => F::Letters(LATIN_SMALL, After::Repeated),
        "ordinal" => F::Ordinal,
        "cardinalText" => F::Words,
        "ordinalText" => F::OrdinalWords,
        "hex" => F::Hexadecimal,
        "chicago" => F::Marks,
        "numberInDash" => F::Dashes,
        "russianLower" => F::Letters(RUSSIAN_SMALL, After::Repeated),
        "russianUpper" => F::Letters(RUSSIAN_CAPITAL, After::Repeated),
        "arabicAlpha" => F::Letters(ARABIC_ALPHABET, After::Repeated),
        "arabicAbjad" => F::Letters(ARABIC_ABJAD, After::Repeated),
        "hebrew1" => F::Hebrew,
        "hebrew2" => F::Letters(HEBREW_ALPHABET, After::Repeated),
        "hindiNumbers" | "hindiCounting" => F::Digits('०'),
        "hindiVowels" => F::Letters(HINDI_VOWELS, After::Repeated),
        "hindiConsonants" => F::Letters(HINDI_CONSONANTS, After::Repeated),
        "thaiNumbers" | "thaiCounting" => F::Digits('๐'),
        "thaiLetters" => F::Letters(THAI, After::Repeated),
        "decimalFullWidth" | "decimalFullWidth2" => F::Digits('０'),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => F::Letters(CIRCLED, After::Decimal),
        "decimalEnclosedParen" => F::Letters(BRACKETED, After::Decimal),
        "decimalEnclosedFullstop" => F::Letters(STOPPED, After::Decimal),
        "ideographEnclosedCircle" => F::Letters(CIRCLED_CHINESE, After::Decimal),
        "ideographTraditional" => F::Letters(HEAVENLY_STEMS, After::Decimal),
        "ideographZodiac" => F::Letters(EARTHLY_BRANCHES, After::Decimal),
        "ideographZodiacTraditional" => F::Sexagenary,
        "chineseCountingThousand" => F::Counted(Counting::CHINESE),
        "taiwaneseCountingThousand" => F::Counted(Counting::TAIWANESE),
        "chineseCounting" | "taiwaneseCounting" => F::Counted(Counting::CHINESE_SMALL),
        "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" | "koreanDigital2" => F::Counted(Counting::CHINESE_DIGITS),
        "chineseLegalSimplified" => F::Counted(Counting::CHINESE_FORMAL),
        "ideographLegalTraditional" => F::Counted(Counting::TRADITIONAL_FORMAL),
        "japaneseCounting" => F::Counted(Counting::JAPANESE),
        "japaneseLegal" => F::Counted(Counting::JAPANESE_FORMAL),
        "koreanCounting" => F::Counted(Counting::KOREAN),
        "koreanDigital" => F::Counted(Counting::KOREAN_DIGITS),
        "ganada" => F::Letters(GANADA, After::Repeated),
        "chosung" => F::Letters(CHOSUNG, After::Repeated),
        "aiueo" | "aiueoFullWidth" => F::Letters(AIUEO, After::Repeated),
        "iroha" | "irohaFullWidth" => F::Letters(IROHA, After::Repeated),
        _ => F::Decimal,
    }
}

/// The first numbers of a custom format, written out.
fn custom(pattern: &str) -> NumberFormat {
    let first = pattern.split(',').next().unwrap_or_default().trim();
    if first.len() > 1 && first.len() < 10 && first.ends_with('1') && first.bytes().all(|byte| byte.is_ascii_digit()) {
        return NumberFormat::Padded(first.len() as u8);
    }
    match first {
        "α" => NumberFormat::Letters(GREEK_SMALL, After::Combined),
        "Α" => NumberFormat::Letters(GREEK_CAPITAL, After::Combined),
        _ => NumberFormat::Decimal,
    }
}
