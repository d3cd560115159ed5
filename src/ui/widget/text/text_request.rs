//! What is to be laid out.

use super::{language::Language, text_layout::TextLayout};
use crate::{linked::TextKey, model::Direction};
use egui::{
    Align, Align2, Color32, Context, Painter, Pos2, Rect, TextFormat,
    epaint::text::{LayoutJob, LayoutSection, TextWrapping},
};

/// Words to lay out: how they look, how wide they may be, and in which language they are.
///
/// Without a width they are on one line, however long.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct TextRequest<'l> {
    pub(super) job: LayoutJob,
    language: Language<'l>,
    direction: Option<Direction>,
    of: TextKey,
    /// True where the lines begin at the side of the column at which the language begins.
    fills_column: bool,
}

impl<'l> TextRequest<'l> {
    /// Words of one look, in a language that is not known.
    pub fn new(words: impl Into<String>, format: TextFormat) -> Self {
        Self { job: LayoutJob::single_section(words.into(), format), ..Self::default() }
    }

    /// Words of the interface.
    pub fn interface(words: impl Into<String>, format: TextFormat) -> Self {
        Self { language: Language::INTERFACE, ..Self::new(words, format) }
    }

    /// Words of which the looks were worked out already.
    pub(super) fn of_sections(words: &str, sections: Vec<LayoutSection>) -> Self {
        Self { job: LayoutJob { text: words.to_owned(), sections, ..LayoutJob::default() }, ..Self::default() }
    }

    /// Adds words of another look.
    pub fn push(&mut self, words: &str, format: TextFormat) {
        self.job.append(words, 0.0, format);
    }

    /// The language of the words.
    pub const fn in_language(mut self, language: Language<'l>) -> Self {
        self.language = language;
        self
    }

    /// Whose words they are, where they are not the briefing's own: what is selected of them is of that text.
    pub const fn of_text(mut self, of: TextKey) -> Self {
        self.of = of;
        self
    }

    /// The direction, whatever the language.
    pub const fn in_direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// Breaks lines at a width. The text is as wide as its longest line.
    pub fn in_width(mut self, width: f32) -> Self {
        self.job.wrap.max_width = width;
        self
    }

    /// Breaks lines at the width of a column, and begins them at the side of it at which the language begins.
    pub fn in_column(mut self, width: f32) -> Self {
        self.fills_column = true;
        self.in_width(width)
    }

    /// On one line, cut with an ellipsis where it is wider.
    pub fn on_one_line(mut self, width: f32) -> Self {
        self.job.wrap = TextWrapping { max_width: width.max(0.0), max_rows: 1, break_anywhere: true, ..TextWrapping::default() };
        self
    }

    /// At most so many lines; the last is cut with an ellipsis.
    pub const fn lines(mut self, most: usize) -> Self {
        self.job.wrap.max_rows = most;
        self
    }

    /// Lines in the middle.
    pub const fn centred(mut self) -> Self {
        self.job.halign = Align::Center;
        self
    }

    /// Makes lines of some looks higher.
    pub fn with_higher_lines(mut self, times: f32, of: impl Fn(&TextFormat) -> bool) -> Self {
        for section in self.job.sections.iter_mut().filter(|section| of(&section.format)) {
            section.format.line_height = section.format.line_height.map(|height| (height * times).round());
        }
        self
    }

    /// The direction of the paragraph.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction.unwrap_or_else(|| self.language.direction(&self.job.text))
    }

    /// Lays the words out.
    pub fn lay_out(mut self, context: &Context) -> TextLayout {
        let direction = self.direction();
        let column = self.fills_column.then_some(self.job.wrap.max_width);
        if direction == Direction::RightToLeft && self.job.halign == Align::LEFT {
            self.job.halign = Align::RIGHT;
        }
        TextLayout::new(context.fonts_mut(|fonts| fonts.layout_job(self.job)), (direction, self.of), column)
    }

    /// Lays the words out and paints them with one of their corners, sides or their middle at a point. Returns where they are.
    pub fn paint(self, painter: &Painter, pos: Pos2, anchor: Align2) -> Rect {
        let ink = self.job.sections.first().map_or(Color32::PLACEHOLDER, |section| section.format.color);
        let layout = self.lay_out(painter.ctx());
        let rect = anchor.anchor_size(pos, layout.size());
        layout.paint(painter, rect.min, ink);
        rect
    }
}
