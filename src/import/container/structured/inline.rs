//! What stands in a line: letters, breaks, marks of footnotes, and what a line holds whole, such as a table.

use super::{Role, Vocabulary, Walk};
use crate::{
    import::{
        Words,
        container::markup::{NodeId, Style},
    },
    model::ImportWarning,
};

impl<V: Vocabulary> Walk<'_, V> {
    /// Adds an element, or text, to the line.
    pub(super) fn inline(&mut self, node: NodeId) {
        if let Some(text) = self.tree.text(node) {
            self.line.push(text, Style::default());
            return;
        }
        match self.role(node) {
            Role::Skip => {}
            Role::Break => self.line.end_line(),
            Role::Letter(letter) => self.line.push(letter.encode_utf8(&mut [0; 4]), Style::default()),
            Role::Note => self.note(node),
            Role::NoteReference => self.note_reference(node),
            Role::Table => self.table(node),
            Role::Inline => self.inline_children(node),
            Role::Number => {
                self.inline_children(node);
                self.line.push(" ", Style::default());
            }
            // A text within a line begins on a line of its own, unless its number stands before it.
            _ => {
                let before = self.tree.previous_element(node);
                let after_number = before.is_some_and(|before| self.role(before) == Role::Number);
                if !after_number {
                    self.begin_line();
                }
                self.inline_children(node);
            }
        }
    }

    /// Adds what stands in an element to the line.
    pub(super) fn inline_children(&mut self, node: NodeId) {
        let tree = self.tree;
        for child in tree.children(node) {
            self.inline(child);
        }
    }

    /// The words of an element by themselves.
    pub(super) fn words(&mut self, node: NodeId) -> Words {
        let before = std::mem::take(&mut self.line);
        self.inline_children(node);
        let finished = std::mem::replace(&mut self.line, before).take();
        self.bytes += finished.text.len();
        Words { text: finished.text, notes: finished.notes, place: self.place(), guessed: false }
    }

    /// A footnote that stands at its mark.
    fn note(&mut self, node: NodeId) {
        let mark = self.vocabulary.mark(self.tree, node).unwrap_or_else(|| {
            self.counted += 1;
            self.counted.to_string()
        });
        // Notes that stand in a note come after it.
        let within = std::mem::take(&mut self.notes);
        let words = self.words(node);
        let inner = std::mem::replace(&mut self.notes, within);
        self.notes.push((mark.clone(), words));
        self.notes.extend(inner);
        self.line.note(&mark);
    }

    /// The mark of a footnote that stands elsewhere.
    fn note_reference(&mut self, node: NodeId) {
        let target = self.tree.attribute(node, "href").map(|href| href.trim_start_matches('#'));
        let target = target.and_then(|id| self.ids.get(id)).copied();
        let mark = self.vocabulary.mark(self.tree, node).or_else(|| target.and_then(|target| self.vocabulary.mark(self.tree, target)));
        let Some(mark) = mark else {
            let place = self.place();
            let text = self.tree.whole_text(node);
            self.builder.warn(ImportWarning::FootnoteUnmatched, place, &text);
            return self.inline_children(node);
        };
        self.line.note(&mark);
        // A note among what is said about the text is read here; one that stands in the text is read there.
        if let Some(target) = target.filter(|target| self.is_about(*target)) {
            let within = std::mem::take(&mut self.notes);
            let words = self.words(target);
            self.notes = within;
            self.notes.push((mark, words));
        }
    }

    /// True for what stands in an element that is skipped.
    fn is_about(&self, node: NodeId) -> bool {
        std::iter::successors(Some(node), |node| self.tree.parent(*node)).any(|above| self.role(above) == Role::Skip)
    }

    /// A table: a line for each row, cells parted by tabulators; what stands around the rows is a line too.
    fn table(&mut self, node: NodeId) {
        let tree = self.tree;
        if matches!(tree.name(node), "tr" | "ROW") {
            self.begin_line();
            for (number, cell) in tree.elements(node).enumerate() {
                if number > 0 {
                    self.line.tabulate();
                }
                // A cell is a line by itself, whatever stands in it; its notes are said with all of the table.
                let words = self.words(cell);
                for word in words.notes {
                    self.line.note(&word.mark);
                }
                self.line.push(&words.text.replace('\n', " "), Style::default());
            }
            return;
        }
        let holds_rows = tree.descendants(node).any(|inner| matches!(tree.name(inner), "tr" | "ROW"));
        for child in tree.children(node) {
            let is_text = tree.text(child).is_some();
            match (holds_rows, is_text) {
                (true, false) => self.table(child),
                _ => {
                    if !is_text || tree.has_words(child) {
                        self.inline(child);
                    }
                }
            }
        }
    }

    fn begin_line(&mut self) {
        if !self.line.is_empty() {
            self.line.end_line();
        }
    }
}
