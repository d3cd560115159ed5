//! The points in floor mode: two columns, row against row, with what each holds at its head.

use super::{PieceStyle, text_piece_ui};
use crate::{
    describe::{Floor, POINTS, Point},
    state::{FloorBox, FloorChange, NavigationChange},
    text,
    ui::{
        chrome::{COPY_COMMANDS, item_menu_ui},
        theme::Type,
        view::View,
        widget::{Language, TextLayout, TextRequest, paint_focus_ring, paint_text},
    },
};
use egui::{Color32, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// How points are set.
#[derive(Clone, Copy)]
pub struct PointStyle {
    /// 1.0 is 100 %.
    pub size: f32,
    pub role: Type,
    /// Air between the columns.
    pub gap: f32,
}

impl PointStyle {
    fn column_width(&self, width: f32) -> f32 {
        (width - self.gap) / 2.0
    }
}

/// The head of a column: what it holds, and how many of them are shown.
struct ColumnHead {
    title: TextLayout,
    count: TextLayout,
    /// All that is to be said of the number.
    counted: String,
    /// False where there is no room for the number beside the title: it is below it then.
    is_beside: bool,
}

impl ColumnHead {
    fn new(ui: &Ui, style: PointStyle, (title, ink): (&str, Color32), counts: [String; 2], width: f32) -> Self {
        let size = style.size;
        let title = TextRequest::interface(title, Type::Name.format(size * 1.1, ink)).in_width(width.max(40.0)).lay_out(ui);
        let lay = |count: &str, width: f32| {
            TextRequest::interface(count, Type::Interface.format(size, Color32::PLACEHOLDER)).in_width(width.max(40.0)).lay_out(ui)
        };
        let room = width - title.size().x - 10.0;
        let beside = counts.iter().map(|count| lay(count, f32::INFINITY)).find(|count| count.size().x <= room);
        let is_beside = beside.is_some();
        let count = beside.unwrap_or_else(|| lay(&counts[0], width));
        let [counted, _] = counts;
        Self { title, count, counted, is_beside }
    }

    fn height(&self) -> f32 {
        let below = if self.is_beside { 0.0 } else { self.count.size().y + 2.0 };
        self.title.size().y + below
    }

    fn paint(self, ui: &Ui, pos: Pos2, width: f32, bottom: f32, (ink, ink_of_count): (Color32, Color32)) {
        let (title, count) = (self.title.size(), self.count.size());
        let below = vec2(0.0, title.y + 2.0);
        let place = pos + if self.is_beside { vec2(title.x + 10.0, (title.y - count.y) / 2.0) } else { below };
        let id = ui.unique_id().with(("head of points", pos.x as i32));
        paint_text(ui, id, pos, &self.title, Role::Heading, ink);
        let response = ui.interact(Rect::from_min_size(place, count), id.with("count"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.counted));
        self.count.paint(ui.painter(), place, ink_of_count);
        ui.painter().hline(pos.x..=pos.x + width, bottom + 9.0, Stroke::new(2.0, ink));
    }
}

/// The heads of both columns where so many points were passed.
fn column_heads(ui: &Ui, view: View<'_>, style: PointStyle, content: &Floor, passed: usize, width: f32) -> [ColumnHead; 2] {
    let tokens = view.tokens;
    let sides = [
        (text::ARGUMENTS_FOR.words(), tokens.safeguard, &content.defence, content.left_out),
        (text::ARGUMENTS_AGAINST.words(), tokens.critique, &content.against, 0),
    ];
    sides.map(|(title, ink, points, left_out)| {
        let from = passed.min(points.len());
        let to = (from + POINTS).min(points.len());
        let here = points.iter().filter(|point| point.here).count();
        ColumnHead::new(ui, style, (title, ink), text::points_shown(from + 1, to, points.len(), here, left_out), width)
    })
}

/// Below the head of a column, and below each point.
const BELOW_HEAD: f32 = 26.0;
const BELOW_POINT: f32 = 20.0;

/// How much room the tallest of the first pages of points needs, before any is drawn.
pub fn points_height(ui: &Ui, view: View<'_>, style: PointStyle, content: &Floor, width: f32) -> f32 {
    let column = style.column_width(width);
    let height = |points: &[Point], index: usize| {
        points.get(index).map_or(0.0, |point| {
            let [words, by] = point_layouts(ui, view, style, point, column, [Color32::PLACEHOLDER; 2]);
            words.size().y + by.size().y + 2.0 + BELOW_POINT
        })
    };
    let row = |index: usize| height(&content.defence, index).max(height(&content.against, index));
    let page = |page: usize| {
        let heads = column_heads(ui, view, style, content, page * POINTS, column).map(|head| head.height());
        heads[0].max(heads[1]) + BELOW_HEAD + (0..POINTS).map(|index| row(page * POINTS + index)).sum::<f32>() - BELOW_POINT
    };
    (0..MEASURED).map(page).fold(0.0, f32::max)
}

/// So many pages of points decide how large the type is; who reads on may have to scroll.
const MEASURED: usize = 2;

/// Both columns, row against row, so that neither side looks longer. Returns where they end.
pub fn points_ui(ui: &mut Ui, view: View<'_>, style: PointStyle, floor: &FloorBox, content: &Floor, area: Rect) -> f32 {
    let tokens = view.tokens;
    let width = style.column_width(area.width());
    let heads = column_heads(ui, view, style, content, floor.passed, width);
    let bottom = area.top() + heads[0].height().max(heads[1].height());
    let columns = [(tokens.safeguard, &content.defence, area.left()), (tokens.critique, &content.against, area.left() + width + style.gap)];
    for (head, (ink, _, x)) in heads.into_iter().zip(columns) {
        head.paint(ui, pos2(x, area.top()), width, bottom, (ink, tokens.ink_3));
    }
    let mut y = bottom + BELOW_HEAD;
    let mut end = y;
    for row in 0..POINTS {
        let mut tallest: f32 = 0.0;
        for (_, points, x) in columns {
            let index = floor.passed + row;
            let height = match points.get(index) {
                Some(found) => point_ui(ui, view, style, found, index + 1, pos2(x, y), width),
                None if row == 0 && points.is_empty() => {
                    let style = PieceStyle { ink: tokens.ink_3, size: style.size, language: Language::INTERFACE };
                    text_piece_ui(ui, "none", pos2(x + POINT_INDENT, y), width - POINT_INDENT, style, text::NO_POINT.words())
                }
                None => 0.0,
            };
            tallest = tallest.max(height);
        }
        if tallest > 0.0 {
            end = y + tallest;
            y = end + BELOW_POINT;
        }
    }
    end
}

/// The column of the numbers of points.
const POINT_INDENT: f32 = 28.0;

/// The sentence of a point, and who makes it.
fn point_layouts(ui: &Ui, view: View<'_>, style: PointStyle, point: &Point, width: f32, inks: [Color32; 2]) -> [TextLayout; 2] {
    let formats = [style.role.format(style.size, inks[0]), Type::Interface.format(style.size, inks[1])];
    let lay_out = |words: &str, format| {
        TextRequest::new(words, format).in_language(view.language()).in_column((width - POINT_INDENT).max(40.0)).lay_out(ui)
    };
    let [of_words, of_by] = formats;
    [lay_out(&point.words, of_words), lay_out(&point.by, of_by)]
}

/// One point: a sentence to read out and who makes it. Pressing it leads to all of it.
fn point_ui(ui: &Ui, view: View<'_>, point_style: PointStyle, point: &Point, number: usize, pos: Pos2, width: f32) -> f32 {
    let tokens = view.tokens;
    let PointStyle { size, role, .. } = point_style;
    let x = pos.x + POINT_INDENT;
    let [words, by] = point_layouts(ui, view, point_style, point, width, [tokens.ink, tokens.ink_2]);
    let rect = Rect::from_min_size(pos, vec2(width, words.size().y + by.size().y + 2.0));
    let id = ui.unique_id().with(("point", pos.x as i32, number));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text::numbered(number, &text::sentences(&[&point.words, &point.by]))));
    paint_focus_ring(ui, &response, tokens);
    if response.gained_focus() {
        response.scroll_to_me(None);
        view.send(FloorChange::Point(Some(point.to.clone())));
    } else if response.lost_focus() {
        view.send(FloorChange::Point(None));
    }
    let figure =
        TextRequest::interface(number.to_string(), Type::Name.format(size, tokens.ink_2)).in_width(POINT_INDENT.max(40.0)).lay_out(ui);
    figure.paint(ui.painter(), pos2(pos.x, pos.y + (role.line(size) - figure.size().y) / 2.0), tokens.ink_2);
    let height = words.size().y;
    let texts = paint_text(ui, id.with("words"), pos2(x, pos.y), &words, Role::Label, tokens.ink)
        | paint_text(ui, id.with("by"), pos2(x, pos.y + height), &by, Role::Label, tokens.ink_2);
    if response.secondary_clicked() || texts.secondary_clicked() {
        response.request_focus();
    }
    let pressed = response.clicked() || texts.clicked();
    item_menu_ui(&(texts | response), view, &[COPY_COMMANDS]);
    if pressed {
        view.send(FloorChange::Show(false));
        view.send(NavigationChange::GoTo(point.to.clone()));
    }
    rect.height()
}
