//! Rows of the text: titles, provisions, paragraphs, with the words that ties hang on.

use super::{
    pane_view::PaneView,
    related::related_layout,
    row_notes::row_highlights,
    tie_words::{BADGE_SIDE, Words, set_words, whole_badges},
};
use crate::{
    describe,
    linked::{Row, RowKind},
    model::{Basis, Paragraph, Provision, Target},
    text,
    ui::{
        theme::{MARGIN, MEASURE, NUMBER_COLUMN, PARAGRAPH_GAP, Type},
        widget::{LinkTarget, RowLayout, RowLayoutBuilder, Sign, status_sign},
    },
};
use egui::{Pos2, Rect, Ui, Vec2, pos2, vec2};

/// Letters of the longest number that is set beside its paragraph, as in `OP 120`, and of the longest other label, as in `xiv`.
const LONGEST_NUMBER: usize = 6;
const LONGEST_LABEL: usize = 4;
/// Where a text has less room than this, at 100 %, numbers stand above it.
const LEAST_TEXT: f32 = 105.0;
/// At the least between a number and the text beside it.
const NUMBER_GAP: f32 = 8.0;

/// Lays out one row of the text.
pub fn text_row_layout(ui: &Ui, pane: PaneView<'_>, row: &Row, width: f32) -> RowLayout {
    let (view, open_briefing) = (pane.open.view, pane.open.open_briefing);
    let linked = &open_briefing.linked;
    let mut layout = RowLayoutBuilder::new(ui, view.tokens, pane.text_size, view.spacing())
        .in_language(pane.open.language())
        .marking_hits(pane.searched())
        .highlighting(row_highlights(pane, row));
    let left = MARGIN.0;
    // Above the measure the page pads; it does not widen the line.
    let inner = (width - MARGIN.0 - MARGIN.1).min(MEASURE * pane.text_size).max(80.0);
    let column = TextColumn { left, width: inner };
    match &row.kind {
        RowKind::Provision(index) => provision_layout(layout, pane, row, linked.provision(*index), column),
        RowKind::Paragraph { provision, path } => match linked.paragraph_at(*provision, path) {
            Some(paragraph) => {
                let provision = linked.provision(*provision);
                let numbers = number_column(&layout, &provision.paragraphs, path);
                paragraph_layout(layout, pane, ParagraphRow { row, provision, paragraph, numbers }, column)
            }
            None => layout.finish(0.0, String::new()),
        },
        RowKind::Division(index) => {
            let division = &linked.briefing().instrument.divisions[*index];
            let mut y = 26.0;
            y += layout.text(pos2(left, y), inner, Type::Label, view.tokens.ink_3, &division.label).y;
            y += layout.text(pos2(left, y), inner, Type::DivisionHeading, view.tokens.ink, &division.heading).y;
            layout.heading();
            layout.rule(pos2(left, y + 8.0), pos2(left + inner, y + 8.0));
            layout.finish(y + 16.0, format!("{} {}", division.label, division.heading))
        }
        RowKind::Title => title_layout(layout, pane, column),
        // Shown in other panes.
        _ => layout.finish(0.0, String::new()),
    }
}

/// Where the lines of a text begin, and how wide they are.
#[derive(Clone, Copy)]
struct TextColumn {
    left: f32,
    width: f32,
}

/// The top of the text: the treaty's title, what the briefing is, and the status of the treaty.
fn title_layout(mut layout: RowLayoutBuilder<'_>, pane: PaneView<'_>, column: TextColumn) -> RowLayout {
    let TextColumn { left, width: inner } = column;
    let briefing = pane.open.open_briefing.linked.briefing();
    let tokens = pane.open.view.tokens;
    let mut y = 28.0;
    y += layout.text(pos2(left, y), inner, Type::DivisionHeading, tokens.ink, &briefing.instrument.title).y + 12.0;
    layout.heading();
    if !briefing.about.is_empty() {
        y += layout.text(pos2(left, y), inner, Type::Value, tokens.ink_2, &briefing.about).y + 12.0;
    }
    if let Some(status) = &briefing.status {
        let head = text::status_as_of(&status.as_of);
        y += layout.says(pos2(left, y), inner, Type::Label, tokens.ink_3, &head).y + 2.0;
        y += layout.text(pos2(left, y), inner, Type::Value, tokens.ink, &status.text).y + 4.0;
        y += layout.says(pos2(left, y), inner, Type::Label, tokens.ink_3, text::basis(status.basis)).y;
        let current =
            [describe::how_current_on_a_line(status), describe::staleness(status, pane.open.view.state.clock.now).unwrap_or_default()];
        for line in current.iter().filter(|line| !line.is_empty()) {
            y += layout.says(pos2(left, y + 2.0), inner, Type::Label, tokens.ink_3, line).y + 2.0;
        }
        y += 12.0;
    }
    layout.finish(y + 8.0, briefing.instrument.title.clone())
}

fn provision_layout(
    mut layout: RowLayoutBuilder<'_>,
    pane: PaneView<'_>,
    row: &Row,
    provision: &Provision,
    column: TextColumn,
) -> RowLayout {
    let TextColumn { left, width: inner } = column;
    let tokens = pane.open.view.tokens;
    let mut y = 26.0;
    let number = layout.word(Type::InterfaceBold, tokens.provision, &provision.label);
    let number = layout.place(pos2(left, y), number);
    let unnamed = provision.heading.trim().is_empty();
    // What has no heading has nothing else that stands for all of it.
    let badges = if unnamed { whole_badges(&mut layout, pane, row, pos2(left + number.x + 5.0, y + number.y / 2.0)) } else { 0.0 };
    if let Some(chapter) = describe::chapter(&pane.open.open_briefing.linked, provision) {
        let x = left + number.x + badges;
        let baseline = y + number.y - Type::Label.line(layout.text_size) - 1.0;
        layout.line(pos2(x, baseline), inner - (x - left), Type::Label, tokens.ink_3, &format!("{}{chapter}", text::DOT));
    }
    y += number.y + 2.0;
    y += set_words(&mut layout, pane, row, Words::Heading(&provision.heading), pos2(left, y), inner) + 7.0;
    layout.heading();
    if provision.unread {
        y += hole(&mut layout, pane, &row.target, text::unread, pos2(left, y), inner) + layout.below_paragraph(PARAGRAPH_GAP);
    } else {
        y += status_line(&mut layout, provision.basis, pos2(left, y), inner) + 9.0;
    }
    if let Some(numbered) = numbered(pane, &row.target, provision) {
        y += layout.text(pos2(left, y), inner, Type::Label, tokens.ink_3, &numbered).y + 4.0;
    }
    if !provision.history.is_empty() {
        // Folded: what moved opens beside the panes.
        let says = text::items::counted_history(provision.history.len());
        let size = layout.says(pos2(left, y), inner, Type::Label, tokens.ink_3, &says);
        let rect = Rect::from_min_size(pos2(left, y), size);
        layout.link(rect, &says, LinkTarget::Page(row.target.clone()));
        layout.stroke(rect.left_bottom(), rect.right_bottom(), egui::Stroke::new(1.0, tokens.edge));
        y += size.y + 4.0;
    }
    y += 6.0;
    if let Some(words) = &provision.text {
        y += set_words(&mut layout, pane, row, Words::OwnText(words), pos2(left, y), inner) + layout.below_paragraph(PARAGRAPH_GAP);
    }
    if pane.shows_related() && is_subject(pane, row) {
        y += related_layout(&mut layout, pane, left, y, inner);
    }
    let name = if provision.unread { provision.label.clone() } else { text::list(&[&provision.label, &provision.heading]) };
    layout.finish(y, name)
}

fn is_subject(pane: PaneView<'_>, row: &Row) -> bool {
    pane.open.open_briefing.navigation.subject.as_ref().is_some_and(|subject| subject.target == row.target)
}

/// What the provision was called in the drafts, where that differs.
fn numbered(pane: PaneView<'_>, target: &Target, provision: &Provision) -> Option<String> {
    let linked = &pane.open.open_briefing.linked;
    let name = linked.place_name(target)?;
    let editions = &linked.briefing().instrument.editions;
    let mut others: Vec<(&str, Vec<&str>)> = Vec::new();
    for edition in editions {
        let Some(number) = provision.numbered.get(&edition.id).filter(|number| **number != provision.id) else { continue };
        match others.last_mut() {
            Some((same, titles)) if same == number => titles.push(&edition.title),
            _ => others.push((number, vec![&edition.title])),
        }
    }
    let said: Vec<String> =
        others.iter().map(|(number, titles)| text::items::number_in_edition(&name.under(number), &text::list(titles))).collect();
    (!said.is_empty()).then(|| text::side_by_side(&said))
}

/// A paragraph to lay out.
#[derive(Clone, Copy)]
struct ParagraphRow<'a> {
    row: &'a Row,
    provision: &'a Provision,
    paragraph: &'a Paragraph,
    numbers: NumberColumn,
}

/// Where the number of a paragraph is set.
#[derive(Clone, Copy)]
struct NumberColumn {
    /// How far in from the left of the text.
    indent: f32,
    width: f32,
}

/// The number of a paragraph, or the words used in its place.
fn printed_number(paragraph: &Paragraph) -> &str {
    paragraph.label.as_deref().unwrap_or_else(|| paragraph.address.last())
}

/// True for a number that is set beside its paragraph; other labels are set above it.
fn is_beside(number: &str) -> bool {
    let is_number = number.contains(|c: char| c.is_numeric() || c == '(');
    number.chars().count() <= if is_number { LONGEST_NUMBER } else { LONGEST_LABEL }
}

/// The column for the numbers of a paragraph and those of its list, so that their texts begin below one another. `paragraphs` are
/// those of its provision, `path` leads to it.
fn number_column(layout: &RowLayoutBuilder<'_>, mut paragraphs: &[Paragraph], path: &[usize]) -> NumberColumn {
    let mut indent = 0.0;
    for (level, place) in path.iter().enumerate() {
        let mut width = NUMBER_COLUMN * layout.text_size.clamp(0.9, 1.5);
        let numbers = paragraphs.iter().map(printed_number).filter(|number| number.len() > 2 && is_beside(number));
        if let Some(longest) = numbers.max_by_key(|number| number.chars().count()) {
            let word = layout.word(Type::Interface, layout.tokens.ink_2, longest);
            width = width.max(word.size().x + NUMBER_GAP);
        }
        match paragraphs.get(*place).filter(|_| level + 1 < path.len()) {
            Some(outer) => paragraphs = &outer.children,
            None => return NumberColumn { indent, width },
        }
        // Deep paragraphs indent no further than the third level, so that a line keeps its words.
        indent += if level < 2 { width } else { 0.0 };
    }
    NumberColumn { indent, width: 0.0 }
}

fn paragraph_layout(
    mut layout: RowLayoutBuilder<'_>,
    pane: PaneView<'_>,
    paragraph: ParagraphRow<'_>,
    text_column: TextColumn,
) -> RowLayout {
    let ParagraphRow { row, provision, paragraph, numbers: NumberColumn { indent, width: column } } = paragraph;
    let TextColumn { left, width: inner } = text_column;
    // A long word needs the room of the number.
    let has_room = inner - indent - column >= LEAST_TEXT * pane.text_size;
    let column = if has_room { column } else { 0.0 };
    let tokens = pane.open.view.tokens;
    let (number_x, text_x) = (left + indent, left + indent + column);
    let number = printed_number(paragraph);
    let drop = (layout.line_height(Type::Provision) - Type::Interface.line(layout.text_size)) / 2.0 + 1.0;
    let (mut y, mut end) = (0.0, 0.0);
    let scale = layout.scale();
    // The margin has the figures of the treaty alone, and the sign of a text that was checked otherwise than the rest.
    let sign_at = if is_beside(number) && has_room {
        let said = layout.text(pos2(number_x, drop), column, Type::Interface, tokens.ink_2, number);
        pos2(number_x + 6.0 * scale, drop + said.y + 8.0 * scale)
    } else {
        // The column is for numbers.
        let said = layout.line(pos2(text_x, 0.0), inner - column - 24.0, Type::Label, tokens.ink_3, number);
        y += said.y + 1.0;
        pos2(text_x + said.x + 6.0 + 7.0 * scale, said.y / 2.0)
    };
    let basis = paragraph.basis_of_words().filter(|basis| *basis != provision.basis);
    if let Some(basis) = basis {
        end = basis_sign(&mut layout, basis, sign_at);
    }
    let width = inner - indent - column;
    if let Some(why) = &paragraph.not_summarized {
        y += left_out(&mut layout, why, pos2(text_x, y), width);
        if whole_badges(&mut layout, pane, row, pos2(text_x, y + BADGE_SIDE * scale / 2.0)) > 0.0 {
            y += BADGE_SIDE * scale;
        }
    } else if paragraph.text.trim().is_empty() {
        let target = Target::Text(paragraph.address.clone());
        // A label of words is set above the box.
        y += hole(&mut layout, pane, &target, text::missing_text, pos2(text_x, y), width);
        if whole_badges(&mut layout, pane, row, pos2(text_x, y + BADGE_SIDE * scale / 2.0)) > 0.0 {
            y += BADGE_SIDE * scale;
        }
    } else {
        y += set_words(&mut layout, pane, row, Words::Text(&paragraph.text), pos2(text_x, y), width);
    }
    y = y.max(end);
    if pane.shows_related() && is_subject(pane, row) {
        y += related_layout(&mut layout, pane, text_x, y, width);
    }
    let name = text::screen::paragraph_named(&pane.open.open_briefing.linked.say(&paragraph.address));
    let name = basis.map_or(name.clone(), |basis| text::attributed(&[&*name, text::paragraph_status(basis)]));
    let below = layout.below_paragraph(PARAGRAPH_GAP);
    let name = if paragraph.is_left_out() { text::attributed(&[&*name, text::NO_TEXT_HERE.words()]) } else { name };
    layout.finish(y + below, name)
}

/// The dashed box of a paragraph that is known and not summarized, with why, and how high it is. Nothing is wrong: it has no sign.
fn left_out(layout: &mut RowLayoutBuilder<'_>, why: &str, pos: Pos2, width: f32) -> f32 {
    let (x, top) = (pos.x, pos.y);
    let (inside, mut bottom) = (width - 28.0, top + 10.0);
    bottom += layout.says(pos2(x + 14.0, bottom), inside, Type::Interface, layout.tokens.ink_2, text::NO_TEXT_HERE.words()).y;
    if !why.trim().is_empty() {
        bottom += layout.text(pos2(x + 14.0, bottom + 2.0), inside, Type::Value, layout.tokens.ink_3, why).y + 2.0;
    }
    layout.dashed(Rect::from_min_max(pos2(x, top + 2.0), pos2(x + width, bottom + 8.0)));
    bottom + 12.0 - top
}

/// The dashed box where words are missing, and how high it is.
fn hole(
    layout: &mut RowLayoutBuilder<'_>,
    pane: PaneView<'_>,
    target: &Target,
    says: impl Fn(Option<u32>) -> String,
    pos: Pos2,
    width: f32,
) -> f32 {
    let (x, top) = (pos.x, pos.y);
    let mut problems = pane.open.open_briefing.file.problems.iter();
    let found = problems.position(|problem| problem.about.as_ref() == Some(target));
    let line = found.map(|index| pane.open.open_briefing.file.problems[index].place.line);
    let size = layout.says(pos2(x + 14.0, top + 10.0), width - 44.0, Type::Interface, layout.tokens.ink_2, &says(line));
    layout.sign(pos2(x + width - 14.0, top + 16.0), Sign::Warning, layout.tokens.error);
    let mut bottom = top + 10.0 + size.y;
    if let (Some(problem), Some(line)) = (found, line) {
        let says = text::show_line(line);
        let size = layout.says(pos2(x + 14.0, bottom + 2.0), width - 28.0, Type::Interface, layout.tokens.provision, &says);
        let rect = Rect::from_min_size(pos2(x + 14.0, bottom + 2.0), size);
        layout.link(rect, &says, LinkTarget::Problem(problem));
        let stroke = egui::Stroke::new(1.0, layout.tokens.provision);
        layout.stroke(rect.left_bottom(), rect.right_bottom(), stroke);
        bottom = rect.bottom() + 2.0;
    }
    layout.dashed(Rect::from_min_max(pos2(x, top + 2.0), pos2(x + width, bottom + 8.0)));
    bottom + 12.0 - top
}

/// How far a provision was checked, below its heading. Returns the height used.
fn status_line(layout: &mut RowLayoutBuilder<'_>, basis: Basis, pos: Pos2, width: f32) -> f32 {
    let (ink, scale) = (layout.tokens.ink_3, layout.scale());
    let indent = 18.0 * scale;
    let size = layout.says(pos + vec2(indent, 0.0), width - indent, Type::Label, ink, text::status_line(basis));
    layout.sign(pos + vec2(6.0 * scale, Type::Label.line(layout.text_size) / 2.0), status_sign(basis), ink);
    size.y
}

/// The sign of a paragraph that was checked otherwise than the rest; its words come where it is pointed at. Returns where it ends.
fn basis_sign(layout: &mut RowLayoutBuilder<'_>, basis: Basis, centre: Pos2) -> f32 {
    // A warning is ochre in every theme.
    let ink = if basis == Basis::Unchecked { layout.tokens.critique } else { layout.tokens.ink_3 };
    let rect = Rect::from_center_size(centre, Vec2::splat(16.0 * layout.scale()));
    layout.pressable(rect, text::capital(text::paragraph_status(basis)), LinkTarget::Hint);
    layout.sign(centre, status_sign(basis), ink);
    rect.bottom()
}
