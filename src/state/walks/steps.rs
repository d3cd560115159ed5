//! What a person did to walks, so that it can be taken back and done again.
//!
//! A step holds the walks that it changed as they were and as they became. It is taken back only where they still are
//! what they became: what another window wrote since is nothing to be undone.

use super::{OwnWalks, StopPart, TakenOut, WalksChange, Wants};
use crate::model::Walk;

/// One step.
#[derive(Clone, Debug)]
pub(super) struct Step {
    changed: Vec<Changed>,
    taken: Taken,
    /// What was open in the panel before and after: the walk and the stop.
    opened: [Place; 2],
    /// What was typed in, where it was: what is typed there in one go is one step.
    typed: Option<Typed>,
    /// When.
    at: i64,
}

/// What is open in the panel.
type Place = (Option<String>, Option<usize>);

/// A walk by its id, before and after: where it stood, and the walk.
#[derive(Clone, Debug)]
struct Changed {
    id: String,
    before: Option<(usize, Walk)>,
    after: Option<(usize, Walk)>,
}

impl Changed {
    fn at(&self, after: bool) -> Option<&(usize, Walk)> {
        if after { self.after.as_ref() } else { self.before.as_ref() }
    }
}

/// What became of the things taken out.
#[derive(Clone, Debug)]
enum Taken {
    Nothing,
    Out(TakenOut),
    Back(TakenOut),
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Title,
    Audience,
    Question,
    Choices,
    Minutes,
    Notes,
}

/// As things stood before a change.
pub(super) struct Before {
    walks: Vec<Walk>,
    taken_out: Option<TakenOut>,
    number_taken_out: usize,
    place: Place,
    typed: Option<Typed>,
}

/// Pauses longer than this, in milliseconds, end a step of typing.
const PAUSE: i64 = 2_500;
/// Steps that can be taken back.
const MOST: usize = 200;

impl Typed {
    const fn of(change: &WalksChange) -> Option<Self> {
        Some(match change {
            WalksChange::Title(_) => Self::Title,
            WalksChange::Audience(_) => Self::Audience,
            WalksChange::Part(StopPart::Question(_)) => Self::Question,
            WalksChange::Part(StopPart::Choices(_)) => Self::Choices,
            WalksChange::Part(StopPart::Minutes(_)) => Self::Minutes,
            WalksChange::Part(StopPart::Notes(_)) => Self::Notes,
            _ => return None,
        })
    }
}

impl OwnWalks {
    /// True where something can be taken back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty() || self.to_put_back().is_some()
    }

    /// True where something can be done again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// True where the last thing done was not typed: no field has anything of its own that comes before it.
    #[must_use]
    pub fn last_was_not_typed(&self) -> bool {
        self.done.last().is_some_and(|step| step.typed.is_none())
    }

    pub(super) fn before(&self, change: &WalksChange) -> Before {
        Before {
            walks: self.walks.clone(),
            taken_out: self.taken_out.last().cloned(),
            number_taken_out: self.taken_out.len(),
            place: self.place(),
            typed: Typed::of(change),
        }
    }

    /// Keeps what was just done as a step.
    pub(super) fn keep_step(&mut self, before: Before, now: i64) {
        let changed = differences(&before.walks, &self.walks);
        if changed.is_empty() {
            return;
        }
        self.undone.clear();
        let place = self.place();
        if let Some(last) = self.done.last_mut()
            && before.typed.is_some()
            && last.typed == before.typed
            && last.opened[1] == place
            && now - last.at < PAUSE
            && let ([known], [one]) = (last.changed.as_mut_slice(), changed.as_slice())
            && known.id == one.id
        {
            known.after.clone_from(&one.after);
            last.at = now;
            return;
        }
        let taken = match (self.taken_out.len(), self.taken_out.last(), before.taken_out) {
            (number, Some(out), _) if number > before.number_taken_out => Taken::Out(out.clone()),
            (number, _, Some(back)) if number < before.number_taken_out => Taken::Back(back),
            _ => Taken::Nothing,
        };
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(Step { changed, taken, opened: [before.place, place], typed: before.typed, at: now });
    }

    /// Takes the last step back. What was taken out can be put back also where no step leads to it any more.
    pub(super) fn undo(&mut self) -> bool {
        let Some(step) = self.done.pop() else { return self.put_back() };
        if !self.turn(&step, true) {
            self.forget_steps();
            return self.put_back();
        }
        self.undone.push(step);
        true
    }

    /// Does the step again that was taken back last.
    pub(super) fn redo(&mut self) -> bool {
        let Some(step) = self.undone.pop() else { return false };
        if !self.turn(&step, false) {
            self.forget_steps();
            return false;
        }
        self.done.push(step);
        true
    }

    /// Nothing was done; what was to be put back may have had no place any more.
    pub(super) fn keep_none(&mut self, before: &Before) {
        if self.taken_out.len() != before.number_taken_out {
            self.forget_steps();
        }
    }

    pub(super) fn forget_steps(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    /// Back or onward by a step; false, and nothing done, where the walks are not what the step begins with.
    fn turn(&mut self, step: &Step, back: bool) -> bool {
        let is_as_it_was = |one: &Changed| self.walk(&one.id) == one.at(back).map(|(_, walk)| walk);
        if !step.changed.iter().all(is_as_it_was) {
            return false;
        }
        for one in &step.changed {
            let here = self.walks.iter().position(|walk| walk.id == one.id);
            match (here, one.at(!back)) {
                (Some(here), Some((_, walk))) => self.walks[here].clone_from(walk),
                (Some(here), None) => drop(self.walks.remove(here)),
                (None, Some((at, walk))) => self.walks.insert((*at).min(self.walks.len()), walk.clone()),
                (None, None) => {}
            }
        }
        match (&step.taken, back) {
            (Taken::Out(_), true) | (Taken::Back(_), false) => drop(self.taken_out.pop()),
            (Taken::Out(taken), false) | (Taken::Back(taken), true) => self.taken_out.push(taken.clone()),
            (Taken::Nothing, _) => {}
        }
        let [before, after] = &step.opened;
        let ((open, place), (other, _)) = if back { (before, after) } else { (after, before) };
        // The panel may have been closed then; it is not now.
        let open = open.clone().filter(|id| self.walk(id).is_some()).or_else(|| other.clone());
        self.open(open);
        let stops = self.open_walk().map_or(0, |walk| walk.stops.len());
        self.open_stop(place.filter(|at| *at < stops));
        if let Some(panel) = &mut self.panel {
            // The next may be taken back too, by the same key.
            panel.wants = Wants::Nothing;
        }
        true
    }

    fn place(&self) -> Place {
        self.panel.as_ref().map(|panel| (panel.open.clone(), panel.stop)).unwrap_or_default()
    }
}

/// The walks that are not the same, and those that are there only before or only after.
fn differences(before: &[Walk], after: &[Walk]) -> Vec<Changed> {
    let find = |list: &[Walk], id: &str| list.iter().position(|walk| walk.id == id).map(|at| (at, list[at].clone()));
    let gone = before.iter().filter(|walk| !after.iter().any(|other| other.id == walk.id));
    let ids = after.iter().chain(gone).filter(|walk| !before.contains(walk) || !after.contains(walk));
    ids.map(|walk| Changed { id: walk.id.clone(), before: find(before, &walk.id), after: find(after, &walk.id) }).collect()
}
