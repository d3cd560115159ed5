//! Makes briefings of any size, the same for the same numbers.

#![allow(clippy::expect_used, reason = "what is made here is known to be right")]
#![allow(clippy::too_many_lines, reason = "it is one value with all its fields")]

use plenary::model::*;

/// A briefing of so many paragraphs, safeguards and critiques, every one tied, a third of them to words.
pub fn briefing(paragraphs: usize, safeguards: usize, critiques: usize) -> Briefing {
    const IN_ONE: usize = 10;
    let provisions =
        (0..paragraphs.div_ceil(IN_ONE)).map(|number| provision(number + 1, IN_ONE.min(paragraphs - number * IN_ONE))).collect();
    let address = |number: usize| {
        let number = number % paragraphs.max(1);
        Address::provision((number / IN_ONE + 1).to_string()).child((number % IN_ONE + 1).to_string())
    };
    let tie = |number: usize, relation| Tie {
        to: Target::Text(address(number)),
        phrase: number.is_multiple_of(3).then(|| "as appropriate".to_owned()),
        relation,
        basis: None,
        official: Vec::new(),
    };
    let date: Date = "2024-07-26".parse().expect("a date");
    Briefing {
        format: FORMAT,
        id: "generated".to_owned(),
        title: "Generated".to_owned(),
        language: "en".to_owned(),
        as_of: Some(date.clone()),
        instrument: Instrument {
            title: "Convention".to_owned(),
            short: "GEN".to_owned(),
            current: "final".to_owned(),
            editions: vec![Edition { id: "final".to_owned(), title: "Final".to_owned(), symbol: None, date: Some(date.clone()) }],
            divisions: vec![Division {
                id: "I".to_owned(),
                kind: None,
                number: None,
                label: "Chapter I".to_owned(),
                heading: "All".to_owned(),
                parent: None,
            }],
            ..Instrument::default()
        },
        provisions,
        safeguards: (0..safeguards)
            .map(|number| Safeguard {
                id: format!("s{number}"),
                name: format!("Safeguard {number}"),
                short_title: None,
                kind: SafeguardKind::IndependentReview,
                strength: Strength::Qualified,
                guarantees: "A judge, or another body that is independent, can look at the use of the power.".to_owned(),
                limits: Some("Each State's own law says when.".to_owned()),
                pushed_by: Some(Backing { actors: vec!["a".to_owned()], text: None, basis: None }),
                resisted_by: None,
                votes: Vec::new(),
                ties: vec![tie(number * 7, Relation::FoundIn), tie(number * 7 + 1, Relation::Limits)],
                sources: vec!["r".to_owned()],
                basis: Basis::Secondary,
            })
            .collect(),
        critiques: (0..critiques)
            .map(|number| Critique {
                id: format!("c{number}"),
                title: None,
                short_title: None,
                actor: "a".to_owned(),
                date: date.clone(),
                edition: Some("final".to_owned()),
                cited_as: None,
                claim: "The words leave each State to decide when the protection applies, and so to decide against it.".to_owned(),
                claim_basis: None,
                ask: Some("Say that it always applies.".to_owned()),
                ask_kind: Some(AskKind::Add),
                ask_basis: None,
                asks_for: vec![SafeguardKind::IndependentReview],
                affects: vec![Affected::Journalists],
                ties: vec![tie(number, Relation::Concerns)],
                replies: vec![Reply {
                    id: format!("r{number}"),
                    actor: "a".to_owned(),
                    date: date.clone(),
                    text: "It is to be read as a whole.".to_owned(),
                    sources: vec!["r".to_owned()],
                    basis: Basis::Secondary,
                }],
                outcome: Some(Outcome { is: OutcomeKind::PartlyMet, why: Some("Some of it was taken.".to_owned()), basis: None }),
                sources: vec!["r".to_owned()],
                basis: Basis::Secondary,
            })
            .collect(),
        actors: vec![Actor {
            id: "a".to_owned(),
            name: "An actor".to_owned(),
            kind: ActorKind::Ngo,
            about: None,
            state: None,
            member_of: Vec::new(),
        }],
        sources: vec![Source {
            id: "r".to_owned(),
            title: "A record".to_owned(),
            author: None,
            publisher: None,
            date: Some(date),
            url: None,
            symbol: None,
            kind: SourceKind::OfficialRecord,
            note: None,
        }],
        ..Briefing::default()
    }
}

/// One article of so many paragraphs, and so many critiques on the one in its middle.
pub fn crowded(paragraphs: usize, critiques: usize) -> Briefing {
    let mut briefing = briefing(1, 1, critiques);
    briefing.provisions = vec![provision(1, paragraphs)];
    let middle = Address::provision("1").child((paragraphs / 2).to_string());
    for critique in &mut briefing.critiques {
        critique.ties =
            vec![Tie { to: Target::Text(middle.clone()), phrase: None, relation: Relation::Concerns, basis: None, official: Vec::new() }];
    }
    briefing
}

/// An article of so many paragraphs.
pub fn provision(number: usize, paragraphs: usize) -> Provision {
    let id = number.to_string();
    let address = Address::provision(id.as_str());
    Provision {
        kind: None,
        number: None,
        parent: None,
        label: format!("Article {id}"),
        heading: format!("Heading {id}"),
        short_title: None,
        division: Some("I".to_owned()),
        numbered: std::collections::BTreeMap::new(),
        history: Vec::new(),
        topics: Vec::new(),
        power: None,
        text: None,
        basis: Basis::Secondary,
        paragraphs: (1..=paragraphs)
            .map(|paragraph| Paragraph {
                address: address.child(paragraph.to_string()),
                label: None,
                not_summarized: None,
                text: "Within its law each Party sees to it that, as appropriate to the power in question, its use can be looked at by a judge or another independent body, for stated grounds and within limits of scope and of time.".to_owned(),
                basis: None,
                children: Vec::new(),
            })
            .collect(),
        unread: false,
        id,
    }
}
