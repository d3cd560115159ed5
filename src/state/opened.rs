//! What comes back when a briefing is chosen and read.

use super::Origin;
use crate::{linked::LinkedBriefing, model::Problem};
use std::{path::PathBuf, sync::Arc};

/// The answer of a file dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// The file; `None` where the dialog was cancelled or could not be shown.
    pub path: Option<PathBuf>,
    /// What the dialog logged as an error. A dialog that was cancelled and one that could not be
    /// shown answer alike; only this tells them apart.
    pub trouble: Option<String>,
}

/// A briefing that was read.
#[derive(Debug)]
pub struct Opened {
    /// Where it came from.
    pub origin: Origin,
    /// The briefing, linked.
    pub linked: Arc<LinkedBriefing>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
    /// True if nothing at all could be read of it.
    pub nothing: bool,
}
