//! A note in short: its signs, its place, the words it is on, and whether it is still on them.

use crate::{
    model::{Author, Note, Target},
    notes::Certainty,
    state::{Change, NavigationChange, Page, SidePanelChange},
    text,
    ui::{
        theme::Type,
        view::{Open, View},
        widget::{Sign, TextLayout, TextRequest, paint_sign},
    },
};
use egui::{Color32, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// At most so many letters of the words a note is on are shown.
const MOST_QUOTED: usize = 180;

/// The place a note is on, or was on.
pub fn note_place(open: Open<'_>, note: &Note) -> String {
    let linked = &open.open_briefing.linked;
    match open.open_briefing.notes.spot(&note.id) {
        Some(spot) => crate::describe::place_of(linked, &spot.target),
        None => note.anchor.value().map(|anchor| anchor.said.clone()).unwrap_or_default(),
    }
}

/// The words a note is on; those it was on where that is not certain. `None` where it is on a whole item that is there.
pub fn note_quote(note: &Note) -> Option<String> {
    let anchor = note.anchor.value()?;
    if anchor.whole {
        return None;
    }
    let words = anchor.words.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(match words.char_indices().nth(MOST_QUOTED) {
        Some((cut, _)) => text::cut(&words[..cut]),
        None => words,
    })
}

/// How a note was placed where it is shown, where that is another place than the one it was put on, and in which ink that is
/// said.
pub fn note_doubt(open: Open<'_>, note: &Note) -> Option<(String, Color32)> {
    let tokens = open.view.tokens;
    match open.open_briefing.notes.placed.get(&note.id)?.certainty {
        Certainty::Same => None,
        Certainty::Moved => {
            let said = note.anchor.value().map(|anchor| anchor.said.as_str()).unwrap_or_default();
            Some((text::moved_from(said), tokens.ink_2))
        }
        Certainty::Unsure => Some((text::UNSURE_NOTE.to_string(), tokens.error)),
        Certainty::Lost => Some((text::LOST_NOTE.to_string(), tokens.error)),
    }
}

/// When, and under which tags.
pub fn note_foot(note: &Note) -> String {
    let day = text::day(note.changed());
    let tags = note.tags.value().into_iter().flatten().map(|tag| format!("#{tag}"));
    std::iter::once(day).chain(tags).collect::<Vec<_>>().join(" ")
}

/// Where pressing a note leads: to what it is on, or to the page that shows it.
pub fn change_leading_to(open: Open<'_>, target: &Target) -> Change {
    let linked = &open.open_briefing.linked;
    match target {
        Target::Reply(id) => linked.reply(id).map_or_else(
            || Change::SidePanel(SidePanelChange::Page(None)),
            |(critique, _)| Change::Navigation(NavigationChange::GoTo(Target::Critique(critique.id.clone()))),
        ),
        Target::Actor(_) | Target::Term(_) => Change::SidePanel(SidePanelChange::Page(Some(Page::Of(target.clone())))),
        Target::Event(_) => Change::SidePanel(SidePanelChange::Page(Some(Page::Events))),
        other => Change::Navigation(NavigationChange::GoTo(other.clone())),
    }
}

/// The name of an author in a box of the author's colour, laid out.
pub struct AuthorBadge {
    name: TextLayout,
    height: f32,
    ink: Color32,
}

/// Lays out the badge of an author in so much room for the name.
pub fn author_badge(ui: &Ui, view: View<'_>, author: &Author, room: f32) -> AuthorBadge {
    let (ink, size) = (view.tokens.author(author.colour), view.text_size());
    let name = TextRequest::new(author_name(author).to_owned(), Type::Badge.plain(size, ink)).on_one_line(room).lay_out(ui);
    AuthorBadge { name, height: Type::InterfaceBold.line(size), ink }
}

impl AuthorBadge {
    /// How wide it is.
    pub fn width(&self) -> f32 {
        self.name.size().x + 12.0
    }

    /// How high it is.
    pub const fn height(&self) -> f32 {
        self.height
    }

    /// Paints it on from the middle of its left side.
    pub fn paint(&self, painter: &Painter, left: Pos2) {
        let badge = Rect::from_min_size(pos2(left.x, left.y - self.height / 2.0), vec2(self.width(), self.height));
        painter.rect_stroke(badge, 5.0, Stroke::new(1.2, self.ink), StrokeKind::Inside);
        self.name.paint(painter, badge.center() - self.name.size() / 2.0, self.ink);
    }
}

/// What an author is called; who signed nothing too.
pub fn author_name(author: &Author) -> &str {
    if author.initials.is_empty() { text::UNSIGNED.words() } else { &author.initials }
}

/// Signs, the place, and who wrote it.
pub fn note_head_ui(ui: &mut Ui, view: View<'_>, note: &Note, place: &str) {
    let (tokens, size) = (view.tokens, view.text_size());
    let height = Type::InterfaceBold.line(size);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut x = rect.left();
    let marks = note.mark.value().copied().flatten().map(Sign::Mark);
    let ribbon = (note.bookmark.value() == Some(&true)).then_some(Sign::Bookmark);
    for sign in [marks, ribbon].into_iter().flatten() {
        paint_sign(ui.painter(), pos2(x + 6.0, rect.center().y), sign, tokens.ink);
        x += 18.0;
    }
    let mut right = rect.right();
    if let Some(author) = note.author.value().filter(|author| !author.initials.is_empty()) {
        let badge = author_badge(ui, view, author, rect.width() * 0.4);
        badge.paint(ui.painter(), pos2(right - badge.width(), rect.center().y));
        right -= badge.width() + 8.0;
    }
    let layout = TextRequest::new(place, Type::InterfaceBold.format(size, tokens.ink)).on_one_line(right - x).lay_out(ui);
    layout.paint(ui.painter(), pos2(x, rect.center().y - layout.size().y / 2.0), tokens.ink);
}
