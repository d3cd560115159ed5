//! The card of a safeguard, critique or position: every part the file has, laid out.

use crate::{
    describe::{Card, CardPart, CardTie, Chip, PartKind, ReplyText},
    model::Target,
    state::Size,
    text,
    ui::{
        theme::{BADGE, CARD_BOTTOM, CARD_SIDE, CARD_TOP, LABEL_COLUMN, PART_GAP, Type},
        widget::{LinkTarget, RowLayout, RowLayoutBuilder, Sign, TextRequest},
    },
};
use egui::{Color32, Rect, Stroke, Vec2, pos2};

/// Lays out a card in `width`. `accent` is the colour of its pane.
pub fn card_layout(
    layout: RowLayoutBuilder<'_>,
    card: &Card,
    item: Target,
    name: String,
    size: Size,
    width: f32,
    accent: Color32,
) -> RowLayout {
    match size {
        Size::Line => line(layout, card, name, width),
        Size::Brief => brief(layout, card, name, width),
        Size::Open => open(layout, card, item, name, width, accent),
    }
}

/// Badge, name, and one word or the date: 32 high.
fn line(mut layout: RowLayoutBuilder<'_>, card: &Card, name: String, width: f32) -> RowLayout {
    let ink = layout.tokens.ink_2;
    let text_line = Type::Interface.line(layout.text_size);
    let height = LINE.max(text_line + 12.0);
    let middle = height / 2.0;
    let left = badges(&mut layout, card, CARD_SIDE, middle - BADGE / 2.0, 1);
    let mut right = width - CARD_SIDE;
    match card.chip {
        Some(Chip::Strength(strength)) => {
            let word = layout.word(Type::Label, ink, text::strength(strength));
            right -= word.size().x;
            layout.place(pos2(right, middle - word.size().y / 2.0), word);
            layout.sign(pos2(right - 11.0, middle), Sign::Strength(strength), ink);
            right -= 26.0;
        }
        chip => {
            if let Some(chip) = chip {
                layout.sign(pos2(right - 6.0, middle), chip_sign(chip), ink);
            }
            right -= 22.0;
            let date = layout.word(Type::Label, layout.tokens.ink_3, &card.date);
            right -= date.size().x;
            layout.place(pos2(right, middle - date.size().y / 2.0), date);
            right -= 8.0;
        }
    }
    layout.line(pos2(left, middle - text_line / 2.0), (right - left).max(24.0), Type::Interface, ink, &card.name);
    layout.finish(height, name)
}

/// Name, chip, what it is, and what is said or given.
fn brief(mut layout: RowLayoutBuilder<'_>, card: &Card, name: String, width: f32) -> RowLayout {
    let (left, right) = (CARD_SIDE, width - CARD_SIDE);
    let mut y = head(&mut layout, card, left, right);
    let said = card.claim.as_ref().or(card.parts.first());
    if let Some(said) = said {
        y += layout.prose(pos2(left, y), right - left, Type::Value, layout.tokens.ink, &with_note(said), card.edition.as_deref()).y;
    }
    layout.finish(y + CARD_BOTTOM, name)
}

/// Everything.
fn open(mut layout: RowLayoutBuilder<'_>, card: &Card, item: Target, name: String, width: f32, accent: Color32) -> RowLayout {
    let (left, right) = (CARD_SIDE, width - CARD_SIDE);
    let inner = right - left;
    let mut y = head(&mut layout, card, left, right);
    for on in &card.on {
        y += on_line(&mut layout, on, accent, left, y, inner);
    }
    if let Some(claim) = &card.claim {
        y += 4.0;
        y += layout.prose(pos2(left, y), inner, Type::Claim, layout.tokens.ink, &with_note(claim), card.edition.as_deref()).y;
    }
    y += PART_GAP;
    for parts in card.parts.chunk_by(|one, other| one.kind == other.kind) {
        y = match parts {
            [part] => labelled(&mut layout, part, card.edition.as_deref(), left, inner, y),
            several => run_on(&mut layout, several, &item, left, inner, y),
        } + PART_GAP;
    }
    for reply in &card.replies {
        y = reply_block(&mut layout, reply, left, inner, y) + PART_GAP;
    }
    if card.can_be_answered && card.replies.is_empty() {
        let ink = layout.tokens.ink_3;
        label(&mut layout, text::REPLY.words(), left, y);
        y += layout.says(pos2(left + column(&layout), y), inner - column(&layout), Type::Interface, ink, text::NO_REPLY.words()).y
            + PART_GAP;
    }
    y += 2.0;
    layout.rule(pos2(left, y), pos2(right, y));
    y += 7.0;
    let foot = layout.text(pos2(left, y), inner, Type::Label, layout.tokens.ink_3, &card.foot);
    layout.link(Rect::from_min_size(pos2(left, y), foot), text::SOURCES.words(), LinkTarget::Page(item));
    y += foot.y;
    layout.finish(y + CARD_BOTTOM, name)
}

/// Name, chip, and what it is. Returns the height used.
fn head(layout: &mut RowLayoutBuilder<'_>, card: &Card, left: f32, right: f32) -> f32 {
    let indent = badges(layout, card, left, CARD_TOP, MOST_BADGES);
    let mut name_width = right - indent;
    if let Some(chip) = card.chip {
        let width = layout.chip_width(chip.word());
        layout.chip(pos2(right - width, CARD_TOP - 1.0), chip_sign(chip), chip.word());
        name_width -= width + 8.0;
    }
    let mut y = CARD_TOP;
    y += layout.text(pos2(indent, y), name_width, Type::Name, layout.tokens.ink, &card.name).y.max(BADGE) + 3.0;
    layout.heading();
    let about = layout.text(pos2(indent, y), right - indent, Type::Label, layout.tokens.ink_3, &card.about);
    if let Some(actor) = &card.actor {
        layout.link(Rect::from_min_size(pos2(indent, y), about), &card.about, LinkTarget::Page(actor.clone()));
    }
    y += about.y + 6.0;
    y
}

/// Badges of the words the card is tied to here, smallest first, at most so many. Returns where the name
/// begins.
fn badges(layout: &mut RowLayoutBuilder<'_>, card: &Card, left: f32, top: f32, most: usize) -> f32 {
    let mut x = left;
    for number in card.on.iter().filter_map(|on| on.number).take(most) {
        let badge = Rect::from_min_size(pos2(x, top), Vec2::splat(BADGE));
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

/// A label and what it labels, side by side; under each other where the card is narrow.
fn labelled(layout: &mut RowLayoutBuilder<'_>, part: &CardPart, edition: Option<&str>, left: f32, inner: f32, y: f32) -> f32 {
    // A request is about the draft; its outcome is about the current text.
    let edition = edition.filter(|_| part.kind == PartKind::Requests);
    let role = if part.prose { Type::Value } else { Type::Interface };
    let ink = if part.prose { layout.tokens.ink } else { layout.tokens.ink_2 };
    let below = label(layout, part.kind.name(), left, y);
    let column = column(layout);
    if inner - column < MIN_VALUE * layout.text_size {
        let pos = pos2(left, below);
        let words = with_note(part);
        let size = if part.named.is_empty() {
            layout.prose(pos, inner, role, ink, &words, edition)
        } else {
            layout.names(pos, inner, role, ink, &words, &part.named)
        };
        return below + size.y;
    }
    let pos = pos2(left + column, y);
    let size = match part.to {
        _ if !part.named.is_empty() => layout.names(pos, inner - column, role, ink, &with_note(part), &part.named),
        None => layout.prose(pos, inner - column, role, ink, &with_note(part), edition),
        Some(_) => layout.text(pos, inner - column, role, ink, &with_note(part)),
    };
    if let Some(to) = &part.to {
        layout.link(Rect::from_min_size(pos, size), &part.text, LinkTarget::Item(to.clone()));
    }
    (y + size.y).max(below)
}

/// Parts of one label, one after another with points between them, each a link to what it names. The names of all who speak
/// of a safeguard might otherwise fill a window.
fn run_on(layout: &mut RowLayoutBuilder<'_>, all: &[CardPart], item: &Target, left: f32, inner: f32, y: f32) -> f32 {
    // One more would take the room of the line that says how many there are.
    let parts = if all.len() > MOST_NAMES + 1 { &all[..MOST_NAMES] } else { all };
    let below = label(layout, parts[0].kind.name(), left, y);
    let column = column(layout);
    let (start, mut y) = if inner - column < MIN_VALUE * layout.text_size { (left, below) } else { (left + column, y) };
    let right = left + inner;
    let mut x = start;
    let line = Type::Interface.line(layout.text_size);
    let point = layout.word(Type::Interface, layout.tokens.ink_3, text::DOT.words());
    for part in parts {
        let words = with_note(part);
        let said = layout.word(Type::Interface, layout.tokens.ink_2, &words);
        if x > start {
            if x + point.size().x + said.size().x > right {
                x = start;
                y += line;
            } else {
                x += layout.place(pos2(x, y), point.clone()).x;
            }
        }
        let size = if x + said.size().x > right {
            layout.text(pos2(x, y), right - x, Type::Interface, layout.tokens.ink_2, &words)
        } else {
            layout.place(pos2(x, y), said)
        };
        if let Some(to) = &part.to {
            layout.link(Rect::from_min_size(pos2(x, y), size), &part.text, LinkTarget::Item(to.clone()));
        }
        x += size.x;
        if size.y > line * 1.5 {
            x = start;
            y += size.y;
        }
    }
    let mut end = if x > start { y + line } else { y };
    if all.len() > parts.len() {
        let says = text::and_more(all.len() - parts.len());
        let size = layout.says(pos2(start, end), right - start, Type::Interface, layout.tokens.provision, &says);
        let rect = Rect::from_min_size(pos2(start, end), size);
        layout.stroke(rect.left_bottom(), rect.right_bottom(), Stroke::new(1.0, layout.tokens.hair_2));
        layout.link(rect, &says, LinkTarget::Tied(item.clone()));
        end += size.y;
    }
    end.max(below)
}

/// Names shown of what an item is tied to in one way; the others are one press away.
const MOST_NAMES: usize = 3;

/// Under this width a value is below its label.
const MIN_VALUE: f32 = 140.0;

fn column(layout: &RowLayoutBuilder<'_>) -> f32 {
    LABEL_COLUMN * layout.text_size.clamp(0.9, 1.5)
}

/// Sets a label on the baseline of what is beside it; returns where the next line begins.
fn label(layout: &mut RowLayoutBuilder<'_>, label: &str, left: f32, y: f32) -> f32 {
    let width = column(layout) - 6.0;
    let y = y + 2.0;
    y + layout.says(pos2(left, y), width, Type::Label, layout.tokens.ink_3, label).y
}

fn reply_block(layout: &mut RowLayoutBuilder<'_>, reply: &ReplyText, left: f32, inner: f32, y: f32) -> f32 {
    let below = label(layout, text::REPLY.words(), left, y);
    // A reply is no row of its own: the link to a note on it is under its label.
    let size = layout.says(pos2(left, below), column(layout) - 12.0, Type::Label, layout.tokens.ink_3, text::NOTE.words());
    let link = Rect::from_min_size(pos2(left, below), size);
    layout.link(link, text::NOTE_ON_REPLY.words(), LinkTarget::NewNote(reply.target.clone()));
    layout.stroke(link.left_bottom(), link.right_bottom(), Stroke::new(1.0, layout.tokens.hair_2));
    let x = left + column(layout);
    let width = inner - column(layout);
    // At the size of the claim: an answer is not a footnote.
    let mut end = y + layout.prose(pos2(x, y), width, Type::Claim, layout.tokens.ink, &reply.text, None).y + 2.0;
    end += layout.text(pos2(x, end), width, Type::Label, layout.tokens.ink_3, &text::side_by_side(&[&reply.by, &reply.sources])).y;
    let stroke = Stroke::new(2.0, layout.tokens.hair_2);
    layout.stroke(pos2(x - 8.0, y + 2.0), pos2(x - 8.0, end), stroke);
    end
}

fn with_note(part: &CardPart) -> String {
    match part.note {
        Some(note) => format!("{} ({note})", part.text),
        None => part.text.clone(),
    }
}
