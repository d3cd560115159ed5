//! Items as plain text, for the command line and previews.

use super::{
    card::{Card, Chip},
    copied::{copied_text, lines_at},
    names::{first_words, heading},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, Target},
    text,
};
use std::fmt::Write as _;

/// A card with all its parts, a line each.
#[must_use]
pub fn card_text(card: &Card) -> String {
    let mut out = String::new();
    line(&mut out, &text::side_by_side(&[card.name.as_str(), card.chip.map_or("", Chip::word)]));
    line(&mut out, &format!("  {}", card.about));
    for on in &card.on {
        let number = on.number.map(|number| format!("[{number}] ")).unwrap_or_default();
        let says = on.words.as_ref().map_or_else(|| on.says.clone(), |words| text::labelled(&on.says, words));
        line(&mut out, &format!("  {number}{says}"));
    }
    for part in card.claim.iter().chain(&card.parts) {
        let words = if part.kind.name().is_empty() { part.text.clone() } else { text::labelled(part.kind.name(), &part.text) };
        line(&mut out, &format!("  {words}"));
    }
    for reply in &card.replies {
        line(&mut out, &format!("  {}", text::labelled(reply.heading(), &reply.text)));
        line(&mut out, &format!("    {}", text::side_by_side(&[&reply.by, &reply.sources])));
    }
    if card.is_unanswered {
        line(&mut out, &format!("  {}", text::NO_REPLY));
    }
    line(&mut out, &format!("  {}", card.foot));
    out
}

/// The words at an address, with their numbers.
#[must_use]
pub fn words_at(linked: &LinkedBriefing, address: &Address) -> String {
    copied_text(&lines_at(linked, address))
}

/// The name of a place or an item and its first words, for those who have not gone there yet; at most so many
/// letters of them.
#[must_use]
pub fn preview(linked: &LinkedBriefing, target: &Target, most: usize) -> Option<(String, String)> {
    let (head, words) = match target {
        Target::Text(address) => {
            let words = words_at(linked, address);
            (heading(linked, target)?, words.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Target::Term(id) => {
            let term = linked.term(id)?;
            let head =
                term.defined_at.as_ref().map_or_else(|| term.word.clone(), |address| text::attributed(&[&term.word, &linked.say(address)]));
            (text::capital(&head), term.meaning.clone())
        }
        other => (linked.say_target(other), first_words(linked, other)?),
    };
    Some((head, shortened(&words, most)))
}

/// The first words, with an ellipsis where there are more letters than these.
fn shortened(words: &str, most: usize) -> String {
    let Some((cut, _)) = words.char_indices().nth(most) else { return words.to_owned() };
    let cut = words[..cut].rfind(' ').unwrap_or(cut);
    text::cut(&words[..cut])
}

fn line(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{text}");
}
