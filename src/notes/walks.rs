//! How two copies of a person's walks become one, when what both began with is known.
//!
//! Plain three-way joining by the walk's id. Of a walk that both changed both are kept, the one that comes later
//! under an id of its own; a walk that one removed and the other changed stays. Nothing is decided by a clock.

use crate::model::{Stop, Walk};
use std::collections::BTreeSet;

/// What came of joining.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JoinedWalks {
    /// All of them, ours in our order first.
    pub walks: Vec<Walk>,
    /// Of ours, those that go under another id now: from, to.
    pub renamed: Vec<(String, String)>,
}

/// Joins ours with theirs, where both began with `base`.
#[must_use]
pub fn join_walks(base: &[Walk], ours: &[Walk], theirs: &[Walk]) -> JoinedWalks {
    let find = |list: &'_ [Walk], id: &str| list.iter().position(|walk| walk.id == id);
    let mut joined = JoinedWalks::default();
    let mut taken: Vec<String> = ours.iter().chain(theirs).map(|walk| walk.id.clone()).collect();
    for our in ours {
        let before = find(base, &our.id).map(|index| &base[index]);
        match find(theirs, &our.id).map(|index| &theirs[index]) {
            // They removed what we did not touch.
            None if before == Some(our) => {}
            None => joined.walks.push(our.clone()),
            Some(their) if their == our || before == Some(their) => joined.walks.push(our.clone()),
            Some(their) if before == Some(our) => joined.walks.push(their.clone()),
            Some(their) => {
                joined.walks.push(their.clone());
                let id = free_id(&our.id, |id| taken.iter().any(|known| known == id));
                taken.push(id.clone());
                joined.renamed.push((our.id.clone(), id.clone()));
                joined.walks.push(Walk { id, ..our.clone() });
            }
        }
    }
    for their in theirs.iter().filter(|their| find(ours, &their.id).is_none()) {
        // We removed what they did not touch.
        if find(base, &their.id).map(|index| &base[index]) != Some(their) {
            joined.walks.push(their.clone());
        }
    }
    joined
}

/// Takes in a copy of which nobody knows what both began with: a walk that is here already, whatever it goes under, is
/// passed over; one that says something else is added under an id of its own, and nothing of ours becomes another.
pub fn join_copy(ours: &mut Vec<Walk>, copy: &[Walk]) -> CopyJoin {
    let mut taken = CopyJoin::default();
    let mut ids: BTreeSet<String> = ours.iter().map(|our| our.id.clone()).collect();
    let mut compared = 0;
    for their in copy {
        compared += ours.len();
        if compared > MOST_COMPARED {
            // Nobody writes as many.
            taken.is_incomplete = true;
            return taken;
        }
        if let Some(our) = ours.iter().find(|our| say_the_same(our, their)) {
            taken.ids.push(our.id.clone());
            continue;
        }
        let id = free_id(&their.id, |id| {
            compared += 1;
            ids.contains(id)
        });
        ids.insert(id.clone());
        if id == their.id {
            taken.new += 1;
        } else {
            taken.both += 1;
        }
        taken.ids.push(id.clone());
        ours.push(Walk { id, ..their.clone() });
    }
    taken
}

/// What came of taking in a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyJoin {
    /// How many walks are new.
    pub new: usize,
    /// Of how many of ours there are two versions now.
    pub both: usize,
    /// What each walk of the copy goes under.
    pub ids: Vec<String>,
    /// True where there were too many to look at all of them.
    pub is_incomplete: bool,
}

/// Walks and stops that are compared with each other before nothing more is done for a file.
const MOST_COMPARED: usize = 4_000_000;

/// True for two walks that differ in their ids at most.
#[must_use]
pub fn say_the_same(one: &Walk, other: &Walk) -> bool {
    let Walk { id: _, title, audience, stops } = one;
    *title == other.title && *audience == other.audience && *stops == other.stops
}

/// Gives back to walks from a damaged file what the file has lost and the copy saved before it still has: walks, stops,
/// and what a stop says. What is in the file is newer and stays. How many walks and stops came back.
pub fn give_back(damaged: &mut Vec<Walk>, before: &[Walk]) -> usize {
    let mut came_back = 0;
    let mut compared = 0;
    for (index, known) in before.iter().enumerate() {
        compared += damaged.len();
        match damaged.iter_mut().find(|walk| walk.id == known.id) {
            Some(walk) if walk == known => {}
            Some(walk) => {
                compared += walk.stops.len() * known.stops.len();
                // Nobody writes as many.
                if compared > MOST_COMPARED {
                    return came_back;
                }
                came_back += give_back_stops(walk, known);
            }
            None => {
                damaged.insert(index.min(damaged.len()), known.clone());
                came_back += 1;
            }
        }
    }
    came_back
}

fn give_back_stops(walk: &mut Walk, known: &Walk) -> usize {
    if walk.title.trim().is_empty() {
        walk.title.clone_from(&known.title);
    }
    walk.audience = walk.audience.take().or_else(|| known.audience.clone());
    let mut came_back = 0;
    // Each stop of the file stands for one of those before: for the same, or for the one on the same place.
    let mut taken: Vec<bool> = walk.stops.iter().map(|stop| known.stops.contains(stop)).collect();
    let mut next = 0;
    for before in &known.stops {
        if let Some(index) = walk.stops.iter().position(|stop| stop == before) {
            next = index + 1;
            continue;
        }
        let same_place = (0..walk.stops.len()).find(|index| !taken[*index] && walk.stops[*index].focus == before.focus);
        if let Some(index) = same_place {
            taken[index] = true;
            give_back_words(&mut walk.stops[index], before);
            next = index + 1;
        } else {
            walk.stops.insert(next, before.clone());
            taken.insert(next, true);
            next += 1;
            came_back += 1;
        }
    }
    came_back
}

fn give_back_words(stop: &mut Stop, before: &Stop) {
    fn longer<T: PartialEq + Clone>(now: &mut Vec<T>, before: &[T]) {
        if now.len() < before.len() && now.iter().all(|one| before.contains(one)) {
            *now = before.to_vec();
        }
    }
    stop.question = stop.question.take().or_else(|| before.question.clone());
    stop.notes = stop.notes.take().or_else(|| before.notes.clone());
    stop.minutes = stop.minutes.or(before.minutes);
    longer(&mut stop.choices, &before.choices);
    longer(&mut stop.reveal, &before.reveal);
    longer(&mut stop.panes, &before.panes);
}

/// An id nobody has: this one, or it with a number.
#[must_use]
pub fn free_id(wanted: &str, mut is_taken: impl FnMut(&str) -> bool) -> String {
    if !is_taken(wanted) {
        return wanted.to_owned();
    }
    let numbered = (2..).map(|number: usize| format!("{wanted}-{number}"));
    numbered.into_iter().find(|id| !is_taken(id)).unwrap_or_else(|| wanted.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(id: &str, title: &str) -> Walk {
        Walk { id: id.to_owned(), title: title.to_owned(), audience: None, stops: Vec::new() }
    }

    fn titles(joined: &JoinedWalks) -> Vec<(&str, &str)> {
        joined.walks.iter().map(|walk| (walk.id.as_str(), walk.title.as_str())).collect()
    }

    #[test]
    fn what_one_did_is_done_and_what_both_did_is_kept_twice() {
        let base = [walk("a", "a"), walk("b", "b"), walk("c", "c")];
        let ours = [walk("a", "a"), walk("b", "ours"), walk("c", "ours"), walk("new", "ours")];
        let theirs = [walk("a", "theirs"), walk("b", "b"), walk("c", "theirs"), walk("new", "theirs")];
        let joined = join_walks(&base, &ours, &theirs);
        let expected = [("a", "theirs"), ("b", "ours"), ("c", "theirs"), ("c-2", "ours"), ("new", "theirs"), ("new-2", "ours")];
        assert_eq!(titles(&joined), expected);
        assert_eq!(joined.renamed, [("c".to_owned(), "c-2".to_owned()), ("new".to_owned(), "new-2".to_owned())]);
    }

    #[test]
    fn taking_away_loses_nothing_that_was_changed() {
        let base = [walk("a", "a"), walk("b", "b")];
        assert!(join_walks(&base, &[], &base).walks.is_empty());
        assert!(join_walks(&base, &base, &[]).walks.is_empty());
        assert_eq!(titles(&join_walks(&base, &[], &[walk("a", "theirs"), walk("b", "b")])), [("a", "theirs")]);
        assert_eq!(titles(&join_walks(&base, &[walk("a", "ours"), walk("b", "b")], &[])), [("a", "ours")]);
    }

    fn stop(focus: &str) -> Stop {
        let focus = focus.parse().unwrap();
        Stop { focus, panes: Vec::new(), question: None, choices: Vec::new(), reveal: Vec::new(), minutes: None, notes: None }
    }

    fn with_stops(stops: Vec<Stop>) -> Walk {
        Walk { stops, ..walk("a", "a") }
    }

    fn choices(of: &[&str]) -> Vec<String> {
        of.iter().map(|choice| (*choice).to_owned()).collect()
    }

    /// What a damaged walk of one stop is after the copy saved before gave back what is lost.
    fn given_back(now: Stop, before: Stop) -> Stop {
        let mut damaged = vec![with_stops(vec![now])];
        assert_eq!(give_back(&mut damaged, &[with_stops(vec![before])]), 0, "no stop was lost");
        assert_eq!(damaged[0].stops.len(), 1);
        damaged.remove(0).stops.remove(0)
    }

    #[test]
    fn a_damaged_stop_gets_back_what_it_lost_and_keeps_what_is_newer() {
        let before = Stop {
            question: Some("Who decides?".to_owned()),
            choices: choices(&["a judge", "a minister"]),
            reveal: vec!["s:review".parse().unwrap()],
            minutes: Some(5),
            notes: Some(crate::model::Private::new("wait")),
            ..stop("1/2")
        };
        assert_eq!(given_back(stop("1/2"), before.clone()), before);
        let newer = Stop { question: Some("Who asks?".to_owned()), minutes: Some(9), ..stop("1/2") };
        let expected = Stop { question: newer.question.clone(), minutes: newer.minutes, ..before.clone() };
        assert_eq!(given_back(newer, before.clone()), expected);
    }

    #[test]
    fn a_list_of_a_damaged_stop_comes_back_only_where_it_is_a_rest_of_what_it_was() {
        let before = Stop { choices: choices(&["a judge", "a minister"]), minutes: Some(5), ..stop("1") };
        for (now, expected) in [
            (choices(&["a minister"]), choices(&["a judge", "a minister"])),
            (choices(&["a parliament"]), choices(&["a parliament"])),
            (choices(&["a minister", "a judge"]), choices(&["a minister", "a judge"])),
            (choices(&["a judge", "a minister", "a judge"]), choices(&["a judge", "a minister", "a judge"])),
        ] {
            assert_eq!(given_back(Stop { choices: now, ..stop("1") }, before.clone()).choices, expected);
        }
    }

    #[test]
    fn lost_stops_come_back_where_they_stood() {
        let asked = Stop { question: Some("Who decides?".to_owned()), ..stop("1") };
        let known = with_stops(vec![asked.clone(), stop("2"), stop("3"), stop("4")]);
        // The first one lost its question, and is still the first.
        for left in [vec![asked.clone(), stop("4")], vec![stop("1"), stop("3")], vec![stop("3"), stop("4")], vec![stop("1")]] {
            let lost = known.stops.len() - left.len();
            let mut damaged = vec![with_stops(left)];
            assert_eq!(give_back(&mut damaged, std::slice::from_ref(&known)), lost);
            assert_eq!(damaged, std::slice::from_ref(&known));
        }
    }

    #[test]
    fn a_new_stop_is_not_taken_for_one_that_was_lost() {
        let lost = Stop { question: Some("Who decides?".to_owned()), ..stop("1") };
        let mut damaged = vec![with_stops(vec![stop("9")])];
        assert_eq!(give_back(&mut damaged, &[with_stops(vec![lost.clone()])]), 1);
        assert_eq!(damaged, [with_stops(vec![lost, stop("9")])]);
    }

    #[test]
    fn lost_walks_come_back_where_they_stood() {
        let known = [walk("a", "a"), walk("b", "b"), walk("c", "c")];
        let mut damaged = vec![walk("c", "newer")];
        assert_eq!(give_back(&mut damaged, &known), 2);
        assert_eq!(damaged, [walk("a", "a"), walk("b", "b"), walk("c", "newer")]);
    }

    #[test]
    fn a_damaged_walk_gets_back_its_title_and_for_whom_it_is() {
        let known = Walk { audience: Some("judges".to_owned()), ..walk("a", "Powers") };
        let mut damaged = vec![walk("a", " ")];
        assert_eq!(give_back(&mut damaged, std::slice::from_ref(&known)), 0);
        assert_eq!(damaged, std::slice::from_ref(&known));
        let mut damaged = vec![Walk { audience: Some("police".to_owned()), ..walk("a", "Powers, again") }];
        give_back(&mut damaged, &[known]);
        assert_eq!((damaged[0].title.as_str(), damaged[0].audience.as_deref()), ("Powers, again", Some("police")));
    }
}
