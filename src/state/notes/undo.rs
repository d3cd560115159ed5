//! How a step of notes is undone and done again: to the parts it changed, so that what came from elsewhere since stays.

use super::{
    Notes, Writer,
    steps::{NoteStep, Part, Values},
};
use crate::{linked::LinkedBriefing, model::Typing, notes::Passages, state::side_panel::SidePanels, text};
use std::sync::Arc;

impl Notes {
    /// Back or onward by a step; what it is, in words.
    pub(in crate::state) fn turn_step(
        &mut self,
        step: &NoteStep,
        back: bool,
        linked: &LinkedBriefing,
        side: &mut SidePanels,
        by: &Writer<'_>,
    ) -> String {
        self.passages.get_or_insert_with(|| Arc::new(Passages::new(linked)));
        // Where a note hangs is said as it stands while it is there.
        let before = back.then(|| self.say_step(linked, step, by));
        match step {
            NoteStep::Changed { id, before, after, part, .. } => {
                let before = before.clone().unwrap_or_else(|| Values { removed: true, ..after.clone() });
                let (from, to) = if back { (after, &before) } else { (&before, after) };
                self.turn_note(id, *part, from, to, by);
            }
            NoteStep::Named { ids, before, after } => {
                self.sign_anew(ids, if back { (after, before) } else { (before, after) }, by);
            }
            NoteStep::Joined { before, .. } if back => {
                for (id, note) in before {
                    match note {
                        Some(note) => drop(self.notes_mut().notes.insert(id.clone(), note.clone())),
                        None => drop(self.notes_mut().notes.remove(id)),
                    }
                    self.settle(id, by);
                }
                (self.news, self.news_named) = (None, None);
            }
            NoteStep::Joined { after, .. } => {
                for note in after {
                    self.notes_mut().notes.insert(note.id.clone(), note.clone());
                    self.settle(&note.id, by);
                }
            }
        }
        side.change_notes(|panel| panel.naming = None);
        self.close_removed(side);
        before.unwrap_or_else(|| self.say_step(linked, step, by))
    }

    /// Does to a note what makes `to` of `from`. The caret goes where something came or went.
    fn turn_note(&mut self, id: &str, part: Part, from: &Values, to: &Values, by: &Writer<'_>) {
        let Some(now) = self.note_set.notes.get(id).map(Values::of) else { return };
        let turned = now.turned(from, to);
        self.write(id, &turned, by);
        self.turned += 1;
        self.caret = (part == Part::Text).then(|| (id.to_owned(), Typing::between(&from.text, &to.text).caret()));
    }

    /// What a step did, in words.
    fn say_step(&self, linked: &LinkedBriefing, step: &NoteStep, by: &Writer<'_>) -> String {
        match step {
            NoteStep::Joined { name: Some(name), .. } => text::done_by_joining(name),
            NoteStep::Joined { name: None, .. } => text::DONE_MOVING_NOTES.into(),
            NoteStep::Named { after, .. } => text::done_by_naming(&after.initials),
            NoteStep::Changed { id, before, after, .. } => {
                let place = match self.spot(id) {
                    Some(spot) => linked.say_target(&spot.target),
                    None => after.anchor.said.clone(),
                };
                let others = (after.author != *by.author).then_some(after.author.initials.as_str());
                text::done_to_note(after.deed(before.as_ref()), others, &place)
            }
        }
    }
}
