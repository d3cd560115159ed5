//! Who wrote notes beside oneself: each by name and colour, with how many, and a way to name them by hand.

use super::{
    controls::{button_ui, fold_line_ui, named_button_ui},
    note_summary::{author_badge, author_name},
};
use crate::{
    model::Author,
    state::{Change, LONGEST_NAME, Naming, NotesChange, NotesFold, NotesPanel},
    text,
    ui::{
        theme::Type,
        view::{Open, View},
        widget::{TextRequest, field_caret, label_ui, paint_focus_ring},
    },
};
use egui::{Align2, Key, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};

/// Height of a row, and of the field, at the least.
const ROW: f32 = 30.0;

/// Draws the list, folded until it is asked for; nothing where nobody else wrote any.
pub fn note_authors_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let Open { view, open_briefing } = open;
    let others = open_briefing.notes.others(&view.state.identity.author);
    if others.is_empty() {
        return;
    }
    let is_unfolded = panel.is_unfolded(NotesFold::Authors);
    if fold_line_ui(ui, view, text::WHO_WROTE.words(), is_unfolded).clicked() {
        view.send(NotesChange::Fold(NotesFold::Authors));
    }
    if !is_unfolded {
        return;
    }
    for (author, number) in others {
        match panel.naming.as_ref().filter(|naming| naming.author == author) {
            Some(naming) => naming_ui(ui, view, naming, panel.asks),
            None => author_ui(ui, view, author, number),
        }
    }
}

/// `maria  4 notes  Rename`.
fn author_ui(ui: &mut Ui, view: View<'_>, author: Author, number: usize) {
    let (tokens, size) = (view.tokens, view.text_size());
    ui.horizontal_wrapped(|ui| {
        let badge = author_badge(ui, view, &author, ui.available_width() * 0.6);
        let (rect, response) = ui.allocate_exact_size(vec2(badge.width(), badge.height().max(ROW)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, author_name(&author)));
        badge.paint(ui.painter(), rect.left_center());
        label_ui(ui, TextRequest::interface(text::counted_notes(number), Type::Label.plain(size, tokens.ink_2)));
        if named_button_ui(ui, view, text::RENAME.words(), &text::rename_author(author_name(&author))).clicked() {
            view.send(NotesChange::Name(Some(author)));
        }
    });
}

/// The field for the name, with the keyboard at first. Enter takes what is typed.
fn naming_ui(ui: &mut Ui, view: View<'_>, naming: &Naming, asks: u64) {
    let mut typed = naming.typed.clone();
    let edit = TextEdit::singleline(&mut typed)
        .font(Type::Interface.font(view.text_size()))
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST_NAME)
        .min_size(vec2(0.0, ROW))
        .align(Align2::LEFT_CENTER)
        .hint_text(text::NAME_OF_AUTHOR.words());
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, text::NAME_OF_AUTHOR.words()));
    paint_focus_ring(ui, &response, view.tokens);
    if view.caches.note_focus_request.get() != asks {
        response.request_focus();
        field_caret::select_all(ui.ctx(), response.id, &typed);
        response.scroll_to_me(None);
        view.caches.note_focus_request.set(asks);
    }
    if typed != naming.typed {
        view.send(NotesChange::NameTyped(typed.clone()));
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        view.send(NotesChange::TakeName);
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(!typed.trim().is_empty(), |ui| {
            button_ui(ui, view, text::SAVE_NAME.words(), || Change::Notes(NotesChange::TakeName));
        });
        button_ui(ui, view, text::CANCEL.words(), || Change::Notes(NotesChange::Name(None)));
    });
}
