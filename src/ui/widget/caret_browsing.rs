//! Caret browsing: a caret for texts that are only read, so that words can be selected without a mouse.
//!
//! As in browsers (F7): arrows move it, with Shift they select, at the end of a text it goes on to the next one in sight, Esc
//! or a click ends it. What the pointer selects is in `selection`. Knows no briefing: a text is an id and a
//! layout.

use super::{selected_area::SelectedArea, text::TextLayout};
use crate::state::SelectedText;
use egui::{Context, Event, EventFilter, Id, Key, Plugin, Pos2, Rect, Sense, Ui, text_selection::CCursorRange};
use std::ops::Range;

/// Where the caret is, and which texts it can go to.
#[derive(Debug, Default)]
struct CaretBrowsing {
    caret: Option<Caret>,
    /// Texts of this pass and of the last one, in the order they were drawn, with what cuts them off.
    texts: Vec<(Id, Rect)>,
    texts_before: Vec<(Id, Rect)>,
    /// The text the caret is in, as it was drawn last, where that was, and what cuts it off.
    layout: Option<(TextLayout, Pos2, Rect)>,
    /// True while what is offered for the selected words has the keyboard.
    lent: bool,
    /// Where the caret would begin: the text a person reads.
    start: Option<(u8, Id)>,
    start_before: Option<Id>,
}

#[derive(Clone, Copy, Debug)]
struct Caret {
    text: Id,
    range: CCursorRange,
    /// True until the text it moved to was drawn: the caret then goes to its last letter.
    at_end: bool,
    /// Where it is in the window.
    rect: Rect,
    /// True once somebody moved it and what shows it may have to scroll.
    moved: bool,
}

impl Caret {
    fn of(text: Id, at_end: bool) -> Self {
        Self { text, range: CCursorRange::default(), at_end, rect: Rect::NOTHING, moved: true }
    }
}

impl Plugin for CaretBrowsing {
    fn debug_name(&self) -> &'static str {
        "selecting with the caret"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        self.texts_before = std::mem::take(&mut self.texts);
        self.start_before = self.start.take().map(|(_, id)| id);
        if ui.input(|input| input.pointer.any_pressed()) {
            self.caret = None;
        }
    }

    fn on_end_pass(&mut self, _ui: &mut Ui) {
        // A text that is gone has no caret.
        if self.caret.is_some_and(|caret| !self.texts.iter().any(|(id, _)| *id == caret.text)) {
            self.caret = None;
        }
    }
}

impl CaretBrowsing {
    /// The text before or after another one in the same pane or page.
    fn neighbour(&self, of: Id, onward: bool) -> Option<Id> {
        let here = self.texts_before.iter().position(|(id, _)| *id == of)?;
        let within = self.texts_before[here].1;
        let is_beside = |(_, clip): &&(Id, Rect)| *clip == within;
        if onward {
            self.texts_before[here + 1..].iter().find(is_beside).map(|(id, _)| *id)
        } else {
            self.texts_before[..here].iter().rev().find(is_beside).map(|(id, _)| *id)
        }
    }
}

/// Gives egui the caret.
pub fn install(context: &Context) {
    context.add_plugin(CaretBrowsing::default());
}

/// Puts the caret into the text a person reads, or takes it away.
pub fn toggle(context: &Context) {
    let plugin = context.plugin::<CaretBrowsing>();
    let mut browsing = plugin.lock();
    browsing.caret = match browsing.caret {
        Some(_) => None,
        None => browsing.start.map(|(_, id)| id).or(browsing.start_before).map(|id| Caret::of(id, false)),
    };
    context.request_repaint();
}

/// Takes the caret away.
pub fn end(context: &Context) {
    context.plugin::<CaretBrowsing>().lock().caret = None;
}

/// True while the caret takes the arrows.
pub fn is_on(context: &Context) -> bool {
    let plugin = context.plugin::<CaretBrowsing>();
    let browsing = plugin.lock();
    browsing.caret.is_some() && !browsing.lent
}

/// Says whether what is offered for the selected words has the keyboard: the caret then waits.
pub fn lend_keyboard(context: &Context, lent: bool) {
    context.plugin::<CaretBrowsing>().lock().lent = lent;
}

/// Where the words are that are selected with it.
pub(super) fn area(context: &Context) -> Option<SelectedArea> {
    let plugin = context.plugin::<CaretBrowsing>();
    let browsing = plugin.lock();
    let (caret, (layout, origin, clip)) = browsing.caret.filter(|caret| !caret.range.is_empty()).zip(browsing.layout.as_ref())?;
    let bytes = selected_bytes(&caret, layout);
    SelectedArea::around(std::iter::once((layout.line_rects(&bytes), *origin, *clip)))
}

fn selected_bytes(caret: &Caret, layout: &TextLayout) -> Range<usize> {
    let [first, last] = caret.range.sorted_cursors();
    let byte = |letter: usize| layout.words().chars().take(letter).map(char::len_utf8).sum::<usize>();
    byte(usize::from(first.index))..byte(usize::from(last.index))
}

/// The words that are selected with it.
pub fn selected(context: &Context) -> Option<SelectedText> {
    let plugin = context.plugin::<CaretBrowsing>();
    let browsing = plugin.lock();
    let (caret, layout) = browsing.caret.filter(|caret| !caret.range.is_empty()).zip(browsing.layout.as_ref())?;
    let range = selected_bytes(&caret, &layout.0);
    let text = layout.0.words().to_owned();
    Some(SelectedText { words: text[range.clone()].to_owned(), range, text, of: layout.0.of() })
}

/// Where the caret is and what it selects, to see whether that changed.
pub fn range(context: &Context) -> Option<(Id, CCursorRange)> {
    context.plugin::<CaretBrowsing>().lock().caret.map(|caret| (caret.text, caret.range))
}

/// Says that the caret would begin in this text; where several say so, the first of the highest rank.
pub fn note_start(context: &Context, rank: u8, text: Id) {
    let plugin = context.plugin::<CaretBrowsing>();
    let mut browsing = plugin.lock();
    if browsing.start.is_none_or(|(other, _)| other < rank) {
        browsing.start = Some((rank, text));
    }
}

/// How far what is shown in `rect` has to move, upward positive, for the caret to be in sight there: 0
/// unless it was moved since this was last asked.
pub fn out_of_sight(context: &Context, rect: Rect) -> f32 {
    let plugin = context.plugin::<CaretBrowsing>();
    let mut browsing = plugin.lock();
    let Some(caret) = &mut browsing.caret else { return 0.0 };
    if !caret.moved || caret.rect == Rect::NOTHING || !rect.x_range().contains(caret.rect.center().x) {
        return 0.0;
    }
    caret.moved = false;
    let margin = caret.rect.height();
    if caret.rect.bottom() > rect.bottom() {
        rect.bottom() - caret.rect.bottom() - margin
    } else if caret.rect.top() < rect.top() {
        rect.top() - caret.rect.top() + margin
    } else {
        0.0
    }
}

/// What a text answers to: only the one with the caret can have the keyboard, as Tab would else stop
/// at every line of a page.
pub(super) fn sense(ui: &Ui, text: Id) -> Sense {
    let here = ui.plugin::<CaretBrowsing>().lock().caret.is_some_and(|caret| caret.text == text);
    if here { Sense::click_and_drag() } else { Sense::click_and_drag() - Sense::FOCUSABLE }
}

/// Moves the caret in a text. To be called for every text that can be selected, before it is drawn. Returns the text with its
/// selected words on their ground, and where the caret is in it.
pub(super) fn on_text(ui: &Ui, text: Id, origin: Pos2, layout: &TextLayout) -> (TextLayout, Option<Rect>) {
    let plugin = ui.plugin::<CaretBrowsing>();
    let mut browsing = plugin.lock();
    browsing.texts.push((text, ui.clip_rect()));
    let mut shown = layout.clone();
    let Some(mut caret) = browsing.caret.filter(|caret| caret.text == text) else { return (shown, None) };
    if browsing.lent {
        caret.moved = false;
    } else {
        keep_keyboard(ui, text);
    }
    if caret.at_end {
        caret.range = layout.caret_at_end();
        caret.at_end = false;
    }
    // A second pass of the same frame must not move twice.
    if ui.ctx().current_pass_index() == 0 && !browsing.lent {
        caret = moved(ui, &browsing, caret, layout);
    }
    if caret.text != text {
        browsing.caret = Some(caret);
        ui.request_repaint();
        return (shown, None);
    }
    caret.rect = layout.caret_rect(&caret.range).translate(origin.to_vec2());
    browsing.caret = Some(caret);
    browsing.layout = Some((layout.clone(), origin, ui.clip_rect()));
    drop(browsing);
    shown.select(ui.visuals(), &caret.range);
    layout.tell_screen_reader(ui.ctx(), text, Some(caret.range), origin);
    (shown, Some(caret.rect))
}

/// The text has the keyboard, and the arrows move the caret: a screen reader speaks what it passes.
fn keep_keyboard(ui: &Ui, text: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| {
        if !memory.has_focus(text) {
            memory.request_focus(text);
        }
        memory.set_focus_lock_filter(text, filter);
    });
}

/// The caret after the keys of this frame; in a neighbouring text where it went beyond the edge.
fn moved(ui: &Ui, browsing: &CaretBrowsing, mut caret: Caret, layout: &TextLayout) -> Caret {
    let os = ui.ctx().os();
    let events = ui.input(|input| input.events.clone());
    for event in &events {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { continue };
        if modifiers.alt {
            continue;
        }
        let before = caret.range;
        if !layout.move_caret(&mut caret.range, os, modifiers, *key) {
            continue;
        }
        caret.moved = true;
        let stuck = caret.range.primary.index == before.primary.index && caret.range.is_empty();
        if stuck && !modifiers.shift {
            let onward = matches!(key, Key::ArrowDown | Key::ArrowRight);
            let back = matches!(key, Key::ArrowUp | Key::ArrowLeft);
            if (onward || back)
                && let Some(next) = browsing.neighbour(caret.text, onward)
            {
                return Caret::of(next, back);
            }
        }
    }
    caret
}
