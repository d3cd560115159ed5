//! The file of the open briefing changed on the disk while somebody reads it.
//!
//! What is saved is taken up at the place where a person is. A save that broke something leaves what is on the screen
//! and lists what is wrong; a file that is gone is told of, and reading goes on.

use super::{Effect, OpenBriefing, Opened, PaneId, Search, State, Subject, saved_view::place_in};
use crate::{
    describe,
    linked::{Difference, LinkedBriefing, Row, TextPlace},
    model::{Target, has_errors, is_from_the_right},
    text,
};
use std::path::{Path, PathBuf};

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileEvent {
    /// It was written, or is there again.
    Written,
    /// It was deleted or renamed, or what it stands on was taken away.
    Gone,
}

impl State {
    /// The file of the open briefing, if it is one.
    #[must_use]
    pub fn open_file(&self) -> Option<&Path> {
        self.open_briefing.as_ref()?.file.path()
    }

    /// Takes up what happened to a file, where it is the one that is open.
    pub(super) fn file_event(&mut self, what: FileEvent, path: PathBuf) -> Vec<Effect> {
        if self.open_file() != Some(&path) {
            return Vec::new();
        }
        match what {
            FileEvent::Written => vec![Effect::ReadAgain(path)],
            FileEvent::Gone => {
                (self.notices.notice, self.notices.news) = (Some(text::file_is_gone(&path)), None);
                Vec::new()
            }
        }
    }

    /// Takes up what was read again of itself.
    pub(super) fn opened_again(&mut self, opened: Opened) -> Vec<Effect> {
        let Some(open_briefing) = self.open_briefing.as_mut().filter(|open_briefing| open_briefing.file.origin == opened.origin) else {
            return Vec::new();
        };
        // Somebody who opened a file with errors to mend them sees each mending; whoever reads a whole one keeps it.
        let was_whole = open_briefing.file.is_shown_whole();
        if opened.nothing || (was_whole && has_errors(&opened.problems)) {
            open_briefing.stay_behind(opened.problems);
            self.notices.notice = None;
            return Vec::new();
        }
        let search = open_briefing.searches.current.take();
        let before = std::sync::Arc::clone(&open_briefing.linked);
        let after = std::sync::Arc::clone(&opened.linked);
        let (home, floor, note) = (self.home.shown, self.overlays.floor.take(), self.overlays.speaking_note.take());
        let effects = self.opened(opened);
        // Who is elsewhere, or about to speak, is left there.
        (self.home.shown, self.overlays.floor, self.overlays.speaking_note) = (home, floor, note);
        if self.overlays.speaking_note.is_some() {
            self.set_note_anew();
        }
        if let (Some(open_briefing), Some(search)) = (self.open_briefing.as_mut(), search) {
            open_briefing.search_goes_on(search, &before);
        }
        let difference = Difference::between(before.briefing(), after.briefing());
        let say = |linked: &LinkedBriefing, targets: &[Target]| targets.iter().map(|target| linked.say_target(target)).collect();
        self.notices.notice = None;
        self.notices.news = Some(text::reloaded(&text::ReloadChanges {
            new: say(&after, &difference.new),
            changed: say(&after, &difference.changed),
            gone: say(&before, &difference.gone),
            moved: difference.moved,
        }));
        effects
    }
}

impl OpenBriefing {
    /// Takes over where a person is from the briefing as it was before it was saved.
    pub(super) fn go_on_from(&mut self, before: Self) {
        let places = PaneId::ALL.map(|pane| place_in(&before, pane, &self.linked));
        let folded: Vec<Target> =
            before.folded.iter().filter_map(|index| before.linked.sections().get(*index)).map(|section| section.target.clone()).collect();
        self.folded = (0..self.linked.sections().len()).filter(|index| folded.contains(&self.linked.sections()[*index].target)).collect();
        self.gaps = before.gaps.map(|gaps| gaps.in_another(&before.linked, &self.linked));
        self.panes = before.panes;
        for (pane, place) in PaneId::ALL.into_iter().zip(places) {
            let pane = &mut self.panes[pane];
            (pane.place, pane.unfolded) = (place.unwrap_or_default(), Vec::new());
        }
        self.navigation.history = before.navigation.history;
        self.navigation.history.words_in_another(|target, words| {
            let section = before.linked.section_of(target)?;
            same_words(&before.linked, section, words, &self.linked).map(|(_, words)| words)
        });
        self.own_walks = before.own_walks;
        // It is told once for each opening.
        if is_from_the_right(before.linked.briefing()) {
            self.file.wrong_order &= before.file.wrong_order;
        }
        let problem = self.side.problem().filter(|_| before.side.problem().is_some() || before.file.problems.is_empty());
        self.side = before.side;
        self.side.list_problems(problem);
        let panes = self.panes.clone();
        if let Some(subject) = before.navigation.subject {
            self.look_again_at(&subject, &before.linked);
        }
        if self.navigation.subject.is_none() {
            // What it was about is gone: the nearest thing before it.
            let leader = panes.leader;
            let row = (0..=self.panes[leader].place.row).rev().find(|row| self.row(leader, *row).is_some_and(Row::can_be_subject));
            self.become_subject(leader, row.unwrap_or(0), None, false);
        }
        // Going there may have moved panes; nothing moves under a person's eyes.
        self.panes.stand_as(&panes);
    }

    /// The subject in the section and with the words it had, where they are still there.
    fn look_again_at(&mut self, subject: &Subject, before: &LinkedBriefing) {
        self.go_to(&subject.target);
        let words = subject.words.and_then(|words| same_words(before, subject.section, words, &self.linked));
        let item = self.linked.item(&subject.target);
        let section = before.sections().get(subject.section).and_then(|section| self.linked.section_of(&section.target));
        let section = section.filter(|index| item.is_some_and(|item| self.linked.sections()[*index].holds(item)));
        self.look_at(|now| {
            now.locked = subject.locked;
            now.section = section.unwrap_or(now.section);
            now.words = words.filter(|(section, _)| *section == now.section).map(|(_, words)| words);
        });
        self.follow(self.navigation.following.level);
    }

    /// F3 steps on through what was looked for, where it is still there.
    fn search_goes_on(&mut self, search: Search, before: &LinkedBriefing) {
        let Search { typed, hits, index, .. } = search;
        // A text may have another key here, or be gone.
        let now = |hit: &TextPlace| Some(TextPlace { text: self.linked.text_key(before.text_id(hit.text))?, ..hit.clone() });
        let Some(here) = hits.get(index).map(|here| now(here).unwrap_or_else(|| here.target.clone().into())) else { return };
        let mut hits: Vec<TextPlace> = hits.iter().filter_map(now).collect();
        hits.retain(|hit| match &hit.target {
            _ if !hit.text.is_summary() => self.linked.words(&hit.target, hit.text).is_some(),
            Target::Text(address) if address.is_provision() => self.linked.provision_by_id(address.provision_id()).is_some(),
            Target::Text(address) => self.linked.paragraph(address).is_some(),
            item if item.kind().has_card() => self.linked.item(&hit.target).is_some(),
            // A page is opened for any other.
            _ => true,
        });
        if !hits.is_empty() {
            self.search(&typed, hits, &here);
        }
    }

    /// Keeps what is on the screen, and lists what is wrong with what was saved since.
    fn stay_behind(&mut self, problems: Vec<crate::model::Problem>) {
        // The list opens once; who closed it knows.
        let first = !self.file.is_behind && self.side.page().is_none();
        self.file.is_behind = true;
        let listed = !problems.is_empty() && (first || self.side.problem().is_some());
        self.side.list_problems(listed.then_some(0));
        self.file.problems = problems.into();
    }
}

/// The words at a place among the anchors of a section, found in another reading of the briefing: section and place there.
fn same_words(before: &LinkedBriefing, section: usize, words: usize, after: &LinkedBriefing) -> Option<(usize, usize)> {
    let section = before.sections().get(section)?;
    let anchor = section.anchors.get(words)?;
    let said = describe::anchor_words(before, section, words);
    let there = after.section_of(&section.target)?;
    let section = after.sections().get(there)?;
    let of = after.text_key(before.text_id(anchor.of))?;
    let is_it = |index: &usize| {
        let other = &section.anchors[*index];
        other.of == of && other.target == anchor.target && describe::anchor_words(after, section, *index) == said
    };
    (0..section.anchors.len()).find(is_it).map(|words| (there, words))
}
