//! What HTML and the kinds of XML share: bytes to characters, characters to a tree within limits, and lines of text folded as browsers do.
//!
//! Must not know what elements mean.

mod decode;
mod html_tree;
mod line;
mod numbering;
mod tree;
mod xml_tree;

pub(super) use decode::{decode_html, decode_xml};
pub(super) use html_tree::parse_html;
pub(super) use line::{Line, Style};
pub(super) use numbering::{Counter, property};
pub(super) use tree::{NodeId, Tree};
pub(super) use xml_tree::{XmlTree, parse_xml};

use crate::{
    import::Warned,
    model::{DocumentPlace, ImportWarning},
};

/// So many warnings of one document are kept.
const WARNINGS: usize = 1000;

/// What is to be looked at in a document, kept within bounds.
#[derive(Debug, Default)]
pub(super) struct Warnings(Vec<Warned>);

impl Warnings {
    /// Adds one, its words cut to a line.
    pub(super) fn add(&mut self, warning: ImportWarning, place: DocumentPlace, words: &str) {
        if self.0.len() < WARNINGS {
            let words: Vec<&str> = words.split_whitespace().take(12).collect();
            let words = words.join(" ").chars().take(80).collect();
            self.0.push(Warned { warning, place, words });
        }
    }

    /// All of them, in order.
    pub(super) fn into_list(self) -> Vec<Warned> {
        self.0
    }
}
