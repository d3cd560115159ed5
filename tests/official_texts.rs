//! Two texts of a paragraph are two things: words, rows, ties, hits, notes and what is copied are of a target in a text, and none
//! of them goes over to another text.
#![allow(clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::{CitationStyle, Extent, citation, citation_in, copied_lines, copied_text},
    export::annotations,
    linked::{Anchor, AnchorText, LinkedBriefing, Row, TextKey, TextPlace},
    model::{Mark, NoteAnchor, OfficialParagraph, PaneKind, Target, TextId},
    notes::{Certainty, Passages, Spot, place},
    search::{Group, Hit, Index},
    state::{Change, FileChange, NotesChange, Opened, Origin, PaletteChange, PersistenceChange, Scope, SearchChange, SelectedText, State},
};
use std::sync::Arc;
use support::official::{harbour_lights, linked_with, official_text};

fn target(target: &str) -> Target {
    target.parse().unwrap()
}

fn key(linked: &LinkedBriefing, language: &str) -> TextKey {
    linked.text_key(&TextId::official("final", language)).unwrap()
}

fn place_in(linked: &LinkedBriefing, at: &str, language: &str) -> TextPlace {
    TextPlace { target: target(at), text: key(linked, language) }
}

#[test]
fn words_are_of_the_text_that_is_asked_and_of_no_other() {
    let linked = linked_with(&["en", "fr"]);
    let (en, fr) = (key(&linked, "en"), key(&linked, "fr"));
    assert_eq!(linked.texts().collect::<Vec<_>>(), [TextKey::SUMMARY, en, fr]);
    assert_eq!([en, fr].map(|text| linked.text_id(text).clone()), ["en", "fr"].map(|language| TextId::official("final", language)));
    let begins = |at: &str, text, with: &str| assert!(linked.words(&target(at), text).unwrap().starts_with(with), "{at}");
    begins("2/1", TextKey::SUMMARY, "An inspector may board");
    begins("2/1", en, "Any inspector");
    begins("2/1", fr, "Tout inspecteur");
    begins("2/2/a", fr, "du tribunal");
    begins("2", en, "For the purposes");
    assert_eq!(linked.words(&target("2"), TextKey::SUMMARY), None);
    for missing in ["2/3", "4/c", "preamble/1", "s:complaint", "instrument"] {
        assert_eq!((linked.words(&target(missing), en), linked.heading(&target(missing), en)), (None, None), "{missing}");
    }
    let headings = |at: &str| linked.texts().map(|text| linked.heading(&target(at), text)).collect::<Vec<_>>();
    assert_eq!(headings("2"), [Some("Inspection of lamps"), Some("Inspection of lanterns"), Some("Visite des feux")]);
    assert_eq!(headings("d:I"), [Some("Duties"), Some("General obligations"), Some("Obligations générales")]);
    assert_eq!(headings("2/1"), [None; 3]);
    let draft = TextId::official("draft1", "en");
    assert_eq!((linked.text_key(&draft), linked.text_key(&TextId::Summary)), (None, Some(TextKey::SUMMARY)));
}

#[test]
fn of_two_texts_or_paragraphs_of_one_name_the_first_is_taken() {
    let mut twice = official_text("en");
    let first = twice.parts[1].paragraphs[0].clone();
    twice.parts[1].paragraphs.push(OfficialParagraph { text: "Another.".to_owned(), ..first.clone() });
    let layers = vec![Arc::new(twice), Arc::new(official_text("fr")), Arc::new(official_text("en"))];
    let linked = LinkedBriefing::with_texts(harbour_lights(), layers);
    assert_eq!(linked.texts().count(), 3);
    let en = key(&linked, "en");
    assert_eq!(linked.words(&target("2/1"), en), Some(first.text.as_str()));
    assert_eq!(linked.text_rows(en).iter().filter(|row| row.target == target("2/1")).count(), 1);
}

/// Rows without what kind they are.
fn targets(rows: &[Row]) -> Vec<(String, usize)> {
    rows.iter().map(|row| (row.target.to_string(), row.section)).collect()
}

#[test]
fn rows_of_a_text_are_its_own_and_say_so() {
    let linked = linked_with(&["en", "fr"]);
    let (two, rule) = (linked.section_of(&target("2")).unwrap(), linked.section_of(&target("r5")).unwrap());
    let division = linked.section_of(&target("d:I")).unwrap();
    for text in [key(&linked, "en"), key(&linked, "fr")] {
        let expected = [("d:I", division), ("2", two), ("2/1", two), ("2/2", two), ("2/2/a", two), ("r5", rule), ("r5/1", rule)];
        assert_eq!(targets(linked.text_rows(text)), expected.map(|(at, section)| (at.to_owned(), section)));
        assert!(linked.text_rows(text).iter().all(|row| row.text() == text && row.can_be_subject()));
    }
    for pane in PaneKind::ALL {
        assert!(linked.rows(pane).iter().all(|row| row.text().is_summary()));
    }
    // What the briefing does not hold stands with what comes before it.
    let mut more = official_text("en");
    more.parts[2].target = target("99");
    let linked = LinkedBriefing::with_texts(harbour_lights(), vec![Arc::new(more)]);
    let rows = linked.text_rows(key(&linked, "en"));
    assert_eq!(rows[5].target, target("99"));
    assert_eq!(rows[5].section, two);
}

/// An anchor as it is compared.
fn said(anchor: &Anchor) -> String {
    format!("{} {} {:?} {:?}", anchor.number, anchor.target, anchor.text, anchor.items)
}

#[test]
fn texts_beside_a_briefing_change_nothing_of_its_own() {
    let alone = LinkedBriefing::new(harbour_lights());
    for languages in [&[][..], &["en"], &["fr", "en"]] {
        let linked = linked_with(languages);
        for pane in PaneKind::ALL {
            assert_eq!(format!("{:?}", linked.rows(pane)), format!("{:?}", alone.rows(pane)));
        }
        for (section, other) in linked.sections().iter().zip(alone.sections()) {
            let own: Vec<String> = section.anchors_of(TextKey::SUMMARY).map(|(_, anchor)| said(anchor)).collect();
            assert_eq!(own, other.anchors.iter().map(said).collect::<Vec<_>>(), "{}", section.target);
            // They come first: a place among them is the same place with and without other texts.
            assert!(section.anchors_of(TextKey::SUMMARY).map(|(place, _)| place).eq(0..other.anchors.len()));
            assert_eq!((section.tally, section.within), (other.tally, other.within));
            for (placed, before) in section.placed.iter().zip(&other.placed) {
                let own: Vec<usize> = placed.anchors.iter().copied().filter(|place| *place < other.anchors.len()).collect();
                assert_eq!((placed.item, &own, placed.from), (before.item, &before.anchors, before.from));
            }
        }
        for query in ["inspector", "lamps", "“as appropriate”", "heading", "court", "masters"] {
            let finding = Index::new(&linked).find(&linked, query, 100);
            let own: Vec<Hit> = finding.hits.into_iter().filter(|hit| hit.group != Group::OfficialTexts).collect();
            assert_eq!(own, Index::new(&alone).find(&alone, query, 100).hits, "{query}");
        }
    }
    assert_eq!(Index::new(&linked_with(&[])).bytes(), Index::new(&alone).bytes());
}

#[test]
fn without_official_texts_a_row_an_anchor_and_a_spot_are_as_small_as_what_they_hold() {
    // A key stands where there was room.
    assert_eq!(size_of::<TextKey>(), 2);
    assert_eq!(size_of::<Row>(), size_of::<Target>() + size_of::<Vec<usize>>() + 2 * size_of::<usize>());
    let anchor = size_of::<Target>() + size_of::<AnchorText>() + size_of::<Vec<usize>>() + size_of::<usize>();
    assert_eq!(size_of::<Anchor>(), anchor);
}

#[test]
fn ties_stand_in_each_text_by_themselves_with_numbers_of_their_own() {
    let linked = linked_with(&["en", "fr"]);
    let section = &linked.sections()[linked.section_of(&target("2")).unwrap()];
    let in_text = |text| section.anchors_of(text).map(|(_, anchor)| (anchor.number, anchor.target.to_string())).collect::<Vec<_>>();
    let summary = in_text(TextKey::SUMMARY);
    assert_eq!(summary.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    let official = [(1, "2/1"), (2, "2/2"), (3, "2/2/a")].map(|(number, at)| (number, at.to_owned()));
    for text in [key(&linked, "en"), key(&linked, "fr")] {
        assert_eq!(in_text(text), official);
        // A phrase is words of the briefing's own: no other words are marked for it, though these are there.
        assert!(section.anchors_of(text).all(|(_, anchor)| anchor.text == AnchorText::Whole));
    }
    assert!(section.anchors_of(TextKey::SUMMARY).any(|(_, anchor)| matches!(anchor.text, AnchorText::Text(_))));
    assert_eq!(section.anchors.len(), summary.len() + 2 * official.len());
}

fn hits(linked: &LinkedBriefing, query: &str) -> Vec<(Group, TextKey, String)> {
    let finding = Index::new(linked).find(linked, query, 100);
    let mut hits: Vec<_> = finding.hits.iter().map(|hit| (hit.group, hit.text, hit.target.to_string())).collect();
    hits.retain(|(group, ..)| matches!(group, Group::Provisions | Group::OfficialTexts));
    hits
}

#[test]
fn hits_are_grouped_by_text_and_say_in_which_they_are() {
    let linked = linked_with(&["en", "fr"]);
    let (en, fr) = (key(&linked, "en"), key(&linked, "fr"));
    let official = |text, at: &str| (Group::OfficialTexts, text, at.to_owned());
    let own = |at: &str| (Group::Provisions, TextKey::SUMMARY, at.to_owned());
    assert_eq!(hits(&linked, "inspector board"), [own("2/1"), official(en, "2/1")]);
    assert_eq!(hits(&linked, "inspecteur"), [official(fr, "2/1")]);
    assert_eq!(hits(&linked, "“as appropriate”"), [own("2/2"), official(en, "2/2")]);
    // As of a provision in the briefing's own words: where its paragraphs have the words together, and its heading once.
    assert_eq!(hits(&linked, "inspecteur tribunal"), [official(fr, "2")]);
    assert_eq!(hits(&linked, "inspection"), [own("2"), official(en, "2")]);
    assert_eq!(hits(&linked, "general obligations"), [official(en, "d:I"), official(fr, "d:I")]);
    let finding = Index::new(&linked).find(&linked, "weekly", 100);
    assert_eq!((finding.hits[0].title.as_str(), finding.hits[0].snippet.as_str()), ("Rule 5", "Lanterns shall be cleaned weekly."));
    // The best matches of words that stand together nowhere are of one text each, too.
    let best = hits(&linked, "what of lanterns that nobody ever extinguished");
    assert!(best.contains(&official(en, "2/1")), "{best:?}");
}

/// A note on words of a place in a text, or on all of it.
fn anchor(linked: &LinkedBriefing, passages: &Passages, at: &str, text: TextKey, words: Option<&str>) -> NoteAnchor {
    let words = words.map(|words| {
        let start = passages.passage(&target(at), text).unwrap().text.find(words).unwrap();
        start..start + words.len()
    });
    passages.anchor(linked, &Spot { target: target(at), text, words })
}

#[test]
fn notes_are_placed_in_the_words_of_their_text_and_in_no_others() {
    let linked = linked_with(&["en", "fr"]);
    let passages = Passages::new(&linked);
    let words = [(TextKey::SUMMARY, "at night"), (key(&linked, "en"), "by night"), (key(&linked, "fr"), "comme de nuit")];
    let mut anchors: Vec<NoteAnchor> =
        words.iter().flat_map(|(text, words)| [None, Some(*words)].map(|words| anchor(&linked, &passages, "2/1", *text, words))).collect();
    // These words are the same in both.
    anchors.extend(linked.texts().take(2).map(|text| anchor(&linked, &passages, "2/2", text, None)));
    assert_eq!(anchors.iter().map(|anchor| anchor.target.to_string()).collect::<Vec<_>>(), [["2/1"; 6].as_slice(), &["2/2"; 2]].concat());
    for languages in [&["en", "fr"][..], &["fr", "en"], &["fr"], &["en"], &[]] {
        let now = linked_with(languages);
        let passages = Passages::new(&now);
        for anchor in &anchors {
            let placed = place(&passages, anchor);
            let Some(text) = now.text_key(&anchor.text) else {
                assert_eq!((placed.certainty, placed.spot), (Certainty::Lost, None), "its text is not here: {anchor:?}");
                continue;
            };
            let spot = placed.spot.unwrap();
            assert_eq!((placed.certainty, &spot.target, spot.text), (Certainty::Same, &anchor.target, text));
            assert_eq!(passages.words_of(&spot), Some(anchor.words.as_str()));
        }
    }
    // And words that changed in their own text are looked for there, not in another that still has them.
    let mut changed = official_text("en");
    changed.parts[1].paragraphs[1].text = "The log names whoever came on board.".to_owned();
    let now = LinkedBriefing::with_texts(harbour_lights(), vec![Arc::new(changed)]);
    let placed = place(&Passages::new(&now), &anchors[7]);
    assert!(anchors[7].words.starts_with("Boarding is recorded") && placed.certainty >= Certainty::Unsure, "{placed:?}");
    assert!(placed.spot.is_none_or(|spot| spot.text == key(&now, "en")));
}

/// A reader of the convention with these texts beside it, and a note can be written.
fn reading(languages: &[&str]) -> State {
    let mut state = State::default();
    let linked = Arc::new(linked_with(languages));
    state.apply(FileChange::Opened(Box::new(opened(&linked))));
    state.apply(PersistenceChange::NotesOpened(Box::new(support::kept::nothing_written(&linked, 0))));
    state.apply(SearchChange::Indexed { generation: 0, index: Arc::new(Index::new(&linked)) });
    state
}

fn opened(linked: &Arc<LinkedBriefing>) -> Opened {
    Opened { origin: Origin::Shipped("harbour_lights.ron"), linked: Arc::clone(linked), problems: Vec::new(), nothing: false }
}

/// The second paragraph of Article 2, which is the same in both, highlighted in a text.
fn highlight(state: &mut State, mark: Mark, of: TextKey) {
    let words = linked(state).words(&target("2/2"), of).unwrap().to_owned();
    state.apply(Change::Notes(NotesChange::Mark { mark, selected: Some(SelectedText { of, ..words.into() }) }));
}

fn linked(state: &State) -> &LinkedBriefing {
    &state.open_briefing.as_ref().unwrap().linked
}

/// How the paragraph is highlighted in a text.
fn marks(state: &State, text: TextKey) -> Vec<Option<Mark>> {
    let notes = &state.open_briefing.as_ref().unwrap().notes;
    notes.on(&target("2/2"), text).map(|(note, _)| note.mark.value().copied().flatten()).collect()
}

#[test]
fn the_same_words_in_two_texts_have_two_highlights() {
    let mut state = reading(&["fr", "en"]);
    let en = key(linked(&state), "en");
    highlight(&mut state, Mark::Agree, TextKey::SUMMARY);
    highlight(&mut state, Mark::Object, en);
    assert_eq!([TextKey::SUMMARY, en].map(|text| marks(&state, text)), [[Some(Mark::Agree)], [Some(Mark::Object)]]);
    assert_eq!(marks(&state, key(linked(&state), "fr")), []);
    // The same mark once more takes away that one alone.
    highlight(&mut state, Mark::Agree, TextKey::SUMMARY);
    assert_eq!([TextKey::SUMMARY, en].map(|text| marks(&state, text)), [vec![], vec![Some(Mark::Object)]]);
    let note_set = &state.open_briefing.as_ref().unwrap().notes.note_set;
    let texts: Vec<TextId> = note_set.present().map(|note| note.anchor.value().unwrap().text.clone()).collect();
    assert_eq!(texts, [TextId::official("final", "en")]);
    // In annotations for other programs they are of two sources.
    let exported = annotations(linked(&state), note_set);
    assert!(exported.contains("urn:x-plenary:text:harbour-lights-cited:final:en#2/2"), "{exported}");
}

#[test]
fn a_highlight_stays_with_its_text_when_the_texts_beside_a_briefing_change() {
    let mut state = reading(&["en", "fr"]);
    let en = key(linked(&state), "en");
    highlight(&mut state, Mark::Agree, TextKey::SUMMARY);
    highlight(&mut state, Mark::Object, en);
    let kept = state.open_briefing.as_ref().unwrap().notes.note_set.clone();
    for languages in [&["fr", "en"][..], &["fr"], &[], &["en"]] {
        let now = Arc::new(linked_with(languages));
        state.apply(FileChange::OpenedAgain(Box::new(opened(&now))));
        // Until all are placed anew nothing is shown under a key that means another text.
        let shown = |state: &State| linked(state).texts().skip(1).flat_map(|text| marks(state, text)).count();
        assert_eq!((shown(&state), marks(&state, TextKey::SUMMARY)), (0, vec![Some(Mark::Agree)]), "{languages:?}");
        let passages = Arc::new(Passages::new(&now));
        let notes = &state.open_briefing.as_ref().unwrap().notes;
        assert_eq!(*notes.note_set, *kept, "no text that is gone takes a note with it");
        let placed = plenary::notes::place_all(&passages, notes.note_set.present());
        let generation = state.open_briefing.as_ref().unwrap().file.generation;
        state.apply(PersistenceChange::NotesPlaced { generation, passages: Some(passages), placed });
        let there = now.text_key(&TextId::official("final", "en"));
        assert_eq!(there.map(|en| marks(&state, en)), there.map(|_| vec![Some(Mark::Object)]), "{languages:?}");
        assert_eq!((shown(&state), marks(&state, TextKey::SUMMARY)), (usize::from(there.is_some()), vec![Some(Mark::Agree)]));
        let lost = state.open_briefing.as_ref().unwrap().notes.to_look_at().count();
        assert_eq!(lost, usize::from(there.is_none()), "it is in the list with its old words");
    }
}

#[test]
fn what_was_found_is_gone_through_text_by_text_and_stays_with_its_text() {
    let mut state = reading(&["en", "fr"]);
    state.apply(PaletteChange::Open { scope: Scope::Find, query: "inspector".to_owned() });
    let palette = state.overlays.palette.as_ref().unwrap();
    let en = key(linked(&state), "en");
    let row = palette.shown().position(|row| (row.to.clone(), row.text) == (target("2/1"), en)).unwrap();
    state.apply(PaletteChange::OpenRow(row));
    let search = |state: &State| {
        let search = state.open_briefing.as_ref().unwrap().searches.current.as_ref().unwrap();
        (search.hits.clone(), search.index)
    };
    let official = TextPlace { target: target("2/1"), text: en };
    let (hits, index) = search(&state);
    assert_eq!(hits[index], official);
    assert_eq!(hits.iter().filter(|hit| hit.target == target("2/1")).cloned().collect::<Vec<_>>(), [target("2/1").into(), official]);
    state.apply(FileChange::OpenedAgain(Box::new(opened(&Arc::new(linked_with(&["fr", "en"]))))));
    let (hits, index) = search(&state);
    assert_eq!(hits[index], place_in(linked(&state), "2/1", "en"), "under another key");
    state.apply(FileChange::OpenedAgain(Box::new(opened(&Arc::new(linked_with(&["fr"]))))));
    let (hits, _) = search(&state);
    assert!(hits.iter().all(|hit| hit.text.is_summary()), "{hits:?}");
}

#[test]
fn what_is_copied_and_cited_is_of_one_text() {
    let linked = linked_with(&["en", "fr"]);
    let copied = |place: &TextPlace| copied_text(&copied_lines(&linked, place, 0, Extent::Full));
    let own = copied(&target("2/2").into());
    assert!(own.contains("the harbour court.") && !own.contains("having jurisdiction"), "{own}");
    let fr = copied(&place_in(&linked, "2/2", "fr"));
    let expected = "Art. 2(2)\n2  La visite est consignée et le capitaine peut, le cas échéant, se plaindre auprès:\n    a  du tribunal portuaire compétent.\n";
    assert_eq!(fr, expected);
    let whole = copied(&place_in(&linked, "2", "en"));
    assert!(whole.starts_with("Inspection of lanterns\nFor the purposes of this Article:\n1  Any inspector"), "{whole}");
    assert_eq!(copied(&place_in(&linked, "2/3", "en")), "", "no words of another text in their place");
    let cited = citation_in(&linked, &place_in(&linked, "2/2", "fr"), CitationStyle::Un);
    let summary = citation(&linked, &target("2/2"), CitationStyle::Un);
    assert!(summary.contains('[') && !cited.contains('['), "{summary}\n{cited}");
}
