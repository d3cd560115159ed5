//! Copying words that are marked, with where they stand.
//!
//! egui copies marked words itself, at the end of the frame in which it sees a copy event. To add a
//! citation, such an event is made, and what egui then puts on the clipboard is caught on its way out.

use crate::ui::marking;
use egui::{Context, Event, FullOutput, OutputCommand, Plugin, text_selection::LabelSelectionState};

/// Waits for the next text that goes to the clipboard, and adds to it.
#[derive(Debug, Default)]
struct Citing {
    citation: Option<String>,
}

impl Plugin for Citing {
    fn debug_name(&self) -> &'static str {
        "citing"
    }

    fn output_hook(&mut self, _context: &Context, output: &mut FullOutput) {
        for command in &mut output.platform_output.commands {
            if let OutputCommand::CopyText(text) = command
                && let Some(citation) = self.citation.take()
            {
                *text = cited(text, &citation);
            }
        }
    }
}

/// Gives egui what catches marked words.
pub(super) fn install(context: &Context) {
    context.add_plugin(Citing::default());
    marking::install(context);
}

/// True where words are marked anywhere in the window.
pub(super) fn has_marked(context: &Context) -> bool {
    context.plugin::<LabelSelectionState>().lock().has_selection() || marking::has_marked(context)
}

/// Puts the caret where a person reads, or takes it away. Marks of the mouse end: the same keys would
/// move both.
pub(super) fn toggle_caret(context: &Context) {
    context.plugin::<LabelSelectionState>().lock().clear_selection();
    marking::toggle(context);
}

/// Takes all marks away.
pub(super) fn unmark(context: &Context) {
    context.plugin::<LabelSelectionState>().lock().clear_selection();
    marking::end(context);
}

/// Copies the marked words, or `otherwise` where none are, with the citation after them.
pub(super) fn copy_cited(context: &Context, otherwise: &str, citation: String) {
    if has_marked(context) {
        context.plugin::<Citing>().lock().citation = Some(citation);
        context.input_mut(|input| input.events.push(Event::Copy));
    } else {
        context.copy_text(cited(otherwise, &citation));
    }
}

fn cited(text: &str, citation: &str) -> String {
    format!("{}\n{citation}", text.trim_end())
}
