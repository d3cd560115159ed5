//! Briefings that are opened: chosen, read, read again, and taken up where a person was.

use super::{
    Effect, FileEvent, HomeChange, OpenBriefing, Opened, Origin, OwnWalks, Picked, State, Waiting, persistence::notes_key,
    side_panel::PanelKind, undo::Step,
};
use crate::{
    linked::{LinkedBriefing, TextPlace},
    model::Target,
    notes, text,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// One change of what is open, and of its file.
#[derive(Debug)]
pub enum FileChange {
    /// A person wants to choose a file.
    Choose,
    /// The dialog is closed.
    Picked(Picked),
    /// A person named a file: by path, by dropping it, or on the command line.
    Open(PathBuf),
    /// The text of the treaty was read of a long file; what is said of it follows.
    TextRead {
        /// Where it comes from.
        origin: Origin,
        /// The text alone, linked.
        linked: Arc<LinkedBriefing>,
    },
    /// A file was read.
    Opened(Box<Opened>),
    /// A bundled briefing is to be opened, by the name of its file.
    OpenBundled(String),
    /// The file is to be read again.
    Reload,
    /// Something happened to a file on the disk, whoever did it.
    Event {
        /// What.
        what: FileEvent,
        /// To which one.
        path: PathBuf,
    },
    /// The file of the open briefing was read again, as it had changed.
    OpenedAgain(Box<Opened>),
    /// The open briefing as if for the first time: its layout, place and filters forgotten.
    OpenFresh,
}

impl State {
    pub(super) fn apply_to_file(&mut self, change: FileChange) -> Vec<Effect> {
        match change {
            FileChange::Choose => self.choose(),
            FileChange::Picked(picked) => self.picked(picked),
            FileChange::Open(path) => self.read_file(path),
            FileChange::TextRead { origin, linked } => self.text_read(origin, linked),
            FileChange::Opened(opened) => self.opened(*opened),
            FileChange::OpenBundled(name) => vec![Effect::ReadBundled(name)],
            FileChange::Reload => self.reload(),
            FileChange::Event { what, path } => self.file_event(what, path),
            FileChange::OpenedAgain(opened) => self.opened_again(*opened),
            FileChange::OpenFresh => self.open_fresh(),
        }
    }

    fn choose(&mut self) -> Vec<Effect> {
        // A second dialog over the first would leave one that nobody closes.
        if self.arrival.waiting == Waiting::Choosing {
            return Vec::new();
        }
        self.arrival.waiting = Waiting::Choosing;
        self.notices.dismiss();
        vec![Effect::PickFile]
    }

    fn picked(&mut self, picked: Picked) -> Vec<Effect> {
        self.arrival.waiting = Waiting::Nothing;
        match picked {
            Picked { path: Some(path), .. } => self.read_file(path),
            Picked { path: None, trouble: Some(trouble) } => {
                log::warn!("no file dialog: {trouble}");
                self.notices.notice = Some(text::NO_FILE_DIALOG.to_string());
                self.overlays.path_box = true;
                Vec::new()
            }
            Picked { path: None, trouble: None } => Vec::new(),
        }
    }

    pub(super) fn read_file(&mut self, path: PathBuf) -> Vec<Effect> {
        self.overlays.path_box = false;
        self.notices.dismiss();
        self.arrival.waiting = Waiting::Reading(path.clone());
        vec![Effect::Read(path)]
    }

    /// Shows the text where nothing else is shown, at the place where a person will be once all is read.
    fn text_read(&mut self, origin: Origin, linked: Arc<LinkedBriefing>) -> Vec<Effect> {
        if self.open_briefing.is_none() && !self.home.shown {
            let id = linked.briefing().id.clone();
            // A number no opening has, as what is laid out for it is not what is laid out for the whole briefing.
            let mut text = OpenBriefing::new(origin, linked, Vec::new(), u64::MAX - 1);
            text.start(None);
            if let Some(saved_view) = self.views.saved(&id).filter(|_| !self.arrival.fresh) {
                text.resume(saved_view);
            }
            if let Some(target) = &self.arrival.target {
                text.arrive(target);
            }
            self.arrival.text = Some(Box::new(text));
        }
        Vec::new()
    }

    pub(super) fn opened(&mut self, opened: Opened) -> Vec<Effect> {
        self.arrival.waiting = Waiting::Nothing;
        self.arrival.text = None;
        let Opened { origin, mut linked, problems, nothing } = opened;
        if linked.card_order() != self.prefs.card_order {
            linked = Arc::new(linked.in_card_order(self.prefs.card_order));
        }
        // A file of which nothing could be read takes nothing away from who reads another, and is no briefing for who
        // reads none.
        if nothing {
            self.notices.notice = problems.first().map(|problem| text::cannot_be_opened(&origin.name(), problem));
            return if self.open_briefing.is_some() || self.home.shown { Vec::new() } else { self.apply_to_home(HomeChange::Show) };
        }
        self.note_saved_view();
        if self.open_briefing.as_ref().is_some_and(|before| notes_key(before) != notes::key(linked.briefing(), &origin.name())) {
            self.leave_notes();
        }
        let mut effects = self.save_what_is_written();
        let (notes, mut undo) = match &mut self.open_briefing {
            Some(before) => {
                before.notes.go_over(&before.linked, &linked);
                let notes = (std::mem::take(&mut before.notes), before.side.take(PanelKind::Notes));
                (Some(notes), std::mem::take(&mut before.undo))
            }
            None => Default::default(),
        };
        let generation = self.open_briefing.as_ref().map_or(0, |open_briefing| open_briefing.file.generation + 1);
        let own_walks = self.open_briefing.as_ref().map(|before| OwnWalks::none_after(&before.own_walks));
        let before = self.open_briefing.take().filter(|before| before.file.origin == origin);
        let reloaded = before.is_some();
        let mut open_briefing = OpenBriefing::new(origin, linked, problems, generation);
        open_briefing.own_walks = own_walks.unwrap_or_default();
        if !reloaded {
            undo.forget(Step::is_of_walk);
        }
        open_briefing.undo = undo;
        let id = open_briefing.linked.briefing().id.clone();
        if std::mem::take(&mut self.arrival.fresh) {
            self.views.forget(&id);
            self.arrival.target = None;
        }
        if let Some(chosen) = self.views.chosen(&id) {
            open_briefing.filters.resume(chosen);
            open_briefing.filters.recompute(&open_briefing.linked);
        }
        open_briefing.filters.results.shown = before.as_ref().is_some_and(|before| before.filters.results.shown);
        open_briefing.start(before);
        effects.extend(open_briefing.index_for_filters());
        if let Some(saved_view) = self.views.saved(&id).filter(|_| !reloaded) {
            open_briefing.resume(saved_view);
            self.prefs.text_size = saved_view.text_size;
            self.prefs = self.prefs.mended();
        }
        // Where a person left off is in the session as well, and more exactly.
        let there = |target: &Target| open_briefing.navigation.subject.as_ref().is_some_and(|subject| subject.target == *target);
        if let Some(target) = self.arrival.target.take().filter(|target| !there(target) || self.arrival.search.is_some()) {
            if let Some(words) = self.arrival.search.take() {
                let here = TextPlace::from(target.clone());
                open_briefing.search(&words, vec![here.clone()], &here);
            }
            open_briefing.arrive(&target);
        }
        self.home.shown = false;
        (self.overlays.floor, self.overlays.speaking_note) = (None, None);
        let title = text::screen::window_title(&open_briefing.linked.briefing().title, &text::APP);
        self.open_briefing = Some(open_briefing);
        self.note_recent();
        effects.push(Effect::Title(title));
        effects.extend(self.open_notes(notes));
        effects.extend(self.open_walks());
        // The same briefing under another name: the file may have been moved.
        if self.home.recent.iter().skip(1).any(|recent| recent.id == id) {
            effects.push(self.look_around());
        }
        effects
    }

    fn reload(&mut self) -> Vec<Effect> {
        let path = self.open_file().map(Path::to_owned);
        path.map_or_else(Vec::new, |path| self.read_file(path))
    }

    /// The open briefing as if for the first time.
    fn open_fresh(&mut self) -> Vec<Effect> {
        let Some(mut before) = self.open_briefing.take() else { return Vec::new() };
        let notes = (std::mem::take(&mut before.notes), before.side.take(PanelKind::Notes));
        let (walks, panel) = (std::mem::take(&mut before.own_walks), before.side.take(PanelKind::Walks));
        let undo = std::mem::take(&mut before.undo);
        let id = before.linked.briefing().id.clone();
        self.views.forget(&id);
        let mut open_briefing = OpenBriefing::new(before.file.origin, before.linked, before.file.problems, before.file.generation + 1);
        open_briefing.start(None);
        let read = walks.are_ready();
        (open_briefing.own_walks, open_briefing.undo) = (walks, undo);
        if let Some(panel) = panel {
            open_briefing.side.add(panel);
        }
        self.open_briefing = Some(open_briefing);
        let walks = if read { None } else { self.open_walks() };
        self.open_notes(Some(notes)).into_iter().chain(walks).collect()
    }
}
