//! The card of a safeguard, critique or position, laid out: as a line, in brief, or with everything the file has.

use super::{
    card_parts::{label_column, no_reply, part_row, part_text, reply_block},
    card_ties::ties_layout,
};
use crate::{
    describe::{Card, CardPart, CardTie, Chip},
    model::{ItemKind, Target},
    state::Size,
    text,
    ui::{
        theme::{BADGE, CARD_BOTTOM, CARD_SIDE, CARD_TOP, PART_GAP, Type, card_accent},
        widget::{LinkTarget, RowLayout, RowLayoutBuilder, Sign, TextRequest},
    },
};
use egui::{Color32, Rect, Vec2, pos2};

/// What a card is laid out of.
pub struct CardContent<'a> {
    pub card: &'a Card,
    pub item: Target,
    pub kind: ItemKind,
    /// What a screen reader calls it.
    pub name: String,
    pub width: f32,
    /// True where what links it to others is unfolded.
    pub unfolded: bool,
}

/// Lays out a card.
pub fn card_layout(layout: RowLayoutBuilder<'_>, content: CardContent<'_>, size: Size) -> RowLayout {
    match size {
        Size::Line => line(layout, content),
        Size::Brief => brief(layout, content),
        Size::Open => open(layout, content),
    }
}

/// Badge, name, and one word or the date: 32 high.
fn line(mut layout: RowLayoutBuilder<'_>, content: CardContent<'_>) -> RowLayout {
    let CardContent { card, name, width, .. } = content;
    let ink = layout.tokens.ink_2;
    let scale = layout.scale();
    let text_line = Type::Interface.line(layout.text_size);
    let height = LINE.max(text_line + 12.0);
    let middle = height / 2.0;
    let mut left = badges(&mut layout, card, CARD_SIDE, middle - BADGE * scale / 2.0, 1);
    let mut right = width - CARD_SIDE;
    match card.chip {
        Some(Chip::Strength(strength)) => {
            let word = layout.word(Type::Label, ink, text::strength(strength));
            right -= word.size().x;
            layout.place(pos2(right, middle - word.size().y / 2.0), word);
            layout.sign(pos2(right - 11.0 * scale, middle), Sign::Strength(strength), ink);
            right -= 26.0 * scale;
        }
        chip => {
            match chip {
                // A position begins with its stance, so that it is seen at once to be none of the critiques.
                Some(stance @ Chip::Stance(_)) => {
                    layout.sign(pos2(left + 6.0 * scale, middle), chip_sign(stance), ink);
                    left += 20.0 * scale;
                }
                Some(chip) => {
                    layout.sign(pos2(right - 6.0 * scale, middle), chip_sign(chip), ink);
                    right -= 22.0 * scale;
                }
                None => {}
            }
            let date = layout.word(Type::Label, layout.tokens.ink_3, &card.date);
            right -= date.size().x;
            layout.place(pos2(right, middle - date.size().y / 2.0), date);
            right -= 8.0;
        }
    }
    let names = [Some(&card.name), card.short_name.as_ref()].into_iter().flatten().map(String::as_str);
    layout.fitting_line(pos2(left, middle - text_line / 2.0), (right - left).max(24.0), Type::Interface, ink, names);
    layout.finish(height, name)
}

/// Name, chip, what it is, and what is said or given.
fn brief(mut layout: RowLayoutBuilder<'_>, content: CardContent<'_>) -> RowLayout {
    let CardContent { card, name, width, .. } = content;
    let (left, right) = (CARD_SIDE, width - CARD_SIDE);
    let mut y = head(&mut layout, card, left, right);
    let said = card.claim.as_ref().or(card.parts.first());
    if let Some(said) = said {
        y += layout.prose(pos2(left, y), right - left, Type::Value, layout.tokens.ink, &said.text, card.edition.as_deref()).y;
    }
    layout.finish(y + CARD_BOTTOM, name)
}

/// Everything, in the order in which it is read: what is said or given, what is asked or what limits it, the replies, the
/// sources, and last, on one line, what links it to others.
fn open(mut layout: RowLayoutBuilder<'_>, content: CardContent<'_>) -> RowLayout {
    let CardContent { card, item, kind, name, width, unfolded } = content;
    let (left, right) = (CARD_SIDE, width - CARD_SIDE);
    let inner = right - left;
    let mut y = head(&mut layout, card, left, right);
    // A position has the accent of no pane.
    let accent = if kind == ItemKind::Position { layout.tokens.ink_2 } else { card_accent(layout.tokens, kind) };
    for on in &card.on {
        y += on_line(&mut layout, on, accent, left, y, inner);
    }
    if let Some(claim) = &card.claim {
        y += 4.0;
        y += layout.prose(pos2(left, y), inner, Type::Claim, layout.tokens.ink, &claim.text, card.edition.as_deref()).y;
    }
    y += PART_GAP;
    let column = label_column(&layout, kind);
    let (long, rows): (Vec<&CardPart>, Vec<&CardPart>) =
        card.rows().partition(|part| part.kind.is_tie_where_long() && !fits_a_line(&layout, part, inner - column));
    for part in rows {
        y = part_row(&mut layout, part, card.edition.as_deref(), (left, column), inner, y) + PART_GAP;
    }
    for reply in &card.replies {
        y = reply_block(&mut layout, reply, (left, column), inner, y) + PART_GAP;
    }
    if card.is_unanswered {
        y = no_reply(&mut layout, (left, column), inner, y) + PART_GAP;
    }
    y += 2.0;
    y += foot(&mut layout, card, &item, left, inner, y);
    let ties: Vec<&[CardPart]> = long.into_iter().map(std::slice::from_ref).chain(card.ties()).collect();
    if !ties.is_empty() {
        y += ties_layout(&mut layout, &ties, &item, (kind, unfolded), Rect::from_min_max(pos2(left, y), pos2(right, y)));
    }
    layout.finish(y + CARD_BOTTOM, name)
}

/// True for a part that takes one line in a column.
fn fits_a_line(layout: &RowLayoutBuilder<'_>, part: &CardPart, column: f32) -> bool {
    let role = if part.prose { Type::Value } else { Type::Interface };
    layout.word(role, layout.tokens.ink_2, &part.text).size().x <= column
}

/// Where it comes from, which leads to the sources, and how far it was checked. Returns the height used.
fn foot(layout: &mut RowLayoutBuilder<'_>, card: &Card, item: &Target, left: f32, inner: f32, y: f32) -> f32 {
    let named = if card.sources > 0 { vec![(0..card.sources, LinkTarget::Page(item.clone()))] } else { Vec::new() };
    part_text(layout, Rect::from_min_max(pos2(left, y), pos2(left + inner, y)), (Type::Label, layout.tokens.ink_3), &card.foot, named)
}

/// Name, chip, and what it is. A long name has the width of the card, and the chip goes under it. Returns the height used.
fn head(layout: &mut RowLayoutBuilder<'_>, card: &Card, left: f32, right: f32) -> f32 {
    let indent = badges(layout, card, left, CARD_TOP, MOST_BADGES);
    let mut y = CARD_TOP;
    let chip_width = card.chip.map_or(0.0, |chip| layout.chip_width(chip.word()));
    let one_line = layout.word(Type::Name, layout.tokens.ink, &card.name).size().x;
    let beside = card.chip.is_none() || indent + one_line + 8.0 + chip_width <= right;
    y += layout.text(pos2(indent, y), right - indent, Type::Name, layout.tokens.ink, &card.name).y.max(BADGE * layout.scale()) + 3.0;
    layout.heading();
    let about_line = layout.word(Type::Label, layout.tokens.ink_3, &card.about).size().x;
    let (mut about_width, mut bottom) = (right - indent, y);
    if let Some(chip) = card.chip {
        let fits = indent + about_line + 8.0 + chip_width <= right;
        let top = if beside { CARD_TOP - 1.0 } else { y };
        let x = if beside || fits { right - chip_width } else { indent };
        bottom = layout.chip(pos2(x, top), chip_sign(chip), chip.word()).bottom();
        if !beside && !fits {
            y = bottom + 4.0;
        } else if !beside {
            about_width -= chip_width + 8.0;
        }
    }
    let about = layout.text(pos2(indent, y), about_width, Type::Label, layout.tokens.ink_3, &card.about);
    if let Some(actor) = &card.actor {
        layout.link(Rect::from_min_size(pos2(indent, y), about), &card.about, LinkTarget::Page(actor.clone()));
    }
    (y + about.y + 6.0).max(bottom + 3.0)
}

/// Badges of the words the card is tied to here, smallest first, at most so many. Returns where the name
/// begins.
fn badges(layout: &mut RowLayoutBuilder<'_>, card: &Card, left: f32, top: f32, most: usize) -> f32 {
    let mut x = left;
    for number in card.on.iter().filter_map(|on| on.number).take(most) {
        let badge = Rect::from_min_size(pos2(x, top), Vec2::splat((BADGE * layout.scale()).round()));
        layout.badge(badge, number as usize - 1, number);
        x = badge.right() + 4.0;
    }
    if x > left { x + 5.0 } else { left }
}

/// Height of a card folded to a line.
const LINE: f32 = 32.0;
/// More badges than these are left to the words under the name.
const MOST_BADGES: usize = 3;

pub const fn chip_sign(chip: Chip) -> Sign {
    match chip {
        Chip::Strength(strength) => Sign::Strength(strength),
        Chip::Outcome(outcome) => Sign::Outcome(outcome),
        Chip::Stance(stance) => Sign::Stance(stance),
    }
}

/// `on Art. 24(2): the words`, the words in italics.
fn on_line(layout: &mut RowLayoutBuilder<'_>, on: &CardTie, accent: Color32, left: f32, y: f32, width: f32) -> f32 {
    let size = layout.text_size;
    let colon = if on.words.is_some() { text::COLON.words() } else { "" };
    let mut line = TextRequest::interface(format!("{}{colon}", on.says), Type::Label.format(size, accent));
    if let Some(words) = &on.words {
        line.push(words, Type::TieWords.format(size, accent));
    }
    layout.set(pos2(left, y), line.in_column(width)).y + 2.0
}
