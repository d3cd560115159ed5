//! The working table that delegations use, for a word processor: landscape, a table for each provision, real
//! headings and real footnotes; and after it, where somebody asks, every card whole.
//!
//! `body` says what stands where, `table` sets a row, `left_out` counts what is shortened, which `end_of_table` says, `cards` is the annex; `brief` is the brief of an article,
//! `speaking_note` the note of a place; `writer` sets paragraphs, `parts` holds what every such file has, `xml` writes
//! elements. The zip file has no clock in it, so that the same briefing is the same file.

mod body;
mod brief;
mod cards;
mod end_of_table;
mod left_out;
mod parts;
mod speaking_note;
mod table;
mod writer;
pub(super) mod xml;

use super::{ExportError, Progress, annex::PlacedAnnex, back_matter, language_tag::language_tag, link_ids::LinkIds, selection::Selection};
use crate::model::{Briefing, is_from_the_right};
pub(super) use brief::brief;
use parts::Look;
pub(super) use speaking_note::speaking_note;
use std::io::{Cursor, Write as _};
use writer::{DocumentWriter, Sheet};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Makes the file; with every card whole after the table where somebody asks for it.
pub(super) fn docx(
    selection: &Selection<'_>,
    notes: &PlacedAnnex<'_>,
    cards_in_full: bool,
    progress: Progress<'_>,
) -> Result<Vec<u8>, ExportError> {
    let briefing = selection.linked.briefing();
    let tag = language_tag(briefing);
    let rtl = is_from_the_right(briefing);
    let ids = LinkIds::new(selection, &[]);
    let mut writer = DocumentWriter::new(&ids, rtl);
    let left_out = body::body(selection, notes, &mut writer, cards_in_full, progress)?;
    let (document, footnotes) = writer.finish(Sheet::Landscape);
    let subject = back_matter::part_label(selection).unwrap_or_else(|| briefing.instrument.title.clone());
    file(briefing, &subject, (document, footnotes), &left_out.foot(cards_in_full), &Look { language: tag, rtl, tight: false, styles: &[] })
}

/// The file around a document and its footnotes.
fn file(
    briefing: &Briefing,
    subject: &str,
    (document, footnotes): (Vec<u8>, Vec<u8>),
    foot: &str,
    look: &Look<'_>,
) -> Result<Vec<u8>, ExportError> {
    let files: [(&str, Vec<u8>); 9] = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.into()),
        ("_rels/.rels", parts::RELATIONS.into()),
        ("docProps/core.xml", parts::core(&briefing.title, subject, &briefing.compiled_by, look.language)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.into()),
        ("word/document.xml", document),
        ("word/footnotes.xml", footnotes),
        ("word/footer1.xml", parts::footer(foot)),
        ("word/settings.xml", parts::SETTINGS.into()),
        ("word/styles.xml", parts::styles(look).into()),
    ];
    zipped(&files).map_err(ExportError::failed)
}

fn zipped(files: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
