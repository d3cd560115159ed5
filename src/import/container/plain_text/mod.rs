//! Plain text and Markdown, in any encoding: a line or a paragraph becomes a block.
//!
//! Markdown is read line by line and not by its standard, which counts lists anew: in a treaty a number is what is written, and files by
//! hand break the standard where they have to (`####Title`, `a)Text`).

mod encoding;
mod front_matter;
mod inline;
mod markdown;
mod paragraphs;
mod run_on;

use crate::import::{Block, Content, Document, DocumentKind, Excess, ImportError, Warned, limits};
use crate::model::{DocumentPlace, ImportWarning};

/// Reads a text.
///
/// # Errors
/// Where there is no text in it, or more than the limits allow.
pub(super) fn read_plain_text(bytes: &[u8], kind: DocumentKind) -> Result<Document, ImportError> {
    let (text, guessed) = encoding::decode(bytes);
    if text.trim().is_empty() {
        return Err(ImportError::NoText { pages: 0 });
    }
    if text.len() > limits::TEXT_BYTES {
        return Err(ImportError::TooLarge(Excess::Unpacked));
    }
    let mut warnings = Vec::new();
    if let Some(name) = guessed {
        warnings.push(Warned { warning: ImportWarning::EncodingGuessed, place: DocumentPlace::Line(1), words: name.to_owned() });
    }
    let blocks: Vec<Block> = match kind {
        DocumentKind::Markdown => markdown::blocks(&text, &mut warnings),
        _ => run_on::part(paragraphs::blocks(&text)),
    };
    if blocks.len() > limits::BLOCKS {
        return Err(ImportError::TooLarge(Excess::Blocks));
    }
    Ok(Document { kind, content: Content::Blocks(blocks), warnings })
}
