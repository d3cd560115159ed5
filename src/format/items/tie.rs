//! What ties an item to what it is about.

use super::common_fields::{optional_text, parse_basis, parse_sources, required_text};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        official_words::MOST_WORDS,
        reader::{Expectation, Reader},
    },
    model::{ItemProblem, Official, Target, Tie},
};

impl ParseItem for Tie {
    const NAME: &'static str = "Tie";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let to_offset = fields.offset_of("to");
        let to: Option<Target> = fields.required(reader, "to");
        let phrase_offset = fields.offset_of("phrase");
        let phrase: Option<String> = optional_text(fields, reader, "phrase");
        let relation = fields.optional(reader, "relation").unwrap_or_default();
        let basis = fields.optional(reader, "basis");
        let offset = fields.offset_of("official");
        let official: Vec<Official> = fields.list(reader, "official");
        let to = to?;
        for (index, one) in official.iter().enumerate() {
            if official[..index].iter().any(|before| before.language == one.language) {
                reader.report(offset, ItemProblem::OfficialTwice { language: one.language.as_str().into() });
            }
            let (language, words) = (one.language.clone(), one.words.clone());
            reader.expect(offset, Expectation::Official { to: to.clone(), language, words });
        }
        let expected = phrase.clone().map(|phrase| (phrase_offset, phrase));
        reader.expect(to_offset, Expectation::Tie { to: to.clone(), phrase: expected });
        Some(Self { to, phrase, relation, basis, official })
    }
}

impl ParseItem for Official {
    const NAME: &'static str = "Official";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let language = required_text(fields, reader, "language");
        let offset = fields.offset_of("words");
        let words = required_text(fields, reader, "words");
        let number = words.iter().flat_map(|words| words.split_whitespace()).count();
        if number > MOST_WORDS {
            reader.report(offset, ItemProblem::OfficialTooLong { words: number, most: MOST_WORDS });
        }
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { language: language?, words: words?, sources, basis })
    }
}
