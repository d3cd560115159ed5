//! XML as a row of pieces, within the limits: names without their prefix, text with its references resolved.
//!
//! Entities that a document declares itself are never expanded; a document of an office program declares none.

use crate::import::{Excess, ImportError, limits};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};
use std::borrow::Cow;

/// Attributes of one element that are looked at; no element of these documents has half as many.
const ATTRIBUTES: usize = 100;

/// One piece of XML.
#[derive(Debug)]
pub(in crate::import::container) enum Piece<'a> {
    /// An element begins. One that is empty begins and ends too.
    Start(Tag<'a>),
    /// The element that began last and has not ended ends.
    End,
    /// Text, or a part of it.
    Text(Cow<'a, str>),
}

/// An element with its attributes.
#[derive(Debug)]
pub(in crate::import::container) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without prefix.
    pub(in crate::import::container) fn name(&self) -> &str {
        let name = self.0.name().into_inner();
        std::str::from_utf8(name).ok().and_then(|name| name.rsplit(':').next()).unwrap_or_default()
    }

    /// The value of an attribute, by its name without prefix.
    pub(in crate::import::container) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        // The check for attributes that stand twice would take the square of their number.
        attributes.with_checks(false);
        let found = attributes.take(ATTRIBUTES).flatten().find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
        Some(match found.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            // A reference that nobody knows is left as it stands.
            Err(_) => String::from_utf8_lossy(&found.value).into_owned(),
        })
    }

    /// A number in an attribute.
    pub(in crate::import::container) fn number(&self, name: &str) -> Option<i64> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// Reads pieces from XML.
pub(in crate::import::container) struct XmlReader<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
    /// The depth at which this reader began.
    base: usize,
    elements: usize,
    /// An element was empty: its end comes next.
    ends: bool,
}

impl<'a> XmlReader<'a> {
    /// Of a part with this name.
    pub(in crate::import::container) fn new(part: &'a str, xml: &'a str) -> Self {
        Self::at_depth(part, xml, 0)
    }

    /// Of a piece of a part, which counts as if it stood so deep.
    pub(in crate::import::container) fn at_depth(part: &'a str, xml: &'a str, depth: usize) -> Self {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, part, depth, base: depth, elements: 0, ends: false }
    }

    /// How many elements are open.
    pub(in crate::import::container) const fn depth(&self) -> usize {
        self.depth
    }

    /// The next piece, none at the end.
    ///
    /// # Errors
    /// Where it is no XML, or passes a limit.
    pub(in crate::import::container) fn next(&mut self) -> Result<Option<Piece<'a>>, ImportError> {
        if std::mem::take(&mut self.ends) {
            return Ok(Some(Piece::End));
        }
        loop {
            let event = self.reader.read_event().map_err(|_| self.damaged())?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > limits::DEPTH {
                        return Err(ImportError::TooLarge(Excess::Depth));
                    }
                    self.tag(start)?
                }
                Event::Empty(start) => {
                    self.ends = true;
                    self.tag(start)?
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::End
                }
                Event::Text(text) => Piece::Text(text.xml10_content().map_err(|_| self.damaged())?),
                Event::CData(text) => Piece::Text(text.xml10_content().map_err(|_| self.damaged())?),
                Event::GeneralRef(reference) => {
                    let name = reference.decode().map_err(|_| self.damaged())?;
                    if let Ok(Some(letter)) = reference.resolve_char_ref() {
                        Piece::Text(Cow::Owned(letter.to_string()))
                    } else if let Some(text) = resolve_predefined_entity(&name) {
                        Piece::Text(Cow::Borrowed(text))
                    } else {
                        return Err(self.damaged());
                    }
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
                Event::Eof if self.depth > self.base => return Err(self.damaged()),
                Event::Eof => return Ok(None),
            }));
        }
    }

    /// The next piece inside the element that began last, none at its end.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(in crate::import::container) fn inside(&mut self) -> Result<Option<Piece<'a>>, ImportError> {
        Ok(self.next()?.filter(|piece| !matches!(piece, Piece::End)))
    }

    /// The next element inside the element that began last, none at its end; text between them is passed over.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(in crate::import::container) fn element(&mut self) -> Result<Option<Tag<'a>>, ImportError> {
        loop {
            match self.next()? {
                Some(Piece::Start(tag)) => return Ok(Some(tag)),
                Some(Piece::Text(_)) => {}
                Some(Piece::End) | None => return Ok(None),
            }
        }
    }

    /// Passes over what is left of the element that began last.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(in crate::import::container) fn skip(&mut self) -> Result<(), ImportError> {
        let mut open = 1_usize;
        while open > 0 {
            match self.next()? {
                Some(Piece::Start(_)) => open += 1,
                Some(Piece::End) => open -= 1,
                Some(Piece::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    /// All text inside the element that began last, as far as `limit` bytes.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(in crate::import::container) fn text(&mut self, limit: usize) -> Result<String, ImportError> {
        let mut open = 1_usize;
        let mut all = String::new();
        while open > 0 {
            match self.next()? {
                Some(Piece::Start(_)) => open += 1,
                Some(Piece::End) => open -= 1,
                Some(Piece::Text(text)) if all.len() < limit => all.push_str(&text),
                Some(Piece::Text(_)) => {}
                None => break,
            }
        }
        Ok(all)
    }

    /// How many bytes of the XML were read.
    pub(in crate::import::container) fn offset(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn damaged(&self) -> ImportError {
        ImportError::Damaged { part: self.part.to_owned(), offset: Some(self.reader.buffer_position()) }
    }

    fn tag(&mut self, start: BytesStart<'a>) -> Result<Piece<'a>, ImportError> {
        self.elements += 1;
        if self.elements > limits::ELEMENTS {
            return Err(ImportError::TooLarge(Excess::Work));
        }
        Ok(Piece::Start(Tag(start)))
    }
}

#[cfg(test)]
#[allow(clippy::format_collect, clippy::format_push_string, reason = "a test may be slow")]
mod tests {
    use super::*;

    fn all(xml: &str) -> Result<String, ImportError> {
        let mut reader = XmlReader::new("a.xml", xml);
        let mut all = String::new();
        while let Some(piece) = reader.next()? {
            match piece {
                Piece::Start(tag) => all.push_str(&format!("<{}>", tag.name())),
                Piece::End => all.push_str("</>"),
                Piece::Text(text) => all.push_str(&text),
            }
        }
        Ok(all)
    }

    #[test]
    fn names_lose_their_prefix_and_references_are_resolved() {
        assert_eq!(all("<w:a x='1'>b &amp; &#233;<c/><![CDATA[<]]></w:a>").unwrap(), "<a>b & é<c></><</>");
    }

    #[test]
    fn an_entity_of_the_document_is_refused_and_nothing_is_expanded() {
        let bomb = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>";
        assert!(matches!(all(bomb), Err(ImportError::Damaged { .. })));
        assert_eq!(all("<!DOCTYPE a><a>b</a>").unwrap(), "<a>b</>");
    }

    #[test]
    fn what_is_cut_off_or_too_deep_is_refused() {
        assert!(matches!(all("<a><b>"), Err(ImportError::Damaged { .. })));
        assert_eq!(all(&"<a>".repeat(limits::DEPTH + 1)), Err(ImportError::TooLarge(Excess::Depth)));
        assert_eq!(all(&"<a/>".repeat(limits::ELEMENTS + 1)), Err(ImportError::TooLarge(Excess::Work)));
    }

    #[test]
    fn an_element_of_very_many_attributes_costs_no_more_than_any_other() {
        let many: String = (0..200_000).map(|number| format!(" a{number}='x'")).collect();
        let xml = format!("<a w:val='7'{many} w:last='7'/>");
        let mut reader = XmlReader::new("a.xml", &xml);
        let Ok(Some(Piece::Start(tag))) = reader.next() else { panic!() };
        assert_eq!((tag.number("val"), tag.number("last")), (Some(7), None));
    }
}
