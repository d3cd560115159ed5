//! What comes next: what is uncovered on this stop, and the stop after it.

use crate::{
    describe::{heading, kind_of, place_of},
    linked::LinkedBriefing,
    model::{Stop, Target},
    state::Workshop,
    text::{self, workshop as said},
    ui::{
        theme::{CORNER, Type},
        view::View,
        widget::TextRequest,
    },
};
use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// A line of a card: what it says, and what is at its far end.
type Line = (String, String);

/// Draws both cards in what is left of the height.
pub fn next_ui(ui: &mut Ui, view: View<'_>, workshop: &Workshop) {
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - 16.0) / 2.0;
    let here = Rect::from_min_size(room.min, vec2(width, room.height()));
    card_ui(ui, view, here, said::NEXT_HERE.words(), &rest_of_this_stop(workshop));
    card_ui(ui, view, here.translate(vec2(width + 16.0, 0.0)), said::NEXT_STOP.words(), &next_stop(workshop));
    ui.allocate_rect(room, Sense::hover());
}

/// The head and the lines of what is still hidden.
fn rest_of_this_stop(workshop: &Workshop) -> (String, Vec<Line>) {
    let Some(stop) = workshop.stop() else { return Default::default() };
    let linked = workshop.linked();
    let hidden = &stop.reveal[workshop.uncovered_at(workshop.position.stop).min(stop.reveal.len())..];
    match hidden.first() {
        Some(next) => (said::uncover(kind_of(linked, next)).into(), hidden.iter().map(|target| target_line(linked, target)).collect()),
        None => (said::ALL_UNCOVERED.to_string(), vec![(said::THEN_THE_NEXT_STOP.to_string(), String::new())]),
    }
}

/// Who or what it is, and the word that sums it up.
fn target_line(linked: &LinkedBriefing, target: &Target) -> Line {
    let Some(item) = linked.item(target) else { return (place_of(linked, target), String::new()) };
    let word = match item {
        crate::linked::Item::Safeguard(index) => text::strength(linked.safeguard(index).strength),
        crate::linked::Item::Critique(index) => linked.critique(index).outcome.as_ref().map_or("", |outcome| text::outcome(outcome.is)),
        crate::linked::Item::Position(index) => text::stance(linked.position(index).stance),
    };
    (linked.item_name(item), word.to_owned())
}

fn next_stop(workshop: &Workshop) -> (String, Vec<Line>) {
    let number = workshop.position.stop + 1;
    let Some(stop) = workshop.walk.stops.get(number) else {
        return (said::LAST_STOP.to_string(), vec![(said::AFTER_IT_THE_REPORT.to_string(), String::new())]);
    };
    let linked = workshop.linked();
    let head =
        text::side_by_side(&[(number + 1).to_string(), heading(linked, &stop.focus).unwrap_or_else(|| linked.say_target(&stop.focus))]);
    let mut lines: Vec<Line> = stop.question.iter().map(|question| (question.clone(), String::new())).collect();
    lines.push((stop_counts(linked, stop), String::new()));
    lines.extend(stop.minutes.map(|minutes| (said::planned(minutes), String::new())));
    (head, lines)
}

/// `1 safeguard, 2 replies`, of what a stop uncovers.
fn stop_counts(linked: &LinkedBriefing, stop: &Stop) -> String {
    said::counted_reveals(|kind| stop.reveal.iter().filter(|target| kind_of(linked, target) == Some(kind)).count())
}

fn card_ui(ui: &mut Ui, view: View<'_>, rect: Rect, label: &str, (head, lines): &(String, Vec<Line>)) {
    let tokens = view.tokens;
    ui.painter().rect(rect, CORNER, tokens.page, Stroke::new(tokens.hairline, tokens.hair_2), StrokeKind::Inside);
    let (left, right) = (rect.left() + 14.0, rect.right() - 14.0);
    let mut y = rect.top() + 10.0;
    let says = lines.iter().map(|(says, word)| if word.is_empty() { says.clone() } else { text::list(&[says, word]) });
    let said: Vec<String> = std::iter::once(head.clone()).chain(says).collect();
    let response = ui.interact(rect, ui.unique_id().with(label), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, text::labelled(label, &text::statements(&said))));
    let painter = ui.painter().with_clip_rect(rect);
    for (words, role, ink) in [(label, Type::Interface, tokens.ink_3), (head.as_str(), Type::Sentence, tokens.ink)] {
        let layout = TextRequest::new(words, role.format(1.0, ink)).on_one_line(right - left).lay_out(ui);
        layout.paint(&painter, pos2(left, y), ink);
        y += layout.size().y + 4.0;
    }
    y += 2.0;
    for (index, (says, word)) in lines.iter().enumerate() {
        let height = Type::Interface.line(1.0) + 4.0;
        if y + height > rect.bottom() - 4.0 && index > 0 {
            break;
        }
        let word = TextRequest::new(word, Type::Interface.format(1.0, tokens.ink_2)).on_one_line((right - left) / 2.0).lay_out(ui);
        let layout =
            TextRequest::new(says, Type::Interface.format(1.0, tokens.ink_2)).on_one_line(right - left - word.size().x - 12.0).lay_out(ui);
        layout.paint(&painter, pos2(left, y), tokens.ink_2);
        word.paint(&painter, pos2(right - word.size().x, y), tokens.ink_2);
        y += height;
    }
}
