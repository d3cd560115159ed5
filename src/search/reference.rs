//! References: from `Art. 35, para. 1 (c)`, `thirty-five one c` or `第二条第一款` to the numbers that were meant.
//!
//! Knows words and which labels an instrument has; `lookup` finds out whether there is such a place.

use super::{
    instrument_labels::{InstrumentLabels, Role},
    label_words::LabelWord,
    number_words,
    pieces::Piece,
    reference_list::{container_first, members, take_range},
    reference_tokens::{Mode, Token, tokens},
};
use crate::model::ProvisionKind;

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
    /// A provision of the main text, whatever that is divided into.
    MainText,
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

/// Parses a query. References that `and` joins come one after the other.
pub(super) fn parse_references(labels: &InstrumentLabels, pieces: &[Piece], mode: Mode) -> Vec<Reading> {
    let tokens = without_unused_labels(labels, &tokens(labels, pieces, mode));
    let rest_index = tokens.iter().position(|token| matches!(token, Token::Word(_))).unwrap_or(tokens.len());
    let rest = words_from(&tokens[rest_index..], pieces);
    let members = members(labels, &tokens[..rest_index]);
    let mut readings: Vec<Reading> = members.into_iter().filter_map(|member| parse_one(labels, member)).collect();
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

/// Labels that the instrument does not have and that no number is beside are words like any other.
fn without_unused_labels(labels: &InstrumentLabels, tokens: &[Token]) -> Vec<Token> {
    let is_alone = is_alone(tokens);
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

/// One member of a list.
fn parse_one(labels: &InstrumentLabels, mut tokens: Vec<Token>) -> Option<Reading> {
    let range_to = take_range(&mut tokens);
    let sentence = take_sentence(&mut tokens);
    let is_alone = is_alone(&tokens);
    let mut steps = steps(container_first(&tokens));
    let role = |step: &Step| match (step.named, step.label) {
        (Some(Container::Named(_)), _) => Some(Role::Provision),
        (Some(_), _) => Some(Role::Division),
        (None, label) => label.map(|label| labels.role(label, is_alone)),
    };
    let kind = |step: &Step| step.label.and_then(LabelWord::kind);
    let is_attached = |step: &Step| role(step) == Some(Role::Provision) && kind(step).is_some_and(ProvisionKind::is_attached);
    let provision = steps.iter().position(is_attached).or_else(|| steps.iter().position(|step| role(step) == Some(Role::Provision)));
    // Also where the briefing leaves its divisions out.
    let is_division_word = |step: &Step| {
        use ProvisionKind::{Book, Chapter, Part, Section, Title};
        matches!(step.label, Some(LabelWord::Kind(Book | Chapter | Part | Section | Title)))
    };
    let mut division = None;
    let container = if let Some(provision) = provision {
        let mut rest = steps.split_off(provision);
        // A chapter beside an article says where it is; what else comes before its container is a part of it.
        steps.retain(|step| {
            if role(step) == Some(Role::Division) {
                division = kind(step).zip(step.text.clone());
            }
            role(step) != Some(Role::Division) && !is_division_word(step)
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
            // A treaty has no operative paragraphs: whoever says so means that it is not one of the preamble.
            (None, Some(Role::Absent), Some(ProvisionKind::Operative)) => Container::MainText,
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

/// Takes a sentence out of tokens, with its number: it has no address of its own.
fn take_sentence(tokens: &mut Vec<Token>) -> Option<String> {
    let index = tokens.iter().position(|token| matches!(token, Token::Label { label: LabelWord::Sentence, .. }))?;
    let Token::Label { text: word, .. } = tokens.remove(index) else { return None };
    if let Some(before) = index.checked_sub(1)
        && let Some(Token::Segment { text, ordinal: true, .. }) = tokens.get(before).cloned()
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

/// Each number with the label before it. A preamble may have a label and no number, and so may an annex.
fn steps(tokens: Vec<Token>) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut pending: Option<LabelWord> = None;
    let alone = |label: LabelWord| label.kind().is_some_and(ProvisionKind::is_around_the_text);
    for token in tokens {
        match token {
            Token::Segment { text, .. } => steps.push(Step { label: pending.take(), named: None, text: Some(text) }),
            Token::Label { label, .. } if label != LabelWord::Number => {
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
            Token::Label { .. } | Token::Of | Token::And | Token::To | Token::Word(_) => {}
        }
    }
    steps.extend(pending.filter(|label| alone(*label)).map(|label| Step { label: Some(label), named: None, text: None }));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{linked::LinkedBriefing, model::Briefing, search::pieces::pieces};

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
