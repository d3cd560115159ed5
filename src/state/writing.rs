//! Notes and the world: when they are read, placed and saved, and to which briefing what comes back belongs.

use super::{Effect, NotesChange, OpenBriefing, Origin, PrefsChange, State, Waiting, notes::Writer};

/// What a copy that a sync program made holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum CopiesOf {
    Notes,
    Walks,
}

impl State {
    /// A change of how a person likes it; notes may have to move for it.
    pub(super) fn apply_to_prefs(&mut self, change: PrefsChange) -> Vec<Effect> {
        self.prefs.apply(&change);
        match change {
            PrefsChange::NotesBeside(_) => return self.move_notes(),
            PrefsChange::Author(author) => self.author = author,
            PrefsChange::TextSize(_)
            | PrefsChange::Theme(_)
            | PrefsChange::LineSpacing(_)
            | PrefsChange::ParagraphSpacing(_)
            | PrefsChange::ReducedMotion(_)
            | PrefsChange::LetterKeys(_)
            | PrefsChange::CitationStyle(_)
            | PrefsChange::Extent(_) => {}
        }
        Vec::new()
    }

    pub(super) fn apply_to_notes(&mut self, change: NotesChange) -> Vec<Effect> {
        if matches!(change, NotesChange::Theirs { .. }) {
            self.waiting = Waiting::Nothing;
        }
        let (now, writer) = (self.now, self.writer.clone());
        let author = self.author.clone();
        let Some(open_briefing) = &mut self.open_briefing else {
            return match change {
                NotesChange::Theirs { name, note_set, .. } => self.theirs_elsewhere(name, *note_set),
                _ => Vec::new(),
            };
        };
        match change {
            NotesChange::Opened(opened) => {
                if opened.generation == open_briefing.generation {
                    let (said, troubles) = (opened.said.clone(), opened.troubles.clone());
                    open_briefing.notes.opened(*opened, now);
                    self.copies_told = Default::default();
                    let waiting = open_briefing.notes.to_look_at().count();
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
                if generation == open_briefing.generation {
                    open_briefing.notes.placed_anew(passages, placed);
                }
            }
            NotesChange::Save => return open_briefing.notes.take_unsaved().map(Effect::SaveNotes).into_iter().collect(),
            NotesChange::Saved { briefing, result, said } => {
                if briefing == notes_key(open_briefing) {
                    open_briefing.notes.saved(result, now);
                } else if let Err(why) = result {
                    // Of a briefing that is no longer open.
                    self.notice = Some(why);
                }
                self.tell_of_copies(CopiesOf::Notes, &said);
            }
            NotesChange::Theirs { name, note_set, .. } if note_set.briefing != notes_key(open_briefing) => {
                return self.theirs_elsewhere(name, *note_set);
            }
            change => {
                if !open_briefing.notes.are_ready() {
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
                let subject = open_briefing.subject.as_ref().map(|subject| subject.target.clone());
                let linked = std::sync::Arc::clone(&open_briefing.linked);
                let by = Writer { id: if writer.is_empty() { "here" } else { &writer }, author: &author, now };
                let said = open_briefing.notes.apply(change, &linked, subject.as_ref(), &by);
                self.undone = said.or(self.undone.take());
                let Some(open_briefing) = &mut self.open_briefing else { return Vec::new() };
                if opens {
                    // One thing stands beside the panes.
                    open_briefing.page = None;
                    open_briefing.problem = None;
                    open_briefing.filters.shown = false;
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
    pub(super) fn theirs_elsewhere(&mut self, name: String, note_set: crate::notes::NoteSet) -> Vec<Effect> {
        let recent = self.recent.iter().find(|recent| recent.id == note_set.briefing && !self.gone.contains(&recent.path));
        let bundled = self.bundled.iter().find(|bundled| bundled.id == note_set.briefing).map(|bundled| bundled.name);
        let effect = match (bundled, recent) {
            (Some(name), _) => Effect::ReadBundled(name.to_owned()),
            (None, Some(recent)) => Effect::Read(recent.path.clone()),
            // The bundled ones are known once somebody has looked.
            (None, None) if self.bundled.is_empty() => Effect::LookAround(self.recent.iter().map(|recent| recent.path.clone()).collect()),
            (None, None) => {
                let title = if note_set.title.is_empty() { note_set.briefing } else { note_set.title };
                self.notice = Some(crate::text::notes_on_another(&name, &title));
                return Vec::new();
            }
        };
        self.notes_waiting = Some((name, note_set));
        vec![effect]
    }

    fn join_waiting(&mut self) -> Vec<Effect> {
        let Some((name, note_set)) = self.notes_waiting.take() else { return Vec::new() };
        if self.open_briefing.as_ref().is_none_or(|open_briefing| notes_key(open_briefing) != note_set.briefing) {
            return Vec::new();
        }
        self.apply_to_notes(NotesChange::Theirs { name, note_set: Box::new(note_set), damaged: 0, hidden: None })
    }

    /// Esc: the note that is written in, then the list.
    pub(super) fn close_notes(&mut self) {
        let writing = self
            .open_briefing
            .as_ref()
            .and_then(|open_briefing| open_briefing.notes.panel.as_ref())
            .is_some_and(|panel| panel.open.is_some());
        drop(self.apply_to_notes(if writing { NotesChange::Open(None) } else { NotesChange::Panel(false) }));
    }

    /// Before another briefing takes the place of the open one: what is written is saved.
    pub(super) fn leave_notes(&mut self) -> Vec<Effect> {
        self.open_briefing
            .as_mut()
            .and_then(|open_briefing| open_briefing.notes.take_unsaved())
            .map(Effect::SaveNotes)
            .into_iter()
            .collect()
    }

    /// After a briefing was opened: its notes are read, or, where it is the same as before, placed anew.
    pub(super) fn open_notes(&mut self, before: Option<super::Notes>) -> Option<Effect> {
        let open_briefing = self.open_briefing.as_mut()?;
        let (linked, generation) = (std::sync::Arc::clone(&open_briefing.linked), open_briefing.generation);
        if let Some(before) = before.filter(|before| before.are_ready() && before.note_set.briefing == notes_key(open_briefing)) {
            let note_set = before.note_set.clone();
            open_briefing.notes = before;
            return Some(Effect::PlaceNotes { linked, generation, note_set });
        }
        let beside = match &open_briefing.origin {
            Origin::File(path) if self.prefs.notes_beside => Some(path.clone()),
            _ => None,
        };
        Some(Effect::OpenNotes { linked, generation, key: notes_key(open_briefing), beside, writer: self.writer.clone() })
    }

    /// Notes move beside the briefing, or back: what is written is saved where it was, and read again where it is to be.
    fn move_notes(&mut self) -> Vec<Effect> {
        let mut effects = self.leave_notes();
        if let Some(open_briefing) = &mut self.open_briefing {
            // What is there is joined where it goes.
            let note_set = std::mem::take(&mut open_briefing.notes).note_set;
            self.notes_waiting = Some((crate::text::NOTES_BEFORE.to_owned(), note_set));
            effects.extend(self.open_notes(None));
        }
        effects
    }
}

/// What the notes on a briefing are kept under: its id, or, where it has none, the name of its file.
pub(super) fn notes_key(open_briefing: &OpenBriefing) -> String {
    crate::notes::key(open_briefing.linked.briefing(), &open_briefing.origin.name())
}
