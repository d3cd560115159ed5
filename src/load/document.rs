//! From a path to a document that is imported.

use super::separate_process::read_document_apart;
use crate::{
    import::{Document, ImportError, ReadOptions, TrackedChanges, limits},
    store::{self, ReadError},
};
use std::{panic, path::Path};

/// A document with the file it was read from.
#[derive(Debug)]
pub struct LoadedDocument {
    /// What was read.
    pub document: Document,
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Its name, without its folder.
    pub file_name: String,
}

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
pub fn load_document(path: &Path, changes: TrackedChanges) -> Result<LoadedDocument, DocumentTrouble> {
    let bytes = store::read_file(path, limits::FILE_BYTES as u64).map_err(DocumentTrouble::File)?;
    let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let options = ReadOptions { file_name: file_name.clone(), changes };
    match panic::catch_unwind(|| read_document_apart(&bytes, &options)) {
        Ok(Ok(document)) => Ok(LoadedDocument { document, bytes, file_name }),
        Ok(Err(error)) => Err(DocumentTrouble::Document(error)),
        Err(_) => Err(DocumentTrouble::Failed),
    }
}
