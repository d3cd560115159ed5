//! Measures in points, on a grid of 4.

/// Height of the top bar.
pub const TOP_BAR: f32 = 48.0;
/// Height of the breadcrumb, which replaces the contents where they are folded.
pub const PATH_BAR: f32 = 34.0;
/// Height of the status bar.
pub const STATUS_BAR: f32 = 28.0;
/// Height of a pane's header and of the outline's.
pub const PANE_HEADER: f32 = 40.0;
/// Height of a pane's foot.
pub const PANE_FOOT: f32 = 30.0;
/// Width of the outline where nobody has set it.
pub const OUTLINE: f32 = 266.0;
/// Above and below the lines of a row of the outline together: 27 for one line, 44 for two.
pub const OUTLINE_PADDING: f32 = 10.0;
/// Gutter between the text and the safeguards.
pub const WIDE_GUTTER: f32 = 24.0;
/// Gutter between the safeguards and the critiques.
pub const GUTTER: f32 = 16.0;
/// Page margin, left and right.
pub const MARGIN: (f32, f32) = (28.0, 24.0);
/// The column of paragraph numbers.
pub const NUMBER_COLUMN: f32 = 28.0;
/// Below each paragraph.
pub const PARAGRAPH_GAP: f32 = 12.0;
/// Between cards.
pub const CARD_GAP: f32 = 10.0;
/// Inside a card, at the sides.
pub const CARD_SIDE: f32 = 12.0;
/// Inside a card, at the top.
pub const CARD_TOP: f32 = 11.0;
/// Inside a card, at the bottom.
pub const CARD_BOTTOM: f32 = 12.0;
/// The column of labels in a card.
pub const LABEL_COLUMN: f32 = 78.0;
/// The same in a critique, whose labels are short.
pub const NARROW_LABEL_COLUMN: f32 = 60.0;
/// Between the parts of a card.
pub const PART_GAP: f32 = 6.0;
/// Corners of cards and buttons.
pub const CORNER: u8 = 8;
/// Corners of chips.
pub const CHIP_CORNER: u8 = 6;
/// Height of a chip.
pub const CHIP: f32 = 22.0;
/// Side of a badge on a card.
pub const BADGE: f32 = 18.0;
/// Text is never set wider than this many points at 100 %: about 75 characters of the reading face.
pub const MEASURE: f32 = 560.0;
