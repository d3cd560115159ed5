//! Floor mode: one paragraph very large, three points each way in rows of equal weight, and a citation to
//! copy. Readable from a metre away, worked by keyboard alone.

mod points;

use crate::{
    command::Command,
    describe::{self, Floor},
    model::Address,
    search::{Context, references},
    state::{Change, FloorBox, FloorChange},
    text,
    ui::{
        theme::{CHIP, CHIP_CORNER, CORNER, Tokens, Type},
        view::{Open, View},
        widget::{
            Language, Sign, TextLayout, TextRequest, caret_browsing, field_caret, key_cap_ui, label_ui, paint_focus_ring, paint_sign,
            paint_text, status_sign, tip_ui,
        },
    },
};
use egui::{
    Align, Color32, EventFilter, FontSelection, Frame, Id, Key, Layout, Modifiers, Panel, Pos2, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use points::{PointStyle, points_height, points_ui};

/// Measures in points at 100 %.
#[derive(Clone, Copy)]
struct Measures {
    /// Height of the strip with the box, and of the one with the citation.
    head: f32,
    foot: f32,
    /// Air above and below what is in these.
    inset: f32,
    /// Air at both sides, and between the columns.
    side: f32,
    gap: f32,
    /// Air above the paragraph, and between it and the points.
    above: f32,
    between: f32,
}

const LARGE: Measures = Measures { head: 60.0, foot: 76.0, inset: 10.0, side: 56.0, gap: 56.0, above: 24.0, between: 34.0 };
const SMALL: Measures = Measures { head: 50.0, foot: 56.0, inset: 6.0, side: 32.0, gap: 36.0, above: 12.0, between: 16.0 };
const NARROW: Measures = Measures { side: 20.0, gap: 28.0, ..SMALL };

/// A small window has its room for the words.
fn measures(ui: &Ui) -> Measures {
    let window = ui.ctx().content_rect();
    if window.width() < 900.0 {
        NARROW
    } else if window.width() < 1200.0 || window.height() < 700.0 {
        SMALL
    } else {
        LARGE
    }
}

/// Draws the whole window.
pub fn floor_ui(ui: &mut Ui, open: Open<'_>, floor: &FloorBox) {
    let Open { view, open_briefing } = open;
    let tokens = view.tokens;
    let Some(address) = open_briefing.navigation.subject.as_ref().and_then(|subject| subject.target.address()) else { return };
    let Some(content) = view.caches.floor(open_briefing, || describe::floor(&open_briefing.linked, address)) else { return };
    let measures = measures(ui);
    Panel::top("floor box")
        .exact_size(measures.head * view.text_size().clamp(1.0, 1.5))
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(tokens.page))
        .show(ui, |ui| head_ui(ui, view, floor));
    Panel::bottom("floor citation")
        .exact_size(measures.foot * view.text_size().clamp(1.0, 1.6))
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(tokens.chrome))
        .show(ui, |ui| foot_ui(ui, open, &content));
    egui::CentralPanel::default().frame(Frame::new().fill(tokens.page)).show(ui, |ui| {
        let area = ScrollArea::vertical().id_salt(("floor", open_briefing.navigation.following.revision, floor.passed)).auto_shrink(false);
        let shown = area.show(ui, |ui| body_ui(ui, open, address, floor, &content));
        let above = shown.state.clamped_offset().y;
        let below = shown.content_size.y - shown.inner_rect.height() - above;
        ui.data_mut(|data| data.insert_temp(Id::unique(OUT_OF_SIGHT), (above, below, shown.inner_rect.height())));
    });
}

/// How much is out of sight above and below, and how much is in sight; by how much a key scrolls it.
const OUT_OF_SIGHT: &str = "floor-out-of-sight";
const SCROLLED: &str = "floor-scrolled";
/// Less than this out of sight is air.
const AIR: f32 = 16.0;

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

/// The box, what was understood, and what the keys do.
fn head_ui(ui: &mut Ui, view: View<'_>, floor: &FloorBox) {
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let Measures { side, inset, .. } = measures(ui);
    let strip = rect.shrink2(vec2(side, inset));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::left_to_right(Align::Center)), |ui| {
        query_field_ui(ui, view, floor, size);
        ui.add_space(12.0);
        let says = interpretation(floor, size, tokens).in_width(ui.available_width()).lines(2).lay_out(ui);
        let (area, response) = ui.allocate_exact_size(says.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, says.words()));
        if says.is_cut() {
            tip_ui(response, says.words());
        }
        says.paint(ui.painter(), area.min, tokens.ink_2);
        let room = strip.right() - area.right();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let hints: [(&[&str], &str); 3] = [
                (&["Esc"], text::BACK_TO_READING.words()),
                (&["PgDn"], text::MORE_POINTS.words()),
                (&["Up", "Down"], text::PREVIOUS_OR_NEXT.words()),
            ];
            for (keys, words) in hints.into_iter().take(if room > 620.0 * size { 3 } else { usize::from(room > 240.0 * size) }) {
                label_ui(ui, TextRequest::interface(words, Type::Interface.plain(size, tokens.ink_2)));
                for key in keys.iter().rev() {
                    key_cap_ui(ui, tokens, key, size);
                }
                ui.add_space(10.0);
            }
        });
    });
}

fn interpretation(floor: &FloorBox, size: f32, tokens: &Tokens) -> TextRequest<'static> {
    let mut says = TextRequest::default();
    match (&floor.interpretation, &floor.missing) {
        (Some(interpretation), _) => {
            says.push(&format!("{} ", text::UNDERSTOOD_AS), Type::Interface.format(size, tokens.ink_2));
            says.push(interpretation, Type::InterfaceBold.format(size, tokens.ink));
        }
        (None, Some(missing)) => says.push(missing, Type::Interface.format(size, tokens.error)),
        (None, None) => says.push(text::FLOOR_BOX.words(), Type::Interface.format(size, tokens.ink_3)),
    }
    says
}

fn query_field_ui(ui: &mut Ui, view: View<'_>, floor: &FloorBox, size: f32) {
    // Keys that move from paragraph to paragraph are taken before the field can have them.
    let moves = [(Key::ArrowDown, Change::Floor(FloorChange::Step(1))), (Key::ArrowUp, Change::Floor(FloorChange::Step(-1)))];
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, change) in moves {
        if is_pressed(key) {
            view.send(change);
        }
    }
    for (key, onward) in [(Key::PageDown, true), (Key::PageUp, false)] {
        if is_pressed(key) {
            turn_page(ui, view, onward);
        }
    }
    let id = Id::unique("floor box");
    let mut typed = floor.query.clone();
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .font(FontSelection::FontId(Type::Query.font(size)))
        .desired_width(190.0 * size)
        .min_size(vec2(0.0, 38.0))
        .align(egui::Align2::LEFT_CENTER)
        .hint_text(text::screen::REFERENCE_SAMPLE);
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, text::FLOOR_BOX));
    // The next number replaces the one before.
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        field_caret::select_all(ui.ctx(), id, &typed);
        response.request_focus();
        // What is typed from here on is a new reference, seen from the place that is shown.
        view.send(FloorChange::Query(typed.clone()));
    }
    if !caret_browsing::is_on(ui.ctx()) && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    if typed != floor.query {
        view.send(FloorChange::Query(typed));
    }
}

/// The paragraph and the points.
fn body_ui(ui: &mut Ui, open: Open<'_>, address: &Address, floor: &FloorBox, content: &Floor) {
    let view = open.view;
    let tokens = view.tokens;
    let size = view.text_size() * larger_in_a_large_window(ui);
    let area = ui.available_rect_before_wrap();
    if let Some(delta) = ui.data_mut(|data| data.remove_temp::<f32>(Id::unique(SCROLLED))) {
        ui.scroll_with_delta(vec2(0.0, delta));
    }
    let measures = measures(ui);
    let (left, right) = (area.left() + measures.side, area.right() - measures.side);
    let mut y = area.top() + measures.above;
    y = place_ui(ui, view, size, content, left, right, y) + 10.0;
    let piece_style = PieceStyle { ink: tokens.ink_2, size, language: open.language() };
    if let Some(lead) = &content.lead {
        y += text_piece_ui(ui, "lead", pos2(left, y), right - left, piece_style, lead) + 4.0;
    }
    // As large as it can be with three points of each side in sight: the points give way first, as the
    // paragraph is what is read out.
    let term = content.term.as_ref().map(|(word, place, meaning)| text::labelled(&text::list(&[&text::capital(word), place]), meaning));
    let below = [("note", content.note.as_ref()), ("term", term.as_ref())];
    let below = below.into_iter().filter_map(|(name, words)| Some((name, words?)));
    let column = (right - left).max(40.0);
    let request = |words: &str, format| TextRequest::new(words, format).in_language(open.language()).in_column(column);
    let height = |words: &str| request(words, Type::FloorCitation.format(size, tokens.ink_2)).lay_out(ui).size().y;
    let explained: f32 = below.clone().map(|(_, words)| height(words) + 6.0).sum();
    let ink = if content.has_text { tokens.ink } else { tokens.ink_2 };
    let lay = |step| request(&content.words, Type::FloorText(step).format(size, ink)).lay_out(ui);
    let of = Id::unique("floor type").with((open.open_briefing.file.generation, open.open_briefing.navigation.following.revision));
    let room = (area.bottom() - y - explained - 12.0 - measures.between - AIR, right - left);
    let (step, role) = remembered_size(ui, of, size, room, || {
        let fits = |(step, role): &(u8, Type)| {
            lay(*step).size().y <= room.0 - points_height(ui, view, PointStyle { size, role: *role, gap: measures.gap }, content, room.1)
        };
        let tries = (0..=SMALLEST).flat_map(|step| [(step, Type::FloorPoint), (step, Type::FloorPointSmall)]);
        // Where not even that is enough, who reads on has to scroll, and the paragraph need not be smaller for it.
        tries.chain([(LAST, Type::FloorPointSmall)]).find(fits).unwrap_or((SMALLEST, Type::FloorPointSmall))
    });
    let layout = lay(if content.has_text { step } else { SMALLEST });
    let id = ui.unique_id().with("floor words");
    caret_browsing::note_start(ui.ctx(), 3, id);
    paint_text(ui, id, pos2(left, y), &layout, Role::Label, ink);
    if content.has_text {
        references_ui(ui, open, address, &content.words, &layout, pos2(left, y));
    }
    y += layout.size().y + 12.0;
    for (name, words) in below {
        y += text_piece_ui(ui, name, pos2(left, y), right - left, piece_style, words) + 6.0;
    }
    y += measures.between;
    let point_style = PointStyle { size, role, gap: measures.gap };
    y = points_ui(ui, view, point_style, floor, content, Rect::from_min_max(pos2(left, y), pos2(right, y)));
    ui.allocate_rect(Rect::from_min_max(area.min, pos2(area.right(), y + AIR)), Sense::hover());
}

/// References in the paragraph lead to their places, without leaving floor mode.
fn references_ui(ui: &Ui, open: Open<'_>, here: &Address, words: &str, layout: &TextLayout, pos: Pos2) {
    let tokens = open.view.tokens;
    let context = Context { here: Some(here), edition: None };
    for (number, mention) in references(&open.open_briefing.linked, words, context).into_iter().enumerate() {
        for rect in layout.line_rects(&mention.range) {
            let rect = rect.translate(pos.to_vec2());
            let response = ui.interact(rect, ui.unique_id().with(("reference", number, rect.top() as i32)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &words[mention.range.clone()]));
            paint_focus_ring(ui, &response, tokens);
            let ink = if response.hovered() { tokens.provision } else { tokens.hair_2 };
            ui.painter().hline(rect.x_range(), rect.bottom() - 4.0, Stroke::new(2.0, ink));
            if response.clicked() {
                open.view.send(FloorChange::Query(mention.to.to_string()));
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
    let middle = y + place.size().y / 2.0;
    let chip_height = CHIP.max(label.size().y + 6.0);
    let chip_rect =
        Rect::from_min_size(pos2(right - label.size().x - 32.0, middle - chip_height / 2.0), vec2(label.size().x + 32.0, chip_height));
    let response = ui.interact(chip_rect, ui.unique_id().with("basis"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, chip));
    ui.painter().rect_stroke(chip_rect, CHIP_CORNER, Stroke::new(tokens.hairline, tokens.hair_2), StrokeKind::Inside);
    let sign = if content.has_text { status_sign(content.basis) } else { Sign::Warning };
    paint_sign(ui.painter(), pos2(chip_rect.left() + 14.0, middle), sign, tokens.ink_2);
    label.paint(ui.painter(), pos2(chip_rect.left() + 24.0, middle - label.size().y / 2.0), tokens.ink_2);
    let place_right = left + place.size().x + 12.0;
    let height = place.size().y;
    paint_text(ui, ui.unique_id().with("place"), pos2(left, y), &place, Role::Heading, tokens.provision);
    let heading = TextRequest::new(&content.heading, Type::Interface.format(size * 1.2, tokens.ink_2))
        .in_language(view.language())
        .on_one_line(chip_rect.left() - 16.0 - place_right)
        .lay_out(ui);
    heading.paint(ui.painter(), pos2(place_right, middle - heading.size().y / 2.0), tokens.ink_2);
    y + height
}

/// The last of the sizes the paragraph is tried in: still larger than any point.
const SMALLEST: u8 = 2;
/// Where that is too much beside the smallest points.
const LAST: u8 = 3;

/// What is read from further away is larger: a projector's window has the room for it.
fn larger_in_a_large_window(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() / 768.0).clamp(1.0, 1.4)
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

/// The citation, that this is a summary, and the one filled button.
fn foot_ui(ui: &mut Ui, open: Open<'_>, content: &Floor) {
    let Open { view, open_briefing } = open;
    let tokens = view.tokens;
    let size = view.text_size().min(1.5);
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let Measures { side, inset, .. } = measures(ui);
    let strip = rect.shrink2(vec2(side, inset));
    ui.scope_builder(UiBuilder::new().max_rect(strip).layout(Layout::right_to_left(Align::Center)), |ui| {
        if rect.width() > 700.0 {
            key_cap_ui(ui, tokens, "Ctrl+Shift+C", size);
            ui.add_space(14.0);
        }
        let label = TextRequest::interface(text::COPY_CITED, Type::Name.plain(size, tokens.badge_figure)).lay_out(ui);
        let (button, response) = ui.allocate_exact_size(label.size() + vec2(40.0, 24.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::COPY_CITED));
        ui.painter().rect_filled(button, CORNER, tokens.badge);
        label.paint(ui.painter(), button.center() - label.size() / 2.0, tokens.badge_figure);
        paint_focus_ring(ui, &response, tokens);
        if response.clicked() {
            view.command(Command::CopyCited);
        }
        let room = button.left() - strip.left() - 20.0;
        let instrument = &open_briefing.linked.briefing().instrument;
        let with_symbol =
            |title: &str| instrument.symbol.as_ref().map_or_else(|| title.to_owned(), |symbol| text::in_brackets(title, symbol));
        let short = &content.short_place;
        // Where there is no room for all of it, the symbol of the treaty is left out, and its title gives way to its short name:
        // the place is never cut.
        let cited = [
            text::list(&[&with_symbol(&instrument.title), short]),
            text::list(&[&with_symbol(instrument.short_name()), short]),
            text::list(&[instrument.short_name(), short]),
        ];
        let fits =
            |cited: &&String| TextRequest::new(cited.as_str(), Type::FloorCitation.format(size, tokens.ink)).lay_out(ui).size().x <= room;
        let cited = cited.iter().find(fits).unwrap_or(short);
        let cited = TextRequest::new(cited, Type::FloorCitation.format(size, tokens.ink)).on_one_line(room).lay_out(ui);
        let note = view
            .state
            .notices
            .copied
            .map_or_else(|| text::THIS_IS_A_SUMMARY.to_string(), |copied| text::statements(&[copied, text::THIS_IS_A_SUMMARY.words()]));
        let note = TextRequest::interface(note, Type::Label.format(size, tokens.ink_2)).on_one_line(room).lay_out(ui);
        let top = strip.center().y - f32::midpoint(cited.size().y, note.size().y);
        let below = top + cited.size().y;
        paint_text(ui, ui.unique_id().with("cited"), pos2(strip.left(), top), &cited, Role::Label, tokens.ink);
        note.paint(ui.painter(), pos2(strip.left(), below), tokens.ink_2);
    });
}

/// How a piece of text beside the paragraph is set.
#[derive(Clone, Copy)]
struct PieceStyle<'l> {
    ink: Color32,
    size: f32,
    language: Language<'l>,
}

/// Text that can be selected, at a place; returns its height.
fn text_piece_ui(ui: &Ui, name: &str, corner: Pos2, width: f32, style: PieceStyle<'_>, words: &str) -> f32 {
    let words = TextRequest::new(words, Type::FloorCitation.format(style.size, style.ink));
    let layout = words.in_language(style.language).in_column(width.max(40.0)).lay_out(ui);
    paint_text(ui, ui.unique_id().with((name, corner.x as i32)), corner, &layout, Role::Label, style.ink);
    layout.size().y
}
