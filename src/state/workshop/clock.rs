//! How long a workshop takes: time spent at each stop, and how that stands to what was planned.

use crate::model::Walk;

/// Time spent. All times are milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// At each stop, up to when it was last left or paused.
    spent: Vec<i64>,
    /// The stop time runs at.
    stop: usize,
    /// Since when it runs; `None` while it is paused.
    since: Option<i64>,
}

/// How a workshop stands to its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// More than a minute left over; in seconds.
    Ahead(i64),
    /// Within a minute; the seconds left over, negative where the plan is exceeded.
    OnTime(i64),
    /// More than a minute over; seconds, and a stop that could be left out, counted from zero.
    Behind(i64, Option<usize>),
}

/// What is still on time, in seconds either way.
const TOLERANCE: i64 = 60;

impl Timer {
    /// A timer that runs from now at the first stop.
    #[must_use]
    pub fn new(stops: usize, now: i64) -> Self {
        Self { spent: vec![0; stops], stop: 0, since: Some(now) }
    }

    /// True while it runs.
    #[must_use]
    pub const fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Seconds spent at a stop.
    #[must_use]
    pub fn at(&self, stop: usize, now: i64) -> i64 {
        let running = self.since.filter(|_| stop == self.stop).map_or(0, |since| (now - since).max(0));
        (self.spent.get(stop).copied().unwrap_or_default() + running) / 1000
    }

    /// Seconds spent altogether.
    #[must_use]
    pub fn total(&self, now: i64) -> i64 {
        let running = self.since.map_or(0, |since| (now - since).max(0));
        (self.spent.iter().sum::<i64>() + running) / 1000
    }

    /// Time runs at another stop from now on.
    pub(super) fn go(&mut self, stop: usize, now: i64) {
        self.settle(now);
        self.stop = stop;
    }

    /// Pauses, or goes on.
    pub(super) fn pause(&mut self, now: i64) {
        if self.since.is_some() {
            self.settle(now);
            self.since = None;
        } else {
            self.since = Some(now);
        }
    }

    /// Time at this stop counts from now.
    pub(super) fn reset(&mut self, now: i64) {
        self.settle(now);
        if let Some(spent) = self.spent.get_mut(self.stop) {
            *spent = 0;
        }
    }

    fn settle(&mut self, now: i64) {
        let Some(since) = self.since else { return };
        if let Some(spent) = self.spent.get_mut(self.stop) {
            *spent += (now - since).max(0);
        }
        self.since = Some(now);
    }

    /// How it stands to the plan; `None` where no time is planned.
    ///
    /// What is planned for the stops before this one, less what all others took and what this one took beyond its own
    /// plan: a stop that is still within its time neither gains nor costs any.
    #[must_use]
    pub fn pace(&self, walk: &Walk, now: i64) -> Option<Pace> {
        let planned = |stop: usize| walk.stops.get(stop).and_then(|stop| stop.minutes).map_or(0, |minutes| i64::from(minutes) * 60);
        if (0..walk.stops.len()).all(|stop| planned(stop) == 0) {
            return None;
        }
        let before: i64 = (0..self.stop).map(planned).sum();
        let others: i64 = self.total(now) - self.at(self.stop, now);
        let over_here = (self.at(self.stop, now) - planned(self.stop)).max(0);
        let in_hand = before - others - over_here;
        Some(if in_hand > TOLERANCE {
            Pace::Ahead(in_hand)
        } else if in_hand >= -TOLERANCE {
            Pace::OnTime(in_hand)
        } else {
            Pace::Behind(-in_hand, self.to_leave_out(walk, -in_hand))
        })
    }

    /// The stop still to come, but not the last, whose time makes up for what is over with the least to spare, else the
    /// longest.
    fn to_leave_out(&self, walk: &Walk, over: i64) -> Option<usize> {
        let last = walk.stops.len().checked_sub(1)?;
        let coming = || (self.stop + 1..last).filter_map(|index| walk.stops[index].minutes.map(|minutes| (i64::from(minutes) * 60, index)));
        coming()
            .filter(|(seconds, _)| *seconds >= over)
            .min()
            .or_else(|| coming().max_by_key(|(seconds, index)| (*seconds, std::cmp::Reverse(*index))))
            .map(|(_, index)| index)
    }

    /// Seconds planned for what is left, this stop's rest included.
    #[must_use]
    pub fn left(&self, walk: &Walk, now: i64) -> i64 {
        let planned = |stop: usize| walk.stops.get(stop).and_then(|stop| stop.minutes).map_or(0, |minutes| i64::from(minutes) * 60);
        let here = (planned(self.stop) - self.at(self.stop, now)).max(0);
        here + (self.stop + 1..walk.stops.len()).map(planned).sum::<i64>()
    }
}
