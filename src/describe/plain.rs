//! Items as plain text: for the clipboard and the command line.

use super::{Card, card};
use crate::{
    library::Library,
    model::{Address, Paragraph, Target},
    text,
};
use std::fmt::Write as _;

/// A card with all its parts, a line each.
#[must_use]
pub fn card_text(card: &Card) -> String {
    let mut out = String::new();
    let chip = card.chip.map(|chip| format!(" · {}", chip.word())).unwrap_or_default();
    line(&mut out, &format!("{}{chip}", card.name));
    line(&mut out, &format!("  {}", card.about));
    for on in &card.on {
        let number = on.number.map(|number| format!("[{number}] ")).unwrap_or_default();
        let words = on.words.as_ref().map(|words| format!(": {words}")).unwrap_or_default();
        line(&mut out, &format!("  {number}{}{words}", on.says));
    }
    for part in card.claim.iter().chain(&card.parts) {
        let label = if part.label.is_empty() { String::new() } else { format!("{}: ", part.label) };
        let note = part.note.map(|note| format!(" ({note})")).unwrap_or_default();
        line(&mut out, &format!("  {label}{}{note}", part.text));
    }
    for reply in &card.replies {
        line(&mut out, &format!("  {}: {}", text::REPLY, reply.text));
        line(&mut out, &format!("    {} · {}", reply.by, reply.sources));
    }
    if card.can_be_answered && card.replies.is_empty() {
        line(&mut out, &format!("  {}", text::NO_REPLY));
    }
    line(&mut out, &format!("  {}", card.foot));
    out
}

/// The words at an address, with their numbers.
#[must_use]
pub fn words_at(library: &Library, address: &Address) -> String {
    let mut out = String::new();
    if let Some(found) = library.paragraph(address) {
        write_paragraph(found, 0, &mut out);
    } else if let Some(provision) = library.provision_by_id(address.provision_id()) {
        if let Some(words) = provision.text.as_deref().or(provision.unread.then_some(text::UNREAD)) {
            line(&mut out, words);
        }
        for paragraph in &provision.paragraphs {
            write_paragraph(paragraph, 0, &mut out);
        }
    }
    out
}

/// The name of a place or an item and its first words, for who has not gone there yet; at most so many
/// letters of them.
#[must_use]
pub fn preview(library: &Library, target: &Target, most: usize) -> Option<(String, String)> {
    let (head, words) = match target {
        Target::Text(address) => {
            let words = words_at(library, address);
            (super::heading(library, target)?, words.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Target::Term(id) => {
            let term = library.briefing().terms.iter().find(|term| term.id == *id)?;
            let head = term.defined_at.as_ref().map_or_else(|| term.word.clone(), |at| format!("{}, {}", term.word, library.say(at)));
            (text::capital(&head), term.meaning.clone())
        }
        other => (library.say_target(other), super::first_words(library, other)?),
    };
    Some((head, shortened(&words, most)))
}

/// The first words, with an ellipsis where there are more letters than these.
fn shortened(words: &str, most: usize) -> String {
    let Some((cut, _)) = words.char_indices().nth(most) else { return words.to_owned() };
    let cut = words[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", &words[..cut])
}

fn write_paragraph(paragraph: &Paragraph, depth: usize, out: &mut String) {
    let number = paragraph.label.as_deref().unwrap_or_else(|| paragraph.address.last());
    line(out, &format!("{}{number}  {}", "    ".repeat(depth), paragraph.text));
    for child in &paragraph.children {
        write_paragraph(child, depth + 1, out);
    }
}

/// An item or a place in the text as one would paste it.
#[must_use]
pub fn item_text(library: &Library, target: &Target, section: usize) -> String {
    match (library.item(target), target) {
        (Some(item), _) => library.sections().get(section).map(|section| card_text(&card(library, item, section))).unwrap_or_default(),
        (None, Target::Text(address)) => {
            let head = super::heading(library, target).unwrap_or_default();
            // The end of a sentence says nothing without its beginning.
            let lead = super::floor::lead(library, address).map(|lead| lead + "\n").unwrap_or_default();
            format!("{head}\n{lead}{}", words_at(library, address))
        }
        (None, target) => super::heading(library, target).unwrap_or_default(),
    }
}

fn line(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{text}");
}
