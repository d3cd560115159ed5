//! One thing a person can change, that several may have changed at once.
//!
//! A multi-value register: every version names who wrote it and what that person had seen. Two copies are
//! joined by keeping what neither had seen go, so joining is commutative, associative and idempotent, and
//! of two versions written apart neither is lost. After M. Shapiro et al., “A comprehensive study of
//! Convergent and Commutative Replicated Data Types”, INRIA RR-7506, 2011, §3.2.2. Reads no clock.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Of each writer, how far its writing was seen.
pub type Seen = BTreeMap<String, u64>;

/// Who writes, the how-manieth time, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The writer: one run of the program over one file.
    pub by: String,
    /// Counts up with everything this writer writes, from one.
    pub n: u64,
    /// Milliseconds since 1970, as the writer's clock had it.
    pub time: i64,
}

/// One value as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version<T> {
    /// The value.
    pub value: T,
    /// Milliseconds since 1970.
    #[serde(rename = "at")]
    pub time: i64,
    /// The writer.
    pub by: String,
    /// The how-manieth thing it wrote.
    pub n: u64,
    /// What it had seen of this field.
    #[serde(default, skip_serializing_if = "Seen::is_empty")]
    pub seen: Seen,
}

impl<T> Version<T> {
    /// True where this one was written by somebody who had seen the other.
    fn replaces(&self, other: &Self) -> bool {
        (self.by == other.by && self.n > other.n) || self.seen.get(&other.by).is_some_and(|n| *n >= other.n)
    }
}

/// A value with its versions, the newest first. Mostly there is one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Field<T> {
    versions: Vec<Version<T>>,
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self { versions: Vec::new() }
    }
}

impl<T: Clone + Ord> Field<T> {
    /// A field just written.
    #[must_use]
    pub fn new(value: T, stamp: &Stamp) -> Self {
        let mut field = Self::default();
        field.set(value, stamp);
        field
    }

    /// The newest value; none where nothing was written.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        self.versions.first().map(|version| &version.value)
    }

    /// When the newest was written, in milliseconds since 1970.
    #[must_use]
    pub fn time(&self) -> Option<i64> {
        self.versions.first().map(|version| version.time)
    }

    /// What others wrote at the same time and nobody has looked at yet, each value once.
    pub fn others(&self) -> impl Iterator<Item = &T> {
        let (first, rest) = (self.value(), self.versions.get(1..).unwrap_or_default());
        rest.iter()
            .enumerate()
            .filter(move |(index, version)| {
                Some(&version.value) != first && rest[..*index].iter().all(|before| before.value != version.value)
            })
            .map(|(_, version)| &version.value)
    }

    /// Writes a value over all there is.
    pub fn set(&mut self, value: T, stamp: &Stamp) {
        let mut seen = Seen::new();
        for version in &self.versions {
            join(&mut seen, &version.seen);
            join(&mut seen, &Seen::from([(version.by.clone(), version.n)]));
        }
        // A writer has always seen its own.
        seen.remove(&stamp.by);
        self.versions = vec![Version { value, time: stamp.time, by: stamp.by.clone(), n: stamp.n, seen }];
    }

    /// Joins another copy of the same field.
    pub fn merge(&mut self, other: &Self) {
        if self == other {
            return;
        }
        let mut all = std::mem::take(&mut self.versions);
        all.extend(other.versions.iter().cloned());
        all.sort_by(|one, other| {
            (other.time, &other.by, other.n, &other.value, &other.seen).cmp(&(one.time, &one.by, one.n, &one.value, &one.seen))
        });
        all.dedup();
        let stays = |version: &Version<T>| !all.iter().any(|newer| newer.replaces(version));
        self.versions = all.iter().filter(|version| stays(version)).cloned().collect();
    }

    /// The values of all versions, the newest first.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.versions.iter().map(|version| &version.value)
    }

    /// Removes each version that is a poorer copy of another: the same writing, by a program that did not keep all of it.
    pub fn drop_poorer_copies(&mut self, is_poorer: impl Fn(&T, &T) -> bool) {
        let all = &self.versions;
        let is_copy = |one: &Version<T>, other: &Version<T>| (one.time, &one.by, one.n) == (other.time, &other.by, other.n);
        let stays = |version: &Version<T>| !all.iter().any(|other| is_copy(version, other) && is_poorer(&version.value, &other.value));
        if !all.iter().all(stays) {
            self.versions = all.iter().filter(|version| stays(version)).cloned().collect();
        }
    }

    /// How many versions there are.
    #[must_use]
    pub fn versions(&self) -> usize {
        self.versions.len()
    }

    /// Puts each value as it is to be shown.
    pub fn put_each(&mut self, mut put: impl FnMut(&mut T)) {
        for version in &mut self.versions {
            put(&mut version.value);
        }
    }

    /// True where everything in it was seen by somebody who saw this far.
    #[must_use]
    pub fn is_within(&self, seen: &Seen) -> bool {
        self.versions.iter().all(|version| seen.get(&version.by).is_some_and(|n| *n >= version.n))
    }

    /// Notes how far it was written.
    pub fn note_seen(&self, seen: &mut Seen) {
        for version in &self.versions {
            join(seen, &version.seen);
            join(seen, &Seen::from([(version.by.clone(), version.n)]));
        }
    }
}

/// The further of two, for each writer.
pub fn join(seen: &mut Seen, other: &Seen) {
    for (by, n) in other {
        let known = seen.entry(by.clone()).or_default();
        *known = (*known).max(*n);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(by: &str, n: u64, time: i64) -> Stamp {
        Stamp { by: by.to_owned(), n, time }
    }

    #[test]
    fn what_two_wrote_apart_is_kept_both_and_the_newer_is_shown() {
        let mut mine = Field::new("first".to_owned(), &stamp("a", 1, 10));
        let mut yours = mine.clone();
        mine.set("mine".to_owned(), &stamp("a", 2, 20));
        yours.set("yours".to_owned(), &stamp("b", 1, 30));
        mine.merge(&yours);
        assert_eq!(mine.value().unwrap(), "yours");
        assert_eq!(mine.others().collect::<Vec<_>>(), ["mine"]);
        mine.set("settled".to_owned(), &stamp("a", 3, 40));
        assert_eq!(mine.others().count(), 0);
        mine.merge(&yours);
        assert_eq!((mine.value().unwrap().as_str(), mine.others().count()), ("settled", 0), "what was seen does not come back");
    }

    #[test]
    fn a_clock_that_goes_wrong_does_not_bring_back_what_was_replaced() {
        let old = Field::new("old".to_owned(), &stamp("a", 1, 1_000));
        let mut new = old.clone();
        new.set("new".to_owned(), &stamp("b", 1, 10));
        new.merge(&old);
        assert_eq!(new.value().unwrap(), "new");
    }

    #[test]
    fn versions_that_differ_in_what_they_saw_alone_stand_in_one_order() {
        let seen =
            |n| Field { versions: vec![Version { value: 1, time: 1, by: "a".to_owned(), n: 1, seen: Seen::from([("b".to_owned(), n)]) }] };
        let (mut here, mut there) = (seen(1), seen(2));
        here.merge(&seen(2));
        there.merge(&seen(1));
        assert_eq!(here, there);
    }
}
