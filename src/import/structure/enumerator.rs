//! The number or letter that a text begins with: `1.`, `(a)`, `iv)`, `（一）`, `(أ)`, `3 bis.`
//!
//! Says every reading; which is right is for [`super::sequence`] to tell from what comes before.

use crate::import::numerals::{self, System};

/// What a text begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumerator {
    /// As printed: `1.`, `(a)`.
    pub label: String,
    /// How it is written around the number.
    pub style: Style,
    /// The number or letter itself, as an address has it: `1`, `a`, `3bis`.
    pub written: String,
    /// `bis` and the like, empty where there is none.
    pub suffix: String,
    /// Every way to count in which it has a meaning, the likelier first.
    pub readings: Vec<(System, u32)>,
    /// What is numbered in it besides, as `1` in `1.2`: the numbers above it.
    pub above: Vec<u32>,
    /// An opening bracket of a draft, which stood before it.
    pub bracket: bool,
}

/// What stands around a number, which tells lists apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// `1.`
    Stop,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
    /// `1 –`, `一、`
    Dash,
    /// `1` alone
    Bare,
    /// `‘1’`
    Quotes,
    /// `§ 1`
    Sign,
}

/// So many letters are looked at.
const LONGEST: usize = 48;

impl Enumerator {
    /// The number, where it is written in digits.
    #[must_use]
    pub fn decimal(&self) -> Option<u32> {
        self.readings.iter().find(|(system, _)| *system == System::Decimal).map(|(_, value)| *value)
    }
}

/// What a text begins with, and where the text after it begins.
#[must_use]
pub fn enumerator(text: &str) -> Option<(Enumerator, usize)> {
    let start = text.len() - text.trim_start().len();
    let body = &text[start..];
    // A draft may bracket the number together with its text; the bracket stays with the text.
    let (bracket, inside) = match body.strip_prefix('[') {
        Some(inside) => (true, inside.trim_start()),
        None => (false, body),
    };
    // A number is short: what stands further on is not looked at.
    let head = inside.char_indices().nth(LONGEST).map_or(inside, |(end, _)| &inside[..end]);
    let (mut found, length) = bracketed(head).or_else(|| quoted(head)).or_else(|| open(head))?;
    found.bracket = bracket;
    Some((found, text.len() - inside.len() + length))
}

fn closing_of(open: char) -> Option<(char, Style)> {
    match open {
        '(' => Some((')', Style::Brackets)),
        '（' => Some(('）', Style::Brackets)),
        '‘' | '’' | '\'' => Some(('’', Style::Quotes)),
        _ => None,
    }
}

/// `(a)`, `（一）`, `(1).`
fn bracketed(text: &str) -> Option<(Enumerator, usize)> {
    let open = text.chars().next()?;
    let (close, style) = closing_of(open).filter(|(_, style)| *style == Style::Brackets)?;
    // A list may open with one bracket and close with another of its kind.
    let end = text.find([close, if close == ')' { '）' } else { ')' }])?;
    let inner = text.get(open.len_utf8()..end)?;
    let after = end + text[end..].chars().next()?.len_utf8();
    let number = parse_number(inner)?;
    let after = after + text[after..].len() - text[after..].trim_start_matches('.').len();
    Some((number.into_enumerator(text.get(..after)?, style), after))
}

/// `‘1’`, as lists of definitions have it.
fn quoted(text: &str) -> Option<(Enumerator, usize)> {
    let open = text.chars().next().filter(|letter| matches!(letter, '‘' | '’' | '\''))?;
    let inner_start = open.len_utf8();
    let end = inner_start + text.get(inner_start..)?.find(['’', '\''])?;
    let number =
        parse_number(text.get(inner_start..end)?).filter(|number| number.readings.iter().any(|(system, _)| *system == System::Decimal))?;
    let after = end + text[end..].chars().next()?.len_utf8();
    Some((number.into_enumerator(text.get(..after)?, Style::Quotes), after))
}

/// `1.`, `a)`, `iv.`, `1.1`, `一、`, `1 –`, `§ 1`, `1` before a capital letter.
fn open(text: &str) -> Option<(Enumerator, usize)> {
    let (sign, body) = match text.strip_prefix('§') {
        Some(body) => (true, body.trim_start()),
        None => (false, text),
    };
    let offset = text.len() - body.len();
    let number_end = body.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(body.len());
    let mut end = number_end;
    let mut number =
        parse_number(body.get(..end)?).or_else(|| glued_number(body).inspect(|(_, length)| end = *length).map(|(number, _)| number))?;
    // `1.1`, `1.1.2`: decimal numbers only, close to each other.
    while let Some(after) = body[end..].strip_prefix('.') {
        let digits = after.find(|letter: char| numerals::digit(letter).is_none()).unwrap_or(after.len());
        let (Some(above), Some(value)) = (number.decimal(), numerals::decimal(&after[..digits])) else { break };
        number.above.push(above);
        number.readings = vec![(System::Decimal, value)];
        number.written = value.to_string();
        end += 1 + digits;
    }
    // `3 bis.`
    if let Some((suffix, length)) = suffix(&body[end..]) {
        number.suffix = suffix;
        end += length;
    }
    let after = &body[end..];
    let next = after.chars().next();
    let (style, close) = match next {
        Some('.' | '．') => (Style::Stop, next.map_or(0, char::len_utf8)),
        Some(')' | '）') => (Style::Bracket, next.map_or(0, char::len_utf8)),
        Some('、') => (Style::Dash, '、'.len_utf8()),
        Some('-' | '–' | '—') if sign_is_single(after) => (Style::Dash, next.map_or(0, char::len_utf8)),
        Some(' ' | '\u{a0}' | '\t' | '\u{3000}') => {
            let spaced = after.trim_start_matches([' ', '\u{a0}', '\t', '\u{3000}']);
            let white = after.len() - spaced.len();
            match spaced.chars().next() {
                Some(dash @ ('-' | '–' | '—')) if spaced[dash.len_utf8()..].starts_with([' ', '\u{a0}', '\t']) => {
                    (Style::Dash, white + dash.len_utf8())
                }
                // A number alone before a sentence; a word in small letters after it goes on (`2 years`).
                Some(letter) if number.is_decimal() && (letter.is_uppercase() || after.starts_with('\t') || sign) => (Style::Bare, 0),
                _ if sign => (Style::Sign, 0),
                _ => return None,
            }
        }
        None if number.is_decimal() => (Style::Bare, 0),
        _ if !number.above.is_empty() && next.is_some_and(|next| !next.is_alphanumeric()) => (Style::Stop, 0),
        _ => return None,
    };
    let style = if sign { Style::Sign } else { style };
    // Digits close to a stop are a number in a sentence (`1.5`), letters a short form (`e.g.`, `U.S.`).
    let rest = &after[close..];
    if style == Style::Stop && rest.chars().next().is_some_and(|next| numerals::digit(next).is_some()) {
        return None;
    }
    if style == Style::Stop
        && !number.is_decimal()
        && rest.chars().next().is_some_and(char::is_alphabetic)
        && rest.chars().nth(1) == Some('.')
    {
        return None;
    }
    let length = offset + end + close;
    Some((number.into_enumerator(text.get(..length)?, style), length))
}

fn sign_is_single(after: &str) -> bool {
    let mut letters = after.chars();
    letters.next();
    letters.next().is_none_or(|next| !next.is_alphanumeric())
}

/// A numeral close to the text after it, in scripts that do not part words: `一、`, `二之二、`.
fn glued_number(body: &str) -> Option<(Number, usize)> {
    let numerals_end = |text: &str| text.find(|letter: char| !"〇零一二三四五六七八九十百".contains(letter)).unwrap_or(text.len());
    let mut end = Some(numerals_end(body)).filter(|end| *end > 0)?;
    let mut number = parse_number(&body[..end])?;
    if let Some(more) = body[end..].strip_prefix('之') {
        let length = numerals_end(more);
        let count = numerals::chinese(&more[..length])?;
        numerals::suffix_of_count(count)?.clone_into(&mut number.suffix);
        end += '之'.len_utf8() + length;
    }
    body[end..].starts_with(['、', '．', '.', '）', ')']).then_some((number, end))
}

/// A number as read so far.
struct Number {
    written: String,
    suffix: String,
    readings: Vec<(System, u32)>,
    above: Vec<u32>,
}

impl Number {
    fn decimal(&self) -> Option<u32> {
        self.readings.iter().find(|(system, _)| *system == System::Decimal).map(|(_, value)| *value)
    }

    fn is_decimal(&self) -> bool {
        self.decimal().is_some()
    }

    fn into_enumerator(self, label: &str, style: Style) -> Enumerator {
        let written = format!("{}{}", self.written, self.suffix);
        Enumerator {
            label: label.trim().to_owned(),
            style,
            written,
            suffix: self.suffix,
            readings: self.readings,
            above: self.above,
            bracket: false,
        }
    }
}

/// What is written inside: digits, a Roman or Chinese numeral, a letter, each with `bis` or the like.
fn parse_number(inner: &str) -> Option<Number> {
    let inner = inner.trim().trim_matches(['*', '_']);
    if inner.is_empty() || inner.chars().count() > 12 {
        return None;
    }
    let (body, suffix) = match suffix_of(inner) {
        Some((body, suffix)) => (body, suffix),
        None => (inner, String::new()),
    };
    let readings = numerals::readings(body);
    if readings.is_empty() || readings.iter().all(|(_, value)| *value == 0 || *value > 999) {
        return None;
    }
    // An address has digits, and small letters of the Latin script.
    let written = match readings.iter().find(|(system, _)| matches!(system, System::Decimal | System::Chinese)) {
        Some((_, value)) => value.to_string(),
        None if body.is_ascii() => body.to_ascii_lowercase(),
        None => body.to_owned(),
    };
    Some(Number { written, suffix, readings, above: Vec::new() })
}

/// `3bis` as `3` and `bis`.
fn suffix_of(inner: &str) -> Option<(&str, String)> {
    let start =
        inner.char_indices().skip(1).map(|(offset, _)| offset).find(|offset| numerals::suffix_in_words(&inner[*offset..]).is_some())?;
    let suffix = numerals::suffix_in_words(&inner[start..])?;
    Some((inner[..start].trim_end(), suffix.to_owned()))
}

/// ` bis` before what closes a number.
fn suffix(after: &str) -> Option<(String, usize)> {
    let trimmed = after.trim_start_matches([' ', '\u{a0}']);
    let end = trimmed.find(|letter: char| !letter.is_alphabetic()).unwrap_or(trimmed.len());
    let ends = trimmed[end..].starts_with(['.', ')', '\t', '-', '–', '、']);
    let suffix = numerals::suffix_in_words(&trimmed[..end]).filter(|_| ends)?;
    Some((suffix.to_owned(), after.len() - trimmed.len() + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read() {
        for (text, label, written, style, rest) in [
            ("1. The text", "1.", "1", Style::Stop, " The text"),
            ("1.\tThe text", "1.", "1", Style::Stop, "\tThe text"),
            ("2.", "2.", "2", Style::Stop, ""),
            ("(1). Text", "(1).", "1", Style::Brackets, " Text"),
            ("1 - Text", "1 -", "1", Style::Dash, " Text"),
            ("1 Text", "1", "1", Style::Bare, " Text"),
            ("(a) text", "(a)", "a", Style::Brackets, " text"),
            ("a)A Party's", "a)", "a", Style::Bracket, "A Party's"),
            ("(i)The", "(i)", "i", Style::Brackets, "The"),
            ("iv. text", "iv.", "iv", Style::Stop, " text"),
            ("3bis. text", "3bis.", "3bis", Style::Stop, " text"),
            ("3 bis. text", "3 bis.", "3bis", Style::Stop, " text"),
            ("（一）各国", "（一）", "1", Style::Brackets, "各国"),
            ("一、各国", "一、", "1", Style::Dash, "各国"),
            ("(أ) نص", "(أ)", "أ", Style::Brackets, " نص"),
            ("١- نص", "١-", "1", Style::Dash, " نص"),
            ("(в) текст", "(в)", "в", Style::Brackets, " текст"),
            ("‘1’ text", "‘1’", "1", Style::Quotes, " text"),
            ("(*b*) text", "(*b*)", "b", Style::Brackets, " text"),
            ("甲、各国", "甲、", "甲", Style::Dash, "各国"),
            ("2 бис. Текст", "2 бис.", "2bis", Style::Stop, " Текст"),
            ("٢ مكررا- نص", "٢ مكررا-", "2bis", Style::Dash, " نص"),
            ("二之二、申诉", "二之二、", "2bis", Style::Dash, "申诉"),
            ("§ 2 Text", "§ 2", "2", Style::Sign, " Text"),
        ] {
            let (found, length) = enumerator(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (found.label.as_str(), found.written.as_str(), found.style, &text[length..]),
                (label, written, style, rest),
                "{text}"
            );
        }
        let (found, _) = enumerator("1.2 Text").unwrap();
        assert_eq!((found.above, found.written.as_str()), (vec![1], "2"));
        let (found, length) = enumerator("[4. Successive").unwrap();
        assert!(found.bracket && found.written == "4" && length == 3);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "The text",
            "1.5 per cent",
            "2 years after",
            "e.g. this",
            "U.S. law",
            "(the State)",
            "Mr. X",
            "a text",
            "I shall",
            "1990",
            "(see 3)",
            "- text",
            "",
            "(",
            "المادة",
        ] {
            let found = enumerator(text);
            assert!(found.is_none(), "{text}: {found:?}");
        }
    }
}
