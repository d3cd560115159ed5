//! Reads on where the brackets and marks of a file do not match: a bracket, comma, colon or quotation mark too many or too few, or
//! another one than was meant, costs nothing but itself.
//!
//! The file is followed token by token, with what may stand where in mind (`schema.rs`). Where something cannot stand, each thing that
//! may have been meant (`candidates.rs`, `brackets.rs`) is tried, and the one is taken after which the file can be followed furthest. What comes out is
//! a text that is read like any other, and the typing errors, each with its place in the file as it is.

mod brackets;
mod candidates;
mod frame;
mod lexer;
mod parse_state;
mod text_marks;
mod typing_error;

use super::{
    limits,
    reader::Reader,
    repaired_text::{Edit, RepairedText},
    schema::schema_of,
    syntax_tree::{closing_bracket, options},
};
use crate::model::{FileKind, SyntaxErrorKind, SyntaxProblem, Written};
use brackets::opening_text;
use candidates::{possible_repairs, skip_token};
use frame::{Container, Expects, Frame};
use lexer::{Lexer, QuoteMarks, TokenKind};
use parse_state::ParseState;
use typing_error::TypingError;

/// How far the ways of reading on are followed, in tokens.
const LOOKAHEAD: usize = 600;

/// What was corrected in a file.
#[derive(Debug)]
pub(super) struct Repairs {
    pub repaired: RepairedText,
    typing_errors: Vec<TypingError>,
    /// What is wrong where the file ends too soon.
    cut: Option<SyntaxProblem>,
}

impl Repairs {
    /// Reports all typing errors.
    pub fn report(&self, reader: &mut Reader<'_>) {
        for slip in &self.typing_errors {
            slip.report(reader);
        }
        if let Some(problem) = &self.cut {
            // On the last line, where there is one that holds nothing else.
            let file = reader.file();
            let offset = file.strip_suffix('\n').unwrap_or(file).trim_end_matches([' ', '\t', '\r']).len();
            reader.report_early_end(offset, problem.clone());
        }
    }

    /// How many typing errors there are.
    pub const fn number(&self) -> usize {
        self.typing_errors.len() + self.cut.is_some() as usize
    }
}

/// Corrects a file; none where nothing can be corrected, or so much that nobody can say what was meant.
pub(super) fn repair_file(file: &str, file_kind: FileKind) -> Option<Repairs> {
    if file.len() > limits::MENDED_BYTES {
        return None;
    }
    let tokens = Lexer::new(file, limits::MENDED_WORK);
    let mut state = start_state(&tokens, file_kind, after_attributes(file))?;
    let (mut blanks, mut endless, mut passed) = (Vec::new(), false, 0);
    // What is settled is kept apart: each way of reading on is a copy, and there may be thousands of edits.
    let (mut edits, mut typing_errors) = (Vec::new(), Vec::<TypingError>::new());
    loop {
        let token = tokens.next_token(state.offset);
        for (offset, sign) in state.foreign_whitespace(token.offset).into_iter().take(limits::MENDED_EDITS) {
            state.edits.push(Edit { offset, cut: sign.len_utf8(), put: " ".into() });
            // Who pasted one pasted many.
            if !blanks.contains(&sign) {
                blanks.push(sign);
                state.record_error(
                    offset,
                    if sign.is_whitespace() { SyntaxErrorKind::ForeignSpace(sign) } else { SyntaxErrorKind::InvisibleCharacter(sign) },
                );
            }
        }
        edits.append(&mut state.edits);
        typing_errors.append(&mut state.typing_errors);
        if edits.len() > limits::MENDED_EDITS {
            return None;
        }
        endless |= token.kind == TokenKind::Text(QuoteMarks::Endless);
        if token.kind == TokenKind::End {
            break;
        }
        if state.accept(token) {
            continue;
        }
        // What nobody writes is not worth a guess.
        if state.frames.len() >= limits::DEPTH {
            return None;
        }
        if !matches!(token.kind, TokenKind::Close(_)) && state.peek(token).kind == TokenKind::End {
            // Half a word, where the file was cut off.
            state = skip_token(&state, token);
            continue;
        }
        if tokens.is_spent() || typing_errors.len() >= limits::MENDED_SLIPS || passed >= limits::MENDED_PASSED {
            return None;
        }
        // Of those that lead equally far the first; what passes over the piece comes last.
        let mut candidates = possible_repairs(&state, token);
        candidates.push(skip_token(&state, token));
        let best = candidates.iter().enumerate().max_by_key(|(number, candidate)| {
            let (far, misaligned) = (*candidate).clone().lookahead(LOOKAHEAD);
            (far, std::cmp::Reverse(misaligned), std::cmp::Reverse(*number))
        });
        let best = best?.0;
        passed += usize::from(best + 1 == candidates.len());
        state = candidates.swap_remove(best);
    }
    if tokens.is_spent() {
        return None;
    }
    edits.append(&mut state.edits);
    typing_errors.append(&mut state.typing_errors);
    let cut = describe_unclosed(&state, endless);
    if cut.is_some() {
        // How the last word ends of a file that was cut off is not reported.
        let last = state.last.offset;
        typing_errors.retain(|slip| slip.offset < last);
    }
    (!typing_errors.is_empty() || cut.is_some()).then(|| Repairs { repaired: RepairedText::new(file, edits), typing_errors, cut })
}

/// Where the first lines end that are for the format alone, as `#![enable(implicit_some)]`.
fn after_attributes(file: &str) -> usize {
    ron::Deserializer::from_str_with_options(file, &options()).map_or(0, |deserializer| file.len() - deserializer.remainder().len())
}

/// The name and the bracket with which a file begins.
fn start_state<'t, 'a>(tokens: &'t Lexer<'a>, file_kind: FileKind, from: usize) -> Option<ParseState<'t, 'a>> {
    let name = tokens.next_token(from);
    if name.kind != TokenKind::Word || tokens.text_of(name) != file_kind.name() {
        return None;
    }
    let root = |open| Some(Frame::new(Container::Item(schema_of(file_kind.name())?), ')', name.offset, open));
    let open = tokens.next_token(name.end);
    match open.kind {
        TokenKind::Open('(') => Some(ParseState::new(tokens, root(open.offset)?, open)),
        TokenKind::Open(written) => {
            let frame = Frame { written: Some(closing_bracket(written)), ..root(open.offset)? };
            let mut state = ParseState::new(tokens, frame, open);
            state.replace(open.offset, open.end - open.offset, "(");
            state.record_error(
                open.offset,
                SyntaxErrorKind::OtherBracket {
                    written: format!("{}{written}", file_kind.name()).into(),
                    meant: format!("{}(…)", file_kind.name()).into(),
                },
            );
            Some(state)
        }
        TokenKind::Word => {
            let mut state = ParseState::new(tokens, root(name.end - 1)?, name);
            state.insert(name.end, "(");
            state.record_error(name.end, SyntaxErrorKind::BracketMissingAfter(file_kind.name().into()));
            Some(state)
        }
        _ => None,
    }
}

/// What is open at the end of the file, and what that means.
fn describe_unclosed(state: &ParseState<'_, '_>, endless: bool) -> Option<SyntaxProblem> {
    let frame = state.frames.last()?;
    let text = state.tokens.text;
    let line = |offset: usize| text[..offset].matches('\n').count() + 1;
    let opened = Written::from(opening_text(text, frame));
    Some(if endless && state.last.kind == TokenKind::Text(QuoteMarks::Endless) {
        SyntaxProblem::TextEndsEarly { line: line(state.last.offset) }
    } else if state.frames.len() == 1 && matches!(frame.expects, Expects::Name | Expects::CommaOrEnd) {
        SyntaxProblem::FileEndsOpen { opened, line: line(frame.offset) }
    } else {
        SyntaxProblem::FileEndsInside { opened, line: line(frame.offset) }
    })
}
