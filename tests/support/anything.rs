//! Briefings whose parts fit together and whose words are anything.

use super::generate;
use plenary::model::*;
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Words with what is hard for a format: quotation marks, strokes, brackets, other scripts, paragraphs.
pub fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z]{1,8}",
        Just("“quoted”".to_owned()),
        Just("\"straight\"".to_owned()),
        Just("back\\slash".to_owned()),
        Just("(brackets] {all)".to_owned()),
        Just("// no comment /*".to_owned()),
        Just("العربية".to_owned()),
        Just("条约".to_owned()),
        Just("None".to_owned()),
        Just("tab\tinside".to_owned()),
        Just("=1+1".to_owned()),
        Just("-dash +plus @at".to_owned()),
        Just("<script>alert(1)</script> &amp; <b>".to_owned()),
        Just("*star* _under_ `tick` # 1. [a](b) | $x$ 50%".to_owned()),
    ];
    (vec(piece, 1..6), option::weighted(0.1, "[a-z]{3}")).prop_map(|(pieces, paragraph)| match paragraph {
        Some(paragraph) => format!("{}\n\n{paragraph}", pieces.join(" ")),
        None => pieces.join(" "),
    })
}

fn basis() -> impl Strategy<Value = Basis> {
    prop_oneof![Just(Basis::Checked), Just(Basis::Secondary), Just(Basis::Unchecked)]
}

fn date() -> impl Strategy<Value = Date> {
    let part = (1990_i16..2030, option::of(1_u8..=12), option::of(1_u8..=28));
    (part, any::<bool>()).prop_map(|((year, month, day), interval)| {
        let start = DatePart { year, month, day: month.and(day) };
        Date { start, end: interval.then_some(DatePart { year: year + 1, ..start }) }
    })
}

/// A number as files have it: with points, letters, numerals, inserted ones, in other figures.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        "[1-9][0-9]{0,2}",
        "[1-9]\\.[1-9](\\.[1-9])?",
        "[1-9] (bis|ter)",
        "[A-D]",
        Just("II".to_owned()),
        Just("XIV".to_owned()),
        Just("٢٤".to_owned()),
        Just("二十四".to_owned()),
    ]
}

prop_compose! {
    /// What a provision is called in a file: kind and number, each or neither, and a label of its own or the one that they make.
    fn provision_name()(
        kind in option::of(select(ProvisionKind::ALL)), number in option::of(number()), own in option::weighted(0.2, "[a-z]{3,9}( [a-z]{3,9})?"),
        is_part in any::<bool>(),
    ) -> (Option<ProvisionKind>, Option<String>, Option<String>, bool) {
        (kind, number, own, is_part)
    }
}

prop_compose! {
    fn item_words()(
        one in words(), two in words(), three in option::of(words()), date in date(), basis in basis(),
        other_basis in option::of(basis()), number in option::of(any::<u16>()),
    ) -> (String, String, Option<String>, Date, Basis, Option<Basis>, Option<u16>) {
        (one, two, three, date, basis, other_basis, number)
    }
}

/// A briefing whose parts fit together and whose words are anything.
#[expect(clippy::too_many_lines, reason = "every kind of thing a briefing holds, one after the other")]
pub fn any_briefing() -> impl Strategy<Value = Briefing> {
    let names = vec(provision_name(), 4);
    (vec(item_words(), 1..5), names, 1_usize..30, 1_usize..6, 1_usize..6).prop_map(|(items, names, paragraphs, safeguards, critiques)| {
        let mut briefing = generate::briefing(paragraphs, safeguards, critiques);
        let pick = |index: usize| items[index % items.len()].clone();
        let (title, about, licence, as_of, basis, ..) = pick(0);
        briefing.about = about;
        briefing.licence = licence.unwrap_or_default();
        briefing.as_of = Some(as_of.clone());
        briefing.status = Some(Status {
            text: title.clone(),
            last_looked: Some(as_of.clone()),
            last_evidence: Some(as_of.clone()),
            as_of,
            sources: vec!["r".to_owned()],
            basis,
        });
        briefing.title = title;
        let mut before: Option<String> = None;
        for (index, provision) in briefing.provisions.iter_mut().enumerate() {
            let (kind, number, own, is_part) = names[index % names.len()].clone();
            if kind.is_some() || number.is_some() {
                let made = format!("{} {}", kind.unwrap_or_default().names().full, number.as_deref().unwrap_or(&provision.id));
                provision.label = own.unwrap_or(made);
            }
            (provision.kind, provision.number) = (kind, number);
            provision.parent = before.filter(|_| is_part);
            before = Some(provision.id.clone());
            let (one, two, three, _, basis, other, _) = pick(index);
            provision.heading.clone_from(&one);
            provision.text = three;
            provision.topics = vec![two.clone()];
            provision.numbered.insert("final".to_owned(), one.clone());
            provision.basis = basis;
            provision.history = vec![History { edition: "final".to_owned(), text: one.clone(), sources: vec!["r".to_owned()], basis }];
            let address = Address::provision(provision.id.as_str()).child((provision.paragraphs.len() + 1).to_string());
            let not_summarized = Some(two.clone());
            provision.paragraphs.push(Paragraph {
                address,
                label: None,
                text: String::new(),
                not_summarized,
                basis: None,
                children: Vec::new(),
            });
            if let Some(paragraph) = provision.paragraphs.first_mut() {
                paragraph.text = format!("{} {one}", paragraph.text);
                paragraph.basis = other;
                let address = paragraph.address.child("a");
                paragraph.children =
                    vec![Paragraph { address, label: Some(two), text: one, not_summarized: None, basis: None, children: Vec::new() }];
            }
        }
        for (index, safeguard) in briefing.safeguards.iter_mut().enumerate() {
            let (one, two, three, date, basis, other, number) = pick(index + 1);
            safeguard.votes = vec![Votes {
                date: Some(date),
                text: two,
                in_favour: number,
                against: None,
                abstaining: number,
                sources: Vec::new(),
                basis: other,
            }];
            safeguard.resisted_by = three.map(|text| Backing { actors: Vec::new(), text: Some(text), basis: other });
            (safeguard.name, safeguard.basis) = (one, basis);
        }
        for (index, critique) in briefing.critiques.iter_mut().enumerate() {
            let (one, two, three, date, basis, other, _) = pick(index + 2);
            (critique.claim, critique.cited_as, critique.date, critique.basis) = (one, three.clone(), date, basis);
            (critique.ask, critique.ask_basis, critique.ask_kind) = (Some(two), other, Some(AskKind::Nothing));
            critique.title = three;
        }
        let (one, two, three, date, basis, other, number) = pick(3);
        let few = two.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        let official = vec![Official { language: "en".to_owned(), words: few, sources: vec!["r".to_owned()], basis }];
        briefing.positions = vec![Position {
            id: "p".to_owned(),
            title: three.clone(),
            short_title: None,
            actor: "a".to_owned(),
            date: date.clone(),
            edition: None,
            stance: Stance::Conditional,
            text: one.clone(),
            ties: vec![Tie { to: Target::Instrument, phrase: None, relation: Relation::Concedes, basis: other, official }],
            sources: vec!["r".to_owned()],
            basis,
        }];
        briefing.events = vec![Event {
            id: "e".to_owned(),
            date,
            title: two.clone(),
            text: three.clone(),
            ties: Vec::new(),
            sources: vec!["r".to_owned()],
            basis,
        }];
        briefing.terms = vec![Term {
            id: "t".to_owned(),
            word: one.clone(),
            meaning: two.clone(),
            defined_at: None,
            sources: vec!["r".to_owned()],
            basis,
        }];
        let (title, note, author, date, ..) = pick(4);
        briefing.sources.push(Source {
            id: "s".to_owned(),
            title,
            author,
            publisher: Some(note.clone()),
            date: Some(date),
            url: Some("https://example.org/a{b}%20c?d=e&f#g_h".to_owned()),
            symbol: Some("A/1_2&3".to_owned()),
            kind: SourceKind::Letter,
            note: Some(note),
        });
        briefing.actors[0].about = Some(one.clone());
        briefing.provisions[0].power = Some(Power { name: two.clone(), paragraph: None, kinds: vec![SafeguardKind::Remedy] });
        briefing.walks = vec![Walk {
            id: "w".to_owned(),
            title: one.clone(),
            audience: three.clone(),
            stops: vec![Stop {
                focus: Target::Instrument,
                panes: vec![PaneKind::Critiques],
                question: Some(two),
                choices: vec![one],
                reveal: vec![Target::Critique("c0".to_owned())],
                minutes: number,
                notes: three.map(plenary::model::Private::new),
            }],
        }];
        briefing
    })
}
