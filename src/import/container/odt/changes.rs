//! Tracked changes: what was inserted is marked in the text, what was deleted is kept before it.

use super::super::office::xml_reader::{Piece, XmlReader};
use crate::import::ImportError;
use std::collections::HashMap;

/// The changes of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Changes<'x> {
    regions: HashMap<String, Change<'x>>,
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change<'x> {
    /// Text from its mark on to its end was inserted.
    Inserted,
    /// Text was deleted: its XML.
    Deleted(&'x str),
    /// Only the look was changed.
    Other,
}

impl<'x> Changes<'x> {
    /// Reads them in the element that has just begun in the reader of this XML.
    ///
    /// # Errors
    /// Where the XML cannot be read.
    pub(super) fn read(reader: &mut XmlReader<'x>, xml: &'x str) -> Result<Self, ImportError> {
        let mut all = Self::default();
        while let Some(region) = reader.element()? {
            let id = region.attribute("id").unwrap_or_default();
            while let Some(tag) = reader.element()? {
                let change = match tag.name() {
                    "insertion" => Change::Inserted,
                    "deletion" => {
                        let text = deleted(reader, xml)?;
                        all.regions.insert(id.clone(), Change::Deleted(text));
                        continue;
                    }
                    _ => Change::Other,
                };
                reader.skip()?;
                all.regions.entry(id.clone()).or_insert(change);
            }
        }
        Ok(all)
    }

    /// What a change is.
    pub(super) fn get(&self, id: &str) -> Option<Change<'x>> {
        self.regions.get(id).copied()
    }

    /// What was deleted, once.
    pub(super) fn take_deleted(&mut self, id: &str) -> Option<&'x str> {
        match self.get(id) {
            Some(Change::Deleted(text)) => {
                self.regions.insert(id.to_owned(), Change::Other);
                Some(text)
            }
            _ => None,
        }
    }
}

/// The XML of what was deleted: all that stands in the element after who did it and when.
fn deleted<'x>(reader: &mut XmlReader<'x>, xml: &'x str) -> Result<&'x str, ImportError> {
    let mut start = reader.offset();
    let mut end = start;
    let mut open = 1_usize;
    let mut about = None;
    while open > 0 {
        match reader.next()? {
            Some(Piece::Start(tag)) => {
                if open == 1 && tag.name() == "change-info" {
                    about = Some(open);
                }
                open += 1;
            }
            Some(Piece::End) => {
                open -= 1;
                if about == Some(open) {
                    about = None;
                    start = reader.offset();
                    end = start;
                } else if open > 0 {
                    end = reader.offset();
                }
            }
            Some(Piece::Text(_)) => {}
            None => break,
        }
    }
    Ok(xml.get(start..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_deleted_is_kept_once() {
        let xml = "<t><r id='a'><deletion><change-info><creator>X</creator></change-info><p>old</p><p/></deletion></r>
            <r id='b'><insertion><change-info/></insertion></r><r id='c'><deletion/></r></t>";
        let mut reader = XmlReader::new("a", xml);
        reader.element().unwrap();
        let mut changes = Changes::read(&mut reader, xml).unwrap();
        assert_eq!(changes.get("b"), Some(Change::Inserted));
        assert_eq!(changes.take_deleted("a"), Some("<p>old</p><p/>"));
        assert_eq!((changes.take_deleted("a"), changes.take_deleted("c")), (None, Some("")));
    }
}
