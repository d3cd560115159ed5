//! Lists and ranges of references: what a later member leaves out it has from the member before, as in `24(2), (3) and (5)`,
//! `art. 24 paras. 2 and 3` and `35(1)(c) and (2)`.
//!
//! Knows the words of references; what each member is the number of is for `reference`.

use super::{
    instrument_labels::{InstrumentLabels, Role},
    number_words::{is_digits, place_beside},
    reference_tokens::Token,
};

/// The members of a list, each with everything that it has from another.
pub(super) fn members(labels: &InstrumentLabels, tokens: &[Token]) -> Vec<Vec<Token>> {
    let parts: Vec<&[Token]> = tokens.split(|token| *token == Token::And).flat_map(ends_of_range).filter(|part| !part.is_empty()).collect();
    let mut members = Vec::new();
    let mut before: Vec<Token> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let mut member = left_out(labels, &before, part);
        member.extend_from_slice(part);
        before.clone_from(&member);
        member.extend_from_slice(said_later(labels, &member, &parts[index + 1..]));
        members.push(member);
    }
    members
}

/// A range as it is, or its two ends where their numbers are not side by side: `24(2) to 25(3)`.
fn ends_of_range(part: &[Token]) -> Vec<&[Token]> {
    match part.iter().position(|token| *token == Token::To) {
        Some(to) if take_range(&mut part.to_vec()).is_none() => vec![&part[..to], &part[to + 1..]],
        _ => vec![part],
    }
}

/// What a member has from the one before it.
fn left_out(labels: &InstrumentLabels, before: &[Token], part: &[Token]) -> Vec<Token> {
    let has_container = part.contains(&Token::Of);
    let part: Vec<&Token> = part.iter().take_while(|token| !matches!(token, Token::Of | Token::To)).collect();
    let next =
        part.iter().find_map(|token| if let Token::Segment { text, bracketed, .. } = token { Some((text, *bracketed)) } else { None });
    let Some((next, is_bracketed)) = next else { return Vec::new() };
    let before = Member::new(before);
    match part.iter().find(|token| is_label(token)) {
        // `24(2) and paragraph 3`
        Some(Token::Label { label, .. }) if labels.role(*label, false) == Role::Part && !has_container => {
            let is_same = |token: &Token| matches!(token, Token::Label { label: own, .. } if own == label);
            let same = before.ordered.iter().position(is_same);
            let index = same.or_else(|| before.beside(next, |depth, number| depth > 0 && number.is_marked));
            before.up_to(index.unwrap_or(0))
        }
        Some(_) => Vec::new(),
        None => {
            let may_be_inner = is_bracketed || !is_digits(next);
            let inner = before.beside(next, |depth, number| may_be_inner && (depth > 0 || (is_bracketed && number.is_marked)));
            inner.map_or_else(|| before.up_to_number(next, part.len()), |index| before.up_to(index))
        }
    }
}

/// A member of a list, as the next one looks back at it.
struct Member<'t> {
    written: &'t [Token],
    /// What contains the rest first, and of a range its beginning alone.
    ordered: Vec<Token>,
    numbers: Vec<Number>,
}

/// A number or letter of a member.
struct Number {
    /// Its place among the tokens.
    index: usize,
    text: String,
    /// True where brackets or an ordinal say that it is one of several.
    is_marked: bool,
}

impl<'t> Member<'t> {
    fn new(written: &'t [Token]) -> Self {
        let mut ordered = written.to_vec();
        take_range(&mut ordered);
        let ordered = container_first(&ordered);
        let number = |(index, token): (usize, &Token)| match token {
            Token::Segment { text, bracketed, ordinal } => Some(Number { index, text: text.clone(), is_marked: *bracketed || *ordinal }),
            _ => None,
        };
        let numbers = ordered.iter().enumerate().filter_map(number).collect();
        Self { written, ordered, numbers }
    }

    fn up_to(&self, index: usize) -> Vec<Token> {
        self.ordered[..index].to_vec()
    }

    /// The place of the number that another is beside, of those that may be.
    fn beside(&self, next: &str, may_be: impl Fn(usize, &Number) -> bool) -> Option<usize> {
        let numbers = self.numbers.iter().enumerate().filter(|(depth, number)| may_be(*depth, number));
        place_beside(numbers.map(|(_, number)| (number.index, number.text.as_str())), next)
    }

    /// Up to the last label, as in `Articles 24(2) and 28`. Of `24 2 and 3` also up to the 2, as lists go upwards.
    fn up_to_number(&self, next: &str, length: usize) -> Vec<Token> {
        if self.written.contains(&Token::Of) {
            let container = self.written.rsplit(|token| *token == Token::Of).next().unwrap_or_default();
            return container[..container.iter().rposition(is_label).map_or(0, |label| label + 1)].to_vec();
        }
        let label = self.ordered.iter().rposition(is_label);
        let begins = label.map_or(0, |label| label + 1);
        let is_plural = label.is_some_and(|label| self.ordered[label].is_plural());
        let inner: Vec<&Number> = self.numbers.iter().filter(|number| number.index >= begins).collect();
        let is_less = |number: &Number| number.text.parse::<u32>().ok().zip(next.parse().ok()).is_some_and(|(own, next)| own < next);
        let may_be_inner = inner.len() > length && !is_plural && inner[0].text != next && inner.iter().all(|number| !number.is_marked);
        let found = inner.iter().position(|number| is_less(number)).filter(|_| may_be_inner);
        self.up_to(found.map_or(begins, |found| inner[found].index))
    }
}

/// What is said once after the last member: `paragraphs 1 and 2 of Article 24`, `first and second paragraph of it`.
fn said_later<'t>(labels: &InstrumentLabels, member: &[Token], later: &[&'t [Token]]) -> &'t [Token] {
    if let [Token::Segment { ordinal: true, .. }] = member
        && let Some([Token::Segment { ordinal: true, .. }, label @ ..]) = later.iter().find(|part| part.len() > 1)
    {
        return label;
    }
    let own = member.iter().find(|token| is_label(token));
    let is_part = |label: &Token| matches!(label, Token::Label { label, .. } if labels.role(*label, false) == Role::Part);
    if !own.is_some_and(is_part) || member.contains(&Token::Of) || member.iter().any(|token| is_label(token) && !is_part(token)) {
        return &[];
    }
    for part in later {
        let container = part.iter().position(|token| *token == Token::Of || (is_label(token) && !is_part(token)));
        match container {
            Some(0) => return &[],
            Some(_) if matches!(part, [Token::Segment { ordinal: true, .. }, label, ..] if is_label(label) && !is_part(label)) => {
                return &[];
            }
            Some(index) => return &part[index..],
            None => {}
        }
    }
    &[]
}

fn is_label(token: &Token) -> bool {
    matches!(token, Token::Label { .. } | Token::Named(_) | Token::NamedDivision(_))
}

/// Takes the end of a range out of tokens, where its numbers are side by side.
pub(super) fn take_range(tokens: &mut Vec<Token>) -> Option<String> {
    let to = tokens.iter().position(|token| *token == Token::To)?;
    let is_segment = |token: &&Token| matches!(token, Token::Segment { .. });
    let begins = to + 1 + tokens[to + 1..].iter().take_while(|token| matches!(token, Token::Label { .. })).count();
    let end: Vec<Token> = tokens[begins..].iter().take_while(is_segment).cloned().collect();
    let after = tokens.split_off(begins + end.len());
    tokens.truncate(to);
    let (last, before_last) = end.split_last()?;
    let Token::Segment { text, bracketed, .. } = last else { return None };
    // `24(1) to 24(3)`: what comes before the last number is the same on both sides; `24(1) to 28` is no range of paragraphs.
    let same = tokens.len() > before_last.len() && tokens[..tokens.len() - 1].ends_with(before_last);
    let alike = *bracketed || !is_digits(text) || !matches!(tokens.last(), Some(Token::Segment { bracketed: true, .. }));
    tokens.extend(after);
    (same && alike).then(|| text.clone())
}

/// What contains the rest comes first: `Article 35, paragraph 1` for `first paragraph of Article 35`.
pub(super) fn container_first(tokens: &[Token]) -> Vec<Token> {
    let mut chunks: Vec<Vec<Token>> = tokens.split(|token| *token == Token::Of).map(labels_first).collect();
    chunks.reverse();
    chunks.concat()
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
