//! Documents of Word, made here by hand: what is read of them as blocks, and what is said of what is not.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

#[path = "import_docx/made.rs"]
mod made;

use made::{CHANGE, Made, deleted, inserted, numbered, paragraph, run, styled};
use plenary::{
    import::{Block, BlockRole, Content, Document, Excess, ImportError, ReadOptions, TrackedChanges, read_document},
    model::{DocumentPlace, ImportWarning},
};

fn read(made: &Made<'_>, changes: TrackedChanges) -> Document {
    read_document(&made.packed(), &ReadOptions { changes, ..ReadOptions::default() }).unwrap()
}

fn blocks(document: &Document) -> &[Block] {
    let Content::Blocks(blocks) = &document.content else { panic!("no blocks") };
    blocks
}

/// Label and text of each block.
fn shown(document: &Document) -> Vec<String> {
    let line = |block: &Block| block.label.as_ref().map_or_else(|| block.text.clone(), |label| format!("{label} {}", block.text));
    blocks(document).iter().map(line).collect()
}

fn shown_of(body: &str) -> Vec<String> {
    shown(&read(&Made::of(body), TrackedChanges::Accept))
}

fn codes(document: &Document) -> Vec<&'static str> {
    document.warnings.iter().map(|warned| warned.warning.code()).collect()
}

#[test]
fn runs_are_joined_and_signs_are_what_they_stand_for() {
    let body = paragraph(
        "<w:r><w:t>Article</w:t></w:r><w:r><w:t xml:space='preserve'>\u{a0}1</w:t><w:tab/><w:t>Co</w:t><w:noBreakHyphen/><w:t>oper</w:t><w:softHyphen/>
         <w:t>ation</w:t><w:br/><w:t>of har\u{ad}bours</w:t><w:sym w:font='Symbol' w:char='F0B3'/></w:r>",
    );
    assert_eq!(shown_of(&body), ["Article\u{a0}1\tCo\u{2011}operation\nof harbours≥"]);
}

#[test]
fn a_sign_that_nobody_knows_is_shown_as_such_and_warned_of() {
    let document =
        read(&Made::of(&paragraph("<w:r><w:sym w:font='Webdings' w:char='F04A'/><w:t>lamp \u{f0fc}</w:t></w:r>")), TrackedChanges::Accept);
    assert_eq!(shown(&document), ["\u{fffd}lamp \u{fffd}"]);
    assert_eq!(codes(&document), ["unknown-characters", "unknown-characters"]);
}

#[test]
fn styles_say_what_a_paragraph_is_and_how_it_looks() {
    let body = [
        styled("TitleOfIt", &run("Harbour Lights Convention")),
        styled("berschrift2", &run("Article 1")),
        styled("Own", &run("By its outline")),
        styled("Verzeichnis1", &run("Article 1\t3")),
        styled("Body", "<w:r><w:rPr><w:b w:val='0'/><w:i/></w:rPr><w:t>Lamps</w:t></w:r><w:r><w:t xml:space='preserve'> </w:t></w:r>"),
    ]
    .concat();
    let styles = "<w:style w:type='paragraph' w:styleId='TitleOfIt'><w:name w:val='Title'/></w:style>
        <w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/><w:pPr><w:jc w:val='center'/><w:outlineLvl w:val='1'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Clause'/><w:basedOn w:val='berschrift2'/><w:pPr><w:outlineLvl w:val='3'/></w:pPr></w:style>
        <w:style w:type='paragraph' w:styleId='Verzeichnis1'><w:name w:val='toc 1'/></w:style>
        <w:style w:type='paragraph' w:styleId='Body'><w:name w:val='Body Text'/><w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr><w:rPr><w:b/><w:lang w:val='fr-CH'/></w:rPr></w:style>";
    let document = read(&Made { styles, ..Made::of(&body) }, TrackedChanges::Accept);
    let blocks = blocks(&document);
    let roles: Vec<_> = blocks.iter().map(|block| block.role.clone()).collect();
    assert_eq!(roles, [BlockRole::Title, BlockRole::Heading(2), BlockRole::Heading(4), BlockRole::Contents, BlockRole::Text]);
    assert!(blocks[1].centred && blocks[1].bold && blocks[2].centred && !blocks[4].bold && blocks[4].italic);
    assert_eq!((blocks[4].indent, blocks[4].language.as_deref(), blocks[0].language.as_deref()), (18.0, Some("fr-CH"), Some("en-GB")));
    assert_eq!(blocks[4].place, DocumentPlace::Paragraph(5));
}

#[test]
fn a_run_has_the_language_of_its_script() {
    let body = [paragraph(&run("灯 lamp")), paragraph(&run("مصباح")), paragraph(&run("lamp"))].concat();
    let document = read(&Made::of(&body), TrackedChanges::Accept);
    let languages: Vec<_> = blocks(&document).iter().map(|block| block.language.as_deref()).collect();
    assert_eq!(languages, [Some("zh-CN"), Some("ar-SA"), Some("en-GB")]);
}

#[test]
fn numbers_are_computed_as_word_shows_them() {
    let body = [(0, "General"), (1, "A lamp"), (1, "A quay"), (2, "of stone"), (0, "Duties"), (1, "Keepers")]
        .map(|(level, text)| numbered(1, level, text))
        .concat()
        + &numbered(2, 0, "goes on in the same list")
        + &paragraph("<w:pPr><w:pStyle w:val='Point'/></w:pPr><w:r><w:t>by its style</w:t></w:r>")
        + &paragraph(
            "<w:pPr><w:pStyle w:val='Point'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>without a number</w:t></w:r>",
        );
    let styles = "<w:style w:type='paragraph' w:styleId='Point'><w:name w:val='Point'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let document = read(&Made { styles, ..Made::of(&body) }, TrackedChanges::Accept);
    let expected = [
        "Article 1 General",
        "1. A lamp",
        "2. A quay",
        "(a) of stone",
        "Article 2 Duties",
        "1. Keepers",
        "Article 3 goes on in the same list",
        "(a) by its style",
        "without a number",
    ];
    assert_eq!(shown(&document), expected);
    let levels: Vec<_> = blocks(&document).iter().map(|block| block.list_level).collect();
    assert_eq!(levels[3..5], [Some(2), Some(0)]);
}

#[test]
fn changes_are_accepted_or_rejected_and_nobody_is_left_in_the_dark() {
    let body = paragraph(&(run("Keep ") + &deleted("old") + &inserted(&run("new")) + &run(" lamps.")))
        + &paragraph(&format!("<w:moveFrom {CHANGE}>{}</w:moveFrom>", run("Moved.")))
        + &paragraph(&(run("Here: ") + &format!("<w:moveTo {CHANGE}>{}</w:moveTo>", run("moved."))));
    let made = Made::of(&body);
    let accepted = read(&made, TrackedChanges::Accept);
    assert_eq!(shown(&accepted), ["Keep new lamps.", "Here: moved."]);
    assert_eq!(codes(&accepted), Vec::<&str>::new());
    let rejected = read(&made, TrackedChanges::Reject);
    assert_eq!(shown(&rejected), ["Keep old lamps.", "Moved.", "Here:"]);
    assert_eq!(codes(&rejected), ["changes-rejected"]);
    let not_asked = read(&made, TrackedChanges::NotAsked);
    assert_eq!((shown(&not_asked), codes(&not_asked)), (shown(&accepted), vec!["changes-accepted"]));
    assert_eq!(not_asked.warnings[0].place, DocumentPlace::Paragraph(1));
}

#[test]
fn a_paragraph_mark_that_is_not_there_joins_two_paragraphs() {
    let mark = |kind: &str, text: &str| numbered(1, 1, text).replace("</w:pPr>", &format!("<w:rPr><w:{kind} {CHANGE}/></w:rPr></w:pPr>"));
    let body = mark("del", "These ")
        + &numbered(1, 1, "are one.")
        + &mark("ins", "These were ")
        + &numbered(1, 1, "one.")
        + &mark("del", "").replace("<w:r><w:t xml:space='preserve'></w:t></w:r>", &deleted("Gone."))
        + &mark("ins", "").replace("<w:r><w:t xml:space='preserve'></w:t></w:r>", &inserted(&run("Come.")))
        + &numbered(1, 1, "Last.");
    let made = Made::of(&body);
    assert_eq!(shown(&read(&made, TrackedChanges::Accept)), ["1. These are one.", "2. These were", "3. one.", "4. Come.", "5. Last."]);
    assert_eq!(shown(&read(&made, TrackedChanges::Reject)), ["1. These", "2. are one.", "3. These were one.", "4. Gone.", "5. Last."]);
}

#[test]
fn a_mark_deleted_at_the_end_of_a_cell_or_text_loses_no_words() {
    let mark = paragraph(&format!("<w:pPr><w:rPr><w:del {CHANGE}/></w:rPr></w:pPr>{}", run("The end")));
    assert_eq!(shown_of(&(table(&[&[&mark]]) + &mark)), ["The end", "The end"]);
}

#[test]
fn rows_that_were_inserted_or_deleted_are_there_only_once() {
    let row = |kind: &str, text: &str| format!("<w:tr><w:trPr><w:{kind} {CHANGE}/></w:trPr><w:tc>{}</w:tc></w:tr>", paragraph(&run(text)));
    let body = format!("<w:tbl>{}{}</w:tbl>{}", row("ins", "new"), row("del", "old"), paragraph(&run("x")));
    let made = Made::of(&body);
    assert_eq!(shown(&read(&made, TrackedChanges::Accept)), ["new", "x"]);
    assert_eq!(shown(&read(&made, TrackedChanges::Reject)), ["old", "x"]);
}

#[test]
fn what_is_wrapped_in_controls_links_and_choices_is_read_once() {
    let body = "<w:sdt><w:sdtPr><w:alias w:val='x'/><w:placeholder><w:docPart w:val='y'/></w:placeholder></w:sdtPr><w:sdtContent>"
        .to_owned()
        + &paragraph(
            &("<w:hyperlink>".to_owned()
                + &run("Lamps ")
                + "</w:hyperlink><w:smartTag><w:smartTagPr/>"
                + &run("and ")
                + "</w:smartTag><w:sdt><w:sdtContent>"
                + &run("quays ")
                + "</w:sdtContent></w:sdt>"
                + "<mc:AlternateContent xmlns:mc='m'><mc:Choice Requires='w16se'><w16se:symEx/></mc:Choice><mc:Fallback>"
                + &run("☺ ")
                + "</mc:Fallback></mc:AlternateContent><w:unknown>"
                + &run("and piers")
                + "</w:unknown>"),
        )
        + "</w:sdtContent></w:sdt>";
    assert_eq!(shown_of(&body), ["Lamps and quays ☺ and piers"]);
}

#[test]
fn a_field_shows_its_result_and_not_its_instruction() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
    let instruction = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let field = |text: &str, result: &str| mark("begin") + &instruction(text) + &mark("separate") + &run(result) + &mark("end");
    let nested = mark("begin") + &instruction(" IF ") + &field("PAGE", "7") + &mark("separate") + &run("first") + &mark("end");
    let body = paragraph(
        &(run("See ") + &field(" REF a ", "Article 3") + &run(", ") + &nested + "<w:fldSimple w:instr='x'>" + &run(".") + "</w:fldSimple>"),
    ) + &paragraph(&(mark("begin") + &instruction("TOC \\o") + &mark("separate") + &run("Article 1\u{2003}2")))
        + &paragraph(&(run("Article 2\u{2003}3") + &mark("end")))
        + &paragraph(&(mark("begin") + &instruction("LISTNUM x") + &mark("end") + &run("Lamps")));
    let document = read(&Made::of(&body), TrackedChanges::Accept);
    assert_eq!(shown(&document), ["See Article 3, first.", "Article 1\u{2003}2", "Article 2\u{2003}3", "Lamps"]);
    let roles: Vec<_> = blocks(&document).iter().map(|block| block.role == BlockRole::Contents).collect();
    assert_eq!(roles, [false, true, true, false]);
    assert_eq!(document.warnings.len(), 1);
    assert_eq!((document.warnings[0].warning, document.warnings[0].words.as_str()), (ImportWarning::ObjectLeftOut, "LISTNUM x"));
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |cell: &&str| format!("<w:tc><w:tcPr/>{cell}</w:tc>");
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_table_is_data_or_the_layout_of_points() {
    let p = |text: &str| paragraph(&run(text));
    let inner = table(&[&[&p("Port"), &p("Lamps")], &[&p("Northhaven"), &p("4")]]);
    let number = numbered(1, 1, "");
    let body = table(&[&[&p("(a)"), &(p("oil; and") + &p("wicks"))], &[&number, &(p("as listed:") + &inner)]]);
    let document = read(&Made::of(&body), TrackedChanges::Accept);
    assert_eq!(shown(&document), ["(a) oil; and", "wicks", "1. as listed:", "Port", "Lamps", "Northhaven", "4"]);
    let blocks = blocks(&document);
    assert!(blocks[..3].iter().all(|block| block.role == BlockRole::Text));
    assert_eq!(blocks[6].role, BlockRole::Cell { table: 1, row: 1, column: 1 });
}

#[test]
fn notes_follow_what_their_marks_are_in() {
    let reference = |kind: &str, id: u8| format!("<w:r><w:{kind}Reference w:id='{id}'/></w:r>");
    let own = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='4'/><w:t>*</w:t></w:r>";
    let body = paragraph(&(run("Oil") + &reference("footnote", 2) + &run(" and gas") + &reference("endnote", 2) + &run(".")))
        + &table(&[
            &[&paragraph(&(run("(a)"))), &paragraph(&(run("wicks") + own + &reference("footnote", 3)))],
            &[&paragraph(""), &paragraph(&run("more"))],
        ])
        + &paragraph(&(run("End") + &reference("footnote", 9) + &reference("footnote", 2)));
    let note = |id: u8, text: &str| format!("<w:footnote w:id='{id}'><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>", run(text));
    let footnotes = note(2, " Dear.") + &note(3, " Short.") + &note(4, "* Own mark.") + &note(5, "Nobody asks.");
    let endnotes = note(2, " Late.").replace("footnote", "endnote");
    let document = read(&Made { footnotes: &footnotes, endnotes: &endnotes, ..Made::of(&body) }, TrackedChanges::Accept);
    assert_eq!(shown(&document), ["Oil and gas.", "Dear.", "(a) wicks", "more", "Own mark.", "Short.", "End", "Late."]);
    let blocks = blocks(&document);
    let roles: Vec<_> = blocks
        .iter()
        .filter_map(|block| match &block.role {
            BlockRole::Footnote(mark) => Some(mark.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(roles, ["1", "*", "2", "i"]);
    let marks: Vec<_> = blocks[0].notes.iter().map(|note| (note.offset, note.mark.as_str())).collect();
    assert_eq!(marks, [(3, "1"), (11, "i")]);
    assert_eq!(blocks[2].notes.len(), 2);
    // A mark without a note, and a note without a mark.
    assert_eq!(codes(&document), ["footnote-unmatched", "footnote-unmatched"]);
}

#[test]
fn heads_boxes_comments_pictures_and_hidden_words_are_told_apart() {
    let picture = "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='A lighthouse'/></wp:inline></w:drawing></w:r>";
    let shape = |content: &str| {
        format!(
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>
             <mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    let body = paragraph(
        &(run("Lamps") + &shape(&paragraph(&run("In a box"))) + "<w:r><w:commentReference w:id='1'/></w:r>" + hidden + &run(" burn.")),
    ) + &paragraph(picture)
        + "<w:sectPr><w:headerReference r:id='h1'/><w:footerReference r:id='h2'/><w:headerReference r:id='h1'/></w:sectPr>";
    let head = paragraph(&run("Draft of spring"));
    let document = read(&Made { header: &head, ..Made::of(&body) }, TrackedChanges::Accept);
    assert_eq!(shown(&document), ["Lamps burn.", "In a box", "Draft of spring"]);
    assert_eq!(blocks(&document)[2].role, BlockRole::Running);
    let warned: Vec<_> = document.warnings.iter().map(|warned| (warned.warning.code(), warned.words.as_str())).collect();
    assert_eq!(warned, [("comments-left-out", "Lamps"), ("object-left-out", "secret"), ("object-left-out", "A lighthouse")]);
}

#[test]
fn strict_documents_and_parts_with_other_names_are_read() {
    let mut made = Made::of("");
    let body = numbered(1, 0, "Lamps");
    made.body = &body;
    let strict = made.packed_as("word/document2.xml", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    let document = read_document(&strict, &ReadOptions::default()).unwrap();
    assert_eq!(shown(&document), ["Article 1 Lamps"]);
}

#[test]
fn a_part_that_is_damaged_is_a_warning_and_the_text_is_read() {
    let body = numbered(1, 0, "Lamps");
    let document = read(&Made { styles: "<w:style><broken", ..Made::of(&body) }, TrackedChanges::Accept);
    assert_eq!((shown(&document), codes(&document)), (vec!["Article 1 Lamps".to_owned()], vec!["part-unreadable"]));
    let cut = Made::of("<w:p><w:r><w:t>cut");
    assert!(matches!(read_document(&cut.packed(), &ReadOptions::default()), Err(ImportError::Damaged { .. })));
    assert_eq!(read_document(&Made::of("<w:p/>").packed(), &ReadOptions::default()), Err(ImportError::NoText { pages: 0 }));
}

/// Runs in the little memory that a thread has for what is called within each other.
#[test]
fn what_is_just_not_too_deep_is_read() {
    for (open, close) in [
        ("<w:p>", "</w:p>"),
        ("<w:r>", "</w:r>"),
        ("<w:sdt>", "</w:sdt>"),
        ("<w:unknown>", "</w:unknown>"),
        ("<w:ins>", "</w:ins>"),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:drawing><w:txbxContent>", "</w:txbxContent></w:drawing></w:r></w:p>"),
    ] {
        let times = if open.contains("tbl") { 16 } else { 194 / open.matches('<').count() };
        let body = format!("{}{}{}", open.repeat(times), paragraph(&run("lamps")), close.repeat(times));
        let document = read(&Made::of(&body), TrackedChanges::Accept);
        assert_eq!(shown(&document), ["lamps"], "{open}");
    }
}

#[test]
fn what_is_meant_to_do_harm_is_refused() {
    let refused = |body: &str| read_document(&Made::of(body).packed(), &ReadOptions::default()).unwrap_err();
    let deep = "<w:sdt><w:sdtContent>".repeat(5000);
    assert_eq!(refused(&deep), ImportError::TooLarge(Excess::Depth));
    assert_eq!(refused(&"<w:tbl><w:tr><w:tc>".repeat(17)), ImportError::TooLarge(Excess::Depth));
    let many = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(200_001);
    assert_eq!(refused(&many), ImportError::TooLarge(Excess::Blocks));
    let laughs = "<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>";
    assert!(matches!(refused(laughs), ImportError::Damaged { .. }));
}

#[test]
fn a_footnote_that_very_many_marks_lead_to_is_shown_once() {
    let body = paragraph(&"<w:r><w:footnoteReference w:id='2'/></w:r>".repeat(20_000)) + &paragraph(&run("x"));
    let footnotes = format!("<w:footnote w:id='2'><w:p>{}</w:p></w:footnote>", run(&"oil ".repeat(20_000)));
    let document = read(&Made { footnotes: &footnotes, ..Made::of(&body) }, TrackedChanges::Accept);
    assert_eq!((blocks(&document).len(), blocks(&document)[0].notes.len()), (3, 20_000));
}
