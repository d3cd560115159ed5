//! One item's fields, each read alone: a wrong one costs itself, not its neighbours.

use super::{
    limits,
    reader::{Expectation, GivenUp, Raw, Reader},
    shape,
    skeleton::options,
    syntax::reason,
};
use crate::model::{Code, Target};
use ron::{error::Error, value::RawValue};
use serde::{
    Deserialize,
    de::{Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use std::{collections::BTreeMap, fmt};

/// A value that can be read from its text. `None` means it could not be, and a problem says why.
pub(super) trait Read: Sized {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self>;

    /// The same of something that holds an error of syntax, of which the parts were made out by hand; items alone
    /// can be read so.
    fn read_pieces(_reader: &mut Reader<'_>, _pieces: super::skeleton::Pieces<'_>) -> Option<Self> {
        None
    }

    /// What is shown in the place of something that could not be read at all, of which this is the text; provisions
    /// alone leave a hole.
    fn read_hole(_reader: &mut Reader<'_>, _text: Raw<'_>) -> Option<Self> {
        None
    }
}

/// A value made of fields.
pub(super) trait Item: Sized {
    /// The name that may stand before its brackets.
    const NAME: &'static str;

    fn read_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The fields of one item, as they stand in the file.
pub(super) struct Fields<'a> {
    /// Where the item begins.
    pub at: usize,
    /// Each field's name and value, both with their places.
    list: Vec<(Raw<'a>, Raw<'a>)>,
    /// Lists that were walked by hand, as something in them is not RON: what could be read of each.
    walked: Vec<(Raw<'a>, Vec<Raw<'a>>)>,
    /// Fields that stand there and could not be read, of which that was told.
    lost: Vec<&'a str>,
    asked: Vec<&'static str>,
    /// What the item is called in a problem before its id is known.
    name: &'static str,
}

impl<'a> Fields<'a> {
    /// Takes an item apart. Fields before an error of form are kept.
    pub fn of(reader: &mut Reader<'_>, raw: Raw<'a>, name: &'static str) -> Option<Self> {
        let mut list = Vec::new();
        let result = ron::Deserializer::from_str_with_options(raw.ron, &options())
            .map_err(|error| error.code)
            .and_then(|mut deserializer| deserializer.deserialize_struct(name, &[], FieldsVisitor(&mut list)));
        if let Err(error) = result {
            report_item(reader, raw, name, &error);
            return None;
        }
        let list = list
            .into_iter()
            .map(|(name, value): (&'a str, &'a RawValue)| (at_offset(raw, name), at_offset(raw, value.get_ron())))
            .collect();
        Some(Self::new(raw.at, list, name))
    }

    /// Fields that were already taken apart, for the outermost layer.
    pub fn new(at: usize, list: Vec<(Raw<'a>, Raw<'a>)>, name: &'static str) -> Self {
        Self { at, list, walked: Vec::new(), lost: Vec::new(), asked: Vec::new(), name }
    }

    /// The same with lists that were walked by hand.
    pub fn walked(self, walked: Vec<(Raw<'a>, Vec<Raw<'a>>)>, lost: Vec<&'a str>) -> Self {
        Self { walked, lost, ..self }
    }

    fn take(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Option<Raw<'a>> {
        self.asked.push(field);
        let mut found = self.list.extract_if(.., |(name, _)| name.ron == field).map(|(_, raw)| raw);
        let first = found.next()?;
        let twice: Vec<_> = found.collect();
        for raw in twice {
            reader.report(Code::DuplicateField, raw.at, format!("`{field}` stands twice here; the first is kept."));
        }
        Some(first)
    }

    /// A field that may be absent. A wrong value is told and left out.
    pub fn optional<T: Read>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Option<T> {
        let raw = self.take(reader, field)?;
        let raw = unwrap_some(raw)?;
        let value = T::read(reader, raw, field);
        reader.lost += usize::from(value.is_none());
        value
    }

    /// A field that must be there.
    pub fn required<T: Read>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Option<T> {
        let Some(raw) = self.take(reader, field) else {
            if self.lost.contains(&field) {
                return None;
            }
            let whose = if reader.about.is_some() { reader.subject() } else { article(self.name) };
            reader.report(Code::MissingField, self.at, format!("{whose} has no `{field}`, and cannot be shown without it."));
            return None;
        };
        T::read(reader, unwrap_some(raw).unwrap_or(raw), field)
    }

    /// A field that is empty where it is absent or wrong, and should not be.
    pub fn expected<T: Read + Default>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> T {
        self.required(reader, field).unwrap_or_default()
    }

    /// The elements of a list; those that cannot be read are told and left out.
    pub fn list<T: Read>(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Vec<T> {
        let elements = self.elements(reader, field);
        let all = elements.len();
        let read: Vec<T> = elements.into_iter().filter_map(|raw| T::read(reader, raw, field)).collect();
        reader.lost += all - read.len();
        read
    }

    /// The elements of a list, unread, each with its place.
    pub fn elements(&mut self, reader: &mut Reader<'_>, field: &'static str) -> Vec<Raw<'a>> {
        if let Some(at) = self.walked.iter().position(|(name, _)| name.ron == field) {
            self.asked.push(field);
            return self.walked.swap_remove(at).1;
        }
        match self.take(reader, field) {
            Some(raw) => elements_of(reader, raw, field),
            None => Vec::new(),
        }
    }

    /// The item's id. From here on every problem names the item. `None` where the item cannot be
    /// kept: no id, or one that stands in the file already.
    pub fn id(&mut self, reader: &mut Reader<'_>, target: impl FnOnce(String) -> Target) -> Option<String> {
        let at = self.at_of("id");
        let Some(id) = self.sound_id(reader, at) else {
            reader.unread.lost_like(&target(String::new()));
            return None;
        };
        let target = target(id.clone());
        let kept = reader.define(target.clone(), at);
        if !kept {
            // The second of an id may be one that was copied, and is pointed to by the id it should have.
            reader.unread.lost_like(&target);
        }
        reader.about = Some(target);
        kept.then_some(id)
    }

    fn sound_id(&mut self, reader: &mut Reader<'_>, at: usize) -> Option<String> {
        let id: String = self.required(reader, "id")?;
        if id.len() > limits::ID_BYTES || id.is_empty() || !id.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c)) {
            let shown: String = id.chars().take(40).collect();
            reader.report(
                Code::BadId,
                at,
                format!("{shown:?} is not an id: letters, figures, `-`, `_` and `.` are, {} bytes at most.", limits::ID_BYTES),
            );
            return None;
        }
        Some(id)
    }

    /// Ids of things that must stand elsewhere in the file.
    pub fn references(&mut self, reader: &mut Reader<'_>, field: &'static str, expectation: fn(String) -> Expectation) -> Vec<String> {
        let elements = self.elements(reader, field);
        elements
            .into_iter()
            .filter_map(|raw| {
                let id: String = read_id(reader, raw, field)?;
                reader.expect(raw.at, expectation(id.clone()));
                Some(id)
            })
            .collect()
    }

    /// The id of one thing that must stand elsewhere in the file.
    pub fn reference(
        &mut self,
        reader: &mut Reader<'_>,
        field: &'static str,
        expectation: impl FnOnce(String) -> Expectation,
    ) -> Option<String> {
        let at = self.at_of(field);
        let Id(id) = self.optional(reader, field)?;
        reader.expect(at, expectation(id.clone()));
        Some(id)
    }

    /// As [`Self::reference`], for an item that cannot be shown without it.
    pub fn required_reference(
        &mut self,
        reader: &mut Reader<'_>,
        field: &'static str,
        expectation: fn(String) -> Expectation,
    ) -> Option<String> {
        let at = self.at_of(field);
        let Id(id) = self.required(reader, field)?;
        reader.expect(at, expectation(id.clone()));
        Some(id)
    }

    /// Where a field's value begins, or the item where the field is absent.
    pub fn at_of(&self, field: &str) -> usize {
        self.list.iter().find(|(name, _)| name.ron == field).map_or(self.at, |(_, raw)| raw.at)
    }

    /// True if the field stands in the item and has not been read yet.
    pub fn has(&self, field: &str) -> bool {
        self.list.iter().any(|(name, _)| name.ron == field)
    }

    /// True if the item has such a field, whether or not it stands there.
    pub fn was_asked(&self, field: &str) -> bool {
        self.asked.contains(&field)
    }

    /// Drops a field of which everything has been told.
    pub fn forget(&mut self, field: &str) {
        self.list.retain(|(name, _)| name.ron != field);
    }

    /// Tells of every field nobody asked for.
    pub fn finish(self, reader: &mut Reader<'_>) {
        for name in self.list.iter().map(|(name, _)| name).chain(self.walked.iter().map(|(name, _)| name)) {
            reader.lost += 1;
            let meant = reader.meant(name.ron, self.asked.iter().copied());
            let message = format!("{} has no field `{}`; what stands in it is not shown.", article(self.name), name.ron);
            reader.report_with(Code::UnknownField, name.at, message, meant);
        }
    }
}

/// Tells what is wrong with what stands in the place of an item.
fn report_item(reader: &mut Reader<'_>, raw: Raw<'_>, name: &str, error: &Error) {
    let Error::ExpectedDifferentStructName { found, .. } = error else {
        let message = format!("{} is written `{name}(field: value, …)`; {}.", article(name), reason(error));
        return reader.report(Code::WrongValue, raw.at, message);
    };
    if shape::shape_of(found).is_none() {
        let message = format!("{} is written `{name}(field: value, …)`, and this begins with `{found}`.", article(name));
        let meant = reader.meant(found, [name]);
        return reader.report_with(Code::WrongValue, raw.at, message, meant);
    }
    let list = shape::list_of(found);
    if let Some(target) = list.and_then(|list| super::unread::target_of(list, raw.ron)) {
        // What points to it points to something that is there.
        reader.unread.lost_element(list.unwrap_or_default(), raw.ron);
        let message = format!(
            "{} stands here, where {} belongs. Put it into the list `{}`.",
            Reader::name(&target),
            article(name).to_lowercase(),
            list.unwrap_or_default()
        );
        return reader.report(Code::WrongValue, raw.at, message);
    }
    let belongs = list.map(|list| format!(" Put it into the list `{list}`.")).unwrap_or_default();
    reader.report(
        Code::WrongValue,
        raw.at,
        format!("{} stands here, where {} belongs.{belongs}", article(found), article(name).to_lowercase()),
    );
}

/// Reads an item with all its fields. Problems found in it name it; those after it do not.
pub(super) fn read_item<T: Item>(reader: &mut Reader<'_>, raw: Raw<'_>) -> Option<T> {
    Fields::of(reader, raw, T::NAME).and_then(|fields| read_item_of(reader, fields))
}

/// The same of fields that were already taken apart.
pub(super) fn read_item_of<T: Item>(reader: &mut Reader<'_>, mut fields: Fields<'_>) -> Option<T> {
    let outer = reader.about.clone();
    let item = T::read_fields(&mut fields, reader);
    fields.finish(reader);
    reader.about = outer;
    item
}

/// The elements of a list value.
pub(super) fn elements_of<'a>(reader: &mut Reader<'_>, raw: Raw<'a>, field: &str) -> Vec<Raw<'a>> {
    let mut found =
        ListVisitor { whole: raw, most: reader.work_budget.elements_left().min(limits::LIST), elements: Vec::new(), too_many: false };
    let result = ron::Deserializer::from_str_with_options(raw.ron, &options())
        .map_err(|error| error.code)
        .and_then(|mut deserializer| deserializer.deserialize_seq(&mut found));
    reader.work_budget.count_elements(found.elements.len());
    if found.too_many {
        let at = found.elements.last().map_or(raw.at, |last| last.at);
        reader.give_up(GivenUp::Elements, at);
    } else if let Err(error) = result {
        reader.report(Code::WrongValue, raw.at, format!("`{field}` is a list, written `[…, …]`; {}.", reason(&error)));
        reader.lost += 1;
        return Vec::new();
    }
    found.elements
}

/// The elements of a list, as far as they are not too many.
struct ListVisitor<'a> {
    whole: Raw<'a>,
    most: usize,
    elements: Vec<Raw<'a>>,
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
            self.elements.push(at_offset(self.whole, element.get_ron()));
        }
        Ok(())
    }
}

/// A value's text as a [`Raw`], without blanks and comments before it. `slice` is a part of `whole`.
fn at_offset<'a>(whole: Raw<'a>, slice: &'a str) -> Raw<'a> {
    let offset = (slice.as_ptr() as usize).wrapping_sub(whole.ron.as_ptr() as usize);
    let skipped = super::reader::skip_blanks(slice, 0);
    Raw { ron: &slice[skipped..], at: whole.at + offset + skipped }
}

/// What stands in `Some(…)`, the value itself where that is not written, none for `None`.
fn unwrap_some(raw: Raw<'_>) -> Option<Raw<'_>> {
    if raw.ron.trim_end() == "None" {
        return None;
    }
    match raw.ron.strip_prefix("Some").map(str::trim_start) {
        Some(rest) if rest.starts_with('(') => {
            let inner = rest[1..].trim_end().strip_suffix(')').unwrap_or(rest);
            let inner = inner.trim_end().strip_suffix(',').unwrap_or(inner);
            Some(at_offset(raw, inner))
        }
        _ => Some(raw),
    }
}

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

/// Reads what `serde` can read by itself, and puts its error into our words.
pub(super) fn leaf<T: serde::de::DeserializeOwned>(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str, wanted: &str) -> Option<T> {
    if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
        return None;
    }
    match options().from_str(raw.ron) {
        Ok(value) => Some(value),
        Err(error) => {
            report_leaf(reader, raw, field, wanted, &error.code);
            None
        }
    }
}

const fn is_a_word_wanted(error: &Error) -> bool {
    matches!(error, Error::ExpectedIdentifier | Error::InvalidIdentifier(_))
}

fn report_leaf(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str, wanted: &str, error: &Error) {
    let subject = reader.subject();
    if let Error::NoSuchEnumVariant { expected, found, .. } = error {
        let meant = reader.meant(found, expected.iter().copied());
        let known = expected.join(", ");
        let message = format!("{subject} has {found:?} for `{field}`, which is not one of {known}.");
        reader.report_with(Code::UnknownWord, raw.at, message, meant);
    } else if let Some(word) =
        raw.ron.trim_end().strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| is_a_word_wanted(error))
    {
        let message = format!("{subject}: `{field}` takes {wanted}.");
        reader.report_with(Code::WrongValue, raw.at, message, Some(word.to_owned()));
    } else {
        reader.report(Code::WrongValue, raw.at, format!("{subject}: `{field}` takes {wanted}; {}.", reason(error)));
    }
}

impl Read for String {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        let text = text(reader, raw, field).map(flow)?;
        Some(reader.seen(raw, field, text))
    }
}

/// The id of something that stands elsewhere, or in a list of its own.
#[derive(Debug, Default)]
pub(super) struct Id(pub String);

impl Read for Id {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        read_id(reader, raw, field).map(Self)
    }
}

fn read_id(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<String> {
    if is_too_long(reader, raw, field, 2 * limits::ID_BYTES) {
        return None;
    }
    let id = String::read(reader, raw, field)?;
    if id.len() > limits::ID_BYTES {
        let _ = is_too_long(reader, raw, field, limits::ID_BYTES);
        return None;
    }
    Some(id)
}

/// True, and told, for a value that nobody writes.
pub(super) fn is_too_long(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str, most: usize) -> bool {
    let too_long = raw.ron.len() > most;
    if too_long {
        let message =
            format!("{} has {} bytes in `{field}`, which takes {most} at most; this was not read.", reader.subject(), raw.ron.len());
        reader.report(Code::TooLong, raw.at, message);
    }
    too_long
}

/// A text as it is written. Most have no escape in them and are what stands between the quotation
/// marks; only the others are worth `ron`'s time.
pub(super) fn text(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<String> {
    if is_too_long(reader, raw, field, limits::TEXT_BYTES) {
        return None;
    }
    let plain = raw.ron.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match plain.filter(|text| !text.contains(['"', '\\'])) {
        Some(text) => Some(text.to_owned()),
        None => leaf(reader, raw, field, "text in quotation marks"),
    }
}

/// Text may be broken over lines in the file: a single break is a blank, an empty line begins a
/// paragraph, and blanks at the beginning of a line are not part of the text.
fn flow(text: String) -> String {
    if !text.contains(['\n', '\r']) {
        return text;
    }
    let mut flowed = String::with_capacity(text.len());
    let mut paragraph_ended = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            paragraph_ended = !flowed.is_empty();
            continue;
        }
        if !flowed.is_empty() {
            flowed.push_str(if paragraph_ended { "\n\n" } else { " " });
        }
        flowed.push_str(line);
        paragraph_ended = false;
    }
    flowed
}

/// Text in which a line break that is written out (`\n`) stays one, as in a list somebody typed; one that the
/// file is merely broken at is a blank.
#[derive(Debug)]
pub(super) struct Typed(pub String);

impl Read for Typed {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        if !raw.ron.contains('\\') {
            return String::read(reader, raw, field).map(Self);
        }
        let flowed = flow(raw.ron.to_owned());
        let text = text(reader, Raw { ron: &flowed, at: raw.at }, field)?;
        Some(Self(reader.seen(raw, field, text)))
    }
}

impl Read for u16 {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        leaf(reader, raw, field, "a whole number up to 65535")
    }
}

impl Read for u32 {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        leaf(reader, raw, field, "a whole number")
    }
}

impl Read for BTreeMap<String, String> {
    fn read(reader: &mut Reader<'_>, raw: Raw<'_>, field: &str) -> Option<Self> {
        let pairs: Self = leaf(reader, raw, field, "pairs in curly brackets, as in {\"rev2\": \"5\"}")?;
        if pairs.len() > reader.work_budget.elements_left() {
            reader.give_up(GivenUp::Elements, raw.at);
            return None;
        }
        reader.work_budget.count_elements(pairs.len());
        Some(pairs.into_iter().map(|(key, value)| (reader.seen(raw, field, key), reader.seen(raw, field, value))).collect())
    }
}

/// `A Critique`, `An Actor`.
pub(super) fn article(name: &str) -> String {
    if name == "Walks" {
        return "A file of walks".to_owned();
    }
    if name.starts_with(['A', 'E', 'I', 'O']) { format!("An {name}") } else { format!("A {name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields that are asked for while a kind of item is read.
    fn asked_of<T: Item>() -> (&'static str, Vec<&'static str>) {
        let mut reader = Reader::new("", super::super::reader::BRIEFING);
        let mut fields = Fields::new(0, Vec::new(), T::NAME);
        T::read_fields(&mut fields, &mut reader);
        fields.asked.sort_unstable();
        (T::NAME, fields.asked)
    }

    #[test]
    fn what_is_told_of_the_shape_of_items_is_what_is_read() {
        use crate::model::*;
        let asked = [
            asked_of::<Status>(),
            asked_of::<Instrument>(),
            asked_of::<Edition>(),
            asked_of::<Division>(),
            asked_of::<Provision>(),
            asked_of::<Power>(),
            asked_of::<Tie>(),
            asked_of::<Safeguard>(),
            asked_of::<Backing>(),
            asked_of::<Votes>(),
            asked_of::<Critique>(),
            asked_of::<Reply>(),
            asked_of::<Outcome>(),
            asked_of::<Position>(),
            asked_of::<Actor>(),
            asked_of::<Event>(),
            asked_of::<Term>(),
            asked_of::<Source>(),
            asked_of::<Walk>(),
            asked_of::<Stop>(),
        ];
        for (name, asked) in &asked {
            let mut known: Vec<&str> = shape::shape_of(name).unwrap().fields.iter().map(|(field, _)| *field).collect();
            known.sort_unstable();
            assert_eq!(&known, asked, "{name}");
        }
        // The file, a paragraph and a file of walks are read in a way of their own.
        assert_eq!(shape::ALL.len(), asked.len() + 3);
    }

    #[test]
    fn text_broken_over_lines_is_one_text() {
        assert_eq!(flow("a\r\n   b\n\n  c  \n".to_owned()), "a b\n\nc");
        assert_eq!(flow("a  b".to_owned()), "a  b");
    }

    #[test]
    fn some_may_be_written_or_left_out() {
        let raw = |ron| Raw { ron, at: 10 };
        assert_eq!(unwrap_some(raw("Some( \"x\" )")).map(|r| (r.ron, r.at)), Some(("\"x\" ", 16)));
        assert_eq!(unwrap_some(raw("\"x\"")).map(|r| r.ron), Some("\"x\""));
        assert!(unwrap_some(raw("None")).is_none());
    }
}
