//! Rows of the comment panes: names of sections and paragraphs, cards, and what says that nothing is tied.

use super::{
    card::{CardContent, card_layout},
    pane_view::PaneView,
    row_notes::row_highlights,
};
use crate::{
    describe,
    linked::{Item, LinkedBriefing, Row, RowKind, Tally},
    model::{Stance, Target},
    state::{OpenBriefing, SilentKind, Size},
    text,
    ui::{
        panel::facet_caveat,
        theme::{CARD_GAP, MEASURE, Type},
        widget::{LinkTarget, RowLayout, RowLayoutBuilder, Sign},
    },
};
use egui::{Color32, Rect, Ui, pos2, vec2};
use std::ops::Range;

/// Blank beside the cards, left and right.
pub const SIDES: (f32, f32) = (24.0, 14.0);

/// The width of a card in a pane: without the blank at its sides, and never wider than lines of about 75 letters need.
pub fn card_width(pane: PaneView<'_>, width: f32) -> f32 {
    (width - SIDES.0 - SIDES.1).min(MEASURE * pane.text_size)
}

/// Lays out one row of a comment pane.
pub fn comment_row_layout(ui: &Ui, pane: PaneView<'_>, row: &Row, size: Size, width: f32) -> RowLayout {
    let (view, open_briefing) = (pane.open.view, pane.open.open_briefing);
    let linked = &open_briefing.linked;
    let (tokens, inner) = (view.tokens, card_width(pane, width));
    let layout = RowLayoutBuilder::new(ui, view.tokens, pane.text_size, view.spacing())
        .in_language(pane.open.language())
        .marking_hits(pane.searched())
        .highlighting(row_highlights(pane, row))
        .linking(linked);
    match &row.kind {
        RowKind::Card(item, _) => {
            let section = &linked.sections()[row.section];
            let content = describe::card(linked, *item, section);
            let name = describe::accessible_name(linked, *item, section, &content);
            let unfolded = view.state.prefs.unfolded_ties.on(item.kind());
            let content = CardContent { card: &content, item: linked.target(*item), kind: item.kind(), name, width: inner, unfolded };
            card_layout(layout, content, size)
        }
        RowKind::Label => {
            let words = label(linked, &row.target);
            words_row_layout(layout, SIDES.0, inner, Type::Label, tokens.ink_3, &words, 26.0)
        }
        RowKind::From(_) => {
            let words = text::screen::cards_from(&linked.say_target(&row.target));
            words_row_layout(layout, SIDES.0, inner, Type::Label, tokens.ink_3, &words, 26.0)
        }
        RowKind::Group(group) => {
            let words = describe::card_group_name(linked, group);
            words_row_layout(layout, SIDES.0, inner, Type::Label, tokens.ink_3, words, 26.0)
        }
        RowKind::Positions(rows) => positions_layout(layout, pane, row, rows.clone(), inner),
        RowKind::NoCritique => {
            let (shown, _) = open_briefing.tally(row.section);
            sentence_row_layout(layout, inner, &text::no_critique(&place(linked, row), shown.positions))
        }
        RowKind::Nothing(nearest) => nothing(layout, pane, row, *nearest, inner),
        _ => {
            let (shown, hidden) = open_briefing.tally(row.section);
            let (shown, hidden) = (shown.held_by(pane.kind), hidden.held_by(pane.kind));
            let mut words = describe::heading(linked, &row.target).unwrap_or_else(|| linked.say_target(&row.target));
            let section = &linked.sections()[row.section];
            if section.provision.is_none() && section.count(pane.kind) == 0 {
                words = text::nothing_on_the_whole(pane.kind, &describe::as_a_whole(linked, &row.target));
                return sentence_row_layout(layout, inner, &words);
            }
            if hidden.all() > 0 && shown.all() == 0 {
                return all_hidden(layout, open_briefing, &words, hidden, inner);
            }
            if hidden.all() > 0 {
                words = text::side_by_side(&[words, text::hidden(&describe::tally_sentence(hidden))]);
            }
            let look = (Type::InterfaceBold, tokens.ink_2);
            match describe::short_heading(linked, &row.target).filter(|_| hidden.all() == 0) {
                Some(short) => fitting_row_layout(layout, SIDES.0, inner, look, [&words, &short], 40.0),
                None => fitting_row_layout(layout, SIDES.0, inner, look, [&words], 40.0),
            }
        }
    }
}

/// The name of a section, and under it the dashed box that says that all of it is hidden.
fn all_hidden(mut layout: RowLayoutBuilder<'_>, open_briefing: &OpenBriefing, words: &str, hidden: Tally, inner: f32) -> RowLayout {
    let left = SIDES.0;
    let tokens = layout.tokens;
    let mut y = 11.0;
    y += layout.line(pos2(left, y), inner, Type::InterfaceBold, tokens.ink_2, words).y + 12.0;
    let top = y;
    y += 14.0;
    let mut says = text::all_hidden(&describe::tally_sentence(hidden));
    for (facet, silent) in open_briefing.filters.hides_all() {
        // Why none of them can be shown, where the reason is another than the choices made.
        let number = if silent == SilentKind::Critiques { hidden.critiques } else { hidden.positions };
        if number > 0 {
            says = text::sentences(&[&*says, facet_caveat(facet).unwrap_or_default()]);
        }
    }
    y += layout.says(pos2(left + 16.0, y), inner - 32.0, Type::Sentence, tokens.ink, &says).y + 4.0;
    let size = layout.says(pos2(left + 16.0, y), inner - 32.0, Type::Interface, tokens.provision, text::SHOW_THEM.words());
    let link = Rect::from_min_size(pos2(left + 16.0, y), size);
    layout.link(link, text::SHOW_THEM.words(), LinkTarget::Everything);
    layout.stroke(link.left_bottom(), link.right_bottom(), egui::Stroke::new(1.0, tokens.provision));
    y += size.y + 14.0;
    layout.dashed(Rect::from_min_max(pos2(left, top), pos2(left + inner, y)));
    layout.finish(y + CARD_GAP, text::statements(&[words, &says]))
}

/// `24(2)`: the article is named above, so its number is enough.
fn label(linked: &LinkedBriefing, target: &Target) -> String {
    target.address().map_or_else(|| linked.say_target(target), |address| describe::number_in_text(linked, address))
}

/// The place a row is about, as it is called within a sentence.
fn place(linked: &LinkedBriefing, row: &Row) -> String {
    let is_provision = linked.sections().get(row.section).is_some_and(|section| section.provision.is_some());
    if is_provision { describe::place_in_sentence(linked, &row.target) } else { describe::as_a_whole(linked, &row.target) }
}

/// `Positions on 6(2)`, and how many there are of each stance that the filters leave: each by its shape, which its card has too.
fn positions_layout(mut layout: RowLayoutBuilder<'_>, pane: PaneView<'_>, row: &Row, rows: Range<usize>, inner: f32) -> RowLayout {
    let open_briefing = pane.open.open_briefing;
    let linked = &open_briefing.linked;
    let whole = linked.sections().get(row.section).map(|section| &section.target);
    let words = if Some(&row.target) == whole {
        // Its number alone would be taken for that of a paragraph.
        text::positions_on(&place(linked, row))
    } else if linked.section_of(&row.target) == Some(row.section) {
        text::positions_on(&label(linked, &row.target))
    } else {
        text::positions_from(&linked.say_target(&row.target))
    };
    let ink = layout.tokens.ink_2;
    let (scale, line) = (layout.scale(), Type::Label.line(layout.text_size));
    let height = 26.0_f32.max(line + 8.0);
    let middle = height / 2.0;
    let mut right = SIDES.0 + inner;
    let mut said = vec![words.clone()];
    let shown = rows.filter(|row| !open_briefing.filters.hides(pane.kind, *row)).filter_map(|row| linked.rows(pane.kind).get(row));
    let stances: Vec<Stance> = shown
        .filter_map(|row| match row.kind {
            RowKind::Card(Item::Position(index), _) => Some(linked.position(index).stance),
            _ => None,
        })
        .collect();
    let figures: Vec<(Stance, usize)> = Stance::ALL
        .into_iter()
        .map(|stance| (stance, stances.iter().filter(|other| **other == stance).count()))
        .filter(|(_, number)| *number > 0)
        .collect();
    let laid_out: Vec<_> = figures.iter().map(|(stance, number)| (*stance, layout.word(Type::Label, ink, &number.to_string()))).collect();
    let room: f32 = laid_out.iter().map(|(_, figure)| figure.size().x + 18.0 * scale + 8.0).sum();
    let size = layout.line(pos2(SIDES.0, (height - line) / 2.0), inner - room, Type::Label, layout.tokens.ink_3, &words);
    for (stance, figure) in laid_out.into_iter().rev() {
        right -= figure.size().x;
        layout.place(pos2(right, middle - figure.size().y / 2.0), figure);
        right -= 10.0 * scale;
        layout.sign(pos2(right, middle), Sign::Stance(stance), ink);
        right -= 8.0 * scale + 8.0;
    }
    let start = SIDES.0 + size.x + 8.0;
    if right - start > 8.0 {
        layout.rule(pos2(start, middle), pos2(right, middle));
    }
    said.extend(figures.iter().map(|(stance, number)| text::how_many(text::stance(*stance), *number)));
    layout.finish(height, text::list(&said))
}

/// The dashed box: nothing is tied here, and where the nearest is.
fn nothing(mut layout: RowLayoutBuilder<'_>, pane: PaneView<'_>, row: &Row, nearest: Option<usize>, inner: f32) -> RowLayout {
    let linked = &pane.open.open_briefing.linked;
    let says = text::nothing_related(pane.kind, &describe::place_in_sentence(linked, &row.target));
    let left = SIDES.0;
    let mut y = 14.0;
    y += layout.says(pos2(left + 16.0, y), inner - 32.0, Type::Sentence, layout.tokens.ink, &says).y;
    if let Some(nearest) = nearest {
        let section = &linked.sections()[nearest];
        let helps = text::nearest_with_one(&describe::place_in_sentence(linked, &section.target));
        y += 4.0;
        y += layout.says(pos2(left + 16.0, y), inner - 32.0, Type::Interface, layout.tokens.ink_3, &helps).y;
    }
    y += 14.0;
    layout.dashed(Rect::from_min_size(pos2(left, 0.0), vec2(inner, y)));
    layout.finish(y + CARD_GAP, says)
}

/// A row that is a sentence: on as many lines as it needs, as cut it would say nothing.
fn sentence_row_layout(mut layout: RowLayoutBuilder<'_>, width: f32, words: &str) -> RowLayout {
    let ink = layout.tokens.ink_3;
    let height = layout.says(pos2(SIDES.0, 6.0), width, Type::Label, ink, words).y;
    layout.finish(height + 12.0, words.to_owned())
}

/// A row that is only a line of words.
fn words_row_layout(layout: RowLayoutBuilder<'_>, x: f32, width: f32, role: Type, ink: Color32, words: &str, height: f32) -> RowLayout {
    fitting_row_layout(layout, x, width, (role, ink), [words], height)
}

/// A row that is only a line: the first of some words for which there is room. It is called by the first of all.
fn fitting_row_layout<const N: usize>(
    mut layout: RowLayoutBuilder<'_>,
    x: f32,
    width: f32,
    (role, ink): (Type, Color32),
    said: [&str; N],
    height: f32,
) -> RowLayout {
    let line = role.line(layout.text_size);
    let height = height.max(line + 8.0);
    let size = layout.fitting_line(pos2(x, (height - line) / 2.0), width, role, ink, said);
    let middle = height / 2.0;
    if width - size.x > 16.0 {
        layout.rule(pos2(x + size.x + 8.0, middle), pos2(x + width, middle));
    }
    layout.finish(height, said.first().copied().unwrap_or_default().to_owned())
}
