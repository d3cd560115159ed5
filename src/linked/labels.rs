//! What provisions and divisions are called – in full, in short, by number alone, in citations – and which is a part of which.
//!
//! The one place that knows: whoever shows, prints or cites a place asks here, and nobody takes a label apart. What is not
//! understood keeps the words of its label. Knows the model alone.

use super::divisions::Divisions;
use crate::model::{Briefing, Division, KindNames, ParsedLabel, Provision, ProvisionKind, is_number, plain_number};
use std::collections::HashMap;

/// Provisions within provisions deeper than this are shown as deep as this.
const DEEPEST: usize = 16;

/// The name of a provision or a division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceName {
    /// What it is; none where neither the file nor its label says it.
    pub kind: Option<ProvisionKind>,
    /// Its number as it is compared: `24`, `2 bis`, `II`, `3.2.1`, in figures of our own script.
    pub number: Option<String>,
    /// What it is a part of, among the provisions or divisions of the briefing.
    pub parent: Option<usize>,
    /// How deep it stands among its like: 0 for one that is a part of none.
    pub depth: usize,
    /// Which of those that are called alike it is, and how many they are: articles are not counted with a preamble. Its
    /// number is a name and counts nothing: a briefing of ten articles may hold Article 15.
    pub place: (usize, usize),
    full: String,
    short: String,
    narrow: String,
    cited: Option<String>,
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

    /// As a style of citation has it: `art. 24`, `para. 2`; none where the label keeps its own words.
    #[must_use]
    pub fn cited(&self, word: impl Fn(KindNames) -> &'static str) -> Option<String> {
        let (kind, number) = (self.kind?, self.cited.as_deref()?);
        let word = word(kind.names());
        Some(if number.is_empty() { word.to_owned() } else { format!("{word} {number}") })
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
        let cited = parsed.filter(ParsedLabel::is_cited_by_kind).map(|parsed| parsed.number.unwrap_or_default().to_owned());
        Self {
            kind: kind.or_else(|| parsed.and_then(|parsed| parsed.kind)),
            number: compared.map(|number| plain_number(number).into_owned()),
            parent: None,
            depth: 0,
            place: (1, 1),
            full: label.to_owned(),
            // The number alone, until it is known what the text mainly consists of.
            narrow: printed.unwrap_or_default().to_owned(),
            short,
            cited,
        }
    }

    /// In a column of numbers the main kind has its number alone.
    fn narrow_for(&mut self, main: Option<ProvisionKind>) {
        let alone = !self.narrow.is_empty() && (self.kind.is_none() || self.kind == main);
        if !alone {
            self.narrow.clone_from(&self.short);
        }
    }
}

/// The names of all provisions and divisions of a briefing, by their places in it.
#[derive(Debug, Default)]
pub(super) struct Labels {
    pub provisions: Vec<PlaceName>,
    pub divisions: Vec<PlaceName>,
}

impl Labels {
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
