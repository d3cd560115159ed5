//! What a card is called for a screen reader: its kind, its place among those of its kind, its name and what it is tied to.

use super::card::{Card, CardTie};
use crate::{
    linked::{Item, LinkedBriefing, Section},
    text,
};

/// What the accessible name of a card says: `Safeguard 2 of 8 on Article 24: Independent review, qualified`, then
/// who speaks and when, and what it is tied to.
#[must_use]
pub fn accessible_name(linked: &LinkedBriefing, item: Item, section: &Section, card: &Card) -> String {
    // A critique is one of the critiques: the positions beside it are counted as such.
    let same = section.placed.iter().filter(|placed| std::mem::discriminant(&placed.item) == std::mem::discriminant(&item));
    let place = same.clone().position(|placed| placed.item == item).map_or(0, |place| place + 1);
    let chip = card.chip.map(|chip| chip.word().to_lowercase());
    let name = chip.map_or_else(|| card.name.clone(), |chip| text::attributed(&[&card.name, &chip]));
    let on = match section.provision {
        Some(index) => linked.provision(index).label.clone(),
        None => linked.say_target(&section.target),
    };
    let ties: Vec<String> = card.on.iter().map(tie_name).collect();
    let said = text::items::card_name(item.kind(), [place, same.count()], &on, &name);
    text::statements(&std::iter::once(said).chain([card.about.clone()]).chain(ties).collect::<Vec<_>>())
}

/// `Number 13, on Art. 24(2)`: what a card is tied to, for people who do not see the badge.
fn tie_name(on: &CardTie) -> String {
    text::capital(&on.number.map_or_else(|| on.says.clone(), |number| text::items::numbered_tie(number, &on.says)))
}

/// What an item is, with a capital.
#[must_use]
pub fn kind_word(item: Item) -> &'static str {
    text::item_kind(item.kind())
}
