//! Where a note belongs in a briefing as it is now.
//!
//! A note that is shown in a wrong place as if it were the right one is worse than one that says it does not
//! know: what is not certain is *unsure*, and what is gone is *lost* with its old words. The selectors are
//! those of the W3C Web Annotation Data Model (2017), §4.2: the exact words with what stands around them, and
//! the position.

use super::{
    candidates::{Candidate, Wanted, candidates},
    passage::{CONTEXT, Passages, Run},
    spot::Spot,
};
use crate::{
    linked::TextKey,
    model::{Note, NoteAnchor, Target, visible},
};
use std::{collections::BTreeMap, ops::Range};
use unicode_segmentation::UnicodeSegmentation as _;

/// How sure it is that a note belongs where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The same place, with the same words.
    Same,
    /// Found again: under another number, or with words changed.
    Moved,
    /// It may be here; a person is asked.
    Unsure,
    /// Nowhere.
    Lost,
}

/// Where a note belongs now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// How sure it is.
    pub certainty: Certainty,
    /// Where; none where it is lost.
    pub spot: Option<Spot>,
}

const LOST: Placed = Placed { certainty: Certainty::Lost, spot: None };

/// So much of the words must be there; of few more, as half of four is two, and one of them may be there by chance.
const WORDS: f32 = 0.5;
const FEW_WORDS: f32 = 0.6;
/// So much of what stands around them, and so much on each side: where an item was deleted, a twin of it elsewhere
/// may have one neighbour that is a twin too.
const AROUND: f32 = 0.6;
const WORSE_SIDE: f32 = 0.45;
/// So much of everything.
const ALL: f32 = 0.68;
/// So much better than any other place.
const APART: f32 = 0.12;
/// A word or two are there or not.
const VERY_FEW: usize = 2;
/// So many words on each side are close by.
const CLOSE_BY: usize = 10;
/// So few words need some beside them.
const FEW: usize = 6;
/// Under this it is not even a guess.
const GUESS: f32 = 0.3;

/// Places all notes of a set that were not removed.
#[must_use]
pub fn place_all<'n>(passages: &Passages, notes: impl Iterator<Item = &'n Note>) -> BTreeMap<String, Placed> {
    notes.map(|note| (note.id.clone(), note.anchor.value().map_or(LOST, |anchor| place(passages, anchor)))).collect()
}

/// Where a note belongs now.
#[must_use]
pub fn place(passages: &Passages, anchor: &NoteAnchor) -> Placed {
    // Where the text it stands on is not here, the same words in another are not the words that were meant.
    let Some(text) = passages.key(&anchor.text) else { return LOST };
    let Some(run) = passages.run(&anchor.target, text) else { return LOST };
    if let Some(placed) = unchanged(passages, anchor, text) {
        return placed;
    }
    let (before, words, after) = (passages.numbers(&anchor.before), passages.numbers(&anchor.words), passages.numbers(&anchor.after));
    let here = before.len()..before.len() + words.len();
    let wanted = Wanted { words: here, all: [before, words, after].concat() };
    if wanted.words.is_empty() {
        // An item without a text is known by its name alone.
        return known_by_name(passages, anchor, text);
    }
    let hint = passages.passage(&anchor.target, text).map(|passage| passage.words.start);
    let all = candidates(run, &wanted, hint);
    let Some(best) = all.first() else { return named_or_lost(passages, anchor, text) };
    let next = all.get(1).map_or(0.0, |next| next.score);
    if best.score < GUESS {
        return named_or_lost(passages, anchor, text);
    }
    let (spot, whole_there) = spot(run, (anchor, text), best);
    // A few words may stand anywhere by chance, and what took their place may be more than they were.
    let few = !anchor.whole && wanted.words.len() <= FEW && (!best.held || !best.tight && stands_twice(run, best));
    let most = if wanted.words.len() <= VERY_FEW { wanted.words.len() } else { wanted.words.len() * 2 + FEW };
    let too_much = best.range.len() > most;
    let (around, worse_side) = best.around();
    let sure = !few
        && !too_much
        && best.words >= if wanted.words.len() <= FEW { FEW_WORDS } else { WORDS }
        && around >= AROUND
        && worse_side >= WORSE_SIDE
        && best.score >= ALL
        && best.score - next >= APART
        && whole_there;
    if sure {
        // Under another name of its own, as a safeguard's, the same words are another item.
        let here = spot.target == anchor.target;
        let certainty = match passages.words_of(&spot) {
            Some(words) if here && visible(words) == visible(&anchor.words) => Certainty::Same,
            _ if here || is_numbered(&anchor.target) => Certainty::Moved,
            _ => Certainty::Unsure,
        };
        return Placed { certainty, spot: Some(spot) };
    }
    if best.words == 0.0 && best.range.is_empty() {
        return named_or_lost(passages, anchor, text);
    }
    Placed { certainty: Certainty::Unsure, spot: Some(spot) }
}

/// True where the same words stand once more close by: which of the two is meant nobody can tell.
fn stands_twice(run: &Run, candidate: &Candidate) -> bool {
    let (Some(first), Some(last)) = (candidate.found.first(), candidate.found.last()) else { return true };
    let range = *first..last + 1;
    let Some(words) = run.words.get(range.clone()) else { return true };
    let near = range.start.saturating_sub(CLOSE_BY)..(range.end + CLOSE_BY).min(run.words.len());
    run.words.get(near).is_some_and(|near| near.windows(words.len()).filter(|others| *others == words).count() > 1)
}

/// The quick way, which most notes go: nothing has changed here.
fn unchanged(passages: &Passages, anchor: &NoteAnchor, text: TextKey) -> Option<Placed> {
    let passage = passages.passage(&anchor.target, text)?;
    let start = passage.text.char_indices().nth(anchor.start).map_or(passage.text.len(), |(offset, _)| offset);
    let range = if anchor.whole { 0..passage.text.len() } else { start..start + anchor.words.len() };
    let same = if anchor.whole { passage.text.starts_with(&anchor.words) } else { passage.text.get(range.clone()) == Some(&anchor.words) };
    let kept = anchor.words.unicode_words().count();
    // Only what was longer than is kept may go on after the words that were kept.
    if !same || anchor.whole && kept < MOST && passage.words.len() > kept {
        return None;
    }
    // Twins: a number may have passed to another item that says the same. What stands around tells.
    let now = passages.around(&anchor.target, text, &range);
    let alike = |then: &str, now: &str| then.is_empty() && now.is_empty() || share_of(then, now) >= ALIKE;
    // A word or two stand in many places: by chance also at this one.
    let few = !anchor.whole && kept <= FEW;
    let known = if few {
        (&anchor.before, &anchor.after) == (&now.0, &now.1)
    } else {
        alike(&anchor.before, &now.0) && alike(&anchor.after, &now.1)
    };
    // Under a name of its own an item is the same whatever stands around it. Few words of it may have come to stand elsewhere in
    // it, so that others are in their place, or only letters of one.
    let named = !is_numbered(&anchor.target) && (!few || stands_once(&passage.text, &range));
    (known || named).then(|| Placed {
        certainty: Certainty::Same,
        spot: Some(Spot { target: anchor.target.clone(), text, words: (!anchor.whole).then_some(range) }),
    })
}

/// True for whole words that a text has nowhere else.
fn stands_once(text: &str, range: &Range<usize>) -> bool {
    let Some(words) = text.get(range.clone()) else { return false };
    let is_bound = |byte: usize| text.split_word_bound_indices().any(|(start, _)| start == byte) || byte == text.len();
    is_bound(range.start) && is_bound(range.end) && text.matches(words).count() == 1
}

/// So much of what stands around must be as it was to look no further.
const ALIKE: f32 = 0.85;
/// As many words as are kept of one item.
const MOST: usize = 400;

/// How many of the words of one text stand in another.
fn share_of(then: &str, now: &str) -> f32 {
    let now: std::collections::HashSet<String> = visible(now).unicode_words().map(str::to_lowercase).collect();
    let then: Vec<String> = visible(then).unicode_words().map(str::to_lowercase).collect();
    if then.is_empty() {
        return 0.0;
    }
    then.iter().filter(|word| now.contains(*word)).count() as f32 / then.len() as f32
}

/// True for what is called by a number, which may pass to another item; ids in words do not.
const fn is_numbered(target: &Target) -> bool {
    matches!(target, Target::Text(_) | Target::Division(_))
}

/// An item that has a name of its own and is still there holds its notes, whatever became of its words.
fn named_or_lost(passages: &Passages, anchor: &NoteAnchor, text: TextKey) -> Placed {
    if is_numbered(&anchor.target) { LOST } else { known_by_name(passages, anchor, text) }
}

fn known_by_name(passages: &Passages, anchor: &NoteAnchor, text: TextKey) -> Placed {
    match passages.passage(&anchor.target, text) {
        Some(_) => Placed { certainty: Certainty::Unsure, spot: Some(Spot { target: anchor.target.clone(), text, words: None }) },
        None => LOST,
    }
}

/// Which item a candidate is in, and which words of it; false where it runs over two of them.
fn spot(run: &Run, (anchor, text): (&NoteAnchor, TextKey), candidate: &Candidate) -> (Spot, bool) {
    let range = candidate.range.clone();
    // What was found tells the item; what was taken to stand there as other words does not.
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for word in &candidate.found {
        *counts.entry(run.span(*word).0).or_default() += 1;
    }
    let (passage, count) = counts
        .iter()
        .max_by_key(|(passage, count)| (**count, std::cmp::Reverse(**passage)))
        // Where none was found the range ends before a word that was.
        .map_or_else(|| (run.span(range.start).0, 0), |(passage, count)| (*passage, *count));
    let whole_there = count * 10 >= candidate.found.len() * 8;
    let Some(item) = run.passages.get(passage) else {
        return (Spot { target: anchor.target.clone(), text, words: None }, false);
    };
    let inside = range.start.max(item.words.start)..range.end.min(item.words.end);
    let bytes = (!inside.is_empty()).then(|| run.span(inside.start).1.start..run.span(inside.end - 1).1.end);
    let words = if anchor.whole { None } else { bytes };
    (Spot { target: item.target.clone(), text, words }, whole_there)
}

impl Passages {
    /// The words of a place as they are now.
    #[must_use]
    pub fn words_of(&self, spot: &Spot) -> Option<&str> {
        let text = &self.passage(&spot.target, spot.text)?.text;
        spot.words.clone().map_or(Some(text.as_str()), |range| text.get(range))
    }

    /// What stands before and after bytes of an item.
    fn around(&self, target: &Target, text: TextKey, range: &Range<usize>) -> (String, String) {
        let (Some(run), Some(passage)) = (self.run(target, text), self.passage(target, text)) else { return Default::default() };
        let words = passage.words.clone();
        let first = words.clone().find(|word| run.span(*word).1.end > range.start).unwrap_or(words.end);
        let last = words.rev().find(|word| run.span(*word).1.start < range.end).map_or(first, |last| last + 1);
        (run.said(first.saturating_sub(CONTEXT)..first), run.said(last..(last + CONTEXT).min(run.words.len())))
    }
}
