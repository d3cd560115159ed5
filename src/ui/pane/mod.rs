//! One pane: its header, its list, its foot.

mod list;
mod rows;
mod text_rows;

use super::{
    Open,
    theme::{PANE_FOOT, PANE_HEADER, Tokens, Type},
    widget::{Sheet, Sign},
};
use crate::{describe, model::PaneKind, state::Change, text};
use egui::{Color32, CornerRadius, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// What every part of a pane needs to know.
#[derive(Clone, Copy)]
struct PaneView<'a> {
    open: Open<'a>,
    kind: PaneKind,
}

impl PaneView<'_> {
    fn tokens(&self) -> &Tokens {
        self.open.view.tokens
    }

    fn ground(&self) -> Color32 {
        if self.kind == PaneKind::Provisions { self.tokens().page } else { self.tokens().desk }
    }
}

/// The colour of a pane.
pub(super) fn accent(tokens: &Tokens, pane: PaneKind) -> Color32 {
    match pane {
        PaneKind::Provisions => tokens.provision,
        PaneKind::Safeguards => tokens.safeguard,
        PaneKind::Critiques => tokens.critique,
    }
}

/// Draws a pane in `rect`. `tabs` are the comment panes to choose from where there is room for one.
pub(super) fn show(ui: &mut Ui, open: Open<'_>, kind: PaneKind, rect: Rect, tabs: &[PaneKind]) {
    let pane = PaneView { open, kind };
    ui.painter().rect_filled(rect, 0.0, pane.ground());
    let (header, below) = rect.split_top_bottom_at_y(rect.top() + PANE_HEADER);
    let (body, foot) = below.split_top_bottom_at_y(below.bottom() - PANE_FOOT);
    let builder = UiBuilder::new().id_salt(("pane", kind as u8)).max_rect(rect);
    let builder = builder.accessibility_role(Role::Group).accessibility_label(text::pane(kind));
    ui.scope_builder(builder, |ui| {
        show_header(ui, pane, header, tabs);
        list::show(ui, pane, body);
        show_foot(ui, pane, foot);
    });
}

fn show_header(ui: &mut Ui, pane: PaneView<'_>, rect: Rect, tabs: &[PaneKind]) {
    let Open { view, document } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let accent = accent(tokens, pane.kind);
    let centre = rect.center().y;
    let bar = Rect::from_center_size(pos2(rect.left() + 18.0, centre), vec2(4.0, 16.0));
    ui.painter().rect_filled(bar, CornerRadius::same(2), accent);
    let mut x = rect.left() + 28.0;
    if tabs.len() > 1 {
        for tab in tabs {
            x = tab_button(ui, pane, *tab, *tab == pane.kind, pos2(x, centre)) + 14.0;
        }
    } else {
        let galley = ui.painter().layout_no_wrap(text::pane(pane.kind).to_owned(), Type::Name.font(size), accent);
        let title = Rect::from_min_size(pos2(x, centre - galley.size().y / 2.0), galley.size());
        let response = ui.interact(title, ui.unique_id().with("title"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text::pane(pane.kind)));
        x = title.right() + 10.0;
        ui.painter().galley(title.min, galley, accent);
    }
    let count = count_line(pane);
    let room = (rect.right() - 12.0 - x).max(0.0);
    let galley = one_line(ui, &count, Type::Interface, size, tokens.ink_3, room);
    ui.painter().galley(pos2(x, centre - galley.size().y / 2.0), galley, tokens.ink_3);
    if document.leader == pane.kind {
        // Which pane the keyboard moves is told by place as well as by colour: a rule under its header.
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, accent));
    } else {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(tokens.hairline, tokens.hair));
    }
}

fn tab_button(ui: &mut Ui, pane: PaneView<'_>, tab: PaneKind, chosen: bool, at: egui::Pos2) -> f32 {
    let Open { view, .. } = pane.open;
    let (tokens, size) = (view.tokens, view.text_size());
    let role = if chosen { Type::Name } else { Type::Interface };
    let galley = ui.painter().layout_no_wrap(text::pane(tab).to_owned(), role.font(size), accent(tokens, tab));
    let rect = Rect::from_min_size(pos2(at.x, at.y - galley.size().y / 2.0), galley.size());
    let response = ui.interact(rect.expand(4.0), ui.unique_id().with(("tab", tab as u8)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, text::pane(tab)));
    super::widget::focus_ring(ui, &response, tokens);
    if chosen {
        ui.painter().hline(rect.x_range(), rect.bottom() + 4.0, Stroke::new(2.0, accent(tokens, tab)));
    }
    ui.painter().galley(rect.min, galley, tokens.ink);
    if response.clicked() {
        if tab != PaneKind::Provisions {
            view.send(Change::Tab(tab));
        }
        view.send(Change::Lead(tab));
    }
    rect.right()
}

/// `Art. 24 of 68`, `8 on Art. 24`.
fn count_line(pane: PaneView<'_>) -> String {
    let document = pane.open.document;
    let library = &document.library;
    let Some(section) = document.subject.as_ref().and_then(|subject| library.sections().get(subject.section)) else {
        return text::count(library.briefing().provisions.len(), "provision");
    };
    match pane.kind {
        PaneKind::Provisions => {
            let here = library.say_target(&section.target);
            if section.provision.is_some() { format!("{here} of {}", library.briefing().provisions.len()) } else { here }
        }
        kind => describe::count_on(library, section, kind),
    }
}

/// Says how much of what is tied to the subject is in sight, and how much hangs on other words.
fn show_foot(ui: &mut Ui, pane: PaneView<'_>, rect: Rect) {
    let (tokens, size) = (pane.open.view.tokens, pane.open.view.text_size());
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let Some(words) = foot_line(pane) else { return };
    let x = rect.left() + 14.0;
    let galley = one_line(ui, &words, Type::Label, size, tokens.ink_2, rect.right() - 8.0 - x);
    let at = pos2(x, rect.center().y - galley.size().y / 2.0);
    let response = ui.interact(Rect::from_min_size(at, galley.size()), ui.unique_id().with("foot"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.painter().galley(at, galley, tokens.ink_2);
}

fn foot_line(pane: PaneView<'_>) -> Option<String> {
    let document = pane.open.document;
    let subject = document.subject.as_ref()?;
    let library = &document.library;
    let section = library.sections().get(subject.section)?;
    if pane.kind == PaneKind::Provisions {
        return Some(library.say_target(&subject.target));
    }
    let tied = document.tied[pane.kind as usize].len();
    let all = section.count(pane.kind);
    let others = all.saturating_sub(tied);
    let here = match &subject.words {
        Some(words) => format!("the words [{}]", words + 1),
        None => library.say_target(&subject.target),
    };
    let tied = if tied == 0 { format!("None on {here}") } else { format!("{tied} on {here}") };
    Some(if others > 0 { format!("{tied} · {others} on other words of {}", library.say_target(&section.target)) } else { tied })
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
const fn status_sign(basis: crate::model::Basis) -> Sign {
    match basis {
        crate::model::Basis::Checked => Sign::Tick,
        crate::model::Basis::Secondary => Sign::Paper,
        crate::model::Basis::Unchecked => Sign::Warning,
    }
}
