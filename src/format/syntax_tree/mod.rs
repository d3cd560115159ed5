//! The syntax of a file as a tree that loses nothing: values, comments, whitespace and broken parts, each with its place.
//!
//! Tokens cover the file from its first byte to its last without a gap; nodes (items, lists, fields) are made of tokens. Reading takes
//! values from the tree, and an edit can replace the bytes of one node and leave all others as they are. Everything stands in one
//! `Vec` in the order of the file, eight bytes for each token or node, and holds no text of its own.
//!
//! `file_parser.rs` makes the tree of a file, `value_parser.rs` that of one value. Knows RON and the limits, and no item of a
//! briefing; reports nothing.

mod kind;
#[cfg(test)]
mod ron_agreement;
mod trivia;
mod value_parser;

use super::limits;
use ron::extensions::Extensions;

pub use kind::SyntaxKind;
pub(super) use trivia::skip_trivia;
pub(super) use value_parser::parse_value;

/// A file, as the tokens and nodes it is made of.
#[derive(Debug)]
pub struct SyntaxTree<'a> {
    /// Bytes before the text: the mark some editors put there.
    before: &'a [u8],
    text: &'a str,
    /// Bytes from the first on that is not UTF-8, or of a file that is not read at all.
    after: &'a [u8],
    /// In the order of the file, each node before what is in it.
    entries: Vec<Entry>,
}

/// One token or node. It ends where the next one begins that is not in it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// In bytes of the text. No file is larger than [`limits::FILE_BYTES`].
    start: u32,
    /// The kind, and above [`KIND_BITS`] how many tokens and nodes are in it.
    packed: u32,
}

const KIND_BITS: u32 = 5;

impl Entry {
    const fn new(kind: SyntaxKind, start: usize) -> Self {
        Self { start: start as u32, packed: kind as u32 }
    }

    const fn kind(self) -> SyntaxKind {
        SyntaxKind::ALL[(self.packed & ((1 << KIND_BITS) - 1)) as usize]
    }

    const fn inside(self) -> usize {
        (self.packed >> KIND_BITS) as usize
    }
}

impl<'a> SyntaxTree<'a> {
    /// The tree of a text of which nothing is read.
    pub(super) fn unread(text: &'a str) -> Self {
        let mut tree = TreeBuilder::default();
        let file = tree.open(SyntaxKind::File, 0);
        if !text.is_empty() {
            tree.token(SyntaxKind::Unreadable, 0);
        }
        tree.close(file);
        tree.finish(text)
    }

    /// The tree of a text that holds one whole item of this name, without the limits for files from elsewhere.
    pub(super) fn of_item(text: &'a str, name: &str) -> Self {
        let mut tree = TreeBuilder::new(text);
        let file = tree.open(SyntaxKind::File, 0);
        let start = text.find(name).unwrap_or(0);
        if start > 0 {
            tree.token(SyntaxKind::Attributes, 0);
        }
        let end = parse_value(&mut tree, text, start).unwrap_or(start);
        if end < text.len() {
            tree.token(SyntaxKind::Unreadable, end);
        }
        tree.close(file);
        tree.finish(text)
    }

    /// The tree of bytes of which this is the text that was taken apart, and what stands before and after it.
    pub(super) fn with_bytes_around(self, before: &'a [u8], after: &'a [u8]) -> Self {
        Self { before, after, ..self }
    }

    /// The file itself, of which all others are a part.
    pub const fn root(&self) -> SyntaxNode<'_> {
        SyntaxNode { tree: self, index: 0 }
    }

    /// Every token in the order of the file.
    pub fn tokens(&self) -> impl Iterator<Item = SyntaxNode<'_>> {
        (0..self.entries.len()).map(|index| SyntaxNode { tree: self, index }).filter(|node| node.kind().is_token())
    }

    /// The bytes of the file, put together from its tokens.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.before.to_vec();
        self.tokens().for_each(|token| bytes.extend_from_slice(token.text().as_bytes()));
        bytes.extend_from_slice(self.after);
        bytes
    }
}

/// A token or a node.
#[derive(Clone, Copy)]
pub struct SyntaxNode<'t> {
    tree: &'t SyntaxTree<'t>,
    index: usize,
}

impl<'t> SyntaxNode<'t> {
    fn entry(self) -> Entry {
        self.tree.entries[self.index]
    }

    /// What it is.
    pub fn kind(self) -> SyntaxKind {
        self.entry().kind()
    }

    /// Where it begins, in bytes of the text of the file.
    pub fn offset(self) -> usize {
        self.entry().start as usize
    }

    /// Where it ends.
    pub fn end(self) -> usize {
        self.tree.entries.get(self.index + 1 + self.entry().inside()).map_or(self.tree.text.len(), |next| next.start as usize)
    }

    /// All that is written in it.
    pub fn text(self) -> &'t str {
        &self.tree.text[self.offset()..self.end()]
    }

    /// What stands between the quotation marks of a text that has nothing to decode in it.
    pub fn plain_text(self) -> Option<&'t str> {
        if self.kind() != SyntaxKind::Text {
            return None;
        }
        self.text().strip_prefix('"')?.strip_suffix('"')
    }

    /// What it is made of.
    pub fn children(self) -> impl Iterator<Item = SyntaxNode<'t>> {
        let mut next = self.index + 1;
        let end = next + self.entry().inside();
        std::iter::from_fn(move || {
            let child = SyntaxNode { tree: self.tree, index: next };
            (next < end).then(|| {
                next += 1 + child.entry().inside();
                child
            })
        })
    }
}

/// What there is in items, lists and `Some`.
impl<'t> SyntaxNode<'t> {
    /// The fields of an item or a file, those that could not be read too.
    pub fn fields(self) -> impl Iterator<Item = SyntaxField<'t>> {
        self.children().filter(|child| child.kind() == SyntaxKind::Field).map(SyntaxField::new)
    }

    /// The values in it: the elements of a list, what stands in `Some`. In `Pairs`, keys and values in turn.
    pub fn values(self) -> impl Iterator<Item = SyntaxNode<'t>> {
        self.children().filter(|child| child.kind().is_value())
    }

    /// The name before the brackets of an item.
    pub fn name(self) -> Option<&'t str> {
        let first = self.children().next().filter(|first| first.kind() == SyntaxKind::Word)?;
        Some(plain_name(first.text()))
    }

    /// What stands in `Some`, the value itself where that is not written, none for `None`.
    pub fn unwrap_some(self) -> Option<Self> {
        match self.kind() {
            SyntaxKind::Word if self.text() == "None" => None,
            SyntaxKind::Some => self.children().skip(1).find(|child| child.kind().is_value()),
            _ => Some(self),
        }
    }
}

/// A field: its name, and its value where that could be read.
#[derive(Clone, Copy)]
pub struct SyntaxField<'t> {
    /// As it is read: `r#` before it is not part of it. Empty where no name stands there.
    pub name: &'t str,
    /// Where it begins, in bytes of the text of the file.
    pub offset: usize,
    /// What stands after the colon.
    pub value: Option<SyntaxNode<'t>>,
}

impl<'t> SyntaxField<'t> {
    fn new(field: SyntaxNode<'t>) -> Self {
        let mut children = field.children();
        let first = children.next().filter(|first| first.kind() == SyntaxKind::Word);
        let value = children.find(|child| child.kind().is_value());
        Self { name: first.map_or("", |first| plain_name(first.text())), offset: field.offset(), value }
    }
}

/// A name without the `r#` that may stand before it.
fn plain_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Makes a tree, from the beginning of a file to its end.
#[derive(Debug, Default)]
pub(super) struct TreeBuilder {
    entries: Vec<Entry>,
}

/// A node that is not closed yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct OpenNode(usize);

impl TreeBuilder {
    /// The builder of the tree of a text.
    pub fn new(text: &str) -> Self {
        /// A file as the program writes it has a token or a node for so many bytes.
        const BYTES: usize = 6;
        Self { entries: Vec::with_capacity(text.len() / BYTES) }
    }

    /// Adds a token, which begins where the one before it ends.
    pub fn token(&mut self, kind: SyntaxKind, start: usize) {
        self.entries.push(Entry::new(kind, start));
    }

    /// Begins a node: all that is added until it is closed is in it.
    pub fn open(&mut self, kind: SyntaxKind, start: usize) -> OpenNode {
        self.token(kind, start);
        OpenNode(self.entries.len() - 1)
    }

    /// Ends a node.
    pub fn close(&mut self, node: OpenNode) {
        let inside = self.entries.len() - node.0 - 1;
        self.entries[node.0].packed |= (inside as u32) << KIND_BITS;
    }

    /// How much there is so far, to come back to.
    pub const fn mark(&self) -> usize {
        self.entries.len()
    }

    /// Forgets all that was added since.
    pub fn go_back(&mut self, mark: usize) {
        self.entries.truncate(mark);
    }

    /// The tree of the text.
    pub fn finish(self, text: &str) -> SyntaxTree<'_> {
        SyntaxTree { before: &[], text, after: &[], entries: self.entries }
    }
}

/// How values are read everywhere in a briefing: an optional value needs no `Some`.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(limits::DEPTH)
}

/// True for a character of a field's or an item's name.
pub(super) const fn is_identifier(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// The bracket that closes what this one opens.
pub(super) const fn closing_bracket(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
