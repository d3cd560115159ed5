//! What a briefing quotes: official words of ties, terms, and words in quotation marks.

use super::{WordsRole, with_provision};
use crate::model::{Address, Backing, Briefing, Paragraph, QUOTATION_MARKS, Target, Tie};

/// Words that are to be found.
pub(super) struct Claim<'b> {
    pub whose: Target,
    pub role: WordsRole,
    pub words: &'b str,
    pub language: String,
    /// Where they should stand, the nearest first.
    pub places: Vec<Target>,
}

/// All of a briefing, in its order.
pub(super) fn claims(briefing: &Briefing) -> Vec<Claim<'_>> {
    let mut claims = Claims { language: &briefing.language, all: Vec::new() };
    claims.add_text(briefing);
    claims.add_cards(briefing);
    claims.add_ties(briefing);
    claims.all
}

struct Claims<'b> {
    language: &'b str,
    all: Vec<Claim<'b>>,
}

impl<'b> Claims<'b> {
    fn push(&mut self, whose: &Target, role: WordsRole, words: &'b str, places: Vec<Target>) {
        self.all.push(Claim { whose: whose.clone(), role, words, language: self.language.to_owned(), places });
    }

    fn add_text(&mut self, briefing: &'b Briefing) {
        for provision in briefing.provisions.iter().filter(|provision| !provision.unread) {
            let target = Target::Text(Address::provision(provision.id.as_str()));
            let text = provision.text.iter().filter(|text| !is_note(text));
            self.add_quotations(&target, &WordsRole::InText, text.map(String::as_str));
            self.add_paragraphs(&provision.paragraphs);
        }
        for term in &briefing.terms {
            let target = Target::Term(term.id.clone());
            let Some(address) = &term.defined_at else {
                // It may be a word of the debate.
                self.push(&target, WordsRole::OnCard, &term.word, Vec::new());
                self.add_quotations(&target, &WordsRole::OnCard, [term.meaning.as_str()]);
                continue;
            };
            let places = with_provision(&Target::Text(address.clone()));
            self.push(&target, WordsRole::Term, &term.word, places.clone());
            for words in quotations(&term.meaning) {
                self.push(&target, WordsRole::Term, words, places.clone());
            }
        }
    }

    fn add_paragraphs(&mut self, paragraphs: &'b [Paragraph]) {
        for paragraph in paragraphs {
            self.add_quotations(&Target::Text(paragraph.address.clone()), &WordsRole::InText, [paragraph.text.as_str()]);
            self.add_paragraphs(&paragraph.children);
        }
    }

    fn add_quotations(&mut self, whose: &Target, role: &WordsRole, texts: impl IntoIterator<Item = &'b str>) {
        for words in texts.into_iter().flat_map(quotations) {
            self.push(whose, role.clone(), words, with_provision(whose));
        }
    }

    fn add_cards(&mut self, briefing: &'b Briefing) {
        let said_of = |backing: &'b Option<Backing>| backing.as_ref().and_then(|backing| backing.text.as_deref());
        let mut card = |whose: Target, texts: &[Option<&'b str>]| {
            self.add_quotations(&whose, &WordsRole::OnCard, texts.iter().flatten().copied());
        };
        for one in &briefing.safeguards {
            let texts =
                [Some(one.name.as_str()), Some(&one.guarantees), one.limits.as_deref(), said_of(&one.pushed_by), said_of(&one.resisted_by)];
            card(Target::Safeguard(one.id.clone()), &texts);
            let votes: Vec<Option<&str>> = one.votes.iter().map(|votes| Some(votes.text.as_str())).collect();
            card(Target::Safeguard(one.id.clone()), &votes);
        }
        for one in &briefing.critiques {
            let why = one.outcome.as_ref().and_then(|outcome| outcome.why.as_deref());
            let texts = [one.title.as_deref(), Some(one.claim.as_str()), one.ask.as_deref(), why];
            card(Target::Critique(one.id.clone()), &texts);
            for reply in &one.replies {
                card(Target::Reply(reply.id.clone()), &[Some(&reply.text)]);
            }
        }
        for one in &briefing.positions {
            card(Target::Position(one.id.clone()), &[one.title.as_deref(), Some(&one.text)]);
        }
        for one in &briefing.events {
            card(Target::Event(one.id.clone()), &[Some(one.title.as_str()), one.text.as_deref()]);
        }
    }

    fn add_ties(&mut self, briefing: &'b Briefing) {
        let safeguards = briefing.safeguards.iter().map(|one| (Target::Safeguard(one.id.clone()), &one.ties));
        let critiques = briefing.critiques.iter().map(|one| (Target::Critique(one.id.clone()), &one.ties));
        let positions = briefing.positions.iter().map(|one| (Target::Position(one.id.clone()), &one.ties));
        let events = briefing.events.iter().map(|one| (Target::Event(one.id.clone()), &one.ties));
        for (whose, ties) in safeguards.chain(critiques).chain(positions).chain(events) {
            self.add_official(&whose, ties);
        }
    }

    fn add_official(&mut self, whose: &Target, ties: &'b [Tie]) {
        for tie in ties {
            for official in &tie.official {
                let role = WordsRole::Tied { to: tie.to.clone(), language: official.language.clone() };
                self.all.push(Claim {
                    whose: whose.clone(),
                    role,
                    words: &official.words,
                    language: official.language.clone(),
                    places: vec![tie.to.clone()],
                });
            }
        }
    }
}

/// What the compilers say themselves, and not of the text.
fn is_note(text: &str) -> bool {
    text.starts_with("Compilers’ note:") || text.starts_with("Compilers' note:")
}

/// What stands between quotation marks in a text, in order.
pub(super) fn quotations(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    // A mark that is closed nowhere after one place is not closed after a later one either.
    let mut never_closed: Vec<char> = Vec::new();
    while let Some((start, open, close)) = next_mark(rest) {
        let inside = rest.get(start + open.len_utf8()..).unwrap_or_default();
        let Some(length) = Some(inside).filter(|_| !never_closed.contains(&close)).and_then(|inside| end_of(inside, close)) else {
            if !never_closed.contains(&close) {
                never_closed.push(close);
            }
            rest = inside;
            continue;
        };
        let (words, after) = inside.split_at(length);
        found.extend(Some(words).filter(|words| words.chars().any(char::is_alphanumeric)));
        rest = after.get(close.len_utf8()..).unwrap_or_default();
    }
    found
}

fn next_mark(text: &str) -> Option<(usize, char, char)> {
    let marks = |letter: char| QUOTATION_MARKS.iter().copied().find(|(open, _)| *open == letter);
    text.char_indices().find_map(|(offset, letter)| marks(letter).map(|(open, close)| (offset, open, close)))
}

/// A single mark that closes is also an apostrophe: it closes only where no letter follows.
fn end_of(text: &str, close: char) -> Option<usize> {
    text.char_indices().find_map(|(offset, letter)| {
        let next = text.get(offset + letter.len_utf8()..).and_then(|rest| rest.chars().next());
        (letter == close && (close != '’' || !next.is_some_and(char::is_alphanumeric))).then_some(offset)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_found() {
        let text = "It says “as appropriate”, \"at dusk\" and «la nuit»; the State’s ‘own keeper’s lamp’ and “an open one.";
        assert_eq!(quotations(text), ["as appropriate", "at dusk", "la nuit", "own keeper’s lamp"]);
        assert_eq!(quotations("no “” here"), Vec::<&str>::new());
    }
}
