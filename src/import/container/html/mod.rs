//! Web pages: blocks as a browser would show them. A page that is Akoma Ntoso in the clothes of HTML gives its structure itself.
//!
//! What a page says of a block by its element, its classes or its style is kept; what leads about in a site is left out.

mod after;
mod blocks;
mod look;
mod notes;
mod point_label;
mod tables;

use super::{
    akoma_ntoso::outline_texts,
    markup::{NodeId, Tree, Warnings, decode_html, parse_html},
};
use crate::{
    import::{Content, Document, DocumentKind, ImportError, OutlinedText, Warned},
    model::{DocumentPlace, ImportWarning},
};
use std::collections::HashSet;

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_html(bytes: &[u8]) -> Result<Document, ImportError> {
    let decoded = decode_html(bytes);
    let mut warnings = decoded.warnings;
    let tree = parse_html(&decoded.text)?;
    drop(decoded.text);
    let gives_structure = tree.descendants(Tree::root()).any(|node| is_akoma_ntoso(&tree, node));
    let content = if gives_structure {
        Content::Outlined(read_as_akoma_ntoso(tree, &mut warnings)?)
    } else {
        Content::Blocks(blocks::read_blocks(&tree, &mut warnings)?)
    };
    let is_empty = match &content {
        Content::Blocks(blocks) => blocks.is_empty(),
        Content::Outlined(texts) => texts.is_empty(),
    };
    if is_empty {
        return Err(ImportError::NoText { pages: 0 });
    }
    Ok(Document { kind: DocumentKind::Html, content, warnings: warnings.into_list() })
}

/// Elements that only mark a document, whatever stands in it.
fn is_akoma_ntoso(tree: &Tree, node: NodeId) -> bool {
    ["akn-akomaNtoso", "akn-act", "akn-doc", "akn-bill", "akn-statement", "akn-judgment"].iter().any(|class| tree.has_class(node, class))
}

/// Such a page: elements are what their classes say; what stands around the document is unplaced.
fn read_as_akoma_ntoso(mut tree: Tree, warnings: &mut Warnings) -> Result<Vec<OutlinedText>, ImportError> {
    let outer: Vec<NodeId> = {
        let marked: HashSet<NodeId> = tree.descendants(Tree::root()).filter(|node| is_akoma_ntoso(&tree, *node)).collect();
        let within =
            |node: NodeId| std::iter::successors(tree.parent(node), |node| tree.parent(*node)).any(|above| marked.contains(&above));
        tree.descendants(Tree::root()).filter(|node| marked.contains(node) && !within(*node)).collect()
    };
    // All that stands around the documents, as blocks: a title, notices.
    let around = blocks::read_blocks_but(&tree, &outer, warnings)?;
    tree.rename(|tree, node| {
        let classes = tree.attribute(node, "class")?;
        let class = classes.split_ascii_whitespace().find_map(|class| class.strip_prefix("akn-"))?;
        (!class.is_empty()).then(|| class.to_owned())
    })?;
    let title = around.iter().find(|block| matches!(block.role, crate::import::BlockRole::Heading(1) | crate::import::BlockRole::Title));
    let title = title.map(|block| block.text.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
    let mut texts = Vec::new();
    for document in outer {
        let fallback = if texts.is_empty() { title.as_str() } else { "" };
        texts.extend(outline_texts(&tree, document, fallback)?);
    }
    let Some(first) = texts.first_mut() else { return Ok(texts) };
    let unplaced: Vec<_> =
        around.into_iter().filter(|block| block.text.split_whitespace().collect::<Vec<_>>().join(" ") != first.title).collect();
    for block in unplaced.into_iter().rev() {
        let words = block.text.chars().take(80).collect();
        first.warnings.insert(0, Warned { warning: ImportWarning::NotPlaced, place: DocumentPlace::Unknown, words });
        first.elements.insert(0, unplaced_element(block));
    }
    Ok(texts)
}

fn unplaced_element(block: crate::import::Block) -> crate::import::Element {
    crate::import::Element {
        kind: crate::import::ElementKind::Unplaced,
        address: Vec::new(),
        label: block.label.unwrap_or_default(),
        text: block.text,
        flush: false,
        notes: block.notes,
        place: block.place,
        guessed: false,
    }
}
