//! What is written in a file to get each of the sentences.

use plenary::model::*;

/// What stands in a file in the place of something else.
pub enum Sample {
    /// In a briefing.
    Briefing(&'static str, &'static str),
    /// In one that is too large for typing errors to be corrected.
    Unrepaired(&'static str, &'static str),
    /// In a file of walks beside the briefing.
    Walks(&'static str, &'static str),
    /// In an official text beside the briefing.
    Official(&'static str, &'static str),
    /// In one that names another briefing than is there.
    OfficialAlone(&'static str, &'static str),
}
use Sample::{Briefing as B, Official as O, Unrepaired as U, Walks as W};

/// Ties with the same official words, one more than a briefing may have.
fn too_many_official_words() -> &'static str {
    let tie = "Tie(to: \"1/1\", official: [Official(language: \"en\", words: \"each lamp\", sources: [\"gazette\"], basis: Unchecked)])";
    format!("ties: [{}]", vec![tie; 101].join(", ")).leak()
}

/// A briefing without a problem, on an invented treaty.
pub const BRIEFING: &str = r#"Briefing(
    format: 2,
    id: "harbour",
    title: "Harbour Lights",
    instrument: Instrument(
        title: "Convention on Harbour Lights",
        current: "final",
        editions: [Edition(id: "final", title: "Final text")],
        divisions: [Division(id: "I", label: "Chapter I", heading: "Lamps")],
    ),
    provisions: [
        Provision(id: "1", label: "Article 1", heading: "Lamps", division: "I", basis: Unchecked, paragraphs: [
            Paragraph(address: "1/1", text: "A keeper lights each lamp at dusk."),
            Paragraph(address: "1/2", text: "A lamp that fails is put right."),
        ]),
    ],
    safeguards: [
        Safeguard(
            id: "log",
            name: "A log of each visit",
            kind: Remedy,
            strength: Binding,
            guarantees: "Each visit is written down.",
            ties: [Tie(to: "1/1", phrase: "lights each lamp")],
            sources: ["gazette"],
            basis: Unchecked,
        ),
    ],
    actors: [
        Actor(id: "keepers", name: "Union of Keepers", kind: Ngo),
    ],
    events: [
        Event(id: "lit", date: "2021-06-01", title: "The first lamp", sources: ["gazette"], basis: Unchecked),
    ],
    sources: [
        Source(id: "gazette", title: "Harbour Gazette", kind: NewsArticle),
    ],
    walks: [
        Walk(id: "short", title: "A short walk", stops: [
            Stop(focus: "1/1", minutes: 5),
        ]),
    ],
)
"#;

/// A file of walks without a problem, on that briefing.
pub const WALKS: &str = r#"Walks(
    format: 1,
    briefing: "harbour",
    walks: [
        Walk(id: "mine", title: "Mine", stops: [
            Stop(focus: "1/1"),
        ]),
    ],
)
"#;

/// An official text without a problem, of that briefing.
pub const OFFICIAL: &str = r#"OfficialText(
    format: 1,
    briefing: "harbour",
    edition: "final",
    language: "en",
    authentic: Yes,
    words_sha256: "SUM",
    parts: [
        Part(address: "d:I", label: "Chapter I", heading: "Lamps"),
        Part(address: "1", kind: Article, label: "Article 1", heading: "Lamps", paragraphs: [
            Words(address: "1/1", label: "1.", text: "A keeper shall light each lamp."),
        ]),
    ],
    warnings: [
        Warning(code: "number-missing", page: 3, words: "Article 2"),
    ],
)
"#;

/// By what they are about.
pub fn samples() -> Vec<(&'static str, Vec<Sample>)> {
    vec![
        ("Typing errors of which it is known what was meant", typing_errors()),
        ("Other errors of syntax", syntax_errors()),
        ("How a file begins and ends", beginnings_and_ends()),
        ("Fields, and items in the place of others", fields()),
        ("Values", values()),
        ("Items, and the file", items()),
        ("What leads to what is not there", references()),
        ("Files of walks", walks()),
        ("Official texts", official_texts()),
    ]
}

fn typing_errors() -> Vec<Sample> {
    vec![
        // Quotation marks.
        B("title: \"Harbour Gazette\"", "title: “Harbour Gazette”"),
        B("title: \"Harbour Lights\"", "title: “Harbour Lights”"),
        B("title: \"Harbour Gazette\"", "title: 'Harbour Gazette'"),
        B("title: \"Harbour Lights\"", "title: 'Harbour Lights'"),
        B("title: \"Harbour Gazette\"", "title: \"\"Harbour Gazette\""),
        B("title: \"Harbour Lights\"", "title: \"\"Harbour Lights\""),
        B("title: \"Harbour Gazette\"", "title: \"Harbour Gazette"),
        B("title: \"Harbour Lights\",", "title: \"Harbour Lights,"),
        B("title: \"Harbour Gazette\"", "title: Harbour Gazette\""),
        B("title: \"Harbour Lights\",", "title: Harbour Lights\","),
        B("title: \"Harbour Gazette\"", "title: \"Harbour \"Gazette\" of today\""),
        B("title: \"Harbour Lights\"", "title: \"Harbour \"Lights\" today\""),
        B("title: \"Harbour Gazette\"", "title: Harbour Gazette"),
        B("title: \"Harbour Lights\"", "title: Harbour Lights"),
        B("date: \"2021-06-01\"", "date: 1 June 2021"),
        B("format: 2,", "format: 2, as_of: 1 June 2021,"),
        // Commas, colons and other signs.
        B("id: \"keepers\", name", "id: \"keepers\" name"),
        B("id: \"harbour\",", "id: \"harbour\""),
        B("id: \"keepers\", name", "id \"keepers\", name"),
        B("id: \"harbour\",", "id \"harbour\","),
        B("id: \"keepers\", name", "id = \"keepers\", name"),
        B("id: \"harbour\",", "id = \"harbour\","),
        B("id: \"keepers\", name", "id: \"keepers\"; name"),
        B("id: \"keepers\", name", "id: \"keepers\",, name"),
        B("id: \"harbour\",", "id: \"harbour\",,"),
        // Brackets.
        B("kind: Ngo),", "kind: Ngo)),"),
        B("format: 2,", "format: 2),"),
        B("phrase: \"lights each lamp\")],", "phrase: \"lights each lamp\"))],"),
        B("ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")],\n", "ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")]),\n"),
        B("title: \"Final text\")],", "title: \"Final text\")]),"),
        B("sources: [\"gazette\"],\n", "sources: [\"gazette\",\n"),
        B(
            "        Actor(id: \"keepers\", name: \"Union of Keepers\", kind: Ngo),\n    ],",
            "        Actor(id: \"keepers\", name: \"Union of Keepers\", kind: Ngo),\n",
        ),
        B("Actor(id: \"keepers\"", "Actor id: \"keepers\""),
        B("Instrument(\n", "Instrument\n"),
        B("Briefing(\n", "Briefing\n"),
        B("Actor(id: \"keepers\"", "id: \"keepers\""),
        B("instrument: Instrument(\n        title", "instrument:\n        title"),
        B("sources: [\"gazette\"],\n            basis", "sources: \"gazette\"],\n            basis"),
        B("    actors: [\n", "    actors:\n"),
        B("Tie(to: \"1/1\", phrase: \"lights each lamp\")", "Tie[to: \"1/1\", phrase: \"lights each lamp\"]"),
        B("Briefing(\n", "Briefing[\n"),
        // Characters that look like others, and such as nobody sees.
        B("name: \"Union", "name：\"Union"),
        B("format: 2,", "format: 2，"),
        B("name: \"Union", "name:\u{a0}\"Union"),
        B("name: \"Union", "name:\u{202f}\"Union"),
        B("name: \"Union", "name:\u{3000}\"Union"),
        B("name: \"Union", "name:\u{2003}\"Union"),
        B("name: \"Union", "name:\u{200b}\"Union"),
        B("format: 2,", "format:\u{ad}2,"),
        B("name: \"Union", "name:\u{200d}\"Union"),
        B("name: \"Union", "name:\u{feff}\"Union"),
        B("    actors: [", "    # who speaks\n    actors: ["),
    ]
}

fn syntax_errors() -> Vec<Sample> {
    vec![
        B("heading: \"Lamps\", division", "heading: %, division"),
        B("title: \"Harbour Lights\"", "title: %"),
        B("heading: \"Lamps\", division", "heading: , division"),
        B("minutes: 5", "minutes: 5-"),
        B("name: \"Union of Keepers\"", "name: \"Union \\q of Keepers\""),
        B("title: \"Harbour Lights\"", "title: \"Harbour \\q Lights\""),
        B(
            "title: \"Harbour Lights\",",
            "title: \"Harbour Lights\", about: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],",
        ),
        U("name: \"Union of Keepers\"", "name: “Union of Keepers”"),
        U("name: \"Union of Keepers\"", "name: \"Union of \"Keepers\"\""),
        U("id: \"keepers\", name", "id: \"keepers, name"),
        U("id: \"keepers\", name", "id: \"keepers\" name"),
        U("id: \"keepers\", name", "id: 5 name"),
        U("id: \"keepers\", name", "id: keepers name"),
        U("id: \"keepers\", name", "id: \"keepers\" \"name\", name"),
        U("sources: [\"gazette\"],\n            basis", "sources: [\"gazette\",\n            basis"),
        U("id: \"keepers\", name", "id: \"keepers\" : name"),
        U("id: \"keepers\", name", "id: [\"a\" : 1], name"),
        U("id: \"keepers\", name", "id: (a: 5 : 6), name"),
        U("id: \"keepers\", name", "id \"keepers\", name"),
        U("id: \"keepers\", name", "id: {\"a\" 5}, name"),
        U("id: \"keepers\", name", "id: \"keepers\",, name"),
        U("id: \"keepers\", name", "id: \"keepers\", 5name"),
        U("id: \"keepers\", name", "id: \"keepers\", %, name"),
        U("id: \"keepers\", name", "id: Some(5 6), name"),
        U("kind: Ngo),", "kind: ),"),
        U("kind: Ngo),", "kind: Ngo],"),
        U("kind: Ngo),", "kind: Ngo)),"),
        U("    actors: [\n", "    actors: [\n        )\n"),
        U("    actors: [\n", "    actors: [\n        name: \"Nobody\",\n"),
        U("phrase: \"lights each lamp\")],", "phrase: \"lights each lamp\"))],"),
        U("name: \"Union of Keepers\"", "name: \"Union \\q of Keepers\""),
        U("name: \"Union of Keepers\"", "name: -"),
        U("name: \"Union of Keepers\", kind: Ngo),", "name: (kind: Ngo),"),
        U("walks: [\n", "walks: [\n        Walk(id: \"w\", title: \"W\", stops: [Stop(focus: \"1/1\", minutes: %)]),\n"),
        U("Walk(id: \"short\", title", "Walk(id: \"short\" title"),
        U("id: \"lit\", date", "id: \"lit\" /* date"),
        U("Paragraph(address: \"1/1\", text", "Paragraph(address: \"1/1\" text"),
        U("Briefing(\n", "#![enable(nothing)]\nBriefing(\n"),
        B("Briefing(\n", "#![enable(nothing)]\nBriefing(\n"),
    ]
}

fn beginnings_and_ends() -> Vec<Sample> {
    vec![
        B("Briefing(\n", "Lamps(\n"),
        B("Briefing(\n", "Convention on Harbour Lights\n"),
        B(BRIEFING, "\"\""),
        B(BRIEFING, "// A comment alone.\n"),
        W("Walks(\n", "Lamps(\n"),
        W("Walks(\n", "My walks\n"),
        B(")\n", ")\n)\n"),
        B("    ],\n)\n", "    ],\n) and more\n"),
        B("        ]),\n    ],\n)\n", "        ]),\n    ],\n"),
        B("minutes: 5),\n        ]),\n    ],\n)\n", "minutes: 5),\n"),
        B("\"A short walk\", stops: [\n            Stop(focus: \"1/1\", minutes: 5),\n        ]),\n    ],\n)\n", "\"A short\n"),
        U("        ]),\n    ],\n)\n", "        ]),\n    ],\n"),
        U("minutes: 5),\n        ]),\n    ],\n)\n", "minutes: 5),\n"),
        U("        ]),\n    ],\n)\n", "        ]),\n"),
        U(
            "    walks: [\n        Walk(id: \"short\", title: \"A short walk\", stops: [\n            Stop(focus: \"1/1\", minutes: 5),\n        ]),\n    ],\n)\n",
            "    terms: [\n        Term(id: \"keeper\" /*\n",
        ),
        U("format: 2,", "format: 2, %"),
        U("format: 2,", "format: 2 2,"),
        U("kind: Ngo),\n", "kind: Ngo) more,\n"),
    ]
}

fn fields() -> Vec<Sample> {
    vec![
        B("    id: \"harbour\",\n", ""),
        B("    id: \"harbour\",\n    title: \"Harbour Lights\",\n", "    id: \"harbour\",\n"),
        B("id: \"keepers\", ", ""),
        B("name: \"Union of Keepers\", ", ""),
        B("kind: Ngo", "kind: Ngo, colour: \"red\""),
        B("kind: Ngo", "kind: Ngo, nmae: \"Keepers\""),
        B("    actors: [", "    aktors: ["),
        B("kind: Ngo", "kind: Ngo, kind: Expert"),
        B("    events: [", "    actors: [],\n    events: ["),
        B("sources: [\"gazette\"],\n            basis", "sources: \"gazette\",\n            basis"),
        B("    actors: [\n        Actor(id: \"keepers\", name: \"Union of Keepers\", kind: Ngo),\n    ],", "    actors: \"keepers\","),
        B("title: \"Harbour Lights\"", "title: [\"Harbour Lights\"]"),
        B("        Actor(id: \"keepers\", name: \"Union of Keepers\", kind: Ngo),", "        \"keepers\","),
        B("        Actor(id: \"keepers\"", "        Akctor(id: \"keepers\""),
        B(
            "        Actor(id: \"keepers\"",
            "        Source(id: \"tower\", title: \"The tower\", kind: WebPage),\n        Actor(id: \"keepers\"",
        ),
        B("        Actor(id: \"keepers\"", "        Source(title: \"The tower\", kind: WebPage),\n        Actor(id: \"keepers\""),
        B("        Actor(id: \"keepers\"", "        Tie(to: \"1\"),\n        Actor(id: \"keepers\""),
        B("ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")]", "ties: [Votes(text: \"Nine to three.\")]"),
    ]
}

fn values() -> Vec<Sample> {
    vec![
        B("kind: Ngo", "kind: Nog"),
        B("kind: Ngo", "kind: State, state: \"ESTM\""),
        B("kind: Ngo", "kind: State, state: \"DUE\""),
        B("kind: Ngo", "kind: \"Ngo\""),
        B("kind: Ngo", "kind: 5"),
        B("kind: Ngo", "kind: Ngo(5)"),
        B("kind: Ngo", "kind: ()"),
        B("kind: Ngo", "kind: [Ngo]"),
        B("kind: Ngo", "kind: 'n'"),
        B("name: \"Union of Keepers\"", "name: 5"),
        B("name: \"Union of Keepers\"", "name: true"),
        B("name: \"Union of Keepers\"", "name: [\"Union\"]"),
        B("name: \"Union of Keepers\"", "name: Union"),
        B("minutes: 5", "minutes: five"),
        B("minutes: 5", "minutes: \"5\""),
        B("minutes: 5", "minutes: 70000"),
        B("minutes: 5", "minutes: -5"),
        B("minutes: 5", "minutes: 2.5"),
        B("minutes: 5", "minutes: _5"),
        B("minutes: 5", "minutes: [5]"),
        B("format: 2,", "format: \"two\","),
        B("division: \"I\"", "division: \"I\", numbered: [\"first\"]"),
        B("division: \"I\"", "division: \"I\", numbered: {\"final\": 5}"),
        B("division: \"I\"", "division: \"I\", numbered: {5: \"final\"}"),
        B("division: \"I\"", "division: \"I\", power: \"entry\""),
        B("division: \"I\"", "division: \"I\", power: (\"entry\", \"1/1\")"),
        B("date: \"2021-06-01\"", "date: 2021"),
        B("date: \"2021-06-01\"", "date: \"1 June 2021\""),
        B("date: \"2021-06-01\"", "date: \"2021-02-30\""),
        B("date: \"2021-06-01\"", "date: \"2021-06-02/2021-06-01\""),
        B("date: \"2021-06-01\"", "date: \"2021–06–01\""),
        B("date: \"2021-06-01\"", "date: \"2021‑06‑01\""),
        B("date: \"2021-06-01\"", "date: \"2021−06\""),
        B("date: \"2021-06-01\"", "date: \"2021’06\""),
        B("date: \"2021-06-01\"", "date: \"2021－06\""),
        B("date: \"2021-06-01\"", "date: \"2021﹣06\""),
        B("date: \"2021-06-01\"", "date: \"2021\u{ad}-06\""),
        B("date: \"2021-06-01\"", "date: \"2021\u{202e}-06\""),
        B("address: \"1/2\"", "address: 12"),
        B("address: \"1/2\"", "address: \"1/\""),
        B("address: \"1/2\"", "address: \"1(2)\""),
        B("to: \"1/1\"", "to: 1"),
        B("to: \"1/1\"", "to: \"q:log\""),
        B("to: \"1/1\"", "to: \"s:\""),
        B("to: \"1/1\"", "to: \"Article 1(1)\""),
        B("name: \"Union of Keepers\"", "name: \"Union \u{202e}of Keepers\""),
        B("id: \"keepers\"", "id: \"the keepers\""),
        B("id: \"1\", label", "id: \"1/1\", label"),
        B("name: \"Union of Keepers\"", "name: \"\""),
        B("label: \"Article 1\"", "kind: Article, number: \" \""),
        B("guarantees: \"Each visit is written down.\"", "guarantees: \"It says that “each visit is written down in the log”.\""),
        B(
            "title: \"Harbour Lights\",",
            "title: \"Harbour Lights\", about: (((((((((((((((((((((((((((((((((((((((((((5))))))))))))))))))))))))))))))))))))))))))),",
        ),
    ]
}

fn items() -> Vec<Sample> {
    vec![
        B("    actors: [\n", "    actors: [\n        Actor(id: \"keepers\", name: \"Keepers\", kind: Ngo),\n"),
        B(
            "        Provision(id: \"1\"",
            "        Provision(id: \"1\", label: \"Article 1\", basis: Unchecked),\n        Provision(id: \"1\"",
        ),
        B("editions: [", "editions: [Edition(id: \"final\", title: \"The same\"), "),
        B("            basis: Unchecked,\n        ),", "        ),"),
        B("            sources: [\"gazette\"],\n", ""),
        B("            ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")],\n", ""),
        B(
            "    safeguards: [\n        Safeguard(\n            id: \"log\",\n            name: \"A log of each visit\",\n            kind: Remedy,\n            strength: Binding,\n            guarantees: \"Each visit is written down.\",\n            ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")],\n            sources: [\"gazette\"],\n            basis: Unchecked,\n        ),\n    ],",
            concat!(
                "    critiques: [\n",
                "        Critique(id: \"a\", actor: \"keepers\", date: \"2021\", claim: \"Dark.\", ties: [Tie(to: \"1\")], sources: [\"gazette\"], basis: Unchecked),\n",
                "        Critique(id: \"b\", actor: \"keepers\", date: \"2021\", claim: \"Late.\", ties: [Tie(to: \"1\")], sources: [\"gazette\"], basis: Unchecked),\n",
                "        Critique(id: \"c\", actor: \"keepers\", date: \"2021\", claim: \"Long.\", ties: [Tie(to: \"1\")], sources: [\"gazette\"], basis: Unchecked),\n",
                "    ],",
            ),
        ),
        B("label: \"Article 1\"", "label: \"Article 1\", kind: Rule"),
        B("label: \"Article 1\"", "label: \"Article 1\", number: \"2\""),
        B("text: \"A lamp that fails is put right.\"", "text: \"A lamp that fails is put right.\", not_summarized: \"No source.\""),
        B(", text: \"A lamp that fails is put right.\"", ""),
        B(
            "phrase: \"lights each lamp\"",
            "phrase: \"lights each lamp\", official: [Official(language: \"en\", words: \"lights each lamp at dusk and dawn\", sources: [\"gazette\"], basis: Unchecked)]",
        ),
        B(
            "phrase: \"lights each lamp\"",
            "phrase: \"lights each lamp\", official: [Official(language: \"en\", words: \"each lamp\", sources: [\"gazette\"], basis: Unchecked), Official(language: \"en\", words: \"each lamp\", sources: [\"gazette\"], basis: Unchecked)]",
        ),
        B(
            "ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")]",
            "ties: [Tie(to: \"1/1\", official: [Official(language: \"en\", words: \"each lamp\", sources: [\"gazette\"], basis: Unchecked)]), Tie(to: \"1/1\", official: [Official(language: \"en\", words: \"at dusk\", sources: [\"gazette\"], basis: Unchecked)])]",
        ),
        B("ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")]", too_many_official_words()),
        B(
            "heading: \"Lamps\", division",
            "heading: \"Lamps\", short_title: \"A lamp on every corner of every quay of the harbour\", division",
        ),
        B("address: \"1/2\"", "address: \"2/2\""),
        B("address: \"1/1\", text", "address: \"1/3\", text"),
        B("format: 2,", "format: 9,"),
        B("kind: Ngo", "kind: Ngo, colour: \"red\", motto: \"Light\""),
        B("format: 2,\n    id: \"harbour\",", "format: 9,\n    id: \"harbour\", wind: 1, rain: 2, snow: 3, fog: 4,"),
        B(
            "format: 2,\n    id: \"harbour\",\n    title: \"Harbour Lights\",\n    instrument: Instrument(",
            "format: 9,\n    id: \"harbour\",\n    a1: 1, b2: 2, c3: 3, d4: 4, e5: 5, f6: 6, g7: 7, h8: 8, i9: 9, j10: 10, k11: 11, l12: 12, m13: 13, n14: 14,\n    title: \"Harbour Lights\",\n    instrument: Instrument(wave: 1,",
        ),
        B(
            "format: 2,\n    id: \"harbour\",\n    title: \"Harbour Lights\",\n    instrument: Instrument(\n        title: \"Convention on Harbour Lights\",\n        current: \"final\",\n        editions: [Edition(id: \"final\", title: \"Final text\")],\n        divisions: [Division(id: \"I\", label",
            "format: 1,\n    id: \"harbour\",\n    title: \"Harbour Lights\",\n    instrument: Instrument(\n        title: \"Convention on Harbour Lights\",\n        current: \"final\",\n        editions: [Edition(id: \"final\", title: \"Final text\")],\n        divisions: [Division(id: \"I\", kind: Chapter, number: \"I\", label",
        ),
    ]
}

fn references() -> Vec<Sample> {
    vec![
        B("to: \"1/1\", phrase: \"lights each lamp\"", "to: \"1/3\""),
        B("kind: Ngo", "kind: Ngo, member_of: [\"keeper\"]"),
        B("sources: [\"gazette\"],\n", "sources: [\"gazete\"],\n"),
        B("division: \"I\"", "division: \"II\""),
        B("division: \"I\"", "division: \"I\", parent: \"2\""),
        B("focus: \"1/1\"", "focus: \"s:lamp\""),
        B("current: \"final\"", "current: \"finale\""),
        B("division: \"I\", basis: Unchecked, paragraphs: [", "division: \"I\", basis: Unchecked, parent: \"2\", paragraphs: ["),
        B(
            "        Provision(id: \"1\", label: \"Article 1\", heading: \"Lamps\", division: \"I\", basis: Unchecked, paragraphs: [\n            Paragraph(address: \"1/1\", text: \"A keeper lights each lamp at dusk.\"),\n            Paragraph(address: \"1/2\", text: \"A lamp that fails is put right.\"),\n        ]),\n",
            "        Provision(id: \"1\", label: \"Article 1\", heading: \"Lamps\", division: \"I\", parent: \"2\", basis: Unchecked, paragraphs: [\n            Paragraph(address: \"1/1\", text: \"A keeper lights each lamp at dusk.\"),\n        ]),\n        Provision(id: \"2\", label: \"Article 2\", basis: Unchecked),\n",
        ),
        B("to: \"1/1\", phrase: \"lights each lamp\"", "to: \"a:keepers\""),
        B("phrase: \"lights each lamp\"", "phrase: \"lights each lampe\""),
        B("phrase: \"lights each lamp\"", "phrase: \"puts out the lamp\""),
        B(
            "    provisions: [\n        Provision(id: \"1\", label: \"Article 1\", heading: \"Lamps\", division: \"I\", basis: Unchecked, paragraphs: [\n            Paragraph(address: \"1/1\", text: \"A keeper lights each lamp at dusk.\"),\n            Paragraph(address: \"1/2\", text: \"A lamp that fails is put right.\"),\n        ]),\n    ],",
            "    provisions: [],",
        ),
        B(
            "    provisions: [\n        Provision(id: \"1\", label: \"Article 1\", heading: \"Lamps\", division: \"I\", basis: Unchecked, paragraphs: [\n            Paragraph(address: \"1/1\", text: \"A keeper lights each lamp at dusk.\"),\n            Paragraph(address: \"1/2\", text: \"A lamp that fails is put right.\"),\n        ]),\n    ],\n    safeguards: [\n        Safeguard(\n            id: \"log\",\n            name: \"A log of each visit\",\n            kind: Remedy,\n            strength: Binding,\n            guarantees: \"Each visit is written down.\",\n            ties: [Tie(to: \"1/1\", phrase: \"lights each lamp\")],",
            "    safeguards: [\n        Safeguard(\n            id: \"log\",\n            name: \"A log of each visit\",\n            kind: Remedy,\n            strength: Binding,\n            guarantees: \"Each visit is written down.\",\n            ties: [Tie(to: \"instrument\")],",
        ),
        B("Source(id: \"gazette\"", "Source(id: \"gazete\""),
        B(
            "        Actor(id: \"keepers\", name: \"Union of Keepers\", kind: Ngo),",
            "        Actor(id: \"Keeprs\", name: \"Union of Keepers\", kind: Ngo),\n        Actor(id: \"pilots\", name: \"Pilots\", kind: Ngo, member_of: [\"Keepers\", \"Keepers\"]),",
        ),
    ]
}

fn walks() -> Vec<Sample> {
    vec![
        W("focus: \"1/1\"", "focus: \"1/7\""),
        W("focus: \"1/1\"", "focus: \"s:log\", reveal: [\"a:pilots\"]"),
        W("briefing: \"harbour\",", "briefing: \"harbour\", colour: \"red\","),
        W("    format: 1,\n", ""),
        W("format: 1,", "format: 7,"),
        W("title: \"Mine\"", "title: \"Mine"),
        W("    walks: [", "    actors: [],\n    walks: ["),
        W("    ],\n)\n", "    ],\n) and more\n"),
    ]
}

fn official_texts() -> Vec<Sample> {
    vec![
        O("shall light", "lights"),
        O("authentic: Yes,\n    words_sha256: \"SUM\"", "words_sha256: \"0\""),
        O("Part(address: \"1\"", "Part(address: \"7\""),
        O("Part(address: \"d:I\"", "Part(address: \"1/1\""),
        O("edition: \"final\"", "edition: \"finel\""),
        Sample::OfficialAlone("briefing: \"harbour\"", "briefing: \"harbor\""),
        O("\"number-missing\"", "\"number-mising\""),
        O("words_sha256: \"SUM\"", "words_sha256: \"SUM\", origin: Part(address: \"1\")"),
        O("Words(address", "Words[address"),
        O("    ],\n)\n", "    ],\n) and more\n"),
        O("OfficialText(\n", "Lamps(\n"),
    ]
}

/// Files of other programs, and of other encodings.
pub fn foreign() -> Vec<(&'static str, Vec<u8>)> {
    let packed = |name: &str| [b"PK\x03\x04...", name.as_bytes(), b"..."].concat();
    let utf_16 = |turn: fn(u16) -> [u8; 2]| BRIEFING.encode_utf16().flat_map(turn).collect();
    vec![
        ("a DOCX", packed("word/document.xml")),
        ("an XLSX", packed("xl/workbook.xml")),
        ("a PPTX", packed("ppt/presentation.xml")),
        ("an ODT", packed("mimetypeapplication/vnd.oasis.opendocument.text")),
        ("an ODS", packed("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
        ("an ODP", packed("mimetypeapplication/vnd.oasis.opendocument.presentation")),
        ("an EPUB", packed("mimetypeapplication/epub+zip")),
        ("a ZIP", packed("harbour.ron")),
        ("a DOC", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        ("a PDF", b"%PDF-1.7\n%\xE2\xE3".to_vec()),
        ("a PNG", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("an SVG", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()),
        ("a GZ", b"\x1F\x8B\x08".to_vec()),
        ("an SQLite file", b"SQLite format 3\0".to_vec()),
        ("an RTF", b"{\\rtf1\\ansi".to_vec()),
        ("a page", b"<!DOCTYPE html><html>".to_vec()),
        ("an XML", b"<?xml version=\"1.0\"?>".to_vec()),
        ("a treaty", b"Harbour Lights\nArticle 1\nLamps\nArticle 2\nHorns\nArticle 3\nBuoys\n".to_vec()),
        ("a JSON", b"{\"title\": 1}".to_vec()),
        ("UTF-16, the lower byte first", utf_16(u16::to_le_bytes)),
        ("UTF-16, the higher byte first", utf_16(u16::to_be_bytes)),
        ("UTF-32", b"\xFF\xFE\0\0B\0\0\0".to_vec()),
        ("spaces", b"  \n".to_vec()),
        ("a byte that is no text", [&BRIEFING.as_bytes()[..60], b"\xFF", &BRIEFING.as_bytes()[60..]].concat()),
    ]
}

/// Files that hold more than is read.
pub fn large() -> Vec<(&'static str, Vec<u8>)> {
    use plenary::format::limits;
    let with = |from: &str, to: &str| BRIEFING.replacen(from, to, 1).into_bytes();
    let levels = (1..=limits::LEVELS + 1).rev().fold(String::new(), |inner, level| {
        format!("Paragraph(address: \"1/1{}\", text: \"x\", children: [{inner}])", "/1".repeat(level - 1))
    });
    vec![
        ("more bytes than are read", vec![b' '; usize::try_from(limits::FILE_BYTES).unwrap() + 1]),
        ("more lines than are read", "x\n".repeat(limits::LINES + 1).into_bytes()),
        ("more elements than are read", with("sources: [\"gazette\"]", &format!("sources: [{}]", "\"gazette\",".repeat(limits::LIST + 1)))),
        (
            "more fields than are read",
            with("format: 2,", &(0..=limits::FIELDS).fold("format: 2,".to_owned(), |all, number| format!("{all} part{number}: 1,"))),
        ),
        ("more problems than are listed", with("    actors: [\n", &format!("    actors: [\n{}", "\"a\",".repeat(limits::PROBLEMS + 1)))),
        ("more levels than are read", with("Paragraph(address: \"1/1\", text: \"A keeper lights each lamp at dusk.\")", &levels)),
        (
            "an item with more fields than are read",
            with("kind: Ngo", &(0..=limits::DEPTH).fold("kind: Ngo".to_owned(), |all, number| format!("{all}, part{number}: 1"))),
        ),
        ("a longer text than is read", with("Union of Keepers", &"x".repeat(limits::TEXT_BYTES + 1))),
    ]
}

/// A problem of this kind, in no file.
pub fn problem(kind: ProblemKind) -> Problem {
    Problem {
        kind,
        file: FileKind::Briefing,
        place: Place { line: 1, column: 1 },
        did_you_mean: None,
        about: Some(Target::Actor("keepers".to_owned())),
        excerpt: String::new(),
        around: Default::default(),
    }
}

/// Why a file cannot be had.
pub fn reading() -> [ReadingProblem; 7] {
    [
        ReadingProblem::NotFound,
        ReadingProblem::IsFolder,
        ReadingProblem::NoPermission,
        ReadingProblem::NoFile,
        ReadingProblem::TooLarge { mib: 40 },
        ReadingProblem::System { says: "the cable is not plugged in".to_owned() },
        ReadingProblem::Failed,
    ]
}

/// What comes from the disk, and what is met in large or strange files alone.
pub fn made() -> Vec<ProblemKind> {
    let limits = [LimitProblem::Unreadable, LimitProblem::Phrases];
    let kinds = [
        ValueKind::Text,
        ValueKind::Boolean,
        ValueKind::Integer,
        ValueKind::Float,
        ValueKind::Character,
        ValueKind::Bytes,
        ValueKind::List,
        ValueKind::Pairs,
        ValueKind::Unit,
        ValueKind::Other,
    ];
    let errors = [
        ValueError::NoList,
        ValueError::NoBoolean,
        ValueError::ColonMissing,
        ValueError::CommaMissing,
        ValueError::BracketMissing,
        ValueError::Backslash,
        ValueError::TooDeep,
        ValueError::Unreadable,
    ];
    let values = kinds.map(ValueError::Is).into_iter().chain(errors);
    let values = values.map(|error| FieldProblem::WrongValue { field: "name", wanted: Wanted::Text, error }.into());
    let planned = [PlannedLayer::Translation, PlannedLayer::Corrections].map(|layer| ReadingProblem::NotReadYet(layer).into());
    reading().map(ProblemKind::from).into_iter().chain(planned).chain(limits.map(ProblemKind::from)).chain(values).collect()
}
