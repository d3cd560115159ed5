//! `plenary show`: one item with what is tied to it, as text a person can read or paste.

use super::{COULD_NOT, DONE, open, print};
use crate::{
    describe::{self, Card},
    library::{Item, Library, Section},
    model::{Address, Paragraph, Provision, Target},
    search::{Found, go_to},
    text,
};
use std::{fmt::Write as _, path::Path, process::ExitCode};

/// Prints what `query` leads to in `file`.
pub(super) fn show(file: &Path, query: &str) -> ExitCode {
    let Some(library) = open(file) else { return ExitCode::from(COULD_NOT) };
    let target = match go_to(&library, query) {
        Found::Exactly(target) => target,
        Found::Nearest(target) => {
            eprintln!("{query:?} is not in this briefing; the nearest is {}.", library.say_target(&target));
            target
        }
        Found::Nothing => {
            eprintln!("{query:?} leads to nothing in this briefing. Try an address such as \"24 2\", or s:, c: or p: and an id.");
            return ExitCode::from(COULD_NOT);
        }
    };
    let mut out = String::new();
    write(&library, &target, &mut out);
    print(&out);
    ExitCode::from(DONE)
}

fn write(library: &Library, target: &Target, out: &mut String) {
    let briefing = library.briefing();
    if let Some(item) = library.item(target) {
        if let Some(at) = library.section_of(target) {
            write_card(&describe::card(library, item, &library.sections()[at]), out);
        }
        return;
    }
    match target {
        Target::Text(_) | Target::Division(_) | Target::Instrument => write_text(library, target, out),
        Target::Reply(id) => {
            if let Some(at) = briefing.critiques.iter().position(|critique| critique.replies.iter().any(|reply| reply.id == *id)) {
                write(library, &library.target(Item::Critique(at)), out);
            }
        }
        Target::Actor(id) => write_actor(library, id, out),
        Target::Source(id) => {
            if let Some(source) = library.source(id) {
                line(out, &source.title);
                let date = source.date.as_ref().map(text::date);
                for part in [&source.author, &source.publisher, &date, &source.symbol, &source.url, &source.note].into_iter().flatten() {
                    line(out, part);
                }
            }
        }
        Target::Event(id) => {
            if let Some(event) = briefing.events.iter().find(|event| event.id == *id) {
                line(out, &format!("{} · {}", text::date(&event.date), event.title));
                event.text.iter().for_each(|words| line(out, words));
            }
        }
        Target::Term(id) => {
            if let Some(term) = briefing.terms.iter().find(|term| term.id == *id) {
                line(out, &format!("{}: {}", term.word, term.meaning));
            }
        }
        Target::Walk(id) => {
            if let Some(walk) = briefing.walks.iter().find(|walk| walk.id == *id) {
                line(out, &walk.title);
                for (number, stop) in walk.stops.iter().enumerate() {
                    let question = stop.question.as_deref().unwrap_or_default();
                    line(out, &format!("{}. {} · {question}", number + 1, library.say_target(&stop.focus)));
                }
            }
        }
        Target::Safeguard(_) | Target::Critique(_) | Target::Position(_) => {}
    }
}

fn write_text(library: &Library, target: &Target, out: &mut String) {
    if let Some(heading) = describe::heading(library, target) {
        line(out, &heading);
    }
    if let Some(address) = target.address() {
        write_provision(library, address, out);
    }
    let Some(at) = library.section_of(target) else { return };
    let section = &library.sections()[at];
    for (title, safeguards) in [("Safeguards", true), ("Critiques", false)] {
        let tied = tied(section, target).filter(|item| item.is_safeguard() == safeguards);
        let cards: Vec<Card> = tied.map(|item| describe::card(library, item, section)).collect();
        line(out, &format!("\n{title}: {} on {}", cards.len(), library.say_target(target)));
        for card in &cards {
            out.push('\n');
            write_card(card, out);
        }
    }
}

/// Items tied to a place in the text or to anything numbered inside it.
fn tied<'s>(section: &'s Section, target: &'s Target) -> impl Iterator<Item = Item> + 's {
    let within = move |at: &usize| {
        let Some(anchor) = section.anchors.get(*at) else { return false };
        match (anchor.target.address(), target.address()) {
            (Some(inner), Some(outer)) => inner.path().starts_with(outer.path()),
            _ => true,
        }
    };
    section.placed.iter().filter(move |placed| placed.anchors.iter().any(within)).map(|placed| placed.item)
}

fn write_provision(library: &Library, address: &Address, out: &mut String) {
    let Some(provision) = library.provision_by_id(address.provision_id()) else { return };
    let basis = library.paragraph(address).and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis);
    line(out, text::text_status(basis));
    for (edition, number) in &provision.numbered {
        line(out, &format!("Art. {number} in {}", library.edition_title(edition)));
    }
    if let Some(paragraph) = library.paragraph(address) {
        out.push('\n');
        write_paragraph(paragraph, 0, out);
        return;
    }
    let Provision { text, paragraphs, .. } = provision;
    if let Some(words) = text {
        line(out, &format!("\n{words}"));
    }
    for paragraph in paragraphs {
        out.push('\n');
        write_paragraph(paragraph, 0, out);
    }
}

fn write_paragraph(paragraph: &Paragraph, depth: usize, out: &mut String) {
    let number = paragraph.label.as_deref().unwrap_or_else(|| paragraph.address.last());
    line(out, &format!("{}{number}  {}", "    ".repeat(depth), paragraph.text));
    for child in &paragraph.children {
        write_paragraph(child, depth + 1, out);
    }
}

fn write_card(card: &Card, out: &mut String) {
    let chip = card.chip.map(|chip| format!(" · {}", chip.word())).unwrap_or_default();
    line(out, &format!("{}{chip}", card.name));
    line(out, &format!("  {}", card.about));
    for on in &card.on {
        let number = on.number.map(|number| format!("[{number}] ")).unwrap_or_default();
        let words = on.words.as_ref().map(|words| format!(": {words}")).unwrap_or_default();
        line(out, &format!("  {number}{}{words}", on.says));
    }
    for part in card.claim.iter().chain(&card.parts) {
        let label = if part.label.is_empty() { String::new() } else { format!("{}: ", part.label) };
        let note = part.note.map(|note| format!(" ({note})")).unwrap_or_default();
        line(out, &format!("  {label}{}{note}", part.text));
    }
    for reply in &card.replies {
        line(out, &format!("  {}: {}", text::REPLY, reply.text));
        line(out, &format!("    {} · {}", reply.by, reply.sources));
    }
    if card.can_be_answered && card.replies.is_empty() {
        line(out, &format!("  {}", text::NO_REPLY));
    }
    line(out, &format!("  {}", card.foot));
}

fn write_actor(library: &Library, id: &str, out: &mut String) {
    let Some(actor) = library.actor(id) else { return };
    line(out, &format!("{} · {}", actor.name, text::actor_kind(actor.kind)));
    actor.about.iter().for_each(|about| line(out, about));
    let briefing = library.briefing();
    let positions = briefing.positions.iter().filter(|p| p.actor == id).map(|p| (&p.date, &p.text));
    let critiques = briefing.critiques.iter().filter(|c| c.actor == id).map(|c| (&c.date, &c.claim));
    let mut said: Vec<_> = positions.chain(critiques).collect();
    said.sort();
    for (date, words) in said {
        line(out, &format!("\n{}\n  {words}", text::date(date)));
    }
}

fn line(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{text}");
}
