//! All notes beside the panes: the one that is written in, and the list.

use super::{
    Open, View, note_editor,
    theme::{CORNER, Type},
    widget::{Sign, focus_ring, paint_sign, plain_button, words},
};
use crate::{
    model::{Mark, Note},
    notes::Certainty,
    state::{NotesChange, NotesPanel, Only, Sort},
    text,
};
use egui::{
    Button, Frame, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, epaint::text::LayoutJob,
    pos2, vec2,
};

/// Draws the panel.
pub(super) fn show(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let Open { view, open_briefing } = open;
    header(ui, view);
    ScrollArea::vertical().id_salt("notes").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
            if !open_briefing.notes.are_ready() {
                say(ui, view, text::NOTES_NOT_READY);
                return;
            }
            if let Some(trouble) = &open_briefing.notes.trouble {
                warn(ui, view, trouble);
            }
            if open_briefing.notes.beside_another {
                say(ui, view, text::BESIDE_ANOTHER);
            }
            if let Some(note) = panel.open.as_deref().and_then(|id| open_briefing.notes.note(id)) {
                note_editor::show(ui, open, panel, note);
                ui.add_space(8.0);
            }
            if let Some((name, news)) = &open_briefing.notes.news {
                say(ui, view, &text::notes_joined(name, news.added.len(), news.changed.len(), news.both.len()));
            }
            if open_briefing.notes.count() == 0 && panel.open.is_none() {
                say(ui, view, text::NO_NOTES);
            } else {
                controls(ui, open, panel);
                list(ui, open, panel);
            }
            ui.add_space(12.0);
            if let Some(file) = &open_briefing.notes.file {
                let kept = RichText::new(text::kept_in(file)).font(Type::Label.font(view.text_size())).color(view.tokens.ink_3);
                ui.label(kept);
            }
        });
    });
}

fn header(ui: &mut Ui, view: View<'_>) {
    super::page::header_with(ui, view, text::NOTES, || crate::state::Change::Notes(NotesChange::Panel(false)));
}

fn say(ui: &mut Ui, view: View<'_>, what: &str) {
    words(ui, LayoutJob::single_section(what.to_owned(), Type::Interface.format(view.text_size(), view.tokens.ink_2)));
}

pub(super) fn warn(ui: &mut Ui, view: View<'_>, what: &str) {
    let tokens = view.tokens;
    let frame = Frame::new().fill(tokens.error_tint).stroke(Stroke::new(tokens.hairline, tokens.error)).corner_radius(CORNER);
    frame.inner_margin(Margin::same(10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        words(ui, LayoutJob::single_section(what.to_owned(), Type::Interface.format(view.text_size(), tokens.ink)));
    });
}

/// What is looked for, the order, and which alone.
fn controls(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let view = open.view;
    let (tokens, size) = (view.tokens, view.text_size());
    let mut typed = panel.query.clone();
    let field = ui.scope(|ui| {
        ui.visuals_mut().extreme_bg_color = tokens.page;
        let edit = TextEdit::singleline(&mut typed)
            .font(Type::Interface.font(size))
            .desired_width(f32::INFINITY)
            .min_size(vec2(0.0, 32.0))
            .align(egui::Align2::LEFT_CENTER)
            .hint_text(text::FIND_IN_NOTES);
        ui.add(edit)
    });
    field.inner.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, text::FIND_IN_NOTES));
    if typed != panel.query {
        view.send(crate::state::Change::Notes(NotesChange::Query(typed)));
    }
    ui.horizontal_wrapped(|ui| {
        for sort in Sort::ALL {
            let name = [text::SORT_HERE, text::SORT_PLACE, text::SORT_DATE, text::SORT_TAG][sort as usize];
            choice(ui, view, Role::RadioButton, None, name, panel.sort == sort, NotesChange::SortBy(sort));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let notes = &open.open_briefing.notes;
        let mut offered: Vec<(Only, Option<Sign>, String)> = Vec::new();
        let counts = view.caches.note_counts(open.open_briefing);
        let (waiting, tags) = &*counts;
        if *waiting > 0 {
            offered.push((Only::ToLookAt, Some(Sign::Warning), format!("{} {waiting}", text::TO_LOOK_AT)));
        }
        if let Some((_, news)) = notes.news.as_ref().filter(|(_, news)| !news.is_empty()) {
            offered.push((Only::New, None, format!("{} {}", text::NEW_NOTES, news.added.len() + news.changed.len())));
        }
        offered.extend(Mark::ALL.map(|mark| (Only::Mark(mark), Some(Sign::Mark(mark)), text::mark(mark).to_owned())));
        offered.push((Only::Bookmarks, Some(Sign::Bookmark), text::BOOKMARK.to_owned()));
        offered.extend(tags.iter().take(MOST_TAGS).map(|(tag, number)| (Only::Tag(tag.clone()), None, format!("#{tag} {number}"))));
        for (only, sign, name) in offered {
            let chosen = panel.only.as_ref() == Some(&only);
            choice(ui, view, Role::CheckBox, sign, &name, chosen, NotesChange::Only((!chosen).then_some(only)));
        }
    });
}

/// Tags offered; the others are found by their words.
const MOST_TAGS: usize = 8;

/// A chip that can be pressed.
pub(super) fn choice(ui: &mut Ui, view: View<'_>, role: Role, sign: Option<Sign>, name: &str, chosen: bool, change: NotesChange) {
    let (tokens, size) = (view.tokens, view.text_size());
    let ink = if chosen { tokens.ink } else { tokens.ink_2 };
    let galley = ui.painter().layout_no_wrap(name.to_owned(), Type::Label.font(size), ink);
    let room = if sign.is_some() { 18.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0 + room, (galley.size().y + 10.0).max(26.0)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, true, chosen, name));
    let fill = if chosen {
        tokens.selected
    } else if response.hovered() {
        tokens.hover()
    } else {
        tokens.page
    };
    let stroke = if chosen { Stroke::new(1.5, tokens.ink) } else { Stroke::new(tokens.hairline, tokens.edge) };
    ui.painter().rect(rect, crate::ui::theme::CHIP_CORNER, fill, stroke, StrokeKind::Inside);
    if let Some(sign) = sign {
        paint_sign(ui.painter(), pos2(rect.left() + 15.0, rect.center().y), sign, ink);
    }
    ui.painter().galley(pos2(rect.left() + 10.0 + room, rect.center().y - galley.size().y / 2.0), galley, ink);
    focus_ring(ui, &response, tokens);
    if response.clicked() {
        view.send(crate::state::Change::Notes(change));
    }
}

fn list(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let (view, notes) = (open.view, &open.open_briefing.notes);
    let ids = view.caches.notes(open.open_briefing);
    if ids.is_empty() {
        say(ui, view, text::NO_NOTES_FOUND);
    }
    for id in ids.iter().take(panel.shown) {
        if panel.open.as_deref() == Some(id) {
            continue;
        }
        if let Some(note) = notes.note(id) {
            entry(ui, open, note);
        }
    }
    if ids.len() > panel.shown && plain_button(ui, view.tokens, view.text_size(), text::MORE_NOTES).clicked() {
        view.send(crate::state::Change::Notes(NotesChange::More));
    }
}

/// One note of the list; pressing it goes there and opens it.
fn entry(ui: &mut Ui, open: Open<'_>, note: &Note) {
    let Open { view, open_briefing } = open;
    let (tokens, size) = (view.tokens, view.text_size());
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CORNER);
    let place = note_editor::place(open, note);
    let inner = frame.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        head(ui, view, note, &place);
        if let Some(quoted) = note_editor::quoted(note) {
            words(ui, LayoutJob::single_section(quoted, Type::TieWords.format(size, tokens.ink_2)));
        }
        if let Some(says) = note.text.value().filter(|says| !says.trim().is_empty()) {
            words(ui, LayoutJob::single_section(says.clone(), Type::Value.format(size, tokens.ink)));
        }
        if let Some((doubt, ink)) = note_editor::doubt(open, note) {
            words(ui, LayoutJob::single_section(doubt, Type::Label.format(size, ink)));
        }
        let foot = note_editor::foot(note);
        words(ui, LayoutJob::single_section(foot, Type::Label.format(size, tokens.ink_3)));
    });
    let rect = inner.response.rect;
    let response = ui.interact(rect, ui.unique_id().with(("note", &note.id)), Sense::click());
    let says = format!("{} {place}: {}", text::NOTE, note.text.value().map_or("", String::as_str));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &says));
    if response.hovered() || response.has_focus() {
        let stroke = if response.has_focus() { Stroke::new(2.0, tokens.focus) } else { Stroke::new(tokens.hairline, tokens.edge) };
        ui.painter().rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }
    if response.clicked() {
        let certain = open_briefing.notes.placed.get(&note.id).is_some_and(|placed| placed.certainty < Certainty::Lost);
        if let Some(spot) = open_briefing.notes.spot(&note.id).filter(|_| certain) {
            view.send(note_editor::go_to(open, &spot.target));
        }
        view.send(crate::state::Change::Notes(NotesChange::Open(Some(note.id.clone()))));
    }
}

/// Signs, the place, and who wrote it.
pub(super) fn head(ui: &mut Ui, view: View<'_>, note: &Note, place: &str) {
    let (tokens, size) = (view.tokens, view.text_size());
    let height = Type::InterfaceBold.line(size);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut x = rect.left();
    let marks = note.mark.value().copied().flatten().map(Sign::Mark);
    let ribbon = (note.bookmark.value() == Some(&true)).then_some(Sign::Bookmark);
    for sign in [marks, ribbon].into_iter().flatten() {
        paint_sign(ui.painter(), pos2(x + 6.0, rect.center().y), sign, tokens.ink);
        x += 18.0;
    }
    let mut right = rect.right();
    if let Some(author) = note.author.value().filter(|author| !author.initials.is_empty()) {
        let ink = tokens.author(author.colour);
        let galley = ui.painter().layout_no_wrap(author.initials.clone(), Type::Badge.font(size), ink);
        let badge = Rect::from_min_max(pos2(right - galley.size().x - 12.0, rect.top()), pos2(right, rect.bottom()));
        ui.painter().rect_stroke(badge, 5.0, Stroke::new(1.2, ink), StrokeKind::Inside);
        ui.painter().galley(badge.center() - galley.size() / 2.0, galley, ink);
        right = badge.left() - 8.0;
    }
    let galley = super::pane::one_line(ui, place, Type::InterfaceBold, size, tokens.ink, right - x);
    ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, tokens.ink);
}

/// A button of the panel.
pub(super) fn button(ui: &mut Ui, view: View<'_>, name: &str, change: impl FnOnce() -> crate::state::Change) {
    let label = RichText::new(name).font(Type::Interface.font(view.text_size())).color(view.tokens.ink);
    let response = ui.add(Button::new(label).fill(view.tokens.page).min_size(vec2(0.0, 30.0)));
    focus_ring(ui, &response, view.tokens);
    if response.clicked() {
        view.send(change());
    }
}
