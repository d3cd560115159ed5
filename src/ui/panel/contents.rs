//! The contents: divisions and provisions with how much is tied to each. Zero is dim, never dropped.

use crate::{
    describe,
    linked::Section,
    model::Target,
    state::{Change, ContentsChange, NavigationChange},
    text,
    ui::{
        theme::{OUTLINE_ROW, PANE_HEADER, Type},
        view::Open,
        widget::{Sign, TextRequest, paint_sign, tip_ui},
    },
};
use egui::{Align2, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Room for the arrow of a division, from the edge on.
const ARROW: f32 = 26.0;
/// How much further in a row is for each level that its section is inside another.
const INDENT: f32 = 14.0;
/// Deeper rows are no further in, so that their words keep room.
const MOST_INDENTED: usize = 4;
/// Columns of the two counts, from the right.
const COUNT_COLUMN: f32 = 27.0;

/// Draws the contents.
pub fn contents_ui(ui: &mut Ui, open: Open<'_>) {
    let builder = egui::UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(text::CONTENTS);
    ui.scope_builder(builder, |ui| {
        header_ui(ui, open);
        let rows = open.view.caches.contents_rows(open.open_briefing, || visible_rows(open));
        let height = OUTLINE_ROW.max(Type::Interface.line(open.view.text_size()) + 9.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut area = ScrollArea::vertical().auto_shrink(false);
        if let Some(offset) = offset_to_current(open, &rows, height, ui.available_height()) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_rows(ui, height, rows.len(), |ui, range| {
            for section in rows.get(range).unwrap_or_default() {
                row_ui(ui, open, *section, height);
            }
        });
        open.view.caches.contents.set((current(open), output.state.clamped_offset().y));
    });
    let rect = ui.max_rect();
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), egui::Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
}

fn current(open: Open<'_>) -> Option<usize> {
    open.open_briefing.navigation.subject.as_ref().map(|subject| subject.section)
}

/// Where the list must be for the current row to be in sight, once the subject has moved to another
/// section; `None` while it is, so that a person can look elsewhere in the contents.
fn offset_to_current(open: Open<'_>, rows: &[usize], height: f32, room: f32) -> Option<f32> {
    let (before, offset) = open.view.caches.contents.get();
    let current = current(open).filter(|current| before != Some(*current))?;
    let top = rows.iter().position(|section| *section == current)? as f32 * height;
    let in_sight = top >= offset && top + height <= offset + room;
    (!in_sight).then(|| (top - room / 3.0).max(0.0))
}

fn header_ui(ui: &mut Ui, open: Open<'_>) {
    let tokens = open.view.tokens;
    let words = |words: &'static str, ink| TextRequest::interface(words, Type::InterfaceBold.plain(open.view.text_size(), ink));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::CONTENTS));
    let painter = ui.painter();
    words(text::CONTENTS.words(), tokens.ink).paint(painter, pos2(rect.left() + 14.0, rect.center().y), Align2::LEFT_CENTER);
    let right = rect.right() - 14.0;
    words(text::screen::CRITIQUES_COLUMN.words(), tokens.critique).paint(painter, pos2(right, rect.center().y), Align2::RIGHT_CENTER);
    words(text::screen::SAFEGUARDS_COLUMN.words(), tokens.safeguard).paint(
        painter,
        pos2(right - COUNT_COLUMN, rect.center().y),
        Align2::RIGHT_CENTER,
    );
    tip_ui(response, text::COLUMNS);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(tokens.hairline, tokens.hair));
}

/// Sections in the contents: all but those inside a division that is folded.
fn visible_rows(open: Open<'_>) -> Vec<usize> {
    let linked = &open.open_briefing.linked;
    let mut rows = Vec::new();
    let mut next = 0;
    while next < linked.sections().len() {
        rows.push(next);
        next = if open.open_briefing.folded.contains(&next) { linked.inside(next).end } else { next + 1 };
    }
    rows
}

fn row_ui(ui: &mut Ui, open: Open<'_>, index: usize, height: f32) {
    let open_briefing = open.open_briefing;
    let linked = &open_briefing.linked;
    let section = &linked.sections()[index];
    let current = open_briefing.navigation.subject.as_ref().is_some_and(|subject| subject.section == index);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let (number, title) = describe::contents_line(linked, section);
    let counts = open.view.caches.tally_in_full(open_briefing.tally_in_contents(index));
    let folded = is_folded(open, index);
    // The adapter for Linux does not pass on what is expanded: it is said as well.
    response.widget_info(|| {
        let states = [has_problem(open, section).then(|| text::WITH_A_PROBLEM.words()), folded.map(text::folded)];
        let name = text::contents_row(format!("{number} {title}").trim(), &counts, states.into_iter().flatten());
        WidgetInfo::selected(Role::TreeItem, true, current, name)
    });
    let in_division = usize::from(section.provision.is_some_and(|provision| linked.provision(provision).division.is_some()));
    ui.accesskit_node_builder(response.id, |node| node.set_level(linked.depth(index) + in_division + 1));
    paint_row(ui, open, index, rect, &response, current, (number, &title));
    if response.clicked() {
        // A folded division opens first: whoever clicks it looks for something in it.
        open.view.send(if folded == Some(true) {
            Change::Contents(ContentsChange::Fold(index))
        } else {
            Change::Navigation(NavigationChange::GoTo(section.target.clone()))
        });
    }
    if let Some(folded) = folded {
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(!folded));
        let arrow =
            ui.interact(arrow_of(rect, indent_of(open, index)), ui.unique_id().with(("fold", index)), Sense::click() - Sense::FOCUSABLE);
        if arrow.clicked() || response.has_focus() && fold_key(ui, folded) {
            open.view.send(ContentsChange::Fold(index));
        }
    }
    tip_ui(response, format!("{title}\n{counts}"));
}

/// Whether a division is folded; `None` for what cannot be.
fn is_folded(open: Open<'_>, index: usize) -> Option<bool> {
    (!open.open_briefing.linked.inside(index).is_empty()).then(|| open.open_briefing.folded.contains(&index))
}

/// Where the arrow of a division is pressed.
fn arrow_of(row: Rect, indent: f32) -> Rect {
    Rect::from_min_max(row.min, pos2(row.left() + indent + ARROW, row.bottom()))
}

/// How far in a row is: sections of a chapter, and provisions that are a part of another.
fn indent_of(open: Open<'_>, section: usize) -> f32 {
    INDENT * open.open_briefing.linked.depth(section).min(MOST_INDENTED) as f32
}

/// As in trees everywhere: → unfolds, ← folds.
fn fold_key(ui: &Ui, folded: bool) -> bool {
    let key = if folded { egui::Key::ArrowRight } else { egui::Key::ArrowLeft };
    ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key))
}

/// True where the file has a problem in a provision, so that a person sees which one to look at.
fn has_problem(open: Open<'_>, section: &Section) -> bool {
    let Some(provision) = section.provision.map(|index| &open.open_briefing.linked.briefing().provisions[index].id) else { return false };
    let problems = &open.open_briefing.file.problems;
    problems.iter().any(|problem| matches!(&problem.about, Some(Target::Text(address)) if address.provision_id() == provision))
}

fn paint_row(ui: &Ui, open: Open<'_>, index: usize, rect: Rect, response: &Response, current: bool, (number, title): (&str, &str)) {
    let section = &open.open_briefing.linked.sections()[index];
    let tokens = open.view.tokens;
    let size = open.view.text_size();
    let painter = ui.painter();
    if current {
        painter.rect_filled(rect, 0.0, tokens.selected);
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(4.0, rect.height())), 0.0, tokens.provision);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, tokens.hover());
    }
    if response.has_focus() {
        painter.rect_stroke(rect.shrink(1.0), 0.0, egui::Stroke::new(2.0, tokens.focus), egui::StrokeKind::Inside);
    }
    let division = section.provision.is_none();
    let folded = is_folded(open, index);
    // A folded chapter is a row like others; one that is open heads its articles.
    let role = if division && folded != Some(true) { Type::InterfaceBold } else { Type::Interface };
    let ink = if current || division { tokens.ink } else { tokens.ink_2 };
    let indent = indent_of(open, index);
    let mut x = rect.left() + indent + 14.0;
    if let Some(folded) = folded {
        paint_sign(painter, pos2(x + 3.0, rect.center().y), Sign::Fold { folded }, tokens.ink_2);
        x = rect.left() + indent + ARROW;
    }
    if !number.is_empty() {
        let number =
            TextRequest::new(number, role.format(size, ink)).in_language(open.language()).on_one_line((rect.right() - x) / 2.0).lay_out(ui);
        let width = number.size().x;
        number.paint(painter, pos2(x, rect.center().y - number.size().y / 2.0), ink);
        x += if division { width + 8.0 } else { (width + 8.0).max(22.0 * size.min(1.5) + 4.0) };
    }
    if has_problem(open, section) {
        paint_sign(painter, pos2(x + 6.0, rect.center().y), Sign::Warning, tokens.error);
        x += 16.0;
    }
    let right = rect.right() - 14.0;
    let title = TextRequest::new(title, role.format(size, ink))
        .in_language(open.language())
        .on_one_line(right - 2.0 * COUNT_COLUMN - x)
        .lay_out(ui);
    title.paint(painter, pos2(x, rect.center().y - title.size().y / 2.0), ink);
    if folded == Some(false) {
        // Its articles have their own counts.
        return;
    }
    // The columns count what their letters say; positions are in the tooltip and in what screen readers say.
    let tally = open.open_briefing.tally_in_contents(index);
    for (place, count) in [(1.0, tally.safeguards), (0.0, tally.critiques)] {
        let words = if count == 0 { "·".to_owned() } else { count.to_string() };
        let ink = if count == 0 { tokens.ink_3 } else { ink };
        let pos = pos2(right - place * COUNT_COLUMN, rect.center().y);
        TextRequest::interface(words, Type::Label.plain(size, ink)).paint(painter, pos, Align2::RIGHT_CENTER);
    }
}
