//! The language of a text, by its script and its words.

use super::numerals::is_han;
use whatlang::{Detector, Lang};

/// The languages that are told apart.
const LANGUAGES: [(Lang, &str); 13] = [
    (Lang::Eng, "en"),
    (Lang::Fra, "fr"),
    (Lang::Spa, "es"),
    (Lang::Rus, "ru"),
    (Lang::Ara, "ar"),
    (Lang::Nld, "nl"),
    (Lang::Deu, "de"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Pes, "fa"),
    (Lang::Ukr, "uk"),
    (Lang::Pol, "pl"),
    (Lang::Tur, "tr"),
];

/// So many letters tell a language.
const LETTERS: usize = 6000;
/// Fewer say little.
const LEAST: usize = 25;

/// The language of a text (BCP 47); `und` where it cannot be told.
#[must_use]
pub fn language_of<'t>(texts: impl Iterator<Item = &'t str>) -> &'static str {
    let mut sample = String::new();
    for text in texts {
        sample.push_str(text);
        sample.push(' ');
        if sample.len() > LETTERS {
            break;
        }
    }
    let letters = sample.chars().filter(|letter| letter.is_alphabetic()).count();
    let han = sample.chars().filter(|letter| is_han(*letter)).count();
    if han * 3 > letters && letters > 0 {
        return if is_traditional(&sample) { "zh-Hant" } else { "zh" };
    }
    if letters < LEAST {
        return "und";
    }
    let known = LANGUAGES.iter().map(|(language, _)| *language).collect();
    let detected = Detector::with_allowlist(known).detect_lang(&sample);
    LANGUAGES.iter().find(|(language, _)| Some(*language) == detected).map_or("und", |(_, tag)| tag)
}

/// A declared language without its region, which says where a program was set up rather than what the text is.
#[must_use]
pub fn without_region(tag: &str) -> String {
    let small = tag.replace('_', "-").to_ascii_lowercase();
    match small.as_str() {
        "zh-tw" | "zh-hk" | "zh-mo" => "zh-Hant".to_owned(),
        _ if small.starts_with("zh-hant") => "zh-Hant".to_owned(),
        _ => small.split('-').next().unwrap_or_default().to_owned(),
    }
}

/// True where characters that were simplified stand as they were.
fn is_traditional(text: &str) -> bool {
    let count = |letters: &str| text.chars().filter(|letter| letters.contains(*letter)).count();
    count("國會與權發對為這應條約財產無義務當個") > 2 * count("国会与权发对为这应条约财产无义务当个")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_words() {
        for (text, language) in [
            ("The harbour master answers for the lamps of the harbour at night.", "en"),
            ("Le capitaine du port répond des feux du port pendant la nuit.", "fr"),
            ("El capitán del puerto responde de las luces del puerto durante la noche.", "es"),
            ("Начальник порта отвечает за огни порта в ночное время суток.", "ru"),
            ("يكون رئيس الميناء مسؤولا عن أضواء الميناء أثناء الليل.", "ar"),
            ("港务长对港口夜间的灯光负责。", "zh"),
            ("港務長對港口夜間的燈光應負責，會員國與財產權。", "zh-Hant"),
            ("1. (a)", "und"),
        ] {
            assert_eq!(language_of([text].into_iter()), language, "{text}");
        }
    }
}
