//! Documents of LibreOffice (OpenDocument text).
//!
//! Must not know what a treaty is. Comments are left out with a warning, footnotes follow the paragraph that their mark is in, endnotes and
//! then the heads and feet of pages stand at the end.

mod changes;
mod lengths;
mod lists;
mod open_lists;
mod story;
mod story_lists;
mod styles;
mod tables;
mod words;

use super::office::{
    package::Package,
    record::Record,
    xml_reader::{Piece, XmlReader},
};
use crate::{
    import::{Block, BlockRole, Content, Document, DocumentKind, ImportError, ReadOptions, TrackedChanges},
    model::{DocumentPlace, ImportWarning},
};
use std::collections::{HashMap, HashSet};
use story::{Shared, Story};
use styles::Styles;

const TEXT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads such a document.
///
/// # Errors
/// Where nothing of it can be read.
pub(super) fn read_odt(bytes: &[u8], options: &ReadOptions) -> Result<Document, ImportError> {
    read_package(Package::open(bytes)?, options)
}

/// Reads a document of LibreOffice that is already unpacked, by name and bytes of its parts: `content.xml` and `styles.xml`. For tests and
/// fuzzing.
///
/// # Errors
/// Where nothing of it can be read.
pub fn read_odt_parts(parts: &[(&str, &[u8])], options: &ReadOptions) -> Result<Document, ImportError> {
    read_package(Package::of_parts(parts), options)
}

fn read_package(mut package: Package<'_>, options: &ReadOptions) -> Result<Document, ImportError> {
    let manifest = package.part(MANIFEST)?;
    if manifest.as_deref().is_some_and(is_encrypted) {
        return Err(ImportError::Encrypted);
    }
    let damaged = || ImportError::Damaged { part: TEXT.to_owned(), offset: None };
    let xml = package.part(TEXT)?.ok_or_else(damaged)?;
    let mut record = Record::default();
    let mut styles = Styles::default();
    let common = match package.part(STYLES) {
        Err(ImportError::Damaged { .. }) => {
            record.warn(ImportWarning::PartUnreadable, DocumentPlace::Unknown, STYLES);
            None
        }
        other => other?,
    };
    if let Some(common) = &common {
        forgive(styles.read(STYLES, common), STYLES, &mut record)?;
    }
    styles.read(TEXT, &xml)?;
    let mut shared = Shared {
        styles,
        at_end: Vec::new(),
        reject: options.changes == TrackedChanges::Reject,
        changed: None,
        record,
        tables: 0,
        notes: HashMap::new(),
    };
    let mut blocks = Story::new(TEXT, &xml, &mut shared, true).read(&["text"])?;
    drop(xml);
    blocks.append(&mut shared.at_end);
    if blocks.iter().all(|block| block.text.is_empty()) {
        return Err(ImportError::NoText { pages: 0 });
    }
    if let Some(common) = &common {
        read_running(common, &mut shared, &mut blocks)?;
    }
    warn_of_changes(&mut shared, options.changes);
    Ok(Document { kind: DocumentKind::Odt, content: Content::Blocks(blocks), warnings: shared.record.warnings })
}

/// Whether the list of parts says that one of them needs a password.
fn is_encrypted(manifest: &str) -> bool {
    let mut reader = XmlReader::new(MANIFEST, manifest);
    // Damage in the list is no matter: the parts themselves are read.
    while let Ok(Some(piece)) = reader.next() {
        if let Piece::Start(tag) = piece
            && tag.name() == "encryption-data"
        {
            return true;
        }
    }
    false
}

/// A part that is damaged is a warning; what passes a limit is not forgiven.
fn forgive(result: Result<(), ImportError>, part: &str, record: &mut Record) -> Result<(), ImportError> {
    match result {
        Err(ImportError::Damaged { .. }) => {
            record.warn(ImportWarning::PartUnreadable, DocumentPlace::Unknown, part);
            Ok(())
        }
        result => result,
    }
}

/// Heads and feet of pages, each text once.
fn read_running(xml: &str, shared: &mut Shared, blocks: &mut Vec<Block>) -> Result<(), ImportError> {
    let names = ["header", "footer", "header-left", "footer-left", "header-first", "footer-first"];
    let running = match Story::new(STYLES, xml, shared, false).read(&names) {
        Err(ImportError::Damaged { .. }) => return Ok(()),
        result => result?,
    };
    let mut seen = HashSet::new();
    for mut block in running {
        if !block.text.is_empty() && seen.insert(block.text.clone()) {
            block.role = BlockRole::Running;
            block.place = DocumentPlace::Unknown;
            blocks.push(block);
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
