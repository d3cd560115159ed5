//! Which part of a document is which place of a briefing.
//!
//! In rounds, each of which takes what it is sure of: number, kind and heading agree; the same heading under another number; the number
//! alone; the number under another kind. What is left is not in the briefing.

use super::{
    TextOf,
    headings::{ALIKE, SAME, are_comparable, likeness},
    keys::{PlaceKey, compared, of_division, of_provision},
    parts::DocumentPart,
};
use crate::model::{Address, Briefing, ImportWarning, ProvisionKind, Target};
use std::collections::HashSet;

/// Where a part belongs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Match {
    /// A division of the briefing, by its place in the list.
    Division(usize),
    /// A provision, likewise.
    Provision(usize),
    /// The briefing has none: a part of its own.
    Added(Target),
    /// Its own address is that of another place: it can stand nowhere.
    Nowhere,
}

/// What parts are matched with.
pub(super) struct Matcher<'b> {
    briefing: &'b Briefing,
    divisions: Vec<PlaceKey<'b>>,
    provisions: Vec<PlaceKey<'b>>,
    /// The first provision that is an annex.
    first_annex: Option<usize>,
    /// True where headings of the document are in the language of the briefing's.
    compares_headings: bool,
}

/// Why a part is taken for a place, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    NumberAndHeading,
    SameHeading,
    NumberAlone,
    NumberOfOtherKind,
}

impl Round {
    const ALL: [Self; 4] = [Self::NumberAndHeading, Self::SameHeading, Self::NumberAlone, Self::NumberOfOtherKind];

    const fn doubt(self) -> Option<ImportWarning> {
        match self {
            Self::NumberAndHeading | Self::NumberOfOtherKind => None,
            Self::SameHeading => Some(ImportWarning::NumberDiffers),
            Self::NumberAlone => Some(ImportWarning::HeadingDiffers),
        }
    }
}

impl<'b> Matcher<'b> {
    pub fn new(briefing: &'b Briefing, of: TextOf<'_>) -> Self {
        let provisions: Vec<PlaceKey<'b>> = briefing.provisions.iter().map(|provision| of_provision(provision, of.edition)).collect();
        Self {
            briefing,
            divisions: briefing.instrument.divisions.iter().map(of_division).collect(),
            first_annex: provisions.iter().position(|key| key.kind.is_some_and(ProvisionKind::is_attached)),
            provisions,
            compares_headings: are_comparable(of.language, &briefing.language),
        }
    }

    /// The place of each part, in the order of the parts; doubts are noted in these.
    pub fn match_parts(&self, parts: &mut [DocumentPart<'_>]) -> Vec<Match> {
        let mut found: Vec<Option<usize>> = vec![None; parts.len()];
        for is_division in [true, false] {
            let mut taken: HashSet<usize> = HashSet::new();
            for round in Round::ALL {
                let mut last = None;
                for index in 0..parts.len() {
                    let Some(part) = parts.get(index).filter(|part| part.is_division == is_division) else { continue };
                    if let Some(known) = found.get(index).copied().flatten() {
                        last = Some(known);
                        continue;
                    }
                    let division = if is_division { None } else { division_before(parts, &found, index) };
                    let Some(place) = self.place(parts, part, round, &taken, (last, division)) else { continue };
                    taken.insert(place);
                    last = Some(place);
                    if let Some(slot) = found.get_mut(index) {
                        *slot = Some(place);
                    }
                    if let Some(part) = parts.get_mut(index) {
                        part.doubts.extend(round.doubt());
                    }
                }
            }
        }
        let matched = found.into_iter().zip(parts.iter());
        matched
            .map(|(place, part)| match (place, part.is_division) {
                (Some(place), true) => Match::Division(place),
                (Some(place), false) => Match::Provision(place),
                (None, _) => self.own_place(part),
            })
            .collect()
    }

    /// The place of a part in a round: of several the next one in the same division, then the next one after the last.
    fn place(
        &self,
        parts: &[DocumentPart<'_>],
        part: &DocumentPart<'_>,
        round: Round,
        taken: &HashSet<usize>,
        (last, division): (Option<usize>, Option<usize>),
    ) -> Option<usize> {
        let keys = if part.is_division { &self.divisions } else { &self.provisions };
        let fits = |index: &usize| {
            let is_read = part.is_division || self.briefing.provisions.get(*index).is_some_and(|provision| !provision.unread);
            // What is numbered in an annex is none of the treaty's own articles, and the reverse.
            let stands_inside = !part.is_division && self.is_in_annex(*index);
            let is_attached = part.kind.is_some_and(ProvisionKind::is_attached);
            let same_side = part.is_division || is_attached || stands_inside == (part.address.len() > 1);
            !taken.contains(index) && is_read && same_side && keys.get(*index).is_some_and(|key| self.fits(parts, part, key, round))
        };
        let all: Vec<usize> = (0..keys.len()).filter(fits).collect();
        // The same heading twice says nothing.
        if round == Round::SameHeading && all.len() != 1 {
            return None;
        }
        let in_division = |index: &usize| {
            let own = self.briefing.provisions.get(*index).and_then(|provision| provision.division.as_deref());
            let here = division.and_then(|place| self.briefing.instrument.divisions.get(place)).map(|division| division.id.as_str());
            here.is_some() && own == here
        };
        let after = |index: &usize| last.is_none_or(|last| *index > last);
        let find = |wanted: &dyn Fn(&usize) -> bool| all.iter().copied().find(|index| wanted(index));
        let in_place = || if part.is_division { None } else { find(&|index| in_division(index)) };
        in_place().or_else(|| find(&|index| after(index))).or_else(|| all.first().copied())
    }

    /// True for a provision that stands after an annex.
    fn is_in_annex(&self, index: usize) -> bool {
        self.first_annex.is_some_and(|annex| index > annex)
    }

    fn fits(&self, parts: &[DocumentPart<'_>], part: &DocumentPart<'_>, key: &PlaceKey<'_>, round: Round) -> bool {
        let alike = if self.compares_headings { likeness(&part.heading, key.heading) } else { None };
        let (number, kind) = (key.has_number_of(part), key.may_be_kind_of(part));
        match round {
            Round::NumberAndHeading => number && kind && alike.is_none_or(|alike| alike >= ALIKE),
            Round::SameHeading => kind && alike.is_some_and(|alike| alike >= SAME) && is_only_heading(parts, part),
            Round::NumberAlone => number && kind,
            Round::NumberOfOtherKind => {
                let around = [key.kind, part.kind].into_iter().flatten().any(ProvisionKind::is_around_the_text);
                number
                    && part.number.is_some()
                    && !around
                    && (alike.is_some_and(|alike| alike >= ALIKE) || self.names_otherwise(parts, part))
            }
        }
    }

    /// True where the document calls all its provisions so, and the briefing none.
    fn names_otherwise(&self, parts: &[DocumentPart<'_>], part: &DocumentPart<'_>) -> bool {
        let others = || parts.iter().filter(|other| other.is_division == part.is_division);
        let keys = if part.is_division { &self.divisions } else { &self.provisions };
        let is_around = |kind: Option<ProvisionKind>| kind.is_some_and(ProvisionKind::is_around_the_text);
        others().all(|other| other.kind == part.kind || is_around(other.kind)) && keys.iter().all(|key| key.kind != part.kind)
    }

    /// The place of a part that the briefing has not: its own address, where that is free.
    fn own_place(&self, part: &DocumentPart<'_>) -> Match {
        let sound = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric() || "-_.".contains(*letter)).collect::<String>();
        let own = match part.address {
            [] if part.kind == Some(ProvisionKind::Preamble) => "preamble".to_owned(),
            [annex, inside] => format!("{}-{}", sound(annex), sound(inside)),
            address => address.last().map(|last| sound(&self.plain(last))).unwrap_or_default(),
        };
        if own.is_empty() || own.len() > LONGEST_ID {
            return Match::Nowhere;
        }
        if part.is_division {
            let is_free = self.briefing.instrument.divisions.iter().all(|division| division.id != own);
            return if is_free { Match::Added(Target::Division(own)) } else { Match::Nowhere };
        }
        let is_free = self.briefing.provisions.iter().all(|provision| provision.id != own);
        if is_free { Match::Added(Target::Text(Address::provision(own))) } else { Match::Nowhere }
    }

    /// A number as an address has it.
    #[expect(clippy::unused_self, reason = "it stands beside what uses it")]
    fn plain(&self, number: &str) -> String {
        if number.is_ascii() { number.to_owned() } else { compared(number) }
    }
}

const LONGEST_ID: usize = 128;

fn is_only_heading(parts: &[DocumentPart<'_>], part: &DocumentPart<'_>) -> bool {
    let same = |other: &&DocumentPart<'_>| other.is_division == part.is_division && other.heading.eq_ignore_ascii_case(&part.heading);
    parts.iter().filter(same).count() == 1
}

/// The division of the briefing that a part stands in, as far as it was found.
fn division_before(parts: &[DocumentPart<'_>], found: &[Option<usize>], index: usize) -> Option<usize> {
    let before = parts.iter().zip(found).take(index).rev().find(|(part, _)| part.is_division);
    before.and_then(|(_, place)| *place)
}
