//! Writes an export: makes it in memory, reports the progress, and writes it whole.

use crate::{
    export::{self, ExportError, Progress, Scope},
    format,
    state::{ExportJob, ExportKind},
    store, text,
};
use std::{
    ops::ControlFlow,
    panic::{self, AssertUnwindSafe},
    path::PathBuf,
    sync::atomic::Ordering,
};

/// Writes it; returns where, or in words why not: the file that was there is then unchanged.
pub(super) fn export(job: &ExportJob) -> Result<PathBuf, String> {
    if !job.replace && store::exists(&job.path) {
        return Err(text::already_there(&job.path));
    }
    if let Some(folder) = store::missing_folder(&job.path) {
        return Err(text::no_folder(&job.path, folder));
    }
    let bytes = panic::catch_unwind(AssertUnwindSafe(|| bytes(job))).map_err(|_| text::EXPORT_FAILED.to_string())??;
    store::write_for_others(&job.path, &bytes).map_err(|error| text::not_written(&job.path, &error.to_string()))?;
    Ok(job.path.clone())
}

fn bytes(job: &ExportJob) -> Result<Vec<u8>, String> {
    let progress = |done: usize, of: usize| {
        job.run.done.store(done, Ordering::Relaxed);
        job.run.of.store(of, Ordering::Relaxed);
        if job.run.cancelled.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let made: Result<Vec<u8>, ExportError> = match job.kind {
        ExportKind::Briefing(form) => export::export(&job.linked, &job.scope, form, job.with(job.annex().as_ref()), Progress(&progress)),
        ExportKind::Brief(form) => {
            let Scope::Provision(article) = &job.scope else { return Err(text::brief::NO_ARTICLE_SELECTED.to_string()) };
            export::article_brief(&job.linked, article, form, Progress(&progress))
        }
        ExportKind::SpeakingNote(form) => match &job.note {
            Some(note) if note.fits => export::speaking_note(&job.linked, note, form),
            Some(_) => return Err(text::speaking::TOO_LONG.to_string()),
            None => return Err(text::speaking::NO_PLACE_SELECTED.to_string()),
        },
        ExportKind::Handout(kind) => match &job.walk {
            Some(walk) => export::handout(&job.linked, walk, kind, Progress(&progress)),
            None => return Err(text::paper::NO_WALK.to_string()),
        },
        ExportKind::NotesFile => return format::write_notes(&job.note_set).map(String::into_bytes).map_err(|error| error.to_string()),
        ExportKind::Annotations => Ok(export::annotations(&job.linked, &job.note_set).into_bytes()),
        ExportKind::NotesMarkdown => Ok(export::notes_markdown(&job.linked, &job.note_set).into_bytes()),
    };
    made.map_err(|error| error.to_string())
}
