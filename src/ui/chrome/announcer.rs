//! What is announced to screen readers: the subject has changed, a card has opened, filters hide so much. Nothing of it is
//! drawn; each kind of announcement is a live region of its own, so that one change is announced once.

use crate::{
    describe,
    linked::{RowKind, Tally},
    model::PaneKind,
    text,
    ui::{
        cache::Announcements,
        view::{Open, View},
        widget::live_region_ui,
    },
};
use egui::Ui;

/// Draws the live regions.
pub fn announcements_ui(ui: &mut Ui, view: View<'_>) {
    let announcements = view.caches.announcements(view.state, || announcements(view));
    for (name, says) in announcements.all() {
        live_region_ui(ui, name, says);
    }
    live_region_ui(ui, "notice", view.state.notices.notice.as_deref().unwrap_or_default());
    live_region_ui(ui, "good news", view.state.notices.news.as_deref().unwrap_or_default());
    live_region_ui(ui, "copied", view.state.notices.copied.unwrap_or_default());
    live_region_ui(ui, "undone", view.state.notices.undone.as_deref().unwrap_or_default());
    if let Some(open_briefing) = &view.state.open_briefing {
        live_region_ui(ui, "briefing", &open_briefing.linked.briefing().title);
        live_region_ui(ui, "wrong order", if open_briefing.file.wrong_order { text::WRONG_ORDER.words() } else { "" });
    }
}

fn announcements(view: View<'_>) -> Announcements {
    let size = text::size_announcement(view.state.prefs.text_size);
    let Some(open_briefing) = &view.state.open_briefing else { return Announcements { size, ..Announcements::default() } };
    let open = Open { view, open_briefing };
    let problem =
        open_briefing.side.problem().and_then(|index| open_briefing.file.problems.get(index)).map(text::problem_line).unwrap_or_default();
    Announcements {
        subject: subject(open),
        thread: thread(open),
        filters: filters(open),
        search: search(open),
        pane: pane(open),
        problem,
        size,
        order: order(open),
    }
}

/// `Article 24(2) · Conditions and safeguards. 5 safeguards, 23 critiques and 14 positions tied`; of an item what its card
/// is called.
fn subject(open: Open<'_>) -> String {
    let open_briefing = open.open_briefing;
    let linked = &open_briefing.linked;
    let Some(subject) = &open_briefing.navigation.subject else { return String::new() };
    if open_briefing.filters.results.shown && linked.item(&subject.target) == open_briefing.filters.results.chosen {
        // The row has the keyboard, and says what it is.
        return String::new();
    }
    if let Some(item) = linked.item(&subject.target) {
        return card(open, item, subject.section);
    }
    let tied = [PaneKind::Safeguards, PaneKind::Critiques]
        .map(|pane| open_briefing.tied_tally(pane, 0..open_briefing.navigation.following.rows[pane as usize].len()));
    let tied = tied.into_iter().fold(Tally::default(), std::ops::Add::add);
    let name = describe::heading(linked, &subject.target).unwrap_or_else(|| linked.say_target(&subject.target));
    text::item_announcement(&name, &describe::tally_sentence(tied))
}

/// The card that was opened along the thread.
fn thread(open: Open<'_>) -> String {
    let Some((pane, row)) = open.open_briefing.navigation.following.on_thread else { return String::new() };
    let linked = &open.open_briefing.linked;
    match linked.rows(pane.kind()).get(row) {
        Some(row) => match row.kind {
            RowKind::Card(item, _) => card(open, item, row.section),
            _ => linked.say_target(&row.target),
        },
        None => String::new(),
    }
}

fn card(open: Open<'_>, item: crate::linked::Item, section: usize) -> String {
    let linked = &open.open_briefing.linked;
    let Some(section) = linked.sections().get(section) else { return String::new() };
    describe::accessible_name(linked, item, section, &describe::card(linked, item, section))
}

/// The pane that has the keyboard, with how much it holds of the subject.
fn pane(open: Open<'_>) -> String {
    let open_briefing = open.open_briefing;
    let kind = open_briefing.panes.leader.kind();
    if open_briefing.filters.results.shown && matches!(kind, PaneKind::Safeguards | PaneKind::Critiques) {
        // The list stands in its place, and its rows say where they are.
        return String::new();
    }
    let section = open_briefing.navigation.subject.as_ref().map(|subject| subject.section);
    let section = section.and_then(|index| Some((index, open_briefing.linked.sections().get(index)?)));
    match section.filter(|_| matches!(kind, PaneKind::Safeguards | PaneKind::Critiques)) {
        Some((index, section)) => {
            let (shown, hidden) = open_briefing.tally(index);
            let place = describe::place_in_sentence(&open_briefing.linked, &section.target);
            text::pane_announcement(open_briefing.panes.leader.name(), &describe::count_on(&place, kind, shown, hidden))
        }
        None => open_briefing.panes.leader.name().to_owned(),
    }
}

fn filters(open: Open<'_>) -> String {
    let filters = &open.open_briefing.filters;
    if filters.results.shown {
        // The list says by itself how many there are.
        return String::new();
    }
    if filters.chosen.is_empty() {
        // Announced once something was hidden and no longer is.
        if filters.revision > 0 { text::NOTHING_HIDDEN.to_string() } else { String::new() }
    } else {
        match describe::tally_sentence(filters.hidden_items) {
            nothing if nothing.is_empty() => text::NOTHING_HIDDEN.to_string(),
            hidden => text::hidden_by(&hidden, filters.chosen.len()),
        }
    }
}

/// The order of critiques and positions, once somebody has chosen one.
fn order(open: Open<'_>) -> String {
    let order = describe::card_order_name(open.open_briefing.linked.card_order());
    if open.open_briefing.says_card_order { text::labelled(text::CARD_ORDER.words(), order) } else { String::new() }
}

fn search(open: Open<'_>) -> String {
    let Some(search) = &open.open_briefing.searches.current else { return String::new() };
    let Some(hit) = search.hits.get(search.index) else { return String::new() };
    text::result_announcement(search.index + 1, search.hits.len(), &search.typed, &open.open_briefing.linked.say_target(&hit.target))
}
