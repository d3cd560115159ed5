//! The measures of floor mode, in points at 100 %: large, small, and narrow, where both sides stand in one column.

use crate::ui::{theme::Type, view::View};
use egui::Ui;

/// How floor mode is laid out in a window.
#[derive(Clone, Copy)]
pub struct Measures {
    /// Height of the strip with the box, and of the one with the citation.
    pub head: f32,
    pub foot: f32,
    /// Air above and below what is in these.
    pub inset: f32,
    /// Air at both sides, and between the columns.
    pub side: f32,
    pub gap: f32,
    /// Air above the paragraph, below it, and between it and the points.
    pub above: f32,
    pub below: f32,
    pub between: f32,
    /// Below the heads of the points, and below each point.
    pub below_head: f32,
    pub below_point: f32,
    /// The column of the numbers of points.
    pub indent: f32,
    /// Width of the box, and height.
    pub field: (f32, f32),
    /// Who makes a point; the citation.
    pub by: Type,
    pub citation: Type,
    /// The sizes the paragraph and the points are tried in, the largest first: the points give way first, as the paragraph is
    /// what is read out.
    pub sizes: &'static [(u8, Type)],
    /// Where none of these is enough, and who reads on has to scroll.
    pub last: (u8, Type),
    /// True for the large ones: the words beside the box and in the foot are said in full.
    pub is_large: bool,
    /// True where both sides stand in one column, in turn.
    pub is_one_column: bool,
}

const LARGE: Measures = Measures {
    head: 60.0,
    foot: 76.0,
    inset: 10.0,
    side: 56.0,
    gap: 56.0,
    above: 22.0,
    below: 12.0,
    between: 18.0,
    below_head: 22.0,
    below_point: 13.0,
    indent: 28.0,
    field: (152.0, 38.0),
    by: Type::Interface,
    citation: Type::FloorCitation,
    sizes: &[
        (0, Type::FloorPoint),
        (0, Type::FloorPointSmall),
        (1, Type::FloorPoint),
        (1, Type::FloorPointSmall),
        (2, Type::FloorPoint),
        (2, Type::FloorPointSmall),
        (3, Type::FloorPointSmall),
    ],
    last: (2, Type::FloorPointSmall),
    is_large: true,
    is_one_column: false,
};

const SMALL: Measures = Measures {
    head: 50.0,
    foot: 56.0,
    inset: 6.0,
    side: 32.0,
    gap: 36.0,
    above: 12.0,
    below: 6.0,
    between: 10.0,
    below_head: 18.0,
    below_point: 9.0,
    indent: 22.0,
    field: (126.0, 36.0),
    by: Type::Label,
    citation: Type::FloorCitationSmall,
    sizes: &[(1, Type::FloorPointSmall), (2, Type::FloorPointSmall), (3, Type::FloorPointSmall)],
    last: (2, Type::FloorPointSmall),
    is_large: false,
    ..LARGE
};

const NARROW: Measures = Measures { side: 20.0, gap: 20.0, is_one_column: true, ..SMALL };

/// Below this width, and where a column would hold too few words, both sides stand in one.
const TWO_COLUMNS_FROM: f32 = 900.0;
const TWO_COLUMNS_OF_TEXT_FROM: f32 = 600.0;

impl Measures {
    /// Those for this window: a small one has its room for the words.
    pub fn of(ui: &Ui, view: View<'_>) -> Self {
        let window = ui.ctx().content_rect();
        if window.width() < TWO_COLUMNS_FROM {
            NARROW
        } else if window.width() < 1200.0 || window.height() < 700.0 {
            Self { is_one_column: window.width() / view.text_size() < TWO_COLUMNS_OF_TEXT_FROM, ..SMALL }
        } else {
            Self { is_one_column: window.width() / view.text_size() < TWO_COLUMNS_OF_TEXT_FROM, ..LARGE }
        }
    }

    /// The strips are no higher than their words, which stop growing before those that are read.
    pub fn strips(&self, view: View<'_>) -> (f32, f32) {
        let size = view.text_size();
        (self.head * size.clamp(1.0, 1.5), self.foot * size.clamp(1.0, 1.6))
    }
}

/// What is read from further away is larger: a projector's window has the room for it.
pub fn larger_in_a_large_window(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() / 768.0).clamp(1.0, 1.4)
}
