//! Kinds of provisions: what a file says, what its labels say, and what is shown where neither is certain.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    format::{read_briefing, write_briefing},
    linked::LinkedBriefing,
    model::{Briefing, Code, FORMAT, Problem, ProvisionKind, Severity, Target},
};
use support::{example, lines};

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
    assert_eq!(problem.code, Code::MissingField);
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
    assert_eq!(nested, [("7-b", "rule-7", 1), ("3.2", "3", 1), ("3.2.1", "3.2", 2)]);
    // The same number in another division says nothing.
    let apart = KINDS.replacen("heading: \"Wind\", division: \"P2\"", "heading: \"Wind\", division: \"P1\"", 1);
    let linked = LinkedBriefing::new(read_text(&apart).0);
    assert_eq!((linked.provision_name(9).parent, linked.provision_name(10).parent), (None, Some(9)));
}

#[test]
fn an_unknown_kind_names_the_kinds_and_the_nearest() {
    let (briefing, problem) = only_problem("kind: Recital", "kind: Recitel");
    assert_eq!((problem.code, problem.did_you_mean.as_deref()), (Code::UnknownWord, Some("Recital")));
    for kind in ProvisionKind::ALL {
        assert!(problem.message.contains(&format!("{kind:?}")), "{kind:?} is not named: {}", problem.message);
    }
    assert_eq!(briefing.provisions[1].label, "Article 12", "its number is kept");
}

#[test]
fn a_parent_that_is_not_there_or_stands_later_is_told() {
    let (briefing, problem) = only_problem("parent: \"rule-7\"", "parent: \"rule-8\"");
    assert_eq!((problem.code, problem.did_you_mean.as_deref()), (Code::UnknownParent, Some("rule-7")));
    assert_eq!(LinkedBriefing::new(briefing).provision_name(5).parent, None);
    for later in ["3.2.1", "7-b"] {
        let (briefing, problem) = only_problem("parent: \"rule-7\"", &format!("parent: \"{later}\""));
        assert_eq!(problem.code, Code::UnknownParent, "{later}");
        assert!(problem.message.contains("which is not before it"), "{}", problem.message);
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
        assert_eq!((problem.code, problem.severity), (Code::LabelDiffers, Severity::Warning), "{to}");
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
    assert_eq!((problem.code, problem.severity), (Code::OlderFormat, Severity::Warning));
    assert_eq!(problem.did_you_mean.as_deref(), Some("2"));
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
fn the_bundled_briefings_are_of_format_1_and_every_article_is_understood() {
    for path in support::shipped() {
        let (briefing, _) = plenary::load::load(&path);
        assert_eq!((briefing.format, briefing.format_needed()), (1, 1), "{}", path.display());
        let linked = LinkedBriefing::new(briefing);
        for (index, provision) in linked.briefing().provisions.iter().enumerate() {
            let name = linked.provision_name(index);
            assert!(name.kind.is_some(), "{}: {}", path.display(), provision.label);
            assert_eq!(name.number.as_deref(), (name.kind == Some(ProvisionKind::Article)).then_some(provision.id.as_str()));
        }
    }
}
