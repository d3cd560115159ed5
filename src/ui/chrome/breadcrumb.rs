//! Where the contents are folded away: a bar with a button that brings them back, where you are, and the articles
//! before and after.

use crate::{
    describe,
    linked::Section,
    model::Target,
    state::{ContentsChange, NavigationChange},
    text,
    ui::{
        theme::Type,
        view::Open,
        widget::{TextRequest, fitting_line, paint_focus_ring, worded_button},
    },
};
use egui::{Align, Layout, Ui, WidgetInfo, pos2, vec2};

/// Draws the bar.
pub fn breadcrumb_ui(ui: &mut Ui, open: Open<'_>) {
    let Open { view, open_briefing } = open;
    let (tokens, size) = (view.tokens, view.text_size().min(1.2));
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(tokens.hairline, tokens.hair));
    let Some(section) = open_briefing.navigation.subject.as_ref().and_then(|subject| open_briefing.linked.sections().get(subject.section))
    else {
        return;
    };
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(14.0, 5.0))), |ui| {
        ui.spacing_mut().button_padding = vec2(8.0, 2.0);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let words = TextRequest::interface(text::CONTENTS, Type::Label.plain(size, tokens.ink_2));
            let button = worded_button(ui, words);
            let button = ui.add(button.fill(tokens.page).min_size(vec2(0.0, 24.0)));
            paint_focus_ring(ui, &button, tokens);
            if button.clicked() {
                view.send(ContentsChange::ToggleOverPanes);
            }
            let left = ui.cursor().left() + 6.0;
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                for (label, to) in beside(open, section).into_iter().rev() {
                    let words = TextRequest::new(label, Type::Label.plain(size, tokens.ink_2)).in_language(open.language());
                    let button = worded_button(ui, words).frame(false);
                    let response = ui.add(button);
                    paint_focus_ring(ui, &response, tokens);
                    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, open_briefing.linked.say_target(&to)));
                    if response.clicked() {
                        view.send(NavigationChange::GoTo(to));
                    }
                }
                let right = ui.cursor().right() - 8.0;
                let here = fitting_line(ui, here(open, section), open.language(), &Type::Interface.format(size, tokens.ink), right - left);
                here.paint(ui.painter(), pos2(left, rect.center().y - here.size().y / 2.0), tokens.ink);
            });
        });
    });
}

/// `Ch. IV › Art. 24, Conditions and safeguards · 9 safeguards · 17 critiques · 28 positions`; shorter without the heading, and
/// or with the short one, and then with the place alone.
fn here(open: Open<'_>, section: &Section) -> Vec<String> {
    let linked = &open.open_briefing.linked;
    let provision = section.provision.map(|index| linked.provision(index));
    let heading = provision.map(|provision| provision.heading.as_str()).filter(|heading| !heading.is_empty());
    let place = linked.say_target(&section.target);
    let around = linked.around(&section.target);
    let path = around.iter().map(|name| name.short()).chain([place.as_str()]).collect::<Vec<_>>().join(text::STEP.words());
    let headed = |place: &str| heading.map_or_else(|| place.to_owned(), |heading| text::list(&[place, heading]));
    let shown =
        open.open_briefing.navigation.subject.as_ref().map(|subject| open.open_briefing.tally(subject.section).0).unwrap_or_default();
    let counts = describe::tally_label(shown);
    let short = linked.short_title(&section.target).map(|short| text::side_by_side(&[&text::list(&[&path, short]), &counts]));
    let whole = text::side_by_side(&[&headed(&path), &counts]);
    std::iter::once(whole).chain(short).chain([text::side_by_side(&[&place, &counts]), headed(&place)]).collect()
}

/// The provisions before and after, with the words on their buttons.
fn beside(open: Open<'_>, section: &Section) -> Vec<(String, Target)> {
    let linked = &open.open_briefing.linked;
    let sections = linked.sections();
    let Some(index) = sections.iter().position(|other| other.target == section.target) else { return Vec::new() };
    let before = sections[..index].iter().rev().find(|section| section.provision.is_some());
    let after = sections[index + 1..].iter().find(|section| section.provision.is_some());
    let number = |section: &Section| section.provision.map(|index| linked.provision_name(index).narrow()).unwrap_or_default();
    let before = before.map(|section| (format!("‹ {}", number(section)), section.target.clone()));
    let after = after.map(|section| (format!("{} ›", number(section)), section.target.clone()));
    [before, after].into_iter().flatten().collect()
}
