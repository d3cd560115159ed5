//! The one place where the state changes.

use super::{
    Change, CopyChange, Effect, FileChange, HomeChange, NavigationChange, NoticeChange, OpenBriefing, SearchChange, SpeakingNoteChange,
    State, WorkshopChange,
};
use crate::text;

/// True for what a person did, and not the clock, the disk or a thread.
const fn is_by_a_person(change: &Change) -> bool {
    !matches!(
        change,
        Change::Clock(_)
            | Change::Search(SearchChange::Indexed { .. } | SearchChange::Catalog(_))
            | Change::Home(HomeChange::LookedAround { .. })
            | Change::File(FileChange::Event { .. })
            | Change::Notice(NoticeChange::PreferencesNotKept(_))
            | Change::Copy(CopyChange::Selected(_))
            | Change::SpeakingNote(SpeakingNoteChange::Printed(_))
            | Change::Workshop(WorkshopChange::Awake(_))
            | Change::Persistence(_)
    )
}

impl State {
    /// Applies one change.
    pub fn apply(&mut self, change: impl Into<Change>) -> Vec<Effect> {
        let change = change.into();
        let by_a_person = is_by_a_person(&change);
        // What was copied is said until the next thing is done.
        self.notices.copied = self.notices.copied.filter(|_| !by_a_person);
        let undone = if by_a_person { self.notices.undone.take() } else { None };
        let mut effects = self.change(change);
        if undone.is_some() && undone == self.notices.undone {
            // What is said twice in the same words is heard once.
            self.notices.undone = undone.as_deref().map(text::once_more);
        }
        effects.extend(self.give_back_the_front());
        effects
    }

    fn change(&mut self, change: Change) -> Vec<Effect> {
        match self.in_workshop(change) {
            Change::File(change) => return self.apply_to_file(change),
            Change::Home(change) => return self.apply_to_home(change),
            Change::Notice(change) => return self.apply_to_notices(change),
            Change::Overlay(change) => return self.apply_to_overlays(change),
            Change::Navigation(change) => {
                self.marked_in = None;
                if matches!(change, NavigationChange::GoTo(_)) {
                    // Contents that were brought back over a narrow window have done their work.
                    self.overlays.contents = false;
                }
                return self.in_open_briefing(|open_briefing| open_briefing.navigate(change));
            }
            Change::Pane(change) => {
                if let Some(open_briefing) = &mut self.open_briefing {
                    open_briefing.arrange(change);
                }
            }
            Change::Contents(change) => self.apply_to_contents(change),
            Change::Palette(change) => return self.apply_to_palette(change),
            Change::Search(change) => return self.apply_to_search(change),
            Change::Filter(change) => return self.apply_to_filters(change),
            Change::GapMap(change) => return self.in_open_briefing(|open_briefing| open_briefing.apply_to_gap_map(change)),
            Change::Floor(change) => self.apply_to_floor(change),
            Change::SpeakingNote(change) => return self.apply_to_speaking_note(change),
            Change::SidePanel(change) => return self.apply_to_side_panel(change),
            Change::Copy(change) => return self.apply_to_copying(change),
            Change::Prefs(change) => return self.apply_to_prefs(change),
            Change::Window(change) => return vec![change.effect()],
            Change::Persistence(change) => return self.apply_to_persistence(change),
            Change::Undo => self.undo(),
            Change::Redo => self.redo(),
            Change::Notes(change) => return self.apply_to_notes(change),
            Change::Walks(change) => return self.apply_to_walks(change),
            Change::Export(change) => return self.apply_to_export(change),
            Change::Workshop(change) => return self.apply_to_workshop(change),
            Change::Escape => self.escape(),
            Change::Clock(now) => {
                self.clock.now = now;
                return self.keep_report().into_iter().collect();
            }
        }
        Vec::new()
    }

    pub(super) fn in_open_briefing(&mut self, apply: impl FnOnce(&mut OpenBriefing) -> Vec<Effect>) -> Vec<Effect> {
        self.open_briefing.as_mut().map_or_else(Vec::new, apply)
    }
}
