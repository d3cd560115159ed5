//! Sources by the numbers under which a paper lists them, in the order in which they are first named.

use crate::{linked::LinkedBriefing, text};
use std::collections::HashMap;

/// The sources named so far.
#[derive(Debug, Default)]
pub(super) struct SourceNumbers {
    ids: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl SourceNumbers {
    /// The numbers of some sources, in words; empty where there is none.
    pub fn numbers(&mut self, sources: &[String]) -> String {
        let numbers = self.figures(sources);
        if numbers.is_empty() { String::new() } else { text::export::source_numbers(&text::list(&numbers), numbers.len()) }
    }

    /// The numbers of some sources, in order.
    pub fn figures(&mut self, sources: &[String]) -> Vec<String> {
        let numbers: std::collections::BTreeSet<usize> = sources.iter().map(|id| self.number(id)).collect();
        numbers.into_iter().map(|number| number.to_string()).collect()
    }

    fn number(&mut self, id: &str) -> usize {
        if let Some(number) = self.numbers.get(id) {
            return *number;
        }
        self.ids.push(id.to_owned());
        self.numbers.insert(id.to_owned(), self.ids.len());
        self.ids.len()
    }

    /// Their ids, in order.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// All of them with their numbers: title, publisher, date and symbol.
    pub fn entries(&self, linked: &LinkedBriefing) -> Vec<(usize, String)> {
        self.ids.iter().enumerate().map(|(index, id)| (index + 1, source_in_full(linked, id))).collect()
    }
}

/// A source in full, by its id where the file does not hold it.
pub(super) fn source_in_full(linked: &LinkedBriefing, id: &str) -> String {
    let Some(source) = linked.source(id) else { return id.to_owned() };
    let date = source.date.as_ref().map(text::date);
    let said = [Some(&source.title), source.publisher.as_ref(), date.as_ref(), source.symbol.as_ref()];
    text::attributed(&said.into_iter().flatten().collect::<Vec<_>>())
}
