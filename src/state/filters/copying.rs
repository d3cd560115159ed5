//! The list of results as text, for the clipboard.

use super::Filters;
use crate::{
    describe,
    linked::{Item, LinkedBriefing},
    search::result_row,
    state::{Clip, Effect, State},
    text,
};

impl State {
    /// The whole list, also what is folded.
    pub(super) fn copy_results(&mut self) -> Option<Effect> {
        let open_briefing = self.open_briefing.as_ref().filter(|open_briefing| open_briefing.filters.results.tally.all() > 0)?;
        let text = results_text(&open_briefing.linked, &open_briefing.filters);
        self.notices.copied = Some(text::LIST_COPIED.words());
        Some(Effect::Copy(Clip::plain(text)))
    }
}

/// What is asked, how much was found, and a line for each result under the heading of its group.
fn results_text(linked: &LinkedBriefing, filters: &Filters) -> String {
    let results = &filters.results;
    let counts = text::counts_of(&describe::tally_list(results.tally), results.of);
    let mut lines = vec![
        linked.briefing().title.clone(),
        filters.asked(linked),
        text::results_heard(&text::counted_results(results.tally.all()), &counts),
    ];
    for group in &results.groups {
        lines.push(String::new());
        lines.push(text::in_brackets(&group.name, &group.items.len().to_string()));
        lines.extend(group.items.iter().map(|item| line(linked, *item, results.place(*item))));
    }
    lines.join("\n")
}

/// `9(2), Dravia, 11 Nov 2024, position, opposes: A family is no matter for a rivers text. (Record of the talks)`.
fn line(linked: &LinkedBriefing, item: Item, place: Option<(usize, usize)>) -> String {
    let row = result_row(linked, item, place, None, 0);
    let sort = row.sort.words();
    let who = [&*row.address, &*row.name, &*row.date, &*sort];
    let who = text::list(&who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>());
    let words = describe::first_words(linked, &row.target).unwrap_or_default();
    let said = text::labelled(&who, &words.split_whitespace().collect::<Vec<_>>().join(" "));
    let sources: Vec<String> =
        linked.cited(item).iter().map(|source| describe::source_title(linked, &linked.briefing().sources[*source].id)).collect();
    if sources.is_empty() { said } else { text::in_brackets(&said, &text::list_of_lists(&sources)) }
}
