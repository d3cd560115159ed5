//! What a person wants written to a file, and how far that is.

use super::{Effect, State};
use crate::{
    export::{Annex, AnnexEntry, Form, Handout, Scope, With, annex_entries, items_noted},
    linked::{Item, LinkedBriefing},
    model::Walk,
    notes::NoteSet,
    text,
};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

/// How much of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExportExtent {
    /// The whole briefing.
    #[default]
    Everything,
    /// What the filters leave.
    Filtered,
    /// The article of the subject, with all that is tied to it.
    Article,
    /// What has notes, with the notes.
    Notes,
}

impl ExportExtent {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::Everything, Self::Filtered, Self::Article, Self::Notes];
}

/// What sort of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// Of the briefing.
    Briefing(Form),
    /// Of one walk, on paper.
    Handout(Handout),
    /// The notes alone, for a colleague's Plenary.
    NotesFile,
    /// The notes alone, as W3C Web Annotations.
    Annotations,
    /// The notes alone, to read.
    NotesMarkdown,
}

impl Default for ExportKind {
    fn default() -> Self {
        Self::Briefing(Form::Html)
    }
}

impl ExportKind {
    /// In the order they are offered: those of the briefing, of a walk, then those of notes.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all: Vec<Self> = Form::ALL.into_iter().map(Self::Briefing).collect();
        all.extend(Handout::ALL.into_iter().map(Self::Handout));
        all.extend([Self::NotesFile, Self::Annotations, Self::NotesMarkdown]);
        all
    }

    /// What a file of it ends in, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Briefing(form) => form.extension(),
            // A browser opens it, and prints.
            Self::Handout(_) => Form::Html.extension(),
            Self::NotesFile => "notes.ron",
            Self::Annotations => "notes.jsonld",
            Self::NotesMarkdown => "notes.md",
        }
    }

    /// True where notes can stand in it beside what they are about.
    #[must_use]
    pub const fn can_hold_notes(self) -> bool {
        matches!(self, Self::Briefing(Form::Html | Form::Docx | Form::Markdown | Form::Json))
    }

    /// True for notes alone.
    #[must_use]
    pub const fn is_of_notes(self) -> bool {
        matches!(self, Self::NotesFile | Self::Annotations | Self::NotesMarkdown)
    }

    /// True where the trainer's notes can stand in it, if they are asked for. The trainer's sheet always has them.
    #[must_use]
    pub const fn can_hold_trainer_notes(self) -> bool {
        matches!(self, Self::Briefing(Form::Html | Form::Docx | Form::Markdown | Form::Csv | Form::Json))
    }
}

/// What is chosen, and how far the writing is.
#[derive(Clone, Debug, Default)]
pub struct Exporting {
    /// How much.
    pub what: ExportExtent,
    /// In which form.
    pub kind: ExportKind,
    /// True where notes stand in it. Not at first: notes are private.
    pub with_notes: bool,
    /// True where the trainer's notes of the walks stand in it. Not at first: a file is handed on.
    pub with_trainer: bool,
    /// Which walk is put on paper, by its id; the first where it is none of those that are there.
    pub walk: Option<String>,
    /// What is typed for a path, where there is no dialog.
    pub path: String,
    /// How far it is, while it goes on.
    pub run: Option<Arc<ExportProgress>>,
    /// What came of the last one.
    pub said: Option<String>,
}

/// An export that goes on. Looked at by the window while a thread writes.
#[derive(Debug, Default)]
pub struct ExportProgress {
    /// Parts written.
    pub done: AtomicUsize,
    /// Of so many.
    pub of: AtomicUsize,
    /// True where a person ended it.
    pub cancelled: AtomicBool,
}

/// Something to write.
#[derive(Clone, Debug)]
pub struct ExportJob {
    /// The briefing.
    pub linked: Arc<LinkedBriefing>,
    /// How much of it.
    pub scope: Scope,
    /// In which form.
    pub kind: ExportKind,
    /// The notes.
    pub note_set: NoteSet,
    /// Notes that stand beside what they are about.
    pub annex: Vec<AnnexEntry>,
    /// True with the trainer's notes of the walks.
    pub trainer: bool,
    /// The walk that is put on paper, which need not be one of the briefing's.
    pub walk: Option<Walk>,
    /// Where to.
    pub path: PathBuf,
    /// True where a person agreed that what is there goes.
    pub replace: bool,
    /// Told how far it is.
    pub run: Arc<ExportProgress>,
}

/// A change of what is exported.
#[derive(Clone, Debug)]
pub enum ExportChange {
    /// How much.
    Extent(ExportExtent),
    /// In which form.
    Kind(ExportKind),
    /// With notes or without.
    WithNotes(bool),
    /// With the trainer's notes of the walks or without.
    WithTrainer(bool),
    /// Which walk is put on paper.
    Walk(String),
    /// What is typed for a path.
    Path(String),
    /// A person chooses where to.
    Choose,
    /// The dialog is closed.
    Picked(super::Picked),
    /// To the path that is typed.
    Write,
    /// Ends the one that goes on.
    Cancel,
    /// It has ended.
    Ended(Result<PathBuf, String>),
}

impl State {
    pub(super) fn apply_to_export(&mut self, change: ExportChange) -> Vec<Effect> {
        let exporting = &mut self.exporting;
        match change {
            ExportChange::Extent(what) => {
                exporting.what = what;
                exporting.with_notes |= what == ExportExtent::Notes;
            }
            ExportChange::Kind(kind) => exporting.kind = kind,
            ExportChange::WithNotes(with) => exporting.with_notes = with,
            ExportChange::WithTrainer(with) => exporting.with_trainer = with,
            ExportChange::Walk(id) => exporting.walk = Some(id),
            ExportChange::Path(path) => exporting.path = path,
            ExportChange::Choose => {
                exporting.said = None;
                return self.export_name().map(Effect::PickSave).into_iter().collect();
            }
            ExportChange::Picked(picked) => match (picked.path, picked.trouble) {
                // The dialog has asked.
                (Some(path), _) => return self.start_export(path, true),
                (None, Some(trouble)) => {
                    log::warn!("no file dialog: {trouble}");
                    exporting.said = Some(text::NO_SAVE_DIALOG.to_owned());
                }
                (None, None) => {}
            },
            ExportChange::Write => {
                let path = PathBuf::from(exporting.path.trim());
                if !path.as_os_str().is_empty() {
                    return self.start_export(path, false);
                }
            }
            ExportChange::Cancel => {
                if let Some(run) = &exporting.run {
                    run.cancelled.store(true, Ordering::Relaxed);
                }
            }
            ExportChange::Ended(result) => {
                exporting.run = None;
                exporting.said = Some(match result {
                    Ok(path) => text::written_to(&path),
                    Err(why) => why,
                });
            }
        }
        Vec::new()
    }

    /// The walk that is put on paper: the one chosen, else the first.
    #[must_use]
    pub fn walk_on_paper(&self) -> Option<&Walk> {
        let open_briefing = self.open_briefing.as_ref()?;
        let chosen = self.exporting.walk.as_ref();
        open_briefing.walks().find(|walk| Some(&walk.id) == chosen).or_else(|| open_briefing.walks().next())
    }

    /// A name for the file: of the briefing, and of the article or the walk where it is one.
    #[must_use]
    pub fn export_name(&self) -> Option<String> {
        let open_briefing = self.open_briefing.as_ref()?;
        let name = open_briefing.origin.stem();
        let of = match (self.exporting.kind, self.exporting.what) {
            (ExportKind::Handout(paper), _) => self.walk_on_paper().map(|walk| format!("-{}-{}", walk.id, paper.name())),
            (ExportKind::Briefing(_), ExportExtent::Article) => {
                open_briefing.subject_section().map(|target| format!("-{}", target.id().replace('/', "-")))
            }
            _ => None,
        };
        Some(format!("{name}{}.{}", of.unwrap_or_default(), self.exporting.kind.extension()))
    }

    fn start_export(&mut self, path: PathBuf, replace: bool) -> Vec<Effect> {
        let Some(open_briefing) = &self.open_briefing else { return Vec::new() };
        // One at a time.
        if self.exporting.run.is_some() {
            return Vec::new();
        }
        let Exporting { what, kind, with_notes, with_trainer, .. } = self.exporting.clone();
        let notes = &open_briefing.notes;
        let scope = match what {
            ExportExtent::Everything => Scope::All,
            ExportExtent::Filtered => {
                Scope::Items(Item::all(open_briefing.linked.briefing()).filter(|item| !open_briefing.filters.hides_item(*item)).collect())
            }
            ExportExtent::Article => open_briefing.subject_section().map_or(Scope::All, Scope::Provision),
            ExportExtent::Notes => Scope::Items(items_noted(&open_briefing.linked, &notes.placed)),
        };
        let annex = if with_notes && kind.can_hold_notes() { annex_entries(&notes.note_set, &notes.placed) } else { Vec::new() };
        let trainer = with_trainer && kind.can_hold_trainer_notes();
        let walk = matches!(kind, ExportKind::Handout(_)).then(|| self.walk_on_paper().cloned()).flatten();
        let run = Arc::new(ExportProgress::default());
        self.exporting.run = Some(Arc::clone(&run));
        self.exporting.said = None;
        let note_set = notes.note_set.clone();
        let linked = Arc::clone(&open_briefing.linked);
        let job = ExportJob { linked, scope, kind, note_set, annex, trainer, walk, path, replace, run };
        vec![Effect::Export(Box::new(job))]
    }
}

impl ExportJob {
    /// The notes that stand in it.
    #[must_use]
    pub fn annex(&self) -> Option<Annex<'_>> {
        (!self.annex.is_empty()).then(|| Annex { title: text::NOTES, entries: self.annex.clone() })
    }

    /// What was asked for beside what belongs.
    #[must_use]
    pub const fn with<'a>(&self, annex: Option<&'a Annex<'a>>) -> With<'a> {
        With { annex, trainer: self.trainer }
    }
}
