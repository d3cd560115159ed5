//! A page beside the panes: actors, events, terms, sources, status. Every entry names its sources and leads to what it is
//! about.

use super::{controls::button_ui, export::export_ui, frame::panel_header_ui, settings::settings_ui};
use crate::{
    describe::{self, PageEntry},
    linked::TextKey,
    model::Target,
    search::{Context, Mention, references},
    state::{Change, CopyChange, NavigationChange, NotesChange, Page, SidePanelChange},
    text,
    ui::{
        theme::{CORNER, Type},
        view::{Open, View},
        widget::{
            Sign, TextRequest, linked_text, paint_focus_ring, paint_sign, plain_button_ui, selectable_text_laid_out_ui, selectable_text_ui,
        },
    },
};
use egui::{Frame, Margin, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

/// Draws the page that is open.
pub fn page_ui(ui: &mut Ui, open: Open<'_>, page: &Page) {
    let Open { view, open_briefing } = open;
    if *page == Page::Settings {
        settings_ui(ui, open);
        return;
    }
    if *page == Page::Export {
        export_ui(ui, open);
        return;
    }
    let content = view.caches.page(open_briefing.file.generation, page, || page_content(open, page));
    panel_header_ui(ui, view, &content.title);
    ScrollArea::vertical().id_salt(("page", format!("{page:?}"))).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            if !content.about.is_empty() {
                text_ui(ui, open, &content.about, Type::Interface, view.tokens.ink_2);
            }
            if let Page::Of(target @ (Target::Actor(_) | Target::Source(_) | Target::Term(_))) = page {
                notes_on_page_ui(ui, open, target);
            }
            for (number, entry) in content.entries.iter().enumerate() {
                entry_ui(ui, open, entry, number);
            }
        });
    });
}

/// The notes on what the page is about, and the way to another.
fn notes_on_page_ui(ui: &mut Ui, open: Open<'_>, target: &Target) {
    let Open { view, open_briefing } = open;
    ui.horizontal_wrapped(|ui| {
        let number = open_briefing.notes.on(target, TextKey::SUMMARY).count();
        let last = open_briefing.notes.on(target, TextKey::SUMMARY).last().map(|(note, _)| note.id.clone());
        if let Some(last) = last {
            button_ui(ui, view, &text::counted_notes(number), || Change::Notes(NotesChange::Open(Some(last))));
        }
        button_ui(ui, view, text::NOTE_ON_THIS.words(), || Change::Notes(NotesChange::WriteOn(target.clone())));
    });
}

fn page_content(open: Open<'_>, page: &Page) -> describe::Page {
    let linked = &open.open_briefing.linked;
    match page {
        Page::Actors => describe::actors_page(linked),
        Page::Events => describe::events_page(linked),
        Page::Terms => describe::terms_page(linked),
        Page::Sources => describe::sources_page(linked),
        Page::Status => describe::status_page(linked, open.view.state.clock.now),
        // Drawn apart, as its entries are controls.
        Page::Settings | Page::Export => describe::Page::default(),
        Page::Visited(_) => describe::visited_page(linked, open.open_briefing.navigation.history.visited().map(|visit| &visit.target)),
        Page::Of(Target::Actor(id)) => describe::actor_page(linked, id),
        Page::WhoSaysWhat(place) => describe::who_says_what(linked, place),
        Page::Tied(target) => describe::ties_page(linked, target),
        Page::Of(Target::Term(id)) => describe::term_page(linked, id),
        Page::Of(Target::Text(address)) => describe::history_page(linked, address),
        Page::Of(Target::Source(id)) => describe::source_page(linked, id),
        Page::Of(target) => describe::item_sources_page(linked, target),
    }
}

fn text_ui(ui: &mut Ui, open: Open<'_>, text: &str, role: Type, ink: egui::Color32) -> Response {
    let words = TextRequest::new(text, role.format(open.view.text_size(), ink)).in_language(open.language());
    selectable_text_ui(ui, words)
}

fn entry_ui(ui: &mut Ui, open: Open<'_>, entry: &PageEntry, number: usize) {
    let view = open.view;
    if entry.is_heading {
        heading_ui(ui, view, &entry.head);
        return;
    }
    let tokens = view.tokens;
    let mut links = Vec::new();
    let frame = Frame::new().fill(tokens.card).stroke(Stroke::new(tokens.hairline, tokens.hair_2)).corner_radius(CORNER);
    let inner = frame.inner_margin(Margin::symmetric(14, 11)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        text_ui(ui, open, &entry.head, Type::InterfaceBold, tokens.ink);
        if !entry.text.is_empty() {
            links = prose_ui(ui, open, &entry.text, entry.edition.as_deref());
        }
        if !entry.foot.is_empty() {
            text_ui(ui, open, &entry.foot, Type::Label, tokens.ink_3);
        }
        if let Some(url) = &entry.url {
            text_ui(ui, open, url, Type::Label, tokens.provision);
            if plain_button_ui(ui, tokens, view.text_size(), text::COPY_ADDRESS.words()).clicked() {
                view.send(CopyChange::Text(url.clone()));
            }
        }
    });
    entry_link_ui(ui, view, entry, number, inner.response.rect);
    if let Some(to @ (Target::Actor(_) | Target::Source(_))) = &entry.to
        && open.open_briefing.notes.has(to)
    {
        let corner = inner.response.rect.right_top() + vec2(-16.0, 18.0);
        paint_sign(ui.painter(), corner, Sign::Note, tokens.ink);
    }
    // Above the entry, which leads elsewhere.
    for (place, (rect, name, to)) in links.into_iter().enumerate() {
        let response = ui.interact(rect, ui.unique_id().with(("reference", number, place)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        paint_focus_ring(ui, &response, tokens);
        if response.hovered() {
            ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, tokens.ink_3));
        }
        if response.clicked() {
            view.send(NavigationChange::GoTo(to));
        }
    }
}

/// The name of a group of entries, on as many lines as it needs.
fn heading_ui(ui: &mut Ui, view: View<'_>, name: &str) {
    ui.add_space(8.0);
    let words = TextRequest::interface(name, Type::InterfaceBold.format(view.text_size(), view.tokens.ink));
    let layout = words.in_width(ui.available_width()).lay_out(ui);
    let (rect, response) = ui.allocate_exact_size(layout.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    layout.paint(ui.painter(), rect.min, view.tokens.ink);
}

/// Text whose references, in the numbers of a draft where it is of one, lead somewhere: where they stand, how they read, and where to.
fn prose_ui(ui: &mut Ui, open: Open<'_>, text: &str, edition: Option<&str>) -> Vec<(Rect, String, Target)> {
    let tokens = open.view.tokens;
    let references = references(&open.open_briefing.linked, text, Context { here: None, edition });
    let format = Type::Value.format(open.view.text_size(), tokens.ink);
    let words = linked_text(text, &format, &[], &references, tokens).in_language(open.language());
    let (response, layout) = selectable_text_laid_out_ui(ui, words);
    let corner = response.rect.min.to_vec2();
    let lead = |mention: Mention| {
        let name = text.get(mention.range.clone()).unwrap_or_default().to_owned();
        let rects = layout.line_rects(&mention.range);
        rects.into_iter().map(move |rect| (rect.translate(corner), name.clone(), mention.to.clone())).collect::<Vec<_>>()
    };
    let links: Vec<(Rect, String, Target)> = references.into_iter().flat_map(lead).collect();
    for (rect, ..) in &links {
        // Colour alone would not do.
        ui.painter().hline(rect.x_range(), rect.center().y + 8.0, Stroke::new(1.0, tokens.hair_2));
    }
    links
}

/// The whole entry leads to what it is about.
fn entry_link_ui(ui: &Ui, view: View<'_>, entry: &PageEntry, number: usize, rect: Rect) {
    let tokens = view.tokens;
    let Some(to) = &entry.to else { return };
    let response = ui.interact(rect, ui.unique_id().with(("entry", number)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &entry.head));
    if response.hovered() || response.has_focus() {
        let stroke = if response.has_focus() { Stroke::new(2.0, tokens.focus) } else { Stroke::new(tokens.hairline, tokens.edge) };
        ui.painter().rect_stroke(rect, CORNER, stroke, egui::StrokeKind::Inside);
    }
    if response.clicked() {
        view.send(match to {
            Target::Actor(_) | Target::Source(_) => Change::SidePanel(SidePanelChange::Page(Some(Page::Of(to.clone())))),
            _ => Change::Navigation(NavigationChange::GoTo(to.clone())),
        });
    }
}
