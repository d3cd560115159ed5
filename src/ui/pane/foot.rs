//! The foot of a pane: how much of what is tied to the subject is in sight.

use super::pane_view::PaneView;
use crate::{
    describe,
    linked::Tally,
    model::{Basis, PaneKind, Target},
    state::NavigationChange,
    text,
    ui::{
        theme::Type,
        widget::{Language, fitting_line, paint_focus_ring, paint_sign_scaled, status_sign, tip_ui},
    },
};
use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

/// Says how much of what is tied to the subject is in sight, and how much is tied to other words. Where
/// more is below or above, pressing the foot goes there.
pub fn pane_foot_ui(ui: &mut Ui, pane: PaneView<'_>, rect: Rect) {
    let view = pane.open.view;
    let (tokens, size) = (view.tokens, view.text_size());
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(tokens.hairline, tokens.hair));
    let Some(FootLine { words, shorter, hidden, sign }) = foot_line(pane) else { return };
    let mut x = rect.left() + 14.0;
    if let Some(basis) = sign {
        let scale = Type::Label.scale(size);
        let ink = if basis == Basis::Unchecked { tokens.critique } else { tokens.ink_3 };
        paint_sign_scaled(ui.painter(), pos2(x + 6.0 * scale, rect.center().y), status_sign(basis), ink, scale);
        x += 20.0 * scale;
    }
    let layout = fitting_line(
        ui,
        std::iter::once(words.clone()).chain(shorter),
        Language::INTERFACE,
        &Type::Label.format(size, tokens.ink_2),
        rect.right() - 8.0 - x,
    );
    let pos = pos2(x, rect.center().y - layout.size().y / 2.0);
    let sense = if hidden.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(Rect::from_min_size(pos, layout.size()), ui.unique_id().with("foot"), sense);
    let role = if hidden.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &words));
    paint_focus_ring(ui, &response, tokens);
    if response.hovered() && hidden.is_some() {
        ui.painter().hline(response.rect.x_range(), response.rect.bottom(), Stroke::new(1.0, tokens.ink_3));
    }
    let cut = layout.is_cut() || layout.words() != words;
    layout.paint(ui.painter(), pos, tokens.ink_2);
    if let Some(row) = hidden.filter(|_| response.clicked()) {
        view.send(NavigationChange::Reveal { pane: pane.id, row });
    }
    if cut {
        tip_ui(response, words);
    }
}

/// What a foot says.
struct FootLine {
    /// In full.
    words: String,
    /// What it says where there is less room, the longest first: shorter names of places, then without what is tied to other words.
    shorter: Vec<String>,
    /// The first tied row that is out of sight.
    hidden: Option<usize>,
    /// The sign of what it says of the text.
    sign: Option<Basis>,
}

fn foot_line(pane: PaneView<'_>) -> Option<FootLine> {
    let open_briefing = pane.open.open_briefing;
    let subject = open_briefing.navigation.subject.as_ref()?;
    let linked = &open_briefing.linked;
    let section = linked.sections().get(subject.section)?;
    if pane.kind == PaneKind::Provisions {
        // What in sight is less sure than the line under the heading says.
        let apart = section.provision.and_then(|provision| describe::verified_otherwise(linked.provision(provision)));
        if let Some((basis, words)) = apart {
            return Some(FootLine { words, shorter: Vec::new(), hidden: None, sign: Some(basis) });
        }
        let with_the_others = open_briefing.panes.leader == pane.id || open_briefing.panes.follows(pane.id);
        let place = text::capital(&describe::place_in_sentence(linked, &subject.target));
        return with_the_others.then(|| FootLine {
            words: place,
            shorter: vec![linked.say_target(&subject.target)],
            hidden: None,
            sign: None,
        });
    }
    let tied = open_briefing.tied_in(pane.id);
    let (first, last) = pane.open.view.caches.first_and_last_in_sight(pane.id);
    // Rows are in order, and there may be thousands: they are searched, not walked.
    let (above, below) = (tied.partition_point(|row| *row < first), tied.partition_point(|row| *row <= last));
    let next = tied.get(below).or(above.checked_sub(1).and_then(|before| tied.get(before))).copied();
    let of = |places| open_briefing.tied_tally(pane.kind, places);
    let all = of(0..tied.len());
    let is_text = matches!(subject.target, Target::Text(_) | Target::Division(_) | Target::Instrument);
    let own = linked.item(&subject.target).is_some_and(|item| item.is_safeguard() == (pane.kind == PaneKind::Safeguards));
    let others = open_briefing.tally(subject.section).0.held_by(pane.kind).saturating_sub(all);
    let said = |name: &dyn Fn(&Target) -> String, others: Tally| {
        let here = match &subject.words {
            Some(words) => format!("[{}]", words + 1),
            None if linked.item(&subject.target).is_some() => text::THIS_ITEM.to_string(),
            None => name(&subject.target),
        };
        if pane.kind == PaneKind::Sources {
            return sources_foot(&here, tied.len(), tied.len() - below, above);
        }
        let place = (!is_text).then(|| name(&section.target));
        describe::pane_foot(&describe::FootCounts {
            subject: &here,
            tied: all,
            below: of(below..tied.len()),
            above: of(0..above),
            hidden: open_briefing.navigation.following.hidden.held_by(pane.kind),
            own,
            others,
            place: place.as_deref(),
        })
    };
    let words = said(&|target| describe::place_in_sentence(linked, target), others);
    let shorter = [others, Tally::default()].map(|others| said(&|target| linked.say_target(target), others));
    Some(FootLine { words, shorter: shorter.into(), hidden: next, sign: None })
}

/// The foot of the sources, which are one kind and which no filter hides.
fn sources_foot(here: &str, all: usize, below: usize, above: usize) -> String {
    match (all, below, above) {
        (0, ..) => text::foot_none(here),
        (_, 1.., _) => text::foot_more_below(below, here),
        (_, 0, 1..) => text::foot_counts_above(&above.to_string(), here),
        _ => text::foot_all_shown(all),
    }
}
