//! A briefing as a file that other programs read: a page, a working table, plain text, tables and data.
//!
//! Bytes out of a briefing, the same bytes for the same briefing: nothing here knows a disk, a clock, a
//! window or a thread. What belongs into a file is settled once ([`Scope`]) and what an item says is
//! said once (`card_content`, `back_matter`); the forms only set it. None of
//! them leaves out a word of what belongs, but a working table without its annex, which says what it leaves out.

mod anchored_text;
mod annex;
mod article_brief;
mod back_matter;
mod bibtex;
mod brief;
mod card_content;
mod csl;
mod csv;
mod docx;
mod gap_csv;
mod handout;
mod html;
mod json;
mod language_tag;
mod link_ids;
mod markdown;
mod note_files;
mod progress;
mod selection;
mod short_item;
mod source_numbers;
mod speaking_note;
mod spreadsheet;
mod table;
mod text_rows;
mod xlsx;

use crate::{
    linked::{Item, LinkedBriefing},
    model::Target,
};
pub use annex::{Annex, AnnexEntry};
pub use article_brief::{PaperForm, article_brief};
pub use brief::BRIEF_PAGES;
pub use gap_csv::gap_csv;
pub use handout::{Handout, UnknownHandout, handout};
pub use html::clipping;
pub use note_files::{annex_entries, annotations, items_noted, notes_markdown};
pub use progress::{ExportError, Progress};
use selection::Selection;
pub use speaking_note::{own_words, speaking_note};
use std::{collections::BTreeSet, str::FromStr};

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One page that needs nothing else: to read without the program, and to print.
    Html,
    /// The working table that delegations use, for a word processor.
    Docx,
    /// Plain text with marks, `CommonMark`.
    Markdown,
    /// A workbook: a sheet for each kind of thing, with links between them.
    Xlsx,
    /// A row for each tie, for a spreadsheet.
    Csv,
    /// Everything as data, documented in `schemas/briefing-export.schema.json`.
    Json,
    /// The bibliography, for a reference manager.
    CslJson,
    /// The bibliography, for TeX.
    BibTex,
}

impl Form {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 8] = [Self::Html, Self::Docx, Self::Xlsx, Self::Markdown, Self::Csv, Self::Json, Self::CslJson, Self::BibTex];

    /// The name a person types.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::CslJson => "csl",
            Self::BibTex => "bib",
        }
    }

    /// What a file of this form ends in, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::CslJson => "csl.json",
            other => other.name(),
        }
    }

    /// True for what is no text and should not be sent to a screen.
    #[must_use]
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }
}

/// A name that is no form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is none of html, docx, xlsx, md, csv, json, csl and bib")]
pub struct UnknownForm(String);

impl FromStr for Form {
    type Err = UnknownForm;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|form| form.name() == name).ok_or_else(|| UnknownForm(name.to_owned()))
    }
}

/// How much of a briefing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    All,
    /// All of the text, and of what is tied to it these alone, as a filter leaves them.
    Items(BTreeSet<Item>),
    /// One provision or division with everything tied to it. A paragraph stands for its provision.
    Provision(Target),
}

/// What stands in a file only where somebody asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct With<'a> {
    /// What a person wrote, beside what it is about.
    pub annex: Option<&'a Annex<'a>>,
    /// The trainer's notes of the walks. A file is handed on, and they are for one pair of eyes.
    pub trainer: bool,
    /// Every card whole, and all else of the briefing, after a working table, which shortens them. What stands there and is asked
    /// for brings it: the trainer's notes.
    pub cards_in_full: bool,
}

/// Makes the file.
///
/// # Errors
/// If it was cancelled, if the scope names a place the briefing does not have, or if a form could not be
/// put together.
pub fn export(linked: &LinkedBriefing, scope: &Scope, form: Form, with: With<'_>, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let selection = Selection::new(linked, scope, with.trainer)?;
    let notes = annex::PlacedAnnex::new(with.annex, &selection);
    progress.at(0, selection.sections().len())?;
    match form {
        Form::Html => html::html(&selection, &notes, progress).map(String::into_bytes),
        Form::Xlsx => xlsx::xlsx(&selection, progress),
        Form::Docx => docx::docx(&selection, &notes, with.cards_in_full || with.trainer, progress),
        Form::Markdown => markdown::markdown(&selection, &notes, progress).map(String::into_bytes),
        Form::Csv => csv::csv(&selection, progress),
        Form::Json => json::json(&selection, with.annex, progress),
        Form::CslJson => csl::csl(&selection),
        Form::BibTex => Ok(bibtex::bibtex(&selection).into_bytes()),
    }
}
