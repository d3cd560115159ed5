//! The header of a pane: its name, how much it holds on the subject, and whether it leads or follows.

use super::{
    menu::pane_menu_ui,
    order_button::{order_button_ui, order_button_width},
    pane_view::PaneView,
};
use crate::{
    describe,
    linked::Tally,
    model::PaneKind,
    state::{NavigationChange, PaneChange, PaneId},
    text,
    ui::{
        chrome::{is_low, place_path},
        panel::contents_button_ui,
        theme::{CHIP, CHIP_CORNER, Type, pane_accent},
        view::Open,
        widget::{Language, Sign, TextLayout, TextRequest, fitting_line, paint_focus_ring, paint_sign_scaled, tip_ui},
    },
};
use egui::{CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Draws the header of a pane: what it is called or holds, and at its end how it is linked.
pub fn pane_header_ui(ui: &mut Ui, pane: PaneView<'_>, rect: Rect, tabs: &[PaneId]) {
    let Open { view, open_briefing } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let accent = pane_accent(tokens, pane.kind);
    let centre = rect.center().y;
    let before = if pane.kind == PaneKind::Provisions { contents_button_ui(ui, pane.open, rect) } else { 0.0 };
    let bar = Rect::from_center_size(pos2(rect.left() + before + 18.0, centre), vec2(4.0, 16.0 * Type::Name.scale(size)));
    if before == 0.0 {
        ui.painter().rect_filled(bar, CornerRadius::same(2), accent);
    }
    let mut x = rect.left() + if before > 0.0 { before + 11.0 } else { 28.0 };
    let chip_at = pos2(rect.right() - 14.0, centre);
    let has_order = pane.kind == PaneKind::Critiques;
    let order_width = if has_order { order_button_width(pane) } else { 0.0 };
    let chip_width = mode_chip_width(ui, pane, &mode(pane).1) + order_width;
    let is_tight = tabs.len() > 1 && x + tab_widths(ui, pane, tabs).iter().sum::<f32>() > chip_at.x - chip_width - 10.0;
    if is_tight {
        // The chip says what it does to who asks, and tabs are cut.
        x = cut_tabs_ui(ui, pane, tabs, (x, chip_at.x - mode_chip_width(ui, pane, "") - 10.0), centre);
    } else if tabs.len() > 1 {
        // What the tabs after one need at the least, and the chip.
        let after = |index: usize| (tabs.len() - 1 - index) as f32 * LEAST_TAB * size + CHIP_ROOM * size + order_width;
        for (index, tab) in tabs.iter().enumerate() {
            x = tab_button_ui(ui, pane, *tab, *tab == pane.id, pos2(x, centre), TabRoom::UpTo(rect.right() - after(index))) + TAB_GAP;
        }
    }
    let room = (chip_at.x - chip_width - 10.0 - x).max(0.0);
    // Where the window is low the bars that show the place are folded away.
    let shows_path = kind_of_first(pane) && is_low(ui);
    let titles = if shows_path { None } else { count_titles(pane) };
    match titles {
        // Its tab has the count.
        Some(_) if tabs.len() > 1 => {}
        _ if is_tight => {}
        Some(titles) => titles_ui(ui, pane, &titles, pos2(x, centre), room),
        None => {
            if tabs.len() <= 1 {
                let layout = TextRequest::interface(pane.id.name(), Type::Name.plain(size, accent)).lay_out(ui);
                let title = Rect::from_min_size(pos2(x, centre - layout.size().y / 2.0), layout.size());
                heading_ui(ui, title, pane.id.name(), None);
                x = title.right() + 10.0;
                layout.paint(ui.painter(), title.min, accent);
            }
            let said = if shows_path { vec![place_path(view)] } else { count_line(pane) };
            if let Some(whole) = said.first().cloned() {
                let room = (chip_at.x - chip_width - 10.0 - x).max(0.0);
                let says = fitting_line(ui, said, Language::INTERFACE, &Type::Interface.format(size, tokens.ink_3), room);
                count_ui(ui, pane, &says, pos2(x, centre), &whole);
            }
        }
    }
    if has_order && !is_tight {
        order_button_ui(ui, pane, pos2(chip_at.x - chip_width + order_width, centre));
    }
    mode_chip_ui(ui, pane, chip_at, is_tight);
    if open_briefing.panes.leader == pane.id {
        // Which pane the keyboard moves is shown by a rule under its header, not by colour alone.
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, accent));
    } else {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    }
}

/// The title of a pane, for screen readers; all of its words where they are not all seen.
fn heading_ui(ui: &Ui, rect: Rect, name: &str, tip: Option<&str>) {
    let response = ui.interact(rect, ui.unique_id().with("title"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    if let Some(tip) = tip {
        tip_ui(response, tip);
    }
}

/// What a pane of comments holds is its title: the first of several, of which each is shorter than the one before, that there is
/// room for.
fn titles_ui(ui: &Ui, pane: PaneView<'_>, titles: &[[String; 2]], left: egui::Pos2, room: f32) {
    let size = pane.open.view.text_size();
    let (accent, ink) = (pane_accent(pane.tokens(), pane.kind), pane.tokens().ink_3);
    let lay = |[bold, beside]: &[String; 2]| {
        let bold = TextRequest::interface(bold, Type::Name.plain(size, accent)).lay_out(ui);
        let beside = TextRequest::interface(beside, Type::Interface.plain(size, ink)).lay_out(ui);
        let width = bold.size().x + if beside.words().is_empty() { 0.0 } else { TITLE_GAP + beside.size().x };
        (bold, beside, width)
    };
    let Some((whole, others)) = titles.split_first() else { return };
    let said = if whole[1].is_empty() { whole[0].clone() } else { format!("{} {}", whole[0], whole[1]) };
    let mut laid_out = lay(whole);
    let mut cut = false;
    for shorter in others {
        if laid_out.2 <= room {
            break;
        }
        laid_out = lay(shorter);
        cut = true;
    }
    let (bold, beside, width) = laid_out;
    let top = left.y - bold.size().y / 2.0;
    heading_ui(ui, Rect::from_min_size(pos2(left.x, top), vec2(width, bold.size().y)), &said, cut.then_some(said.as_str()));
    bold.paint(ui.painter(), pos2(left.x, top), accent);
    beside.paint(ui.painter(), pos2(left.x + bold.size().x + TITLE_GAP, left.y - beside.size().y / 2.0), ink);
}

/// Between the two parts of a title.
const TITLE_GAP: f32 = 5.0;

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

/// Whether a pane leads, follows or keeps its place, in a sign and a word.
fn mode(pane: PaneView<'_>) -> (Sign, String) {
    let open_briefing = pane.open.open_briefing;
    let this = &open_briefing.panes[pane.id];
    let (sign, word) = match (this.pinned, open_briefing.panes.leader == pane.id) {
        (true, _) => (Sign::Pin, text::PINNED.words()),
        (false, true) => (Sign::Arrow, text::ACTIVE.words()),
        (false, false) if open_briefing.panes.follows(pane.id) => (Sign::Chain, text::LINKED.words()),
        (false, false) => (Sign::Chain, text::UNLINKED.words()),
    };
    // The letter of its group, once there is more than one.
    let groups = open_briefing.panes.shown().any(|other| open_briefing.panes[other].group != crate::state::Group::A);
    (sign, if groups { text::side_by_side(&[word, this.group.letter()]) } else { word.to_owned() })
}

fn mode_word(ui: &Ui, pane: PaneView<'_>, word: &str) -> TextLayout {
    TextRequest::interface(word, Type::Label.plain(pane.open.view.text_size(), pane.tokens().ink_2)).lay_out(ui)
}

/// How wide the chip is.
fn mode_chip_width(ui: &Ui, pane: PaneView<'_>, word: &str) -> f32 {
    mode_word(ui, pane, word).size().x + 32.0 * Type::Label.scale(pane.open.view.text_size())
}

/// The chip that says whether a pane leads, follows or keeps its place; pressing it pins the pane or
/// lets it follow. Ends at `right`; where there is little room it is a sign alone.
fn mode_chip_ui(ui: &mut Ui, pane: PaneView<'_>, right: egui::Pos2, is_tight: bool) {
    let Open { view, open_briefing } = pane.open;
    let tokens = view.tokens;
    let scale = Type::Label.scale(view.text_size());
    let (sign, word) = mode(pane);
    let layout = mode_word(ui, pane, if is_tight { "" } else { &word });
    let size = vec2(layout.size().x + 32.0 * scale, CHIP.max(layout.size().y + 6.0));
    let rect = Rect::from_min_size(pos2(right.x - size.x, right.y - size.y / 2.0), size);
    let response = ui.interact(rect, ui.unique_id().with("mode"), Sense::click());
    let name = text::labelled(pane.id.name(), &word);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open_briefing.panes[pane.id].pinned, &name));
    let edge = if response.hovered() { tokens.ink_2 } else { tokens.edge };
    ui.painter().rect(rect, CHIP_CORNER, tokens.page, Stroke::new(tokens.hairline, edge), egui::StrokeKind::Inside);
    paint_focus_ring(ui, &response, tokens);
    paint_sign_scaled(ui.painter(), pos2(rect.left() + 14.0 * scale, rect.center().y), sign, tokens.ink_2, scale);
    layout.paint(ui.painter(), pos2(rect.left() + 24.0 * scale, rect.center().y - layout.size().y / 2.0), tokens.ink_2);
    if response.clicked() {
        view.send(PaneChange::TogglePin(pane.id));
    }
    response.context_menu(|ui| pane_menu_ui(ui, pane));
    tip_ui(response, text::PIN_HINT.words());
}

/// Room for a tab with a short count, and for the chip at the end of a header, at 100 %.
const LEAST_TAB: f32 = 100.0;
const CHIP_ROOM: f32 = 104.0;

/// Between two tabs.
const TAB_GAP: f32 = 14.0;
/// No tab is cut to less than its first letters.
const LEAST_CUT_TAB: f32 = 26.0;

/// The room a tab has.
#[derive(Clone, Copy)]
enum TabRoom {
    /// With its count it ends before this; critiques alone are counted where all does not fit.
    UpTo(f32),
    /// So wide at the most, without a count.
    Width(f32),
}

/// The words of a tab.
fn tab_words(pane: PaneView<'_>, tab: PaneId) -> TextRequest<'static> {
    let role = if tab == pane.id { Type::Name } else { Type::Interface };
    TextRequest::interface(tab.name(), role.plain(pane.open.view.text_size(), pane_accent(pane.tokens(), tab.kind())))
}

/// How wide each tab is without its count, and the gap after it.
fn tab_widths(ui: &Ui, pane: PaneView<'_>, tabs: &[PaneId]) -> Vec<f32> {
    tabs.iter().map(|tab| tab_words(pane, *tab).lay_out(ui).size().x + TAB_GAP).collect()
}

/// Draws tabs where there is no room for their names: the one that is shown keeps as much of its own as it can. Returns where they end.
fn cut_tabs_ui(ui: &mut Ui, pane: PaneView<'_>, tabs: &[PaneId], (mut x, end): (f32, f32), centre: f32) -> f32 {
    let widths = tab_widths(ui, pane, tabs);
    let others = tabs.len().saturating_sub(1) as f32;
    let own = tabs.iter().position(|tab| *tab == pane.id).and_then(|index| widths.get(index)).map_or(0.0, |width| width - TAB_GAP);
    let room = end - x - TAB_GAP * others;
    let own = own.min(room - others * LEAST_CUT_TAB).max(LEAST_CUT_TAB);
    let other = ((room - own) / others.max(1.0)).max(LEAST_CUT_TAB);
    for tab in tabs {
        let width = if *tab == pane.id { own } else { other };
        x = tab_button_ui(ui, pane, *tab, *tab == pane.id, pos2(x, centre), TabRoom::Width(width)) + TAB_GAP;
    }
    x
}

/// Draws a tab at `pos` with what it counts; returns where it ends.
fn tab_button_ui(ui: &mut Ui, pane: PaneView<'_>, tab: PaneId, chosen: bool, pos: egui::Pos2, room: TabRoom) -> f32 {
    let Open { view, .. } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let words = tab_words(pane, tab);
    let layout = match room {
        TabRoom::UpTo(_) => words.lay_out(ui),
        TabRoom::Width(width) => words.on_one_line(width).lay_out(ui),
    };
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
    if let (Some((shown, hidden)), TabRoom::UpTo(limit)) = (counted, room) {
        let of_name = Tally { positions: 0, ..shown };
        let last = describe::count_after_name(tab.kind(), of_name, Tally::default());
        // How many positions there are is said of the pane that is shown.
        let said = if chosen {
            vec![describe::count_after_name(tab.kind(), shown, hidden), describe::count_short(tab.kind(), shown, hidden), last.clone()]
        } else {
            vec![describe::count_after_name(tab.kind(), of_name, hidden), last.clone()]
        };
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

/// The section a pane of comments counts, where it goes with the leader.
fn counted_section(pane: PaneView<'_>) -> Option<usize> {
    let open_briefing = pane.open.open_briefing;
    let index = open_briefing.navigation.subject.as_ref()?.section;
    open_briefing.linked.sections().get(index)?;
    let alone = open_briefing.panes.leader != pane.id && !open_briefing.panes.follows(pane.id);
    (!alone && matches!(pane.kind, PaneKind::Safeguards | PaneKind::Critiques)).then_some(index)
}

/// `23 critiques`, `· 28 positions on Art. 6`: what a pane of comments is called by what it holds, the longest first. None where
/// it is called by its name.
fn count_titles(pane: PaneView<'_>) -> Option<Vec<[String; 2]>> {
    let index = counted_section(pane)?;
    let open_briefing = pane.open.open_briefing;
    let linked = &open_briefing.linked;
    let (shown, hidden) = open_briefing.tally(index);
    let place = describe::place_in_sentence(linked, &linked.sections()[index].target);
    Some(describe::pane_titles(&place, pane.kind, shown, hidden))
}

/// `Art. 24 · 24th of 68`, `stays on Art. 24`: what a header says of the place after the name of its pane, and what it says where
/// there is less room, the longest first.
fn count_line(pane: PaneView<'_>) -> Vec<String> {
    let open_briefing = pane.open.open_briefing;
    let linked = &open_briefing.linked;
    let Some(section) = open_briefing.navigation.subject.as_ref().and_then(|subject| linked.sections().get(subject.section)) else {
        return vec![text::counted_provisions(linked.briefing().provisions_read())];
    };
    if pane.kind == PaneKind::Sources {
        return vec![text::counted_sources(open_briefing.tied_in(pane.id).len())];
    }
    let apart = open_briefing.panes.leader != pane.id && !open_briefing.panes.follows(pane.id);
    if apart {
        let row = open_briefing.linked.rows(pane.kind).get(open_briefing.panes[pane.id].place.row);
        let here = row.and_then(|row| linked.sections().get(row.section)).unwrap_or(section);
        return vec![text::stays_on(&describe::place_in_sentence(linked, &here.target)), text::stays_on(&linked.say_target(&here.target))];
    }
    let here = text::capital(&describe::place_in_sentence(linked, &section.target));
    match section.provision.map(|provision| linked.place_among_alike(provision)) {
        Some((number, of)) if of > 1 => vec![text::place_of_so_many(&here, number, of), here],
        _ => vec![here, linked.say_target(&section.target)],
    }
}
