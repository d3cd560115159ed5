//! References: from `Art. 35, para. 1 (c)`, `thirty-five one c` or `第二条第一款` to the numbers that were meant.
//!
//! Knows words and which labels an instrument has; `lookup` finds out whether there is such a place.

use super::{
    fold::{fold, words},
    instrument_labels::{InstrumentLabels, Role, pieces_of},
    label_words::{Connecting, LONGEST_CHINESE, LabelWord, Language, connecting_word, label_word},
    number_words::{self, NumberWord},
};
use crate::model::{ProvisionKind, plain_number};
use strsim::osa_distance;

/// One reference of a query.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What the first segments are the number of.
    pub container: Container,
    /// Numbers and letters, outermost first.
    pub segments: Vec<String>,
    /// The division it is said to be in: `Article 3 of Annex II`.
    pub division: Option<(ProvisionKind, String)>,
    /// The end of a range that begins with the last segment: `30` of `articles 27 to 30`.
    pub range_to: Option<String>,
    /// A sentence in it, as it was written: `last sentence`.
    pub sentence: Option<String>,
    /// Words after the reference that belong to none.
    pub rest: Vec<String>,
}

/// What the first segments of a reference are the number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// No label says it.
    Unlabelled,
    /// A provision of a kind that the instrument has.
    Kind(ProvisionKind),
    /// This provision, by its own label.
    Named(usize),
    /// A division of a kind that the instrument has.
    Division(ProvisionKind),
    /// This division, by its own label.
    NamedDivision(usize),
    /// A kind that the instrument does not have.
    Absent(ProvisionKind),
    /// A paragraph, and no label says of which provision.
    Part(ProvisionKind),
}

/// A word of a query, or a part of it where letters and digits meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Folded; Chinese numbers in digits.
    pub text: String,
    /// What is between it and the piece before.
    gap: Gap,
    /// True after the Chinese ordinal sign.
    ordinal: bool,
}

/// What is between two pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Other,
    /// `thirty, five` is not 35.
    Comma,
    Hyphen,
    /// A dash, as in a range.
    Dash,
}

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

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
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
/// What numbers are inserted with between two others.
const INSERTED: [&str; 6] = ["bis", "ter", "quater", "quinquies", "sexies", "septies"];
/// The Chinese sign before an ordinal, and the one before an inserted number.
const ORDINAL_SIGN: char = '第';
const INSERTED_SIGN: char = '之';

/// A number as it is printed after a label: Roman numerals and letters as capitals.
pub(super) fn printed(number: &str) -> String {
    match number_words::parse_number_word(number) {
        Some(NumberWord::Small(number) | NumberWord::Tens(number) | NumberWord::Whole(number)) => number.to_string(),
        None => number.to_uppercase(),
    }
}

/// True for what is put between two numbers later.
pub(super) fn is_inserted(segment: &str) -> bool {
    INSERTED.contains(&segment) || segment.starts_with(INSERTED_SIGN)
}

/// A segment that is put between two numbers later, which no paragraph has for a number: the `A` of `Article 2A`.
pub(super) fn inserted(text: &str) -> String {
    format!("{INSERTED_SIGN}{text}")
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || number_words::parse_roman(word).is_some()
}

fn is_chinese(word: &str) -> bool {
    word.starts_with(|letter: char| ('\u{3400}'..='\u{9fff}').contains(&letter) || letter == '〇')
}

/// The folded words of a query, with `1c` and `rev2` divided where letters and digits meet, and `第二条` into its parts.
pub(super) fn pieces(query: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut end, mut chinese, mut chinese_gap, mut ordinal) = (0, String::new(), Gap::Other, false);
    for (range, word) in words(query) {
        let between = &query[end..range.start];
        let joint: String = between.chars().filter(|letter| !letter.is_whitespace() && !"()".contains(*letter)).collect();
        let gap = match joint.as_str() {
            _ if joint.contains([',', ';', '،', '，', '、']) => Gap::Comma,
            "-" | "\u{2010}" | "\u{2011}" => Gap::Hyphen,
            "–" | "—" | "\u{2212}" => Gap::Dash,
            _ => Gap::Other,
        };
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
            pieces.push(Piece { text: word, gap, ordinal: false });
            continue;
        }
        for (index, piece) in pieces_of(&word).enumerate() {
            let gap = if index == 0 { gap } else { Gap::Other };
            pieces.push(Piece { text: piece.to_owned(), gap, ordinal: std::mem::take(&mut ordinal) });
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
        pieces.push(Piece { text, gap: std::mem::replace(&mut gap, Gap::Other), ordinal: std::mem::take(&mut ordinal) });
        rest = &rest[used..];
    }
    ordinal
}

/// Parses a query. References that `and` joins come one after the other.
pub(super) fn parse_references(labels: &InstrumentLabels, pieces: &[Piece], mode: Mode) -> Vec<Reading> {
    let tokens = without_unused_labels(labels, tokens(labels, pieces, mode));
    let rest_index = tokens.iter().position(|token| matches!(token, Token::Word(_))).unwrap_or(tokens.len());
    let rest = words_from(&tokens[rest_index..], pieces);
    let mut readings: Vec<Reading> = Vec::new();
    let mut before: Option<Token> = None;
    let parts: Vec<&[Token]> = tokens[..rest_index].split(|token| *token == Token::And).collect();
    for (index, part) in parts.iter().enumerate() {
        let is_label = |token: &&Token| matches!(token, Token::Label { .. } | Token::Named(_) | Token::NamedDivision(_));
        let own = part.iter().find(is_label);
        // `Annexes I and II`, and `paragraphs 1 and 2 of Article 24`.
        let inherited = before.clone().filter(|_| own.is_none());
        let mut tokens: Vec<Token> = inherited.into_iter().chain(part.iter().cloned()).collect();
        let is_part = matches!(own, Some(Token::Label { label, .. }) if labels.role(*label, false) == Role::Part);
        if let Some(next) = parts.get(index + 1).filter(|_| is_part && !part.contains(&Token::Of))
            && let Some(of) = next.iter().position(|token| *token == Token::Of)
        {
            tokens.extend_from_slice(&next[of..]);
        }
        before = own.cloned().or(before);
        readings.extend(parse_one(labels, tokens));
    }
    if let Some(last) = readings.last_mut() {
        last.rest = rest;
    }
    readings
}

/// The words of the query from the first one that is no part of a reference.
fn words_from(tokens: &[Token], pieces: &[Piece]) -> Vec<String> {
    let Some(Token::Word(first)) = tokens.first() else { return Vec::new() };
    let index = pieces.iter().position(|piece| piece.text == *first).unwrap_or(0);
    pieces[index..].iter().map(|piece| piece.text.clone()).collect()
}

fn tokens(labels: &InstrumentLabels, pieces: &[Piece], mode: Mode) -> Vec<Token> {
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

/// The value of a number in digits or Roman numerals.
pub(super) fn number_value(word: &str) -> Option<u32> {
    word.parse().ok().or_else(|| number_words::parse_roman(word))
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

/// Labels that the instrument does not have and that no number is beside are words like any other.
fn without_unused_labels(labels: &InstrumentLabels, tokens: Vec<Token>) -> Vec<Token> {
    let is_alone = is_alone(&tokens);
    let is_used = |index: usize| {
        let after = tokens.get(index + 1).is_some_and(|next| matches!(next, Token::Segment { .. } | Token::Label { .. }));
        let before = index.checked_sub(1).is_some_and(|before| matches!(tokens[before], Token::Segment { ordinal: true, .. }));
        after || before
    };
    let word = |(index, token): (usize, &Token)| match token {
        Token::Label { label, text } if labels.role(*label, is_alone) == Role::Absent && !is_used(index) => Token::Word(text.clone()),
        token => token.clone(),
    };
    tokens.iter().enumerate().map(word).collect()
}

fn is_alone(tokens: &[Token]) -> bool {
    let names = |token: &&Token| match token {
        Token::Label { label, .. } => label.kind().is_some(),
        token => matches!(token, Token::Named(_) | Token::NamedDivision(_)),
    };
    tokens.iter().filter(names).count() <= 1
}

/// A label with the number after it.
#[derive(Clone, Debug)]
struct Step {
    label: Option<LabelWord>,
    named: Option<Container>,
    text: Option<String>,
}

/// One reference out of what is between two `and`s.
fn parse_one(labels: &InstrumentLabels, mut tokens: Vec<Token>) -> Option<Reading> {
    let range_to = take_range(&mut tokens);
    let sentence = take_sentence(&mut tokens);
    let is_alone = is_alone(&tokens);
    // What is named last contains the rest: paragraph 1 of article 35.
    let mut chunks: Vec<Vec<Token>> = tokens.split(|token| *token == Token::Of).map(labels_first).collect();
    chunks.reverse();
    let mut steps = steps(chunks.concat());
    let role = |step: &Step| match (step.named, step.label) {
        (Some(Container::Named(_)), _) => Some(Role::Provision),
        (Some(_), _) => Some(Role::Division),
        (None, label) => label.map(|label| labels.role(label, is_alone)),
    };
    let kind = |step: &Step| step.label.and_then(LabelWord::kind);
    let is_attached = |step: &Step| role(step) == Some(Role::Provision) && kind(step).is_some_and(ProvisionKind::is_attached);
    let provision = steps.iter().position(is_attached).or_else(|| steps.iter().position(|step| role(step) == Some(Role::Provision)));
    let mut division = None;
    let container = if let Some(provision) = provision {
        let mut rest = steps.split_off(provision);
        // A chapter beside an article says where it is; what else comes before its container is a part of it.
        steps.retain(|step| {
            let is_division = role(step) == Some(Role::Division);
            if is_division {
                division = kind(step).zip(step.text.clone());
            }
            !is_division
        });
        rest.append(&mut steps);
        steps = rest;
        let first = steps.first()?;
        first.named.or_else(|| Some(Container::Kind(kind(first)?)))?
    } else {
        let first = steps.first()?;
        match (first.named, role(first), kind(first)) {
            (Some(named), ..) => named,
            (None, Some(Role::Division), Some(kind)) => Container::Division(kind),
            (None, Some(Role::Absent), Some(kind)) => Container::Absent(kind),
            (None, Some(Role::Part), Some(kind)) => Container::Part(kind),
            _ => Container::Unlabelled,
        }
    };
    let segments: Vec<String> = steps.into_iter().filter_map(|step| step.text).collect();
    let may_be_empty = match container {
        Container::Kind(kind) => kind.is_around_the_text(),
        Container::Named(_) | Container::NamedDivision(_) => true,
        _ => false,
    };
    (may_be_empty || !segments.is_empty()).then_some(Reading { container, segments, division, range_to, sentence, rest: Vec::new() })
}

/// Takes the end of a range out of tokens. What is no range of numbers side by side is two references, of which the first stays.
fn take_range(tokens: &mut Vec<Token>) -> Option<String> {
    let to = tokens.iter().position(|token| *token == Token::To)?;
    let is_segment = |token: &&Token| matches!(token, Token::Segment { .. });
    let begins = to + 1 + tokens[to + 1..].iter().take_while(|token| matches!(token, Token::Label { .. })).count();
    let end: Vec<Token> = tokens[begins..].iter().take_while(is_segment).cloned().collect();
    let after = tokens.split_off(begins + end.len());
    tokens.truncate(to);
    let (last, before_last) = end.split_last()?;
    let Token::Segment { text, .. } = last else { return None };
    // `24(1) to 24(3)`: what comes before the last number is the same on both sides.
    let same = tokens.len() > before_last.len() && tokens[..tokens.len() - 1].ends_with(before_last);
    tokens.extend(after);
    same.then(|| text.clone())
}

/// Takes a sentence out of tokens, with its number: it has no address of its own.
fn take_sentence(tokens: &mut Vec<Token>) -> Option<String> {
    let index = tokens.iter().position(|token| matches!(token, Token::Label { label: LabelWord::Sentence, .. }))?;
    let Token::Label { text: word, .. } = tokens.remove(index) else { return None };
    if let Some(before) = index.checked_sub(1)
        && let Some(Token::Segment { text, ordinal: true }) = tokens.get(before).cloned()
    {
        tokens.remove(before);
        let number = text.parse().ok().map_or(text, number_words::ordinal);
        return Some(format!("{number} {word}"));
    }
    if let Some(Token::Segment { text, .. }) = tokens.get(index).cloned() {
        tokens.remove(index);
        return Some(format!("{word} {text}"));
    }
    Some(word)
}

/// `second paragraph` as `paragraph 2`.
fn labels_first(tokens: &[Token]) -> Vec<Token> {
    let mut tokens = tokens.to_vec();
    for index in 1..tokens.len() {
        let is_label = matches!(tokens[index], Token::Label { .. });
        if is_label && matches!(tokens[index - 1], Token::Segment { ordinal: true, .. }) {
            tokens.swap(index - 1, index);
        }
    }
    tokens
}

/// Each number with the label before it. A preamble may have a label and no number, and so may an annex.
fn steps(tokens: Vec<Token>) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut pending: Option<LabelWord> = None;
    let alone = |label: LabelWord| label.kind().is_some_and(ProvisionKind::is_around_the_text);
    for token in tokens {
        match token {
            Token::Segment { text, .. } => steps.push(Step { label: pending.take(), named: None, text: Some(text) }),
            Token::Label { label: LabelWord::Number, .. } => {}
            Token::Label { label, .. } => {
                use ProvisionKind::{Operative, Paragraph, Point, Preambular};
                let is_part = matches!(label, LabelWord::Kind(Paragraph | Point));
                match pending {
                    // `Operative paragraph 2` has one label.
                    Some(LabelWord::Kind(Operative | Preambular)) if is_part => {}
                    Some(before) if alone(before) => {
                        steps.push(Step { label: Some(before), named: None, text: None });
                        pending = Some(label);
                    }
                    _ => pending = Some(label),
                }
            }
            Token::Named(index) => steps.push(Step { label: None, named: Some(Container::Named(index)), text: None }),
            Token::NamedDivision(index) => steps.push(Step { label: None, named: Some(Container::NamedDivision(index)), text: None }),
            Token::Of | Token::And | Token::To | Token::Word(_) => {}
        }
    }
    steps.extend(pending.filter(|label| alone(*label)).map(|label| Step { label: Some(label), named: None, text: None }));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{linked::LinkedBriefing, model::Briefing};

    fn segments(query: &str, mode: Mode) -> Vec<String> {
        let labels = InstrumentLabels::of(&LinkedBriefing::new(Briefing::default()));
        let readings = parse_references(&labels, &pieces(query), mode);
        readings.into_iter().next().map(|reading| reading.segments).unwrap_or_default()
    }

    #[test]
    fn a_reference_is_parsed_however_it_is_written() {
        for (query, expected) in [
            ("thirty five one c", &["35", "1", "c"][..]),
            ("forty twenty-two", &["40", "22"]),
            ("paragraph 2 of article 24", &["24", "2"]),
            ("24th article, 2nd paragraph", &["24", "2"]),
            ("chapter IV, article 24", &["24"]),
            ("subparagraph (c) of paragraph 1 of article 35", &["35", "1", "c"]),
            ("twenty-four to", &["24", "2"]),
            ("no such thing", &[]),
            ("24(2), last sentence", &["24", "2"]),
            ("24(2), second sentence", &["24", "2"]),
            ("chapeau of article 24", &["24"]),
            ("第二十四条第二款", &["24", "2"]),
            ("第24條第2款", &["24", "2"]),
            ("第十二条之一", &["12", "之1"]),
            ("ст. 24, п. 2, подп. а", &["24", "2", "а"]),
            ("пункт 2 статьи 24", &["24", "2"]),
            ("المادة ٢٤، الفقرة ٢", &["24", "2"]),
            ("الفقرة الثانية من المادة ٢٤", &["24", "2"]),
            ("paragraphe 2 de l’article 24", &["24", "2"]),
            ("alinéa d) de l’article 24", &["24", "d"]),
            ("artículo 24, apartado 2, inciso a)", &["24", "2", "a"]),
        ] {
            assert_eq!(segments(query, Mode::Greedy), expected, "{query}");
        }
        assert_eq!(segments("thirty five one charlie", Mode::Spelled), ["35", "1", "c"]);
        assert_eq!(segments("24 x-ray", Mode::Spelled), ["24", "x"]);
        assert_eq!(segments("forty two", Mode::Literal), ["40", "2"]);
    }

    #[test]
    fn a_query_is_divided_where_letters_meet_digits() {
        let texts = |query| pieces(query).into_iter().map(|piece| piece.text).collect::<Vec<_>>();
        assert_eq!(texts("Art24 1c 2nd"), ["art", "24", "1", "c", "2nd"]);
        assert_eq!(texts("附件二第3条第一百零二款"), ["附件", "2", "3", "条", "102", "款"]);
    }

    #[test]
    fn a_range_has_an_end_that_is_greater() {
        let end = |query: &str| {
            let labels = InstrumentLabels::of(&LinkedBriefing::new(Briefing::default()));
            parse_references(&labels, &pieces(query), Mode::Greedy).into_iter().next().and_then(|reading| reading.range_to)
        };
        for (query, expected) in [
            ("articles 27 to 30", Some("30")),
            ("articles twenty-seven to thirty", Some("30")),
            ("arts. 27-30", Some("30")),
            ("27–30", Some("30")),
            ("24(1) to 24(3)", Some("3")),
            ("24(a) to (c)", Some("c")),
            ("第一条至第三条", Some("3")),
            ("статьи 2 по 4", Some("4")),
            ("24-2", None),
            ("24 to 2", None),
            ("twenty-four to", None),
        ] {
            assert_eq!(end(query).as_deref(), expected, "{query}");
        }
    }
}
