//! Whether what a briefing quotes stands in the official text: verbatim, otherwise, or nowhere.
//!
//! Official words of ties, terms that the text defines, and what a provision's own words put in quotation marks claim to be the treaty's: they
//! get all three verdicts. Other words in quotation marks may be a critic's own, and are only ever said to be verbatim. Quotation marks,
//! hyphens, spaces, invisible characters and capitals make no difference; every other sign does.

mod corpus;
mod difference;
mod quotations;
mod tokens;

pub use difference::Difference;

use crate::model::{Address, Briefing, OfficialText, Target, TextId};
use corpus::{Corpus, Sought};
use quotations::{Claim, claims};

/// What was looked at, in the order of the briefing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    /// Each with its verdict.
    pub checks: Vec<Check>,
}

/// Words that a briefing has, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The item or place that has them.
    pub whose: Target,
    /// As what it has them.
    pub role: WordsRole,
    /// The words, as the briefing has them.
    pub words: String,
    /// Whether the text has them.
    pub verdict: Verdict,
}

/// As what a briefing has words of the treaty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsRole {
    /// Official words of a tie to a place, in a language.
    Tied {
        /// The place.
        to: Target,
        /// BCP 47.
        language: String,
    },
    /// A term, or words in quotation marks in its meaning.
    Term,
    /// In quotation marks in the briefing's own words of a provision.
    InText,
    /// In quotation marks on a card or in another item.
    OnCard,
}

/// Whether the official text has words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It has them.
    Verbatim {
        /// Where.
        place: Target,
        /// In which text.
        text: TextId,
    },
    /// It has nearly the same.
    Differs {
        /// Where.
        place: Target,
        /// What it has.
        reading: String,
        /// What differs.
        how: Vec<Difference>,
    },
    /// It has nothing of the kind where they should be.
    NotFound {
        /// Where it has them, if anywhere.
        elsewhere: Option<Target>,
    },
    /// There is no text in this language to look in.
    NoText,
}

/// How many of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerdictCounts {
    /// Of official words, terms and quotations in provisions.
    pub verbatim: usize,
    /// Likewise.
    pub differs: usize,
    /// Likewise.
    pub not_found: usize,
    /// Likewise, without a text to look in.
    pub no_text: usize,
    /// Of other words in quotation marks.
    pub on_cards: usize,
}

impl Verification {
    /// Looks at all that a briefing quotes. `texts` are official texts beside it, the first of a language is looked in.
    #[must_use]
    pub fn new(briefing: &Briefing, texts: &[&OfficialText]) -> Self {
        let corpora: Vec<Corpus> = texts.iter().map(|text| Corpus::new(text)).collect();
        let checks = claims(briefing).into_iter().filter_map(|claim| check(claim, &corpora)).collect();
        Self { checks }
    }

    /// How many of each verdict.
    #[must_use]
    pub fn counts(&self) -> VerdictCounts {
        let mut counts = VerdictCounts::default();
        for check in &self.checks {
            match (&check.role, &check.verdict) {
                (WordsRole::OnCard, _) => counts.on_cards += 1,
                (_, Verdict::Verbatim { .. }) => counts.verbatim += 1,
                (_, Verdict::Differs { .. }) => counts.differs += 1,
                (_, Verdict::NotFound { .. }) => counts.not_found += 1,
                (_, Verdict::NoText) => counts.no_text += 1,
            }
        }
        counts
    }
}

impl VerdictCounts {
    /// True where something is not as the text has it.
    #[must_use]
    pub const fn has_failures(&self) -> bool {
        self.differs + self.not_found > 0
    }
}

/// The verdict on one claim; none for words on a card that are not found.
fn check(claim: Claim<'_>, corpora: &[Corpus]) -> Option<Check> {
    let Claim { whose, role, words, language, places } = claim;
    let verdict = if role == WordsRole::OnCard {
        corpora.iter().find_map(|corpus| {
            let place = corpus.find(&Sought::new(words), None)?;
            Some(Verdict::Verbatim { place, text: corpus.id.clone() })
        })?
    } else {
        match corpora.iter().find(|corpus| speaks(&corpus.language, &language)) {
            None => Verdict::NoText,
            Some(corpus) => judge(corpus, words, &places, matches!(role, WordsRole::Tied { .. })),
        }
    };
    Some(Check { whose, role, words: words.to_owned(), verdict })
}

/// True where a text is in the language: the same, or a kind of it. A briefing that does not say its language takes any.
fn speaks(text: &str, wanted: &str) -> bool {
    let primary = |language: &str| language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    wanted.is_empty() || primary(text) == primary(wanted)
}

/// Looks in each place in turn. `only_there` where it is said that the words stand in the first of them.
fn judge(corpus: &Corpus, words: &str, places: &[Target], only_there: bool) -> Verdict {
    let sought = Sought::new(words);
    let verbatim = |place| Verdict::Verbatim { place, text: corpus.id.clone() };
    let found = places.iter().filter(|place| corpus.has(place)).find_map(|place| corpus.find(&sought, Some(place)));
    if let Some(place) = found {
        return verbatim(place);
    }
    let elsewhere = corpus.find(&sought, None);
    if let Some(place) = elsewhere.clone().filter(|_| !only_there) {
        return verbatim(place);
    }
    let near = places.iter().filter(|place| corpus.has(place)).find_map(|place| corpus.nearest(&sought, Some(place)));
    let near = near.or_else(|| if elsewhere.is_none() { corpus.nearest(&sought, None) } else { None });
    match near {
        Some((place, reading, how)) => Verdict::Differs { place, reading, how },
        None => Verdict::NotFound { elsewhere },
    }
}

/// A place, and the provision around it.
fn with_provision(target: &Target) -> Vec<Target> {
    let provision = target.address().filter(|address| !address.is_provision()).map(|address| Address::provision(address.provision_id()));
    std::iter::once(target.clone()).chain(provision.map(Target::Text)).collect()
}
