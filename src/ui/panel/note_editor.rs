//! The note being edited: what it is on, its text, its highlight and tags, and whether what it is on is still there.

use super::{
    controls::{button_ui, choice_chip_ui, row_label_ui},
    note_summary::{note_doubt, note_foot, note_head_ui, note_place, note_quote},
};
use crate::{
    model::{Mark, Note},
    notes::Certainty,
    state::{Change, NotesChange, NotesPanel},
    text,
    ui::{
        theme::{CORNER, Type},
        view::Open,
        widget::{Chip, Sign, TextRequest, field_caret, label_ui, selectable_text_ui},
    },
};
use egui::{Frame, Margin, Role, Stroke, TextEdit, Ui, WidgetInfo, vec2};

/// Draws the note.
pub fn note_editor_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel, note: &Note) {
    let view = open.view;
    let (tokens, size) = (view.tokens, view.text_size());
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(1.5, tokens.ink)).corner_radius(CORNER);
    frame.inner_margin(Margin::symmetric(14, 12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
        note_head_ui(ui, view, note, &note_place(open, note));
        if let Some(quoted) = note_quote(note) {
            selectable_text_ui(ui, TextRequest::new(quoted, Type::TieWords.format(size, tokens.ink_2)).in_language(open.language()));
        }
        doubts_ui(ui, open, note);
        text_field_ui(ui, open, panel, note);
        marks_ui(ui, open, note);
        tags_field_ui(ui, open, note);
        versions_ui(ui, open, note);
        ui.horizontal_wrapped(|ui| {
            button_ui(ui, view, text::DONE.words(), || Change::Notes(NotesChange::Open(None)));
            button_ui(ui, view, text::REMOVE_NOTE.words(), || Change::Notes(NotesChange::Remove(note.id.clone())));
            let saved = if open.open_briefing.notes.is_unsaved() { text::SAVING } else { text::SAVED };
            let foot = text::side_by_side(&[&*note_foot(note), saved.words()]);
            label_ui(ui, TextRequest::new(foot, Type::Label.plain(size, tokens.ink_3)));
        });
    });
}

fn text_field_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel, note: &Note) {
    let view = open.view;
    let says = note.text.value().cloned().unwrap_or_default();
    let mut typed = says.clone();
    let id = egui::Id::unique(("note text", &note.id));
    let notes = &open.open_briefing.notes;
    if view.caches.turned[0].get() != notes.turned {
        if let Some((_, letter)) = notes.caret.as_ref().filter(|(of, _)| *of == note.id) {
            field_caret::put(ui.ctx(), id, *letter);
        }
        // What was typed does not hold on to tags that were undone.
        ui.data_mut(|data| data.remove::<String>(egui::Id::unique(("note tags", &note.id))));
        view.caches.turned[0].set(notes.turned);
    }
    let response = ui
        .scope(|ui| {
            ui.visuals_mut().extreme_bg_color = view.tokens.page;
            let edit = TextEdit::multiline(&mut typed)
                .id(id)
                .font(Type::Value.font(view.text_size()))
                .desired_width(f32::INFINITY)
                .desired_rows(4)
                .hint_text(text::NOTE_HINT);
            ui.add(edit)
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, true, text::NOTE));
    if response.has_focus() {
        view.caches.undoable_field.set(Some(id));
    }
    if view.caches.note_focus_request.get() != panel.asks {
        response.request_focus();
        response.scroll_to_me(None);
        view.caches.note_focus_request.set(panel.asks);
    }
    if typed != says {
        view.send(NotesChange::Text { id: note.id.clone(), text: typed });
    }
}

fn marks_ui(ui: &mut Ui, open: Open<'_>, note: &Note) {
    let now = note.mark.value().copied().flatten();
    row_label_ui(ui, open.view, text::HIGHLIGHT_AS.words());
    ui.horizontal_wrapped(|ui| {
        for mark in Mark::ALL {
            let chosen = now == Some(mark);
            let change = NotesChange::SetMark { id: note.id.clone(), mark: (!chosen).then_some(mark) };
            let chip = Chip { role: Role::CheckBox, sign: Some(Sign::Mark(mark)), name: text::mark(mark), chosen };
            choice_chip_ui(ui, open.view, chip, change);
        }
        let on = note.bookmark.value() == Some(&true);
        let change = NotesChange::SetBookmark { id: note.id.clone(), on: !on };
        let chip = Chip { role: Role::CheckBox, sign: Some(Sign::Bookmark), name: text::BOOKMARK.words(), chosen: on };
        choice_chip_ui(ui, open.view, chip, change);
    });
}

/// Tags as they are typed; they become tags when the field is left.
fn tags_field_ui(ui: &mut Ui, open: Open<'_>, note: &Note) {
    let view = open.view;
    let id = egui::Id::unique(("note tags", &note.id));
    let kept = note.tags.value().map(|tags| tags.join(", ")).unwrap_or_default();
    let mut typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_else(|| kept.clone());
    let response = ui
        .scope(|ui| {
            ui.visuals_mut().extreme_bg_color = view.tokens.page;
            let edit = TextEdit::singleline(&mut typed)
                .id(id)
                .font(Type::Interface.font(view.text_size()))
                .desired_width(f32::INFINITY)
                .min_size(vec2(0.0, 30.0))
                .align(egui::Align2::LEFT_CENTER)
                .hint_text(text::TAGS_HINT);
            ui.add(edit)
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, text::TAGS_HINT));
    if response.has_focus() {
        view.caches.undoable_field.set(Some(id));
        // Tags are not sorted while they are typed.
        ui.data_mut(|data| data.insert_temp(id, typed.clone()));
    } else {
        ui.data_mut(|data| data.remove::<String>(id));
    }
    if response.changed() {
        view.send(NotesChange::Tags { id: note.id.clone(), typed });
    }
}

/// That what a note is on has moved or is gone, and what can be done.
fn doubts_ui(ui: &mut Ui, open: Open<'_>, note: &Note) {
    let Some((doubt, ink)) = note_doubt(open, note) else { return };
    let view = open.view;
    selectable_text_ui(ui, TextRequest::interface(doubt, Type::Interface.format(view.text_size(), ink)));
    let certainty = open.open_briefing.notes.placed.get(&note.id).map(|placed| placed.certainty);
    ui.horizontal_wrapped(|ui| {
        if certainty != Some(Certainty::Lost) {
            button_ui(ui, view, text::IT_BELONGS_HERE.words(), || Change::Notes(NotesChange::Confirm(note.id.clone())));
        }
        button_ui(ui, view, text::MOVE_TO_CURRENT.words(), || Change::Notes(NotesChange::HangHere(note.id.clone())));
    });
}

/// What another wrote at the same time.
fn versions_ui(ui: &mut Ui, open: Open<'_>, note: &Note) {
    let view = open.view;
    let (tokens, size) = (view.tokens, view.text_size());
    for other in note.text.others() {
        selectable_text_ui(ui, TextRequest::interface(text::TWO_VERSIONS, Type::Label.format(size, tokens.error)));
        selectable_text_ui(ui, TextRequest::new(other.clone(), Type::Value.format(size, tokens.ink)));
        ui.horizontal_wrapped(|ui| {
            let this = note.text.value().cloned().unwrap_or_default();
            let keep = |text: String| Change::Notes(NotesChange::Keep { id: note.id.clone(), text });
            button_ui(ui, view, text::KEEP_THIS.words(), || keep(this));
            button_ui(ui, view, text::KEEP_OTHER.words(), || keep(other.clone()));
        });
    }
}
