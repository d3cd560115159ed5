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
    let kind = kind_word(item);
    let chip = card.chip.map(|chip| format!(", {}", chip.word().to_lowercase())).unwrap_or_default();
    let on = match section.provision {
        Some(index) => linked.provision(index).label.clone(),
        None => linked.say_target(&section.target),
    };
    let ties: Vec<String> = card.on.iter().map(tie_name).collect();
    let more: Vec<&str> =
        [card.about.as_str()].into_iter().chain(ties.iter().map(String::as_str)).filter(|words| !words.is_empty()).collect();
    format!("{kind} {place} of {} on {on}: {}{chip}. {}", same.count(), card.name, more.join(". "))
}

/// `Number 13, on Art. 24(2)`: what a card is tied to, for people who do not see the badge.
fn tie_name(on: &CardTie) -> String {
    let number = on.number.map(|number| format!("Number {number}, ")).unwrap_or_default();
    text::capital(&format!("{number}{}", on.says))
}

/// What an item is, with a capital.
#[must_use]
pub const fn kind_word(item: Item) -> &'static str {
    match item {
        Item::Safeguard(_) => "Safeguard",
        Item::Critique(_) => "Critique",
        Item::Position(_) => "Position",
    }
}
