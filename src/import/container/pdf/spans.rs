//! What a library that reads PDF has to give: runs of letters with their places on the page. The one thing the layout knows of PDF.
//!
//! Places are in points, x from the left edge and y upward from the lower, as the page is read.

/// A run of letters as the file draws it, on one baseline.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is said by the file, and none depends on another")]
pub(super) struct Span {
    /// Its letters from left to right, unless `logical`.
    pub(super) text: String,
    /// Where it begins.
    pub(super) x: f32,
    /// Where it ends, after the last letter's advance.
    pub(super) end_x: f32,
    /// The baseline.
    pub(super) y: f32,
    /// The size of its letters.
    pub(super) size: f32,
    /// In a bold face.
    pub(super) bold: bool,
    /// In a slanted face.
    pub(super) italic: bool,
    /// The file says that it is no part of the text, such as the head of a page.
    pub(super) artifact: bool,
    /// Its letters are in the order of reading, whatever their direction.
    pub(super) logical: bool,
    /// Where each of its `char`s begins; empty where that is not known. Several with the same place are one sign.
    pub(super) glyph_x: Box<[f32]>,
}

/// The runs of a page, in the order in which the file draws them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PageSpans {
    /// Its width.
    pub(super) width: f32,
    /// Its height.
    pub(super) height: f32,
    /// What stands upright.
    pub(super) spans: Vec<Span>,
    /// What is written in another direction, such as a note along the edge: its letters alone.
    pub(super) turned: Vec<String>,
    /// What the library had to leave out, in its words.
    pub(super) left_out: Vec<String>,
}

/// A PDF that is open.
pub(super) trait SpanSource {
    /// How many pages it has.
    fn page_count(&self) -> usize;

    /// The runs of a page, counted from 0. A page that cannot be read is one with nothing but `left_out`.
    fn page(&self, index: usize) -> PageSpans;
}

impl Span {
    /// True where nothing of it is seen.
    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}
