//! The paragraphs of one provision, from the lines under its heading.

use super::{
    assembly::Assembly,
    enumerator::Enumerator,
    line::Line,
    sequence::{Placed, Sequence},
};
use crate::{
    import::{ElementKind, numerals::System},
    model::ImportWarning,
};

/// Reads the lines under a heading and adds what they are to a text.
pub fn read_body(provision: &str, lines: &[Line], assembly: &mut Assembly) {
    let numbered = lines.iter().any(|line| line.number.as_ref().is_some_and(begins_list));
    let mut body = Body { provision, numbered, unnumbered: 0, sequence: Sequence::default(), assembly, first: None };
    let count_texts = !numbered && lines.iter().filter(|line| !is_heading(line)).count() > 1;
    let next = next_numbers(lines);
    for (place, line) in lines.iter().enumerate() {
        let next = next.get(place).copied().flatten().and_then(|next| lines.get(next)?.number.as_ref());
        body.add(line, next, Reading { count_texts, more: place + 1 < lines.len(), inside: 0 });
    }
}

/// For each line, which is the next after it that begins with a number.
pub fn next_numbers(lines: &[Line]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut all: Vec<Option<usize>> = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate().rev() {
        all.push(next);
        if line.number.is_some() {
            next = Some(place);
        }
    }
    all.reverse();
    all
}

/// What is known of a line besides itself.
#[derive(Clone, Copy, Debug)]
struct Reading {
    /// Texts without a number are counted.
    count_texts: bool,
    /// Another line follows.
    more: bool,
    /// How many numbers stood before it on its line.
    inside: usize,
}

/// So many numbers may stand on one line, as in `1. (a) (i)`.
const NUMBERS_ON_A_LINE: usize = 4;

/// True for a number with which a list can begin.
fn begins_list(number: &Enumerator) -> bool {
    number.readings.iter().any(|(_, value)| *value == 1) || number.readings.iter().any(|(system, _)| *system == System::Decimal)
}

/// True for a line that is a heading inside a provision.
fn is_heading(line: &Line) -> bool {
    line.set_apart && line.number.is_none() && line.may_be_title()
}

/// A provision while it is read.
struct Body<'a> {
    provision: &'a str,
    /// True where something in it is numbered.
    numbered: bool,
    /// How many texts without a number there were.
    unnumbered: usize,
    sequence: Sequence,
    assembly: &'a mut Assembly,
    /// Where in the assembly the first element of the provision is.
    first: Option<usize>,
}

impl Body<'_> {
    fn address(&self, path: &[String]) -> Vec<String> {
        std::iter::once(self.provision.to_owned()).chain(path.iter().cloned()).collect()
    }

    fn add(&mut self, line: &Line, next: Option<&Enumerator>, reading: Reading) {
        let first = *self.first.get_or_insert(self.assembly.len());
        let number = line.number.as_ref().map(|number| self.without_provision(number));
        if let Some(number) = number {
            if let Some(placed) = self.sequence.place(&number, line.setting, next) {
                return self.add_numbered(line, &number, &placed, next, reading);
            }
            return self.add_unnumbered(&line.without_number(), reading.count_texts, first);
        }
        if is_heading(line) && reading.more {
            let address = vec![self.provision.to_owned()];
            return self.assembly.add(ElementKind::Heading, address, "", line);
        }
        self.add_unnumbered(line, reading.count_texts, first);
    }

    /// `4.1` under Article 4 is its first paragraph.
    fn without_provision(&self, number: &Enumerator) -> Enumerator {
        match number.above.split_first() {
            Some((above, rest)) if above.to_string() == self.provision => Enumerator { above: rest.to_vec(), ..number.clone() },
            _ => number.clone(),
        }
    }

    fn add_numbered(&mut self, line: &Line, number: &Enumerator, placed: &Placed, next: Option<&Enumerator>, reading: Reading) {
        let rest = line.after_number();
        // `1. (a) …`: a list begins with the paragraph it is in.
        let begins = |inner: &Enumerator| inner.style != number.style && inner.readings.iter().any(|(_, value)| *value == 1);
        let inner = rest.number.clone().filter(|inner| reading.inside < NUMBERS_ON_A_LINE && begins(inner));
        let address = self.address(&placed.path);
        let mut own =
            if inner.is_some() { Line { text: String::new(), notes: Vec::new(), ..rest.clone() } } else { line.from(line.text_start) };
        if number.bracket {
            own.text.insert(0, '[');
            own.notes.iter_mut().for_each(|note| note.offset += 1);
        }
        self.assembly.add(ElementKind::Paragraph, address, &number.label, &own);
        self.say(placed);
        if inner.is_some() {
            self.add(&rest, next, Reading { inside: reading.inside + 1, count_texts: false, more: true });
        }
    }

    fn say(&mut self, placed: &Placed) {
        if placed.gap {
            self.assembly.warn_last(ImportWarning::NumberMissing);
        }
        if placed.twice {
            self.assembly.warn_last(ImportWarning::NumberTwice);
        }
        if placed.guessed {
            self.assembly.guess_last();
        }
    }

    fn add_unnumbered(&mut self, line: &Line, count_texts: bool, first: usize) {
        let label = line.bullet.clone().unwrap_or_default();
        let labelled = line.computed_label().is_some();
        if self.assembly.len() > first && !labelled && self.assembly.takes_text() {
            return self.assembly.fill_last(line);
        }
        // A line that goes on with a sentence that was broken off.
        if line.goes_on() && !labelled && self.assembly.len() > first && self.assembly.is_broken_off() {
            return self.assembly.join_last(line);
        }
        if self.sequence.is_empty() {
            self.unnumbered += 1;
            if count_texts {
                let address = self.address(&[self.unnumbered.to_string()]);
                return self.assembly.add(ElementKind::Paragraph, address, &label, line);
            }
            let flush = self.unnumbered > 1;
            let address = self.address(&[]);
            self.assembly.add(ElementKind::Paragraph, address, &label, line);
            if flush {
                self.assembly.make_last_flush();
            }
            return;
        }
        let path = self.sequence.path();
        // As the document sets it, with the items of one list; else with what the innermost list hangs on.
        let depth = match self.sequence.depth_of_setting(line.setting) {
            Some(depth) => depth,
            None if path.len() == 1 && self.sequence.counts_paragraphs() => 1,
            None => path.len() - 1,
        };
        let address = self.address(path.get(..depth).unwrap_or_default());
        self.assembly.add(ElementKind::Paragraph, address, &label, line);
        self.assembly.make_last_flush();
        debug_assert!(self.numbered || !path.is_empty());
    }
}
