//! Formex 4, the XML of the Official Journal of the European Union: structure taken as given.

use super::{
    akoma_ntoso::bcp_47,
    markup::{NodeId, Tree, XmlTree, decode_xml, parse_xml},
    structured::{Role, Vocabulary, Walk},
};
use crate::import::{Content, Document, DocumentKind, ImportError};

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_formex(bytes: &[u8]) -> Result<Document, ImportError> {
    let decoded = decode_xml(bytes);
    let XmlTree { tree, warnings } = parse_xml(&decoded.text, decoded.warnings)?;
    let ids = tree.ids();
    let named = tree.descendants(Tree::root()).find(|node| matches!(tree.name(*node), "LG.DOC" | "LG.OJ" | "LG.CONS"));
    let language = named.map_or_else(|| "und".to_owned(), |node| bcp_47(&tree.whole_text(node)));
    let mut walk = Walk::new(&tree, &Formex, &ids, Tree::root(), &language);
    walk.read(Tree::root());
    let text = walk.finish()?;
    if text.elements.is_empty() {
        return Err(ImportError::NoText { pages: 0 });
    }
    Ok(Document { kind: DocumentKind::Formex, content: Content::Outlined(vec![text]), warnings: warnings.into_list() })
}

/// What the elements of Formex are.
struct Formex;

impl Vocabulary for Formex {
    fn role(&self, tree: &Tree, node: NodeId) -> Role {
        let above = || tree.parent(node).map_or("", |parent| tree.name(parent));
        let name = tree.name(node);
        match name {
            "" | "HT" | "DATE" | "FT" | "IE" | "REF.DOC.OJ" | "REF.DOC" => Role::Inline,
            "BIB.INSTANCE" | "BIB.DATA" | "BIB.DOC" | "BIB.VOLUME" | "INFO.CONSLEG" | "INFO.PROD" | "FAM.COMP" | "NO.DOC.C" => Role::Skip,
            "TITLE" => match above() {
                "DIVISION" | "ANNEX" | "GR.SEQ" | "SUBDIV" | "PREAMBLE" | "ARTICLE" | "NP" | "LIST" => Role::Titles,
                "TBL" | "QUOT.S" | "NOTE" => Role::Text,
                _ => Role::Title,
            },
            "TI" if above() == "TITLE" => match grandparent(tree, node) {
                "ANNEX" => Role::Number,
                "DIVISION" | "GR.SEQ" | "SUBDIV" => Role::NumberAndHeading,
                _ => Role::Heading,
            },
            "STI" if above() == "TITLE" => Role::Heading,
            "TI.ART" | "NO.PARAG" | "NO.P" | "NO.ITEM" | "NO.SUBDIV" => Role::Number,
            "STI.ART" => Role::Heading,
            "PREAMBLE" => Role::Preamble,
            "GR.VISA" | "GR.CONSID" => Role::Group,
            "DIVISION" => Role::Division,
            "ARTICLE" => Role::Provision,
            "GR.SEQ" | "SUBDIV" => Role::Headed,
            "ITEM" if tree.child(node, "NP").is_some() => Role::Plain,
            "PARAG" | "NP" | "NP.ECR" | "DLIST.ITEM" | "ITEM" => Role::Paragraph,
            "ALINEA" => Role::Alinea,
            "LIST" | "DLIST" => Role::List,
            "ANNEX" => Role::Annex,
            "FINAL" | "SIGNATURE" | "LIST.SIG" => Role::Conclusions,
            "NOTE" => Role::Note,
            "QUOT.S" => Role::Quoted,
            "TBL" => Role::Table,
            "BR" => Role::Break,
            "QUOT.START" | "QUOT.END" => tree.attribute(node, "CODE").and_then(letter).map_or(Role::Inline, Role::Letter),
            "P"
            | "TXT"
            | "VISA"
            | "CONSID"
            | "PREAMBLE.INIT"
            | "PREAMBLE.FINAL"
            | "GR.VISA.INIT"
            | "GR.CONSID.INIT"
            | "PL.DATE"
            | "SIGNATORY"
            | "TERM"
            | "DEFINITION"
            | "INTRO"
            | "ENACTING.TERMS.INIT"
            | "COMMENT" => Role::Text,
            // What holds texts is walked through; all else stands in a text.
            _ if tree
                .elements(node)
                .any(|child| !matches!(self.role(tree, child), Role::Inline | Role::Letter(_) | Role::Note | Role::Break)) =>
            {
                Role::Plain
            }
            _ if above().is_empty() => Role::Plain,
            _ => Role::Inline,
        }
    }

    fn mark(&self, tree: &Tree, node: NodeId) -> Option<String> {
        // Marks of other kinds than running numbers are printed as they are.
        match tree.attribute(node, "NUMBERING") {
            Some("STAR") => Some("*".to_owned()),
            _ => tree.attribute(node, "NO.NOTE").map(str::to_owned),
        }
    }
}

fn grandparent(tree: &Tree, node: NodeId) -> &str {
    tree.parent(node).and_then(|parent| tree.parent(parent)).map_or("", |above| tree.name(above))
}

/// The letter of a code in hexadecimal digits.
fn letter(code: &str) -> Option<char> {
    u32::from_str_radix(code, 16).ok().and_then(char::from_u32)
}
