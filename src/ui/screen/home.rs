//! The first page: continue reading, bundled briefings, recent files, open, drop.

use crate::{
    command::{Command, entry},
    state::{Bundled, Change, FileChange, HomeChange, Recent},
    text,
    ui::{
        theme::{CORNER, Type},
        view::View,
        widget::{Sign, TextRequest, icon_button_ui, paint_sign},
    },
};
use egui::{
    Align2, Color32, Frame, Margin, Panel, Rect, Response, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Draws the page over the whole window.
pub fn home_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let side = Frame::new().fill(tokens.desk).inner_margin(Margin { left: 36, right: 36, top: 48, bottom: 20 });
    if ui.available_width() >= 900.0 {
        let width = 372.0;
        let response = Panel::right("home side")
            .exact_size(width)
            .resizable(false)
            .show_separator_line(false)
            .frame(side)
            .show(ui, |ui| side_ui(ui, view));
        let rect = response.response.rect;
        ui.painter().vline(rect.left(), rect.y_range(), Stroke::new(tokens.hairline, tokens.hair));
    }
    let narrow = ui.ctx().content_rect().width() < 900.0;
    let left = if narrow { 24 } else { 88 };
    let right = if narrow { 24 } else { 56 };
    let page = Frame::new().fill(tokens.page).inner_margin(Margin { left, right, top: 48, bottom: 20 });
    egui::CentralPanel::default().frame(page).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            title_ui(ui, view);
            continue_ui(ui, view);
            bundled_ui(ui, view);
            if narrow {
                ui.add_space(24.0);
                side_ui(ui, view);
            }
        });
    });
}

fn text_ui(ui: &mut Ui, view: View<'_>, text: &str, role: Type, ink: Color32) -> Response {
    let layout = TextRequest::interface(text, role.format(view.text_size(), ink)).in_width(ui.available_width()).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(layout.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    layout.paint(ui.painter(), rect.min, ink);
    response
}

fn title_ui(ui: &mut Ui, view: View<'_>) {
    text_ui(ui, view, text::APP.words(), Type::HomeTitle, view.tokens.ink);
    ui.add_space(2.0);
    text_ui(ui, view, text::TAGLINE.words(), Type::Tagline, view.tokens.ink_2);
    ui.add_space(28.0);
}

/// The card that leads back to where a person was.
fn continue_ui(ui: &mut Ui, view: View<'_>) {
    let state = view.state;
    let now = state.open_briefing.as_ref().and_then(|_| state.remember_last());
    let Some(last) = now.or_else(|| state.home.last.clone()) else { return };
    let tokens = view.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 108.0 * view.text_size().max(1.0)), Sense::click());
    let name = text::labelled(text::CONTINUE_READING.words(), &last.said);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let shadow = egui::Shadow { offset: [0, 4], blur: 14, spread: 0, color: tokens.shadow_colour() };
    ui.painter().add(shadow.as_shape(rect, 12));
    let edge = if response.hovered() { tokens.edge } else { tokens.hair_2 };
    ui.painter().rect(rect, 12, tokens.card, Stroke::new(tokens.hairline, edge), StrokeKind::Inside);
    paint_focus(ui, &response, view);
    let button = Rect::from_center_size(pos2(rect.right() - 104.0, rect.center().y), vec2(162.0, 44.0));
    let room = button.left() - rect.left() - 44.0;
    let lines = [
        (text::CONTINUE_READING.words(), Type::Interface, tokens.ink_3),
        (&last.said, Type::HomeItem, tokens.ink),
        (&last.title, Type::Interface, tokens.ink_2),
    ];
    let lines = lines.map(|(words, role, ink)| TextRequest::new(words, role.format(view.text_size(), ink)).on_one_line(room).lay_out(ui));
    let mut y = rect.center().y - lines.iter().map(|line| line.size().y + 2.0).sum::<f32>() / 2.0;
    for line in lines {
        let height = line.size().y;
        line.paint(ui.painter(), pos2(rect.left() + 22.0, y), tokens.ink);
        y += height + 2.0;
    }
    // The one filled button of the page.
    ui.painter().rect_filled(button, CORNER, tokens.badge);
    let label = format!("{}   ↵", text::CONTINUE.words());
    TextRequest::interface(label, Type::Name.plain(view.text_size().min(1.3), tokens.badge_figure)).paint(
        ui.painter(),
        button.center(),
        Align2::CENTER_CENTER,
    );
    if response.clicked() {
        view.send(HomeChange::Continue);
    }
    ui.add_space(36.0);
}

fn bundled_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    ui.horizontal(|ui| {
        text_ui(ui, view, text::BUNDLED.words(), Type::Name, tokens.ink);
        text_ui(ui, view, text::BUNDLED_HINT.words(), Type::Interface, tokens.ink_3);
    });
    ui.add_space(4.0);
    rule_ui(ui, view);
    for briefing in &view.state.home.bundled {
        bundled_card_ui(ui, view, briefing);
        rule_ui(ui, view);
    }
}

fn bundled_card_ui(ui: &mut Ui, view: View<'_>, briefing: &Bundled) {
    let tokens = view.tokens;
    let size = view.text_size();
    let counts = text::counts_of_briefing(briefing.counts);
    let column = 130.0 * size.clamp(1.0, 1.5);
    let left = 52.0;
    let width = ui.available_width();
    let title = TextRequest::new(&briefing.title, Type::HomeItem.format(size, tokens.ink)).on_one_line(width - left - column).lay_out(ui);
    let about = TextRequest::new(&briefing.about, Type::Interface.format(size, tokens.ink_2));
    let about = about.in_column(width - left - column - 12.0).lay_out(ui);
    let line = Type::Label.line(size) + 2.0;
    let height = (title.size().y + about.size().y).max(counts.len() as f32 * line) + 28.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = text::labelled(&briefing.title, &text::list(&counts));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, CORNER, tokens.hover());
    }
    paint_focus(ui, &response, view);
    paper_ui(ui, view, pos2(rect.left(), rect.top() + 14.0));
    let top = rect.top() + 12.0;
    let below = top + title.size().y + 1.0;
    title.paint(ui.painter(), pos2(rect.left() + left, top), tokens.ink);
    about.paint(ui.painter(), pos2(rect.left() + left, below), tokens.ink_2);
    for (number, words) in counts.into_iter().enumerate() {
        let pos = pos2(rect.right(), top + 4.0 + number as f32 * line);
        TextRequest::interface(words, Type::Label.plain(size, tokens.ink_3)).paint(ui.painter(), pos, Align2::RIGHT_TOP);
    }
    if response.clicked() {
        view.send(FileChange::OpenBundled(briefing.name.to_owned()));
    }
}

/// A small page with lines in the three accents.
fn paper_ui(ui: &Ui, view: View<'_>, pos: egui::Pos2) {
    let tokens = view.tokens;
    let rect = Rect::from_min_size(pos, vec2(34.0, 44.0));
    ui.painter().rect(rect, 3, tokens.card, Stroke::new(tokens.hairline, tokens.hair_2), StrokeKind::Inside);
    let lines =
        [(1.0, tokens.provision), (1.0, tokens.provision), (0.8, tokens.provision), (1.0, tokens.safeguard), (0.5, tokens.critique)];
    for (number, (length, ink)) in lines.into_iter().enumerate() {
        let y = rect.top() + 8.0 + number as f32 * 6.5;
        ui.painter().hline(rect.left() + 6.0..=rect.left() + 6.0 + 22.0 * length, y, Stroke::new(1.5, ink));
    }
}

fn side_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let size = view.text_size();
    open_button_ui(ui, view);
    ui.add_space(26.0);
    let (drop, response) = ui.allocate_exact_size(vec2(ui.available_width(), 96.0 * size.max(1.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text::DROP_HERE.words()));
    let corners = [drop.left_top(), drop.right_top(), drop.right_bottom(), drop.left_bottom(), drop.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(tokens.hairline, tokens.edge), 4.0, 3.0));
    TextRequest::interface(text::DROP_HERE, Type::HomeItem.plain(size.min(1.3) * 0.9, tokens.ink)).paint(
        ui.painter(),
        drop.center() - vec2(0.0, 12.0),
        Align2::CENTER_CENTER,
    );
    TextRequest::interface(text::DROP_HINT, Type::Interface.plain(size.min(1.3), tokens.ink_2)).paint(
        ui.painter(),
        drop.center() + vec2(0.0, 14.0),
        Align2::CENTER_CENTER,
    );
    ui.add_space(28.0);
    if !view.state.home.recent.is_empty() {
        text_ui(ui, view, text::RECENT.words(), Type::Name, tokens.ink);
        ui.add_space(4.0);
        rule_ui(ui, view);
        for recent in &view.state.home.recent {
            recent_file_ui(ui, view, recent);
            rule_ui(ui, view);
        }
    }
    ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            text_ui(ui, view, text::OFFLINE.words(), Type::Label, tokens.ink_3);
            if icon_button_ui(ui, tokens, Sign::HalfDisc, text::THEME.words()).clicked() {
                view.command(Command::NextTheme);
            }
        });
    });
}

fn open_button_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text::OPEN.words()));
    let edge = if response.hovered() { tokens.ink_2 } else { tokens.edge };
    ui.painter().rect(rect, CORNER, tokens.page, Stroke::new(tokens.hairline, edge), StrokeKind::Inside);
    paint_focus(ui, &response, view);
    let keys = entry(Command::Open).keys.first().map(|keys| keys.name(ui.ctx().os().is_mac())).unwrap_or_default();
    let label = format!("{}   {keys}", text::OPEN.words());
    TextRequest::interface(label, Type::Name.plain(view.text_size().min(1.3), tokens.ink)).paint(
        ui.painter(),
        rect.center(),
        Align2::CENTER_CENTER,
    );
    if response.clicked() {
        view.command(Command::Open);
    }
}

fn recent_file_ui(ui: &mut Ui, view: View<'_>, recent: &Recent) {
    let tokens = view.tokens;
    let size = view.text_size();
    let gone = view.state.home.gone.contains(&recent.path);
    let height = Type::Interface.line(size) + Type::Label.line(size) + 18.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let folder = if gone { text::NOT_FOUND.to_string() } else { recent.path.display().to_string() };
    let title = if recent.title.is_empty() { recent.path.display().to_string() } else { recent.title.clone() };
    let name = text::labelled(&title, &folder);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, !gone, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, CORNER, tokens.hover());
    }
    paint_focus(ui, &response, view);
    let ink = if gone { tokens.ink_3 } else { tokens.ink };
    paint_sign(ui.painter(), pos2(rect.left() + 8.0, rect.top() + 17.0), if gone { Sign::Warning } else { Sign::Paper }, ink);
    let room = rect.width() - 30.0;
    let top = TextRequest::new(&title, Type::Interface.format(size, ink)).on_one_line(room).lay_out(ui);
    let bottom = TextRequest::new(&folder, Type::Label.format(size, tokens.ink_3)).on_one_line(room).lay_out(ui);
    let y = rect.top() + 8.0;
    let below = y + top.size().y;
    top.paint(ui.painter(), pos2(rect.left() + 26.0, y), ink);
    bottom.paint(ui.painter(), pos2(rect.left() + 26.0, below), tokens.ink_3);
    if response.clicked() {
        view.send(if gone {
            Change::Home(HomeChange::Forget(recent.path.clone()))
        } else {
            Change::File(FileChange::Open(recent.path.clone()))
        });
    }
}

fn rule_ui(ui: &mut Ui, view: View<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(view.tokens.hairline, view.tokens.hair));
}

fn paint_focus(ui: &Ui, response: &Response, view: View<'_>) {
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect.expand(2.0), CORNER, Stroke::new(2.0, view.tokens.focus), StrokeKind::Outside);
    }
}
