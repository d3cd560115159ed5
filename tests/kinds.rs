//! Kinds of provisions: what a file says, what its labels say, and what is shown where neither is certain.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    export::{Form, Progress, Scope, With, export},
    format::{read_briefing, write_briefing},
    linked::LinkedBriefing,
    model::{Briefing, Code, FORMAT, Problem, ProvisionKind, Severity, Target},
    text::problem_message,
};
use support::{example, lines, undo};

const KINDS: &str = include_str!("data/kinds.ron");

fn kinds() -> Briefing {
    let (briefing, problems) = read_briefing(KINDS.as_bytes());
    assert_eq!(lines(&problems), Vec::<String>::new());
    briefing
}

fn read_text(text: &str) -> (Briefing, Vec<Problem>) {
    read_briefing(text.as_bytes())
}

/// The file with one thing put otherwise, and the one problem that it then has.
#[track_caller]
fn only_problem(from: &str, to: &str) -> (Briefing, Problem) {
    assert!(KINDS.contains(from), "{from}");
    let (briefing, mut problems) = read_text(&KINDS.replacen(from, to, 1));
    assert_eq!(problems.len(), 1, "{:#?}", lines(&problems));
    (briefing, problems.remove(0))
}

#[test]
fn a_provision_has_the_kind_and_number_that_its_file_or_its_label_says() {
    use ProvisionKind::*;
    let linked = LinkedBriefing::new(kinds());
    let said: Vec<_> = (0..linked.briefing().provisions.len())
        .map(|index| {
            let name = linked.provision_name(index);
            (linked.provision(index).id.as_str(), name.kind, name.number.as_deref(), name.short(), name.narrow())
        })
        .collect();
    assert_eq!(
        said,
        [
            ("PP", Some(Preamble), None, "Preamble", "Preamble"),
            ("r12", Some(Recital), Some("12"), "Recital 12", "Recital 12"),
            ("1", Some(Article), Some("1"), "Art. 1", "1"),
            ("2bis", Some(Article), Some("2 bis"), "Art. 2 bis", "2 bis"),
            ("rule-7", Some(Rule), Some("7"), "Rule 7", "Rule 7"),
            ("7-b", None, None, "Part B of Rule 7", "Part B of Rule 7"),
            ("4", Some(Principle), Some("4"), "Vierter Leitsatz", "Vierter Leitsatz"),
            ("OP2", Some(Operative), Some("2"), "OP 2", "OP 2"),
            ("3", Some(Section), Some("3"), "Sec. 3", "Sec. 3"),
            ("3.2", Some(Section), Some("3.2"), "Sec. 3.2", "Sec. 3.2"),
            ("3.2.1", Some(Section), Some("3.2.1"), "Sec. 3.2.1", "Sec. 3.2.1"),
            ("c9", Some(Clause), Some("9"), "Clause 9", "Clause 9"),
            ("annex-II", Some(Annex), Some("II"), "Annex II", "Annex II"),
            ("annex-II-1", Some(Article), Some("1"), "Art. 1", "1"),
            ("zh", Some(Article), Some("2"), "第二条", "第二条"),
            ("open", None, None, "On open questions", "On open questions"),
        ]
    );
}

#[test]
fn a_label_that_is_left_out_is_made_of_kind_and_number() {
    let briefing = kinds();
    assert_eq!(briefing.provisions[1].label, "Recital 12");
    assert_eq!(briefing.instrument.divisions[2].label, "Section 1");
    let made = |fields: &str| {
        let (briefing, problems) = read_text(&KINDS.replacen("id: \"r12\", kind: Recital, number: \"12\"", fields, 1));
        (briefing.provisions.get(1).map(|provision| provision.label.clone()).unwrap_or_default(), problems.len())
    };
    assert_eq!(made("id: \"12\", kind: Recital"), ("Recital 12".to_owned(), 0), "the id is its number");
    assert_eq!(made("id: \"r12\", number: 12"), ("Article 12".to_owned(), 0), "a number alone is that of an article");
    assert_eq!(made("id: \"annex\", kind: Annex"), ("Annex".to_owned(), 0), "there may be one of it");
    let (_, problem) = only_problem("id: \"r12\", kind: Recital, number: \"12\"", "id: \"r12\", kind: Recital");
    assert_eq!(problem.code(), Code::MissingField);
}

#[test]
fn a_provision_is_a_part_of_its_parent_or_of_the_number_before_the_last_dot() {
    let linked = LinkedBriefing::new(kinds());
    let nested: Vec<(&str, &str, usize)> = (0..linked.briefing().provisions.len())
        .filter_map(|index| {
            let name = linked.provision_name(index);
            Some((linked.provision(index).id.as_str(), linked.provision(name.parent?).id.as_str(), name.depth))
        })
        .collect();
    assert_eq!(nested, [("7-b", "rule-7", 1), ("3.2", "3", 1), ("3.2.1", "3.2", 2), ("annex-II-1", "annex-II", 1)]);
    // The same number in another division says nothing.
    let apart = KINDS.replacen("heading: \"Wind\", division: \"P2\"", "heading: \"Wind\", division: \"P1\"", 1);
    let linked = LinkedBriefing::new(read_text(&apart).0);
    assert_eq!((linked.provision_name(9).parent, linked.provision_name(10).parent), (None, Some(9)));
}

#[test]
fn an_unknown_kind_names_the_kinds_and_the_nearest() {
    let (briefing, problem) = only_problem("kind: Recital", "kind: Recitel");
    assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (Code::UnknownWord, Some("Recital")));
    for kind in ProvisionKind::ALL {
        assert!(problem_message(&problem).contains(&format!("{kind:?}")), "{kind:?} is not named: {}", problem_message(&problem));
    }
    assert_eq!(briefing.provisions[1].label, "Article 12", "its number is kept");
}

#[test]
fn a_parent_that_is_not_there_or_stands_later_is_told() {
    let (briefing, problem) = only_problem("parent: \"rule-7\"", "parent: \"rule-8\"");
    assert_eq!((problem.code(), problem.did_you_mean.as_deref()), (Code::UnknownParent, Some("rule-7")));
    assert_eq!(LinkedBriefing::new(briefing).provision_name(5).parent, None);
    for later in ["3.2.1", "7-b"] {
        let (briefing, problem) = only_problem("parent: \"rule-7\"", &format!("parent: \"{later}\""));
        assert_eq!(problem.code(), Code::UnknownParent, "{later}");
        assert!(problem_message(&problem).contains("which must come before it"), "{}", problem_message(&problem));
        assert_eq!(LinkedBriefing::new(briefing).provision_name(5).depth, 0);
    }
}

#[test]
fn a_label_that_says_something_else_than_its_fields_is_told_and_kept_in_its_own_words() {
    for (to, kind, number) in [
        ("id: \"c9\", kind: Rule, label: \"Clause 9\"", ProvisionKind::Rule, "9"),
        ("id: \"c9\", number: \"10\", label: \"Clause 9\"", ProvisionKind::Clause, "10"),
    ] {
        let (briefing, problem) = only_problem("id: \"c9\", label: \"Clause 9\"", to);
        assert_eq!((problem.code(), problem.severity()), (Code::LabelDiffers, Severity::Warning), "{to}");
        let linked = LinkedBriefing::new(briefing);
        let index = linked.briefing().provisions.iter().position(|provision| provision.id == "c9").unwrap();
        let name = linked.provision_name(index);
        assert_eq!(name.short(), "Clause 9", "{to}");
        if kind == ProvisionKind::Rule {
            assert_eq!(name.kind, Some(kind));
        } else {
            assert_eq!(name.number.as_deref(), Some(number));
        }
    }
}

#[test]
fn a_file_that_says_format_1_and_uses_a_kind_is_read_with_one_warning() {
    let (briefing, problem) = only_problem("format: 2", "format: 1");
    assert_eq!((problem.code(), problem.severity()), (Code::OlderFormat, Severity::Warning));
    assert_eq!(problem.did_you_mean.as_deref(), Some("2"));
    assert!(problem_message(&problem).contains("`kind` and `number` of Division"), "it names what came later: {problem:?}");
    assert_eq!(briefing.provisions[1].kind, Some(ProvisionKind::Recital));
}

#[test]
fn the_lowest_format_that_fits_is_written() {
    let written = |briefing: &Briefing| write_briefing(briefing).unwrap();
    let (first, _) = read_text(&example());
    assert!(written(&first).contains("format: 1,"));
    assert!(!written(&first).contains("parent"), "what is read from a label is not written");
    let (mut lower, _) = read_text(&KINDS.replacen("format: 2", "format: 1", 1));
    assert!(written(&lower).contains("format: 2,"));
    assert_eq!(read_text(&written(&lower)).1, Vec::new());
    for provision in &mut lower.provisions {
        (provision.kind, provision.number, provision.parent) = (None, None, None);
    }
    for division in &mut lower.instrument.divisions {
        (division.kind, division.number) = (None, None);
    }
    assert!(written(&lower).contains("format: 1,"));
    assert_eq!(FORMAT, 2);
}

#[test]
fn a_briefing_of_many_kinds_survives_being_written() {
    let briefing = kinds();
    let (again, problems) = read_text(&write_briefing(&briefing).unwrap());
    assert_eq!(lines(&problems), Vec::<String>::new());
    assert_eq!(again, briefing);
}

#[test]
fn a_place_is_said_in_short_by_its_kind() {
    let linked = LinkedBriefing::new(kinds());
    for (target, short) in [
        ("1/1", "Art. 1(1)"),
        ("rule-7/1", "Rule 7(1)"),
        ("OP2/a", "OP 2(a)"),
        ("PP/1", "PP 1"),
        ("PP/2/a", "PP 2(a)"),
        ("r12", "Recital 12"),
        ("3.2.1/1", "Sec. 3.2.1(1)"),
        ("annex-II/1", "Annex II(1)"),
        ("zh/1", "第二条(1)"),
        ("4", "Vierter Leitsatz"),
        ("open", "On open questions"),
        ("d:P1-1", "Section 1"),
    ] {
        assert_eq!(linked.say_target(&target.parse::<Target>().unwrap()), short, "{target}");
    }
}

#[test]
fn the_bundled_briefings_are_of_format_2_as_they_name_states_and_every_article_is_understood() {
    for path in support::shipped() {
        let (briefing, _) = plenary::load::load(&path);
        assert!(briefing.format == 2 && write_briefing(&briefing).unwrap().contains("format: 2,"), "{}", path.display());
        let linked = LinkedBriefing::new(briefing);
        for (index, provision) in linked.briefing().provisions.iter().enumerate() {
            let name = linked.provision_name(index);
            assert!(name.kind.is_some(), "{}: {}", path.display(), provision.label);
            assert_eq!(name.number.as_deref(), (name.kind == Some(ProvisionKind::Article)).then_some(provision.id.as_str()));
        }
    }
}

#[test]
fn what_stands_around_a_place_is_said_from_the_outside_in() {
    let linked = LinkedBriefing::new(kinds());
    let around = |target: &str| linked.around(&target.parse().unwrap()).iter().map(|name| name.short()).collect::<Vec<_>>().join(" › ");
    assert_eq!(around("1/1"), "Part I › Sec. 1");
    assert_eq!(around("d:P1-1"), "Part I");
    assert_eq!(around("3.2.1/1"), "Part II › Sec. 3 › Sec. 3.2");
    assert_eq!(around("annex-II-1"), "Annexes › Annex II");
    assert_eq!(around("instrument"), "");
    let chapter = |id: &str| plenary::describe::chapter(&linked, linked.provision_by_id(id).unwrap());
    assert_eq!(chapter("1").as_deref(), Some("Part I › Sec. 1, Long strings"));
    assert_eq!(chapter("rule-7").as_deref(), Some("Part II, Tails"));
}

#[test]
fn a_division_holds_the_divisions_in_it_and_what_is_tied_there() {
    let linked = LinkedBriefing::new(kinds());
    let inside = |id: &str| {
        let section = linked.section_of(&Target::Division(id.to_owned())).unwrap();
        linked.inside(section).map(|section| linked.sections()[section].target.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(inside("P1"), ["d:P1-1", "1", "d:P1-2", "2bis"]);
    assert_eq!(inside("P1-1"), ["1"]);
    let within = |text: &str, id: &str| {
        let linked = LinkedBriefing::new(read_text(text).0);
        linked.sections()[linked.section_of(&Target::Division(id.to_owned())).unwrap()].within.critiques
    };
    let tied = KINDS.replacen("Tie(to: \"OP2\")", "Tie(to: \"2bis\")", 1);
    assert_eq!((within(KINDS, "P1"), within(&tied, "P1"), within(&tied, "P1-1"), within(&tied, "P1-2")), (0, 1, 0, 1));
}

/// The contents, as a line each: how deep, the number, and what stands beside it.
#[test]
fn the_contents_show_number_and_heading_of_every_kind() {
    let linked = LinkedBriefing::new(kinds());
    let lines: Vec<String> = linked
        .sections()
        .iter()
        .enumerate()
        .map(|(section, shown)| {
            let (number, heading) = plenary::describe::contents_line(&linked, shown);
            format!("{} {number} | {heading}", linked.depth(section))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "0  | KA",
            "0 Reasons | ",
            "0  | Preamble",
            "0 Recital 12 | Strings differ in length.",
            "0 Part I | Strings",
            "1 Sec. 1 | Long strings",
            "1 1 | Length",
            "1 Sec. 2 | Short strings",
            "1 2 bis | Knots",
            "0 Part II | Tails",
            "0 Rule 7 | Colours",
            "1  | Part B of Rule 7",
            "0  | Vierter Leitsatz, Calm",
            "0 OP 2 | Calls upon all to fly;",
            "0 Sec. 3 | Wind",
            "1 Sec. 3.2 | Strong wind",
            "2 Sec. 3.2.1 | Storm",
            "0 Clause 9 | Costs",
            "0 Annexes | ",
            "0 Annex II | Knots in pictures",
            "1 1 | The reef knot",
            "0 第二条 | 风",
            "0  | On open questions",
        ]
    );
}

fn written(form: Form) -> Vec<u8> {
    let (with, progress) = (With::default(), Progress::none());
    export(&LinkedBriefing::new(kinds()), &Scope::All, form, with, progress).unwrap()
}

#[test]
fn every_export_says_the_kind_and_what_a_provision_is_a_part_of() {
    let html = String::from_utf8(written(Form::Html)).unwrap();
    let line = |html: &str, number: &str, heading: &str| html.contains(&format!("<span class=\"no\">{number}</span> <bdi>{heading}</bdi>"));
    for (number, heading) in
        [("Sec. 1", "Long strings"), ("1", "Length"), ("OP 2", "Calls upon all to fly;"), ("Annex II", "Knots in pictures")]
    {
        assert!(line(&html, number, heading), "{number} {heading} is not in the contents");
    }
    assert!(html.contains("<li data-depth=\"2\"><a href=\"#p-3.2.1\">") || html.contains("data-depth=\"2\""), "nesting is marked");
    let markdown = String::from_utf8(written(Form::Markdown)).unwrap();
    for line in ["## <a id=\"d-P1\"></a>Part I: Strings", "**Part of:** Section 3 › Section 3.2"] {
        assert!(markdown.contains(line), "{line} is not in the Markdown");
    }
    assert!(markdown.lines().any(|line| line.starts_with("### ") && line.contains("Section 1: Long strings")), "a section of a part");
    assert!(markdown.lines().any(|line| line.starts_with("#### ") && line.contains("Section 3\\.2\\.1: Storm")
        || line.starts_with("#### ") && line.contains("Section 3.2.1: Storm")));
    let words = undo::docx(&written(Form::Docx));
    for said in ["Section 3.2.1. Storm", "Part of: Section 3 › Section 3.2", "Operative paragraph 2"] {
        assert!(words.contains(said), "{said} is not in the DOCX");
    }
    let body = undo::part_of(&written(Form::Docx), "word/document.xml");
    for level in ["Heading1", "Heading2", "Heading3", "Heading4"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{level}\"/>")), "{level} is not used");
    }
    let rows = undo::csv(&written(Form::Csv));
    let sort = rows[0].iter().position(|column| column == "sort").unwrap();
    let sort_of = |id: &str| rows.iter().find(|row| row[1] == id).map(|row| row[sort].clone());
    assert_eq!(sort_of("OP2").as_deref(), Some("Operative paragraph"));
    assert_eq!(sort_of("zh").as_deref(), Some("Article"));
    assert_eq!(sort_of("open").as_deref(), Some(""));
    assert_eq!(sort_of("P1").as_deref(), Some("Part"));
    let data: serde_json::Value = serde_json::from_slice(&written(Form::Json)).unwrap();
    let names = data["names"].as_array().unwrap();
    let name = |target: &str| names.iter().find(|name| name["target"] == target).unwrap();
    assert_eq!(
        *name("OP2"),
        serde_json::json!({"target": "OP2", "kind": "Operative", "number": "2", "full": "Operative paragraph 2", "short": "OP 2", "depth": 0})
    );
    assert_eq!(*name("open"), serde_json::json!({"target": "open", "full": "On open questions", "short": "On open questions", "depth": 0}));
    assert_eq!(name("3.2.1")["depth"], 2);
    assert_eq!(data["briefing"]["provisions"][1]["kind"], "Recital");
}

fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    let (folders, files): (Vec<_>, Vec<_>) = entries.into_iter().partition(|path| path.is_dir());
    let sources = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    sources.chain(folders.iter().flat_map(|folder| self::files(folder))).collect()
}

/// Whoever wants a number, a short name or a kind asks `linked`; a label is taken apart in one file.
#[test]
fn no_code_but_one_file_takes_a_label_apart() {
    let words: Vec<String> =
        ProvisionKind::ALL.iter().flat_map(|kind| [kind.names().full, kind.names().short]).map(str::to_owned).collect();
    let mut found = Vec::new();
    for path in files(&support::root().join("src")) {
        let name = path.strip_prefix(support::root()).unwrap().to_str().unwrap().to_owned();
        if name == "src/model/label.rs" {
            continue;
        }
        if name.ends_with("/tests.rs") {
            continue;
        }
        let text = support::text_of(&name);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (index, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let takes_apart = [
                "_prefix(\"",
                "_suffix(\"",
                "replace(\"",
                "replacen(\"",
                "split(\"",
                "split_once(\"",
                "starts_with(\"",
                "matches(\"",
                "== \"",
                "!= \"",
            ];
            let is_word =
                |rest: &str| words.iter().any(|word| rest.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with([' ', '"'])));
            if takes_apart.iter().any(|call| line.match_indices(call).any(|(at, call)| is_word(&line[at + call.len()..]))) {
                found.push(format!("{name}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new(), "ask PlaceName for the number, the short name or the kind");
}
