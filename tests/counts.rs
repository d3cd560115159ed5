//! What is said to be counted is counted: critiques are not positions, and every figure is the file's.
//!
//! The figures are counted here from the items of the file and their ties, without the library that the window counts
//! with, and every sentence of the window is compared with them.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use plenary::{
    export::{Form, Progress, Scope, With, export},
    linked::LinkedBriefing,
    model::{ActorKind, Address, Briefing, PaneKind, Provision, Stance, Target, Tie},
    state::{Change, Choice, ContentsChange, FileChange, FilterChange, NavigationChange, Opened, Origin, PaneId},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use support::{changed::Dice, mixed, reader::Reader, undo};

/// Everything that has a name in the window, painted or for screen readers. What is only text is its own value.
fn said(reader: &Reader) -> Vec<String> {
    let all = reader.harness.query_all_by(|node| node.label().is_some() || node.value().is_some());
    all.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

/// What an item is, as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Safeguard,
    Critique,
    Position,
}

/// An item of the file, with all that these counts need.
struct One<'b> {
    kind: Kind,
    ties: &'b [Tie],
    actor: Option<ActorKind>,
    stance: Option<Stance>,
}

/// The file, counted anew.
struct Count<'b> {
    briefing: &'b Briefing,
    items: BTreeMap<String, One<'b>>,
    /// For each place, by the id of its target: what stands there.
    places: BTreeMap<String, BTreeSet<String>>,
}

/// How many of each kind, in the order of [`Kind`].
type Figures = [usize; 3];

impl<'b> Count<'b> {
    fn new(briefing: &'b Briefing) -> Self {
        let kind_of = |id: &str| briefing.actors.iter().find(|actor| actor.id == id).map(|actor| actor.kind);
        let mut items = BTreeMap::new();
        for one in &briefing.safeguards {
            items.insert(one.id.clone(), One { kind: Kind::Safeguard, ties: &one.ties, actor: None, stance: None });
        }
        for one in &briefing.critiques {
            items.insert(one.id.clone(), One { kind: Kind::Critique, ties: &one.ties, actor: kind_of(&one.actor), stance: None });
        }
        for one in &briefing.positions {
            let stance = Some(one.stance);
            items.insert(one.id.clone(), One { kind: Kind::Position, ties: &one.ties, actor: kind_of(&one.actor), stance });
        }
        let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for id in items.keys() {
            for place in stands_in(briefing, &items, id) {
                places.entry(place).or_default().insert(id.clone());
            }
        }
        Self { briefing, items, places }
    }

    fn figures<'i>(&self, ids: impl IntoIterator<Item = &'i String>) -> Figures {
        let mut figures = [0; 3];
        ids.into_iter().for_each(|id| figures[self.items[id].kind as usize] += 1);
        figures
    }

    fn at(&self, place: &str) -> BTreeSet<String> {
        self.places.get(place).cloned().unwrap_or_default()
    }

    /// What a choice leaves of some items: it speaks of those that speak, not of safeguards.
    fn left(&self, ids: &BTreeSet<String>, choice: Option<&Choice>) -> BTreeSet<String> {
        let passes = |id: &&String| {
            let one = &self.items[*id];
            match choice {
                _ if one.kind == Kind::Safeguard => true,
                None => true,
                Some(Choice::Stance(stance)) => one.stance == Some(*stance),
                Some(Choice::ActorKind(kind)) => one.actor == Some(*kind),
                Some(other) => panic!("{other:?} is not counted here"),
            }
        };
        ids.iter().filter(passes).cloned().collect()
    }
}

/// The places an item is tied to; where it is tied to items alone, the places of these.
fn stands_in(briefing: &Briefing, items: &BTreeMap<String, One<'_>>, id: &str) -> BTreeSet<String> {
    let own: BTreeSet<String> = items[id].ties.iter().filter_map(|tie| place(briefing, &tie.to)).collect();
    if own.is_empty() {
        let others = items[id].ties.iter().filter(|tie| items.contains_key(&tie.to.id()));
        return others.flat_map(|tie| stands_in(briefing, items, &tie.to.id())).collect();
    }
    own
}

/// The place of the text a target is or stands in. A preamble that is a chapter of its own is one place.
fn place(briefing: &Briefing, target: &Target) -> Option<String> {
    match target {
        Target::Instrument => Some("instrument".to_owned()),
        Target::Text(address) => Some(address.provision_id().to_owned()),
        Target::Division(id) => {
            let preamble = briefing.provisions.iter().find(|one| one.division.as_ref() == Some(id) && one.label == "Preamble");
            Some(preamble.map_or_else(|| format!("division {id}"), |one| one.id.clone()))
        }
        _ => None,
    }
}

fn plural(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Some of these, with their numbers, where there are any.
fn some(figures: Figures) -> Vec<String> {
    let nouns = ["safeguard", "critique", "position"];
    figures.into_iter().zip(nouns).filter(|(number, _)| *number > 0).map(|(number, noun)| plural(number, noun)).collect()
}

fn listed(figures: Figures) -> String {
    let some = some(figures);
    match some.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [many @ .., last] => format!("{} and {last}", many.join(", ")),
    }
}

/// What is said of a pane and a place after its name.
fn header(pane: PaneKind, place: &str, all: Figures, shown: Figures) -> String {
    let of = |at: usize, noun: &str| match (shown[at], all[at]) {
        (shown, all) if shown == all => plural(all, noun),
        (shown, all) => format!("{shown} of {}", plural(all, noun)),
    };
    let number = match (pane, all) {
        (PaneKind::Safeguards, _) if shown[0] == all[0] => all[0].to_string(),
        (PaneKind::Safeguards, _) => format!("{} of {}", shown[0], all[0]),
        (_, [_, 0, 0]) => "0 critiques".to_owned(),
        (_, [_, _, 0]) => of(1, "critique"),
        (_, [_, 0, _]) => of(2, "position"),
        _ => format!("{} · {}", of(1, "critique"), of(2, "position")),
    };
    format!("{number} on {place}")
}

/// The title of a pane, which is what it holds.
fn title(pane: PaneKind, place: &str, all: Figures, shown: Figures) -> String {
    let of = |at: usize, noun: &str| match (shown[at], all[at]) {
        (shown, all) if shown == all => plural(all, noun),
        (shown, all) => format!("{shown} of {}", plural(all, noun)),
    };
    match (pane, all) {
        (PaneKind::Safeguards, _) => format!("{} on {place}", of(0, "safeguard")),
        (_, [_, _, 0]) => format!("{} on {place}", of(1, "critique")),
        _ => format!("{} · {} on {place}", of(1, "critique"), of(2, "position")),
    }
}

/// A line of the contents: its number and title, and what it counts.
fn line(number: &str, title: &str, figures: Figures) -> String {
    let counts = [plural(figures[0], "safeguard"), plural(figures[1], "critique"), plural(figures[2], "position")].join(", ");
    [number, title, &counts].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn name(provision: &Provision) -> String {
    provision.label.strip_prefix("Article ").map_or_else(|| provision.label.clone(), |number| format!("Art. {number}"))
}

/// What stands for a provision in the contents: the number alone of what the text consists of, which is of one kind here, and
/// its heading; else the label, set apart from the heading.
fn in_contents(provision: &Provision, after_number: &str) -> String {
    match ["Article ", "Rule ", "Principle "].iter().find_map(|word| provision.label.strip_prefix(word)) {
        Some(number) => format!("{number}{after_number}{}", provision.heading),
        None => format!("{}, {}", provision.label, provision.heading),
    }
}

fn open(reader: &mut Reader, briefing: &Briefing) {
    let linked = Arc::new(LinkedBriefing::new(briefing.clone()));
    let opened = Opened { origin: Origin::Shipped("test"), linked, problems: Vec::new(), nothing: false };
    reader.harness.state_mut().change(FileChange::Opened(Box::new(opened)));
    reader.harness.run_steps(2);
}

fn change(reader: &mut Reader, change: Change) {
    reader.harness.state_mut().change(change);
    reader.harness.run_steps(2);
}

#[track_caller]
fn says(said: &[String], expected: &str) {
    assert!(said.iter().any(|one| one == expected), "{expected:?} is not said: {said:#?}");
}

/// All lines that the contents may show, folded or not, while a choice is made.
fn lines(count: &Count<'_>, linked: &LinkedBriefing, choice: Option<&Choice>) -> BTreeSet<String> {
    let briefing = count.briefing;
    let left = |place: &str| count.figures(&count.left(&count.at(place), choice));
    let mut lines = BTreeSet::from([line("", &briefing.instrument.short, left("instrument"))]);
    for provision in &briefing.provisions {
        lines.insert(line("", &in_contents(provision, ", "), left(&provision.id)));
    }
    for division in briefing.instrument.divisions.iter().filter(|one| one.label != "Preamble") {
        let number = division.label.strip_prefix("Chapter ").unwrap();
        let own = count.at(&format!("division {}", division.id));
        lines.insert(line(number, &division.heading, count.figures(&count.left(&own, choice))));
    }
    lines.extend((0..linked.sections().len()).filter_map(|at| chapter_line(count, linked, at, choice)).map(|line| line + ", expanded"));
    lines
}

/// A chapter that can be folded, with all that its line stands for, folded or not: what is tied to it, and what is tied to the
/// articles that its heading stands over.
fn chapter_line(count: &Count<'_>, linked: &LinkedBriefing, at: usize, choice: Option<&Choice>) -> Option<String> {
    let sections = linked.sections();
    let Target::Division(id) = &sections[at].target else { return None };
    let division = count.briefing.instrument.divisions.iter().find(|one| one.id == *id)?;
    let stands_in = |inner: Option<&str>| {
        let outer = |inner: &&str| count.briefing.instrument.divisions.iter().find(|one| one.id == **inner)?.parent.as_deref();
        std::iter::successors(inner, outer).any(|outer| outer == id)
    };
    // What folds away with it: its provisions, and the chapters in it with theirs.
    let mut below: Vec<String> = Vec::new();
    for section in &sections[at + 1..] {
        match (&section.target, section.provision.map(|provision| &count.briefing.provisions[provision])) {
            (_, Some(provision)) if stands_in(provision.division.as_deref()) => below.push(provision.id.clone()),
            (Target::Division(inner), None) if stands_in(Some(inner)) => below.push(format!("division {inner}")),
            _ => break,
        }
    }
    if below.is_empty() {
        return None;
    }
    let places = below.into_iter().chain([format!("division {id}")]);
    let items: BTreeSet<String> = places.flat_map(|place| count.at(&place)).collect();
    let number = division.label.strip_prefix("Chapter ")?;
    Some(line(number, &division.heading, count.figures(&count.left(&items, choice))))
}

/// Everything the window says of one place, while a choice is made.
/// Gives how many figures of feet were read.
fn look_at(reader: &mut Reader, count: &Count<'_>, target: &Target, choice: Option<&Choice>) -> usize {
    let (place, called) = match target {
        // Its short name may be a symbol that nobody says.
        Target::Instrument => ("instrument".to_owned(), "the Convention as a whole".to_owned()),
        Target::Text(address) => {
            let provision = count.briefing.provisions.iter().find(|one| one.id == address.provision_id()).unwrap();
            (provision.id.clone(), name(provision))
        }
        Target::Division(id) => (format!("division {id}"), format!("Chapter {id}")),
        _ => unreachable!(),
    };
    change(reader, Change::Navigation(NavigationChange::GoTo(target.clone())));
    let ids = count.at(&place);
    let (all, shown) = (count.figures(&ids), count.figures(&count.left(&ids, choice)));
    let heard = said(reader);
    for pane in [PaneKind::Safeguards, PaneKind::Critiques] {
        says(&heard, &title(pane, &called, all, shown));
    }
    // Where a text leads: which of its kind it is, and how many there are.
    if let Target::Text(address) = target {
        let word = |one: &Provision| one.label.split(' ').next().unwrap().to_owned();
        let this = count.briefing.provisions.iter().position(|one| one.id == address.provision_id()).unwrap();
        let kind = word(&count.briefing.provisions[this]);
        let alike: Vec<usize> = (0..count.briefing.provisions.len()).filter(|at| word(&count.briefing.provisions[*at]) == kind).collect();
        let at = alike.iter().position(|at| *at == this).unwrap() + 1;
        if alike.len() > 1 {
            let ordinal = match at {
                1 | 21 => format!("{at}st"),
                2 | 22 => format!("{at}nd"),
                3 | 23 => format!("{at}rd"),
                _ => format!("{at}th"),
            };
            let same = called.ends_with(&format!(" {at}"));
            let place = if same { format!("{called} of {}", alike.len()) } else { format!("{called} · {ordinal} of {}", alike.len()) };
            says(&heard, &place);
        }
        let is_said = heard.iter().any(|one| *one == format!("{called} of {}", alike.len()));
        assert!(!is_said || called.ends_with(&format!(" {at}")), "the number is a name");
    }
    let read = feet(&heard, &called, shown);
    // The contents.
    let lines = lines(count, &reader.open_briefing().linked, choice);
    let tree = reader.harness.query_all_by(|node| node.role() == egui::Role::TreeItem);
    let tree: Vec<String> = tree.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(!tree.is_empty());
    for line in tree.iter().filter(|line| !line.ends_with(", collapsed")) {
        assert!(lines.contains(line), "{line:?} is not among {lines:#?}");
    }
    // Who hears it.
    if matches!(target, Target::Text(_)) {
        let tied = listed(shown);
        let announced = if tied.is_empty() { "Nothing relates to it".to_owned() } else { format!("Related: {tied}") };
        assert!(heard.iter().any(|one| one.ends_with(&format!(". {announced}"))), "{announced:?} is not said: {heard:#?}");
    }
    change(reader, Change::Navigation(NavigationChange::Lead(PaneId::Critiques)));
    says(&said(reader), &format!("Critiques, {}", header(PaneKind::Critiques, &called, all, shown)));
    read
}

/// The feet: no figure is more than there is, all are what there is, and each kind has its own. Gives how many were read.
fn feet(heard: &[String], called: &str, shown: Figures) -> usize {
    let mut read = 0;
    for one in heard {
        let first = one.split(" · ").next().unwrap();
        if let Some(all) = first.strip_prefix("All shown: ") {
            assert_eq!(all, some([0, shown[1], shown[2]]).join(", "), "{one}");
            read += 1;
        } else if let Some(all) = first.strip_prefix("All ").and_then(|rest| rest.strip_suffix(" shown")) {
            assert_eq!(all, shown[0].to_string(), "of safeguards alone: {one}");
            read += 1;
        } else if let Some(more) =
            first.strip_suffix(&format!(" on {called} below")).or_else(|| first.strip_suffix(&format!(" on {called} above")))
        {
            for part in more.split(", ") {
                let number: usize = part.split(' ').next().unwrap().parse().unwrap();
                let of = match part {
                    part if part.contains("critique") => shown[1],
                    part if part.contains("position") => shown[2],
                    _ => shown[0],
                };
                assert!((1..=of).contains(&number), "{one}: {part} of {shown:?}");
                read += 1;
            }
        }
    }
    read
}

#[test]
fn critiques_are_counted_apart_from_positions() {
    let mut reader = Reader::open();
    change(&mut reader, Change::Navigation(NavigationChange::GoTo("6".parse().unwrap())));
    let heard = said(&reader);
    // Of the 51 cards on Article 6 28 are positions, and 14 of these support it.
    says(&heard, "23 critiques · 28 positions on Art. 6");
    assert!(heard.iter().any(|one| one.starts_with("6, ") && one.contains("23 critiques, 28 positions")), "{heard:#?}");
    assert!(!heard.iter().any(|one| one.contains("51 ")), "{heard:#?}");
}

#[test]
fn every_figure_of_the_window_is_the_files() {
    let mut reader = Reader::open();
    let mut dice = Dice(51);
    let (mut feet, mut folded) = (0, 0);
    for round in 0..500 {
        let briefing = mixed::mixed(&mut dice);
        let count = Count::new(&briefing);
        open(&mut reader, &briefing);
        let provision = &briefing.provisions[dice.below(briefing.provisions.len())];
        let mut targets = vec![Target::Text(Address::provision(provision.id.as_str()))];
        targets.push(match round % 2 {
            0 => Target::Instrument,
            _ => Target::Division(briefing.instrument.divisions.last().unwrap().id.clone()),
        });
        feet += targets.iter().map(|target| look_at(&mut reader, &count, target, None)).sum::<usize>();
        let choice = match round % 4 {
            0 => Choice::Stance(Stance::Supports),
            1 => Choice::Stance(Stance::Opposes),
            2 => Choice::ActorKind(ActorKind::State),
            _ => Choice::ActorKind(ActorKind::Ngo),
        };
        change(&mut reader, Change::Filter(FilterChange::Set { choice: choice.clone(), on: true }));
        if matches!(choice, Choice::Stance(_)) {
            // A stance leaves critiques alone, until they are left out.
            change(&mut reader, Change::Filter(FilterChange::Set { choice: Choice::Critiques, on: false }));
        }
        change(&mut reader, Change::Filter(FilterChange::ShowResults(false)));
        feet += look_at(&mut reader, &count, &targets[0], Some(&choice));
        let hidden: BTreeSet<String> = count.items.keys().cloned().collect();
        let kept = count.left(&hidden, Some(&choice));
        let hidden = count.figures(hidden.difference(&kept));
        let announced = if hidden == [0; 3] { "Nothing is hidden".to_owned() } else { format!("{} hidden by 1 filter", listed(hidden)) };
        says(&said(&reader), &announced);
        // Folded, a chapter counts all that its line stands for.
        let linked = Arc::clone(&reader.open_briefing().linked);
        let here = linked.section_of(&targets[0]).unwrap();
        for at in (0..linked.sections().len()).filter(|at| !linked.divisions_of(here).any(|division| division == *at)) {
            let Some(expected) = chapter_line(&count, &linked, at, Some(&choice)) else { continue };
            change(&mut reader, Change::Contents(ContentsChange::Fold(at)));
            assert!(reader.open_briefing().folded.contains(&at));
            says(&said(&reader), &(expected + ", collapsed"));
            folded += 1;
            change(&mut reader, Change::Contents(ContentsChange::Fold(at)));
        }
        change(&mut reader, Change::Filter(FilterChange::Clear));
    }
    assert!(feet > 500 && folded > 100, "{feet} figures of feet, {folded} folded chapters");
}

fn written(linked: &LinkedBriefing, scope: &Scope, form: Form) -> Vec<u8> {
    export(linked, scope, form, With::default(), Progress::none()).unwrap()
}

/// The files that are written out say the same figures, and what they leave out is not said to be none.
#[test]
fn every_figure_of_the_exports_is_the_files() {
    let mut dice = Dice(52);
    let (mut left_out, mut none) = (0, 0);
    for round in 0..500 {
        let briefing = mixed::mixed(&mut dice);
        let count = Count::new(&briefing);
        let linked = LinkedBriefing::new(briefing.clone());
        // All of it, or what speaks for the text alone.
        let supports = Choice::Stance(Stance::Supports);
        let choice = (round % 2 == 0).then_some(&supports);
        let scope = match choice {
            None => Scope::All,
            Some(_) => Scope::Items(plenary::state::Filters::kept(&linked, &BTreeSet::from([supports.clone()])).into_iter().collect()),
        };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let page = words(&undo::html(&String::from_utf8(written(&linked, &scope, Form::Html)).unwrap()));
        let markdown = words(&undo::markdown(&String::from_utf8(written(&linked, &scope, Form::Markdown)).unwrap()));
        let table = words(&undo::docx(&written(&linked, &scope, Form::Docx)));
        for provision in &briefing.provisions {
            let ids = count.at(&provision.id);
            let (all, kept) = (count.figures(&ids), count.figures(&count.left(&ids, choice)));
            let called = name(provision);
            let over = match some([0, kept[1], kept[2]]).join(" · ") {
                nothing if nothing.is_empty() => None,
                some => Some(format!("{some} · {called}")),
            };
            if let Some(over) = &over {
                assert!(page.contains(&format!("Critiques {over}")), "{over}: {page}");
                assert!(markdown.contains(&format!("Critiques: {over}")), "{over}: {markdown}");
            } else {
                let said = match listed([0, all[1], all[2]]) {
                    nothing if nothing.is_empty() => format!("No critique or position relates to {called}."),
                    some => format!("Left out of this file: {some} on {called}."),
                };
                left_out += usize::from(said.starts_with("Left"));
                none += usize::from(said.starts_with("No"));
                for file in [&page, &markdown, &table] {
                    assert!(file.contains(&said), "{said}: {file}");
                }
            }
            // The contents of the page: three figures, each of one kind.
            let line = format!("{} {} · {} · {}", in_contents(provision, " "), kept[0], kept[1], kept[2]);
            assert!(page.contains(&line), "{line}: {page}");
        }
        if choice.is_some() {
            let ids: BTreeSet<String> = count.items.keys().cloned().collect();
            let (all, kept) = (count.figures(&ids), count.figures(&count.left(&ids, choice)));
            let of = |at: usize, noun: &str| format!("{} of {}", kept[at], plural(all[at], noun));
            let said = [of(0, "safeguard"), of(1, "critique"), of(2, "position")].join(", ");
            for file in [&page, &markdown, &table] {
                assert!(file.contains(&said), "{said}: {file}");
            }
        }
    }
    assert!(left_out > 100 && none > 100, "{left_out} left out, {none} with none");
}
