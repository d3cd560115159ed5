//! What is left of a provision that could not be read: its place, so that nobody takes what is left for all there is; what is
//! tied to it stands there.

use super::{
    hidden_characters::{first_hidden, make_visible},
    reader::Reader,
    syntax_tree::SyntaxNode,
    unread_parts::{division_of, label_of, target_of},
};
use crate::model::{Address, Basis, Provision};
use std::collections::BTreeMap;

/// The hole that a provision of this text leaves; none where its id cannot be made out.
pub(super) fn placeholder_provision(reader: &mut Reader<'_>, part: SyntaxNode<'_>) -> Option<Provision> {
    let text = part.text();
    let target = target_of("provisions", text)?;
    // Ids that could not stand in an address are none, and of two of one id the first is kept.
    let address = target.address().and_then(|address| address.key().parse::<Address>().ok()).filter(Address::is_provision)?;
    if first_hidden(&address.key()).is_some() || reader.defined.contains_key(&target) {
        return None;
    }
    reader.defined.insert(target, part.offset());
    let made_out = |words: &str| make_visible(words).into_owned();
    let id = address.key();
    Some(Provision {
        label: label_of("provisions", text).map_or_else(|| format!("Provision {id}"), made_out),
        kind: None,
        number: None,
        parent: None,
        heading: String::new(),
        short_title: None,
        division: division_of(text).map(made_out),
        numbered: BTreeMap::new(),
        history: Vec::new(),
        topics: Vec::new(),
        power: None,
        text: None,
        basis: Basis::Unchecked,
        paragraphs: Vec::new(),
        unread: true,
        id,
    })
}
