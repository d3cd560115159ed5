//! What a person did to walks, so that it can be taken back and done again.
//!
//! A step holds the walks that it changed as they were and as they became. It is taken back only where they still are
//! what they became: what another window wrote since is nothing to be undone.

use super::{InitialFocus, StopPart, TakenOut, WalkEditor, WalksChange};
use crate::{
    model::{Private, Stop, Typing, Walk, is_one_step, words_between},
    state::{notes::PAUSE, undo_history::Undoable},
    text::{self, WalkDeed, WalkField},
};

/// One step.
#[derive(Clone, Debug)]
pub(in crate::state) struct WalkStep {
    changed: Vec<Changed>,
    taken: Taken,
    /// What was open in the panel before and after: the walk and the stop.
    opened: [Place; 2],
    /// What it was.
    deed: WalkDeed,
    /// When.
    time: i64,
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

impl Undoable for WalkStep {
    /// The same typing, in the same word.
    fn takes_in(&mut self, next: &Self) -> bool {
        if let (WalkDeed::Typed(field), [known], [one]) = (self.deed, self.changed.as_mut_slice(), next.changed.as_slice())
            && next.deed == self.deed
            && next.opened[0] == next.opened[1]
            && self.opened[1] == next.opened[1]
            && next.time - self.time < PAUSE
            && known.id == one.id
            && known.after == one.before
            && let (Some((_, first)), Some((_, then)), Some((_, next_walk))) = (&known.before, &one.before, &one.after)
            && goes_on(field, next.opened[1].1, [first, then, next_walk])
        {
            known.after.clone_from(&one.after);
            self.time = next.time;
            return true;
        }
        false
    }
}

/// What a change does to walks; `None` where it only looks at them.
pub(super) const fn deed_of(change: &WalksChange) -> Option<WalkDeed> {
    Some(match change {
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
        WalksChange::New => WalkDeed::New,
        WalksChange::Panel(_) | WalksChange::Open(_) | WalksChange::Stop(_) | WalksChange::Offer(_) => return None,
    })
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
    let (Some((index, before)), Some((to, after))) = (&one.before, &one.after) else { return vec![one.clone()] };
    let stops = || Some([before.stops.get(stop?)?, after.stops.get(stop?)?]);
    let with_stop = |change: &dyn Fn(&mut Stop)| {
        let mut walk = before.clone();
        stop.and_then(|index| walk.stops.get_mut(index)).into_iter().for_each(change);
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
    let mut from = (*index, before.clone());
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

impl WalkStep {
    /// What it did, in words.
    fn say(&self) -> String {
        let walk = self.changed.first().and_then(|one| one.after.as_ref().or(one.before.as_ref()));
        let title = walk.map(|(_, walk)| walk.title.as_str()).unwrap_or_default();
        let [(_, before), (_, after)] = &self.opened;
        text::done_to_walk(self.deed, after.or(*before), title)
    }
}

impl WalkEditor<'_> {
    pub(super) fn before(&self, deed: WalkDeed) -> Before {
        Before {
            walks: self.own.walks.clone(),
            taken_out: self.own.taken_out.last().cloned(),
            number_taken_out: self.own.taken_out.len(),
            place: self.place(),
            deed,
        }
    }

    /// What was just done, as steps: a word that was typed is one.
    pub(super) fn steps_since(&self, before: Before, now: i64) -> Vec<WalkStep> {
        let changed = differences(&before.walks, &self.own.walks);
        let place = self.place();
        if let (WalkDeed::Typed(field), [one]) = (before.deed, changed.as_slice()) {
            let step = |one| WalkStep {
                changed: vec![one],
                taken: Taken::Nothing,
                opened: [place.clone(), place.clone()],
                deed: before.deed,
                time: now,
            };
            return words_apart(field, place.1, one).into_iter().map(step).collect();
        }
        if changed.is_empty() {
            return Vec::new();
        }
        let taken = match (self.own.taken_out.len(), self.own.taken_out.last(), before.taken_out) {
            (number, Some(out), _) if number > before.number_taken_out => Taken::Out(out.clone()),
            (number, _, Some(back)) if number < before.number_taken_out => Taken::Back(back),
            _ => Taken::Nothing,
        };
        vec![WalkStep { changed, taken, opened: [before.place, place], deed: before.deed, time: now }]
    }

    /// Back or onward by a step, and what it was; `None`, and nothing done, where the walks are not what it begins with.
    pub(in crate::state) fn turn_step(&mut self, step: &WalkStep, back: bool, now: i64) -> Option<String> {
        self.turn(step, back).then(|| {
            self.own.touch(now);
            step.say()
        })
    }

    /// Puts back what was taken out last, where no step leads to it any more; what that undoes, in words.
    pub(in crate::state) fn put_back_instead(&mut self, now: i64) -> Option<String> {
        let id = self.own.taken_out.last()?.walk_id().to_owned();
        if !self.put_back() {
            return None;
        }
        let title = self.own.walk(&id).map(|walk| walk.title.clone()).unwrap_or_default();
        self.own.touch(now);
        Some(text::done_to_walk(WalkDeed::StopTakenOut, None, &title))
    }

    /// True where something else was put back than what a step took out.
    pub(super) fn lost_count(&self, before: &Before) -> bool {
        self.own.taken_out.len() != before.number_taken_out
    }

    /// Back or onward by a step; false, and nothing done, where the walks are not what the step begins with.
    fn turn(&mut self, step: &WalkStep, back: bool) -> bool {
        let is_as_it_was = |one: &Changed| self.own.walk(&one.id) == one.at(back).map(|(_, walk)| walk);
        if !step.changed.iter().all(is_as_it_was) {
            return false;
        }
        for one in &step.changed {
            let here = self.own.walks.iter().position(|walk| walk.id == one.id);
            match (here, one.at(!back)) {
                (Some(here), Some((_, walk))) => self.own.walks[here].clone_from(walk),
                (Some(here), None) => drop(self.own.walks.remove(here)),
                (None, Some((index, walk))) => self.own.walks.insert((*index).min(self.own.walks.len()), walk.clone()),
                (None, None) => {}
            }
        }
        match (&step.taken, back) {
            (Taken::Out(_), true) | (Taken::Back(_), false) => drop(self.own.taken_out.pop()),
            (Taken::Out(taken), false) | (Taken::Back(taken), true) => self.own.taken_out.push(taken.clone()),
            (Taken::Nothing, _) => {}
        }
        let [before, after] = &step.opened;
        let ((open, place), (other, _)) = if back { (before, after) } else { (after, before) };
        if self.side.walks().is_none() {
            // Nothing opens that was closed; what was done is said.
            return true;
        }
        // The panel may have been closed then; it is not now.
        let open = open.clone().filter(|id| self.own.walk(id).is_some()).or_else(|| other.clone());
        let walk = open.as_deref().and_then(|id| self.own.walk(id));
        let place = place.filter(|index| walk.is_some_and(|walk| *index < walk.stops.len()));
        self.own.turned += 1;
        self.own.caret = match (step.deed, step.changed.as_slice()) {
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
        if let Some(panel) = self.side.walks_mut() {
            // The next may be taken back too, by the same key.
            panel.initial_focus = InitialFocus::Nothing;
        }
        true
    }

    fn place(&self) -> Place {
        self.side.walks().map(|panel| (panel.open.clone(), panel.stop)).unwrap_or_default()
    }
}

/// The walks that are not the same, and those that are there only before or only after.
fn differences(before: &[Walk], after: &[Walk]) -> Vec<Changed> {
    let find = |list: &[Walk], id: &str| list.iter().position(|walk| walk.id == id).map(|index| (index, list[index].clone()));
    let gone = before.iter().filter(|walk| !after.iter().any(|other| other.id == walk.id));
    let ids = after.iter().chain(gone).filter(|walk| !before.contains(walk) || !after.contains(walk));
    ids.map(|walk| Changed { id: walk.id.clone(), before: find(before, &walk.id), after: find(after, &walk.id) }).collect()
}
