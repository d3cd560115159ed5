//! The kinds of documents that official texts are read from.

use serde::{Deserialize, Serialize};

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    /// A document of Word (Office Open XML).
    Docx,
    /// A document of `LibreOffice` (`OpenDocument` text).
    Odt,
    /// A web page.
    Html,
    /// XML of parliaments and of the UN: Akoma Ntoso 3.0 and its drafts.
    AkomaNtoso,
    /// XML of the Official Journal of the European Union.
    Formex,
    /// Other XML, read as text.
    Xml,
    /// PDF with text in it.
    Pdf,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
}
