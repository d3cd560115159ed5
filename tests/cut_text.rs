//! No text is cut by what it stands in, or broken inside a word: in every panel and on every screen, in small and large windows,
//! at every size of text. What is made to be cut ends with an ellipsis; what leaves a scrolled area at its edge comes back.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![cfg(feature = "window")]

mod support;

use egui::{Key, Modifiers, Rect, Shape, epaint::TextShape};
use plenary::{
    command::{Command, dispatch},
    linked::{Item, LinkedBriefing},
    load,
    model::{ActorKind, Author, Field, Note, NoteAnchor, Stamp, Stance},
    notes::NoteSet,
    search::result_address,
    state::{Change, Choice, FileChange, FilterChange, FloorChange, NavigationChange, NotesChange, NotesFold, Opened, Origin, PrefsChange},
    store::SHIPPED,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
};
use support::reader::Reader;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// A text that is cut or broken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Flaw {
    what: &'static str,
    line: String,
}

/// Texts of what was drawn last, each with what cuts it off.
fn texts(reader: &Reader) -> Vec<(TextShape, Rect)> {
    fn gather(shape: &Shape, clip: Rect, texts: &mut Vec<(TextShape, Rect)>) {
        match shape {
            Shape::Text(text) => texts.push((text.clone(), clip)),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, clip, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for clipped in &reader.harness.output().shapes {
        gather(&clipped.shape, clipped.clip_rect, &mut texts);
    }
    texts
}

/// Less than this is rounding.
const ROUNDING: f32 = 1.5;
/// What is at least so high and shows texts below one another is scrolled.
const SCROLLED: f32 = 90.0;

fn flaws(reader: &Reader) -> BTreeSet<Flaw> {
    let window = reader.harness.ctx.content_rect();
    let mut flaws = BTreeSet::new();
    for (text, clip) in texts(reader) {
        let rows = &text.galley.rows;
        for (index, row) in rows.iter().enumerate() {
            let visible: Vec<_> = row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace()).collect();
            let (Some(first), Some(last)) = (visible.first(), visible.last()) else { continue };
            let line: String = row.glyphs.iter().map(|glyph| glyph.chr).collect();
            let at = text.pos.to_vec2() + row.pos.to_vec2();
            let (left, right) = (first.pos.x + at.x, last.max_x() + at.x);
            // Letters are lower than their line.
            let (top, bottom) = (row.rect().top() + text.pos.y, row.rect().bottom() + text.pos.y);
            let size = text.galley.job.sections.first().map_or(12.0, |section| section.format.font_id.size);
            let middle = f32::midpoint(top, bottom);
            let (top, bottom) = (middle - size * 0.45, middle + size * 0.45);
            let cut = clip.intersect(window);
            let is_in_sight = right > cut.left() && left < cut.right() && bottom > cut.top() && top < cut.bottom();
            if !is_in_sight {
                continue;
            }
            let mut flaw = |what| {
                flaws.insert(Flaw { what, line: line.trim().to_owned() });
            };
            if left < cut.left() - ROUNDING || right > cut.right() + ROUNDING {
                flaw("cut at the side");
            }
            let is_scrolled = cut.height() >= SCROLLED && cut.height() < window.height() - ROUNDING;
            if !is_scrolled && (top < cut.top() - ROUNDING || bottom > cut.bottom() + ROUNDING) {
                flaw("cut above or below");
            }
            let goes_on = rows.get(index + 1).and_then(|next| next.glyphs.first()).filter(|_| !row.ends_with_newline);
            if goes_on.is_some_and(|next| next.chr.is_alphanumeric())
                && row.glyphs.last().is_some_and(|last| last.chr.is_alphanumeric())
                && !line.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains(['/', '\\']))
            {
                flaw("broken inside a word");
            }
        }
    }
    flaws
}

/// What is shown, and how one comes there.
type Screen = (&'static str, fn(&mut Reader));

fn typed(reader: &mut Reader, text: &str) {
    reader.harness.event(egui::Event::Text(text.to_owned()));
    reader.harness.run();
}

fn do_it(reader: &mut Reader, command: Command) {
    for change in dispatch(command, reader.state()) {
        reader.change(change);
    }
}

fn write_notes(reader: &mut Reader) {
    reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
    reader.press(Key::N);
    reader.harness.run();
    typed(reader, "Who reviews an order that nobody was told of? #review");
    reader.change(NotesChange::Fold(NotesFold::Filters));
    reader.change(NotesChange::Fold(NotesFold::File));
}

const SCREENS: &[Screen] = &[
    ("the reader", |_| {}),
    ("a card selected", |reader| {
        let target = reader.open_briefing().linked.target(reader.open_briefing().linked.sections()[30].placed[1].item);
        reader.change(NavigationChange::GoTo(target));
    }),
    ("the notes", write_notes),
    ("the list of notes", |reader| {
        write_notes(reader);
        reader.change(NotesChange::Open(None));
    }),
    ("the filters", |reader| do_it(reader, Command::Filters)),
    ("the results", |reader| {
        do_it(reader, Command::Filters);
        for choice in [Choice::ActorKind(ActorKind::State), Choice::Stance(Stance::Opposes)] {
            reader.change(FilterChange::Set { choice, on: true });
        }
        // In a window for one of them alone, the list.
        reader.press(Key::Escape);
    }),
    ("the results beside the filters", |reader| {
        reader.change(FilterChange::Clear);
        do_it(reader, Command::Filters);
        reader.change(FilterChange::Set { choice: Choice::Stance(Stance::Supports), on: true });
    }),
    ("notes by others", |reader| {
        reader.change(FilterChange::Clear);
        reader.wait_until(|state| state.open_briefing.as_ref().unwrap().notes.are_ready());
        let (stamp, mut theirs) = (Stamp { by: "them".to_owned(), n: 1, time: 1 }, NoteSet::default());
        theirs.briefing.clone_from(&reader.open_briefing().notes.note_set.briefing);
        let anchor = NoteAnchor { target: "24/2".parse().unwrap(), ..NoteAnchor::default() };
        let (author, anchor) = (Field::new(Author::default(), &stamp), Field::new(anchor, &stamp));
        theirs.notes.insert("one".to_owned(), Note { id: "one".to_owned(), author, anchor, ..Note::default() });
        let name = Some("a-longer-name-of-a-file.notes.ron".to_owned());
        reader.change(NotesChange::Theirs { name, note_set: Box::new(theirs), damaged: 0, hidden: None });
        let others = reader.open_briefing().notes.others(&Author::default());
        reader.change(NotesChange::Name(others.first().map(|(author, _)| author.clone())));
    }),
    ("who says what", |reader| do_it(reader, Command::WhoSaysWhat)),
    ("what is wrong", |reader| do_it(reader, Command::WhatIsWrong)),
    ("the walks", |reader| do_it(reader, Command::Walks)),
    ("the export", |reader| do_it(reader, Command::Export)),
    ("the settings", |reader| do_it(reader, Command::Settings)),
    ("the actors", |reader| do_it(reader, Command::Actors)),
    ("the events", |reader| do_it(reader, Command::Events)),
    ("the terms", |reader| do_it(reader, Command::Terms)),
    ("the sources", |reader| do_it(reader, Command::Sources)),
    ("the status", |reader| do_it(reader, Command::Status)),
    ("the history", |reader| do_it(reader, Command::Visited)),
    ("the matrix", |reader| do_it(reader, Command::GapMap)),
    ("floor mode", |reader| do_it(reader, Command::Floor)),
    ("floor mode, a long paragraph", |reader| {
        do_it(reader, Command::Floor);
        reader.change(FloorChange::Query("35 1 c".to_owned()));
    }),
    ("floor mode, not found", |reader| {
        do_it(reader, Command::Floor);
        reader.change(FloorChange::Query("24 2 z".to_owned()));
    }),
    ("the menu", |reader| {
        reader.click("Menu");
    }),
    ("selected words", |reader| {
        reader.press(Key::Escape);
        reader.press(Key::F7);
        for _ in 0..40 {
            reader.press_with(Modifiers::SHIFT, Key::ArrowRight);
        }
    }),
    ("the palette", |reader| {
        reader.press_with(CTRL, Key::K);
        typed(reader, "review");
        reader.wait_until(|state| state.overlays.palette.as_ref().is_none_or(plenary::state::Palette::is_settled));
    }),
    ("the list of keys", |reader| do_it(reader, Command::KeySheet)),
    ("about", |reader| do_it(reader, Command::About)),
    ("the diagnostics", |reader| do_it(reader, Command::Diagnostics)),
    ("the start of a walk", |reader| do_it(reader, Command::Workshop)),
    ("the path box", |reader| {
        reader.press_with(CTRL_SHIFT, Key::O);
    }),
    ("the start page", |reader| do_it(reader, Command::Home)),
];

const WINDOWS: [[f32; 2]; 4] = [[700.0, 600.0], [1024.0, 640.0], [1366.0, 768.0], [1920.0, 1080.0]];
const SIZES: [u16; 3] = [100, 150, 250];

/// What is no flaw, by the screen and what it is: why.
const KNOWN: &[(&str, &str, &str)] = &[
    ("the matrix", "cut at the side", "it is scrolled to the side where its columns have no room"),
    ("about", "cut at the side", "so are the notices, which keep their lines"),
    ("the start page", "cut above or below", "all of it is scrolled"),
];

fn is_known(screen: &str, flaw: &Flaw) -> bool {
    KNOWN.iter().any(|(on, what, _)| screen.starts_with(on) && flaw.what == *what)
}

#[test]
fn no_text_is_cut_or_broken_inside_a_word() {
    let mut report = String::new();
    for [width, height] in WINDOWS {
        for size in SIZES {
            let mut reader = Reader::sized(width, height);
            for _ in 0..(size - 100) / 10 {
                reader.harness.state_mut().change(PrefsChange::TextSize(1));
            }
            for (screen, come) in SCREENS {
                for _ in 0..5 {
                    reader.harness.state_mut().change(Change::Escape);
                }
                reader.change(NavigationChange::GoTo("24/2".parse().unwrap()));
                come(&mut reader);
                reader.harness.run();
                for flaw in flaws(&reader).iter().filter(|flaw| !is_known(screen, flaw)) {
                    let _ = writeln!(report, "{width} × {height} at {size} %, {screen}: {}: {}", flaw.what, flaw.line);
                }
            }
        }
    }
    assert!(report.is_empty(), "{} flaws\n{report}", report.lines().count());
}

/// The addresses of results in sight that are whole: their words, each on as many lines as it has.
fn whole_texts(reader: &Reader) -> BTreeSet<String> {
    let is_whole = |text: &TextShape| !text.galley.elided;
    texts(reader).into_iter().map(|(text, _)| text).filter(is_whole).map(|text| text.galley.text().to_owned()).collect()
}

#[test]
fn no_address_of_a_result_is_cut_or_broken_inside_a_word() {
    let mut report = String::new();
    for shipped in SHIPPED {
        let linked = Arc::new(LinkedBriefing::new(load::parse(shipped.bytes).0));
        for ([width, height], size) in [[1366.0, 768.0], [700.0, 600.0]].into_iter().flat_map(|window| SIZES.map(|size| (window, size))) {
            let mut reader = Reader::sized(width, height);
            let opened =
                Opened { origin: Origin::Shipped(shipped.name), linked: Arc::clone(&linked), problems: Vec::new(), nothing: false };
            reader.change(Change::File(FileChange::Opened(Box::new(opened))));
            for _ in 0..(size - 100) / 10 {
                reader.harness.state_mut().change(PrefsChange::TextSize(1));
            }
            // Words ask for every kind of item.
            reader.change(FilterChange::Words("the".to_owned()));
            reader.wait_until(|state| !state.open_briefing.as_ref().unwrap().filters.is_looking());
            for group in 0..reader.open_briefing().filters.results.groups.len() {
                reader.harness.state_mut().change(FilterChange::Unfold(group));
            }
            reader.harness.run();
            // Of each address one item; of those the longest, and those that are words.
            let results = &reader.open_briefing().filters.results;
            let mut items = BTreeMap::<String, Item>::new();
            for item in results.shown_items() {
                items.entry(result_address(&linked, results.place(item))).or_insert(item);
            }
            let mut items: Vec<(String, Item)> = items.into_iter().collect();
            let is_a_word = |address: &str| address.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
            items.sort_by_key(|(address, _)| (!is_a_word(address), std::cmp::Reverse(address.chars().count())));
            assert!(items.len() > 5, "{}", shipped.name);
            for (address, item) in items.into_iter().take(8) {
                reader.change(FilterChange::Choose(item));
                if !whole_texts(&reader).contains(&address) {
                    let _ = writeln!(report, "{}, {width} × {height} at {size} %: {address} is not whole", shipped.name);
                }
                let broken = flaws(&reader).into_iter().filter(|flaw| flaw.what == "broken inside a word");
                for flaw in broken {
                    let _ = writeln!(report, "{}, {width} × {height} at {size} %: {}: {}", shipped.name, flaw.what, flaw.line);
                }
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}
