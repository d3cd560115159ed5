//! Floor mode: one paragraph very large, three points each way in rows of equal weight, and a citation to
//! copy. Readable from a metre away, worked by keyboard alone.

mod foot;
mod head;
mod measures;
mod point;
mod points;
mod side;

use crate::{
    describe::{self, Floor},
    model::Address,
    search::{Context, references},
    state::{FloorBox, FloorChange},
    text,
    ui::{
        theme::{CHIP, CHIP_CORNER, Type},
        view::{Open, View},
        widget::{Language, Sign, TextLayout, TextRequest, caret_browsing, paint_focus_ring, paint_sign, paint_text, status_sign},
    },
};
use egui::{Color32, Id, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use foot::foot_ui;
use head::head_ui;
use measures::{Measures, larger_in_a_large_window};
use points::{points_height, points_ui};
use side::PointStyle;
use std::ops::Range;

/// Draws the whole window.
pub fn floor_ui(ui: &mut Ui, open: Open<'_>, floor: &FloorBox) {
    let Open { view, open_briefing } = open;
    let Some(address) = open_briefing.navigation.subject.as_ref().and_then(|subject| subject.target.address()) else { return };
    let Some(content) = view.caches.floor(open_briefing, || describe::floor(&open_briefing.linked, address)) else { return };
    let measures = Measures::of(ui, view);
    let whole = ui.available_rect_before_wrap();
    let (head, foot) = measures.strips(view);
    let (head, rest) = whole.split_top_bottom_at_y(whole.top() + head);
    let (body, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot);
    ui.painter().rect_filled(whole, 0, view.tokens.page);
    // In this order the keyboard goes through them: the box, the points, the buttons.
    ui.scope_builder(UiBuilder::new().max_rect(head), |ui| head_ui(ui, view, &measures, floor));
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let area = ScrollArea::vertical().id_salt(("floor", open_briefing.navigation.following.revision, floor.passed)).auto_shrink(false);
        let shown = area.show(ui, |ui| body_ui(ui, open, address, floor, &content, &measures));
        let above = shown.state.clamped_offset().y;
        let below = shown.content_size.y - shown.inner_rect.height() - above;
        ui.data_mut(|data| data.insert_temp(Id::unique(OUT_OF_SIGHT), (above, below, shown.inner_rect.height())));
    });
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| foot_ui(ui, open, &measures, &content));
}

/// How much is out of sight above and below, and how much is in sight; by how much a key scrolls it.
const OUT_OF_SIGHT: &str = "floor-out-of-sight";
const SCROLLED: &str = "floor-scrolled";
/// Less than this out of sight is air.
const AIR: f32 = 12.0;

/// The other points are shown once all of these were in sight.
fn turn_page(ui: &Ui, view: View<'_>, onward: bool) {
    let (above, below, height) = ui.data(|data| data.get_temp::<(f32, f32, f32)>(Id::unique(OUT_OF_SIGHT))).unwrap_or_default();
    let rest = if onward { below } else { above };
    if rest > AIR {
        // What was in sight in part is in sight as a whole.
        let rest = rest.min(height * 0.5);
        ui.data_mut(|data| data.insert_temp(Id::unique(SCROLLED), if onward { -rest } else { rest }));
    } else {
        view.send(FloorChange::More { onward });
    }
}

/// The paragraph and the points.
fn body_ui(ui: &mut Ui, open: Open<'_>, address: &Address, floor: &FloorBox, content: &Floor, measures: &Measures) {
    let view = open.view;
    let tokens = view.tokens;
    let size = view.text_size() * larger_in_a_large_window(ui);
    let area = ui.available_rect_before_wrap();
    if let Some(delta) = ui.data_mut(|data| data.remove_temp::<f32>(Id::unique(SCROLLED))) {
        ui.scroll_with_delta(vec2(0.0, delta));
    }
    let (left, right) = (area.left() + measures.side, area.right() - measures.side);
    let mut y = area.top() + measures.above;
    y = place_ui(ui, view, size, content, left, right, y) + measures.below / 2.0;
    let piece_style = PieceStyle { ink: tokens.ink_2, size, role: measures.citation, language: open.language() };
    if let Some(lead) = &content.lead {
        y += text_piece_ui(ui, "lead", pos2(left, y), right - left, piece_style, lead) + 4.0;
    }
    // As large as it can be with three points of each side in sight.
    let term = content.term.as_ref().map(|term| text::labelled(&text::list(&[&text::capital(&term.word), &term.place]), &term.meaning));
    let below = [("note", content.note.as_ref()), ("term", term.as_ref())];
    let below = below.into_iter().filter_map(|(name, words)| Some((name, words?)));
    let column = (right - left).max(40.0);
    let request = |words: &str, format| TextRequest::new(words, format).in_language(open.language()).in_column(column);
    let height = |words: &str| request(words, measures.citation.format(size, tokens.ink_2)).lay_out(ui).size().y;
    let explained: f32 = below.clone().map(|(_, words)| height(words) + 6.0).sum();
    let ink = if content.has_text { tokens.ink } else { tokens.ink_2 };
    let lay = |step| request(&content.words, Type::FloorText(step).format(size, ink)).lay_out(ui);
    let of = Id::unique("floor type").with((open.open_briefing.file.generation, open.open_briefing.navigation.following.revision));
    let room = (area.bottom() - y - explained - measures.below - measures.between - AIR, right - left);
    let style = |role| PointStyle { size, role, measures: *measures };
    let (step, role) = remembered_size(ui, of, size, room, || {
        let largest = |pages: usize| {
            let fits =
                |(step, role): &&(u8, Type)| lay(*step).size().y <= room.0 - points_height(ui, view, style(*role), content, room.1, pages);
            measures.sizes.iter().find(fits).copied()
        };
        // Where not all pages can fit, the first does, which is what is seen at once.
        largest(usize::MAX).or_else(|| largest(1)).unwrap_or(measures.last)
    });
    let layout = lay(if content.has_text { step } else { measures.last.0 });
    let id = ui.unique_id().with("floor words");
    caret_browsing::note_start(ui.ctx(), 3, id);
    paint_text(ui, id, pos2(left, y), &layout, Role::Label, ink);
    if content.has_text {
        links_ui(ui, open, address, content, &layout, pos2(left, y));
    }
    y += layout.size().y + measures.below;
    for (name, words) in below {
        y += text_piece_ui(ui, name, pos2(left, y), right - left, piece_style, words) + 6.0;
    }
    y += measures.between;
    y = points_ui(ui, view, style(role), floor, content, Rect::from_min_max(pos2(left, y), pos2(right, y)));
    ui.allocate_rect(Rect::from_min_max(area.min, pos2(area.right(), y + AIR)), Sense::hover());
}

/// References and the defined term in the paragraph lead to their places, without leaving floor mode.
fn links_ui(ui: &Ui, open: Open<'_>, here: &Address, content: &Floor, layout: &TextLayout, pos: Pos2) {
    let tokens = open.view.tokens;
    let around = Context { here: Some(here), edition: None };
    let mut links: Vec<(Range<usize>, String)> = references(&open.open_briefing.linked, &content.words, around)
        .into_iter()
        .map(|mention| (mention.range, mention.to.to_string()))
        .collect();
    if let Some(term) = &content.term {
        let is_apart = links.iter().all(|(range, _)| range.end <= term.range.start || term.range.end <= range.start);
        links.extend(is_apart.then(|| (term.range.clone(), term.defined_at.to_string())));
    }
    for (number, (range, to)) in links.into_iter().enumerate() {
        for rect in layout.line_rects(&range) {
            let rect = rect.translate(pos.to_vec2());
            let response = ui.interact(rect, ui.unique_id().with(("reference", number, rect.top() as i32)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &content.words[range.clone()]));
            paint_focus_ring(ui, &response, tokens);
            let ink = if response.hovered() { tokens.provision } else { tokens.edge };
            ui.painter().hline(rect.x_range(), rect.bottom() - rect.height() * 0.08, Stroke::new(2.0, ink));
            if response.clicked() {
                open.view.send(FloorChange::Query(to.clone()));
            }
        }
    }
}

/// `Article 35(1)(c)  General principles …` and how far the words were checked. Returns where it ends.
fn place_ui(ui: &mut Ui, view: View<'_>, size: f32, content: &Floor, left: f32, right: f32, y: f32) -> f32 {
    let tokens = view.tokens;
    let chip = if content.has_text { text::text_status(content.basis) } else { text::NO_TEXT.words() };
    let label = TextRequest::interface(chip, Type::Label.plain(size, tokens.ink_2)).lay_out(ui);
    let place = TextRequest::new(&content.place, Type::FloorPlace.format(size, tokens.provision))
        .in_language(view.language())
        .in_width((right - left).max(40.0))
        .lay_out(ui);
    let chip_size = vec2(label.size().x + 32.0, CHIP.max(label.size().y + 6.0));
    let place_right = left + place.size().x + 12.0;
    // Where there is no room for it beside the place, it is below.
    let is_beside = place_right + chip_size.x <= right;
    let middle = y + place.size().y / 2.0;
    let chip_pos = if is_beside { pos2(right - chip_size.x, middle - chip_size.y / 2.0) } else { pos2(left, y + place.size().y + 4.0) };
    let chip_rect = Rect::from_min_size(chip_pos, chip_size);
    let response = ui.interact(chip_rect, ui.unique_id().with("basis"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, chip));
    ui.painter().rect_stroke(chip_rect, CHIP_CORNER, Stroke::new(tokens.hairline, tokens.hair_2), StrokeKind::Inside);
    let sign = if content.has_text { status_sign(content.basis) } else { Sign::Warning };
    paint_sign(ui.painter(), pos2(chip_rect.left() + 14.0, chip_rect.center().y), sign, tokens.ink_2);
    label.paint(ui.painter(), pos2(chip_rect.left() + 24.0, chip_rect.center().y - label.size().y / 2.0), tokens.ink_2);
    let height = if is_beside { place.size().y } else { chip_rect.bottom() - y };
    paint_text(ui, ui.unique_id().with("place"), pos2(left, y), &place, Role::Heading, tokens.provision);
    let heading_right = if is_beside { chip_rect.left() - 16.0 } else { right };
    let heading = TextRequest::new(&content.heading, Type::Interface.format(size * 1.2, tokens.ink_2))
        .in_language(view.language())
        .on_one_line(heading_right - place_right)
        .lay_out(ui);
    heading.paint(ui.painter(), pos2(place_right, middle - heading.size().y / 2.0), tokens.ink_2);
    y + height
}

/// The size of the type, worked out once for a place, a window and a size of text: so that it stays while points are paged.
fn remembered_size(ui: &Ui, of: Id, size: f32, room: (f32, f32), find: impl FnOnce() -> (u8, Type)) -> (u8, Type) {
    let of = of.with((size.to_bits(), room.0.to_bits(), room.1.to_bits(), ui.ctx().pixels_per_point().to_bits()));
    let id = Id::unique("floor type kept");
    let kept: Option<(Id, (u8, Type))> = ui.data(|data| data.get_temp(id));
    if let Some((_, found)) = kept.filter(|(kept, _)| *kept == of) {
        return found;
    }
    let found = find();
    ui.data_mut(|data| data.insert_temp(id, (of, found)));
    found
}

/// How a piece of text beside the paragraph is set.
#[derive(Clone, Copy)]
struct PieceStyle<'l> {
    ink: Color32,
    size: f32,
    role: Type,
    language: Language<'l>,
}

/// Text that can be selected, at a place; returns its height.
fn text_piece_ui(ui: &Ui, name: &str, corner: Pos2, width: f32, style: PieceStyle<'_>, words: &str) -> f32 {
    let words = TextRequest::new(words, style.role.format(style.size, style.ink));
    let layout = words.in_language(style.language).in_column(width.max(40.0)).lay_out(ui);
    paint_text(ui, ui.unique_id().with((name, corner.x as i32)), corner, &layout, Role::Label, style.ink);
    layout.size().y
}
