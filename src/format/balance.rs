//! Whether a provision that is much criticised shows the other side as well.
//!
//! Fairness is a principle of the briefings: a provision with several critiques and neither a reply, nor
//! a supporter, nor a safeguard is a gap in the file, and that is reported.

use crate::model::{Briefing, Stance, Target, Tie};
use std::collections::HashMap;

/// From so many critiques on, a provision must show another side.
pub(super) const MANY_CRITIQUES: usize = 3;

/// Provisions with many critiques and nothing beside them, with the number of critiques.
pub(super) fn one_sided(briefing: &Briefing) -> HashMap<&str, usize> {
    let mut critiques: HashMap<&str, usize> = HashMap::new();
    let mut other_side: Vec<&str> = Vec::new();
    for critique in &briefing.critiques {
        for provision in provisions(&critique.ties) {
            *critiques.entry(provision).or_default() += 1;
            if !critique.replies.is_empty() {
                other_side.push(provision);
            }
        }
    }
    briefing.safeguards.iter().for_each(|safeguard| other_side.extend(provisions(&safeguard.ties)));
    let supporters = briefing.positions.iter().filter(|position| position.stance == Stance::Supports);
    supporters.for_each(|position| other_side.extend(provisions(&position.ties)));
    for provision in other_side {
        critiques.remove(provision);
    }
    critiques.retain(|_, number| *number >= MANY_CRITIQUES);
    critiques
}

/// The provisions that ties lead into, each once.
fn provisions(ties: &[Tie]) -> Vec<&str> {
    let mut provisions: Vec<&str> = ties
        .iter()
        .filter_map(|tie| match &tie.to {
            Target::Text(address) => Some(address.provision_id()),
            _ => None,
        })
        .collect();
    provisions.sort_unstable();
    provisions.dedup();
    provisions
}
