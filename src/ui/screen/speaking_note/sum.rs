//! How long a speaking note takes, whether it fits, and what can be done with it.

use crate::{
    command::{Command, entry},
    describe::{NoteType, WORDS_A_MINUTE},
    state::{ExportChange, NoteView, SpeakingNoteChange},
    text::{self, speaking},
    ui::{
        theme::{CORNER, Type},
        view::View,
        widget::{Sign, TextRequest, paint_focus_ring, paint_key_cap, paint_sign, selectable_text_ui, text_field_ui},
    },
};
use egui::{Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Draws how long it takes, and what is to be said of the page.
pub fn sum_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let (tokens, size) = (view.tokens, view.text_size());
    let note = &shown.note;
    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
    let time = speaking::about_seconds(note.seconds);
    let heading = selectable_text_ui(ui, TextRequest::interface(&time, Type::ArticleHeading.format(size, tokens.ink)));
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &time));
    let words = speaking::words_at_the_speed(note.spoken, WORDS_A_MINUTE);
    selectable_text_ui(ui, TextRequest::interface(words, Type::Label.format(size, tokens.ink_2)));
    if let Some(limit) = shown.choices.limit {
        limit_ui(ui, view, shown, limit);
    }
    ui.add_space(8.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(tokens.hairline, tokens.hair));
    ui.add_space(8.0);
    let last = note.taken().last().and_then(|point| point.number).unwrap_or_default();
    if note.words.is_some() {
        said_ui(ui, view, true, speaking::REFERENCE_FIRST.words());
    }
    if note.fits {
        said_ui(ui, view, true, speaking::ONE_PAGE.words());
    } else {
        let smaller = NoteType::ALL.into_iter().find(|letters| *letters < note.letters);
        let words = match smaller {
            Some(smaller) if last > 0 => speaking::does_not_fit_in(last, smaller.points() as usize),
            _ => speaking::does_not_fit(last),
        };
        said_ui(ui, view, false, &words);
    }
    if note.words.as_ref().is_some_and(|words| words.text.is_summary()) {
        said_ui(ui, view, false, speaking::SUMMARY_ONLY.words());
    }
    if note.words_too_long {
        said_ui(ui, view, false, speaking::WORDS_TOO_LONG.words());
    }
}

/// The limit as a bar, with what is left or over.
fn limit_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView, limit: u8) {
    let (tokens, size) = (view.tokens, view.text_size());
    let note = &shown.note;
    ui.add_space(6.0);
    let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
    ui.painter().rect_filled(bar, 3.0, tokens.hair);
    let part = note.seconds as f32 / (f32::from(limit) * 60.0);
    let over = note.over(limit);
    let filled = Rect::from_min_size(bar.min, vec2(bar.width() * part.min(1.0), bar.height()));
    ui.painter().rect_filled(filled, 3.0, if over.is_some() { tokens.error } else { tokens.ink_2 });
    let words = match over {
        Some(over) => {
            let last = note.taken().last().and_then(|point| point.number);
            last.map_or_else(|| speaking::time_over(&text::some_time(over)), |last| speaking::leave_out(&text::some_time(over), last))
        }
        None => speaking::time_free(&text::some_time(u32::from(limit) * 60 - note.seconds)),
    };
    let words = text::side_by_side(&[text::labelled(speaking::LIMIT.words(), &speaking::limit_of(limit)), words]);
    selectable_text_ui(ui, TextRequest::interface(words, Type::Label.format(size, tokens.ink_2)));
}

/// One thing that is well, or is not.
fn said_ui(ui: &mut Ui, view: View<'_>, is_well: bool, words: &str) {
    let (tokens, size) = (view.tokens, view.text_size());
    ui.horizontal_top(|ui| {
        let (sign, ink) = if is_well { (Sign::Tick, tokens.ink_2) } else { (Sign::Warning, tokens.critique) };
        let line = Type::Label.line(size);
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, line), Sense::hover());
        paint_sign(ui.painter(), rect.center(), sign, ink);
        selectable_text_ui(ui, TextRequest::interface(words, Type::Label.format(size, if is_well { tokens.ink_2 } else { ink })));
    });
}

/// Draws the buttons; what was done last stands above them.
pub fn buttons_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let (tokens, size) = (view.tokens, view.text_size());
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    if let Some(said) = said(view, shown) {
        selectable_text_ui(ui, TextRequest::interface(said, Type::Label.format(size, tokens.ink)));
    }
    if asks_for_a_path(view) {
        path_ui(ui, view);
    }
    if buttons_stand_side_by_side(ui.available_width(), size) {
        let room = ui.available_rect_before_wrap();
        let width = (room.width() - 2.0 * 8.0) / 3.0;
        let draw: [&dyn Fn(&mut Ui); 3] = [&|ui| copy_ui(ui, view), &|ui| save_ui(ui, view), &|ui| print_ui(ui, view, shown)];
        for (place, draw) in draw.into_iter().enumerate() {
            let left = room.left() + place as f32 * (width + 8.0);
            let rect = Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
            ui.scope_builder(UiBuilder::new().id_salt(place).max_rect(rect), draw);
        }
    } else {
        copy_ui(ui, view);
        save_ui(ui, view);
        print_ui(ui, view, shown);
    }
}

/// What was done last.
pub fn said<'v>(view: View<'v>, shown: &'v NoteView) -> Option<&'v str> {
    shown.said.as_deref().or(view.state.exporting.said.as_deref())
}

/// True where a path is typed, as the system has no dialog.
pub fn asks_for_a_path(view: View<'_>) -> bool {
    view.state.exporting.said.as_deref() == Some(text::NO_SAVE_DIALOG.words())
}

/// In a wide room they take one line, and leave the height to what is read.
pub fn buttons_stand_side_by_side(width: f32, size: f32) -> bool {
    width >= 600.0 * size.min(1.5)
}

fn copy_ui(ui: &mut Ui, view: View<'_>) {
    if wide_button_ui(ui, view, speaking::COPY_FOR_INTERPRETERS.words(), Some(Sign::Copy), None, false) {
        view.send(SpeakingNoteChange::Copy);
    }
}

fn save_ui(ui: &mut Ui, view: View<'_>) {
    if wide_button_ui(ui, view, speaking::SAVE_AS_DOCX.words(), Some(Sign::Paper), None, false) {
        view.send(SpeakingNoteChange::Save);
    }
}

fn print_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let key = entry(Command::PrintNote).keys.first().map(|keys| keys.name(ui.ctx().os().is_mac()));
    let printed = ui.add_enabled_ui(shown.note.fits, |ui| wide_button_ui(ui, view, speaking::PRINT.words(), None, key.as_deref(), true));
    if printed.inner {
        view.send(SpeakingNoteChange::Print);
    }
}

/// Where there is no dialog, a path is typed.
fn path_ui(ui: &mut Ui, view: View<'_>) {
    let mut typed = view.state.exporting.path.clone();
    let response = text_field_ui(ui, view.text_size(), Role::TextInput, text::OR_A_PATH.words(), &mut typed);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if typed != view.state.exporting.path {
        view.send(ExportChange::Path(typed));
    }
    if entered {
        view.send(ExportChange::Write);
    }
}

/// A button over the whole width; true where it was pressed.
fn wide_button_ui(ui: &mut Ui, view: View<'_>, words: &str, sign: Option<Sign>, key: Option<&str>, is_filled: bool) -> bool {
    let (tokens, size) = (view.tokens, view.text_size().min(1.5));
    let ink = if is_filled { tokens.badge_figure } else { tokens.ink };
    let role = if is_filled { Type::InterfaceBold } else { Type::Interface };
    let label = TextRequest::interface(words, role.plain(size, ink)).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), label.size().y.max(18.0) + 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    let fill = match (is_filled, response.hovered()) {
        (true, _) => tokens.badge,
        (false, true) => tokens.hover(),
        (false, false) => tokens.page,
    };
    let stroke = if is_filled { Stroke::NONE } else { Stroke::new(tokens.hairline, tokens.edge) };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    let key_layout = key.map(|key| TextRequest::interface(key, Type::Label.plain(size, Color32::PLACEHOLDER)).lay_out(ui).size().x + 22.0);
    let sign_width = if sign.is_some() { 22.0 } else { 0.0 };
    let all = sign_width + label.size().x + key_layout.unwrap_or_default();
    let left = rect.center().x - all / 2.0;
    if let Some(sign) = sign {
        paint_sign(ui.painter(), pos2(left + 6.0, rect.center().y), sign, ink);
    }
    label.paint(ui.painter(), pos2(left + sign_width, rect.center().y - label.size().y / 2.0), ink);
    if let (Some(key), Some(width)) = (key, key_layout) {
        paint_key_cap(ui, tokens, key, size, pos2(left + all - width / 2.0 + 4.0, rect.center().y));
    }
    paint_focus_ring(ui, &response, tokens);
    response.clicked()
}
