//! Briefings of every shape, the same for the same dice.

use super::{
    changed::Dice,
    generate::{briefing, provision},
};
use plenary::model::*;

/// A briefing whose items hang on anything: words, paragraphs, headings, chapters in chapters, the treaty, other items and
/// nothing. Its provisions are called and numbered as treaties do it, with numbers left out.
pub fn mixed(dice: &mut Dice) -> Briefing {
    let mut briefing = briefing(1 + dice.below(25), 1 + dice.below(6), dice.below(9));
    let chapters = ["I", "II", "III", "IV", "IX", "V"];
    let number = 1 + dice.below(chapters.len());
    let division = |at: usize| Division {
        id: chapters[at].to_owned(),
        kind: None,
        number: None,
        label: format!("Chapter {}", chapters[at]),
        heading: format!("Heading of {}", chapters[at]),
        parent: (at > 0 && at.is_multiple_of(3)).then(|| chapters[at - 1].to_owned()),
    };
    briefing.instrument.divisions = (0..number).map(division).collect();
    rename_provisions(&mut briefing, dice, number);
    if dice.chance(0.5) {
        preamble(&mut briefing);
    }
    let kinds = [ActorKind::Ngo, ActorKind::State, ActorKind::Company];
    briefing.actors = ["é", "B", "a", "Côte d’Ivoire"]
        .into_iter()
        .enumerate()
        .map(|(at, name)| Actor {
            id: name.to_owned(),
            name: name.to_owned(),
            kind: kinds[at % 3],
            about: None,
            state: None,
            member_of: Vec::new(),
        })
        .collect();
    let sample = briefing.as_of.clone().expect("a day");
    let stances = [Stance::Supports, Stance::Opposes, Stance::Conditional];
    briefing.positions = (0..dice.below(9))
        .map(|number| Position {
            id: format!("p{number}"),
            title: None,
            short_title: None,
            actor: String::new(),
            date: sample.clone(),
            edition: dice.chance(0.5).then(|| "final".to_owned()),
            stance: stances[dice.below(3)],
            text: "The text strikes a balance.".to_owned(),
            ties: Vec::new(),
            sources: Vec::new(),
            basis: Basis::Secondary,
        })
        .collect();
    let (texts, items) = targets(&briefing);
    let ids: Vec<String> = briefing.actors.iter().map(|actor| actor.id.clone()).collect();
    for safeguard in &mut briefing.safeguards {
        safeguard.ties = ties(dice, &texts, &items, &safeguard.id);
    }
    for critique in &mut briefing.critiques {
        critique.ties = ties(dice, &texts, &items, &critique.id);
        critique.actor.clone_from(&ids[dice.below(ids.len())]);
    }
    for position in &mut briefing.positions {
        position.ties = ties(dice, &texts, &items, &position.id);
        position.actor.clone_from(&ids[dice.below(ids.len())]);
    }
    briefing
}

/// Numbers with gaps, in runs of one chapter after the other.
fn rename_provisions(briefing: &mut Briefing, dice: &mut Dice, chapters: usize) {
    let mut number = 0;
    let word = ["Article", "Rule", "Principle"][dice.below(3)];
    let all = briefing.provisions.len();
    for at in 0..all {
        number += 1 + dice.below(4);
        let mut new = provision(number, briefing.provisions[at].paragraphs.len());
        new.label = format!("{word} {number}");
        new.division = dice.chance(0.9).then(|| briefing.instrument.divisions[at * chapters / all].id.clone());
        new.text = dice.chance(0.3).then(|| "As appropriate, each Party takes measures.".to_owned());
        briefing.provisions[at] = new;
    }
}

/// A preamble that is a chapter of its own, as many treaties have one.
fn preamble(briefing: &mut Briefing) {
    let mut preamble = provision(900, 2);
    (preamble.label, preamble.division) = ("Preamble".to_owned(), Some("P".to_owned()));
    briefing.provisions.insert(0, preamble);
    let division =
        Division { id: "P".to_owned(), kind: None, number: None, label: "Preamble".to_owned(), heading: String::new(), parent: None };
    briefing.instrument.divisions.insert(0, division);
}

/// What a tie may lead to: places of the text, with words that stand in them, and items.
fn targets(briefing: &Briefing) -> (Vec<(Target, Vec<&'static str>)>, Vec<Target>) {
    let mut texts = vec![(Target::Instrument, vec!["Convention"])];
    texts.extend(briefing.instrument.divisions.iter().map(|division| (Target::Division(division.id.clone()), vec!["Heading"])));
    for provision in &briefing.provisions {
        texts.push((Target::Text(Address::provision(provision.id.as_str())), vec!["Heading", "Party", "not there"]));
        let words = vec!["as appropriate", "a judge", "stated grounds", "its use can be looked at"];
        texts.extend(provision.paragraphs.iter().map(|paragraph| (Target::Text(paragraph.address.clone()), words.clone())));
    }
    let safeguards = briefing.safeguards.iter().map(|one| Target::Safeguard(one.id.clone()));
    let critiques = briefing.critiques.iter().map(|one| Target::Critique(one.id.clone()));
    let positions = briefing.positions.iter().map(|one| Target::Position(one.id.clone()));
    (texts, safeguards.chain(critiques).chain(positions).collect())
}

fn ties(dice: &mut Dice, texts: &[(Target, Vec<&'static str>)], items: &[Target], own: &str) -> Vec<Tie> {
    let relations = [Relation::FoundIn, Relation::Limits, Relation::Implements, Relation::Answers, Relation::Concerns];
    let others: Vec<&Target> = items.iter().filter(|item| item.id() != own).collect();
    // Some hang on items alone, and stand where these stand.
    let on_items_alone = dice.chance(0.25);
    let mut ties = Vec::new();
    for _ in 0..dice.below(4) {
        let on_item = (on_items_alone || dice.chance(0.25)) && !others.is_empty();
        let (to, phrase) = if on_item {
            (others[dice.below(others.len())].clone(), None)
        } else {
            let (to, words) = &texts[dice.below(texts.len())];
            (to.clone(), dice.chance(0.6).then(|| words[dice.below(words.len())].to_owned()))
        };
        ties.push(Tie { to, phrase, relation: relations[dice.below(relations.len())], basis: None, official: Vec::new() });
    }
    // Of what hangs on items alone, on such as stand before it: which of two that hang on each other stands where is open.
    let before: Vec<&Target> = items.iter().take_while(|item| item.id() != own).collect();
    if ties.iter().all(|tie| items.contains(&tie.to)) {
        ties.retain(|tie| before.contains(&&tie.to));
    }
    ties
}
