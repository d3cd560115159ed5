//! From the segments of a reference to the place that is there, or to the nearest.
//!
//! Knows the linked briefing; `reference` knows how a reference is written, and `range` which places are between two others.

use super::{
    candidate::{Candidate, MatchReason},
    instrument_labels::{InstrumentLabels, pieces_of},
    not_found::NotFound,
    number_words::{self, NumberWord, is_digits, is_inserted, number_value, printed},
    numbered_place::{address_of, children, descend, is_of_kind, number_fits, provision_of},
    pieces::{Gap, Piece, pieces},
    range::places_between,
    reference::{Container, Reading, parse_references},
    reference_tokens::Mode,
};
use crate::{
    linked::{LinkedBriefing, PlaceName},
    model::{Address, Edition, Paragraph, Provision, ProvisionKind, Target},
    text::{self, references},
};

/// What has more words and numbers is no reference but a text.
const LONGEST: usize = 200;

/// What a reference led to.
#[derive(Debug)]
pub(super) struct Lookup {
    /// Best first; the first is exact where the reference is.
    pub candidates: Vec<Candidate>,
    /// The reference as it was understood, in words.
    pub interpretation: String,
    /// Words after the reference, none where the query is a reference and nothing else.
    pub rest: Vec<String>,
    /// True where a label says that a number was meant.
    pub labelled: bool,
    /// Set where what was asked for is not there.
    pub not_found: Option<NotFound>,
    /// True where the instrument has nothing of the label, so that the words may be a name.
    pub is_absent: bool,
}

impl Lookup {
    /// True where what was asked for is there.
    pub fn is_exact(&self) -> bool {
        self.candidates.first().is_some_and(|candidate| candidate.exact)
    }

    /// What was found of a reference, with nothing that is missing.
    pub fn found(candidates: Vec<Candidate>, interpretation: String) -> Self {
        Self { candidates, interpretation, rest: Vec::new(), labelled: true, not_found: None, is_absent: false }
    }

    /// True where all of what was asked for is there.
    fn is_whole(&self) -> bool {
        self.is_exact() && self.not_found.is_none()
    }

    /// Adds what the next member of a list led to.
    fn join(&mut self, next: Self) {
        match (self.is_exact(), next.is_exact()) {
            (true, true) => self.interpretation = text::list_and(&[&self.interpretation, &next.interpretation]),
            (false, true) => self.interpretation = next.interpretation,
            _ => {}
        }
        self.not_found = self.not_found.take().or(next.not_found);
        self.candidates.extend(next.candidates.into_iter().filter(|candidate| candidate.exact));
        // What was asked for comes before what is only near, also where both are the same: Annex II after Annex I.
        self.candidates.sort_by_key(|candidate| !candidate.exact);
        self.rest = next.rest;
    }
}

/// Looks up a query as a reference, in the numbers of the current edition or of one that is named.
pub(super) fn look_up(linked: &LinkedBriefing, query: &str) -> Option<Lookup> {
    let labels = InstrumentLabels::of(linked);
    let pieces = pieces(query);
    if pieces.len() > LONGEST {
        return None;
    }
    if let Some(lookup) = look_up_in_edition(linked, &labels, &pieces) {
        return Some(lookup);
    }
    let look_up_as = |mode| look_up_all(linked, &parse_references(&labels, &pieces, mode), None);
    // `one charlie` is 1(c) where there is such a paragraph; else Charlie may be anybody.
    if pieces.iter().any(|piece| number_words::spelled_letter(&piece.text).is_some())
        && let Some(spelled) = look_up_as(Mode::Spelled).filter(|lookup| lookup.is_exact() && lookup.rest.is_empty())
    {
        return Some(spelled);
    }
    let mut greedy = look_up_as(Mode::Greedy);
    // `23, 24 and 35` are three articles where 23 has no such paragraph.
    if pieces.iter().any(|piece| piece.gap == Gap::Comma)
        && greedy.as_ref().is_some_and(|greedy| !greedy.is_whole())
        && let Some(listed) = look_up_as(Mode::Listed).filter(Lookup::is_whole)
    {
        greedy = Some(listed);
    }
    // `forty two` is Article 42, and where there is none, Article 40(2).
    let literal = look_up_as(Mode::Literal).filter(Lookup::is_exact);
    match (greedy, literal) {
        (Some(mut greedy), Some(literal)) if greedy.is_exact() => {
            greedy.candidates.extend(literal.candidates.into_iter().filter(|candidate| candidate.exact));
            Some(greedy)
        }
        (greedy, literal) => literal.or(greedy),
    }
}

/// A number of an earlier text, where that is named beside it: `rev2 5`, `Article 17 of the zero draft`.
fn look_up_in_edition(linked: &LinkedBriefing, labels: &InstrumentLabels, pieces: &[Piece]) -> Option<Lookup> {
    let editions = &linked.briefing().instrument.editions;
    let named = editions.iter().filter_map(|edition| edition_range(edition, pieces).map(|range| (edition, range)));
    // The longest name is the one meant: the symbol of a revision begins with that of the draft.
    let (edition, range) = named.max_by_key(|(_, range)| range.len())?;
    let rest: Vec<Piece> = pieces[..range.start].iter().chain(&pieces[range.end..]).cloned().collect();
    let lookup = look_up_all(linked, &parse_references(labels, &rest, Mode::Greedy), Some(edition))?;
    (lookup.rest.is_empty() && !lookup.candidates.is_empty()).then_some(lookup)
}

/// Where a query names an edition, by its id, title or symbol, however that is divided.
fn edition_range(edition: &Edition, words: &[Piece]) -> Option<std::ops::Range<usize>> {
    let in_digits = |word: &str| match number_words::parse_number_word(word) {
        Some(NumberWord::Small(number)) => number.to_string(),
        _ => word.to_owned(),
    };
    // The symbol of a resolution is written with and without the annex that has the text.
    let symbol = edition.symbol.as_deref();
    let resolution = symbol.and_then(|symbol| symbol.split_once(',')).map(|(resolution, _)| resolution);
    let names = [Some(edition.id.as_str()), Some(edition.title.as_str()), symbol, resolution].into_iter().flatten();
    let names: Vec<String> = names.map(|name| pieces(name).iter().map(|piece| in_digits(&piece.text)).collect()).collect();
    let spans = (0..words.len()).flat_map(|start| (start + 1..=words.len().min(start + 12)).map(move |end| start..end));
    let written = |span: &std::ops::Range<usize>| words[span.clone()].iter().map(|word| in_digits(&word.text)).collect::<String>();
    spans.filter(|span| names.contains(&written(span))).max_by_key(ExactSizeIterator::len)
}

fn look_up_all(linked: &LinkedBriefing, readings: &[Reading], edition: Option<&Edition>) -> Option<Lookup> {
    let mut all: Option<Lookup> = None;
    for reading in readings {
        let Some(mut lookup) = look_up_reading(linked, reading, edition) else { continue };
        if let Some(sentence) = &reading.sentence {
            lookup.interpretation = text::list(&[&lookup.interpretation, sentence]);
        }
        lookup.rest.clone_from(&reading.rest);
        match &mut all {
            None => all = Some(lookup),
            Some(all) => all.join(lookup),
        }
    }
    all
}

fn look_up_reading(linked: &LinkedBriefing, reading: &Reading, edition: Option<&Edition>) -> Option<Lookup> {
    if edition.is_none()
        && let Some((targets, interpretation)) = places_between(linked, reading)
    {
        let candidates = targets.into_iter().map(Candidate::exact).collect();
        return Some(Lookup::found(candidates, interpretation));
    }
    let Reading { container, segments, rest, .. } = reading;
    match *container {
        Container::Division(kind) => return Some(look_up_division(linked, kind, segments.first()?)),
        Container::NamedDivision(index) => {
            let division = &linked.briefing().instrument.divisions[index];
            let found = Candidate::exact(Target::Division(division.id.clone()));
            return Some(Lookup::found(vec![found], division.label.to_lowercase()));
        }
        Container::Absent(kind) => return Some(look_up_absent(linked, kind, segments)),
        Container::Part(kind) => {
            let asked = references::place(kind, &printed(segments.first()?));
            let mut lookup = look_up_near(linked, segments);
            lookup.not_found = Some(NotFound::OfWhich(asked));
            return Some(lookup);
        }
        Container::Unlabelled if segments.len() == 1 && edition.is_none() && rest.is_empty() => {
            // `iv` alone is Chapter IV, where no provision has these very letters for an id.
            let is_id = || linked.briefing().provisions.iter().any(|provision| provision.id.eq_ignore_ascii_case(&segments[0]));
            if let Some(lookup) = division_by_id(linked, &segments[0]).filter(|_| !is_id()) {
                return Some(lookup);
            }
        }
        Container::Unlabelled | Container::MainText | Container::Kind(_) | Container::Named(_) => {}
    }
    look_up_provision(linked, reading, edition)
}

fn look_up_provision(linked: &LinkedBriefing, reading: &Reading, edition: Option<&Edition>) -> Option<Lookup> {
    let Reading { container, segments, .. } = reading;
    let labelled = *container != Container::Unlabelled;
    let Some((found, used)) = provision_of(linked, reading, edition) else {
        let Some(first) = segments.first() else {
            let Container::Kind(kind) = *container else { return None };
            // `annex` alone, of several.
            let all = (0..linked.briefing().provisions.len()).filter(|index| linked.provision_name(*index).kind == Some(kind));
            let candidates = all.map(|index| Candidate::near(address_of(linked, index))).collect();
            return Some(Lookup { is_absent: true, ..Lookup::found(candidates, references::several(kind)) });
        };
        // No provision has that number: a division of the same kind, or the provisions before and after it.
        let kind = if let Container::Kind(kind) = *container { Some(kind) } else { None };
        if let Some(division) = kind.map(|kind| look_up_division(linked, kind, first)).filter(Lookup::is_exact) {
            return Some(division);
        }
        let number = first.parse().ok().or_else(|| number_words::parse_roman(first).filter(|_| labelled));
        let number = number.filter(|_| edition.is_none());
        if number.is_none() && !(labelled && edition.is_none()) {
            return None;
        }
        let mut candidates = beginning_with(linked, segments, kind);
        if candidates.is_empty() {
            candidates = number.map(|number| neighbours(linked, number, kind)).unwrap_or_default();
        }
        let not_found = no_provision(linked, number, segments, kind);
        let lookup = Lookup { labelled, not_found: Some(not_found), ..Lookup::found(candidates, spell_out_all(segments)) };
        return (labelled || !lookup.candidates.is_empty()).then_some(lookup);
    };
    let provision = linked.provision(found);
    let number_length = used;
    let (address, used) = descend(provision, segments, used);
    let exactly = used == segments.len();
    let target = Target::Text(address.clone());
    let former = edition
        .map(|edition| MatchReason::FormerNumber { edition: edition.id.clone(), number: segments.first().cloned().unwrap_or_default() });
    let interpretation = match edition {
        Some(edition) => references::former(&former_words(linked, edition, provision, segments), &linked.say(&address)),
        None => in_words(linked.provision_name(found), &segments[number_length..]),
    };
    let mut candidates = Vec::new();
    let mut not_found = None;
    if exactly {
        candidates.push(Candidate { target, exact: true, why: former.unwrap_or(MatchReason::Reference) });
        candidates.extend(completions(linked, &address).into_iter().map(Candidate::near));
    } else {
        let further = &segments[used..];
        candidates.extend(below(provision, &address, further).into_iter().map(Candidate::near));
        // A step left out is not one that is missing.
        not_found = candidates.is_empty().then(|| match edition {
            Some(edition) => NotFound::NotSummarized(former_words(linked, edition, provision, segments)),
            None => not_below(linked, &address, further),
        });
        candidates.push(Candidate::near(address.clone()));
        candidates.extend(nearest_children(provision, &address, &further[0]).into_iter().map(Candidate::near));
    }
    Some(Lookup { labelled, not_found, ..Lookup::found(candidates, interpretation) })
}

/// A label of which the instrument has nothing. Where it names the main text by another word, what has the same number is near.
fn look_up_absent(linked: &LinkedBriefing, kind: ProvisionKind, segments: &[String]) -> Lookup {
    use ProvisionKind::{Article, Clause, Operative, Section};
    let number = segments.first().map(|segment| printed(segment)).unwrap_or_default();
    let asked = references::place(kind, &number);
    let mut lookup = match kind {
        Article | Clause | Operative | Section => look_up_near(linked, segments),
        _ => Lookup::found(Vec::new(), spell_out_all(segments)),
    };
    lookup.not_found = Some(NotFound::NoSuch(asked));
    lookup.is_absent = true;
    lookup
}

/// The place of the same numbers without a label, as one that is only near.
fn look_up_near(linked: &LinkedBriefing, segments: &[String]) -> Lookup {
    let container = Container::Unlabelled;
    let segments = segments.to_vec();
    let reading = Reading { container, segments, division: None, range_to: None, sentence: None, rest: Vec::new() };
    let lookup = look_up_provision(linked, &reading, None);
    let exact = lookup.into_iter().flat_map(|lookup| lookup.candidates).filter(|candidate| candidate.exact);
    Lookup::found(exact.map(Candidate::into_near).collect(), spell_out_all(&reading.segments))
}

/// That a provision has nothing of these numbers: `Art. 40(24)`, or `Article 2 bis` for an inserted number.
fn not_below(linked: &LinkedBriefing, address: &Address, further: &[String]) -> NotFound {
    let (inserted, further): (Vec<&String>, Vec<&String>) = further.iter().partition(|segment| is_inserted(segment));
    let inserted: String = inserted.iter().flat_map(|segment| [" ", segment.as_str()]).collect();
    if further.is_empty() && address.is_provision() {
        let label = linked.provision_by_id(address.provision_id()).map_or(address.provision_id(), |found| found.label.as_str());
        return NotFound::NoSuch(format!("{label}{inserted}"));
    }
    if inserted.is_empty() {
        let below = further.iter().fold(address.clone(), |asked, segment| asked.child(segment.as_str()));
        let asked = linked.say(&below);
        return match last_before(linked, address, &further) {
            Some(last) => NotFound::After { asked, above: linked.say_in_full(address), last },
            None => NotFound::NotSummarized(asked),
        };
    }
    let (mut asked, mut inserted) = (linked.say(address), inserted);
    if further.is_empty() && asked.ends_with(')') {
        asked.insert_str(asked.len() - 1, &inserted);
        inserted.clear();
    }
    let brackets: String = further.iter().flat_map(|segment| ["(", segment.as_str(), ")"]).collect();
    NotFound::NotSummarized(format!("{asked}{inserted}{brackets}"))
}

/// The last that a place holds, where a number after that was asked for: `5` for `9(12)`. None where one is left out before the last.
fn last_before(linked: &LinkedBriefing, address: &Address, further: &[&String]) -> Option<String> {
    let [asked] = further else { return None };
    let asked: u32 = asked.parse().ok()?;
    let held = children(linked.provision_by_id(address.provision_id())?, address);
    let numbers: Vec<u32> = held.iter().map(|paragraph| paragraph.address.last().parse().ok()).collect::<Option<_>>()?;
    let last = numbers.into_iter().max()?;
    (asked > last).then(|| last.to_string())
}

/// That there is no provision of a number: among those of the briefing, or after the last of them.
fn no_provision(linked: &LinkedBriefing, number: Option<u32>, segments: &[String], kind: Option<ProvisionKind>) -> NotFound {
    let last = numbered(linked, kind).max_by_key(|(number, _)| *number);
    let word = kind.or_else(|| last.and_then(|(_, index)| linked.provision_name(index).kind)).unwrap_or_default();
    let has_dots = last.is_some_and(|(_, index)| linked.provision_name(index).number.as_deref().is_some_and(|number| number.contains('.')));
    let shown = if has_dots { segments.len() } else { 1 };
    let first: Vec<String> = segments.iter().take(shown).map(|segment| printed(segment)).collect();
    let asked = references::place(word, &first.join("."));
    match (number, last) {
        (Some(number), Some((last, index))) if number > last => {
            NotFound::Beyond { asked, last: linked.provision_name(index).full().to_owned() }
        }
        (Some(_), _) => NotFound::NotSummarized(asked),
        (None, _) => NotFound::NoSuch(asked),
    }
}

/// The provisions of a kind, or of the main text where none is named, that have a number, with its value.
fn numbered(linked: &LinkedBriefing, kind: Option<ProvisionKind>) -> impl Iterator<Item = (u32, usize)> {
    let provisions = 0..linked.briefing().provisions.len();
    provisions.filter_map(move |index| {
        let name = linked.provision_name(index);
        // Of 3.2.1, that of 3.
        let value = name.number.as_deref()?.split('.').next().and_then(number_value)?;
        is_of_kind(name, kind).then_some((value, index))
    })
}

fn spell_out_all(segments: &[String]) -> String {
    text::list(&segments.iter().map(|segment| number_words::spell_out(segment)).collect::<Vec<_>>())
}

/// `thirty-five, one, c` of an article, `rule twelve, two` or `annex II, one` of anything else; `inner` is what is after its number.
fn in_words(name: &PlaceName, inner: &[String]) -> String {
    let number = name.number.as_deref().unwrap_or_default();
    let number = match name.kind {
        Some(ProvisionKind::Article) => {
            let pieces = number.split(|letter: char| !letter.is_alphanumeric()).flat_map(pieces_of);
            text::list(&pieces.map(number_words::spell_out).collect::<Vec<_>>())
        }
        Some(kind) => references::understood(kind, &number_words::spell_out(number)),
        None if number.is_empty() => name.full().to_lowercase(),
        None => number_words::spell_out(number),
    };
    text::list(&std::iter::once(number).chain(inner.iter().map(|segment| number_words::spell_out(segment))).collect::<Vec<_>>())
}

/// `Rev.2 Art. 5(2)`
fn former_words(linked: &LinkedBriefing, edition: &Edition, provision: &Provision, segments: &[String]) -> String {
    let name = linked.place_name(&Target::Text(Address::provision(provision.id.as_str())));
    let label = name.and_then(|name| name.kind).unwrap_or_default().names().short;
    let number = segments.first().map(String::as_str).unwrap_or_default();
    let address = segments.iter().skip(1).fold(Address::provision(number), |address, segment| address.child(segment.as_str()));
    references::in_edition(&edition.title, &format!("{label} {address}"))
}

/// What has these numbers anywhere below, where a step was left out: `35 c` for 35(1)(c).
fn below(provision: &Provision, address: &Address, missing: &[String]) -> Vec<Address> {
    fn gather(list: &[Paragraph], tail: &[String], found: &mut Vec<Address>) {
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
    let mut found = Vec::new();
    // A digit left out and a digit that is not there look the same; a letter shows where it belongs.
    if missing.iter().any(|segment| !is_digits(segment)) {
        gather(children(provision, address), missing, &mut found);
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
fn completions(linked: &LinkedBriefing, address: &Address) -> Vec<Address> {
    let begins = |name: &str| name.len() > address.last().len() && name.starts_with(address.last());
    if address.is_provision() {
        let provisions = linked.briefing().provisions.iter().filter(|provision| begins(&provision.id));
        return provisions.map(|provision| Address::provision(provision.id.as_str())).collect();
    }
    let (Some(parent), Some(provision)) = (address.parent(), linked.provision_by_id(address.provision_id())) else { return Vec::new() };
    let siblings = children(provision, &parent).iter().map(|paragraph| &paragraph.address);
    siblings.filter(|sibling| begins(sibling.last())).cloned().collect()
}

/// The provisions whose numbers begin with those segments: 3.2.1 for 3.2.
fn beginning_with(linked: &LinkedBriefing, segments: &[String], kind: Option<ProvisionKind>) -> Vec<Candidate> {
    let begins = |index: &usize| {
        let name = linked.provision_name(*index);
        let number = name.number.as_deref().filter(|number| number.contains('.') && is_of_kind(name, kind)).unwrap_or_default();
        let head: Vec<&str> = number.split('.').take(segments.len()).collect();
        number_fits(&head.join("."), segments).is_some_and(|(used, _)| used == segments.len())
    };
    (0..linked.briefing().provisions.len()).filter(begins).map(|index| Candidate::near(address_of(linked, index))).collect()
}

/// The provisions before and after a number that nothing has.
fn neighbours(linked: &LinkedBriefing, number: u32, kind: Option<ProvisionKind>) -> Vec<Candidate> {
    let mut numbered: Vec<(u32, usize)> = numbered(linked, kind).collect();
    numbered.sort_by_key(|(other, index)| (other.abs_diff(number), *other, *index));
    numbered.into_iter().take(2).map(|(_, index)| Candidate::near(address_of(linked, index))).collect()
}

/// A division by its number, in digits or Roman numerals; else the nearest of its kind.
fn look_up_division(linked: &LinkedBriefing, kind: ProvisionKind, number: &str) -> Lookup {
    let divisions = &linked.briefing().instrument.divisions;
    let of_kind = (0..divisions.len()).filter(|index| linked.division_name(*index).kind == Some(kind));
    let numbered: Vec<(&str, usize)> = of_kind.filter_map(|index| Some((linked.division_name(index).number.as_deref()?, index))).collect();
    let value = number_value(number);
    let said = value.map_or_else(|| number.to_owned(), |value| number_words::spell_out(&value.to_string()));
    let interpretation = references::understood(kind, &said);
    let target = |index: usize| Target::Division(divisions[index].id.clone());
    let segment = [number.to_owned()];
    // Sections of several chapters may have the same number.
    let same = numbered.iter().filter(|(own, _)| number_fits(own, &segment).is_some());
    let exact: Vec<Candidate> = same.map(|(_, index)| Candidate::exact(target(*index))).collect();
    if !exact.is_empty() {
        return Lookup::found(exact, interpretation);
    }
    let near = numbered.iter().filter_map(|(own, index)| Some((number_value(own)?.abs_diff(value?), *index))).min();
    let candidates = near.map(|(_, index)| Candidate { target: target(index), exact: false, why: MatchReason::NearMiss });
    let not_found = Some(NotFound::NoSuch(references::place(kind, &printed(number))));
    Lookup { not_found, ..Lookup::found(candidates.into_iter().collect(), interpretation) }
}

/// A division whose id is all that was typed.
fn division_by_id(linked: &LinkedBriefing, id: &str) -> Option<Lookup> {
    let divisions = &linked.briefing().instrument.divisions;
    let index = divisions.iter().position(|division| division.id.eq_ignore_ascii_case(id))?;
    let name = linked.division_name(index);
    let value = name.number.as_deref().and_then(number_value);
    let said = name.kind.zip(value).map(|(kind, number)| references::understood(kind, &number_words::spell_out(&number.to_string())));
    let found = Candidate::exact(Target::Division(divisions[index].id.clone()));
    let lookup = Lookup::found(vec![found], said.unwrap_or_else(|| name.full().to_lowercase()));
    Some(Lookup { labelled: false, ..lookup })
}
