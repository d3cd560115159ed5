//! Rows of the comment panes: names of sections and paragraphs, cards, and what says that nothing is tied.

use super::{card::card_layout, pane_view::PaneView, row_notes::row_highlights};
use crate::{
    describe,
    linked::{LinkedBriefing, Row, RowKind, Tally},
    model::Target,
    state::{OpenBriefing, SilentKind, Size},
    text,
    ui::{
        panel::facet_caveat,
        theme::{CARD_GAP, MEASURE, Type, pane_accent},
        widget::{LinkTarget, RowLayout, RowLayoutBuilder},
    },
};
use egui::{Color32, Rect, Ui, pos2, vec2};

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
            card_layout(layout, &content, linked.target(*item), name, size, inner, pane_accent(tokens, pane.kind))
        }
        RowKind::Label => {
            let words = label(linked, &row.target);
            words_row_layout(layout, SIDES.0, inner, Type::Label, tokens.ink_3, &words, 26.0)
        }
        RowKind::From(_) => {
            let words = text::screen::cards_from(&linked.say_target(&row.target));
            words_row_layout(layout, SIDES.0, inner, Type::Label, tokens.ink_3, &words, 26.0)
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
            words_row_layout(layout, SIDES.0, inner, Type::InterfaceBold, tokens.ink_2, &words, 40.0)
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

/// `24(2)`: the article is named above, so its number is enough; where an id is not a number, in full.
fn label(linked: &LinkedBriefing, target: &Target) -> String {
    match target.address() {
        Some(address) if address.provision_id().starts_with(|c: char| c.is_ascii_digit()) => address.to_string(),
        _ => linked.say_target(target),
    }
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
fn words_row_layout(mut layout: RowLayoutBuilder<'_>, x: f32, width: f32, role: Type, ink: Color32, words: &str, height: f32) -> RowLayout {
    let line = role.line(layout.text_size);
    let height = height.max(line + 8.0);
    let size = layout.line(pos2(x, (height - line) / 2.0), width, role, ink, words);
    let middle = height / 2.0;
    if width - size.x > 16.0 {
        layout.rule(pos2(x + size.x + 8.0, middle), pos2(x + width, middle));
    }
    layout.finish(height, words.to_owned())
}
