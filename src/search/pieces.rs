//! The pieces of a query: words, and parts of them where letters and digits meet, as in `35 1c`, `OP2` and `第二条`.
//!
//! Knows text and the label words of languages; which pieces are references is for `reference_tokens` and `reference`.

use super::{
    fold::{fold, split_words},
    instrument_labels::pieces_of,
    label_words::{LONGEST_CHINESE, label_word},
    number_words::{self, INSERTED_SIGN, inserted},
};
use crate::model::plain_number;

/// The Chinese sign before an ordinal.
const ORDINAL_SIGN: char = '第';

/// A word of a query, or a part of it where letters and digits meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Folded; Chinese numbers in digits.
    pub text: String,
    /// What is between it and the piece before.
    pub gap: Gap,
    /// True after the Chinese ordinal sign.
    pub ordinal: bool,
    /// True between brackets.
    pub bracketed: bool,
}

/// What is between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Other,
    /// `thirty, five` is not 35.
    Comma,
    /// What joins two references as `and` does: `24; 28`, `24 & 28`.
    List,
    Hyphen,
    /// A dash, as in a range.
    Dash,
}

fn is_chinese(word: &str) -> bool {
    word.starts_with(|letter: char| ('\u{3400}'..='\u{9fff}').contains(&letter) || letter == '〇')
}

/// The folded words of a query, with `1c` and `rev2` divided where letters and digits meet, and `第二条` into its parts.
pub(super) fn pieces(query: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut end, mut chinese, mut chinese_gap, mut ordinal, mut bracketed) = (0, String::new(), Gap::Other, false, false);
    for (range, word) in split_words(query) {
        let between = &query[end..range.start];
        let joint: String = between.chars().filter(|letter| !letter.is_whitespace() && !"()（）".contains(*letter)).collect();
        let gap = match joint.as_str() {
            _ if joint.contains([';', '؛', '；', '、', '&']) => Gap::List,
            _ if joint.contains([',', '،', '，']) => Gap::Comma,
            "-" | "\u{2010}" | "\u{2011}" => Gap::Hyphen,
            "–" | "—" | "\u{2212}" => Gap::Dash,
            _ => Gap::Other,
        };
        bracketed = between.rfind(['(', ')', '（', '）']).map_or(bracketed, |index| between[index..].starts_with(['(', '（']));
        let is_adjacent = range.start == end;
        end = range.end;
        let word = fold(word).into_owned();
        if is_chinese(&word) {
            if !is_adjacent {
                ordinal = push_chinese(&mut pieces, &std::mem::take(&mut chinese), chinese_gap);
            }
            if chinese.is_empty() {
                chinese_gap = gap;
            }
            chinese.push_str(&word);
            continue;
        }
        ordinal |= push_chinese(&mut pieces, &std::mem::take(&mut chinese), chinese_gap);
        if number_words::parse_number_word(&word).is_some() {
            pieces.push(Piece { text: word, gap, ordinal: false, bracketed });
            continue;
        }
        for (index, piece) in pieces_of(&word).enumerate() {
            let gap = if index == 0 { gap } else { Gap::Other };
            pieces.push(Piece { text: piece.to_owned(), gap, ordinal: std::mem::take(&mut ordinal), bracketed });
        }
    }
    push_chinese(&mut pieces, &chinese, chinese_gap);
    pieces
}

/// Adds the numbers, label words and other characters of Chinese words. True where they end with the ordinal sign.
fn push_chinese(pieces: &mut Vec<Piece>, text: &str, mut gap: Gap) -> bool {
    let (mut rest, mut ordinal) = (text, false);
    while let Some(first) = rest.chars().next() {
        if first == ORDINAL_SIGN {
            (rest, ordinal) = (&rest[first.len_utf8()..], true);
            continue;
        }
        let is_inserted = first == INSERTED_SIGN;
        let digits = if is_inserted { &rest[first.len_utf8()..] } else { rest };
        let length = digits.find(|letter: char| !"〇零一二三四五六七八九十百千两兩".contains(letter)).unwrap_or(digits.len());
        let (text, used) = if length > 0 {
            let number = plain_number(&digits[..length]);
            let text = if is_inserted { inserted(&number) } else { number.into_owned() };
            (text, rest.len() - digits.len() + length)
        } else {
            let ends: Vec<usize> = rest.char_indices().map(|(offset, letter)| offset + letter.len_utf8()).take(LONGEST_CHINESE).collect();
            let label = ends.into_iter().rev().find(|end| label_word(&rest[..*end]).is_some());
            let end = label.unwrap_or(first.len_utf8());
            (rest[..end].to_owned(), end)
        };
        let gap = std::mem::replace(&mut gap, Gap::Other);
        pieces.push(Piece { text, gap, ordinal: std::mem::take(&mut ordinal), bracketed: false });
        rest = &rest[used..];
    }
    ordinal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_divided_where_letters_meet_digits() {
        let texts = |query| pieces(query).into_iter().map(|piece| piece.text).collect::<Vec<_>>();
        assert_eq!(texts("Art24 1c 2nd"), ["art", "24", "1", "c", "2nd"]);
        assert_eq!(texts("附件二第3条第一百零二款"), ["附件", "2", "3", "条", "102", "款"]);
    }
}
