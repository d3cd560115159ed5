//! The lines of the contents laid out: a title takes two where it has to, never three. Knows nothing of what is tied to a
//! section.

use crate::{
    describe,
    model::Target,
    ui::{
        cache::{ContentsKey, ContentsLine, ContentsLines, ContentsText},
        theme::{OUTLINE_PADDING, Type},
        view::Open,
        widget::TextRequest,
    },
};
use egui::{Color32, Ui};
use std::rc::Rc;

/// Room for the arrow of a division, from the edge on: numerals and numbers begin after it.
pub const ARROW: f32 = 24.0;
/// The column of numerals and numbers: titles begin after it.
const NUMBERS: f32 = 26.0;
/// Between a number that is wider than its column and the title.
const AFTER_NUMBER: f32 = 8.0;
/// How much further in a line is for each level that its section is inside another.
const INDENT: f32 = 14.0;
/// Deeper lines are no further in, so that their words keep room.
const MOST_INDENTED: usize = 4;
/// Room for the sign of a problem before a title.
pub const PROBLEM_SIGN: f32 = 16.0;
/// Columns of the two counts, and the blank between the last one and the edge.
pub const COUNT_COLUMN: f32 = 24.0;
pub const AFTER_COUNTS: f32 = 10.0;
/// From this size of text on the counts stand under the title.
const UNDER_FROM: f32 = 1.5;
/// Of more lines than these each has one line, laid out when it is in sight: a hostile file may have any number.
const MOST_MEASURED: usize = 1_000;

/// True where the counts stand under the title, as letters are large.
pub fn are_counts_under(open: Open<'_>) -> bool {
    open.view.text_size() >= UNDER_FROM
}

/// The lines for a width, laid out once.
pub fn contents_lines(ui: &Ui, open: Open<'_>, width: f32) -> Rc<ContentsLines> {
    let (text_size, pixels_per_point, fonts) = (open.view.text_size(), ui.pixels_per_point(), open.view.caches.fonts_revision());
    let (generation, folded) = (open.open_briefing.file.generation, &open.open_briefing.folded);
    let is_of = |key: &ContentsKey| {
        let sizes = [(key.width, width), (key.text_size, text_size), (key.pixels_per_point, pixels_per_point)];
        key.generation == generation
            && key.fonts == fonts
            && sizes.iter().all(|(one, other)| one.to_bits() == other.to_bits())
            && key.folded == *folded
    };
    let key = || ContentsKey { generation, folded: folded.clone(), width, text_size, pixels_per_point, fonts };
    open.view.caches.contents_lines(is_of, key, || lay_out_lines(ui, open, width))
}

fn lay_out_lines(ui: &Ui, open: Open<'_>, width: f32) -> ContentsLines {
    let sections = visible_sections(open);
    let (line, under) = (Type::Outline.line(open.view.text_size()), under_height(open));
    let measured = sections.len() <= MOST_MEASURED;
    let mut lines = ContentsLines::default();
    for section in sections {
        let text = measured.then(|| lay_out_text(ui, open, section, width, 2));
        let title = text.as_ref().map_or(line, |text| text.title.size().y.max(line));
        let y = lines.height..lines.height + title + under + OUTLINE_PADDING;
        lines.height = y.end;
        lines.lines.push(ContentsLine { section, y, text });
    }
    lines
}

/// The height of the counts under a title.
fn under_height(open: Open<'_>) -> f32 {
    if are_counts_under(open) { Type::Label.line(open.view.text_size()) + 2.0 } else { 0.0 }
}

/// The number and the title of a line in so many lines at most.
pub fn lay_out_text(ui: &Ui, open: Open<'_>, index: usize, width: f32, most: usize) -> ContentsText {
    let (linked, size) = (&open.open_briefing.linked, open.view.text_size());
    let section = &linked.sections()[index];
    let (number, title) = describe::contents_line(linked, section);
    // A folded chapter is a line like others; one that is open heads its articles.
    let heads = section.provision.is_none() && is_folded(open, index) != Some(true);
    let format = if heads { Type::OutlineBold } else { Type::Outline }.format(size, Color32::PLACEHOLDER);
    let number_left = ARROW + indent_of(open, index);
    let request = |words: &str| TextRequest::new(words, format.clone()).in_language(open.language());
    let number = (!number.is_empty()).then(|| request(number).on_one_line((width - number_left) / 2.0).lay_out(ui));
    let mut title_left = number_left;
    if let Some(number) = &number {
        // Digits and numerals grow with the text, and their column with them.
        let column = NUMBERS * size.clamp(1.0, 1.5);
        title_left += if number.size().x + 2.0 > column { number.size().x + AFTER_NUMBER } else { column };
    }
    if has_problem(open, index) {
        title_left += PROBLEM_SIGN;
    }
    let end = if are_counts_under(open) { AFTER_COUNTS } else { AFTER_COUNTS + 2.0 * COUNT_COLUMN };
    let lay_out_title = |words: &str| request(words).in_width((width - end - title_left).max(COUNT_COLUMN)).lines(most).lay_out(ui);
    let mut title = lay_out_title(&title);
    // Better a shorter title that is whole than the beginning of the long one.
    if title.is_cut()
        && let Some(short) = linked.short_title(&section.target)
    {
        title = lay_out_title(short);
    }
    ContentsText { number, title, number_left, title_left }
}

/// Sections in the contents: all but those inside a division that is folded.
fn visible_sections(open: Open<'_>) -> Vec<usize> {
    let linked = &open.open_briefing.linked;
    let mut sections = Vec::new();
    let mut next = 0;
    while next < linked.sections().len() {
        sections.push(next);
        next = if open.open_briefing.folded.contains(&next) { linked.inside(next).end } else { next + 1 };
    }
    sections
}

/// Whether a division is folded; `None` for what cannot be.
pub fn is_folded(open: Open<'_>, index: usize) -> Option<bool> {
    (!open.open_briefing.linked.inside(index).is_empty()).then(|| open.open_briefing.folded.contains(&index))
}

/// How far in a line is: sections of a chapter, and provisions that are a part of another.
pub fn indent_of(open: Open<'_>, section: usize) -> f32 {
    INDENT * open.open_briefing.linked.depth(section).min(MOST_INDENTED) as f32
}

/// True where the file has a problem in a provision, so that a person sees which one to look at.
pub fn has_problem(open: Open<'_>, section: usize) -> bool {
    let problems = &open.open_briefing.file.problems;
    let linked = &open.open_briefing.linked;
    let provision = linked.sections()[section].provision.filter(|_| !problems.is_empty());
    let Some(provision) = provision.map(|index| &linked.briefing().provisions[index].id) else { return false };
    problems.iter().any(|problem| matches!(&problem.about, Some(Target::Text(address)) if address.provision_id() == provision))
}
