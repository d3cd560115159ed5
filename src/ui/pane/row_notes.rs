//! Notes shown in a row: highlighted words, and signs beside what has a note.

use super::pane_view::PaneView;
use crate::{
    linked::{Row, RowKind},
    model::{PaneKind, Target},
    state::Size,
    text,
    ui::{
        theme::{MARGIN, Type},
        widget::{Highlights, LinkTarget, RowLayout, Sign},
    },
};
use egui::{Pos2, Rect, Vec2, pos2};

/// More signs than these would say nothing more.
const MOST: usize = 3;
/// From sign to sign.
const STEP: f32 = 16.0;

/// What a row is about: the item on its card, or its text.
pub fn note_target(pane: PaneView<'_>, row: &Row) -> Target {
    match row.kind {
        RowKind::Card(item, _) => pane.open.open_briefing.linked.target(item),
        _ => row.target.clone(),
    }
}

/// The ranges of a row's texts that have a note.
pub fn row_highlights<'a>(pane: PaneView<'a>, row: &Row) -> Vec<Highlights<'a>> {
    // Labels name what another row shows.
    if !row.can_be_subject() {
        return Vec::new();
    }
    let notes = &pane.open.open_briefing.notes;
    let Some(passages) = &notes.passages else { return Vec::new() };
    let mut found = Vec::new();
    for target in note_targets(pane, row) {
        let Some(passage) = passages.passage(&target, row.text()) else { continue };
        let ranges: Vec<_> = notes
            .on(&target, row.text())
            .filter_map(|(note, placed)| {
                let range = placed?.spot.as_ref()?.words.clone()?;
                // What was placed in another version of the text may not fit this one.
                passage.text.get(range.clone()).map(|_| (range, note.mark.value().copied().flatten()))
            })
            .collect();
        if !ranges.is_empty() {
            found.push(Highlights::new(&passage.text, ranges));
        }
    }
    found
}

/// The row's target, and the replies on its card.
fn note_targets(pane: PaneView<'_>, row: &Row) -> Vec<Target> {
    let linked = &pane.open.open_briefing.linked;
    let mut about = vec![note_target(pane, row)];
    if let RowKind::Card(crate::linked::Item::Critique(index), _) = row.kind {
        about.extend(linked.critique(index).replies.iter().map(|reply| Target::Reply(reply.id.clone())));
    }
    about
}

/// Puts signs beside a row that has notes: a ribbon, what the highlight says, a sheet of paper. Pressing them opens the last.
pub fn add_note_signs(layout: &mut RowLayout, pane: PaneView<'_>, row: &Row, size: Size, width: f32) {
    // Labels name what another row shows.
    if !row.can_be_subject() {
        return;
    }
    let notes = &pane.open.open_briefing.notes;
    let mut signs: Vec<Sign> = Vec::new();
    let (mut number, mut last) = (0, None);
    for target in note_targets(pane, row) {
        for (note, _) in notes.on(&target, row.text()) {
            number += 1;
            last = Some(note.id.clone());
            let mark = note.mark.value().copied().flatten().map(Sign::Mark);
            let bookmark = (note.bookmark.value() == Some(&true)).then_some(Sign::Bookmark);
            let says = note.text.value().is_some_and(|text| !text.trim().is_empty());
            // Every note has a sign, also one on words that are highlighted.
            let note = (says || mark.is_none() && bookmark.is_none()).then_some(Sign::Note);
            for sign in [bookmark, mark, note].into_iter().flatten() {
                if !signs.contains(&sign) {
                    signs.push(sign);
                }
            }
        }
    }
    let Some(last) = last else { return };
    let spots = sign_places(layout, pane, row, size, width);
    let mut area = Rect::NOTHING;
    for (sign, centre) in signs.into_iter().zip(spots) {
        layout.add_sign(centre, sign, pane.tokens().ink, Type::Label.scale(pane.text_size));
        area = area.union(Rect::from_center_size(centre, Vec2::splat(STEP + 2.0)));
    }
    let says = text::counted_notes(number);
    layout.add_link(area, &says, LinkTarget::Note(last));
    layout.name = text::list(&[&layout.name, &says]);
}

/// Where signs stand: in the margin of the text, one under another; on a card under its badges, where no line from the
/// text arrives; beside a card that is folded or has no badge.
fn sign_places(layout: &RowLayout, pane: PaneView<'_>, row: &Row, size: Size, width: f32) -> Vec<Pos2> {
    if pane.kind == PaneKind::Provisions {
        let top = if matches!(row.kind, RowKind::Provision(_)) { 36.0 } else { 13.0 };
        return (0..MOST).map(|index| pos2(width - MARGIN.1 + 11.0, top + index as f32 * STEP)).collect();
    }
    if size == Size::Line || layout.badges.is_empty() {
        return vec![pos2(-12.0, (layout.height / 2.0).min(46.0))];
    }
    layout.badges.iter().map(|(badge, ..)| pos2(badge.center().x, badge.bottom() + 12.0)).collect()
}
