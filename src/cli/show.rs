//! `plenary show`: one item with what is tied to it, as text a person can read or paste.

use super::{COULD_NOT, DONE, open_briefing, print_answer};
use crate::{
    describe::{self, Card, Page},
    linked::{Item, LinkedBriefing, Section, Tally},
    model::{Address, PaneKind, Target},
    search::resolve,
    text,
};
use std::{fmt::Write as _, path::Path, process::ExitCode};

/// Prints what `query` leads to in `file`.
pub(super) fn show_target(file: &Path, query: &str) -> ExitCode {
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let resolved = resolve(&linked, query);
    let target = match resolved.candidates.first() {
        Some(candidate) if candidate.exact => candidate.target.clone(),
        // On stdout it would pass for what was asked for: a script that asks for Article 99 must not get another.
        nearest => {
            let missing = resolved.missing.map_or_else(|| text::answers::not_in_briefing(query), |missing| missing.to_string());
            let help = nearest.map_or_else(
                || text::answers::TRY_AN_ADDRESS.to_string(),
                |nearest| {
                    let (file, address) = (quoted(&file.display().to_string()), quoted(&nearest.target.to_string()));
                    text::answers::nearest_is(&linked.say_target(&nearest.target), &file, &address)
                },
            );
            eprintln!("{}", text::sentences(&[text::sentence(&missing), help]));
            return ExitCode::from(COULD_NOT);
        }
    };
    let mut out = String::new();
    write_target(&linked, &target, &mut out);
    print_answer(&out);
    ExitCode::from(DONE)
}

/// A word of a command as it can be typed again.
fn quoted(word: &str) -> String {
    let plain = word.chars().all(|letter| letter.is_alphanumeric() || "._-/\\:".contains(letter));
    if plain { word.to_owned() } else { format!("\"{word}\"") }
}

fn write_target(linked: &LinkedBriefing, target: &Target, out: &mut String) {
    if let Some(item) = linked.item(target) {
        if let Some(index) = linked.section_of(target) {
            out.push_str(&describe::card_text(&describe::card(linked, item, &linked.sections()[index])));
        }
        return;
    }
    match target {
        Target::Text(_) | Target::Division(_) | Target::Instrument => write_text(linked, target, out),
        Target::Reply(id) => {
            if let Some((critique, _)) = linked.reply(id) {
                write_target(linked, &Target::Critique(critique.id.clone()), out);
            }
        }
        Target::Actor(id) => write_page(&describe::actor_page(linked, id), out),
        Target::Source(id) => write_page(&describe::source_page(linked, id), out),
        Target::Event(id) => {
            if let Some(event) = linked.event(id) {
                push_line(out, &text::side_by_side(&[&text::date(&event.date), &event.title]));
                event.text.iter().for_each(|words| push_line(out, words));
            }
        }
        Target::Term(id) => {
            if let Some(term) = linked.term(id) {
                push_line(out, &text::labelled(&term.word, &term.meaning));
            }
        }
        Target::Walk(id) => {
            if let Some(walk) = linked.walk(id) {
                push_line(out, &walk.title);
                for (number, stop) in walk.stops.iter().enumerate() {
                    let question = stop.question.as_deref().unwrap_or_default();
                    push_line(out, &text::numbered(number + 1, &text::side_by_side(&[&*linked.say_target(&stop.focus), question])));
                }
            }
        }
        // What stands on a card was written above.
        _ => {}
    }
}

fn write_text(linked: &LinkedBriefing, target: &Target, out: &mut String) {
    if let Some(heading) = describe::heading(linked, target) {
        push_line(out, &heading);
    }
    if let Some(address) = target.address() {
        write_provision(linked, address, out);
    }
    let Some(index) = linked.section_of(target) else { return };
    let section = &linked.sections()[index];
    for (pane, safeguards) in [(PaneKind::Safeguards, true), (PaneKind::Critiques, false)] {
        let tied: Vec<Item> = tied(section, target).filter(|item| item.is_safeguard() == safeguards).collect();
        let cards: Vec<Card> = tied.iter().map(|item| describe::card(linked, *item, section)).collect();
        let count = describe::count_on(&describe::place_in_sentence(linked, target), pane, tied.into_iter().collect(), Tally::default());
        out.push('\n');
        push_line(out, &text::labelled(text::pane(pane), &count));
        for card in &cards {
            out.push('\n');
            out.push_str(&describe::card_text(card));
        }
    }
}

/// Items tied to a place in the text or to anything numbered inside it.
fn tied<'s>(section: &'s Section, target: &'s Target) -> impl Iterator<Item = Item> + 's {
    let within = move |index: &usize| {
        let Some(anchor) = section.anchors.get(*index) else { return false };
        match (anchor.target.address(), target.address()) {
            (Some(inner), Some(outer)) => inner.path().starts_with(outer.path()),
            _ => true,
        }
    };
    section.placed.iter().filter(move |placed| placed.anchors.iter().any(within)).map(|placed| placed.item)
}

fn write_provision(linked: &LinkedBriefing, address: &Address, out: &mut String) {
    let Some(provision) = linked.provision_by_id(address.provision_id()) else { return };
    let basis = linked.paragraph(address).and_then(|paragraph| paragraph.basis).unwrap_or(provision.basis);
    // What stands in the place of its words says that there are none.
    if !provision.unread && describe::why_left_out(linked, address).is_none() {
        push_line(out, text::text_status(basis));
    }
    for (edition, number) in &provision.numbered {
        let name = linked.place_name(&Target::Text(address.clone()));
        let number = name.map_or_else(|| number.clone(), |name| name.under(number));
        push_line(out, &text::items::number_in_edition(&number, linked.edition_title(edition)));
    }
    for one in describe::history(linked, provision).iter().filter(|_| address.is_provision()) {
        push_line(out, &text::labelled(&text::export::history_in(&one.edition), &text::side_by_side(&[&one.text, &one.foot])));
    }
    out.push('\n');
    out.push_str(&describe::words_at(linked, address));
}

fn write_page(page: &Page, out: &mut String) {
    push_line(out, &page.title);
    for words in [&page.about].into_iter().filter(|words| !words.is_empty()) {
        push_line(out, words);
    }
    for entry in &page.entries {
        push_line(out, &format!("\n{}", entry.head));
        for words in [Some(&entry.text), Some(&entry.foot), entry.url.as_ref()].into_iter().flatten().filter(|words| !words.is_empty()) {
            push_line(out, &format!("  {words}"));
        }
    }
}

fn push_line(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{text}");
}
