//! The paragraphs of a part, each at the address that the briefing has for it.

use super::{
    LONGEST, Layer, clean,
    parts::{DocumentPart, joined, marks},
    segments::{Segment, segment},
};
use crate::{
    import::Element,
    model::{Address, ImportWarning, MarkedWords, OfficialParagraph, OfficialPart, Paragraph, ProvisionKind, Target},
};

/// Paragraphs inside each other, as deep as a file takes them.
const LEVELS: usize = 8;

/// Fills a part with what hangs on it. `known` are the paragraphs that the briefing has there.
pub(super) fn fill(layer: &mut Layer, mut part: OfficialPart, document: &DocumentPart<'_>, known: &[Paragraph]) -> OfficialPart {
    let Target::Text(root) = part.target.clone() else {
        return part;
    };
    if document.kind == Some(ProvisionKind::Preamble) && document.body.iter().any(|element| element.address.is_empty()) {
        fill_preamble(layer, &mut part, document, &root, known);
        return part;
    }
    if document.body.is_empty() && document.doubts.contains(&ImportWarning::Guessed) {
        // The words stood where a heading does.
        part.text = Some(std::mem::take(&mut part.heading));
        part.footnotes.iter_mut().for_each(|mark| mark.stands_in = MarkedWords::Text);
    }
    if counts_otherwise(document, known) {
        layer.warn(ImportWarning::CountDiffers, document.place, &document.name());
    }
    let counts_spanish = document.body.iter().any(|element| element.address.last().is_some_and(|last| last == "ñ"));
    for element in &document.body {
        let path = element.address.get(document.address.len()..).unwrap_or_default();
        let Some(address) = address_of(layer, &root, element, path, known, counts_spanish) else {
            leave_out(layer, element, ImportWarning::NotPlaced);
            continue;
        };
        add(layer, &mut part, &address, element);
    }
    part
}

/// True where paragraphs that have no number are counted, and the briefing has another number of them: one that is missing or joined to
/// another would move all that come after it.
fn counts_otherwise(document: &DocumentPart<'_>, known: &[Paragraph]) -> bool {
    let outermost = || document.body.iter().filter(|element| !element.flush && element.address.len() == document.address.len() + 1);
    let is_counted = outermost().any(|element| element.label.trim().is_empty());
    is_counted && !known.is_empty() && outermost().count() != known.len()
}

/// The address of a paragraph; none where it is another one's.
fn address_of(
    layer: &mut Layer,
    root: &Address,
    element: &Element,
    path: &[String],
    known: &[Paragraph],
    counts_spanish: bool,
) -> Option<Address> {
    if path.len() > LEVELS {
        return None;
    }
    let (mut address, mut known) = (root.clone(), known);
    for printed in path {
        let own = match segment(printed, known, counts_spanish) {
            Segment::Is(own) => own,
            Segment::Counted(own) => {
                layer.warn(ImportWarning::Guessed, element.place, &words_of(element));
                own
            }
            Segment::Taken => return None,
        };
        if own.is_empty() || own.len() > LONGEST_SEGMENT {
            return None;
        }
        address = address.child(own.as_str());
        known = known.iter().find(|paragraph| paragraph.address.last() == own).map_or(&[], |paragraph| paragraph.children.as_slice());
    }
    Some(address)
}

const LONGEST_SEGMENT: usize = 20;

/// Puts the words of an element where they belong.
fn add(layer: &mut Layer, part: &mut OfficialPart, address: &Address, element: &Element) {
    if element.text.len() + element.label.len() > LONGEST {
        return leave_out(layer, element, ImportWarning::NotPlaced);
    }
    if address.is_provision() {
        return add_to_part(layer, part, element);
    }
    let path = address.path();
    let Some((last, above)) = path.split_last() else { return };
    let mut beside = &mut part.paragraphs;
    let mut here = Address::provision(address.provision_id());
    for step in above {
        here = here.child(step.as_str());
        // What holds it may have no words of its own.
        let place = beside.iter().position(|paragraph| paragraph.address == here).unwrap_or_else(|| {
            beside.push(OfficialParagraph::new(here.clone(), ""));
            beside.len() - 1
        });
        let Some(paragraph) = beside.get_mut(place) else { return };
        beside = &mut paragraph.children;
    }
    let here = here.child(last.as_str());
    let known = beside.iter_mut().find(|paragraph| paragraph.address == here);
    match (known, element.flush) {
        (Some(paragraph), true) if has_room(paragraph.flush.as_ref(), element) => {
            let before = paragraph.flush.as_ref().map_or(0, |flush| flush.chars().count() + 1);
            paragraph.footnotes.extend(marks(&element.notes, &element.text, MarkedWords::Flush, before));
            append(&mut paragraph.flush, &element.text);
        }
        (Some(paragraph), false) if paragraph.text.is_empty() && paragraph.label.is_empty() => fill_paragraph(paragraph, element),
        (Some(_), true) => leave_out(layer, element, ImportWarning::NotPlaced),
        (Some(_), false) => leave_out(layer, element, ImportWarning::NumberTwice),
        (None, _) => {
            let mut paragraph = OfficialParagraph::new(here, "");
            fill_paragraph(&mut paragraph, element);
            beside.push(paragraph);
        }
    }
}

fn fill_paragraph(paragraph: &mut OfficialParagraph, element: &Element) {
    paragraph.label = clean(&element.label);
    paragraph.text = clean(&element.text);
    paragraph.footnotes.extend(marks(&element.notes, &element.text, MarkedWords::Text, 0));
}

/// Words of the provision itself: before its paragraphs, or after them.
fn add_to_part(layer: &mut Layer, part: &mut OfficialPart, element: &Element) {
    let (words, stands_in) = if part.paragraphs.is_empty() && !(element.flush && part.text.is_some() && part.flush.is_some()) {
        (&mut part.text, MarkedWords::Text)
    } else {
        (&mut part.flush, MarkedWords::Flush)
    };
    if !has_room(words.as_ref(), element) {
        return leave_out(layer, element, ImportWarning::NotPlaced);
    }
    let before = words.as_ref().map_or(0, |words| words.chars().count() + 1);
    part.footnotes.extend(marks(&element.notes, &element.text, stands_in, before));
    append(words, &joined([element.label.as_str(), &element.text], " "));
}

/// True where a text with these words is not longer than a file takes.
fn has_room(words: Option<&String>, element: &Element) -> bool {
    words.map_or(0, String::len) + element.label.len() + element.text.len() < LONGEST
}

fn append(words: &mut Option<String>, more: &str) {
    let more = clean(more);
    match words {
        Some(words) => {
            words.push('\n');
            words.push_str(&more);
        }
        None => *words = Some(more).filter(|more| !more.is_empty()),
    }
}

/// The lines of a preamble, which are counted unless they are numbered.
fn fill_preamble(layer: &mut Layer, part: &mut OfficialPart, document: &DocumentPart<'_>, root: &Address, known: &[Paragraph]) {
    let is_line = |element: &&&Element| element.address.is_empty() && !element.flush;
    let lines = document.body.iter().filter(is_line).count();
    let is_numbered = document.body.iter().any(|element| element.address.len() > 1);
    if !is_numbered && !known.is_empty() && known.len() != lines {
        layer.warn(ImportWarning::CountDiffers, document.place, &document.name());
    }
    let mut count = 0;
    for element in &document.body {
        let path = element.address.get(1..).unwrap_or_default();
        if !path.is_empty() {
            match address_of(layer, root, element, path, known, false) {
                Some(address) => add(layer, part, &address, element),
                None => leave_out(layer, element, ImportWarning::NotPlaced),
            }
        } else if is_numbered {
            add_to_part(layer, part, element);
        } else if element.flush && count > 0 {
            let address = preamble_address(root, known, lines, count);
            add(layer, part, &address, element);
        } else {
            count += 1;
            let address = preamble_address(root, known, lines, count);
            add(layer, part, &address, element);
        }
    }
}

/// The address of a line: that of the briefing's of the same place, where there are as many.
fn preamble_address(root: &Address, known: &[Paragraph], lines: usize, number: usize) -> Address {
    let same = known.get(number - 1).filter(|_| known.len() == lines);
    same.map_or_else(|| root.child(number.to_string()), |paragraph| paragraph.address.clone())
}

fn leave_out(layer: &mut Layer, element: &Element, warning: ImportWarning) {
    let words = words_of(element);
    layer.warn(warning, element.place, &words);
    layer.leave_out(&words, element.place);
}

fn words_of(element: &Element) -> String {
    joined([element.label.as_str(), &element.text], " ")
}
