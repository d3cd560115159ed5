//! Shortens the brief of an article until it is four pages: claims of one sentence first, then the annex, then lines in the
//! place of critiques. Pages are counted by letters, as nothing here knows a printer; each page is held to be a little
//! smaller than it is.

use super::content::{Brief, BriefPosition, Plan};
use crate::export::{
    selection::Selection,
    short_item::{Brevity, ShortItem},
};
use std::collections::BTreeSet;

/// So many pages a brief has at most.
pub const BRIEF_PAGES: usize = 4;

/// Points of height that a page has for what flows, less what the ends of items lose.
const PAGE: f32 = 665.0;

/// How much a line holds, in letters, and how high it is, in points.
struct Measures {
    text: [f32; 2],
    safeguards: [f32; 2],
    critiques: [f32; 2],
    across: [f32; 2],
    small: [f32; 2],
    /// Between two items, and around those of a row.
    gaps: [f32; 2],
}

/// As drawn.
const WIDE: Measures = Measures {
    text: [26.0, 14.0],
    safeguards: [25.0, 13.0],
    critiques: [45.0, 13.0],
    across: [100.0, 13.0],
    small: [120.0, 10.5],
    gaps: [6.0, 16.0],
};
/// In smaller type.
const TIGHT: Measures = Measures {
    text: [30.0, 11.5],
    safeguards: [29.0, 11.0],
    critiques: [52.0, 11.0],
    across: [112.0, 11.0],
    small: [128.0, 9.5],
    gaps: [3.5, 9.0],
};

/// The brief at the longest that fits; at the shortest where none does.
pub(in crate::export) fn fitted<'s, 'l>(selection: &'s Selection<'l>, section: usize) -> Brief<'s, 'l> {
    let provision = selection.section(section).provision.map(|index| selection.linked.provision(index));
    let provision = provision.unwrap_or_else(|| selection.linked.provision(0));
    let make = |plan: Plan| Brief::new(selection, section, provision, plan);
    let plan = |brevity, full_annex, tight| Plan { brevity, lines: BTreeSet::new(), full_annex, tight };
    let mut brief = make(plan(Brevity::Sentences, true, false));
    for shorter in [plan(Brevity::Sentence, true, false), plan(Brevity::Sentence, false, false), plan(Brevity::Sentence, false, true)] {
        if fits(&brief) {
            return brief;
        }
        brief = make(shorter);
    }
    for item in brief.least_first() {
        if fits(&brief) {
            break;
        }
        let mut shorter = brief.plan.clone();
        shorter.lines.insert(item);
        brief = make(shorter);
    }
    brief
}

fn fits(brief: &Brief<'_, '_>) -> bool {
    height(brief) <= PAGE * BRIEF_PAGES as f32
}

/// About how high all of it is, in points.
fn height(brief: &Brief<'_, '_>) -> f32 {
    let measures = if brief.plan.tight { &TIGHT } else { &WIDE };
    let mut height = 120.0;
    for row in &brief.rows {
        let words = row.row.words(brief.provision.text.as_deref()).unwrap_or_default();
        let badges: usize = row.safeguards.iter().chain(&row.critiques).map(|item| item.numbers.len() * 3).sum();
        let letters = words.chars().count() + badges + row.row.number.len() + 12;
        if brief.plan.tight && row.stands_alone() {
            height += lines(letters, measures.across) + measures.gaps[1];
            continue;
        }
        let cell = |items: &[ShortItem], column: [f32; 2]| items.iter().map(|item| item_height(item, column, measures)).sum::<f32>();
        let mut critiques = cell(&row.critiques, measures.critiques);
        if let Some(positions) = &row.positions {
            critiques += measures.critiques[1] + measures.gaps[0];
            let opposing = positions.opposing.iter();
            critiques += opposing.map(|one| lines(one.name.len() + one.text.words.len() + 24, measures.critiques)).sum::<f32>();
        }
        let highest = lines(letters, measures.text).max(cell(&row.safeguards, measures.safeguards)).max(critiques);
        height += highest.max(measures.text[1]) + measures.gaps[1];
    }
    let long = brief.long.iter().map(|long| lines(long.name.len() + long.label.len() + long.words.len() + 8, measures.across) + 3.0);
    height += long.sum::<f32>();
    let name = |position: &BriefPosition| position.name.len() + 26 + position.words.as_ref().map_or(0, |words| words.len() + 2);
    let positions = brief.positions.iter();
    height += positions.map(|(group, of)| lines(group.len() + of.iter().map(name).sum::<usize>(), measures.small) + 2.0).sum::<f32>();
    let sources = brief.sources.iter();
    let source = |(basis, of): &(String, Vec<(usize, String)>)| basis.len() + of.iter().map(|(_, source)| source.len() + 6).sum::<usize>();
    height + 75.0 + sources.map(|group| lines(source(group), measures.small) + 2.0).sum::<f32>()
}

fn item_height(item: &ShortItem, column: [f32; 2], measures: &Measures) -> f32 {
    // Names are bold and wide, what is beside them is small.
    let small = item.about_short.len() + item.chip.map_or(0, |(_, word)| word.len() + 3) + item.sources.len() * 3;
    let head = lines(item.name.len() * 6 / 5 + item.numbers.len() * 4 + small * 9 / 10, column);
    let said = lines(item.texts.iter().map(|text| text.words.len() + text.label.len() + 4).sum(), column);
    let narrower = [column[0] - 2.0, column[1]];
    let replies =
        item.replies.iter().map(|reply| lines(reply.text.words.len() + reply.text.label.len() + reply.by.len() + 8, narrower) + 1.5);
    let none = if item.is_unanswered { column[1] } else { 0.0 };
    head + said + replies.sum::<f32>() + none + measures.gaps[0]
}

/// The height of so many letters.
fn lines(letters: usize, [width, height]: [f32; 2]) -> f32 {
    (letters as f32 / width).ceil() * height
}
