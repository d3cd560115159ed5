//! What can happen to notes.

use super::{
    super::Marked,
    Notes, NotesChange, NotesPanel, Only, Writer,
    steps::{Part, Step, Values},
};
use crate::{
    linked::LinkedBriefing,
    model::{Mark, Note, Target, Typing, words_between},
    notes::{NoteSet, Passages, Placed, Spot},
    text,
};
use std::sync::Arc;

/// Notes shown at first; more on asking.
const SHOWN: usize = 60;

impl Notes {
    /// Applies a change that needs nothing of the world.
    /// What was taken back or done again, in words.
    pub(in crate::state) fn apply(
        &mut self,
        change: NotesChange,
        linked: &LinkedBriefing,
        subject: Option<&Target>,
        by: &Writer<'_>,
    ) -> Option<String> {
        let mut said = None;
        if change.places_notes() {
            // Most people read more than they write: it is made for the first note.
            self.passages.get_or_insert_with(|| Arc::new(Passages::new(linked)));
        }
        match change {
            NotesChange::Write { marked } => {
                if let Some(spot) = self.where_meant(linked, subject, marked.as_ref()) {
                    self.write_on(linked, spot, by);
                }
            }
            NotesChange::WriteOn(target) => self.write_on(linked, Spot { target, words: None }, by),
            NotesChange::Mark { mark, marked } => {
                if let Some(spot) = self.where_meant(linked, subject, marked.as_ref()) {
                    self.toggle(linked, spot, by, |values| {
                        values.mark = if values.mark == Some(mark) { None } else { Some(mark) };
                    });
                }
            }
            NotesChange::Bookmark => {
                if let Some(target) = subject {
                    self.toggle(linked, Spot { target: target.clone(), words: None }, by, |values| values.bookmark = !values.bookmark);
                }
            }
            NotesChange::Text { id, text } => self.change(&id, Part::Text, by, |values| values.text = text),
            NotesChange::SetMark { id, mark } => self.change(&id, Part::Whole, by, |values| values.mark = mark),
            NotesChange::SetBookmark { id, on } => self.change(&id, Part::Whole, by, |values| values.bookmark = on),
            NotesChange::Tags { id, typed } => self.change(&id, Part::Tags, by, |values| values.tags = tags(&typed)),
            NotesChange::Remove(id) => self.change(&id, Part::Whole, by, |values| values.removed = true),
            NotesChange::Keep { id, text } => self.keep(&id, text, by),
            NotesChange::Confirm(id) => {
                if let Some(spot) = self.spot(&id).cloned() {
                    self.hang(linked, &id, &spot, by);
                }
            }
            NotesChange::HangHere(id) => {
                if let Some(target) = subject {
                    self.hang(linked, &id, &Spot { target: target.clone(), words: None }, by);
                }
            }
            NotesChange::Undo => said = self.undo(linked, by),
            NotesChange::Redo => said = self.redo(linked, by),
            NotesChange::Theirs { name, note_set, .. } => self.join(name, &note_set, by),
            other => self.apply_to_panel(other, by.now),
        }
        self.close_removed();
        said
    }

    fn apply_to_panel(&mut self, change: NotesChange, now: i64) {
        match change {
            NotesChange::Panel(shown) => {
                self.drop_empty(now);
                self.panel = shown.then(|| self.panel.take().unwrap_or_else(new_panel));
            }
            NotesChange::Open(id) => {
                self.drop_empty(now);
                self.asked += u64::from(id.is_some());
                let panel = self.panel.get_or_insert_with(new_panel);
                panel.asks = self.asked;
                panel.open = id;
            }
            NotesChange::Query(query) => self.on_panel(|panel| panel.query = query),
            NotesChange::SortBy(sort) => self.on_panel(|panel| panel.sort = sort),
            NotesChange::Only(only) => self.on_panel(|panel| panel.only = only),
            NotesChange::More => self.on_panel(|panel| panel.shown += SHOWN),
            _ => {}
        }
    }

    fn on_panel(&mut self, change: impl FnOnce(&mut NotesPanel)) {
        if let Some(panel) = &mut self.panel {
            panel.shown = panel.shown.max(SHOWN);
            change(panel);
        }
    }

    /// A note that says nothing and marks nothing is none: it was opened by mistake.
    fn drop_empty(&mut self, now: i64) {
        let Some(id) = self.panel.as_ref().and_then(|panel| panel.open.clone()) else { return };
        let empty = self.note(&id).map(Values::of).is_some_and(|values| values.say_nothing());
        // Where it was never anything else, its making is no step either.
        let last = self.done.iter().rposition(|step| matches!(step, Step::Changed { id: other, .. } if *other == id));
        let made = last.filter(|at| matches!(self.done[*at], Step::Changed { before: None, .. }));
        if let Some(at) = made.filter(|_| empty) {
            let made = self.done.remove(at);
            // What was taken back in it can still be done again, from its making on.
            let of_it = |step: &Step| matches!(step, Step::Changed { id: other, .. } if *other == id);
            if at == self.done.len() && self.undone.last().is_some_and(of_it) {
                self.undone.push(made);
            } else {
                self.undone.retain(|step| !of_it(step));
            }
            if let Some(note) = self.note_set.notes.get_mut(&id) {
                note.remove();
            }
            self.placed.remove(&id);
            self.look();
            // It may be on the disk already.
            self.touch(now);
        }
    }

    fn close_removed(&mut self) {
        let gone = self.panel.as_ref().and_then(|panel| panel.open.clone()).is_some_and(|id| self.note(&id).is_none());
        if gone {
            self.on_panel(|panel| panel.open = None);
        }
    }

    /// The marked words where they stand, else the subject.
    fn where_meant(&self, linked: &LinkedBriefing, subject: Option<&Target>, marked: Option<&Marked>) -> Option<Spot> {
        let passages = self.passages.as_ref()?;
        if let Some(marked) = marked {
            let near: Vec<Target> = subject.into_iter().cloned().chain(beside(linked, subject)).collect();
            // Of the same words in several places those are meant that are seen marked.
            let found = passages.find_in(&marked.text, marked.range.clone(), &near);
            if let Some((target, range)) = found.or_else(|| passages.find(marked.text.get(marked.range.clone()).unwrap_or_default(), &near))
            {
                return Some(Spot { target, words: Some(range) });
            }
        }
        subject.map(|subject| Spot { target: subject.clone(), words: None })
    }

    /// Opens the note of this person on exactly this, or a new one.
    fn write_on(&mut self, linked: &LinkedBriefing, spot: Spot, by: &Writer<'_>) {
        if let Some(id) = self.mine(&spot, by).or_else(|| self.make(linked, spot, by, |_| {})) {
            self.apply_to_panel(NotesChange::Open(Some(id)), by.now);
        }
    }

    fn toggle(&mut self, linked: &LinkedBriefing, spot: Spot, by: &Writer<'_>, change: impl FnOnce(&mut Values)) {
        match self.mine(&spot, by) {
            Some(id) => self.change(&id, Part::Whole, by, |values| {
                change(values);
                // What says nothing more is taken away.
                values.removed = values.say_nothing();
            }),
            None => drop(self.make(linked, spot, by, change)),
        }
    }

    /// The last note of this person on exactly these words.
    fn mine(&self, spot: &Spot, by: &Writer<'_>) -> Option<String> {
        let mine = self.on(&spot.target).filter(|(note, placed)| {
            note.author.value() == Some(by.author) && placed.and_then(|placed| placed.spot.as_ref()) == Some(spot)
        });
        mine.last().map(|(note, _)| note.id.clone())
    }

    fn make(&mut self, linked: &LinkedBriefing, spot: Spot, by: &Writer<'_>, change: impl FnOnce(&mut Values)) -> Option<String> {
        let anchor = self.passages.as_ref()?.anchor(linked, &spot.target, spot.words);
        let stamp = self.stamp(by);
        let id = format!("{}-{}", stamp.by, stamp.n);
        let mut values = Values { author: by.author.clone(), anchor, ..Values::default() };
        change(&mut values);
        let mut note = Note { id: id.clone(), made: by.now, ..Note::default() };
        values.write(&mut note, &stamp);
        self.note_set.notes.insert(id.clone(), note);
        self.did(Step::Changed { id: id.clone(), before: None, after: values, at: by.now, part: Part::Whole });
        self.settle(&id, by);
        Some(id)
    }

    fn change(&mut self, id: &str, part: Part, by: &Writer<'_>, change: impl FnOnce(&mut Values)) {
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
            let step = Step::Changed { id: id.to_owned(), before: Some(before), after: after.clone(), at: by.now, part };
            self.did(step);
            before = after;
        }
    }

    /// Writes a text although it may be the one that is shown: both sides were looked at.
    fn keep(&mut self, id: &str, text: String, by: &Writer<'_>) {
        let Some(before) = self.note(id).map(Values::of) else { return };
        let after = Values { text, ..before.clone() };
        self.write(id, &after, by);
        let stamp = self.stamp(by);
        if let Some(note) = self.note_set.notes.get_mut(id) {
            // The other parts are settled as they are shown.
            note.mark.set(after.mark, &stamp);
            note.tags.set(after.tags.clone(), &stamp);
            note.bookmark.set(after.bookmark, &stamp);
            note.anchor.set(after.anchor.clone(), &stamp);
        }
        self.did(Step::Changed { id: id.to_owned(), before: Some(before), after, at: by.now, part: Part::Whole });
        self.settle(id, by);
    }

    fn hang(&mut self, linked: &LinkedBriefing, id: &str, spot: &Spot, by: &Writer<'_>) {
        let Some(passages) = self.passages.clone() else { return };
        let anchor = passages.anchor(linked, &spot.target, spot.words.clone());
        self.change(id, Part::Whole, by, |values| values.anchor = anchor);
    }

    fn write(&mut self, id: &str, values: &Values, by: &Writer<'_>) {
        let stamp = self.stamp(by);
        let before = self.drawn_of(id);
        let Some(note) = self.note_set.notes.get_mut(id) else { return };
        values.write(note, &stamp);
        self.place(id);
        if self.drawn_of(id) != before {
            self.look();
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
    fn settle(&mut self, id: &str, by: &Writer<'_>) {
        self.place(id);
        self.look();
        self.touch(by.now);
    }

    fn did(&mut self, step: Step) {
        self.undone.clear();
        if self.done.last_mut().is_some_and(|last| last.takes(&step)) {
            return;
        }
        self.done.push(step);
    }

    /// Takes the last step back; what it was, in words.
    fn undo(&mut self, linked: &LinkedBriefing, by: &Writer<'_>) -> Option<String> {
        let step = self.done.pop()?;
        let said = self.say(linked, &step, by);
        match &step {
            Step::Changed { id, before, after, part, .. } => {
                let before = before.clone().unwrap_or_else(|| Values { removed: true, ..after.clone() });
                self.turn(id, *part, after, &before, by);
            }
            Step::Joined { before, .. } => {
                for (id, note) in before {
                    match note {
                        Some(note) => drop(self.note_set.notes.insert(id.clone(), note.clone())),
                        None => drop(self.note_set.notes.remove(id)),
                    }
                    self.settle(id, by);
                }
                self.news = None;
            }
        }
        self.undone.push(step);
        Some(text::undone(&said))
    }

    /// Does the step again that was taken back last; what it is, in words.
    fn redo(&mut self, linked: &LinkedBriefing, by: &Writer<'_>) -> Option<String> {
        let step = self.undone.pop()?;
        match &step {
            Step::Changed { id, before, after, part, .. } => {
                let before = before.clone().unwrap_or_else(|| Values { removed: true, ..after.clone() });
                self.turn(id, *part, &before, after, by);
            }
            Step::Joined { after, .. } => {
                for note in after {
                    self.note_set.notes.insert(note.id.clone(), note.clone());
                    self.settle(&note.id, by);
                }
            }
        }
        let said = self.say(linked, &step, by);
        self.done.push(step);
        Some(text::redone(&said))
    }

    /// Back or onward by what makes `to` of `from`. The caret goes where something came or went.
    fn turn(&mut self, id: &str, part: Part, from: &Values, to: &Values, by: &Writer<'_>) {
        let Some(now) = self.note_set.notes.get(id).map(Values::of) else { return };
        let turned = now.turned(from, to);
        self.write(id, &turned, by);
        self.turned += 1;
        self.caret = (part == Part::Text).then(|| (id.to_owned(), Typing::between(&from.text, &to.text).caret()));
    }

    /// What a step did, in words.
    fn say(&self, linked: &LinkedBriefing, step: &Step, by: &Writer<'_>) -> String {
        match step {
            Step::Joined { name, .. } => text::done_by_joining(name),
            Step::Changed { id, before, after, .. } => {
                let place = match self.spot(id) {
                    Some(spot) => linked.say_target(&spot.target),
                    None => after.anchor.said.clone(),
                };
                let others = (after.author != *by.author).then_some(after.author.initials.as_str());
                text::done_to_note(after.deed(before.as_ref()), others, &place)
            }
        }
    }

    /// Joins a colleague's notes, as one step.
    fn join(&mut self, name: String, theirs: &NoteSet, by: &Writer<'_>) {
        let before = self.note_set.clone();
        let news = self.note_set.merge(theirs);
        let differ: Vec<String> =
            self.note_set.notes.iter().filter(|(id, note)| before.notes.get(*id) != Some(note)).map(|(id, _)| id.clone()).collect();
        if !differ.is_empty() {
            let after = differ.iter().filter_map(|id| self.note_set.notes.get(id).cloned()).collect();
            let before = differ.iter().map(|id| (id.clone(), before.notes.get(id).cloned())).collect();
            self.did(Step::Joined { name: name.clone(), before, after });
            self.place_these(&differ);
            self.touch(by.now);
        }
        let panel = self.panel.get_or_insert_with(new_panel);
        panel.open = None;
        panel.query.clear();
        panel.only = (!news.is_empty()).then_some(Only::New);
        self.news = Some((name, news));
    }

    pub(super) fn place_these(&mut self, ids: &[String]) {
        for id in ids {
            self.place(id);
        }
        self.look();
    }
}

fn new_panel() -> NotesPanel {
    NotesPanel { shown: SHOWN, ..NotesPanel::default() }
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
    let Some(section) = subject.and_then(|subject| linked.section_of(subject)).and_then(|at| linked.sections().get(at)) else {
        return Vec::new();
    };
    let text = crate::model::PaneKind::Provisions;
    let rows = section.rows(text).filter_map(|row| linked.rows(text).get(row)).map(|row| row.target.clone());
    let mut all: Vec<Target> = rows.chain(section.placed.iter().map(|placed| linked.target(placed.item))).collect();
    let critiques: Vec<Target> = section
        .placed
        .iter()
        .filter_map(|placed| match placed.item {
            crate::linked::Item::Critique(at) => Some(linked.critique(at)),
            _ => None,
        })
        .flat_map(|critique| critique.replies.iter().map(|reply| Target::Reply(reply.id.clone())))
        .collect();
    all.extend(critiques);
    all
}
