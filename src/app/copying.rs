//! Copying words that are marked, with where they stand.
//!
//! egui copies marked words itself, at the end of the frame in which it sees a copy event. To add a
//! citation, such an event is made, and what egui then puts on the clipboard is caught on its way out.

use crate::{state::WithMarked, ui::marking};
use egui::{Context, Event, FullOutput, OutputCommand, Plugin, text_selection::LabelSelectionState};

/// Waits for the next text that goes to the clipboard, and adds to it.
#[derive(Debug, Default)]
struct Citing {
    citation: Option<String>,
    /// What the next text is for, if not for the clipboard.
    taking: Option<WithMarked>,
    taken: Option<(WithMarked, Option<String>)>,
}

impl Plugin for Citing {
    fn debug_name(&self) -> &'static str {
        "citing"
    }

    fn output_hook(&mut self, _context: &Context, output: &mut FullOutput) {
        if let Some(what) = self.taking.take() {
            let is_text = |command: &OutputCommand| matches!(command, OutputCommand::CopyText(_));
            let at = output.platform_output.commands.iter().position(is_text);
            // What was marked is not for the clipboard now.
            let words = match at.map(|at| output.platform_output.commands.remove(at)) {
                Some(OutputCommand::CopyText(words)) => Some(words),
                _ => None,
            };
            self.taken = Some((what, words));
            return;
        }
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

/// Takes the words that are marked, if any are, for something else than the clipboard; [`taken`] gives them in
/// the next frame.
pub(super) fn take_marked(context: &Context, what: WithMarked) {
    let marked = has_marked(context);
    let citing = context.plugin::<Citing>();
    if marked {
        citing.lock().taking = Some(what);
        context.input_mut(|input| input.events.push(Event::Copy));
    } else {
        citing.lock().taken = Some((what, None));
    }
    context.request_repaint();
}

/// True while words are on their way from the texts to what takes them.
pub(super) fn is_taking(context: &Context) -> bool {
    let citing = context.plugin::<Citing>();
    let citing = citing.lock();
    citing.taking.is_some() || citing.taken.is_some()
}

/// What was taken, once.
pub(super) fn taken(context: &Context) -> Option<(WithMarked, Option<String>)> {
    context.plugin::<Citing>().lock().taken.take()
}

fn cited(text: &str, citation: &str) -> String {
    format!("{}\n{citation}", text.trim_end())
}
