//! Official texts between the disk and the reader: those beside a briefing, and those in the data folder. The fields of a file say
//! which briefing it belongs to; its name says nothing.

use super::{load, parse, reading_problem};
use crate::{
    format::{self, BriefingBeside, OFFICIAL_TEXT_ENDING, ReadOfficialText, limits},
    model::{Briefing, FileKind, OfficialText, PlannedLayer, Problem, ReadingProblem},
    store::{self, ReadError},
};
use std::{
    panic,
    path::{Path, PathBuf},
    sync::Arc,
};

/// So many files of a folder are looked at.
const MOST_FILES: usize = 200;
/// Bytes of all that belong to one briefing together.
const MOST_BYTES: u64 = 128 * 1024 * 1024;
/// So many briefings of a folder are looked at for the one that a text names.
const MOST_BRIEFINGS: usize = 50;

/// Official texts as they were found.
#[derive(Clone, Debug, Default)]
pub struct FoundOfficialTexts {
    /// Each with its file, in the order of their names.
    pub texts: Vec<(PathBuf, Arc<OfficialText>)>,
    /// What is wrong with the files.
    pub problems: Vec<(PathBuf, Problem)>,
}

/// The official texts of a briefing: `beside` is its own file, `folder` that of texts in the data folder.
#[must_use]
pub fn find_official_texts(beside: Option<&Path>, folder: Option<&Path>, briefing: &Briefing) -> FoundOfficialTexts {
    let mut found = FoundOfficialTexts::default();
    let folders = [beside.map(folder_of), folder];
    let mut left = MOST_BYTES;
    for path in folders.into_iter().flatten().flat_map(|folder| files_ending_in(folder, OFFICIAL_TEXT_ENDING)) {
        let Ok(bytes) = store::read_file(&path, limits::FILE_BYTES.min(left)) else { continue };
        if !names_briefing(&bytes, &briefing.id) {
            continue;
        }
        let read = parse_official_text(&bytes, BriefingBeside::Found(briefing));
        if read.text.briefing != briefing.id {
            continue;
        }
        left -= bytes.len() as u64;
        found.problems.extend(read.problems.into_iter().map(|problem| (path.clone(), problem)));
        found.texts.push((path, Arc::new(read.text)));
    }
    found
}

/// The file of a new official text: `NAME.EDITION.LANGUAGE.text.ron` beside `NAME.ron`, and in the data folder by the id of the
/// briefing.
#[must_use]
pub fn official_text_file(beside: Option<&Path>, folder: Option<&Path>, text: &OfficialText) -> Option<PathBuf> {
    let [edition, language] = [&text.edition, &text.language].map(|part| store::file_name_of(&part.to_lowercase()));
    let named = |name: &str| format!("{name}.{edition}.{language}{OFFICIAL_TEXT_ENDING}");
    match (beside, folder) {
        (Some(beside), _) => {
            let name = beside.file_name()?.to_string_lossy().into_owned();
            Some(beside.with_file_name(named(name.strip_suffix(".ron").unwrap_or(&name))))
        }
        (None, Some(folder)) => Some(folder.join(named(&store::file_name_of(&text.briefing)))),
        (None, None) => None,
    }
}

/// A file of an official text and all that is wrong with it, seen with the briefing that it names, where that is in its folder or
/// bundled; none where the file is no official text.
#[must_use]
pub fn read_layer_file(path: &Path) -> Option<ReadOfficialText> {
    let is_named_so = path.to_string_lossy().ends_with(OFFICIAL_TEXT_ENDING);
    let bytes = match store::read_file(path, limits::FILE_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => return is_named_so.then(|| unreadable(&error)),
    };
    if !is_named_so && !format::is_official_text(&String::from_utf8_lossy(&bytes)) {
        return None;
    }
    let read = parse_official_text(&bytes, BriefingBeside::NotAsked);
    if read.text.briefing.is_empty() {
        return Some(read);
    }
    Some(match briefing_of(path, &read.text.briefing) {
        Ok(briefing) => parse_official_text(&bytes, BriefingBeside::Found(&briefing)),
        Err(ids) => parse_official_text(&bytes, BriefingBeside::NotFound(&ids)),
    })
}

/// The problem of a layer that is planned and not read yet; none for any other file.
#[must_use]
pub fn unread_layer(path: &Path) -> Option<Problem> {
    let name = path.file_name()?.to_str()?;
    let layer = [(".tr.ron", PlannedLayer::Translation), (".corr.ron", PlannedLayer::Corrections)];
    let (_, layer) = layer.into_iter().find(|(ending, _)| name.ends_with(ending))?;
    store::exists(path).then(|| super::problem(ReadingProblem::NotReadYet(layer)))
}

/// The briefing of this id in the folder of a file, or among the bundled ones; else the ids that there are.
fn briefing_of(path: &Path, id: &str) -> Result<Briefing, Vec<String>> {
    let mut ids = Vec::new();
    let no_briefing = [OFFICIAL_TEXT_ENDING, format::WALKS_ENDING, format::NOTES_ENDING, ".tr.ron", ".corr.ron"];
    let beside = files_ending_in(folder_of(path), ".ron");
    let is_briefing = |path: &PathBuf| !no_briefing.iter().any(|ending| path.to_string_lossy().ends_with(ending));
    let beside = beside.into_iter().filter(is_briefing).take(MOST_BRIEFINGS).map(|path| load(&path).0);
    let bundled = store::SHIPPED.iter().map(|shipped| parse(shipped.bytes).0);
    for briefing in beside.chain(bundled) {
        if briefing.id == id {
            return Ok(briefing);
        }
        ids.push(briefing.id);
    }
    Err(ids)
}

/// Reads the bytes of an official text. Should reading ever panic, that too is told as a problem.
fn parse_official_text(bytes: &[u8], beside: BriefingBeside<'_>) -> ReadOfficialText {
    panic::catch_unwind(|| format::read_official_text(bytes, beside)).unwrap_or_else(|_| of_problem(ReadingProblem::Failed))
}

fn unreadable(error: &ReadError) -> ReadOfficialText {
    of_problem(reading_problem(error))
}

fn of_problem(problem: ReadingProblem) -> ReadOfficialText {
    let problem = Problem { file: FileKind::OfficialText, ..super::problem(problem) };
    ReadOfficialText { problems: vec![problem], loses: true, ..ReadOfficialText::default() }
}

/// True where the id stands in the file between quotation marks: what does not hold it need not be read.
fn names_briefing(bytes: &[u8], id: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(&format!("\"{id}\""))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn files_ending_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = store::files_in(folder);
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.truncate(MOST_FILES);
    files
}
