//! What stands in the middle of the audience's attention where that is no place in the text: an item under its own name, with who
//! speaks, when, and where it comes from.
//!
//! Made of public words alone, as the [scene](super::Scene) it stands in.

use super::content::{SceneFocus, SceneText, SceneWords, unnumbered};
use crate::{
    describe::{
        card::PartKind,
        item_card::{card, reply_text},
        names::{place_of, source_titles},
        plain::preview,
    },
    linked::{Item, LinkedBriefing},
    model::Target,
    text,
};

/// Of something that has no card: a term, an event, another place.
pub(super) const MOST_LETTERS: usize = 400;

/// An item in focus.
pub(super) fn item_in_focus(linked: &LinkedBriefing, target: &Target) -> SceneText {
    if let Some(item) = linked.item(target) {
        return card_in_focus(linked, item);
    }
    let found = match target {
        Target::Reply(id) => linked.reply(id).map(|(critique, found)| {
            let about = reply_text(linked, found, None);
            let name = critique.title.as_deref().unwrap_or_else(|| linked.actor_name(&critique.actor));
            shown(SceneFocus::Reply, about.by, text::workshop::reply_to(name), [found.text.clone()], about.sources)
        }),
        Target::Event(id) => linked.event(id).map(|event| {
            let source = text::workshop::source_and_basis(&source_titles(linked, &event.sources), text::basis(event.basis));
            shown(SceneFocus::Event, text::date(&event.date), event.title.clone(), event.text.clone(), source)
        }),
        Target::Term(id) => linked.term(id).map(|term| {
            let place = term.defined_at.as_ref().map(|address| linked.say(address)).unwrap_or_default();
            let source = text::workshop::source_and_basis(&source_titles(linked, &term.sources), text::basis(term.basis));
            shown(SceneFocus::Term, place, text::capital(&term.word), [term.meaning.clone()], source)
        }),
        Target::Actor(id) => linked.actor(id).map(|actor| {
            shown(SceneFocus::Actor, text::actor_kind(actor.kind).to_owned(), actor.name.clone(), actor.about.clone(), String::new())
        }),
        Target::Source(id) => linked.source(id).map(|source| {
            let who = source.publisher.clone().or_else(|| source.author.clone());
            let label: Vec<String> = who.into_iter().chain(source.date.as_ref().map(text::date)).collect();
            shown(
                SceneFocus::Source,
                text::side_by_side(&label),
                source.title.clone(),
                source.note.clone(),
                source.url.clone().unwrap_or_default(),
            )
        }),
        _ => None,
    };
    found.unwrap_or_else(|| {
        let words = preview(linked, target, MOST_LETTERS).map(|(_, words)| words);
        shown(SceneFocus::Text, String::new(), place_of(linked, target), words, String::new())
    })
}

/// A safeguard, a critique or a position: what its card says, whole.
fn card_in_focus(linked: &LinkedBriefing, item: Item) -> SceneText {
    let focus = match item {
        Item::Safeguard(_) => SceneFocus::Safeguard,
        Item::Critique(_) => SceneFocus::Critique,
        Item::Position(_) => SceneFocus::Position,
    };
    let own = item.ties(linked.briefing()).iter().find_map(|tie| linked.section_of(&tie.to)).unwrap_or(0);
    let Some(section) = linked.sections().get(own) else { return SceneText::default() };
    let card = card(linked, item, section);
    let parts = card.parts.into_iter().filter(|part| part.kind.is_main());
    let parts = parts.map(|part| if part.kind == PartKind::Provides { part.text } else { text::labelled(part.kind.name(), &part.text) });
    let words: Vec<String> = card.claim.into_iter().map(|claim| claim.text).chain(parts).collect();
    shown(focus, card.about, card.name, words, card.foot)
}

fn shown(focus: SceneFocus, label: String, heading: String, words: impl IntoIterator<Item = String>, source: String) -> SceneText {
    let heading = SceneWords { text: heading, marks: Vec::new() };
    SceneText { focus, label, heading, paragraphs: unnumbered(words), source, ..SceneText::default() }
}
