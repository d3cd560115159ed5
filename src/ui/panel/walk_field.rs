//! A field of a walk, with its name above it.

use super::controls::text_ui;
use crate::{
    text::WalkField,
    ui::{theme::Type, view::View, widget::field_caret},
};
use egui::{Align2, FontId, Id, Response, Role, TextEdit, Ui, WidgetInfo, vec2};

/// A field with its name above it.
pub struct FieldEditor<'a> {
    pub id: Id,
    pub name: &'a str,
    pub hint: &'a str,
    pub font: FontId,
    /// More than one for words over several lines.
    pub rows: usize,
    /// True where its text is only a default: it is selected when the field is opened, and typing replaces it.
    pub replaced: bool,
    /// Which it is.
    pub of: WalkField,
}

impl FieldEditor<'_> {
    /// Draws it; returns what is typed, where that has changed.
    pub fn ui(self, ui: &mut Ui, view: View<'_>, now: &str, asks: bool) -> Option<String> {
        text_ui(ui, view, Type::Label, view.tokens.ink_3, self.name);
        self.unlabelled_ui(ui, view, now, asks)
    }

    /// The same without the name above it.
    pub fn unlabelled_ui(self, ui: &mut Ui, view: View<'_>, now: &str, asks: bool) -> Option<String> {
        let mut typed = now.to_owned();
        let (id, replaced) = (self.id, self.replaced);
        let response = self.edit(ui, view, &mut typed, f32::INFINITY);
        if asks {
            response.request_focus();
            response.scroll_to_me(None);
            if replaced {
                field_caret::select_all(ui.ctx(), id, now);
            }
        }
        (typed != now).then_some(typed)
    }

    /// A field whose words are tidied only when it is left, not while they are typed.
    pub fn free_text_ui(self, ui: &mut Ui, view: View<'_>, now: &str, width: f32) -> Option<String> {
        let id = self.id;
        if self.was_turned(view).is_some() {
            ui.data_mut(|data| data.remove::<String>(id));
        }
        let mut typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_else(|| now.to_owned());
        let response = self.edit(ui, view, &mut typed, width);
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(id, typed.clone()));
        } else {
            ui.data_mut(|data| data.remove::<String>(id));
        }
        response.changed().then_some(typed)
    }

    fn edit(self, ui: &mut Ui, view: View<'_>, typed: &mut String, width: f32) -> Response {
        let (tokens, one) = (view.tokens, self.rows == 1);
        if let Some(letter) = self.was_turned(view) {
            field_caret::put(ui.ctx(), self.id, letter);
        }
        let response = ui
            .scope(|ui| {
                ui.visuals_mut().extreme_bg_color = tokens.page;
                let edit = if one { TextEdit::singleline(typed) } else { TextEdit::multiline(typed).desired_rows(self.rows) };
                let edit = edit.id(self.id).font(self.font).desired_width(width).hint_text(self.hint);
                ui.add(if one { edit.min_size(vec2(0.0, 32.0)).align(Align2::LEFT_CENTER) } else { edit })
            })
            .inner;
        let role = if one { Role::TextInput } else { Role::MultilineTextInput };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.name));
        if response.has_focus() {
            view.caches.undoable_field.set(Some(self.id));
        }
        response
    }

    /// Where the caret belongs after what was typed was undone or redone.
    fn was_turned(&self, view: View<'_>) -> Option<usize> {
        let walks = &view.state.open_briefing.as_ref()?.own_walks;
        let (field, letter) = walks.caret.filter(|_| view.caches.turned[1].get() != walks.turned)?;
        (field == self.of).then_some(letter)
    }
}
