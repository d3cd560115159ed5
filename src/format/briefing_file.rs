//! A file of a briefing: from bytes to a briefing and everything that is wrong with it, and from a briefing to text.

use super::{
    check,
    decode::{decode, parse_and_repair},
    fields::Fields,
    file_fields::FileFields,
    file_parser::parse_up_to_list,
    format_version::fields_later_than,
    reader::Reader,
    syntax_tree::SyntaxTree,
    values::Id,
};
use crate::model::{Briefing, FORMAT, FileKind, Instrument, ItemProblem, LaterFields, Losses, Problem, Target};
use ron::{
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};

const LISTS: [&str; 9] = ["provisions", "safeguards", "critiques", "positions", "actors", "events", "terms", "sources", "walks"];

/// Reads a whole file. Never fails: what could not be read is missing from the briefing and reported in
/// the problems, which stand in the order of the file; what is why all after it was not read comes before them.
///
/// A byte-order mark is skipped, CRLF is read as LF.
#[must_use]
pub fn read_briefing(bytes: &[u8]) -> (Briefing, Vec<Problem>) {
    let (text, error) = decode(bytes);
    let unread = error.as_ref().is_some_and(|error| !error.reads_valid_part);
    parse_and_repair(text, FileKind::Briefing, error, |mut reader, tree| {
        if unread {
            return (Briefing::unread(), reader.into_problems());
        }
        let briefing = parse_briefing(&mut reader, tree);
        check::check_briefing(&mut reader, &briefing);
        (briefing, reader.into_problems())
    })
}

/// The words of the treaty in a long file, without what is said of them: to show a first screen while the rest is read. It is for the eye
/// alone, as what is tied to the words is missing. None for a file that is read in a moment, and where nothing is gained: where the text does
/// not stand in the first half of the file, or not all of it could be read.
#[must_use]
pub fn read_text_of_treaty(bytes: &[u8]) -> Option<Briefing> {
    if bytes.len() < LONG_FILE {
        return None;
    }
    let (text, error) = decode(bytes);
    if error.is_some() {
        return None;
    }
    let mut reader = Reader::new(text, FileKind::Briefing);
    let (tree, end) = parse_up_to_list(&mut reader, "provisions")?;
    let briefing = parse_briefing(&mut reader, &tree);
    (end <= text.len() / 2 && reader.problem_count() == 0 && !briefing.provisions.is_empty()).then_some(briefing)
}

/// A file of so many bytes takes a quarter of a second to read.
const LONG_FILE: usize = 2_000_000;

/// Why a briefing is not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something stands in the file it was read from that could not be read: it would be lost.
    #[error("what could not be read of the file would be lost if it were written")]
    Unread(Losses),
    /// `ron` cannot write a value; none of the types of a briefing is such.
    #[error(transparent)]
    Ron(#[from] ron::Error),
}

/// Writes a briefing as a person would: names before brackets, four spaces a level, LF everywhere. Comments are not part of a briefing.
///
/// # Errors
/// Where it was read from a file that holds more than could be read.
pub fn write_briefing(briefing: &Briefing) -> Result<String, WriteError> {
    let losses = briefing.losses;
    if losses != Losses::default() || briefing.provisions.iter().any(|provision| provision.unread) {
        return Err(WriteError::Unread(losses));
    }
    let config = PrettyConfig::new().struct_names(true).new_line("\n").extensions(Extensions::IMPLICIT_SOME);
    let mut text = to_string_pretty(briefing, config)?;
    text.push('\n');
    write_format_needed(&mut text, briefing.format);
    Ok(text)
}

/// Puts the number of the format that has all fields of a file: a program that knows only an earlier one must not take the file for
/// one of its own.
fn write_format_needed(text: &mut String, format: u32) {
    let tree = SyntaxTree::of_item(text, FileKind::Briefing.name());
    let Some(item) = tree.root().values().next() else { return };
    let needed = fields_later_than(format, item).iter().map(|(_, _, since)| *since).max();
    let number = item.fields().find(|field| field.name == "format").and_then(|field| field.value);
    if let Some((needed, number)) = needed.zip(number) {
        let place = number.offset()..number.end();
        text.replace_range(place, &needed.to_string());
    }
}

fn parse_briefing(reader: &mut Reader<'_>, tree: &SyntaxTree<'_>) -> Briefing {
    let Some(mut file) = FileFields::new(reader, tree, FileKind::Briefing.name()) else { return Briefing::unread() };
    if !reader.unread.is_cut() {
        reader.lost_count += file.single.lost_count();
    }
    reader.provisions_offset = file.list_offset("provisions");
    let format_offset = file.single.offset_of("format");
    let format = file.format_number(reader, FORMAT);
    let fields = &mut file.single;
    let briefing = Briefing {
        format,
        id: fields.expected::<Id>(reader, "id").0,
        title: fields.expected(reader, "title"),
        about: fields.optional(reader, "about").unwrap_or_default(),
        language: fields.optional(reader, "language").unwrap_or_default(),
        as_of: fields.optional(reader, "as_of"),
        compiled_by: fields.optional(reader, "compiled_by").unwrap_or_default(),
        licence: fields.optional(reader, "licence").unwrap_or_default(),
        status: fields.optional(reader, "status"),
        instrument: parse_instrument(fields, reader),
        provisions: file.parse_list(reader, "provisions"),
        safeguards: file.parse_list(reader, "safeguards"),
        critiques: file.parse_list(reader, "critiques"),
        positions: file.parse_list(reader, "positions"),
        actors: file.parse_list(reader, "actors"),
        events: file.parse_list(reader, "events"),
        terms: file.parse_list(reader, "terms"),
        sources: file.parse_list(reader, "sources"),
        walks: file.parse_list(reader, "walks"),
        losses: Losses::default(),
    };
    file.finish(reader, &LISTS);
    if (1..FORMAT).contains(&briefing.format) {
        let later = fields_later_than(briefing.format, tree.root());
        if let Some(needed) = later.iter().map(|(_, _, since)| *since).max() {
            let fields = LaterFields::new(later.iter().map(|(item, field, _)| (*item, *field)));
            let problem = ItemProblem::OlderFormat { number: briefing.format, needed, fields };
            reader.report_with(format_offset, problem, Some(needed.to_string()));
        }
    }
    Briefing { losses: Losses { items: reader.lost_count, rest: reader.unread.is_cut() || reader.ends_early }, ..briefing }
}

/// The instrument; all editions and divisions stand in it, and are lost with it.
fn parse_instrument(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Instrument {
    let stands_there = fields.has("instrument");
    fields.required(reader, "instrument").unwrap_or_else(|| {
        reader.lost_count += usize::from(stands_there);
        reader.unread.lost_item_like(&Target::Instrument);
        Instrument::default()
    })
}
