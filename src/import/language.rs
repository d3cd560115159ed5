//! Which language a text is in, where the document does not say so: by its letters, and by words that stand in every text.

/// Words that are frequent in one language and seldom in the others.
const FREQUENT: [(&str, &[&str]); 8] = [
    ("en", &["the", "and", "shall", "of", "to", "with", "which"]),
    ("fr", &["les", "des", "et", "dans", "présente", "est", "du", "aux"]),
    ("es", &["los", "las", "del", "y", "por", "presente", "una", "el"]),
    ("pt", &["os", "dos", "das", "da", "não", "uma", "ou", "ao"]),
    ("de", &["der", "die", "und", "des", "den", "dem", "oder"]),
    ("nl", &["het", "een", "van", "voor", "deze", "wordt", "niet"]),
    ("it", &["gli", "della", "dei", "che", "delle", "il", "nel"]),
    ("pl", &["oraz", "się", "nie", "jest", "na", "lub", "przez"]),
];
/// So many words are looked at.
const LOOKED_AT: usize = 2000;

/// The language of texts (BCP 47), where it can be told.
#[must_use]
pub fn guess_language<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let (mut cyrillic, mut arabic, mut han, mut kana, mut letters) = (0, 0, 0, 0, 0_usize);
    let mut found = [0_usize; FREQUENT.len()];
    for word in texts.flat_map(str::split_whitespace).take(LOOKED_AT) {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        for letter in word.chars().take(200).filter(|letter| letter.is_alphabetic()) {
            letters += 1;
            match letter {
                '\u{400}'..='\u{4ff}' => cyrillic += 1,
                '\u{600}'..='\u{6ff}' => arabic += 1,
                '\u{3040}'..='\u{30ff}' => kana += 1,
                '\u{4e00}'..='\u{9fff}' => han += 1,
                _ => {}
            }
        }
        for (count, (_, words)) in found.iter_mut().zip(FREQUENT) {
            *count += usize::from(words.contains(&word.as_str()));
        }
    }
    let most = |count: usize| count * 2 > letters;
    if most(cyrillic) {
        return Some("ru");
    }
    if most(arabic) {
        return Some("ar");
    }
    if most(han) && kana == 0 {
        return Some("zh");
    }
    let best = found.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let second = found.iter().enumerate().filter(|(index, _)| *index != best.0).map(|(_, count)| *count).max()?;
    // One that is far before the others.
    if *best.1 >= 3 && *best.1 > second * 2 { FREQUENT.get(best.0).map(|(language, _)| *language) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_letters_or_by_frequent_words_and_not_from_a_few_names() {
        for (text, language) in [
            ("The master of the ship shall keep the lamps and the oil.", Some("en")),
            ("Les phares et les lampes du port dans la présente Convention.", Some("fr")),
            ("Los faros del puerto y las lámparas por la presente.", Some("es")),
            ("Капитан судна отвечает за фонари.", Some("ru")),
            ("الربان مسؤول عن المصابيح", Some("ar")),
            ("船长对灯负责。", Some("zh")),
            ("Harbour Lights Convention", None),
        ] {
            assert_eq!(guess_language(std::iter::once(text)), language, "{text}");
        }
    }
}
