//! What can happen to notes.

use super::{
    super::SelectedText,
    Naming, NoteFilter, Notes, NotesChange, NotesFold, NotesPanel, Writer,
    steps::{NoteStep, Part, Values},
};
use crate::{
    linked::LinkedBriefing,
    model::{Author, Mark, Note, Target, words_between},
    notes::{NoteSet, Passages, Placed, Spot},
    state::{
        side_panel::{PanelKind, SidePanels},
        undo::{Step, UndoHistory},
    },
};
use std::sync::Arc;

impl Notes {
    /// Applies a change that needs nothing of the world, and adds what was done to the history.
    pub(in crate::state) fn apply(
        &mut self,
        change: NotesChange,
        linked: &LinkedBriefing,
        subject: Option<&Target>,
        side: &mut SidePanels,
        (by, history): (&Writer<'_>, &mut UndoHistory<Step>),
    ) {
        if change.places_notes() {
            // Most people read more than they write: it is made for the first note.
            self.passages.get_or_insert_with(|| Arc::new(Passages::new(linked)));
        }
        match change {
            NotesChange::Write { selected } => {
                if let Some(spot) = self.where_meant(linked, subject, selected.as_ref()) {
                    self.write_on(linked, &spot, side, (by, history));
                }
            }
            NotesChange::WriteOn(target) => self.write_on(linked, &target.into(), side, (by, history)),
            NotesChange::Mark { mark, selected } => {
                if let Some(spot) = self.where_meant(linked, subject, selected.as_ref()) {
                    self.toggle(linked, &spot, (by, history), |values| {
                        values.mark = if values.mark == Some(mark) { None } else { Some(mark) };
                    });
                }
            }
            NotesChange::Bookmark => {
                if let Some(target) = subject {
                    self.toggle(linked, &target.clone().into(), (by, history), |values| values.bookmark = !values.bookmark);
                }
            }
            NotesChange::Text { id, text } => self.change(&id, Part::Text, (by, history), |values| values.text = text),
            NotesChange::SetMark { id, mark } => self.change(&id, Part::Whole, (by, history), |values| values.mark = mark),
            NotesChange::SetBookmark { id, on } => self.change(&id, Part::Whole, (by, history), |values| values.bookmark = on),
            NotesChange::Tags { id, typed } => self.change(&id, Part::Tags, (by, history), |values| values.tags = tags(&typed)),
            NotesChange::Remove(id) => self.change(&id, Part::Whole, (by, history), |values| values.removed = true),
            NotesChange::Keep { id, text } => self.keep(&id, text, by, history),
            NotesChange::Confirm(id) => {
                if let Some(spot) = self.spot(&id).cloned() {
                    self.hang(linked, &id, &spot, by, history);
                }
            }
            NotesChange::HangHere(id) => {
                if let Some(target) = subject {
                    self.hang(linked, &id, &target.clone().into(), by, history);
                }
            }
            NotesChange::Theirs { name, note_set, .. } => self.join(name, &note_set, side, (by, history)),
            NotesChange::Panel(shown) => {
                self.drop_empty(side, by.now, history);
                if shown {
                    side.open_notes();
                } else {
                    side.close(PanelKind::Notes);
                }
            }
            NotesChange::Open(Some(id)) => self.open(id, side, by.now, history),
            NotesChange::Open(None) => {
                self.drop_empty(side, by.now, history);
                side.change_notes(|panel| panel.open = None);
            }
            NotesChange::Query(query) => side.change_notes(|panel| panel.query = query),
            NotesChange::SortBy(sort) => side.change_notes(|panel| panel.sort = sort),
            NotesChange::FilterBy(only) => side.change_notes(|panel| panel.only = only),
            NotesChange::Fold(part) => side.change_notes(|panel| panel.fold(part)),
            NotesChange::More => side.change_notes(NotesPanel::show_more),
            NotesChange::Name(author) => self.begin_naming(author, side, by.now, history),
            NotesChange::NameTyped(typed) => side.change_notes(|panel| {
                if let Some(naming) = &mut panel.naming {
                    naming.typed = typed;
                }
            }),
            NotesChange::TakeName => self.take_name(side, (by, history)),
        }
        self.close_removed(side);
    }

    fn open(&mut self, id: String, side: &mut SidePanels, now: i64, history: &mut UndoHistory<Step>) {
        self.drop_empty(side, now, history);
        self.asked += 1;
        side.open_notes();
        side.change_notes(|panel| (panel.open, panel.asks) = (Some(id), self.asked));
    }

    /// The panel asks for the name of an author; a note that is open is closed for it.
    fn begin_naming(&mut self, author: Option<Author>, side: &mut SidePanels, now: i64, history: &mut UndoHistory<Step>) {
        if author.is_some() {
            self.drop_empty(side, now, history);
            self.asked += 1;
            side.open_notes();
        }
        let asks = self.asked;
        side.change_notes(|panel| {
            panel.naming = author.map(|author| Naming { typed: author.initials.clone(), author });
            if panel.naming.is_some() {
                (panel.open, panel.asks) = (None, asks);
                panel.unfold(NotesFold::Authors);
            }
        });
    }

    /// A note that says nothing and marks nothing is none: it was opened by mistake.
    fn drop_empty(&mut self, side: &SidePanels, now: i64, history: &mut UndoHistory<Step>) {
        let Some(id) = side.notes().and_then(|panel| panel.open.clone()) else { return };
        if !self.note(&id).map(Values::of).is_some_and(|values| values.say_nothing()) {
            return;
        }
        // Where it was never anything else, its making is no step either.
        let of_it = |step: &Step| matches!(step, Step::Note(NoteStep::Changed { id: other, .. }) if *other == id);
        let makes = |step: &Step| matches!(step, Step::Note(NoteStep::Changed { before: None, .. }));
        if history.give_up(of_it, makes) {
            if let Some(note) = self.notes_mut().notes.get_mut(&id) {
                note.remove();
            }
            self.placed.remove(&id);
            self.list_by_target();
            // It may be on the disk already.
            self.touch(now);
        }
    }

    /// A note that was taken away is no longer written in.
    pub(super) fn close_removed(&self, side: &mut SidePanels) {
        side.change_notes(|panel| panel.open.take_if(|id| self.note(id).is_none()));
    }

    /// The selected words where they stand, else the subject.
    fn where_meant(&self, linked: &LinkedBriefing, subject: Option<&Target>, selected: Option<&SelectedText>) -> Option<Spot> {
        let passages = self.passages.as_ref()?;
        if let Some(selected) = selected {
            let near: Vec<Target> = subject.into_iter().cloned().chain(beside(linked, subject)).collect();
            // Of the same words in several places those are meant that are seen selected.
            let found = passages.find_in(&selected.text, selected.range.clone(), selected.of, &near);
            let words = || selected.text.get(selected.range.clone()).unwrap_or_default();
            if let Some(spot) = found.or_else(|| passages.find(words(), selected.of, &near)) {
                return Some(spot);
            }
        }
        subject.cloned().map(Spot::from)
    }

    /// Opens the note of this person on exactly this, or a new one.
    fn write_on(
        &mut self,
        linked: &LinkedBriefing,
        spot: &Spot,
        side: &mut SidePanels,
        (by, history): (&Writer<'_>, &mut UndoHistory<Step>),
    ) {
        if let Some(id) = self.mine(spot, by).or_else(|| self.make(linked, spot, (by, history), |_| {})) {
            self.open(id, side, by.now, history);
        }
    }

    fn toggle(
        &mut self,
        linked: &LinkedBriefing,
        spot: &Spot,
        (by, history): (&Writer<'_>, &mut UndoHistory<Step>),
        change: impl FnOnce(&mut Values),
    ) {
        match self.mine(spot, by) {
            Some(id) => self.change(&id, Part::Whole, (by, history), |values| {
                change(values);
                // What says nothing more is taken away.
                values.removed = values.say_nothing();
            }),
            None => drop(self.make(linked, spot, (by, history), change)),
        }
    }

    /// The last note of this person on exactly these words.
    fn mine(&self, spot: &Spot, by: &Writer<'_>) -> Option<String> {
        let mine = self.on(&spot.target, spot.text).filter(|(note, placed)| {
            note.author.value() == Some(by.author) && placed.and_then(|placed| placed.spot.as_ref()) == Some(spot)
        });
        mine.last().map(|(note, _)| note.id.clone())
    }

    fn make(
        &mut self,
        linked: &LinkedBriefing,
        spot: &Spot,
        (by, history): (&Writer<'_>, &mut UndoHistory<Step>),
        change: impl FnOnce(&mut Values),
    ) -> Option<String> {
        let anchor = self.passages.as_ref()?.anchor(linked, spot);
        let stamp = self.next_stamp(by);
        let id = format!("{}-{}", stamp.by, stamp.n);
        let mut values = Values { author: by.author.clone(), anchor, ..Values::default() };
        change(&mut values);
        let mut note = Note { id: id.clone(), made: by.now, ..Note::default() };
        values.write(&mut note, &stamp);
        self.notes_mut().notes.insert(id.clone(), note);
        history.add(Step::Note(NoteStep::Changed { id: id.clone(), before: None, after: values, time: by.now, part: Part::Whole }));
        self.settle(&id, by);
        Some(id)
    }

    fn change(&mut self, id: &str, part: Part, (by, history): (&Writer<'_>, &mut UndoHistory<Step>), change: impl FnOnce(&mut Values)) {
        let Some(before) = self.note(id).map(Values::of) else { return };
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        self.write(id, &after, by);
        let texts = if part == Part::Text { words_between(&before.text, &after.text) } else { Vec::new() };
        let mut before = before;
        let between: Vec<Values> = texts.into_iter().map(|text| Values { text, ..before.clone() }).collect();
        for after in between.into_iter().chain([after]) {
            let step = NoteStep::Changed { id: id.to_owned(), before: Some(before), after: after.clone(), time: by.now, part };
            history.add(Step::Note(step));
            before = after;
        }
    }

    /// Writes a text although it may be the one that is shown: both sides were looked at.
    fn keep(&mut self, id: &str, text: String, by: &Writer<'_>, history: &mut UndoHistory<Step>) {
        let Some(before) = self.note(id).map(Values::of) else { return };
        let after = Values { text, ..before.clone() };
        self.write(id, &after, by);
        let stamp = self.next_stamp(by);
        if let Some(note) = self.notes_mut().notes.get_mut(id) {
            // The other parts are settled as they are shown.
            note.mark.set(after.mark, &stamp);
            note.tags.set(after.tags.clone(), &stamp);
            note.bookmark.set(after.bookmark, &stamp);
            note.anchor.set(after.anchor.clone(), &stamp);
        }
        history.add(Step::Note(NoteStep::Changed { id: id.to_owned(), before: Some(before), after, time: by.now, part: Part::Whole }));
        self.settle(id, by);
    }

    fn hang(&mut self, linked: &LinkedBriefing, id: &str, spot: &Spot, by: &Writer<'_>, history: &mut UndoHistory<Step>) {
        let Some(passages) = self.passages.clone() else { return };
        let anchor = passages.anchor(linked, spot);
        self.change(id, Part::Whole, (by, history), |values| values.anchor = anchor);
    }

    pub(super) fn write(&mut self, id: &str, values: &Values, by: &Writer<'_>) {
        let stamp = self.next_stamp(by);
        let before = self.drawn_of(id);
        let Some(note) = self.notes_mut().notes.get_mut(id) else { return };
        values.write(note, &stamp);
        self.place(id);
        if self.drawn_of(id) != before {
            self.list_by_target();
        }
        self.touch(by.now);
    }

    /// What of a note is seen in the panes.
    fn drawn_of(&self, id: &str) -> Option<(Option<Placed>, Option<Mark>, bool, bool)> {
        let note = self.note(id)?;
        let says = note.text.value().is_some_and(|text| !text.trim().is_empty());
        let bookmark = note.bookmark.value().copied().unwrap_or_default();
        Some((self.placed.get(id).cloned(), note.mark.value().copied().flatten(), bookmark, says))
    }

    /// After a note was written: where it hangs, and that it is to be saved.
    pub(super) fn settle(&mut self, id: &str, by: &Writer<'_>) {
        self.place(id);
        self.list_by_target();
        self.touch(by.now);
    }

    /// Joins a colleague's notes, as one step.
    fn join(
        &mut self,
        name: Option<String>,
        theirs: &NoteSet,
        side: &mut SidePanels,
        (by, history): (&Writer<'_>, &mut UndoHistory<Step>),
    ) {
        let before = Arc::clone(&self.note_set);
        let news = self.notes_mut().merge(theirs);
        let named = name.as_deref().and_then(|file| self.name_unsigned(file, theirs, &news, by));
        let differ: Vec<String> =
            self.note_set.notes.iter().filter(|(id, note)| before.notes.get(*id) != Some(note)).map(|(id, _)| id.clone()).collect();
        if !differ.is_empty() {
            let after = differ.iter().filter_map(|id| self.note_set.notes.get(id).cloned()).collect();
            let before = differ.iter().map(|id| (id.clone(), before.notes.get(id).cloned())).collect();
            history.add(Step::Note(NoteStep::Joined { name: name.clone(), before, after }));
            self.place_these(&differ);
            self.touch(by.now);
        }
        side.open_notes();
        side.change_notes(|panel| {
            panel.open = None;
            panel.query.clear();
            panel.only = (!news.is_empty()).then_some(NoteFilter::New);
        });
        self.news = Some((name, news));
        self.news_named = named;
    }

    pub(super) fn place_these(&mut self, ids: &[String]) {
        for id in ids {
            self.place(id);
        }
        self.list_by_target();
    }
}

/// `one, two` as two tags; blanks around them and those said twice do not count.
fn tags(typed: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in typed.split([',', ';', '\n']).map(|tag| tag.trim().trim_start_matches('#')) {
        if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// What stands in the same provision as the subject, and what is tied to it.
fn beside(linked: &LinkedBriefing, subject: Option<&Target>) -> Vec<Target> {
    let Some(section) = subject.and_then(|subject| linked.section_of(subject)).and_then(|index| linked.sections().get(index)) else {
        return Vec::new();
    };
    let text = crate::model::PaneKind::Provisions;
    let rows = section.rows(text).filter_map(|row| linked.rows(text).get(row)).map(|row| row.target.clone());
    let mut all: Vec<Target> = rows.chain(section.placed.iter().map(|placed| linked.target(placed.item))).collect();
    let critiques: Vec<Target> = section
        .placed
        .iter()
        .filter_map(|placed| match placed.item {
            crate::linked::Item::Critique(index) => Some(linked.critique(index)),
            _ => None,
        })
        .flat_map(|critique| critique.replies.iter().map(|reply| Target::Reply(reply.id.clone())))
        .collect();
    all.extend(critiques);
    all
}
