//! The status bar: where you are, and what the keys do.

use crate::{
    command::{Command, Keys, entry},
    describe,
    state::Waiting,
    text,
    ui::{
        theme::Type,
        view::View,
        widget::{KEY_SIDES, Sign, TextRequest, key_cap_ui, label_ui, paint_focus_ring, paint_sign, worded_button},
    },
};
use egui::{Align, Color32, Layout, Rect, Stroke, TextFormat, Ui, UiBuilder, pos2, vec2};

/// Draws the bar.
pub fn status_bar_ui(ui: &mut Ui, view: View<'_>) {
    let tokens = view.tokens;
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, egui::Stroke::new(tokens.hairline, tokens.hair));
    let path = place_path(view);
    let size = view.text_size().min(1.2);
    let layout = TextRequest::new(&path, Type::Label.format(size, tokens.ink_2)).on_one_line(rect.width() * 0.6).lay_out(ui);
    let pos = pos2(rect.left() + 14.0, rect.center().y - layout.size().y / 2.0);
    let response = ui.interact(egui::Rect::from_min_size(pos, layout.size()), ui.unique_id().with("path"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Status, true, &path));
    let end = pos.x + layout.size().x;
    layout.paint(ui.painter(), pos, tokens.ink_2);
    let search = view
        .state
        .open_briefing
        .as_ref()
        .and_then(|open_briefing| open_briefing.searches.current.as_ref())
        .filter(|search| !search.hits.is_empty());
    let hit = search.map(|search| text::result_of(search.index + 1, search.hits.len(), &search.typed));
    let done = view.state.notices.copied.map(str::to_owned).or(view.state.notices.undone.clone());
    if let Some((sign, says)) = done.map(|done| (Sign::Tick, done)).or(hit.map(|hit| (Sign::Lens, hit))) {
        let layout = TextRequest::new(&says, Type::Label.format(size, tokens.ink)).on_one_line(rect.width() * 0.3).lay_out(ui);
        let middle = rect.center().y;
        paint_sign(ui.painter(), pos2(end + 22.0, middle), sign, tokens.ink);
        layout.paint(ui.painter(), pos2(end + 34.0, middle - layout.size().y / 2.0), tokens.ink);
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(14.0, 0.0))), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // In the order in which they are read, at the end of the bar.
            let hints = if rect.width() > 760.0 { hints(view, ui.ctx().os().is_mac()) } else { Vec::new() };
            let area = ui.allocate_space(vec2(hints_width(ui, &hints, size), 0.0)).1;
            hidden_ui(ui, view, size);
            let place = Rect::from_x_y_ranges(area.x_range(), rect.y_range());
            let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            ui.scope_builder(builder, |ui| hints_ui(ui, view, &hints, size));
        });
    });
}

/// How many items the filters hide, and what shows them again.
fn hidden_ui(ui: &mut Ui, view: View<'_>, size: f32) {
    let tokens = view.tokens;
    let filters = view.state.open_briefing.as_ref().map(|open_briefing| &open_briefing.filters);
    let Some(filters) = filters.filter(|filters| filters.hidden_items.all() > 0 && !filters.results.shown) else { return };
    let underline = Stroke::new(1.0, tokens.provision);
    let format = TextFormat { underline, ..Type::Label.plain(size, tokens.provision) };
    let show = worded_button(ui, TextRequest::interface(text::SHOW_ALL.words(), format)).frame(false);
    let response = ui.add(show);
    paint_focus_ring(ui, &response, tokens);
    if response.clicked() {
        view.send(crate::state::FilterChange::Clear);
    }
    let says = text::hidden_by(&text::counted_items(filters.hidden_items.all()), filters.chosen.len());
    label_ui(ui, TextRequest::interface(says, Type::Label.plain(size, tokens.ink_2)));
}

/// Keys with what they do.
type Hint = (Vec<String>, &'static str);

/// Between two hints.
const HINT_GAP: f32 = 8.0;

fn hints_width(ui: &Ui, hints: &[Hint], size: f32) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    let words = |words: &str| TextRequest::interface(words, Type::Label.plain(size, Color32::PLACEHOLDER)).lay_out(ui).size().x + gap;
    hints.iter().map(|(keys, says)| HINT_GAP + words(says) + keys.iter().map(|key| words(key) + KEY_SIDES).sum::<f32>()).sum()
}

fn hints_ui(ui: &mut Ui, view: View<'_>, hints: &[Hint], size: f32) {
    for (keys, words) in hints {
        ui.add_space(HINT_GAP);
        for key in keys {
            key_cap_ui(ui, view.tokens, key, size);
        }
        label_ui(ui, TextRequest::interface(*words, Type::Label.plain(size, view.tokens.ink_3)));
    }
}

/// What a few keys do here, each with its key caps.
fn hints(view: View<'_>, is_mac: bool) -> Vec<Hint> {
    let fixed = |hints: &[(&str, text::Message)]| -> Vec<Hint> {
        hints.iter().map(|(key, words)| (vec![(*key).to_owned()], words.words())).collect()
    };
    match &view.state.open_briefing {
        Some(open_briefing) if open_briefing.gaps.is_some() => return fixed(&text::gap_keys()),
        Some(open_briefing) if open_briefing.filters.results.shown => return result_hints(view, is_mac),
        Some(open_briefing) if open_briefing.side.problem().is_some() => return fixed(&text::problem_keys()),
        _ => {}
    }
    // A single letter is the shortest, where letters are keys.
    let letters = view.state.prefs.letter_keys;
    let key = |command: Command| {
        let keys = entry(command).keys;
        let short = keys.iter().find(|keys| keys.is_single_character()).filter(|_| letters);
        short.or_else(|| keys.iter().find(|keys| !keys.is_single_character())).map(|keys| keys.name(is_mac))
    };
    let hints = [
        (vec![key(Command::PreviousTied), key(Command::NextTied)], text::NEXT_RELATED.words()),
        (vec![key(Command::WhoSaysWhat)], text::WHO_SAYS_WHAT_HINT.words()),
        (vec![key(Command::GoTo)], text::GO_TO.words()),
        (vec![key(Command::KeySheet)], text::KEYS.words()),
    ];
    hints
        .into_iter()
        .map(|(keys, words)| (keys.into_iter().flatten().collect::<Vec<_>>(), words))
        .filter(|(keys, _)| !keys.is_empty())
        .collect()
}

/// What a few keys do in the list of results.
fn result_hints(view: View<'_>, is_mac: bool) -> Vec<(Vec<String>, &'static str)> {
    let name = |keys: Option<&Keys>| keys.map(|keys| keys.name(is_mac)).into_iter().collect::<Vec<_>>();
    let key = |command: Command| name(entry(command).keys.first());
    // A single sign is the shortest, where signs are keys.
    let sheet = entry(Command::KeySheet).keys;
    let sheet = sheet.iter().find(|keys| view.state.prefs.letter_keys && keys.is_single_character()).or(sheet.first());
    vec![
        ([key(Command::Up), key(Command::Down)].concat(), text::RESULT_KEY.words()),
        (key(Command::Lock), text::OPEN_RESULT_KEY.words()),
        (key(Command::Filters), text::FILTERS_KEY.words()),
        (name(sheet), text::KEYS.words()),
    ]
}

/// `Ch. IV › Art. 24 › para. 2 › Independent review`.
pub fn place_path(view: View<'_>) -> String {
    let Some(open_briefing) = &view.state.open_briefing else {
        return match &view.state.arrival.waiting {
            Waiting::Reading(path) => text::screen::reading_file(path),
            Waiting::Nothing | Waiting::Choosing => text::NOTHING_OPEN.to_string(),
        };
    };
    if let Some(gaps) = open_briefing.gaps {
        let content = view.caches.gap_map(open_briefing, gaps.all);
        let map = &content.map;
        let rows = text::MatrixRows { number: map.rows.len(), all: gaps.all };
        return format!("{} › {} × {}", text::MATRIX.words(), rows.counted(), text::counted_kinds(map.kinds.len()));
    }
    let linked = &open_briefing.linked;
    if open_briefing.filters.results.shown {
        let hidden = text::items_hidden(open_briefing.filters.hidden_items.all());
        return text::side_by_side(&[text::results_path(&open_briefing.filters.asked(linked)), hidden]);
    }
    let Some(subject) = &open_briefing.navigation.subject else { return open_briefing.file.origin.name() };
    let section = &linked.sections()[subject.section];
    let mut path: Vec<String> = linked.around(&section.target).into_iter().map(|name| name.short().to_owned()).collect();
    path.push(linked.say_target(&section.target));
    if subject.target != section.target {
        path.push(match subject.target.address() {
            Some(address) if linked.own_name(address).is_some() => linked.say(address),
            Some(address) => {
                text::screen::paragraph_in_path(&(address.path().join("(") + &")".repeat(address.path().len().saturating_sub(1))))
            }
            None => linked.say_target(&subject.target),
        });
    }
    if let Some(words) = subject.words {
        let phrase = describe::anchor_words(linked, section, words).unwrap_or_default();
        path.push(format!("{} {phrase}", words + 1).trim_end().to_owned());
    }
    if let Some((pane, row)) = open_briefing.navigation.following.on_thread
        && let Some(crate::linked::Row { kind: crate::linked::RowKind::Card(item, _), .. }) = linked.rows(pane.kind()).get(row)
    {
        path.push(linked.item_name(*item));
    }
    let path = path.join(text::STEP.words());
    if subject.locked { text::side_by_side(&[&*path, text::SELECTED.words()]) } else { path }
}
