//! From a path to a document that is imported.

use super::separate_process::read_document_apart;
use crate::{
    import::{Document, ImportError, ReadOptions, limits},
    store::{self, ReadError},
};
use std::{panic, path::Path};

/// Why a document was not read.
#[derive(Debug)]
pub enum DocumentTrouble {
    /// The file cannot be had.
    File(ReadError),
    /// What it holds cannot be read.
    Document(ImportError),
    /// Reading it failed inside the program.
    Failed,
}

/// Reads a document. Should reading it ever panic, that is said: a file from elsewhere must not take the program with it.
///
/// # Errors
/// One of [`DocumentTrouble`].
pub fn load_document(path: &Path, options: ReadOptions) -> Result<Document, DocumentTrouble> {
    let bytes = store::read_file(path, limits::FILE_BYTES as u64).map_err(DocumentTrouble::File)?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let options = ReadOptions { file_name, ..options };
    match panic::catch_unwind(|| read_document_apart(&bytes, &options)) {
        Ok(read) => read.map_err(DocumentTrouble::Document),
        Err(_) => Err(DocumentTrouble::Failed),
    }
}
