//! How two copies of a person's walks become one, when what both began with is known.
//!
//! Plain three-way joining by the walk's id. Of a walk that both changed both are kept, the one that comes later
//! under an id of its own; a walk that one took away and the other changed stays. Nothing is decided by a clock.

use crate::model::Walk;

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
        let before = find(base, &our.id).map(|at| &base[at]);
        match find(theirs, &our.id).map(|at| &theirs[at]) {
            // They took away what we did not touch.
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
        // We took away what they did not touch.
        if find(base, &their.id).map(|at| &base[at]) != Some(their) {
            joined.walks.push(their.clone());
        }
    }
    joined
}

/// An id nobody has: this one, or it with a number.
#[must_use]
pub fn free_id(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
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
}
