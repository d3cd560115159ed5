//! How many there are, in words. Critiques and positions stand in one pane and are never one number.

use crate::{linked::Tally, model::PaneKind, text};

/// The kinds of which there are any, each with its number: `23 critiques`, `28 positions`.
fn kinds(tally: Tally, one: impl Fn(usize, &str) -> String) -> Vec<String> {
    let each = [(tally.safeguards, "safeguard"), (tally.critiques, "critique"), (tally.positions, "position")];
    each.into_iter().filter(|(number, _)| *number > 0).map(|(number, noun)| one(number, noun)).collect()
}

/// `23 critiques · 28 positions`; empty where there are none.
#[must_use]
pub fn tally_label(tally: Tally) -> String {
    kinds(tally, text::count).join(" · ")
}

/// The same in a sentence: `9 safeguards, 23 critiques and 28 positions`; empty where there are none.
#[must_use]
pub fn tally_sentence(tally: Tally) -> String {
    let kinds = kinds(tally, text::count);
    match kinds.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [many @ .., last] => format!("{} and {last}", many.join(", ")),
    }
}

/// All three, zero too, for what a line of the contents is called.
#[must_use]
pub fn tally_in_full(tally: Tally) -> String {
    let each = [(tally.safeguards, "safeguard"), (tally.critiques, "critique"), (tally.positions, "position")];
    each.map(|(number, noun)| text::count(number, noun)).join(", ")
}

/// What of so many is shown: `2 of 28 positions`; `28 positions` where all are.
fn shown_of(shown: usize, hidden: usize, noun: &str) -> String {
    match (hidden, shown + hidden) {
        (0, all) => text::count(all, noun),
        (_, all) => format!("{shown} of {}", text::count(all, noun)),
    }
}

/// What the header of a pane of comments says of a place, where there is room for all of it: `23 critiques · 28 positions on
/// Art. 6`, `0 of 23 critiques · 2 of 28 positions on Art. 6`, `8 on Art. 24`.
#[must_use]
pub fn count_on(place: &str, pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    let number = match pane {
        PaneKind::Critiques => both(shown, hidden),
        _ => bare(shown.safeguards, hidden.safeguards),
    };
    format!("{number} on {place}")
}

/// The same without the place, for a narrow pane.
#[must_use]
pub fn count_alone(pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    match pane {
        PaneKind::Critiques => both(shown, hidden),
        _ => bare(shown.safeguards, hidden.safeguards),
    }
}

/// What stands right after the pane's name, which names the critiques: `Critiques 23 · 28 positions`.
#[must_use]
pub fn count_after_name(pane: PaneKind, shown: Tally, hidden: Tally) -> String {
    match pane {
        PaneKind::Critiques if shown.positions + hidden.positions > 0 => {
            format!("{} · {}", bare(shown.critiques, hidden.critiques), shown_of(shown.positions, hidden.positions, "position"))
        }
        PaneKind::Critiques => bare(shown.critiques, hidden.critiques),
        _ => bare(shown.safeguards, hidden.safeguards),
    }
}

fn bare(shown: usize, hidden: usize) -> String {
    if hidden == 0 { shown.to_string() } else { format!("{shown} of {}", shown + hidden) }
}

fn both(shown: Tally, hidden: Tally) -> String {
    let each = [(shown.critiques, hidden.critiques, "critique"), (shown.positions, hidden.positions, "position")];
    let kinds: Vec<String> = each
        .into_iter()
        .filter(|(shown, hidden, _)| shown + hidden > 0)
        .map(|(shown, hidden, noun)| shown_of(shown, hidden, noun))
        .collect();
    if kinds.is_empty() { text::count(0, "critique") } else { kinds.join(" · ") }
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
    let more = |number, noun: &str| text::count(number, &format!("more {noun}"));
    let sides = tied.safeguards == tied.all();
    // What the filters hide is not none. Of safeguards there is one kind, which the pane's name says.
    let mut parts = vec![match (tied.all(), below.all(), above.all()) {
        (1.., 1.., _) if own => format!("{} is below", text::capital(subject)),
        (1.., _, 1..) if own => format!("{} is above", text::capital(subject)),
        (1.., ..) if own => format!("{} is shown", text::capital(subject)),
        (0, ..) if hidden.all() > 0 => format!("None shown on {subject}"),
        (0, ..) => format!("None on {subject}"),
        (_, 1.., _) if sides => format!("{} more on {subject} below", below.all()),
        (_, 1.., _) => format!("{} on {subject} below", kinds(below, more).join(", ")),
        (_, _, 1..) if sides => format!("{} on {subject} above", above.all()),
        (_, _, 1..) => format!("{} on {subject} above", kinds(above, text::count).join(", ")),
        (1, ..) => "1 shown".to_owned(),
        (all, ..) if sides => format!("All {all} shown"),
        _ => format!("All shown: {}", kinds(tied, text::count).join(", ")),
    }];
    if hidden.all() > 0 {
        parts.push(text::hidden(figures(hidden)));
    }
    match place {
        _ if others.all() == 0 => {}
        None => parts.push(format!("{} {}", figures(others), text::ON_OTHER_PASSAGES)),
        Some(place) if others.all() == others.safeguards => parts.push(format!("{} on {place}", text::count(others.all(), "other"))),
        Some(place) => {
            let other = |number, noun: &str| text::count(number, &format!("other {noun}"));
            parts.push(format!("{} on {place}", kinds(others, other).join(", ")));
        }
    }
    parts.join(" · ")
}

/// A number where safeguards alone are counted, else each kind with its own.
fn figures(tally: Tally) -> String {
    if tally.all() == tally.safeguards { tally.safeguards.to_string() } else { kinds(tally, text::count).join(", ") }
}
