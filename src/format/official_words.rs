//! Official words in ties: terms that a source quotes, and never enough of them to put the text of a treaty together.

use super::reader::Reader;
use crate::model::{ItemProblem, Target};
use std::collections::HashMap;

/// What is longer than this is no term.
pub(super) const MOST_WORDS: usize = 6;
/// So many in one briefing.
const MOST: usize = 100;

/// The official words of a briefing, as far as they were looked at.
#[derive(Debug, Default)]
pub(super) struct OfficialWords {
    count: usize,
    /// The words of each place in each language: two that differ may stand side by side there, and make more than a term.
    of_places: HashMap<(Target, String), String>,
}

impl OfficialWords {
    /// Looks at the next ones.
    pub fn check(&mut self, reader: &mut Reader<'_>, offset: usize, to: Target, language: String, words: &str) {
        self.count += 1;
        // Said once: what makes them too many is not the last of them alone.
        if self.count == MOST + 1 {
            reader.report(offset, ItemProblem::OfficialTooMany { most: MOST });
        }
        let flat = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        match self.of_places.get(&(to.clone(), language.clone())) {
            Some(others) if *others != flat => reader.report(offset, ItemProblem::OfficialSideBySide { to }),
            Some(_) => {}
            None => {
                self.of_places.insert((to, language), flat);
            }
        }
    }
}
