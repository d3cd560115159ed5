//! The briefing as data: the model as it is, and of each item what the program works out.
//!
//! Every field is described in `schemas/briefing-export.schema.json`, which lets nothing else in. The number
//! of the version changes when a field goes or means something else.

use super::{
    Annex, ExportError, Progress,
    selection::{Coverage, Selection},
};
use crate::{
    describe,
    linked::{Item, Placed},
    model::{Briefing, ProvisionKind, Relation, Target},
};
use serde::Serialize;

/// After so many items the progress is reported.
const BATCH: usize = 32;

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    version: u32,
    scope: Scope,
    briefing: Briefing,
    names: Vec<NameData>,
    items: Vec<ItemData>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Notes<'a>>,
}

#[derive(Serialize)]
struct Scope {
    of: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Target>,
}

/// What a provision or division is called, as the window shows it.
#[derive(Serialize)]
struct NameData {
    target: Target,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<ProvisionKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    full: String,
    short: String,
    depth: usize,
}

#[derive(Serialize)]
struct ItemData {
    target: Target,
    kind: &'static str,
    name: String,
    sections: Vec<InSection>,
    links: Vec<LinkData>,
}

#[derive(Serialize)]
struct InSection {
    target: Target,
    name: String,
    numbers: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Target>,
}

#[derive(Serialize)]
struct LinkData {
    target: Target,
    relation: Relation,
    outgoing: bool,
}

#[derive(Serialize)]
struct Notes<'a> {
    title: &'a str,
    entries: Vec<Note<'a>>,
}

#[derive(Serialize)]
struct Note<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<&'a Target>,
    head: &'a str,
    text: &'a str,
    foot: &'a str,
}

/// Makes the data.
pub(super) fn json(selection: &Selection<'_>, annex: Option<&Annex<'_>>, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let of = selection.items().len();
    let mut items = Vec::with_capacity(of);
    for (done, item) in selection.items().iter().enumerate() {
        if done % BATCH == 0 {
            progress.at(done, of)?;
        }
        items.push(item_data(selection, *item));
    }
    let scope = match &selection.coverage {
        Coverage::Whole => Scope { of: "all", target: None },
        Coverage::Filtered => Scope { of: "items", target: None },
        Coverage::Place(target) => Scope { of: "place", target: Some(target.clone()) },
    };
    let notes = annex.map(|annex| Notes {
        title: annex.title,
        entries: annex
            .entries
            .iter()
            .map(|entry| Note { target: entry.target.as_ref(), head: &entry.head, text: &entry.text, foot: &entry.foot })
            .collect(),
    });
    let names = selection.sections().iter().filter_map(|section| name_data(selection, *section)).collect();
    let export = Export { format: "plenary-export", version: 1, scope, briefing: selection.briefing(), names, items, notes };
    let mut out = serde_json::to_vec_pretty(&export).map_err(ExportError::failed)?;
    out.push(b'\n');
    Ok(out)
}

/// The name of a section; none for the treaty as a whole.
fn name_data(selection: &Selection<'_>, section: usize) -> Option<NameData> {
    let target = &selection.section(section).target;
    let name = selection.linked.place_name(target)?;
    let (full, short) = (name.full().to_owned(), name.short().to_owned());
    let depth = selection.linked.depth(section);
    Some(NameData { target: target.clone(), kind: name.kind, number: name.number.clone(), full, short, depth })
}

fn item_data(selection: &Selection<'_>, item: Item) -> ItemData {
    let linked = selection.linked;
    let here = |index: &usize| selection.section(*index).placed(item).map(|placed| in_section(selection, *index, placed));
    let links = linked.links(item).iter();
    ItemData {
        target: linked.target(item),
        kind: describe::kind_word(item),
        name: linked.item_name(item),
        sections: selection.sections().iter().filter_map(here).collect(),
        links: links.map(|link| LinkData { target: linked.target(link.other), relation: link.relation, outgoing: link.outgoing }).collect(),
    }
}

fn in_section(selection: &Selection<'_>, index: usize, placed: &Placed) -> InSection {
    let section = selection.section(index);
    let anchors = placed.anchors.iter().filter_map(|anchor| section.anchors.get(*anchor));
    InSection {
        target: section.target.clone(),
        name: selection.linked.say_target(&section.target),
        numbers: anchors.filter(|anchor| anchor.of.is_summary()).map(|anchor| anchor.number).collect(),
        from: placed.from.map(|from| selection.section(from).target.clone()),
    }
}
