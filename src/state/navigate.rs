//! How an open briefing is read: which item becomes the subject, and how the panes follow it.

use super::{Effect, NavigationChange, OpenBriefing, PaneChange, PaneId, Place, READING_LINE, Size, Subject, Visit, follow, panes::Comes};
use crate::{
    linked::{Item, LinkedBriefing, Row, RowKind},
    model::{PaneKind, Target},
};

/// A card that unfolds stands no lower than this.
const LOWEST_UNFOLDED: f32 = 0.35;

/// How far down a pane stands what somebody went to: under the name of its paragraph.
const ARRIVAL: f32 = 0.07;

impl OpenBriefing {
    pub(super) fn navigate(&mut self, change: NavigationChange) -> Vec<Effect> {
        match change {
            NavigationChange::Step(_) | NavigationChange::End { .. } | NavigationChange::Lead(_) | NavigationChange::Lock => {
                self.navigation.by_keyboard = true;
            }
            NavigationChange::Select { .. } | NavigationChange::Scrolled { .. } => self.navigation.by_keyboard = false,
            NavigationChange::ScrolledAlone { .. }
            | NavigationChange::GoTo(_)
            | NavigationChange::History { .. }
            | NavigationChange::PageBy(_)
            | NavigationChange::Thread { .. }
            | NavigationChange::Reveal { .. } => {}
        }
        match change {
            NavigationChange::Scrolled { pane, place, line } => self.scrolled(pane, place, line),
            NavigationChange::ScrolledAlone { pane, place } => self.panes[pane].place = place,
            NavigationChange::Select { pane, row, words, level } => {
                self.side.leave_page();
                self.navigation.leave();
                self.select(pane, row, words, level);
            }
            NavigationChange::GoTo(target) => {
                self.side.leave_page();
                self.leave_here();
                self.gaps = None;
                self.go_to(&target);
            }
            NavigationChange::History { back } => {
                self.side.leave_page();
                self.travel(back);
            }
            NavigationChange::Lead(pane) => self.panes.lead(pane),
            NavigationChange::Step(by) => {
                self.side.leave_page();
                self.step(by);
            }
            NavigationChange::End { last } => {
                self.side.leave_page();
                self.navigation.leave();
                self.step(if last { isize::MAX } else { isize::MIN });
            }
            NavigationChange::PageBy(heights) => {
                self.side.leave_page();
                return vec![Effect::ScrollBy { pane: self.panes.leader, heights }];
            }
            NavigationChange::Thread { onward } => {
                self.side.leave_page();
                self.thread(onward);
            }
            NavigationChange::Lock => {
                self.side.leave_page();
                self.navigation.lock();
            }
            NavigationChange::Reveal { pane, row } => self.panes[pane].place = Place::level(row, READING_LINE),
        }
        Vec::new()
    }

    /// Opens at the beginning, or, after a reload, where it was before.
    pub(super) fn start(&mut self, before: Option<Self>) {
        if let Some(before) = before {
            self.go_on_from(before);
        } else {
            self.become_subject(PaneId::Provisions, 0, None, false);
            self.follow(0.0);
        }
    }

    fn scrolled(&mut self, pane: PaneId, place: Place, (row, level): (usize, f32)) {
        self.panes[pane].place = place;
        // A pinned pane is held apart: what is turned in it concerns no other.
        if self.panes[pane].pinned {
            return;
        }
        self.panes.leader = pane;
        if self.navigation.is_locked() {
            return;
        }
        let Some(row) = self.subject_row_near(pane, row) else { return };
        let before = self.navigation.subject.clone();
        self.become_subject(pane, row, None, false);
        // Scrolling inside one item never moves the others.
        if self.navigation.subject != before {
            self.follow(level);
        }
    }

    fn select(&mut self, pane: PaneId, row: usize, words: Option<usize>, level: f32) {
        self.panes.leader = pane;
        if self.row(pane, row).is_some_and(Row::can_be_subject) {
            // What was pressed stays where it is, also where a card above it folds; a card that unfolds near
            // the foot comes up, so that it can be read.
            let unfolds = !pane.is_text() && self.panes[pane].size(row) != Size::Open;
            let level = if unfolds { level.min(LOWEST_UNFOLDED) } else { level };
            self.panes.open_row(pane, row, level);
            self.become_subject(pane, row, words, true);
            self.follow(level);
        }
    }

    pub(super) fn arrange(&mut self, change: PaneChange) {
        match self.panes.apply(change) {
            Some(Comes::One(pane)) => self.bring(pane),
            Some(Comes::Followers) => self.follow(self.navigation.following.level),
            None => {}
        }
    }

    /// Shows what the choices leave, around the same subject.
    pub(super) fn choices_changed(&mut self) {
        self.find_tied();
        self.follow(self.navigation.following.level);
    }

    fn travel(&mut self, back: bool) {
        let in_list = self.filters.results.shown;
        if let Some(Visit { target, words, in_list }) = self.navigation.turn(back, in_list) {
            self.go_to(&target);
            self.look_at(|subject| subject.words = words);
            self.follow(self.navigation.following.level);
            self.filters.results.shown = in_list && !self.filters.chosen.is_empty();
            if let Some(item) = self.linked.item(&target).filter(|_| self.filters.results.shown) {
                self.filters.results.chosen = Some(item);
            }
        }
    }

    /// Notes where a person is before a jump. One out of the list of results leads into the reader.
    pub(super) fn leave_here(&mut self) {
        if std::mem::take(&mut self.filters.results.shown) { self.navigation.leave_list() } else { self.navigation.leave() }
    }

    /// An item becomes the subject where it stands in a section, and the text goes to its words; nothing is left by it.
    pub(super) fn look_at_in(&mut self, target: &Target, section: usize) {
        let Some(item) = self.linked.item(target) else { return };
        let pane = if item.is_safeguard() { PaneId::Safeguards } else { PaneId::Critiques };
        let Some(row) = self.row_of(pane.kind(), section, target) else { return };
        self.side.leave_page();
        self.panes.lead(pane);
        self.panes[pane].shown = true;
        self.panes.open_row(pane, row, ARRIVAL);
        self.become_subject(pane, row, None, true);
        self.follow(ARRIVAL);
    }

    pub(super) fn go_to(&mut self, target: &Target) {
        let Some(section) = self.section_for(target) else { return };
        let kind = kind_of(target);
        // The pane a person is in, unless it is held apart; else the first that holds such a thing.
        let here = self.panes.leader.kind() == kind && !self.panes.leading().pinned;
        let pane = if here { self.panes.leader } else { PaneId::of(kind) };
        let Some(row) = self.row_of(kind, section, target) else { return };
        self.panes.lead(pane);
        self.panes[pane].shown = true;
        // With a little of what stands before it in sight, unless it begins an article.
        let begins = self.row(pane, row).is_some_and(|row| !matches!(row.kind, RowKind::Paragraph { .. } | RowKind::Card(..)));
        let level = if begins { 0.0 } else { ARRIVAL };
        self.panes.open_row(pane, row, level);
        self.become_subject(pane, row, None, true);
        self.follow(level);
    }

    /// Where a target stands in a section of a pane; a source stands in no section.
    pub(super) fn row_of(&self, pane: PaneKind, section: usize, target: &Target) -> Option<usize> {
        let rows = self.linked.rows(pane);
        let mut within = match pane {
            PaneKind::Sources => 0..rows.len(),
            _ => self.linked.sections().get(section)?.rows(pane),
        };
        let item = self.linked.item(target);
        within.find(|index| match (rows.get(*index), item) {
            (Some(Row { kind: RowKind::Card(here, _), .. }), Some(item)) => *here == item,
            (Some(row), None) => row.target == *target,
            _ => false,
        })
    }

    /// The section a target is looked at in: an item that stands in several stays in the one a person reads, else
    /// it is shown where its own words are.
    fn section_for(&self, target: &Target) -> Option<usize> {
        let sections = self.linked.sections();
        let item = self.linked.item(target);
        let read = self.navigation.subject.as_ref().map(|subject| subject.section);
        let here = read.filter(|index| item.zip(sections.get(*index)).is_some_and(|(item, section)| section.holds(item)));
        let own =
            || item.and_then(|item| sections.iter().position(|section| section.placed(item).is_some_and(|placed| placed.from.is_none())));
        here.or_else(own).or_else(|| self.linked.section_of(target))
    }

    /// Opens the next of the cards tied to the subject, safeguards before critiques, around the end; the
    /// subject and its pane stay where they are.
    fn thread(&mut self, onward: bool) {
        let tied = |pane: PaneId| self.tied_in(pane).iter().map(move |row| (pane, *row));
        // What a person has hidden stays hidden, as a trainer may mean to show it later.
        let beside = THREAD.into_iter().filter(|pane| !self.stands_in(pane.kind()) && self.panes[*pane].shown);
        let all: Vec<(PaneId, usize)> = beside.flat_map(tied).collect();
        if all.is_empty() {
            return;
        }
        let here = self.navigation.following.on_thread.and_then(|here| all.iter().position(|one| *one == here));
        let to = match (here, onward) {
            (Some(here), true) => (here + 1) % all.len(),
            (Some(here), false) => (here + all.len() - 1) % all.len(),
            // The first card of the first pane is open already: the first step goes on from it.
            (None, true) => 1 % all.len(),
            (None, false) => all.len() - 1,
        };
        let (pane, row) = all[to];
        self.open_card(pane, row);
    }

    /// Opens the card of an item that stands beside the subject, which stays where it is.
    pub(super) fn show_on_thread(&mut self, target: &Target) {
        let Some((item, subject)) = self.linked.item(target).zip(self.navigation.subject.as_ref()) else { return };
        let pane = if item.is_safeguard() { PaneId::Safeguards } else { PaneId::Critiques };
        let Some(row) = self.row_of(pane.kind(), subject.section, target) else { return };
        self.open_card(pane, row);
    }

    fn open_card(&mut self, pane: PaneId, row: usize) {
        self.navigation.following.on_thread = Some((pane, row));
        self.panes.bring_to_front(pane);
        let tied = &self.navigation.following.rows[pane.kind() as usize];
        let this = &mut self.panes[pane];
        this.place = Place::level(row, self.navigation.following.level.clamp(0.0, 0.8));
        if !pane.is_text() {
            this.unfolded = unfolded(&self.linked, pane.kind(), tied, Some(row));
        }
    }

    fn step(&mut self, by: isize) {
        let pane = self.panes.leader;
        let rows = self.linked.rows(pane.kind());
        let can = |index: &usize| rows[*index].can_be_subject() && !self.filters.hides(pane.kind(), *index);
        let candidates: Vec<usize> = (0..rows.len()).filter(can).collect();
        let Some(last) = candidates.len().checked_sub(1) else { return };
        let here = self.subject_row(pane).unwrap_or_else(|| self.panes[pane].place.row);
        let index = candidates.partition_point(|row| *row < here);
        // From a pane that was not leading, the first step is onto what is tied there.
        let on_it = candidates.get(index) == Some(&here);
        let to = match (on_it && self.stands_in(pane.kind()), by) {
            (true, by) => index.saturating_add_signed(by).min(last),
            (false, isize::MIN) => 0,
            (false, isize::MAX) => last,
            (false, _) => index.min(last),
        };
        let row = candidates[to];
        let locked = self.navigation.is_locked();
        self.panes.open_row(pane, row, READING_LINE);
        self.become_subject(pane, row, None, locked);
        self.follow(READING_LINE);
    }

    /// True if the subject is an item of this pane.
    fn stands_in(&self, pane: PaneKind) -> bool {
        let Some(subject) = &self.navigation.subject else { return false };
        kind_of(&subject.target) == pane
    }

    pub(super) fn become_subject(&mut self, pane: PaneId, row: usize, words: Option<usize>, locked: bool) {
        self.filters.exempt(&self.linked, pane.kind(), row);
        let Some(row) = self.row(pane, row) else { return };
        let target = match row.kind {
            RowKind::Card(item, _) => self.linked.target(item),
            _ => row.target.clone(),
        };
        let section = match row.kind {
            RowKind::Source(_) => self.linked.section_of(&target).unwrap_or(0),
            _ => row.section,
        };
        let subject = Subject { target, section, words, locked };
        self.navigation.subject = Some(subject);
        self.find_tied();
        self.turn_who_says_what();
    }

    pub(super) fn look_at(&mut self, change: impl FnOnce(&mut Subject)) {
        if let Some(subject) = &mut self.navigation.subject {
            change(subject);
            self.find_tied();
        }
    }

    /// The subject is no longer held, and is all of it and no words in it. A pane that said that nothing is tied to the words is brought
    /// to what is tied to all of it.
    pub(super) fn free_subject(&mut self) {
        let said_none: Vec<PaneId> =
            PaneId::ALL.into_iter().filter(|pane| self.panes.follows(*pane) && self.tied_in(*pane).is_empty()).collect();
        self.look_at(|subject| (subject.locked, subject.words) = (false, None));
        for pane in said_none {
            if !self.tied_in(pane).is_empty() {
                self.bring(pane);
            }
        }
    }

    fn find_tied(&mut self) {
        self.navigation.find_tied(&self.linked, &self.filters);
        if let Some(subject) = &self.navigation.subject {
            for division in self.linked.divisions_of(subject.section) {
                self.folded.remove(&division);
            }
        }
    }

    /// Brings every pane that follows the leader to what is tied to the subject, level with it.
    pub(super) fn follow(&mut self, level: f32) {
        self.navigation.following.level = level;
        self.navigation.following.on_thread = None;
        for pane in PaneId::ALL {
            if self.panes.follows(pane) {
                self.bring(pane);
            }
        }
    }

    /// Brings one pane to what is tied to the subject, or to what says that nothing is.
    pub(super) fn bring(&mut self, pane: PaneId) {
        let Some(subject) = &self.navigation.subject else { return };
        let tied = &self.navigation.following.rows[pane.kind() as usize];
        let row = tied.first().copied().or_else(|| follow::says_none(&self.linked, subject, pane.kind()));
        let this = &mut self.panes[pane];
        if let Some(row) = row {
            this.place = Place::level(row, self.navigation.following.level.clamp(0.0, 0.8));
        }
        this.unfolded = unfolded(&self.linked, pane.kind(), tied, None);
    }

    /// True for the row of the subject in a pane.
    #[must_use]
    pub fn stands_at(&self, pane: PaneId, row: usize) -> bool {
        let Some((subject, row)) = self.navigation.subject.as_ref().zip(self.row(pane, row)) else { return false };
        let is_it = match row.kind {
            RowKind::Card(item, _) => self.linked.item(&subject.target) == Some(item),
            _ => row.target == subject.target,
        };
        is_it && (row.section == subject.section || matches!(row.kind, RowKind::Source(_)))
    }

    /// The row of the subject in a pane, or the first that is tied to it there.
    fn subject_row(&self, pane: PaneId) -> Option<usize> {
        self.tied_in(pane).first().copied()
    }

    /// The row itself, or the next that can be a subject; the last such where none follows.
    fn subject_row_near(&self, pane: PaneId, row: usize) -> Option<usize> {
        let rows = self.linked.rows(pane.kind());
        let can = |index: &usize| rows[*index].can_be_subject() && !self.filters.hides(pane.kind(), *index);
        let next = (row..rows.len()).find(can);
        next.or_else(|| (0..row.min(rows.len())).rev().find(can))
    }

    pub(super) fn row(&self, pane: PaneId, row: usize) -> Option<&Row> {
        self.linked.rows(pane.kind()).get(row)
    }
}

/// Which of the tied rows of a pane are unfolded: one that is open, and in brief the others but for positions, of which the first
/// alone is. Without a choice the first that is no position is open.
fn unfolded(linked: &LinkedBriefing, pane: PaneKind, tied: &[usize], open: Option<usize>) -> Vec<usize> {
    let is_position = |row: &usize| matches!(linked.rows(pane).get(*row).map(|row| &row.kind), Some(RowKind::Card(Item::Position(_), _)));
    let first = tied.iter().copied().find(is_position);
    let open = open.or_else(|| tied.iter().copied().find(|row| !is_position(row))).or(first);
    let brief = tied.iter().copied().filter(|row| Some(*row) != open && (Some(*row) == first || !is_position(row)));
    open.into_iter().chain(brief).collect()
}

/// The panes a thread leads along, in its order.
const THREAD: [PaneId; 3] = [PaneId::Provisions, PaneId::Safeguards, PaneId::Critiques];

/// What holds a target.
fn kind_of(target: &Target) -> PaneKind {
    target.kind().pane().unwrap_or(PaneKind::Provisions)
}
