//! XML to a tree. Entities that a document defines are never expanded: they stay as they are written.

use super::{NodeId, Tree, Warnings};
use crate::{
    import::{Excess, ImportError},
    model::{DocumentPlace, ImportWarning},
};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesRef, BytesStart, Event},
};
use std::borrow::Cow;

/// A tree, and what could not be read of it.
pub(in super::super) struct XmlTree {
    /// The tree, as far as it could be read.
    pub(in super::super) tree: Tree,
    /// What is to be looked at.
    pub(in super::super) warnings: Warnings,
}

/// Reads XML. What stands behind a place that is damaged is lost, with a warning.
///
/// # Errors
/// Where nothing could be read, and past the limits.
pub(in super::super) fn parse_xml(text: &str, mut warnings: Warnings) -> Result<XmlTree, ImportError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut tree = Tree::new(text.len());
    let mut open = vec![Tree::root()];
    let above = |open: &[NodeId]| open.last().copied().unwrap_or(Tree::root());
    loop {
        let Ok(event) = reader.read_event() else {
            let offset = reader.error_position();
            if !tree.has_words(Tree::root()) {
                return Err(ImportError::Damaged { part: "XML".to_owned(), offset: Some(offset) });
            }
            let from = text.floor_char_boundary((offset as usize).min(text.len()));
            let words: String = text.get(from..).unwrap_or_default().chars().take(80).collect();
            warnings.add(ImportWarning::PartUnreadable, DocumentPlace::Unknown, &words);
            break;
        };
        match event {
            Event::Start(start) => {
                let element = element(&mut tree, &start)?;
                tree.append(above(&open), element)?;
                open.push(element);
            }
            Event::Empty(start) => {
                let element = element(&mut tree, &start)?;
                tree.append(above(&open), element)?;
            }
            Event::End(_) => {
                if open.len() > 1 {
                    open.pop();
                }
            }
            Event::Text(words) => add_text(&mut tree, above(&open), &words.xml10_content().unwrap_or_default())?,
            Event::CData(words) => add_text(&mut tree, above(&open), &words.xml10_content().unwrap_or_default())?,
            Event::GeneralRef(reference) => {
                let (words, known) = refer(&reference);
                if !known {
                    warnings.add(ImportWarning::UnknownCharacters, DocumentPlace::Unknown, &words);
                }
                add_text(&mut tree, above(&open), &words)?;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    Ok(XmlTree { tree, warnings })
}

fn add_text(tree: &mut Tree, parent: NodeId, text: &str) -> Result<(), ImportError> {
    if text.is_empty() {
        return Ok(());
    }
    let text = tree.add_text(text)?;
    tree.append(parent, text)
}

fn element(tree: &mut Tree, start: &BytesStart<'_>) -> Result<NodeId, ImportError> {
    let bad = |_| ImportError::TooLarge(Excess::Work);
    let name = str::from_utf8(start.local_name().into_inner()).map_err(bad)?.to_owned();
    let mut attributes = Vec::new();
    let mut list = start.attributes();
    for attribute in list.with_checks(false).flatten().take(64) {
        let key = attribute.key;
        let key = if key.as_ref() == b"xml:lang" { key.as_ref() } else { key.local_name().into_inner() };
        let Ok(key) = str::from_utf8(key) else { continue };
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or(Cow::Borrowed(""));
        attributes.push((key.to_owned(), value.into_owned()));
    }
    tree.add_element(&name, attributes.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

/// What a reference stands for, and whether that is known.
fn refer(reference: &BytesRef<'_>) -> (String, bool) {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return (letter.to_string(), true);
    }
    let name = reference.decode().unwrap_or_default();
    let known = match name.as_ref() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        // Names of HTML, which documents use without saying so.
        name => html5ever::data::NAMED_ENTITIES
            .get(&format!("{name};"))
            .filter(|(_, second)| *second == 0)
            .and_then(|(first, _)| char::from_u32(*first)),
    };
    match known {
        Some(letter) => (letter.to_string(), true),
        None => (format!("&{name};"), false),
    }
}

#[cfg(test)]
#[allow(clippy::format_collect, clippy::format_push_string, reason = "a test may be slow")]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(String, Vec<&'static str>), ImportError> {
        let XmlTree { tree, warnings } = parse_xml(text, Warnings::default())?;
        Ok((tree.whole_text(Tree::root()), warnings.into_list().iter().map(|warned| warned.warning.code()).collect()))
    }

    #[test]
    fn references_are_resolved_and_entities_of_a_document_are_not() {
        let bomb = "<!DOCTYPE a [<!ENTITY b 'lamp'><!ENTITY c '&b;&b;&b;'>]><a>&lt;&#233;&#x2013;&nbsp;&c;</a>";
        assert_eq!(read(bomb), Ok(("<é–\u{a0}&c;".to_owned(), vec!["unknown-characters"])));
    }

    #[test]
    fn names_and_attributes_are_without_prefix() {
        let tree = parse_xml("<x:a xmlns:x='u' x:b='1' xml:lang='fr'><![CDATA[<]]></x:a>", Warnings::default()).unwrap().tree;
        let a = tree.child(Tree::root(), "a").unwrap();
        assert_eq!((tree.attribute(a, "b"), tree.attribute(a, "xml:lang")), (Some("1"), Some("fr")));
        assert_eq!(tree.whole_text(a), "<");
    }

    #[test]
    fn what_stands_before_the_damage_is_kept_and_nothing_at_all_is_an_error() {
        assert_eq!(read("<a><b>lamp</c>oil</a>"), Ok(("lamp".to_owned(), vec!["part-unreadable"])));
        assert!(matches!(read("<a><b></c>"), Err(ImportError::Damaged { .. })));
    }

    #[test]
    fn a_tree_that_is_too_deep_or_has_too_many_names_is_refused() {
        assert_eq!(read(&"<a>".repeat(100_000)), Err(ImportError::TooLarge(Excess::Depth)));
        let names: String = (0..20_000).map(|number| format!("<a{number}/>")).collect();
        assert_eq!(read(&format!("<a>{names}</a>")), Err(ImportError::TooLarge(Excess::Work)));
        let flood: String = (0..200_000).map(|number| format!(" a{number}='1'")).collect();
        assert_eq!(read(&format!("<a{flood}>lamp</a>")).unwrap().0, "lamp");
    }
}
