//! The workbook: what leads where, what is hidden, and what a spreadsheet must not make of its cells.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{Form, Progress, Scope, With, export},
    linked::LinkedBriefing,
    load::load,
    model::Briefing,
};
use std::collections::{BTreeMap, BTreeSet};
use support::undo::{self, SheetRead};

fn flagship() -> Briefing {
    load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0
}

fn sheets(briefing: Briefing) -> Vec<SheetRead> {
    let linked = LinkedBriefing::new(briefing);
    undo::xlsx(&export(&linked, &Scope::All, Form::Xlsx, With::default(), Progress::none()).unwrap())
}

impl SheetRead {
    fn column(&self, heading: &str) -> usize {
        self.rows[0].iter().position(|head| head == heading).unwrap_or_else(|| panic!("{} has no {heading}: {:?}", self.name, self.rows[0]))
    }

    fn row_of(&self, id: &str) -> &[String] {
        let column = self.column("Id");
        self.rows.iter().find(|row| row[column] == id).unwrap_or_else(|| panic!("{} has no row of {id}", self.name))
    }

    /// Where its cells lead within the file, by cell.
    fn links(&self) -> BTreeMap<&str, &str> {
        let of = self.xml.split("<hyperlink ref=\"").skip(1).filter_map(|rest| {
            let place = rest.split("/>").next()?.split_once("location=\"")?.1;
            Some((rest.split('"').next()?, place.split('"').next()?))
        });
        of.collect()
    }
}

fn named<'s>(sheets: &'s [SheetRead], name: &str) -> &'s SheetRead {
    sheets.iter().find(|sheet| sheet.name == name).unwrap_or_else(|| panic!("no sheet {name}"))
}

fn letter(column: usize) -> char {
    char::from(b'A' + u8::try_from(column).unwrap())
}

#[test]
fn each_kind_has_a_sheet_with_a_row_for_each() {
    let briefing = flagship();
    let sheets = sheets(briefing.clone());
    let replies = briefing.critiques.iter().map(|critique| critique.replies.len()).sum();
    for (name, count) in [
        ("Safeguards", briefing.safeguards.len()),
        ("Critiques", briefing.critiques.len()),
        ("Replies", replies),
        ("Positions", briefing.positions.len()),
        ("Actors", briefing.actors.len()),
        ("Events", briefing.events.len()),
        ("Terms", briefing.terms.len()),
        ("Sources", briefing.sources.len()),
    ] {
        assert_eq!(named(&sheets, name).rows.len() - 1, count, "{name}");
    }
    for sheet in &sheets {
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.rows[0].len()), "{}", sheet.name);
        assert!(sheet.xml.contains("state=\"frozen\"") && sheet.xml.contains("<autoFilter "), "{}", sheet.name);
        let ids: Vec<&String> = sheet.rows[1..].iter().map(|row| &row[sheet.column("Id")]).filter(|id| !id.is_empty()).collect();
        let different: BTreeSet<&&String> = ids.iter().collect();
        assert!(
            sheet.name == "Relations" || sheet.name == "Briefing" || different.len() == ids.len(),
            "{}: an id stands twice",
            sheet.name
        );
    }
}

#[test]
fn a_briefing_without_a_kind_has_no_sheet_of_it() {
    let mut briefing = support::generate::briefing(2, 1, 1);
    briefing.terms.clear();
    briefing.walks.clear();
    let names: Vec<String> = sheets(briefing).into_iter().map(|sheet| sheet.name).collect();
    assert!(!names.iter().any(|name| name == "Terms" || name == "Walks"), "{names:?}");
}

#[test]
fn cells_lead_to_the_rows_of_what_they_name() {
    let sheets = sheets(flagship());
    let mut followed = 0;
    for sheet in &sheets {
        for (from, to) in sheet.links() {
            let (other, cell) = to.split_once('!').unwrap_or_else(|| panic!("{}!{from} leads to {to}", sheet.name));
            let row: usize = cell.trim_start_matches('A').parse().unwrap();
            let row = named(&sheets, other).rows.get(row - 1).unwrap_or_else(|| panic!("{to} is not there"));
            let column = usize::from(from.bytes().next().unwrap() - b'A');
            let line: usize = from[1..].parse().unwrap();
            let words = &sheet.rows[line - 1][column];
            let named_by = match other {
                "Replies" => "Actor",
                "Text" => "Place",
                _ => "Name",
            };
            // A source is named in short, and the treaty as well.
            if other == "Sources" || other == "Briefing" {
                continue;
            }
            let name = &row[named(&sheets, other).column(named_by)];
            assert!(
                words == name || other == "Replies" && words.contains(name.as_str()),
                "{}!{from} says {words} and leads to {name}",
                sheet.name
            );
            followed += 1;
        }
    }
    assert!(followed > 3_000, "{followed}");
    let critiques = named(&sheets, "Critiques");
    let line = critiques.rows.iter().position(|row| row[critiques.column("Id")] == "accord-researchers").unwrap() + 1;
    let links = critiques.links();
    for heading in ["Actor", "First place", "First source", "First reply by"] {
        assert!(links.contains_key(format!("{}{line}", letter(critiques.column(heading))).as_str()), "{heading} leads nowhere");
    }
    let place = links[format!("{}{line}", letter(critiques.column("First place"))).as_str()];
    assert!(place.starts_with("Text!A"), "{place}");
}

#[test]
fn what_begins_like_a_formula_is_words() {
    let mut briefing = support::generate::briefing(2, 1, 4);
    let hostile = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)"];
    for (critique, name) in briefing.critiques.iter_mut().zip(hostile) {
        critique.title = Some(name.to_owned());
        critique.claim = name.to_owned();
    }
    let bytes = export(&LinkedBriefing::new(briefing), &Scope::All, Form::Xlsx, With::default(), Progress::none()).unwrap();
    let sheets = undo::xlsx(&bytes);
    for sheet in &sheets {
        assert!(!sheet.xml.contains("<f>") && !sheet.xml.contains("<f "), "{} has a formula", sheet.name);
        assert_eq!(sheet.xml.matches("<v>").count(), sheet.xml.matches(" t=\"s\"").count(), "{} has a cell that is no words", sheet.name);
    }
    let critiques = named(&sheets, "Critiques");
    let names: Vec<&String> = critiques.rows[1..].iter().map(|row| &row[critiques.column("Name")]).collect();
    assert!(hostile.iter().all(|name| names.iter().any(|found| found == name)), "{names:?}");
    // Whoever edits such a cell has words in it afterwards too.
    assert!(undo::part_of(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn dates_are_written_as_the_briefing_has_them() {
    let mut briefing = support::generate::briefing(1, 1, 1);
    for (source, date) in briefing.sources.iter_mut().zip(["2024", "2024-07", "2024-07-29/2024-08-09"]) {
        source.date = Some(date.parse().unwrap());
    }
    let wanted: Vec<String> =
        briefing.sources.iter().map(|source| source.date.as_ref().map(ToString::to_string).unwrap_or_default()).collect();
    let sheets = sheets(briefing);
    let sources = named(&sheets, "Sources");
    let dates: Vec<String> = sources.rows[1..].iter().map(|row| row[sources.column("Date")].clone()).collect();
    assert_eq!(dates, wanted);
    assert!(wanted.iter().any(|date| date == "2024"));
}

#[test]
fn ids_and_hashes_are_hidden_and_a_hash_changes_with_what_it_is_of_alone() {
    let before = sheets(flagship());
    let mut briefing = flagship();
    let changed = briefing.safeguards.iter_mut().find(|safeguard| safeguard.id == "independent-review").unwrap();
    changed.guarantees.push_str(" More.");
    let after = sheets(briefing);
    let mut different = Vec::new();
    for (one, other) in before.iter().zip(&after).filter(|(one, _)| one.name != "Relations") {
        let (id, hash) = (one.column("Id"), one.column("Hash of the record"));
        for column in [id, hash] {
            let number = column + 1;
            let hidden = one.xml.split("<col ").skip(1).any(|col| {
                let bound = |name: &str| col.split_once(name).unwrap().1.split('"').next().unwrap().parse::<usize>().unwrap();
                let col_is = (bound("min=\"")..=bound("max=\"")).contains(&number);
                col_is && col.split("/>").next().unwrap().contains("hidden=\"1\"")
            });
            assert!(hidden, "{} shows {}", one.name, one.rows[0][column]);
        }
        assert!(one.rows[1..].iter().all(|row| row[hash].len() == 16), "{}", one.name);
        different.extend(one.rows.iter().zip(&other.rows).filter(|(one, other)| one[hash] != other[hash]).map(|(row, _)| row[id].clone()));
    }
    assert_eq!(different, ["independent-review"]);
    assert_eq!(named(&before, "Safeguards").row_of("independent-review").len(), named(&before, "Safeguards").rows[0].len());
}

#[test]
fn a_text_too_long_for_a_cell_goes_on_below() {
    let mut briefing = support::generate::briefing(2, 1, 1);
    let long = (0..9_000).map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ");
    briefing.safeguards[0].guarantees.clone_from(&long);
    let sheets = sheets(briefing);
    let safeguards = named(&sheets, "Safeguards");
    let column = safeguards.column("Guarantees");
    let pieces: Vec<&str> = safeguards.rows[1..].iter().map(|row| row[column].as_str()).collect();
    assert!(pieces.len() > 2 && pieces.iter().all(|piece| piece.encode_utf16().count() <= 32_000));
    assert!(pieces.concat().starts_with(&long), "a word is cut or lost");
    // What stands after it is reached all the same.
    let relations = named(&sheets, "Relations");
    assert!(relations.links().values().all(|to| !to.is_empty()));
}

#[test]
fn a_language_from_the_right_turns_the_sheets() {
    let mut briefing = support::generate::briefing(1, 1, 1);
    briefing.language = "ar".to_owned();
    assert!(sheets(briefing).iter().all(|sheet| sheet.xml.contains("rightToLeft=\"1\"")));
}

#[test]
fn both_tables_name_their_columns_by_one_list() {
    let linked = LinkedBriefing::new(flagship());
    let table = undo::csv(&export(&linked, &Scope::All, Form::Csv, With::default(), Progress::none()).unwrap());
    let sheets = sheets(flagship());
    let shared = ["Name", "Actor", "Date", "Requests", "Replies", "Sources", "Basis", "Supported by", "Opposed by", "Votes"];
    for heading in shared {
        assert!(table[0].contains(&heading.to_lowercase()), "{heading} is no column of the table");
        assert!(sheets.iter().any(|sheet| sheet.rows[0].iter().any(|head| head == heading)), "{heading} is on no sheet");
    }
}
