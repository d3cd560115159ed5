//! Where in a run of words a stretch of words may stand now, however much of it has changed.

use super::passage::Run;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::{collections::HashMap, ops::Range};

/// Three words that stand in more places than these tell nothing.
const TOO_COMMON: usize = 60;
/// Places looked at closely.
const MOST: usize = 5;
/// Words that are near.
const NEAR: usize = 4;
/// Shifts that count as one place: words may have come or gone.
const BUCKET: usize = 8;

/// The words that a note is on, as numbers.
pub(super) struct Wanted {
    pub all: Vec<u32>,
    /// Which of them are the words themselves; the others stand around them.
    pub words: Range<usize>,
}

/// A place, and how much of what is wanted stands there.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Words of the run that answer to the words wanted.
    pub range: Range<usize>,
    /// Which of the words wanted were found, as words of the run.
    pub found: Vec<usize>,
    /// How many of the words wanted were found.
    pub words: f32,
    /// How many of those before, and of those after; none where nothing was kept of that side.
    pub before: Option<f32>,
    pub after: Option<f32>,
    /// True where three in four of the nearest words were found on each side, and one right beside them.
    pub held: bool,
    /// True where the words beside them were found right beside them, on both sides.
    pub tight: bool,
    /// All of it, the words themselves counting double; 1 where everything was found.
    pub score: f32,
}

impl Candidate {
    /// How much of what stood around it was found: of both sides, and of the worse one. A side of which nothing
    /// was kept, at the beginning or the end of everything, is as good as the other.
    pub fn around(&self) -> (f32, f32) {
        match (self.before, self.after) {
            (None, None) => (1.0, 1.0),
            (before, after) => {
                let (before, after) = (before.or(after).unwrap_or(0.0), after.or(before).unwrap_or(0.0));
                (f32::midpoint(before, after), before.min(after))
            }
        }
    }
}

/// Places where it may stand, the best first. `hint` is the first word of the place it had.
pub(super) fn candidates(run: &Run, wanted: &Wanted, hint: Option<usize>) -> Vec<Candidate> {
    let mut shifts: HashMap<i64, usize> = HashMap::new();
    let width = whole(BUCKET);
    for (index, three) in wanted.all.windows(3).enumerate() {
        let Ok(three) = <[u32; 3]>::try_from(three) else { continue };
        let places = run.places(three);
        if places.len() <= TOO_COMMON {
            for place in places {
                let shift = i64::from(*place) - whole(index);
                *shifts.entry(shift.div_euclid(width)).or_default() += 1;
            }
        }
    }
    // A place at the border of two buckets has votes in both.
    let votes = |bucket: i64| shifts.get(&bucket).copied().unwrap_or(0);
    let mut ranked: Vec<(usize, i64)> =
        shifts.keys().map(|bucket| (votes(*bucket) * 2 + votes(bucket - 1) + votes(bucket + 1), *bucket)).collect();
    ranked.sort_unstable_by_key(|(votes, bucket)| (std::cmp::Reverse(*votes), *bucket));
    let mut starts: Vec<i64> = Vec::new();
    for (_, bucket) in ranked {
        if starts.iter().all(|known| (known - bucket).abs() > 1) {
            starts.push(bucket);
        }
        if starts.len() == MOST {
            break;
        }
    }
    let mut starts: Vec<i64> = starts.into_iter().map(|bucket| bucket * width).collect();
    starts.extend(hint.map(|hint| whole(hint) - whole(wanted.words.start)));
    let mut found: Vec<Candidate> = starts.into_iter().filter_map(|start| align(run, wanted, start)).collect();
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    let mut apart: Vec<Candidate> = Vec::new();
    for candidate in found {
        if apart.iter().all(|known| known.range.end <= candidate.range.start || candidate.range.end <= known.range.start) {
            apart.push(candidate);
        }
    }
    apart
}

/// A number of words; there are never so many that it would not fit.
fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX / 4)
}

/// Looks closely at one place: lays what is wanted beside what stands there, word by word.
fn align(run: &Run, wanted: &Wanted, start: i64) -> Option<Candidate> {
    let slack = 12 + wanted.all.len() / 3;
    let from = usize::try_from(start - whole(slack)).unwrap_or(0).min(run.words.len());
    let to = usize::try_from(start + whole(wanted.all.len() + slack + BUCKET)).unwrap_or(0).min(run.words.len());
    let window = run.words.get(from..to)?;
    // The longest common run of words, not the fewest edits: words far from the rest count as well.
    let mut answers: Vec<Option<usize>> = vec![None; wanted.all.len()];
    for op in capture_diff_slices(Algorithm::Patience, &wanted.all, window) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for step in 0..len {
                answers[old_index + step] = Some(from + new_index + step);
            }
        }
    }
    let share = |range: Range<usize>| {
        let all = range.len();
        (all > 0).then(|| answers[range].iter().flatten().count() as f32 / all as f32)
    };
    let Range { start: first, end: last } = wanted.words.clone();
    let (words, before, after) = (share(first..last).unwrap_or(0.0), share(0..first), share(last..wanted.all.len()));
    let found: Vec<usize> = answers[first..last].iter().flatten().copied().collect();
    let range = range(&answers, &wanted.words)?;
    let weight = |share: Option<f32>, count: usize| (share.unwrap_or(0.0) * count as f32, count as f32);
    let ((w, wn), (b, bn), (a, an)) = (weight(Some(words), last - first), weight(before, first), weight(after, wanted.all.len() - last));
    let score = (2.0 * w + b + a) / (2.0 * wn + bn + an);
    let beside = |index: Option<usize>| index.and_then(|index| answers.get(index).copied().flatten());
    let near = |range: Range<usize>| range.is_empty() || answers[range.clone()].iter().flatten().count() * 4 >= range.len() * 3;
    let right_before = beside(first.checked_sub(1)).is_some_and(|word| word + 1 == range.start);
    let right_after = beside(Some(last)) == Some(range.end);
    let tight = right_before && right_after;
    let held = (right_before || right_after) && near(first.saturating_sub(NEAR)..first) && near(last..(last + NEAR).min(answers.len()));
    Some(Candidate { range, found, words, before, after, held, tight, score })
}

/// The words of the run between what answers to the words before and to those after. Words at an edge that
/// were not found are taken to stand there as other words, as far as there is room for them.
fn range(answers: &[Option<usize>], words: &Range<usize>) -> Option<Range<usize>> {
    let before = answers[..words.start].iter().flatten().next_back().copied();
    let after = answers[words.end..].iter().flatten().next().copied();
    let within = &answers[words.clone()];
    let (Some(first), Some(last)) = (within.iter().position(Option::is_some), within.iter().rposition(Option::is_some)) else {
        // None of the words is there: what stands in their place, if anything does.
        let (before, after) = (before? + 1, after?);
        return (before <= after && after - before <= words.len() * 2 + 2).then_some(before..after);
    };
    let (start, end) = (within[first]?, within[last]? + 1);
    let room = before.map_or(0, |before| start.saturating_sub(before + 1));
    let lost_at_end = within.len() - 1 - last;
    let room_after = after.map_or(0, |after| after.saturating_sub(end));
    // Only where the neighbour of the edge was found is it known that nothing else stands between.
    let known_before = words.start > 0 && answers[words.start - 1].is_some();
    let known_after = answers.get(words.end).is_some_and(Option::is_some);
    // What stands there now may be somewhat more than what stood there, not a sentence. Two words put in where none was
    // lost are taken in as well: a note on a word or two is then more than it was, and a person is asked.
    let most = |lost: usize, known: bool| if known { lost * 2 + 2 } else { lost };
    let start = start - room.min(most(first, known_before));
    let end = end + room_after.min(most(lost_at_end, known_after));
    Some(start..end)
}

#[cfg(test)]
#[allow(clippy::float_cmp, clippy::single_range_in_vec_init, reason = "shares are exact here; a text may be one stretch of words")]
mod tests {
    use super::*;

    fn run(parts: &[Range<u32>]) -> Run {
        let mut run = Run::default();
        run.words = parts.iter().cloned().flatten().collect();
        run
    }

    /// What stands before, the words, and what stands after: numbers in a row.
    fn wanted(before: Range<u32>, words: Range<u32>, after: Range<u32>) -> Wanted {
        let start = before.len();
        Wanted { words: start..start + words.len(), all: before.chain(words).chain(after).collect() }
    }

    /// The best place, which must be there.
    fn best(run: &Run, wanted: &Wanted) -> Candidate {
        candidates(run, wanted, None).remove(0)
    }

    #[test]
    fn what_stands_elsewhere_unchanged_is_found_whole() {
        let run = run(&[500..900, 0..100]);
        for hint in [None, Some(0), Some(499)] {
            let found = candidates(&run, &wanted(20..30, 30..35, 35..45), hint);
            assert_eq!(found.len(), 1, "{hint:?}: {found:?}");
            let Candidate { range, found, words, before, after, held, tight, score } = found[0].clone();
            assert_eq!((range, found), (430..435, (430..435).collect()));
            assert_eq!((words, before, after, held, tight, score), (1.0, Some(1.0), Some(1.0), true, true, 1.0));
        }
    }

    #[test]
    fn the_words_count_double_and_what_stands_around_them_once() {
        // Eight words of ten, and nine of fifteen on each side.
        let run = run(&[0..9, 900..906, 15..19, 910..912, 21..25, 925..931, 31..40]);
        let found = best(&run, &wanted(0..15, 15..25, 25..40));
        assert_eq!((found.words, found.before, found.after, found.score), (0.8, Some(0.6), Some(0.6), 0.68));
        let found = best(&run, &wanted(0..6, 6..15, 15..19));
        assert_eq!((found.words, found.before, found.after), (3.0 / 9.0, Some(1.0), Some(1.0)));
        assert_eq!(found.score, 16.0 / 28.0);
        let found = best(&run, &wanted(0..0, 15..25, 0..0));
        assert_eq!((found.words, found.before, found.after, found.score), (0.8, None, None, 0.8));
    }

    #[test]
    fn a_side_of_which_nothing_was_kept_is_as_good_as_the_other() {
        let any = best(&run(&[0..20]), &wanted(0..5, 5..10, 10..15));
        let around = |before, after| Candidate { before, after, ..any.clone() }.around();
        assert_eq!(around(None, None), (1.0, 1.0));
        assert_eq!(around(Some(0.25), None), (0.25, 0.25));
        assert_eq!(around(None, Some(0.75)), (0.75, 0.75));
        assert_eq!(around(Some(0.25), Some(0.75)), (0.5, 0.25));
        assert_eq!(around(Some(0.75), Some(0.25)), (0.5, 0.25));
    }

    #[test]
    fn words_lost_at_an_edge_are_taken_to_stand_there_as_others_as_far_as_there_is_room() {
        let of = |before: &[Option<usize>], words: &[Option<usize>], after: &[Option<usize>]| {
            range(&[before, words, after].concat(), &(before.len()..before.len() + words.len()))
        };
        let (found, lost) = (Some, None);
        assert_eq!(of(&[found(9)], &[found(10), found(11)], &[found(12)]), Some(10..12));
        assert_eq!(of(&[found(2)], &[found(10), found(11)], &[found(30)]), Some(8..14), "none was lost, and words were put in");
        assert_eq!(of(&[found(8)], &[found(10), found(11)], &[found(13)]), Some(9..13));
        // Twice as many and two more, where the neighbour is there.
        assert_eq!(of(&[found(5)], &[lost, found(10), found(11)], &[found(12)]), Some(6..12));
        assert_eq!(of(&[found(4)], &[lost, found(10), found(11)], &[found(12)]), Some(6..12));
        assert_eq!(of(&[found(7)], &[lost, found(10), found(11)], &[found(12)]), Some(8..12));
        assert_eq!(of(&[found(9)], &[lost, found(10), found(11)], &[found(12)]), Some(10..12));
        assert_eq!(of(&[found(0)], &[lost, lost, lost, found(10)], &[found(11)]), Some(2..11));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[found(16)]), Some(10..16));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[found(17)]), Some(10..16));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[found(13)]), Some(10..13));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[found(12)]), Some(10..12));
        assert_eq!(of(&[found(9)], &[found(10), lost, lost, lost], &[found(30)]), Some(10..19));
        // As many as were lost, where the neighbour is gone too.
        assert_eq!(of(&[found(2), lost], &[lost, found(10), found(11)], &[found(12)]), Some(9..12));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[lost, found(20)]), Some(10..13));
        // None, where nothing is kept of that side.
        assert_eq!(of(&[lost], &[lost, found(10), found(11)], &[found(12)]), Some(10..12));
        assert_eq!(of(&[], &[lost, found(10), found(11)], &[found(12)]), Some(10..12));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[lost]), Some(10..12));
        assert_eq!(of(&[found(9)], &[found(10), found(11), lost], &[]), Some(10..12));
        assert_eq!(of(&[], &[found(0), lost, found(2)], &[]), Some(0..3));
    }

    #[test]
    fn where_no_word_is_left_it_is_what_stands_between_the_neighbours_if_that_is_short() {
        let of = |before: Option<usize>, lost: usize, after: Option<usize>| {
            range(&[vec![before], vec![None; lost], vec![after]].concat(), &(1..1 + lost))
        };
        assert_eq!(of(Some(9), 1, Some(10)), Some(10..10), "deleted");
        assert_eq!(of(Some(9), 1, Some(12)), Some(10..12));
        assert_eq!(of(Some(9), 1, Some(14)), Some(10..14));
        assert_eq!(of(Some(9), 1, Some(15)), None);
        assert_eq!(of(Some(9), 5, Some(22)), Some(10..22));
        assert_eq!(of(Some(9), 5, Some(23)), None);
        assert_eq!((of(None, 1, Some(10)), of(Some(9), 1, None)), (None, None));
    }

    #[test]
    fn words_are_held_by_three_in_four_beside_them_and_one_right_beside() {
        let of = |parts: &[Range<u32>]| {
            let found = best(&run(parts), &wanted(0..12, 12..14, 14..26));
            (found.range.len(), found.held, found.tight)
        };
        let (here, held, tight) = (2, true, true);
        assert_eq!(of(&[0..26]), (here, held, tight));
        assert_eq!(of(&[0..9, 900..901, 10..26]), (here, held, tight), "one of four before is another word");
        assert_eq!(of(&[0..16, 900..901, 17..26]), (here, held, tight), "one of four after is");
        assert_eq!(of(&[0..8, 900..901, 9..26]), (here, held, tight), "and the furthest of them");
        assert_eq!(of(&[0..7, 900..901, 8..18, 901..902, 19..26]), (here, held, tight), "beyond them nothing counts");
        assert_eq!(of(&[0..9, 900..902, 11..26]), (here, !held, tight), "two before are");
        assert_eq!(of(&[0..8, 900..902, 10..26]), (here, !held, tight));
        assert_eq!(of(&[0..15, 900..902, 17..26]), (here, !held, tight), "two after are");
        assert_eq!(of(&[0..16, 900..902, 18..26]), (here, !held, tight));
        assert_eq!(of(&[0..11, 900..901, 12..26]), (here, held, !tight), "the nearest before is");
        assert_eq!(of(&[0..14, 900..901, 15..26]), (here, held, !tight), "the nearest after is");
        assert_eq!(of(&[0..11, 900..901, 12..14, 901..902, 15..26]), (here, !held, !tight), "both are");
        assert_eq!(of(&[0..12, 900..902, 12..26]), (here + 2, held, tight), "two words were put in before, and are taken in");
        assert_eq!(of(&[0..12, 900..903, 12..26]), (here + 2, held, !tight), "three were");
        assert_eq!(of(&[0..14, 900..903, 14..26]), (here + 2, held, !tight), "three were put in after");
        assert_eq!(of(&[0..12, 900..903, 12..14, 903..906, 14..26]), (here + 4, !held, !tight), "on both sides");
    }

    #[test]
    fn where_fewer_than_four_stand_on_a_side_those_are_counted() {
        let of = |parts: &[Range<u32>], wanted: &Wanted| {
            let found = best(&run(parts), wanted);
            (found.held, found.tight)
        };
        assert_eq!(of(&[0..20], &wanted(0..0, 0..5, 5..20)), (true, false), "nothing stands before");
        assert_eq!(of(&[0..20], &wanted(0..15, 15..20, 0..0)), (true, false), "nothing stands after");
        assert_eq!(of(&[0..20], &wanted(0..0, 0..20, 0..0)), (false, false), "nothing stands beside them");
        assert_eq!(of(&[0..20], &wanted(0..3, 3..18, 18..20)), (true, true));
        assert_eq!(of(&[900..901, 1..20], &wanted(0..3, 3..18, 18..20)), (false, true), "two of three are too few");
        assert_eq!(of(&[0..19, 900..901], &wanted(0..3, 3..17, 17..20)), (false, true));
    }

    #[test]
    fn of_twins_both_are_found_and_the_better_comes_first() {
        // The second has its neighbours on both sides, the first and the third on one.
        let run = run(&[900..940, 20..60, 940..980, 0..60, 980..999, 0..40, 800..830]);
        let found = candidates(&run, &wanted(0..20, 20..40, 40..60), None);
        assert_eq!(found.iter().map(|one| one.range.clone()).collect::<Vec<_>>(), [140..160, 40..60, 219..239]);
        assert_eq!(found.iter().map(|one| one.score).collect::<Vec<_>>(), [1.0, 0.75, 0.75]);
    }

    #[test]
    fn twins_that_touch_are_two_places() {
        let found = candidates(&run(&[0..40, 0..40]), &wanted(0..0, 0..40, 0..0), None);
        assert_eq!(found.iter().map(|one| one.range.clone()).collect::<Vec<_>>(), [0..40, 40..80]);
    }

    #[test]
    fn five_places_are_looked_at_and_the_one_it_had() {
        let seven: Vec<Range<u32>> = (0..7).flat_map(|n| [0..40, 1000 + n * 100..1060 + n * 100]).collect();
        let run = run(&seven);
        let wanted = wanted(0..10, 10..30, 30..40);
        assert_eq!(candidates(&run, &wanted, None).len(), 5);
        let with_hint = candidates(&run, &wanted, Some(610));
        assert_eq!(with_hint.len(), 6);
        assert!(with_hint.iter().any(|one| one.range == (610..630)), "{with_hint:?}");
    }

    #[test]
    fn a_place_with_words_put_into_it_is_one_place() {
        // Its two halves vote for places ten words apart; were they two places, others would not be looked at.
        let torn: Vec<Range<u32>> = (0..5).flat_map(|n| [0..20, 900..908, 20..40, 1000 + n * 100..1060 + n * 100]).collect();
        let found = candidates(&run(&torn), &wanted(0..0, 0..40, 0..0), None);
        assert_eq!(found.iter().map(|one| one.found.len()).collect::<Vec<_>>(), [40; 5]);
    }

    #[test]
    fn a_place_that_is_torn_is_known_by_all_of_its_words() {
        // Five places have thirteen words in a row; one has twice ten or three times eight, with others put in between.
        for torn in [vec![0..10, 900..908, 10..20], vec![0..8, 900..908, 8..16, 910..918, 16..24]] {
            let mut parts: Vec<Range<u32>> = (0..5).flat_map(|n| [0..13, 1000 + n * 100..1067 + n * 100]).collect();
            let last = torn.last().map_or(0, |last| last.end);
            parts.extend(torn.into_iter().chain([920..990]));
            assert_eq!(best(&run(&parts), &wanted(0..0, 0..last, 0..0)).found.len(), last as usize);
        }
    }

    #[test]
    fn words_in_a_row_tell_a_place_better_than_as_many_that_are_torn() {
        // Five places have twice nine words, with others put in between; one has thirteen in a row.
        let mut parts: Vec<Range<u32>> = (0..5).flat_map(|n| [0..9, 900..908, 9..18, 1000 + n * 100..1054 + n * 100]).collect();
        parts.extend([0..13, 910..990]);
        let found = candidates(&run(&parts), &wanted(0..0, 0..20, 0..0), None);
        assert!(found.iter().any(|one| one.range == (400..413)), "{found:?}");
    }

    #[test]
    fn three_words_that_stand_everywhere_tell_nothing() {
        let everywhere = |times: u32| run(&(0..times).flat_map(|n| [0..3, 1000 + n * 50..1040 + n * 50]).collect::<Vec<_>>());
        assert_eq!(candidates(&everywhere(60), &wanted(0..0, 0..3, 0..0), None).len(), 5);
        assert_eq!(candidates(&everywhere(61), &wanted(0..0, 0..3, 0..0), None).len(), 0);
        // Where it was is looked at anyway.
        let found = candidates(&everywhere(61), &wanted(0..0, 0..3, 0..0), Some(430));
        assert_eq!(found.iter().map(|one| one.range.clone()).collect::<Vec<_>>(), [430..433]);
    }

    #[test]
    fn where_no_three_in_a_row_are_left_it_is_looked_for_where_it_was() {
        // Every third word of forty is another.
        let mut run = run(&[500..700, 0..40, 700..900]);
        run.words.iter_mut().skip(200).step_by(3).take(14).for_each(|word| *word += 10_000);
        let wanted = wanted(0..32, 32..36, 36..40);
        assert!(candidates(&run, &wanted, None).is_empty());
        let found = candidates(&run, &wanted, Some(232));
        assert_eq!((found.len(), found[0].range.clone(), found[0].before), (1, 232..236, Some(21.0 / 32.0)));
    }

    #[test]
    fn words_are_looked_for_a_third_of_the_length_and_a_dozen_further() {
        // Twelve words, words put in, twelve words.
        let after = |put_in: u32| {
            let found = candidates(&run(&[500..596, 0..12, 1000..1000 + put_in, 12..24, 600..700]), &wanted(0..0, 0..24, 0..0), None);
            found[0].found.len()
        };
        assert_eq!((after(28), after(29)), (24, 23));
        // Two words, words put in, twelve words that tell the place.
        let before = |put_in: u32| {
            let first = 500 + put_in;
            best(&run(&[first..596, 0..2, 1000..1000 + put_in, 2..14, 600..700]), &wanted(0..0, 0..14, 0..0)).found.len()
        };
        assert_eq!((before(16), before(17)), (14, 13));
    }
}
