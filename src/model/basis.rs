//! How far a statement was checked.

use serde::{Deserialize, Serialize};

/// How far a statement was checked. Never promoted by anything the program does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// A summary that was compared with the official text or the original document.
    Checked,
    /// Taken from a named secondary source.
    Secondary,
    /// Nobody has compared it yet; also what is assumed where a file does not say.
    #[default]
    Unchecked,
}
