//! The gap map equals a count by brute force, and leads into the panes.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui::Key;
use plenary::{
    describe, export,
    library::{GapMap, Library},
    load::load,
    model::{Briefing, Power, Relation, SafeguardKind, Target},
};
use proptest::prelude::*;
use support::{generate, reader::Reader};

const KINDS: [SafeguardKind; 5] = [
    SafeguardKind::Proportionality,
    SafeguardKind::IndependentReview,
    SafeguardKind::Remedy,
    SafeguardKind::NoticeAndTransparency,
    SafeguardKind::PriorAuthorisation,
];

/// Counts one cell the slow way, from the ties of every item.
fn brute_force(briefing: &Briefing, provision: &str, kind: SafeguardKind) -> (usize, usize) {
    let mut safeguards = 0;
    for safeguard in &briefing.safeguards {
        let mut holds = false;
        for tie in &safeguard.ties {
            if let Target::Text(address) = &tie.to
                && address.key().split('/').next() == Some(provision)
                && [Relation::FoundIn, Relation::Limits].contains(&tie.relation)
            {
                holds = true;
            }
        }
        safeguards += usize::from(holds && safeguard.kind == kind);
    }
    let mut asked = 0;
    for critique in &briefing.critiques {
        let here = critique.ties.iter().any(|tie| tie.to.to_string().split('/').next() == Some(provision));
        asked += usize::from(here && critique.asks_for.contains(&kind));
    }
    (safeguards, asked)
}

fn is_right(briefing: &Briefing, all: bool) {
    let library = Library::new(briefing.clone());
    let map = GapMap::new(&library, all);
    let rows = briefing.provisions.iter().filter(|provision| all || provision.power.is_some()).count();
    assert_eq!(map.rows.len(), rows);
    for row in &map.rows {
        let provision = &briefing.provisions[row.provision];
        for (kind, cell) in map.kinds.iter().zip(&row.cells) {
            let (safeguards, asked) = brute_force(briefing, &provision.id, *kind);
            assert_eq!((cell.safeguards.len(), cell.asked_by.len()), (safeguards, asked), "{} × {kind:?}", provision.label);
            assert_eq!(cell.strongest.is_some(), safeguards > 0);
            if let Some(power) = &provision.power {
                assert_eq!(cell.applies, power.kinds.contains(kind) || safeguards > 0, "{} × {kind:?}", provision.label);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn it_equals_a_count_by_brute_force(
        paragraphs in 1_usize..60,
        safeguards in 0_usize..30,
        critiques in 0_usize..30,
        marks in prop::collection::vec((0_usize..5, 0_usize..32), 0..20),
        all in any::<bool>(),
    ) {
        let mut briefing = generate::briefing(paragraphs, safeguards, critiques);
        for (at, (kind, bits)) in marks.into_iter().enumerate() {
            let chosen = |bits: usize| (0..KINDS.len()).filter(|bit| bits & (1 << bit) != 0).map(|bit| KINDS[bit]).collect::<Vec<_>>();
            let provisions = briefing.provisions.len();
            briefing.provisions[at % provisions].power = Some(Power { name: "a power".to_owned(), paragraph: None, kinds: chosen(bits) });
            if safeguards > 0 {
                briefing.safeguards[at % safeguards].kind = KINDS[kind];
            }
            if critiques > 0 {
                briefing.critiques[at % critiques].asks_for = chosen(bits.rotate_left(1) % 32);
            }
        }
        is_right(&briefing, all);
    }
}

fn convention() -> Briefing {
    load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0
}

#[test]
fn that_of_the_convention_is_right_and_says_what_is_missing() {
    let briefing = convention();
    is_right(&briefing, false);
    is_right(&briefing, true);
    let library = Library::new(briefing);
    let map = GapMap::new(&library, false);
    assert!(map.rows.len() >= 13, "{} powers", map.rows.len());
    let missing = map.missing();
    assert!(missing.contains(&SafeguardKind::PriorAuthorisation), "nothing in the text asks for an order beforehand: {missing:?}");
    let sentence = describe::gap_sentence(&map, false);
    assert!(sentence.contains("stand nowhere") || sentence.contains("stands nowhere"), "{sentence}");
    let csv = String::from_utf8(export::gap_csv(&library, &map).unwrap()).unwrap();
    assert_eq!(csv.lines().count(), map.rows.len() + 1);
    assert!(csv.starts_with("\u{feff}Provision,Power,"), "letters that are not English are read as they are: {csv}");
}

#[test]
fn a_name_in_the_table_is_no_formula() {
    let mut briefing = convention();
    let provision = briefing.provisions.iter_mut().find(|provision| provision.power.is_some()).unwrap();
    provision.label = "+Article".to_owned();
    provision.power.as_mut().unwrap().name = "=HYPERLINK(1)".to_owned();
    let library = Library::new(briefing);
    let table = export::gap_csv(&library, &GapMap::new(&library, false)).unwrap();
    let csv = String::from_utf8(table).unwrap();
    assert!(csv.contains("\r\n'+Article,'=HYPERLINK(1),"), "{csv}");
}

#[test]
fn a_cell_leads_into_the_panes() {
    let mut reader = Reader::open();
    reader.press_with(egui::Modifiers::COMMAND, Key::M);
    assert!(reader.document().gaps.is_some());
    assert!(reader.shows_part("nowhere in these"));
    reader.press(Key::ArrowDown).press(Key::ArrowRight);
    assert_eq!(reader.document().gaps.unwrap().at, (1, 1));
    reader.press(Key::Enter);
    assert!(reader.document().gaps.is_none());
    let Target::Text(address) = reader.subject() else { panic!("{:?}", reader.subject()) };
    assert_eq!(address.provision_id(), "26");
    reader.press_with(egui::Modifiers::COMMAND, Key::M);
    reader.press(Key::Escape);
    assert!(reader.document().gaps.is_none());
}
