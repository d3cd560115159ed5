//! A row laid out: pieces of text and rules at their places, painted again and again without work.

use super::{
    link::{AnchoredWords, Link, LinkTarget},
    selectable_text::paint_text,
    selection,
    sign::{Sign, paint_sign_scaled},
    text::TextLayout,
};
use crate::model::Mark;
use egui::{Color32, CornerRadius, Id, Pos2, Rect, Response, Role, Shape, Stroke, StrokeKind, Ui, vec2};

/// A row laid out, from its own top left corner.
#[derive(Debug, Default)]
pub struct RowLayout {
    /// Its whole height.
    pub height: f32,
    /// What a screen reader calls it.
    pub name: String,
    pub(super) pieces: Vec<Piece>,
    /// Words with ties in it.
    pub anchored: Vec<AnchoredWords>,
    /// Words that lead somewhere.
    pub links: Vec<Link>,
    /// Where a card's badges are.
    pub badges: Vec<(Rect, usize, u32)>,
}

/// A part of a row: a text, a rule, a sign, at its place.
#[derive(Debug)]
pub enum Piece {
    Text {
        pos: Pos2,
        layout: TextLayout,
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
        scale: f32,
    },
    /// The line below highlighted words.
    Marked {
        from: Pos2,
        to: Pos2,
        mark: Option<Mark>,
        ink: Color32,
    },
}

impl RowLayout {
    /// Puts a sign on a row that was laid out.
    pub fn add_sign(&mut self, centre: Pos2, sign: Sign, ink: Color32, scale: f32) {
        self.pieces.push(Piece::Sign { centre, sign, ink, scale });
    }

    /// Adds a link to a row that was laid out.
    pub fn add_link(&mut self, rect: Rect, name: &str, to: LinkTarget) {
        self.links.push(Link { rects: vec![rect], name: name.to_owned(), to, before: self.pieces.len() });
    }

    /// How many bytes of words it has, which is what its memory depends on.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.pieces.iter().map(letters_of).sum()
    }

    /// The main text of a row: the longest, as the others are numbers and labels.
    #[must_use]
    pub fn main_text(&self, row: Id) -> Option<Id> {
        // The first of several that are as long.
        let longest = self.pieces.iter().enumerate().rev().max_by_key(|(_, piece)| letters_of(piece))?;
        (letters_of(longest.1) > 0).then(|| text_id(row, longest.0))
    }

    /// Paints the row with its corner at `origin`, and calls `link_ui` for each link before the words it is of: what is read is
    /// heard in the order of reading. Every text can be selected. Returns what the pointer did in them.
    pub fn paint(&self, ui: &Ui, origin: Pos2, ink: Color32, mut link_ui: impl FnMut(usize, &Link)) -> RowResponse {
        let offset = origin.to_vec2();
        let mut painted = RowResponse::default();
        let mut links = self.links.iter().enumerate().peekable();
        for (number, piece) in self.pieces.iter().enumerate() {
            while let Some((place, link)) = links.next_if(|(_, link)| link.before <= number) {
                link_ui(place, link);
            }
            match piece {
                Piece::Text { pos, layout, role } => {
                    let id = text_id(ui.unique_id(), number);
                    let response = paint_text(ui, id, *pos + offset, layout, *role, ink);
                    if response.clicked() {
                        painted.pressed = response.interact_pointer_pos();
                    }
                    if selection::ended_in(ui, &response) {
                        painted.selected = response.interact_pointer_pos();
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
                Piece::Sign { centre, sign, ink, scale } => paint_sign_scaled(ui.painter(), *centre + offset, *sign, *ink, *scale),
            }
        }
        links.for_each(|(place, link)| link_ui(place, link));
        painted
    }
}

/// What the pointer did in a row's texts.
#[derive(Debug, Default)]
pub struct RowResponse {
    /// Where a text was pressed.
    pub pressed: Option<Pos2>,
    /// Where the button went up after words were selected from a text of this row on.
    pub selected: Option<Pos2>,
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

fn letters_of(piece: &Piece) -> usize {
    match piece {
        Piece::Text { layout, .. } => layout.words().len(),
        _ => 0,
    }
}

fn text_id(row: Id, piece: usize) -> Id {
    row.with(("text", piece))
}
