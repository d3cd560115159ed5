//! The gap map says what the file says and no more: every cell and sentence equals a reading of the items by brute force.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use plenary::{
    describe, export,
    linked::{GapMap, LinkedBriefing},
    load::load,
    model::{Briefing, Critique, Power, Provision, Relation, Safeguard, SafeguardKind, Strength, Target, Tie},
    text,
};
use proptest::{prelude::*, test_runner::TestRunner};
use std::collections::BTreeSet;
use support::{generate, reader::Reader};

const KINDS: [SafeguardKind; 5] = [
    SafeguardKind::Proportionality,
    SafeguardKind::IndependentReview,
    SafeguardKind::Remedy,
    SafeguardKind::NoticeAndTransparency,
    SafeguardKind::PriorAuthorisation,
];
const RELATIONS: [Relation; 4] = [Relation::FoundIn, Relation::Limits, Relation::Concerns, Relation::LeavesGap];
const STRENGTHS: [Strength; 4] = [Strength::Binding, Strength::Qualified, Strength::Optional, Strength::Interpretive];

/// Whether a tie leads into a provision, read from how it is written.
fn leads_into(tie: &Tie, provision: &Provision) -> bool {
    matches!(tie.to, Target::Text(_)) && tie.to.to_string().split('/').next() == Some(provision.id.as_str())
}

fn standing<'b>(briefing: &'b Briefing, provision: &Provision, kind: SafeguardKind) -> Vec<&'b Safeguard> {
    let mut standing = Vec::new();
    for safeguard in &briefing.safeguards {
        let mut holds = false;
        for tie in &safeguard.ties {
            holds |= leads_into(tie, provision) && (tie.relation == Relation::FoundIn || tie.relation == Relation::Limits);
        }
        if holds && safeguard.kind == kind {
            standing.push(safeguard);
        }
    }
    standing
}

fn asking<'b>(briefing: &'b Briefing, provision: &Provision, kind: SafeguardKind) -> Vec<&'b Critique> {
    let asks = |critique: &&Critique| critique.asks_for.contains(&kind);
    briefing.critiques.iter().filter(asks).filter(|critique| critique.ties.iter().any(|tie| leads_into(tie, provision))).collect()
}

fn named(provision: &Provision, kind: SafeguardKind) -> bool {
    provision.power.iter().any(|power| power.kinds.contains(&kind))
}

/// What a cell is to say, and by how many it is asked for where none stands there.
fn expected_cell(briefing: &Briefing, provision: &Provision, kind: SafeguardKind) -> String {
    let standing = standing(briefing, provision, kind);
    if !standing.is_empty() {
        let each: Vec<String> = standing
            .iter()
            .map(|safeguard| format!("{} ({})", safeguard.name, text::strength(safeguard.strength).to_lowercase()))
            .collect();
        return format!("{}.", each.join(", "));
    }
    let names = askers(briefing, provision, kind);
    if !names.is_empty() {
        return format!("Empty. Requested by {}.", names.join(", "));
    }
    if named(provision, kind) { "Empty." } else { "Not stated: the file does not say whether such a safeguard could apply." }.to_owned()
}

fn askers(briefing: &Briefing, provision: &Provision, kind: SafeguardKind) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for critique in asking(briefing, provision, kind) {
        let name = &briefing.actors.iter().find(|actor| actor.id == critique.actor).unwrap().name;
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Every kind there is.
fn every_kind() -> Vec<SafeguardKind> {
    use SafeguardKind as K;
    vec![
        K::GeneralClause,
        K::Proportionality,
        K::LegalityAndNecessity,
        K::PriorAuthorisation,
        K::IndependentReview,
        K::Remedy,
        K::Grounds,
        K::ScopeAndTimeLimits,
        K::SeriousnessThreshold,
        K::NoticeAndTransparency,
        K::DataProtection,
        K::DualCriminality,
        K::RefusalGround,
        K::UseLimitation,
        K::Intent,
        K::Exclusion,
        K::Reservation,
        K::Participation,
        K::FairTrial,
        K::Victims,
        K::Institutional,
    ]
}

/// The kinds a sentence names after its colon.
fn listed(sentence: &str) -> BTreeSet<String> {
    let (_, words) = sentence.rsplit_once(": ").or_else(|| sentence.rsplit_once(" for ")).unwrap();
    let words = words.trim_end_matches('.');
    let mut listed = BTreeSet::new();
    let mut rest = words.to_owned();
    // Longest first, as names hold one another's words.
    let mut names: Vec<String> = every_kind().into_iter().map(|kind| text::safeguard_kind(kind).to_lowercase()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for name in names {
        if let Some(at) = rest.find(&name) {
            rest.replace_range(at..at + name.len(), "");
            listed.insert(name);
        }
    }
    assert!(rest.replace("and", "").replace("or", "").replace([',', ' '], "").is_empty(), "{rest:?} of {sentence:?} is no kind");
    listed
}

/// Checks every cell, the sentence, the list in words and the table. Returns which of its claims the sentence makes.
fn is_right(briefing: &Briefing, all: bool) -> &'static str {
    let linked = LinkedBriefing::new(briefing.clone());
    let map = GapMap::new(&linked, all);
    let rows: Vec<&Provision> = briefing.provisions.iter().filter(|provision| all || provision.power.is_some()).collect();
    assert_eq!(
        map.rows.iter().map(|row| &briefing.provisions[row.provision].id).collect::<Vec<_>>(),
        rows.iter().map(|row| &row.id).collect::<Vec<_>>()
    );

    // A column is a kind of which the file says something for a row.
    let says = |provision: &Provision, kind: SafeguardKind| !expected_cell(briefing, provision, kind).starts_with("Not stated");
    let columns: BTreeSet<SafeguardKind> = every_kind().into_iter().filter(|kind| rows.iter().any(|row| says(row, *kind))).collect();
    assert_eq!(map.kinds.iter().copied().collect::<BTreeSet<_>>(), columns);

    let stands = |kind: SafeguardKind| rows.iter().any(|row| !standing(briefing, row, kind).is_empty());
    let name = |kind: &SafeguardKind| text::safeguard_kind(*kind).to_lowercase();
    let nowhere: BTreeSet<String> = columns.iter().filter(|kind| !stands(**kind)).map(name).collect();
    let (mut empty, mut asked, mut unstated) = (0, 0, 0);
    let mut lines: Vec<String> = Vec::new();
    for (row, provision) in map.rows.iter().zip(&rows) {
        let mut missing = Vec::new();
        for (kind, cell) in map.kinds.iter().zip(&row.cells) {
            let expected = expected_cell(briefing, provision, *kind);
            assert_eq!(describe::gap_cell(&linked, cell), expected, "{} × {kind:?}", provision.label);
            let strongest = standing(briefing, provision, *kind)
                .iter()
                .map(|safeguard| STRENGTHS.iter().position(|one| *one == safeguard.strength))
                .min();
            assert_eq!(cell.strongest.and_then(|found| STRENGTHS.iter().position(|one| *one == found)), strongest.flatten());
            let by = askers(briefing, provision, *kind).len();
            if expected.starts_with("Not stated") {
                unstated += 1;
            } else if expected == "Empty." {
                empty += 1;
                missing.push(name(kind));
            } else if expected.starts_with("Empty. Requested by ") {
                asked += 1;
                missing.push(format!("{} ({by} request{})", name(kind), if by == 1 { "" } else { "s" }));
            }
        }
        if !missing.is_empty() {
            lines.push(format!("{}: {}.", provision.label.replace("Article ", "Art. "), missing.join(", ")));
        }
    }
    if lines.is_empty() && !columns.is_empty() {
        lines.push("No cell is empty.".to_owned());
    }
    let list = describe::gap_list(&linked, &map);
    assert_eq!(list[..lines.len()], lines);
    assert_eq!(list.len(), lines.len() + usize::from(unstated > 0));
    assert!(unstated == 0 || list.last().unwrap().starts_with(&format!("For {unstated} other cell")), "{list:?}");

    // The sentence claims one of five things, and what it claims is so.
    let sentence = describe::gap_sentence(&map, all);
    let filled = columns.iter().any(|kind| stands(*kind));
    let one = if all { "provision" } else { "power" };
    let these = if rows.len() == 1 { format!("this {one}") } else { format!("these {} {one}s", text::number_word(rows.len())) };
    let none_provides =
        if rows.len() == 1 { format!("{} does not provide for ", text::capital(&these)) } else { format!("None of {these} provides for ") };
    let claim = if rows.is_empty() {
        assert!(!all && sentence.starts_with("Nothing in this briefing is marked"), "{sentence}");
        "no power"
    } else if columns.is_empty() {
        assert!(sentence.starts_with("This file says nothing about safeguards for") && sentence.contains(&these), "{sentence}");
        "nothing said"
    } else if !filled {
        assert!(sentence.starts_with(&format!("{none_provides}a safeguard.")), "{sentence}");
        assert_eq!(listed(&sentence), nowhere, "{sentence}");
        "none stands"
    } else if nowhere.is_empty() {
        let somewhere = if rows.len() == 1 { these.clone() } else { format!("at least one of {these}") };
        assert!(sentence.contains(&format!("present in {somewhere}. ")), "{sentence}");
        let number =
            if columns.len() == 1 { "The one kind".to_owned() } else { format!("Each of the {} kinds", text::number_word(columns.len())) };
        assert!(sentence.starts_with(&number), "{sentence}");
        let cells = empty + asked;
        let end = match (cells, asked) {
            (0, _) => "No cell is empty.".to_owned(),
            (1, 0) => "1 cell is empty.".to_owned(),
            (1, _) => "1 cell is empty and requested.".to_owned(),
            (_, 0) => format!("{cells} cells are empty."),
            _ if asked == cells => format!("{cells} cells are empty and requested."),
            _ => format!("{cells} cells are empty, {asked} of them requested."),
        };
        assert!(sentence.ends_with(&end), "{sentence} does not end with {end}");
        "every kind stands"
    } else {
        assert!(sentence.starts_with(&none_provides), "{sentence}");
        assert_eq!(listed(&sentence), nowhere, "{sentence}");
        "some stand nowhere"
    };
    assert!(!sentence.contains("does not apply"));

    // The table says the same, cell by cell.
    let bytes = export::gap_csv(&linked, &map).unwrap();
    let table = std::str::from_utf8(&bytes).unwrap().trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head: Vec<String> = reader.headers().unwrap().iter().skip(2).map(str::to_owned).collect();
    assert_eq!(head, columns.iter().map(|kind| text::safeguard_kind(*kind)).collect::<Vec<_>>());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), rows.len());
    for (record, provision) in records.iter().zip(&rows) {
        for (said, kind) in record.iter().skip(2).zip(&columns) {
            assert_eq!(said, expected_cell(briefing, provision, *kind));
        }
    }
    claim
}

/// What chance decides of one item.
type Marks = Vec<(usize, usize, usize)>;

fn marked(paragraphs: usize, safeguards: usize, critiques: usize, marks: Marks) -> Briefing {
    let mut briefing = generate::briefing(paragraphs, safeguards, critiques);
    briefing.actors.push(plenary::model::Actor { id: "b".to_owned(), name: "Another".to_owned(), ..briefing.actors[0].clone() });
    let chosen = |bits: usize| (0..KINDS.len()).filter(|bit| bits & (1 << bit) != 0).map(|bit| KINDS[bit]).collect::<Vec<_>>();
    for critique in &mut briefing.critiques {
        critique.asks_for.clear();
    }
    for (at, (which, bits, how)) in marks.into_iter().enumerate() {
        let provisions = briefing.provisions.len();
        if how % 4 != 0 {
            let power = Power { name: "a power".to_owned(), paragraph: None, kinds: chosen(bits) };
            briefing.provisions[which % provisions].power = Some(power);
        }
        if let Some(safeguard) = briefing.safeguards.get_mut(at) {
            (safeguard.kind, safeguard.strength) = (KINDS[which % KINDS.len()], STRENGTHS[how % STRENGTHS.len()]);
            safeguard.ties[0].relation = RELATIONS[bits % RELATIONS.len()];
            safeguard.ties[1].relation = RELATIONS[how % RELATIONS.len()];
            if how % 5 == 0 {
                safeguard.ties[1].to = Target::Instrument;
            }
        }
        if let Some(critique) = briefing.critiques.get_mut(at) {
            critique.asks_for = chosen(bits.rotate_left(1) % 32);
            if how % 2 == 0 { "a" } else { "b" }.clone_into(&mut critique.actor);
        }
    }
    briefing
}

#[test]
fn every_cell_and_sentence_of_500_briefings_equals_a_reading_by_brute_force() {
    let mark = (0_usize..8, 0_usize..32, 0_usize..20);
    let any = (1_usize..60, 0_usize..12, 0_usize..12, prop::collection::vec(mark, 0..14));
    let seen = std::cell::RefCell::new(BTreeSet::new());
    let mut runner = TestRunner::new(ProptestConfig { cases: 500, ..ProptestConfig::with_source_file(file!()) });
    let tried = runner.run(&any, |(paragraphs, safeguards, critiques, marks)| {
        let briefing = marked(paragraphs, safeguards, critiques, marks);
        seen.borrow_mut().extend([is_right(&briefing, false), is_right(&briefing, true)]);
        Ok(())
    });
    tried.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(seen.into_inner().len(), 5, "every claim that the sentence can make was made");
}

/// Six rules that mark no power, with no safeguard in the file and a critique that asks for none.
fn rules(safeguards: usize) -> Briefing {
    let mut briefing = generate::briefing(60, safeguards, 1);
    for provision in &mut briefing.provisions {
        provision.label = provision.label.replace("Article", "Rule");
    }
    briefing.critiques[0].asks_for.clear();
    briefing
}

#[test]
fn without_a_safeguard_in_the_file_none_is_said_to_stand() {
    let linked = LinkedBriefing::new(rules(0));
    let map = GapMap::new(&linked, true);
    let sentence = describe::gap_sentence(&map, true);
    assert!(sentence.starts_with("This file says nothing about safeguards for these six provisions"), "{sentence}");
    assert!(describe::gap_list(&linked, &map).is_empty(), "no kind is spoken of, so that there is no cell to be empty");
}

#[test]
fn with_one_safeguard_nobody_has_said_that_it_does_not_apply_elsewhere() {
    let mut briefing = rules(1);
    briefing.safeguards[0].ties.truncate(1);
    let linked = LinkedBriefing::new(briefing);
    let map = GapMap::new(&linked, true);
    let cells: Vec<String> = map.rows.iter().map(|row| describe::gap_cell(&linked, &row.cells[0])).collect();
    assert_eq!(cells.iter().filter(|cell| cell.starts_with("Safeguard 0 (")).count(), 1);
    assert_eq!(cells.iter().filter(|cell| cell.starts_with("Not stated")).count(), 5, "{cells:?}");
    assert_eq!(map.filled(0), (1, 1));
    let sentence = describe::gap_sentence(&map, true);
    assert_eq!(sentence, "The one kind of safeguard that is named is present in at least one of these six provisions. No cell is empty.");
}

#[test]
fn what_is_asked_for_is_a_gap_also_where_the_power_does_not_name_it() {
    let mut briefing = rules(0);
    briefing.critiques[0].asks_for = vec![SafeguardKind::Remedy];
    briefing.provisions[0].power = Some(Power { name: "entry".to_owned(), paragraph: None, kinds: Vec::new() });
    let linked = LinkedBriefing::new(briefing);
    let map = GapMap::new(&linked, false);
    assert_eq!(describe::gap_cell(&linked, &map.rows[0].cells[0]), "Empty. Requested by An actor.");
    let sentence = describe::gap_sentence(&map, false);
    assert_eq!(sentence, "This power does not provide for a safeguard. One kind is named as possible or requested: remedy.");
}

#[test]
fn with_no_power_marked_the_powers_are_none() {
    let linked = LinkedBriefing::new(rules(2));
    assert_eq!(describe::gap_sentence(&GapMap::new(&linked, false), false), "Nothing in this briefing is marked as an intrusive power.");
}

fn convention() -> Briefing {
    load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0
}

#[test]
fn that_of_the_convention_is_right_and_says_what_is_missing() {
    let briefing = convention();
    is_right(&briefing, false);
    is_right(&briefing, true);
    let linked = LinkedBriefing::new(briefing);
    let map = GapMap::new(&linked, false);
    assert!(map.rows.len() >= 13, "{} powers", map.rows.len());
    let missing = map.missing();
    assert!(missing.contains(&SafeguardKind::PriorAuthorisation), "nothing in the text asks for an order beforehand: {missing:?}");
    let sentence = describe::gap_sentence(&map, false);
    assert!(sentence.starts_with("None of these ") && sentence.contains(" powers provides for prior authorization, "), "{sentence}");
    let csv = String::from_utf8(export::gap_csv(&linked, &map).unwrap()).unwrap();
    assert_eq!(csv.lines().count(), map.rows.len() + 1);
    assert!(csv.starts_with("\u{feff}Provision,Power,"), "letters that are not English are read as they are: {csv}");
}

#[test]
fn a_name_in_the_table_is_no_formula() {
    let mut briefing = convention();
    let provision = briefing.provisions.iter_mut().find(|provision| provision.power.is_some()).unwrap();
    provision.label = "+Article".to_owned();
    provision.power.as_mut().unwrap().name = "=HYPERLINK(1)".to_owned();
    let linked = LinkedBriefing::new(briefing);
    let table = export::gap_csv(&linked, &GapMap::new(&linked, false)).unwrap();
    let csv = String::from_utf8(table).unwrap();
    assert!(csv.contains("\r\n'+Article,'=HYPERLINK(1),"), "{csv}");
}

#[test]
fn a_cell_leads_into_the_panes() {
    let mut reader = Reader::open();
    reader.press_with(egui::Modifiers::COMMAND, Key::M);
    assert!(reader.open_briefing().gaps.is_some());
    assert!(reader.shows_part("None of these"));
    reader.press(Key::ArrowDown).press(Key::ArrowRight);
    assert_eq!(reader.open_briefing().gaps.unwrap().cell, (1, 1));
    reader.press(Key::Enter);
    assert!(reader.open_briefing().gaps.is_none());
    let Target::Text(address) = reader.subject() else { panic!("{:?}", reader.subject()) };
    assert_eq!(address.provision_id(), "26");
    reader.press_with(egui::Modifiers::COMMAND, Key::M);
    reader.press(Key::Escape);
    assert!(reader.open_briefing().gaps.is_none());
}

#[test]
fn numbers_and_names_of_provisions_and_cells_never_overprint_one_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.ron");
    let mut briefing = rules(1);
    let names = ["Standard minimum rule number 10", "Section 3.10.12 quinquies", "Rule 3"];
    for (at, provision) in briefing.provisions.iter_mut().enumerate() {
        provision.label = format!("{} {at}", names[at % names.len()]);
        provision.heading = format!("On the hearing of visitors who are kept for longer than a day, matter {at}");
    }
    plenary::store::write(&path, plenary::format::write_briefing(&briefing).unwrap().as_bytes()).unwrap();
    for [width, height] in [[1366.0, 768.0], [1024.0, 640.0], [700.0, 600.0]] {
        let mut reader = Reader::open_file(path.clone());
        reader.harness.set_size(egui::vec2(width, height));
        reader.harness.run();
        reader.press_with(egui::Modifiers::COMMAND, Key::M);
        let rects = |role: egui::Role| -> Vec<egui::Rect> {
            reader.harness.query_all_by(|node| node.role() == role).map(|node| node.rect()).collect()
        };
        let (numbers, cells) = (rects(egui::Role::RowHeader), rects(egui::Role::GridCell));
        assert!(numbers.len() >= 3 && cells.len() >= 3, "{} and {} at {width}", numbers.len(), cells.len());
        let mut compared = 0;
        for provision in &briefing.provisions {
            let Some(name) = reader.harness.query_all_by_label(&provision.heading).next().map(|node| node.rect()) else { continue };
            // What the edge of the window cuts stands nowhere whole.
            let beside = |rect: &&egui::Rect| (rect.center().y - name.center().y).abs() < 2.0;
            let (Some(number), Some(cell)) = (numbers.iter().find(beside), cells.iter().find(beside)) else { continue };
            assert!(number.right() <= name.left(), "{} at {width}: {number:?} and {name:?}", provision.label);
            assert!(name.right() <= cell.left(), "{} at {width}: {name:?} and {cell:?}", provision.label);
            compared += 1;
        }
        assert!(compared >= 2, "{compared} rows were compared at {width}");
    }
}
