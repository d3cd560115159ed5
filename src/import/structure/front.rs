//! What stands before the first article: the title, what is printed over it, and the preamble; and documents that have no articles.

use super::{
    assembly::Assembly,
    body,
    enumerator::Enumerator,
    formulas::{begins_preamble, ends_as_a_sentence, names_an_instrument},
    line::Line,
    sections::Section,
    sequence::Sequence,
};
use crate::import::{ElementKind, OutlinedText, language::language_of};

/// Shorter than this, a line before the first article is no recital.
const RECITAL: usize = 60;
/// Longer than this, a line is no line of a table of contents.
const LISTED: usize = 140;

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
    let may_be = |line: &Line| line.may_be_title() && line.computed_label().is_none();
    let find = |is: &dyn Fn(&Line) -> bool| front.iter().position(|line| may_be(line) && is(line));
    let find_last = |is: &dyn Fn(&Line) -> bool| front.iter().rposition(|line| may_be(line) && is(line));
    find(&|line| line.rank == Some(0))
        .or_else(|| find_last(&|line| line.set_apart && names_an_instrument(&line.text)))
        .or_else(|| find_last(&|line| names_an_instrument(&line.text)))
        .or_else(|| find(&|line| line.set_apart))
        .or_else(|| find(&|_| true))
}

/// The line with which a preamble begins that has no heading.
fn preamble_start(lines: &[Line]) -> Option<usize> {
    let is_recital =
        |line: &Line| !line.set_apart && line.text.trim_end().ends_with([',', '،', '，']) && line.text.chars().count() >= RECITAL;
    let found = lines.iter().position(|line| begins_preamble(&line.text)).or_else(|| lines.iter().position(is_recital))?;
    // What stands before a known beginning and goes on in it: `Having regard to …,`.
    let own =
        lines.get(..found)?.iter().rev().take_while(|line| !line.set_apart && line.text.trim_end().ends_with([',', '،', '，'])).count();
    Some(found - own)
}

/// Adds a preamble: its recitals are counted, or have the numbers that they bear.
pub fn add_preamble(label: &str, heading: Option<&Line>, lines: &[Line], assembly: &mut Assembly) {
    let Some(first) = heading.or(lines.first()) else { return };
    let bare = Line { text: String::new(), notes: Vec::new(), number: None, bullet: None, ..first.clone() };
    assembly.add(ElementKind::Preamble, vec!["preamble".to_owned()], label, &bare);
    let mut last = 0;
    let mut numbered: Vec<Option<u32>> = Vec::new();
    for line in lines {
        let number = line.number.as_ref().and_then(Enumerator::decimal).filter(|number| *number == last + 1);
        last = number.unwrap_or(last);
        numbered.push(number);
    }
    let are_numbered = last >= 2;
    for (place, line) in lines.iter().enumerate() {
        let own = numbered.get(place).copied().flatten().filter(|_| are_numbered);
        match (own, &line.number) {
            (Some(value), Some(number)) => {
                let address = vec!["preamble".to_owned(), value.to_string()];
                assembly.add(ElementKind::Paragraph, address, &number.label, &line.from(line.text_start));
            }
            // Beside numbered recitals, other lines have no number that could be told from theirs.
            _ if are_numbered => assembly.add(ElementKind::Paragraph, Vec::new(), "", line),
            _ => assembly.add(ElementKind::Paragraph, vec!["preamble".to_owned(), (place + 1).to_string()], "", line),
        }
    }
}

/// Documents without articles whose paragraphs are numbered, as resolutions have them: each is a provision. None where nothing is
/// numbered either. Numbers that begin again begin another text, or end a table of contents.
pub fn outline_numbered(sections: Vec<Section>, footnotes: &[(String, Line)]) -> Vec<OutlinedText> {
    let lines: Vec<Line> = sections.into_iter().flat_map(|section| section.heading_line.into_iter().chain(section.lines)).collect();
    let mut texts = Vec::new();
    let mut front: Vec<Line> = Vec::new();
    let runs = numbered_runs(&lines);
    for (index, run) in runs.iter().enumerate() {
        let from = if index == 0 { 0 } else { run.first().map_or(0, |(place, _)| *place) };
        let end = runs.get(index + 1).and_then(|next| next.first()).map_or(lines.len(), |(place, _)| *place);
        let own = lines.get(from..end).unwrap_or_default();
        let long = |line: &Line| ends_as_a_sentence(line.text.trim_end_matches('.')) || line.text.chars().count() > LISTED;
        let is_contents =
            index + 1 < runs.len() && !run.iter().filter_map(|(place, _)| lines.get(*place)).any(long) && own.len() <= 2 * run.len() + 8;
        if is_contents {
            front.extend(own.iter().cloned());
            continue;
        }
        let starts: Vec<(usize, String)> = run.iter().map(|(place, id)| (place - from + front.len(), id.clone())).collect();
        let all: Vec<Line> = front.drain(..).chain(own.iter().cloned()).collect();
        texts.push(numbered_text(&all, &starts, if texts.is_empty() { footnotes } else { &[] }));
    }
    texts
}

/// Where numbered paragraphs begin, each with its number; a list of them for each run from 1.
fn numbered_runs(lines: &[Line]) -> Vec<Vec<(usize, String)>> {
    let mut sequence = Sequence::default();
    let mut runs: Vec<Vec<(usize, String)>> = vec![Vec::new()];
    let following = body::next_numbers(lines);
    let mut first: Option<&Line> = None;
    for (place, line) in lines.iter().enumerate() {
        let Some(number) = line.number.as_ref().filter(|number| number.decimal().is_some()) else { continue };
        let next = following.get(place).copied().flatten().and_then(|next| lines.get(next)?.number.as_ref());
        let begins_again = number.decimal() == Some(1)
            && runs.last().is_some_and(|run| run.len() > 1)
            && first.is_some_and(|first| {
                first.setting == line.setting && first.number.as_ref().is_some_and(|first| first.style == number.style)
            });
        if begins_again {
            sequence = Sequence::default();
            runs.push(Vec::new());
        }
        let Some(placed) = sequence.place(number, line.setting, next) else { continue };
        let Some(run) = runs.last_mut() else { continue };
        if let ([id], false) = (placed.path.as_slice(), placed.gap && run.is_empty()) {
            if run.is_empty() {
                first = Some(line);
            }
            run.push((place, id.clone()));
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// One text of numbered paragraphs, which begin at these lines.
fn numbered_text(lines: &[Line], starts: &[(usize, String)], footnotes: &[(String, Line)]) -> OutlinedText {
    let mut assembly = Assembly::default();
    let first = starts.first().map_or(0, |(place, _)| *place);
    read_front(lines.get(..first).unwrap_or_default(), false, &mut assembly);
    let end_of = |index: usize| starts.get(index + 1).map_or(lines.len(), |(place, _)| *place);
    // Sections of an act have a heading beside their number, and their text below it.
    let is_headed = |(index, (place, _)): &(usize, &(usize, String))| {
        end_of(*index) > place + 1 && lines.get(*place).is_some_and(|line| line.after_number().may_be_title())
    };
    let are_headed = starts.iter().enumerate().filter(is_headed).count() * 3 > starts.len() * 2;
    for (index, (place, id)) in starts.iter().enumerate() {
        let end = end_of(index);
        let Some(line) = lines.get(*place) else { continue };
        let label = line.number.as_ref().map(|number| number.label.clone()).unwrap_or_default();
        let own = line.after_number();
        let under = lines.get(place + 1..end).unwrap_or_default();
        if are_headed && is_headed(&(index, &(*place, id.clone()))) {
            assembly.add(ElementKind::Provision, vec![id.clone()], &label, &Line { number: None, ..own });
            body::read_body(id, under, &mut assembly);
            continue;
        }
        let bare = Line { text: String::new(), notes: Vec::new(), ..line.clone() };
        assembly.add(ElementKind::Provision, vec![id.clone()], &label, &bare);
        let own = Line { number: None, ..own };
        body::read_body(id, &std::iter::once(own).chain(under.iter().cloned()).collect::<Vec<_>>(), &mut assembly);
    }
    for (mark, line) in footnotes {
        assembly.add_footnote(mark, line);
    }
    let language = language_of(assembly.texts()).to_owned();
    assembly.finish(language)
}
