//! Lays out one row: texts, links, highlights, chips and rules at their places.

use super::{
    highlights::Highlights,
    link::{AnchoredWords, Link, LinkTarget},
    row_layout::{Piece, RowLayout},
    sign::Sign,
    text::{Language, TextLayout, TextRequest, linked_text},
};
use crate::{
    linked::LinkedBriefing,
    model::Target,
    search::{Context, Mention, Query, marks_in, references},
    ui::theme::{CHIP, CHIP_CORNER, Tokens, Type, is_reading},
};
use egui::{Color32, Pos2, Rect, Role, Stroke, Ui, Vec2, pos2, vec2};
use std::ops::Range;

/// Room in a chip beside its word, for its sign and at its sides.
const CHIP_ROOM: f32 = 32.0;

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
    /// The language of the briefing's own words.
    language: Language<'a>,
    /// The text that is placed next with what stands before it and is not shown.
    whole: Option<String>,
    layout: RowLayout,
}

impl<'a> RowLayoutBuilder<'a> {
    /// An empty row in these colours; `spacing` is the height of lines and the blank under paragraphs, in per cent of the usual.
    pub fn new(ui: &'a Ui, tokens: &'a Tokens, text_size: f32, spacing: (u16, u16)) -> Self {
        let (lines, paragraphs) = spacing;
        let spacing = (f32::from(lines) / 100.0, f32::from(paragraphs) / 100.0);
        Self {
            ui,
            tokens,
            text_size,
            spacing,
            search: None,
            highlights: Vec::new(),
            linked: None,
            language: Language::UNKNOWN,
            whole: None,
            layout: RowLayout::default(),
        }
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

    /// The language of the texts of the briefing.
    #[must_use]
    pub const fn in_language(mut self, language: Language<'a>) -> Self {
        self.language = language;
        self
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
    fn highlight(&mut self, pos: Pos2, layout: &TextLayout) {
        let whole = std::mem::take(&mut self.whole);
        let text = whole.as_deref().unwrap_or_else(|| layout.words());
        let skipped = text.len() - layout.words().len();
        let found: Vec<_> = self.highlights.iter_mut().flat_map(|highlights| highlights.within(text)).collect();
        for (range, mark) in found {
            let range = range.start.saturating_sub(skipped)..range.end.saturating_sub(skipped);
            if range.is_empty() {
                continue;
            }
            for line in layout.line_rects(&range) {
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
        let words = linked_text(text, &role.format(self.text_size, ink), &[], &mentions, self.tokens);
        let layout = self.lay_out(words.in_column(width).in_language(self.language));
        self.mentions(pos, &layout, mentions);
        self.place(pos, layout)
    }

    /// Sets prose without its first bytes, which are said beside it.
    pub fn prose_after(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str, skipped: usize) -> Vec2 {
        self.whole = (skipped > 0).then(|| text.to_owned());
        self.prose(pos, width, role, ink, text.get(skipped..).unwrap_or(text), None)
    }

    /// Makes references in a text that was laid out lead to their places.
    pub fn mentions(&mut self, pos: Pos2, layout: &TextLayout, mentions: Vec<Mention>) {
        self.leads(pos, layout, mentions.into_iter().map(|Mention { range, to }| (range, LinkTarget::Item(to))));
    }

    /// Sets text in which names open pages.
    pub fn names(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str, named: &[(Range<usize>, Target)]) -> Vec2 {
        let layout = self.lay_out(self.request(role, ink, text).in_column(width));
        self.leads(pos, &layout, named.iter().map(|(range, to)| (range.clone(), LinkTarget::Page(to.clone()))));
        self.place(pos, layout)
    }

    /// Makes words of a text lead somewhere that was laid out and is placed next.
    pub fn leads(&mut self, pos: Pos2, layout: &TextLayout, mentions: impl Iterator<Item = (Range<usize>, LinkTarget)>) {
        let before = self.layout.pieces.len();
        for (range, to) in mentions {
            let rects: Vec<Rect> = layout.line_rects(&range).into_iter().map(|line| line.translate(pos.to_vec2())).collect();
            // Colour alone would not do.
            let below = layout.type_size().map_or(8.0, |size| (size * 0.5).round());
            for rect in &rects {
                let y = rect.center().y + below;
                self.stroke(pos2(rect.left(), y), pos2(rect.right(), y), Stroke::new(1.0, self.tokens.edge));
            }
            let name = layout.words().get(range).unwrap_or_default().to_owned();
            self.layout.links.push(Link { rects, name, to, before });
        }
    }

    /// Makes explained words lead to what they mean, with a dotted line under them.
    pub fn explained(&mut self, pos: Pos2, layout: &TextLayout, role: Type, terms: Vec<Mention>) {
        let below = (role.font(self.text_size).size * 0.42).round();
        let before = self.layout.pieces.len();
        for Mention { range, to } in terms {
            let rects: Vec<Rect> = layout.line_rects(&range).into_iter().map(|line| line.translate(pos.to_vec2())).collect();
            for rect in &rects {
                let y = rect.center().y + below;
                let ink = self.tokens.ink_3;
                self.layout.pieces.push(Piece::Dotted { from: pos2(rect.left(), y), to: pos2(rect.right(), y), ink });
            }
            let name = layout.words().get(range).unwrap_or_default().to_owned();
            self.layout.links.push(Link { rects, name, to: LinkTarget::Page(to), before });
        }
    }

    /// Sets words of the briefing and returns their size.
    pub fn text(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str) -> Vec2 {
        self.set(pos, self.request(role, ink, text).in_column(width))
    }

    /// Sets words of the interface and returns their size.
    pub fn says(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, words: &str) -> Vec2 {
        self.set(pos, self.request(role, ink, words).in_language(Language::INTERFACE).in_width(width))
    }

    /// Sets words of the briefing on one line, with an ellipsis where they are too long.
    pub fn line(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, text: &str) -> Vec2 {
        self.set(pos, self.request(role, ink, text).on_one_line(width))
    }

    /// The first of some words for which there is room on one line; the last is cut where it has to be.
    pub fn fitting_line<'w>(&mut self, pos: Pos2, width: f32, role: Type, ink: Color32, said: impl IntoIterator<Item = &'w str>) -> Vec2 {
        let mut last = None;
        for words in said {
            let line = self.lay_out(self.request(role, ink, words).on_one_line(width));
            let is_cut = line.is_cut();
            last = Some(line);
            if !is_cut {
                break;
            }
        }
        last.map_or(Vec2::ZERO, |line| self.place(pos, line))
    }

    /// Lays out a word or two without placing them.
    #[must_use]
    pub fn word(&self, role: Type, ink: Color32, text: &str) -> TextLayout {
        self.lay_out(self.request(role, ink, text))
    }

    /// Words of the briefing, of one look.
    pub fn request(&self, role: Type, ink: Color32, text: &str) -> TextRequest<'a> {
        TextRequest::new(text, role.format(self.text_size, ink)).in_language(self.language)
    }

    /// Lays text out and places it.
    pub fn set(&mut self, pos: Pos2, words: TextRequest<'_>) -> Vec2 {
        let layout = self.lay_out(words);
        self.place(pos, layout)
    }

    /// Lays text out without placing it.
    #[must_use]
    pub fn lay_out(&self, words: TextRequest<'_>) -> TextLayout {
        let words =
            if self.spacing.0 > 1.0 { words.with_higher_lines(self.spacing.0, |format| is_reading(&format.font_id)) } else { words };
        words.lay_out(self.ui)
    }

    /// Places text that was laid out.
    pub fn place(&mut self, pos: Pos2, layout: TextLayout) -> Vec2 {
        let size = layout.size();
        if self.highlights.is_empty() {
            self.whole = None;
        } else {
            self.highlight(pos, &layout);
        }
        if let Some(query) = self.search {
            let marks = marks_in(query, layout.words());
            let lines = marks.iter().flat_map(|mark| layout.line_rects(mark));
            // Not by colour alone.
            let (fill, stroke) = (self.tokens.hit, Stroke::new(self.tokens.hairline, self.tokens.ink_2));
            self.layout.pieces.extend(lines.map(|line| {
                let rect = line.translate(pos.to_vec2()).expand2(vec2(1.0, -1.0));
                Piece::Frame { rect, corner: 2, fill, stroke }
            }));
        }
        self.layout.pieces.push(Piece::Text { pos, layout, role: Role::Label });
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

    /// How many times as large as at 100 % what stands beside words of the interface is.
    #[must_use]
    pub fn scale(&self) -> f32 {
        Type::Label.scale(self.text_size)
    }

    /// A sign of 12 by 12, which grows with the words of the interface.
    pub fn sign(&mut self, centre: Pos2, sign: Sign, ink: Color32) {
        let scale = self.scale();
        self.layout.pieces.push(Piece::Sign { centre, sign, ink, scale });
    }

    /// A chip that informs: outline, sign and word. `pos` is its top left corner.
    pub fn chip(&mut self, pos: Pos2, sign: Sign, word: &str) -> Rect {
        let layout = self.chip_word(word);
        self.chip_of(pos, sign, layout)
    }

    /// How wide a chip with this word is.
    pub fn chip_width(&self, word: &str) -> f32 {
        self.chip_word(word).size().x + CHIP_ROOM * self.scale()
    }

    fn chip_word(&self, word: &str) -> TextLayout {
        self.lay_out(self.request(Type::Label, self.tokens.ink_2, word).in_language(Language::INTERFACE))
    }

    fn chip_of(&mut self, pos: Pos2, sign: Sign, layout: TextLayout) -> Rect {
        let scale = self.scale();
        let height = (layout.size().y + 6.0).max(CHIP);
        let rect = Rect::from_min_size(pos, vec2(layout.size().x + CHIP_ROOM * scale, height));
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair_2);
        self.layout.pieces.push(Piece::Frame { rect, corner: CHIP_CORNER, fill: Color32::TRANSPARENT, stroke });
        self.sign(pos2(rect.left() + 14.0 * scale, rect.center().y), sign, self.tokens.ink_2);
        let text_at = pos2(rect.left() + 24.0 * scale, rect.center().y - layout.size().y / 2.0);
        self.place(text_at, layout);
        rect
    }

    /// Adds words with a tie.
    pub fn anchored(&mut self, anchored: AnchoredWords) {
        self.layout.anchored.push(anchored);
    }

    /// Adds a link over the text that was placed last.
    pub fn link(&mut self, rect: Rect, name: &str, to: LinkTarget) {
        let pieces = &self.layout.pieces;
        let before = pieces.iter().rposition(|piece| matches!(piece, Piece::Text { .. })).unwrap_or(pieces.len());
        self.layout.links.push(Link { rects: vec![rect], name: name.to_owned(), to, before });
    }

    /// Adds something that can be pressed where nothing was placed yet.
    pub fn pressable(&mut self, rect: Rect, name: String, to: LinkTarget) {
        let before = self.layout.pieces.len();
        self.layout.links.push(Link { rects: vec![rect], name, to, before });
    }

    /// Adds a badge on a card.
    pub fn badge(&mut self, rect: Rect, anchor: usize, number: u32) {
        self.layout.badges.push((rect, anchor, number));
    }

    /// The row, of this height and name.
    pub fn finish(mut self, height: f32, name: String) -> RowLayout {
        self.layout.height = height.round();
        self.layout.name = name;
        self.layout.links.sort_by_key(|link| link.before);
        self.layout
    }
}
