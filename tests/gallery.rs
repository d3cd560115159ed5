//! A gallery of the widgets: each in every state, for every theme, at 100 and 250 %, compared with `tests/snapshots`.
//!
//! One column shows each widget at rest, others the states that are values (selected, disabled). What the pointer and the
//! keyboard make (hover, pressed, focus) is drawn one widget at a time, and copied into columns of its own.
//! `UPDATE_SNAPSHOTS=1 cargo test --test gallery` takes the pictures anew; look at them before committing.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::{Event, Modifiers, PointerButton, Pos2, Rect, Response, Role, Ui, UiBuilder, Vec2, pos2, vec2};
use egui_kittest::{Harness, SnapshotResults, try_image_snapshot, wgpu::WgpuTestRenderer};
use plenary::{
    model::{Mark, OutcomeKind, Stance, Strength},
    state::Theme,
    ui::{
        theme::{self, Tokens, Type},
        widget::{
            Badge, Chip, Highlights, Language, RowLayoutBuilder, Sign, TextLayout, TextRequest, caret_browsing, checkbox_ui, chip_ui,
            fitting_line, icon_button_ui, key_cap_ui, paint_badge, paint_logo, paint_sign_scaled, plain_button_ui, radio_row_ui,
            search_box_ui, segments_ui, selectable_text_ui, selection, text_field_ui, warning_box_ui,
        },
    },
};
use std::{cell::Cell, io::Write as _, panic};

/// A widget in a cell: draws it, selected or not, and gives what can be hovered, pressed and focused.
type Draw = fn(&mut Ui, &Tokens, f32, bool) -> Option<Response>;

/// A row of the gallery.
struct Exhibit {
    name: &'static str,
    draw: Draw,
    /// True for what can be selected.
    selectable: bool,
    /// Height of a cell at 100 %.
    height: f32,
}

const fn exhibit(name: &'static str, height: f32, selectable: bool, draw: Draw) -> Exhibit {
    Exhibit { name, draw, selectable, height }
}

/// Everything in `src/ui/widget` that is drawn.
const EXHIBITS: [Exhibit; 18] = [
    exhibit("button", 34.0, false, |ui, tokens, size, _| Some(plain_button_ui(ui, tokens, size, "Save as"))),
    exhibit("icon button", 32.0, false, |ui, tokens, _, _| Some(icon_button_ui(ui, tokens, Sign::Menu, "Menu"))),
    exhibit("chip with a sign", 28.0, true, |ui, tokens, size, chosen| {
        Some(chip_ui(ui, tokens, size, Chip { role: Role::CheckBox, sign: Some(Sign::Bookmark), name: "Bookmark", chosen }))
    }),
    exhibit("chip", 28.0, true, |ui, tokens, size, chosen| {
        Some(chip_ui(ui, tokens, size, Chip { role: Role::RadioButton, sign: None, name: "#port 3", chosen }))
    }),
    exhibit("radio row", 46.0, true, |ui, tokens, size, chosen| Some(radio_row_ui(ui, tokens, size, "HTML", "For a browser", chosen))),
    exhibit("choices side by side", 30.0, true, |ui, tokens, size, chosen| {
        let words = ["Official", "Summary", "None"];
        _ = segments_ui(ui, tokens, size, "Words", &words, chosen.then_some(0));
        None
    }),
    exhibit("checkbox", 26.0, true, |ui, tokens, size, chosen| Some(checkbox_ui(ui, tokens, size, "With notes", chosen))),
    exhibit("text field", 32.0, false, |ui, _, size, _| Some(text_field_ui(ui, size, Role::TextInput, "Find", &mut String::new()))),
    exhibit("text field, filled", 32.0, false, |ui, _, size, _| {
        Some(text_field_ui(ui, size, Role::TextInput, "Find", &mut "harbour".to_owned()))
    }),
    exhibit("search box", 32.0, false, |ui, tokens, size, _| {
        let width = ui.available_width();
        Some(search_box_ui(ui, tokens, size, width))
    }),
    exhibit("key caps", 22.0, false, |ui, tokens, size, _| {
        ui.horizontal(|ui| ["Ctrl", "K"].map(|key| key_cap_ui(ui, tokens, key, size)));
        None
    }),
    exhibit("badges", 22.0, true, |ui, tokens, size, selected| {
        let corner = ui.cursor().min + vec2(2.0, 2.0);
        for (place, (number, role, side)) in [(1, Type::Badge, theme::BADGE), (12, Type::SmallBadge, 15.0)].into_iter().enumerate() {
            let scale = role.scale(size);
            let rect = Rect::from_min_size(corner + vec2(place as f32 * 30.0 * scale, 0.0), Vec2::splat(side * scale));
            paint_badge(ui, tokens, rect, Badge { number, role, text_size: size, selected });
        }
        None
    }),
    exhibit("line, cut", 22.0, false, |ui, tokens, size, _| {
        let format = Type::Interface.format(size, tokens.ink);
        paint_line(ui, tokens, &TextRequest::new(LONG, format).on_one_line(NARROW).lay_out(ui))
    }),
    exhibit("line that fits", 22.0, false, |ui, tokens, size, _| {
        let format = Type::Interface.format(size, tokens.ink);
        paint_line(ui, tokens, &fitting_line(ui, [LONG, "A line"].map(str::to_owned), Language::INTERFACE, &format, NARROW))
    }),
    exhibit("text, laid out", 42.0, false, |ui, tokens, size, _| {
        let format = Type::Interface.format(size, tokens.ink);
        paint_line(ui, tokens, &TextRequest::new("Words on two lines", format).in_width(NARROW / 1.5).lay_out(ui))
    }),
    exhibit("selectable text", 26.0, false, |ui, tokens, size, _| {
        Some(selectable_text_ui(ui, TextRequest::new("Words", Type::Value.format(size, tokens.ink))))
    }),
    exhibit("warning box", 44.0, false, |ui, tokens, size, _| {
        warning_box_ui(ui, tokens, size, "Not saved");
        None
    }),
    exhibit("chip on a card", 26.0, false, |ui, tokens, size, _| {
        let mut row = RowLayoutBuilder::new(ui, tokens, size, (100, 100));
        row.chip(Pos2::ZERO, Sign::Outcome(OutcomeKind::PartlyMet), "Partly met");
        row.finish(30.0, String::new()).paint(ui, ui.cursor().min, tokens.ink, |_, _| {});
        None
    }),
];

/// Room that some texts have too little of.
const NARROW: f32 = 150.0;
const LONG: &str = "A line that is longer than the room it has";

fn paint_line(ui: &Ui, tokens: &Tokens, line: &TextLayout) -> Option<Response> {
    line.paint(ui.painter(), ui.cursor().min, tokens.ink);
    None
}

/// Every sign.
fn signs() -> Vec<Sign> {
    let strengths = [Strength::Binding, Strength::Qualified, Strength::Optional, Strength::Interpretive].map(Sign::Strength);
    let outcomes = [OutcomeKind::Met, OutcomeKind::PartlyMet, OutcomeKind::NotMet, OutcomeKind::Overtaken, OutcomeKind::Open];
    let stances = [Stance::Supports, Stance::Conditional, Stance::Opposes].map(Sign::Stance);
    let others = [
        Sign::Paper,
        Sign::Tick,
        Sign::Warning,
        Sign::Fold { folded: false },
        Sign::Fold { folded: true },
        Sign::Lens,
        Sign::Funnel,
        Sign::Person,
        Sign::Cross,
        Sign::Back,
        Sign::Forward,
        Sign::Menu,
        Sign::Arrow,
        Sign::Chain,
        Sign::Pin,
        Sign::HalfDisc,
        Sign::Note,
        Sign::Bookmark,
        Sign::Lock,
        Sign::Up,
        Sign::Down,
        Sign::Copy,
        Sign::Order,
        Sign::Person,
    ];
    let marks = Mark::ALL.map(Sign::Mark);
    strengths.into_iter().chain(outcomes.map(Sign::Outcome)).chain(stances).chain(marks).chain(others).collect()
}

/// Columns: what is a value first, then what the pointer and the keyboard make.
const COLUMNS: [&str; 6] = ["rest", "selected", "disabled", "hover", "pressed", "focus"];

const REST: usize = 0;
const SELECTED: usize = 1;
const DISABLED: usize = 2;
const HOVER: usize = 3;
const PRESSED: usize = 4;
const FOCUS: usize = 5;

/// Width of the names of rows, height of the names of columns, and the air between cells.
const NAMES: f32 = 130.0;
const HEADS: f32 = 26.0;
const AIR: f32 = 8.0;
/// Blank around a widget in its cell, for what stands out of it.
const CELL_MARGIN: f32 = 6.0;

/// Where things stand in a gallery of one text size.
#[derive(Clone, Copy)]
struct Plan {
    size: f32,
}

impl Plan {
    fn cell_width(self) -> f32 {
        170.0 * self.size.min(2.2)
    }

    fn cell(self, row: usize, column: usize) -> Rect {
        let above: f32 = EXHIBITS[..row].iter().map(|exhibit| self.height(exhibit) + AIR).sum();
        let left = NAMES + column as f32 * (self.cell_width() + AIR);
        Rect::from_min_size(pos2(left, HEADS + above), vec2(self.cell_width(), self.height(&EXHIBITS[row])))
    }

    fn height(self, exhibit: &Exhibit) -> f32 {
        (exhibit.height * self.size).ceil() + 2.0 * CELL_MARGIN
    }

    /// Where the rows end, and the signs and highlights begin.
    fn foot(self) -> f32 {
        self.cell(EXHIBITS.len() - 1, REST).bottom() + AIR
    }

    fn sheet(self) -> Vec2 {
        vec2(self.cell(0, FOCUS).right() + AIR, self.foot() + 60.0 + 56.0 * self.size)
    }
}

/// A widget in a rectangle; what can be hovered and focused of it.
fn exhibit_ui(ui: &mut Ui, tokens: &Tokens, plan: Plan, (row, column): (usize, usize), rect: Rect) -> Option<Response> {
    let builder = UiBuilder::new().id_salt((row, column)).max_rect(rect.shrink(CELL_MARGIN));
    let drawn = ui.scope_builder(builder, |ui| {
        if column == DISABLED {
            ui.disable();
        }
        (EXHIBITS[row].draw)(ui, tokens, plan.size, column == SELECTED)
    });
    drawn.inner
}

/// The whole sheet, but for what the pointer and the keyboard make.
fn sheet_ui(ui: &mut Ui, tokens: &Tokens, plan: Plan) {
    theme::apply(ui.ctx(), tokens, plan.size);
    let label = |at: Pos2, words: &str| {
        TextRequest::new(words, Type::Label.plain(1.0, tokens.ink_3)).lay_out(ui).paint(ui.painter(), at, tokens.ink_3);
    };
    ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, tokens.page);
    for (column, name) in COLUMNS.into_iter().enumerate() {
        label(pos2(plan.cell(0, column).left(), 6.0), name);
    }
    for (row, exhibit) in EXHIBITS.iter().enumerate() {
        label(pos2(8.0, plan.cell(row, REST).top() + 6.0), exhibit.name);
    }
    for (row, exhibit) in EXHIBITS.iter().enumerate() {
        let is_control = exhibit_ui(ui, tokens, plan, (row, REST), plan.cell(row, REST)).is_some();
        for (column, shown) in [(SELECTED, exhibit.selectable), (DISABLED, is_control)] {
            if shown {
                exhibit_ui(ui, tokens, plan, (row, column), plan.cell(row, column));
            }
        }
    }
    let mut centre = pos2(20.0, plan.foot() + 16.0);
    for sign in signs() {
        paint_sign_scaled(ui.painter(), centre, sign, tokens.ink, Type::Label.scale(plan.size));
        centre.x += 24.0;
    }
    paint_logo(ui.painter(), Rect::from_center_size(centre + vec2(12.0, 0.0), Vec2::splat(24.0)), tokens);
    // Each kind of highlight, and a note alone.
    let text = "agree object ask use note";
    let kinds = Mark::ALL.map(Some).into_iter().chain([None]);
    let ranges = text.split(' ').zip(kinds).map(|(word, mark)| (text.find(word).unwrap(), word.len(), mark));
    let ranges = ranges.map(|(start, length, mark)| (start..start + length, mark)).collect();
    let mut row = RowLayoutBuilder::new(ui, tokens, plan.size, (100, 100)).highlighting(vec![Highlights::new(text, ranges)]);
    row.text(Pos2::ZERO, 900.0, Type::Value, tokens.ink, text);
    row.finish(30.0, String::new()).paint(ui, pos2(14.0, plan.foot() + 40.0), tokens.ink, |_, _| {});
}

/// A renderer, or none where this machine has no Vulkan adapter. Required where pictures are, as in CI.
fn renderer() -> Option<WgpuTestRenderer> {
    let renderer = panic::catch_unwind(WgpuTestRenderer::new).ok();
    if renderer.is_none() {
        let required = ["CI", "PLENARY_REQUIRE_PICTURES"].iter().any(|name| std::env::var_os(name).is_some());
        assert!(!required, "no Vulkan adapter was found, and pictures are required here: install mesa-vulkan-drivers");
        // Straight to stderr: what a passing test prints is not shown.
        let _ = writeln!(std::io::stderr(), "gallery skipped: no Vulkan adapter was found (on Debian: mesa-vulkan-drivers)");
    }
    renderer
}

fn harness<'a>(size: Vec2, ui: impl FnMut(&mut Ui) + 'a) -> Option<Harness<'a>> {
    let builder = Harness::builder()
        .with_size(size)
        // So short that no tip appears.
        .with_step_dt(1.0 / 60.0)
        .with_os(egui::os::OperatingSystem::Nix)
        .with_context_setup(|context| {
            theme::install_fonts(context);
            caret_browsing::install(context);
            selection::install(context);
        })
        .renderer(renderer()?);
    let mut harness = builder.build_ui(ui);
    harness.set_render_cursor(false);
    Some(harness)
}

#[test]
fn every_widget_looks_as_it_did_in_every_state_theme_and_size() {
    let mut results = SnapshotResults::new();
    for theme in Theme::ALL {
        for size in [1.0, 2.5] {
            let (tokens, plan) = (Tokens::of(theme), Plan { size });
            let Some(mut whole) = harness(plan.sheet(), |ui| sheet_ui(ui, tokens, plan)) else { return };
            whole.run_steps(3);
            let mut sheet = whole.render().expect("it can be rendered");
            // One widget alone, in a picture as small as it, for what the pointer and the keyboard make.
            let (row, drawn) = (Cell::new(0), Cell::new(None));
            let tallest = (0..EXHIBITS.len()).map(|row| plan.cell(row, REST).height()).fold(0.0, f32::max);
            let Some(mut alone) = harness(vec2(plan.cell_width(), tallest), |ui| {
                theme::apply(ui.ctx(), tokens, plan.size);
                ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, tokens.page);
                let rect = Rect::from_min_size(Pos2::ZERO, plan.cell(row.get(), REST).size());
                let response = exhibit_ui(ui, tokens, plan, (row.get(), REST), rect);
                drawn.set(response.map(|response| (response.id, response.rect.center())));
            }) else {
                return;
            };
            let mut copy = |harness: &mut Harness<'_>, row: usize, column: usize| {
                harness.run_steps(2);
                let picture = harness.render().expect("it can be rendered");
                let to = plan.cell(row, column);
                for (x, y) in (0..to.height() as u32).flat_map(|y| (0..to.width() as u32).map(move |x| (x, y))) {
                    sheet.put_pixel(to.left() as u32 + x, to.top() as u32 + y, *picture.get_pixel(x, y));
                }
            };
            for shown in 0..EXHIBITS.len() {
                row.set(shown);
                alone.run_steps(2);
                let Some((id, centre)) = drawn.get() else { continue };
                alone.hover_at(centre);
                copy(&mut alone, shown, HOVER);
                let button =
                    |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
                alone.event(button(centre, true));
                copy(&mut alone, shown, PRESSED);
                // Let go beside it: nothing is clicked.
                let beside = Pos2::ZERO;
                alone.hover_at(beside);
                alone.event(button(beside, false));
                alone.remove_cursor();
                alone.run_steps(2);
                alone.ctx.memory_mut(|memory| memory.request_focus(id));
                copy(&mut alone, shown, FOCUS);
                alone.ctx.memory_mut(|memory| memory.surrender_focus(id));
            }
            let name = format!("gallery_{}_{}", format!("{theme:?}").to_lowercase(), (size * 100.0) as u32);
            results.add(try_image_snapshot(&sheet, name));
        }
    }
}
