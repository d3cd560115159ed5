//! A place as a sentence says it, where its label alone would be too short to be understood.

use crate::{
    linked::LinkedBriefing,
    model::{ProvisionKind, Target},
    text,
};

/// The label of a preamble in English, as it is recognized.
const PREAMBLE: &str = "Preamble";

/// What something is on: `Art. 24(2)`, `preambular paragraph 3`, `the Convention as a whole`.
#[must_use]
pub fn place_in_sentence(linked: &LinkedBriefing, target: &Target) -> String {
    let label = linked.say_target(target);
    match target {
        Target::Instrument => as_a_whole(linked, target),
        Target::Text(address) => {
            let preamble = linked.place_name(target).filter(|name| name.kind == Some(ProvisionKind::Preamble));
            match (preamble, address.path()) {
                // A label of its own, or one in another language, says it better.
                (Some(name), [number]) if name.short() == PREAMBLE && label.starts_with(PREAMBLE) => text::preambular_paragraph(number),
                _ => label,
            }
        }
        _ => label,
    }
}

/// A place and not one of its parts: `the Convention as a whole`, `Chapter IV as a whole`.
#[must_use]
pub fn as_a_whole(linked: &LinkedBriefing, target: &Target) -> String {
    let instrument = &linked.briefing().instrument;
    let noun = (*target == Target::Instrument).then(|| text::instrument_noun(&instrument.title)).flatten();
    noun.map_or_else(|| text::as_a_whole(&linked.say_target(target)), text::instrument_as_a_whole)
}
