//! What moved in a provision from draft to draft, in words.

use super::{
    names::{heading, source_titles},
    page::{Page, PageEntry},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, Provision, Target},
    text,
};

/// What happened in one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The id of the edition.
    pub id: String,
    /// What the edition is called.
    pub edition: String,
    /// What moved.
    pub text: String,
    /// Where that comes from, and how far it was checked.
    pub foot: String,
}

/// The history of a provision, in the order of the file.
#[must_use]
pub fn history(linked: &LinkedBriefing, provision: &Provision) -> Vec<HistoryEntry> {
    let entry = |history: &crate::model::History| HistoryEntry {
        id: history.edition.clone(),
        edition: linked.edition_title(&history.edition).to_owned(),
        text: history.text.clone(),
        foot: text::side_by_side(&[&*source_titles(linked, &history.sources), text::basis(history.basis)]),
    };
    provision.history.iter().map(entry).collect()
}

/// The same as a page.
#[must_use]
pub fn history_page(linked: &LinkedBriefing, address: &Address) -> Page {
    let entries = linked.provision_by_id(address.provision_id()).map(|provision| history(linked, provision)).unwrap_or_default();
    let about = heading(linked, &Target::Text(Address::provision(address.provision_id()))).unwrap_or_default();
    let entries = entries.into_iter().map(|HistoryEntry { id, edition, text, foot }| {
        // A number in it is one of the draft that it speaks of, and leads nowhere where the current one is another.
        PageEntry { head: edition, text, foot, edition: Some(id), ..PageEntry::default() }
    });
    Page { title: text::items::HISTORY_OF_TEXT.to_string(), about, entries: entries.collect() }
}
