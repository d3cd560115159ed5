//! Walks of a person's own: a file that holds walks alone, on a briefing that is another file.
//!
//! Read with the same care as a briefing: what is wrong is reported with its place, a broken stop costs itself, and a
//! place that is not in the briefing any more is reported and kept, as it is somebody's work. Knows no file and no
//! window; what becomes of a file with problems is up to who writes it.

use super::{
    check,
    decode::{decode, parse_and_repair},
    file_fields::FileFields,
    limits,
    reader::Reader,
    syntax_tree::{SyntaxTree, options},
    unread_parts::UnreadParts,
    values::Id,
};
use crate::model::{Address, Briefing, Code, FileKind, Paragraph, Problem, ReadingProblem, Severity, Target, Walk};
use ron::ser::PrettyConfig;
use serde::Serialize;

/// Such a file is called by this, after the briefing's name.
pub const WALKS_ENDING: &str = ".walk.ron";

/// The form such files are written in.
pub const WALKS_FORMAT: u32 = 1;

/// A file of walks as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadWalks {
    /// The id of the briefing they are on.
    pub briefing: String,
    /// What could be read.
    pub walks: Vec<Walk>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// True where writing these walks over the file would lose something that stands in it.
    pub loses: bool,
    /// True for what a later version of the program wrote.
    pub from_later: bool,
}

/// Reads a file of walks. With the briefing, also whether what they point to is in it.
#[must_use]
pub fn read_walks(bytes: &[u8], briefing: Option<&Briefing>) -> ReadWalks {
    let (text, error) = decode(bytes);
    let cut = error.is_some();
    let unread = error.as_ref().filter(|error| !error.reads_valid_part).map(|error| error.problem != ReadingProblem::Empty);
    parse_and_repair(text, FileKind::Walks, error, |mut reader, tree| {
        if let Some(loses) = unread {
            return ReadWalks { loses, problems: reader.into_problems(), ..ReadWalks::default() };
        }
        let mut read = parse_walks(&mut reader, tree);
        // What a trainer quotes is the trainer's own affair.
        reader.problems.retain(|problem| problem.code() != Code::LongQuotation);
        read.loses = cut || loses(&reader);
        match briefing {
            Some(briefing) => {
                define_targets(&mut reader, briefing);
                check::check_stops(&mut reader);
            }
            None => reader.expected.clear(),
        }
        read.problems = reader.into_problems();
        read
    })
}

/// True where something stands in the file and not in what was read: the problems so far say so, except for typing errors of which it
/// is known what was meant, for warnings, and for what is not there; an item that is lost because of it is counted.
fn loses(reader: &Reader<'_>) -> bool {
    let costs_nothing =
        |problem: &&Problem| problem.severity() == Severity::Warning || matches!(problem.code(), Code::EmptyText | Code::MissingField);
    let harmless = reader.problems.iter().filter(costs_nothing).count();
    // Of more problems than are listed nobody knows what they cost.
    let all_told = reader.problem_count() + 1 < limits::PROBLEMS;
    reader.lost_count > 0
        || reader.ends_early
        || reader.unread.is_cut()
        || !all_told
        || reader.problem_count() > reader.corrected_errors + harmless
}

fn parse_walks(reader: &mut Reader<'_>, tree: &SyntaxTree<'_>) -> ReadWalks {
    let Some(mut file) = FileFields::new(reader, tree, FileKind::Walks.name()) else { return ReadWalks::default() };
    let from_later = file.format_number(reader, WALKS_FORMAT) > WALKS_FORMAT;
    let briefing = file.single.optional::<Id>(reader, "briefing").unwrap_or_default().0;
    let walks = file.parse_list(reader, "walks");
    file.finish(reader, &["walks"]);
    ReadWalks { briefing, walks, from_later, ..ReadWalks::default() }
}

/// Writes a file of walks as a person would: names before brackets, four spaces a level, LF everywhere.
///
/// # Errors
/// Only where `ron` cannot write a value; none of the types of a walk is such.
pub fn write_walks(briefing: &str, walks: &[Walk]) -> Result<String, ron::Error> {
    #[derive(Serialize)]
    #[serde(rename = "Walks")]
    struct File<'a> {
        format: u32,
        briefing: &'a str,
        walks: &'a [Walk],
    }
    let config = PrettyConfig::new().struct_names(true).new_line("\n");
    let mut text = String::new();
    // With what `options` take for granted nothing has to be said of it in the file.
    options().to_writer_pretty(&mut text, &File { format: WALKS_FORMAT, briefing, walks }, config)?;
    text.push('\n');
    Ok(text)
}

/// True for a text that begins as a file of walks does, and not as a briefing.
#[must_use]
pub fn is_walks(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("#!["))
        .is_some_and(|line| line.starts_with("Walks") && line["Walks".len()..].trim_start().starts_with('('))
}

/// Notes all that a briefing holds.
fn define_targets(reader: &mut Reader<'_>, briefing: &Briefing) {
    fn paragraphs(defined: &mut Vec<Target>, list: &[Paragraph]) {
        for paragraph in list {
            defined.push(Target::Text(paragraph.address.clone()));
            paragraphs(defined, &paragraph.children);
        }
    }
    let mut all = vec![Target::Instrument];
    all.extend(briefing.instrument.divisions.iter().map(|division| Target::Division(division.id.clone())));
    for provision in &briefing.provisions {
        all.push(Target::Text(Address::provision(provision.id.as_str())));
        paragraphs(&mut all, &provision.paragraphs);
    }
    all.extend(briefing.safeguards.iter().map(|item| Target::Safeguard(item.id.clone())));
    for critique in &briefing.critiques {
        all.push(Target::Critique(critique.id.clone()));
        all.extend(critique.replies.iter().map(|reply| Target::Reply(reply.id.clone())));
    }
    all.extend(briefing.positions.iter().map(|item| Target::Position(item.id.clone())));
    all.extend(briefing.actors.iter().map(|item| Target::Actor(item.id.clone())));
    all.extend(briefing.events.iter().map(|item| Target::Event(item.id.clone())));
    all.extend(briefing.terms.iter().map(|item| Target::Term(item.id.clone())));
    all.extend(briefing.sources.iter().map(|item| Target::Source(item.id.clone())));
    reader.defined.extend(all.into_iter().map(|target| (target, 0)));
    // What the file of walks lost is not what its stops lead to.
    reader.unread = UnreadParts::default();
}
