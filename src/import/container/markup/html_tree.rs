//! HTML to a tree, parsed as browsers do, and given up where that would be too much work.

use super::{NodeId, Tree};
use crate::import::{Excess, ImportError};
use html5ever::{
    Attribute, LocalName, Namespace, QualName, TokenizerResult,
    buffer_queue::BufferQueue,
    interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink},
    tendril::StrTendril,
    tokenizer::{Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
    tree_builder::{TreeBuilder, TreeBuilderOpts},
};
use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    collections::HashMap,
};

/// So many bytes are parsed before it is looked at how much work that was.
const CHUNK: usize = 4 * 1024;
/// So many attributes may have begun since the last tag was complete.
const SILENT: u64 = 20_000;
/// So many steps the parser may take whose number is not that of the bytes: it compares each attribute of a tag with those before it.
const WORK: u64 = 500_000_000;
/// Attributes that say something of the text.
const KEPT: [&str; 21] = [
    "align",
    "alt",
    "aria-hidden",
    "class",
    "colspan",
    "data-marker",
    "data-name",
    "height",
    "hidden",
    "href",
    "id",
    "lang",
    "name",
    "reversed",
    "role",
    "start",
    "style",
    "type",
    "value",
    "width",
    "xml:lang",
];

/// Reads HTML.
///
/// # Errors
/// Past the limits.
pub(in super::super) fn parse_html(text: &str) -> Result<Tree, ImportError> {
    let sink = Sink { tree: RefCell::new(Tree::new(text.len())), ..Sink::default() };
    let guard = Guard {
        builder: TreeBuilder::new(sink, TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() }),
        ..Guard::new()
    };
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut rest = text;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at(rest.floor_char_boundary(CHUNK.min(rest.len())));
        rest = after;
        tokenizer.sink.begin_chunk(chunk);
        input.push_back(StrTendril::from_slice(chunk));
        // The parser stops at the end of each script.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.sink.failure()?;
    }
    tokenizer.end();
    tokenizer.sink.failure()?;
    let tree = tokenizer.sink.builder.sink.tree.replace(Tree::new(0));
    tree.check_depth()?;
    Ok(tree)
}

/// Stands between the tokenizer and the builder of the tree, and counts.
struct Guard {
    builder: TreeBuilder<NodeId, Sink>,
    work: Cell<u64>,
    /// What may have begun attributes in the chunks since the last token, one that is not complete yet.
    silent: Cell<u64>,
    spoken: Cell<bool>,
    /// Errors since the last token: attributes that stand twice are among them.
    errors: Cell<u64>,
}

impl Guard {
    fn begin_chunk(&self, chunk: &str) {
        if self.spoken.replace(false) {
            self.silent.set(0);
        }
        let attributes = chunk.bytes().filter(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'')).count() as u64;
        self.silent.set(self.silent.get() + attributes);
        // Nothing was said for several chunks: a comment, or a tag with a flood of attributes.
        if self.silent.get() > SILENT {
            self.fail(Excess::Work);
        }
    }

    fn charge(&self, attributes: u64) {
        let attributes = attributes + self.errors.take();
        self.work.set(self.work.get() + attributes * attributes / 2);
        if self.work.get() > WORK {
            self.fail(Excess::Work);
        }
    }

    fn fail(&self, excess: Excess) {
        self.builder.sink.failed(ImportError::TooLarge(excess));
    }

    fn failure(&self) -> Result<(), ImportError> {
        self.builder.sink.failure.borrow().clone().map_or(Ok(()), Err)
    }
}

impl TokenSink for Guard {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        let token = match token {
            Token::ParseError(_) => {
                self.errors.set(self.errors.get() + 1);
                return TokenSinkResult::Continue;
            }
            Token::TagToken(tag) => {
                self.charge(tag.attrs.len() as u64);
                Token::TagToken(without_noise(tag))
            }
            other => {
                self.errors.set(0);
                other
            }
        };
        self.spoken.set(true);
        if self.builder.sink.has_failed.get() || matches!(token, Token::CommentToken(_)) {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// A tag with the attributes that say something of the text.
fn without_noise(tag: Tag) -> Tag {
    let kept = |attribute: &Attribute| {
        let name = &*attribute.name.local;
        KEPT.contains(&name) && (name != "href" || attribute.value.starts_with('#'))
    };
    Tag { attrs: tag.attrs.into_iter().filter(kept).collect(), ..tag }
}

impl Guard {
    fn new() -> Self {
        Self {
            builder: TreeBuilder::new(Sink::default(), TreeBuilderOpts::default()),
            work: Cell::new(0),
            silent: Cell::new(0),
            spoken: Cell::new(true),
            errors: Cell::new(0),
        }
    }
}

/// Puts what the parser says into a tree.
struct Sink {
    tree: RefCell<Tree>,
    /// Names of elements with their namespaces, which the parser asks for: for each node, which of the names.
    names: RefCell<Names>,
    failure: RefCell<Option<ImportError>>,
    has_failed: Cell<bool>,
}

impl Default for Sink {
    fn default() -> Self {
        Self { tree: RefCell::new(Tree::new(0)), names: RefCell::default(), failure: RefCell::default(), has_failed: Cell::new(false) }
    }
}

impl Sink {
    fn failed(&self, error: ImportError) {
        self.has_failed.set(true);
        self.failure.borrow_mut().get_or_insert(error);
    }

    /// What was asked for, or the root where it would be too much.
    fn node(&self, made: Result<NodeId, ImportError>) -> NodeId {
        made.unwrap_or_else(|error| {
            self.failed(error);
            Tree::root()
        })
    }

    fn remember(&self, node: NodeId, name: Name) {
        let (nodes, names, known) = &mut *self.names.borrow_mut();
        let number = *known.entry(name).or_insert_with_key(|name| {
            names.push(name.clone());
            // The tree has fewer names than that.
            (names.len() - 1).min(usize::from(u16::MAX)) as u16
        });
        nodes.resize(Tree::index(node), u16::MAX);
        nodes.push(number);
    }

    fn put(&self, parent: NodeId, child: NodeOrText<NodeId>) {
        let child = self.made(child);
        if child == Tree::root() {
            return;
        }
        let result = self.tree.borrow_mut().append(parent, child);
        if let Err(error) = result {
            self.failed(error);
        }
    }

    fn made(&self, child: NodeOrText<NodeId>) -> NodeId {
        match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                let made = self.tree.borrow_mut().add_text(&text);
                self.node(made)
            }
        }
    }
}

/// For each node which of the names it has, the names, and where each stands among them.
type Names = (Vec<u16>, Vec<Name>, HashMap<Name, u16>);

/// The name of an element as the parser asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Name(Namespace, LocalName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = ();
    type ElemName<'a> = Name;

    fn finish(self) {}

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        Tree::root()
    }

    fn elem_name(&self, target: &NodeId) -> Name {
        let (nodes, names, _) = &*self.names.borrow();
        let name = nodes.get(Tree::index(*target)).and_then(|name| names.get(*name as usize));
        name.cloned().unwrap_or_else(|| Name(html5ever::ns!(html), html5ever::local_name!("html")))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> NodeId {
        let pairs = attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value));
        let made = self.tree.borrow_mut().add_element(&name.local, pairs);
        let node = self.node(made);
        if node != Tree::root() {
            self.remember(node, Name(name.ns, name.local));
        }
        node
    }

    fn create_comment(&self, _text: StrTendril) -> NodeId {
        Tree::root()
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> NodeId {
        Tree::root()
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.put(*parent, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        if self.tree.borrow().parent(*element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.put(*previous, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        // What stands in a template is no part of the page: whoever reads the tree leaves the template out.
        *target
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &NodeId, new: NodeOrText<NodeId>) {
        let new = self.made(new);
        if new != Tree::root() {
            let mut tree = self.tree.borrow_mut();
            tree.detach(new);
            tree.insert_before(*sibling, new);
        }
    }

    fn add_attrs_if_missing(&self, _target: &NodeId, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &NodeId) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.take_first(*node) {
            if let Err(error) = tree.append(*new_parent, child) {
                drop(tree);
                self.failed(error);
                return;
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::format_collect, clippy::format_push_string, reason = "a test may be slow")]
mod tests {
    use super::*;

    fn shape(tree: &Tree, node: NodeId) -> String {
        tree.children(node)
            .map(|child| match tree.text(child) {
                Some(text) => text.to_owned(),
                None => format!("<{}>{}", tree.name(child), shape(tree, child)),
            })
            .collect()
    }

    #[test]
    fn a_page_becomes_a_tree_as_browsers_read_it() {
        let tree = parse_html("<p>one<p>t<b>w</p>o</b><table>stray<tr><td>x</table><!-- c --><template><i>y</template>").unwrap();
        let html = tree.child(Tree::root(), "html").unwrap();
        let body = tree.child(html, "body").unwrap();
        assert_eq!(shape(&tree, body), "<p>one<p>t<b>w<b>ostray<table><tbody><tr><td>x<template><i>y");
    }

    #[test]
    fn pages_that_mean_harm_are_refused() {
        for (page, excess) in [
            ("<div>".repeat(100_000), Excess::Depth),
            ("<b>".repeat(100_000), Excess::Depth),
            ("<svg>".repeat(100_000), Excess::Depth),
            ("<template>".repeat(100_000), Excess::Depth),
            ("<table><tr><td>".repeat(100_000), Excess::Depth),
            ((0..100_000).map(|number| format!("<font class={number}><p>")).collect(), Excess::Depth),
            (format!("<p {}>", (0..500_000).map(|number| format!("a{number} ")).collect::<String>()), Excess::Work),
            ((0..20_000).map(|number| format!("<a{number}></a{number}>")).collect(), Excess::Work),
        ] {
            assert_eq!(parse_html(&page).err(), Some(ImportError::TooLarge(excess)), "{}", &page[..40]);
        }
    }

    #[test]
    fn a_long_picture_and_a_long_comment_in_a_page_do_no_harm() {
        let page = format!("<img alt=x src='data:{}'><!-- {} -->lamp", "A".repeat(3_000_000), "a word ".repeat(8_000));
        assert!(parse_html(&page).unwrap().whole_text(Tree::root()).ends_with("lamp"));
    }
}
