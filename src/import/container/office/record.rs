//! What was read of a document so far: how much, and what is to be looked at.

use crate::{
    import::{Block, Excess, ImportError, Warned, limits},
    model::{DocumentPlace, ImportWarning},
};

/// Letters of a text that are shown with a warning.
const SHOWN: usize = 80;

/// Counts what is read, and gathers warnings.
#[derive(Debug, Default)]
pub(in crate::import::container) struct Record {
    /// Paragraphs so far, empty ones too.
    pub(in crate::import::container) paragraphs: u32,
    /// Warnings in order.
    pub(in crate::import::container) warnings: Vec<Warned>,
    /// What was warned of once for the document.
    once: Vec<ImportWarning>,
    blocks: usize,
    notes: usize,
    bytes: usize,
}

impl Record {
    /// Where the paragraph stands that is read now.
    pub(in crate::import::container) const fn place(&self) -> DocumentPlace {
        if self.paragraphs == 0 { DocumentPlace::Unknown } else { DocumentPlace::Paragraph(self.paragraphs) }
    }

    /// Counts a block that is kept.
    ///
    /// # Errors
    /// Where there are more blocks, or more text, than the limits allow.
    pub(in crate::import::container) fn count(&mut self, block: &Block) -> Result<(), ImportError> {
        self.blocks += 1;
        self.bytes += block.text.len() + block.label.as_ref().map_or(0, String::len);
        if self.blocks > limits::BLOCKS {
            return Err(ImportError::TooLarge(Excess::Blocks));
        }
        if self.bytes > limits::TEXT_BYTES { Err(ImportError::TooLarge(Excess::Unpacked)) } else { Ok(()) }
    }

    /// Counts the mark of a footnote.
    ///
    /// # Errors
    /// Where there are more than blocks may be.
    pub(in crate::import::container) const fn count_note(&mut self) -> Result<(), ImportError> {
        self.notes += 1;
        if self.notes > limits::BLOCKS { Err(ImportError::TooLarge(Excess::Blocks)) } else { Ok(()) }
    }

    /// Warns of something, once for each place.
    pub(in crate::import::container) fn warn(&mut self, warning: ImportWarning, place: DocumentPlace, words: &str) {
        // As many as blocks are more than anybody looks at.
        if self.warnings.len() >= limits::BLOCKS {
            return;
        }
        let warned = Warned { warning, place, words: cut(words) };
        if !self.warnings.iter().rev().take(4).any(|known| *known == warned) {
            self.warnings.push(warned);
        }
    }

    /// Warns of something, once for the document.
    pub(in crate::import::container) fn warn_once(&mut self, warning: ImportWarning, place: DocumentPlace, words: &str) {
        if !self.once.contains(&warning) {
            self.once.push(warning);
            self.warn(warning, place, words);
        }
    }
}

/// The beginning of a text on one line.
fn cut(words: &str) -> String {
    // White space is folded no further than is shown.
    let mut line = String::new();
    for word in words.get(..words.floor_char_boundary(SHOWN * 16)).unwrap_or_default().split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    match line.char_indices().nth(SHOWN) {
        Some((index, _)) => format!("{}…", line.get(..index).unwrap_or_default()),
        None => line,
    }
}
