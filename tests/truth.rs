//! What the bundled briefings may not claim: more than their sources show, and one side alone.
//!
//! How far a source was read stands in its note, in words that this file knows. `tests/data/one_sided_paragraphs.tsv` lists the
//! contested paragraphs for which no voice of the other side was found, each with the reason.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::answers_directly,
    load::load,
    model::{Address, Basis, Briefing, Paragraph, Provision, Relation, Source, Stance, Tie},
};
use std::collections::{BTreeMap, BTreeSet};

fn briefings() -> Vec<(String, Briefing)> {
    let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
    support::shipped().iter().map(|path| (name(path), load(path).0)).collect()
}

const MAIN: &str = "un-convention-against-cybercrime.ron";

/// How far a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Read {
    Nothing,
    /// Its opening, an abstract, extracts, or a part.
    Part,
    /// The note says nothing of a limit.
    Whole,
}

/// Nobody had it in hand.
const NOT_READ: [&str; 6] =
    ["not consulted", "not itself consulted", "was not read", "no document was consulted", "only the link", "only its title"];
/// Another text tells of it, or of what is in it; that one was read.
const TOLD_BY_ANOTHER: [&str; 6] = ["sums up", "tells of", "known through", "reported by others", "an excerpt", "on a report"];
const READ_IN_PART: [&str; 8] =
    ["opening", "abstract", "in part", "in extracts", "pages of a copy", "only the contents", "announcement was read", "through a digest"];

fn read(source: &Source) -> Read {
    let note = source.note.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let says = |words: &[&str]| words.iter().any(|words| note.contains(words));
    if says(&READ_IN_PART) || says(&TOLD_BY_ANOTHER) {
        Read::Part
    } else if says(&NOT_READ) {
        Read::Nothing
    } else {
        Read::Whole
    }
}

#[test]
fn how_far_a_source_was_read_is_understood() {
    let read_as = |note: &str| {
        let text = support::example().replace("kind: OfficialRecord", &format!("kind: OfficialRecord, note: \"{note}\""));
        read(&support::read(&text).0.sources[1])
    };
    assert_eq!(read_as("Cited by its symbol; the document was not consulted."), Read::Nothing);
    assert_eq!(read_as("Cited as the official text; it was not itself consulted."), Read::Nothing);
    assert_eq!(read_as("Only the link to it was seen; the page was not read."), Read::Nothing);
    assert_eq!(read_as("Only the opening was read, in a copy."), Read::Part);
    assert_eq!(read_as("A report that sums up the statement; the statement itself was not read."), Read::Part);
    assert_eq!(read_as("Read in a mirror."), Read::Whole);
}

/// Everything that has sources and a basis: what it is, both, and how far the best of its sources was read.
fn claims(briefing: &Briefing) -> Vec<(String, Basis, Read)> {
    let sources: BTreeMap<&str, Read> = briefing.sources.iter().map(|source| (source.id.as_str(), read(source))).collect();
    let best = |ids: &[String]| ids.iter().filter_map(|id| sources.get(id.as_str()).copied()).max().unwrap_or(Read::Nothing);
    let mut all = Vec::new();
    let mut add = |what: String, basis: Basis, ids: &[String]| all.push((what, basis, best(ids)));
    briefing.status.iter().for_each(|status| add("status".to_owned(), status.basis, &status.sources));
    for provision in &briefing.provisions {
        provision.history.iter().for_each(|one| add(format!("history of {}", provision.id), one.basis, &one.sources));
    }
    for safeguard in &briefing.safeguards {
        add(format!("s:{}", safeguard.id), safeguard.basis, &safeguard.sources);
    }
    for critique in &briefing.critiques {
        add(format!("c:{}", critique.id), critique.basis, &critique.sources);
        critique.replies.iter().for_each(|reply| add(format!("re:{}", reply.id), reply.basis, &reply.sources));
    }
    briefing.positions.iter().for_each(|one| add(format!("p:{}", one.id), one.basis, &one.sources));
    briefing.events.iter().for_each(|one| add(format!("e:{}", one.id), one.basis, &one.sources));
    briefing.terms.iter().for_each(|one| add(format!("t:{}", one.id), one.basis, &one.sources));
    all
}

#[test]
fn nothing_is_verified_on_sources_that_nobody_read() {
    for (file, briefing) in briefings() {
        let wrong: Vec<_> =
            claims(&briefing).into_iter().filter(|(_, basis, read)| *basis == Basis::Checked && *read == Read::Nothing).collect();
        assert!(wrong.is_empty(), "{file}: {wrong:?}");
    }
}

#[test]
fn no_reply_claims_more_than_the_reading_of_its_source() {
    for (file, briefing) in briefings() {
        let replies = claims(&briefing).into_iter().filter(|(what, ..)| what.starts_with("re:"));
        let wrong: Vec<_> = replies
            .filter(|(_, basis, read)| match basis {
                Basis::Checked => *read < Read::Whole,
                Basis::Secondary => *read == Read::Nothing,
                Basis::Unchecked => false,
            })
            .collect();
        assert!(wrong.is_empty(), "{file}: {wrong:?}");
    }
}

/// The articles of which the table says that somebody read them whole, or what the treaty register quotes of them.
fn articles_read() -> BTreeSet<String> {
    let table = support::text_of("tests/data/paragraphs_per_article.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1).map(|row| row.split('\t').collect::<Vec<_>>());
    rows.filter(|cells| cells[1].parse::<usize>().is_ok() || cells[3] == "untc").map(|cells| cells[0].to_owned()).collect()
}

fn each<'b>(paragraphs: &'b [Paragraph], provision: &'b Provision, visit: &mut impl FnMut(&'b Address, Basis)) {
    for paragraph in paragraphs {
        if !paragraph.is_left_out() {
            visit(&paragraph.address, paragraph.basis.unwrap_or(provision.basis));
        }
        each(&paragraph.children, provision, visit);
    }
}

/// How far each place of the text was checked.
fn texts(briefing: &Briefing) -> BTreeMap<Address, Basis> {
    let mut all = BTreeMap::new();
    for provision in &briefing.provisions {
        all.insert(Address::provision(provision.id.as_str()), provision.basis);
        each(&provision.paragraphs, provision, &mut |address, basis| {
            all.insert(address.clone(), basis);
        });
    }
    all
}

#[test]
fn no_text_is_verified_of_an_article_that_nobody_read() {
    let read = articles_read();
    assert!(read.len() >= 15, "{read:?}");
    for (file, briefing) in briefings() {
        let wrong: Vec<String> = texts(&briefing)
            .into_iter()
            .filter(|(address, basis)| *basis == Basis::Checked && !read.contains(address.provision_id()))
            .map(|(address, _)| address.key())
            .collect();
        assert!(wrong.is_empty(), "{file}: {wrong:?}");
    }
}

#[test]
fn a_safeguard_is_verified_only_where_the_words_it_stands_in_are() {
    for (file, briefing) in briefings() {
        let texts = texts(&briefing);
        for safeguard in briefing.safeguards.iter().filter(|safeguard| safeguard.basis == Basis::Checked) {
            for tie in safeguard.ties.iter().filter(|tie| tie.relation == Relation::FoundIn && tie.basis.is_none()) {
                let basis = tie.to.address().and_then(|address| texts.get(address));
                assert!(basis.is_none_or(|basis| *basis == Basis::Checked), "{file}: s:{} stands in {}", safeguard.id, tie.to);
            }
        }
    }
}

/// From so many critiques and opposing positions on, a paragraph is contested.
const CONTESTED: usize = 4;

/// How many speak against a paragraph, and how many for it.
#[derive(Default)]
struct Voices {
    against: usize,
    for_it: usize,
}

/// Who speaks against a paragraph and who for it. A direct reply to a critique of it speaks for it, and a position on the paragraph
/// itself; what answers a critique in general, or not directly, is no voice on this paragraph.
fn voices(briefing: &Briefing) -> BTreeMap<Address, Voices> {
    let mut all: BTreeMap<Address, Voices> = BTreeMap::new();
    let paragraphs = |ties: &[Tie]| -> BTreeSet<Address> {
        ties.iter().filter_map(|tie| tie.to.address()).filter(|address| !address.is_provision()).cloned().collect()
    };
    for critique in &briefing.critiques {
        let direct = critique.replies.iter().filter(|reply| answers_directly(&reply.text)).count();
        for address in paragraphs(&critique.ties) {
            let voices = all.entry(address).or_default();
            voices.against += 1;
            voices.for_it += direct;
        }
    }
    for position in &briefing.positions {
        for address in paragraphs(&position.ties) {
            let voices = all.entry(address).or_default();
            match position.stance {
                Stance::Opposes => voices.against += 1,
                Stance::Supports | Stance::Conditional => voices.for_it += 1,
            }
        }
    }
    all
}

#[test]
fn each_contested_paragraph_has_a_voice_of_either_side_or_the_reason_why_not() {
    let table = support::text_of("tests/data/one_sided_paragraphs.tsv");
    let listed: BTreeMap<Address, &str> = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .skip(1)
        .map(|row| {
            let (address, reason) = row.split_once('\t').unwrap_or_else(|| panic!("{row:?} has two columns"));
            assert!(reason.split_whitespace().count() > 3, "{address} has no reason");
            (address.parse().unwrap(), reason)
        })
        .collect();
    let (_, briefing) = briefings().into_iter().find(|(file, _)| file == MAIN).unwrap();
    let one_sided: BTreeSet<Address> = voices(&briefing)
        .into_iter()
        .filter(|(_, voices)| voices.against >= CONTESTED && voices.for_it == 0)
        .map(|(address, _)| address)
        .collect();
    let listed: BTreeSet<Address> = listed.into_keys().collect();
    let keys = |some: Vec<&Address>| some.into_iter().map(Address::key).collect::<Vec<_>>();
    assert_eq!(keys(one_sided.difference(&listed).collect()), [""; 0], "one side alone, and no reason given");
    assert_eq!(keys(listed.difference(&one_sided).collect()), [""; 0], "the reason is no longer needed");
}
