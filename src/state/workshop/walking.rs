//! How a workshop goes on: one step at a time, and what the trainer does in between.

use super::{AudiencePlacement, Monitors, Position, Role, SIZES, Screens, Starting, Workshop, WorkshopChange};
use crate::{
    linked::{Item, LinkedBriefing},
    model::{Address, PaneKind, Stop, Target, Walk},
    state::{Change, Effect, NavigationChange, OpenBriefing, PrefsChange, State},
    text,
};
use std::sync::Arc;

/// Steps that can be taken back; a workshop has far fewer.
const MOST_STEPS: usize = 10_000;
/// One step of a size, in per cent.
const STEP: i16 = 10;
/// The report is kept so many milliseconds after what it holds changed, and the same again while more changes.
const KEEP_AFTER: i64 = 5_000;

impl State {
    /// Applies what concerns a workshop.
    pub(in crate::state) fn apply_to_workshop(&mut self, change: WorkshopChange) -> Vec<Effect> {
        match change {
            WorkshopChange::Choose(shown) => {
                self.overlays.walk_start = (shown && self.open_briefing.is_some() && self.workshop.is_none()).then(Starting::default);
                Vec::new()
            }
            WorkshopChange::ChooseWalk(id) => {
                let chosen =
                    self.open_briefing.as_ref().and_then(|open_briefing| open_briefing.walks_to_run().position(|walk| walk.id == id));
                self.overlays.walk_start = chosen.filter(|_| self.workshop.is_none()).map(|chosen| Starting { chosen });
                Vec::new()
            }
            WorkshopChange::Chosen(chosen) => {
                self.overlays.walk_start = self.overlays.walk_start.as_ref().map(|_| Starting { chosen });
                Vec::new()
            }
            WorkshopChange::Start(in_a_window) => self.start_walk(in_a_window),
            WorkshopChange::StartHere => self.start_here(),
            WorkshopChange::Monitors(monitors) => self.plugged(monitors),
            WorkshopChange::End => self.end_workshop(),
            WorkshopChange::Kept(kept) => {
                match kept {
                    Ok(path) if self.workshop.is_none() => self.notices.news = Some(text::workshop::report_kept(&path)),
                    Ok(_) => {}
                    Err(why) => self.notices.notice = Some(text::labelled(&text::workshop::NOT_KEPT, &why)),
                }
                Vec::new()
            }
            other => {
                let now = self.clock.now;
                let Some(workshop) = &mut self.workshop else { return Vec::new() };
                workshop.apply(other, now)
            }
        }
    }

    /// Begins with the walk that is chosen, or with what is being read where that is.
    fn start_walk(&mut self, in_a_window: bool) -> Vec<Effect> {
        let (Some(open_briefing), Some(starting)) = (&self.open_briefing, self.overlays.walk_start.take()) else { return Vec::new() };
        let walk = open_briefing.walks_to_run().nth(starting.chosen).cloned().or_else(|| here(open_briefing));
        walk.map_or_else(Vec::new, |walk| self.begin_workshop(walk, in_a_window))
    }

    fn start_here(&mut self) -> Vec<Effect> {
        if self.workshop.is_some() {
            return Vec::new();
        }
        self.overlays.walk_start = None;
        let walk = self.open_briefing.as_ref().and_then(here);
        walk.map_or_else(Vec::new, |walk| self.begin_workshop(walk, false))
    }

    fn begin_workshop(&mut self, walk: Walk, in_a_window: bool) -> Vec<Effect> {
        let Some(open_briefing) = &self.open_briefing else { return Vec::new() };
        let screens = Screens { monitors: self.monitors.all.clone(), console: self.monitors.own, ..Screens::default() }.begin(in_a_window);
        self.overlays.palette = None;
        self.overlays.key_sheet = None;
        (self.overlays.floor, self.overlays.speaking_note) = (None, None);
        self.home.shown = false;
        let linked = Arc::clone(&open_briefing.linked);
        let mut workshop = Workshop::new(linked, walk, screens, self.clock.now);
        workshop.report_name = super::report::name(&workshop.walk.id, self.clock.now, self.clock.zone);
        self.workshop = Some(workshop);
        vec![Effect::Present]
    }

    /// Takes up which displays there are; a room's window whose display is gone becomes a normal one.
    fn plugged(&mut self, monitors: Monitors) -> Vec<Effect> {
        self.monitors = monitors.clone();
        let Some(workshop) = &mut self.workshop else { return Vec::new() };
        if workshop.screens.monitors == monitors.all && workshop.screens.console == monitors.own {
            return Vec::new();
        }
        if workshop.screens.plugged(monitors) {
            self.notices.notice = Some(text::workshop::PROJECTOR_GONE.to_string());
            return vec![Effect::Present];
        }
        // What was said of a display that is back is said no more.
        if workshop.screens.has_two() && self.notices.notice.as_deref() == Some(text::workshop::PROJECTOR_GONE.words()) {
            self.notices.notice = None;
        }
        // A console that was moved onto the room's display by hand changes places with it.
        if workshop.screens.has_two() && workshop.screens.audience == AudiencePlacement::Full(workshop.screens.console) {
            workshop.screens.audience = workshop.screens.fullest();
            return vec![Effect::Present];
        }
        Vec::new()
    }

    fn end_workshop(&mut self) -> Vec<Effect> {
        let Some(mut workshop) = self.workshop.take() else { return Vec::new() };
        let quits = workshop.ending == Some(true);
        workshop.timer.go(workshop.position.stop, self.clock.now);
        let mut effects = vec![
            Effect::KeepReport { name: workshop.report_name.clone(), text: workshop.report(self.clock.now, self.clock.zone) },
            Effect::Present,
        ];
        if quits {
            effects.push(Effect::Quit);
        }
        effects
    }

    /// Closes the topmost thing of a workshop; asks whether to end it where nothing is open.
    pub(in crate::state) fn escape_workshop(&mut self) {
        let now = self.clock.now;
        let Some(workshop) = &mut self.workshop else { return };
        if workshop.ending.is_some() {
            workshop.ending = None;
        } else if self.notices.notice.is_some() {
            self.notices.notice = None;
        } else if workshop.position.role.is_some() || workshop.position.aside.is_some() || workshop.position.asking {
            workshop.back_to_the_walk(now);
        } else {
            workshop.ending = Some(false);
        }
    }

    /// What was looked for at the console is found, or not: where the room's window was in front, it is again. A question
    /// that has come up is not covered.
    pub(in crate::state) fn give_back_the_front(&mut self) -> Option<Effect> {
        let workshop = self.workshop.as_mut().filter(|_| self.overlays.palette.is_none())?;
        if workshop.ending.is_some() {
            workshop.screens.lent = false;
        }
        workshop.screens.give_back().then_some(Effect::Present)
    }

    /// Keeps the report when it is time: what was counted outlives a crash.
    pub(in crate::state) fn keep_report(&mut self) -> Option<Effect> {
        let (now, zone) = (self.clock.now, self.clock.zone);
        let workshop = self.workshop.as_mut()?;
        if std::mem::take(&mut workshop.counted) && workshop.report_due.is_none() {
            workshop.report_due = Some(now + KEEP_AFTER);
        }
        workshop.report_due.take_if(|due| *due <= now)?;
        Some(Effect::KeepReport { name: workshop.report_name.clone(), text: workshop.report(now, zone) })
    }

    /// The change a verb makes that means another thing in a workshop.
    pub(in crate::state) fn in_workshop(&self, change: Change) -> Change {
        if self.workshop.is_none() {
            return change;
        }
        match change {
            Change::Prefs(PrefsChange::TextSize(by)) => Change::Workshop(WorkshopChange::Size(by)),
            Change::Navigation(NavigationChange::GoTo(target)) => Change::Workshop(WorkshopChange::Jump(target)),
            other => other,
        }
    }
}

impl Workshop {
    fn apply(&mut self, change: WorkshopChange, now: i64) -> Vec<Effect> {
        if matches!(change, WorkshopChange::Step | WorkshopChange::StepBack) {
            self.ending = None;
        }
        match change {
            WorkshopChange::Step => self.step(now),
            WorkshopChange::StepBack => self.step_back(now),
            WorkshopChange::UncoverAll => self.uncover_all(now),
            WorkshopChange::GoTo(stop) => {
                if stop < self.walk.stops.len() {
                    self.go(self.at_stop(stop), now);
                }
            }
            WorkshopChange::Jump(target) => {
                self.go(Position { aside: Some(target), role: None, asking: false, ..self.position.clone() }, now);
            }
            WorkshopChange::Role(role) => self.go(Position { role, asking: false, ..self.position.clone() }, now),
            WorkshopChange::AskAgain => self.ask_again(now),
            WorkshopChange::Freeze => {
                self.frozen = if self.frozen.is_some() { None } else { Some((Arc::clone(&self.live), self.scrolled)) };
            }
            WorkshopChange::Blank => self.blank = !self.blank,
            WorkshopChange::Pause => self.timer.pause(now),
            WorkshopChange::Reset => self.timer.reset(now),
            WorkshopChange::Size(by) => self.size = stepped(self.size, by),
            WorkshopChange::NotesSize(by) => self.notes_size = stepped(self.notes_size, by),
            WorkshopChange::Round(round) => self.round = round.min(1),
            WorkshopChange::Hands { round, choice, hands } => self.count(round, choice, hands),
            WorkshopChange::Questions(words) => {
                self.counted = true;
                if let Some(questions) = self.questions.get_mut(self.position.stop) {
                    *questions = words;
                }
            }
            WorkshopChange::Scrolled { pane, fraction } => {
                if let Some(scrolled) = self.scrolled.get_mut(pane) {
                    *scrolled = fraction.clamp(0.0, 1.0);
                }
            }
            WorkshopChange::ScrollBy { down } => self.scrolled = self.scrolled_by(down),
            WorkshopChange::OutOfSight(over) => self.out_of_sight = over,
            WorkshopChange::Pointer(place) => self.pointer = place,
            WorkshopChange::Swap => {
                self.screens.swap();
                return vec![Effect::Present];
            }
            WorkshopChange::ToConsole => {
                let covers = self.screens.lend();
                return vec![if covers { Effect::Present } else { Effect::BringToFront }];
            }
            WorkshopChange::Window => {
                self.screens.audience =
                    if self.screens.audience == AudiencePlacement::Window { self.screens.fullest() } else { AudiencePlacement::Window };
                self.screens.console_in_front = self.screens.audience == AudiencePlacement::Window || self.screens.has_two();
                return vec![Effect::Present];
            }
            WorkshopChange::AskEnd(quits) => {
                self.ending = Some(quits || self.ending == Some(true));
                // Where the room's window covers the console, the question would be behind it.
                if !self.screens.console_in_front {
                    self.screens.console_in_front = true;
                    return vec![Effect::Present];
                }
            }
            WorkshopChange::GoOn => self.ending = None,
            WorkshopChange::Awake(awake) => self.awake = Some(awake),
            // The state does these, whether there is a workshop or not.
            WorkshopChange::Choose(_)
            | WorkshopChange::ChooseWalk(_)
            | WorkshopChange::Chosen(_)
            | WorkshopChange::Start(_)
            | WorkshopChange::StartHere
            | WorkshopChange::Monitors(..)
            | WorkshopChange::End
            | WorkshopChange::Kept(_) => {}
        }
        Vec::new()
    }

    /// Where a stop of the walk was left.
    fn at_stop(&self, stop: usize) -> Position {
        Position { stop, uncovered: self.uncovered_at(stop), ..Position::default() }
    }

    /// Goes somewhere, in a way that can be taken back.
    fn go(&mut self, to: Position, now: i64) {
        if to == self.position {
            return;
        }
        if self.past.len() == MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(self.position.clone());
        self.stand(to, now);
    }

    fn stand(&mut self, to: Position, now: i64) {
        if to.stop != self.position.stop {
            self.timer.go(to.stop, now);
            self.round = 0;
            self.counted = true;
        }
        self.scrolled = [0.0; 3];
        if let Some(uncovered) = self.uncovered.get_mut(to.stop) {
            *uncovered = to.uncovered;
        }
        let focus = to.aside.as_ref().map(|target| stop_of(&self.linked, target));
        self.beside = match (to.role, focus) {
            (Some(role), aside) => {
                let focus = aside.as_ref().or_else(|| self.walk.stops.get(to.stop)).map(|stop| &stop.focus);
                focus.map(|focus| Role::stop(role, &self.linked, focus))
            }
            (None, aside) => aside,
        };
        self.position = to;
        self.refresh();
    }

    /// Back to the walk where it was left; else uncovers the next thing here; else the next stop.
    fn step(&mut self, now: i64) {
        let position = &self.position;
        if position.role.is_some() || position.aside.is_some() || position.asking {
            self.back_to_the_walk(now);
        } else if self.next_here().is_some() {
            self.go(Position { uncovered: position.uncovered + 1, ..position.clone() }, now);
        } else if position.stop + 1 < self.walk.stops.len() {
            self.go(self.at_stop(position.stop + 1), now);
        }
    }

    /// Takes the last step back; after a jump along the walk it goes back along the walk, and not to where the jump began.
    fn step_back(&mut self, now: i64) {
        let position = &self.position;
        let along = |before: &Position| before.stop == position.stop || before.stop + 1 == position.stop;
        if self.past.last().is_some_and(along) {
            if let Some(before) = self.past.pop() {
                self.stand(before, now);
            }
        } else if position.role.is_some() || position.aside.is_some() || position.asking {
            self.stand(self.at_stop(position.stop), now);
        } else if position.uncovered > 0 {
            self.stand(Position { uncovered: position.uncovered - 1, ..position.clone() }, now);
        } else if position.stop > 0 {
            self.stand(self.at_stop(position.stop - 1), now);
        }
    }

    pub(super) fn back_to_the_walk(&mut self, now: i64) {
        self.go(self.at_stop(self.position.stop), now);
    }

    fn uncover_all(&mut self, now: i64) {
        if self.next_here().is_some() {
            let all = self.stop().map_or(0, |stop| stop.reveal.len());
            self.go(Position { uncovered: all, ..self.position.clone() }, now);
        }
    }

    /// Puts the question to the room a second time, or goes back to the cards.
    fn ask_again(&mut self, now: i64) {
        if self.stop().is_some_and(|stop| stop.question.is_some()) {
            let asking = !self.position.asking;
            self.go(Position { asking, aside: None, role: None, ..self.position.clone() }, now);
            self.round = usize::from(asking);
        }
    }

    fn count(&mut self, round: usize, choice: usize, hands: Option<u32>) {
        let place = self.hands.get_mut(self.position.stop).and_then(|hands| hands.0.get_mut(round)).and_then(|round| round.get_mut(choice));
        if let Some(place) = place {
            *place = hands;
            self.counted = true;
            self.refresh();
        }
    }
}

fn stepped(size: u16, by: i16) -> u16 {
    if by == 0 {
        return 100;
    }
    let to = i32::from(size) + i32::from(by) * i32::from(STEP);
    u16::try_from(to.max(0)).unwrap_or(u16::MAX).clamp(*SIZES.start(), *SIZES.end())
}

/// A walk of one stop: what is being read.
fn here(open_briefing: &OpenBriefing) -> Option<Walk> {
    let target = open_briefing.navigation.subject.as_ref().map(|subject| &subject.target)?;
    let linked = &open_briefing.linked;
    let stop = stop_of(linked, target);
    Some(Walk { id: String::new(), title: linked.briefing().title.clone(), audience: None, stops: vec![stop] })
}

/// A stop made of anything: a place in the text with all that is tied to it, or an item at the words it hangs on.
#[must_use]
fn stop_of(linked: &LinkedBriefing, target: &Target) -> Stop {
    let item = linked.item(target);
    let words = item.and_then(|item| item.ties(linked.briefing()).iter().map(|tie| &tie.to).find(|to| linked.section_of(to).is_some()));
    let focus = words.unwrap_or(target).clone();
    let reveal = match item {
        Some(item) => with_replies(linked, item),
        None => tied_to(linked, &focus),
    };
    let panes = vec![PaneKind::Provisions, PaneKind::Safeguards, PaneKind::Critiques];
    Stop { focus, panes, question: None, choices: Vec::new(), reveal, minutes: None, notes: None }
}

/// An item, and after it what answers it.
fn with_replies(linked: &LinkedBriefing, item: Item) -> Vec<Target> {
    let replies = match item {
        Item::Critique(index) => linked.critique(index).replies.iter().map(|reply| Target::Reply(reply.id.clone())).collect(),
        _ => Vec::new(),
    };
    std::iter::once(linked.target(item)).chain(replies).collect()
}

/// All that is tied to a place and what is in it, safeguards first.
fn tied_to(linked: &LinkedBriefing, focus: &Target) -> Vec<Target> {
    let Some(section) = linked.section_of(focus).map(|index| &linked.sections()[index]) else { return Vec::new() };
    let inside = |target: &Target| match (focus.address(), target.address()) {
        (Some(focus), Some(target)) => focus.is_provision() || holds(focus, target),
        _ => true,
    };
    let here = section
        .placed
        .iter()
        .filter(|placed| placed.anchors.iter().any(|index| section.anchors.get(*index).is_some_and(|anchor| inside(&anchor.target))));
    let items: Vec<Item> = here.map(|placed| placed.item).collect();
    let (safeguards, others): (Vec<Item>, Vec<Item>) = items.into_iter().partition(|item| item.is_safeguard());
    safeguards.into_iter().chain(others).flat_map(|item| with_replies(linked, item)).collect()
}

/// True for an address that is another, or stands in it.
fn holds(outer: &Address, inner: &Address) -> bool {
    let (outer, inner) = (outer.key(), inner.key());
    inner == outer || inner.starts_with(&format!("{outer}/"))
}
