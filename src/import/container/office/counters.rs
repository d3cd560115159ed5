//! Counting the paragraphs of one list, level by level.

/// Levels of a list; Word has nine, LibreOffice ten.
pub(in crate::import::container) const LEVELS: usize = 10;

/// Where one list has come to.
#[derive(Clone, Debug, Default)]
pub(in crate::import::container) struct Counters {
    /// As many levels as were needed so far.
    values: Vec<Option<i64>>,
}

/// What a list says of a level.
#[derive(Clone, Copy, Debug)]
pub(in crate::import::container) struct LevelRule {
    /// Its first number.
    pub(in crate::import::container) start: i64,
    /// It begins again after a paragraph of one of so many levels above it; 0 for never.
    pub(in crate::import::container) restart_after: usize,
}

impl Counters {
    /// Counts one paragraph of a level, and returns the number of each level down to its own. `forced` is the number that the paragraph
    /// has whatever came before.
    ///
    /// A level above that no paragraph had yet is counted as if one had been there: `1.1` is followed by `2`.
    pub(in crate::import::container) fn count(
        &mut self,
        level: usize,
        forced: Option<i64>,
        rule: impl Fn(usize) -> LevelRule,
    ) -> [i64; LEVELS] {
        let level = level.min(LEVELS - 1);
        let mut numbers = [0; LEVELS];
        if self.values.len() <= level {
            self.values.resize(level + 1, None);
        }
        for (index, (value, number)) in self.values.iter_mut().zip(&mut numbers).enumerate() {
            if index < level {
                *number = *value.get_or_insert_with(|| rule(index).start);
            } else if index == level {
                *number = forced.unwrap_or_else(|| value.map_or_else(|| rule(index).start, |before| before.saturating_add(1)));
                *value = Some(*number);
            } else if level < rule(index).restart_after {
                *value = None;
            }
        }
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(counters: &mut Counters, level: usize) -> Vec<i64> {
        let rule = |index| LevelRule { start: 1, restart_after: index };
        counters.count(level, None, rule)[..=level].to_vec()
    }

    #[test]
    fn a_level_begins_again_after_one_above_it() {
        let mut counters = Counters::default();
        let levels = [0, 1, 1, 2, 0, 1, 2];
        let numbers: Vec<_> = levels.iter().map(|level| count(&mut counters, *level)).collect();
        assert_eq!(numbers, [vec![1], vec![1, 1], vec![1, 2], vec![1, 2, 1], vec![2], vec![2, 1], vec![2, 1, 1]]);
    }

    #[test]
    fn a_level_that_never_begins_again_goes_on() {
        let mut counters = Counters::default();
        let rule = |index| LevelRule { start: 1, restart_after: if index == 1 { 0 } else { index } };
        let numbers: Vec<_> = [0, 1, 1, 0, 1].iter().map(|level| counters.count(*level, None, rule)[*level]).collect();
        assert_eq!(numbers, [1, 1, 2, 2, 3]);
    }

    #[test]
    fn a_level_that_was_passed_over_counts() {
        let mut counters = Counters::default();
        assert_eq!(count(&mut counters, 1), [1, 1]);
        assert_eq!(count(&mut counters, 0), [2]);
    }

    #[test]
    fn a_forced_number_is_counted_on_from_and_never_runs_over() {
        let mut counters = Counters::default();
        let rule = |index| LevelRule { start: 1, restart_after: index };
        assert_eq!(counters.count(0, Some(i64::MAX), rule)[0], i64::MAX);
        assert_eq!(counters.count(0, None, rule)[0], i64::MAX);
        assert_eq!(counters.count(99, Some(7), rule)[LEVELS - 1], 7);
    }
}
