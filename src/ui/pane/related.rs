//! The list under the subject where the text is the only pane in sight: a line for each item tied to it.

use super::{card::chip_sign, pane_view::PaneView};
use crate::{
    describe,
    linked::{Item, RowKind, Tally},
    model::PaneKind,
    text,
    ui::{
        theme::{CORNER, Type, card_accent},
        widget::{LinkTarget, RowLayoutBuilder},
    },
};
use egui::{Rect, pos2, vec2};

/// More lines than these would push the text out of sight.
const MOST: usize = 6;

/// Lays the list out at `y`; returns the height it takes.
pub fn related_layout(layout: &mut RowLayoutBuilder<'_>, pane: PaneView<'_>, x: f32, y: f32, width: f32) -> f32 {
    let open_briefing = pane.open.open_briefing;
    let [safeguards, critiques] = [PaneKind::Safeguards, PaneKind::Critiques].map(|kind| tied(pane, kind));
    let total = safeguards.len() + critiques.len();
    if total == 0 {
        return 0.0;
    }
    let line = Type::Interface.line(layout.text_size) + 12.0;
    let number = share(safeguards.len(), critiques.len());
    let shown = number[0] + number[1];
    let lines = 1 + shown + usize::from(total > shown);
    let rect = Rect::from_min_size(pos2(x, y + 6.0), vec2(width, lines as f32 * line + 12.0));
    layout.frame(rect, CORNER, layout.tokens.desk);
    let mut top = rect.top() + 6.0;
    layout.says(pos2(x + 14.0, top + 6.0), width - 28.0, Type::Label, layout.tokens.ink_3, text::RELATED_HERE.words());
    top += line;
    let mut listed = Tally::default();
    for ((kind, items), number) in [(PaneKind::Safeguards, &safeguards), (PaneKind::Critiques, &critiques)].into_iter().zip(number) {
        // The item the thread has reached is among those in sight.
        let is_on_thread = |row: usize| {
            open_briefing.navigation.following.on_thread.is_some_and(|(pane, thread_row)| pane.kind() == kind && thread_row == row)
        };
        let current = items.iter().position(|(row, _)| is_on_thread(*row));
        let from = current.map_or(0, |current| (current + 1).saturating_sub(number));
        for (row, item) in items.iter().skip(from).take(number) {
            let place = Rect::from_min_size(pos2(x + 14.0, top), vec2(width - 28.0, line));
            one(layout, pane, kind, *item, place, is_on_thread(*row));
            listed = listed + [*item].into_iter().collect();
            top += line;
        }
    }
    if total > shown {
        let all: Tally = safeguards.iter().chain(&critiques).map(|(_, item)| *item).collect();
        let more = text::more_in_other_tabs(&describe::tally_label(all.saturating_sub(listed)));
        layout.says(pos2(x + 26.0, top + 6.0), width - 40.0, Type::Interface, layout.tokens.ink_2, &more);
    }
    rect.height() + 12.0
}

/// How many lines each side has: the same for both, and what one does not need goes to the other.
fn share(safeguards: usize, critiques: usize) -> [usize; 2] {
    let half = MOST / 2;
    [safeguards.min(half.max(MOST.saturating_sub(critiques))), critiques.min(half.max(MOST.saturating_sub(safeguards)))]
}

/// What is tied to the subject in a pane, with its rows there.
fn tied(pane: PaneView<'_>, kind: PaneKind) -> Vec<(usize, Item)> {
    let open_briefing = pane.open.open_briefing;
    let rows = open_briefing.linked.rows(kind);
    let item = |row: &usize| match rows.get(*row)?.kind {
        RowKind::Card(item, _) => Some((*row, item)),
        _ => None,
    };
    open_briefing.navigation.following.rows[kind as usize].iter().filter_map(item).collect()
}

/// `Safeguard  Independent review …  Qualified`, with a bar in the accent, whole or broken.
fn one(layout: &mut RowLayoutBuilder<'_>, pane: PaneView<'_>, kind: PaneKind, item: Item, rect: Rect, is_on_thread: bool) {
    let linked = &pane.open.open_briefing.linked;
    let Some(section) = pane.open.open_briefing.navigation.subject.as_ref().and_then(|subject| linked.sections().get(subject.section))
    else {
        return;
    };
    let card = describe::card(linked, item, section);
    // A position is no critique, and has not its accent.
    let ink = card_accent(layout.tokens, item.kind());
    if is_on_thread {
        layout.outline(rect.expand2(vec2(7.0, 0.0)).shrink2(vec2(0.0, 2.0)), CORNER, egui::Stroke::new(2.0, layout.tokens.ink));
    }
    let stroke = egui::Stroke::new(4.0, ink);
    let (top, bottom) = (rect.top() + 7.0, rect.bottom() - 7.0);
    if kind == PaneKind::Safeguards {
        layout.stroke(pos2(rect.left() + 2.0, top), pos2(rect.left() + 2.0, bottom), stroke);
    } else {
        let third = (bottom - top) / 3.0;
        for piece in [0.0, 1.0, 2.0] {
            let from = top + piece * third;
            layout.stroke(pos2(rect.left() + 2.0, from), pos2(rect.left() + 2.0, from + third - 2.0), stroke);
        }
    }
    let baseline = rect.top() + 6.0;
    let mut right = rect.right();
    if let Some(chip) = card.chip {
        let word = layout.word(Type::Label, layout.tokens.ink_2, chip.word());
        right -= word.size().x;
        layout.place(pos2(right, baseline + 1.0), word);
        let scale = layout.scale();
        layout.sign(pos2(right - 11.0 * scale, rect.center().y), chip_sign(chip), layout.tokens.ink_2);
        right -= 28.0 * scale;
    }
    let kind_word = describe::kind_word(item);
    let said = layout.says(pos2(rect.left() + 12.0, baseline), right - rect.left(), Type::InterfaceBold, ink, kind_word);
    let name_at = rect.left() + 18.0 + said.x;
    let dated = |name: &String| if card.date.is_empty() { name.clone() } else { text::list(&[name, &card.date]) };
    let (name, short) = (dated(&card.name), card.short_name.as_ref().map(dated));
    let said = std::iter::once(name.as_str()).chain(short.as_deref());
    layout.fitting_line(pos2(name_at, baseline), (right - name_at).max(20.0), Type::Interface, layout.tokens.ink, said);
    layout.link(rect, &name, LinkTarget::Item(linked.target(item)));
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn neither_side_crowds_out_the_other() {
        assert_eq!(share(5, 24), [3, 3]);
        assert_eq!(share(1, 24), [1, 5]);
        assert_eq!(share(9, 2), [4, 2]);
        assert_eq!(share(2, 0), [2, 0]);
    }
}
