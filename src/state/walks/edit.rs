//! What a person does to walks. Nothing that is taken out is gone: it can be put back for as long as the briefing
//! is open. Each change is a step that can be taken back.

use super::{OwnWalks, StopPart, TakenOut, WalksChange, WalksPanel, Wants, stop_on};
use crate::{
    linked::LinkedBriefing,
    model::{PaneKind, Stop, Walk},
    notes::free_id,
    state::Subject,
    text,
};

/// The panes of a stop that names none.
const USUAL_PANES: [PaneKind; 3] = [PaneKind::Provisions, PaneKind::Safeguards, PaneKind::Critiques];

/// The panes shown at a stop.
#[must_use]
pub fn panes_of(stop: &Stop) -> &[PaneKind] {
    if stop.panes.is_empty() { &USUAL_PANES } else { &stop.panes }
}

impl OwnWalks {
    /// Applies a change that needs nothing of the disk.
    /// What was taken back or done again, in words.
    pub(super) fn apply(&mut self, change: WalksChange, linked: &LinkedBriefing, subject: Option<&Subject>, now: i64) -> Option<String> {
        let mut said = None;
        match change {
            WalksChange::Panel(shown) => self.panel = if shown { Some(self.panel.take().unwrap_or_default()) } else { None },
            WalksChange::Open(id) => self.open(id),
            WalksChange::Stop(at) => {
                let number = self.open_walk().map_or(0, |walk| walk.stops.len());
                self.open_stop(at.filter(|at| *at < number));
            }
            WalksChange::Offer(offers) => {
                if let Some(panel) = &mut self.panel {
                    panel.offers = offers;
                }
            }
            WalksChange::Undo | WalksChange::Redo => {
                said = if matches!(change, WalksChange::Undo) { self.undo() } else { self.redo() };
                if said.is_some() {
                    self.touch(now);
                }
            }
            other => {
                let before = self.before(&other);
                if self.edit(other, linked, subject) {
                    self.keep_step(before, now);
                    self.touch(now);
                } else {
                    self.keep_none(&before);
                }
            }
        }
        said
    }

    /// True where something of the walks is another now.
    fn edit(&mut self, change: WalksChange, linked: &LinkedBriefing, subject: Option<&Subject>) -> bool {
        match change {
            WalksChange::New => {
                let walk = Walk { id: String::new(), title: text::NEW_WALK.to_owned(), audience: None, stops: Vec::new() };
                self.add(walk, linked);
            }
            WalksChange::Copy(id) => {
                let Some(walk) = linked.briefing().walks.iter().find(|walk| walk.id == id) else { return false };
                self.add(Walk { title: text::copy_of(&walk.title), ..walk.clone() }, linked);
            }
            WalksChange::AddSubject => return self.add_subject(linked, subject),
            WalksChange::Remove(id) => {
                let Some(at) = self.walks.iter().position(|walk| walk.id == id) else { return false };
                let walk = self.walks.remove(at);
                self.taken_out.push(TakenOut::Walk(at, walk));
                if self.panel.as_ref().is_some_and(|panel| panel.open.as_ref() == Some(&id)) {
                    self.open(None);
                }
            }
            WalksChange::PutBack => return self.put_back(),
            other => return self.edit_open(other, subject),
        }
        true
    }

    /// A change of the walk that is open.
    fn edit_open(&mut self, change: WalksChange, subject: Option<&Subject>) -> bool {
        let Some(panel) = self.panel.clone() else { return false };
        let Some(walk) = panel.open.as_deref().and_then(|id| self.walks.iter_mut().find(|walk| walk.id == id)) else { return false };
        match change {
            WalksChange::Title(title) => walk.title = title,
            WalksChange::Audience(audience) => walk.audience = said(audience),
            WalksChange::TakeOut(at) if at < walk.stops.len() => {
                let stop = walk.stops.remove(at);
                let left = walk.stops.len();
                self.taken_out.push(TakenOut::Stop(walk.id.clone(), at, stop));
                // The one after it stays open where it was.
                let open = panel.stop.map(|open| if open > at { open - 1 } else { open });
                self.open_stop(open.filter(|open| Some(at) != panel.stop && *open < left));
            }
            other => {
                let Some((at, stop)) = panel.stop.and_then(|at| Some((at, walk.stops.get_mut(at)?))) else { return false };
                match other {
                    WalksChange::Part(part) => return write(stop, part, subject),
                    WalksChange::Uncover(target) if !stop.reveal.contains(&target) => stop.reveal.push(target),
                    WalksChange::Cover(which) if which < stop.reveal.len() => {
                        let target = stop.reveal.remove(which);
                        self.taken_out.push(TakenOut::Uncovered(walk.id.clone(), at, which, target));
                    }
                    WalksChange::MoveUncovered { at: which, down } => return swap(&mut stop.reveal, which, down).is_some(),
                    WalksChange::Move { down } => {
                        let Some(to) = swap(&mut walk.stops, at, down) else { return false };
                        if let Some(panel) = &mut self.panel {
                            panel.stop = Some(to);
                        }
                    }
                    _ => return false,
                }
            }
        }
        true
    }

    pub(super) fn open(&mut self, id: Option<String>) {
        self.opened += 1;
        let open = id.filter(|id| self.walk(id).is_some());
        self.written = open.clone().or(self.written.take());
        let wants = if open.is_some() { Wants::Title } else { Wants::Nothing };
        self.panel = Some(WalksPanel { open, stop: None, offers: None, wants, opened: self.opened });
    }

    pub(super) fn open_stop(&mut self, at: Option<usize>) {
        self.opened += 1;
        if let Some(panel) = &mut self.panel {
            (panel.stop, panel.offers, panel.opened) = (at, None, self.opened);
            panel.wants = if at.is_some() { Wants::Question } else { Wants::Nothing };
        }
    }

    /// Adds a walk under an id of its own, and opens it.
    fn add(&mut self, walk: Walk, linked: &LinkedBriefing) {
        let of_the_briefing = &linked.briefing().walks;
        let taken_out = self.taken_out.iter().filter_map(|taken| match taken {
            TakenOut::Walk(_, walk) => Some(walk),
            _ => None,
        });
        let known: Vec<&str> = self.walks.iter().chain(of_the_briefing).chain(taken_out).map(|walk| walk.id.as_str()).collect();
        let wanted = if walk.id.is_empty() { "my-walk".to_owned() } else { format!("my-{}", walk.id) };
        // Room is left for what makes it one of its own.
        let wanted: String = wanted.chars().take(crate::format::limits::ID_BYTES / 8).collect();
        let id = free_id(&wanted, |id| known.contains(&id));
        self.walks.push(Walk { id: id.clone(), ..walk });
        self.open(Some(id));
    }

    fn add_subject(&mut self, linked: &LinkedBriefing, subject: Option<&Subject>) -> bool {
        let Some(subject) = subject else { return false };
        let stop = stop_on(linked, &subject.target, subject.section);
        let id = self.to_add_to().map(|walk| walk.id.clone());
        match id {
            Some(id) if self.open_walk().is_some_and(|walk| walk.id == id) => {}
            Some(id) => self.open(Some(id)),
            None => drop(self.edit(WalksChange::New, linked, None)),
        }
        let Some(open) = self.panel.as_ref().and_then(|panel| panel.open.clone()) else { return false };
        let Some(walk) = self.walks.iter_mut().find(|walk| walk.id == open) else { return false };
        walk.stops.push(stop);
        let last = walk.stops.len() - 1;
        self.open_stop(Some(last));
        true
    }

    pub(super) fn put_back(&mut self) -> bool {
        match self.taken_out.pop() {
            Some(TakenOut::Walk(at, walk)) => {
                let id = walk.id.clone();
                self.walks.insert(at.min(self.walks.len()), walk);
                self.open(Some(id));
            }
            Some(TakenOut::Stop(id, at, stop)) => {
                if self.walk(&id).is_none() {
                    // Another window took its walk away: the words are not lost with it.
                    self.walks.push(Walk { id: id.clone(), title: text::UNNAMED_WALK.to_owned(), audience: None, stops: Vec::new() });
                }
                let Some(walk) = self.walks.iter_mut().find(|walk| walk.id == id) else { return false };
                let at = at.min(walk.stops.len());
                walk.stops.insert(at, stop);
                self.open(Some(id));
                self.open_stop(Some(at));
            }
            Some(TakenOut::Uncovered(id, stop, at, target)) => {
                let walk = self.walks.iter_mut().find(|walk| walk.id == id);
                let Some(reveal) = walk.and_then(|walk| walk.stops.get_mut(stop)).map(|stop| &mut stop.reveal) else { return false };
                if !reveal.contains(&target) {
                    reveal.insert(at.min(reveal.len()), target);
                }
            }
            None => return false,
        }
        if let Some(panel) = &mut self.panel {
            // The next may be put back too, by the same key.
            panel.wants = Wants::Nothing;
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
fn swap<T>(list: &mut [T], at: usize, down: bool) -> Option<usize> {
    let to = if down { at.checked_add(1) } else { at.checked_sub(1) }?;
    (at < list.len() && to < list.len()).then(|| {
        list.swap(at, to);
        to
    })
}
