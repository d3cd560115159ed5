//! What the elements of Akoma Ntoso are.

use super::DOCUMENTS;
use crate::import::container::{
    markup::{NodeId, Tree},
    structured::{Role, Vocabulary},
};
use std::collections::HashSet;

/// The vocabulary, as one document uses it.
pub(super) struct AkomaNtoso<'a> {
    document: NodeId,
    annexes: &'a HashSet<NodeId>,
    /// What paragraphs hang on: articles, or rules or sections where there are none.
    unit: &'static str,
    /// Elements that such a one is in.
    hold_unit: HashSet<NodeId>,
}

impl<'a> AkomaNtoso<'a> {
    /// The vocabulary as a document uses it.
    pub(super) fn of(tree: &Tree, document: NodeId, annexes: &'a HashSet<NodeId>) -> Self {
        let mut units = ["article", "rule", "section"].into_iter();
        let unit = units.find(|unit| tree.descendants(document).any(|node| tree.name(node) == *unit)).unwrap_or("article");
        let mut hold_unit = HashSet::new();
        for node in tree.descendants(document).filter(|node| tree.name(*node) == unit) {
            let mut above = std::iter::successors(tree.parent(node), |node| tree.parent(*node));
            // Above one that is known, all are.
            while above.next().is_some_and(|node| hold_unit.insert(node)) {}
        }
        Self { document, annexes, unit, hold_unit }
    }

    fn container(&self, tree: &Tree, node: NodeId) -> Role {
        let name = tree.attribute(node, "name").or_else(|| tree.attribute(node, "data-name")).unwrap_or_default().to_lowercase();
        if says_annex(&name) {
            Role::Annex
        } else if self.hold_unit.contains(&node) {
            Role::Division
        } else if tree.elements(node).any(|child| matches!(tree.name(child), "num" | "heading") || is_heading(tree.name(child))) {
            Role::Headed
        } else {
            Role::Plain
        }
    }

    fn attaches_annex(&self, tree: &Tree, node: NodeId) -> bool {
        tree.name(node) == "attachment" && annex_in(tree, node).is_some_and(|annex| self.annexes.contains(&annex))
    }

    fn is_annex_of(&self, tree: &Tree, preface: NodeId) -> bool {
        tree.parent(preface).is_some_and(|document| self.annexes.contains(&document))
    }

    fn in_annex_preface(&self, tree: &Tree, node: NodeId) -> bool {
        let mut above = std::iter::successors(tree.parent(node), |node| tree.parent(*node)).take(3);
        above.any(|node| tree.name(node) == "preface" && self.is_annex_of(tree, node))
    }
}

impl Vocabulary for AkomaNtoso<'_> {
    fn role(&self, tree: &Tree, node: NodeId) -> Role {
        let name = tree.name(node);
        if name == self.unit {
            return Role::Provision;
        }
        match name {
            "" | "head" | "style" | "script" => Role::Inline,
            "meta" | "note" | "eop" => Role::Skip,
            "num" => Role::Number,
            "heading" | "subheading" => Role::Heading,
            "attachment" if self.annexes.contains(&node) => Role::Annex,
            "p" | "block" | "from" | "interstitial" | "longTitle" | "tocItem" if self.in_annex_preface(tree, node) => {
                Role::NumberAndHeading
            }
            "p" | "block" | "from" | "interstitial" | "longTitle" | "tocItem" | "dt" | "dd" => Role::Text,
            "preface" if self.is_annex_of(tree, node) => Role::Titles,
            "preface" => Role::Title,
            "preamble" => Role::Preamble,
            "book" | "tome" | "part" | "subpart" | "title" | "subtitle" | "chapter" | "subchapter" | "division" | "subdivision"
            | "section" | "rule" => Role::Division,
            "subsection" if self.unit == "article" => Role::Division,
            "hcontainer" => self.container(tree, node),
            "debateSection" | "speechGroup" | "administrationOfOath" | "declarationOfVote" | "oralStatements" | "pointOfOrder" => {
                Role::Headed
            }
            "paragraph" | "subparagraph" | "point" | "indent" | "item" | "clause" | "subclause" | "subsection" | "subrule" | "level"
            | "proviso" | "transitional" | "recital" | "citation" | "li" => Role::Paragraph,
            "alinea" | "subalinea" => Role::Alinea,
            "list" | "sublist" | "blockList" | "ol" | "ul" => Role::List,
            "recitals" | "citations" => Role::Group,
            "intro" | "content" | "wrapUp" | "wrap" | "wrapup" | "listIntroduction" | "listWrapUp" | "listConclusion" | "container"
            | "formula" | "blockContainer" | "tblock" | "foreign" | "coverPage" | "toc" | "speech" | "attachments" | "attachment"
            | "components" | "component" | "documentRef" | "div" | "dl" | "motivation" | "introduction" | "background" | "decision"
            | "arguments" | "remedies" | "header" => Role::Plain,
            "conclusions" => Role::Conclusions,
            "authorialNote" => Role::Note,
            "noteRef" => Role::NoteReference,
            "quotedStructure" | "embeddedStructure" => Role::Quoted,
            "table" => Role::Table,
            "br" => Role::Break,
            _ if DOCUMENTS.contains(&name) && node != self.document => {
                if self.annexes.contains(&node) {
                    Role::Annex
                } else {
                    Role::Apart
                }
            }
            _ if super::BODIES.contains(&name) || DOCUMENTS.contains(&name) || name.eq_ignore_ascii_case("akomaNtoso") => Role::Plain,
            _ if is_heading(name) => {
                let parent = tree.parent(node);
                let first = parent.and_then(|parent| tree.elements(parent).next()) == Some(node);
                let of = parent.map_or(Role::Text, |parent| self.role(tree, parent));
                let may = matches!(of, Role::Division | Role::Provision | Role::Headed | Role::Annex | Role::Paragraph | Role::Preamble);
                if first && may { Role::NumberAndHeading } else { Role::Text }
            }
            // What is not known holds texts, or stands in one.
            _ if tree
                .elements(node)
                .any(|child| matches!(tree.name(child), "p" | "content" | "paragraph" | "article" | "blockList" | "ul" | "ol")) =>
            {
                Role::Plain
            }
            _ => Role::Inline,
        }
    }

    fn mark(&self, tree: &Tree, node: NodeId) -> Option<String> {
        let given = tree.attribute(node, "marker").or_else(|| tree.attribute(node, "data-marker"));
        let mark = match given {
            Some(mark) => mark.to_owned(),
            None if tree.name(node) == "noteRef" => tree.whole_text(node),
            None => return None,
        };
        let mark = mark.trim().trim_matches(['(', ')', '[', ']']);
        (!mark.is_empty()).then(|| mark.to_owned())
    }

    fn is_read_elsewhere(&self, tree: &Tree, node: NodeId) -> bool {
        matches!(tree.name(node), "heading" | "subheading") && tree.parent(node).is_some_and(|parent| self.attaches_annex(tree, parent))
    }

    fn titled(&self, tree: &Tree, annex: NodeId) -> NodeId {
        let attachment = tree.parent(annex).filter(|parent| self.attaches_annex(tree, *parent));
        attachment.filter(|attachment| tree.child(*attachment, "heading").is_some()).unwrap_or(annex)
    }

    fn is_annex_label(&self, heading: &str) -> bool {
        says_annex(&heading.trim().to_lowercase()) && heading.split_whitespace().count() <= 2
    }
}

/// An attachment that holds an annex with a document of its own.
fn annex_in(tree: &Tree, attachment: NodeId) -> Option<NodeId> {
    tree.elements(attachment).find(|node| DOCUMENTS.contains(&tree.name(*node)))
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn says_annex(name: &str) -> bool {
    ["annex", "anexo", "appendix", "schedule", "приложение", "附件"].iter().any(|word| name.starts_with(word))
}

/// The documents in an element that are annexes of others.
pub(super) fn annexes(tree: &Tree, within: NodeId) -> HashSet<NodeId> {
    let is = |node: &NodeId| match tree.name(*node) {
        "attachment" => annex_in(tree, *node).is_none() && is_bare_annex(tree, *node),
        name => DOCUMENTS.contains(&name) && is_annex(tree, *node),
    };
    tree.descendants(within).filter(is).collect()
}

/// True for an attachment that holds the text of an annex without a document around it, as pages have it.
fn is_bare_annex(tree: &Tree, attachment: NodeId) -> bool {
    let titled =
        tree.child(attachment, "heading").is_some_and(|title| says_annex(tree.whole_text(title).trim_start().to_lowercase().as_str()));
    titled && !tree.descendants(attachment).any(|node| tree.name(node) == "article")
}

/// True for a document that is attached as an annex and has no articles, so that it is a part of what it is annexed to.
fn is_annex(tree: &Tree, document: NodeId) -> bool {
    let Some(attachment) = tree.parent(document).filter(|parent| tree.name(*parent) == "attachment") else { return false };
    let named =
        [document, attachment].iter().any(|node| tree.attribute(*node, "name").is_some_and(|name| says_annex(&name.to_lowercase())));
    let titled = || {
        let title = tree.child(attachment, "heading").or_else(|| tree.child(document, "preface"));
        title.is_some_and(|title| says_annex(tree.whole_text(title).trim_start().to_lowercase().as_str()))
    };
    (named || titled()) && !tree.descendants(document).any(|node| tree.name(node) == "article")
}
