//! Words of widgets that egui lays out itself: labels in its flow, buttons, boxes to tick, tips.

use super::text_request::TextRequest;
use crate::model::Direction;
use egui::{Align, Button, Label, Response, Ui, WidgetText};
use std::sync::Arc;

impl TextRequest<'_> {
    /// The words for a widget of egui's, which decides on their width.
    pub fn into_widget_text(mut self, ui: &Ui) -> WidgetText {
        let in_line = ui.text_valign();
        self.job.sections.iter_mut().for_each(|section| section.format.valign = in_line);
        WidgetText::LayoutJob(Arc::new(self.job))
    }

    fn into_label(self, ui: &Ui) -> Label {
        let direction = self.direction();
        let label = Label::new(self.into_widget_text(ui));
        if direction == Direction::RightToLeft { label.halign(Align::RIGHT) } else { label }
    }
}

/// Words in egui's flow, which are not selected.
pub fn label_ui(ui: &mut Ui, words: TextRequest<'_>) -> Response {
    let label = words.into_label(ui);
    ui.add(label)
}

/// The same, on one line, cut where there is no room.
pub fn cut_label_ui(ui: &mut Ui, words: TextRequest<'_>) -> Response {
    let label = words.into_label(ui).truncate();
    ui.add(label)
}

/// The same, on as many lines as they need.
pub fn wrapped_label_ui(ui: &mut Ui, words: TextRequest<'_>) -> Response {
    let label = words.into_label(ui).wrap();
    ui.add(label)
}

/// A button of egui's with words.
pub fn worded_button(ui: &Ui, words: TextRequest<'_>) -> Button<'static> {
    Button::new(words.into_widget_text(ui))
}

/// A button of egui's with words in the type and the colour of its style, as in menus.
pub fn plain_worded_button(words: impl Into<String>) -> Button<'static> {
    Button::new(words.into())
}

/// Says more of something while the pointer is over it.
pub fn tip_ui(response: Response, words: impl Into<String>) -> Response {
    response.on_hover_text(words.into())
}
