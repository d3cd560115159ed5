//! References: from `Art. 35, para. 1 (c)` or `thirty-five one c` to the segments that were meant.
//!
//! Knows words and the labels a briefing uses; whether there is such a paragraph is for `lookup` to say.

use super::{
    fold::{fold, folded, words},
    number_words::{self, NumberWord},
};
use crate::linked::LinkedBriefing;
use std::collections::BTreeSet;
use strsim::osa_distance;

/// A query as a reference, as far as it is one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// What was read, outermost first.
    pub segments: Vec<Segment>,
    /// True where the first segment is the number of a division.
    pub division: bool,
    /// True where a label says what the first segment is.
    pub labelled: bool,
    /// The label of the first segment, in full and folded: `article`, `annex`, `chapter`.
    pub label: Option<String>,
    /// Words after the reference that belong to none.
    pub rest: Vec<String>,
}

/// One segment as written or said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// In figures or letters.
    pub text: String,
    /// True where nothing stood between it and the one before, as in `12bis` or `1c`.
    pub glued: bool,
    /// True where a comma stood between it and the one before: `thirty, five` is not 35.
    pub apart: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Segment {
        segment: Segment,
        ordinal: bool,
    },
    /// Says of what kind the next segment is.
    Article(String),
    Part,
    Division(String),
    /// What stands after it holds what stands before.
    Of,
    And,
    Word(String),
}

/// The labels a briefing has beside those of the field.
pub(super) struct Labels {
    articles: BTreeSet<String>,
    divisions: BTreeSet<String>,
    /// Provisions that go by a word, as a preamble does: the word and the id.
    named: Vec<(String, String)>,
}

const ARTICLES: [&str; 4] = ["article", "articles", "art", "arts"];
const DIVISIONS: [&str; 4] = ["chapter", "chapters", "chap", "ch"];
const PARTS: [&str; 24] = [
    "paragraph",
    "paragraphs",
    "para",
    "paras",
    "par",
    "pars",
    "subparagraph",
    "subparagraphs",
    "subpara",
    "sub",
    "point",
    "points",
    "letter",
    "lit",
    "litera",
    "clause",
    "item",
    "indent",
    "no",
    "nos",
    "number",
    "sentence",
    "section",
    "sec",
];
/// What is said of the paragraphs of a preamble.
const RECITALS: [&str; 4] = ["recital", "recitals", "preambular", "pp"];
const PREAMBLE: &str = "preamble";
/// Labels of parts of other texts: where the briefing has none of that kind, a number after one leads nowhere in it.
const ELSEWHERE: [&str; 18] = [
    "annex",
    "annexes",
    "appendix",
    "schedule",
    "protocol",
    "recital",
    "recitals",
    "preambular",
    "pp",
    "rule",
    "rules",
    "principle",
    "principles",
    "regulation",
    "guideline",
    "standard",
    "footnote",
    "table",
];
/// Labels long enough that a slip in them can be told from another word.
const OFTEN_MISTYPED: [&str; 3] = [ARTICLE, "paragraph", CHAPTER];
const ARTICLE: &str = "article";
const CHAPTER: &str = "chapter";

impl Labels {
    pub fn of(linked: &LinkedBriefing) -> Self {
        let briefing = linked.briefing();
        let first = |label: &str| folded(label).into_iter().next().filter(|word| word.len() > 1 && !is_number(word));
        let mut named = Vec::new();
        let mut articles = BTreeSet::new();
        for provision in &briefing.provisions {
            let label = folded(&provision.label);
            match label.as_slice() {
                [word] if !is_number(word) => named.push((word.clone(), provision.id.clone())),
                [word, ..] if word.len() > 1 && !is_number(word) => _ = articles.insert(word.clone()),
                _ => {}
            }
        }
        let mut divisions: BTreeSet<String> = briefing.instrument.divisions.iter().filter_map(|division| first(&division.label)).collect();
        divisions.retain(|word| !articles.contains(word) && !named.iter().any(|(name, _)| name == word));
        if named.iter().any(|(word, _)| word == PREAMBLE) {
            let preamble = named.iter().find(|(word, _)| word == PREAMBLE).map(|(_, id)| id.clone()).unwrap_or_default();
            named.extend(RECITALS.map(|word| (word.to_owned(), preamble.clone())));
        }
        Self { articles, divisions, named }
    }

    fn token(&self, word: &str) -> Option<Token> {
        if let Some((_, id)) = self.named.iter().find(|(name, _)| name == word) {
            return Some(Token::Segment { segment: Segment { text: id.clone(), glued: false, apart: false }, ordinal: false });
        }
        if ARTICLES.contains(&word) {
            return Some(Token::Article(ARTICLE.to_owned()));
        }
        if self.articles.contains(word) {
            return Some(Token::Article(word.to_owned()));
        }
        if self.divisions.contains(word) || DIVISIONS.contains(&word) {
            return Some(Token::Division(if DIVISIONS.contains(&word) { CHAPTER } else { word }.to_owned()));
        }
        if PARTS.contains(&word) {
            return Some(Token::Part);
        }
        let slip = |label: &str| word.len() + 2 > label.len() && word.len() < label.len() + 3 && osa_distance(word, label) == 1;
        Some(match OFTEN_MISTYPED.into_iter().find(|label| slip(label))? {
            ARTICLE => Token::Article(ARTICLE.to_owned()),
            CHAPTER => Token::Division(CHAPTER.to_owned()),
            _ => Token::Part,
        })
    }

    /// `Annex II`, where a query begins so and the briefing has nothing of that label.
    pub fn elsewhere(&self, pieces: &[Segment]) -> Option<String> {
        let [label, number, ..] = pieces else { return None };
        let unknown = ELSEWHERE.contains(&label.text.as_str()) && self.token(&label.text).is_none();
        let is_number =
            number_words::parse_number_word(&number.text).is_some() || is_number(&number.text) || number.text.chars().count() == 1;
        (unknown && is_number).then(|| format!("{} {}", capital(&label.text), printed(&number.text)))
    }
}

/// A number as it is printed after a label: roman figures and letters as capitals.
pub(super) fn printed(number: &str) -> String {
    match number_words::parse_number_word(number) {
        Some(NumberWord::Small(number) | NumberWord::Tens(number) | NumberWord::Whole(number)) => number.to_string(),
        None => number.to_uppercase(),
    }
}

/// A folded label as it is written: `annex` as `Annex`.
pub(super) fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is put between two numbers later.
pub(super) fn is_inserted(segment: &str) -> bool {
    matches!(segment, "bis" | "ter" | "quater" | "quinquies")
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || number_words::parse_roman(word).is_some()
}

/// The folded words of a query, with `1c` and `rev2` parted where letters and figures meet.
pub(super) fn pieces(query: &str) -> Vec<Segment> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (range, word) in words(query) {
        let apart = query[end..range.start].contains([',', ';']);
        end = range.end;
        let word = fold(word).into_owned();
        if number_words::parse_number_word(&word).is_some() {
            pieces.push(Segment { text: word, glued: false, apart });
            continue;
        }
        let mut start = 0;
        let bytes = word.as_bytes();
        for at in 1..=bytes.len() {
            let meets = at == bytes.len() || (bytes[at].is_ascii_digit() != bytes[at - 1].is_ascii_digit() && word.is_char_boundary(at));
            if meets {
                pieces.push(Segment { text: word[start..at].to_owned(), glued: start > 0, apart: apart && start == 0 });
                start = at;
            }
        }
    }
    pieces
}

/// Reads a query. `greedy` takes `forty two` as 42, else as 40 and 2.
pub(super) fn read(labels: &Labels, pieces: &[Segment], greedy: bool) -> Vec<Reading> {
    let tokens = tokens(labels, pieces, greedy);
    let rest_at = tokens.iter().position(|token| matches!(token, Token::Word(_))).unwrap_or(tokens.len());
    let rest = words_from(&tokens[rest_at..], pieces);
    let mut parts: Vec<Reading> = tokens[..rest_at].split(|token| *token == Token::And).filter_map(one).collect();
    if let Some(last) = parts.last_mut() {
        last.rest = rest;
    }
    parts
}

/// The words of the query from the first one that is no part of a reference.
fn words_from(tokens: &[Token], pieces: &[Segment]) -> Vec<String> {
    let Some(Token::Word(first)) = tokens.first() else { return Vec::new() };
    let at = pieces.iter().position(|piece| piece.text == *first).unwrap_or(0);
    pieces[at..].iter().map(|piece| piece.text.clone()).collect()
}

fn tokens(labels: &Labels, pieces: &[Segment], greedy: bool) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = pieces.iter().enumerate().peekable();
    while let Some((at, piece)) = rest.next() {
        let word = piece.text.as_str();
        let after_segment = matches!(tokens.last(), Some(Token::Segment { .. }));
        let token = match (number_words::parse_number_word(word), word) {
            (Some(NumberWord::Tens(tens)), _) => {
                let ones = rest.peek().and_then(|(_, next)| match number_words::parse_number_word(&next.text) {
                    Some(NumberWord::Small(ones @ 1..=9)) if greedy && !next.apart => Some((ones, number_words::is_ordinal(&next.text))),
                    _ => None,
                });
                if ones.is_some() {
                    rest.next();
                }
                let (ones, ordinal) = ones.unwrap_or_default();
                segment((tens + ones).to_string(), false, ordinal)
            }
            (Some(NumberWord::Small(number) | NumberWord::Whole(number)), _) => {
                segment(number.to_string(), false, number_words::is_ordinal(word))
            }
            (None, "of" | "in" | "under" | "from") => Token::Of,
            (None, "and") => Token::And,
            // Articles 27 to 30: both ends, as `to` says 2 only where no greater number follows.
            (None, "to") if spans(pieces.get(at.wrapping_sub(1)), rest.peek().map(|(_, next)| *next)) => Token::And,
            (None, "the") => continue,
            (None, _) if labels.token(word).is_some() => labels.token(word).unwrap_or(Token::Part),
            (None, _) if is_segment(word) => segment(word.to_owned(), piece.glued, false),
            (None, _) => match number_words::sounds_like(word).filter(|_| after_segment) {
                Some(meant) => segment(meant.to_owned(), false, false),
                None => Token::Word(word.to_owned()),
            },
        };
        tokens.push(token);
    }
    tokens
}

/// Whether two pieces are figures that rise, as the ends of a range do.
fn spans(from: Option<&Segment>, to: Option<&Segment>) -> bool {
    let figure = |piece: Option<&Segment>| piece.and_then(|piece| piece.text.parse::<u32>().ok());
    matches!((figure(from), figure(to)), (Some(from), Some(to)) if from < to)
}

fn segment(text: String, glued: bool, ordinal: bool) -> Token {
    Token::Segment { segment: Segment { text, glued, apart: false }, ordinal }
}

/// A figure, a letter, a double letter, a roman number, or what is put between two numbers later.
fn is_segment(word: &str) -> bool {
    let mut letters = word.chars();
    let (first, second, third) = (letters.next(), letters.next(), letters.next());
    let doubled = first.is_some() && first == second && third.is_none();
    second.is_none() || doubled || is_number(word) || is_inserted(word)
}

/// One reference out of what stands between two `and`s.
fn one(tokens: &[Token]) -> Option<Reading> {
    // What is named last holds the rest: paragraph 1 of article 35.
    let mut chunks: Vec<Vec<Token>> = tokens.split(|token| *token == Token::Of).map(labels_first).collect();
    chunks.reverse();
    let mut tokens = chunks.concat();
    if let Some(at) = tokens.iter().position(|token| matches!(token, Token::Article(_))) {
        // A chapter beside an article says nothing more than the article does.
        let chapter = tokens.iter().position(|token| matches!(token, Token::Division(_)));
        let before = tokens.drain(..at).collect::<Vec<_>>();
        if chapter.is_none() {
            tokens.extend(before);
        }
    }
    let division = matches!(tokens.first(), Some(Token::Division(_)));
    let label = match tokens.first() {
        Some(Token::Article(label) | Token::Division(label)) => Some(label.clone()),
        _ => None,
    };
    let segments: Vec<Segment> = tokens
        .into_iter()
        .filter_map(|token| match token {
            Token::Segment { segment, .. } => Some(segment),
            _ => None,
        })
        .collect();
    (!segments.is_empty()).then_some(Reading { segments, division, labelled: label.is_some(), label, rest: Vec::new() })
}

/// `second paragraph` as `paragraph 2`.
fn labels_first(tokens: &[Token]) -> Vec<Token> {
    let mut tokens = tokens.to_vec();
    for at in 1..tokens.len() {
        let label = matches!(tokens[at], Token::Article(_) | Token::Part | Token::Division(_))
            || matches!(&tokens[at], Token::Segment { segment, .. } if !is_segment(&segment.text));
        if label && matches!(tokens[at - 1], Token::Segment { ordinal: true, .. }) {
            tokens.swap(at - 1, at);
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_plain(query: &str) -> Vec<String> {
        let labels = Labels { articles: BTreeSet::new(), divisions: BTreeSet::new(), named: Vec::new() };
        let readings = read(&labels, &pieces(query), true);
        readings.first().map(|reading| reading.segments.iter().map(|segment| segment.text.clone()).collect()).unwrap_or_default()
    }

    #[test]
    fn a_reference_is_read_however_it_is_put() {
        for (query, segments) in [
            ("thirty five one c", &["35", "1", "c"][..]),
            ("forty twenty-two", &["40", "22"]),
            ("paragraph 2 of article 24", &["24", "2"]),
            ("24th article, 2nd paragraph", &["24", "2"]),
            ("chapter IV, article 24", &["24"]),
            ("subparagraph (c) of paragraph 1 of article 35", &["35", "1", "c"]),
            ("twenty-four to", &["24", "2"]),
            ("no such thing", &[]),
        ] {
            assert_eq!(read_plain(query), segments, "{query}");
        }
    }

    #[test]
    fn a_query_is_parted_where_letters_meet_figures() {
        let texts = |query| pieces(query).into_iter().map(|piece| piece.text).collect::<Vec<_>>();
        assert_eq!(texts("Art24 1c 2nd"), ["art", "24", "1", "c", "2nd"]);
    }
}
