//! The treaty as an instrument: which texts of it exist and how it is divided.

use super::{Date, ProvisionKind};
use serde::Serialize;

/// The treaty a briefing is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Instrument {
    /// The full official title.
    pub title: String,
    /// The short name in use, such as `UNCC`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// The symbol of the document that holds the text the addresses follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// When it was adopted, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Date>,
    /// Id of the edition whose numbering the addresses of this briefing follow.
    pub current: String,
    /// The texts that exist, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
    /// Preamble, chapters and sections, in reading order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub divisions: Vec<Division>,
}

impl Instrument {
    /// The short name, the title where there is none.
    #[must_use]
    pub fn short_name(&self) -> &str {
        if self.short.is_empty() { &self.title } else { &self.short }
    }
}

/// One text of the treaty: a draft, or the text adopted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Edition {
    /// Such as `rev3` or `final`.
    pub id: String,
    /// Such as `Rev.3`.
    pub title: String,
    /// The document symbol, with the part of it that holds the text: `A/RES/79/243, annex`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// A preamble, chapter or section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Division {
    /// Such as `IV`; a tie reaches it as `d:IV`.
    pub id: String,
    /// What it is, where the file says it; else its label says it, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProvisionKind>,
    /// Its number, where the file says it; else its label says it, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Such as `Chapter IV`; made of kind and number where the file has none.
    pub label: String,
    /// Such as `Procedural measures and law enforcement`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// The division this one is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}
