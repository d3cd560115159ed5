//! Footnotes of a page: links in superscript to what stands further down.

use super::look::{Fate, fate};
use crate::import::container::markup::{NodeId, Tree};
use std::collections::{HashMap, HashSet};

/// So many letters the mark of a note may have.
const LONGEST: usize = 4;

/// Which links are marks of notes, and which elements are notes.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Mark of each link that is one.
    pub(super) marks: HashMap<NodeId, String>,
    /// Mark of each element that is a note.
    pub(super) elements: HashMap<NodeId, String>,
    /// Links in notes that lead back to the mark.
    pub(super) back: HashSet<NodeId>,
}

/// Finds the footnotes of a page.
pub(super) fn find_notes(tree: &Tree) -> Notes {
    let ids = tree.ids();
    let mut order = vec![0_u32; tree.len()];
    for (number, node) in tree.descendants(Tree::root()).enumerate() {
        if let Some(place) = order.get_mut(Tree::index(node)) {
            *place = number as u32;
        }
    }
    let place = |node: NodeId| order.get(Tree::index(node)).copied().unwrap_or_default();
    let mut found = Notes::default();
    let mut leads_back = Vec::new();
    for link in tree.descendants(Tree::root()).filter(|node| tree.name(*node) == "a") {
        let Some(target) = tree.attribute(link, "href").and_then(|href| ids.get(href.trim_start_matches('#'))).copied() else { continue };
        if place(target) <= place(link) {
            leads_back.push(link);
            continue;
        }
        let Some(mark) = mark_of(tree, link) else { continue };
        let Some(note) = note_around(tree, target) else { continue };
        if is_within(tree, link, |above| above == note) {
            continue;
        }
        found.elements.entry(note).or_insert_with(|| mark.clone());
        found.marks.insert(link, mark);
    }
    found.back = leads_back.into_iter().filter(|link| is_within(tree, *link, |above| found.elements.contains_key(&above))).collect();
    found
}

fn is_within(tree: &Tree, node: NodeId, is: impl Fn(NodeId) -> bool) -> bool {
    std::iter::successors(tree.parent(node), |node| tree.parent(*node)).any(is)
}

/// The mark that a link shows, where it looks like that of a note.
fn mark_of(tree: &Tree, link: NodeId) -> Option<String> {
    let mut text = String::new();
    for piece in tree.descendants(link).filter_map(|inner| tree.text(inner)) {
        text.push_str(piece.trim());
        if text.len() > 4 * LONGEST + 4 {
            return None;
        }
    }
    let mark = text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '[' | ']'));
    let letters = mark.chars().count();
    let is_mark = mark.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '*' | '†' | '‡' | '§' | '¶'))
        || letters <= 2 && mark.chars().all(char::is_alphanumeric);
    if mark.is_empty() || letters > LONGEST || !is_mark {
        return None;
    }
    let is_raised = |node: NodeId| {
        tree.name(node) == "sup"
            || tree
                .attribute(node, "class")
                .is_some_and(|class| ["super", "note", "fn"].iter().any(|word| class.to_lowercase().contains(word)))
            || tree.attribute(node, "style").is_some_and(|style| style.contains("super"))
    };
    let above = std::iter::successors(Some(link), |node| tree.parent(*node)).take(3);
    let named = ["href", "id", "name"].iter().filter_map(|name| tree.attribute(link, name)).any(|name| {
        let name = name.to_lowercase();
        ["note", "ftn", "#fn", "#ntr"].iter().any(|word| name.contains(word))
    });
    (named || above.chain(tree.descendants(link)).any(is_raised)).then(|| mark.to_owned())
}

/// The block that the target of a mark stands in.
fn note_around(tree: &Tree, target: NodeId) -> Option<NodeId> {
    let mut above = std::iter::successors(Some(target), |node| tree.parent(*node));
    let block = above.find(|node| fate(tree, *node) == Fate::Block)?;
    match tree.name(block) {
        "td" | "th" => tree.parent(block),
        "body" | "html" | "main" | "table" | "ol" | "ul" => None,
        _ => Some(block),
    }
}
