//! The page of a speaking note as it is printed, as large as it fits.

use crate::{
    describe::{ExpectedReply, NoteType, Paper, SpeakingNote, WORDS_A_MINUTE},
    state::NoteView,
    text::{self, speaking},
    ui::{
        theme::{Tokens, Type},
        view::Open,
        widget::{Language, TextLayout, TextRequest, paint_text},
    },
};
use egui::{Color32, Pos2, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Points of type of what is not spoken and of the foot.
const SMALL: f32 = 10.0;
/// Lines to write on where the briefing has no point, and how far they are apart, in points.
const LINES: usize = 6;
const BY_HAND: f32 = 26.0;

/// Draws the sheet in the middle of the room it has.
pub fn page_ui(ui: &mut Ui, open: Open<'_>, shown: &NoteView) {
    let tokens = open.view.tokens;
    let note = &shown.note;
    let room = ui.available_rect_before_wrap();
    let (width, height) = note.paper.size();
    // Never so small that it cannot be read: then it scrolls.
    let unit = (room.height() / height).min(room.width() / width).max((room.width() / width).min(0.62));
    ScrollArea::vertical().id_salt("sheet").auto_shrink(false).show(ui, |ui| {
        let size = vec2(width * unit, height * unit);
        let (whole, response) = ui.allocate_exact_size(vec2(room.width(), size.y.max(room.height())), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Document, true, text::labelled(speaking::PAGE.words(), &note.place)));
        let sheet = Rect::from_center_size(whole.center(), size);
        ui.painter().rect_filled(sheet, 0, tokens.page);
        ui.painter().rect_stroke(sheet, 0, Stroke::new(tokens.hairline, tokens.hair_2), egui::StrokeKind::Outside);
        let inner = sheet.shrink(Paper::MARGIN * unit);
        let mut pen =
            Pen { open_language: open.language(), tokens, unit, left: inner.left(), width: inner.width(), y: inner.top(), number: 0 };
        spoken_ui(ui, note, &mut pen);
        not_spoken_ui(ui, note, &mut pen);
        foot_ui(ui, note, &mut pen, inner.bottom());
    });
}

/// Where the next text goes, and how it is set.
struct Pen<'l> {
    open_language: Language<'l>,
    tokens: &'l Tokens,
    /// Points of the window for a point on paper.
    unit: f32,
    left: f32,
    width: f32,
    y: f32,
    /// Of the text: each has an id of its own.
    number: usize,
}

impl Pen<'_> {
    /// Words at the left of the column or so far from it.
    fn lay_out(&self, ui: &Ui, words: &str, (role, points, ink): (Type, f32, Color32), indent: f32) -> TextLayout {
        let request = TextRequest::new(words, role.on_paper(points, self.unit, ink)).in_language(self.open_language);
        request.in_column((self.width - indent).max(20.0)).lay_out(ui)
    }

    fn set_ui(&mut self, ui: &Ui, words: &str, style: (Type, f32, Color32), indent: f32, below: f32) {
        let layout = self.lay_out(ui, words, style, indent);
        self.put_ui(ui, &layout, style.2, indent);
        self.y += layout.size().y + below * self.unit;
    }

    fn put_ui(&mut self, ui: &Ui, layout: &TextLayout, ink: Color32, indent: f32) {
        self.number += 1;
        paint_text(ui, ui.unique_id().with(("on the page", self.number)), self.corner(indent), layout, Role::Label, ink);
    }

    fn corner(&self, indent: f32) -> Pos2 {
        pos2(self.left + indent, self.y)
    }

    fn hand_line(&mut self, ui: &Ui) {
        self.y += BY_HAND * self.unit;
        let dots = egui::Shape::dotted_line(&[pos2(self.left, self.y), pos2(self.left + self.width, self.y)], self.tokens.edge, 4.0, 0.6);
        ui.painter().extend(dots);
    }
}

fn spoken_ui(ui: &Ui, note: &SpeakingNote, pen: &mut Pen<'_>) {
    let tokens = pen.tokens;
    let size = note.letters.points();
    let gap = size * 0.4;
    let spoken = (Type::Value, size, tokens.ink);
    let small = (Type::Label, SMALL, tokens.ink_2);
    pen.set_ui(ui, &note.reference, (Type::Name, size, tokens.ink), 0.0, gap);
    if let Some(words) = &note.words {
        let top = pen.y;
        let indent = 14.0 * pen.unit;
        for said in words.lead.iter().chain([&words.words]) {
            pen.set_ui(ui, said, spoken, indent, 0.0);
        }
        ui.painter().vline(pen.left + 1.5, top..=pen.y, Stroke::new((2.25 * pen.unit).max(1.5), tokens.ink));
        pen.y += 4.0 * pen.unit;
        pen.set_ui(ui, &words.status, small, 0.0, gap);
    }
    if let Some(why) = &note.no_words {
        pen.set_ui(ui, why, small, 0.0, gap);
    }
    if note.words_too_long {
        pen.set_ui(ui, speaking::WORDS_TOO_LONG.words(), small, 0.0, gap);
    }
    if let Some(opening) = &note.opening {
        pen.set_ui(ui, opening, spoken, 0.0, gap);
    } else {
        for _ in 0..LINES {
            pen.hand_line(ui);
        }
        pen.y += gap * pen.unit;
    }
    for point in note.taken() {
        let number = point.number.unwrap_or_default().to_string();
        let figure = pen.lay_out(ui, &number, (Type::Name, size * 0.8, tokens.ink), 0.0);
        figure.paint(ui.painter(), pos2(pen.left, pen.y + size * 0.16 * pen.unit), tokens.ink);
        let indent = size * 1.2 * pen.unit;
        pen.set_ui(ui, &point.words, spoken, indent, 0.0);
        pen.set_ui(ui, &point.by, small, indent, gap);
    }
    pen.set_ui(ui, &note.closing, spoken, 0.0, 0.0);
    pen.hand_line(ui);
}

fn not_spoken_ui(ui: &Ui, note: &SpeakingNote, pen: &mut Pen<'_>) {
    let tokens = pen.tokens;
    let mut replies = note.expected().peekable();
    if replies.peek().is_none() {
        return;
    }
    let size = note.not_spoken_points();
    pen.y += 14.0 * pen.unit;
    let head = text::list(&[speaking::IF_THEY_SAY.words(), speaking::NOT_SPOKEN.words()]);
    pen.set_ui(ui, &head, (Type::Name, SMALL, tokens.ink), 0.0, 3.0);
    for reply in replies {
        let layout = reply_layout(ui, reply, pen, size);
        pen.put_ui(ui, &layout, tokens.ink, 0.0);
        pen.y += layout.size().y + size * 0.35 * pen.unit;
    }
}

fn reply_layout(ui: &Ui, reply: &ExpectedReply, pen: &Pen<'_>, size: f32) -> TextLayout {
    let ink = pen.tokens.ink;
    let mut request =
        TextRequest::new(text::label(&reply.speaker), Type::Name.on_paper(size * 0.9, pen.unit, ink)).in_language(pen.open_language);
    request.push(&format!(" {} ", reply.words), Type::Value.on_paper(size, pen.unit, ink));
    request.push(&reply.answered(), Type::TieWords.on_paper(size, pen.unit, ink));
    request.in_column(pen.width.max(20.0)).lay_out(ui)
}

/// Where the words are from and how long it takes, at the foot of the sheet; below all else where the sheet is too small.
fn foot_ui(ui: &Ui, note: &SpeakingNote, pen: &mut Pen<'_>, bottom: f32) {
    let tokens = pen.tokens;
    let small = (Type::Label, SMALL, tokens.ink_2);
    let lines: Vec<String> = note.remark.iter().map(|remark| text::sentence(remark)).chain([note.citation.clone()]).collect();
    let time = format!("{} {}", speaking::about_seconds(note.seconds), speaking::at_the_speed(WORDS_A_MINUTE));
    let heights: f32 = lines.iter().chain([&time]).map(|line| pen.lay_out(ui, line, small, 0.0).size().y).sum();
    pen.y = (bottom - heights).max(pen.y + 10.0 * pen.unit);
    ui.painter().hline(pen.left..=pen.left + pen.width, pen.y - 5.0 * pen.unit, Stroke::new(1.0, tokens.ink));
    for line in &lines {
        pen.set_ui(ui, line, small, 0.0, 0.0);
    }
    pen.set_ui(ui, &time, (Type::Badge, SMALL, tokens.ink), 0.0, 0.0);
    if !note.fits {
        // What is below the sheet is not printed.
        let ink = tokens.critique;
        pen.y += 4.0;
        pen.set_ui(ui, &speaking::does_not_fit(0), (Type::Badge, NoteType::Small.points(), ink), 0.0, 0.0);
    }
}
