//! Notes find their place again in a briefing that has changed, and say so where they do not.
//!
//! The words of the Convention's briefing are changed, and its items renumbered, split, merged and deleted; of
//! every word it is known what became of it. Run with `--nocapture` for the figures.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout, reason = "a test fails where it is wrong, and tells its figures")]

mod support;

use plenary::{
    linked::{Item, LinkedBriefing, TextKey},
    model::{NoteAnchor, Paragraph, Target},
    notes::{Certainty, Passage, Passages, Placed, Spot, place},
};
use proptest::{prelude::*, test_runner::RngSeed};
use std::{collections::HashMap, ops::Range, sync::OnceLock};
use support::changed::{Changed, Dice, change};
use unicode_segmentation::UnicodeSegmentation as _;

fn convention() -> &'static (LinkedBriefing, Passages) {
    static CONVENTION: OnceLock<(LinkedBriefing, Passages)> = OnceLock::new();
    CONVENTION.get_or_init(|| {
        let path = support::shipped().into_iter().find(|path| path.ends_with("un-convention-against-cybercrime.ron")).unwrap();
        let linked = LinkedBriefing::new(plenary::load::load(&path).0);
        let passages = Passages::new(&linked);
        (linked, passages)
    })
}

/// A note on all of an item, or on words of it by their numbers.
struct Hung {
    anchor: NoteAnchor,
    words: Range<usize>,
}

fn hang(dice: &mut Dice, items: &[&Passage]) -> Hung {
    let (linked, passages) = convention();
    let item = items[dice.below(items.len())];
    let words: Vec<(usize, &str)> = item.text.unicode_word_indices().collect();
    if dice.chance(0.5) || words.len() < 2 {
        return Hung { anchor: passages.anchor(linked, &item.target.clone().into()), words: 0..words.len() };
    }
    let length = 1 + dice.below(12.min(words.len()));
    let first = dice.below(words.len() - length + 1);
    let bytes = words[first].0..words[first + length - 1].0 + words[first + length - 1].1.len();
    Hung { anchor: passages.anchor(linked, &Spot { words: Some(bytes), ..item.target.clone().into() }), words: first..first + length }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Where it belongs, or nowhere as it belongs nowhere.
    Right,
    /// Elsewhere, and shown as not certain.
    AskedWrong,
    /// Nowhere, though its words are still there.
    LostWrong,
    /// Elsewhere, shown as if it were right.
    SilentlyWrong,
}

fn judge(changed: &Changed, hung: &Hung, placed: &Placed) -> Verdict {
    let there: Vec<&(Target, Range<usize>)> =
        hung.words.clone().filter_map(|n| changed.now.get(&(hung.anchor.target.clone(), n))).collect();
    let mut shares: HashMap<&Target, usize> = HashMap::new();
    for (target, _) in &there {
        *shares.entry(target).or_default() += 1;
    }
    // What lost nearly all it had belongs nowhere; a guess may be shown as one.
    let gone = there.len() * 5 < hung.words.len();
    let Some(Spot { target, words, .. }) = &placed.spot else {
        return if there.len() * 2 < hung.words.len() { Verdict::Right } else { Verdict::LostWrong };
    };
    if gone {
        // Its words are others now, and it is shown in their very place: between the same neighbours.
        let beside = |n: Option<usize>| n.and_then(|n| changed.now.get(&(hung.anchor.target.clone(), n)));
        let (before, after) = (beside(hung.words.start.checked_sub(1)), beside(Some(hung.words.end)));
        let near = |range: Option<&(Target, Range<usize>)>, edge: usize| {
            range.is_some_and(|(at, range)| at == target && (range.start.abs_diff(edge) < 24 || range.end.abs_diff(edge) < 24))
        };
        if words.as_ref().is_some_and(|words| near(before, words.start) || near(after, words.end)) {
            return Verdict::Right;
        }
        return if matches!(placed.certainty, Certainty::Unsure) { Verdict::Right } else { Verdict::SilentlyWrong };
    }
    let share = shares.get(target).copied().unwrap_or(0);
    let mut right = share * 5 >= there.len() * 2 && share > 0;
    if let (true, Some(words)) = (right, words) {
        let here: Vec<&Range<usize>> = there.iter().filter(|(at, _)| at == target).map(|(_, range)| range).collect();
        // Half of the words that are still there, and not much besides.
        let covered = here.iter().filter(|range| range.start >= words.start && range.end <= words.end).count();
        let (first, last) = (here.iter().map(|range| range.start).min().unwrap(), here.iter().map(|range| range.end).max().unwrap());
        let text = &changed.passages.passage(target, TextKey::SUMMARY).unwrap().text;
        let beyond = |range: Range<usize>| text.get(range).map_or(usize::MAX, |text| text.unicode_words().count());
        let allowed = hung.words.len() - here.len() + 5;
        let beyond = |from: usize, to: usize| if from < to { beyond(from..to) } else { 0 };
        right = covered * 2 >= here.len() && beyond(words.start, first) <= allowed && beyond(last, words.end) <= allowed;
    }
    match (right, placed.certainty) {
        (true, _) => Verdict::Right,
        (false, Certainty::Unsure) => Verdict::AskedWrong,
        (false, _) => Verdict::SilentlyWrong,
    }
}

fn items() -> Vec<&'static Passage> {
    let is_changed = |passage: &&Passage| matches!(passage.target, Target::Text(_) | Target::Safeguard(_)) && !passage.text.is_empty();
    convention().1.all().filter(is_changed).collect()
}

/// How many of each verdict, and how many certain.
fn run(share: f64, seed: u64, notes: usize) -> (HashMap<String, usize>, usize) {
    let (linked, _) = convention();
    let changed = change(linked.briefing(), share, seed);
    let items = items();
    let mut dice = Dice(seed ^ 0xABCD);
    let mut verdicts: HashMap<String, usize> = HashMap::new();
    let mut certain = 0;
    for _ in 0..notes {
        let hung = hang(&mut dice, &items);
        let placed = place(&changed.passages, &hung.anchor);
        let verdict = judge(&changed, &hung, &placed);
        certain += usize::from(verdict == Verdict::Right && placed.certainty < Certainty::Unsure);
        if (verdict == Verdict::SilentlyWrong || share == 0.0 && placed.certainty > Certainty::Moved) && std::env::var("SHOW").is_ok() {
            let truth: Vec<_> = hung
                .words
                .clone()
                .filter_map(|n| changed.now.get(&(hung.anchor.target.clone(), n)))
                .map(|(t, r)| format!("{t}:{r:?}"))
                .collect();
            println!(
                "{verdict:?} {placed:?}\n  was {} {:?} «{}» «{}» «{}»\n  is {truth:?}",
                hung.anchor.target, hung.words, hung.anchor.before, hung.anchor.words, hung.anchor.after
            );
        }
        *verdicts.entry(format!("{verdict:?}")).or_default() += 1;
    }
    (verdicts, certain)
}

#[test]
fn ten_thousand_notes_find_their_place_in_a_changed_briefing() {
    for (share, least, notes) in [(0.0, 1.0, 2_000), (0.01, 0.995, 2_000), (0.05, 0.99, 10_000), (0.10, 0.97, 2_000), (0.20, 0.90, 2_000)] {
        let (verdicts, certain) = run(share, 7, notes);
        let right = verdicts.get("Right").copied().unwrap_or(0);
        println!("{:2.0} % changed: right {right} of {notes}, {certain} of them certain; {verdicts:?}", share * 100.0);
        assert!(!verdicts.contains_key("SilentlyWrong"), "{share}: {verdicts:?}");
        assert!(right as f64 >= least * notes as f64, "{share}: {verdicts:?}");
    }
}

#[test]
fn a_letter_within_another_word_is_not_the_word_that_was_noted() {
    let with = |words: &str| {
        let mut briefing = support::official::harbour_lights();
        words.clone_into(&mut briefing.safeguards[0].guarantees);
        LinkedBriefing::new(briefing)
    };
    let (then, now) = (with("So here it ends, where a Party asks."), with("Here it ends, where a Party asks."));
    let target = then.target(Item::Safeguard(0));
    let (before, after) = (Passages::new(&then), Passages::new(&now));
    let place_of = |passages: &Passages, words: &str| {
        let text = passages.passage(&target, TextKey::SUMMARY).unwrap().text.clone();
        let start = text.find(words).unwrap();
        (text, start)
    };
    let start = place_of(&before, " a Party").1 + 1;
    let anchor = before.anchor(&then, &Spot { words: Some(start..start + 1), ..target.clone().into() });
    // Where the word was is now a letter of the next one.
    let (text, moved) = place_of(&after, " a Party");
    assert_eq!(text.get(start..=start), Some("a"));
    let spot = place(&after, &anchor).spot.unwrap();
    assert_eq!(spot.words, Some(moved + 1..moved + 2));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, rng_seed: RngSeed::Fixed(2026), ..ProptestConfig::default() })]

    #[test]
    fn no_note_is_silently_wrong(seed in any::<u64>(), share in prop::sample::select(vec![0.01, 0.05, 0.1, 0.2])) {
        let (verdicts, _) = run(share, seed, 200);
        prop_assert!(!verdicts.contains_key("SilentlyWrong"), "{share} {seed}: {verdicts:?}");
    }
}

#[test]
fn an_unchanged_briefing_has_every_note_in_its_place() {
    let (linked, passages) = convention();
    for passage in passages.all() {
        let placed = place(passages, &passages.anchor(linked, &passage.target.clone().into()));
        // A paragraph that is not summarized has no words, and is known by its number and by what stands around it.
        let is_left_out = passage.target.address().and_then(|address| linked.paragraph(address)).is_some_and(Paragraph::is_left_out);
        let expected = if passage.words.is_empty() && !is_left_out { Certainty::Unsure } else { Certainty::Same };
        assert_eq!(placed.certainty, expected, "{}", passage.target);
        assert_eq!(placed.spot.unwrap().target, passage.target);
    }
}
