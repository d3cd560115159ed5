//! The kinds of files: bytes to blocks, each kind in a file or folder of its own.
//!
//! A container knows its format and nothing of treaties; what it knows of a block (style, computed number, indent, centred, page) it
//! says, and decides nothing from it.

mod akoma_ntoso;
mod detect;
mod docx;
mod formex;
mod html;
mod markup;
mod odt;
mod office;
mod pdf;
mod plain_text;
mod structured;
mod xml;

pub use detect::detect_kind;
pub use docx::read_docx_parts;
pub use odt::read_odt_parts;
pub use pdf::read_pdf;

use super::{Document, DocumentKind, Excess, ImportError, ReadOptions, limits};

/// Reads a document of any kind that is known, by what its bytes are and, for text, by its name. A PDF from elsewhere is not to be read in the process
/// of the window: `load::read_document_apart` reads it in another.
///
/// # Errors
/// Where nothing of it can be read: [`ImportError`].
pub fn read_document(bytes: &[u8], options: &ReadOptions) -> Result<Document, ImportError> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(ImportError::TooLarge(Excess::File));
    }
    match detect_kind(bytes, &options.file_name)? {
        DocumentKind::Docx => docx::read_docx(bytes, options),
        DocumentKind::Odt => odt::read_odt(bytes, options),
        DocumentKind::Html => html::read_html(bytes),
        DocumentKind::AkomaNtoso => akoma_ntoso::read_akoma_ntoso(bytes),
        DocumentKind::Formex => formex::read_formex(bytes),
        DocumentKind::Xml => xml::read_xml(bytes),
        DocumentKind::Pdf => pdf::read_pdf(bytes),
        kind @ (DocumentKind::Text | DocumentKind::Markdown) => plain_text::read_plain_text(bytes, kind),
    }
}
