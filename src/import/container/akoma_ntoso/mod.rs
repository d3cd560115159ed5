//! Akoma Ntoso 3.0 and its drafts, in any namespace, and the same as HTML: structure taken as given, numbers as they are printed.
//!
//! Each act, document or attachment is a text of its own; an annex without articles stands in the text that it is annexed to.

mod vocabulary;

use super::{
    markup::{NodeId, Tree, XmlTree, decode_xml, parse_xml},
    structured::{Role, Vocabulary, Walk},
};
use crate::import::{Content, Document, DocumentKind, ImportError, OutlinedText};
use std::collections::{HashMap, HashSet};
use vocabulary::AkomaNtoso;

/// So many documents one file may hold.
const DOCUMENTS_IN_ONE: usize = 1000;
/// Elements that hold a document.
const DOCUMENTS: [&str; 12] = [
    "act",
    "bill",
    "doc",
    "statement",
    "debateReport",
    "debate",
    "amendment",
    "amendmentList",
    "judgment",
    "officialGazette",
    "documentCollection",
    "portion",
];
/// Elements that hold what a document provides.
const BODIES: [&str; 9] =
    ["body", "mainBody", "judgmentBody", "debateBody", "amendmentBody", "collectionBody", "portionBody", "fragmentBody", "bodyPart"];

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_akoma_ntoso(bytes: &[u8]) -> Result<Document, ImportError> {
    let decoded = decode_xml(bytes);
    let XmlTree { tree, warnings } = parse_xml(&decoded.text, decoded.warnings)?;
    let texts = outline_texts(&tree, Tree::root(), "")?;
    if texts.is_empty() {
        return Err(ImportError::NoText { pages: 0 });
    }
    Ok(Document { kind: DocumentKind::AkomaNtoso, content: Content::Outlined(texts), warnings: warnings.into_list() })
}

/// The texts in an element, each with its language. A title for the first of them, where it names none itself.
pub(super) fn outline_texts(tree: &Tree, within: NodeId, title: &str) -> Result<Vec<OutlinedText>, ImportError> {
    let ids = tree.ids();
    let is_document = |node: &NodeId| DOCUMENTS.contains(&tree.name(*node));
    let annexes = vocabulary::annexes(tree, within);
    let mut texts = Vec::new();
    let mut documents: Vec<NodeId> = tree.descendants(within).filter(is_document).filter(|node| !annexes.contains(node)).collect();
    if documents.is_empty() {
        documents.push(within);
    }
    if documents.len() > DOCUMENTS_IN_ONE {
        return Err(ImportError::TooLarge(crate::import::Excess::Work));
    }
    let mut size = 0;
    for document in documents {
        let mut text = read_document(tree, document, &ids, &annexes)?;
        if text.title.is_empty() && texts.is_empty() {
            title.clone_into(&mut text.title);
        }
        size += text.elements.len();
        if size > crate::import::limits::BLOCKS {
            return Err(ImportError::TooLarge(crate::import::Excess::Blocks));
        }
        if !text.elements.is_empty() {
            texts.push(text);
        }
    }
    Ok(texts)
}

fn read_document(
    tree: &Tree,
    document: NodeId,
    ids: &HashMap<&str, NodeId>,
    annexes: &HashSet<NodeId>,
) -> Result<OutlinedText, ImportError> {
    let vocabulary = AkomaNtoso::of(tree, document, annexes);
    let mut walk = Walk::new(tree, &vocabulary, ids, document, &language(tree, document));
    let has_preamble = tree.child(document, "preamble").is_some();
    for part in tree.elements(document) {
        if !BODIES.contains(&tree.name(part)) {
            walk.read_element(part);
            continue;
        }
        // What stands before the first article, where the document has no preamble for it.
        let begins = |node: &NodeId| {
            matches!(vocabulary.role(tree, *node), Role::Division | Role::Provision | Role::Annex | Role::Headed)
                || tree.child(*node, "num").is_some()
        };
        let parts: Vec<NodeId> = tree.elements(part).collect();
        let mut before = parts.iter().position(begins).unwrap_or(parts.len());
        let mut from = 0;
        if let Some(first) = parts.first().filter(|_| before > 0 && walk.builder.title().is_empty()).filter(|first| is_title(tree, **first))
        {
            let title = walk.one_line(*first);
            walk.builder.set_title(title);
            from = 1;
        }
        if has_preamble || before == parts.len() || tree.elements(part).count() == 0 {
            before = from;
        }
        walk.read_as_preamble(parts.get(from..before).unwrap_or_default());
        if from == 0 && before == 0 {
            walk.read_element(part);
        } else {
            parts.iter().skip(before).for_each(|node| walk.read_element(*node));
        }
    }
    if walk.builder.title().is_empty() {
        let alias = tree.child(document, "meta").into_iter().flat_map(|meta| tree.descendants(meta)).find(|node| {
            tree.name(*node) == "FRBRalias" && matches!(tree.attribute(*node, "name"), Some("title" | "officialTitle" | "shortTitle"))
        });
        walk.builder.set_title(alias.and_then(|alias| tree.attribute(alias, "value")).unwrap_or_default());
    }
    walk.finish()
}

/// True for lines of which one is centred: a title that is no more than that.
fn is_title(tree: &Tree, node: NodeId) -> bool {
    tree.descendants(node).any(|inner| tree.attribute(inner, "align") == Some("center")) && tree.whole_text(node).len() < 1000
}

/// The language that a document names, for itself or for all that it stands in.
fn language(tree: &Tree, document: NodeId) -> String {
    let expression = tree.child(document, "meta").into_iter().flat_map(|meta| tree.descendants(meta));
    let mut named = expression.filter(|node| tree.name(*node) == "FRBRlanguage").filter_map(|node| tree.attribute(node, "language"));
    let named = named.find(|language| !language.trim().is_empty());
    let above = || {
        let mut elements = std::iter::successors(Some(document), |node| tree.parent(*node));
        elements.find_map(|node| tree.attribute(node, "xml:lang").or_else(|| tree.attribute(node, "lang")))
    };
    named.or_else(above).map_or_else(|| "und".to_owned(), bcp_47)
}

/// A language as BCP 47 writes it: `eng`, `en-EN` and `EN` are `en`.
pub(super) fn bcp_47(language: &str) -> String {
    let language = language.trim().to_ascii_lowercase();
    let main = language.split(['-', '_']).next().unwrap_or_default();
    let short = match main {
        "eng" => "en",
        "fra" | "fre" => "fr",
        "spa" => "es",
        "rus" => "ru",
        "zho" | "chi" => "zh",
        "ara" => "ar",
        "por" => "pt",
        "deu" | "ger" => "de",
        "nld" | "dut" => "nl",
        "ita" => "it",
        "swa" => "sw",
        "" => "und",
        other => other,
    };
    short.to_owned()
}
