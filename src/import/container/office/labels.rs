//! Whether the few signs in a cell are the number of a point, such as `(a)` or `1.`, and nothing else.
//!
//! Must not know which number follows which.

use super::numbers::is_roman;

/// True for the number of a point or a bullet that stands alone.
pub(in crate::import::container) fn is_label(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 12 {
        return false;
    }
    if text.chars().all(|letter| "-–—•·*▪○●◦■".contains(letter)) {
        return true;
    }
    let sign = |letter: char| "()[]（）【】.．。:：、,，°º’‘'\"“”«».)-–".contains(letter);
    let core = text.trim_matches(sign);
    let marked = core.len() < text.len();
    // `1.2.3`, `1bis`, `2 bis`, `iii`, `aa`, `十二`
    let mut parts = core.split(['.', '-', '–', ' ', '\u{a0}', '(', ')']).filter(|part| !part.is_empty());
    let begins = parts.next().is_some_and(is_number);
    let goes_on = core.split(['.', '-', '–', ' ', '\u{a0}', '(', ')']).filter(|part| !part.is_empty()).skip(1).all(|part| {
        is_number(part) || matches!(part.to_lowercase().as_str(), "bis" | "ter" | "quater" | "quinquies" | "sexies" | "septies" | "octies")
    });
    begins && goes_on && (marked || core.contains('.'))
}

/// `12`, `12a`, `b`, `bb`, `xiv`, `十二`, `٣`, `1bis`
fn is_number(part: &str) -> bool {
    let digits = part.chars().take_while(|letter| letter.is_numeric() && !is_chinese_number(*letter)).count();
    let rest: String = part.chars().skip(digits).collect();
    if digits > 0 {
        return digits <= 4 && (rest.is_empty() || rest.chars().count() == 1 || matches!(rest.as_str(), "bis" | "ter" | "quater"));
    }
    let letters = rest.chars().count();
    let first = rest.chars().next();
    letters == 1 && first.is_some_and(char::is_alphabetic)
        || (2..=3).contains(&letters) && rest.chars().all(|letter| Some(letter) == first && letter.is_alphabetic())
        || is_roman(&rest)
        || rest.chars().all(is_chinese_number)
        || letters == 2 && first.is_some_and(|letter| "أابجدهوزحطي".contains(letter)) && rest.ends_with('ـ')
}

fn is_chinese_number(letter: char) -> bool {
    "〇零一二三四五六七八九十百千".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_point_is_told_from_words() {
        for label in [
            "(a)",
            "a)",
            "1.",
            "1)",
            "(1)",
            "(iv)",
            "iv.",
            "1.1",
            "1.2.3.",
            "12a.",
            "(bb)",
            "–",
            "•",
            "（一）",
            "一、",
            "十二、",
            "أ)",
            "(ب)",
            "б)",
            "٣.",
            "2 bis.",
            "(1a)",
            "هـ)",
        ] {
            assert!(is_label(label), "{label}");
        }
        for words in ["", "Yes.", "Name", "1999", "12 000", "Norway:", "(see below)", "a b c", "No.", "2 lamps", "«or»", "civil.", "mild"]
        {
            assert!(!is_label(words), "{words}");
        }
    }
}
