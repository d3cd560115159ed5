//! The words of a reference: numbers, labels, and what joins them.
//!
//! Knows pieces and which labels an instrument has; what they mean together is for `reference`.

use super::{
    instrument_labels::InstrumentLabels,
    label_words::{Connecting, LabelWord, Language, connecting_word, label_word},
    number_words::{self, NumberWord, is_inserted, number_value},
    pieces::{Gap, Piece},
};
use crate::model::ProvisionKind;
use strsim::osa_distance;

/// How a query is read where there are several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// `forty two` is 42.
    Greedy,
    /// `forty two` is 40 and 2.
    Literal,
    /// As `Greedy`, and `charlie` is the letter c.
    Spelled,
}

/// A word of a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Segment { text: String, ordinal: bool },
    Label { label: LabelWord, text: String },
    Named(usize),
    NamedDivision(usize),
    Of,
    And,
    To,
    Word(String),
}

/// Labels long enough that a typing error in them can be told from another word.
const OFTEN_MISTYPED: [(&str, ProvisionKind); 3] =
    [("article", ProvisionKind::Article), ("paragraph", ProvisionKind::Paragraph), ("chapter", ProvisionKind::Chapter)];
/// Divides pieces into the words of a reference.
pub(super) fn tokens(labels: &InstrumentLabels, pieces: &[Piece], mode: Mode) -> Vec<Token> {
    let languages: Vec<Language> = pieces.iter().filter_map(|piece| label_word(&piece.text)).map(|(language, _)| language).collect();
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut index = 0;
    while let Some(piece) = pieces.get(index) {
        let word = piece.text.as_str();
        if is_range_dash(piece, &tokens) && rises(pieces, index, index) {
            tokens.push(Token::To);
        }
        let named = labels.named(&texts[index..]).map(|(provision, used)| (Token::Named(provision), used));
        let named = named.or_else(|| labels.named_division(&texts[index..]).map(|(division, used)| (Token::NamedDivision(division), used)));
        if let Some((token, used)) = named {
            tokens.push(token);
            index += used;
            continue;
        }
        index += 1;
        let after_segment = matches!(tokens.last(), Some(Token::Segment { .. }));
        let segment = |text: String, ordinal| Token::Segment { text, ordinal: ordinal || piece.ordinal };
        if let Some((number, ordinal, used)) = number(&pieces[index - 1..], mode) {
            index += used - 1;
            tokens.push(segment(number.to_string(), ordinal));
            continue;
        }
        if let Some(number) = number_words::parse_ordinal(word, &languages) {
            tokens.push(segment(number.to_string(), true));
            continue;
        }
        // A single letter joins words only before a label, as in `l’article`: else it is the letter of a paragraph.
        let next_is_label = pieces.get(index).is_some_and(|next| label_word(&next.text).is_some());
        let joins = connecting_word(word, &languages).filter(|joins| match joins {
            Connecting::To => rises(pieces, index - 1, index),
            _ => word.chars().count() > 1 || !word.is_ascii() || next_is_label || word == "y",
        });
        let is_last = matches!(word, "last" | "final") && pieces.get(index).is_some_and(|next| is_sentence(&next.text));
        tokens.push(match joins {
            Some(Connecting::Of) => Token::Of,
            Some(Connecting::And) => Token::And,
            Some(Connecting::To) => Token::To,
            Some(Connecting::The) => continue,
            None if is_last => segment(word.to_owned(), true),
            None => match label_of(word) {
                Some(label) => Token::Label { label, text: word.to_owned() },
                None if is_segment(word) => segment(word.to_owned(), false),
                None if word == "ray" && is_spelled_x(&tokens, mode) => continue,
                None => match sounds_like(word, mode).filter(|_| after_segment) {
                    Some(meant) => segment(meant.to_owned(), false),
                    None => Token::Word(word.to_owned()),
                },
            },
        });
    }
    tokens
}

fn is_sentence(word: &str) -> bool {
    matches!(label_word(word), Some((_, LabelWord::Sentence)))
}

/// `x-ray`, of which the x is written as it is.
fn is_spelled_x(tokens: &[Token], mode: Mode) -> bool {
    mode == Mode::Spelled && matches!(tokens.last(), Some(Token::Segment { text, .. }) if text == "x")
}

fn sounds_like(word: &str, mode: Mode) -> Option<&'static str> {
    number_words::sounds_like(word).or_else(|| number_words::spelled_letter(word).filter(|_| mode == Mode::Spelled))
}

/// The label that a word is, also with a typing error in it.
fn label_of(word: &str) -> Option<LabelWord> {
    if let Some((_, label)) = label_word(word) {
        return Some(label);
    }
    let is_error = |label: &str| word.len() + 2 > label.len() && word.len() < label.len() + 3 && osa_distance(word, label) == 1;
    OFTEN_MISTYPED.into_iter().find(|(label, _)| is_error(label)).map(|(_, kind)| LabelWord::Kind(kind))
}

/// A number at the beginning of pieces, whether it is an ordinal, and how many pieces it has.
fn number(pieces: &[Piece], mode: Mode) -> Option<(u32, bool, usize)> {
    let word = &pieces.first()?.text;
    match number_words::parse_number_word(word)? {
        NumberWord::Tens(tens) => {
            let ones = pieces.get(1).filter(|next| mode != Mode::Literal && next.gap != Gap::Comma);
            Some(match ones.and_then(|next| Some((number_words::parse_number_word(&next.text)?, &next.text))) {
                Some((NumberWord::Small(ones @ 1..=9), text)) => (tens + ones, number_words::is_ordinal(text), 2),
                _ => (tens, false, 1),
            })
        }
        NumberWord::Small(number) | NumberWord::Whole(number) => Some((number, number_words::is_ordinal(word), 1)),
    }
}

/// Whether the piece before an index and that after another are numbers, or letters, the second of which is greater.
fn rises(pieces: &[Piece], before: usize, after: usize) -> bool {
    let Some(first) = (0..before).rev().find(|index| label_word(&pieces[*index].text).is_none()) else { return false };
    let from = match first.checked_sub(1).and_then(|tens| number(&pieces[tens..], Mode::Greedy)) {
        Some((number, _, 2)) => Some(number),
        _ => value_at(pieces, first),
    };
    let second = (after..pieces.len()).find(|index| label_word(&pieces[*index].text).is_none()).unwrap_or(after);
    match (from, value_at(pieces, second)) {
        (Some(from), Some(to)) => from < to,
        _ => letter_value(pieces, first).zip(letter_value(pieces, second)).is_some_and(|(from, to)| from < to),
    }
}

fn value_at(pieces: &[Piece], index: usize) -> Option<u32> {
    let word = &pieces.get(index)?.text;
    number(&pieces[index..], Mode::Greedy).map(|(number, ..)| number).or_else(|| number_value(word))
}

/// The place of a single letter in the alphabet of its script.
fn letter_value(pieces: &[Piece], index: usize) -> Option<u32> {
    let mut letters = pieces.get(index)?.text.chars();
    letters.next().filter(|letter| letter.is_alphabetic() && letters.next().is_none()).map(u32::from)
}

/// Whether a dash before a piece makes a range: a long one, or a hyphen after the only number of a plural, as in `arts. 27-30`.
fn is_range_dash(piece: &Piece, tokens: &[Token]) -> bool {
    let is_plural = || matches!(tokens, [.., Token::Label { text, .. }, Token::Segment { .. }] if text.ends_with('s'));
    piece.gap == Gap::Dash || (piece.gap == Gap::Hyphen && is_plural())
}

/// A digit or digits, a letter, a double letter, a Roman numeral, or what is put between two numbers later.
fn is_segment(word: &str) -> bool {
    let mut letters = word.chars();
    let (first, second, third) = (letters.next(), letters.next(), letters.next());
    let doubled = first.is_some() && first == second && third.is_none();
    second.is_none() || doubled || is_number(word) || is_inserted(word)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || number_words::parse_roman(word).is_some()
}
