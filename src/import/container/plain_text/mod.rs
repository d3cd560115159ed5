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
        DocumentKind::Markdown => markdown_blocks(&text, &mut warnings),
        _ => run_on::part(paragraphs::blocks(&text)),
    };
    if blocks.len() > limits::BLOCKS {
        return Err(ImportError::TooLarge(Excess::Blocks));
    }
    Ok(Document { kind, content: Content::Blocks(blocks), warnings })
}

/// The blocks of a Markdown text: those of its head, then the others.
fn markdown_blocks(text: &str, warnings: &mut Vec<Warned>) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let (mut all, after) = front_matter::read(&lines, warnings).unwrap_or_default();
    all.extend(markdown::blocks_of(lines.get(after..).unwrap_or_default(), after + 1, warnings));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::BlockRole;

    #[test]
    fn texts_in_a_head_keep_their_language() {
        let text = "---\nlayout: multi\ntitle: |-\n  CHAPTER I\ntitle-es: |-\n  CAPÍTULO I\nbody-es: |-\n  Artículo 1\n  ----------\n\n  1. Uno.\n---\n\nArticle 1\n---------\n\n1. One.\n";
        let all = markdown_blocks(text, &mut Vec::new());
        let seen: Vec<(&str, Option<&str>)> = all.iter().map(|block| (block.text.as_str(), block.language.as_deref())).collect();
        assert_eq!(
            seen,
            [
                ("layout: multi", None),
                ("CAPÍTULO I", Some("es")),
                ("Artículo 1", Some("es")),
                ("1. Uno.", Some("es")),
                ("CHAPTER I", None),
                ("Article 1", None),
                ("1. One.", None)
            ]
        );
        assert_eq!(all[2].role, BlockRole::Heading(2));
    }
}
