//! What people are handed: documents, read in three stages that can be tried alone.
//!
//! 1. A *container* (DOCX, ODT, HTML, Akoma Ntoso, Formex, PDF, text) becomes a [`Document`]: blocks, with what the document says of each.
//! 2. *Structure*: blocks become [`OutlinedText`]s, by article, paragraph and subparagraph.
//! 3. *Alignment* with a briefing makes a layer of it.
//!
//! Bytes come in and data goes out: nothing here knows of files on the disk, of windows or of time. Untrusted bytes are read within
//! [`limits`]; what is wrong is an [`ImportError`] or a warning at its place, never a panic. Nothing of a document is dropped in silence: what no rule places is *unplaced*.

pub mod align;
pub mod container;
mod document;
pub mod language;
pub mod limits;
mod note_mark;
mod numerals;
mod outline;
pub mod outline_builder;
mod register;
pub mod structure;

pub use crate::model::{Excess, ImportError};
pub use align::{Alignment, DraftWords, TextOf, align, draft_briefing};
pub use container::{read_document, read_pdf};
pub use document::{Block, BlockRole, Content, Document, DocumentKind, ReadOptions, TrackedChanges};
pub use note_mark::NoteMark;
pub use outline::{Element, ElementKind, OutlinedText, Warned};
pub use outline_builder::{OutlineBuilder, Words, clean_number, follows};
pub use register::{Consent, ConsentForm, Participant, TreatyRegister, read_register};
pub use structure::outline;
