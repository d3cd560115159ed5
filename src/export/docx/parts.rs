//! What every such file has: its list of parts, its styles, the footer with the number of the page.

use super::xml::Xml;

pub(super) const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>"#,
    r#"<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    r#"<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    "</Types>"
);

pub(super) const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    "</Relationships>"
);

pub(super) const DOCUMENT_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>"#,
    r#"<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>"#,
    "</Relationships>"
);

pub(super) const SETTINGS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:defaultTabStop w:val="720"/>"#,
    r#"<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>"#,
    r#"<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#,
    "</w:settings>"
);

/// The foot of each page: words, then the number of the page and of how many.
pub(super) fn footer(words: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:ftr", &[("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", "Footer");
    xml.close("w:pPr");
    let words = if words.is_empty() { String::new() } else { format!("{words}    ") };
    footer_run(&mut xml, "w:t", &words);
    for (field, after) in [(" PAGE ", " / "), (" NUMPAGES ", "")] {
        footer_field(&mut xml, field);
        footer_run(&mut xml, "w:t", after);
    }
    xml.close("w:p");
    xml.close("w:ftr");
    xml.into_bytes()
}

fn footer_run(xml: &mut Xml, element: &str, words: &str) {
    xml.open("w:r", &[]);
    xml.words_element(element, &[("xml:space", "preserve")], words);
    xml.close("w:r");
}

/// A number that the word processor fills in.
fn footer_field(xml: &mut Xml, field: &str) {
    let mark = |xml: &mut Xml, kind: &str| {
        xml.open("w:r", &[]);
        xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        xml.close("w:r");
    };
    mark(xml, "begin");
    footer_run(xml, "w:instrText", field);
    mark(xml, "separate");
    footer_run(xml, "w:t", "1");
    mark(xml, "end");
}

/// Title, subject, who made it, in what language.
pub(super) fn core(title: &str, subject: &str, creator: &str, language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.open("cp:coreProperties", &names);
    for (name, words) in [("dc:title", title), ("dc:subject", subject), ("dc:creator", creator), ("dc:language", language)] {
        xml.words_element(name, &[], words);
    }
    xml.close("cp:coreProperties");
    xml.into_bytes()
}

/// In what language and direction a file is set, and with which styles beside those that all have.
pub(super) struct Look<'s> {
    pub language: &'s str,
    pub rtl: bool,
    /// True for smaller type in cells.
    pub tight: bool,
    pub styles: &'s [Style],
}

/// A paragraph style: id, name, spacing before and after, size in half points, colour, serif or not, and more.
pub(super) struct Style {
    id: &'static str,
    name: &'static str,
    before: u16,
    after: u16,
    size: u8,
    colour: &'static str,
    serif: bool,
    /// More of the paragraph, then more of the run.
    more: [&'static str; 2],
}

const INK: &str = "15181C";
const INK_2: &str = "3D434A";
const INK_3: &str = "596068";
const PROVISION: &str = "2A4070";
const KEEP: &str = "<w:keepNext/><w:keepLines/>";

const STYLES: [Style; 22] = [
    style("Title", "Title", 0, 60, 48, INK, true, ["", "<w:b/><w:bCs/>"]),
    style("Subtitle", "Subtitle", 0, 60, 22, PROVISION, false, ["", "<w:b/><w:bCs/>"]),
    style("Heading1", "heading 1", 360, 120, 32, PROVISION, true, [KEEP, "<w:b/><w:bCs/>"]),
    style("Heading2", "heading 2", 280, 80, 26, INK, true, [KEEP, "<w:b/><w:bCs/>"]),
    style("Heading3", "heading 3", 160, 20, 20, INK, true, [KEEP, "<w:b/><w:bCs/>"]),
    style("Heading4", "heading 4", 160, 20, 20, INK, true, [KEEP, "<w:b/><w:bCs/>"]),
    style("Heading5", "heading 5", 160, 20, 20, INK, true, [KEEP, "<w:b/><w:bCs/>"]),
    style("Meta", "Meta", 0, 60, 17, INK_3, false, ["", ""]),
    style("TableHead", "Table head", 20, 20, 18, INK_2, false, ["", "<w:b/><w:bCs/>"]),
    style("Number", "Number", 0, 40, 18, PROVISION, false, ["", "<w:b/><w:bCs/>"]),
    style("Cell", "Cell", 0, 30, 18, INK, true, ["", ""]),
    style("CardName", "Card name", 120, 0, 19, INK, false, [KEEP, "<w:b/><w:bCs/>"]),
    style("CardSmall", "Card small", 0, 10, 15, INK_2, false, ["", ""]),
    style("Item", "Item", 0, 40, 18, INK, true, [KEEP_LINES, ""]),
    style("ItemKept", "Item with replies", 0, 20, 18, INK, true, [KEEP, ""]),
    style("ItemReply", "Item reply", 0, 60, 17, INK, true, [KEEP_REPLY, ""]),
    style("ItemReplyKept", "Item reply with more", 0, 20, 17, INK, true, [KEEP_REPLIES, ""]),
    style("Sum", "Sum", 60, 120, 21, INK, true, ["<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F1EE\"/><w:ind w:left=\"0\"/>", ""]),
    style("ListItem", "List item", 0, 20, 18, INK, true, ["<w:ind w:left=\"240\"/>", ""]),
    style("Reply", "Reply", 20, 30, 18, INK, true, [REPLY_RULE, ""]),
    style("Note", "Note", 40, 80, 18, INK, false, [NOTE_BOX, ""]),
    style("Footer", "footer", 0, 0, 16, INK_3, false, ["<w:jc w:val=\"center\"/>", ""]),
];

const KEEP_LINES: &str = "<w:keepLines/>";
const KEEP_REPLY: &str =
    "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"8\" w:space=\"5\" w:color=\"858B91\"/></w:pBdr><w:ind w:left=\"140\"/>";
const KEEP_REPLIES: &str = concat!(
    "<w:keepNext/><w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"8\" w:space=\"5\" w:color=\"858B91\"/></w:pBdr>",
    "<w:ind w:left=\"140\"/>"
);
const REPLY_RULE: &str = "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"B7BBB6\"/></w:pBdr><w:ind w:left=\"160\"/>";
const NOTE_BOX: &str = concat!(
    "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"2\" w:color=\"858B91\"/>",
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"858B91\"/>",
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"2\" w:color=\"858B91\"/>",
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"858B91\"/></w:pBdr><w:ind w:left=\"100\" w:right=\"100\"/>"
);

#[expect(clippy::too_many_arguments, reason = "a row of the table above")]
const fn style(
    id: &'static str,
    name: &'static str,
    before: u16,
    after: u16,
    size: u8,
    colour: &'static str,
    serif: bool,
    more: [&'static str; 2],
) -> Style {
    Style { id, name, before, after, size, colour, serif, more }
}

const SERIF: &str = r#"<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman" w:eastAsia="SimSun"/>"#;
const SANS: &str = r#"<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="SimHei"/>"#;

/// The styles of a speaking note: sizes in points of what is spoken and of what is not.
pub(super) fn note_styles(spoken: f32, not_spoken: f32) -> Vec<Style> {
    // A style has half points, and no size here has more than 22 points.
    let [spoken, not_spoken] = [spoken, not_spoken].map(|points| (points * 2.0) as u8);
    let gap = u16::from(spoken) * 4;
    let bold = ["", "<w:b/><w:bCs/>"];
    vec![
        style("SpokenReference", "Spoken reference", 0, gap, spoken, INK, false, bold),
        style("Spoken", "Spoken", 0, gap, spoken, INK, true, ["", ""]),
        style("SpokenWords", "Spoken words", 0, gap / 2, spoken, INK, true, [WORDS_RULE, ""]),
        style("SpokenBy", "Spoken by", 0, gap, 20, INK_2, false, ["", ""]),
        style("SpokenPoint", "Spoken point", 0, 0, spoken, INK, true, [POINT, ""]),
        style("SpokenPointBy", "Spoken point by", 0, gap, 20, INK_2, false, ["<w:ind w:left=\"432\"/>", ""]),
        style("SpokenLine", "Line to write on", 0, 240, spoken, INK, true, [LINE, ""]),
        style("NotSpokenHead", "Not spoken, head", 120, 40, 20, INK, false, [KEEP, ""]),
        style("NotSpoken", "Not spoken", 0, gap / 2, not_spoken, INK, true, ["", ""]),
        style("NoteFoot", "Note foot", 40, 0, 20, INK_2, false, ["", ""]),
    ]
}

const WORDS_RULE: &str = "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"10\" w:color=\"15181C\"/></w:pBdr><w:ind w:left=\"240\"/>";
const POINT: &str = "<w:keepNext/><w:keepLines/><w:ind w:left=\"432\" w:hanging=\"432\"/>";
const LINE: &str = "<w:pBdr><w:bottom w:val=\"dotted\" w:sz=\"6\" w:space=\"1\" w:color=\"858B91\"/></w:pBdr>";

/// The styles of a file.
pub(super) fn styles(&Look { language, rtl, tight, styles: more }: &Look<'_>) -> String {
    let language: String = language.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    let (run, paragraph) = if rtl { ("<w:rtl/>", "<w:bidi/>") } else { ("", "") };
    let mut out = format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>"#,
            r#"<w:rPrDefault><w:rPr>{serif}<w:color w:val="15181C"/><w:sz w:val="20"/><w:szCs w:val="20"/>{run}"#,
            r#"<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/></w:rPr></w:rPrDefault>"#,
            r#"<w:pPrDefault><w:pPr><w:widowControl/>{paragraph}<w:spacing w:after="80" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#,
            r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#,
            r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>"#,
            r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#,
            r#"<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#,
        ),
        serif = SERIF,
        run = run,
        language = language,
        paragraph = paragraph,
    );
    for style in STYLES.iter().chain(more) {
        let level = style.id.strip_prefix("Heading").and_then(|level| level.parse::<u8>().ok());
        let level = level.map(|level| format!("<w:outlineLvl w:val=\"{}\"/>", level - 1)).unwrap_or_default();
        let Style { id, name, before, after, size, colour, serif, more: [paragraph, run] } = style;
        let in_cells = id.starts_with("Item") || matches!(*id, "Cell" | "Number");
        let size = if tight && in_cells { size - 2 } else { *size };
        let font = if *serif { SERIF } else { SANS };
        // The order of elements is the schema's: keeps, borders, spacing, indents, alignment, level.
        let keeps = if paragraph.starts_with("<w:keep") { paragraph.find("<w:pBdr").unwrap_or(paragraph.len()) } else { 0 };
        let (keeps, rest) = paragraph.split_at(keeps);
        let (border, rest) = rest.split_at(rest.find("<w:ind").unwrap_or(0));
        out.push_str(&format!(
            concat!(
                r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>"#,
                r#"<w:pPr>{keeps}{border}<w:spacing w:before="{before}" w:after="{after}"/>{rest}{level}</w:pPr>"#,
                r#"<w:rPr>{font}{run}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>"#,
            ),
            id = id,
            name = name,
            keeps = keeps,
            border = border,
            before = before,
            after = after,
            rest = rest,
            level = level,
            font = font,
            run = run,
            colour = colour,
            size = size,
        ));
    }
    out.push_str(REST);
    out
}

/// Footnotes, links, small words and the table.
const REST: &str = concat!(
    r#"<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>"#,
    r#"<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="3D434A"/><w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="2A4070"/><w:u w:val="dotted" w:color="858B91"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Small"><w:name w:val="Small"/><w:rPr>"#,
    r#"<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="SimHei"/><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="596068"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>"#,
    r#"<w:style w:type="table" w:styleId="WorkingTable"><w:name w:val="Working table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"#,
    r#"<w:top w:val="single" w:sz="8" w:space="0" w:color="2A4070"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="858B91"/>"#,
    r#"<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B7BBB6"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="DCDEDA"/></w:tblBorders>"#,
    r#"<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>"#,
    r#"<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F0F1EE"/></w:tcPr></w:tblStylePr></w:style>"#,
    "</w:styles>"
);
