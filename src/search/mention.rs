//! References and explained words in running text.

use crate::{
    library::Library,
    model::{Address, Target},
};
use std::ops::Range;

/// Words in a text that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// Where they lead.
    pub to: Target,
}

/// References to other places of the treaty.
#[must_use]
pub fn references(library: &Library, text: &str, here: Option<&Address>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("Article ").map(|at| at + from) {
        let rest = &text[at + 8..];
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        let end = at + 8 + digits;
        from = end.max(at + 8);
        if let Some(address) =
            rest[..digits].parse::<Address>().ok().filter(|address| library.provision_by_id(address.provision_id()).is_some())
            && here != Some(&address)
        {
            found.push(Mention { range: at..end, to: Target::Text(address) });
        }
    }
    found
}

/// The first place each explained term stands in the text.
#[must_use]
pub fn terms(library: &Library, text: &str, _here: Option<&Address>) -> Vec<Mention> {
    let low = text.to_lowercase();
    if low.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<Mention> = library
        .briefing()
        .terms
        .iter()
        .filter_map(|term| {
            let at = low.find(&term.word.to_lowercase())?;
            Some(Mention { range: at..at + term.word.len(), to: Target::Term(term.id.clone()) })
        })
        .collect();
    found.sort_by_key(|mention| mention.range.start);
    found.dedup_by(|next, before| next.range.start < before.range.end);
    found
}
