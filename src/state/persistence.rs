//! What a person wrote, and the disk: when it is read, placed and saved, and to which briefing what comes back belongs.

use super::{Effect, NotesChange, OpenBriefing, OpenedNotes, OpenedWalks, SavedWalks, SidePanel, State, undo::Step};
use crate::notes::{NoteSet, Passages, Placed};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What the thread that reads and saves notes and walks has done, or is to do.
#[derive(Clone, Debug)]
pub enum PersistenceChange {
    /// It is time to save notes and walks.
    Save,
    /// Notes were read.
    NotesOpened(Box<OpenedNotes>),
    /// Notes were placed in a briefing that was read again.
    NotesPlaced {
        /// The opening they belong to.
        generation: u64,
        /// The briefing's texts; `None` where there is no note to place.
        passages: Option<Arc<Passages>>,
        /// Where each hangs.
        placed: BTreeMap<String, Placed>,
    },
    /// Notes were saved, or not.
    NotesSaved {
        /// The briefing they belong to.
        briefing: String,
        /// Where, with what was found there; or what went wrong.
        result: Result<(PathBuf, Option<NoteSet>, bool), String>,
        /// What became of copies that a sync program made.
        said: Vec<String>,
    },
    /// Walks were read.
    WalksOpened(Box<OpenedWalks>),
    /// Walks were saved, or not.
    WalksSaved {
        /// The briefing they belong to.
        key: String,
        /// What stands there now; or what went wrong.
        result: Result<Box<SavedWalks>, String>,
    },
}

/// What a copy that a sync program made holds.
#[derive(Clone, Copy, Debug)]
enum CopiesOf {
    Notes,
    Walks,
}

impl State {
    pub(super) fn apply_to_persistence(&mut self, change: PersistenceChange) -> Vec<Effect> {
        match change {
            PersistenceChange::Save => return self.save_what_is_written(),
            PersistenceChange::NotesOpened(opened) => return self.notes_opened(*opened),
            PersistenceChange::NotesPlaced { generation, passages, placed } => {
                if let Some(open_briefing) = self.opened_as(generation) {
                    open_briefing.notes.placed_anew(passages, placed);
                }
            }
            PersistenceChange::NotesSaved { briefing, result, said } => {
                let now = self.clock.now;
                match &mut self.open_briefing {
                    Some(open_briefing) if notes_key(open_briefing) == briefing => open_briefing.notes.saved(result, now),
                    Some(_) => self.of_another_briefing(result),
                    None => return Vec::new(),
                }
                self.tell_of_copies(CopiesOf::Notes, &said);
            }
            PersistenceChange::WalksOpened(opened) => self.walks_opened(*opened),
            PersistenceChange::WalksSaved { key, result } => self.walks_saved(&key, result),
        }
        Vec::new()
    }

    /// The open briefing, if it is this opening of it.
    fn opened_as(&mut self, generation: u64) -> Option<&mut OpenBriefing> {
        self.open_briefing.as_mut().filter(|open_briefing| open_briefing.file.generation == generation)
    }

    /// What could not be saved of a briefing that is no longer open.
    fn of_another_briefing<T>(&mut self, result: Result<T, String>) {
        if let Err(why) = result {
            self.notices.notice = Some(why);
        }
    }

    /// What is written is saved: when it is time, and before another briefing takes the place of the open one.
    pub(super) fn save_what_is_written(&mut self) -> Vec<Effect> {
        let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
        let key = notes_key(open_briefing);
        let notes = open_briefing.notes.take_unsaved().map(Effect::SaveNotes);
        let walks = open_briefing.own_walks.take_unsaved().map(|walks| Effect::SaveWalks { key, walks });
        notes.into_iter().chain(walks).collect()
    }

    fn notes_opened(&mut self, opened: OpenedNotes) -> Vec<Effect> {
        let now = self.clock.now;
        let Some(open_briefing) = self.opened_as(opened.generation) else { return Vec::new() };
        let (said, troubles) = (opened.said.clone(), opened.troubles.clone());
        open_briefing.notes.opened(opened, now);
        let waiting = open_briefing.notes.to_look_at().count();
        self.notices.copies = Default::default();
        self.tell_of_copies(CopiesOf::Notes, &said);
        if waiting > 0 {
            self.notices.notice = Some(crate::text::notes_to_review(waiting));
        }
        // Not in the panel alone: it may be closed, and the next save mends what is damaged.
        self.tell_too(&troubles);
        self.join_waiting()
    }

    fn walks_opened(&mut self, opened: OpenedWalks) {
        let now = self.clock.now;
        let Some(open_briefing) = self.opened_as(opened.generation) else { return };
        let (copies, said) = (opened.copies.clone(), opened.said.clone());
        open_briefing.walk_editor().opened(opened, now);
        self.tell_of_copies(CopiesOf::Walks, &copies);
        self.tell_too(&said);
    }

    fn walks_saved(&mut self, key: &str, result: Result<Box<SavedWalks>, String>) {
        let now = self.clock.now;
        let copies = result.as_ref().map(|saved| saved.copies.clone()).unwrap_or_default();
        match &mut self.open_briefing {
            Some(open_briefing) if notes_key(open_briefing) == key && open_briefing.own_walks.are_ready() => {
                if open_briefing.walk_editor().saved(result.map(|saved| *saved), now) {
                    open_briefing.undo.forget(Step::is_of_walk);
                }
            }
            Some(_) => self.of_another_briefing(result),
            None => return,
        }
        self.tell_of_copies(CopiesOf::Walks, &copies);
    }

    /// Tells something besides what is told already.
    fn tell_too(&mut self, what: &[String]) {
        for said in what {
            match &mut self.notices.notice {
                Some(notice) if notice.contains(said.as_str()) => {}
                Some(notice) => *notice = format!("{notice} {said}"),
                None => self.notices.notice = Some(said.clone()),
            }
        }
    }

    /// Tells what became of copies that a sync program made, of notes or of walks; of the same it takes the place of what
    /// was told before.
    fn tell_of_copies(&mut self, of: CopiesOf, said: &[String]) {
        if said.is_empty() {
            return;
        }
        if self.notices.news.as_deref() != Some(self.notices.copies.concat().join(" ").as_str()) {
            self.notices.copies = Default::default();
        }
        self.notices.copies[of as usize] = said.to_vec();
        self.notices.news = Some(self.notices.copies.concat().join(" "));
    }

    /// Notes on another briefing than the open one: it is opened where it is known, and they are joined then.
    pub(super) fn theirs_elsewhere(&mut self, name: String, note_set: NoteSet) -> Vec<Effect> {
        let recent = self.home.recent.iter().find(|recent| recent.id == note_set.briefing && !self.home.gone.contains(&recent.path));
        let bundled = self.home.bundled.iter().find(|bundled| bundled.id == note_set.briefing).map(|bundled| bundled.name);
        let effect = match (bundled, recent) {
            (Some(name), _) => Effect::ReadBundled(name.to_owned()),
            (None, Some(recent)) => Effect::Read(recent.path.clone()),
            // The bundled ones are known once somebody has looked.
            (None, None) if self.home.bundled.is_empty() => {
                Effect::LookAround(self.home.recent.iter().map(|recent| recent.path.clone()).collect())
            }
            (None, None) => {
                let title = if note_set.title.is_empty() { note_set.briefing } else { note_set.title };
                self.notices.notice = Some(crate::text::notes_on_another(&name, &title));
                return Vec::new();
            }
        };
        self.arrival.notes = Some((Some(name), note_set));
        vec![effect]
    }

    fn join_waiting(&mut self) -> Vec<Effect> {
        let Some((name, note_set)) = self.arrival.notes.take() else { return Vec::new() };
        if self.open_briefing.as_ref().is_none_or(|open_briefing| notes_key(open_briefing) != note_set.briefing) {
            return Vec::new();
        }
        self.apply_to_notes(NotesChange::Theirs { name, note_set: Box::new(note_set), damaged: 0, hidden: None })
    }

    /// After a briefing was opened: its notes are read, or, where it is the same as before, placed anew, and their panel
    /// with them.
    pub(super) fn open_notes(&mut self, before: Option<(super::Notes, Option<SidePanel>)>) -> Option<Effect> {
        let open_briefing = self.open_briefing.as_mut()?;
        let (linked, generation) = (Arc::clone(&open_briefing.linked), open_briefing.file.generation);
        let same = |notes: &super::Notes| notes.are_ready() && notes.note_set.briefing == notes_key(open_briefing);
        if let Some((notes, panel)) = before {
            if !same(&notes) {
                open_briefing.notes = super::Notes::none_after(&notes);
                return self.read_notes();
            }
            let note_set = std::sync::Arc::clone(&notes.note_set);
            open_briefing.notes = notes;
            if let Some(panel) = panel {
                open_briefing.side.add(panel);
            }
            return Some(Effect::PlaceNotes { linked, generation, note_set });
        }
        self.read_notes()
    }

    /// Asks for the notes that were kept on the open briefing.
    fn read_notes(&mut self) -> Option<Effect> {
        let open_briefing = self.open_briefing.as_mut()?;
        let (linked, generation) = (Arc::clone(&open_briefing.linked), open_briefing.file.generation);
        // What was done to notes that are read anew can no longer be undone.
        open_briefing.undo.forget(Step::is_of_note);
        let beside = open_briefing.file.path().filter(|_| self.prefs.notes_beside).map(Path::to_owned);
        Some(Effect::OpenNotes { linked, generation, key: notes_key(open_briefing), beside, writer: self.identity.run.clone() })
    }

    /// Notes move beside the briefing, or back: what is written is saved where it was, and read again where it is to be.
    pub(super) fn move_notes(&mut self) -> Vec<Effect> {
        self.leave_notes();
        let notes = self.open_briefing.as_mut().and_then(|open_briefing| open_briefing.notes.take_unsaved());
        let mut effects: Vec<Effect> = notes.map(Effect::SaveNotes).into_iter().collect();
        if let Some(open_briefing) = &mut self.open_briefing {
            // What is there is joined where it goes.
            let none = super::Notes::none_after(&open_briefing.notes);
            let note_set = std::mem::replace(&mut open_briefing.notes, none).note_set;
            self.arrival.notes = Some((None, std::sync::Arc::unwrap_or_clone(note_set)));
            effects.extend(self.open_notes(None));
        }
        effects
    }

    /// After a briefing was opened, also again: its walks are read.
    pub(super) fn open_walks(&mut self) -> Option<Effect> {
        let open_briefing = self.open_briefing.as_mut()?;
        open_briefing.own_walks.wait();
        let beside = open_briefing.file.path().map(Path::to_owned);
        let (linked, generation) = (Arc::clone(&open_briefing.linked), open_briefing.file.generation);
        Some(Effect::OpenWalks { linked, generation, key: notes_key(open_briefing), beside })
    }
}

/// What the notes on a briefing are kept under: its id, or, where it has none, the name of its file.
pub(super) fn notes_key(open_briefing: &OpenBriefing) -> String {
    crate::notes::key(open_briefing.linked.briefing(), &open_briefing.file.origin.name())
}
