//! What a person does to walks. Nothing that is taken out is gone: it can be put back for as long as the briefing
//! is open. Each change is a step that can be taken back.

use super::{InitialFocus, StopPart, TakenOut, WalkEditor, WalksChange, WalksPanel, steps::deed_of, stop_on};
use crate::{
    linked::LinkedBriefing,
    model::{PaneKind, Stop, Walk},
    notes::free_id,
    state::{
        Subject,
        side_panel::PanelKind,
        undo::{Step, UndoHistory},
    },
    text,
};

/// Steps that can be undone; a word is one.
const MOST_STEPS: usize = 500;

/// The panes of a stop that names none.
const USUAL_PANES: [PaneKind; 3] = [PaneKind::Provisions, PaneKind::Safeguards, PaneKind::Critiques];

/// The panes shown at a stop.
#[must_use]
pub fn panes_of(stop: &Stop) -> &[PaneKind] {
    if stop.panes.is_empty() { &USUAL_PANES } else { &stop.panes }
}

impl WalkEditor<'_> {
    /// Applies a change that needs nothing of the disk, and adds what was done to the history.
    pub(in crate::state) fn apply(
        &mut self,
        change: WalksChange,
        linked: &LinkedBriefing,
        subject: Option<&Subject>,
        (now, history): (i64, &mut UndoHistory<Step>),
    ) {
        let before = deed_of(&change).map(|deed| self.before(deed));
        let edited = self.edit(change, linked, subject);
        match before {
            Some(before) if edited => {
                for step in self.steps_since(before, now) {
                    history.add(Step::Walk(step));
                    history.keep_at_most(MOST_STEPS, Step::is_of_walk);
                }
                self.own.touch(now);
            }
            // Nothing was done; what was to be put back may have had no place any more.
            Some(before) if self.lost_count(&before) => history.forget(Step::is_of_walk),
            Some(_) | None => {}
        }
    }

    /// True where something of the walks is another now.
    fn edit(&mut self, change: WalksChange, linked: &LinkedBriefing, subject: Option<&Subject>) -> bool {
        match change {
            WalksChange::Panel(shown) => {
                if !shown {
                    self.side.close(PanelKind::Walks);
                }
                false
            }
            WalksChange::Open(id) => {
                self.open(id);
                false
            }
            WalksChange::Stop(stop) => {
                let number = self.open_walk().map_or(0, |walk| walk.stops.len());
                self.open_stop(stop.filter(|stop| *stop < number));
                false
            }
            WalksChange::Offer(offers) => {
                if let Some(panel) = self.side.walks_mut() {
                    panel.offers = offers;
                }
                false
            }
            WalksChange::New => {
                self.add_new(linked);
                true
            }
            WalksChange::Copy(id) => {
                let walk = linked.briefing().walks.iter().find(|walk| walk.id == id);
                walk.map(|walk| self.add(Walk { title: text::copy_of(&walk.title), ..walk.clone() }, linked)).is_some()
            }
            WalksChange::AddSubject => self.add_subject(linked, subject),
            WalksChange::Remove(id) => self.remove(&id),
            WalksChange::PutBack => self.put_back(),
            WalksChange::Title(title) => self.edit_walk(|walk| walk.title = title),
            WalksChange::Audience(audience) => self.edit_walk(|walk| walk.audience = said(audience)),
            WalksChange::TakeOut(stop) => self.take_out(stop),
            WalksChange::Move { down } => self.move_stop(down),
            WalksChange::Part(part) => self.edit_stop(|stop| write(stop, part, subject)),
            WalksChange::Uncover(target) => self.edit_stop(|stop| {
                let is_new = !stop.reveal.contains(&target);
                if is_new {
                    stop.reveal.push(target);
                }
                is_new
            }),
            WalksChange::Cover(which) => self.cover(which),
            WalksChange::MoveUncovered { index, down } => self.edit_stop(|stop| swap(&mut stop.reveal, index, down).is_some()),
        }
    }

    /// The walk that is open.
    pub(super) fn open_walk(&self) -> Option<&Walk> {
        self.own.walk(self.side.walks()?.open.as_deref()?)
    }

    fn open_walk_mut(&mut self) -> Option<&mut Walk> {
        let id = self.side.walks()?.open.as_deref()?;
        self.own.walks.iter_mut().find(|walk| walk.id == id)
    }

    fn edit_walk(&mut self, change: impl FnOnce(&mut Walk)) -> bool {
        self.open_walk_mut().map(change).is_some()
    }

    /// A change of the stop that is open.
    fn edit_stop(&mut self, change: impl FnOnce(&mut Stop) -> bool) -> bool {
        let Some(stop) = self.side.walks().and_then(|panel| panel.stop) else { return false };
        self.open_walk_mut().and_then(|walk| walk.stops.get_mut(stop)).is_some_and(change)
    }

    fn remove(&mut self, id: &str) -> bool {
        let Some(index) = self.own.walks.iter().position(|walk| walk.id == id) else { return false };
        let walk = self.own.walks.remove(index);
        self.own.taken_out.push(TakenOut::Walk(index, walk));
        if self.side.walks().is_some_and(|panel| panel.open.as_deref() == Some(id)) {
            self.open(None);
        }
        true
    }

    fn take_out(&mut self, index: usize) -> bool {
        let Some(walk) = self.open_walk_mut().filter(|walk| index < walk.stops.len()) else { return false };
        let (stop, id, left) = (walk.stops.remove(index), walk.id.clone(), walk.stops.len());
        self.own.taken_out.push(TakenOut::Stop(id, index, stop));
        // The one after it stays open where it was.
        let was_open = self.side.walks().and_then(|panel| panel.stop);
        let open = was_open.map(|open| if open > index { open - 1 } else { open });
        self.open_stop(open.filter(|open| Some(index) != was_open && *open < left));
        true
    }

    fn move_stop(&mut self, down: bool) -> bool {
        let Some(stop) = self.side.walks().and_then(|panel| panel.stop) else { return false };
        let Some(to) = self.open_walk_mut().and_then(|walk| swap(&mut walk.stops, stop, down)) else { return false };
        if let Some(panel) = self.side.walks_mut() {
            panel.stop = Some(to);
        }
        true
    }

    fn cover(&mut self, which: usize) -> bool {
        let Some(stop) = self.side.walks().and_then(|panel| panel.stop) else { return false };
        let Some(walk) = self.open_walk_mut() else { return false };
        let id = walk.id.clone();
        let Some(reveal) = walk.stops.get_mut(stop).map(|stop| &mut stop.reveal).filter(|reveal| which < reveal.len()) else {
            return false;
        };
        let target = reveal.remove(which);
        self.own.taken_out.push(TakenOut::Uncovered(id, stop, which, target));
        true
    }

    pub(super) fn open(&mut self, id: Option<String>) {
        self.own.opened += 1;
        let open = id.filter(|id| self.own.walk(id).is_some());
        self.own.written = open.clone().or(self.own.written.take());
        let initial_focus = if open.is_some() { InitialFocus::Title } else { InitialFocus::Nothing };
        if let Some(panel) = self.side.walks_mut() {
            *panel = WalksPanel { open, stop: None, offers: None, initial_focus, opened: self.own.opened };
        }
    }

    pub(super) fn open_stop(&mut self, index: Option<usize>) {
        self.own.opened += 1;
        if let Some(panel) = self.side.walks_mut() {
            (panel.stop, panel.offers, panel.opened) = (index, None, self.own.opened);
            panel.initial_focus = if index.is_some() { InitialFocus::Question } else { InitialFocus::Nothing };
        }
    }

    fn add_new(&mut self, linked: &LinkedBriefing) {
        self.add(Walk { id: String::new(), title: text::NEW_WALK.to_string(), audience: None, stops: Vec::new() }, linked);
    }

    /// Adds a walk under an id of its own, and opens it.
    fn add(&mut self, walk: Walk, linked: &LinkedBriefing) {
        let of_the_briefing = &linked.briefing().walks;
        let taken_out = self.own.taken_out.iter().filter_map(|taken| match taken {
            TakenOut::Walk(_, walk) => Some(walk),
            _ => None,
        });
        let known: Vec<&str> = self.own.walks.iter().chain(of_the_briefing).chain(taken_out).map(|walk| walk.id.as_str()).collect();
        let wanted = if walk.id.is_empty() { "my-walk".to_owned() } else { format!("my-{}", walk.id) };
        // Room is left for what makes it one of its own.
        let wanted: String = wanted.chars().take(crate::format::limits::ID_BYTES / 8).collect();
        let id = free_id(&wanted, |id| known.contains(&id));
        self.own.walks.push(Walk { id: id.clone(), ..walk });
        self.open(Some(id));
    }

    /// The walk that something is added to: the open one, else the one written last, else the last of them.
    fn to_add_to(&self) -> Option<&Walk> {
        let written = self.own.written.as_deref().and_then(|id| self.own.walk(id));
        self.open_walk().or(written).or(self.own.walks.last())
    }

    fn add_subject(&mut self, linked: &LinkedBriefing, subject: Option<&Subject>) -> bool {
        let Some(subject) = subject else { return false };
        let stop = stop_on(linked, &subject.target, subject.section);
        let id = self.to_add_to().map(|walk| walk.id.clone());
        match id {
            Some(id) if self.open_walk().is_some_and(|walk| walk.id == id) => {}
            Some(id) => self.open(Some(id)),
            None => self.add_new(linked),
        }
        let Some(open) = self.side.walks().and_then(|panel| panel.open.clone()) else { return false };
        let Some(walk) = self.own.walks.iter_mut().find(|walk| walk.id == open) else { return false };
        walk.stops.push(stop);
        let last = walk.stops.len() - 1;
        self.open_stop(Some(last));
        true
    }

    /// Nothing opens that is closed.
    fn open_if_shown(&mut self, id: String, stop: Option<usize>) {
        if self.side.walks().is_some() {
            self.open(Some(id));
            self.open_stop(stop);
        }
    }

    pub(super) fn put_back(&mut self) -> bool {
        match self.own.taken_out.pop() {
            Some(TakenOut::Walk(index, walk)) => {
                let id = walk.id.clone();
                self.own.walks.insert(index.min(self.own.walks.len()), walk);
                self.open_if_shown(id, None);
            }
            Some(TakenOut::Stop(id, index, stop)) => {
                if self.own.walk(&id).is_none() {
                    // Another window took its walk away: the words are not lost with it.
                    self.own.walks.push(Walk { id: id.clone(), title: text::UNNAMED_WALK.to_string(), audience: None, stops: Vec::new() });
                }
                let Some(walk) = self.own.walks.iter_mut().find(|walk| walk.id == id) else { return false };
                let index = index.min(walk.stops.len());
                walk.stops.insert(index, stop);
                self.open_if_shown(id, Some(index));
            }
            Some(TakenOut::Uncovered(id, stop, index, target)) => {
                let walk = self.own.walks.iter_mut().find(|walk| walk.id == id);
                let Some(reveal) = walk.and_then(|walk| walk.stops.get_mut(stop)).map(|stop| &mut stop.reveal) else { return false };
                if !reveal.contains(&target) {
                    reveal.insert(index.min(reveal.len()), target);
                }
            }
            None => return false,
        }
        if let Some(panel) = self.side.walks_mut() {
            // The next may be put back too, by the same key.
            panel.initial_focus = InitialFocus::Nothing;
        }
        true
    }
}

/// Writes a part of a stop; true where it is another now.
fn write(stop: &mut Stop, part: StopPart, subject: Option<&Subject>) -> bool {
    let before = stop.clone();
    match part {
        StopPart::FocusHere => {
            if let Some(subject) = subject {
                stop.focus = subject.target.clone();
            }
        }
        StopPart::Question(question) => stop.question = said(question),
        StopPart::Choices(typed) => {
            stop.choices = typed.lines().map(str::trim).filter(|choice| !choice.is_empty()).map(str::to_owned).collect();
        }
        StopPart::Minutes(minutes) => stop.minutes = minutes,
        StopPart::Pane(pane, shown) => {
            let mut panes: Vec<PaneKind> = panes_of(stop).iter().copied().filter(|known| *known != pane).collect();
            if shown {
                panes.push(pane);
            }
            panes.sort_unstable();
            // One pane at least is there to be looked at.
            if !panes.is_empty() {
                stop.panes = if panes == USUAL_PANES { Vec::new() } else { panes };
            }
        }
        StopPart::Notes(notes) => stop.notes = (notes != crate::model::Private::default()).then_some(notes),
    }
    *stop != before
}

/// What is typed; nothing where only blanks are.
fn said(typed: String) -> Option<String> {
    (!typed.trim().is_empty()).then_some(typed)
}

/// Moves one of a list over its neighbour; where it stands then.
fn swap<T>(list: &mut [T], index: usize, down: bool) -> Option<usize> {
    let to = if down { index.checked_add(1) } else { index.checked_sub(1) }?;
    (index < list.len() && to < list.len()).then(|| {
        list.swap(index, to);
        to
    })
}
