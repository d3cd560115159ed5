//! One pane: its header, its list, its foot.

mod glide;
mod list;
mod menu;
mod noted;
mod preview;
mod row;
mod rows;
mod slip;
mod source_rows;
mod text_rows;

pub(super) use glide::Glide;

use super::{
    Open, filters,
    shell::is_low,
    status_bar,
    theme::{CHIP, CHIP_CORNER, PANE_FOOT, PANE_HEADER, Tokens, Type},
    widget::{Sheet, Sign, paint_sign},
};
use crate::{
    describe,
    linked::Tally,
    model::{PaneKind, Target},
    state::{Change, PaneId},
    text,
};
use egui::{Color32, CornerRadius, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// What every part of a pane needs to know.
#[derive(Clone, Copy)]
struct PaneView<'a> {
    open: Open<'a>,
    id: PaneId,
    kind: PaneKind,
    /// 1.0 is 100 %; the text is set larger in a wide window.
    text_size: f32,
    /// True where no other pane is in sight.
    alone: bool,
    /// True where the window is so wide that there is room for more.
    wide: bool,
}

impl PaneView<'_> {
    fn tokens(&self) -> &Tokens {
        self.open.view.tokens
    }

    /// True where the subject's row carries a slip with what is tied to it. Only once the subject was
    /// chosen: while a person scrolls nothing may grow under the eye.
    fn has_slip(&self) -> bool {
        let chosen = self.open.open_briefing.subject.as_ref().is_some_and(|subject| subject.locked);
        self.alone && self.kind == PaneKind::Provisions && chosen
    }

    /// The words that were looked for, which every text marks.
    fn searched(&self) -> Option<&crate::search::Query> {
        self.open.open_briefing.search.as_ref().map(|search| &search.query)
    }

    fn ground(&self) -> Color32 {
        if self.kind == PaneKind::Provisions { self.tokens().page } else { self.tokens().desk }
    }
}

/// From this width of the window on the text is set larger, by so much: 20 points for 17.5.
const WIDE_FROM: f32 = 1600.0;
const WIDE_TEXT: f32 = 20.0 / 17.5;

/// The colour of a pane.
pub(super) fn accent(tokens: &Tokens, pane: PaneKind) -> Color32 {
    match pane {
        PaneKind::Provisions => tokens.provision,
        PaneKind::Safeguards => tokens.safeguard,
        PaneKind::Critiques => tokens.critique,
        PaneKind::Sources => tokens.ink_2,
    }
}

/// Draws a pane in `rect`. `tabs` are the panes to choose from where there is not room for all; `alone` is true
/// where no other pane is in sight.
pub(super) fn show(ui: &mut Ui, open: Open<'_>, id: PaneId, rect: Rect, tabs: &[PaneId], alone: bool) {
    let kind = id.kind();
    let wide = ui.ctx().content_rect().width() >= WIDE_FROM;
    let text_size = open.view.text_size() * if wide && kind == PaneKind::Provisions { WIDE_TEXT } else { 1.0 };
    let pane = PaneView { open, id, kind, text_size, alone, wide };
    ui.painter().rect_filled(rect, 0.0, pane.ground());
    if id == PaneId::SecondProvisions {
        // Two texts beside each other are one white page without it.
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(open.view.tokens.hairline, open.view.tokens.hair));
    }
    let (header, below) = rect.split_top_bottom_at_y(rect.top() + PANE_HEADER);
    let chips = filters::chips_height(open, kind);
    let (chips, below) = below.split_top_bottom_at_y(below.top() + chips);
    let (body, foot) = below.split_top_bottom_at_y(below.bottom() - PANE_FOOT);
    let builder = UiBuilder::new().id_salt(("pane", id)).max_rect(rect);
    let builder = builder.accessibility_role(Role::Group).accessibility_label(id.name());
    ui.scope_builder(builder, |ui| {
        show_header(ui, pane, header, tabs);
        filters::show_chips(ui, open, kind, chips);
        list::show(ui, pane, body);
        show_foot(ui, pane, foot);
        lead_with_the_focus(ui, pane);
    });
}

/// A pane with a control that Tab came to leads.
fn lead_with_the_focus(ui: &Ui, pane: PaneView<'_>) {
    let seen = &pane.open.view.caches.focus_seen;
    let focused = ui.memory(egui::Memory::focused).filter(|focused| seen.get() != Some(*focused));
    let Some(response) = focused.and_then(|focused| ui.ctx().read_response(focused)) else { return };
    if response.layer_id == ui.layer_id() && ui.max_rect().contains(response.rect.center()) {
        seen.set(focused);
        if pane.open.open_briefing.leader != pane.id {
            pane.open.view.send(Change::Lead(pane.id));
        }
    }
}

fn show_header(ui: &mut Ui, pane: PaneView<'_>, rect: Rect, tabs: &[PaneId]) {
    let Open { view, open_briefing } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let accent = accent(tokens, pane.kind);
    let centre = rect.center().y;
    let bar = Rect::from_center_size(pos2(rect.left() + 18.0, centre), vec2(4.0, 16.0));
    ui.painter().rect_filled(bar, CornerRadius::same(2), accent);
    let mut x = rect.left() + 28.0;
    if tabs.len() > 1 {
        // What the tabs after one need at the least, and the chip.
        let after = |at: usize| (tabs.len() - 1 - at) as f32 * LEAST_TAB * size + CHIP_ROOM * size;
        for (at, tab) in tabs.iter().enumerate() {
            x = tab_button(ui, pane, *tab, *tab == pane.id, pos2(x, centre), rect.right() - after(at)) + 14.0;
        }
    } else {
        let galley = ui.painter().layout_no_wrap(pane.id.name().to_owned(), Type::Name.font(size), accent);
        let title = Rect::from_min_size(pos2(x, centre - galley.size().y / 2.0), galley.size());
        let response = ui.interact(title, ui.unique_id().with("title"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, pane.id.name()));
        x = title.right() + 10.0;
        ui.painter().galley(title.min, galley, accent);
    }
    let chip = mode_chip(ui, pane, pos2(rect.right() - 14.0, centre));
    // Where the window is low the bars that say it are folded away.
    let first = kind_of_first(pane);
    let counted = tabs.len() > 1 && matches!(pane.kind, PaneKind::Safeguards | PaneKind::Critiques);
    let said = if first && is_low(ui) {
        vec![status_bar::path(pane.open.view)]
    } else if counted {
        // Its tab says it.
        Vec::new()
    } else {
        count_line(pane)
    };
    if let Some(whole) = said.first().cloned() {
        let room = (chip - 10.0 - x).max(0.0);
        let galley = fitting(ui, said, Type::Interface, size, tokens.ink_3, room);
        count_ui(ui, pane, galley, pos2(x, centre), &whole);
    }
    if open_briefing.leader == pane.id {
        // Which pane the keyboard moves is told by place as well as by colour: a rule under its header.
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, accent));
    } else {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    }
}

/// What a header says after the name of its pane; whoever points at it, or hears it, gets all of it.
fn count_ui(ui: &Ui, pane: PaneView<'_>, galley: std::sync::Arc<egui::Galley>, left: egui::Pos2, whole: &str) {
    let rect = Rect::from_min_size(pos2(left.x, left.y - galley.size().y / 2.0), galley.size());
    let cut = galley.text() != whole || galley.elided;
    let ink = pane.tokens().ink_3;
    ui.painter().galley(rect.min, galley, ink);
    let response = ui.interact(rect, ui.unique_id().with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, whole));
    if cut {
        response.on_hover_text(whole);
    }
}

/// True for the pane furthest left, which has its place in the text said in it.
fn kind_of_first(pane: PaneView<'_>) -> bool {
    pane.alone || pane.id == PaneId::Provisions
}

/// The chip that says whether a pane leads, follows or keeps its place; pressing it pins the pane or
/// lets it follow. Ends at `right`; returns where it begins.
fn mode_chip(ui: &mut Ui, pane: PaneView<'_>, right: egui::Pos2) -> f32 {
    let Open { view, open_briefing } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let this = open_briefing.pane(pane.id);
    let (sign, word) = match (this.pinned, open_briefing.leader == pane.id) {
        (true, _) => (Sign::Pin, text::PINNED),
        (false, true) => (Sign::Arrow, text::LEADS),
        (false, false) if open_briefing.follows(pane.id) => (Sign::Chain, text::FOLLOWS),
        (false, false) => (Sign::Chain, text::APART),
    };
    // The letter of its group, once there is more than one.
    let groups = open_briefing.shown().any(|other| open_briefing.pane(other).group != crate::state::Group::A);
    let word = if groups { format!("{word} · {}", this.group.letter()) } else { word.to_owned() };
    let galley = ui.painter().layout_no_wrap(word.clone(), Type::Label.font(size), tokens.ink_2);
    let width = galley.size().x + 32.0;
    let rect = Rect::from_min_size(pos2(right.x - width, right.y - CHIP / 2.0), vec2(width, CHIP));
    let response = ui.interact(rect, ui.unique_id().with("mode"), Sense::click());
    let name = format!("{}: {word}", pane.id.name());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, this.pinned, &name));
    let edge = if response.hovered() { tokens.ink_2 } else { tokens.edge };
    ui.painter().rect(rect, CHIP_CORNER, tokens.page, Stroke::new(tokens.hairline, edge), egui::StrokeKind::Inside);
    super::widget::focus_ring(ui, &response, tokens);
    paint_sign(ui.painter(), pos2(rect.left() + 14.0, rect.center().y), sign, tokens.ink_2);
    ui.painter().galley(pos2(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0), galley, tokens.ink_2);
    if response.clicked() {
        view.send(Change::TogglePin(pane.id));
    }
    response.context_menu(|ui| menu::show(ui, pane));
    response.on_hover_text(text::PIN_HINT);
    rect.left()
}

/// Room for a tab with a short count, and for the chip at the end of a header, at 100 %.
const LEAST_TAB: f32 = 100.0;
const CHIP_ROOM: f32 = 104.0;

/// Draws a tab at `at` with what it counts, the critiques alone where all of it does not fit left of `limit`; returns where it ends.
fn tab_button(ui: &mut Ui, pane: PaneView<'_>, tab: PaneId, chosen: bool, at: egui::Pos2, limit: f32) -> f32 {
    let Open { view, .. } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let role = if chosen { Type::Name } else { Type::Interface };
    let galley = ui.painter().layout_no_wrap(tab.name().to_owned(), role.font(size), accent(tokens, tab.kind()));
    let rect = Rect::from_min_size(pos2(at.x, at.y - galley.size().y / 2.0), galley.size());
    // What the other tab holds is told without going there.
    let open_briefing = pane.open.open_briefing;
    let section = open_briefing.subject.as_ref().map(|subject| subject.section);
    let counted = section.filter(|_| matches!(tab.kind(), PaneKind::Safeguards | PaneKind::Critiques)).map(|at| open_briefing.tally(at));
    let response = ui.interact(rect.expand(4.0), ui.unique_id().with(("tab", tab)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, tab.name()));
    super::widget::focus_ring(ui, &response, tokens);
    if chosen {
        ui.painter().hline(rect.x_range(), rect.bottom() + 4.0, Stroke::new(2.0, accent(tokens, tab.kind())));
    }
    ui.painter().galley(rect.min, galley, tokens.ink);
    let mut right = rect.right();
    let clicked = response.clicked();
    if let Some((shown, hidden)) = counted {
        let of_name = Tally { positions: 0, ..shown };
        let said = [(shown, hidden), (shown, Tally::default()), (of_name, Tally::default())];
        let said = said.map(|(shown, hidden)| describe::count_after_name(tab.kind(), shown, hidden));
        let last = said.last().cloned().unwrap_or_default();
        let lay = |words| ui.painter().layout_no_wrap(words, Type::Label.font(size), tokens.ink_3);
        let fits = |galley: &std::sync::Arc<egui::Galley>| right + 5.0 + galley.size().x <= limit;
        let galley = said.into_iter().map(lay).find(fits).unwrap_or_else(|| lay(last));
        let at = pos2(right + 5.0, rect.center().y - galley.size().y / 2.0);
        right = at.x + galley.size().x;
        ui.painter().galley(at, galley, tokens.ink_3);
        response.on_hover_text(describe::count_alone(tab.kind(), shown, hidden));
    }
    if clicked {
        view.send(Change::Lead(tab));
    }
    right
}

/// `Art. 24 · 24th of 68`, `8 on Art. 24`, `23 critiques · 28 positions on Art. 6`: what a header says of the place, and what it
/// says where there is less room, the longest first.
fn count_line(pane: PaneView<'_>) -> Vec<String> {
    let open_briefing = pane.open.open_briefing;
    let linked = &open_briefing.linked;
    let Some(section) = open_briefing.subject.as_ref().and_then(|subject| linked.sections().get(subject.section)) else {
        return vec![text::count(linked.briefing().provisions_read(), "provision")];
    };
    let apart = open_briefing.leader != pane.id && !open_briefing.follows(pane.id);
    if apart && pane.kind != PaneKind::Sources {
        let row = open_briefing.linked.rows(pane.kind).get(open_briefing.pane(pane.id).place.row);
        let here = row.and_then(|row| linked.sections().get(row.section)).unwrap_or(section);
        return vec![text::stays_on(&linked.say_target(&here.target))];
    }
    match pane.kind {
        PaneKind::Provisions => {
            let here = linked.say_target(&section.target);
            match section.provision.map(|provision| linked.place_among_alike(provision)) {
                Some((at, of)) if of > 1 => vec![text::place_of_so_many(&here, at, of), here],
                _ => vec![here],
            }
        }
        PaneKind::Sources => vec![text::count(open_briefing.tied_in(pane.id).len(), "source")],
        kind => {
            let at = open_briefing.subject.as_ref().map_or(0, |subject| subject.section);
            let (shown, hidden) = open_briefing.tally(at);
            let place = linked.say_target(&section.target);
            vec![
                describe::count_on(&place, kind, shown, hidden),
                describe::count_alone(kind, shown, hidden),
                describe::count_after_name(kind, shown, hidden),
            ]
        }
    }
}

/// Says how much of what is tied to the subject is in sight, and how much hangs on other words. Where
/// more is below or above, pressing the foot goes there.
fn show_foot(ui: &mut Ui, pane: PaneView<'_>, rect: Rect) {
    let view = pane.open.view;
    let (tokens, size) = (view.tokens, view.text_size());
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let Some((words, hidden)) = foot_line(pane) else { return };
    let x = rect.left() + 14.0;
    let galley = one_line(ui, &words, Type::Label, size, tokens.ink_2, rect.right() - 8.0 - x);
    let at = pos2(x, rect.center().y - galley.size().y / 2.0);
    let sense = if hidden.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(Rect::from_min_size(at, galley.size()), ui.unique_id().with("foot"), sense);
    let role = if hidden.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &words));
    super::widget::focus_ring(ui, &response, tokens);
    if response.hovered() && hidden.is_some() {
        ui.painter().hline(response.rect.x_range(), response.rect.bottom(), Stroke::new(1.0, tokens.ink_3));
    }
    let cut = galley.elided;
    ui.painter().galley(at, galley, tokens.ink_2);
    if let Some(row) = hidden.filter(|_| response.clicked()) {
        view.send(Change::Reveal { pane: pane.id, row });
    }
    if cut {
        response.on_hover_text(words);
    }
}

/// What the foot says, and the first tied row that is out of sight.
fn foot_line(pane: PaneView<'_>) -> Option<(String, Option<usize>)> {
    let open_briefing = pane.open.open_briefing;
    let subject = open_briefing.subject.as_ref()?;
    let linked = &open_briefing.linked;
    linked.sections().get(subject.section)?;
    if pane.kind == PaneKind::Provisions {
        let with_the_others = open_briefing.leader == pane.id || open_briefing.follows(pane.id);
        return with_the_others.then(|| (linked.say_target(&subject.target), None));
    }
    let tied = open_briefing.tied_in(pane.id);
    let here = match &subject.words {
        Some(words) => format!("[{}]", words + 1),
        None if linked.item(&subject.target).is_some() => text::THIS_ITEM.to_owned(),
        None => linked.say_target(&subject.target),
    };
    let (first, last) = pane.open.view.caches.in_sight(pane.id);
    // Rows are in order, and there may be thousands: nothing here walks them.
    let (above, below) = (tied.partition_point(|row| *row < first), tied.partition_point(|row| *row <= last));
    let next = tied.get(below).or(above.checked_sub(1).and_then(|before| tied.get(before))).copied();
    if pane.kind == PaneKind::Sources {
        return Some((sources_foot(&here, tied.len(), tied.len() - below, above), next));
    }
    let of = |places| open_briefing.tied_tally(pane.kind, places);
    let all = of(0..tied.len());
    let section = linked.sections().get(subject.section)?;
    let is_text = matches!(subject.target, Target::Text(_) | Target::Division(_) | Target::Instrument);
    let place = (!is_text).then(|| linked.say_target(&section.target));
    let own = linked.item(&subject.target).is_some_and(|item| item.is_safeguard() == (pane.kind == PaneKind::Safeguards));
    let said = describe::pane_foot(&describe::Sight {
        subject: &here,
        tied: all,
        below: of(below..tied.len()),
        above: of(0..above),
        hidden: open_briefing.tied_hidden.held_by(pane.kind),
        own,
        others: open_briefing.tally(subject.section).0.held_by(pane.kind).saturating_sub(all),
        place: place.as_deref(),
    });
    Some((said, next))
}

/// The foot of the sources, which are one kind and which no filter hides.
fn sources_foot(here: &str, all: usize, below: usize, above: usize) -> String {
    match (all, below, above) {
        (0, ..) => format!("None on {here}"),
        (_, 1.., _) => format!("{below} more on {here} below"),
        (_, 0, 1..) => format!("{above} on {here} above"),
        (1, ..) => format!("The one on {here} in sight"),
        _ => format!("All {all} on {here} in sight"),
    }
}

/// The first of some texts for which there is room on one line; the last is cut where it has to be.
pub(super) fn fitting(
    ui: &Ui,
    said: impl IntoIterator<Item = String>,
    role: Type,
    size: f32,
    ink: Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut last = None;
    for words in said {
        let galley = one_line(ui, &words, role, size, ink, width);
        if !galley.elided {
            return galley;
        }
        last = Some(galley);
    }
    last.unwrap_or_else(|| one_line(ui, "", role, size, ink, width))
}

/// Text on one line, cut with an ellipsis.
pub(super) fn one_line(ui: &Ui, words: &str, role: Type, size: f32, ink: Color32, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::epaint::text::LayoutJob::single_section(words.to_owned(), role.format(size, ink));
    job.wrap = egui::epaint::text::TextWrapping { max_width: width.max(0.0), max_rows: 1, break_anywhere: true, ..Default::default() };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A row that is only a line of words.
fn words_row(mut sheet: super::widget::SheetBuilder<'_>, x: f32, width: f32, role: Type, ink: Color32, words: &str, height: f32) -> Sheet {
    let line = role.line(sheet.text_size);
    let height = height.max(line + 8.0);
    let size = sheet.line(pos2(x, (height - line) / 2.0), width, role, ink, words);
    let middle = height / 2.0;
    if width - size.x > 16.0 {
        sheet.rule(pos2(x + size.x + 8.0, middle), pos2(x + width, middle));
    }
    sheet.finish(height, words.to_owned())
}

/// The sign of a text's status.
pub(super) const fn status_sign(basis: crate::model::Basis) -> Sign {
    match basis {
        crate::model::Basis::Checked => Sign::Tick,
        crate::model::Basis::Secondary => Sign::Paper,
        crate::model::Basis::Unchecked => Sign::Warning,
    }
}
