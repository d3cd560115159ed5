//! From bytes to a briefing and everything that is wrong with it.

use super::{
    check,
    fields::{Fields, Id, Read, article},
    filetype::other_type,
    limits, measure,
    mend::mend,
    reader::{BRIEFING, Outer, Raw, Reader},
    shape,
    skeleton::{Element, Part, Value, split},
};
use crate::model::{Briefing, Code, FORMAT, Instrument, Losses, Problem, Target};

/// Reads a whole file. Never fails: what could not be read is missing from the briefing and told in
/// the problems, which stand in the order of the file; what is why all after it was not read comes before them.
///
/// A byte-order mark is skipped, CRLF is read as LF.
#[must_use]
pub fn read(bytes: &[u8]) -> (Briefing, Vec<Problem>) {
    let (text, broken) = decode(bytes);
    let unread = broken.as_ref().is_some_and(|broken| !broken.reads_on);
    taken_apart(text, BRIEFING, broken, |mut reader, parts| {
        if unread {
            return (Briefing::default(), reader.into_problems());
        }
        let briefing = briefing(&mut reader, parts);
        check::check(&mut reader, &briefing);
        (briefing, reader.into_problems())
    })
}

/// The fields of a file, and the names of those that could not be read.
pub(super) type Parts<'a> = (Vec<Part<'a>>, Vec<&'a str>);

/// Takes a file apart and gives it to `read`; where its signs do not match, after they were mended as far as that leads further.
pub(super) fn taken_apart<T>(text: &str, outer: Outer, broken: Option<Broken>, read: impl FnOnce(Reader<'_>, Parts<'_>) -> T) -> T {
    let mut reader = Reader::new(text, outer);
    if let Some(Broken { code, at, message, reads_on }) = broken {
        reader.report_cause(code, at, message);
        reader.ends_early = true;
        let parts = if reads_on { split(&mut reader) } else { (Vec::new(), Vec::new()) };
        return read(reader, parts);
    }
    let parts = split(&mut reader);
    let faults = reader.faults();
    let Some(mends) = (faults > 0).then(|| mend(text, outer)).flatten() else { return read(reader, parts) };
    let mut mended = Reader::of_mended(text, &mends.mended, outer);
    mends.tell(&mut mended);
    mended.slips = mends.number();
    let parts_of_mended = split(&mut mended);
    let left = mended.faults() - mends.number();
    if left == 0 || mended.faults() <= faults { read(mended, parts_of_mended) } else { read(reader, parts) }
}

/// Why a file is not read to its end.
pub(super) struct Broken {
    pub code: Code,
    at: usize,
    message: String,
    /// True where it is read up to there.
    pub reads_on: bool,
}

impl Broken {
    /// Of which nothing is read.
    fn unread<'a>(code: Code, message: String) -> (&'a str, Option<Self>) {
        ("", Some(Self { code, at: 0, message, reads_on: false }))
    }
}

/// The text of a file, up to the first byte that is not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> (&str, Option<Broken>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() as u64 > limits::FILE_BYTES {
        let message = format!("The file is larger than {} MiB and was not read.", limits::FILE_BYTES / (1024 * 1024));
        return Broken::unread(Code::TooLarge, message);
    }
    if let Some((code, message)) = other_type(bytes) {
        return Broken::unread(code, message);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Broken::unread(Code::Empty, "There is nothing in this file.".to_owned()),
        Ok(text) if measure::is_overfull(text) => {
            let message = format!(
                "The file has more than {} lines, or {} brackets and commas, or {} commas or {} MiB in one field, and was not read.",
                limits::LINES,
                limits::FILE_MARKS,
                limits::FIELD_COMMAS,
                limits::FIELD_BYTES / (1024 * 1024)
            );
            Broken::unread(Code::TooMany, message)
        }
        Ok(text) => (text, None),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            let text = std::str::from_utf8(valid).unwrap_or_default();
            let text = if measure::is_overfull(text) { "" } else { text };
            let message = "What stands here is not UTF-8, so nothing after it was read. Save the file as UTF-8 and read it again.";
            (text, Some(Broken { code: Code::NotUtf8, at: text.len(), message: message.to_owned(), reads_on: !text.trim().is_empty() }))
        }
    }
}

fn briefing(reader: &mut Reader<'_>, (parts, lost): Parts<'_>) -> Briefing {
    // After an error of syntax before the first field nothing is there to miss fields in.
    if parts.is_empty() {
        return Briefing::default();
    }
    if !reader.unread.is_cut() {
        reader.lost += lost.len();
    }
    let (single, lists) = parts_of(parts);
    reader.provisions_at = lists.iter().find(|(name, ..)| name.ron == "provisions").map(|(name, ..)| name.at);
    let mut fields = Fields::new(0, single, "Briefing").walked(Vec::new(), lost);
    let mut lists = Lists(lists);
    let format_at = fields.at_of("format");
    let briefing = Briefing {
        format: format_number(&mut fields, reader),
        id: fields.expected::<Id>(reader, "id").0,
        title: fields.expected(reader, "title"),
        about: fields.optional(reader, "about").unwrap_or_default(),
        language: fields.optional(reader, "language").unwrap_or_default(),
        as_of: fields.optional(reader, "as_of"),
        compiled_by: fields.optional(reader, "compiled_by").unwrap_or_default(),
        licence: fields.optional(reader, "licence").unwrap_or_default(),
        status: fields.optional(reader, "status"),
        instrument: instrument(&mut fields, reader),
        provisions: lists.take(reader, "provisions"),
        safeguards: lists.take(reader, "safeguards"),
        critiques: lists.take(reader, "critiques"),
        positions: lists.take(reader, "positions"),
        actors: lists.take(reader, "actors"),
        events: lists.take(reader, "events"),
        terms: lists.take(reader, "terms"),
        sources: lists.take(reader, "sources"),
        walks: lists.take(reader, "walks"),
        losses: Losses::default(),
    };
    lists.finish(reader, &mut fields, &LISTS, BRIEFING.name);
    fields.finish(reader);
    if briefing.format == 1 && briefing.format_needed() > 1 {
        let message = "This file says that it is written in format 1, and gives a provision or division a `kind`, a `number` or a \
                       `parent`, which came with format 2.";
        reader.report_with(Code::OlderFormat, format_at, message.to_owned(), Some("2".to_owned()));
    }
    Briefing { losses: Losses { items: reader.lost, rest: reader.unread.is_cut() || reader.ends_early }, ..briefing }
}

/// The instrument; all editions and divisions stand in it, and are lost with it.
fn instrument(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Instrument {
    fields.required(reader, "instrument").unwrap_or_else(|| {
        reader.unread.lost_like(&Target::Instrument);
        Instrument::default()
    })
}

type Single<'a> = Vec<(Raw<'a>, Raw<'a>)>;
type Listed<'a> = Vec<(Raw<'a>, Raw<'a>, Vec<Element<'a>>)>;

/// What stands alone, and what stands in lists.
pub(super) fn parts_of(parts: Vec<Part<'_>>) -> (Single<'_>, Listed<'_>) {
    let (mut single, mut lists) = (Vec::new(), Vec::new());
    for Part { name, value } in parts {
        match value {
            Value::One(raw) => single.push((name, raw)),
            Value::List(raw, elements) => lists.push((name, raw, elements)),
        }
    }
    (single, lists)
}

fn format_number(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> u32 {
    let at = fields.at_of("format");
    let number = fields.expected(reader, "format");
    if number > FORMAT {
        reader.report(
            Code::NewerFormat,
            at,
            format!("This file is written in format {number} and this program reads format {FORMAT}; what it does not know is not shown. A newer Plenary reads all of it."),
        );
    }
    number
}

const LISTS: [&str; 9] = ["provisions", "safeguards", "critiques", "positions", "actors", "events", "terms", "sources", "walks"];

/// Items, and in their places what is left of those that could not be read: after the others, so that of two of one id it
/// is the whole one that is kept.
fn with_holes<'a, T>(items: Vec<T>, holes: Vec<(usize, Element<'a>)>, mut read: impl FnMut(Element<'a>) -> Option<T>) -> Vec<T> {
    if holes.is_empty() {
        return items;
    }
    let mut all = Vec::with_capacity(items.len());
    let mut holes = holes.into_iter().peekable();
    for (at, item) in items.into_iter().enumerate() {
        while let Some((_, hole)) = holes.next_if(|(place, _)| *place <= at) {
            all.extend(read(hole));
        }
        all.push(item);
    }
    all.extend(holes.filter_map(|(_, hole)| read(hole)));
    all
}

/// The lists of a file, not yet read.
pub(super) struct Lists<'a>(pub Listed<'a>);

impl Lists<'_> {
    pub fn take<T: Read>(&mut self, reader: &mut Reader<'_>, list: &'static str) -> Vec<T> {
        let mut items = Vec::new();
        let mut holes = Vec::new();
        let mut first = true;
        for (name, _, elements) in self.0.extract_if(.., |(name, ..)| name.ron == list) {
            if !first {
                reader.report(Code::DuplicateField, name.at, format!("`{list}` stands twice; both are read, and belong together."));
            }
            first = false;
            let all = elements.len();
            let before = items.len();
            for element in elements {
                if matches!(element, Element::Hole(_)) {
                    holes.push((items.len(), element));
                    continue;
                }
                let known = reader.defined.len();
                let item = element.read(reader, list);
                // Nothing is known of it, not even which it is.
                if item.is_none() && reader.defined.len() == known {
                    reader.unread.lost_from(list);
                }
                items.extend(item);
            }
            reader.lost += all - (items.len() - before);
        }
        with_holes(items, holes, |element| element.read(reader, list))
    }

    /// Tells of lists nobody asked for, and of single values written as a list.
    pub fn finish(self, reader: &mut Reader<'_>, fields: &mut Fields<'_>, known: &[&'static str], whose: &str) {
        for (name, raw, elements) in self.0 {
            if fields.was_asked(name.ron) {
                reader.report(Code::WrongValue, raw.at, format!("`{}` is not a list.", name.ron));
            } else {
                reader.lost += elements.len();
                // The names of its items say which list was meant, where its own name does not.
                let inside = elements.first().and_then(Element::name).and_then(shape::list_of);
                let meant = reader.meant(name.ron, known.iter().copied()).or_else(|| inside.map(str::to_owned));
                // What stands in a list of another name is not in the one that was meant.
                reader.unread.lost_from(meant.as_deref().unwrap_or_default());
                reader.report_with(
                    Code::UnknownField,
                    name.at,
                    format!("{} has no field `{}`; what stands in it is not shown.", article(whose), name.ron),
                    meant,
                );
            }
        }
        for list in known {
            if fields.has(list) {
                let at = fields.at_of(list);
                reader.report(Code::WrongValue, at, format!("`{list}` is a list, written `[…, …]`."));
                fields.forget(list);
                reader.unread.lost_from(list);
            }
        }
    }
}
