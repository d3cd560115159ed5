//! Whole documents in HTML and XML, in the shapes that people are handed: what is read of them, and in which order.
#![allow(clippy::needless_raw_string_hashes, clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

use plenary::import::{Block, BlockRole, Content, Document, ImportError, OutlinedText, ReadOptions, read_document};

fn read(document: &str) -> Document {
    read_document(document.as_bytes(), &ReadOptions::default()).expect("a document")
}

/// `ADDRESS|KIND|LABEL|TEXT`, a `+` after the kind of flush text.
fn rows(text: &OutlinedText) -> Vec<String> {
    let row = |element: &plenary::import::Element| {
        let flush = if element.flush { "+" } else { "" };
        format!("{}|{}{flush}|{}|{}", element.written_address(), element.kind.name(), element.label, element.text)
    };
    text.elements.iter().map(row).collect()
}

fn texts(document: Document) -> Vec<OutlinedText> {
    match document.content {
        Content::Outlined(texts) => texts,
        Content::Blocks(blocks) => panic!("blocks: {blocks:?}"),
    }
}

fn blocks(document: Document) -> Vec<Block> {
    match document.content {
        Content::Blocks(blocks) => blocks,
        Content::Outlined(texts) => panic!("outlined: {texts:?}"),
    }
}

/// `ROLE|LEVEL|LABEL|TEXT`.
fn lines(blocks: &[Block]) -> Vec<String> {
    let line = |block: &Block| {
        let role = match &block.role {
            BlockRole::Text => "text".to_owned(),
            BlockRole::Title => "title".to_owned(),
            BlockRole::Heading(level) => format!("h{level}"),
            BlockRole::Cell { table, row, column } => format!("cell{table}.{row}.{column}"),
            BlockRole::Footnote(mark) => format!("note{mark}"),
            BlockRole::Running => "running".to_owned(),
            BlockRole::Contents => "contents".to_owned(),
        };
        let level = block.list_level.map_or(String::new(), |level| level.to_string());
        format!("{role}|{level}|{}|{}", block.label.as_deref().unwrap_or_default(), block.text)
    };
    blocks.iter().map(line).collect()
}

fn codes(document: &Document) -> Vec<&'static str> {
    document.warnings.iter().map(|warned| warned.warning.code()).collect()
}

const OFFICIAL_JOURNAL: &str = r##"<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "" ""><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>L_0.xml</title></head><body>
<table width="100%"><tbody><tr><td  ><img alt="flag" src="flag.gif"/></td><td  ><p class="oj-hd-ti">Harbour <br/>Journal</p></td><td  /></tr></tbody></table>
<div class="eli-main-title"><p class="oj-doc-ti">REGULATION on harbour lights</p></div>
<p class="oj-normal">Having regard to the opinion of the pilots&nbsp;<a id="ntc1" href="#ntr1">(<span class="oj-super oj-note-tag">1</span>)</a>,</p>
<p class="oj-ti-section-1"><span class="oj-bold">Chapter 1</span></p>
<div><p class="oj-ti-art">Article&nbsp;1</p><div class="eli-title"><p class="oj-sti-art">Lamps</p></div>
<p class="oj-normal">1.&nbsp;&nbsp;&nbsp;A lamp is lit:</p>
<table><col width="4%"/><tbody><tr><td valign="top"><p class="oj-normal">(a)</p></td><td valign="top"><p class="oj-normal">at night:</p>
 <table><tbody><tr><td><p>(i)</p></td><td><p>in fog;</p></td></tr><tr><td><p>(ii)</p></td><td><p>in rain;</p></td></tr></tbody></table></td></tr></tbody></table>
<table><tbody><tr><td><p>(b)</p></td><td><p>at dusk.</p><p>It is white.</p></td></tr></tbody></table>
<p class="oj-normal">The master decides.</p></div>
<hr class="oj-note"/><p class="oj-note"><a id="ntr1" href="#ntc1">(<span class="oj-super">1</span>)</a>&nbsp;&nbsp;OJ H 1, p. 2.</p>
<p class="oj-doc-ti">ANNEX</p>
<table><tr><th>Lamp</th><th>Miles</th></tr><tr><td>Red</td><td>3</td></tr></table>
</body></html>"##;

#[test]
fn tables_of_the_official_journal_lay_out_points() {
    let document = read(OFFICIAL_JOURNAL);
    assert_eq!(codes(&document), ["object-left-out"]);
    let blocks = blocks(document);
    assert_eq!(
        lines(&blocks),
        [
            "running|||Harbour\nJournal",
            "title|||REGULATION on harbour lights",
            "text|||Having regard to the opinion of the pilots,",
            "h2|||Chapter 1",
            "h4|||Article\u{a0}1",
            "h5|||Lamps",
            "text|||1.\u{a0}\u{a0}\u{a0}A lamp is lit:",
            "text|0|(a)|at night:",
            "text|1|(i)|in fog;",
            "text|1|(ii)|in rain;",
            "text|0|(b)|at dusk.",
            "text|0||It is white.",
            "text|||The master decides.",
            "note1|||OJ H 1, p. 2.",
            "h1|||ANNEX",
            "cell0.0.0|||Lamp",
            "cell0.0.1|||Miles",
            "cell0.1.0|||Red",
            "cell0.1.1|||3",
        ]
    );
    assert_eq!(blocks[2].notes[0].mark, "1");
    assert_eq!(blocks[2].notes[0].offset, "Having regard to the opinion of the pilots".len());
    assert!(blocks[3].bold);
}

#[test]
fn a_page_of_an_organization_is_read_without_what_leads_about_in_its_site() {
    let document = read(
        r##"<html lang="en"><body><header><a href="/">Home</a> <a href="/treaties">Treaties</a></header>
<nav><ul><li><a href="/x">Search</a></ul></nav><script>var words = "none";</script>
<ul><li><a href="#a1">Article 1</a><li><a href="#a2">Article 2</a><li><a href="#a3">Article 3</a></ul>
<h1>Harbour Lights Convention</h1><h1>Harbour Lights  Convention</h1>
<p align="center"><b>Chapter I</b></p><h3 id="a1">Article 1<br>Lamps</h3>
<ol><li>A lamp is lit:<ol type="a"><li>at night; or<li value="4">in fog.</ol>unless it is moored;<li style="display:none">secret</ol>
<ol style="list-style-type: lower-roman" start="3"><li>oil;</ol>
<ol><li>(a) hand-written;<li>(b) numbers.</ol>
<p>A long sen&shy;tence<sup><a href="#fn1">*</a></sup> here.<br><br>Another after an empty line.</p>
<pre>1. kept   as it
   is</pre>
<dl><dt>(a)</dt><dd>a point</dd><dt>lamp</dt><dd>a light</dd></dl>
<div id="fn1"><p>* Or a candle.</p></div>
<footer><a href="/terms">Terms</a> | <a href="/privacy">Privacy</a></footer></body></html>"##,
    );
    assert_eq!(
        codes(&document),
        ["running-lines-left-out", "running-lines-left-out", "running-lines-left-out", "running-lines-left-out", "running-lines-left-out"]
    );
    let blocks = blocks(document);
    assert_eq!(
        lines(&blocks),
        [
            "contents|0|•|Article 1",
            "contents|0|•|Article 2",
            "contents|0|•|Article 3",
            "h1|||Harbour Lights Convention",
            "text|||Chapter I",
            "h3|||Article 1\nLamps",
            "text|0|1.|A lamp is lit:",
            "text|1|a.|at night; or",
            "text|1|d.|in fog.",
            "text|0||unless it is moored;",
            "text|0|iii.|oil;",
            "text|0||(a) hand-written;",
            "text|0||(b) numbers.",
            "text|||A long sentence here.",
            "text|||Another after an empty line.",
            "text|||1. kept   as it\n   is",
            "text|0|(a)|a point",
            "text|||lamp",
            "text|0||a light",
            "note*|||Or a candle.",
        ]
    );
    assert!(blocks[4].bold && blocks[4].centred);
    assert_eq!(blocks[13].notes[0].mark, "*");
    assert_eq!(blocks[0].language.as_deref(), Some("en"));
}

#[test]
fn a_title_printed_again_in_a_sentence_does_not_part_it() {
    let document =
        read("<p><b>HARBOUR<br>LIGHTS</b></p><p>1. Where a lamp is</p><p><em>Harbour Lights</em></p><p>out, the master relights it.</p>");
    assert_eq!(codes(&document), ["running-lines-left-out", "guessed"]);
    assert_eq!(
        lines(&blocks(document)),
        ["text|||HARBOUR\nLIGHTS", "text|||1. Where a lamp is out, the master relights it.", "running|||Harbour Lights"]
    );
}

#[test]
fn akoma_ntoso_in_the_clothes_of_html_gives_its_structure() {
    let texts = texts(read(
        r##"<div class="coverpage"><h1>Harbour Lights Charter</h1><ul><li>In force since 2026</ul></div>
<span class="akn-akomaNtoso"><span class="akn-act" data-name="act"><section class="akn-preamble"><span class="akn-p">We, the harbours,</span></section>
<span class="akn-body"><section class="akn-chapter"><h2>Chapter 1<br>Lamps</h2>
<section class="akn-article"><h2>Article 1</h2><span class="akn-intro"><span class="akn-p">A lamp is:</span></span>
<section class="akn-paragraph"><span class="akn-num">1.</span><span class="akn-content"><span class="akn-p">lit;</span></span></section>
<section class="akn-paragraph"><span class="akn-num">2.</span><span class="akn-heading">Colour</span><span class="akn-content"><span class="akn-p">white.</span></span></section>
</section></section>
<section class="akn-article"><h2>2. Oil</h2><span class="akn-content"><span class="akn-p">It is kept.</span></span></section>
</span></span></span>"##,
    ));
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].title, "Harbour Lights Charter");
    assert_eq!(
        rows(&texts[0]),
        [
            "|unplaced|•|In force since 2026",
            "preamble|preamble||",
            "preamble(1)|paragraph||We, the harbours,",
            "1|division|Chapter 1|Lamps",
            "1|provision|Article 1|",
            "1|paragraph||A lamp is:",
            "1(1)|paragraph|1.|lit;",
            "1|heading||Colour",
            "1(2)|paragraph|2.|white.",
            "2|provision|2.|Oil",
            "2|paragraph||It is kept.",
        ]
    );
}

const TWO_LANGUAGES: &str = r##"<?xml version="1.0"?><an:akomaNtoso xmlns:an="http://docs.example/akn/WD17"><an:act name="law"><an:meta>
<an:identification><an:FRBRExpression><an:FRBRlanguage language="fra"/></an:FRBRExpression></an:identification></an:meta>
<an:preface><an:longTitle><an:p>Loi des phares</an:p></an:longTitle></an:preface>
<an:body><an:article eId="art_9"><an:num>Article unique.</an:num><an:alinea><an:content><an:p>Est approuvée la Convention.</an:p></an:content></an:alinea></an:article></an:body>
<an:conclusions><an:p>Fait au port.</an:p></an:conclusions>
<an:attachments><an:attachment><an:doc name=""><an:meta/><an:mainBody>
<an:alinea><an:content><an:p align="center">CONVENTION</an:p></an:content></an:alinea>
<an:alinea><an:content><an:p>The harbours and the lights,</an:p></an:content></an:alinea>
<an:article><an:num><an:span>Article 1</an:span><an:br/></an:num><an:num>Lamps</an:num>
<an:paragraph><an:num>1.</an:num><an:alinea><an:content><an:p>The master<an:authorialNote marker="a"><an:p>Of the ship.</an:p></an:authorialNote> shall light:</an:p>
<an:ol scl:symbol="a)"><an:li>the lamps:<an:ol scl:symbol="(i)"><an:li>red;</an:li><an:li>green;</an:li></an:ol><an:p>all of them;</an:p></an:li><an:li>the fire.</an:li></an:ol>
</an:content></an:alinea><an:alinea><an:content><an:p>The pilot helps.</an:p></an:content></an:alinea></an:paragraph></an:article>
<an:article><an:num>Article 2</an:num><an:heading>Oil</an:heading><an:list><an:intro><an:p>Oil is kept:</an:p></an:intro>
<an:point><an:num>(a)</an:num><an:content><an:p>dry; and</an:p></an:content></an:point><an:point><an:num>(b)</an:num><an:content><an:p>dark,</an:p></an:content></an:point>
<an:wrapUp><an:p>as is the custom.</an:p></an:wrapUp></an:list></an:article>
<an:alinea><an:content><an:table><an:tr><an:td><an:p>For Northland</an:p></an:td><an:td><an:p>For Southland</an:p></an:td></an:tr></an:table></an:content></an:alinea>
</an:mainBody></an:doc></an:attachment>
<an:attachment><an:doc name="annex"><an:preface><an:p>Annex II</an:p><an:p>Colours</an:p></an:preface><an:mainBody><an:p>Red and green.</an:p></an:mainBody></an:doc></an:attachment>
</an:attachments></an:act></an:akomaNtoso>"##;

#[test]
fn attachments_of_akoma_ntoso_are_texts_in_their_own_language() {
    let texts = texts(read(TWO_LANGUAGES));
    let heads: Vec<(&str, &str)> = texts.iter().map(|text| (text.language.as_str(), text.title.as_str())).collect();
    assert_eq!(heads, [("fr", "Loi des phares"), ("en", "CONVENTION")]);
    assert_eq!(
        rows(&texts[0]),
        [
            "1|provision|Article unique.|",
            "1|paragraph||Est approuvée la Convention.",
            "|unplaced||Fait au port.",
            "annex-II|annex|Annex II|Colours",
            "annex-II|paragraph||Red and green.",
        ]
    );
    assert_eq!(
        rows(&texts[1]),
        [
            "preamble|preamble||",
            "preamble(1)|paragraph||The harbours and the lights,",
            "1|provision|Article 1|Lamps",
            "1(1)|paragraph|1.|The master shall light:",
            "1(1)|footnote|a|Of the ship.",
            "1(1)(a)|paragraph|a)|the lamps:",
            "1(1)(a)(i)|paragraph|(i)|red;",
            "1(1)(a)(ii)|paragraph|(ii)|green;",
            "1(1)(a)|paragraph+||all of them;",
            "1(1)(b)|paragraph|b)|the fire.",
            "1(1)|paragraph+||The pilot helps.",
            "2|provision|Article 2|Oil",
            "2|paragraph||Oil is kept:",
            "2(a)|paragraph|(a)|dry; and",
            "2(b)|paragraph|(b)|dark,",
            "2|paragraph+||as is the custom.",
            "|unplaced||For Northland\tFor Southland",
        ]
    );
    assert_eq!(texts[1].elements[3].notes[0].offset, "The master".len());
}

#[test]
fn a_resolution_is_read_by_its_groups_and_a_number_typed_into_the_text_is_taken_from_it_as_a_guess() {
    let texts = texts(read(
        "<akomaNtoso><statement xml:lang='en'><preamble><recitals><intro><p>considering</p></intro><recital><p>a) that lamps go out,</p></recital>\
         <recital><num>b)</num><p>that ships sail,</p></recital></recitals><recitals><intro><p>recalling</p></intro><recital><num>a)</num><p>the \
         storm,</p></recital></recitals></preamble><mainBody><hcontainer name='resolves'><heading>resolves</heading><paragraph><num>1</num>\
         <content><p>to light lamps;</p></content></paragraph></hcontainer><strange><p>Kept.</p></strange></mainBody></statement></akomaNtoso>",
    ));
    assert_eq!(
        rows(&texts[0]),
        [
            "preamble|preamble||",
            "|paragraph||considering",
            "preamble(1)(a)|paragraph|a)|that lamps go out,",
            "preamble(1)(b)|paragraph|b)|that ships sail,",
            "|paragraph||recalling",
            "preamble(2)(a)|paragraph|a)|the storm,",
            "1|provision||resolves",
            "1(1)|paragraph|1|to light lamps;",
            "|unplaced||Kept.",
        ]
    );
    let codes: Vec<&str> = texts[0].warnings.iter().map(|warned| warned.warning.code()).collect();
    assert_eq!(codes, ["not-placed", "guessed"]);
}

#[test]
fn formex_is_taken_as_given() {
    let texts = texts(read(
        r#"<ACT xmlns:x="" x:noNamespaceSchemaLocation="http://formex.example/f.xd"><BIB.INSTANCE><LG.DOC>EN</LG.DOC><DATE ISO="1">20260101</DATE></BIB.INSTANCE>
<TITLE><TI><P><HT TYPE="UC">Regulation</HT> 1</P><P>on lamps</P></TI></TITLE><PREAMBLE><PREAMBLE.INIT>THE PILOTS,</PREAMBLE.INIT>
<GR.VISA><VISA>Having regard to the sea<NOTE NOTE.ID="E1" NUMBERING="ARAB"><P>All of it.</P></NOTE>,</VISA></GR.VISA>
<GR.CONSID><GR.CONSID.INIT>Whereas:</GR.CONSID.INIT><CONSID><NP><NO.P>(1)</NO.P><TXT>Lamps go out.</TXT></NP></CONSID></GR.CONSID></PREAMBLE>
<ENACTING.TERMS><DIVISION><TITLE><TI><P>Chapter 1</P></TI><STI><P>Lamps</P></STI></TITLE><ARTICLE><TI.ART>Article 1</TI.ART><STI.ART>Meaning</STI.ART>
<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA><P><QUOT.START CODE="2018"/>lamp<QUOT.END CODE="2019"/> means:</P><LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>a light;</TXT></NP></ITEM>
<ITEM><NP><NO.P>(b)</NO.P><TXT>a fire:</TXT><P><LIST TYPE="DASH"><ITEM><NP><NO.P>—</NO.P><TXT>of wood</TXT></NP></ITEM><ITEM><NP><NO.P>—</NO.P><TXT>of coal</TXT></NP></ITEM></LIST></P></NP></ITEM></LIST></ALINEA>
<ALINEA>It is white.</ALINEA></PARAG></ARTICLE><ARTICLE><TI.ART>Article 2</TI.ART><ALINEA>First.</ALINEA><ALINEA>Second.</ALINEA></ARTICLE></DIVISION></ENACTING.TERMS>
<FINAL><P>Done at the pier.</P></FINAL><ANNEX><TITLE><TI><P>ANNEX I</P></TI><STI><P>Colours</P></STI></TITLE><CONTENTS><GR.SEQ><TITLE><TI><P>Red</P></TI></TITLE><NP><NO.P>1.</NO.P><TXT>To port.</TXT></NP></GR.SEQ>
<TBL><CORPUS><ROW><CELL>red</CELL><CELL>3</CELL></ROW><ROW><CELL>green</CELL><CELL>4</CELL></ROW></CORPUS></TBL></CONTENTS></ANNEX></ACT>"#,
    ));
    assert_eq!((texts[0].language.as_str(), texts[0].title.as_str()), ("en", "Regulation 1 on lamps"));
    assert_eq!(
        rows(&texts[0]),
        [
            "preamble|preamble||",
            "|paragraph||THE PILOTS,",
            "|paragraph||Having regard to the sea,",
            "|footnote|1|All of it.",
            "|paragraph||Whereas:",
            "preamble(1)|paragraph|(1)|Lamps go out.",
            "1|division|Chapter 1|Lamps",
            "1|provision|Article 1|Meaning",
            "1(1)|paragraph|1.|‘lamp’ means:",
            "1(1)(a)|paragraph|(a)|a light;",
            "1(1)(b)|paragraph|(b)|a fire:",
            "1(1)(b)(1)|paragraph|—|of wood",
            "1(1)(b)(2)|paragraph|—|of coal",
            "1(1)|paragraph+||It is white.",
            "2|provision|Article 2|",
            "2(1)|paragraph||First.",
            "2(2)|paragraph||Second.",
            "|unplaced||Done at the pier.",
            "annex-I|annex|ANNEX I|Colours",
            "annex-I|heading||Red",
            "annex-I(1)|paragraph|1.|To port.",
            "annex-I|paragraph+||red\t3\ngreen\t4",
        ]
    );
}

#[test]
fn a_document_without_words_is_said_to_have_none() {
    for empty in ["<html><body><p> </p></body></html>", "<?xml version='1.0'?><a><b/></a>", "<akomaNtoso><act><body/></act></akomaNtoso>"] {
        let error = read_document(empty.as_bytes(), &ReadOptions::default()).err();
        assert_eq!(error, Some(ImportError::NoText { pages: 0 }), "{empty}");
    }
}
