//! A search query: words in any order, and phrases in quotation marks.
//!
//! Knows how words are compared and where they are in a text; nothing of briefings.

use super::fold::{Forms, Joint, Token, may_be_one, tokens};
use std::ops::Range;

/// A parsed query.
pub struct Query {
    parts: Vec<Part>,
    joined: Vec<Joined>,
    forms: Forms,
}

/// One word, or a phrase.
pub(super) struct Part {
    /// One after the other.
    pub words: Vec<Word>,
    /// True for words in quotation marks, which match only as they are written.
    pub phrase: bool,
}

/// One word of a query.
#[derive(Clone)]
pub(super) struct Word {
    /// Without case and accents; without hyphens.
    pub folded: String,
    /// Its stem; the word itself in a phrase.
    pub stem: String,
    /// True while it is being typed: it matches words that begin with it.
    pub prefix: bool,
    /// Its parts between hyphens; none where it has no hyphen.
    pub pieces: Vec<String>,
}

/// Two words with a space between them that others write as one.
pub(super) struct Joined {
    /// Which word of the query is the first of them, counted through all parts.
    pub first: usize,
    /// The part it is in.
    part: usize,
    /// Both as one.
    pub word: Word,
    /// True for words in quotation marks.
    pub phrase: bool,
}

/// Further words are ignored, as in a page pasted by mistake.
const MOST_WORDS: usize = 24;
/// How many letters of a word are compared to tell whether it may be in a text.
const BEGINNING: usize = 4;

impl Query {
    /// Parses a query for texts of a language, by its BCP 47 tag. Words outside quotation marks match in any order, and the last
    /// word counts as unfinished unless a space follows it.
    #[must_use]
    pub fn new(text: &str, language: &str) -> Self {
        let mut query = Self { parts: Vec::new(), joined: Vec::new(), forms: Forms::of(language) };
        let mut left = MOST_WORDS;
        let pieces = text.split(['"', '“', '”', '„', '«', '»']);
        let last_piece = pieces.clone().count() - 1;
        let mut number = 0;
        for (index, piece) in pieces.enumerate() {
            let phrase = index % 2 == 1;
            let unfinished = index == last_piece && !piece.ends_with(char::is_whitespace);
            let mut found: Vec<(Word, Joint)> = Vec::new();
            for token in tokens(piece).take(left) {
                left -= 1;
                match found.last_mut().filter(|_| token.joint == Joint::Hyphen) {
                    Some((word, _)) => word.push_piece(&token.folded),
                    None => found.push((Word::new(token.folded.into_owned()), token.joint)),
                }
            }
            let stem = |word: &mut Word| {
                if phrase { word.stem.clone_from(&word.folded) } else { word.stem = query.forms.stem(&word.folded).into_owned() }
            };
            for (word, _) in &mut found {
                stem(word);
            }
            if let Some((last, _)) = found.last_mut() {
                last.prefix = unfinished;
            }
            let part = query.parts.len();
            for (index, two) in found.windows(2).enumerate() {
                let [(first, _), (second, joint)] = two else { continue };
                if *joint == Joint::Space && may_be_one(first.last(), second.first()) {
                    let mut word = Word { prefix: second.prefix, ..Word::new(format!("{}{}", first.folded, second.folded)) };
                    stem(&mut word);
                    query.joined.push(Joined { first: number + index, part: if phrase { part } else { part + index }, word, phrase });
                }
            }
            number += found.len();
            let words = found.into_iter().map(|(word, _)| word);
            if phrase {
                let words: Vec<Word> = words.collect();
                query.parts.extend((!words.is_empty()).then_some(Part { words, phrase }));
            } else {
                query.parts.extend(words.map(|word| Part { words: vec![word], phrase }));
            }
        }
        query
    }

    /// True where there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Its words in order, and whether each is in quotation marks.
    pub(super) fn all_words(&self) -> impl Iterator<Item = (&Word, bool)> {
        self.parts.iter().flat_map(|part| part.words.iter().map(|word| (word, part.phrase)))
    }

    pub(super) fn joined(&self) -> &[Joined] {
        &self.joined
    }

    pub(super) fn forms(&self) -> &Forms {
        &self.forms
    }

    /// The same words, each by itself and in any form.
    pub(super) fn loose(mut self) -> Self {
        let words = self.parts.into_iter().flat_map(|part| part.words);
        self.parts = words.map(|word| Part { words: vec![word], phrase: false }).collect();
        let joined = self.joined.iter_mut().map(|joined| {
            (joined.part, joined.phrase) = (joined.first, false);
            &mut joined.word
        });
        for word in self.parts.iter_mut().flat_map(|part| &mut part.words).chain(joined) {
            word.stem = self.forms.stem(&word.folded).into_owned();
        }
        self
    }

    /// A query of other words, each by itself.
    pub(super) fn with_words(self, words: Vec<Word>) -> Self {
        let parts = words.into_iter().map(|word| Part { words: vec![word], phrase: false }).collect();
        Self { parts, joined: Vec::new(), forms: self.forms }
    }

    /// True where words must be side by side.
    pub(super) fn has_phrases(&self) -> bool {
        self.parts.iter().any(Part::is_sequence)
    }

    /// True where each phrase is in one of the texts, word after word.
    pub(super) fn phrases_stand_in<'t>(&self, texts: &(impl Iterator<Item = &'t str> + Clone)) -> bool {
        let mut phrases = self.parts.iter().filter(|part| part.is_sequence());
        phrases.all(|phrase| texts.clone().any(|text| !phrase_places(phrase, &all_tokens(text)).is_empty()))
    }

    /// True where a word is in a text, as one piece or several.
    pub(super) fn stands_in(&self, word: &Word, text: &str) -> bool {
        let tokens = all_tokens(text);
        (0..tokens.len()).any(|index| self.match_at(word, false, &tokens, index).is_some())
    }

    /// False where no word of those parts can be in a text. A quick check, which ignores accents.
    pub(super) fn may_stand_in(&self, text: &str, parts: impl Fn(usize) -> bool) -> bool {
        let begins = |word: &Word| {
            let beginning = &word.folded.as_bytes()[..word.folded.len().min(BEGINNING)];
            let Some(first) = beginning.first() else { return true };
            let mut begun = text.as_bytes().windows(beginning.len()).filter(|letters| letters[0].eq_ignore_ascii_case(first));
            begun.any(|letters| letters.eq_ignore_ascii_case(beginning))
        };
        self.parts.iter().enumerate().any(|(number, part)| parts(number) && part.words.iter().any(begins))
    }

    /// Where the parts of the query are in a text, each with the number of its part, in the order of the text.
    pub(super) fn places_in(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let tokens = all_tokens(text);
        let mut places: Vec<(Range<usize>, usize)> = Vec::new();
        for (number, part) in self.parts.iter().enumerate() {
            match part.words.as_slice() {
                [word] if !part.is_sequence() => {
                    let found = (0..tokens.len()).filter_map(|index| self.match_at(word, part.phrase, &tokens, index));
                    places.extend(found.map(|range| (range, number)));
                }
                _ => places.extend(phrase_places(part, &tokens).into_iter().map(|range| (range, number))),
            }
        }
        for joined in self.joined.iter().filter(|joined| !joined.phrase) {
            let one = tokens.iter().filter(|token| self.matches(token, &joined.word, false));
            places.extend(one.flat_map(|token| [joined.part, joined.part + 1].map(|part| (token.range.clone(), part))));
        }
        places.sort_by_key(|(range, number)| (range.start, range.end, *number));
        places
    }

    /// The range of a word that begins with a token: as one token or, with hyphens or spaces in it, as several.
    fn match_at(&self, word: &Word, phrase: bool, tokens: &[Token<'_>], index: usize) -> Option<Range<usize>> {
        let first = &tokens[index];
        // Forms of a word share its first letter, which rules most of a text out at once.
        if first.folded.as_bytes().first() != word.folded.as_bytes().first() {
            return None;
        }
        if self.matches(first, word, phrase) {
            return Some(first.range.clone());
        }
        let mut rest = word.folded.strip_prefix(&*first.folded)?;
        for two in tokens[index..].windows(2) {
            let [before, token] = two else { break };
            let may = match token.joint {
                Joint::Apart => false,
                Joint::Hyphen => true,
                Joint::Space => !word.pieces.is_empty() || may_be_one(&before.folded, &token.folded),
            };
            if !may {
                break;
            }
            let whole = || format!("{}{}", &word.folded[..word.folded.len() - rest.len()], token.folded);
            let ends = token.folded == rest
                || (word.prefix && token.folded.starts_with(rest))
                || (!phrase && self.forms.has_stems() && *self.forms.stem(&whole()) == word.stem);
            if ends {
                return Some(first.range.start..token.range.end);
            }
            match rest.strip_prefix(&*token.folded) {
                Some(after) => rest = after,
                None => break,
            }
        }
        None
    }

    fn matches(&self, token: &Token<'_>, wanted: &Word, phrase: bool) -> bool {
        if token.folded.as_bytes().first() != wanted.folded.as_bytes().first() {
            return false;
        }
        token.folded == wanted.folded.as_str()
            || (wanted.prefix && token.folded.starts_with(&wanted.folded))
            || (!phrase && self.forms.may_be_forms(&token.folded, &wanted.folded) && self.forms.stem(&token.folded) == wanted.stem)
    }
}

fn all_tokens(text: &str) -> Vec<Token<'_>> {
    // A word and its space take about six bytes.
    let mut all = Vec::with_capacity(text.len() / 6 + 2);
    all.extend(tokens(text));
    all
}

impl Word {
    /// A finished word, without other forms.
    pub fn new(folded: String) -> Self {
        Self { stem: folded.clone(), folded, prefix: false, pieces: Vec::new() }
    }

    /// Adds a piece after a hyphen.
    fn push_piece(&mut self, piece: &str) {
        if self.pieces.is_empty() {
            self.pieces.push(self.folded.clone());
        }
        self.pieces.push(piece.to_owned());
        self.folded.push_str(piece);
    }

    fn first(&self) -> &str {
        self.pieces.first().unwrap_or(&self.folded)
    }

    fn last(&self) -> &str {
        self.pieces.last().unwrap_or(&self.folded)
    }
}

impl Part {
    /// True where its words must be side by side.
    fn is_sequence(&self) -> bool {
        self.phrase && (self.words.len() > 1 || self.words.iter().any(|word| !word.pieces.is_empty()))
    }
}

/// Where the words of a phrase follow one another. A hyphen, a space and nothing are the same between the parts of a word, so
/// letters are compared; where the text divides words and the phrase does not, there must be a hyphen or a space.
fn phrase_places(part: &Part, tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let whole: String = part.words.iter().map(|word| word.folded.as_str()).collect();
    let mut ends: Vec<usize> = Vec::new();
    for word in &part.words {
        ends.push(ends.last().copied().unwrap_or(0) + word.folded.len());
    }
    let prefix = part.words.last().is_some_and(|word| word.prefix);
    let end = |first: usize| {
        let mut rest = whole.as_str();
        for (index, token) in tokens.iter().enumerate().skip(first) {
            let matched = whole.len() - rest.len();
            if index > first && token.joint == Joint::Apart && !ends.contains(&matched) {
                return None;
            }
            match rest.strip_prefix(&*token.folded) {
                Some("") => return Some(token.range.end),
                Some(after) => rest = after,
                None => return (prefix && token.folded.starts_with(rest)).then_some(token.range.end),
            }
        }
        None
    };
    (0..tokens.len()).filter_map(|first| Some(tokens[first].range.start..end(first)?)).collect()
}

/// Where the words of a query are in any text: byte ranges on character boundaries, in order and without overlap.
#[must_use]
pub fn marks_in(query: &Query, text: &str) -> Vec<Range<usize>> {
    merged(query.places_in(text).into_iter().map(|(range, _)| range))
}

/// Sorted ranges as ranges that do not overlap.
pub(super) fn merged(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked<'t>(query: &str, text: &'t str) -> Vec<&'t str> {
        marks_in(&Query::new(query, "en"), text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_are_marked_in_their_forms_and_the_last_as_far_as_it_is_typed() {
        let text = "An independent body reviews it; independently reviewed, it is Reviewed again.";
        assert_eq!(marked("independent rev", text), ["independent", "reviews", "independently", "reviewed", "Reviewed"]);
        assert_eq!(marked("rev ", text), Vec::<&str>::new(), "a space ends a word");
        assert_eq!(marked("COTE d'ivoire", "Côte d’Ivoire"), ["Côte", "d", "Ivoire"]);
    }

    #[test]
    fn a_phrase_is_marked_as_a_whole_and_as_it_is_written() {
        let text = "Judicial or other independent review; other reviews are independent.";
        assert_eq!(marked("\"independent review\"", text), ["independent review"]);
        assert_eq!(marked("“other independent rev", text), ["other independent review"], "still being typed");
        assert_eq!(marked("\"independent review\" other", text), ["other", "independent review", "other"]);
    }

    #[test]
    fn hyphen_space_and_nothing_are_the_same_between_the_parts_of_a_word() {
        let text = "A co-operation in real time, co\u{ad}operation, realtime; the time is real. May be.";
        assert_eq!(marked("cooperation ", text), ["co-operation", "co\u{ad}operation"]);
        assert_eq!(marked("real-time ", text), ["real time", "realtime"]);
        assert_eq!(marked("real time ", text), ["real", "time", "realtime", "time", "real"]);
        assert_eq!(marked("\"co operation in realtime\"", text), ["co-operation in real time"]);
        assert_eq!(marked("maybe ", text), Vec::<&str>::new());
        assert_eq!(marked("cooper", text), ["co-operation", "co\u{ad}operation"], "still being typed");
    }

    #[test]
    fn words_of_other_languages_are_not_stemmed() {
        let marks = |text| marks_in(&Query::new("rights ", "de"), text).len();
        assert_eq!((marks("rights"), marks("right")), (1, 0));
    }
}
