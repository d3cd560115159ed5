//! A message where egui takes words: in a label, on a button, in a hint.

use crate::text::Message;
use egui::WidgetText;

impl From<Message> for WidgetText {
    fn from(message: Message) -> Self {
        message.words().into()
    }
}
