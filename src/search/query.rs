//! What is searched for: words in any order, and phrases in quotation marks.
//!
//! Knows how words are compared and where they stand in a text; nothing of briefings.

use super::fold::{Forms, fold, words};
use std::{borrow::Cow, ops::Range};

/// A query as it is searched for.
pub struct Query {
    parts: Vec<Part>,
    forms: Forms,
}

/// One word, or a phrase.
pub(super) struct Part {
    /// One after the other.
    pub words: Vec<Word>,
    /// True for what stands in quotation marks: other forms of the words will not do.
    pub phrase: bool,
}

/// One word of a query.
pub(super) struct Word {
    /// Without case and accents.
    pub folded: String,
    /// What its forms share; the word itself in a phrase.
    pub stem: String,
    /// True while it is being typed: words that begin with it will do.
    pub prefix: bool,
}

/// A query longer than this says nothing more; what is pasted by mistake is cut.
const MOST_WORDS: usize = 24;

impl Query {
    /// Reads a query for texts of a language, by its BCP 47 tag. What is not in quotation marks is looked for in any
    /// order, and the last word is taken to be unfinished unless a blank follows it.
    #[must_use]
    pub fn new(text: &str, language: &str) -> Self {
        let forms = Forms::of(language);
        let mut parts: Vec<Part> = Vec::new();
        let mut left = MOST_WORDS;
        let pieces = text.split(['"', '“', '”', '„', '«', '»']);
        let last_piece = pieces.clone().count() - 1;
        for (at, piece) in pieces.enumerate() {
            let phrase = at % 2 == 1;
            let unfinished = at == last_piece && !piece.ends_with(char::is_whitespace);
            let folded = words(piece).map(|(_, word)| fold(word).into_owned()).filter(|word| !word.is_empty()).take(left);
            let stem = |word: &str| if phrase { word.to_owned() } else { forms.stem(word).into_owned() };
            let mut found: Vec<Word> = folded.map(|word| Word { stem: stem(&word), folded: word, prefix: false }).collect();
            left -= found.len();
            if let Some(last) = found.last_mut() {
                last.prefix = unfinished;
            }
            if phrase {
                parts.extend((!found.is_empty()).then_some(Part { words: found, phrase }));
            } else {
                parts.extend(found.into_iter().map(|word| Part { words: vec![word], phrase }));
            }
        }
        Self { parts, forms }
    }

    /// True where there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// True where the phrases stand in one of the texts each, word after word.
    pub(super) fn phrases_stand_in<'t>(&self, texts: &(impl Iterator<Item = &'t str> + Clone)) -> bool {
        let mut phrases = self.parts.iter().filter(|part| part.phrase && part.words.len() > 1);
        phrases.all(|phrase| texts.clone().any(|text| self.places(phrase, &tokens(text)).next().is_some()))
    }

    /// Where the parts of the query stand in a text, each with the number of its part, in the order of the text.
    pub(super) fn places_in(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let tokens = tokens(text);
        let mut places: Vec<(Range<usize>, usize)> = Vec::new();
        for (number, part) in self.parts.iter().enumerate() {
            places.extend(self.places(part, &tokens).map(|range| (range, number)));
        }
        places.sort_by_key(|(range, number)| (range.start, range.end, *number));
        places
    }

    fn places<'q>(&'q self, part: &'q Part, tokens: &'q [Token<'q>]) -> impl Iterator<Item = Range<usize>> + 'q {
        let length = part.words.len();
        tokens.windows(length.max(1)).filter_map(move |window| {
            let here = window.iter().zip(&part.words).all(|(token, word)| self.is_meant(token, word, part.phrase));
            here.then(|| window[0].range.start..window[length - 1].range.end)
        })
    }

    fn is_meant(&self, token: &Token<'_>, wanted: &Word, phrase: bool) -> bool {
        // Forms of a word share its first letter, which sorts most of a text out at once.
        if token.folded.as_bytes().first() != wanted.folded.as_bytes().first() {
            return false;
        }
        token.folded == wanted.folded.as_str()
            || (wanted.prefix && token.folded.starts_with(&wanted.folded))
            || (!phrase && self.forms.has_stems() && self.forms.stem(&token.folded) == wanted.stem)
    }
}

struct Token<'t> {
    range: Range<usize>,
    folded: Cow<'t, str>,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    words(text).map(|(range, word)| Token { range, folded: fold(word) }).filter(|token| !token.folded.is_empty()).collect()
}

/// Where the words of a query stand in any text: byte ranges on character boundaries, in order, none in another.
#[must_use]
pub fn marks_in(query: &Query, text: &str) -> Vec<Range<usize>> {
    merged(query.places_in(text).into_iter().map(|(range, _)| range))
}

/// Ranges in order as ranges that do not overlap.
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
        assert_eq!(marked("rev ", text), Vec::<&str>::new(), "a blank ends a word");
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
    fn words_of_other_languages_are_not_stemmed() {
        let marks = |text| marks_in(&Query::new("rights ", "de"), text).len();
        assert_eq!((marks("rights"), marks("right")), (1, 0));
    }
}
