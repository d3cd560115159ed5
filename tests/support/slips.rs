//! A briefing as an author writes it, and slips of one sign in it.

use std::{collections::BTreeSet, fmt::Write as _};

/// A briefing on an invented treaty of ten articles, with safeguards, critiques, actors and sources. Some of it is written field
/// by field and some of it closely, as authors do.
pub fn ten_articles() -> String {
    let mut text = String::from(HEAD);
    text.push_str("    provisions: [\n");
    for number in 1..=10 {
        article(&mut text, number);
    }
    text.push_str("    ],\n    safeguards: [\n");
    for number in 1..=8 {
        safeguard(&mut text, number);
    }
    text.push_str("    ],\n    critiques: [\n");
    for number in 1..=10 {
        critique(&mut text, number);
    }
    text.push_str(TAIL);
    text
}

const HEAD: &str = r#"// A briefing on an invented treaty, in the words of nobody.
Briefing(
    format: 1,
    id: "lighthouses",
    title: "Lighthouse Keeping Convention",
    about: "Ten articles on the keeping of lighthouses, with the safeguards in them and what was said against them.",
    language: "en",
    as_of: "2026-11-28",
    licence: "CC-BY-4.0",
    status: Status(
        text: "In force since the first of May (three years after it was adopted).",
        as_of: "2026-11-28",
        sources: ["text"],
        basis: Unchecked,
    ),
    instrument: Instrument(
        title: "Convention on the Keeping of Lighthouses",
        short: "CKL",
        symbol: "CKL/3",
        adopted: "2023-04-01",
        current: "final",
        editions: [
            Edition(id: "first", title: "First draft", date: "2021-06"),
            Edition(id: "final", title: "Final text", symbol: "CKL/3", date: "2023-04-01"),
        ],
        divisions: [
            Division(id: "I", label: "Chapter I", heading: "Lamps"),
            Division(id: "I.1", label: "Section 1", heading: "Light and dark", parent: "I"),
            Division(id: "II", label: "Chapter II", heading: "Keepers"),
        ],
    ),
"#;

fn article(text: &mut String, number: usize) {
    let division = ["I", "I.1", "II"][number % 3];
    write!(
        text,
        "        Provision(\n            id: \"{number}\",\n            label: \"Article {number}\",\n            heading: \"Duty number {number}, and its edge\",\n            division: \"{division}\",\n"
    )
    .unwrap();
    if number.is_multiple_of(2) {
        writeln!(
            text,
            "            power: Power(name: \"entry {number}\", paragraph: \"{number}/1\", kinds: [PriorAuthorisation, Remedy]),"
        )
        .unwrap();
        writeln!(text, "            numbered: {{\"first\": \"{}\"}},", number + 1).unwrap();
    }
    writeln!(text, "            basis: Unchecked,").unwrap();
    if number == 9 {
        writeln!(text, "            text: \"A keeper may, as far as is needed, leave the lamp to another keeper.\",\n        ),").unwrap();
        return;
    }
    writeln!(text, "            paragraphs: [").unwrap();
    writeln!(
        text,
        "                Paragraph(address: \"{number}/1\", text: \"An officer may enter a lighthouse, by day or by night, to look at its lamp.\"),"
    )
    .unwrap();
    match number % 3 {
        0 => writeln!(
            text,
            "                Paragraph(address: \"{number}/2\", text: \"The visit serves two ends:\", children: [\n                    Paragraph(address: \"{number}/2/a\", text: \"that the lamp burns; and\"),\n                    Paragraph(address: \"{number}/2/b\", text: \"that it can be seen from the sea.\"),\n                ]),"
        ),
        1 => writeln!(
            text,
            "                Paragraph(\n                    address: \"{number}/2\",\n                    text: \"The visit is written down, and the keeper may complain, as appropriate, to:\",\n                    children: [\n                        Paragraph(address: \"{number}/2/a\", text: \"the harbour court; or\"),\n                        Paragraph(address: \"{number}/2/b\", text: \"another body that is independent.\", basis: Secondary),\n                    ],\n                ),"
        ),
        _ => writeln!(text, "                Paragraph(address: \"{number}/2\", text: \"No visit is longer than an hour.\"),"),
    }
    .unwrap();
    writeln!(
        text,
        "                Paragraph(address: \"{number}/3\", text: \"A Party may leave out small lamps.\"),\n            ],\n        ),"
    )
    .unwrap();
}

fn safeguard(text: &mut String, number: usize) {
    let (kind, strength) = (["Remedy", "Grounds", "Proportionality"][number % 3], ["Binding", "Qualified"][number % 2]);
    if number.is_multiple_of(4) {
        writeln!(
            text,
            "        Safeguard(\n            id: \"guard-{number}\",\n            name: \"A rule for visit {number}\",\n            kind: {kind},\n            strength: {strength},\n            guarantees: \"Whoever is visited can have the visit looked at.\",\n            pushed_by: Backing(actors: [\"keepers\"], text: \"From the first draft on.\"),\n            votes: [Votes(date: \"2022-05\", text: \"A motion to delete it was lost.\", in_favour: 3, against: 9, sources: [\"record\"])],\n            ties: [\n                Tie(to: \"{number}/1\", phrase: \"to look at its lamp\", relation: FoundIn),\n                Tie(to: \"{number}\", relation: Limits),\n            ],\n            sources: [\"text\", \"record\"],\n            basis: Unchecked,\n        ),"
        )
    } else {
        writeln!(
            text,
            "        Safeguard(id: \"guard-{number}\", name: \"A rule for visit {number}\", kind: {kind}, strength: {strength},\n            guarantees: \"A visit needs a reason, and it is told.\",\n            limits: \"Each Party says which.\",\n            ties: [Tie(to: \"{number}/1\", phrase: \"by day or by night\", relation: FoundIn), Tie(to: \"{number}/3\", relation: Limits)],\n            sources: [\"text\"], basis: Unchecked),"
        )
    }
    .unwrap();
}

fn critique(text: &mut String, number: usize) {
    let actor = ["keepers", "pilots", "harbour"][number % 3];
    writeln!(
        text,
        "        Critique(id: \"{actor}-{number}\", title: \"On visit {number}\", actor: \"{actor}\", date: \"2022-03-{:02}\", edition: \"first\", cited_as: \"Art. {number}(1)\",\n            claim: \"A rule that each Party may leave out protects nobody, and no keeper can rely on it.\", ask: \"Say when.\", ask_kind: Narrow, asks_for: [Remedy, Grounds],\n            ties: [Tie(to: \"{number}\", relation: Concerns)],\n            replies: [Reply(id: \"chair-{number}\", actor: \"chair\", date: \"2023-01\", text: \"Harbours differ too much for one rule.\", sources: [\"record\"], basis: Unchecked)],\n            outcome: Outcome(is: PartlyMet, why: \"Article {number} grew in the last draft.\"), sources: [\"letter\"], basis: Unchecked),",
        number + 9
    )
    .unwrap();
}

const TAIL: &str = r#"    ],
    positions: [
        Position(
            id: "chair-2023",
            actor: "chair",
            date: "2023-04-01",
            edition: "final",
            stance: Supports,
            text: "Lamps that burn save lives.",
            ties: [Tie(to: "instrument"), Tie(to: "2/2")],
            sources: ["record"],
            basis: Secondary,
        ),
    ],
    actors: [
        Actor(id: "keepers", name: "Guild of Keepers", kind: Ngo, about: "Speaks for those who keep lamps."),
        Actor(id: "pilots", name: "Union of Pilots", kind: NgoCoalition, member_of: ["keepers"]),
        Actor(id: "harbour", name: "Harbour masters", kind: IndustryCoalition),
        Actor(id: "chair", name: "Chair of the talks", kind: Expert),
    ],
    events: [
        Event(id: "adopted", date: "2023-04-01", title: "Adopted", text: "Without a vote.", ties: [Tie(to: "instrument")], sources: ["record"], basis: Secondary),
    ],
    terms: [
        Term(id: "keeper", word: "keeper", meaning: "The person in charge of a lamp.", defined_at: "1/1", sources: ["text"], basis: Unchecked),
    ],
    sources: [
        Source(id: "text", title: "Convention on the Keeping of Lighthouses", symbol: "CKL/3", kind: TreatyText),
        Source(id: "record", title: "Record of the talks", publisher: "Lamp Office", date: "2023", kind: OfficialRecord),
        Source(id: "letter", title: "Letters of the guild", date: "2022-03", url: "https://example.org/letters", kind: Letter),
    ],
    walks: [
        Walk(id: "half-hour", title: "Half an hour on visits", audience: "Officers", stops: [
            Stop(focus: "2/2", question: "What would you add?", reveal: ["c:pilots-1", "re:chair-1", "s:guard-1"], minutes: 10, notes: "Let them speak first."),
            Stop(focus: "4/1", question: "Who may enter?", choices: ["Nobody", "An officer"], reveal: ["s:guard-4"], minutes: 5),
        ]),
    ],
)
"#;

/// The signs a file hangs by.
pub const SIGNS: [char; 7] = ['(', ')', '[', ']', ',', ':', '"'];

/// One sign, left out or written twice.
#[derive(Clone, Debug)]
pub struct Slip {
    /// Where the sign stands in the sound text.
    pub offset: usize,
    pub sign: char,
    pub twice: bool,
    /// The text with the slip in it.
    pub text: String,
    /// The lines, counted from one, that are right to name: that of the slip, and that of the field or item which begins next to it.
    pub lines: BTreeSet<u32>,
}

/// So many slips of a text, of each sign and both ways alike, evenly over all of it. A comma that may be left out is not left out.
pub fn slips(text: &str, number: usize) -> Vec<Slip> {
    let marks = marks(text);
    let sorts: Vec<(char, bool)> = SIGNS.into_iter().flat_map(|sign| [(sign, false), (sign, true)]).collect();
    let mut slips = Vec::new();
    for (sort, (sign, twice)) in sorts.iter().copied().enumerate() {
        let candidates: Vec<usize> = marks
            .iter()
            .filter(|(_, mark)| *mark == sign)
            .map(|(offset, _)| *offset)
            .filter(|offset| twice || !is_last_comma(text, *offset))
            .collect();
        let share = number * (sort + 1) / sorts.len() - number * sort / sorts.len();
        assert!(candidates.len() >= share, "{sign} stands {} times", candidates.len());
        slips.extend((0..share).map(|nth| slip(text, candidates[nth * candidates.len() / share], sign, twice)));
    }
    slips
}

fn slip(text: &str, offset: usize, sign: char, twice: bool) -> Slip {
    let mut slipped = text.to_owned();
    if twice {
        slipped.insert(offset, sign);
    } else {
        slipped.remove(offset);
    }
    let line_of = |offset: usize| text[..offset].matches('\n').count() as u32 + 1;
    // What begins next to the sign: past it and the signs that end something there.
    let next = text[offset..].find(|c: char| !c.is_whitespace() && !")],:".contains(c)).map(|skipped| offset + skipped);
    let lines = [Some(offset), next].into_iter().flatten().map(line_of).collect();
    Slip { offset, sign, twice, text: slipped, lines }
}

/// Signs outside of texts and comments, and the marks around texts.
fn marks(text: &str) -> Vec<(usize, char)> {
    let (mut marks, mut in_text, mut in_comment) = (Vec::new(), false, false);
    for (offset, sign) in text.char_indices() {
        in_comment = (in_comment || !in_text && text[offset..].starts_with("//")) && sign != '\n';
        if in_comment {
            continue;
        }
        if sign == '"' {
            in_text = !in_text;
            marks.push((offset, sign));
        } else if !in_text && SIGNS.contains(&sign) {
            marks.push((offset, sign));
        }
    }
    marks
}

/// True for a comma after which nothing follows before a closing bracket: it may be left out.
fn is_last_comma(text: &str, offset: usize) -> bool {
    text[offset..].starts_with(',') && text[offset + 1..].trim_start().starts_with([')', ']', '}'])
}
