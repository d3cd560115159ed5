//! The syntax of a file as texts with their offsets: fields, lists and elements, none of them interpreted yet.
//!
//! `splitter.rs` takes a file apart into these, and `fields.rs` reads items from them. Knows RON and the limits, and no
//! item of a briefing; reports nothing. Whitespace and comments between values are skipped, not kept.

use super::limits;
use ron::{error::Error, extensions::Extensions, value::RawValue};
use serde::{
    Deserialize,
    de::{Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use std::fmt;

/// The text of a value inside a file, and where it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawText<'a> {
    pub text: &'a str,
    /// In bytes, from the beginning of the file.
    pub offset: usize,
}

/// One field of an item.
pub(super) struct Field<'a> {
    pub name: RawText<'a>,
    pub value: FieldValue<'a>,
}

/// What stands in a field.
pub(super) enum FieldValue<'a> {
    Single(RawText<'a>),
    List(RawText<'a>, Vec<Element<'a>>),
}

/// One element of a list.
pub(super) enum Element<'a> {
    /// A value as it stands.
    Whole(RawText<'a>),
    /// An item that holds an error of syntax, taken apart by hand.
    Broken(BrokenItem<'a>),
    /// The text of an item that could not be taken apart.
    Unreadable(RawText<'a>),
}

/// What could be made out of an item that holds an error of syntax.
pub(super) struct BrokenItem<'a> {
    /// Where it begins.
    pub offset: usize,
    pub fields: Vec<Field<'a>>,
    /// The names of fields that could not be read; a problem was reported for each.
    pub lost: Vec<&'a str>,
}

/// The elements of a list.
pub(super) struct SplitList<'a> {
    pub elements: Vec<RawText<'a>>,
    /// True where there are more than were asked for.
    pub too_many: bool,
    /// Why the text is not a list.
    pub error: Option<Error>,
}

impl<'a> Element<'a> {
    /// The name of the item it is.
    pub fn name(&self) -> Option<&'a str> {
        let Self::Whole(raw) = self else { return None };
        Some(&raw.text[..raw.text.find(|character| !is_identifier(character))?])
    }

    /// The value, where it is whole.
    pub fn whole(self) -> Option<RawText<'a>> {
        match self {
            Self::Whole(raw) => Some(raw),
            Self::Broken(_) | Self::Unreadable(_) => None,
        }
    }
}

impl<'a> RawText<'a> {
    /// The names and values of an item's fields.
    ///
    /// # Errors
    /// The text is not an item of this name.
    pub fn split_item(self, name: &'static str) -> Result<Vec<(Self, Self)>, Error> {
        let mut fields: Vec<(&'a str, &'a RawValue)> = Vec::new();
        let mut deserializer = ron::Deserializer::from_str_with_options(self.text, &options()).map_err(|error| error.code)?;
        deserializer.deserialize_struct(name, &[], FieldsVisitor(&mut fields))?;
        Ok(fields.into_iter().map(|(name, value)| (self.part(name), self.part(value.get_ron()))).collect())
    }

    /// The elements of a list, at most `most` of them.
    pub fn split_list(self, most: usize) -> SplitList<'a> {
        let mut visitor = ListVisitor { whole: self, most, elements: Vec::new(), too_many: false };
        let result = ron::Deserializer::from_str_with_options(self.text, &options())
            .map_err(|error| error.code)
            .and_then(|mut deserializer| deserializer.deserialize_seq(&mut visitor));
        SplitList { elements: visitor.elements, too_many: visitor.too_many, error: result.err() }
    }

    /// What stands in `Some(…)`, the value itself where that is not written, none for `None`.
    pub fn unwrap_some(self) -> Option<Self> {
        if self.text.trim_end() == "None" {
            return None;
        }
        match self.text.strip_prefix("Some").map(str::trim_start) {
            Some(rest) if rest.starts_with('(') => {
                let inner = rest[1..].trim_end().strip_suffix(')').unwrap_or(rest);
                let inner = inner.trim_end().strip_suffix(',').unwrap_or(inner);
                Some(self.part(inner))
            }
            _ => Some(self),
        }
    }

    /// A part of this text, without whitespace and comments before it.
    fn part(self, part: &'a str) -> Self {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        let skipped = skip_trivia(part, 0);
        Self { text: &part[skipped..], offset: self.offset + offset + skipped }
    }
}

/// How values are read everywhere in a briefing: an optional value needs no `Some`.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(limits::DEPTH)
}

/// True for a character of a field's or an item's name.
pub(super) const fn is_identifier(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

/// The bracket that closes what this one opens.
pub(super) const fn closing_bracket(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// The first offset at or after `from` that is neither whitespace nor a comment. Comments are those of RON:
/// `//` to the end of the line, `/* */` nested.
pub(super) fn skip_trivia(text: &str, from: usize) -> usize {
    let mut offset = from;
    loop {
        let rest = &text[offset..];
        let trimmed = rest.trim_start();
        offset += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            offset += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            offset += block_comment_length(trimmed);
        } else {
            return offset;
        }
    }
}

fn block_comment_length(text: &str) -> usize {
    let (mut offset, mut open) = (0, 0_usize);
    while let Some(found) = text[offset..].find(['/', '*']) {
        offset += found;
        match text.get(offset..offset + 2) {
            Some("/*") => (open, offset) = (open + 1, offset + 2),
            Some("*/") => (open, offset) = (open - 1, offset + 2),
            _ => offset += 1,
        }
        if open == 0 {
            return offset;
        }
    }
    text.len()
}

/// Collects the names and values of fields.
struct FieldsVisitor<'v, 'a>(&'v mut Vec<(&'a str, &'a RawValue)>);

impl<'a> Visitor<'a> for FieldsVisitor<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields in round brackets")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(Name(name)) = map.next_key()? {
            if self.0.len() > limits::DEPTH {
                map.next_value::<IgnoredAny>()?;
                return Err(M::Error::custom("there are too many fields"));
            }
            self.0.push((name, map.next_value()?));
        }
        Ok(())
    }
}

/// Collects the elements of a list, as long as they are not too many.
struct ListVisitor<'a> {
    whole: RawText<'a>,
    most: usize,
    elements: Vec<RawText<'a>>,
    too_many: bool,
}

impl<'a> Visitor<'a> for &mut ListVisitor<'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut list: S) -> Result<(), S::Error> {
        while let Some(element) = list.next_element::<&'a RawValue>()? {
            if self.elements.len() == self.most {
                self.too_many = true;
                return Err(S::Error::custom("there are too many elements"));
            }
            self.elements.push(self.whole.part(element.get_ron()));
        }
        Ok(())
    }
}

/// A field's name, borrowed from the file.
struct Name<'a>(&'a str);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(name))
            }
        }
        deserializer.deserialize_identifier(NameVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whitespace_and_comments_are_skipped() {
        for text in ["x", "  x", "// a\n x", "/* a /* b */ */x", "/**/ // c\n/* d */ x"] {
            assert_eq!(&text[skip_trivia(text, 0)..], "x", "{text:?}");
        }
        assert_eq!(skip_trivia("/* open", 0), 7);
    }

    #[test]
    fn some_may_be_written_or_left_out() {
        let raw = |text| RawText { text, offset: 10 };
        assert_eq!(raw("Some( \"x\" )").unwrap_some().map(|raw| (raw.text, raw.offset)), Some(("\"x\" ", 16)));
        assert_eq!(raw("\"x\"").unwrap_some().map(|raw| raw.text), Some("\"x\""));
        assert!(raw("None").unwrap_some().is_none());
    }

    #[test]
    fn parts_of_an_item_and_a_list_know_their_offsets() {
        let raw = RawText { text: "Tie(to: /* where */ \"2\", phrase: \"x\")", offset: 100 };
        let fields: Vec<(&str, &str, usize)> =
            raw.split_item("Tie").unwrap().into_iter().map(|(name, value)| (name.text, value.text, value.offset)).collect();
        assert_eq!(fields, [("to", "\"2\"", 120), ("phrase", "\"x\"", 133)]);
        let list = RawText { text: "[a, b, c]", offset: 5 }.split_list(2);
        assert_eq!(list.elements.iter().map(|raw| (raw.text, raw.offset)).collect::<Vec<_>>(), [("a", 6), ("b", 9)]);
        assert!(list.too_many);
    }
}
