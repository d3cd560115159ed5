//! What a person did to walks, so that it can be taken back and done again.
//!
//! A step holds the walks that it changed as they were and as they became. It is taken back only where they still are
//! what they became: what another window wrote since is nothing to be undone.

use super::{OwnWalks, StopPart, TakenOut, WalksChange, Wants};
use crate::{
    model::{Private, Stop, Typing, Walk, is_one_step, words_between},
    state::notes::PAUSE,
    text::{self, WalkDeed, WalkField},
};

/// One step.
#[derive(Clone, Debug)]
pub(super) struct Step {
    changed: Vec<Changed>,
    taken: Taken,
    /// What was open in the panel before and after: the walk and the stop.
    opened: [Place; 2],
    /// What it was.
    deed: WalkDeed,
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

/// As things stood before a change.
pub(super) struct Before {
    walks: Vec<Walk>,
    taken_out: Option<TakenOut>,
    number_taken_out: usize,
    place: Place,
    deed: WalkDeed,
}

/// Steps that can be taken back; a word is one.
const MOST: usize = 500;

/// What a change does.
const fn deed_of(change: &WalksChange) -> WalkDeed {
    match change {
        WalksChange::Title(_) => WalkDeed::Typed(WalkField::Title),
        WalksChange::Audience(_) => WalkDeed::Typed(WalkField::Audience),
        WalksChange::Part(StopPart::Question(_)) => WalkDeed::Typed(WalkField::Question),
        WalksChange::Part(StopPart::Choices(_)) => WalkDeed::Typed(WalkField::Choices),
        WalksChange::Part(StopPart::Minutes(_)) => WalkDeed::Typed(WalkField::Minutes),
        WalksChange::Part(StopPart::Notes(_)) => WalkDeed::Typed(WalkField::Notes),
        WalksChange::Part(StopPart::FocusHere) => WalkDeed::Focused,
        WalksChange::Part(StopPart::Pane(..)) => WalkDeed::Panes,
        WalksChange::Copy(_) => WalkDeed::Copied,
        WalksChange::Remove(_) => WalkDeed::Removed,
        WalksChange::AddSubject => WalkDeed::StopAdded,
        WalksChange::TakeOut(_) => WalkDeed::StopTakenOut,
        WalksChange::Move { .. } => WalkDeed::StopMoved,
        WalksChange::PutBack => WalkDeed::PutBack,
        WalksChange::Uncover(_) => WalkDeed::Uncovered,
        WalksChange::Cover(_) => WalkDeed::Covered,
        WalksChange::MoveUncovered { .. } => WalkDeed::UncoveredMoved,
        // What else there is changes no walk.
        _ => WalkDeed::New,
    }
}

/// True where a field of a walk was typed on within one word, and nothing else of the walk is another.
fn goes_on(field: WalkField, stop: Option<usize>, [before, now, next]: [&Walk; 3]) -> bool {
    let stops = || Some([before.stops.get(stop?)?, now.stops.get(stop?)?, next.stops.get(stop?)?]);
    let words = |of: &dyn Fn(&Stop) -> String| stops().is_some_and(|[one, two, three]| is_one_step(&of(one), &of(two), &of(three)));
    match field {
        WalkField::Title => is_one_step(&before.title, &now.title, &next.title),
        WalkField::Audience => {
            let [one, two, three] = [before, now, next].map(|walk| walk.audience.as_deref().unwrap_or_default());
            is_one_step(one, two, three)
        }
        WalkField::Question => words(&|stop| stop.question.clone().unwrap_or_default()),
        WalkField::Choices => words(&|stop| stop.choices.join("\n")),
        WalkField::Minutes => words(&|stop| stop.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        WalkField::Notes => stops().is_some_and(|stops| {
            let [one, two, three] = stops.map(|stop| stop.notes.clone().unwrap_or_default());
            Private::is_one_step(&one, &two, &three)
        }),
    }
}

/// What was typed, word by word where a slow window saw several at once.
fn words_apart(field: WalkField, stop: Option<usize>, one: &Changed) -> Vec<Changed> {
    let (Some((at, before)), Some((to, after))) = (&one.before, &one.after) else { return vec![one.clone()] };
    let stops = || Some([before.stops.get(stop?)?, after.stops.get(stop?)?]);
    let with_stop = |change: &dyn Fn(&mut Stop)| {
        let mut walk = before.clone();
        stop.and_then(|at| walk.stops.get_mut(at)).into_iter().for_each(change);
        walk
    };
    let between: Vec<Walk> = match field {
        WalkField::Title => words_between(&before.title, &after.title).into_iter().map(|title| Walk { title, ..before.clone() }).collect(),
        WalkField::Audience => {
            let [one, other] = [before, after].map(|walk| walk.audience.as_deref().unwrap_or_default());
            words_between(one, other).into_iter().map(|said| Walk { audience: Some(said), ..before.clone() }).collect()
        }
        WalkField::Question => {
            let words = stops().map(|stops| stops.map(|stop| stop.question.as_deref().unwrap_or_default()));
            let texts = words.map(|[one, other]| words_between(one, other)).unwrap_or_default();
            texts.iter().map(|text| with_stop(&|stop| stop.question = Some(text.clone()))).collect()
        }
        WalkField::Notes => {
            let words = stops().map(|stops| stops.map(|stop| stop.notes.clone().unwrap_or_default()));
            let texts = words.map(|[one, other]| Private::words_between(&one, &other)).unwrap_or_default();
            texts.iter().map(|text| with_stop(&|stop| stop.notes = Some(text.clone()))).collect()
        }
        // What stands in these fields is put in order; half of it is none.
        WalkField::Choices | WalkField::Minutes => Vec::new(),
    };
    let mut from = (*at, before.clone());
    let mut all = Vec::new();
    for walk in between.into_iter().chain([after.clone()]) {
        all.push(Changed { id: one.id.clone(), before: Some(from), after: Some((*to, walk.clone())) });
        from = (*to, walk);
    }
    all
}

/// Where the caret belongs in a field once one walk has become the other, in characters.
fn caret(field: WalkField, stop: Option<usize>, [from, to]: [&Walk; 2]) -> Option<usize> {
    let stops = || Some([from.stops.get(stop?)?, to.stops.get(stop?)?]);
    let words = |of: &dyn Fn(&Stop) -> String| stops().map(|[one, other]| Typing::between(&of(one), &of(other)).caret());
    match field {
        WalkField::Title => Some(Typing::between(&from.title, &to.title).caret()),
        WalkField::Audience => {
            let [one, other] = [from, to].map(|walk| walk.audience.as_deref().unwrap_or_default());
            Some(Typing::between(one, other).caret())
        }
        WalkField::Question => words(&|stop| stop.question.clone().unwrap_or_default()),
        WalkField::Choices => words(&|stop| stop.choices.join("\n")),
        WalkField::Minutes => words(&|stop| stop.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        WalkField::Notes => stops().map(|stops| {
            let [one, other] = stops.map(|stop| stop.notes.clone().unwrap_or_default());
            Private::caret(&one, &other)
        }),
    }
}

impl Step {
    /// What it did, in words.
    fn say(&self) -> String {
        let walk = self.changed.first().and_then(|one| one.after.as_ref().or(one.before.as_ref()));
        let title = walk.map(|(_, walk)| walk.title.as_str()).unwrap_or_default();
        let [(_, before), (_, after)] = &self.opened;
        text::done_to_walk(self.deed, after.or(*before), title)
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

    pub(super) fn before(&self, change: &WalksChange) -> Before {
        Before {
            walks: self.walks.clone(),
            taken_out: self.taken_out.last().cloned(),
            number_taken_out: self.taken_out.len(),
            place: self.place(),
            deed: deed_of(change),
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
        if let (WalkDeed::Typed(field), [one]) = (before.deed, changed.as_slice()) {
            for one in words_apart(field, place.1, one) {
                if !self.goes_on_in_last(field, &place, &one, now) {
                    self.add_step(Step {
                        changed: vec![one],
                        taken: Taken::Nothing,
                        opened: [place.clone(), place.clone()],
                        deed: before.deed,
                        at: now,
                    });
                }
            }
            return;
        }
        let taken = match (self.taken_out.len(), self.taken_out.last(), before.taken_out) {
            (number, Some(out), _) if number > before.number_taken_out => Taken::Out(out.clone()),
            (number, _, Some(back)) if number < before.number_taken_out => Taken::Back(back),
            _ => Taken::Nothing,
        };
        self.add_step(Step { changed, taken, opened: [before.place, place], deed: before.deed, at: now });
    }

    fn add_step(&mut self, step: Step) {
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(step);
    }

    /// True where the last step was the same typing, in the same word, and takes this in.
    fn goes_on_in_last(&mut self, field: WalkField, place: &Place, one: &Changed, now: i64) -> bool {
        if let Some(last) = self.done.last_mut()
            && last.deed == WalkDeed::Typed(field)
            && last.opened[1] == *place
            && now - last.at < PAUSE
            && let [known] = last.changed.as_mut_slice()
            && known.id == one.id
            && known.after == one.before
            && let (Some((_, first)), Some((_, then)), Some((_, next))) = (&known.before, &one.before, &one.after)
            && goes_on(field, place.1, [first, then, next])
        {
            known.after.clone_from(&one.after);
            last.at = now;
            return true;
        }
        false
    }

    /// Takes the last step back. What was taken out can be put back also where no step leads to it any more.
    /// What it was, in words.
    pub(super) fn undo(&mut self) -> Option<String> {
        let Some(step) = self.done.pop() else { return self.put_back_instead() };
        if !self.turn(&step, true) {
            self.forget_steps();
            return self.put_back_instead();
        }
        let said = text::undone(&step.say());
        self.undone.push(step);
        Some(said)
    }

    fn put_back_instead(&mut self) -> Option<String> {
        let title = self.put_back().then(|| self.open_walk().map(|walk| walk.title.clone()).unwrap_or_default())?;
        Some(text::undone(&text::done_to_walk(WalkDeed::StopTakenOut, None, &title)))
    }

    /// Does the step again that was taken back last; what it is, in words.
    pub(super) fn redo(&mut self) -> Option<String> {
        let step = self.undone.pop()?;
        if !self.turn(&step, false) {
            self.forget_steps();
            return None;
        }
        let said = text::redone(&step.say());
        self.done.push(step);
        Some(said)
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
        let walk = open.as_deref().and_then(|id| self.walk(id));
        let place = place.filter(|at| walk.is_some_and(|walk| *at < walk.stops.len()));
        self.turned += 1;
        self.caret = match (step.deed, step.changed.as_slice()) {
            (WalkDeed::Typed(field), [one]) => {
                one.at(back).zip(one.at(!back)).and_then(|((_, from), (_, to))| Some((field, caret(field, place, [from, to])?)))
            }
            _ => None,
        };
        // Who types goes on typing where what is open stays open.
        if self.place() == (open.clone(), place) {
            return true;
        }
        self.open(open);
        self.open_stop(place);
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
