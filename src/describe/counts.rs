//! How many there are, in words. Critiques and positions stand in one pane and are never one number.

use crate::{linked::Tally, model::PaneKind, text};

/// Says a number of one kind.
type Counted = fn(usize) -> String;

/// Each kind with its number, in the order of a [`Tally`]; besides those in sight; beside those that relate to the subject.
const COUNTED: [Counted; 3] = [text::counted_safeguards, text::counted_critiques, text::counted_positions];
const MORE: [Counted; 3] = [text::more_safeguards, text::more_critiques, text::more_positions];
const OTHER: [Counted; 3] = [text::other_safeguards, text::other_critiques, text::other_positions];

const fn numbers(tally: Tally) -> [usize; 3] {
    [tally.safeguards, tally.critiques, tally.positions]
}

/// The kinds of which there are any, each with its number: `23 critiques`, `28 positions`.
fn kinds(tally: Tally, counted: [Counted; 3]) -> Vec<String> {
    numbers(tally).into_iter().zip(counted).filter(|(number, _)| *number > 0).map(|(number, counted)| counted(number)).collect()
}

/// `23 critiques · 28 positions`; empty where there are none.
#[must_use]
pub fn tally_label(tally: Tally) -> String {
    text::side_by_side(&kinds(tally, COUNTED))
}

/// The same with commas: `5 critiques, 12 positions`.
#[must_use]
pub fn tally_list(tally: Tally) -> String {
    if tally.all() == 0 { tally.all().to_string() } else { text::list(&kinds(tally, COUNTED)) }
}

/// The same in a sentence: `9 safeguards, 23 critiques and 28 positions`; empty where there are none.
#[must_use]
pub fn tally_sentence(tally: Tally) -> String {
    text::list_and(&kinds(tally, COUNTED))
}

/// All three, zero too, for what a line of the contents is called.
#[must_use]
pub fn tally_in_full(tally: Tally) -> String {
    let [safeguards, critiques, positions] = numbers(tally);
    text::list(&[text::counted_safeguards(safeguards), text::counted_critiques(critiques), text::counted_positions(positions)])
}

/// What a pane of comments holds of a place, where its name is said before: `23 critiques · 28 positions on
/// Art. 6`, `0 of 23 critiques · 2 of 28 positions on Art. 6`, `8 on Art. 24`.
#[must_use]
pub fn count_on(place: &str, pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    let number = match pane {
        PaneKind::Critiques => both(shown, hidden),
        _ => bare(shown.safeguards, hidden.safeguards),
    };
    text::counts_on(&number, place)
}

/// The same without the place.
#[must_use]
pub fn count_alone(pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    match pane {
        PaneKind::Critiques => both(shown, hidden),
        _ => bare(shown.safeguards, hidden.safeguards),
    }
}

/// The title of a pane of comments, which is what it holds, in two parts of different weight, the longest first: `23 critiques`,
/// `· 28 positions on Art. 6`; the last is in figures alone: `23 + 28`.
#[must_use]
pub fn pane_titles(place: &str, pane: PaneKind, shown: Tally, hidden: Tally) -> Vec<[String; 2]> {
    let alone = String::new;
    match pane {
        PaneKind::Critiques if shown.positions + hidden.positions > 0 => {
            let critiques = critiques(shown, hidden);
            let positions = positions(shown, hidden);
            let beside = |words: &str| format!("{}{words}", text::DOT.trim_start());
            vec![
                [critiques.clone(), beside(&text::counts_on(&positions, place))],
                [critiques, beside(&positions)],
                [count_short(pane, shown, hidden), alone()],
            ]
        }
        _ => {
            let counted = if pane == PaneKind::Critiques { critiques(shown, hidden) } else { safeguards(shown, hidden) };
            vec![[counted.clone(), text::items::on_place(place)], [counted, alone()], [count_short(pane, shown, hidden), alone()]]
        }
    }
}

/// What stands right after the pane's name, which names the critiques: `Critiques 23 · 28 positions`.
#[must_use]
pub fn count_after_name(pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    match pane {
        PaneKind::Critiques if shown.positions + hidden.positions > 0 => {
            text::side_by_side(&[bare(shown.critiques, hidden.critiques), positions(shown, hidden)])
        }
        PaneKind::Critiques => bare(shown.critiques, hidden.critiques),
        _ => bare(shown.safeguards, hidden.safeguards),
    }
}

/// The same in figures alone: `23 + 28`.
#[must_use]
pub fn count_short(pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    match pane {
        PaneKind::Critiques if shown.positions + hidden.positions > 0 => {
            text::both(&bare(shown.critiques, hidden.critiques), &bare(shown.positions, hidden.positions))
        }
        _ => count_after_name(pane, shown, hidden),
    }
}

fn bare(shown: usize, hidden: usize) -> String {
    if hidden == 0 { shown.to_string() } else { text::shown_of(shown, shown + hidden) }
}

/// What of the critiques is shown: `2 of 23 critiques`; `23 critiques` where all are.
fn critiques(shown: Tally, hidden: Tally) -> String {
    let all = shown.critiques + hidden.critiques;
    if hidden.critiques == 0 { text::counted_critiques(all) } else { text::critiques_of(shown.critiques, all) }
}

/// And of the positions.
fn positions(shown: Tally, hidden: Tally) -> String {
    let all = shown.positions + hidden.positions;
    if hidden.positions == 0 { text::counted_positions(all) } else { text::positions_of(shown.positions, all) }
}

fn both(shown: Tally, hidden: Tally) -> String {
    match (shown.critiques + hidden.critiques, shown.positions + hidden.positions) {
        (_, 0) => critiques(shown, hidden),
        (0, _) => positions(shown, hidden),
        _ => text::side_by_side(&[critiques(shown, hidden), positions(shown, hidden)]),
    }
}

fn safeguards(shown: Tally, hidden: Tally) -> String {
    let all = shown.safeguards + hidden.safeguards;
    if hidden.safeguards == 0 { text::counted_safeguards(all) } else { text::safeguards_of(shown.safeguards, all) }
}

/// How much of what is related to a subject is shown, for the foot of a pane of comments.
#[derive(Clone, Copy, Debug)]
pub struct FootCounts<'a> {
    /// What is tied, as people say it: `Art. 24(2)`, `[11]`, `this item`.
    pub subject: &'a str,
    /// All that is tied and shown.
    pub tied: Tally,
    /// What of it is below what is in sight.
    pub below: Tally,
    /// What of it is above.
    pub above: Tally,
    /// What more is tied that the filters hide.
    pub hidden: Tally,
    /// True where the subject stands in this pane itself: what is tied is its own card.
    pub own: bool,
    /// What else the section shows that is not tied to the subject.
    pub others: Tally,
    /// The section, where the subject is no text: of an item the others may well be on the same words.
    pub place: Option<&'a str>,
}

/// The foot of a pane: `5 more critiques on Art. 24(2) below · 2 positions hidden · 8 critiques on other passages`.
#[must_use]
pub fn pane_foot(counts: &FootCounts<'_>) -> String {
    let FootCounts { subject, tied, below, above, hidden, own, others, place } = *counts;
    let sides = tied.safeguards == tied.all();
    // What the filters hide is not none. Of safeguards there is one kind, which the pane's name says.
    let mut parts = vec![match (tied.all(), below.all(), above.all()) {
        (1.., 1.., _) if own => text::capital(&text::foot_is_below(subject)),
        (1.., _, 1..) if own => text::capital(&text::foot_is_above(subject)),
        (1.., ..) if own => text::capital(&text::foot_is_shown(subject)),
        (0, ..) if hidden.all() > 0 => text::foot_none_shown(subject),
        (0, ..) => text::foot_none(subject),
        (_, number @ 1.., _) if sides => text::foot_more_below(number, subject),
        (_, 1.., _) => text::foot_counts_below(&text::list(&kinds(below, MORE)), subject),
        (_, _, 1..) => text::foot_counts_above(&figures(above), subject),
        (all, ..) if sides || all == 1 => text::foot_all_shown(all),
        _ => text::foot_kinds_shown(&text::list(&kinds(tied, COUNTED))),
    }];
    if hidden.all() > 0 {
        parts.push(text::hidden(&figures(hidden)));
    }
    match place {
        _ if others.all() == 0 => {}
        None => parts.push(text::foot_on_other_passages(&figures(others))),
        Some(place) if others.all() == others.safeguards => parts.push(text::foot_others_on(others.safeguards, place)),
        Some(place) => parts.push(text::counts_on(&text::list(&kinds(others, OTHER)), place)),
    }
    text::side_by_side(&parts)
}

/// A number where safeguards alone are counted, else each kind with its own.
fn figures(tally: Tally) -> String {
    if tally.all() == tally.safeguards { tally.safeguards.to_string() } else { text::list(&kinds(tally, COUNTED)) }
}
