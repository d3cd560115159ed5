//! Layout on runs made by hand, without a library.

use super::{spans::Span, *};

/// Pages of runs.
#[derive(Default)]
struct Sheets(Vec<PageSpans>);

impl SpanSource for Sheets {
    fn page_count(&self) -> usize {
        self.0.len()
    }

    fn page(&self, index: usize) -> PageSpans {
        self.0[index].clone()
    }
}

/// How wide letters are, in units of their size.
const ADVANCE: f32 = 0.5;

fn span(x: f32, y: f32, size: f32, text: &str) -> Span {
    let end_x = x + text.chars().count() as f32 * size * ADVANCE;
    Span { text: text.to_owned(), x, end_x, y, size, ..Span::default() }
}

/// Lines of ten points below each other, from `top` down.
fn lines(x: f32, top: f32, texts: &[&str]) -> Vec<Span> {
    texts.iter().zip(0_u16..).map(|(text, line)| span(x, top - 12.0 * f32::from(line), 10.0, text)).collect()
}

fn page(spans: Vec<Span>) -> PageSpans {
    PageSpans { width: 600.0, height: 800.0, spans, ..PageSpans::default() }
}

fn document(pages: Vec<Vec<Span>>) -> Document {
    read_pages(&Sheets(pages.into_iter().map(page).collect())).unwrap()
}

fn blocks(pages: Vec<Vec<Span>>) -> Vec<Block> {
    let Content::Blocks(blocks) = document(pages).content else { panic!("a PDF has blocks") };
    blocks
}

fn texts(pages: Vec<Vec<Span>>) -> Vec<String> {
    blocks(pages).into_iter().filter(|block| block.role != BlockRole::Running).map(|block| block.text).collect()
}

/// A line as wide as a column, in `words` and filled up.
fn full(words: &str, letters: usize) -> String {
    let mut line = words.to_owned();
    for word in ["lamp", "oil", "keeper", "of", "the", "quay", "by", "night"].iter().cycle() {
        if line.len() + word.len() + 1 > letters {
            break;
        }
        line.push(' ');
        line.push_str(word);
    }
    // Lines that are full end on one edge.
    line.extend(std::iter::repeat_n('s', letters.saturating_sub(line.len())));
    line
}

#[test]
fn letters_that_nearly_touch_are_one_word() {
    let mut spans =
        lines(60.0, 700.0, &[&full("A line that has its spaces", 80), &full("and more of them here", 80), &full("and here as", 80)]);
    // A gap of a tenth of the size is how letters are fitted; one of a third parts words.
    spans.extend([span(60.0, 664.0, 10.0, "framew"), span(91.0, 664.0, 10.0, "ork"), span(110.0, 664.0, 10.0, "law")]);
    assert!(texts(vec![spans])[0].ends_with("framework law"));
    // A file without any spaces parts words at gaps that are smaller.
    let words = |y: f32| ["lamps", "and", "keepers"].iter().zip([60.0, 86.7, 103.4]).map(move |(word, x)| span(x, y, 10.0, word));
    let spans: Vec<Span> = (0_u16..20).flat_map(|line| words(700.0 - 12.0 * f32::from(line))).collect();
    assert!(texts(vec![spans])[0].starts_with("lamps and keepers"));
}

#[test]
fn letters_drawn_twice_are_there_once() {
    let spans = vec![span(60.0, 700.0, 10.0, "Bold"), span(60.3, 700.0, 10.0, "Bold"), span(60.0, 688.0, 10.0, "ll")];
    assert_eq!(texts(vec![spans]), ["Bold ll"]);
}

#[test]
fn columns_that_are_drawn_row_by_row_are_read_one_after_the_other() {
    let row = |line: u16| {
        let y = 700.0 - 12.0 * f32::from(line);
        [span(60.0, y, 10.0, &full(&format!("left{line}"), 42)), span(300.0, y, 10.0, &full(&format!("right{line}"), 42))]
    };
    let spans: Vec<Span> = (0..10).flat_map(row).collect();
    let read = texts(vec![spans]).join(" ");
    let places: Vec<usize> = ["left0", "left9", "right0", "right9"].iter().map(|word| read.find(word).unwrap()).collect();
    assert!(places.is_sorted(), "{read}");
}

#[test]
fn of_columns_in_arabic_the_right_one_comes_first() {
    let visual = |word: &str| word.chars().rev().collect::<String>();
    let row = |line: u16| {
        let y = 700.0 - 12.0 * f32::from(line);
        let (left, right) = ("يسار ".repeat(8), "يمين ".repeat(8));
        [span(60.0, y, 10.0, &visual(left.trim())), span(300.0, y, 10.0, &visual(right.trim()))]
    };
    let spans: Vec<Span> = (0..10).flat_map(row).collect();
    let read = texts(vec![spans]).join(" ");
    assert!(read.rfind("يمين").unwrap() < read.find("يسار").unwrap(), "{read}");
}

#[test]
fn words_set_wide_apart_are_no_columns_and_no_table() {
    let row = |line: u16| {
        let y = 700.0 - 12.0 * f32::from(line);
        [60.0, 180.0, 320.0, 440.0].map(|x| span(x + f32::from(line), y, 10.0, "keepers of the lamps"))
    };
    let read = blocks(vec![(0..8).flat_map(row).collect()]);
    assert!(read.iter().all(|block| block.role == BlockRole::Text), "{read:?}");
    assert!(read[0].text.starts_with("keepers of the lamps keepers of the lamps keepers"), "{read:?}");
}

#[test]
fn numbers_in_the_margin_stay_with_their_paragraphs() {
    let mut spans = Vec::new();
    for line in 0..8_u16 {
        spans.push(span(60.0, 700.0 - 30.0 * f32::from(line), 10.0, &format!("{}.", line + 1)));
    }
    for line in 0..8_u16 {
        let y = 700.0 - 30.0 * f32::from(line);
        spans.extend([span(90.0, y, 10.0, &full("Each keeper", 80)), span(90.0, y - 12.0, 10.0, "ends here.")]);
    }
    let read = texts(vec![spans]);
    assert_eq!(read.len(), 8, "{read:?}");
    assert!(read[7].starts_with("8. Each keeper") && read[7].ends_with("ends here."), "{read:?}");
}

/// Ten pages with a head that changes sides, a foot that counts, and an article at the top of the third.
fn pages_with_heads() -> Vec<Vec<Span>> {
    (1..=10_u16)
        .map(|number| {
            let x = if number % 2 == 0 { 60.0 } else { 480.0 };
            let mut spans = vec![span(x, 770.0, 9.0, "HL/CONV/7"), span(280.0, 30.0, 9.0, &format!("Page {number} of 10"))];
            spans.push(span(280.0, 740.0, 10.0, &format!("Article {}", number * 7 % 11)));
            spans.extend(lines(60.0, 700.0, &[&full("The keepers", 90), "light the lamps."]));
            spans
        })
        .collect()
}

#[test]
fn heads_and_numbers_that_pages_repeat_are_told_apart_and_counted() {
    let read = document(pages_with_heads());
    let Content::Blocks(blocks) = &read.content else { panic!("a PDF has blocks") };
    let of =
        |role: BlockRole| blocks.iter().filter(move |block| block.role == role).map(|block| block.text.as_str()).collect::<Vec<&str>>();
    let running = of(BlockRole::Running);
    // Of page one the symbol of the document stays.
    assert_eq!(running.len(), 19);
    assert!(running.contains(&"Page 7 of 10") && running.contains(&"HL/CONV/7"));
    assert_eq!(of(BlockRole::Text)[0], "HL/CONV/7");
    assert_eq!(of(BlockRole::Text).iter().filter(|text| text.starts_with("Article")).count(), 10);
    let warning = read.warnings.iter().find(|warned| warned.warning == ImportWarning::RunningLinesLeftOut).unwrap();
    assert!(warning.words.starts_with("19: "), "{}", warning.words);
}

#[test]
fn what_the_file_calls_no_text_is_no_text_but_for_the_masthead() {
    let artifact = |mut span: Span| {
        span.artifact = true;
        span
    };
    let first = vec![
        artifact(span(60.0, 760.0, 12.0, "Harbour Council")),
        artifact(span(60.0, 30.0, 8.0, "31-00042")),
        span(60.0, 600.0, 10.0, "The lamps."),
    ];
    let second = vec![artifact(span(60.0, 760.0, 8.0, "Chapter of lamps")), span(60.0, 700.0, 10.0, "The oil.")];
    assert_eq!(texts(vec![first, second]), ["Harbour Council", "The lamps.", "The oil."]);
}

#[test]
fn words_at_line_ends_are_joined_as_the_document_writes_them() {
    let spans = lines(
        60.0,
        700.0,
        &[
            &format!("{}-", full("The maintenance of drug-resistant seals", 88)).replace(" the-", " mainte-").replace(" of-", " mainte-"),
            "nance goes on.",
        ],
    );
    let mut spans = spans;
    spans[0].text = "The maintenance of drug-resistant seals is a duty of each keeper, and the mainte-".to_owned();
    spans.extend(lines(60.0, 660.0, &["Each keeper shall see to it that all of the seals that are kept there are drug-", "resistant."]));
    let read = document(vec![spans]);
    let Content::Blocks(blocks) = &read.content else { panic!("a PDF has blocks") };
    assert!(blocks[0].text.ends_with("the maintenance goes on."), "{blocks:?}");
    assert!(blocks[1].text.ends_with("are drug-resistant."), "{blocks:?}");
    let joined: Vec<&str> =
        read.warnings.iter().filter(|warned| warned.warning == ImportWarning::WordJoined).map(|warned| warned.words.as_str()).collect();
    assert_eq!(joined, ["1: mainte-nance"]);
}

#[test]
fn footnotes_are_parted_from_the_text_and_their_marks_too() {
    let mut first = lines(60.0, 700.0, &[&full("The register of lamps", 88), "is kept."]);
    first.extend([span(100.0, 692.0, 6.0, "1"), span(60.0, 664.0, 10.0, "A lamp of ten m"), span(135.0, 668.0, 6.0, "7")]);
    first.extend([
        span(60.0, 60.0, 6.0, "1"),
        span(66.0, 56.0, 8.0, "See the first volume, which was lost in the great"),
        span(66.0, 46.0, 8.0, "storm and"),
    ]);
    let mut second = lines(60.0, 700.0, &["The next page."]);
    second.push(span(66.0, 56.0, 8.0, "found again."));
    let read = blocks(vec![first, second]);
    let note = read.iter().find(|block| matches!(block.role, BlockRole::Footnote(_))).unwrap();
    assert_eq!(note.role, BlockRole::Footnote("1".to_owned()));
    assert_eq!(note.text, "See the first volume, which was lost in the great storm and found again.");
    assert!(read[0].text.ends_with("is kept."));
    assert_eq!(read[0].notes, [crate::import::NoteMark { offset: read[0].text.len(), mark: "1".to_owned() }]);
    // A raised number without a footnote is a part of the text.
    assert_eq!(read[1].text, "A lamp of ten m7");
}

#[test]
fn notes_at_the_end_of_a_document_are_notes_where_all_marks_have_one() {
    let text = |end: &[&str]| {
        let mut first = lines(60.0, 700.0, &["The first lamp", "and the second", "are lit."]);
        first.extend([span(130.0, 704.0, 6.0, "1"), span(130.0, 692.0, 6.0, "2")]);
        let second = lines(60.0, 700.0, end);
        first.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x.total_cmp(&b.x)));
        first.swap(0, 1);
        first.swap(2, 3);
        blocks(vec![first, second])
    };
    let read = text(&["The end.", "1 It was lost.", "2 It was found."]);
    let notes: Vec<(&BlockRole, &str)> =
        read.iter().filter(|block| matches!(block.role, BlockRole::Footnote(_))).map(|block| (&block.role, block.text.as_str())).collect();
    assert_eq!(
        notes,
        [(&BlockRole::Footnote("1".to_owned()), "It was lost."), (&BlockRole::Footnote("2".to_owned()), "It was found.")],
        "{read:?}"
    );
    assert!(!read[0].text.contains('1') && read[0].notes.len() == 2, "{read:?}");
    // Paragraphs with numbers are none.
    assert!(text(&["The end.", "1. It was lost.", "2. It was found."]).iter().all(|block| block.role == BlockRole::Text));
}

#[test]
fn a_label_begins_a_paragraph_and_a_number_of_a_sentence_does_not() {
    let spans = lines(
        60.0,
        700.0,
        &[
            "1. A keeper who lights a lamp under the rules that are in force by virtue of the said",
            "Article 3, paragraph 7, of the old rules, or who is asked to do so by the council in",
            "2031, shall enter it.",
            "2. The entry is kept.",
            "(a) by day; or",
            "(b) by night.",
        ],
    );
    let read = texts(vec![spans]);
    assert_eq!(read.len(), 4, "{read:?}");
    assert!(read[0].contains("the said Article 3, paragraph 7") && read[0].ends_with("in 2031, shall enter it."), "{read:?}");
    assert_eq!(read[1..], ["2. The entry is kept.", "(a) by day; or", "(b) by night."]);
}

#[test]
fn a_sentence_goes_on_over_the_edge_of_a_page() {
    let first = lines(60.0, 700.0, &[&full("The keepers of the lamps", 88), &full("and their", 88)]);
    let second = lines(60.0, 700.0, &[&full("helpers go home", 88), "in the morning.", &full("Another paragraph", 88), "ends."]);
    let read = texts(vec![first, second]);
    assert!(read[0].contains("and their") && read[0].ends_with("in the morning."), "{read:?}");
    assert!(read[1].starts_with("Another paragraph"), "{read:?}");
}

#[test]
fn headings_in_the_middle_are_centred_and_stand_alone() {
    let mut spans = vec![span(277.5, 720.0, 10.0, "Article 3"), span(265.0, 706.0, 10.0, "Costs of oil")];
    for span in &mut spans {
        span.bold = true;
    }
    spans.extend(lines(60.0, 680.0, &[&full("The master", 96), &full("of the vessel", 96), "pays."]));
    let read = blocks(vec![spans]);
    assert_eq!(read.iter().map(|block| (block.centred, block.bold)).collect::<Vec<_>>(), [(true, true), (true, true), (false, false)]);
}

#[test]
fn a_line_of_two_words_far_apart_is_one_line() {
    let mut spans = lines(60.0, 700.0, &["The keeper shall see to the mainte", "nance of all lamps and then to the"]);
    spans.extend([span(60.0, 676.0, 10.0, "immediate"), span(180.0, 676.0, 10.0, "replacement")]);
    spans.extend(lines(60.0, 664.0, &["of what is broken, by day or night"]));
    spans.iter_mut().take(2).for_each(|span| span.end_x = 235.0);
    let read = texts(vec![spans]);
    assert_eq!(read.len(), 1, "{read:?}");
    assert!(read[0].contains("to the immediate replacement of what"), "{read:?}");
}

#[test]
fn a_plain_table_is_cells_row_by_row() {
    let mut spans = lines(60.0, 720.0, &["The lamps of each port are these."]);
    for (line, (port, lamps, day)) in
        (0_u16..).zip([("Port", "Lamps", "Inspected"), ("Northquay", "14", "3 May"), ("Old Mole", "7", "12 June")])
    {
        let y = 690.0 - 16.0 * f32::from(line);
        spans.extend([span(60.0, y, 10.0, port), span(200.0, y, 10.0, lamps), span(320.0, y, 10.0, day)]);
    }
    spans.push(span(320.0, 646.0, 10.0, "(not yet)"));
    let read = blocks(vec![spans]);
    let cells: Vec<(u32, u32, &str)> = read
        .iter()
        .filter_map(|block| match block.role {
            BlockRole::Cell { row, column, .. } => Some((row, column, block.text.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(cells.len(), 9, "{cells:?}");
    assert_eq!(cells[3..6], [(1, 0, "Northquay"), (1, 1, "14"), (1, 2, "3 May")]);
    assert_eq!(cells[8], (2, 2, "12 June (not yet)"));
}

#[test]
fn letters_in_one_place_are_one_sign() {
    // As it is drawn from the left: a mark over the letter that follows, and lam with alef as one sign.
    let glyphs = |text: &str, x: &[f32], end_x: f32| Span { glyph_x: x.into(), end_x, ..span(x[0], 700.0, 10.0, text) };
    let spans = vec![glyphs("\u{64B}", &[62.0], 62.0), glyphs("لاي", &[60.0, 60.0, 66.0], 70.0), glyphs("ل", &[70.0], 75.0)];
    assert_eq!(texts(vec![spans]), ["ليلا\u{64B}"]);
}

#[test]
fn a_scan_says_that_it_is_one() {
    let read = read_pages(&Sheets(vec![page(Vec::new()), page(vec![span(60.0, 700.0, 10.0, "  ")])]));
    assert_eq!(read, Err(ImportError::NoText { pages: 2 }));
    let warnings = document(vec![lines(60.0, 700.0, &["Words."]), Vec::new()]).warnings;
    assert_eq!(warnings, [warned(ImportWarning::PageWithoutText, 2, "")]);
}

#[test]
fn what_could_not_be_read_is_said() {
    let mut first = page(lines(60.0, 700.0, &["Words."]));
    first.left_out.push("a form".to_owned());
    first.turned.push("Along the edge".to_owned());
    let warnings = read_pages(&Sheets(vec![first])).unwrap().warnings;
    assert_eq!(warnings, [warned(ImportWarning::PartUnreadable, 1, "a form"), warned(ImportWarning::NotPlaced, 1, "Along the edge")]);
}

#[test]
fn any_numbers_are_read_without_a_panic() {
    let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -1.0, 1e30, 1e-30, 300.0];
    let mut spans = Vec::new();
    for (index, x) in odd.iter().cycle().take(200).enumerate() {
        let (y, size) = (odd[index * 3 % odd.len()], odd[index * 5 % odd.len()]);
        spans.push(Span { text: "ab 1".to_owned(), x: *x, end_x: odd[index * 7 % odd.len()], y, size, ..Span::default() });
        spans.push(Span { text: "نص".to_owned(), x: *x, end_x: *x, y, size, glyph_x: [*x, y].into(), ..Span::default() });
    }
    let mut sheet = page(spans);
    for (width, height) in odd.iter().zip(odd.iter().rev()) {
        (sheet.width, sheet.height) = (*width, *height);
        let _ = read_pages(&Sheets(vec![sheet.clone(), sheet.clone()]));
    }
}
