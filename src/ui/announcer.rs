//! What a screen reader is told without asking: the subject has changed, a card has opened, filters hide so
//! much. Nothing of it is drawn; each kind of news is a live region of its own, so that one change is
//! one announcement.

use super::{Open, View};
use crate::{
    describe,
    library::{RowKind, Tally},
    model::PaneKind,
    text,
};
use egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, accesskit::Live};

/// Draws the live regions.
pub(super) fn show(ui: &mut Ui, view: View<'_>) {
    let news = view.caches.news(view.state, || news(view));
    for (name, says) in news.all() {
        region(ui, name, says);
    }
    region(ui, "notice", view.state.notice.as_deref().unwrap_or_default());
    region(ui, "good news", view.state.news.as_deref().unwrap_or_default());
    region(ui, "copied", view.state.copied.unwrap_or_default());
    region(ui, "undone", view.state.undone.as_deref().unwrap_or_default());
    if let Some(document) = &view.state.document {
        region(ui, "briefing", &document.library.briefing().title);
        region(ui, "wrong order", if document.wrong_order { text::WRONG_ORDER } else { "" });
    }
}

/// Says something once: a live region, where it changes.
pub(super) fn region(ui: &Ui, name: &str, says: &str) {
    if says.is_empty() {
        return;
    }
    let id = ui.unique_id().with(("news", name));
    let corner = Rect::from_min_size(ui.ctx().content_rect().min, Vec2::ZERO);
    let response = ui.interact(corner, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, says));
    ui.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// The news there is, each empty where there is none.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    subject: String,
    thread: String,
    filters: String,
    search: String,
    pane: String,
    problem: String,
    size: String,
}

impl News {
    fn all(&self) -> [(&'static str, &str); 7] {
        let Self { subject, thread, filters, search, pane, problem, size } = self;
        [
            ("pane", pane),
            ("subject", subject),
            ("thread", thread),
            ("filters", filters),
            ("search", search),
            ("problem", problem),
            ("size", size),
        ]
    }
}

fn news(view: View<'_>) -> News {
    let size = text::size_is(view.state.prefs.text_size);
    let Some(document) = &view.state.document else { return News { size, ..News::default() } };
    let open = Open { view, document };
    let problem = document.problem.and_then(|at| document.problems.get(at)).map(ToString::to_string).unwrap_or_default();
    News { subject: subject(open), thread: thread(open), filters: filters(open), search: search(open), pane: pane(open), problem, size }
}

/// `Article 24(2) · Conditions and safeguards. 5 safeguards, 23 critiques and 14 positions tied`; of an item what its card
/// is called.
fn subject(open: Open<'_>) -> String {
    let document = open.document;
    let library = &document.library;
    let Some(subject) = &document.subject else { return String::new() };
    if let Some(item) = library.item(&subject.target) {
        return card(open, item, subject.section);
    }
    let tied = [PaneKind::Safeguards, PaneKind::Critiques].map(|pane| document.tied_tally(pane, 0..document.tied[pane as usize].len()));
    let tied = tied.into_iter().fold(Tally::default(), std::ops::Add::add);
    let name = describe::heading(library, &subject.target).unwrap_or_else(|| library.say_target(&subject.target));
    text::subject_is(&name, &describe::tally_said(tied))
}

/// The card that was opened along the thread.
fn thread(open: Open<'_>) -> String {
    let Some((pane, row)) = open.document.on_thread else { return String::new() };
    let library = &open.document.library;
    match library.rows(pane.kind()).get(row) {
        Some(row) => match row.kind {
            RowKind::Card(item, _) => card(open, item, row.section),
            _ => library.say_target(&row.target),
        },
        None => String::new(),
    }
}

fn card(open: Open<'_>, item: crate::library::Item, section: usize) -> String {
    let library = &open.document.library;
    let Some(section) = library.sections().get(section) else { return String::new() };
    describe::accessible_name(library, item, section, &describe::card(library, item, section))
}

/// The pane that has the keyboard, with how much it holds of the subject.
fn pane(open: Open<'_>) -> String {
    let document = open.document;
    let kind = document.leader.kind();
    let section = document.subject.as_ref().map(|subject| subject.section);
    let section = section.and_then(|at| Some((at, document.library.sections().get(at)?)));
    match section.filter(|_| matches!(kind, PaneKind::Safeguards | PaneKind::Critiques)) {
        Some((at, section)) => {
            let (shown, hidden) = document.tally(at);
            let place = document.library.say_target(&section.target);
            text::pane_is(document.leader.name(), &describe::count_on(&place, kind, shown, hidden))
        }
        None => document.leader.name().to_owned(),
    }
}

fn filters(open: Open<'_>) -> String {
    let filters = &open.document.filters;
    if filters.chosen.is_empty() {
        // Said once something was hidden and no longer is.
        if filters.stamp > 0 { text::NOTHING_HIDDEN.to_owned() } else { String::new() }
    } else {
        match describe::tally_said(filters.hidden_items) {
            nothing if nothing.is_empty() => text::NOTHING_HIDDEN.to_owned(),
            hidden => text::hidden_by(&hidden, filters.chosen.len()),
        }
    }
}

fn search(open: Open<'_>) -> String {
    let Some(search) = &open.document.search else { return String::new() };
    let Some(hit) = search.hits.get(search.at) else { return String::new() };
    text::hit_is(search.at + 1, search.hits.len(), &search.typed, &open.document.library.say_target(hit))
}
