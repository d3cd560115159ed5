//! The addresses of what hangs on one provision, once all of it is there.

use super::{
    Open, Piece,
    numbers::{Step, begins, step},
};
use crate::{
    import::{Element, ElementKind},
    model::{DocumentPlace, ImportWarning},
};
use std::collections::{HashMap, HashSet};

/// A warning, its place, and the words it is about.
type Found = (ImportWarning, DocumentPlace, String);

/// What hangs beside each other on the same paragraph, or on the provision.
#[derive(Default)]
struct Family {
    numbered: bool,
    /// How many texts without a number there are.
    without: usize,
    /// How many of these came already.
    counted: usize,
    /// True once something of it was seen.
    begun: bool,
    previous: Option<String>,
    known: HashSet<String>,
    /// The lines of a preamble, which are counted even where there is one.
    is_preamble: bool,
}

/// All elements of what was open, each with its address, and what is to be looked at.
pub(super) fn settle(open: Open) -> (Vec<Element>, Vec<Found>) {
    let Open { kind, address: root, mut pieces, .. } = open;
    let mut warnings = Vec::new();
    // The first family is that of the provision, then those of its pieces.
    let mut families: Vec<Family> = (0..=pieces.len()).map(|_| Family::default()).collect();
    for piece in pieces.iter().filter(|piece| is_counted(piece)) {
        if let Some(family) = families.get_mut(of(piece.parent)) {
            family.numbered |= !piece.number.is_empty();
            family.without += usize::from(piece.number.is_empty());
        }
    }
    if let Some(family) = families.first_mut() {
        family.is_preamble = kind == ElementKind::Preamble;
    }
    // Where recitals are numbered, lines beside and above them have no address.
    let numbered_recitals = kind == ElementKind::Preamble && pieces.iter().any(|piece| is_counted(piece) && !piece.number.is_empty());
    let groups = if numbered_recitals { groups_of(&pieces, &families) } else { Vec::new() };

    // What hangs on a line of a preamble, which has no address, is addressed by this.
    let mut beneath: HashMap<usize, Vec<String>> = HashMap::new();
    for index in 0..pieces.len() {
        let parent = pieces.get(index).and_then(|piece| piece.parent);
        let above = parent.and_then(|parent| beneath.get(&parent).or_else(|| pieces.get(parent).map(|piece| &piece.element.address)));
        let mut address = above.unwrap_or(&root).clone();
        let Some(piece) = pieces.get_mut(index) else { break };
        let is_line = kind == ElementKind::Preamble && numbered_recitals && piece.number.is_empty() && parent.is_none();
        if piece.element.kind == ElementKind::Unplaced {
            address.clear();
        } else if is_line && is_counted(piece) {
            if let Some(group) = groups.get(index).copied().flatten() {
                address.push(group.to_string());
            }
            beneath.insert(index, std::mem::take(&mut address));
        } else if is_counted(piece) {
            if let Some(family) = families.get_mut(of(parent)) {
                family.place(piece, &mut address, &mut warnings);
            }
        } else if numbered_recitals && parent.is_none_or(|parent| beneath.contains_key(&parent)) {
            address.clear();
        }
        piece.element.address = address;
    }
    (pieces.into_iter().map(|piece| piece.element).collect(), warnings)
}

fn of(parent: Option<usize>) -> usize {
    parent.map_or(0, |parent| parent + 1)
}

fn is_counted(piece: &Piece) -> bool {
    piece.element.kind == ElementKind::Paragraph && !piece.element.flush
}

/// For each line of a preamble that numbered ones hang on: which it is of these, where there are several.
fn groups_of(pieces: &[Piece], families: &[Family]) -> Vec<Option<usize>> {
    let mut last = 0;
    let mut groups: Vec<Option<usize>> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.iter().enumerate() {
        let heads = piece.parent.is_none() && piece.number.is_empty() && families.get(index + 1).is_some_and(|family| family.numbered);
        last += usize::from(heads);
        groups.push(heads.then_some(last));
    }
    if last > 1 { groups } else { vec![None; pieces.len()] }
}

impl Family {
    /// Adds to the address of the parent what is the piece's own.
    fn place(&mut self, piece: &mut Piece, address: &mut Vec<String>, warnings: &mut Vec<Found>) {
        if piece.number.is_empty() {
            let alone = piece.parent.is_none() && self.without == 1 && !self.is_preamble;
            if self.numbered {
                // Text beside numbered ones is of what they hang on. It goes on where something of that stands before it.
                piece.element.flush = self.begun || piece.parent.is_some();
            } else if !alone {
                self.counted += 1;
                address.push(self.counted.to_string());
            }
            self.begun = true;
            return;
        }
        self.begun = true;
        let found = match self.previous.as_deref().map_or_else(|| begins(&piece.number), |previous| step(previous, &piece.number)) {
            _ if !self.known.insert(piece.number.clone()) => Some(ImportWarning::NumberTwice),
            Step::Gap => Some(ImportWarning::NumberMissing),
            Step::Next | Step::Same | Step::Unknown => None,
        };
        if let Some(found) = found {
            warnings.push((found, piece.element.place, format!("{} {}", piece.element.label, piece.element.text)));
        }
        address.push(piece.number.clone());
        self.previous = Some(piece.number.clone());
    }
}
