//! What a person wants written to a file, and how far that is.

use super::{Effect, ExportJob, ExportKind, ExportProgress, Picked, State};
use crate::{
    export::{Scope, annex_entries, items_noted},
    linked::Item,
    model::Walk,
    text,
};
use std::{
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
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
    /// True where every card stands whole after a working table.
    pub cards_in_full: bool,
    /// Which walk is put on paper, by its id; the first where it is none of those that are there.
    pub walk: Option<String>,
    /// What is typed for a path, where there is no dialog.
    pub path: String,
    /// How far it is, while it goes on.
    pub run: Option<Arc<ExportProgress>>,
    /// What came of the last one.
    pub said: Option<String>,
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
    /// With every card whole after a working table or without.
    CardsInFull(bool),
    /// Which walk is put on paper.
    Walk(String),
    /// What is typed for a path.
    Path(String),
    /// A person chooses where to.
    Choose,
    /// The dialog is closed.
    Picked(Picked),
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
            ExportChange::CardsInFull(with) => exporting.cards_in_full = with,
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
                    exporting.said = Some(text::NO_SAVE_DIALOG.to_string());
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
        let name = open_briefing.file.origin.stem();
        let of = match (self.exporting.kind, self.exporting.what) {
            (ExportKind::Handout(paper), _) => self.walk_on_paper().map(|walk| format!("-{}-{}", walk.id, paper.name())),
            (ExportKind::Briefing(_), ExportExtent::Article) => {
                open_briefing.subject_section().map(|target| format!("-{}", target.id().replace('/', "-")))
            }
            (ExportKind::Brief(_), _) => open_briefing.subject_section().map(|target| format!("-{}-brief", target.id().replace('/', "-"))),
            (ExportKind::SpeakingNote(_), _) => {
                open_briefing.place_of_subject().map(|target| format!("-{}-speaking-note", target.id().replace('/', "-")))
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
        let Exporting { what, kind, with_notes, with_trainer, cards_in_full, .. } = self.exporting.clone();
        let notes = &open_briefing.notes;
        let what = if matches!(kind, ExportKind::Brief(_)) { ExportExtent::Article } else { what };
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
        let note = matches!(kind, ExportKind::SpeakingNote(_)).then(|| self.note_of_subject()).flatten();
        let run = Arc::new(ExportProgress::default());
        self.exporting.run = Some(Arc::clone(&run));
        self.exporting.said = None;
        let note_set = Arc::clone(&notes.note_set);
        let linked = Arc::clone(&open_briefing.linked);
        let job = ExportJob { linked, scope, kind, note_set, annex, trainer, cards_in_full, walk, note, path, replace, run };
        vec![Effect::Export(Box::new(job))]
    }
}
