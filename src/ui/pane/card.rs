//! The card of a safeguard, critique or position: every part the file has, laid out.

use crate::{
    describe::{Card, Chip, On, Part, ReplyText},
    model::Target,
    state::Size,
    text,
    ui::{
        theme::{BADGE, CARD_BOTTOM, CARD_SIDE, CARD_TOP, LABEL_COLUMN, PART_GAP, Type},
        widget::{LeadsTo, Sheet, SheetBuilder, Sign},
    },
};
use egui::{Color32, Rect, Stroke, Vec2, epaint::text::LayoutJob, pos2};
use std::sync::Arc;

/// Lays out a card in `width`. `accent` is the colour of its pane.
pub fn card_layout(sheet: SheetBuilder<'_>, card: &Card, item: Target, name: String, size: Size, width: f32, accent: Color32) -> Sheet {
    match size {
        Size::Line => line(sheet, card, name, width),
        Size::Brief => brief(sheet, card, name, width),
        Size::Open => open(sheet, card, item, name, width, accent),
    }
}

/// Badge, name, and one word or the date: 32 high.
fn line(mut sheet: SheetBuilder<'_>, card: &Card, name: String, width: f32) -> Sheet {
    let ink = sheet.tokens.ink_2;
    let text_line = Type::Interface.line(sheet.text_size);
    let height = LINE.max(text_line + 12.0);
    let middle = height / 2.0;
    let left = badges(&mut sheet, card, CARD_SIDE, middle - BADGE / 2.0, 1);
    let mut right = width - CARD_SIDE;
    match card.chip {
        Some(Chip::Strength(strength)) => {
            let word = sheet.word(Type::Label, ink, text::strength(strength));
            right -= word.size().x;
            sheet.place(pos2(right, middle - word.size().y / 2.0), word);
            sheet.sign(pos2(right - 11.0, middle), Sign::Strength(strength), ink);
            right -= 26.0;
        }
        chip => {
            if let Some(chip) = chip {
                sheet.sign(pos2(right - 6.0, middle), chip_sign(chip), ink);
            }
            right -= 22.0;
            let date = sheet.word(Type::Label, sheet.tokens.ink_3, &card.date);
            right -= date.size().x;
            sheet.place(pos2(right, middle - date.size().y / 2.0), date);
            right -= 8.0;
        }
    }
    sheet.line(pos2(left, middle - text_line / 2.0), (right - left).max(24.0), Type::Interface, ink, &card.name);
    sheet.finish(height, name)
}

/// Name, chip, what it is, and what is said or given.
fn brief(mut sheet: SheetBuilder<'_>, card: &Card, name: String, width: f32) -> Sheet {
    let (left, right) = (CARD_SIDE, width - CARD_SIDE);
    let mut y = head(&mut sheet, card, left, right);
    let said = card.claim.as_ref().or(card.parts.first());
    if let Some(said) = said {
        y += sheet.prose(pos2(left, y), right - left, Type::Value, sheet.tokens.ink, &with_note(said), card.edition.as_deref()).y;
    }
    sheet.finish(y + CARD_BOTTOM, name)
}

/// Everything.
fn open(mut sheet: SheetBuilder<'_>, card: &Card, item: Target, name: String, width: f32, accent: Color32) -> Sheet {
    let (left, right) = (CARD_SIDE, width - CARD_SIDE);
    let inner = right - left;
    let mut y = head(&mut sheet, card, left, right);
    for on in &card.on {
        y += on_line(&mut sheet, on, accent, left, y, inner);
    }
    if let Some(claim) = &card.claim {
        y += 4.0;
        y += sheet.prose(pos2(left, y), inner, Type::Claim, sheet.tokens.ink, &with_note(claim), card.edition.as_deref()).y;
    }
    y += PART_GAP;
    for parts in card.parts.chunk_by(|one, other| one.label == other.label) {
        y = match parts {
            [part] => labelled(&mut sheet, part, card.edition.as_deref(), left, inner, y),
            several => run_on(&mut sheet, several, &item, left, inner, y),
        } + PART_GAP;
    }
    for reply in &card.replies {
        y = reply_block(&mut sheet, reply, left, inner, y) + PART_GAP;
    }
    if card.can_be_answered && card.replies.is_empty() {
        let ink = sheet.tokens.ink_3;
        label(&mut sheet, text::REPLY, left, y);
        y += sheet.text(pos2(left + column(&sheet), y), inner - column(&sheet), Type::Interface, ink, text::NO_REPLY).y + PART_GAP;
    }
    y += 2.0;
    sheet.rule(pos2(left, y), pos2(right, y));
    y += 7.0;
    let foot = sheet.text(pos2(left, y), inner, Type::Label, sheet.tokens.ink_3, &card.foot);
    sheet.link(Rect::from_min_size(pos2(left, y), foot), text::SOURCES, LeadsTo::Page(item));
    y += foot.y;
    sheet.finish(y + CARD_BOTTOM, name)
}

/// Name, chip, and what it is. Returns the height used.
fn head(sheet: &mut SheetBuilder<'_>, card: &Card, left: f32, right: f32) -> f32 {
    let indent = badges(sheet, card, left, CARD_TOP, MOST_BADGES);
    let mut name_width = right - indent;
    if let Some(chip) = card.chip {
        let width = sheet.chip_width(chip.word());
        sheet.chip(pos2(right - width, CARD_TOP - 1.0), chip_sign(chip), chip.word());
        name_width -= width + 8.0;
    }
    let mut y = CARD_TOP;
    y += sheet.text(pos2(indent, y), name_width, Type::Name, sheet.tokens.ink, &card.name).y.max(BADGE) + 3.0;
    sheet.heading();
    let about = sheet.text(pos2(indent, y), right - indent, Type::Label, sheet.tokens.ink_3, &card.about);
    if let Some(actor) = &card.actor {
        sheet.link(Rect::from_min_size(pos2(indent, y), about), &card.about, LeadsTo::Page(actor.clone()));
    }
    y += about.y + 6.0;
    y
}

/// Badges of the words the card hangs on here, smallest first, at most so many. Returns where the name
/// begins.
fn badges(sheet: &mut SheetBuilder<'_>, card: &Card, left: f32, top: f32, most: usize) -> f32 {
    let mut x = left;
    for number in card.on.iter().filter_map(|on| on.number).take(most) {
        let badge = Rect::from_min_size(pos2(x, top), Vec2::splat(BADGE));
        sheet.badge(badge, number as usize - 1, number);
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
fn on_line(sheet: &mut SheetBuilder<'_>, on: &On, accent: Color32, left: f32, y: f32, width: f32) -> f32 {
    let size = sheet.text_size;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let colon = if on.words.is_some() { ": " } else { "" };
    job.append(&format!("{}{colon}", on.says), 0.0, Type::Label.format(size, accent));
    if let Some(words) = &on.words {
        job.append(words, 0.0, Type::TieWords.format(size, accent));
    }
    sheet.job(pos2(left, y), job).y + 2.0
}

/// A label and what it labels, side by side; under each other where the card is narrow.
fn labelled(sheet: &mut SheetBuilder<'_>, part: &Part, edition: Option<&str>, left: f32, inner: f32, y: f32) -> f32 {
    // What is asked speaks of the draft; what became of it, of the text there is now.
    let edition = edition.filter(|_| part.label == text::ASKS);
    let role = if part.prose { Type::Value } else { Type::Interface };
    let ink = if part.prose { sheet.tokens.ink } else { sheet.tokens.ink_2 };
    let below = label(sheet, part.label, left, y);
    let column = column(sheet);
    if inner - column < MIN_VALUE * sheet.text_size {
        let at = pos2(left, below);
        let words = with_note(part);
        let size = if part.named.is_empty() {
            sheet.prose(at, inner, role, ink, &words, edition)
        } else {
            sheet.names(at, inner, role, ink, &words, &part.named)
        };
        return below + size.y;
    }
    let at = pos2(left + column, y);
    let size = match part.to {
        _ if !part.named.is_empty() => sheet.names(at, inner - column, role, ink, &with_note(part), &part.named),
        None => sheet.prose(at, inner - column, role, ink, &with_note(part), edition),
        Some(_) => sheet.text(at, inner - column, role, ink, &with_note(part)),
    };
    if let Some(to) = &part.to {
        sheet.link(Rect::from_min_size(at, size), &part.text, LeadsTo::Item(to.clone()));
    }
    (y + size.y).max(below)
}

/// Parts of one label, one after another with points between them, each leading to what it names. A
/// safeguard that many speak of would else fill a window with their names.
fn run_on(sheet: &mut SheetBuilder<'_>, all: &[Part], item: &Target, left: f32, inner: f32, y: f32) -> f32 {
    // One more would take the room of the line that says how many there are.
    let parts = if all.len() > MOST_NAMES + 1 { &all[..MOST_NAMES] } else { all };
    let below = label(sheet, parts[0].label, left, y);
    let column = column(sheet);
    let (start, mut y) = if inner - column < MIN_VALUE * sheet.text_size { (left, below) } else { (left + column, y) };
    let right = left + inner;
    let mut x = start;
    let line = Type::Interface.line(sheet.text_size);
    let point = sheet.word(Type::Interface, sheet.tokens.ink_3, " · ");
    for part in parts {
        let words = with_note(part);
        let galley = sheet.word(Type::Interface, sheet.tokens.ink_2, &words);
        if x > start {
            if x + point.size().x + galley.size().x > right {
                x = start;
                y += line;
            } else {
                x += sheet.place(pos2(x, y), Arc::clone(&point)).x;
            }
        }
        let size = if x + galley.size().x > right {
            sheet.text(pos2(x, y), right - x, Type::Interface, sheet.tokens.ink_2, &words)
        } else {
            sheet.place(pos2(x, y), galley)
        };
        if let Some(to) = &part.to {
            sheet.link(Rect::from_min_size(pos2(x, y), size), &part.text, LeadsTo::Item(to.clone()));
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
        let size = sheet.text(pos2(start, end), right - start, Type::Interface, sheet.tokens.provision, &says);
        let rect = Rect::from_min_size(pos2(start, end), size);
        sheet.stroke(rect.left_bottom(), rect.right_bottom(), Stroke::new(1.0, sheet.tokens.hair_2));
        sheet.link(rect, &says, LeadsTo::Tied(item.clone()));
        end += size.y;
    }
    end.max(below)
}

/// Names shown of what an item is tied to in one way; the others are one press away.
const MOST_NAMES: usize = 3;

/// Under this width a value stands below its label.
const MIN_VALUE: f32 = 140.0;

fn column(sheet: &SheetBuilder<'_>) -> f32 {
    LABEL_COLUMN * sheet.text_size.clamp(0.9, 1.5)
}

/// Sets a label on the baseline of what stands beside it; returns where the next line begins.
fn label(sheet: &mut SheetBuilder<'_>, label: &str, left: f32, y: f32) -> f32 {
    let width = column(sheet) - 6.0;
    let y = y + 2.0;
    y + sheet.text(pos2(left, y), width, Type::Label, sheet.tokens.ink_3, label).y
}

fn reply_block(sheet: &mut SheetBuilder<'_>, reply: &ReplyText, left: f32, inner: f32, y: f32) -> f32 {
    let below = label(sheet, text::REPLY, left, y);
    // A reply is no row of its own: the way to a note on it stands under its label.
    let size = sheet.text(pos2(left, below), column(sheet) - 12.0, Type::Label, sheet.tokens.ink_3, text::NOTE);
    let link = Rect::from_min_size(pos2(left, below), size);
    sheet.link(link, text::NOTE_ON_REPLY, LeadsTo::NewNote(reply.target.clone()));
    sheet.stroke(link.left_bottom(), link.right_bottom(), Stroke::new(1.0, sheet.tokens.hair_2));
    let x = left + column(sheet);
    let width = inner - column(sheet);
    // At the size of the claim: an answer is not a footnote.
    let mut end = y + sheet.prose(pos2(x, y), width, Type::Claim, sheet.tokens.ink, &reply.text, None).y + 2.0;
    end += sheet.text(pos2(x, end), width, Type::Label, sheet.tokens.ink_3, &format!("{} · {}", reply.by, reply.sources)).y;
    let stroke = Stroke::new(2.0, sheet.tokens.hair_2);
    sheet.stroke(pos2(x - 8.0, y + 2.0), pos2(x - 8.0, end), stroke);
    end
}

fn with_note(part: &Part) -> String {
    match part.note {
        Some(note) => format!("{} ({note})", part.text),
        None => part.text.clone(),
    }
}
