//! The gap map: powers by kinds of safeguard, and which powers have none.

use crate::{
    describe,
    linked::{GapCell, GapMap, GapRow, GapState, LinkedBriefing},
    model::{Address, Strength, Target},
    state::{GapMapChange, Gaps},
    text,
    ui::{
        cache::{GapMapContent, GapMapSizes, GapMapSizesKey},
        theme::Type,
        view::Open,
        widget::{Sign, TextLayout, TextRequest, paint_focus_ring, paint_sign, paint_text, plain_button_ui, selectable_text_ui, tip_ui},
    },
};
use egui::{
    Align2, Key, Layout, Modifiers, Panel, Pos2, Rangef, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};
use std::rc::Rc;

/// Room for the names of powers, and the least of it in a narrow window; no column is narrower than this.
const NAMES: f32 = 250.0;
const LEAST_NAMES: f32 = 180.0;
const LEAST_COLUMN: f32 = 70.0;
const ROW: f32 = 31.0;
const SIDE: f32 = 36.0;

/// Draws the map in the room the panes would have.
pub fn gap_map_ui(ui: &mut Ui, open: Open<'_>, gaps: Gaps) {
    let content = open.view.caches.gap_map(open.open_briefing, gaps.all);
    let map = &content.map;
    handle_keys(ui, open, gaps, map);
    let tokens = open.view.tokens;
    Panel::bottom("gap explained")
        .min_size(76.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().fill(tokens.desk).inner_margin(egui::Margin::symmetric(SIDE as i8, 10)))
        .show(ui, |ui| chosen_cell_ui(ui, open, gaps, map));
    egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.page).inner_margin(egui::Margin::symmetric(SIDE as i8, 14))).show(
        ui,
        |ui| {
            head_ui(ui, open, gaps, map);
            ui.add_space(8.0);
            ScrollArea::both().id_salt("gap map").auto_shrink(false).show(ui, |ui| {
                let sizes = sizes(ui, open, &content);
                grid_ui(ui, open, gaps, &content, &sizes);
                list_ui(ui, open, &content.lines, &sizes.lines);
            });
        },
    );
}

/// Arrows move, Enter opens, E copies.
fn handle_keys(ui: &Ui, open: Open<'_>, gaps: Gaps, map: &GapMap) {
    // An overlay over the map has the keys.
    if open.view.state.overlays.palette.is_some() || open.view.state.overlays.key_sheet.is_some() || open.view.state.overlays.about {
        return;
    }
    let (row, column) = gaps.cell;
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (last_row, last_column) = (map.rows.len().saturating_sub(1), map.kinds.len().saturating_sub(1));
    let moves = [
        (Key::ArrowDown, ((row + 1).min(last_row), column)),
        (Key::ArrowUp, (row.saturating_sub(1), column)),
        (Key::ArrowRight, (row, (column + 1).min(last_column))),
        (Key::ArrowLeft, (row, column.saturating_sub(1))),
    ];
    for (key, (row, column)) in moves {
        if pressed(key) {
            open.view.send(GapMapChange::LookAt { row, column });
        }
    }
    if pressed(Key::Enter) {
        open.view.send(GapMapChange::Open);
    }
    if pressed(Key::E) {
        open.view.send(GapMapChange::Copy);
    }
}

/// Its result in a sentence, what the marks mean, and which provisions are shown.
fn head_ui(ui: &mut Ui, open: Open<'_>, gaps: Gaps, map: &GapMap) {
    // A sentence over a map, not a page of its own.
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.3));
    let wide = ui.available_width() > 1000.0;
    ui.horizontal_top(|ui| {
        let width = if wide { ui.available_width() - 420.0 } else { ui.available_width() };
        ui.vertical(|ui| {
            ui.set_width(width);
            let sentence = describe::gap_sentence(map, gaps.all);
            selectable_text_ui(ui, TextRequest::interface(sentence, Type::GapSentence.format(size, tokens.ink)));
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                for (all, says) in [(false, text::POWERS_ONLY.words()), (true, text::ALL_PROVISIONS.words())] {
                    let says = TextRequest::interface(says, Type::Interface.plain(size, tokens.ink)).into_widget_text(ui);
                    let button = ui.add(egui::Button::selectable(gaps.all == all, says).min_size(vec2(0.0, 28.0)));
                    paint_focus_ring(ui, &button, tokens);
                    if button.clicked() {
                        open.view.send(GapMapChange::ShowAll(all));
                    }
                }
            });
        });
        if wide {
            legend_ui(ui, open);
        }
    });
}

fn legend_ui(ui: &mut Ui, open: Open<'_>) {
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.3));
    let (rect, _) = ui.allocate_exact_size(vec2(400.0, 84.0), Sense::hover());
    for (index, strength) in [Strength::Binding, Strength::Qualified, Strength::Optional].into_iter().enumerate() {
        let y = rect.top() + 14.0 + 28.0 * index as f32;
        let cell = Rect::from_center_size(pos2(rect.left() + 30.0, y), vec2(30.0, 20.0));
        ui.painter().rect_filled(cell, 5.0, tokens.safeguard_tint);
        paint_sign(ui.painter(), cell.center(), Sign::Strength(strength), tokens.safeguard);
        paint_label(ui, open, pos2(cell.right() + 8.0, y), &text::strength(strength).to_lowercase(), size);
    }
    for (index, says) in
        [text::EMPTY_AND_REQUESTED.words(), text::EMPTY_WORD.words(), text::NOT_STATED_WORD.words()].into_iter().enumerate()
    {
        let y = rect.top() + 14.0 + 28.0 * index as f32;
        let centre = pos2(rect.left() + 158.0, y);
        match index {
            0 => paint_asked(ui, open, Rect::from_center_size(centre, vec2(44.0, 20.0)), 2),
            1 => _ = TextRequest::interface("·", Type::Name.plain(size, tokens.ink_2)).paint(ui.painter(), centre, Align2::CENTER_CENTER),
            _ => _ = TextRequest::interface("–", Type::Name.plain(size, tokens.ink_3)).paint(ui.painter(), centre, Align2::CENTER_CENTER),
        }
        paint_label(ui, open, pos2(centre.x + 32.0, y), says, size);
    }
}

fn paint_label(ui: &Ui, open: Open<'_>, pos: Pos2, says: &str, size: f32) {
    TextRequest::interface(says, Type::Label.plain(size, open.view.tokens.ink_2)).paint(ui.painter(), pos, Align2::LEFT_CENTER);
}

/// A dashed box with the number of requests; the words beside it would be wider than a column.
fn paint_asked(ui: &Ui, open: Open<'_>, rect: Rect, requests: usize) {
    let tokens = open.view.tokens;
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(1.2, tokens.critique), 4.0, 3.0));
    TextRequest::interface(requests.to_string(), Type::Label.plain(open.view.text_size().min(1.3), tokens.critique)).paint(
        ui.painter(),
        rect.center(),
        Align2::CENTER_CENTER,
    );
}

/// The rows in sight, under the heads of their divisions. Rows out of sight keep their room and are not laid out: a treaty may
/// have thousands.
fn grid_ui(ui: &mut Ui, open: Open<'_>, gaps: Gaps, content: &GapMapContent, sizes: &GapMapSizes) {
    let GapMapContent { map, divisions, .. } = content;
    let size = grid_text_size(open);
    let GapMapSizes { names, numbers, row: row_height, .. } = *sizes;
    let column = ((ui.available_width() - names) / map.kinds.len().max(1) as f32).max(LEAST_COLUMN * size.max(1.0));
    let head_height = 4.0 * Type::Label.line(size) + 14.0;
    let height = head_height + divisions.len() as f32 * chapter_height(size) + map.rows.len() as f32 * row_height + 8.0;
    let (area, response) = ui.allocate_exact_size(vec2(names + column * map.kinds.len() as f32, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, text::MATRIX.words()));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_row_count(map.rows.len());
        node.set_column_count(map.kinds.len());
    });
    column_heads_ui(ui, open, map, area, (names, column), head_height);
    let in_sight = ui.clip_rect().y_range().expand(row_height);
    let mut y = area.top() + head_height;
    for rows in divisions {
        let bottom = y + chapter_height(size) + rows.len() as f32 * row_height;
        if in_sight.intersects(Rangef::new(y, bottom)) || rows.contains(&gaps.cell.0) {
            paint_chapter_head(ui, open, &map.rows[rows.start], pos2(area.left(), y), area.right());
            y += chapter_height(size);
            for index in rows.clone() {
                let rect = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), row_height));
                // The row of the chosen cell comes into sight where it is not.
                if in_sight.intersects(rect.y_range()) || index == gaps.cell.0 {
                    row_ui(ui, open, gaps, map, &map.rows[index], RowPlace { index, rect, names, numbers, column });
                }
                y += row_height;
            }
        }
        y = bottom;
    }
}

/// Grids of large letters would have no room for columns.
fn grid_text_size(open: Open<'_>) -> f32 {
    open.view.text_size().min(1.5)
}

/// The empty cells once more, as a list that can be read out and copied. Lines out of sight keep their room; while the button is
/// down all are laid out, as words may be selected from one to another.
fn list_ui(ui: &mut Ui, open: Open<'_>, lines: &[String], heights: &[f32]) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    ui.add_space(18.0);
    if lines.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.set_max_width(list_width(ui));
        selectable_text_ui(ui, TextRequest::interface(text::EMPTY_CELLS, Type::InterfaceBold.format(size, tokens.ink)));
        let in_sight = ui.clip_rect().y_range().expand(OVER_THE_EDGE);
        let all = ui.input(|input| input.pointer.primary_down());
        for (line, height) in lines.iter().zip(heights) {
            let top = ui.cursor().top();
            if all || in_sight.intersects(Rangef::new(top, top + height)) {
                selectable_text_ui(ui, list_line(open, line));
            } else {
                ui.allocate_space(vec2(0.0, *height));
            }
        }
        ui.add_space(12.0);
    });
}

/// How far beyond the edge lines are laid out: so that the caret that selects by keyboard has a line to go on to.
const OVER_THE_EDGE: f32 = 100.0;

/// Lines wider than this are hard to read.
fn list_width(ui: &Ui) -> f32 {
    ui.available_width().min(900.0)
}

fn list_line(open: Open<'_>, line: &str) -> TextRequest<'static> {
    TextRequest::interface(line, Type::Value.format(open.view.text_size(), open.view.tokens.ink))
}

/// The sizes of what there may be thousands of, measured where the width or the letters are others than before.
fn sizes(ui: &Ui, open: Open<'_>, content: &GapMapContent) -> Rc<GapMapSizes> {
    let key = GapMapSizesKey {
        width: ui.available_width(),
        text_size: open.view.text_size(),
        pixels_per_point: ui.pixels_per_point(),
        fonts: open.view.caches.fonts_revision(),
    };
    open.view.caches.gap_map_sizes(key, || measure(ui, open, content))
}

fn measure(ui: &Ui, open: Open<'_>, GapMapContent { map, lines, .. }: &GapMapContent) -> GapMapSizes {
    let linked = &open.open_briefing.linked;
    let size = grid_text_size(open);
    // Few columns leave names the room that many would need.
    let left = ui.available_width() - map.kinds.len() as f32 * 2.0 * LEAST_COLUMN * size.max(1.0);
    let least = (NAMES * size.max(1.0)).min(ui.available_width() * 0.4).max(LEAST_NAMES);
    let names = left.clamp(least, least.max(2.0 * NAMES * size.max(1.0)));
    let of_numbers = |width: f32| map.rows.iter().map(move |row| number_layout(ui, number(linked, row), size, width).size());
    let longest = of_numbers(f32::INFINITY).map(|size| size.x).fold(0.0, f32::max);
    let numbers = (longest + 14.0).clamp(42.0, (names * 0.5).max(42.0));
    let tallest = of_numbers(numbers - 12.0).map(|size| size.y).fold(0.0, f32::max);
    let row = ROW.max(tallest.max(Type::Interface.line(size)) + 12.0);
    let height = |line: &String| list_line(open, line).in_width(list_width(ui)).lay_out(ui).size().y;
    GapMapSizes { names, numbers, row, lines: lines.iter().map(height).collect() }
}

/// The number of a provision, in three lines at most.
fn number_layout(ui: &Ui, number: &str, size: f32, width: f32) -> TextLayout {
    TextRequest::new(number, Type::InterfaceBold.format(size, egui::Color32::PLACEHOLDER)).in_width(width.max(24.0)).lines(3).lay_out(ui)
}

/// What a provision is called in the first column.
fn number<'l>(linked: &'l LinkedBriefing, row: &GapRow) -> &'l str {
    linked.provision_name(row.provision).narrow()
}

fn column_heads_ui(ui: &Ui, open: Open<'_>, map: &GapMap, area: Rect, (names, column): (f32, f32), height: f32) {
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.5));
    let bottom = area.top() + height - 6.0;
    let count_line = Type::Label.line(size);
    TextRequest::interface(text::POWER.words(), Type::Label.plain(size, tokens.ink_2)).paint(
        ui.painter(),
        pos2(area.left(), bottom - count_line),
        Align2::LEFT_BOTTOM,
    );
    TextRequest::interface(text::PRESENT_OF_APPLICABLE.words(), Type::Label.plain(size, tokens.ink_2)).paint(
        ui.painter(),
        pos2(area.left(), bottom),
        Align2::LEFT_BOTTOM,
    );
    for (index, kind) in map.kinds.iter().enumerate() {
        let x = area.left() + names + column * index as f32;
        let (filled, stated) = map.filled(index);
        let nowhere = filled == 0 && stated > 0;
        let (ink, role) = if nowhere { (tokens.critique, Type::Badge) } else { (tokens.ink_2, Type::Label) };
        if nowhere {
            let tint = Rect::from_min_max(pos2(x + 1.0, area.top() + height), pos2(x + column - 1.0, area.bottom() - 8.0));
            ui.painter().rect_filled(tint, 0.0, tokens.critique_tint);
        }
        let name = TextRequest::interface(text::safeguard_kind_narrow(*kind), role.format(size, ink));
        let name = name.in_width(column - 2.0).lines(3).centred().lay_out(ui);
        let middle = x + column / 2.0;
        name.paint_below(ui.painter(), pos2(middle, bottom - count_line - name.size().y), ink);
        TextRequest::interface(text::present_of_applicable(filled, stated), role.plain(size, ink)).paint(
            ui.painter(),
            pos2(middle, bottom),
            Align2::CENTER_BOTTOM,
        );
    }
}

/// Height of the line that names a chapter.
fn chapter_height(size: f32) -> f32 {
    (Type::InterfaceBold.line(size) + 10.0).max(28.0)
}

fn paint_chapter_head(ui: &Ui, open: Open<'_>, row: &GapRow, pos: Pos2, right: f32) {
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.5));
    let height = chapter_height(size);
    let linked = &open.open_briefing.linked;
    let division = linked.provision(row.provision).division.clone();
    let heading = division.and_then(|id| describe::heading(linked, &Target::Division(id))).unwrap_or_default();
    TextRequest::new(heading, Type::InterfaceBold.plain(size, tokens.provision)).in_language(open.language()).paint(
        ui.painter(),
        pos2(pos.x, pos.y + height - 3.0),
        Align2::LEFT_BOTTOM,
    );
    ui.painter().hline(pos.x..=right, pos.y + height - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

/// Where a row of the grid is.
#[derive(Clone, Copy)]
struct RowPlace {
    /// Its place among all rows.
    index: usize,
    rect: Rect,
    /// The width of numbers and names, and of numbers alone.
    names: f32,
    numbers: f32,
    /// The width of a column.
    column: f32,
}

fn row_ui(ui: &mut Ui, open: Open<'_>, gaps: Gaps, map: &GapMap, row: &GapRow, place: RowPlace) {
    let RowPlace { index, rect: line, names, numbers, column } = place;
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.5));
    let linked = &open.open_briefing.linked;
    let provision = linked.provision(row.provision);
    let name = provision.power.as_ref().map_or_else(|| provision.heading.clone(), |power| text::capital(&power.name));
    let said = number_layout(ui, number(linked, row), size, numbers - 12.0);
    let layout = TextRequest::new(&name, Type::Interface.format(size, tokens.ink))
        .in_language(open.language())
        .on_one_line(names - numbers - 12.0)
        .lay_out(ui);
    let at_number = Rect::from_min_size(pos2(line.left(), line.center().y - said.size().y / 2.0), said.size());
    let at_name = Rect::from_min_size(pos2(line.left() + numbers, line.center().y - layout.size().y / 2.0), layout.size());
    let whole = text::labelled(&provision.label, &name);
    for (rect, role, says, cut) in
        [(at_number, Role::RowHeader, provision.label.as_str(), said.is_cut()), (at_name, Role::Label, name.as_str(), layout.is_cut())]
    {
        let response = ui.interact(rect, ui.unique_id().with(("row head", index, says)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(role, true, says));
        if cut {
            tip_ui(response, &whole);
        }
    }
    said.paint(ui.painter(), at_number.min, tokens.ink);
    layout.paint(ui.painter(), at_name.min, tokens.ink);
    for (place, cell) in row.cells.iter().enumerate() {
        let rect = Rect::from_min_size(pos2(line.left() + names + column * place as f32, line.top()), vec2(column, line.height()));
        let kind = text::safeguard_kind(map.kinds[place]);
        let says = format!(
            "{} × {kind}{}{}",
            linked.say(&Address::provision(provision.id.as_str())),
            text::COLON,
            describe::gap_cell(linked, cell)
        );
        let response = ui.interact(rect, ui.unique_id().with(("cell", index, place)), Sense::click() - Sense::FOCUSABLE);
        let chosen = gaps.cell == (index, place);
        response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, chosen, &says));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_row_index(index);
            node.set_column_index(place);
        });
        paint_cell(ui, open, cell, rect.shrink2(vec2(3.0, 3.0)));
        if chosen {
            ui.painter().rect_stroke(rect.shrink(1.0), 6.0, Stroke::new(2.0, tokens.focus), StrokeKind::Inside);
            if !ui.clip_rect().contains_rect(rect) {
                ui.scroll_to_rect(rect, None);
            }
        }
        if response.double_clicked() {
            open.view.send(GapMapChange::Open);
        } else if response.clicked() {
            open.view.send(GapMapChange::LookAt { row: index, column: place });
        }
    }
    ui.painter().hline(line.x_range(), line.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

fn paint_cell(ui: &Ui, open: Open<'_>, cell: &GapCell, rect: Rect) {
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.3));
    let sign =
        |sign, ink| _ = TextRequest::interface(sign, Type::Name.plain(size, ink)).paint(ui.painter(), rect.center(), Align2::CENTER_CENTER);
    match (cell.state(), cell.strongest) {
        (GapState::Asked, _) => {
            paint_asked(ui, open, rect, describe::gap_askers(&open.open_briefing.linked, cell).len());
        }
        (GapState::Empty, _) => sign("·", tokens.ink_2),
        (GapState::NotStated, _) | (GapState::Filled, None) => sign("–", tokens.ink_3),
        (GapState::Filled, Some(strongest)) => {
            ui.painter().rect_filled(rect, 6.0, tokens.safeguard_tint);
            let many = cell.safeguards.len() > 1;
            let centre = rect.center() - vec2(if many { 8.0 } else { 0.0 }, 0.0);
            paint_sign(ui.painter(), centre, Sign::Strength(strongest), tokens.safeguard);
            if many {
                let beside = centre + vec2(18.0, 0.0);
                TextRequest::interface(cell.safeguards.len().to_string(), Type::Badge.plain(size, tokens.safeguard)).paint(
                    ui.painter(),
                    beside,
                    Align2::CENTER_CENTER,
                );
            }
        }
    }
}

/// The cell looked at, in words, and what can be done with it.
fn chosen_cell_ui(ui: &mut Ui, open: Open<'_>, gaps: Gaps, map: &GapMap) {
    let (tokens, size) = (open.view.tokens, open.view.text_size().min(1.5));
    let (row, column) = gaps.cell;
    let Some((found, kind)) = map.rows.get(row).zip(map.kinds.get(column)) else { return };
    let Some(cell) = found.cells.get(column) else { return };
    let linked = &open.open_briefing.linked;
    let provision = linked.provision(found.provision);
    let title = format!("{} × {}", linked.provision_name(found.provision).short(), text::safeguard_kind(*kind).to_lowercase());
    let says = describe::gap_cell(linked, cell);
    let heading = TextRequest::new(&provision.heading, Type::Label.format(size, tokens.ink_2)).in_language(open.language());
    // Beside one another where there is room, one below the other where there is none: no word is ever cut.
    if ui.available_width() < 760.0 * size {
        selectable_text_ui(ui, TextRequest::interface(title, Type::InterfaceBold.format(size, tokens.ink)));
        selectable_text_ui(ui, heading);
        ui.add_space(4.0);
        explanation_ui(ui, open, &says, size);
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| buttons_ui(ui, open, size));
        return;
    }
    ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| {
        buttons_ui(ui, open, size);
        ui.add_space(16.0);
        let room = ui.available_rect_before_wrap();
        let split = (room.width() * 0.28).min(280.0 * size);
        let top = TextRequest::new(&title, Type::InterfaceBold.format(size, tokens.ink)).in_width((split - 16.0).max(40.0)).lay_out(ui);
        let below = heading.in_column((split - 16.0).max(40.0)).lay_out(ui);
        let under = room.top() + top.size().y + 2.0;
        let height = under + below.size().y - room.top();
        top.paint(ui.painter(), room.left_top(), tokens.ink);
        below.paint(ui.painter(), pos2(room.left(), under), tokens.ink_2);
        let beside = Rect::from_min_max(pos2(room.left() + split, room.top()), room.right_bottom());
        let inner = ui.scope_builder(egui::UiBuilder::new().max_rect(beside).layout(Layout::top_down(egui::Align::Min)), |ui| {
            explanation_ui(ui, open, &says, size);
        });
        ui.allocate_rect(
            Rect::from_min_max(room.min, pos2(room.right(), inner.response.rect.bottom().max(room.top() + height))),
            Sense::hover(),
        );
    });
}

/// What a cell says, as text that can be selected; a long one scrolls.
fn explanation_ui(ui: &mut Ui, open: Open<'_>, says: &str, size: f32) {
    let most = (ui.ctx().content_rect().height() * 0.25).max(60.0);
    ScrollArea::vertical().id_salt("gap explained").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
        let layout = TextRequest::interface(says, Type::Value.format(size, open.view.tokens.ink))
            .in_width((ui.available_width() - 12.0).max(40.0))
            .lay_out(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), layout.size().y), Sense::hover());
        paint_text(ui, ui.unique_id().with("says"), rect.min, &layout, Role::Status, open.view.tokens.ink);
    });
}

fn buttons_ui(ui: &mut Ui, open: Open<'_>, size: f32) {
    let tokens = open.view.tokens;
    if plain_button_ui(ui, tokens, size, text::OPEN_IN_PANES.words()).clicked() {
        open.view.send(GapMapChange::Open);
    }
    if plain_button_ui(ui, tokens, size, text::COPY_CSV.words()).clicked() {
        open.view.send(GapMapChange::Copy);
    }
}
