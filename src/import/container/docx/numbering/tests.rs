//! Levels of lists: every format, restarts, overrides, legal numbering.

use super::*;

/// Levels as `format pattern more`, one after the other.
fn look(id: i64, levels: &[(&str, &str, &str)]) -> String {
    let level = |(index, (format, pattern, more)): (usize, &(&str, &str, &str))| {
        format!("<lvl ilvl='{index}'><start val='1'/><numFmt val='{format}'/><lvlText val='{pattern}'/>{more}</lvl>")
    };
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!("<abstractNum abstractNumId='{id}'>{levels}</abstractNum>")
}

fn read(xml: &str) -> Numbering {
    Numbering::read("a", &format!("<numbering>{xml}</numbering>")).unwrap()
}

/// Labels of paragraphs in a list at a level.
fn labels(numbering: &Numbering, paragraphs: &[(i64, usize)]) -> Vec<String> {
    let (mut counters, styles) = (ListCounters::default(), Styles::default());
    let label = |(list, level): &(i64, usize)| {
        let direct = ParagraphProps { list: Some(*list), level: Some(*level), ..ParagraphProps::default() };
        let place = numbering.place(&direct, &ParagraphProps::default(), &[])?;
        numbering.count(place, &mut counters, &styles, None)
    };
    paragraphs.iter().map(label).map(Option::unwrap_or_default).collect()
}

const NUM: &str = "<num numId='1'><abstractNumId val='7'/></num>";

#[test]
fn numbers_of_several_levels_are_put_together() {
    let numbering = read(&(look(7, &[("decimal", "%1.", ""), ("lowerLetter", "(%2)", ""), ("lowerRoman", "%1.%2.%3", "")]) + NUM));
    let paragraphs = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)];
    assert_eq!(labels(&numbering, &paragraphs), ["1.", "(a)", "(b)", "1.b.i", "2.", "(a)", "2.a.i"]);
}

#[test]
fn a_legal_level_has_decimal_numbers_and_keeps_zeros() {
    let numbering = read(&(look(7, &[("upperRoman", "Article %1", ""), ("decimalZero", "%1.%2", "<isLgl/>")]) + NUM));
    assert_eq!(labels(&numbering, &[(1, 0), (1, 0), (1, 1)]), ["Article I", "Article II", "2.01"]);
}

#[test]
fn lists_of_one_look_go_on_and_an_own_start_begins_anew_once() {
    let more = "<num numId='2'><abstractNumId val='7'/></num>
        <num numId='3'><abstractNumId val='7'/><lvlOverride ilvl='0'><startOverride val='5'/></lvlOverride></num>";
    let numbering = read(&(look(7, &[("decimal", "%1", "")]) + NUM + more));
    assert_eq!(labels(&numbering, &[(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]), ["1", "2", "5", "6", "7"]);
}

#[test]
fn a_level_that_a_list_overrides_looks_different_there() {
    let more = "<num numId='2'><abstractNumId val='7'/><lvlOverride ilvl='0'><lvl ilvl='0'><start val='1'/><numFmt val='russianUpper'/>
        <lvlText val='%1)'/></lvl></lvlOverride></num>";
    let numbering = read(&(look(7, &[("decimal", "%1", "")]) + NUM + more));
    assert_eq!(labels(&numbering, &[(1, 0), (2, 0)]), ["1", "Б)"]);
}

#[test]
fn a_level_may_go_on_across_those_above_it() {
    let levels =
        [("upperRoman", "Part %1", ""), ("decimal", "Article %2", "<lvlRestart val='0'/>"), ("decimal", "%3.", "<lvlRestart val='1'/>")];
    let numbering = read(&(look(7, &levels) + NUM));
    let paragraphs = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)];
    let shown = ["Part I", "Article 1", "1.", "Article 2", "2.", "Part II", "Article 3", "1."];
    assert_eq!(labels(&numbering, &paragraphs), shown);
}

#[test]
fn bullets_hidden_numbers_and_none_are_told_apart() {
    let levels = [
        ("bullet", "\u{f0b7}", "<rPr><rFonts ascii='Symbol'/></rPr>"),
        ("decimal", "%2.", "<rPr><vanish/></rPr>"),
        ("none", "%3", ""),
        ("bullet", "–", ""),
        ("none", "Note", ""),
    ];
    let numbering = read(&(look(7, &levels) + NUM));
    assert_eq!(labels(&numbering, &[(1, 0), (1, 1), (1, 2), (1, 3), (1, 4)]), ["•", "", "", "–", "Note"]);
}

#[test]
fn numbers_of_other_scripts_are_computed() {
    let formats = [
        "arabicAbjad",
        "arabicAlpha",
        "hindiNumbers",
        "chineseCountingThousand",
        "ideographTraditional",
        "russianLower",
        "decimalFullWidth",
    ];
    let levels: Vec<_> = formats.iter().enumerate().map(|(index, format)| (*format, format!("%{}", index + 1))).collect();
    let levels: Vec<_> = levels.iter().map(|(format, pattern)| (*format, pattern.as_str(), "<start val='3'/>")).collect();
    let numbering = read(&(look(7, &levels) + NUM));
    let paragraphs: Vec<_> = (0..7).map(|level| (1, level)).collect();
    assert_eq!(labels(&numbering, &paragraphs), ["ج", "ت", "३", "三", "丙", "в", "３"]);
}

#[test]
fn a_custom_format_stands_in_a_choice() {
    let choice = "<AlternateContent><Choice Requires='w14'><numFmt val='custom' format='001, 002, 003, ...'/></Choice>
        <Fallback><numFmt val='decimal'/></Fallback></AlternateContent>";
    let numbering = read(&(look(7, &[("decimal", "%1", choice)]) + NUM));
    assert_eq!(labels(&numbering, &[(1, 0)]), ["001"]);
}

#[test]
fn a_style_of_lists_says_what_a_list_looks_like() {
    let xml = look(7, &[("lowerLetter", "%1)", "")])
        + "<abstractNum abstractNumId='8'><numStyleLink val='S'/></abstractNum>"
        + NUM
        + "<num numId='2'><abstractNumId val='8'/></num>";
    let numbering = read(&xml);
    let styles =
        Styles::read("s", "<styles><style styleId='S' type='numbering'><pPr><numPr><numId val='1'/></numPr></pPr></style></styles>")
            .unwrap();
    let place = ListPlace { list: 2, level: 0 };
    assert_eq!(numbering.count(place, &mut ListCounters::default(), &styles, None).as_deref(), Some("a)"));
}

#[test]
fn a_style_of_paragraphs_has_the_level_that_names_it() {
    let numbering = read(&(look(7, &[("decimal", "%1", ""), ("decimal", "%1.%2", "<pStyle val='Sub'/>")]) + NUM));
    let style = ParagraphProps { list: Some(1), ..ParagraphProps::default() };
    let place = |chain: &[&str]| {
        let chain: Vec<_> = chain.iter().map(|id| (*id).to_owned()).collect();
        numbering.place(&ParagraphProps::default(), &style, &chain).map(|place| place.level)
    };
    assert_eq!((place(&["Own", "Sub"]), place(&["Own"])), (Some(1), Some(0)));
    // On the spot: no list.
    let none = ParagraphProps { list: Some(0), ..ParagraphProps::default() };
    assert_eq!(numbering.place(&none, &style, &["Sub".to_owned()]), None);
}

#[test]
fn huge_numbers_and_patterns_stay_small() {
    let pattern = "%1".repeat(10_000);
    let numbering = read(&(look(7, &[("lowerRoman", &pattern, "<start val='99999999999999999'/><lvlRestart val='-4'/>")]) + NUM));
    let label = labels(&numbering, &[(1, 0), (1, 99)]).concat();
    assert!(label.len() < 2000, "{}", label.len());
}
