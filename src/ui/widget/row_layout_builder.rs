//! Lays out one row: texts, links, highlights, chips and rules at their places.

use super::{
    highlights::Highlights,
    link::{AnchoredWords, Link, LinkTarget},
    row_layout::{Piece, RowLayout},
    sign::Sign,
    text_geometry::{line_rects, link_sections},
};
use crate::{
    linked::LinkedBriefing,
    model::Target,
    search::{Context, Mention, Query, marks_in, references},
    ui::theme::{CHIP, CHIP_CORNER, Tokens, Type, is_reading},
};
use egui::{
    Color32, Galley, Pos2, Rect, Role, Stroke, Ui, Vec2,
    epaint::text::{LayoutJob, TextWrapping},
    pos2, vec2,
};
use std::{ops::Range, sync::Arc};

/// Lays out one row.
pub struct RowLayoutBuilder<'a> {
    ui: &'a Ui,
    /// The colours.
    pub tokens: &'a Tokens,
    /// 1.0 is 100 %.
    pub text_size: f32,
    /// Height of lines of reading type, and blank under paragraphs; 1.0 is the usual.
    spacing: (f32, f32),
    /// The query whose words are marked in every text.
    search: Option<&'a Query>,
    /// Ranges with a note or a highlight, item by item.
    highlights: Vec<Highlights<'a>>,
    /// Where references and explained words in prose are looked up.
    linked: Option<&'a LinkedBriefing>,
    layout: RowLayout,
}

impl<'a> RowLayoutBuilder<'a> {
    /// An empty row in these colours; `spacing` is the height of lines and the blank under paragraphs, in per cent of the usual.
    pub fn new(ui: &'a Ui, tokens: &'a Tokens, text_size: f32, spacing: (u16, u16)) -> Self {
        let (lines, paragraphs) = spacing;
        let spacing = (f32::from(lines) / 100.0, f32::from(paragraphs) / 100.0);
        Self { ui, tokens, text_size, spacing, search: None, highlights: Vec::new(), linked: None, layout: RowLayout::default() }
    }

    /// The height of a line of this type, as it is set here.
    #[must_use]
    pub fn line_height(&self, role: Type) -> f32 {
        (role.line(self.text_size) * if role.is_read() { self.spacing.0 } else { 1.0 }).round()
    }

    /// The blank under a paragraph, where this is the usual one.
    #[must_use]
    pub fn below_paragraph(&self, usual: f32) -> f32 {
        (usual * (1.0 + (self.spacing.1 - 1.0) * 4.0)).round()
    }

    /// Marks the words of a query in every text.
    #[must_use]
    pub fn marking_hits(mut self, search: Option<&'a Query>) -> Self {
        self.search = search;
        self
    }

    /// Shows notes and highlights on ranges of texts.
    #[must_use]
    pub fn highlighting(mut self, highlights: Vec<Highlights<'a>>) -> Self {
        self.highlights = highlights;
        self
    }

    /// Grounds and lines of highlights that stand in a text: each kind has a line of its own, so that none is known
    /// by its colour alone.
    fn highlight(&mut self, pos: Pos2, galley: &Galley) {
        let text = galley.text();
        let found: Vec<_> = self.highlights.iter_mut().flat_map(|highlights| highlights.within(text)).collect();
        for (range, mark) in found {
            for line in line_rects(galley, text, &range) {
                let line = line.translate(pos.to_vec2());
                let ground = line.expand2(vec2(1.5, -2.0));
                let fill = mark.map_or(Color32::TRANSPARENT, |mark| self.tokens.mark(mark));
                self.layout.pieces.push(Piece::Frame { rect: ground, corner: 3, fill, stroke: Stroke::NONE });
                self.layout.pieces.push(Piece::Marked {
                    from: ground.left_bottom(),
                    to: ground.right_bottom(),
                    mark,
                    ink: self.tokens.ink_2,
                });
            }
        }
    }

    /// Makes references in prose lead to their places.
    #[must_use]
    pub fn linking(mut self, linked: &'a LinkedBriefing) -> Self {
        self.linked = Some(linked);
        self
    }

    /// Sets prose: references in it lead to their places. `edition` is the draft it speaks of, where that is
    /// another than the current text.
    pub fn prose(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str, edition: Option<&str>) -> Vec2 {
        let context = Context { here: None, edition };
        let mentions = self.linked.map(|linked| references(linked, text, context)).unwrap_or_default();
        let format = role.format(self.text_size, ink);
        let mut job = LayoutJob { text: text.to_owned(), ..LayoutJob::default() };
        job.wrap.max_width = width;
        job.sections = link_sections(text, &format, &[], &mentions, self.tokens);
        let galley = self.galley(job);
        self.mentions(pos, &galley, text, mentions);
        self.place(pos, galley)
    }

    /// Makes references in a text that was laid out lead to their places.
    pub fn mentions(&mut self, pos: Pos2, galley: &Galley, text: &str, mentions: Vec<Mention>) {
        self.leads(pos, galley, text, mentions.into_iter().map(|Mention { range, to }| (range, LinkTarget::Item(to))));
    }

    /// Sets text in which names open pages.
    pub fn names(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str, named: &[(Range<usize>, Target)]) -> Vec2 {
        let mut job = LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink));
        job.wrap.max_width = width;
        let galley = self.galley(job);
        self.leads(pos, &galley, text, named.iter().map(|(range, to)| (range.clone(), LinkTarget::Page(to.clone()))));
        self.place(pos, galley)
    }

    fn leads(&mut self, pos: Pos2, galley: &Galley, text: &str, mentions: impl Iterator<Item = (Range<usize>, LinkTarget)>) {
        for (range, to) in mentions {
            let rects: Vec<Rect> = line_rects(galley, text, &range).into_iter().map(|line| line.translate(pos.to_vec2())).collect();
            // Colour alone would not do.
            let below = galley.job.sections.first().map_or(8.0, |section| (section.format.font_id.size * 0.5).round());
            for rect in &rects {
                let y = rect.center().y + below;
                self.stroke(pos2(rect.left(), y), pos2(rect.right(), y), Stroke::new(1.0, self.tokens.hair_2));
            }
            let name = text.get(range).unwrap_or_default().to_owned();
            self.layout.links.push(Link { rects, name, to });
        }
    }

    /// Makes explained words lead to what they mean, with a dotted line under them.
    pub fn explained(&mut self, pos: Pos2, galley: &Galley, text: &str, role: Type, terms: Vec<Mention>) {
        let below = (role.font(self.text_size).size * 0.42).round();
        for Mention { range, to } in terms {
            let rects: Vec<Rect> = line_rects(galley, text, &range).into_iter().map(|line| line.translate(pos.to_vec2())).collect();
            for rect in &rects {
                let y = rect.center().y + below;
                let ink = self.tokens.ink_3;
                self.layout.pieces.push(Piece::Dotted { from: pos2(rect.left(), y), to: pos2(rect.right(), y), ink });
            }
            let name = text.get(range).unwrap_or_default().to_owned();
            self.layout.links.push(Link { rects, name, to: LinkTarget::Page(to) });
        }
    }

    /// Sets text and returns its size.
    pub fn text(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str) -> Vec2 {
        let mut job = LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink));
        job.wrap.max_width = width;
        self.job(pos, job)
    }

    /// Sets text on one line, with an ellipsis where it is too long.
    pub fn line(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str) -> Vec2 {
        let mut job = LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink));
        job.wrap = TextWrapping { max_width: width, max_rows: 1, break_anywhere: true, ..TextWrapping::default() };
        self.job(pos, job)
    }

    /// Lays out a word or two without placing them.
    pub fn word(&self, role: Type, ink: Color32, text: &str) -> Arc<Galley> {
        self.galley(LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink)))
    }

    /// Sets text of several faces.
    pub fn job(&mut self, pos: Pos2, job: LayoutJob) -> Vec2 {
        let galley = self.galley(job);
        self.place(pos, galley)
    }

    /// Lays text out without placing it.
    pub fn galley(&self, mut job: LayoutJob) -> Arc<Galley> {
        if self.spacing.0 > 1.0 {
            for section in job.sections.iter_mut().filter(|section| is_reading(&section.format.font_id)) {
                section.format.line_height = section.format.line_height.map(|height| (height * self.spacing.0).round());
            }
        }
        self.ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// Places text that was laid out.
    pub fn place(&mut self, pos: Pos2, galley: Arc<Galley>) -> Vec2 {
        let size = galley.size();
        if !self.highlights.is_empty() {
            self.highlight(pos, &galley);
        }
        if let Some(query) = self.search {
            let marks = marks_in(query, galley.text());
            let lines = marks.iter().flat_map(|mark| line_rects(&galley, galley.text(), mark));
            // Not by colour alone.
            let (fill, stroke) = (self.tokens.hit, Stroke::new(self.tokens.hairline, self.tokens.ink_2));
            self.layout.pieces.extend(lines.map(|line| {
                let rect = line.translate(pos.to_vec2()).expand2(vec2(1.0, -1.0));
                Piece::Frame { rect, corner: 2, fill, stroke }
            }));
        }
        self.layout.pieces.push(Piece::Text { pos, galley, role: Role::Label });
        size
    }

    /// Says that what was placed last is a heading.
    pub fn heading(&mut self) {
        if let Some(Piece::Text { role, .. }) = self.layout.pieces.last_mut() {
            *role = Role::Heading;
        }
    }

    /// A hairline.
    pub fn rule(&mut self, from: Pos2, to: Pos2) {
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair);
        self.layout.pieces.push(Piece::Rule { from, to, stroke });
    }

    /// A rule of any stroke.
    pub fn stroke(&mut self, from: Pos2, to: Pos2, stroke: Stroke) {
        self.layout.pieces.push(Piece::Rule { from, to, stroke });
    }

    /// A dashed box.
    pub fn dashed(&mut self, rect: Rect) {
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.edge);
        self.layout.pieces.push(Piece::Dashed { rect, stroke });
    }

    /// A ground with a hairline around it.
    pub fn frame(&mut self, rect: Rect, corner: u8, fill: Color32) {
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair);
        self.layout.pieces.push(Piece::Frame { rect, corner, fill, stroke });
    }

    /// An outline around what is there.
    pub fn outline(&mut self, rect: Rect, corner: u8, stroke: Stroke) {
        self.layout.pieces.push(Piece::Frame { rect, corner, fill: Color32::TRANSPARENT, stroke });
    }

    /// A sign of 12 by 12.
    pub fn sign(&mut self, centre: Pos2, sign: Sign, ink: Color32) {
        self.layout.pieces.push(Piece::Sign { centre, sign, ink });
    }

    /// A chip that informs: outline, sign and word. `pos` is its top left corner.
    pub fn chip(&mut self, pos: Pos2, sign: Sign, word: &str) -> Rect {
        let galley = self.chip_galley(word);
        self.chip_of(pos, sign, galley)
    }

    /// How wide a chip with this word is.
    pub fn chip_width(&self, word: &str) -> f32 {
        self.chip_galley(word).size().x + 32.0
    }

    fn chip_galley(&self, word: &str) -> Arc<Galley> {
        self.word(Type::Label, self.tokens.ink_2, word)
    }

    fn chip_of(&mut self, pos: Pos2, sign: Sign, galley: Arc<Galley>) -> Rect {
        let height = (galley.size().y + 6.0).max(CHIP);
        let rect = Rect::from_min_size(pos, vec2(galley.size().x + 32.0, height));
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair_2);
        self.layout.pieces.push(Piece::Frame { rect, corner: CHIP_CORNER, fill: Color32::TRANSPARENT, stroke });
        self.sign(pos2(rect.left() + 14.0, rect.center().y), sign, self.tokens.ink_2);
        let text_at = pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
        self.place(text_at, galley);
        rect
    }

    /// Adds words with a tie.
    pub fn anchored(&mut self, anchored: AnchoredWords) {
        self.layout.anchored.push(anchored);
    }

    /// Adds a link.
    pub fn link(&mut self, rect: Rect, name: &str, to: LinkTarget) {
        self.layout.links.push(Link { rects: vec![rect], name: name.to_owned(), to });
    }

    /// Adds a badge on a card.
    pub fn badge(&mut self, rect: Rect, anchor: usize, number: u32) {
        self.layout.badges.push((rect, anchor, number));
    }

    /// The row, of this height and name.
    pub fn finish(mut self, height: f32, name: String) -> RowLayout {
        self.layout.height = height.round();
        self.layout.name = name;
        self.layout
    }
}
