//! What is told the compilers about an item, as plain text: which item of which edition it is, its words, and the remark.

use super::{
    copied::{CopiedLine, copied_text},
    names::heading,
};
use crate::{
    linked::LinkedBriefing,
    model::Target,
    text::{self, correction as said},
};

/// The text for the compilers. `lines` are the item's words; an empty `remark` leaves room to write one by hand.
#[must_use]
pub fn correction(linked: &LinkedBriefing, target: &Target, lines: &[CopiedLine], remark: &str) -> String {
    let briefing = linked.briefing();
    let as_of = briefing.as_of.as_ref().map(|day| text::screen::stated_as_of(&text::date(day))).unwrap_or_default();
    let name = heading(linked, target).unwrap_or_else(|| linked.say_target(target));
    let current = &briefing.instrument.current;
    let remark = remark.trim();
    let facts = [
        (said::BRIEFING, text::side_by_side(&[said::with_id(&briefing.title, &briefing.id), as_of])),
        (said::COMPILED_BY, briefing.compiled_by.clone()),
        (said::EDITION, said::with_id(linked.edition_title(current), current)),
        (said::ITEM, said::with_id(&name, &target.to_string())),
        (said::PROGRAM, text::side_by_side(&[text::APP.words(), text::this_version()])),
    ];
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty()).map(|(label, fact)| text::labelled(&label, &fact));
    let words = copied_text(lines);
    let paragraphs = [
        said::TITLE.to_string(),
        facts.collect::<Vec<_>>().join("\n"),
        format!("{}\n{}", text::label(&said::WORDS), words.trim_end()),
        format!("{}\n{}", text::label(&said::REMARK), if remark.is_empty() { said::ROOM.words() } else { remark }),
    ];
    paragraphs.join("\n\n") + "\n"
}
