//! What documents of Word and of LibreOffice have in common: parts packed in a ZIP, XML, paragraphs made of runs, tables that only lay out,
//! and numbers that the document computes.
//!
//! Must not know the names of elements of either format.

pub(super) mod counters;
pub(super) mod labels;
pub(super) mod numbers;
pub(super) mod package;
pub(super) mod paragraph;
pub(super) mod record;
pub(super) mod style_names;
pub(super) mod table;
pub(super) mod xml_reader;
