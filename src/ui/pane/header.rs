//! The header of a pane: its name, how much it holds on the subject, and whether it leads or follows.

use super::{menu::pane_menu_ui, pane_view::PaneView};
use crate::{
    describe,
    linked::Tally,
    model::PaneKind,
    state::{NavigationChange, PaneChange, PaneId},
    text,
    ui::{
        chrome::{is_low, place_path},
        theme::{CHIP, CHIP_CORNER, Type, pane_accent},
        view::Open,
        widget::{Language, Sign, TextLayout, TextRequest, fitting_line, paint_focus_ring, paint_sign, tip_ui},
    },
};
use egui::{CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

pub fn pane_header_ui(ui: &mut Ui, pane: PaneView<'_>, rect: Rect, tabs: &[PaneId]) {
    let Open { view, open_briefing } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let accent = pane_accent(tokens, pane.kind);
    let centre = rect.center().y;
    let bar = Rect::from_center_size(pos2(rect.left() + 18.0, centre), vec2(4.0, 16.0));
    ui.painter().rect_filled(bar, CornerRadius::same(2), accent);
    let mut x = rect.left() + 28.0;
    if tabs.len() > 1 {
        // What the tabs after one need at the least, and the chip.
        let after = |index: usize| (tabs.len() - 1 - index) as f32 * LEAST_TAB * size + CHIP_ROOM * size;
        for (index, tab) in tabs.iter().enumerate() {
            x = tab_button_ui(ui, pane, *tab, *tab == pane.id, pos2(x, centre), rect.right() - after(index)) + 14.0;
        }
    } else {
        let layout = TextRequest::interface(pane.id.name(), Type::Name.plain(size, accent)).lay_out(ui);
        let title = Rect::from_min_size(pos2(x, centre - layout.size().y / 2.0), layout.size());
        let response = ui.interact(title, ui.unique_id().with("title"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, pane.id.name()));
        x = title.right() + 10.0;
        layout.paint(ui.painter(), title.min, accent);
    }
    let chip = mode_chip_ui(ui, pane, pos2(rect.right() - 14.0, centre));
    // Where the window is low the bars that show the place are folded away.
    let first = kind_of_first(pane);
    let counted = tabs.len() > 1 && matches!(pane.kind, PaneKind::Safeguards | PaneKind::Critiques);
    let said = if first && is_low(ui) {
        vec![place_path(pane.open.view)]
    } else if counted {
        // Its tab has the count.
        Vec::new()
    } else {
        count_line(pane)
    };
    if let Some(whole) = said.first().cloned() {
        let room = (chip - 10.0 - x).max(0.0);
        let says = fitting_line(ui, said, Language::INTERFACE, &Type::Interface.format(size, tokens.ink_3), room);
        count_ui(ui, pane, &says, pos2(x, centre), &whole);
    }
    if open_briefing.panes.leader == pane.id {
        // Which pane the keyboard moves is shown by a rule under its header, not by colour alone.
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, accent));
    } else {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    }
}

/// What a header says after the name of its pane; the tooltip and screen readers have all of it.
fn count_ui(ui: &Ui, pane: PaneView<'_>, says: &TextLayout, left: egui::Pos2, whole: &str) {
    let rect = Rect::from_min_size(pos2(left.x, left.y - says.size().y / 2.0), says.size());
    let cut = says.words() != whole || says.is_cut();
    let ink = pane.tokens().ink_3;
    says.paint(ui.painter(), rect.min, ink);
    let response = ui.interact(rect, ui.unique_id().with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, whole));
    if cut {
        tip_ui(response, whole);
    }
}

/// True for the pane furthest left, whose header says the place in the text.
fn kind_of_first(pane: PaneView<'_>) -> bool {
    pane.alone || pane.id == PaneId::Provisions
}

/// The chip that says whether a pane leads, follows or keeps its place; pressing it pins the pane or
/// lets it follow. Ends at `right`; returns where it begins.
fn mode_chip_ui(ui: &mut Ui, pane: PaneView<'_>, right: egui::Pos2) -> f32 {
    let Open { view, open_briefing } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let this = &open_briefing.panes[pane.id];
    let (sign, word) = match (this.pinned, open_briefing.panes.leader == pane.id) {
        (true, _) => (Sign::Pin, text::PINNED.words()),
        (false, true) => (Sign::Arrow, text::ACTIVE.words()),
        (false, false) if open_briefing.panes.follows(pane.id) => (Sign::Chain, text::LINKED.words()),
        (false, false) => (Sign::Chain, text::UNLINKED.words()),
    };
    // The letter of its group, once there is more than one.
    let groups = open_briefing.panes.shown().any(|other| open_briefing.panes[other].group != crate::state::Group::A);
    let word = if groups { text::side_by_side(&[word, this.group.letter()]) } else { word.to_owned() };
    let layout = TextRequest::interface(word.clone(), Type::Label.plain(size, tokens.ink_2)).lay_out(ui);
    let width = layout.size().x + 32.0;
    let rect = Rect::from_min_size(pos2(right.x - width, right.y - CHIP / 2.0), vec2(width, CHIP));
    let response = ui.interact(rect, ui.unique_id().with("mode"), Sense::click());
    let name = text::labelled(pane.id.name(), &word);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, this.pinned, &name));
    let edge = if response.hovered() { tokens.ink_2 } else { tokens.edge };
    ui.painter().rect(rect, CHIP_CORNER, tokens.page, Stroke::new(tokens.hairline, edge), egui::StrokeKind::Inside);
    paint_focus_ring(ui, &response, tokens);
    paint_sign(ui.painter(), pos2(rect.left() + 14.0, rect.center().y), sign, tokens.ink_2);
    layout.paint(ui.painter(), pos2(rect.left() + 24.0, rect.center().y - layout.size().y / 2.0), tokens.ink_2);
    if response.clicked() {
        view.send(PaneChange::TogglePin(pane.id));
    }
    response.context_menu(|ui| pane_menu_ui(ui, pane));
    tip_ui(response, text::PIN_HINT.words());
    rect.left()
}

/// Room for a tab with a short count, and for the chip at the end of a header, at 100 %.
const LEAST_TAB: f32 = 100.0;
const CHIP_ROOM: f32 = 104.0;

/// Draws a tab at `pos` with what it counts, the critiques alone where all of it does not fit left of `limit`; returns where it ends.
fn tab_button_ui(ui: &mut Ui, pane: PaneView<'_>, tab: PaneId, chosen: bool, pos: egui::Pos2, limit: f32) -> f32 {
    let Open { view, .. } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let role = if chosen { Type::Name } else { Type::Interface };
    let layout = TextRequest::interface(tab.name(), role.plain(size, pane_accent(tokens, tab.kind()))).lay_out(ui);
    let rect = Rect::from_min_size(pos2(pos.x, pos.y - layout.size().y / 2.0), layout.size());
    // How much the other tab holds is shown without going there.
    let open_briefing = pane.open.open_briefing;
    let section = open_briefing.navigation.subject.as_ref().map(|subject| subject.section);
    let counted =
        section.filter(|_| matches!(tab.kind(), PaneKind::Safeguards | PaneKind::Critiques)).map(|index| open_briefing.tally(index));
    let response = ui.interact(rect.expand(4.0), ui.unique_id().with(("tab", tab)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, tab.name()));
    paint_focus_ring(ui, &response, tokens);
    if chosen {
        ui.painter().hline(rect.x_range(), rect.bottom() + 4.0, Stroke::new(2.0, pane_accent(tokens, tab.kind())));
    }
    layout.paint(ui.painter(), rect.min, tokens.ink);
    let mut right = rect.right();
    let clicked = response.clicked();
    if let Some((shown, hidden)) = counted {
        let of_name = Tally { positions: 0, ..shown };
        let said = [(shown, hidden), (shown, Tally::default()), (of_name, Tally::default())];
        let said = said.map(|(shown, hidden)| describe::count_after_name(tab.kind(), shown, hidden));
        let last = said.last().cloned().unwrap_or_default();
        let lay = |words| TextRequest::interface(words, Type::Label.plain(size, tokens.ink_3)).lay_out(ui);
        let fits = |count: &TextLayout| right + 5.0 + count.size().x <= limit;
        let count = said.into_iter().map(lay).find(fits).unwrap_or_else(|| lay(last));
        let pos = pos2(right + 5.0, rect.center().y - count.size().y / 2.0);
        right = pos.x + count.size().x;
        count.paint(ui.painter(), pos, tokens.ink_3);
        tip_ui(response, describe::count_alone(tab.kind(), shown, hidden));
    }
    if clicked {
        view.send(NavigationChange::Lead(tab));
    }
    right
}

/// `Art. 24 · 24th of 68`, `8 on Art. 24`, `23 critiques · 28 positions on Art. 6`: what a header says of the place, and what it
/// says where there is less room, the longest first.
fn count_line(pane: PaneView<'_>) -> Vec<String> {
    let open_briefing = pane.open.open_briefing;
    let linked = &open_briefing.linked;
    let Some(section) = open_briefing.navigation.subject.as_ref().and_then(|subject| linked.sections().get(subject.section)) else {
        return vec![text::counted_provisions(linked.briefing().provisions_read())];
    };
    let apart = open_briefing.panes.leader != pane.id && !open_briefing.panes.follows(pane.id);
    if apart && pane.kind != PaneKind::Sources {
        let row = open_briefing.linked.rows(pane.kind).get(open_briefing.panes[pane.id].place.row);
        let here = row.and_then(|row| linked.sections().get(row.section)).unwrap_or(section);
        return vec![text::stays_on(&describe::place_in_sentence(linked, &here.target)), text::stays_on(&linked.say_target(&here.target))];
    }
    match pane.kind {
        PaneKind::Provisions => {
            let here = text::capital(&describe::place_in_sentence(linked, &section.target));
            match section.provision.map(|provision| linked.place_among_alike(provision)) {
                Some((number, of)) if of > 1 => vec![text::place_of_so_many(&here, number, of), here],
                _ => vec![here, linked.say_target(&section.target)],
            }
        }
        PaneKind::Sources => vec![text::counted_sources(open_briefing.tied_in(pane.id).len())],
        kind => {
            let index = open_briefing.navigation.subject.as_ref().map_or(0, |subject| subject.section);
            let (shown, hidden) = open_briefing.tally(index);
            let place = describe::place_in_sentence(linked, &section.target);
            vec![
                describe::count_on(&place, kind, shown, hidden),
                describe::count_alone(kind, shown, hidden),
                describe::count_after_name(kind, shown, hidden),
            ]
        }
    }
}
