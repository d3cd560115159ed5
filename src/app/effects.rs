//! Performs what the state asks for.

use super::{App, fault, notes_thread::NotesJob, text_selection};
use crate::{
    platform::log_book::last_lines,
    state::{Change, Effect, OverlayChange},
};
use egui::{Context, ViewportCommand};

impl App {
    /// Performs one effect; what takes time goes to a worker and answers with a change.
    pub(super) fn perform(&mut self, context: &Context, effect: Effect) {
        let (caches, worker) = self.caches_mut();
        match effect {
            Effect::PickFile => worker.pick_file(),
            Effect::Read(path) => worker.read_briefing(path),
            Effect::ReadAgain(path) => worker.read_again(path),
            Effect::ReadBundled(name) => worker.read_bundled(name),
            Effect::LookAround(recent) => worker.look_around(recent),
            Effect::Index { linked, generation } => worker.index(linked, generation),
            Effect::ReadCatalog(files) => worker.read_catalog(files),
            Effect::Find { index, linked, query, query_revision, limit } => worker.find(index, linked, query, query_revision, limit),
            Effect::FindEverywhere { catalog, query, query_revision, limit } => {
                worker.find_everywhere(catalog, query, query_revision, limit);
            }
            Effect::ScrollBy { pane, heights } => {
                caches.scroll_by(pane, heights);
                context.request_repaint();
            }
            Effect::Copy(clip) => self.copy(context, clip),
            Effect::OpenNotes { linked, generation, key, beside, writer } => {
                worker.notes(NotesJob::Open { linked, generation, key, beside, writer });
            }
            Effect::PlaceNotes { linked, generation, note_set } => worker.notes(NotesJob::Place { linked, generation, note_set }),
            Effect::OpenWalks { linked, generation, key, beside } => {
                worker.notes(NotesJob::OpenWalks { linked, generation, key, beside });
            }
            Effect::SaveWalks { key, walks } => worker.notes(NotesJob::SaveWalks { key, walks }),
            Effect::SaveNotes(note_set) => worker.notes(NotesJob::Save(note_set)),
            Effect::PickSave(name) => worker.pick_save(name),
            Effect::Print { linked, note, name } => worker.print(linked, note, name),
            Effect::Export(job) => worker.export(*job),
            Effect::ClearSelection => text_selection::clear(context),
            Effect::Present => self.present(context),
            Effect::BringToFront => self.bring_forward(context),
            Effect::KeepReport { name, text } => worker.notes(NotesJob::Report { name, text }),
            Effect::Diagnose => self.apply(context, Change::Overlay(OverlayChange::Diagnostics { shown: true, log: last_lines() })),
            Effect::ReportSeen => {
                if let Some(folder) = self.reports() {
                    fault::seen(&folder);
                }
            }
            Effect::Title(title) => context.send_viewport_cmd(ViewportCommand::Title(title)),
            Effect::ToggleCaret => text_selection::toggle_caret(context),
            Effect::ToggleFullScreen => {
                let now = context.input(|input| input.viewport().fullscreen.unwrap_or(false));
                context.send_viewport_cmd(ViewportCommand::Fullscreen(!now));
            }
            Effect::Quit => context.send_viewport_cmd(ViewportCommand::Close),
        }
    }
}
