//! The palette: finds places, words and commands, over everything, growing out of the search box of the top bar.

use super::palette_row::{SHORT_ROW, command_row_ui, result_menu_ui, result_row_ui, section_ink};
use crate::{
    command::{Entry, TABLE, is_enabled},
    state::{Found, Palette, PaletteChange, Scope, Section},
    text,
    ui::{
        theme::Type,
        view::{Open, View},
        widget::{Sign, TextRequest, cut_label_ui, field_caret, key_cap_ui, label_ui, live_region_ui, paint_key_cap, paint_sign},
    },
};
use egui::{
    Align2, Color32, CornerRadius, EventFilter, FontSelection, Frame, Id, Key, Modal, Modifiers, Rect, Role, ScrollArea, Sense, Stroke,
    TextEdit, Ui, WidgetInfo, pos2, vec2,
};

/// Width of the box, and its distance from the top.
const WIDTH: f32 = 840.0;
const TOP: f32 = 8.0;
const QUERY: f32 = 56.0;
const TABS: f32 = 40.0;
const FOOT: f32 = 38.0;
/// The heads of groups.
const HEAD: f32 = 29.0;

/// Commands that a query names, in the order of the table.
fn commands(view: View<'_>, palette: &Palette) -> Vec<&'static Entry> {
    let words = palette.query.to_lowercase();
    if palette.scope != Scope::GoTo || words.trim().len() < 2 || palette.tab.is_some() {
        return Vec::new();
    }
    TABLE.iter().filter(|entry| entry.is_named_by(&words)).filter(|entry| is_enabled(entry.command, view.state)).take(6).collect()
}

/// Draws the palette, and takes its keys.
pub fn palette_ui(ui: &Ui, open: Open<'_>, palette: &Palette) {
    let view = open.view;
    let tokens = view.tokens;
    let size = view.text_size();
    let screen = ui.ctx().content_rect();
    let width = WIDTH.min(screen.width() - 16.0) * if screen.width() > 1300.0 { size.clamp(1.0, 1.3) } else { 1.0 };
    let width = width.min(screen.width() - 16.0);
    let id = Id::unique("palette");
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    let shadow = egui::Shadow { offset: [0, 8], blur: 28, spread: 0, color: tokens.overlay_shadow_colour() };
    let frame = Frame::new().fill(tokens.page).corner_radius(12).shadow(shadow).stroke(Stroke::new(tokens.hairline, tokens.hair_2));
    let response = Modal::new(id).area(area).frame(frame).backdrop_color(tokens.dim()).show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let commands = commands(view, palette);
        // A command that is named in full is what is meant, and not what only shares some of its words.
        let is_meant = |found: &&Found| commands.is_empty() || !palette.is_best || found.section == Section::Best;
        let shown: Vec<&Found> = palette.shown().filter(is_meant).collect();
        handle_keys(ui, view, palette, &shown, &commands);
        query_field_ui(ui, view, palette, shown.len() + commands.len());
        if view.state.workshop.is_some() {
            private_notice_ui(ui, view);
        }
        tabs_ui(ui, view, palette);
        let private = if view.state.workshop.is_some() { SHORT_ROW } else { 0.0 };
        let room = (screen.height() - TOP * 2.0 - QUERY - private - TABS - FOOT).max(120.0).min(560.0 * size.clamp(1.0, 1.4));
        ScrollArea::vertical().id_salt("palette rows").max_height(room).min_scrolled_height(room).auto_shrink([false, true]).show(
            ui,
            |ui| {
                results_ui(ui, view, palette, &shown, &commands);
            },
        );
        foot_ui(ui, view, palette);
        // The keyboard stays in the field, so the chosen row is announced.
        let chosen = shown.get(palette.chosen).map(|found| found.title.as_str());
        let command = palette.chosen.checked_sub(shown.len()).and_then(|index| commands.get(index)).map(|entry| entry.words.words());
        live_region_ui(ui, "chosen row", chosen.or(command).or(palette.missing.as_deref()).unwrap_or_default());
    });
    if response.backdrop_response.clicked() {
        view.send(PaletteChange::Close);
    }
}

/// What moves in the list and opens a row is taken before the field can have it.
fn handle_keys(ui: &Ui, view: View<'_>, palette: &Palette, shown: &[&Found], commands: &[&'static Entry]) {
    let last = (shown.len() + commands.len()).saturating_sub(1);
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let moves = [(Key::ArrowDown, 1_isize), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)];
    for (key, by) in moves {
        if pressed(key) {
            let beyond = (palette.chosen == last && by == 1, palette.chosen == 0 && by == -1);
            let to = match beyond {
                _ if palette.chosen > last && by > 0 => 0,
                _ if palette.chosen > last => last,
                (true, _) => 0,
                (_, true) => last,
                _ => palette.chosen.saturating_add_signed(by).min(last),
            };
            view.send(PaletteChange::Choose(to));
        }
    }
    if pressed(Key::Tab) {
        view.send(PaletteChange::Tab(next_tab(palette)));
    }
    if pressed(Key::Enter) {
        open_row(view, palette.chosen, shown, commands);
    }
}

/// The group after the one shown; all of them after the last.
fn next_tab(palette: &Palette) -> Option<Section> {
    let Some(here) = &palette.tab else { return palette.counts.first().map(|(section, _)| section.clone()) };
    let index = palette.counts.iter().position(|(section, _)| section == here)?;
    palette.counts.get(index + 1).map(|(section, _)| section.clone())
}

fn open_row(view: View<'_>, row: usize, shown: &[&Found], commands: &[&'static Entry]) {
    if row < shown.len() {
        view.send(PaletteChange::OpenRow(row));
    } else if let Some(entry) = commands.get(row - shown.len()) {
        view.send(PaletteChange::Close);
        view.command(entry.command);
    }
}

fn query_field_ui(ui: &mut Ui, view: View<'_>, palette: &Palette, rows: usize) {
    let (tokens, size) = (view.tokens, view.text_size().min(1.5));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), QUERY), Sense::hover());
    paint_sign(ui.painter(), pos2(rect.left() + 28.0, rect.center().y), Sign::Lens, tokens.ink);
    let says = match (palette.looking, palette.total()) {
        (true, _) => text::SEARCHING.to_string(),
        (false, 0) => String::new(),
        (false, number) => text::counted_results(number),
    };
    let count = TextRequest::interface(&says, Type::Interface.format(size, tokens.ink_2)).on_one_line(160.0).lay_out(ui);
    let right = rect.right() - 66.0 - count.size().x;
    let response =
        ui.interact(Rect::from_min_size(pos2(right, rect.center().y - 8.0), count.size()), ui.unique_id().with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text::list(&[&*says, &*rows.to_string()])));
    count.paint(ui.painter(), pos2(right, rect.center().y - count.size().y / 2.0), tokens.ink_2);
    paint_key_cap(ui, tokens, "Esc", size, pos2(rect.right() - 34.0, rect.center().y));
    let field = Rect::from_min_max(pos2(rect.left() + 46.0, rect.top() + 8.0), pos2(right - 10.0, rect.bottom() - 8.0));
    let id = Id::unique("palette query");
    let mut typed = palette.query.clone();
    let hint = match palette.scope {
        Scope::GoTo => text::GO_TO_HINT.words(),
        Scope::Find => text::FIND_HINT.words(),
        Scope::Everywhere => text::EVERYWHERE_HINT.words(),
    };
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .font(FontSelection::FontId(Type::Query.font(size)))
        .frame(Frame::NONE)
        .align(Align2::LEFT_CENTER)
        .hint_text(hint);
    // In a child of its own, so that the rows below keep their places.
    let response = ui.new_child(egui::UiBuilder::new().max_rect(field)).put(field, edit);
    response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
    if !response.has_focus() {
        response.request_focus();
    }
    if view.caches.palette_revision.replace(palette.revision) == 0 {
        // Typing replaces an earlier query; after the character that opened the palette it continues.
        let put = if palette.scope == Scope::GoTo { field_caret::put_at_end } else { field_caret::select_all };
        put(ui.ctx(), id, &typed);
    }
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(id, EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true });
    });
    if typed != palette.query {
        view.send(PaletteChange::Query(typed));
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

/// During a workshop: says that the audience does not see what is typed here.
fn private_notice_ui(ui: &mut Ui, view: View<'_>) {
    let (tokens, size) = (view.tokens, view.text_size().min(1.3));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), SHORT_ROW), Sense::hover());
    let says = text::workshop::STAYS_PRIVATE.words();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, says));
    let line = TextRequest::interface(says, Type::Interface.format(size, tokens.ink_2)).on_one_line(rect.width() - 40.0).lay_out(ui);
    line.paint(ui.painter(), pos2(rect.left() + 20.0, rect.center().y - line.size().y / 2.0), tokens.ink_2);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

fn section_words(section: &Section) -> &str {
    match section {
        Section::Best => text::BEST.words(),
        Section::Of(group) => group.name(),
        Section::Briefing(title) => title,
    }
}

/// The groups with their counts; pressing one shows it alone.
fn tabs_ui(ui: &mut Ui, view: View<'_>, palette: &Palette) {
    let (tokens, size) = (view.tokens, view.text_size().min(1.3));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), if palette.counts.is_empty() { 0.0 } else { TABS }), Sense::hover());
    if palette.counts.is_empty() {
        return;
    }
    let mut x = rect.left() + 14.0;
    let all = std::iter::once((None, palette.total()));
    let each = palette.counts.iter().map(|(section, count)| (Some(section), *count));
    for (section, count) in all.chain(each) {
        let words = format!("{} {count}", section.map_or(text::ALL.words(), section_words));
        let chosen = palette.tab.as_ref() == section;
        let role = if chosen { Type::InterfaceBold } else { Type::Interface };
        let layout = TextRequest::interface(&words, role.format(size, tokens.ink)).on_one_line(220.0).lay_out(ui);
        let tab = Rect::from_min_size(pos2(x, rect.top() + 8.0), vec2(layout.size().x + 16.0, TABS - 14.0));
        if tab.right() > rect.right() {
            break;
        }
        let response = ui.interact(tab, ui.unique_id().with(("tab", &words)), Sense::click() - Sense::FOCUSABLE);
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &words));
        if chosen {
            ui.painter().rect_filled(tab, 6.0, tokens.selected);
        } else if response.hovered() {
            ui.painter().rect_filled(tab, 6.0, tokens.hover());
        }
        layout.paint(ui.painter(), tab.center() - layout.size() / 2.0, tokens.ink);
        if response.clicked() {
            view.send(PaletteChange::Tab(section.cloned()));
        }
        x = tab.right() + 4.0;
    }
}

fn results_ui(ui: &mut Ui, view: View<'_>, palette: &Palette, shown: &[&Found], commands: &[&'static Entry]) {
    let builder = egui::UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(text::RESULTS.words());
    ui.scope_builder(builder, |ui| {
        if let Some(missing) = &palette.missing {
            ui.add_space(8.0);
            sentence_ui(ui, view, missing, view.tokens.ink);
        }
        let mut before: Option<&Section> = None;
        for (row, found) in shown.iter().enumerate() {
            // Said once, before the first of them.
            if palette.is_best && found.section != Section::Best && before.is_none_or(|before| *before == Section::Best) {
                group_heading_ui(ui, view, text::CLOSEST_RESULTS.words(), view.tokens.ink_2, 0);
            }
            if before != Some(&found.section) {
                let count = palette.counts.iter().find(|(section, _)| *section == found.section).map_or(0, |(_, count)| *count);
                group_heading_ui(ui, view, section_words(&found.section), section_ink(view.tokens, &found.section), count);
                before = Some(&found.section);
            }
            let response = result_row_ui(ui, view, found, palette.chosen == row);
            if response.clicked() {
                open_row(view, row, shown, commands);
            }
            result_menu_ui(&response, view, row);
        }
        if !commands.is_empty() {
            group_heading_ui(ui, view, text::COMMANDS.words(), view.tokens.ink, commands.len());
        }
        for (row, entry) in commands.iter().enumerate() {
            if command_row_ui(ui, view, entry, palette.chosen == shown.len() + row).clicked() {
                open_row(view, shown.len() + row, shown, commands);
            }
        }
        if shown.is_empty() && commands.is_empty() {
            help_ui(ui, view, palette);
        }
        let hidden = shown.iter().filter(|found| found.hidden).count();
        if hidden > 0 {
            let says = text::hidden_but_listed(hidden);
            group_heading_ui(ui, view, &says, view.tokens.ink_3, 0);
        }
        ui.add_space(6.0);
    });
}

fn group_heading_ui(ui: &mut Ui, view: View<'_>, words: &str, ink: Color32, count: usize) {
    let size = view.text_size().min(1.3);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    let pos = pos2(rect.left() + 18.0, rect.center().y + 2.0);
    let title = TextRequest::interface(words, Type::InterfaceBold.plain(size, ink)).paint(ui.painter(), pos, Align2::LEFT_CENTER);
    if count > 0 {
        let pos = pos2(title.right() + 8.0, pos.y);
        TextRequest::interface(count.to_string(), Type::Interface.plain(size, view.tokens.ink_3)).paint(
            ui.painter(),
            pos,
            Align2::LEFT_CENTER,
        );
    }
}

/// Where nothing is listed, how to search.
fn help_ui(ui: &mut Ui, view: View<'_>, palette: &Palette) {
    let says: &[&str] = match (palette.query.trim().is_empty(), palette.looking, palette.scope) {
        (_, true, _) => &[text::SEARCHING.words()],
        (true, _, Scope::GoTo) => &[text::GO_TO_HELP.words(), text::GO_TO_EXAMPLES.words()],
        (true, ..) => &[text::FIND_HELP.words()],
        (false, _, Scope::GoTo) => &[text::NOTHING_FOUND.words(), text::GO_TO_EXAMPLES.words()],
        (false, ..) => &[text::NOTHING_FOUND.words(), text::FIND_HELP.words()],
    };
    ui.add_space(10.0);
    for words in says {
        self::sentence_ui(ui, view, words, view.tokens.ink_2);
    }
    ui.add_space(10.0);
}

/// A sentence in place of a row, or above the rows.
fn sentence_ui(ui: &mut Ui, view: View<'_>, words: &str, ink: egui::Color32) {
    let size = view.text_size().min(1.5);
    let layout = TextRequest::interface(words, Type::Value.format(size, ink)).in_width((ui.available_width() - 80.0).max(40.0)).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), layout.size().y + 6.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    layout.paint(ui.painter(), rect.min + vec2(52.0, 0.0), ink);
}

fn foot_ui(ui: &mut Ui, view: View<'_>, palette: &Palette) {
    let (tokens, size) = (view.tokens, view.text_size().min(1.2));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), FOOT), Sense::hover());
    let corners = CornerRadius { sw: 12, se: 12, ..CornerRadius::ZERO };
    ui.painter().rect_filled(rect, corners, tokens.chrome);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(18.0, 4.0))).layout(layout), |ui| {
        let hints: [(&[&str], &str); 4] = [
            (&["Up", "Down"], text::CHOOSE.words()),
            (&["Enter"], text::OPEN_HERE.words()),
            (&["Tab"], text::NEXT_GROUP.words()),
            (&["Ctrl+Shift+C"], text::COPIES_CITED.words()),
        ];
        let gap = ui.spacing().item_spacing.x;
        let small = |words: &str| TextRequest::interface(words, Type::Label.plain(size, tokens.ink_2));
        let width = |ui: &Ui, words: &str| small(words).lay_out(ui).size().x;
        let says = palette.interpretation.as_ref().map(|interpretation| format!("{} {interpretation}", text::UNDERSTOOD_AS.words()));
        // How it was understood comes before the keys: they are shown as far as there is room beside it.
        let mut room = ui.available_width() - says.as_deref().map_or(0.0, |says| width(ui, says) + 14.0);
        for (keys, words) in hints {
            room -= keys.iter().map(|key| width(ui, key) + 16.0 + 2.0 * gap).sum::<f32>() + width(ui, words) + 14.0 + 2.0 * gap;
            if room < 0.0 {
                break;
            }
            for key in keys {
                key_cap_ui(ui, tokens, key, size);
                ui.add_space(6.0);
            }
            label_ui(ui, small(words));
            ui.add_space(14.0);
        }
        if let Some(says) = says {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                cut_label_ui(ui, small(&says));
            });
        }
    });
}
