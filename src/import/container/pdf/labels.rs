//! Whether a line begins with a number that a text is counted by: `1.`, `(a)`, `Article 3`, `第三条`, `المادة 3`.
//!
//! Only so far as a paragraph begins there. What the number means is the business of the structure.

/// How a line is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// A number or letter with its sign: `1.`, `(a)`, `iv)`, `一、`.
    Count {
        /// Bytes of it, the sign included.
        length: usize,
    },
    /// A word with a number, which may also be words of a sentence: `Article 3`.
    Word,
}

/// Words that name a provision or a division, in the languages of the United Nations.
const WORDS: &[&str] = &[
    "article",
    "art.",
    "articles",
    "chapter",
    "section",
    "part",
    "title",
    "annex",
    "rule",
    "principle",
    "appendix",
    "schedule",
    "protocol",
    "option",
    "chapitre",
    "annexe",
    "titre",
    "partie",
    "règle",
    "principe",
    "artículo",
    "capítulo",
    "sección",
    "título",
    "parte",
    "anexo",
    "regla",
    "principio",
    "статья",
    "глава",
    "раздел",
    "часть",
    "приложение",
    "правило",
    "принцип",
    "المادة",
    "مادة",
    "الفصل",
    "القسم",
    "الباب",
    "الجزء",
    "المرفق",
    "القاعدة",
    "المبدأ",
];

/// What stands after the number of a paragraph that was put in later.
const AGAIN: &[&str] = &["bis", "ter", "quater", "бис", "тер", "مكررا", "مكرر", "مكررا\u{64B}"];

/// The label that a line begins with.
pub(super) fn label_of(text: &str) -> Option<Label> {
    let bare = text.trim_start_matches(['[', '\u{201C}', '"', '\u{AB}']);
    let skipped = text.len() - bare.len();
    count_of(bare).map(|length| Label::Count { length: length + skipped }).or_else(|| begins_with_word(bare).then_some(Label::Word))
}

fn is_count(body: &str) -> bool {
    let letters = body.chars().count();
    let all = |test: fn(char) -> bool| body.chars().all(test);
    let is_number = letters <= 3 && all(char::is_numeric)
        || letters <= 8 && body.contains('.') && body.split('.').all(|part| part.parse::<u16>().is_ok());
    let is_roman =
        letters <= 6 && (all(|letter| matches!(letter, 'i' | 'v' | 'x' | 'l')) || all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L')));
    let is_numbered_letter = letters <= 12 && body.starts_with(char::is_numeric) && {
        let rest = body.trim_start_matches(char::is_numeric).trim_start();
        rest.chars().count() == 1 || AGAIN.contains(&rest)
    };
    letters > 0 && (is_number || letters == 1 && all(char::is_alphanumeric) || is_roman || is_chinese_number(body) || is_numbered_letter)
}

fn is_chinese_number(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= 6
        && text.chars().all(|letter| "〇零一二三四五六七八九十百甲乙丙丁戊己庚辛".contains(letter) || letter.is_ascii_digit())
}

/// The bytes of a number or letter with the sign that makes it a label.
fn count_of(text: &str) -> Option<usize> {
    if let Some(inner) = text.strip_prefix(['(', '\u{FF08}']) {
        let end = inner.char_indices().take(10).find(|(_, letter)| matches!(letter, ')' | '\u{FF09}'))?.0;
        let closed = text.len() - inner.len() + end + inner.get(end..)?.chars().next()?.len_utf8();
        return is_count(inner.get(..end)?).then_some(closed);
    }
    if let Some(length) = numbered_again(text) {
        return Some(length);
    }
    let (end, sign) = text
        .char_indices()
        .take(12)
        .find(|(_, letter)| matches!(letter, '.' | ')' | '\u{FF09}' | '、' | '．') || letter.is_whitespace())?;
    let body = text.get(..end)?;
    let after = text.get(end + sign.len_utf8()..).unwrap_or_default();
    match sign {
        ')' | '\u{FF09}' | '、' | '．' => is_count(body).then_some(end + sign.len_utf8()),
        '.' => {
            // `3.1` and `3.1.` are numbers of one paragraph; `3.5 million` is not, and is not told from it here.
            let more = after
                .char_indices()
                .take(8)
                .find(|(_, letter)| !letter.is_ascii_digit() && *letter != '.')
                .map_or(after.len().min(8), |(offset, _)| offset);
            let whole = text.get(..end + 1 + more)?;
            let rest = text.get(whole.len()..).unwrap_or_default();
            let bare = whole.trim_end_matches('.');
            let ends = rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(['[', '\u{201C}', '"']);
            (ends && is_count(bare) && (more == 0 || whole.ends_with('.') || bare.matches('.').count() <= 3)).then_some(whole.len())
        }
        // `1 - ` and `\u{661}- `.
        _ => {
            let (number, dash) = body.strip_suffix(['-', '\u{2013}']).map_or((body, after.trim_start()), |number| (number, "-"));
            let is_dash = dash.starts_with(['-', '\u{2013}']) && number.chars().all(char::is_numeric) && is_count(number);
            let length = if number == body { text.len() - after.trim_start().len() + 1 } else { end };
            is_dash.then_some(length)
        }
    }
}

/// The bytes of a label such as `2 bis.`.
fn numbered_again(text: &str) -> Option<usize> {
    let number: usize = text.chars().take_while(|letter| letter.is_numeric()).map(char::len_utf8).sum();
    let rest = text.get(number..).filter(|_| number > 0)?.trim_start();
    let word = AGAIN.iter().find(|word| rest.starts_with(**word))?;
    let after = rest.get(word.len()..)?;
    let sign = after.chars().next().filter(|sign| matches!(sign, '.' | ')' | '-' | '\u{2013}'))?;
    Some(text.len() - after.len() + sign.len_utf8())
}

fn begins_with_word(text: &str) -> bool {
    if let Some(inner) = text.strip_prefix('第') {
        return inner.char_indices().take(8).any(|(offset, letter)| {
            matches!(letter, '条' | '條' | '章' | '节' | '節' | '编' | '部')
                && is_chinese_number(inner.get(..offset).unwrap_or_default().trim())
        });
    }
    let mut words = text.split_whitespace();
    let (Some(first), second) = (words.next(), words.next().unwrap_or_default()) else { return false };
    // A word in a sentence may be the same: only a capital, or a script without capitals, names a provision.
    if first.starts_with(char::is_lowercase) || !WORDS.contains(&first.to_lowercase().as_str()) {
        return false;
    }
    let number = second.trim_matches(|letter: char| !letter.is_alphanumeric());
    number.starts_with(char::is_numeric)
        || is_count(number)
        || ["premier", "première", "unique", "primero", "الأولى", "الثانية", "الأول", "الثاني"].contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_many_scripts_are_known() {
        for text in [
            "1. Words",
            "(a) words",
            "a) words",
            "(iv) words",
            "12.",
            "3bis. Words",
            "（一）看守人",
            "一、看守人",
            "(أ) نص",
            "3.1 Words",
            "2 bis. Words",
            "١- نص",
            "1 - Words",
            "٢ مكررا- نص",
            "[2. Words",
            "B. DRAFT",
        ] {
            assert!(matches!(label_of(text), Some(Label::Count { .. })), "{text}: {:?}", label_of(text));
        }
        for text in [
            "Article 3",
            "ARTICLE XX.",
            "Article premier",
            "[Article 3 ter]",
            "Статья 1",
            "第三条 目的",
            "المادة 3",
            "Chapter II",
            "Artículo 1",
        ] {
            assert_eq!(label_of(text), Some(Label::Word), "{text}");
        }
        for text in [
            "2030 and after",
            "article 3 of",
            "(see Article 3)",
            "A lamp",
            "Part of the quay",
            "e.g. lamps",
            "12 lamps",
            "3 lamps",
            "第 and",
            "in port",
        ] {
            assert_eq!(label_of(text), None, "{text}");
        }
    }
}
