//! `plenary export`: a briefing as a file that other programs read.

use super::{
    COULD_NOT, DONE, WRONG_USE,
    named_value::NamedValue,
    open_briefing,
    window::{kept_filters, walks_folder},
};
use crate::{
    export::{
        Annex, Form, Handout, PaperForm, Progress, Scope, UnknownForm, With, annex_entries, annotations, article_brief, export, handout,
        items_noted, notes_markdown,
    },
    linked::LinkedBriefing,
    load,
    model::{Target, Walk},
    notes::{NoteSet, Passages, key, place_all},
    search::{Found, go_to},
    state::Filters,
    store, text,
};
use std::{
    io::{IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    str::FromStr,
};

/// What sort of file: of the briefing, or of notes alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExportTo {
    Briefing(Form),
    Annotations,
    NotesMarkdown,
}

impl FromStr for ExportTo {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "annotations" => Ok(Self::Annotations),
            "notes-md" => Ok(Self::NotesMarkdown),
            other => {
                other.parse().map(Self::Briefing).map_err(|error: UnknownForm| format!("{error}; of notes alone, annotations or notes-md"))
            }
        }
    }
}

/// The forms by name, so that a shell completes them.
pub(super) fn form_names() -> NamedValue<ExportTo> {
    NamedValue::new(Form::ALL.into_iter().map(Form::name).chain(["annotations", "notes-md"]))
}

/// The sheets by name.
pub(super) fn handout_names() -> NamedValue<Handout> {
    NamedValue::new(Handout::ALL.into_iter().map(Handout::name))
}

/// How much of it.
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own that a person gives")]
#[derive(Debug)]
pub(super) struct ExportOptions {
    pub article: Option<String>,
    pub filtered: bool,
    pub notes: Option<PathBuf>,
    pub noted: bool,
    pub trainer: bool,
    /// Every card whole after a working table.
    pub cards_in_full: bool,
}

/// Writes `file` in another form: to `out`, or to stdout where none is named.
pub(super) fn export_briefing(file: &Path, to: ExportTo, out: Option<&Path>, options: &ExportOptions) -> ExitCode {
    if out.is_none() && matches!(to, ExportTo::Briefing(form) if form.is_binary()) && std::io::stdout().is_terminal() {
        eprintln!("{}", text::answers::BINARY_IN_TERMINAL);
        return ExitCode::from(WRONG_USE);
    }
    if options.notes.is_none() && !matches!(to, ExportTo::Briefing(_)) {
        eprintln!("{}", text::answers::NOTES_NEED_FILE);
        return ExitCode::from(WRONG_USE);
    }
    if !has_folder(out) {
        return ExitCode::from(COULD_NOT);
    }
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let bytes = match bytes(&linked, to, options) {
        Ok(bytes) => bytes,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(COULD_NOT);
        }
    };
    write_answer(&bytes, out)
}

/// Writes the brief of one article of `file`: to `out`, or to stdout where none is named.
pub(super) fn export_brief(file: &Path, article: &str, to: ExportTo, out: Option<&Path>) -> ExitCode {
    export_paper(file, article, to, out, |linked, target, form| {
        article_brief(linked, target, form, Progress::none()).map_err(|error| error.to_string())
    })
}

/// Writes what is made of one place of `file`, as a page or for a word processor.
pub(super) fn export_paper(
    file: &Path,
    place: &str,
    to: ExportTo,
    out: Option<&Path>,
    make: impl FnOnce(&LinkedBriefing, &Target, PaperForm) -> Result<Vec<u8>, String>,
) -> ExitCode {
    let form = match to {
        ExportTo::Briefing(Form::Html) => PaperForm::Html,
        ExportTo::Briefing(Form::Docx) => PaperForm::Docx,
        _ => {
            eprintln!("{}", text::answers::PAPER_IS_HTML_OR_DOCX);
            return ExitCode::from(WRONG_USE);
        }
    };
    if out.is_none() && form == PaperForm::Docx && std::io::stdout().is_terminal() {
        eprintln!("{}", text::answers::BINARY_IN_TERMINAL);
        return ExitCode::from(WRONG_USE);
    }
    if !has_folder(out) {
        return ExitCode::from(COULD_NOT);
    }
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let bytes = match go_to(&linked, place) {
        Found::Exactly(target) => make(&linked, &target, form),
        _ => Err(text::answers::no_such_part(place)),
    };
    match bytes {
        Ok(bytes) => write_answer(&bytes, out),
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(COULD_NOT)
        }
    }
}

/// Writes one walk of `file` as a page to print: to `out`, or to stdout where none is named.
pub(super) fn export_handout(file: &Path, kind: Handout, walk: Option<&str>, out: Option<&Path>) -> ExitCode {
    if !has_folder(out) {
        return ExitCode::from(COULD_NOT);
    }
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let walks = walks_on(&linked, file);
    let made = walk_of(&walks, walk)
        .and_then(|walk| handout(&linked, walk, kind, Progress::none()).map_err(|error| (COULD_NOT, error.to_string())));
    match made {
        Ok(bytes) => write_answer(&bytes, out),
        Err((code, why)) => {
            eprintln!("{why}");
            ExitCode::from(code)
        }
    }
}

/// The walks of a briefing, and then a person's own on it, as the window has them: those beside its file and those in the
/// data folder. What is wrong with them is reported, and nothing is written.
fn walks_on(linked: &LinkedBriefing, file: &Path) -> Vec<Walk> {
    let briefing = linked.briefing();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = Some(file).filter(|file| store::exists(file));
    let (_, own) = load::WalkStore::open(beside, walks_folder().as_deref(), &key(briefing, &name), briefing);
    for notice in own.notices.iter().chain(&own.copies) {
        eprintln!("{notice}");
    }
    for (path, problem) in &own.problems {
        eprintln!("{}:{}", path.display(), text::problem_line(problem));
    }
    briefing.walks.iter().cloned().chain(own.walks).collect()
}

/// The walk that is named, or the only one there is; else what to say, and how it ends.
fn walk_of<'w>(walks: &'w [Walk], named: Option<&str>) -> Result<&'w Walk, (u8, String)> {
    let known: Vec<(&str, &str)> = walks.iter().map(|walk| (walk.id.as_str(), walk.title.as_str())).collect();
    match (named, walks) {
        (_, []) => Err((COULD_NOT, text::paper::NO_WALK.to_string())),
        (None, [only]) => Ok(only),
        (None, _) => Err((WRONG_USE, text::paper::which_walk(&known))),
        (Some(named), _) => {
            let id = named.strip_prefix("w:").unwrap_or(named);
            walks.iter().find(|walk| walk.id == id).ok_or_else(|| (COULD_NOT, text::paper::no_such_walk(named, &known)))
        }
    }
}

/// False, with a message, where the folder to write into does not exist.
fn has_folder(out: Option<&Path>) -> bool {
    let missing = out.and_then(|path| Some((path, store::missing_folder(path)?)));
    if let Some((path, folder)) = missing {
        eprintln!("{}", text::no_folder(path, folder));
    }
    missing.is_none()
}

fn write_answer(bytes: &[u8], out: Option<&Path>) -> ExitCode {
    let written = match out {
        Some(path) => store::write_for_others(path, bytes),
        None => to_stdout(bytes),
    };
    match (written, out) {
        (Ok(()), _) => ExitCode::from(DONE),
        (Err(error), Some(path)) => {
            eprintln!("{}", text::answers::file_not_written(path, &error.to_string()));
            ExitCode::from(COULD_NOT)
        }
        (Err(error), None) => {
            eprintln!("{}", text::answers::answer_not_written(&error.to_string()));
            ExitCode::from(COULD_NOT)
        }
    }
}

fn bytes(linked: &LinkedBriefing, to: ExportTo, options: &ExportOptions) -> Result<Vec<u8>, String> {
    let note_set = match &options.notes {
        Some(path) => Some(read_notes(linked, path)?),
        None => None,
    };
    let form = match (to, &note_set) {
        (ExportTo::Briefing(form), _) => form,
        (ExportTo::Annotations, note_set) => return Ok(annotations(linked, &note_set.clone().unwrap_or_default()).into_bytes()),
        (ExportTo::NotesMarkdown, note_set) => return Ok(notes_markdown(linked, &note_set.clone().unwrap_or_default()).into_bytes()),
    };
    let placed = note_set.as_ref().map(|note_set| place_all(&Passages::new(linked), note_set.present())).unwrap_or_default();
    let scope = match &options.article {
        None if options.noted => Scope::Items(items_noted(linked, &placed)),
        None if options.filtered => Scope::Items(Filters::kept(linked, &kept_filters(&linked.briefing().id)?)),
        None => Scope::All,
        Some(article) => match go_to(linked, article) {
            Found::Exactly(target) => Scope::Provision(target),
            _ => return Err(text::answers::no_such_part(article)),
        },
    };
    let entries = note_set.as_ref().map(|note_set| annex_entries(note_set, &placed)).unwrap_or_default();
    let annex = (!entries.is_empty()).then_some(Annex { title: text::NOTES.words(), entries });
    let with = With { annex: annex.as_ref(), trainer: options.trainer, cards_in_full: options.cards_in_full };
    export(linked, &scope, form, with, Progress::none()).map_err(|error| error.to_string())
}

pub(super) fn read_notes(linked: &LinkedBriefing, path: &Path) -> Result<NoteSet, String> {
    let read = load::read_note_set(path).map_err(|why| text::answers::about_file(path, &why))?;
    if !read.damaged.is_empty() {
        eprintln!("{}", text::notes_damaged(&path.display().to_string(), read.damaged.len()));
    }
    if let Some(place) = read.hidden.first() {
        eprintln!("{}", text::notes_hidden(&path.display().to_string(), *place));
    }
    let briefing = linked.briefing();
    if read.note_set.briefing != briefing.id {
        return Err(text::notes_on_another(
            &path.display().to_string(),
            if read.note_set.title.is_empty() { &read.note_set.briefing } else { &read.note_set.title },
        ));
    }
    Ok(read.note_set)
}

/// A closed pipe, as with `| head`, is no error.
fn to_stdout(bytes: &[u8]) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
