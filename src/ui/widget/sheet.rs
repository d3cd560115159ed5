//! A row laid out: pieces of text and rules at their places, painted again and again without work.

use super::{Sign, marking, paint_sign, selection};
use crate::{
    linked::LinkedBriefing,
    model::{Mark, Target},
    search::{Context, Mention, Query, marks_in, references},
    ui::theme::{Tokens, Type},
};
use egui::{
    Color32, CornerRadius, Galley, Id, Pos2, Rect, Response, Role, Shape, Stroke, StrokeKind, TextFormat, Ui, Vec2, WidgetInfo,
    emath::TSTransform,
    epaint::TextShape,
    epaint::text::{ByteIndex, CharIndex, LayoutJob, LayoutSection, PlacedRow, TextWrapping, cursor::CCursor},
    pos2,
    text_selection::{
        accesskit_text::update_accesskit_for_text_widget,
        visuals::{paint_cursor_end, paint_text_selection},
    },
    vec2,
};
use std::{ops::Range, sync::Arc};

/// A row laid out, from its own top left corner.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its whole height.
    pub height: f32,
    /// What a screen reader calls it.
    pub name: String,
    pieces: Vec<Piece>,
    /// Words with ties in it.
    pub anchored: Vec<Anchored>,
    /// Words that lead somewhere.
    pub links: Vec<Link>,
    /// Where a card's badges stand.
    pub badges: Vec<(Rect, usize, u32)>,
}

/// Words that lead somewhere when pressed.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where they stand in the row: a rectangle for each line they run over.
    pub rects: Vec<Rect>,
    /// What a screen reader says.
    pub name: String,
    /// Where they lead.
    pub to: LeadsTo,
}

/// Where pressed words lead.
#[derive(Clone, Debug)]
pub enum LeadsTo {
    /// To the thing itself.
    Item(Target),
    /// To a page about it.
    Page(Target),
    /// To a page of everything an item is tied to.
    Tied(Target),
    /// To the problem of this number.
    Problem(usize),
    /// To everything the filters hide.
    Everything,
    /// To a note, to be written in.
    Note(String),
    /// To a new note on this.
    NewNote(Target),
}

/// Words with a tie, as they came to stand in the rows of a text.
#[derive(Clone, Debug)]
pub struct Anchored {
    /// The anchor, by its place in the section.
    pub anchor: usize,
    /// The number on its badge.
    pub number: u32,
    /// One rectangle for each line the words run over; none for a tie to all of a text.
    pub lines: Vec<Rect>,
    /// How far below the middle of a line its underline is drawn.
    pub underline: f32,
    /// Where its badge stands.
    pub badge: Rect,
    /// True where only critiques speak of the words.
    pub dashed: bool,
}

#[derive(Debug)]
enum Piece {
    Text {
        at: Pos2,
        galley: Arc<Galley>,
        role: Role,
    },
    Rule {
        from: Pos2,
        to: Pos2,
        stroke: Stroke,
    },
    Frame {
        rect: Rect,
        corner: u8,
        fill: Color32,
        stroke: Stroke,
    },
    Dashed {
        rect: Rect,
        stroke: Stroke,
    },
    Dotted {
        from: Pos2,
        to: Pos2,
        ink: Color32,
    },
    Sign {
        centre: Pos2,
        sign: Sign,
        ink: Color32,
    },
    /// The line below highlighted words.
    Marked {
        from: Pos2,
        to: Pos2,
        mark: Option<Mark>,
        ink: Color32,
    },
}

/// Words of a row that have a note.
#[derive(Clone, Debug)]
pub struct Noted {
    /// The words.
    pub words: String,
    /// How often the same words stand before them in the row.
    pub skip: usize,
    /// How they are highlighted; none where there is a note alone.
    pub mark: Option<Mark>,
}

/// Lays out one row.
pub struct SheetBuilder<'a> {
    ui: &'a Ui,
    /// The colours.
    pub tokens: &'a Tokens,
    /// 1.0 is 100 %.
    pub text_size: f32,
    /// Height of lines of reading type, and blank under paragraphs; 1.0 is the usual.
    spacing: (f32, f32),
    /// Words that were looked for, marked wherever they stand.
    search: Option<&'a Query>,
    /// Words with a note or a highlight, in the order in which they stand.
    noted: Vec<Noted>,
    /// Where references and explained words in prose are looked up.
    linked: Option<&'a LinkedBriefing>,
    sheet: Sheet,
}

impl<'a> SheetBuilder<'a> {
    /// An empty row in these colours; `spacing` is the height of lines and the blank under paragraphs, in per cent of the usual.
    pub fn new(ui: &'a Ui, tokens: &'a Tokens, text_size: f32, spacing: (u16, u16)) -> Self {
        let (lines, paragraphs) = spacing;
        let spacing = (f32::from(lines) / 100.0, f32::from(paragraphs) / 100.0);
        Self { ui, tokens, text_size, spacing, search: None, noted: Vec::new(), linked: None, sheet: Sheet::default() }
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
    pub fn marking(mut self, search: Option<&'a Query>) -> Self {
        self.search = search;
        self
    }

    /// Shows notes and highlights on words.
    #[must_use]
    pub fn noting(mut self, noted: Vec<Noted>) -> Self {
        self.noted = noted;
        self
    }

    /// Grounds and lines of highlights that stand in a text: each kind has a line of its own, so that none is known
    /// by its colour alone.
    fn highlight(&mut self, at: Pos2, galley: &Galley) {
        let text = galley.text();
        let mut found = Vec::new();
        self.noted.retain_mut(|noted| {
            let mut places = text.match_indices(noted.words.as_str());
            let before = places.clone().count();
            if let Some((start, _)) = places.nth(noted.skip) {
                found.push((start..start + noted.words.len(), noted.mark));
                return false;
            }
            noted.skip -= before;
            true
        });
        for (range, mark) in found {
            for line in lines(galley, text, &range) {
                let line = line.translate(at.to_vec2());
                let ground = line.expand2(vec2(1.5, -2.0));
                let fill = mark.map_or(Color32::TRANSPARENT, |mark| self.tokens.mark(mark));
                self.sheet.pieces.push(Piece::Frame { rect: ground, corner: 3, fill, stroke: Stroke::NONE });
                self.sheet.pieces.push(Piece::Marked {
                    from: ground.left_bottom(),
                    to: ground.right_bottom(),
                    mark,
                    ink: self.tokens.ink_2,
                });
            }
        }
    }

    /// Makes references in prose lead where they say.
    #[must_use]
    pub fn linking(mut self, linked: &'a LinkedBriefing) -> Self {
        self.linked = Some(linked);
        self
    }

    /// Sets prose: references in it lead to their places. `edition` is the draft it speaks of, where that is
    /// another than the current text.
    pub fn prose(&mut self, at: Pos2, width: f32, role: Type, ink: Color32, text: &str, edition: Option<&str>) -> Vec2 {
        let context = Context { here: None, edition };
        let mentions = self.linked.map(|linked| references(linked, text, context)).unwrap_or_default();
        let format = role.format(self.text_size, ink);
        let mut job = LayoutJob { text: text.to_owned(), ..LayoutJob::default() };
        job.wrap.max_width = width;
        job.sections = sections(text, &format, &[], &mentions, self.tokens);
        let galley = self.galley(job);
        self.mentions(at, &galley, text, mentions);
        self.place(at, galley)
    }

    /// Notes where references came to stand in a text that was laid out, and that they lead somewhere.
    pub fn mentions(&mut self, at: Pos2, galley: &Galley, text: &str, mentions: Vec<Mention>) {
        self.leads(at, galley, text, mentions.into_iter().map(|Mention { range, to }| (range, LeadsTo::Item(to))));
    }

    /// Sets text in which names open pages.
    pub fn names(&mut self, at: Pos2, width: f32, role: Type, ink: Color32, text: &str, named: &[(Range<usize>, Target)]) -> Vec2 {
        let mut job = LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink));
        job.wrap.max_width = width;
        let galley = self.galley(job);
        self.leads(at, &galley, text, named.iter().map(|(range, to)| (range.clone(), LeadsTo::Page(to.clone()))));
        self.place(at, galley)
    }

    fn leads(&mut self, at: Pos2, galley: &Galley, text: &str, mentions: impl Iterator<Item = (Range<usize>, LeadsTo)>) {
        for (range, to) in mentions {
            let rects: Vec<Rect> = lines(galley, text, &range).into_iter().map(|line| line.translate(at.to_vec2())).collect();
            // Colour alone would not do.
            let below = galley.job.sections.first().map_or(8.0, |section| (section.format.font_id.size * 0.5).round());
            for rect in &rects {
                let y = rect.center().y + below;
                self.stroke(pos2(rect.left(), y), pos2(rect.right(), y), Stroke::new(1.0, self.tokens.hair_2));
            }
            let name = text.get(range).unwrap_or_default().to_owned();
            self.sheet.links.push(Link { rects, name, to });
        }
    }

    /// Notes where explained words came to stand: a dotted line under them, and what they mean one press
    /// away.
    pub fn explained(&mut self, at: Pos2, galley: &Galley, text: &str, role: Type, terms: Vec<Mention>) {
        let below = (role.font(self.text_size).size * 0.42).round();
        for Mention { range, to } in terms {
            let rects: Vec<Rect> = lines(galley, text, &range).into_iter().map(|line| line.translate(at.to_vec2())).collect();
            for rect in &rects {
                let y = rect.center().y + below;
                let ink = self.tokens.ink_3;
                self.sheet.pieces.push(Piece::Dotted { from: pos2(rect.left(), y), to: pos2(rect.right(), y), ink });
            }
            let name = text.get(range).unwrap_or_default().to_owned();
            self.sheet.links.push(Link { rects, name, to: LeadsTo::Page(to) });
        }
    }

    /// Sets text and says how large it became.
    pub fn text(&mut self, at: Pos2, width: f32, role: Type, ink: Color32, text: &str) -> Vec2 {
        let mut job = LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink));
        job.wrap.max_width = width;
        self.job(at, job)
    }

    /// Sets text on one line, with an ellipsis where it is too long.
    pub fn line(&mut self, at: Pos2, width: f32, role: Type, ink: Color32, text: &str) -> Vec2 {
        let mut job = LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink));
        job.wrap = TextWrapping { max_width: width, max_rows: 1, break_anywhere: true, ..TextWrapping::default() };
        self.job(at, job)
    }

    /// Lays out a word or two without placing them.
    pub fn word(&self, role: Type, ink: Color32, text: &str) -> Arc<Galley> {
        self.galley(LayoutJob::single_section(text.to_owned(), role.format(self.text_size, ink)))
    }

    /// Sets text of several faces.
    pub fn job(&mut self, at: Pos2, job: LayoutJob) -> Vec2 {
        let galley = self.galley(job);
        self.place(at, galley)
    }

    /// Lays text out without placing it.
    pub fn galley(&self, mut job: LayoutJob) -> Arc<Galley> {
        if self.spacing.0 > 1.0 {
            for section in job.sections.iter_mut().filter(|section| crate::ui::theme::is_reading(&section.format.font_id)) {
                section.format.line_height = section.format.line_height.map(|height| (height * self.spacing.0).round());
            }
        }
        self.ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// Places text that was laid out.
    pub fn place(&mut self, at: Pos2, galley: Arc<Galley>) -> Vec2 {
        let size = galley.size();
        if !self.noted.is_empty() {
            self.highlight(at, &galley);
        }
        if let Some(query) = self.search {
            let marks = marks_in(query, galley.text());
            let lines = marks.iter().flat_map(|mark| lines(&galley, galley.text(), mark));
            // Not by colour alone.
            let (fill, stroke) = (self.tokens.hit, Stroke::new(self.tokens.hairline, self.tokens.ink_2));
            self.sheet.pieces.extend(lines.map(|line| {
                let rect = line.translate(at.to_vec2()).expand2(vec2(1.0, -1.0));
                Piece::Frame { rect, corner: 2, fill, stroke }
            }));
        }
        self.sheet.pieces.push(Piece::Text { at, galley, role: Role::Label });
        size
    }

    /// Says that what was placed last is a heading.
    pub fn heading(&mut self) {
        if let Some(Piece::Text { role, .. }) = self.sheet.pieces.last_mut() {
            *role = Role::Heading;
        }
    }

    /// A hairline.
    pub fn rule(&mut self, from: Pos2, to: Pos2) {
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair);
        self.sheet.pieces.push(Piece::Rule { from, to, stroke });
    }

    /// A rule of any stroke.
    pub fn stroke(&mut self, from: Pos2, to: Pos2, stroke: Stroke) {
        self.sheet.pieces.push(Piece::Rule { from, to, stroke });
    }

    /// A dashed box.
    pub fn dashed(&mut self, rect: Rect) {
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.edge);
        self.sheet.pieces.push(Piece::Dashed { rect, stroke });
    }

    /// A ground with a hairline around it.
    pub fn frame(&mut self, rect: Rect, corner: u8, fill: Color32) {
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair);
        self.sheet.pieces.push(Piece::Frame { rect, corner, fill, stroke });
    }

    /// An outline around what is there.
    pub fn outline(&mut self, rect: Rect, corner: u8, stroke: Stroke) {
        self.sheet.pieces.push(Piece::Frame { rect, corner, fill: Color32::TRANSPARENT, stroke });
    }

    /// A sign of 12 by 12.
    pub fn sign(&mut self, centre: Pos2, sign: Sign, ink: Color32) {
        self.sheet.pieces.push(Piece::Sign { centre, sign, ink });
    }

    /// A chip that informs: outline, sign and word. `at` is its top left corner.
    pub fn chip(&mut self, at: Pos2, sign: Sign, word: &str) -> Rect {
        let galley = self.chip_galley(word);
        self.chip_of(at, sign, galley)
    }

    /// How wide a chip with this word is.
    pub fn chip_width(&self, word: &str) -> f32 {
        self.chip_galley(word).size().x + 32.0
    }

    fn chip_galley(&self, word: &str) -> Arc<Galley> {
        self.word(Type::Label, self.tokens.ink_2, word)
    }

    fn chip_of(&mut self, at: Pos2, sign: Sign, galley: Arc<Galley>) -> Rect {
        let height = (galley.size().y + 6.0).max(crate::ui::theme::CHIP);
        let rect = Rect::from_min_size(at, vec2(galley.size().x + 32.0, height));
        let stroke = Stroke::new(self.tokens.hairline, self.tokens.hair_2);
        self.sheet.pieces.push(Piece::Frame { rect, corner: crate::ui::theme::CHIP_CORNER, fill: Color32::TRANSPARENT, stroke });
        self.sign(pos2(rect.left() + 14.0, rect.center().y), sign, self.tokens.ink_2);
        let text_at = pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
        self.place(text_at, galley);
        rect
    }

    /// Notes words with a tie.
    pub fn anchored(&mut self, anchored: Anchored) {
        self.sheet.anchored.push(anchored);
    }

    /// Notes words that lead somewhere.
    pub fn link(&mut self, rect: Rect, name: &str, to: LeadsTo) {
        self.sheet.links.push(Link { rects: vec![rect], name: name.to_owned(), to });
    }

    /// Notes a badge on a card.
    pub fn badge(&mut self, rect: Rect, anchor: usize, number: u32) {
        self.sheet.badges.push((rect, anchor, number));
    }

    /// The row, of this height and name.
    pub fn finish(mut self, height: f32, name: String) -> Sheet {
        self.sheet.height = height.round();
        self.sheet.name = name;
        self.sheet
    }
}

impl Sheet {
    /// Puts a sign on a row that was laid out.
    pub fn add_sign(&mut self, centre: Pos2, sign: Sign, ink: Color32) {
        self.pieces.push(Piece::Sign { centre, sign, ink });
    }

    /// Notes a place in a row that was laid out that leads somewhere.
    pub fn add_link(&mut self, rect: Rect, name: &str, to: LeadsTo) {
        self.links.push(Link { rects: vec![rect], name: name.to_owned(), to });
    }

    /// The text a person comes for: the longest, as the others are numbers and labels.
    #[must_use]
    pub fn main_text(&self, row: Id) -> Option<Id> {
        let length = |piece: &Piece| match piece {
            Piece::Text { galley, .. } => galley.text().len(),
            _ => 0,
        };
        // The first of several that are as long.
        let longest = self.pieces.iter().enumerate().rev().max_by_key(|(_, piece)| length(piece))?;
        (length(longest.1) > 0).then(|| text_id(row, longest.0))
    }

    /// Paints the row with its corner at `origin`. Every text can be marked. Says what the pointer did in its texts.
    pub fn paint(&self, ui: &Ui, origin: Pos2, ink: Color32) -> Painted {
        let offset = origin.to_vec2();
        let mut painted = Painted::default();
        for (number, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Text { at, galley, role } => {
                    let id = text_id(ui.unique_id(), number);
                    let response = paint_text(ui, id, *at + offset, galley, *role, ink);
                    if response.clicked() {
                        painted.pressed = response.interact_pointer_pos();
                    }
                    if selection::ended_in(ui, &response) {
                        painted.marked = response.interact_pointer_pos();
                    }
                    painted.texts = Some(painted.texts.map_or_else(|| response.clone(), |texts| texts | response.clone()));
                }
                Piece::Rule { from, to, stroke } => {
                    ui.painter().line_segment([*from + offset, *to + offset], *stroke);
                }
                Piece::Frame { rect, corner, fill, stroke } => {
                    let corner = CornerRadius::same(*corner);
                    ui.painter().rect(rect.translate(offset), corner, *fill, *stroke, StrokeKind::Inside);
                }
                Piece::Dashed { rect, stroke } => {
                    let rect = rect.translate(offset);
                    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
                    ui.painter().extend(Shape::dashed_line(&corners, *stroke, 4.0, 3.0));
                }
                Piece::Dotted { from, to, ink } => {
                    ui.painter().extend(Shape::dotted_line(&[*from + offset, *to + offset], *ink, 3.0, 0.7));
                }
                Piece::Marked { from, to, mark, ink } => paint_marked(ui, *from + offset, *to + offset, *mark, *ink),
                Piece::Sign { centre, sign, ink } => paint_sign(ui.painter(), *centre + offset, *sign, *ink),
            }
        }
        painted
    }
}

/// What the pointer did in a row's texts.
#[derive(Debug, Default)]
pub struct Painted {
    /// Where a text was pressed.
    pub pressed: Option<Pos2>,
    /// Where the button went up after words were marked from a text of this row.
    pub marked: Option<Pos2>,
    /// The texts as one, for a menu.
    pub texts: Option<Response>,
}

/// Agree: one line. Object: two. Ask: points. Use: dashes. A note alone: a thin line.
fn paint_marked(ui: &Ui, from: Pos2, to: Pos2, mark: Option<Mark>, ink: Color32) {
    let line = |offset: f32, width: f32| {
        ui.painter().line_segment([from + vec2(0.0, offset), to + vec2(0.0, offset)], Stroke::new(width, ink));
    };
    match mark {
        None => line(0.0, 0.8),
        Some(Mark::Agree) => line(0.0, 1.6),
        Some(Mark::Object) => {
            line(-1.4, 1.0);
            line(1.4, 1.0);
        }
        Some(Mark::Ask) => {
            ui.painter().extend(Shape::dotted_line(&[from, to], ink, 4.0, 1.2));
        }
        Some(Mark::Use) => {
            ui.painter().extend(Shape::dashed_line(&[from, to], Stroke::new(1.6, ink), 7.0, 3.0));
        }
    }
}

fn text_id(row: Id, piece: usize) -> Id {
    row.with(("text", piece))
}

/// Paints a text whose words can be selected and which a screen reader reads.
pub fn paint_text(ui: &Ui, id: Id, at: Pos2, galley: &Arc<Galley>, role: Role, ink: Color32) -> Response {
    let rect = Rect::from_min_size(at, galley.size());
    let response = ui.interact(rect, id, marking::sense(ui, id));
    response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), galley.text()));
    let (mut shown, caret) = marking::on_text(ui, id, at, galley);
    let marked = selection::on_text(ui, &response, at, galley);
    if let Some(range) = &marked {
        paint_text_selection(&mut shown, ui.visuals(), range, None);
    }
    if caret.is_none() {
        update_accesskit_for_text_widget(ui.ctx(), id, marked, TSTransform::from_translation(at.to_vec2()), galley);
    }
    ui.painter().add(TextShape::new(at, shown, ink));
    if let Some(caret) = caret {
        paint_cursor_end(ui.painter(), ui.visuals(), caret);
    }
    response
}

/// The sections of a text: cut at `ends`, after each of which so much room is kept, and where references
/// begin and end, which have the colour of the text's pane and a line below.
pub fn sections(text: &str, format: &TextFormat, ends: &[(usize, f32)], references: &[Mention], tokens: &Tokens) -> Vec<LayoutSection> {
    let link = TextFormat { color: tokens.provision, ..format.clone() };
    let mut cuts: Vec<usize> = ends.iter().map(|(end, _)| *end).collect();
    cuts.extend(references.iter().flat_map(|mention| [mention.range.start, mention.range.end]));
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    let mut from = 0;
    let mut sections = Vec::new();
    for to in cuts.into_iter().filter(|cut| *cut > 0) {
        let leads = references.iter().any(|mention| mention.range.contains(&from));
        let leading_space = ends.iter().filter(|(end, _)| *end == from && from > 0).map(|(_, room)| room).sum();
        let format = if leads { link.clone() } else { format.clone() };
        sections.push(LayoutSection { leading_space, byte_range: ByteIndex(from)..ByteIndex(to), format });
        from = to;
    }
    sections
}

/// One rectangle for each line a range of the text runs over.
pub fn lines(galley: &Galley, text: &str, range: &Range<usize>) -> Vec<Rect> {
    let start = galley.layout_from_cursor(CCursor { prefer_next_row: true, ..cursor(text, range.start) });
    let end = galley.layout_from_cursor(CCursor { prefer_next_row: false, ..cursor(text, range.end) });
    let x_end = end_of(galley, text, range.end).x;
    let x_start = galley.pos_from_cursor(CCursor { prefer_next_row: true, ..cursor(text, range.start) }).left();
    (start.row..=end.row)
        .filter_map(|row| {
            let placed = galley.rows.get(row)?;
            let rect = placed.rect();
            let left = if row == start.row { x_start } else { rect.left() };
            let right = if row == end.row { x_end } else { placed.pos.x + without_blank(placed) };
            Some(Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom())))
        })
        .collect()
}

/// Where the last letter of a line ends: the blank it is broken at is no part of the words.
fn without_blank(row: &PlacedRow) -> f32 {
    let last = row.glyphs.iter().rev().find(|glyph| !glyph.chr.is_whitespace());
    last.map_or(row.rect().width(), egui::epaint::text::Glyph::max_x)
}

/// Where the last letter before a byte ends, and the middle of its line: not where the next one
/// begins, as the room for a badge lies between the two.
pub fn end_of(galley: &Galley, text: &str, byte: usize) -> Pos2 {
    let end = galley.layout_from_cursor(CCursor { prefer_next_row: false, ..cursor(text, byte) });
    let Some(row) = galley.rows.get(end.row) else { return Pos2::ZERO };
    let letter = usize::from(end.column).checked_sub(1).and_then(|last| row.glyphs.get(last));
    let x = letter.map_or(row.rect().left(), |letter| row.pos.x + letter.max_x());
    pos2(x, row.rect().center().y)
}

fn cursor(text: &str, byte: usize) -> CCursor {
    CCursor::new(CharIndex(text[..byte].chars().count()))
}
