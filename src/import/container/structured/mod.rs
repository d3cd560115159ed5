//! XML whose elements say what they are: the walk that Akoma Ntoso and Formex share. A vocabulary names the [`Role`] of each element; the
//! walk hands what it finds to an [`OutlineBuilder`].
//!
//! Must not know names of elements, nor guess structure from words.

mod holder;
mod inline;
mod labels;
mod walk;

use super::markup::{Line, NodeId, Tree};
use crate::{
    import::{ImportError, OutlineBuilder, OutlinedText, Words, language::language_of},
    model::DocumentPlace,
};
use std::collections::{HashMap, HashSet};

/// What an element is for the structure of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// No words of the text: what is said about it.
    Skip,
    /// Part of a line.
    Inline,
    /// A line break.
    Break,
    /// A letter that an empty element stands for.
    Letter(char),
    /// A text of its own.
    Text,
    /// Holds others and says nothing.
    Plain,
    /// The title of the whole.
    Title,
    /// The preamble.
    Preamble,
    /// A part or chapter.
    Division,
    /// An article.
    Provision,
    /// A heading of its own, with what stands under it.
    Headed,
    /// A paragraph, point or item, with its number.
    Paragraph,
    /// A text beside others in an article, which has no number.
    Alinea,
    /// Paragraphs that hang on the text before them.
    List,
    /// Paragraphs that hang on a text within the same group.
    Group,
    /// The number of what it stands in.
    Number,
    /// The heading of what it stands in.
    Heading,
    /// Both in one.
    NumberAndHeading,
    /// Holds numbers and headings of what it stands in.
    Titles,
    /// An annex within the text.
    Annex,
    /// What stands at the end: the place, the date, signatures.
    Conclusions,
    /// A footnote, at its mark.
    Note,
    /// The mark of a footnote that stands elsewhere.
    NoteReference,
    /// Text of another document that is quoted, whole.
    Quoted,
    /// A table.
    Table,
    /// A text of its own, which the vocabulary reads for itself.
    Apart,
}

/// What the elements of a format are.
pub(super) trait Vocabulary {
    /// What an element is, where it stands.
    fn role(&self, tree: &Tree, node: NodeId) -> Role;

    /// The mark of a footnote as the document writes it; none where it is counted.
    fn mark(&self, tree: &Tree, node: NodeId) -> Option<String>;

    /// True for what is read with another element than the one it stands in.
    fn is_read_elsewhere(&self, _tree: &Tree, _node: NodeId) -> bool {
        false
    }

    /// The element that an annex has its headings in: itself, unless it is attached with them.
    fn titled(&self, _tree: &Tree, annex: NodeId) -> NodeId {
        annex
    }

    /// True for a heading that says no more than that it is an annex.
    fn is_annex_label(&self, _heading: &str) -> bool {
        false
    }
}

/// A text that is being read.
pub(super) struct Walk<'a, V> {
    tree: &'a Tree,
    vocabulary: &'a V,
    /// What is known of it so far.
    pub(super) builder: OutlineBuilder,
    line: Line,
    /// Footnotes whose marks stand in the line.
    notes: Vec<(String, Words)>,
    /// How many footnotes were counted.
    counted: usize,
    ids: &'a HashMap<&'a str, NodeId>,
    /// Elements that an article is in.
    holds_provision: HashSet<NodeId>,
    blocks: usize,
    bytes: usize,
}

impl<'a, V: Vocabulary> Walk<'a, V> {
    /// A walk through the text that stands in an element.
    pub(super) fn new(tree: &'a Tree, vocabulary: &'a V, ids: &'a HashMap<&'a str, NodeId>, within: NodeId, language: &str) -> Self {
        let mut holds_provision = HashSet::new();
        for node in tree.descendants(within).filter(|node| vocabulary.role(tree, *node) == Role::Provision) {
            let mut above = tree.parent(node);
            while let Some(node) = above {
                if !holds_provision.insert(node) {
                    break;
                }
                above = tree.parent(node);
            }
        }
        Self {
            tree,
            vocabulary,
            builder: OutlineBuilder::new(language),
            line: Line::default(),
            notes: Vec::new(),
            counted: 0,
            ids,
            holds_provision,
            blocks: 0,
            bytes: 0,
        }
    }

    /// The text, with what is wrong in it; a language that nothing names is told from its words.
    ///
    /// # Errors
    /// Past the limits.
    pub(super) fn finish(self) -> Result<OutlinedText, ImportError> {
        use crate::import::{Excess, limits};
        if self.blocks > limits::BLOCKS {
            return Err(ImportError::TooLarge(Excess::Blocks));
        }
        if self.bytes > limits::TEXT_BYTES {
            return Err(ImportError::TooLarge(Excess::Unpacked));
        }
        let mut text = self.builder.finish();
        if text.language == "und" {
            let words = std::iter::once(text.title.as_str()).chain(text.elements.iter().map(|element| element.text.as_str()));
            text.language = language_of(words).to_owned();
        }
        Ok(text)
    }

    /// Where the text that is at its end stands.
    fn place(&self) -> DocumentPlace {
        DocumentPlace::Paragraph(self.blocks as u32)
    }

    fn role(&self, node: NodeId) -> Role {
        self.vocabulary.role(self.tree, node)
    }
}
