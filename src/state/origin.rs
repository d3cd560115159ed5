//! Where a briefing came from.

use std::path::PathBuf;

/// Where a briefing came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program; the name of its file.
    Shipped(&'static str),
    /// A file.
    File(PathBuf),
}

impl Origin {
    /// The name people see.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Shipped(name) => (*name).to_owned(),
            Self::File(path) => path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned()),
        }
    }

    /// The same without its ending, for files that are made of it.
    #[must_use]
    pub fn stem(&self) -> String {
        let name = self.name();
        name.strip_suffix(".ron").unwrap_or(&name).to_owned()
    }
}
