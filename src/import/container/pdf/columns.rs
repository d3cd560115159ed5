//! In which order the lines of a page are read.
//!
//! A file is mostly drawn in the order in which it is read, and that order knows what no geometry does: which box comes first. Where it was not,
//! which shows in lines that lead up the page or across a gap between columns, lines are taken by where they stand, column by column.

use super::{
    direction::is_right_to_left,
    lines::gather,
    spans::{PageSpans, Span},
};

/// A gap between columns is at least so wide, in points.
const GUTTER: f32 = 8.0;
/// More columns than this make no page of text.
const MOST_GUTTERS: usize = 5;
/// So many lines on each side make columns of text.
const COLUMN_LINES: usize = 6;

/// The runs of a page by line, in the order of reading.
pub(super) fn lines_in_order(page: &PageSpans) -> Vec<Vec<&Span>> {
    let drawn = gather(page.spans.iter(), true);
    let (text, aside): (Vec<Vec<&Span>>, Vec<Vec<&Span>>) =
        drawn.into_iter().partition(|line| !line.iter().all(|span| span.artifact || span.is_blank()));
    let rows = rows_of(text.iter().flatten().copied());
    let gutters = gutters_of(&rows, page.width);
    let mut lines =
        if leads_upward(&text) || leads_across(&text, &gutters) || has_labels_apart(&text) { by_column(&rows, &gutters) } else { text };
    // What is no part of the text stands where it is seen: above what is below it.
    let (above, below): (Vec<_>, Vec<_>) = aside.into_iter().partition(|line| line.first().is_some_and(|span| span.y > page.height / 2.0));
    lines.splice(0..0, above);
    lines.extend(below);
    lines
}

fn bounds(line: &[&Span]) -> (f32, f32) {
    let seen = || line.iter().filter(|span| !span.is_blank());
    (seen().map(|span| span.x).fold(f32::MAX, f32::min), seen().map(|span| span.end_x).fold(f32::MIN, f32::max))
}

/// True where more than a tenth of the lines stand above the one before, in the same column.
fn leads_upward(lines: &[Vec<&Span>]) -> bool {
    let upward = lines.windows(2).filter(|pair| {
        let [before, after] = pair else { return false };
        let (Some(first), Some(next)) = (before.first(), after.first()) else { return false };
        let ((left, right), (next_left, next_right)) = (bounds(before), bounds(after));
        next.y > first.y + 0.5 * first.size && next_left < right && left < next_right
    });
    let upward = upward.count();
    upward > 2 && upward * 10 > lines.len()
}

/// True where more than a tenth of the lines cross a gap between columns, with words on both sides.
fn leads_across(lines: &[Vec<&Span>], gutters: &[Gutter]) -> bool {
    let crosses = |line: &[&Span], gutter: &Gutter| {
        let near = |span: &&&Span| !span.is_blank();
        let (left, right) = (
            line.iter().filter(near).any(|span| span.end_x <= gutter.left + 1.0),
            line.iter().filter(near).any(|span| span.x >= gutter.right - 1.0),
        );
        left && right && !line.iter().filter(near).any(|span| span.x < gutter.left && span.end_x > gutter.right)
    };
    let is_beyond = |pair: &[Vec<&Span>], gutter: &Gutter| {
        let [before, after] = pair else { return false };
        let ((left, right), (next_left, next_right)) = (bounds(before), bounds(after));
        are_level(before, after)
            && (right <= gutter.left + 1.0 && next_left >= gutter.right - 1.0
                || next_right <= gutter.left + 1.0 && left >= gutter.right - 1.0)
    };
    let across = lines.iter().filter(|line| gutters.iter().any(|gutter| crosses(line, gutter))).count();
    let beyond = lines.windows(2).filter(|pair| gutters.iter().any(|gutter| is_beyond(pair, gutter))).count();
    across + beyond > 2 && (across + beyond) * 10 > lines.len()
}

fn are_level(a: &[&Span], b: &[&Span]) -> bool {
    matches!((a.first(), b.first()), (Some(a), Some(b)) if (a.y - b.y).abs() < 0.3 * a.size.max(b.size))
}

/// True where numbers that stand before lines are drawn apart from them.
fn has_labels_apart(lines: &[Vec<&Span>]) -> bool {
    let mut heights: Vec<(f32, f32)> = lines.iter().filter_map(|line| Some((line.first()?.y, bounds(line).0))).collect();
    heights.sort_by(|a, b| a.0.total_cmp(&b.0));
    let is_apart = |(index, line): (usize, &Vec<&Span>)| {
        let letters: usize = line.iter().map(|span| span.text.trim().chars().count()).sum();
        let Some(first) = line.first().filter(|_| letters <= 5) else { return false };
        if lines.get(index + 1).is_some_and(|next| are_level(line, next)) {
            return false;
        }
        let (right, near) = (bounds(line).1, 0.3 * first.size);
        let start = heights.partition_point(|(y, _)| *y < first.y - near);
        heights.iter().skip(start).take(4).any(|(y, left)| (y - first.y).abs() < near && *left > right && *left < right + 8.0 * first.size)
    };
    lines.iter().enumerate().filter(|line| is_apart(*line)).count() > 1
}

/// What stands on one height, in parts between gaps.
struct Row<'a> {
    spans: Vec<&'a Span>,
    /// From left to right.
    parts: Vec<(f32, f32)>,
}

/// A gap between columns.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    left: f32,
    right: f32,
}

fn rows_of<'a>(spans: impl Iterator<Item = &'a Span>) -> Vec<Row<'a>> {
    let mut sorted: Vec<&Span> = spans.collect();
    sorted.sort_by(|a, b| b.y.total_cmp(&a.y));
    let rows = gather(sorted.into_iter(), false);
    let in_parts = |mut spans: Vec<&'a Span>| {
        spans.sort_by(|a, b| a.x.total_cmp(&b.x));
        let mut parts: Vec<(f32, f32)> = Vec::new();
        for span in spans.iter().filter(|span| !span.is_blank()) {
            match parts.last_mut() {
                Some((_, right)) if span.x - *right < 0.6 * span.size => *right = right.max(span.end_x),
                _ => parts.push((span.x, span.end_x)),
            }
        }
        Row { spans, parts }
    };
    rows.into_iter().map(in_parts).collect()
}

/// Gaps that run down a page with filled lines on both sides. Words set wide apart in a line, or the cells of a table, make none.
fn gutters_of(rows: &[Row<'_>], width: f32) -> Vec<Gutter> {
    let count = (width.clamp(1.0, 20_000.0) as usize) + 1;
    // How many more lines there are over each point of the width than over the one before, then how many.
    let mut steps = vec![0_isize; count + 1];
    for (left, right) in rows.iter().flat_map(|row| &row.parts) {
        let (from, to) = (left.clamp(0.0, count as f32) as usize, right.clamp(0.0, count as f32).ceil() as usize);
        steps.get_mut(from).into_iter().for_each(|step| *step += 1);
        steps.get_mut(to.max(from)).into_iter().for_each(|step| *step -= 1);
    }
    let covered = steps.iter().take(count).scan(0_isize, |lines, step| {
        *lines += step;
        Some(lines.unsigned_abs())
    });
    let few = rows.len() / 5;
    let mut gutters = Vec::new();
    let mut start = None;
    for (index, bin) in covered.chain([usize::MAX]).enumerate() {
        match (start, bin <= few) {
            (None, true) => start = Some(index),
            (Some(from), false) => {
                let gutter = Gutter { left: from as f32, right: index as f32 };
                if gutter.right - gutter.left >= GUTTER && gutters.len() < MOST_GUTTERS && parts_text(rows, gutter) {
                    gutters.push(gutter);
                }
                start = None;
            }
            _ => {}
        }
    }
    gutters
}

/// True where lines of running text stand on both sides: most of them fill most of their side.
fn parts_text(rows: &[Row<'_>], gutter: Gutter) -> bool {
    let (left_edge, right_edge) =
        rows.iter().flat_map(|row| &row.parts).fold((f32::MAX, f32::MIN), |(left, right), part| (left.min(part.0), right.max(part.1)));
    // Numbers in the margin are no column.
    let least = (right_edge - left_edge) / 6.0;
    if gutter.left - left_edge < least || right_edge - gutter.right < least {
        return false;
    }
    let (mut both, mut filled) = (0, 0.0);
    let (mut lefts, mut rights) = (0, 0);
    for row in rows {
        if row.parts.iter().any(|part| part.0 < gutter.left && part.1 > gutter.right) {
            continue;
        }
        let sum = |side: &dyn Fn(&&(f32, f32)) -> bool| row.parts.iter().filter(side).map(|part| part.1 - part.0).sum::<f32>();
        let (left, right) = (sum(&|part| part.1 <= gutter.left + 1.0), sum(&|part| part.0 >= gutter.right - 1.0));
        lefts += usize::from(left > 0.0);
        rights += usize::from(right > 0.0);
        if left > 0.0 && right > 0.0 {
            both += 1;
            filled += left / (gutter.left - left_edge).max(1.0) + right / (right_edge - gutter.right).max(1.0);
        }
    }
    // Lines of the two columns may stand at different heights: then no row has both.
    let is_filled = both == 0 || filled / (2 * both) as f32 > 0.6;
    is_filled && lefts >= COLUMN_LINES && rights >= COLUMN_LINES
}

/// Lines by where they stand: from the top down, and where columns stand side by side one whole column after the other.
fn by_column<'a>(rows: &[Row<'a>], gutters: &[Gutter]) -> Vec<Vec<&'a Span>> {
    let right_first = is_right_to_left(rows.iter().flat_map(|row| &row.spans).map(|span| span.text.as_str()));
    let column_of = |x: f32| gutters.iter().filter(|gutter| x >= gutter.right - 1.0).count();
    let mut lines = Vec::new();
    let mut columns: Vec<Vec<Vec<&Span>>> = vec![Vec::new(); gutters.len() + 1];
    let flush = |columns: &mut Vec<Vec<Vec<&'a Span>>>, lines: &mut Vec<Vec<&'a Span>>| {
        if right_first {
            lines.extend(columns.iter_mut().rev().flat_map(std::mem::take));
        } else {
            lines.extend(columns.iter_mut().flat_map(std::mem::take));
        }
    };
    for row in rows {
        if row.parts.iter().any(|part| gutters.iter().any(|gutter| part.0 < gutter.left && part.1 > gutter.right)) {
            flush(&mut columns, &mut lines);
            lines.push(row.spans.clone());
            continue;
        }
        let mut sides: Vec<Vec<&Span>> = vec![Vec::new(); gutters.len() + 1];
        for span in &row.spans {
            if let Some(side) = sides.get_mut(column_of(span.x)) {
                side.push(span);
            }
        }
        for (column, side) in columns.iter_mut().zip(sides) {
            if !side.is_empty() {
                column.push(side);
            }
        }
    }
    flush(&mut columns, &mut lines);
    lines
}
