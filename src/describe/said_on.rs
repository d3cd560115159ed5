//! Where in the text something is said on, in few words.

use super::place_in_sentence::place_in_sentence;
use crate::{
    linked::{Item, LinkedBriefing, Section},
    model::Target,
    text,
};

/// More places than these are counted.
const MOST: usize = 4;

/// The places of the text an item is tied to, each once, in the order of the text: `Art. 6(2), Art. 24 and 3 more`. Of what is
/// tied to other items alone, the places of these.
#[must_use]
pub fn said_on(linked: &LinkedBriefing, item: Item) -> String {
    let mut places: Vec<String> = Vec::new();
    let holds = |section: &&Section| section.holds(item);
    for section in linked.sections().iter().filter(holds) {
        let anchors = section.placed(item).map(|placed| placed.anchors.as_slice()).unwrap_or_default();
        let targets: Vec<&Target> = anchors.iter().filter_map(|anchor| section.anchors.get(*anchor)).map(|anchor| &anchor.target).collect();
        for target in if targets.is_empty() { vec![&section.target] } else { targets } {
            let place = place_in_sentence(linked, target);
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    let more = places.len().saturating_sub(MOST);
    if more > 1 {
        places.truncate(MOST);
        return text::names_and_more(&text::list(&places), more);
    }
    text::list_and(&places)
}
