//! The text: provisions and their paragraphs.

use super::{Address, Basis, ProvisionKind, SafeguardKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// An article, rule, section, recital or annex: the unit a delegate names first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Provision {
    /// Such as `24`, the first segment of every address in it.
    pub id: String,
    /// What it is, where the file says it; else its label says it, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProvisionKind>,
    /// Its number, where the file says it; else its label or its id says it, if they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Such as `Article 24`; made of kind and number where the file has none.
    pub label: String,
    /// Such as `Conditions and safeguards`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// A shorter title for where there is no room for the whole one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_title: Option<String>,
    /// Id of the division it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub division: Option<String>,
    /// Id of the provision it is a part of, where the file says it; else a number such as 3.2.1 says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Edition id → the number this provision has there, where it differs from `id` or is worth saying.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub numbered: BTreeMap<String, String>,
    /// What moved in it from draft to draft, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<History>,
    /// Words it is known by that do not stand in its heading.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Set where this provision, or a paragraph of it, gives an intrusive power.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub power: Option<Power>,
    /// What stands before, or instead of, numbered paragraphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How far `text`, and every paragraph without a basis of its own, was checked.
    pub basis: Basis,
    /// Numbered paragraphs in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<Paragraph>,
    /// True for one that stands in the file and could not be read: its place is kept, and nothing is known of its words.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
}

/// What moved in a provision in one edition of the text, in a sentence or two.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct History {
    /// Id of the edition.
    pub edition: String,
    /// What moved.
    pub text: String,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How far it was checked.
    pub basis: Basis,
}

/// One numbered piece of a provision, with what is numbered inside it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paragraph {
    /// Such as `24/2`.
    pub address: Address,
    /// The number as printed, where it is not the last segment of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// A summary in other words, or the official text where `basis` says so. Empty, and left out of what is written, where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Why there is none, where the briefing says so: the paragraph is known to exist and is not summarized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_summarized: Option<String>,
    /// How far it was checked; the provision's where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Subparagraphs in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Paragraph>,
}

impl Paragraph {
    /// True where the briefing says that it has no summary of it.
    #[must_use]
    pub const fn is_left_out(&self) -> bool {
        self.not_summarized.is_some()
    }

    /// Its own basis, where it has words that can be checked.
    #[must_use]
    pub const fn basis_of_words(&self) -> Option<Basis> {
        if self.is_left_out() { None } else { self.basis }
    }
}

/// Marks an intrusive power, so that a map of gaps can ask what holds it in check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Power {
    /// In a few words, such as `search and seizure`.
    pub name: String,
    /// The paragraph that gives it, where it is not the whole provision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<Address>,
    /// The kinds of safeguard that can apply to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<SafeguardKind>,
}
