//! Notes and the world: when they are read, placed and saved, and to which briefing what comes back belongs.

use super::{Change, Document, Effect, NotesChange, Origin, State, Waiting, notes::Writer};

/// What a copy that a sync program made holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum CopiesOf {
    Notes,
    Walks,
}

impl State {
    /// Applies a change of the notes, of who writes them, or of where they are kept; passes over any other.
    pub(super) fn write_down(&mut self, change: Change) -> Vec<Effect> {
        match change {
            Change::Notes(change) => {
                if matches!(change, NotesChange::Theirs { .. }) {
                    self.waiting = Waiting::Nothing;
                }
                return self.apply_to_notes(change);
            }
            Change::NotesBeside(beside) => return self.move_notes(beside),
            Change::Author(author) => self.author = author,
            Change::Clock(now) => self.now = now,
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn apply_to_notes(&mut self, change: NotesChange) -> Vec<Effect> {
        let (now, writer) = (self.now, self.writer.clone());
        let author = self.author.clone();
        let Some(document) = &mut self.document else {
            return match change {
                NotesChange::Theirs { name, book, .. } => self.theirs_elsewhere(name, *book),
                _ => Vec::new(),
            };
        };
        match change {
            NotesChange::Opened(opened) => {
                if opened.generation == document.generation {
                    let (said, troubles) = (opened.said.clone(), opened.troubles.clone());
                    document.notes.opened(*opened, now);
                    self.copies_told = Default::default();
                    let waiting = document.notes.to_look_at().count();
                    self.tell_of_copies(CopiesOf::Notes, &said);
                    if waiting > 0 {
                        self.notice = Some(crate::text::notes_to_look_at(waiting));
                    }
                    // Not in the panel alone: it may be closed, and the next save mends what is damaged.
                    self.tell_too(&troubles);
                    return self.join_waiting();
                }
            }
            NotesChange::Placed { generation, passages, placed } => {
                if generation == document.generation {
                    document.notes.placed_anew(passages, placed);
                }
            }
            NotesChange::Save => return document.notes.take_unsaved().map(Effect::SaveNotes).into_iter().collect(),
            NotesChange::Saved { briefing, result, said } => {
                if briefing == notes_key(document) {
                    document.notes.saved(result, now);
                } else if let Err(why) = result {
                    // Of a briefing that is no longer open.
                    self.notice = Some(why);
                }
                self.tell_of_copies(CopiesOf::Notes, &said);
            }
            NotesChange::Theirs { name, book, .. } if book.briefing != notes_key(document) => {
                return self.theirs_elsewhere(name, *book);
            }
            change => {
                if !document.notes.are_ready() {
                    return Vec::new();
                }
                if let NotesChange::Theirs { damaged, hidden, name, .. } = &change {
                    let damaged = (*damaged > 0).then(|| crate::text::notes_damaged(name, *damaged));
                    let hidden = hidden.map(|place| crate::text::notes_hidden(name, place));
                    self.notice = damaged.into_iter().chain(hidden).reduce(|one, other| format!("{one} {other}")).or(self.notice.take());
                }
                let opens = matches!(
                    change,
                    NotesChange::Write { .. }
                        | NotesChange::WriteOn(_)
                        | NotesChange::Open(Some(_))
                        | NotesChange::Panel(true)
                        | NotesChange::Theirs { .. }
                );
                let meant_marks = matches!(change, NotesChange::Write { marked: Some(_) } | NotesChange::Mark { marked: Some(_), .. });
                let subject = document.subject.as_ref().map(|subject| subject.target.clone());
                let library = std::sync::Arc::clone(&document.library);
                let by = Writer { id: if writer.is_empty() { "here" } else { &writer }, author: &author, now };
                let said = document.notes.apply(change, &library, subject.as_ref(), &by);
                self.undone = said.or(self.undone.take());
                let Some(document) = &mut self.document else { return Vec::new() };
                if opens {
                    // One thing stands beside the panes.
                    document.page = None;
                    document.problem = None;
                    document.filters.shown = false;
                }
                if meant_marks {
                    self.marked = None;
                    return vec![Effect::Unmark];
                }
            }
        }
        Vec::new()
    }

    /// Tells something besides what is told already.
    pub(super) fn tell_too(&mut self, what: &[String]) {
        for said in what {
            match &mut self.notice {
                Some(notice) if notice.contains(said.as_str()) => {}
                Some(notice) => *notice = format!("{notice} {said}"),
                None => self.notice = Some(said.clone()),
            }
        }
    }

    /// Tells what became of copies that a sync program made, of notes or of walks; of the same it takes the place of what
    /// was told before.
    pub(super) fn tell_of_copies(&mut self, of: CopiesOf, said: &[String]) {
        if said.is_empty() {
            return;
        }
        if self.news.as_deref() != Some(self.copies_told.concat().join(" ").as_str()) {
            self.copies_told = Default::default();
        }
        self.copies_told[of as usize] = said.to_vec();
        self.news = Some(self.copies_told.concat().join(" "));
    }

    /// Notes on another briefing than the open one: it is opened where it is known, and they are joined then.
    pub(super) fn theirs_elsewhere(&mut self, name: String, book: crate::notes::Book) -> Vec<Effect> {
        let recent = self.recent.iter().find(|recent| recent.id == book.briefing && !self.gone.contains(&recent.path));
        let bundled = self.bundled.iter().find(|bundled| bundled.id == book.briefing).map(|bundled| bundled.name);
        let effect = match (bundled, recent) {
            (Some(name), _) => Effect::ReadBundled(name.to_owned()),
            (None, Some(recent)) => Effect::Read(recent.path.clone()),
            // The bundled ones are known once somebody has looked.
            (None, None) if self.bundled.is_empty() => Effect::LookAround(self.recent.iter().map(|recent| recent.path.clone()).collect()),
            (None, None) => {
                let title = if book.title.is_empty() { book.briefing } else { book.title };
                self.notice = Some(crate::text::notes_on_another(&name, &title));
                return Vec::new();
            }
        };
        self.notes_waiting = Some((name, book));
        vec![effect]
    }

    fn join_waiting(&mut self) -> Vec<Effect> {
        let Some((name, book)) = self.notes_waiting.take() else { return Vec::new() };
        if self.document.as_ref().is_none_or(|document| notes_key(document) != book.briefing) {
            return Vec::new();
        }
        self.apply_to_notes(NotesChange::Theirs { name, book: Box::new(book), damaged: 0, hidden: None })
    }

    /// Esc: the note that is written in, then the list.
    pub(super) fn close_notes(&mut self) {
        let writing = self.document.as_ref().and_then(|document| document.notes.panel.as_ref()).is_some_and(|panel| panel.open.is_some());
        drop(self.apply_to_notes(if writing { NotesChange::Open(None) } else { NotesChange::Panel(false) }));
    }

    /// Before another briefing takes the place of the open one: what is written is saved.
    pub(super) fn leave_notes(&mut self) -> Vec<Effect> {
        self.document.as_mut().and_then(|document| document.notes.take_unsaved()).map(Effect::SaveNotes).into_iter().collect()
    }

    /// After a briefing was opened: its notes are read, or, where it is the same as before, placed anew.
    pub(super) fn open_notes(&mut self, before: Option<super::Notes>) -> Option<Effect> {
        let document = self.document.as_mut()?;
        let (library, generation) = (std::sync::Arc::clone(&document.library), document.generation);
        if let Some(before) = before.filter(|before| before.are_ready() && before.book.briefing == notes_key(document)) {
            let book = before.book.clone();
            document.notes = before;
            return Some(Effect::PlaceNotes { library, generation, book });
        }
        let beside = match &document.origin {
            Origin::File(path) if self.prefs.notes_beside => Some(path.clone()),
            _ => None,
        };
        Some(Effect::OpenNotes { library, generation, key: notes_key(document), beside, writer: self.writer.clone() })
    }

    /// Notes move beside the briefing, or back: what is written is saved where it was, and read again where it is to be.
    pub(super) fn move_notes(&mut self, beside: bool) -> Vec<Effect> {
        self.prefs.notes_beside = beside;
        let mut effects = self.leave_notes();
        if let Some(document) = &mut self.document {
            // What is there is joined where it goes.
            let book = std::mem::take(&mut document.notes).book;
            self.notes_waiting = Some((crate::text::NOTES_BEFORE.to_owned(), book));
            effects.extend(self.open_notes(None));
        }
        effects
    }
}

/// What the notes on a briefing are kept under: its id, or, where it has none, the name of its file.
pub(super) fn notes_key(document: &Document) -> String {
    crate::notes::key(document.library.briefing(), &document.origin.name())
}
