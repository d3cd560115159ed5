//! An export of a treaty register: who signed and is bound, as XML and as a table, and what `plenary status` says of it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    import::{ConsentForm, ImportError, TreatyRegister, read_register},
    store,
};
use std::process::Command;

const ROWS: [(&str, &str, &str); 8] = [
    ("Port Royal", "1 Mar\t 2025 ", "24 Sep\t 2025 "),
    ("Lanternia", "2 Mar 2025", ""),
    ("Fog Islands<superscript>1</superscript>", "", "7 Jan 2026 a"),
    ("Côte des Feux", "1 Mar 2025", "[24 Jul 2025]"),
    ("Union of Harbours", "1 Mar 2025", "21 May 2026 AA"),
    ("New Pier", "", "3 Jun 2026 d"),
    ("Quayside", "4 Nov 2026", ""),
    ("Buoy Coast", "5 Mar 2025", "1 Dec 2025 A"),
];

fn xml() -> Vec<u8> {
    let rows = ROWS.map(|(name, signed, bound)| {
        // One mark of a note as an element, one as escaped text.
        let name = if name.contains("Fog") { name.replace('<', "&lt;").replace('>', "&gt;") } else { name.to_owned() };
        format!("<Row><Entry>{name}</Entry><Entry>{signed}</Entry><Entry>{bound}</Entry></Row>")
    });
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<Treaties><Treaty><Header><StatusAsAt>STATUS AS AT : 20-11-2026 09:15:42 EDT</StatusAsAt></Header>\
         <Participants><Table><TGroup><Thead><Row><Entry>Participant<superscript>2</superscript></Entry><Entry>Signature</Entry>\
         <Entry>Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)</Entry></Row></Thead><Tbody><Rows>{}</Rows></Tbody></TGroup>\
         </Table></Participants><Declarations><Declaration><Participant>Lanternia</Participant><Text>It reads &quot;lamp&quot; as lantern.</Text>\
         </Declaration><Declaration><Participant>Port Royal</Participant><Text>No lamp by day.</Text></Declaration></Declarations></Treaty></Treaties>",
        rows.concat()
    );
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

fn table() -> Vec<u8> {
    let rows = ROWS.map(|(name, signed, bound)| format!("{},{signed},{bound}\n", name.replace("<superscript>1</superscript>", "")));
    format!("Participant,Signature,\"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\"\n{}", rows.concat())
        .into_bytes()
}

fn count(register: &TreatyRegister) -> (usize, [usize; 7], (usize, usize)) {
    (register.signatories().count(), ConsentForm::ALL.map(|form| register.bound(form).count()), register.consents())
}

#[test]
fn signatures_and_consents_of_each_form_are_read_from_both() {
    let register = read_register(&xml()).unwrap();
    assert_eq!(count(&register), (6, [2, 1, 1, 1, 1, 0, 0], (5, 1)));
    assert_eq!(register.as_of.as_ref().map(ToString::to_string).as_deref(), Some("2026-11-20"));
    let names: Vec<&str> = register.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names[2..5], ["Fog Islands", "Côte des Feux", "Union of Harbours"]);
    assert_eq!(register.participants[1].declarations, ["It reads \"lamp\" as lantern."]);
    assert_eq!(register.unread, Vec::<String>::new());
    let from_table = read_register(&table()).unwrap();
    assert_eq!(count(&from_table), count(&register));
    assert_eq!(from_table.as_of, None);
    assert_eq!(from_table.latest_entry().map(ToString::to_string).as_deref(), Some("2026-11-04"));
}

#[test]
fn a_row_that_cannot_be_read_is_named_and_a_file_that_is_no_register_refused() {
    let odd = String::from_utf8(table()).unwrap().replace("24 Sep", "24 Foo");
    let register = read_register(odd.as_bytes()).unwrap();
    assert_eq!(register.unread.len(), 1);
    assert!(register.unread[0].contains("Port Royal") && register.participants.len() == ROWS.len());
    for none in ["", "<a/>", "Briefing(", "one,two\nthree,four\n", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"] {
        assert_eq!(read_register(none.as_bytes()), Err(ImportError::UnknownKind), "{none}");
    }
    let deep = "<a>".repeat(100_000);
    assert!(matches!(read_register(deep.as_bytes()), Err(ImportError::TooLarge(_))));
    // Cut anywhere, or with a byte changed, it is read or refused.
    let whole = xml();
    for cut in (0..whole.len()).step_by(37) {
        let _ = read_register(&whole[..cut]);
        let mut changed = whole.clone();
        changed[cut] ^= 0x15;
        let _ = read_register(&changed);
    }
}

fn plenary(folder: &std::path::Path, words: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_plenary")).args(words).current_dir(folder).output().unwrap();
    let said = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), said(output.stdout), said(output.stderr))
}

#[test]
fn status_says_what_the_register_has_and_what_changed_and_edits_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| store::write(&folder.path().join(name), bytes).unwrap();
    let provision = "Provision(id: \"9\", label: \"Article 9\", heading: \"Entry into force\", basis: Checked, paragraphs: [Paragraph(address: \"9/1\", \
                     text: \"In force ninety days after the twentieth instrument of ratification.\")]),\n    ],\n    safeguards: [";
    let example = support::example().replacen("    ],\n    safeguards: [", &format!("        {provision}"), 1);
    let example = example.replacen("as_of: \"2026-11-21\",\n        sources", "as_of: \"2026-01-01\",\n        sources", 1);
    write("lights.ron", example.as_bytes());
    write("register.xml", &xml());
    let (code, said, errors) = plenary(folder.path(), &["status", "lights.ron", "--from", "register.xml"]);
    assert_eq!((code, errors.as_str()), (0, ""), "{said}");
    for part in [
        "20 Nov 2026",
        "6 signatures",
        "6 consents to be bound: 2 ratifications, 1 acceptance, 1 approval, 1 accession, 1 succession",
        "5 of the 20 that Art. 9",
        "Union of Harbours",
        "Signed with a declaration, and not bound yet: Lanternia",
        "signed: Quayside (4 Nov 2026)",
        "bound: Fog Islands (7 Jan 2026), Union of Harbours (21 May 2026), New Pier (3 Jun 2026)",
    ] {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
    assert_eq!(store::read_file(&folder.path().join("lights.ron"), 1 << 20).unwrap(), example.as_bytes());
    write("register.csv", &table());
    let (code, said, _) = plenary(folder.path(), &["status", "lights.ron", "--from", "register.csv"]);
    assert!(code == 0 && said.contains("does not say of which day") && said.contains("No declarations"), "{said}");
    let (code, said, errors) = plenary(folder.path(), &["status", "lights.ron", "--from", "lights.ron"]);
    assert!(code == 3 && said.is_empty() && errors.contains("no register"), "{errors}");
}
