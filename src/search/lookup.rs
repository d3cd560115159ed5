//! From the segments of a reference to what is there, or is nearest.
//!
//! Knows the briefing; how a reference is written is for `reference` to say.

use super::{
    candidate::{Candidate, MatchReason},
    fold::folded,
    not_found::NotFound,
    number_words,
    reference::{Labels, Reading, Segment, capital, is_inserted, pieces, printed, read},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, Edition, Paragraph, Provision, Target},
};

/// What a reference led to.
#[derive(Debug)]
pub(super) struct Lookup {
    /// Best first; the first is exact where the reference is.
    pub candidates: Vec<Candidate>,
    /// The reference as it was read, in words.
    pub interpretation: String,
    /// Words after the reference, none where the query is a reference and nothing else.
    pub rest: Vec<String>,
    /// True where a label says that a number was meant.
    pub labelled: bool,
    /// Set where what was asked for is not there.
    pub missing: Option<NotFound>,
}

impl Lookup {
    /// True where what was asked for is there.
    pub fn is_exact(&self) -> bool {
        self.candidates.first().is_some_and(|candidate| candidate.exact)
    }
}

/// Reads a query as a reference, in the numbers of the current edition or of one that is named.
pub(super) fn look_up(linked: &LinkedBriefing, query: &str) -> Option<Lookup> {
    let labels = Labels::of(linked);
    let pieces = pieces(query);
    if let Some(lookup) = in_edition(linked, &labels, &pieces) {
        return Some(lookup);
    }
    let greedy = look_up_all(linked, &read(&labels, &pieces, true), None);
    // `forty two` is Article 42, and where there is none, Article 40(2).
    let literal = look_up_all(linked, &read(&labels, &pieces, false), None).filter(Lookup::is_exact);
    match (greedy, literal) {
        (Some(mut greedy), Some(literal)) if greedy.is_exact() => {
            greedy.candidates.extend(literal.candidates.into_iter().filter(|candidate| candidate.exact));
            Some(greedy)
        }
        (greedy, literal) => literal.or(greedy),
    }
}

/// A number of an earlier text, where that is named beside it: `rev2 5`, `Article 17 of the zero draft`.
fn in_edition(linked: &LinkedBriefing, labels: &Labels, pieces: &[Segment]) -> Option<Lookup> {
    let editions = &linked.briefing().instrument.editions;
    let named = editions.iter().filter_map(|edition| mention(edition, pieces).map(|at| (edition, at)));
    // The longest name is the one meant: the symbol of a revision begins with that of the draft.
    let (edition, at) = named.max_by_key(|(_, at)| at.len())?;
    let rest: Vec<Segment> = pieces[..at.start].iter().chain(&pieces[at.end..]).cloned().collect();
    let lookup = look_up_all(linked, &read(labels, &rest, true), Some(edition))?;
    (lookup.rest.is_empty() && !lookup.candidates.is_empty()).then_some(lookup)
}

/// Where a query names an edition, by its id, title or symbol, however that is parted.
fn mention(edition: &Edition, words: &[Segment]) -> Option<std::ops::Range<usize>> {
    let figures = |word: &str| match number_words::parse_number_word(word) {
        Some(number_words::NumberWord::Small(number)) => number.to_string(),
        _ => word.to_owned(),
    };
    // The symbol of a resolution is said with and without the annex that holds the text.
    let symbol = edition.symbol.as_deref();
    let open_briefing = symbol.and_then(|symbol| symbol.split_once(',')).map(|(open_briefing, _)| open_briefing);
    let names = [Some(edition.id.as_str()), Some(edition.title.as_str()), symbol, open_briefing].into_iter().flatten();
    let names: Vec<String> = names.map(|name| pieces(name).iter().map(|piece| figures(&piece.text)).collect()).collect();
    let spans = (0..words.len()).flat_map(|start| (start + 1..=words.len().min(start + 12)).map(move |end| start..end));
    let said = |span: &std::ops::Range<usize>| words[span.clone()].iter().map(|word| figures(&word.text)).collect::<String>();
    spans.filter(|span| names.contains(&said(span))).max_by_key(ExactSizeIterator::len)
}

fn look_up_all(linked: &LinkedBriefing, readings: &[Reading], edition: Option<&Edition>) -> Option<Lookup> {
    let mut all: Option<Lookup> = None;
    for reading in readings {
        let Some(lookup) = look_up_one(linked, reading, edition) else { continue };
        match &mut all {
            None => all = Some(lookup),
            Some(first) => {
                first.candidates.extend(lookup.candidates.into_iter().filter(|candidate| candidate.exact));
                first.rest = lookup.rest;
            }
        }
    }
    all
}

fn look_up_one(linked: &LinkedBriefing, reading: &Reading, edition: Option<&Edition>) -> Option<Lookup> {
    let Reading { segments, division, labelled, label, rest } = reading;
    let lookup = |candidates: Vec<Candidate>, interpretation: String, missing| Lookup {
        candidates,
        interpretation,
        rest: rest.clone(),
        labelled: *labelled,
        missing,
    };
    let first = segments.first()?;
    let bare_division = || segments.len() == 1 && !labelled && edition.is_none() && rest.is_empty();
    // `iv` alone is Chapter IV, where no provision goes by these very letters.
    let is_id = || linked.briefing().provisions.iter().any(|provision| provision.id.eq_ignore_ascii_case(&first.text));
    if *division || (bare_division() && !is_id()) {
        match look_up_division(linked, &first.text, *division) {
            Some((candidates, interpretation)) => {
                let asked = || NotFound::NoSuch(format!("{} {}", capital(label.as_deref().unwrap_or("division")), printed(&first.text)));
                let missing = candidates.first().filter(|found| !found.exact).map(|_| asked());
                return Some(lookup(candidates, interpretation, missing));
            }
            None if *division => return None,
            None => {}
        }
    }
    let label = label.as_deref().filter(|label| linked.briefing().provisions.iter().any(|provision| has_label(provision, label)));
    let Some((found, used)) = provision(linked, segments, edition, label) else {
        // Nothing of that number: those before and after it.
        let number: u32 = first
            .text
            .parse()
            .ok()
            .or_else(|| number_words::parse_roman(&first.text).filter(|_| *labelled))
            .filter(|_| edition.is_none())?;
        let candidates = neighbours(linked, number, label);
        let missing = no_provision(linked, number, &printed(&first.text), label);
        return (!candidates.is_empty()).then(|| lookup(candidates, said(segments), Some(missing)));
    };
    let (address, used) = descend(found, segments, used);
    let exactly = used == segments.len();
    let target = Target::Text(address.clone());
    let former = edition.map(|edition| MatchReason::FormerNumber { edition: edition.id.clone(), number: first.text.clone() });
    let interpretation = edition
        .map_or_else(|| said(segments), |edition| format!("{}, now {}", former_words(edition, found, segments), linked.say(&address)));
    let why = former.unwrap_or(MatchReason::Reference);
    let mut candidates = Vec::new();
    let mut missing = None;
    if exactly {
        candidates.push(Candidate { target, exact: true, why });
        candidates.extend(completions(linked, &address, segments.len()).into_iter().map(Candidate::near));
    } else {
        let further = &segments[used..];
        candidates.extend(below(found, &address, further).into_iter().map(Candidate::near));
        // A step left out is none that is missing.
        missing = candidates.is_empty().then(|| match edition {
            Some(edition) => NotFound::NotSummarized(former_words(edition, found, segments)),
            None => not_below(linked, &address, further),
        });
        candidates.push(Candidate::near(address.clone()));
        candidates.extend(nearest_children(found, &address, &further[0].text).into_iter().map(Candidate::near));
    }
    Some(lookup(candidates, interpretation, missing))
}

/// That a provision has nothing of these numbers: `Art. 40(24)`, or `Article 2 bis` for a number put after another later.
fn not_below(linked: &LinkedBriefing, address: &Address, further: &[Segment]) -> NotFound {
    let (inserted, further): (Vec<&Segment>, Vec<&Segment>) = further.iter().partition(|segment| is_inserted(&segment.text));
    let inserted: String = inserted.iter().flat_map(|segment| [" ", segment.text.as_str()]).collect();
    if further.is_empty() && address.is_provision() {
        let label = linked.provision_by_id(address.provision_id()).map_or(address.provision_id(), |found| found.label.as_str());
        return NotFound::NoSuch(format!("{label}{inserted}"));
    }
    let (mut asked, mut inserted) = (linked.say(address), inserted);
    if further.is_empty() && asked.ends_with(')') {
        asked.insert_str(asked.len() - 1, &inserted);
        inserted.clear();
    }
    let brackets: String = further.iter().flat_map(|segment| ["(", segment.text.as_str(), ")"]).collect();
    NotFound::NotSummarized(format!("{asked}{inserted}{brackets}"))
}

/// That there is no provision of a number: among those of the briefing, or after the last of them.
fn no_provision(linked: &LinkedBriefing, number: u32, printed: &str, label: Option<&str>) -> NotFound {
    let of_label = linked.briefing().provisions.iter().filter(|provision| label.is_none_or(|label| has_label(provision, label)));
    let last = of_label.filter_map(|provision| Some((number_of(provision)?, provision))).max_by_key(|(number, _)| *number);
    let word = label.map(capital).or_else(|| last.and_then(|(_, provision)| Some(provision.label.split_once(' ')?.0.to_owned())));
    let asked = format!("{} {printed}", word.as_deref().unwrap_or("Article"));
    match last {
        Some((last, provision)) if number > last => NotFound::Beyond { asked, last: provision.label.clone() },
        _ => NotFound::NotSummarized(asked),
    }
}

/// Whether a provision goes by a label: `Annex II` by `annex`.
fn has_label(provision: &Provision, label: &str) -> bool {
    let words = folded(&provision.label);
    words.len() > 1 && words.first().is_some_and(|first| first == label)
}

/// The number of a provision, in figures or roman.
fn number_of(provision: &Provision) -> Option<u32> {
    let printed = || folded(&provision.label).pop().and_then(|last| last.parse().ok().or_else(|| number_words::parse_roman(&last)));
    provision.id.parse().ok().or_else(printed)
}

fn said(segments: &[Segment]) -> String {
    segments.iter().map(|segment| number_words::spell_out(&segment.text)).collect::<Vec<_>>().join(", ")
}

/// `Rev.2 Art. 5(2)`
fn former_words(edition: &Edition, provision: &Provision, segments: &[Segment]) -> String {
    let label = provision.label.split(' ').next().filter(|label| *label != "Article" && *label != provision.label).unwrap_or("Art.");
    let number = segments.first().map(|segment| segment.text.as_str()).unwrap_or_default();
    let address = segments.iter().skip(1).fold(Address::provision(number), |address, segment| address.child(segment.text.as_str()));
    format!("{} {label} {address}", edition.title)
}

/// The provision the first segments name, and how many of them.
fn provision<'l>(
    linked: &'l LinkedBriefing,
    segments: &[Segment],
    edition: Option<&Edition>,
    label: Option<&str>,
) -> Option<(&'l Provision, usize)> {
    let provisions = &linked.briefing().provisions;
    // Annex II is not Article 2: a label that the briefing uses is part of what is asked for.
    let of_label = |provision: &&Provision| label.is_none_or(|label| has_label(provision, label));
    let called = |number: &str| {
        let known = |provision: &&Provision| {
            let known = edition.and_then(|edition| provision.numbered.get(&edition.id)).unwrap_or(&provision.id);
            known.eq_ignore_ascii_case(number)
        };
        let value = || number.parse().ok().or_else(|| number_words::parse_roman(number));
        let printed = |provision: &&Provision| edition.is_none() && number_of(provision).is_some() && number_of(provision) == value();
        let by_id = provisions.iter().filter(of_label).find(known);
        by_id.or_else(|| provisions.iter().filter(of_label).find(printed).filter(|_| label.is_some()))
    };
    for (text, used) in together(segments) {
        if let Some(provision) = called(&text) {
            return Some((provision, used));
        }
    }
    let roman = number_words::parse_roman(&segments.first()?.text).filter(|_| segments[0].text.len() > 1)?;
    called(&roman.to_string()).map(|provision| (provision, 1))
}

/// The first segment with those glued to it, longest first: `12bis` is one where there is such a one.
fn together(segments: &[Segment]) -> Vec<(String, usize)> {
    let glued = 1 + segments.iter().skip(1).take_while(|segment| segment.glued).count();
    let join = |used: usize| segments[..used].iter().map(|segment| segment.text.as_str()).collect::<String>();
    (1..=glued.min(segments.len())).rev().map(|used| (join(used), used)).collect()
}

/// Follows segments down as far as there is something, and says how many were used.
fn descend(provision: &Provision, segments: &[Segment], mut used: usize) -> (Address, usize) {
    let mut address = Address::provision(provision.id.as_str());
    let mut list = provision.paragraphs.as_slice();
    while used < segments.len() {
        let step = together(&segments[used..]).into_iter().find_map(|(text, taken)| child(list, &text).map(|found| (found, taken)));
        let Some((found, taken)) = step else { break };
        address = found.address.clone();
        list = &found.children;
        used += taken;
    }
    (address, used)
}

/// The paragraph of a list by its number; `1` for `i` where they are counted in roman numbers.
fn child<'p>(list: &'p [Paragraph], segment: &str) -> Option<&'p Paragraph> {
    let called = |name: &str| list.iter().find(|paragraph| paragraph.address.last().eq_ignore_ascii_case(name));
    called(segment).or_else(|| called(&number_words::to_roman(segment.parse().ok().filter(|number| *number < 100)?)))
}

fn children<'p>(provision: &'p Provision, address: &Address) -> &'p [Paragraph] {
    let mut list = provision.paragraphs.as_slice();
    for depth in 1..=address.path().len() {
        let Some(next) = list.iter().find(|paragraph| paragraph.address.path() == &address.path()[..depth]) else { return &[] };
        list = &next.children;
    }
    list
}

/// What is numbered so anywhere below, where a step was left out: `35 c` for 35(1)(c).
fn below(provision: &Provision, address: &Address, missing: &[Segment]) -> Vec<Address> {
    fn gather(list: &[Paragraph], tail: &[&str], found: &mut Vec<Address>) {
        for paragraph in list {
            let path = paragraph.address.path();
            if path.len() >= tail.len()
                && path[path.len() - tail.len()..].iter().zip(tail).all(|(one, other)| one.eq_ignore_ascii_case(other))
            {
                found.push(paragraph.address.clone());
            }
            gather(&paragraph.children, tail, found);
        }
    }
    let tail: Vec<&str> = missing.iter().map(|segment| segment.text.as_str()).collect();
    let mut found = Vec::new();
    // A figure left out and a figure that is not there look the same; a letter says where it belongs.
    if tail.iter().any(|segment| !segment.bytes().all(|byte| byte.is_ascii_digit())) {
        gather(children(provision, address), &tail, &mut found);
    }
    found
}

/// Other paragraphs of what was found, nearest in number first.
fn nearest_children(provision: &Provision, address: &Address, missing: &str) -> Vec<Address> {
    let mut list: Vec<&Paragraph> = children(provision, address).iter().collect();
    if let Ok(missing) = missing.parse::<u32>() {
        list.sort_by_key(|paragraph| paragraph.address.last().parse::<u32>().map_or(u32::MAX, |number| number.abs_diff(missing)));
    }
    list.into_iter().map(|paragraph| paragraph.address.clone()).collect()
}

/// What the last segment may become when more is typed: 40 after 4, 24(20) after 24(2).
fn completions(linked: &LinkedBriefing, address: &Address, segments: usize) -> Vec<Address> {
    let begins = |name: &str| name.len() > address.last().len() && name.starts_with(address.last());
    if segments == 1 {
        let provisions = linked.briefing().provisions.iter().filter(|provision| begins(&provision.id));
        return provisions.map(|provision| Address::provision(provision.id.as_str())).collect();
    }
    let (Some(parent), Some(provision)) = (address.parent(), linked.provision_by_id(address.provision_id())) else { return Vec::new() };
    let siblings = children(provision, &parent).iter().map(|paragraph| &paragraph.address);
    siblings.filter(|sibling| begins(sibling.last())).cloned().collect()
}

/// The provisions before and after a number nothing has.
fn neighbours(linked: &LinkedBriefing, number: u32, label: Option<&str>) -> Vec<Candidate> {
    let of_label = linked.briefing().provisions.iter().filter(|provision| label.is_none_or(|label| has_label(provision, label)));
    let mut numbered: Vec<(u32, &str)> = of_label.filter_map(|provision| Some((number_of(provision)?, provision.id.as_str()))).collect();
    numbered.sort_by_key(|(other, _)| (other.abs_diff(number), *other));
    numbered.into_iter().take(2).map(|(_, id)| Candidate::near(Address::provision(id))).collect()
}

/// A division by its number, in figures or roman. Where nothing but the number was written, only its id will do.
fn look_up_division(linked: &LinkedBriefing, number: &str, labelled: bool) -> Option<(Vec<Candidate>, String)> {
    let divisions = &linked.briefing().instrument.divisions;
    let value = |text: &str| text.parse::<u32>().ok().or_else(|| number_words::parse_roman(text));
    let wanted = value(number);
    let numbered: Vec<(u32, &crate::model::Division)> =
        divisions.iter().filter_map(|division| Some((division.label.split_whitespace().last().and_then(value)?, division))).collect();
    let same_id = divisions.iter().find(|division| division.id.eq_ignore_ascii_case(number));
    let same_number = numbered.iter().find(|(other, _)| labelled && Some(*other) == wanted).map(|(_, division)| *division);
    let interpretation = |division: &crate::model::Division, number: u32| {
        let label = division.label.split_whitespace().next().unwrap_or_default().to_lowercase();
        format!("{label} {}", number_words::spell_out(&number.to_string()))
    };
    if let Some(division) = same_number.or(same_id) {
        let said = division.label.split_whitespace().last().and_then(value).map(|number| interpretation(division, number));
        let candidate = Candidate { target: Target::Division(division.id.clone()), exact: true, why: MatchReason::Reference };
        return Some((vec![candidate], said.unwrap_or_else(|| division.label.to_lowercase())));
    }
    let wanted = wanted.filter(|_| labelled)?;
    let (_, nearest) = numbered.iter().min_by_key(|(other, _)| other.abs_diff(wanted))?;
    let candidate = Candidate { target: Target::Division(nearest.id.clone()), exact: false, why: MatchReason::NearMiss };
    Some((vec![candidate], interpretation(nearest, wanted)))
}
