//! A line is drawn only for a tie that stands in the file, and between exactly the two ends of it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    linked::{Anchor, AnchorText, Item, LinkedBriefing, RowKind, Section},
    load::load,
    model::{Address, Briefing, PaneKind, Relation, Target, Tie},
    state::{Connection, End, Subject, are_chosen, connections, tied},
};
use support::{changed::Dice, generate, mixed};

/// The words of an anchor, read out of the file; none for all of its target.
fn words<'b>(briefing: &'b Briefing, anchor: &Anchor) -> Option<&'b str> {
    let (heading, range) = match &anchor.text {
        AnchorText::Whole => return None,
        AnchorText::Heading(range) => (true, range.start..range.end),
        AnchorText::Text(range) => (false, range.start..range.end),
    };
    let text = match &anchor.target {
        Target::Instrument => briefing.instrument.title.as_str(),
        Target::Division(id) => &briefing.instrument.divisions.iter().find(|one| one.id == *id).unwrap().heading,
        target => {
            let address = target.address().unwrap();
            let provision = briefing.provisions.iter().find(|one| one.id == address.provision_id()).unwrap();
            let mut paragraphs = &provision.paragraphs;
            let mut text = if heading { provision.heading.as_str() } else { provision.text.as_deref().unwrap_or_default() };
            for depth in 1..=address.path().len() {
                let paragraph = paragraphs.iter().find(|one| one.address.path() == &address.path()[..depth]).unwrap();
                (text, paragraphs) = (&paragraph.text, &paragraph.children);
            }
            text
        }
    };
    Some(&text[range])
}

/// True where a tie of an item leads to these very words, or to all of what they stand in.
fn is_tied_to_words(briefing: &Briefing, item: Item, anchor: &Anchor) -> bool {
    let here = |tie: &&Tie| tie.to == anchor.target;
    let mut ties = item.ties(briefing).iter().filter(here);
    match words(briefing, anchor) {
        None => ties.next().is_some(),
        Some(words) => ties.any(|tie| tie.phrase.as_deref().is_some_and(|phrase| words.contains(phrase))),
    }
}

/// True where the file ties one item to the other, whichever of the two says so.
fn are_tied(briefing: &Briefing, one: Item, other: Item) -> bool {
    let leads = |from: Item, to: Item| from.ties(briefing).iter().any(|tie| tie.to == to.target(briefing));
    leads(one, other) || leads(other, one)
}

fn is_true(briefing: &Briefing, section: &Section, line: Connection) -> bool {
    match line.from {
        End::Words(at) => is_tied_to_words(briefing, line.to, &section.anchors[at]),
        End::Card(item) => are_tied(briefing, item, line.to),
    }
}

fn cards(linked: &LinkedBriefing, subject: &Subject) -> Vec<Item> {
    let panes = [PaneKind::Safeguards, PaneKind::Critiques];
    let rows = panes.into_iter().flat_map(|pane| tied(linked, subject, pane).into_iter().map(move |row| (pane, row)));
    rows.filter_map(|(pane, row)| match linked.rows(pane)[row].kind {
        RowKind::Card(item, _) => Some(item),
        _ => None,
    })
    .collect()
}

/// Every subject a person can choose: each row, and each of the words that something is tied to.
fn subjects(linked: &LinkedBriefing) -> Vec<Subject> {
    let mut all = Vec::new();
    for pane in [PaneKind::Provisions, PaneKind::Safeguards, PaneKind::Critiques] {
        for row in linked.rows(pane).iter().filter(|row| row.can_be_subject()) {
            let target = match row.kind {
                RowKind::Card(item, _) => linked.target(item),
                _ => row.target.clone(),
            };
            all.push(Subject { target, section: row.section, words: None, locked: true });
        }
    }
    for (section, here) in linked.sections().iter().enumerate() {
        for words in 0..here.anchors.len() {
            let target = here.anchors[words].target.clone();
            all.push(Subject { target, section, words: Some(words), locked: true });
        }
    }
    all
}

/// How many lines were looked at, from words and from cards.
#[derive(Debug, Default)]
struct Seen {
    from_words: usize,
    from_cards: usize,
}

/// Looks at every line of every subject: with everything in sight, and with some of it.
fn look(briefing: &Briefing, linked: &LinkedBriefing, dice: &mut Dice, seen: &mut Seen) {
    for subject in subjects(linked) {
        let section = &linked.sections()[subject.section];
        let words: Vec<usize> = (0..section.anchors.len()).filter(|at| are_chosen(linked, &subject, *at)).collect();
        let cards = cards(linked, &subject);
        for all in [true, false] {
            let words: Vec<usize> = words.iter().copied().filter(|_| all || dice.chance(0.5)).collect();
            let cards: Vec<Item> = cards.iter().copied().filter(|_| all || dice.chance(0.5)).collect();
            let lines = connections(linked, &subject, &words, &cards);
            for line in &lines {
                assert!(is_true(briefing, section, *line), "{line:?} of {subject:?} is no tie of the file");
                assert!(cards.contains(&line.to), "{line:?} leads out of sight");
                match line.from {
                    End::Words(at) => {
                        assert!(words.contains(&at), "{line:?} begins at words that are not the subject's, or not in sight");
                        seen.from_words += 1;
                    }
                    End::Card(item) => {
                        assert!(cards.contains(&item) && item.is_safeguard() != line.to.is_safeguard(), "{line:?}");
                        seen.from_cards += 1;
                    }
                }
            }
            // What is tied to chosen words in sight has its line from these.
            for card in &cards {
                let on_words = words
                    .iter()
                    .any(|at| is_tied_to_words(briefing, *card, &section.anchors[*at]) && words_are_exact(briefing, section, *at));
                let has_line = lines.iter().any(|line| line.to == *card && matches!(line.from, End::Words(_)));
                assert!(has_line || !on_words, "{card:?} has no line though {subject:?} is tied to it");
            }
        }
    }
}

/// True for words that no other anchor of the same text holds in it: of those it is plain which a tie means.
fn words_are_exact(briefing: &Briefing, section: &Section, at: usize) -> bool {
    let anchor = &section.anchors[at];
    let Some(here) = words(briefing, anchor) else { return false };
    let others = section.anchors.iter().enumerate().filter(|(other, one)| *other != at && one.target == anchor.target);
    others.filter_map(|(_, one)| words(briefing, one)).all(|other| !other.contains(here) && !here.contains(other))
}

#[test]
fn every_line_in_the_bundled_briefings_is_a_tie_of_the_file() {
    let mut seen = Seen::default();
    for path in support::shipped() {
        let briefing = load(&path).0;
        let linked = LinkedBriefing::new(briefing.clone());
        look(&briefing, &linked, &mut Dice(24), &mut seen);
    }
    assert!(seen.from_words > 1_000 && seen.from_cards > 100, "{seen:?}");
}

#[test]
fn every_line_in_random_briefings_is_a_tie_of_the_file() {
    let mut dice = Dice(7);
    let mut seen = Seen::default();
    for _ in 0..300 {
        let briefing = mixed::mixed(&mut dice);
        let linked = LinkedBriefing::new(briefing.clone());
        look(&briefing, &linked, &mut dice, &mut seen);
    }
    assert!(seen.from_words > 1_000 && seen.from_cards > 100, "{seen:?}");
}

fn flagship() -> (Briefing, LinkedBriefing) {
    let briefing = load(&support::root().join("briefings/un-convention-against-cybercrime.ron")).0;
    (briefing.clone(), LinkedBriefing::new(briefing))
}

#[test]
fn a_critique_of_a_safeguard_has_its_line_from_the_safeguard() {
    // Iran's critique is on all of Article 24 and puts to work the safeguard in paragraph 2: nothing ties it to the
    // words of the safeguard.
    let (briefing, linked) = flagship();
    let safeguard = briefing.safeguards.iter().position(|one| one.name == "Safeguards in domestic law").unwrap();
    let section = linked.section_of(&Target::Text(Address::provision("24"))).unwrap();
    let target = Item::Safeguard(safeguard).target(&briefing);
    let subject = Subject { target: target.clone(), section, words: None, locked: true };
    let here = &linked.sections()[section];
    let words = here.placed(Item::Safeguard(safeguard)).unwrap().anchors.clone();
    let cards = cards(&linked, &subject);
    let lines = connections(&linked, &subject, &words, &cards);
    let iran = cards.iter().copied().find(|item| match item {
        Item::Critique(at) => linked.actor_name(&briefing.critiques[*at].actor).contains("Iran"),
        Item::Position(at) => linked.actor_name(&briefing.positions[*at].actor).contains("Iran"),
        Item::Safeguard(_) => false,
    });
    let iran = iran.expect("Iran's card is tied to the safeguard");
    assert!(iran.ties(&briefing).iter().any(|tie| tie.to == target));
    let of_iran: Vec<End> = lines.iter().filter(|line| line.to == iran).map(|line| line.from).collect();
    assert_eq!(of_iran, [End::Card(Item::Safeguard(safeguard))]);
    let of_safeguard: Vec<End> = lines.iter().filter(|line| line.to == Item::Safeguard(safeguard)).map(|line| line.from).collect();
    assert!(matches!(of_safeguard.as_slice(), [End::Words(_)]), "the safeguard itself hangs on words: {of_safeguard:?}");
}

#[test]
fn a_critique_that_is_tied_to_a_safeguard_alone_has_no_line_from_its_words() {
    let mut briefing = generate::briefing(3, 1, 1);
    briefing.critiques[0].ties = vec![Tie {
        to: Target::Safeguard("s0".to_owned()),
        phrase: None,
        relation: Relation::ConflictsWith,
        basis: None,
        official: Vec::new(),
    }];
    let linked = LinkedBriefing::new(briefing);
    let section = linked.section_of(&Target::Safeguard("s0".to_owned())).unwrap();
    let words = linked.sections()[section].placed(Item::Safeguard(0)).unwrap().anchors[0];
    let target = linked.sections()[section].anchors[words].target.clone();
    // The words are pressed: both cards stand on them, and one of the two is tied to them.
    let subject = Subject { target, section, words: Some(words), locked: true };
    let cards = cards(&linked, &subject);
    assert_eq!(cards, [Item::Safeguard(0), Item::Critique(0)]);
    let lines = connections(&linked, &subject, &[words], &cards);
    let expected = [
        Connection { from: End::Words(words), to: Item::Safeguard(0) },
        Connection { from: End::Card(Item::Safeguard(0)), to: Item::Critique(0) },
    ];
    assert_eq!(lines, expected);
}
