//! When a window is drawn next: not sooner than its display shows pictures, and not at all while nothing happens.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};
use winit::window::WindowId;

/// How long the system may keep a window waiting for its turn to draw. A compositor keeps one waiting that nobody sees; the
/// program goes on with what is not drawing.
const LONGEST_WAIT: Duration = Duration::from_millis(250);

/// How long after the last picture it is shown once more: where a window was covered and uncovered in the very moment of
/// drawing, the system does not say so.
const SETTLED: Duration = Duration::from_millis(300);

/// When each window is drawn.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    due: BTreeMap<WindowId, Instant>,
    /// Windows that wait for the system to give them their turn, and until when.
    asked: BTreeMap<WindowId, Instant>,
    drawn: BTreeMap<WindowId, Instant>,
    unsettled: BTreeSet<WindowId>,
}

/// What a moment asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Due {
    /// Windows for which the system is asked for a turn to draw.
    pub(super) draw: Vec<WindowId>,
    /// Windows whose turn did not come.
    pub(super) overdue: Vec<WindowId>,
    /// Windows that have come to rest.
    pub(super) settled: Vec<WindowId>,
}

impl Schedule {
    /// Asks for a picture at a time, or as soon after it as the display shows another; `interval` is from one to the next.
    pub(super) fn ask(&mut self, window: WindowId, when: Instant, interval: Duration) {
        let soonest = self.drawn.get(&window).map_or(when, |drawn| when.max(*drawn + interval));
        let due = self.due.entry(window).or_insert(soonest);
        *due = soonest.min(*due);
    }

    /// A window has its turn: true where it was asked for, false where the system has lost its picture.
    pub(super) fn begin(&mut self, window: WindowId) -> bool {
        self.asked.remove(&window).is_some()
    }

    /// A window begins to be drawn.
    pub(super) fn drawn(&mut self, window: WindowId, now: Instant) {
        self.due.remove(&window);
        self.asked.remove(&window);
        self.drawn.insert(window, now);
        self.unsettled.insert(window);
    }

    /// What is due now. Nothing is named twice.
    pub(super) fn due(&mut self, now: Instant) -> Due {
        let mut due = Due::default();
        self.due.retain(|window, when| {
            let waits = now < *when;
            if !waits {
                due.draw.push(*window);
            }
            waits
        });
        for window in &due.draw {
            self.asked.entry(*window).or_insert(now + LONGEST_WAIT);
        }
        self.asked.retain(|window, until| {
            let waits = now < *until;
            if !waits {
                due.overdue.push(*window);
            }
            waits
        });
        let drawn = &self.drawn;
        self.unsettled.retain(|window| {
            let waits = drawn.get(window).is_some_and(|drawn| now < *drawn + SETTLED);
            if !waits {
                due.settled.push(*window);
            }
            waits
        });
        due
    }

    /// When something is due next; none where the program sleeps until something happens.
    pub(super) fn next(&self) -> Option<Instant> {
        let settled = self.unsettled.iter().filter_map(|window| self.drawn.get(window)).map(|drawn| *drawn + SETTLED);
        self.due.values().chain(self.asked.values()).copied().chain(settled).min()
    }

    /// Forgets a window that is gone.
    pub(super) fn forget(&mut self, is_there: impl Fn(WindowId) -> bool) {
        self.due.retain(|window, _| is_there(*window));
        self.asked.retain(|window, _| is_there(*window));
        self.drawn.retain(|window, _| is_there(*window));
        self.unsettled.retain(|window| is_there(*window));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERVAL: Duration = Duration::from_millis(16);

    #[test]
    fn the_first_picture_comes_at_once_and_the_next_when_the_display_shows_one() {
        let (mut schedule, window, now) = (Schedule::default(), WindowId::dummy(), Instant::now());
        schedule.ask(window, now, INTERVAL);
        assert_eq!(schedule.due(now).draw, [window]);
        assert!(schedule.begin(window), "it was asked for");
        schedule.drawn(window, now);
        schedule.ask(window, now, INTERVAL);
        assert!(schedule.due(now).draw.is_empty(), "another so soon is not seen");
        assert_eq!(schedule.due(now + INTERVAL).draw, [window]);
    }

    #[test]
    fn a_request_for_later_does_not_put_off_an_earlier_one() {
        let (mut schedule, window, now) = (Schedule::default(), WindowId::dummy(), Instant::now());
        schedule.ask(window, now, INTERVAL);
        schedule.ask(window, now + Duration::from_secs(1), INTERVAL);
        assert_eq!(schedule.next(), Some(now));
    }

    #[test]
    fn a_turn_that_nobody_asked_for_is_a_picture_lost() {
        assert!(!Schedule::default().begin(WindowId::dummy()));
    }

    #[test]
    fn a_window_that_gets_no_turn_is_overdue_once() {
        let (mut schedule, window, now) = (Schedule::default(), WindowId::dummy(), Instant::now());
        schedule.ask(window, now, INTERVAL);
        schedule.due(now);
        assert!(schedule.due(now + INTERVAL).overdue.is_empty());
        assert_eq!(schedule.due(now + LONGEST_WAIT).overdue, [window]);
        assert_eq!(schedule.due(now + 2 * LONGEST_WAIT), Due::default());
    }

    #[test]
    fn at_rest_it_is_shown_once_more_and_then_sleeps() {
        let (mut schedule, window, now) = (Schedule::default(), WindowId::dummy(), Instant::now());
        schedule.drawn(window, now);
        assert_eq!(schedule.next(), Some(now + SETTLED));
        assert_eq!(schedule.due(now + SETTLED).settled, [window]);
        assert_eq!(schedule.next(), None);
    }

    #[test]
    fn a_window_that_is_gone_is_asked_for_nothing() {
        let (mut schedule, window, now) = (Schedule::default(), WindowId::dummy(), Instant::now());
        schedule.drawn(window, now);
        schedule.ask(window, now, INTERVAL);
        schedule.forget(|_| false);
        assert_eq!((schedule.next(), schedule.due(now + SETTLED)), (None, Due::default()));
    }
}
