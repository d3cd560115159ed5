//! Rows of the Sources pane: the bibliography, an entry a card, with the items that name it.

use super::{
    card_parts::part_text,
    comment_rows::{SIDES, card_width},
    pane_view::PaneView,
    row_notes::row_highlights,
};
use crate::{
    linked::{LinkedBriefing, Row, RowKind},
    model::Source,
    state::Size,
    text,
    ui::{
        theme::{CARD_BOTTOM, CARD_SIDE, CARD_TOP, PART_GAP, Type},
        widget::{LinkTarget, RowLayout, RowLayoutBuilder, TextRequest},
    },
};
use egui::{Rect, Ui, pos2};

/// Height of an entry folded to a line.
const LINE: f32 = 32.0;

/// Lays out one entry.
pub fn source_row_layout(ui: &Ui, pane: PaneView<'_>, row: &Row, size: Size, width: f32) -> RowLayout {
    let linked = &pane.open.open_briefing.linked;
    let layout = RowLayoutBuilder::new(ui, pane.open.view.tokens, pane.text_size, pane.open.view.spacing())
        .in_language(pane.open.language())
        .marking_hits(pane.searched())
        .highlighting(row_highlights(pane, row))
        .linking(linked);
    let RowKind::Source(index) = row.kind else { return layout.finish(0.0, String::new()) };
    let sources = &linked.briefing().sources;
    let source = &sources[index];
    let inner = card_width(pane, width);
    let name = text::source_name(index + 1, sources.len(), &source.title);
    match size {
        Size::Line => line(layout, source, name, inner),
        Size::Brief | Size::Open => open(layout, linked, source, name, inner),
    }
}

fn line(mut layout: RowLayoutBuilder<'_>, source: &Source, name: String, width: f32) -> RowLayout {
    let (ink, dim) = (layout.tokens.ink_2, layout.tokens.ink_3);
    let text_line = Type::Interface.line(layout.text_size);
    let height = LINE.max(text_line + 12.0);
    let mut right = width - CARD_SIDE;
    if let Some(date) = &source.date {
        let date = layout.word(Type::Label, dim, &text::month(date));
        right -= date.size().x;
        layout.place(pos2(right, (height - date.size().y) / 2.0), date);
        right -= 8.0;
    }
    layout.line(pos2(CARD_SIDE, (height - text_line) / 2.0), (right - CARD_SIDE).max(24.0), Type::Interface, ink, &source.title);
    layout.finish(height, name)
}

fn open(mut layout: RowLayoutBuilder<'_>, linked: &LinkedBriefing, source: &Source, name: String, width: f32) -> RowLayout {
    let (left, inner) = (CARD_SIDE, width - 2.0 * CARD_SIDE);
    let tokens = layout.tokens;
    let mut y = CARD_TOP;
    y += layout.text(pos2(left, y), inner, Type::Name, tokens.ink, &source.title).y + 3.0;
    layout.heading();
    let date = source.date.as_ref().map(text::date);
    let facts: Vec<&str> = [&source.author, &source.publisher, &date, &source.symbol].into_iter().flatten().map(String::as_str).collect();
    if !facts.is_empty() {
        y += layout.text(pos2(left, y), inner, Type::Label, tokens.ink_3, &text::side_by_side(&facts)).y + 4.0;
    }
    if let Some(note) = &source.note {
        y += layout.prose(pos2(left, y), inner, Type::Value, tokens.ink, note, None).y + 4.0;
    }
    if let Some(url) = &source.url {
        y += layout.text(pos2(left, y), inner, Type::Label, tokens.provision, url).y + 4.0;
    }
    let citing = linked.citing(&source.id);
    if !citing.is_empty() {
        y += PART_GAP;
        y += layout.says(pos2(left, y), inner, Type::Label, tokens.ink_3, text::CITED_BY.words()).y + 2.0;
    }
    for item in citing {
        let says = linked.item_name(*item);
        let place = Rect::from_min_max(pos2(left, y), pos2(left + inner, y));
        let named = vec![(0..says.len(), LinkTarget::Item(linked.target(*item)))];
        y += part_text(&mut layout, place, (Type::Interface, tokens.ink_2), &says, named);
    }
    layout.finish(y + CARD_BOTTOM, name)
}

/// Says that there are none.
pub fn no_sources_ui(ui: &Ui, pane: PaneView<'_>, rect: Rect) {
    let corner = rect.min + egui::vec2(SIDES.0, 16.0);
    let format = Type::Interface.plain(pane.text_size, pane.tokens().ink_3);
    TextRequest::interface(text::NO_SOURCES, format).paint(ui.painter(), corner, egui::Align2::LEFT_TOP);
}
