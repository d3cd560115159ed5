//! How many results there are, and in which order they stand now, for who hears it: said once nothing has changed for a moment.

use super::head::counts_of_results;
use crate::{
    text,
    ui::{cache::ResultsStatus, view::Open, widget::live_region_ui},
};
use egui::Ui;
use std::time::Duration;

/// How long nothing changes before the number is said: who types hears it once.
const REST: f64 = 0.3;

/// The live region of the list.
pub fn results_status_ui(ui: &Ui, open: Open<'_>) {
    let filters = &open.open_briefing.filters;
    let mut status = open.view.caches.results_status.borrow_mut();
    if !filters.results.shown {
        *status = ResultsStatus::default();
        return;
    }
    let (now, of) = (ui.input(|input| input.time), (open.open_briefing.file.generation, filters.results.revision));
    if status.of != Some(of) {
        status.of = Some(of);
        status.since = now;
    }
    let left = REST - (now - status.since);
    if left > 0.0 || filters.is_looking() {
        ui.request_repaint_after(Duration::from_secs_f64(left.max(0.05)));
    } else if status.said_of != status.of {
        status.said_of = status.of;
        let (order, before) = (filters.results.order, status.order.replace(filters.results.order));
        let counts = text::results_heard(&text::counted_results(filters.results.tally.all()), &counts_of_results(open));
        if before.is_some_and(|before| before != order) {
            status.says = text::labelled(text::RESULT_ORDER.words(), order.name());
        } else if counts != status.counts {
            status.says.clone_from(&counts);
        }
        status.counts = counts;
    }
    live_region_ui(ui, "results", &status.says);
}
