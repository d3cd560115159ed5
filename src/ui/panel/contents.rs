//! The contents: divisions and provisions with how much is tied to each. Zero is dim, never dropped; a division counts all
//! that is in it, folded or not.

use super::{
    contents_foot::{contents_foot, contents_foot_ui},
    contents_lines::{
        AFTER_COUNTS, ARROW, COUNT_COLUMN, PROBLEM_SIGN, are_counts_under, contents_lines, has_problem, indent_of, is_folded, lay_out_text,
    },
};
use crate::{
    describe,
    linked::Tally,
    state::{CONTENTS_WIDTHS, Change, ContentsChange, NavigationChange, PrefsChange},
    text,
    ui::{
        cache::{ContentsLine, ContentsLines},
        chrome::place_menu_ui,
        theme::{OUTLINE_PADDING, PANE_HEADER, Type},
        view::Open,
        widget::{Sign, TextRequest, paint_list_row, paint_sign, tip_ui},
    },
};
use egui::{Align2, Color32, CursorIcon, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Draws the contents.
pub fn contents_ui(ui: &mut Ui, open: Open<'_>) {
    let builder = UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(text::CONTENTS);
    ui.scope_builder(builder, |ui| {
        header_ui(ui, open);
        let width = ui.available_width();
        let foot = contents_foot(ui, open, width, ui.available_height());
        let room = ui.available_height() - foot.as_ref().map_or(0.0, |(_, height)| *height);
        let lines = contents_lines(ui, open, width);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut area = ScrollArea::vertical().auto_shrink(false).max_height(room);
        if let Some(offset) = offset_to_current(open, &lines, room) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_viewport(ui, |ui, seen| {
            ui.set_height(lines.height);
            let corner = ui.max_rect().left_top();
            let first = lines.lines.partition_point(|line| line.y.end <= seen.top());
            for line in lines.lines[first..].iter().take_while(|line| line.y.start < seen.bottom()) {
                let y = corner.y + line.y.start..=corner.y + line.y.end;
                line_ui(ui, open, line, Rect::from_x_y_ranges(corner.x..=corner.x + width, y));
            }
        });
        open.view.caches.contents.set((current(open), output.state.clamped_offset().y));
        if let Some((foot, height)) = foot {
            let rect = ui.max_rect();
            contents_foot_ui(ui, open, &foot, rect.with_min_y(rect.bottom() - height));
        }
    });
    let rect = ui.max_rect();
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
}

/// The edge of the contents can be dragged; a double click puts it back.
pub fn contents_edge_ui(ui: &Ui, open: Open<'_>, contents: Rect) {
    let x = contents.right();
    let handle = Rect::from_x_y_ranges(x - 3.0..=x + 5.0, contents.y_range());
    let response = ui.interact(handle, ui.unique_id().with("edge of the contents"), Sense::click_and_drag() - Sense::FOCUSABLE);
    if response.hovered() || response.dragged() {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
        ui.painter().vline(x, contents.y_range(), Stroke::new(2.0, open.view.tokens.edge));
    }
    if response.double_clicked() {
        open.view.send(PrefsChange::ContentsWidth(None));
    } else if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let (least, greatest, _) = CONTENTS_WIDTHS;
        let width = (pointer.x - contents.left()).round().clamp(f32::from(least), f32::from(greatest)) as u16;
        // A pointer held still changes nothing, and draws nothing.
        if width != open.view.state.prefs.contents_width {
            open.view.send(PrefsChange::ContentsWidth(Some(width)));
        }
    }
}

fn current(open: Open<'_>) -> Option<usize> {
    open.open_briefing.navigation.subject.as_ref().map(|subject| subject.section)
}

/// Where the list must be for the current line to be in sight, once the subject has moved to another
/// section; `None` while it is, so that a person can look elsewhere in the contents.
fn offset_to_current(open: Open<'_>, lines: &ContentsLines, room: f32) -> Option<f32> {
    let (before, offset) = open.view.caches.contents.get();
    let current = current(open).filter(|current| before != Some(*current))?;
    let line = lines.lines.iter().find(|line| line.section == current)?;
    let in_sight = line.y.start >= offset && line.y.end <= offset + room;
    (!in_sight).then(|| (line.y.start - room / 3.0).max(0.0))
}

fn header_ui(ui: &mut Ui, open: Open<'_>) {
    let tokens = open.view.tokens;
    let words = |words: &'static str, ink| TextRequest::interface(words, Type::InterfaceBold.plain(open.view.text_size(), ink));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PANE_HEADER), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::CONTENTS));
    let painter = ui.painter();
    words(text::CONTENTS.words(), tokens.ink).paint(painter, pos2(rect.left() + 14.0, rect.center().y), Align2::LEFT_CENTER);
    if !are_counts_under(open) {
        let columns = [(text::screen::SAFEGUARDS_COLUMN, tokens.safeguard), (text::screen::CRITIQUES_COLUMN, tokens.critique)];
        for (right, (letter, accent)) in columns_of(rect).into_iter().zip(columns) {
            words(letter.words(), accent).paint(painter, pos2(right, rect.center().y), Align2::RIGHT_CENTER);
        }
    }
    tip_ui(response, text::CONTENTS_COLUMNS);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
}

/// Where the columns of the counts end: of safeguards, and of critiques.
fn columns_of(line: Rect) -> [f32; 2] {
    let right = line.right() - AFTER_COUNTS;
    [right - COUNT_COLUMN, right]
}

fn line_ui(ui: &Ui, open: Open<'_>, line: &ContentsLine, rect: Rect) {
    let (open_briefing, index) = (open.open_briefing, line.section);
    let linked = &open_briefing.linked;
    let section = &linked.sections()[index];
    let current = current(open) == Some(index);
    let response = ui.interact(rect, ui.unique_id().with(("line", index)), Sense::click());
    let tally = open_briefing.tally_within(index);
    let counts = open.view.caches.tally_in_full(tally);
    let folded = is_folded(open, index);
    // The adapter for Linux does not pass on what is expanded: it is said as well.
    response.widget_info(|| {
        let (number, title) = describe::contents_line(linked, section);
        let states = [has_problem(open, index).then(|| text::WITH_A_PROBLEM.words()), folded.map(text::folded)];
        let name = text::contents_row(number, &title, &counts, states.into_iter().flatten());
        WidgetInfo::selected(Role::TreeItem, true, current, name)
    });
    let in_division = usize::from(section.provision.is_some_and(|provision| linked.provision(provision).division.is_some()));
    ui.accesskit_node_builder(response.id, |node| node.set_level(linked.depth(index) + in_division + 1));
    paint_line(ui, open, line, rect, &response, (current, folded, tally));
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
    place_menu_ui(&response, open.view, &section.target);
    if response.hovered() {
        // Whole, however much of it the line shows.
        let title = describe::contents_line(linked, section).1;
        tip_ui(response, format!("{title}\n{counts}"));
    }
}

/// Where the arrow of a division is pressed.
fn arrow_of(line: Rect, indent: f32) -> Rect {
    Rect::from_min_max(line.min, pos2(line.left() + indent + ARROW, line.bottom()))
}

/// As in trees everywhere: → unfolds, ← folds.
fn fold_key(ui: &Ui, folded: bool) -> bool {
    let key = if folded { egui::Key::ArrowRight } else { egui::Key::ArrowLeft };
    ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key))
}

fn paint_line(ui: &Ui, open: Open<'_>, line: &ContentsLine, rect: Rect, response: &Response, state: (bool, Option<bool>, Tally)) {
    let (current, folded, tally) = state;
    let (tokens, size, painter) = (open.view.tokens, open.view.text_size(), ui.painter());
    paint_list_row(ui, tokens, tokens.provision, (rect, response), current);
    let division = open.open_briefing.linked.sections()[line.section].provision.is_none();
    let ink = if current || division { tokens.ink } else { tokens.ink_2 };
    let top = rect.top() + OUTLINE_PADDING / 2.0;
    // Numbers, signs and counts stand at the first line of the title.
    let middle = top + Type::Outline.line(size) / 2.0;
    if let Some(folded) = folded {
        paint_sign(painter, pos2(rect.left() + indent_of(open, line.section) + 15.0, middle), Sign::Fold { folded }, tokens.ink_2);
    }
    let in_sight;
    let text = if let Some(text) = &line.text {
        text
    } else {
        in_sight = lay_out_text(ui, open, line.section, rect.width(), 1);
        &in_sight
    };
    if let Some(number) = &text.number {
        number.paint(painter, pos2(rect.left() + text.number_left, top), ink);
    }
    if has_problem(open, line.section) {
        paint_sign(painter, pos2(rect.left() + text.title_left - PROBLEM_SIGN / 2.0 - 2.0, middle), Sign::Warning, tokens.error);
    }
    text.title.paint(painter, pos2(rect.left() + text.title_left, top), ink);
    if are_counts_under(open) {
        let place = pos2(rect.left() + text.title_left, top + text.title.size().y + 2.0);
        paint_counts_under(ui, open, tally, place, ink);
        return;
    }
    // The columns count what their letters say; positions are at the foot, in the tip and in what screen readers say.
    for (right, count) in columns_of(rect).into_iter().zip([tally.safeguards, tally.critiques]) {
        let (words, ink) = if count == 0 { ("·".to_owned(), tokens.ink_3) } else { (count.to_string(), ink) };
        TextRequest::interface(words, Type::Label.plain(size, ink)).paint(painter, pos2(right, middle), Align2::RIGHT_CENTER);
    }
}

/// `4 S, 23 C`, where letters are so large that columns would leave titles no room.
fn paint_counts_under(ui: &Ui, open: Open<'_>, tally: Tally, place: egui::Pos2, ink: Color32) {
    let (tokens, size) = (open.view.tokens, open.view.text_size());
    let format = |count: usize| Type::Label.format(size, if count == 0 { tokens.ink_3 } else { ink });
    let mut counts = TextRequest::interface(text::safeguards_under(tally.safeguards), format(tally.safeguards));
    counts.push(text::COMMA.words(), format(tally.safeguards));
    counts.push(&text::critiques_under(tally.critiques), format(tally.critiques));
    counts.paint(ui.painter(), place, Align2::LEFT_TOP);
}
