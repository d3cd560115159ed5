//! The walk through what has a place of its own: divisions, provisions, paragraphs, lists.

use super::{
    Role, Vocabulary, Walk,
    holder::{Holder, On},
};
use crate::import::{
    Words, clean_number,
    container::markup::{Counter, NodeId},
};

impl<V: Vocabulary> Walk<'_, V> {
    /// Reads all that stands in an element as a text of its own; nothing is open before and after.
    pub(in super::super) fn read(&mut self, node: NodeId) {
        self.children(node, &mut Holder::on(On::Nothing, None), &[]);
        self.builder.close();
    }

    /// Reads what stands in an element as lines of a preamble, which is opened for them.
    pub(in super::super) fn read_as_preamble(&mut self, nodes: &[NodeId]) {
        if !nodes.iter().any(|node| self.tree.has_words(*node)) {
            return;
        }
        self.builder.open_preamble(Words::none(self.place()));
        let mut holder = Holder::on(On::Provision, None);
        for node in nodes {
            self.children(*node, &mut holder, &[]);
        }
        self.builder.close();
    }

    /// Reads an element where nothing is open.
    pub(in super::super) fn read_element(&mut self, node: NodeId) {
        let mut holder = Holder::on(On::Nothing, None);
        self.block(node, &mut holder);
        self.end_text(&mut holder);
        self.builder.close();
    }

    /// The words of an element, its lines joined.
    pub(in super::super) fn one_line(&mut self, node: NodeId) -> String {
        self.words(node).text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn children(&mut self, node: NodeId, holder: &mut Holder, read: &[NodeId]) {
        let tree = self.tree;
        for child in tree.children(node) {
            if read.contains(&child) || self.vocabulary.is_read_elsewhere(tree, child) {
                continue;
            }
            match self.role(child) {
                Role::Inline | Role::Break | Role::Letter(_) | Role::Note | Role::NoteReference | Role::Number | Role::Quoted => {
                    self.inline(child);
                }
                _ => {
                    self.end_text(holder);
                    self.block(child, holder);
                }
            }
        }
        self.end_text(holder);
    }

    fn block(&mut self, node: NodeId, holder: &mut Holder) {
        match self.role(node) {
            Role::Skip | Role::Apart => {}
            Role::Inline | Role::Break | Role::Letter(_) | Role::Note | Role::NoteReference | Role::Number | Role::Quoted => {
                self.inline(node);
            }
            Role::Text | Role::Plain | Role::Titles => self.children(node, holder, &[]),
            Role::Table => {
                self.inline(node);
                self.end_text(holder);
            }
            Role::Heading | Role::NumberAndHeading => {
                self.blocks += 1;
                let words = self.words(node);
                self.builder.add_heading(words);
                self.say_notes();
            }
            Role::Title => self.title(node),
            Role::Preamble => self.preamble(node),
            Role::Division => self.division(node),
            Role::Provision => self.provision(node),
            Role::Annex => self.annex(node),
            Role::Headed => self.headed(node, holder),
            Role::Conclusions => {
                self.builder.close();
                self.children(node, &mut Holder::on(On::Nothing, None), &[]);
            }
            Role::List => {
                let counts = self.tree.name(node) == "ol";
                let counter = if counts { Counter::of(self.tree, node) } else { None };
                let outer = std::mem::replace(&mut holder.counter, counter);
                holder.in_list += 1;
                self.children(node, holder, &[]);
                holder.in_list -= 1;
                holder.counter = outer;
            }
            Role::Group => {
                let mut group = Holder::on(holder.on, None);
                group.in_list = 1;
                if let On::Paragraph(depth) = holder.on {
                    self.say_number(holder, depth);
                }
                self.children(node, &mut group, &[]);
            }
            Role::Alinea => match holder.on {
                On::Provision => self.children(node, &mut Holder::on(On::Paragraph(0), Some(String::new())), &[]),
                On::Nothing | On::Paragraph(_) => self.children(node, holder, &[]),
            },
            Role::Paragraph => self.paragraph(node, holder),
        }
    }

    fn title(&mut self, node: NodeId) {
        let title = self.one_line(node);
        if !title.is_empty() {
            let before = self.builder.title();
            let title = if before.is_empty() { title } else { format!("{before} {title}") };
            self.builder.set_title(title);
        }
        self.say_notes();
    }

    fn preamble(&mut self, node: NodeId) {
        let labels = self.labels(node);
        self.builder.open_preamble(labels.heading);
        self.say_notes();
        self.children(node, &mut Holder::on(On::Provision, None), &labels.read);
        self.builder.close();
    }

    fn division(&mut self, node: NodeId) {
        let labels = self.labels(node);
        let holds_provision = self.holds_provision.contains(&node);
        let holds_words = |walk: &Self| walk.tree.children(node).any(|child| !labels.read.contains(&child) && walk.tree.has_words(child));
        // Without articles, paragraphs hang on the division itself.
        let on = if !holds_provision && holds_words(self) { On::Provision } else { On::Nothing };
        let number = labels.number.unwrap_or_default();
        if on == On::Provision {
            self.builder.open_provision(&number, labels.heading);
        } else {
            self.builder.open_division(&number, labels.heading);
        }
        self.say_notes();
        for words in labels.below {
            if on == On::Provision { self.builder.add_heading(words) } else { self.builder.open_division("", words) }
        }
        self.children(node, &mut Holder::on(on, None), &labels.read);
        self.builder.close();
    }

    fn provision(&mut self, node: NodeId) {
        let labels = self.labels(node);
        self.builder.open_provision(&labels.number.unwrap_or_default(), labels.heading);
        self.say_notes();
        labels.below.into_iter().for_each(|words| self.builder.add_heading(words));
        self.children(node, &mut Holder::on(On::Provision, None), &labels.read);
        self.builder.close();
    }

    fn annex(&mut self, node: NodeId) {
        let labels = self.labels(self.vocabulary.titled(self.tree, node));
        let mut below = labels.below.into_iter();
        // `Annex` is what it is called, and what stands below its heading.
        let (label, heading) = match labels.number {
            Some(number) => (number, labels.heading),
            None if clean_number(&labels.heading.text).is_empty() && self.vocabulary.is_annex_label(&labels.heading.text) => {
                let place = labels.heading.place;
                (labels.heading.text, below.next().unwrap_or_else(|| Words::none(place)))
            }
            None => (String::new(), labels.heading),
        };
        self.builder.open_annex(&label, heading);
        self.say_notes();
        below.for_each(|words| self.builder.add_heading(words));
        self.children(node, &mut Holder::on(On::Provision, None), &labels.read);
        self.builder.end_annex();
    }

    /// A group of paragraphs under a heading.
    fn headed(&mut self, node: NodeId, holder: &mut Holder) {
        let labels = self.labels(node);
        if holder.on == On::Nothing {
            self.builder.open_provision(&labels.number.unwrap_or_default(), labels.heading);
            self.say_notes();
            self.children(node, &mut Holder::on(On::Provision, None), &labels.read);
            return self.builder.close();
        }
        let number = labels.number.unwrap_or_default();
        let text = format!("{number} {}", labels.heading.text).trim().to_owned();
        self.builder.add_heading(Words { text, ..labels.heading });
        self.say_notes();
        self.children(node, holder, &labels.read);
    }

    fn paragraph(&mut self, node: NodeId, holder: &mut Holder) {
        let labels = self.labels(node);
        let typed = if labels.number.is_none() { self.typed_number(node) } else { None };
        let computed = holder.counter.as_mut().filter(|_| labels.number.is_none()).map(|counter| counter.label(self.tree, node));
        let number = labels.number.or_else(|| typed.clone()).or(computed).unwrap_or_default();
        let has_heading = !labels.heading.text.is_empty();
        if holder.on == On::Nothing && (!number.is_empty() || has_heading) {
            // A paragraph that stands in no article is a provision of its own.
            self.builder.open_provision(&number, labels.heading);
            self.say_notes();
            self.children(node, &mut Holder::on(On::Provision, None), &labels.read);
            return self.builder.close();
        }
        if holder.on == On::Nothing {
            return self.children(node, holder, &labels.read);
        }
        let depth = self.depth_within(holder);
        let mut own = Holder::on(On::Paragraph(depth), Some(number));
        own.typed = typed;
        if has_heading {
            let has_text = self.tree.elements(node).any(|child| {
                matches!(self.role(child), Role::Plain | Role::Text | Role::Alinea | Role::List) && self.tree.has_words(child)
            });
            if has_text {
                self.builder.add_heading(labels.heading);
                self.say_notes();
            } else {
                // It is all that the paragraph says itself.
                self.say(&mut own, labels.heading);
            }
        }
        self.children(node, &mut own, &labels.read);
        self.say_number(&mut own, depth);
        // Notes of a number alone.
        self.say_notes();
    }
}
