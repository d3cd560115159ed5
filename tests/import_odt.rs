//! Documents of LibreOffice, made here by hand: what is read of them as blocks, and what is said of what is not.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]
#![allow(clippy::float_cmp, reason = "the number is as it was written")]

use plenary::{
    import::{Block, BlockRole, Content, Document, Excess, ImportError, ReadOptions, TrackedChanges, read_document},
    model::DocumentPlace,
};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const COMMON: &str = "<office:styles>
    <style:default-style style:family='paragraph'><style:text-properties fo:language='en' fo:country='GB' style:language-complex='ar' style:country-complex='none'/></style:default-style>
    <style:style style:name='Title' style:family='paragraph'/>
    <style:style style:name='Heading_20_1' style:display-name='Heading 1' style:family='paragraph'><style:paragraph-properties fo:text-align='center'/>
      <style:text-properties fo:font-weight='bold'/></style:style>
    <style:style style:name='Strong' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>
    <text:outline-style style:name='Outline'>
      <text:outline-level-style text:level='1' style:num-format='I' style:num-prefix='Part '/>
      <text:outline-level-style text:level='2' style:num-format='1' style:num-prefix='Article '/></text:outline-style>
    <text:list-style style:name='Points'>
      <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'><style:list-level-properties>
        <style:list-level-label-alignment fo:margin-left='1in' fo:text-indent='-0.5in'/></style:list-level-properties></text:list-level-style-number>
      <text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='(' style:num-suffix=')'/>
      <text:list-level-style-number text:level='3' style:num-format='1' text:display-levels='3'/></text:list-style>
    <text:list-style style:name='Arabic'><text:list-level-style-number text:level='1' style:num-format='أ, ب, ت, ...' style:num-suffix=')'/></text:list-style>
    <text:notes-configuration text:note-class='footnote' style:num-format='1' text:start-value='0'/></office:styles>";

/// Packs a text in its document.
fn packed(automatic: &str, text: &str, running: &str) -> Vec<u8> {
    let names = "xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' xmlns:table='b' xmlns:draw='d' xmlns:svg='v' xmlns:dc='c'";
    let content = format!(
        "<?xml version='1.0'?><office:document-content {names}><office:automatic-styles>{automatic}</office:automatic-styles>
         <office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    let styles =
        format!("<office:document-styles {names}>{COMMON}<office:master-styles>{running}</office:master-styles></office:document-styles>");
    pack(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content), ("styles.xml", &styles)])
}

fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let options = if *name == "mimetype" { stored } else { SimpleFileOptions::default() };
        writer.start_file(*name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read_as(automatic: &str, text: &str, changes: TrackedChanges) -> Document {
    read_document(&packed(automatic, text, ""), &ReadOptions { changes, ..ReadOptions::default() }).unwrap()
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

fn shown_of(text: &str) -> Vec<String> {
    shown(&read_as("", text, TrackedChanges::Accept))
}

fn codes(document: &Document) -> Vec<&'static str> {
    document.warnings.iter().map(|warned| warned.warning.code()).collect()
}

#[test]
fn white_space_is_folded_and_elements_stand_for_it() {
    let text = "<text:p>\n  Article<text:s/>1<text:tab/>Lamps  <text:span> and</text:span>\n quays<text:line-break/> of<text:s text:c='3'/>stone <text:soft-page-break/></text:p>";
    assert_eq!(shown_of(text), ["Article 1\tLamps and quays\nof   stone"]);
}

#[test]
fn styles_say_what_a_paragraph_is_and_how_it_looks() {
    let automatic = "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_1'><style:text-properties fo:language='fr' fo:country='CH'/></style:style>
        <style:style style:name='P2' style:family='paragraph' style:parent-style-name='Title'/>
        <style:style style:name='T1' style:family='text' style:parent-style-name='Strong'><style:text-properties fo:font-style='italic'/></style:style>
        <style:style style:name='P3' style:family='paragraph'><style:paragraph-properties fo:margin-left='1in' fo:text-indent='-36pt'/></style:style>";
    let text = "<text:p text:style-name='P2'>Harbour Lights Convention</text:p><text:p text:style-name='P1'>Lampes</text:p>
        <text:p text:style-name='P3'><text:span text:style-name='T1'>All of it</text:span> </text:p><text:p><text:span text:style-name='T1'>Part</text:span> of it</text:p>
        <text:table-of-content><text:table-of-content-source/><text:index-body><text:p>Article 1<text:tab/>3</text:p></text:index-body></text:table-of-content>";
    let document = read_as(automatic, text, TrackedChanges::Accept);
    let blocks = blocks(&document);
    let roles: Vec<_> = blocks.iter().map(|block| block.role.clone()).collect();
    assert_eq!(roles, [BlockRole::Title, BlockRole::Heading(1), BlockRole::Text, BlockRole::Text, BlockRole::Contents]);
    assert!(blocks[1].centred && blocks[1].bold && blocks[2].bold && blocks[2].italic && !blocks[3].bold);
    assert_eq!((blocks[1].language.as_deref(), blocks[0].language.as_deref(), blocks[2].indent), (Some("fr-CH"), Some("en-GB"), 36.0));
    assert_eq!(blocks[4].place, DocumentPlace::Paragraph(5));
}

fn item(text: &str) -> String {
    format!("<text:list-item><text:p>{text}</text:p></text:list-item>")
}

#[test]
fn numbers_of_lists_are_computed() {
    let list = |more: &str, content: &str| format!("<text:list text:style-name='Points' {more}>{content}</text:list>");
    let nested = format!(
        "<text:list-item><text:p>lamps:</text:p><text:list>{}{}</text:list><text:p>and so on</text:p></text:list-item>",
        item("oil"),
        item("gas")
    );
    let deep = format!(
        "<text:list-item><text:list><text:list-item><text:list>{}</text:list></text:list-item></text:list></text:list-item>",
        item("deep")
    );
    let text = list("xml:id='one'", &(item("quays") + &nested + &deep))
        + "<text:p>between</text:p>"
        + &list("text:continue-numbering='true'", &item("goes on"))
        + &list("", &("<text:list-header><text:p>no number</text:p></text:list-header>".to_owned() + &item("anew")))
        + &list("text:continue-list='one'", &item("goes on too"))
        + &list(
            "",
            &("<text:list-item text:start-value='7'><text:p>seven</text:p></text:list-item>".to_owned()
                + "<text:list-item text:style-override='Arabic'><text:p>ثمانية</text:p></text:list-item>"
                + &item("nine")),
        );
    let expected = [
        "1. quays",
        "2. lamps:",
        "(a) oil",
        "(b) gas",
        "and so on",
        "2.b.1 deep",
        "between",
        "3. goes on",
        "no number",
        "1. anew",
        "4. goes on too",
        "7. seven",
        "د) ثمانية",
        "9. nine",
    ];
    let document = read_as("", &text, TrackedChanges::Accept);
    assert_eq!(shown(&document), expected);
    assert_eq!(blocks(&document)[0].indent, 36.0);
    assert_eq!(blocks(&document)[5].list_level, Some(2));
}

#[test]
fn headings_are_numbered_by_the_outline() {
    let text = "<text:h text:outline-level='1'>General</text:h><text:h text:outline-level='2'>Lamps</text:h><text:h text:outline-level='2' text:is-list-header='true'>Unnumbered</text:h>
        <text:h text:outline-level='2'>Quays</text:h><text:h text:outline-level='1'>Duties</text:h>
        <text:h text:outline-level='2' text:restart-numbering='true' text:start-value='5'>Keepers</text:h><text:h text:outline-level='3'>No format</text:h>";
    let expected =
        ["Part I General", "Article 1 Lamps", "Unnumbered", "Article 2 Quays", "Part II Duties", "Article 5 Keepers", "No format"];
    assert_eq!(shown_of(text), expected);
}

const CHANGES: &str = "<text:tracked-changes>
    <text:changed-region xml:id='i1'><text:insertion><office:change-info/></text:insertion></text:changed-region>
    <text:changed-region xml:id='i2'><text:insertion><office:change-info/></text:insertion></text:changed-region>
    <text:changed-region xml:id='d1'><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>old </text:p></text:deletion></text:changed-region>
    <text:changed-region xml:id='d2'><text:deletion><office:change-info/><text:list text:style-name='Points'><text:list-item><text:p>, whole.</text:p></text:list-item>
      <text:list-item><text:p/></text:list-item></text:list></text:deletion></text:changed-region>
    <text:changed-region xml:id='f'><text:format-change><office:change-info/></text:format-change></text:changed-region></text:tracked-changes>";

#[test]
fn changes_are_accepted_or_rejected_and_nobody_is_left_in_the_dark() {
    let list = |items: &str| format!("<text:list text:style-name='Points'>{items}</text:list>");
    let text = CHANGES.to_owned()
        + &list(
            &(item(
                "Keep <text:change text:change-id='d1'/><text:change-start text:change-id='i1'/>new <text:change-end text:change-id='i1'/>lamps.",
            ) + &item("First<text:change-start text:change-id='i2'/>. Wholly new.")
                + &item("New<text:change-end text:change-id='i2'/> half<text:change text:change-id='d2'/>Last.")
                + &item("End.")),
        );
    let accepted = read_as("", &text, TrackedChanges::NotAsked);
    assert_eq!(shown(&accepted), ["1. Keep new lamps.", "2. First. Wholly new.", "3. New halfLast.", "4. End."]);
    assert_eq!(codes(&accepted), ["changes-accepted"]);
    let rejected = read_as("", &text, TrackedChanges::Reject);
    assert_eq!(shown(&rejected), ["1. Keep old lamps.", "2. First half, whole.", "3. Last.", "4. End."]);
    assert_eq!(codes(&rejected), ["changes-rejected"]);
}

#[test]
fn a_paragraph_that_was_wholly_inserted_is_gone_when_that_is_rejected() {
    let text = "<text:tracked-changes><text:changed-region xml:id='a'><text:insertion/></text:changed-region></text:tracked-changes>
        <text:h text:outline-level='2'>Kept</text:h><text:h text:outline-level='2'><text:change-start text:change-id='a'/>New</text:h>
        <table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>
        <text:p text:style-name='Title'><text:change-end text:change-id='a'/>Last</text:p>";
    let rejected = read_as("", text, TrackedChanges::Reject);
    assert_eq!(shown(&rejected), ["Article 1 Kept", "Last"]);
    assert_eq!(blocks(&rejected)[1].role, BlockRole::Title);
}

#[test]
fn what_was_deleted_is_put_back_once_and_in_all_its_paragraphs() {
    let deletion = |id: &str, content: &str| {
        format!("<text:changed-region xml:id='{id}'><text:deletion>{content}</text:deletion></text:changed-region>")
    };
    let table = "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>";
    let text = format!(
        "<text:tracked-changes>{}{}{}</text:tracked-changes><text:p>A<text:change text:change-id='a'/>B<text:change text:change-id='a'/></text:p>
         <text:change text:change-id='b'/><text:p>C<text:change text:change-id='c'/>D</text:p>",
        deletion("a", "<text:p>1</text:p><text:h text:outline-level='2'>2</text:h><text:p>3</text:p>"),
        deletion("b", "<text:p>whole</text:p>"),
        deletion("c", &format!("<text:p>x</text:p>{table}"))
    );
    assert_eq!(shown(&read_as("", &text, TrackedChanges::Reject)), ["A1", "Article 1 2", "3B", "whole", "Cx", "cell", "D"]);
    assert_eq!(shown(&read_as("", &text, TrackedChanges::Accept)), ["AB", "CD"]);
}

#[test]
fn deletions_within_deletions_end() {
    let region = |number: usize| {
        format!(
            "<text:changed-region xml:id='d{number}'><text:deletion><text:p>x<text:change text:change-id='d{}'/></text:p></text:deletion></text:changed-region>",
            number + 1
        )
    };
    let regions: String = (0..5000).map(region).collect();
    let text = format!("<text:tracked-changes>{regions}</text:tracked-changes><text:p>A<text:change text:change-id='d0'/></text:p>");
    let options = ReadOptions { changes: TrackedChanges::Reject, ..ReadOptions::default() };
    assert_eq!(read_document(&packed("", &text, ""), &options), Err(ImportError::TooLarge(Excess::Depth)));
}

#[test]
fn notes_follow_what_their_marks_are_in() {
    let note = |class: &str, citation: &str, text: &str| {
        format!("<text:note text:note-class='{class}'>{citation}<text:note-body><text:p>{text}</text:p></text:note-body></text:note>")
    };
    let plain = "<text:note-citation>9</text:note-citation>";
    let text = format!(
        "<text:p>Oil{} and gas{}.</text:p><table:table><table:table-row><table:table-cell><text:p>(a)</text:p></table:table-cell>
         <table:table-cell><text:p>wicks{}</text:p><text:p>more{}</text:p></table:table-cell></table:table-row></table:table><text:p>End</text:p>",
        note("footnote", plain, "Dear."),
        note("endnote", plain, "Late."),
        note("footnote", "<text:note-citation text:label='*'>*</text:note-citation>", "* Own mark."),
        note("footnote", plain, "Short.")
    );
    let document = read_as("", &text, TrackedChanges::Accept);
    assert_eq!(shown(&document), ["Oil and gas.", "Dear.", "(a) wicks", "more", "Own mark.", "Short.", "End", "Late."]);
    let blocks = blocks(&document);
    let marks: Vec<_> = blocks[0].notes.iter().map(|note| (note.offset, note.mark.as_str())).collect();
    assert_eq!(marks, [(3, "1"), (11, "i")]);
    assert_eq!(blocks[4].role, BlockRole::Footnote("*".to_owned()));
    assert_eq!(blocks[5].role, BlockRole::Footnote("2".to_owned()));
}

#[test]
fn boxes_pictures_comments_hidden_words_and_heads_are_told_apart() {
    let automatic = "<style:style style:name='T9' style:family='text'><style:text-properties text:display='none'/></style:style>";
    let text = "<text:p>Lamps<office:annotation><dc:creator>A</dc:creator><text:p>Why?</text:p></office:annotation><text:span text:style-name='T9'>secret</text:span> burn.
        <draw:frame draw:name='f'><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>
        <text:p><draw:frame draw:name='Picture 1'><draw:image/><svg:title>A lighthouse</svg:title></draw:frame></text:p>
        <text:section text:display='none'><text:p>not shown</text:p></text:section><text:section><text:p>shown<text:page-number>4</text:page-number></text:p></text:section>";
    let running = "<style:master-page><style:header><text:p>Draft of spring</text:p></style:header><style:footer><text:p>Draft of spring</text:p></style:footer></style:master-page>";
    let document = read_document(&packed(automatic, text, running), &ReadOptions::default()).unwrap();
    assert_eq!(shown(&document), ["Lamps burn.", "In a box", "shown4", "Draft of spring"]);
    assert_eq!(blocks(&document)[3].role, BlockRole::Running);
    let warned: Vec<_> = document.warnings.iter().map(|warned| (warned.warning.code(), warned.words.as_str())).collect();
    let expected = [
        ("comments-left-out", "AWhy?"),
        ("object-left-out", "secret"),
        ("object-left-out", "A lighthouse"),
        ("object-left-out", "not shown"),
    ];
    assert_eq!(warned, expected);
}

#[test]
fn tables_have_cells_that_are_counted() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let text = format!(
        "<table:table><table:table-column/><table:table-header-rows>{}</table:table-header-rows>{}</table:table><text:p/>",
        row(&(cell("Port") + &cell("Lamps"))),
        row(&("<table:covered-table-cell/>".to_owned() + &cell("4")))
    );
    let document = read_as("", &text, TrackedChanges::Accept);
    assert_eq!(shown(&document), ["Port", "Lamps", "4"]);
    assert_eq!(blocks(&document)[2].role, BlockRole::Cell { table: 0, row: 1, column: 1 });
}

/// Runs in the little memory that a thread has for what is called within each other.
#[test]
fn what_is_just_not_too_deep_is_read() {
    for (open, close) in [
        ("<text:p>", "</text:p>"),
        ("<text:section>", "</text:section>"),
        ("<text:span>", "</text:span>"),
        ("<text:list><text:list-item>", "</text:list-item></text:list>"),
        ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
        ("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>"),
        ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
    ] {
        let times = if open.contains("table:table") { 16 } else { 195 / open.matches('<').count() };
        let text = format!("{}<text:p>lamps</text:p>{}", open.repeat(times), close.repeat(times));
        let document = read_as("", &text, TrackedChanges::Reject);
        assert_eq!(blocks(&document).iter().filter(|block| block.text == "lamps").count(), 1, "{open}");
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let type_of = ("mimetype", "application/vnd.oasis.opendocument.text");
    let read = |bytes: &[u8]| read_document(bytes, &ReadOptions::default());
    assert_eq!(read(&pack(&[type_of, ("META-INF/manifest.xml", manifest), ("content.xml", "x")])), Err(ImportError::Encrypted));
    assert_eq!(read(&pack(&[type_of])), Err(ImportError::Damaged { part: "content.xml".to_owned(), offset: None }));
    assert_eq!(read(&packed("", "<text:p/>", "")), Err(ImportError::NoText { pages: 0 }));
    assert_eq!(read(&packed("", &"<text:section>".repeat(1000), "")), Err(ImportError::TooLarge(Excess::Depth)));
    assert_eq!(read(&packed("", &"<text:p>a</text:p>".repeat(200_001), "")), Err(ImportError::TooLarge(Excess::Blocks)));
    // Each element stands for more than it is long: what comes of it is counted.
    assert_eq!(
        read(&packed("", &format!("<text:p>{}</text:p>", "a<text:s text:c='400'/>".repeat(100_000)), "")),
        Err(ImportError::TooLarge(Excess::Unpacked))
    );
}
