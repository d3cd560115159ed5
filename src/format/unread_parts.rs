//! What of a file was not read, as far as that is known: one typing error is one problem, so what points to
//! something that may stand there is none.

use super::limits;
use crate::model::{Address, ItemKind, Target};
use std::collections::HashSet;

/// What was not read.
#[derive(Debug, Default)]
pub(super) struct UnreadParts {
    /// Items that hold an error, as far as their id could be made out.
    items: HashSet<Target>,
    /// Lists that lost something nobody can name.
    short: HashSet<&'static str>,
    /// Provisions and paragraphs that lost a paragraph nobody can name.
    within: HashSet<Address>,
    /// Fields of the outermost layer that were read to their end.
    read: HashSet<&'static str>,
    /// True where some of the outermost layer was not read, and may hold any field that was not.
    rest: bool,
}

/// The fields of the outermost layer that something can point into.
const HELD: [&str; 10] =
    ["instrument", "provisions", "safeguards", "critiques", "positions", "actors", "events", "terms", "sources", "walks"];

/// The name of a list as the program itself writes it; none for one that nothing points into.
fn held(name: &str) -> Option<&'static str> {
    HELD.into_iter().find(|held| *held == name)
}

impl UnreadParts {
    /// A field of the outermost layer was read to its end.
    pub fn was_read(&mut self, field: &str) {
        self.read.extend(held(field));
    }

    /// A list lost something nobody can name, or its end.
    pub fn lost_from(&mut self, list: &str) {
        self.short.extend(held(list));
    }

    /// The list that would hold `target` lost something nobody can name; what its id is plays no part.
    pub fn lost_item_like(&mut self, target: &Target) {
        self.short.insert(list_of(target));
    }

    /// The list of editions lost one.
    pub fn lost_an_edition(&mut self) {
        self.short.insert("editions");
    }

    /// This item was lost, or passes for another.
    pub fn lost_item(&mut self, item: Target) {
        self.items.insert(item);
    }

    /// Some paragraph in this place was lost.
    pub fn lost_within(&mut self, place: Address) {
        self.within.insert(place);
    }

    /// Paragraphs of this provision or paragraph stand elsewhere and were not read; false where that is known.
    pub fn lost_around(&mut self, target: &Target) -> bool {
        target.address().is_none_or(|address| self.within.insert(address.clone()))
    }

    /// Some of the outermost layer was not read.
    pub const fn lost_the_rest(&mut self) {
        self.rest = true;
    }

    /// True where some of the outermost layer was not read.
    pub const fn is_cut(&self) -> bool {
        self.rest
    }

    /// Notes what stood in the text of an element that holds an error.
    pub fn lost_element(&mut self, list: &str, text: &str) {
        let Some(first) = target_of(list, text) else { return self.lost_from(list) };
        self.items.insert(first);
        // What stands at another indentation than its neighbours is passed over with the one before it.
        for id in ids(text) {
            if self.items.len() >= limits::LOST {
                return self.lost_from(list);
            }
            if list == "critiques" {
                self.items.insert(Target::Reply(id.to_owned()));
            }
            self.items.extend(target_in_list(list, id));
        }
    }

    /// True if what was not read may be, or hold, `target`.
    pub fn may_hold(&self, target: &Target) -> bool {
        let lost_around = |address: &Address| {
            self.items.contains(&Target::Text(Address::provision(address.provision_id())))
                || std::iter::successors(Some(address.clone()), Address::parent).any(|around| self.within.contains(&around))
        };
        self.items.contains(target) || target.address().is_some_and(lost_around) || self.misses(list_of(target))
    }

    /// True if something was lost that may have said more of a provision.
    pub fn misses_items(&self) -> bool {
        let is_item = |target: &Target| target.kind().has_card();
        ["safeguards", "critiques", "positions"].into_iter().any(|list| self.misses(list)) || self.items.iter().any(is_item)
    }

    /// True if something nobody can name was lost from this list.
    pub fn misses(&self, list: &'static str) -> bool {
        let around = match list {
            "divisions" | "editions" => "instrument",
            "replies" => "critiques",
            other => other,
        };
        self.short.contains(list) || self.short.contains(around) || self.rest && !self.read.contains(around)
    }
}

const fn list_of(target: &Target) -> &'static str {
    target.kind().list()
}

/// What a list of the outermost layer holds, by its id.
fn target_in_list(list: &str, id: &str) -> Option<Target> {
    let is_outermost = |kind: &ItemKind| !matches!(kind, ItemKind::Instrument | ItemKind::Division | ItemKind::Reply);
    ItemKind::of_list(list).filter(is_outermost).map(|kind| kind.target(id))
}

/// The item of which this is the text, an error in it or not.
pub(super) fn target_of(list: &str, text: &str) -> Option<Target> {
    let own = own_fields(text);
    target_in_list(list, ids(own).next()?)
}

/// The label of a provision of which this is the text, an error in it or not.
pub(super) fn label_of<'a>(list: &str, text: &'a str) -> Option<&'a str> {
    let label = quoted_values(own_fields(text), "label").next()?;
    (list == "provisions" && label.len() <= limits::ID_BYTES && !label.contains(['\\', '\n'])).then_some(label)
}

/// The id of the division a provision stands in, an error in it or not.
pub(super) fn division_of(text: &str) -> Option<&str> {
    quoted_values(own_fields(text), "division").next().filter(|id| id.len() <= limits::ID_BYTES && !id.contains(['\\', '\n']))
}

/// What stands before the first list: after it, an id may be that of something inside.
fn own_fields(text: &str) -> &str {
    text.split('[').next().unwrap_or_default()
}

/// The ids that stand in a text.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    quoted_values(text, "id").filter(|id| !id.is_empty() && id.len() <= limits::ID_BYTES && !id.contains('\n'))
}

/// What stands in quotation marks after each `field:`.
fn quoted_values<'a>(text: &'a str, field: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(field).filter_map(move |(offset, _)| {
        if text[..offset].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let value = text[offset + field.len()..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
        Some(&value[..value.find('"')?])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_named_by_its_own_id() {
        let actor = |text| target_of("actors", text).map(|target| target.id());
        assert_eq!(actor("Actor(id: \"a\" name: \"x\""), Some("a".to_owned()));
        assert_eq!(actor("Actor(grid: \"no\", id : \"a\""), Some("a".to_owned()));
        assert_eq!(actor("Actor(id: , list: [(id: \"b\")]"), None, "the id of something inside it");
        assert_eq!(actor("Actor(id: \"a\nb\""), None);
        assert_eq!(label_of("provisions", "(id: \"2\", label: \"Article 2\""), Some("Article 2"));
        assert_eq!(label_of("provisions", "(id: \"2\", paragraphs: [(label: \"x\")]"), None);
    }
}
