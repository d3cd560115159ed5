//! Documents of Word (Office Open XML), in both families of names: parts are found through relationships, elements by their local names.
//!
//! Must not know what a treaty is. Comments are left out with a warning, footnotes follow the paragraph that their mark is in, endnotes and
//! then the heads and feet of pages stand at the end.

mod fields;
mod notes;
mod number_formats;
mod numbering;
mod properties;
mod relationships;
mod run;
mod story;
mod styles;
mod symbols;
mod tables;

use super::office::{package::Package, record::Record};
use crate::{
    import::{Block, BlockRole, Content, Document, DocumentKind, ImportError, ReadOptions, TrackedChanges},
    model::{DocumentPlace, ImportWarning},
};
use notes::{NoteKind, Notes, read_note_rules};
use numbering::Numbering;
use relationships::{Relationship, read_relationships};
use std::collections::HashSet;
use story::{Shared, Story};
use styles::Styles;

/// Where the text is if nothing says so.
const MAIN: &str = "word/document.xml";

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_docx(bytes: &[u8], options: &ReadOptions) -> Result<Document, ImportError> {
    read_package(Package::open(bytes)?, options)
}

/// Reads a document of Word that is already unpacked, by name and bytes of its parts: `word/document.xml`, `word/styles.xml` and so on. For
/// tests and fuzzing.
///
/// # Errors
/// Where nothing of it can be read.
pub fn read_docx_parts(parts: &[(&str, &[u8])], options: &ReadOptions) -> Result<Document, ImportError> {
    read_package(Package::of_parts(parts), options)
}

/// Parts that the text leads to.
struct Parts<'p, 'a> {
    package: &'p mut Package<'a>,
    main: String,
    relationships: Vec<Relationship>,
}

impl Parts<'_, '_> {
    /// The part of a kind: its name and text. Where nothing leads to it, it is looked for where Word puts it.
    fn of_kind(&mut self, kind: &str) -> Result<Option<(String, String)>, ImportError> {
        let name = self.relationships.iter().find(|one| one.kind == kind).map(|one| one.target.clone());
        let name = name.unwrap_or_else(|| {
            format!("{}{kind}.xml", self.main.rfind('/').map_or("", |index| self.main.get(..=index).unwrap_or_default()))
        });
        Ok(self.package.part(&name)?.map(|xml| (name, xml)))
    }

    /// Reads a part without which the text can still be read: where it is damaged, that is a warning.
    fn read<T>(
        &mut self,
        kind: &str,
        record: &mut Record,
        read: impl FnOnce(&str, &str) -> Result<T, ImportError>,
    ) -> Result<Option<T>, ImportError> {
        let result = match self.of_kind(kind) {
            Ok(Some((name, xml))) => read(&name, &xml).map(Some),
            Ok(None) => Ok(None),
            Err(error) => Err(error),
        };
        forgive(result, record)
    }
}

/// A part that is damaged is a warning; what passes a limit, or needs a password, is not forgiven.
fn forgive<T>(result: Result<Option<T>, ImportError>, record: &mut Record) -> Result<Option<T>, ImportError> {
    match result {
        Err(ImportError::Damaged { part, .. }) => {
            record.warn(ImportWarning::PartUnreadable, DocumentPlace::Unknown, &part);
            Ok(None)
        }
        result => result,
    }
}

fn read_package(mut package: Package<'_>, options: &ReadOptions) -> Result<Document, ImportError> {
    let mut record = Record::default();
    let leads = forgive(read_relationships(&mut package, "").map(Some), &mut record)?.unwrap_or_default();
    let main = leads.into_iter().find(|one| one.kind == "officeDocument").map_or_else(|| MAIN.to_owned(), |one| one.target);
    let relationships = forgive(read_relationships(&mut package, &main).map(Some), &mut record)?.unwrap_or_default();
    let xml = package.part(&main)?.ok_or_else(|| ImportError::Damaged { part: main.clone(), offset: None })?;
    let mut parts = Parts { package: &mut package, main: main.clone(), relationships };

    let styles = parts.read("styles", &mut record, Styles::read)?.unwrap_or_default();
    let numbering = parts.read("numbering", &mut record, Numbering::read)?.unwrap_or_default();
    let (mut footnotes, mut endnotes) = (Notes::new(NoteKind::Foot), Notes::new(NoteKind::End));
    parts.read("settings", &mut record, |name, xml| read_note_rules(name, xml, &mut footnotes, &mut endnotes, false))?;
    read_note_rules(&main, &xml, &mut footnotes, &mut endnotes, true)?;
    let mut shared = Shared {
        styles,
        numbering,
        footnotes,
        endnotes,
        at_end: Vec::new(),
        reject: options.changes == TrackedChanges::Reject,
        changed: None,
        record,
        tables: 0,
        section: 0,
        running: Vec::new(),
    };
    for (kind, notes) in [("footnotes", NoteKind::Foot), ("endnotes", NoteKind::End)] {
        let result = match parts.of_kind(kind)? {
            Some((name, xml)) => Story::new(&name, &xml, &mut shared, false).read_notes(notes).map(Some),
            None => Ok(None),
        };
        forgive(result, &mut shared.record)?;
    }
    let mut blocks = Story::new(&main, &xml, &mut shared, true).read()?;
    drop(xml);
    blocks.append(&mut shared.at_end);
    warn_of_notes_left(&mut shared);
    let has_text = blocks.iter().any(|block| !block.text.is_empty());
    read_running(&mut parts, &mut shared, &mut blocks)?;
    if !has_text {
        return Err(ImportError::NoText { pages: 0 });
    }
    warn_of_changes(&mut shared, options.changes);
    Ok(Document { kind: DocumentKind::Docx, content: Content::Blocks(blocks), warnings: shared.record.warnings })
}

/// A note without a mark; one whose mark stands in what was deleted went with it.
fn warn_of_notes_left(shared: &mut Shared) {
    let left = [shared.footnotes.without_mark(), shared.endnotes.without_mark()].concat();
    if shared.changed.is_none() {
        for block in left {
            shared.record.warn(ImportWarning::FootnoteUnmatched, DocumentPlace::Unknown, &block.text);
        }
    }
}

/// Heads and feet of pages, each text once.
fn read_running(parts: &mut Parts<'_, '_>, shared: &mut Shared, blocks: &mut Vec<Block>) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    for id in std::mem::take(&mut shared.running) {
        let Some(name) = parts.relationships.iter().find(|one| one.id == id).map(|one| one.target.clone()) else { continue };
        if !seen.insert(name.clone()) {
            continue;
        }
        let result = match parts.package.part(&name) {
            Ok(Some(xml)) => Story::new(&name, &xml, shared, false).read().map(Some),
            Ok(None) => Ok(None),
            Err(error) => Err(error),
        };
        for mut block in forgive(result, &mut shared.record)?.unwrap_or_default() {
            if !block.text.is_empty() && seen.insert(block.text.clone()) {
                block.role = BlockRole::Running;
                block.place = DocumentPlace::Unknown;
                blocks.push(block);
            }
        }
    }
    Ok(())
}

fn warn_of_changes(shared: &mut Shared, changes: TrackedChanges) {
    let Some(place) = shared.changed else { return };
    match changes {
        TrackedChanges::NotAsked => shared.record.warn(ImportWarning::ChangesAccepted, place, ""),
        TrackedChanges::Reject => shared.record.warn(ImportWarning::ChangesRejected, place, ""),
        TrackedChanges::Accept => {}
    }
}
