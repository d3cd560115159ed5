//! The words of a reference: numbers, labels, and what joins them.
//!
//! Knows pieces and which labels an instrument has; what they mean together is for `reference`.

use super::{
    instrument_labels::InstrumentLabels,
    label_words::{Connecting, LabelWord, Language, connecting_word, label_word},
    number_words::{self, NumberWord, is_digits, is_inserted, number_value},
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
    /// As `Greedy`, and `24, 2` is 24 and 2, not 24(2).
    Listed,
}

/// A word of a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Segment { text: String, ordinal: bool, bracketed: bool },
    Label { label: LabelWord, text: String },
    Named(usize),
    NamedDivision(usize),
    Of,
    And,
    To,
    Word(String),
}

impl Token {
    /// True for the label of several.
    pub fn is_plural(&self) -> bool {
        matches!(self, Self::Label { text, .. } if text.ends_with('s'))
    }
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
        if piece.gap == Gap::List && !tokens.is_empty() {
            tokens.push(Token::And);
        }
        let named = labels.named(&texts[index..]).map(|(provision, used)| (Token::Named(provision), used));
        let named = named.or_else(|| labels.named_division(&texts[index..]).map(|(division, used)| (Token::NamedDivision(division), used)));
        if let Some((token, used)) = named {
            push(&mut tokens, token, piece.gap, mode);
            index += used;
            continue;
        }
        index += 1;
        let after_segment = matches!(tokens.last(), Some(Token::Segment { .. }));
        let segment = |text: String, ordinal| Token::Segment { text, ordinal: ordinal || piece.ordinal, bracketed: piece.bracketed };
        if let Some((number, ordinal, used)) = number(&pieces[index - 1..], mode) {
            index += used - 1;
            push(&mut tokens, segment(number.to_string(), ordinal), piece.gap, mode);
            continue;
        }
        if let Some(number) = number_words::parse_ordinal(word, &languages) {
            push(&mut tokens, segment(number.to_string(), true), piece.gap, mode);
            continue;
        }
        // A single letter joins words only before a label, as in `l’article`: else it is the letter of a paragraph.
        let next_is_label = pieces.get(index).is_some_and(|next| label_word(&next.text).is_some());
        let is_letter = word.chars().count() == 1;
        let joins = connecting_word(word, &languages).filter(|joins| match joins {
            _ if is_letter && piece.bracketed => false,
            Connecting::To => rises(pieces, index - 1, index),
            _ => !is_letter || !word.is_ascii() || next_is_label || word == "y",
        });
        let is_last = matches!(word, "last" | "final") && pieces.get(index).is_some_and(|next| is_sentence(&next.text));
        let token = match joins {
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
        };
        push(&mut tokens, token, piece.gap, mode);
    }
    tokens
}

/// Adds a token, after an `and` where a comma before it says as much.
fn push(tokens: &mut Vec<Token>, token: Token, gap: Gap, mode: Mode) {
    if gap == Gap::Comma && begins_member(tokens, &token, mode) {
        tokens.push(Token::And);
    }
    tokens.push(token);
}

/// Whether what is after a comma is beside what is before it, as in `24(2), (3)`, `24(2), 28(4)` and `arts. 23, 24`; `24, 2` is 24(2).
fn begins_member(tokens: &[Token], next: &Token, mode: Mode) -> bool {
    let is_reference = |token: &Token| !matches!(token, Token::Of | Token::And | Token::To | Token::Word(_));
    if mode == Mode::Listed {
        return tokens.last().is_some_and(is_reference) && is_reference(next);
    }
    let (Some(Token::Segment { text: last, bracketed: last_bracketed, .. }), Token::Segment { text, bracketed, ordinal: false }) =
        (tokens.last(), next)
    else {
        return false;
    };
    let label = tokens.iter().rev().find(|token| matches!(token, Token::Label { .. }));
    match (last_bracketed, bracketed) {
        (true, true) => {
            let member = tokens.rsplit(|token| *token == Token::And).next().unwrap_or_default();
            let numbers = member.iter().enumerate().filter_map(|(index, token)| match token {
                Token::Segment { text, bracketed: true, .. } => Some((index, text.as_str())),
                _ => None,
            });
            number_words::place_beside(numbers, text).is_some()
        }
        (true, false) => is_digits(text),
        (false, true) => false,
        (false, false) => is_digits(last) == is_digits(text) && label.is_some_and(Token::is_plural),
    }
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
            let ones = pieces.get(1).filter(|next| mode != Mode::Literal && !matches!(next.gap, Gap::Comma | Gap::List));
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
    let is_plural = || matches!(tokens, [.., label, Token::Segment { .. }] if label.is_plural());
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
    is_digits(word) || number_words::parse_roman(word).is_some()
}
