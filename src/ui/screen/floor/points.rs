//! The points in floor mode: two columns, row against row, with what each holds at its head; in a narrow window one column, in
//! which both sides take turns.

use super::{
    PieceStyle,
    point::PointLayout,
    side::{PointStyle, Side, sides},
    text_piece_ui,
};
use crate::{
    describe::{Floor, POINTS},
    state::FloorBox,
    text,
    ui::{
        theme::Type,
        view::View,
        widget::{Language, TextLayout, TextRequest, live_region_ui, paint_key_cap, paint_text},
    },
};
use egui::{Color32, Pos2, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The head of a column: what it holds, how many of them are shown, and the key that shows more.
struct ColumnHead {
    title: TextLayout,
    count: TextLayout,
    /// All that is to be said of the number.
    counted: String,
    /// False where there is no room for the number beside the title: it is below it then.
    is_beside: bool,
    key: Option<TextLayout>,
    ink: Color32,
    /// Of the key.
    size: f32,
}

impl ColumnHead {
    fn new(ui: &Ui, style: PointStyle, side: &Side<'_>, passed: usize, key: Option<&str>, width: f32) -> Self {
        let points = style.size;
        let title = TextRequest::interface(side.title, Type::Name.format(points * 1.1, side.ink)).in_width(width.max(40.0)).lay_out(ui);
        let lay = |count: &str, width: f32| {
            TextRequest::interface(count, Type::Interface.format(points, Color32::PLACEHOLDER)).in_width(width.max(40.0)).lay_out(ui)
        };
        let (from, to) = side.shown(passed).unwrap_or((side.points.len() + 1, side.points.len()));
        let here = side.points.iter().filter(|point| point.here).count();
        let counts = text::points_shown(from, to, side.points.len(), here, side.left_out);
        let key = key.map(|key| lay(key, f32::INFINITY));
        let room = width - title.size().x - 10.0;
        let beside_key = room - key.as_ref().map_or(0.0, |key| key.size().x + KEY_CAP * points);
        let laid_out = || counts.iter().map(|count| lay(count, f32::INFINITY));
        let fitting = |room: f32| laid_out().find(|count| count.size().x <= room);
        // Where there is no room for the key, the number is more than that.
        let with_key = fitting(beside_key);
        let key = key.filter(|_| with_key.is_some());
        let beside = with_key.or_else(|| fitting(room));
        let is_beside = beside.is_some();
        let count = beside.unwrap_or_else(|| lay(&counts[1], width));
        let [counted, _] = counts;
        Self { title, count, counted, is_beside, key, ink: side.ink, size: points.min(1.5) }
    }

    fn height(&self) -> f32 {
        let below = if self.is_beside { 0.0 } else { self.count.size().y + 2.0 };
        self.title.size().y + below
    }

    fn paint(self, ui: &Ui, view: View<'_>, pos: Pos2, width: f32, bottom: f32) {
        let (tokens, ink, size) = (view.tokens, self.ink, self.size);
        let (title, count) = (self.title.size(), self.count.size());
        let below = vec2(0.0, title.y + 2.0);
        let place = pos + if self.is_beside { vec2(title.x + 10.0, (title.y - count.y) / 2.0) } else { below };
        let id = ui.unique_id().with(("head of points", pos.x as i32));
        paint_text(ui, id, pos, &self.title, Role::Heading, ink);
        let response = ui.interact(Rect::from_min_size(place, count), id.with("count"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.counted));
        self.count.paint(ui.painter(), place, tokens.ink_2);
        if let Some(key) = self.key {
            let x = pos.x + width - key.size().x;
            key.paint(ui.painter(), pos2(x, pos.y + (title.y - key.size().y) / 2.0), tokens.ink_2);
            paint_key_cap(ui, tokens, "PgDn", size, pos2(x - KEY_CAP * size / 2.0, pos.y + title.y / 2.0));
        }
        ui.painter().hline(pos.x..=pos.x + width, bottom + 8.0, Stroke::new(2.0, ink));
    }
}

/// Room for the key beside what it does.
const KEY_CAP: f32 = 56.0;

/// The heads of both columns where so many points were passed.
fn column_heads(ui: &Ui, style: PointStyle, sides: &[Side<'_>; 2], passed: usize, width: f32) -> [ColumnHead; 2] {
    let has_more = sides.iter().any(|side| side.points.len() > POINTS);
    let keys = [None, has_more.then_some(text::NEXT_THREE.words())];
    std::array::from_fn(|side| ColumnHead::new(ui, style, &sides[side], passed, keys[side], width))
}

/// Where the points of a page are below the heads, from how high each is.
struct Rows {
    heights: [[f32; POINTS]; 2],
    gap: f32,
    is_one_column: bool,
}

impl Rows {
    fn new(heights: [[f32; POINTS]; 2], style: PointStyle) -> Self {
        let measures = style.measures;
        Self { heights, gap: measures.below_point * style.size.min(1.5), is_one_column: measures.is_one_column }
    }

    /// How far below the first row a point begins.
    fn top(&self, side: usize, row: usize) -> f32 {
        let before: f32 = (0..row).map(|row| self.height(row)).sum();
        before + if self.is_one_column && side > 0 { self.taken(0, row) } else { 0.0 }
    }

    /// From the first row to the end of the last.
    fn all(&self) -> f32 {
        ((0..POINTS).map(|row| self.height(row)).sum::<f32>() - self.gap).max(0.0)
    }

    fn height(&self, row: usize) -> f32 {
        let [one, other] = [self.taken(0, row), self.taken(1, row)];
        if self.is_one_column { one + other } else { one.max(other) }
    }

    /// What a point takes, with the air below it.
    fn taken(&self, side: usize, row: usize) -> f32 {
        let height = self.heights[side][row];
        if height > 0.0 { height + self.gap } else { 0.0 }
    }
}

/// How much room the tallest of so many pages of points needs, before any is drawn.
pub fn points_height(ui: &Ui, view: View<'_>, style: PointStyle, content: &Floor, width: f32, pages: usize) -> f32 {
    let (sides, folded) = (sides(view, content), FloorBox::default());
    let longest = sides.iter().map(|side| side.points.len()).max().unwrap_or_default();
    // Letters tell which pages can be the tallest, so that not all have to be laid out.
    let letters = |page: &usize| -> usize {
        let of = |side: &Side<'_>, row: usize| side.points.get(page * POINTS + row).map_or(0, |point| point.words.len());
        (0..POINTS).map(|row| sides.iter().map(|side| of(side, row)).max().unwrap_or_default()).sum()
    };
    let mut pages: Vec<usize> = (0..longest.div_ceil(POINTS).min(pages)).collect();
    pages.sort_by_cached_key(|page| std::cmp::Reverse(letters(page)));
    let half = style.half(width);
    let page = |page: usize| {
        let heads = column_heads(ui, style, &sides, page * POINTS, half).map(|head| head.height());
        let heights = sides.each_ref().map(|side| {
            std::array::from_fn(|row| {
                let index = page * POINTS + row;
                PointLayout::new(ui, view, style, side, index, &folded, style.column(width)).map_or(0.0, |point| point.height())
            })
        });
        heads[0].max(heads[1]) + style.measures.below_head + Rows::new(heights, style).all()
    };
    pages.into_iter().take(MEASURED).map(page).fold(0.0, f32::max)
}

/// So many pages, those with most letters, decide how large the type is.
const MEASURED: usize = 4;

/// Both sides, row against row, so that neither looks longer. Returns where they end.
pub fn points_ui(ui: &mut Ui, view: View<'_>, style: PointStyle, floor: &FloorBox, content: &Floor, area: Rect) -> f32 {
    let sides = sides(view, content);
    let (half, column) = (style.half(area.width()), style.column(area.width()));
    let heads = column_heads(ui, style, &sides, floor.passed, half);
    let bottom = area.top() + heads[0].height().max(heads[1].height());
    let lefts = [area.left(), area.left() + half + style.measures.gap];
    for (head, x) in heads.into_iter().zip(lefts) {
        head.paint(ui, view, pos2(x, area.top()), half, bottom);
    }
    live_region_ui(ui, "points", &text::statements(&sides.each_ref().map(|side| side.announced(floor.passed))));
    let points: [[Option<PointLayout<'_>>; POINTS]; 2] =
        sides.each_ref().map(|side| std::array::from_fn(|row| PointLayout::new(ui, view, style, side, floor.passed + row, floor, column)));
    let heights = points.each_ref().map(|side| side.each_ref().map(|point| point.as_ref().map_or(0.0, PointLayout::height)));
    let (rows, top) = (Rows::new(heights, style), bottom + style.measures.below_head);
    let mut end = top + rows.all();
    for ((index, side), points) in sides.iter().enumerate().zip(points) {
        let builder = UiBuilder::new().max_rect(area).accessibility_role(Role::List).accessibility_label(side.title);
        ui.scope_builder(builder, |ui| {
            let x = if style.measures.is_one_column { area.left() } else { lefts[index] };
            for (row, point) in points.into_iter().enumerate() {
                if let Some(point) = point {
                    point.show_ui(ui, view, style, side, pos2(x, top + rows.top(index, row)), column);
                }
            }
            if side.points.is_empty() {
                let piece =
                    PieceStyle { ink: view.tokens.ink_2, size: style.size, role: style.measures.citation, language: Language::INTERFACE };
                // In one column the other side comes first.
                let y = if style.measures.is_one_column && end > top { end + rows.gap } else { top };
                end = end.max(y + text_piece_ui(ui, side.title, pos2(x, y), column, piece, side.empty));
            }
        });
    }
    end
}
