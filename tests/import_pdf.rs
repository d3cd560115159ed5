//! Whole PDFs, as LibreOffice and Chromium make them, against the text they were made of; and PDFs made to do harm, in a second run of the program.
//!
//! `tests/data/import/pdf` holds each PDF with its paragraphs, one to a line, footnotes last.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    import::{Block, BlockRole, Content, Document, Excess, ImportError, read_pdf},
    load::SecondRun,
    model::{DocumentPlace, ImportWarning},
};
use std::{
    io::Write as _,
    path::PathBuf,
    time::{Duration, Instant},
};

const FOLDER: &str = "tests/data/import/pdf";

#[expect(clippy::disallowed_methods, reason = "tests read what they need")]
fn bytes_of(name: &str) -> Vec<u8> {
    std::fs::read(support::root().join(FOLDER).join(name)).unwrap()
}

fn second_run() -> SecondRun {
    SecondRun { program: PathBuf::from(env!("CARGO_BIN_EXE_plenary")), time: Duration::from_secs(10) }
}

fn blocks(document: &Document) -> &[Block] {
    match &document.content {
        Content::Blocks(blocks) => blocks,
        Content::Outlined(_) => panic!("a PDF has blocks"),
    }
}

/// Every paragraph, cell and footnote of a PDF is what it was made of, in order; the head of the first page may stand before.
fn is_what_it_was_made_of(name: &str) {
    let document = read_pdf(&bytes_of(&format!("{name}.pdf"))).unwrap();
    let truth = support::text_of(&format!("{FOLDER}/{name}.txt"));
    let (notes, paragraphs): (Vec<&str>, Vec<&str>) = truth.lines().partition(|line| line.starts_with('['));
    let read: Vec<&Block> =
        blocks(&document).iter().filter(|block| block.role != BlockRole::Running && !block.text.starts_with("HL/CONV")).collect();
    let text = read.iter().filter(|block| !matches!(block.role, BlockRole::Footnote(_))).map(|block| block.text.as_str());
    assert_eq!(text.collect::<Vec<&str>>(), paragraphs, "{name}");
    let read_notes = read.iter().filter_map(|block| match &block.role {
        BlockRole::Footnote(mark) => Some(format!("[{mark}] {}", block.text)),
        _ => None,
    });
    assert_eq!(read_notes.collect::<Vec<String>>(), notes, "{name}");
}

#[test]
fn paragraphs_notes_and_cells_of_a_text_program_are_read_whole() {
    is_what_it_was_made_of("office_treaty_en");
    let document = read_pdf(&bytes_of("office_treaty_en.pdf")).unwrap();
    let blocks = blocks(&document);
    let heading = blocks.iter().find(|block| block.text == "Article 2").unwrap();
    assert!(heading.centred && heading.bold && heading.place == DocumentPlace::Page(1));
    let item = blocks.iter().find(|block| block.text.starts_with("(a)")).unwrap();
    assert!(item.indent > 15.0 && !item.centred);
    let marks: Vec<&str> = blocks.iter().flat_map(|block| &block.notes).map(|note| note.mark.as_str()).collect();
    assert_eq!(marks, ["1", "2", "3", "4"]);
    assert_eq!(blocks.iter().filter(|block| matches!(block.role, BlockRole::Cell { .. })).count(), 12);
    let codes: Vec<ImportWarning> = document.warnings.iter().map(|warned| warned.warning).collect();
    assert_eq!(codes, [ImportWarning::RunningLinesLeftOut, ImportWarning::WordJoined], "{:?}", document.warnings);
}

#[test]
fn columns_of_a_browser_are_read_one_after_the_other() {
    is_what_it_was_made_of("browser_columns_en");
}

#[test]
fn arabic_of_a_text_program_and_of_a_browser_is_read_in_its_order() {
    is_what_it_was_made_of("office_rules_ar");
    is_what_it_was_made_of("browser_rules_ar");
}

#[test]
fn an_empty_password_is_tried_and_no_other() {
    let open = read_pdf(&bytes_of("no_printing.pdf")).unwrap();
    assert!(blocks(&open).iter().any(|block| block.text == "This rule is not to be known without its word."));
    assert_eq!(read_pdf(&bytes_of("password.pdf")), Err(ImportError::Encrypted));
}

#[test]
fn a_second_run_reads_the_same() {
    for name in ["office_treaty_en.pdf", "browser_rules_ar.pdf", "password.pdf"] {
        let bytes = bytes_of(name);
        assert_eq!(second_run().read_pdf(&bytes), read_pdf(&bytes), "{name}");
    }
}

#[test]
fn a_program_that_says_nothing_or_is_not_there_is_no_document() {
    let bytes = bytes_of("no_printing.pdf");
    let run = |program: &str| SecondRun { program: PathBuf::from(program), time: Duration::from_millis(400) };
    assert_eq!(run("/no/such/program").read_pdf(&bytes), Err(ImportError::TooLarge(Excess::Work)));
    if cfg!(unix) {
        assert_eq!(run("/bin/true").read_pdf(&bytes), Err(ImportError::TooLarge(Excess::Work)));
    }
}

/// A PDF of these objects, counted from 1, of which the first is the catalogue.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.5\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in (1..).zip(objects) {
        offsets.push(file.len());
        writeln!(file, "{number} 0 obj").unwrap();
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(file, "{offset:010} 00000 n ").unwrap();
    }
    write!(file, "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    file
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let mut object = format!("<</Length {}{entries}>>stream\n", data.len()).into_bytes();
    object.extend(data);
    object.extend(b"\nendstream");
    object
}

fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// A page whose content is these objects, from the fifth on.
fn page(contents: &str, objects: Vec<Vec<u8>>) -> Vec<u8> {
    let page =
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {contents}/Resources<</Font<</F 4 0 R>>/XObject<</X 5 0 R>>>>>>");
    let mut all = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec(),
    ];
    all.extend(objects);
    pdf(&all)
}

#[test]
fn a_page_without_letters_is_a_scan() {
    let scan = page("5 0 R", vec![stream("", b"0 0 600 800 re f")]);
    assert_eq!(read_pdf(&scan), Err(ImportError::NoText { pages: 1 }));
    assert_eq!(second_run().read_pdf(&scan), Err(ImportError::NoText { pages: 1 }));
    let words = page("5 0 R", vec![stream("", b"BT /F 12 Tf 60 700 Td (A lamp.) Tj ET")]);
    assert_eq!(blocks(&read_pdf(&words).unwrap())[0].text, "A lamp.");
}

/// A file whose objects are packed, and which says that there are very many of them.
fn many_packed_objects() -> Vec<u8> {
    let mut file = b"%PDF-1.5\n".to_vec();
    let packed = file.len();
    file.extend(b"1 0 obj\n");
    file.extend(stream("/Type/ObjStm/N 99999999999/First 8", b"2 0 3 30 <</Type/Catalog/Pages 3 0 R>>"));
    file.extend(b"\nendobj\n");
    let start = file.len();
    let mut entries = vec![0, 0, 0, 0];
    entries.extend([1, (packed >> 8) as u8, (packed & 255) as u8, 0, 2, 0, 1, 0, 2, 0, 1, 1]);
    entries.extend([1, (start >> 8) as u8, (start & 255) as u8, 0]);
    file.extend(b"4 0 obj\n");
    file.extend(stream("/Type/XRef/Size 5/W[1 2 1]/Root 2 0 R", &entries));
    write!(file, "\nendobj\nstartxref\n{start}\n%%EOF\n").unwrap();
    file
}

fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let blank = deflated(&vec![b' '; 40_000_000]);
    let letters = {
        let mut content = b"BT /F 12 Tf 60 700 Td ".to_vec();
        for _ in 0..150_000 {
            content.extend(b"(lamps lamps lamps lamps lamps lamps) Tj 0 -1 Td ");
        }
        deflated(&content)
    };
    let loops = b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 2/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF".to_vec();
    let nested = [b"%PDF-1.4\n1 0 obj\n".to_vec(), vec![b'['; 2_000_000], b"\nendobj\ntrailer<</Root 1 0 R>>".to_vec()].concat();
    let itself = pdf(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>".to_vec()]);
    let refers = pdf(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"2 0 R".to_vec()]);
    let forms = page(
        "6 0 R",
        vec![
            stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", &b"/X Do ".repeat(5000)),
            stream("", &b"/X Do ".repeat(5000)),
        ],
    );
    vec![
        ("many packed objects", many_packed_objects()),
        ("sixty bombs in one page", page(&format!("[{}]", "5 0 R ".repeat(60)), vec![stream("/Filter/FlateDecode", &blank)])),
        ("a bomb in a bomb", page("5 0 R", vec![stream("/Filter[/FlateDecode/FlateDecode]", &deflated(&blank))])),
        ("more letters than paper", page("5 0 R", vec![stream("/Filter/FlateDecode", &letters)])),
        ("a table that leads to itself", loops),
        ("brackets in brackets", nested),
        ("pages in themselves", itself),
        ("an object that is itself", refers),
        ("forms in themselves", forms),
    ]
}

#[test]
fn what_is_made_to_do_harm_ends_in_the_second_run() {
    for (name, file) in hostile() {
        let started = Instant::now();
        let read = second_run().read_pdf(&file);
        assert!(started.elapsed() < Duration::from_secs(15), "{name}: {:?}", started.elapsed());
        if let Ok(document) = &read {
            assert!(blocks(document).len() < 1_000_000, "{name}");
        }
    }
    // Memory that is refused ends the second run and nothing else.
    #[cfg(target_os = "linux")]
    assert_eq!(second_run().read_pdf(&many_packed_objects()), Err(ImportError::TooLarge(Excess::Work)));
}

#[test]
fn a_document_that_is_cut_or_damaged_is_read_or_refused() {
    let whole = bytes_of("no_printing.pdf");
    for part in 0..12 {
        let _ = second_run().read_pdf(&whole[..whole.len() * part / 12]);
    }
    let mut seed = 0x2545_F491_u32;
    for _ in 0..20 {
        let mut damaged = bytes_of("browser_rules_ar.pdf");
        for _ in 0..30 {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            let place = seed as usize % damaged.len();
            damaged[place] = (seed >> 24) as u8;
        }
        let _ = second_run().read_pdf(&damaged);
    }
}
