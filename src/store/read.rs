//! Reading a whole file, with a limit.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
};

/// Why a file could not be read, in words for the log; a person is told by `text`.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is none of that name.
    #[error("there is no file of this name")]
    NotFound,
    /// It is a folder.
    #[error("this is a folder, not a file")]
    IsFolder,
    /// It may not be read.
    #[error("you do not have permission to read this file")]
    NoPermission,
    /// A pipe or a device, which may have no end.
    #[error("this is a pipe or a device, not a file")]
    NoFile,
    /// It is larger than the limit, in bytes.
    #[error("this file is larger than {} MiB", .0 / (1024 * 1024))]
    TooLarge(u64),
    /// Anything else the system says.
    #[error("the system could not read this file: {0}")]
    Other(io::Error),
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// One of [`ReadError`]; nothing is read of a file that is too large.
pub fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    let about = fs::metadata(path).map_err(explain)?;
    if about.is_dir() {
        return Err(ReadError::IsFolder);
    }
    // A pipe that nobody writes to would be waited for without end. What a shell hands over is another matter.
    if !about.is_file() && !["/dev", "/proc"].iter().any(|handed| path.starts_with(handed)) {
        return Err(ReadError::NoFile);
    }
    if about.len() > limit {
        return Err(ReadError::TooLarge(limit));
    }
    let file = File::open(path).map_err(explain)?;
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default().saturating_add(1));
    // The length that a file system reports is not always true (pipes, growing files): count while reading.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(explain)?;
    if bytes.len() as u64 > limit { Err(ReadError::TooLarge(limit)) } else { Ok(bytes) }
}

pub(super) fn explain(error: io::Error) -> ReadError {
    match error.kind() {
        io::ErrorKind::NotFound => ReadError::NotFound,
        io::ErrorKind::IsADirectory => ReadError::IsFolder,
        io::ErrorKind::PermissionDenied => ReadError::NoPermission,
        _ => ReadError::Other(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_system_are_told_apart() {
        let says = |kind: io::ErrorKind| explain(io::Error::from(kind));
        assert!(matches!(says(io::ErrorKind::NotFound), ReadError::NotFound));
        assert!(matches!(says(io::ErrorKind::PermissionDenied), ReadError::NoPermission));
        assert!(matches!(says(io::ErrorKind::IsADirectory), ReadError::IsFolder));
        assert!(matches!(says(io::ErrorKind::TimedOut), ReadError::Other(_)));
    }
}
