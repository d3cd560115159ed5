//! All notes beside the panes: the one being edited, and the list.

use super::{
    controls::{button_ui, choice_chip_ui, fold_line_ui, row_label_ui},
    frame::panel_header_with_ui,
    note_authors::note_authors_ui,
    note_editor::note_editor_ui,
    note_summary::{author_name, change_leading_to, note_doubt, note_foot, note_head_ui, note_place, note_quote},
};
use crate::{
    command::Command,
    model::{Mark, Note},
    notes::Certainty,
    state::{Change, CopyChange, NoteFilter, NotesChange, NotesFold, NotesPanel, Sort},
    text,
    ui::{
        chrome::{ITEM_COMMANDS, MenuRow, item_menu_with_ui, menu_row_ui},
        theme::{CORNER, Type},
        view::{Open, View},
        widget::{Chip, Sign, TextRequest, plain_button_ui, selectable_text_ui, text_field_ui, warning_box_ui},
    },
};
use egui::{Frame, Margin, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

/// Draws the panel.
pub fn notes_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let Open { view, open_briefing } = open;
    header_ui(ui, view);
    ScrollArea::vertical().id_salt("notes").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 8.0);
            if !open_briefing.notes.are_ready() {
                sentence_ui(ui, view, text::NOTES_NOT_READY.words());
                return;
            }
            if let Some(trouble) = &open_briefing.notes.trouble {
                warning_box_ui(ui, view.tokens, view.text_size(), trouble);
            }
            if open_briefing.notes.beside_another {
                sentence_ui(ui, view, text::BESIDE_ANOTHER.words());
            }
            if let Some(note) = panel.open.as_deref().and_then(|id| open_briefing.notes.note(id)) {
                note_editor_ui(ui, open, panel, note);
                ui.add_space(8.0);
            }
            if let Some((name, news)) = &open_briefing.notes.news {
                let joined = text::notes_joined(name.as_deref(), news.added.len(), news.changed.len(), news.both.len());
                let named = open_briefing.notes.news_named.as_deref().map(text::shown_as).unwrap_or_default();
                sentence_ui(ui, view, &text::sentences(&[joined, named]));
                name_them_ui(ui, open, panel);
            }
            note_authors_ui(ui, open, panel);
            if open_briefing.notes.count() == 0 && panel.open.is_none() {
                sentence_ui(ui, view, text::NO_NOTES.words());
            } else {
                controls_ui(ui, open, panel);
                list_ui(ui, open, panel);
            }
            ui.add_space(12.0);
            if let Some(file) = &open_briefing.notes.file {
                let is_unfolded = panel.is_unfolded(NotesFold::File);
                if fold_line_ui(ui, view, text::WHERE_SAVED.words(), is_unfolded).clicked() {
                    view.send(NotesChange::Fold(NotesFold::File));
                }
                if is_unfolded {
                    let kept = TextRequest::interface(text::saved_in(file), Type::Label.format(view.text_size(), view.tokens.ink_2));
                    selectable_text_ui(ui, kept);
                }
            }
        });
    });
}

/// The way to say who wrote the notes that came unsigned.
fn name_them_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let Open { view, open_briefing } = open;
    let Some(name) = open_briefing.notes.news_named.as_ref().filter(|_| panel.naming.is_none()) else { return };
    let others = open_briefing.notes.others(&view.state.identity.author);
    if let Some((author, _)) = others.into_iter().find(|(author, _)| author.initials == *name) {
        button_ui(ui, view, text::NAME_THEM.words(), || NotesChange::Name(Some(author)).into());
    }
}

fn header_ui(ui: &mut Ui, view: View<'_>) {
    panel_header_with_ui(ui, view, text::NOTES.words(), || Change::Notes(NotesChange::Panel(false)));
}

fn sentence_ui(ui: &mut Ui, view: View<'_>, what: &str) {
    selectable_text_ui(ui, TextRequest::interface(what, Type::Interface.format(view.text_size(), view.tokens.ink_2)));
}

/// The search, the order, and the filters of the list.
fn controls_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let view = open.view;
    let mut typed = panel.query.clone();
    text_field_ui(ui, view.text_size(), Role::SearchInput, text::FIND_IN_NOTES.words(), &mut typed);
    if typed != panel.query {
        view.send(NotesChange::Query(typed));
    }
    row_label_ui(ui, view, text::ORDER.words());
    ui.horizontal_wrapped(|ui| {
        for sort in Sort::ALL {
            let name = [text::SORT_HERE.words(), text::SORT_PLACE.words(), text::SORT_DATE.words(), text::SORT_TAG.words()][sort as usize];
            let chip = Chip { role: Role::RadioButton, sign: None, name, chosen: panel.sort == sort };
            choice_chip_ui(ui, view, chip, NotesChange::SortBy(sort));
        }
    });
    filters_ui(ui, open, panel);
}

/// What the list can be narrowed to, folded until it is asked for; what waits for an answer is always offered.
fn filters_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let view = open.view;
    let notes = &open.open_briefing.notes;
    let counts = view.caches.note_counts(open.open_briefing);
    let (waiting, tags) = &*counts;
    let mut offered: Vec<(NoteFilter, Option<Sign>, String)> = Vec::new();
    if *waiting > 0 {
        offered.push((NoteFilter::ToLookAt, Some(Sign::Warning), format!("{} {waiting}", text::TO_REVIEW.words())));
    }
    if let Some((_, news)) = notes.news.as_ref().filter(|(_, news)| !news.is_empty()) {
        offered.push((NoteFilter::New, None, format!("{} {}", text::NEW_NOTES.words(), news.added.len() + news.changed.len())));
    }
    let asks = offered.len();
    offered.extend(Mark::ALL.map(|mark| (NoteFilter::Mark(mark), Some(Sign::Mark(mark)), text::mark(mark).to_owned())));
    offered.push((NoteFilter::Bookmarks, Some(Sign::Bookmark), text::BOOKMARK.to_string()));
    offered.extend(tags.iter().take(MOST_TAGS).map(|(tag, number)| (NoteFilter::Tag(tag.clone()), None, format!("#{tag} {number}"))));
    let chips_ui = |ui: &mut Ui, offered: &[(NoteFilter, Option<Sign>, String)]| {
        ui.horizontal_wrapped(|ui| {
            for (only, sign, name) in offered {
                let chosen = panel.only.as_ref() == Some(only);
                let chip = Chip { role: Role::CheckBox, sign: *sign, name, chosen };
                choice_chip_ui(ui, view, chip, NotesChange::FilterBy((!chosen).then(|| only.clone())));
            }
        });
    };
    if asks > 0 {
        chips_ui(ui, &offered[..asks]);
    }
    let is_unfolded = panel.is_unfolded(NotesFold::Filters);
    let chosen = offered[asks..].iter().find(|(only, ..)| panel.only.as_ref() == Some(only)).map(|(_, _, name)| text::showing_only(name));
    if fold_line_ui(ui, view, chosen.as_deref().unwrap_or(text::SHOW_ONLY.words()), is_unfolded).clicked() {
        view.send(NotesChange::Fold(NotesFold::Filters));
    }
    if is_unfolded {
        chips_ui(ui, &offered[asks..]);
    }
}

/// Tags offered; the others are found by their words.
const MOST_TAGS: usize = 8;

fn list_ui(ui: &mut Ui, open: Open<'_>, panel: &NotesPanel) {
    let (view, notes) = (open.view, &open.open_briefing.notes);
    let ids = view.caches.notes(open.open_briefing);
    if ids.is_empty() {
        sentence_ui(ui, view, text::NO_NOTES_FOUND.words());
    }
    for id in ids.iter().take(panel.shown) {
        if panel.open.as_deref() == Some(id) {
            continue;
        }
        if let Some(note) = notes.note(id) {
            note_card_ui(ui, open, note);
        }
    }
    if ids.len() > panel.shown && plain_button_ui(ui, view.tokens, view.text_size(), text::MORE_NOTES.words()).clicked() {
        view.send(NotesChange::More);
    }
}

/// One note of the list; pressing it goes there and opens it.
fn note_card_ui(ui: &mut Ui, open: Open<'_>, note: &Note) {
    let Open { view, open_briefing } = open;
    let (tokens, size) = (view.tokens, view.text_size());
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CORNER);
    let place = note_place(open, note);
    let inner = frame.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        note_head_ui(ui, view, note, &place);
        let quoted =
            note_quote(note).map(|quoted| TextRequest::new(quoted, Type::TieWords.format(size, tokens.ink_2)).in_language(open.language()));
        let says = note.text.value().filter(|says| !says.trim().is_empty());
        let says = says.map(|says| TextRequest::new(says.clone(), Type::Value.format(size, tokens.ink)));
        let doubt = note_doubt(open, note).map(|(doubt, ink)| TextRequest::interface(doubt, Type::Label.format(size, ink)));
        let texts = [quoted, says, doubt].into_iter().flatten().map(|words| selectable_text_ui(ui, words)).reduce(|one, other| one | other);
        let foot = selectable_text_ui(ui, TextRequest::new(note_foot(note), Type::Label.format(size, tokens.ink_3)));
        texts.map_or_else(|| foot.clone(), |texts| texts | foot.clone())
    });
    let rect = inner.response.rect;
    let response = ui.interact(rect, ui.unique_id().with(("note", &note.id)), Sense::click());
    // Known by the card: the list may stand in another order while the menu is open.
    note_menu_ui(&(response.clone() | inner.inner), open, note);
    let says = text::screen::note_on(&place, note.text.value().map_or("", String::as_str));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &says));
    if response.hovered() || response.has_focus() {
        let stroke = if response.has_focus() { Stroke::new(2.0, tokens.focus) } else { Stroke::new(tokens.hairline, tokens.edge) };
        ui.painter().rect_stroke(rect, CORNER, stroke, StrokeKind::Inside);
    }
    if response.clicked() {
        let certain = open_briefing.notes.placed.get(&note.id).is_some_and(|placed| placed.certainty < Certainty::Lost);
        if let Some(spot) = open_briefing.notes.spot(&note.id).filter(|_| certain) {
            view.send(change_leading_to(open, &spot.target));
        }
        view.send(NotesChange::Open(Some(note.id.clone())));
    }
}

/// What can be done with a note, and with what it is on, where it was clicked with the secondary button. The menu is about what the
/// note is on: that is gone to.
fn note_menu_ui(response: &Response, open: Open<'_>, note: &Note) {
    let Open { view, open_briefing } = open;
    let leads_to = open_briefing.notes.spot(&note.id).map(|spot| change_leading_to(open, &spot.target));
    // A page would cover the list.
    let leads_to = leads_to.filter(|change| matches!(change, Change::Navigation(_)));
    let groups: &[&[Command]] = if leads_to.is_some() { &ITEM_COMMANDS } else { &[] };
    if let Some(change) = leads_to.filter(|_| response.secondary_clicked()) {
        view.send(change);
    }
    item_menu_with_ui(response, view, groups, |ui, width| {
        let says = note.text.value().map(String::as_str).unwrap_or_default();
        let copied = note_quote(note).into_iter().chain([says.to_owned()]).filter(|part| !part.trim().is_empty()).collect::<Vec<_>>();
        let mut rows: Vec<(String, Change, bool)> = vec![
            (text::OPEN_NOTE.to_string(), NotesChange::Open(Some(note.id.clone())).into(), true),
            (text::COPY_NOTE.to_string(), CopyChange::Text(copied.join("\n")).into(), !copied.is_empty()),
            (text::REMOVE_NOTE.to_string(), NotesChange::Remove(note.id.clone()).into(), true),
        ];
        let author = note.author.value().cloned().unwrap_or_default();
        if author != view.state.identity.author {
            rows.push((text::rename_author(author_name(&author)), NotesChange::Name(Some(author)).into(), true));
        }
        for (words, change, is_enabled) in rows {
            if menu_row_ui(ui, view, MenuRow { words: &words, key: "", is_on: None, is_enabled }, width).clicked() {
                view.send(change);
                ui.close();
            }
        }
    });
}
