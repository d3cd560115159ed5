//! What is left of a provision that could not be read: its place, so that nobody takes what is left for all there is; what is
//! tied to it stands there.

use super::{
    hidden::{first_hidden, shown},
    reader::{Raw, Reader},
    unread::{division_of, label_of, target_of},
};
use crate::model::{Address, Basis, Provision};
use std::collections::BTreeMap;

/// The hole that a provision of this text leaves; none where its id cannot be made out.
pub(super) fn hole(reader: &mut Reader<'_>, text: Raw<'_>) -> Option<Provision> {
    let target = target_of("provisions", text.ron)?;
    // Ids that could not stand in an address are none, and of two of one id the first is kept.
    let address = target.address().and_then(|address| address.key().parse::<Address>().ok()).filter(Address::is_provision)?;
    if first_hidden(&address.key()).is_some() || reader.defined.contains_key(&target) {
        return None;
    }
    reader.defined.insert(target, text.at);
    let made_out = |words: &str| shown(words).into_owned();
    let id = address.key();
    Some(Provision {
        label: label_of("provisions", text.ron).map_or_else(|| format!("Provision {id}"), made_out),
        kind: None,
        number: None,
        parent: None,
        heading: String::new(),
        division: division_of(text.ron).map(made_out),
        numbered: BTreeMap::new(),
        topics: Vec::new(),
        power: None,
        text: None,
        basis: Basis::Unchecked,
        paragraphs: Vec::new(),
        unread: true,
        id,
    })
}
