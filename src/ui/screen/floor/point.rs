//! One point in floor mode: its number, a sentence to read out, and who makes it.

use super::side::{PointStyle, Side};
use crate::{
    describe::Point,
    state::{FloorBox, FloorChange, NavigationChange},
    text,
    ui::{
        chrome::{COPY_COMMANDS, item_menu_ui},
        theme::{CHIP_CORNER, Type},
        view::View,
        widget::{TextLayout, TextRequest, paint_focus_ring, paint_text},
    },
};
use egui::{Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// A point that is laid out.
pub struct PointLayout<'p> {
    point: &'p Point,
    number: usize,
    /// How many sentences are left out.
    more: usize,
    /// Which side it is on, where both are in one column.
    side: Option<TextLayout>,
    words: TextLayout,
    by: TextLayout,
}

impl<'p> PointLayout<'p> {
    /// Lays out the point of an index in a column so wide.
    pub fn new(ui: &Ui, view: View<'_>, style: PointStyle, side: &Side<'p>, index: usize, floor: &FloorBox, width: f32) -> Option<Self> {
        let point = side.points.get(index)?;
        let tokens = view.tokens;
        let column = (width - style.indent()).max(40.0);
        let lay_out = |words: &str, format| TextRequest::new(words, format).in_language(view.language()).in_column(column).lay_out(ui);
        let lay_out_words = |words: &str| lay_out(words, style.role.format(style.size, tokens.ink));
        let (mut words, mut more) = (lay_out_words(&point.whole), 0);
        if !floor.unfolded.contains(&point.source) {
            if point.more > 0 {
                (words, more) = (lay_out_words(&point.words), point.more);
            }
            // Three lines where a sentence needs them: in a narrow column fewer sentences are shown.
            let lines = (words.size().y / style.role.line(style.size)).round();
            if lines > MOST_LINES {
                let shown = words.words().chars().count() as f32;
                let (shorter, left_out) = point.shorter((shown * MOST_LINES / lines) as usize);
                (words, more) = (lay_out_words(shorter), left_out);
            }
        }
        let by = if more > 0 { text::side_by_side(&[&point.by, &rest_of(more, style)]) } else { point.by.clone() };
        let label = style
            .measures
            .is_one_column
            .then(|| TextRequest::interface(side.short, Type::InterfaceBold.format(style.size, side.ink)).lay_out(ui));
        let by = lay_out(&by, style.measures.by.format(style.size, tokens.ink_2));
        Some(Self { point, number: index + 1, more, side: label, words, by })
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.side.as_ref().map_or(0.0, |side| side.size().y) + self.words.size().y + self.by.size().y + BETWEEN
    }

    /// Draws it. Pressing it shows the sentences that are left out, and then leads to all of it.
    pub fn show_ui(self, ui: &Ui, view: View<'_>, style: PointStyle, side: &Side<'_>, pos: Pos2, width: f32) {
        let tokens = view.tokens;
        let rect = Rect::from_min_size(pos, vec2(width, self.height()));
        let Self { point, number, more, side: label, words, by } = self;
        let id = ui.unique_id().with(("point", side.short, number));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Link, true, point_name(side, number, words.words(), &point.by, &rest_of(more, style)))
        });
        if more > 0 {
            ui.accesskit_node_builder(response.id, |node| node.set_expanded(false));
        }
        if ui.rect_contains_pointer(rect) {
            ui.painter().rect_filled(rect.expand(4.0), CHIP_CORNER, tokens.hover());
        }
        paint_focus_ring(ui, &response.clone().with_new_rect(rect.expand(4.0)), tokens);
        if response.gained_focus() {
            response.scroll_to_me(None);
            view.send(FloorChange::Point(point.source.clone()));
        } else if response.lost_focus() {
            view.send(FloorChange::LeavePoint(point.source.clone()));
        }
        let x = pos.x + style.indent();
        let mut y = pos.y;
        if let Some(label) = label {
            label.paint(ui.painter(), pos2(x, y), side.ink);
            y += label.size().y;
        }
        let figure = TextRequest::interface(number.to_string(), Type::Badge.format(style.size, tokens.ink_2)).lay_out(ui);
        figure.paint(ui.painter(), pos2(pos.x, y + (style.role.line(style.size) - figure.size().y) / 2.0), tokens.ink_2);
        let below = y + words.size().y + BETWEEN;
        let texts = paint_text(ui, id.with("words"), pos2(x, y), &words, Role::Label, tokens.ink)
            | paint_text(ui, id.with("by"), pos2(x, below), &by, Role::Label, tokens.ink_2);
        if response.secondary_clicked() || texts.secondary_clicked() {
            response.request_focus();
        }
        let is_pressed = response.clicked() || texts.clicked();
        item_menu_ui(&(texts | response), view, &[COPY_COMMANDS]);
        if is_pressed && more > 0 {
            view.send(FloorChange::Unfold(point.source.clone()));
        } else if is_pressed {
            view.send(FloorChange::Show(false));
            view.send(NavigationChange::GoTo(point.to.clone()));
        }
    }
}

/// Air between the words of a point and who makes it.
const BETWEEN: f32 = 1.0;

/// A point has no more lines, unless its first sentence does.
const MOST_LINES: f32 = 3.0;

/// That there are more sentences, if there are.
fn rest_of(more: usize, style: PointStyle) -> String {
    match (more, style.measures.is_large) {
        (0, _) => String::new(),
        (_, true) => text::more_sentences_by_enter(more),
        (_, false) => text::more_sentences(more),
    }
}

/// What a screen reader says of a point.
fn point_name(side: &Side<'_>, number: usize, says: &str, by: &str, more: &str) -> String {
    let what = (side.numbered)(number, side.points.len());
    text::labelled(&what, &text::side_by_side(&[text::sentences(&[says, by]).as_str(), more]))
}
