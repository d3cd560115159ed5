//! What can be chosen for a speaking note: the side, the words, the points, the replies, the paper.

use super::point_row::{RowLayoutOfPoint, point_row_ui};
use crate::{
    describe::{NotePoint, NoteType, Paper, Side, WordsRead},
    model::TextId,
    state::{NoteView, SpeakingNoteChange},
    text::{self, speaking},
    ui::{
        theme::Type,
        view::{Open, View},
        widget::{TextRequest, label_ui, segments_ui, selectable_text_ui, worded_button},
    },
};
use egui::{Align, Layout, Role, Stroke, TextFormat, Ui, WidgetInfo, vec2};

/// So many points are listed at first, and all that are taken.
const AT_FIRST: usize = 5;
/// Limits of speaking that are offered, in minutes.
const LIMITS: [Option<u8>; 5] = [None, Some(1), Some(2), Some(3), Some(5)];

/// Draws them.
pub fn choices_ui(ui: &mut Ui, open: Open<'_>, shown: &NoteView) {
    let view = open.view;
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    heading_ui(ui, view, speaking::SIDE.words(), "");
    let sides = [text::FOR.words(), text::AGAINST.words()];
    let chosen = Side::ALL.iter().position(|side| *side == shown.choices.side);
    if let Some(place) = segments_ui(ui, view.tokens, view.text_size(), speaking::SIDE.words(), &sides, chosen) {
        view.send(SpeakingNoteChange::Side(Side::ALL[place]));
    }
    words_ui(ui, view, shown);
    points_ui(ui, view, shown);
    replies_ui(ui, view, shown);
    paper_ui(ui, view, shown);
}

/// The name of a group of choices, with what is to be said of them.
fn heading_ui(ui: &mut Ui, view: View<'_>, name: &str, about: &str) {
    let size = view.text_size();
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let label = label_ui(ui, TextRequest::interface(name, Type::InterfaceBold.plain(size, view.tokens.ink)));
        label.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
        if !about.is_empty() {
            label_ui(ui, TextRequest::interface(about, Type::Interface.plain(size, view.tokens.ink_2)));
        }
    });
}

fn words_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let texts = &shown.note.texts;
    heading_ui(ui, view, speaking::WORDS.words(), "");
    let several = texts.iter().filter(|(id, _)| !id.is_summary()).count() > 1;
    let name = |id: &TextId| match id {
        TextId::Summary => speaking::SUMMARY.to_string(),
        TextId::Official { edition, language } if several => text::list(&[speaking::OFFICIAL.words(), edition, language]),
        TextId::Official { .. } => speaking::OFFICIAL.to_string(),
    };
    let mut names: Vec<String> = texts.iter().map(|(id, _)| name(id)).collect();
    names.push(speaking::NO_WORDS.to_string());
    let read = shown.note.words.as_ref().map(|words| &words.text);
    let chosen = read.and_then(|read| texts.iter().position(|(id, _)| id == read)).unwrap_or(texts.len());
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if let Some(place) = segments_ui(ui, view.tokens, view.text_size(), speaking::WORDS.words(), &names, Some(chosen)) {
        let words = texts.get(place).map_or(WordsRead::Nothing, |(id, _)| WordsRead::Of(id.clone()));
        view.send(SpeakingNoteChange::Words(words));
    }
}

fn points_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let note = &shown.note;
    let taken = note.taken().count();
    let about = if note.points.is_empty() { String::new() } else { speaking::points_taken(taken, note.points.len(), &note.place) };
    heading_ui(ui, view, speaking::POINTS.words(), &about);
    if note.points.is_empty() {
        small_print_ui(ui, view, speaking::NO_POINT.words());
    }
    let is_listed = |place: usize, point: &NotePoint| shown.all_points || place < AT_FIRST || point.number.is_some();
    for (place, point) in note.points.iter().enumerate().filter(|(place, point)| is_listed(*place, point)) {
        let row = RowLayoutOfPoint {
            key: &point.key,
            words: &point.words,
            by: &point.by,
            count: Some(point.count),
            is_taken: point.number.is_some(),
            name: speaking::point_announced(place + 1, note.points.len(), point.count, &point.by),
        };
        point_row_ui(ui, view, &row);
    }
    let more = note.points.iter().enumerate().filter(|(place, point)| !is_listed(*place, point)).count();
    if more > 0 {
        let format = TextFormat {
            underline: Stroke::new(1.0, view.tokens.provision),
            ..Type::Interface.plain(view.text_size(), view.tokens.provision)
        };
        let button = worded_button(ui, TextRequest::interface(speaking::more_points(more), format)).frame(false);
        if ui
            .horizontal(|ui| {
                ui.add_space(26.0);
                ui.add(button)
            })
            .inner
            .clicked()
        {
            view.send(SpeakingNoteChange::AllPoints);
        }
    }
    small_print_ui(ui, view, speaking::OWN_POINT_BY_NOTE.words());
}

fn replies_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let note = &shown.note;
    let about = if note.replies.is_empty() { String::new() } else { speaking::replies_taken(note.expected().count(), note.replies.len()) };
    heading_ui(ui, view, speaking::REPLIES_TO_EXPECT.words(), &about);
    if note.replies.is_empty() {
        small_print_ui(ui, view, speaking::NO_REPLY_TO_EXPECT.words());
    }
    let is_listed = |place: usize| shown.all_points || place < AT_FIRST;
    for (place, reply) in note.replies.iter().enumerate().filter(|(place, reply)| is_listed(*place) || reply.taken) {
        let row = RowLayoutOfPoint {
            key: &reply.key,
            words: &reply.words,
            by: &reply.by,
            count: None,
            is_taken: reply.taken,
            name: speaking::reply_announced(place + 1, note.replies.len(), &reply.by),
        };
        point_row_ui(ui, view, &row);
    }
}

fn paper_ui(ui: &mut Ui, view: View<'_>, shown: &NoteView) {
    let (tokens, size) = (view.tokens, view.text_size());
    heading_ui(ui, view, speaking::LIMIT.words(), "");
    let limits = LIMITS.map(|limit| limit.map_or_else(|| speaking::NO_LIMIT.to_string(), speaking::limit_of));
    let names: Vec<&str> = limits.iter().map(String::as_str).collect();
    let chosen = LIMITS.iter().position(|limit| *limit == shown.choices.limit);
    if let Some(place) = segments_ui(ui, tokens, size, speaking::LIMIT.words(), &names, chosen) {
        view.send(SpeakingNoteChange::Limit(LIMITS[place]));
    }
    heading_ui(ui, view, speaking::PAPER.words(), "");
    ui.with_layout(Layout::left_to_right(Align::TOP).with_main_wrap(true), |ui| {
        let papers = Paper::ALL.map(Paper::name);
        let chosen = Paper::ALL.iter().position(|paper| *paper == shown.note.paper);
        if let Some(place) = segments_ui(ui, tokens, size, speaking::PAPER.words(), &papers, chosen) {
            view.send(SpeakingNoteChange::Paper(Paper::ALL[place]));
        }
        let types = NoteType::ALL.map(|letters| speaking::type_of(letters.points() as usize));
        let names: Vec<&str> = types.iter().map(String::as_str).collect();
        let chosen = NoteType::ALL.iter().position(|letters| *letters == shown.note.letters);
        if let Some(place) = segments_ui(ui, tokens, size, speaking::TYPE.words(), &names, chosen) {
            view.send(SpeakingNoteChange::Letters(NoteType::ALL[place]));
        }
    });
}

fn small_print_ui(ui: &mut Ui, view: View<'_>, words: &str) {
    selectable_text_ui(ui, TextRequest::interface(words, Type::SmallPrint.format(view.text_size(), view.tokens.ink_3)));
}
