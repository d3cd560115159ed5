//! What a text hangs on while a document is walked through, and how it is said to the builder.

use super::{Vocabulary, Walk};
use crate::import::{Words, container::markup::Counter, limits};

/// What texts hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    /// Nothing: they cannot be placed.
    Nothing,
    /// A provision, the preamble or an annex.
    Provision,
    /// A paragraph of a depth.
    Paragraph(usize),
}

/// What texts hang on, and what hangs there already.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    pub(super) on: On,
    /// The number of the paragraph, until its first text came.
    pub(super) label: Option<String>,
    /// A number that stands in the text itself, which it is taken from.
    pub(super) typed: Option<String>,
    /// Texts that came without a number.
    texts: usize,
    /// True once a list came that hangs on such a text.
    listed: bool,
    pub(super) in_list: usize,
    /// The numbers of the list that is being read, where the document computes them.
    pub(super) counter: Option<Counter>,
}

impl Holder {
    pub(super) const fn on(on: On, label: Option<String>) -> Self {
        Self { on, label, typed: None, texts: 0, listed: false, in_list: 0, counter: None }
    }
}

impl<V: Vocabulary> Walk<'_, V> {
    /// The line is at its end: what stands in it is said.
    pub(super) fn end_text(&mut self, holder: &mut Holder) {
        if self.line.is_empty() {
            // A mark alone has its note said.
            self.line.take();
            return;
        }
        self.blocks += 1;
        let finished = self.line.take();
        self.bytes += finished.text.len();
        let words = Words { text: finished.text, notes: finished.notes, place: self.place(), guessed: false };
        self.say(holder, words);
    }

    /// Says a text of its own.
    pub(super) fn say(&mut self, holder: &mut Holder, mut words: Words) {
        if self.blocks > limits::BLOCKS || self.bytes > limits::TEXT_BYTES {
            return;
        }
        match holder.on {
            On::Nothing => self.builder.add_unplaced(words),
            On::Provision if holder.listed => self.builder.add_flush(0, words),
            On::Provision => {
                holder.texts += 1;
                self.builder.add_paragraph(0, "", words);
            }
            On::Paragraph(depth) => match holder.label.take() {
                Some(label) => {
                    if let Some(typed) = holder.typed.take().filter(|typed| words.text.starts_with(typed.as_str())) {
                        take_off(&mut words, typed.len());
                    }
                    self.builder.add_paragraph(depth, &label, words);
                }
                None => self.builder.add_flush(depth, words),
            },
        }
        self.say_notes();
    }

    /// Says the footnotes whose marks were said.
    pub(super) fn say_notes(&mut self) {
        for (mark, words) in std::mem::take(&mut self.notes) {
            self.builder.add_footnote(&mark, words);
        }
    }

    /// How deep paragraphs are that hang here. A number that has no text of its own is said before them.
    pub(super) fn depth_within(&mut self, holder: &mut Holder) -> usize {
        match holder.on {
            On::Nothing => 0,
            On::Provision => {
                let deeper = holder.in_list > 0 && holder.texts > 0;
                holder.listed |= deeper;
                usize::from(deeper)
            }
            On::Paragraph(depth) => {
                self.say_number(holder, depth);
                depth + 1
            }
        }
    }

    /// Says a number that no text came for.
    pub(super) fn say_number(&mut self, holder: &mut Holder, depth: usize) {
        if let Some(label) = holder.label.take().filter(|label| !label.is_empty()) {
            self.blocks += 1;
            let place = self.place();
            self.builder.add_paragraph(depth, &label, Words::none(place));
        }
    }
}

/// Takes a number off the beginning of a text, as a guess.
fn take_off(words: &mut Words, bytes: usize) {
    let rest = words.text.get(bytes..).unwrap_or_default().trim_start();
    let taken = words.text.len() - rest.len();
    words.text = rest.to_owned();
    for note in &mut words.notes {
        note.offset = note.offset.saturating_sub(taken);
    }
    words.guessed = true;
}
