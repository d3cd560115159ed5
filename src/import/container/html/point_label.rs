//! Whether words are no more than the number of a point: `(a)`, `1.`, `—`.

/// True for the number of a point, `(a)`, `1.`, `‘1’`, `1°`, and for a dash or a bullet.
pub(super) fn is_label(text: &str) -> bool {
    let text = text.trim();
    let letters = text.chars().count();
    if letters == 0 || letters > 9 {
        return false;
    }
    if letters == 1 {
        return text.contains(['—', '–', '-', '―', '−', '‐', '•', '·', '▪', '●', '○', '◦', '*', '§']);
    }
    let opened = text.trim_start_matches(['(', '[', '‘', '\'', '’', '«', '“', '（']);
    let inner = opened.trim_end_matches(['.', ')', ']', '°', '’', '\'', '»', '”', '）', ':', '、']);
    let length = inner.chars().count();
    let is_numbered =
        inner.chars().next().is_some_and(char::is_numeric) && inner.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let is_roman = inner.chars().all(|letter| matches!(letter.to_ascii_lowercase(), 'i' | 'v' | 'x' | 'l' | 'c'));
    let is_letters = length <= 2 && inner.chars().all(char::is_alphabetic);
    inner.len() < opened.len() && length > 0 && (is_numbered || is_roman || is_letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_points_are_told_from_words_and_data() {
        for label in ["(a)", "a)", "1.", "(12)", "‘1’", "1°", "—", "•", "(viii)", "1.1.", "(aa)", "(б)", "（一）"] {
            assert!(is_label(label), "{label}");
        }
        for other in ["", "1", "12 Dec", "Albania", "a", "Article 1.", "(see)", "2026"] {
            assert!(!is_label(other), "{other}");
        }
    }
}
