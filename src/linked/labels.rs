//! What provisions and divisions are called – in full, in short, by number alone, in citations – and which is a part of which.
//!
//! The one place that knows: whatever shows, prints or cites a place asks here, and nothing else takes a label apart. A label that is
//! not understood is kept as it is. Knows the model alone.

use super::{divisions::Divisions, index::Index, outline::Section};
use crate::model::{Briefing, Division, KindNames, ParsedLabel, Provision, ProvisionKind, Target, is_number, plain_number};
use std::{collections::HashMap, ops::Range};

/// Provisions within provisions deeper than this are shown as deep as this.
const DEEPEST: usize = 16;

/// The name of a provision or a division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceName {
    /// What it is; none where neither the file nor its label says it.
    pub kind: Option<ProvisionKind>,
    /// Its number as it is compared: `24`, `2 bis`, `II`, `3.2.1`, in Western digits.
    pub number: Option<String>,
    /// What it is a part of, among the provisions or divisions of the briefing.
    pub parent: Option<usize>,
    /// How deep it is: 0 for one that is a part of no other.
    pub depth: usize,
    /// Which of those that are called alike it is, and how many they are: articles are not counted with a preamble. Its
    /// number is a name and counts nothing: a briefing of ten articles may hold Article 15.
    pub place: (usize, usize),
    full: String,
    short: String,
    narrow: String,
    printed: Option<String>,
    cited: Option<String>,
    word: Option<&'static str>,
    unlabelled: Option<String>,
}

impl PlaceName {
    /// As the file has it: `Article 24`, `Operative paragraph 2`.
    #[must_use]
    pub fn full(&self) -> &str {
        &self.full
    }

    /// In lists and running text: `Art. 24`, `Rule 12`, `OP 2`; the label where nothing shorter is known.
    #[must_use]
    pub fn short(&self) -> &str {
        &self.short
    }

    /// In a column of numbers: `24` for what the text mainly consists of, in short for what stands beside it.
    #[must_use]
    pub fn narrow(&self) -> &str {
        &self.narrow
    }

    /// The number as printed; none where the label keeps its own words.
    #[must_use]
    pub fn printed(&self) -> Option<&str> {
        self.printed.as_deref()
    }

    /// The number that the file gives it and that its label does not say: `7` of `Sole provision`.
    #[must_use]
    pub fn unlabelled_number(&self) -> Option<&str> {
        self.unlabelled.as_deref()
    }

    /// What it was called under another number, as in a draft: `Art. 5`, `Rule 5`; the number alone where its kind is not known.
    #[must_use]
    pub fn under(&self, number: &str) -> String {
        let word = self.word.filter(|_| is_number(number));
        word.map_or_else(|| number.to_owned(), |word| format!("{word} {number}"))
    }

    /// As a style of citation has it: `art. 24`, `para. 2`; none where the label keeps its own words.
    #[must_use]
    pub fn cited(&self, word: impl Fn(KindNames) -> &'static str) -> Option<String> {
        let (kind, number) = (self.kind?, self.cited.as_deref()?);
        let word = word(kind.names());
        Some(if number.is_empty() { word.to_owned() } else { format!("{word} {number}") })
    }

    /// The name of a paragraph that has one of its own.
    pub(super) fn of_paragraph(label: &str) -> Option<Self> {
        ParsedLabel::parse(label).filter(ParsedLabel::names_a_paragraph)?;
        let mut name = Self::new(label, None, None, "");
        name.narrow_for(None);
        Some(name)
    }

    fn new(label: &str, kind: Option<ProvisionKind>, number: Option<&str>, id: &str) -> Self {
        let parsed = ParsedLabel::parse(label);
        // What the file says of itself counts; a label that says something else is kept in its own words.
        let agrees = |parsed: &ParsedLabel<'_>| {
            kind.is_none_or(|kind| parsed.kind == Some(kind))
                && number.is_none_or(|number| parsed.number.is_some_and(|printed| plain_number(printed) == plain_number(number)))
        };
        let parsed = parsed.filter(agrees);
        let printed = number.or_else(|| parsed.and_then(|parsed| parsed.number));
        // The id of a provision is its number in the current edition, where it is a number at all.
        let compared = printed.or_else(|| Some(id).filter(|id| id.starts_with(|c: char| c.is_ascii_digit()) && is_number(id)));
        let short = parsed.map_or_else(|| label.to_owned(), |parsed| parsed.short_name().into_owned());
        let word = parsed.and_then(|parsed| parsed.short_word());
        let unlabelled = number.filter(|number| parsed.and_then(|parsed| parsed.number).is_none() && !label.contains(number));
        let cited = parsed.filter(ParsedLabel::is_cited_by_kind).map(|parsed| parsed.number.unwrap_or_default().to_owned());
        Self {
            kind: kind.or_else(|| parsed.and_then(|parsed| parsed.kind)),
            number: compared.map(|number| plain_number(number).into_owned()),
            parent: None,
            depth: 0,
            place: (1, 1),
            full: label.to_owned(),
            narrow: String::new(),
            printed: printed.map(str::to_owned),
            short,
            cited,
            word,
            unlabelled: unlabelled.map(str::to_owned),
        }
    }

    /// In a column of numbers the main kind has its number alone.
    fn narrow_for(&mut self, main: Option<ProvisionKind>) {
        let alone = self.printed.as_ref().filter(|_| self.kind.is_none() || self.kind == main);
        self.narrow.clone_from(alone.unwrap_or(&self.short));
    }
}

/// The names of all provisions and divisions of a briefing, by their places in it.
#[derive(Debug, Default)]
pub(super) struct Labels {
    pub provisions: Vec<PlaceName>,
    pub divisions: Vec<PlaceName>,
}

impl Labels {
    /// The division a section is or stands in, among those of the briefing.
    pub fn division_of(briefing: &Briefing, index: &Index, section: &Section) -> Option<usize> {
        match section {
            Section { provision: Some(provision), .. } => index.division(briefing.provisions[*provision].division.as_deref()?),
            Section { target: Target::Division(id), .. } => index.division(id),
            _ => None,
        }
    }

    /// For each section of a division the sections that stand in it, which come after it; for others none.
    pub fn inside(&self, briefing: &Briefing, index: &Index, sections: &[Section]) -> Vec<Range<usize>> {
        let divisions: Vec<Option<usize>> = sections.iter().map(|section| Self::division_of(briefing, index, section)).collect();
        let after = |section: usize| {
            let this = divisions[section].filter(|_| sections[section].provision.is_none());
            let is_inside = |inner: &&Option<usize>| self.line(**inner).any(|outer| Some(outer) == this);
            let all = divisions[section + 1..].iter().take_while(is_inside).count();
            section + 1..section + 1 + all
        };
        (0..sections.len()).map(after).collect()
    }

    /// A division and those it is a part of, innermost first.
    pub fn line(&self, division: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(division, |division| self.divisions[*division].parent).take(DEEPEST)
    }

    pub fn new(briefing: &Briefing) -> Self {
        let name = |provision: &Provision| PlaceName::new(&provision.label, provision.kind, provision.number.as_deref(), &provision.id);
        let mut provisions: Vec<PlaceName> = briefing.provisions.iter().map(name).collect();
        let main = main_kind(&provisions);
        for name in &mut provisions {
            name.narrow_for(main);
        }
        count_alike(&mut provisions);
        nest(briefing, &mut provisions);
        Self { provisions, divisions: divisions(briefing) }
    }
}

/// What a text mainly consists of: articles where it has any, else what it has most of.
fn main_kind(names: &[PlaceName]) -> Option<ProvisionKind> {
    let count = |kind: ProvisionKind| names.iter().filter(|name| name.kind == Some(kind)).count();
    if count(ProvisionKind::Article) > 0 {
        return Some(ProvisionKind::Article);
    }
    let inside = ProvisionKind::ALL.iter().copied().filter(|kind| !kind.is_around_the_text() && count(*kind) > 0);
    // Of two as frequent, the first of the table.
    inside.rev().max_by_key(|kind| count(*kind))
}

/// Counts those of one kind; those of no known kind by the first word of their label.
fn count_alike(names: &mut [PlaceName]) {
    let keys: Vec<(Option<ProvisionKind>, String)> = names
        .iter()
        .map(|name| {
            let word = if name.kind.is_some() { "" } else { name.full.split(' ').next().unwrap_or_default() };
            (name.kind, word.to_owned())
        })
        .collect();
    let mut counts: HashMap<&(Option<ProvisionKind>, String), usize> = HashMap::new();
    for (name, key) in names.iter_mut().zip(&keys) {
        let count = counts.entry(key).or_default();
        *count += 1;
        name.place.0 = *count;
    }
    for (name, key) in names.iter_mut().zip(&keys) {
        name.place.1 = counts[key];
    }
}

/// Which provision is a part of which: as the file says, else by a number such as 3.2.1 in the division of 3.2. What a provision
/// is a part of stands before it.
fn nest(briefing: &Briefing, names: &mut [PlaceName]) {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let mut numbers: HashMap<(Option<&str>, Option<ProvisionKind>, String), usize> = HashMap::new();
    for (index, provision) in briefing.provisions.iter().enumerate() {
        let division = provision.division.as_deref();
        let (kind, number) = (names[index].kind, names[index].number.clone().unwrap_or_default());
        let by_number = || {
            let dots = number.rmatch_indices('.').map(|(dot, _)| &number[..dot]);
            dots.map(|outer| (division, kind, outer.to_owned())).find_map(|key| numbers.get(&key).copied())
        };
        let parent = match &provision.parent {
            Some(parent) => ids.get(parent.as_str()).copied(),
            None => by_number(),
        };
        let depth = parent.map_or(0, |parent| (names[parent].depth + 1).min(DEEPEST));
        (names[index].parent, names[index].depth) = (parent, depth);
        ids.entry(provision.id.as_str()).or_insert(index);
        if !number.is_empty() {
            numbers.insert((division, kind, number), index);
        }
    }
}

fn divisions(briefing: &Briefing) -> Vec<PlaceName> {
    let by_id = Divisions::new(briefing);
    let name = |division: &Division| {
        let mut name = PlaceName::new(&division.label, division.kind, division.number.as_deref(), "");
        let line = by_id.lineage(Some(&division.id));
        name.depth = line.len().saturating_sub(1);
        name.parent = line.len().checked_sub(2).and_then(|outer| by_id.place(line[outer]));
        // Chapters are told by their numbers alone beside their headings; other divisions by what they are.
        name.narrow_for(Some(ProvisionKind::Chapter));
        name
    };
    briefing.instrument.divisions.iter().map(name).collect()
}
