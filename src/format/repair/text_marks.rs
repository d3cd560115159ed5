//! The quotation marks of one text, put where they belong.

use super::{
    lexer::{QuoteMarks, Token},
    parse_state::ParseState,
};
use crate::{format::lookalikes, model::SyntaxErrorKind};

impl ParseState<'_, '_> {
    /// Corrects the quotation marks of a text, and notes what was wrong with them.
    pub(super) fn repair_text(&mut self, token: Token, marks: QuoteMarks) {
        let text = self.tokens.text;
        match marks {
            QuoteMarks::Sound | QuoteMarks::Endless => {}
            QuoteMarks::OpensTwice => {
                self.replace(token.offset, 1, "");
                self.record_error(token.offset, SyntaxErrorKind::MarkTwice);
            }
            QuoteMarks::ClosesTwice => {
                self.replace(token.end - 1, 1, "");
                self.record_error(token.end - 1, SyntaxErrorKind::MarkTwice);
            }
            QuoteMarks::NotClosed => {
                let inside = text[..token.end].trim_end();
                if let Some(curly) = inside
                    .chars()
                    .next_back()
                    .filter(|character| !character.is_ascii() && lookalikes::ascii_lookalike(*character) == Some('"'))
                {
                    let offset = inside.len() - curly.len_utf8();
                    self.replace(offset, curly.len_utf8(), "\"");
                    self.record_error(offset, curly_mark(curly));
                } else {
                    self.insert(token.end, "\"");
                    self.record_error(token.end, SyntaxErrorKind::MarkMissingAtEnd);
                }
            }
            QuoteMarks::Within => {
                let inside = &text[token.offset + 1..token.end - 1];
                let mut first = None;
                for (offset, _) in inside.match_indices('"').filter(|(offset, _)| !inside[..*offset].ends_with('\\')) {
                    self.insert(token.offset + 1 + offset, "\\");
                    first.get_or_insert(token.offset + 1 + offset);
                }
                self.record_error(first.unwrap_or(token.offset), SyntaxErrorKind::MarkWithin);
            }
            QuoteMarks::Curly => {
                let words = &text[token.offset..token.end];
                let mut signs = words.char_indices();
                let (Some((_, first)), Some((last_offset, last))) = (signs.next(), signs.next_back()) else { return };
                self.replace(token.offset, first.len_utf8(), "\"");
                for (offset, _) in words[..last_offset].match_indices('"') {
                    self.insert(token.offset + offset, "\\");
                }
                self.replace(token.offset + last_offset, last.len_utf8(), "\"");
                self.record_error(token.offset, curly_mark(first));
            }
        }
    }
}

/// What is wrong with a mark in the place of a straight double one.
const fn curly_mark(mark: char) -> SyntaxErrorKind {
    if mark == '\'' { SyntaxErrorKind::SingleMark } else { SyntaxErrorKind::CurlyMark(mark) }
}
