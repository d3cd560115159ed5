//! What stands before the first article: the title, what is printed over it, and the preamble; and documents that have no articles.

use super::{
    assembly::Assembly,
    body,
    formulas::{begins_preamble, names_an_instrument},
    line::Line,
    sections::Section,
    sequence::Sequence,
};
use crate::import::{ElementKind, OutlinedText, language::language_of, numerals::System};

/// Shorter than this, a line before the first article is no recital.
const RECITAL: usize = 60;

/// Reads what stands before the first heading.
pub fn read_front(lines: &[Line], explicit_preamble: bool, assembly: &mut Assembly) {
    let preamble = if explicit_preamble { None } else { preamble_start(lines) };
    let (front, recitals) = lines.split_at(preamble.unwrap_or(lines.len()));
    let title = title_of(front);
    if let Some(line) = title.and_then(|place| front.get(place)) {
        assembly.set_title(&line.text);
    }
    for (place, line) in front.iter().enumerate() {
        if title != Some(place) {
            assembly.add(ElementKind::Unplaced, Vec::new(), "", line);
        }
    }
    if !recitals.is_empty() {
        add_preamble("", None, recitals, assembly);
    }
}

/// Which line is the title: what the document says is one; else the last that names an instrument; else the first that could be one.
fn title_of(front: &[Line]) -> Option<usize> {
    let find = |is: &dyn Fn(&Line) -> bool| front.iter().position(|line| line.may_be_title() && is(line));
    find(&|line| line.rank == Some(0))
        .or_else(|| front.iter().rposition(|line| line.may_be_title() && line.set_apart && names_an_instrument(&line.text)))
        .or_else(|| front.iter().rposition(|line| line.may_be_title() && names_an_instrument(&line.text)))
        .or_else(|| find(&|line| line.set_apart))
        .or_else(|| find(&|_| true))
}

/// The line with which a preamble begins that has no heading.
fn preamble_start(lines: &[Line]) -> Option<usize> {
    let formula = lines.iter().position(|line| begins_preamble(&line.text));
    formula.or_else(|| {
        lines
            .iter()
            .position(|line| !line.set_apart && line.text.trim_end().ends_with([',', '،', '，']) && line.text.chars().count() >= RECITAL)
    })
}

/// Adds a preamble: its recitals are counted.
pub fn add_preamble(label: &str, heading: Option<&Line>, lines: &[Line], assembly: &mut Assembly) {
    let Some(first) = heading.or(lines.first()) else { return };
    let bare = Line { text: String::new(), notes: Vec::new(), ..first.clone() };
    assembly.add(ElementKind::Preamble, vec!["preamble".to_owned()], label, &bare);
    for (place, line) in lines.iter().enumerate() {
        assembly.add(ElementKind::Paragraph, vec!["preamble".to_owned(), (place + 1).to_string()], "", line);
    }
}

/// A document without articles whose paragraphs are numbered, as resolutions have them: each is a provision. None where nothing is
/// numbered either.
pub fn outline_numbered(sections: Vec<Section>, footnotes: &[(String, Line)]) -> Option<OutlinedText> {
    let lines: Vec<Line> = sections.into_iter().flat_map(|section| section.heading_line.into_iter().chain(section.lines)).collect();
    // Which lines are paragraphs: the numbers that follow one another from 1.
    let mut sequence = Sequence::default();
    let mut starts = Vec::new();
    let following = body::next_numbers(&lines);
    for (place, line) in lines.iter().enumerate() {
        let Some(number) = line.number.as_ref().filter(|number| number.readings.iter().any(|(system, _)| *system == System::Decimal))
        else {
            continue;
        };
        let next = following.get(place).copied().flatten().and_then(|next| lines.get(next)?.number.as_ref());
        let Some(placed) = sequence.place(number, line.setting, next) else { continue };
        if let ([id], false) = (placed.path.as_slice(), placed.gap && starts.is_empty()) {
            starts.push((place, id.clone()));
        }
    }
    if starts.len() < 2 {
        return None;
    }
    let mut assembly = Assembly::default();
    let first = starts.first().map_or(0, |(place, _)| *place);
    read_front(lines.get(..first).unwrap_or_default(), false, &mut assembly);
    for (index, (place, id)) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(lines.len(), |(place, _)| *place);
        let Some(line) = lines.get(*place) else { continue };
        let label = line.number.as_ref().map(|number| number.label.clone()).unwrap_or_default();
        let bare = Line { text: String::new(), notes: Vec::new(), ..line.clone() };
        assembly.add(ElementKind::Provision, vec![id.clone()], &label, &bare);
        let own = Line { number: None, ..line.after_number() };
        let under = lines.get(place + 1..end).unwrap_or_default().iter().cloned();
        body::read_body(id, &std::iter::once(own).chain(under).collect::<Vec<_>>(), &mut assembly);
    }
    for (mark, line) in footnotes {
        assembly.add_footnote(mark, line);
    }
    let language = language_of(assembly.texts()).to_owned();
    Some(assembly.finish(language))
}
