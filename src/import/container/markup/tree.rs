//! A tree of elements and text in one list: small, without recursion, and as deep and as large as the limits allow.

use crate::import::{Excess, ImportError, limits};
use std::collections::HashMap;

/// So many names of elements and attributes are told apart; no vocabulary has as many.
const NAMES: usize = 8192;
/// So many attributes of an element are kept, and so many bytes of each.
const ATTRIBUTES: usize = 48;
const ATTRIBUTE_BYTES: usize = 1024;

/// A node of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in super::super) struct NodeId(u32);

const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
struct Node {
    parent: u32,
    first: u32,
    last: u32,
    previous: u32,
    next: u32,
    depth: u32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Element { name: u16, attributes: u16, from: u32 },
    Text { from: u32, length: u32 },
}

/// A document of elements and text. The root is an element without a name.
#[derive(Debug)]
pub(in super::super) struct Tree {
    nodes: Vec<Node>,
    /// Text of all nodes, and values of attributes.
    text: String,
    /// Name, and where in the text its value is.
    attributes: Vec<(u16, u32, u32)>,
    names: Vec<String>,
    known: HashMap<String, u16>,
}

impl Tree {
    /// A tree with its root alone, with room for what so many bytes may hold.
    pub(super) fn new(bytes: usize) -> Self {
        let root = Node {
            parent: NONE,
            first: NONE,
            last: NONE,
            previous: NONE,
            next: NONE,
            depth: 0,
            kind: Kind::Element { name: 0, attributes: 0, from: 0 },
        };
        let mut nodes = Vec::with_capacity((bytes / 4 + 1).min(limits::ELEMENTS));
        nodes.push(root);
        Self { nodes, text: String::with_capacity(bytes), attributes: Vec::new(), names: vec![String::new()], known: HashMap::new() }
    }

    /// The root.
    pub(in super::super) const fn root() -> NodeId {
        NodeId(0)
    }

    /// How many nodes there are.
    pub(in super::super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Where a node stands in the list of all, for tables beside the tree.
    pub(in super::super) const fn index(node: NodeId) -> usize {
        node.0 as usize
    }

    /// Name of an element; empty for text and the root.
    pub(in super::super) fn name(&self, node: NodeId) -> &str {
        match self.kind(node) {
            Kind::Element { name, .. } => self.names.get(name as usize).map_or("", String::as_str),
            Kind::Text { .. } => "",
        }
    }

    /// The text of a text node; none for an element.
    pub(in super::super) fn text(&self, node: NodeId) -> Option<&str> {
        match self.kind(node) {
            Kind::Text { from, length } => self.piece(from, length),
            Kind::Element { .. } => None,
        }
    }

    /// An attribute of an element, by its name without a prefix; `xml:lang` has its own.
    pub(in super::super) fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        let Kind::Element { attributes, from, .. } = self.kind(node) else { return None };
        if attributes == 0 {
            return None;
        }
        let name = *self.known.get(name)?;
        let from = from as usize;
        let list = self.attributes.get(from..from + attributes as usize)?;
        let (_, start, length) = list.iter().find(|(known, _, _)| *known == name)?;
        self.piece(*start, *length)
    }

    /// True where one of the classes of an element is this one.
    pub(in super::super) fn has_class(&self, node: NodeId, class: &str) -> bool {
        self.attribute(node, "class").is_some_and(|classes| classes.split_ascii_whitespace().any(|known| known == class))
    }

    /// The element that a node stands in.
    pub(in super::super) fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.link(self.node(node)?.parent)
    }

    /// The next node beside it.
    pub(in super::super) fn next(&self, node: NodeId) -> Option<NodeId> {
        self.link(self.node(node)?.next)
    }

    /// The element beside it that comes before.
    pub(in super::super) fn previous_element(&self, node: NodeId) -> Option<NodeId> {
        let before = |node: NodeId| self.link(self.node(node)?.previous);
        std::iter::successors(before(node), |node| before(*node)).find(|node| !self.name(*node).is_empty())
    }

    /// What stands in an element, in order.
    pub(in super::super) fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let mut next = self.node(node).and_then(|node| self.link(node.first));
        std::iter::from_fn(move || {
            let current = next?;
            next = self.next(current);
            Some(current)
        })
    }

    /// The elements that stand in an element.
    pub(in super::super) fn elements(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.children(node).filter(|child| !self.name(*child).is_empty())
    }

    /// The first child of a name.
    pub(in super::super) fn child(&self, node: NodeId, name: &str) -> Option<NodeId> {
        self.elements(node).find(|child| self.name(*child) == name)
    }

    /// A node and all that stands in it, in order.
    pub(in super::super) fn descendants(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let mut next = Some(node);
        std::iter::from_fn(move || {
            let current = next?;
            next = self.node(current).and_then(|inner| self.link(inner.first)).or_else(|| self.after(current, node));
            Some(current)
        })
    }

    /// What comes after all of a node, within another.
    fn after(&self, node: NodeId, within: NodeId) -> Option<NodeId> {
        let mut current = node;
        while current != within {
            if let Some(next) = self.next(current) {
                return Some(next);
            }
            current = self.parent(current)?;
        }
        None
    }

    /// All text in a node, as it stands.
    pub(in super::super) fn whole_text(&self, node: NodeId) -> String {
        self.descendants(node).filter_map(|inner| self.text(inner)).collect()
    }

    /// True where there are words in a node.
    pub(in super::super) fn has_words(&self, node: NodeId) -> bool {
        self.descendants(node).filter_map(|inner| self.text(inner)).any(|text| text.contains(|letter: char| !letter.is_whitespace()))
    }

    /// The element that has an id, by any of the names for it.
    pub(in super::super) fn ids(&self) -> HashMap<&str, NodeId> {
        let mut ids = HashMap::new();
        for node in self.descendants(Self::root()) {
            for name in ["id", "name", "eId", "data-eid", "wId"] {
                if let Some(id) = self.attribute(node, name) {
                    ids.entry(id).or_insert(node);
                }
            }
        }
        ids
    }

    /// Calls elements by other names.
    pub(in super::super) fn rename(&mut self, new_name: impl Fn(&Self, NodeId) -> Option<String>) -> Result<(), ImportError> {
        for index in 0..self.nodes.len() {
            let node = NodeId(index as u32);
            if let Some(name) = new_name(self, node) {
                let name = self.intern(&name)?;
                if let Some(Node { kind: Kind::Element { name: known, .. }, .. }) = self.nodes.get_mut(index) {
                    *known = name;
                }
            }
        }
        Ok(())
    }

    /// Adds an element that stands nowhere yet.
    pub(super) fn add_element<'a>(
        &mut self,
        name: &str,
        attributes: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<NodeId, ImportError> {
        let name = self.intern(name)?;
        let from = self.attributes.len();
        for (name, value) in attributes.take(ATTRIBUTES) {
            let name = self.intern(name)?;
            let (start, length) = self.keep(&value[..value.floor_char_boundary(ATTRIBUTE_BYTES)])?;
            self.attributes.push((name, start, length));
        }
        let attributes = (self.attributes.len() - from) as u16;
        self.add(Kind::Element { name, attributes, from: from as u32 })
    }

    /// Adds text that stands nowhere yet.
    pub(super) fn add_text(&mut self, text: &str) -> Result<NodeId, ImportError> {
        let (from, length) = self.keep(text)?;
        self.add(Kind::Text { from, length })
    }

    /// Puts a node that stands nowhere at the end of another.
    pub(super) fn append(&mut self, parent: NodeId, child: NodeId) -> Result<(), ImportError> {
        let Some(above) = self.node(parent) else { return Ok(()) };
        let (depth, last) = (above.depth + 1, above.last);
        self.change(child, |node| {
            node.parent = parent.0;
            node.previous = last;
            node.depth = depth;
        });
        match self.link(last) {
            Some(last) => self.change(last, |node| node.next = child.0),
            None => self.change(parent, |node| node.first = child.0),
        }
        self.change(parent, |node| node.last = child.0);
        if depth as usize > limits::DEPTH { Err(ImportError::TooLarge(Excess::Depth)) } else { Ok(()) }
    }

    /// Puts a node that stands nowhere before another.
    pub(super) fn insert_before(&mut self, sibling: NodeId, new: NodeId) {
        let Some(&Node { parent, previous, depth, .. }) = self.node(sibling) else { return };
        self.change(new, |node| {
            node.parent = parent;
            node.previous = previous;
            node.next = sibling.0;
            node.depth = depth;
        });
        self.change(sibling, |node| node.previous = new.0);
        match (self.link(previous), self.link(parent)) {
            (Some(previous), _) => self.change(previous, |node| node.next = new.0),
            (None, Some(parent)) => self.change(parent, |node| node.first = new.0),
            (None, None) => {}
        }
    }

    /// Takes a node out of where it stands.
    pub(super) fn detach(&mut self, node: NodeId) {
        let Some(&Node { parent, previous, next, .. }) = self.node(node) else { return };
        match (self.link(previous), self.link(parent)) {
            (Some(previous), _) => self.change(previous, |before| before.next = next),
            (None, Some(parent)) => self.change(parent, |above| above.first = next),
            (None, None) => {}
        }
        match (self.link(next), self.link(parent)) {
            (Some(next), _) => self.change(next, |after| after.previous = previous),
            (None, Some(parent)) => self.change(parent, |above| above.last = previous),
            (None, None) => {}
        }
        self.change(node, |node| {
            node.parent = NONE;
            node.previous = NONE;
            node.next = NONE;
        });
    }

    /// Takes the first child of a node out of it.
    pub(super) fn take_first(&mut self, node: NodeId) -> Option<NodeId> {
        let first = self.link(self.node(node)?.first)?;
        self.detach(first);
        Some(first)
    }

    /// # Errors
    /// Where elements stand in more elements than the limit allows, counted anew.
    pub(super) fn check_depth(&self) -> Result<(), ImportError> {
        let mut depths = vec![0_u16; self.nodes.len()];
        for node in self.descendants(Self::root()) {
            let above = self.parent(node).and_then(|parent| depths.get(Self::index(parent))).copied().unwrap_or_default();
            if above as usize >= limits::DEPTH {
                return Err(ImportError::TooLarge(Excess::Depth));
            }
            if let Some(depth) = depths.get_mut(Self::index(node)) {
                *depth = above + 1;
            }
        }
        Ok(())
    }

    fn add(&mut self, kind: Kind) -> Result<NodeId, ImportError> {
        if self.nodes.len() >= limits::ELEMENTS {
            return Err(ImportError::TooLarge(Excess::Work));
        }
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Node { parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, depth: 0, kind });
        Ok(id)
    }

    fn keep(&mut self, text: &str) -> Result<(u32, u32), ImportError> {
        if self.text.len() + text.len() > limits::UNPACKED_BYTES * 2 {
            return Err(ImportError::TooLarge(Excess::Unpacked));
        }
        let from = self.text.len() as u32;
        self.text.push_str(text);
        Ok((from, text.len() as u32))
    }

    fn intern(&mut self, name: &str) -> Result<u16, ImportError> {
        if let Some(known) = self.known.get(name) {
            return Ok(*known);
        }
        if self.names.len() >= NAMES || name.len() > ATTRIBUTE_BYTES {
            return Err(ImportError::TooLarge(Excess::Work));
        }
        let number = self.names.len() as u16;
        self.names.push(name.to_owned());
        self.known.insert(name.to_owned(), number);
        Ok(number)
    }

    fn node(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node.0 as usize)
    }

    fn kind(&self, node: NodeId) -> Kind {
        self.node(node).map_or(Kind::Text { from: 0, length: 0 }, |node| node.kind)
    }

    fn change(&mut self, node: NodeId, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(node.0 as usize) {
            change(node);
        }
    }

    fn link(&self, to: u32) -> Option<NodeId> {
        ((to as usize) < self.nodes.len()).then_some(NodeId(to))
    }

    fn piece(&self, from: u32, length: u32) -> Option<&str> {
        self.text.get(from as usize..from as usize + length as usize)
    }
}
