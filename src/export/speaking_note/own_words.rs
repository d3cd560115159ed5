//! What a person wrote on a place, as points of a speaking note.

use crate::{
    describe::OwnWords,
    model::{Address, Target},
    notes::{Certainty, NoteSet, Placed},
    text::speaking,
};
use std::collections::BTreeMap;

/// The notes on a place with words of their own, the oldest first. A note of which it is not sure that it belongs there is left out.
#[must_use]
pub fn own_words(note_set: &NoteSet, placed: &BTreeMap<String, Placed>, address: &Address) -> Vec<OwnWords> {
    let is_here = |id: &str| {
        placed.get(id).is_some_and(|placed| {
            matches!(placed.certainty, Certainty::Same | Certainty::Moved)
                && placed.spot.as_ref().is_some_and(|spot| matches!(&spot.target, Target::Text(there) if there == address))
        })
    };
    let mut notes: Vec<_> = note_set.present().filter(|note| is_here(&note.id)).collect();
    notes.sort_by_key(|note| note.made);
    let own = notes.into_iter().filter_map(|note| {
        let words = note.text.value().filter(|words| !words.trim().is_empty())?;
        let initials = note.author.value().map(|author| author.initials.trim()).unwrap_or_default();
        let by = if initials.is_empty() { speaking::YOUR_NOTE.to_string() } else { speaking::note_by(initials) };
        Some(OwnWords { id: note.id.clone(), words: words.clone(), by })
    });
    own.collect()
}
