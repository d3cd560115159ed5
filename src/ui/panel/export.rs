//! What is written to a file, beside the panes: how much, in which form, with notes or without, and where to.

use super::{
    controls::{button_ui, group_heading_ui},
    frame::panel_header_ui,
};
use crate::{
    export::{Form, Handout, PaperForm},
    model::Walk,
    state::{Change, ExportChange, ExportExtent, ExportKind, Exporting},
    text,
    ui::{
        theme::Type,
        view::{Open, View},
        widget::{TextRequest, checkbox_ui, label_ui, plain_button_ui, radio_row_ui, text_field_ui},
    },
};
use egui::{Frame, Margin, Panel, ProgressBar, Role, ScrollArea, Stroke, Ui, vec2};
use std::sync::atomic::Ordering;

/// Draws the panel.
pub fn export_ui(ui: &mut Ui, open: Open<'_>) {
    let view = open.view;
    let exporting = &view.state.exporting;
    panel_header_ui(ui, view, text::EXPORT.words());
    // The button that writes is in sight whatever is chosen above it.
    let frame = Frame::new().fill(view.tokens.desk).inner_margin(Margin::symmetric(16, 12));
    let foot = Panel::bottom("export foot").resizable(false).show_separator_line(false).frame(frame);
    let foot = foot.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        destination_ui(ui, view, exporting);
    });
    let top = foot.response.rect.top() + 0.5;
    ui.painter().hline(foot.response.rect.x_range(), top, Stroke::new(view.tokens.hairline, view.tokens.hair));
    ScrollArea::vertical().id_salt("export").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            extent_ui(ui, open, exporting);
            let has_walks = open.open_briefing.walks().next().is_some();
            let offered = |kind: &ExportKind| has_walks || !matches!(kind, ExportKind::Handout(_));
            let kinds: Vec<ExportKind> = ExportKind::all().into_iter().filter(offered).collect();
            // In order, so that those of a group stand together.
            for kinds in kinds.chunk_by(|one, other| kind_group(*one) == kind_group(*other)) {
                group_heading_ui(ui, view, kind_group(kinds[0]));
                for kind in kinds {
                    let (name, about) = kind_label(*kind);
                    radio_ui(ui, view, name, about, exporting.kind == *kind, ExportChange::Kind(*kind));
                }
            }
        });
    });
}

fn destination_ui(ui: &mut Ui, view: View<'_>, exporting: &Exporting) {
    if let Some(run) = &exporting.run {
        let (done, of) = (run.done.load(Ordering::Relaxed), run.of.load(Ordering::Relaxed).max(1));
        ui.add(ProgressBar::new(done as f32 / of as f32).desired_width(ui.available_width()).desired_height(8.0));
        button_ui(ui, view, text::CANCEL.words(), || Change::Export(ExportChange::Cancel));
        // The bar moves while it is written; after that no frame is drawn.
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(80));
        return;
    }
    let size = view.text_size();
    if plain_button_ui(ui, view.tokens, size, text::SAVE_AS.words()).clicked() {
        view.send(ExportChange::Choose);
    }
    ui.add_space(6.0);
    let mut typed = exporting.path.clone();
    let response = text_field_ui(ui, size, Role::TextInput, text::OR_A_PATH.words(), &mut typed);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if typed != exporting.path {
        view.send(ExportChange::Path(typed));
    }
    if !exporting.path.trim().is_empty() && (entered || plain_button_ui(ui, view.tokens, size, text::WRITE_HERE.words()).clicked()) {
        view.send(ExportChange::Write);
    }
    if let Some(said) = &exporting.said {
        ui.add_space(8.0);
        let label = label_ui(ui, TextRequest::interface(said, Type::Interface.plain(size, view.tokens.ink)));
        ui.accesskit_node_builder(label.id, |node| node.set_live(egui::accesskit::Live::Polite));
    }
}

fn extent_label(open: Open<'_>, what: ExportExtent) -> String {
    let open_briefing = open.open_briefing;
    match what {
        ExportExtent::Everything => text::ALL_OF_IT.to_string(),
        ExportExtent::Filtered => text::as_filtered(open_briefing.filters.hidden_items.all()),
        ExportExtent::Article => {
            let said = open_briefing.subject_section().map(|target| open_briefing.linked.say_target(&target));
            text::one_article(said.as_deref().unwrap_or_default())
        }
        ExportExtent::Notes => text::what_has_notes(open_briefing.notes.count()),
    }
}

/// How much of the briefing, or which walk of it, and what is added only where it is ticked.
fn extent_ui(ui: &mut Ui, open: Open<'_>, exporting: &Exporting) {
    let view = open.view;
    match exporting.kind {
        ExportKind::Briefing(_) => {
            group_heading_ui(ui, view, text::HOW_MUCH.words());
            for what in ExportExtent::ALL {
                radio_ui(ui, view, &extent_label(open, what), "", exporting.what == what, ExportChange::Extent(what));
            }
        }
        ExportKind::Handout(_) => walks_ui(ui, open),
        ExportKind::SpeakingNote(_) => {
            group_heading_ui(ui, view, text::HOW_MUCH.words());
            let place = open.open_briefing.place_of_subject().map(|place| open.open_briefing.linked.say_target(place));
            let place = place.unwrap_or_else(|| text::speaking::NO_PLACE_SELECTED.to_string());
            label_ui(ui, TextRequest::interface(&place, Type::Interface.plain(view.text_size(), view.tokens.ink)));
        }
        ExportKind::Brief(_) => {
            group_heading_ui(ui, view, text::HOW_MUCH.words());
            let size = view.text_size();
            let article = extent_label(open, ExportExtent::Article);
            label_ui(ui, TextRequest::interface(&article, Type::Interface.plain(size, view.tokens.ink)));
        }
        ExportKind::NotesFile | ExportKind::Annotations | ExportKind::NotesMarkdown => {}
    }
    if exporting.kind.shortens_cards() {
        ui.add_space(8.0);
        option_ui(ui, view, text::paper::WITH_CARDS_IN_FULL.words(), exporting.cards_in_full, ExportChange::CardsInFull);
    }
    if exporting.kind.can_hold_notes() && open.open_briefing.notes.count() > 0 {
        ui.add_space(8.0);
        option_ui(ui, view, text::WITH_NOTES.words(), exporting.with_notes, ExportChange::WithNotes);
    }
    let has_private = |walk: &Walk| walk.stops.iter().any(|stop| stop.notes.is_some());
    if exporting.kind.can_hold_trainer_notes() && open.open_briefing.walks().any(has_private) {
        ui.add_space(8.0);
        option_ui(ui, view, text::paper::WITH_TRAINER.words(), exporting.with_trainer, ExportChange::WithTrainer);
    }
}

/// Which walk is put on paper; nothing to choose where there is one.
fn walks_ui(ui: &mut Ui, open: Open<'_>) {
    if open.open_briefing.walks().nth(1).is_none() {
        return;
    }
    let view = open.view;
    let chosen = view.state.walk_on_paper().map(|walk| &walk.id);
    group_heading_ui(ui, view, text::paper::WHICH_WALK.words());
    for walk in open.open_briefing.walks() {
        let about = walk.audience.as_deref().unwrap_or_default();
        radio_ui(ui, view, &walk.title, about, Some(&walk.id) == chosen, ExportChange::Walk(walk.id.clone()));
    }
}

/// Something that is added only where it is ticked.
fn option_ui(ui: &mut Ui, view: View<'_>, name: &str, on: bool, change: impl FnOnce(bool) -> ExportChange) {
    if checkbox_ui(ui, view.tokens, view.text_size(), name, on).clicked() {
        view.send(change(!on));
    }
}

/// The heading of its group.
fn kind_group(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Briefing(_) => text::IN_WHICH_FORM.words(),
        ExportKind::Brief(_) | ExportKind::SpeakingNote(_) => text::paper::ARTICLE_ON_PAPER.words(),
        ExportKind::Handout(_) => text::paper::ON_PAPER.words(),
        ExportKind::NotesFile | ExportKind::Annotations | ExportKind::NotesMarkdown => text::NOTES.words(),
    }
}

/// Its name, and for what it is.
fn kind_label(kind: ExportKind) -> (&'static str, &'static str) {
    match kind {
        ExportKind::Briefing(Form::Html) => ("HTML", text::FOR_HTML.words()),
        ExportKind::Briefing(Form::Docx) => ("DOCX", text::FOR_DOCX.words()),
        ExportKind::Briefing(Form::Xlsx) => ("XLSX", text::FOR_XLSX.words()),
        ExportKind::Briefing(Form::Markdown) => ("Markdown", text::FOR_MARKDOWN.words()),
        ExportKind::Briefing(Form::Csv) => ("CSV", text::FOR_CSV.words()),
        ExportKind::Briefing(Form::Json) => ("JSON", text::FOR_JSON.words()),
        ExportKind::Briefing(Form::CslJson) => ("CSL-JSON", text::FOR_CSL.words()),
        ExportKind::Briefing(Form::BibTex) => ("BibTeX", text::FOR_BIBTEX.words()),
        ExportKind::Brief(PaperForm::Html) => (text::brief::ARTICLE_BRIEF.words(), text::brief::FOR_ARTICLE_BRIEF.words()),
        ExportKind::Brief(PaperForm::Docx) => (text::brief::ARTICLE_BRIEF_DOCX.words(), text::brief::FOR_ARTICLE_BRIEF_DOCX.words()),
        ExportKind::SpeakingNote(PaperForm::Html) => (text::speaking::SPEAKING_NOTE.words(), text::speaking::FOR_SPEAKING_NOTE.words()),
        ExportKind::SpeakingNote(PaperForm::Docx) => {
            (text::speaking::SPEAKING_NOTE_DOCX.words(), text::speaking::FOR_SPEAKING_NOTE_DOCX.words())
        }
        ExportKind::Handout(Handout::Participant) => (text::paper::PARTICIPANT.words(), text::paper::FOR_PARTICIPANT.words()),
        ExportKind::Handout(Handout::Trainer) => (text::paper::TRAINER.words(), text::paper::FOR_TRAINER.words()),
        ExportKind::Handout(Handout::Posters) => (text::paper::POSTERS.words(), text::paper::FOR_POSTERS.words()),
        ExportKind::NotesFile => (text::NOTES_FILE.words(), text::FOR_NOTES_FILE.words()),
        ExportKind::Annotations => (text::NOTES_JSON.words(), text::FOR_ANNOTATIONS.words()),
        ExportKind::NotesMarkdown => (text::NOTES_MARKDOWN.words(), text::FOR_NOTES_MARKDOWN.words()),
    }
}

/// One of several, on a line of its own, with what it is for.
fn radio_ui(ui: &mut Ui, view: View<'_>, name: &str, about: &str, chosen: bool, change: ExportChange) {
    if radio_row_ui(ui, view.tokens, view.text_size(), name, about, chosen).clicked() {
        view.send(change);
    }
}
