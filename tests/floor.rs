//! What floor mode offers to who must speak at once: whole sentences, on this place, that are answers.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use plenary::{
    describe::{self, POINTS, Point},
    library::Library,
    load::load,
    model::{Address, Paragraph, Target},
};

/// Every paragraph of a briefing, and every provision without paragraphs.
fn places(library: &Library) -> Vec<Address> {
    fn gather(list: &[Paragraph], places: &mut Vec<Address>) {
        for paragraph in list {
            places.push(paragraph.address.clone());
            gather(&paragraph.children, places);
        }
    }
    let mut places = Vec::new();
    for provision in &library.briefing().provisions {
        if provision.paragraphs.is_empty() {
            places.push(Address::provision(provision.id.as_str()));
        }
        gather(&provision.paragraphs, &mut places);
    }
    places
}

/// The texts a point can be taken from: what the item it leads to says.
fn texts<'l>(library: &'l Library, point: &Point) -> Vec<&'l str> {
    let briefing = library.briefing();
    match &point.to {
        Target::Safeguard(id) => briefing.safeguards.iter().filter(|one| one.id == *id).map(|one| one.guarantees.as_str()).collect(),
        Target::Position(id) => briefing.positions.iter().filter(|one| one.id == *id).map(|one| one.text.as_str()).collect(),
        Target::Critique(id) => {
            let critique = briefing.critiques.iter().find(|one| one.id == *id).unwrap();
            std::iter::once(critique.claim.as_str()).chain(critique.replies.iter().map(|reply| reply.text.as_str())).collect()
        }
        other => panic!("{other:?} is no point"),
    }
}

/// What is wrong with a point.
#[derive(Clone, Copy, Debug, Default)]
struct Wrong {
    /// It ends inside a sentence.
    cut: bool,
    /// More was said, and nothing tells that.
    silent: bool,
    /// It is marked as no direct answer.
    indirect: bool,
}

fn wrong(library: &Library, point: &Point) -> Wrong {
    let said = point.words.trim_end_matches('…').trim_end();
    let whole = texts(library, point).into_iter().find(|text| text.starts_with(said));
    let whole = whole.unwrap_or_else(|| panic!("{:?} is not what {:?} says", point.words, point.to));
    let rest = whole[said.len()..].trim_start();
    let ends = said.trim_end_matches(['”', '’', ')', '"']).ends_with(['.', '!', '?']);
    let inside = !ends || rest.starts_with(|letter: char| letter.is_lowercase() || letter.is_numeric() || ",;:–".contains(letter));
    let openings = ["Not a direct answer", "Not in direct answer", "Not in answer"];
    Wrong {
        cut: !rest.is_empty() && inside,
        silent: !rest.is_empty() && !point.words.ends_with('…'),
        indirect: openings.iter().any(|opening| point.words.starts_with(opening)),
    }
}

/// Of the paragraphs of the bundled briefings: how many there are; how many offer, among the first three points of a side,
/// one that is cut inside a sentence, one that hides that more was said, and one that is no direct answer.
fn figures() -> [usize; 4] {
    let mut figures = [0; 4];
    for path in support::shipped() {
        let library = Library::new(load(&path).0);
        for place in places(&library) {
            let floor = describe::floor(&library, &place).unwrap();
            let offered = [&floor.defence, &floor.against].into_iter().flat_map(|side| side.iter().take(POINTS));
            let found: Vec<Wrong> = offered.map(|point| wrong(&library, point)).collect();
            let any = |is: fn(&Wrong) -> bool| usize::from(found.iter().any(is));
            let here = [1, any(|one| one.cut), any(|one| one.silent), any(|one| one.indirect)];
            figures.iter_mut().zip(here).for_each(|(sum, one)| *sum += one);
        }
    }
    figures
}

#[test]
fn points_of_bundled_paragraphs_are_counted_by_what_is_wrong_with_them() {
    assert_eq!(figures(), [523, 0, 354, 61]);
}
