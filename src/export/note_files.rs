//! A person's notes as files: as W3C Web Annotations, and as Markdown to read. The notes themselves, to be joined by a
//! colleague, are written by [`crate::format::write_notes`].
//!
//! Web Annotation Data Model, W3C Recommendation of 23 February 2017: each note is an `Annotation` on the briefing, with
//! a `TextQuoteSelector` and a `TextPositionSelector` (§4.2.4, §4.2.5) for words, and each body says its purpose.

use super::AnnexEntry;
use crate::{
    describe::place_of,
    linked::{Item, LinkedBriefing},
    model::{Note, Target, TextId},
    notes::{Certainty, NoteSet, Passages, Placed, place_all},
    text,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

/// A note with the place it belongs to now.
struct PlacedNote<'a> {
    note: &'a Note,
    placed: Option<&'a Placed>,
}

/// Notes in the order of reading, the lost ones last.
fn in_order<'a>(linked: &LinkedBriefing, note_set: &'a NoteSet, placed: &'a BTreeMap<String, Placed>) -> Vec<PlacedNote<'a>> {
    let mut all: Vec<PlacedNote<'a>> = note_set.present().map(|note| PlacedNote { note, placed: placed.get(&note.id) }).collect();
    all.sort_by_cached_key(|written| {
        let target = written.target();
        let section = target.and_then(|target| linked.section_of(target)).unwrap_or(usize::MAX);
        (target.is_none(), section, target.cloned(), written.note.made, written.note.id.clone())
    });
    all
}

impl PlacedNote<'_> {
    fn target(&self) -> Option<&Target> {
        self.placed?.spot.as_ref().map(|spot| &spot.target)
    }

    fn place(&self, linked: &LinkedBriefing) -> String {
        match self.target() {
            Some(target) => place_of(linked, target),
            None => self.note.anchor.value().map(|anchor| anchor.said.clone()).unwrap_or_default(),
        }
    }

    /// The words it is about; those it was about where its place is lost.
    fn quoted_words(&self) -> Option<&str> {
        let anchor = self.note.anchor.value()?;
        let lost = self.placed.is_none_or(|placed| placed.certainty == Certainty::Lost);
        (!anchor.whole || lost).then_some(anchor.words.as_str()).filter(|words| !words.is_empty())
    }

    /// All texts of it: the one that is shown, and those that others wrote at the same time.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let text = &self.note.text;
        text.value().into_iter().chain(text.others()).map(String::as_str).filter(|text| !text.trim().is_empty())
    }
}

/// All notes as one annotation page, JSON-LD.
#[must_use]
pub fn annotations(linked: &LinkedBriefing, note_set: &NoteSet) -> String {
    let passages = Passages::new(linked);
    let placed = place_all(&passages, note_set.present());
    let items: Vec<Value> = in_order(linked, note_set, &placed).iter().map(|written| annotation(linked, &passages, written)).collect();
    let page = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:x-plenary:notes:{}", note_set.briefing),
        "type": "AnnotationPage",
        "label": linked.briefing().title,
        "items": items,
    });
    format!("{page:#}\n")
}

fn annotation(linked: &LinkedBriefing, passages: &Passages, written: &PlacedNote<'_>) -> Value {
    let note = written.note;
    let mut bodies: Vec<Value> = Vec::new();
    for said in written.texts() {
        bodies.push(json!({ "type": "TextualBody", "value": said, "format": "text/plain", "purpose": "commenting" }));
    }
    if let Some(mark) = note.mark.value().copied().flatten() {
        bodies.push(json!({ "type": "TextualBody", "value": text::mark(mark), "purpose": "classifying" }));
    }
    for tag in note.tags.value().into_iter().flatten() {
        bodies.push(json!({ "type": "TextualBody", "value": tag, "purpose": "tagging" }));
    }
    let motivation = match (written.texts().next(), note.mark.value().copied().flatten(), note.bookmark.value()) {
        (Some(_), ..) => "commenting",
        (None, Some(_), _) => "highlighting",
        (None, None, _) => "bookmarking",
    };
    let anchor = note.anchor.value().cloned().unwrap_or_default();
    let target = written.target().unwrap_or(&anchor.target);
    let id = &linked.briefing().id;
    let source = match &anchor.text {
        TextId::Summary => format!("urn:x-plenary:briefing:{id}#{target}"),
        TextId::Official { edition, language } => format!("urn:x-plenary:text:{id}:{edition}:{language}#{target}"),
    };
    let mut place = json!({
        "source": source,
        "selector": { "type": "TextQuoteSelector", "exact": anchor.words, "prefix": anchor.before, "suffix": anchor.after },
    });
    // Characters of the item's text, as the model counts them.
    let range = written.placed.and_then(|placed| placed.spot.as_ref()).and_then(|spot| spot.words.clone());
    let key = linked.text_key(&anchor.text);
    let text_of = key.and_then(|key| passages.passage(target, key)).map(|passage| passage.text.as_str());
    if let Some((range, text)) = range.zip(text_of) {
        let count = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
        place["selector"] =
            json!([place["selector"], { "type": "TextPositionSelector", "start": count(range.start), "end": count(range.end) }]);
    }
    let mut annotation = json!({
        "id": format!("urn:x-plenary:note:{}", note.id),
        "type": "Annotation",
        "motivation": motivation,
        "created": xml_moment(note.made),
        "modified": xml_moment(note.changed()),
        "body": bodies,
        "target": place,
    });
    if let Some(author) = note.author.value().filter(|author| !author.initials.is_empty()) {
        annotation["creator"] = json!({ "type": "Person", "nickname": author.initials });
    }
    if note.bookmark.value() == Some(&true) && motivation != "bookmarking" {
        annotation["motivation"] = json!([motivation, "bookmarking"]);
    }
    annotation
}

/// Milliseconds since 1970 as XML Schema has a moment.
fn xml_moment(milliseconds: i64) -> String {
    jiff::Timestamp::from_millisecond(milliseconds).map(|moment| moment.to_string()).unwrap_or_default()
}

/// All notes to read, place by place.
#[must_use]
pub fn notes_markdown(linked: &LinkedBriefing, note_set: &NoteSet) -> String {
    let passages = Passages::new(linked);
    let placed = place_all(&passages, note_set.present());
    let mut out = format!("# {}\n", text::labelled(&text::NOTES, &escaped(&linked.briefing().title)));
    let mut before = None;
    for written in in_order(linked, note_set, &placed) {
        let said = written.place(linked);
        if before.as_ref() != Some(&said) {
            let lost = if written.target().is_none() { format!(" ({})", text::LOST_NOTE) } else { String::new() };
            // Writing to a string cannot fail.
            let _ = write!(out, "\n## {}{lost}\n", escaped(&said));
            before = Some(said);
        }
        out.push('\n');
        if let Some(words) = written.quoted_words() {
            for line in words.lines() {
                let _ = writeln!(out, "> {}", escaped(line));
            }
            out.push('\n');
        }
        for said in written.texts() {
            for line in said.lines() {
                let _ = writeln!(out, "{}", escaped(line));
            }
            out.push('\n');
        }
        let _ = writeln!(out, "*{}*", escaped(&note_foot(written.note)));
    }
    out
}

/// Notes as they stand in an export of the briefing, in the order they were made.
#[must_use]
pub fn annex_entries(note_set: &NoteSet, placed: &BTreeMap<String, Placed>) -> Vec<AnnexEntry> {
    let mut all: Vec<PlacedNote<'_>> = note_set.present().map(|note| PlacedNote { note, placed: placed.get(&note.id) }).collect();
    all.sort_by_key(|written| (written.note.made, &written.note.id));
    let entry = |written: PlacedNote<'_>| AnnexEntry {
        target: written.target().cloned(),
        head: written.quoted_words().unwrap_or_default().to_owned(),
        text: written.texts().collect::<Vec<_>>().join("\n\n"),
        foot: note_foot(written.note),
    };
    all.into_iter().map(entry).collect()
}

/// The items that notes are about; for a reply, the critique it answers.
#[must_use]
pub fn items_noted(linked: &LinkedBriefing, placed: &BTreeMap<String, Placed>) -> BTreeSet<Item> {
    let on = |target: &Target| match target {
        Target::Reply(id) => linked.reply(id).and_then(|(critique, _)| linked.item(&Target::Critique(critique.id.clone()))),
        other => linked.item(other),
    };
    placed.values().filter_map(|placed| placed.spot.as_ref()).filter_map(|spot| on(&spot.target)).collect()
}

/// What is said small below a note: how it is marked, its tags, who wrote it and when.
#[must_use]
fn note_foot(note: &Note) -> String {
    let mut pieces: Vec<String> = Vec::new();
    pieces.extend(note.mark.value().copied().flatten().map(|mark| text::mark(mark).to_owned()));
    pieces.extend((note.bookmark.value() == Some(&true)).then(|| text::BOOKMARK.to_string()));
    pieces.extend(note.tags.value().into_iter().flatten().map(|tag| format!("#{tag}")));
    pieces.extend(note.author.value().map(|author| author.initials.clone()).filter(|initials| !initials.is_empty()));
    pieces.push(text::day(note.changed()));
    text::side_by_side(&pieces)
}

/// Text that is no markup.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for (offset, letter) in text.char_indices() {
        let begins = offset == 0 && matches!(letter, '-' | '+' | '#' | '>' | '=' | '~')
            || letter == '.' && text[..offset].chars().all(|c| c.is_ascii_digit()) && offset > 0;
        if begins || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '|') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
