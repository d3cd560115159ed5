//! A file of an official text: the words of one edition in one language, beside a briefing that is another file.
//!
//! Read with the same care as a briefing: what is wrong is reported with its place and costs itself alone. Whether somebody has edited
//! the words is told by their sum. Knows no file and no window.

mod against_briefing;
mod writer;

pub use against_briefing::BriefingBeside;
pub(super) use against_briefing::check_part_target;
pub use writer::write_official_text;

use super::{
    decode::{decode, parse_and_repair},
    file_fields::FileFields,
    reader::Reader,
    syntax_tree::SyntaxTree,
    values::Id,
};
use crate::model::{Authentic, FileKind, ItemProblem, OFFICIAL_TEXT_FORMAT, OfficialText, Problem};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// Such a file is called by this, after the briefing's name, the edition and the language.
pub const OFFICIAL_TEXT_ENDING: &str = ".text.ron";

const LISTS: [&str; 4] = ["parts", "footnotes", "unplaced", "warnings"];

/// An official text as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadOfficialText {
    /// What could be read.
    pub text: OfficialText,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// True where something stands in the file and not in what was read.
    pub loses: bool,
    /// True for what a later version of the program wrote.
    pub from_later: bool,
}

/// Reads a file of an official text. With the briefing, also whether its edition and its parts are those of the briefing.
#[must_use]
pub fn read_official_text(bytes: &[u8], beside: BriefingBeside<'_>) -> ReadOfficialText {
    let (text, error) = decode(bytes);
    let unread = error.as_ref().is_some_and(|error| !error.reads_valid_part);
    parse_and_repair(text, FileKind::OfficialText, error, |mut reader, tree| {
        if unread {
            return ReadOfficialText { loses: true, problems: reader.into_problems(), ..ReadOfficialText::default() };
        }
        let (mut text, places) = parse_text(&mut reader, tree);
        let is_unread = reader.syntax_error_count() > reader.corrected_errors;
        let loses = reader.lost_count > 0 || reader.ends_early || reader.unread.is_cut() || is_unread;
        text.edited = loses || text.words_sha256 != words_sha256(&text);
        if text.edited {
            if !loses {
                reader.report(places.sum, ItemProblem::EditedByHand { was_authentic: text.authentic == Authentic::Yes });
            }
            // What somebody has changed may say anything.
            if text.authentic == Authentic::Yes {
                text.authentic = Authentic::NotSaid;
            }
        }
        against_briefing::check(&mut reader, &text, places.briefing, beside);
        let from_later = text.format > OFFICIAL_TEXT_FORMAT;
        ReadOfficialText { text, problems: reader.into_problems(), loses, from_later }
    })
}

/// Where fields stand of which something may be said later.
struct FieldPlaces {
    briefing: usize,
    sum: usize,
}

fn parse_text(reader: &mut Reader<'_>, tree: &SyntaxTree<'_>) -> (OfficialText, FieldPlaces) {
    let Some(mut file) = FileFields::new(reader, tree, FileKind::OfficialText.name()) else {
        reader.lost_count += 1;
        return (OfficialText::default(), FieldPlaces { briefing: 0, sum: 0 });
    };
    if !reader.unread.is_cut() {
        reader.lost_count += file.single.lost_count();
    }
    let format = file.format_number(reader, OFFICIAL_TEXT_FORMAT);
    let places = FieldPlaces { briefing: file.single.offset_of("briefing"), sum: file.single.offset_of("words_sha256") };
    let briefing = file.single.expected::<Id>(reader, "briefing").0;
    let edition = against_briefing::parse_edition(reader, &mut file.single);
    let fields = &mut file.single;
    let text = OfficialText {
        format,
        briefing,
        edition,
        language: fields.expected::<Id>(reader, "language").0,
        title: fields.optional(reader, "title").unwrap_or_default(),
        authentic: fields.optional(reader, "authentic").unwrap_or_default(),
        licence: fields.optional(reader, "licence").unwrap_or_default(),
        origin: fields.optional(reader, "origin"),
        words_sha256: fields.optional::<Id>(reader, "words_sha256").unwrap_or_default().0,
        edited: false,
        parts: file.parse_list(reader, "parts"),
        footnotes: file.parse_list(reader, "footnotes"),
        unplaced: file.parse_list(reader, "unplaced"),
        warnings: file.parse_list(reader, "warnings"),
    };
    file.finish(reader, &LISTS);
    (text, places)
}

/// The sum of the words of a text, as its file has it.
#[must_use]
pub fn words_sha256(text: &OfficialText) -> String {
    bytes_sha256(text.canonical_words().as_bytes())
}

/// SHA-256 in hexadecimal figures.
#[must_use]
pub fn bytes_sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut figures, byte| {
        // Writing to a string cannot fail.
        let _ = write!(figures, "{byte:02x}");
        figures
    })
}

/// True for a text that begins as a file of an official text does.
#[must_use]
pub fn is_official_text(text: &str) -> bool {
    let name = FileKind::OfficialText.name();
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("#!["))
        .and_then(|line| line.strip_prefix(name))
        .is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with('('))
}
