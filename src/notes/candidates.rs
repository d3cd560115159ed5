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
    let all = 2.0 * wn + bn + an;
    let score = if all > 0.0 { (2.0 * w + b + a) / all } else { 0.0 };
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
    // What stands there now may be somewhat more than what stood there, not a sentence.
    let most = |lost: usize, known: bool| if known { lost * 2 + 2 } else { lost };
    let start = start - room.min(most(first, known_before));
    let end = end + room_after.min(most(lost_at_end, known_after));
    Some(start..end)
}
