//! What of a document has no place in the briefing, and what is to be looked at by eye: nothing is dropped in silence.

use crate::model::{DocumentPlace, ImportWarning};

/// A piece of a document that could not be placed, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnplacedText {
    /// Its words, with the number before them where there is one.
    pub text: String,
    /// Where it stood.
    pub place: DocumentPlace,
}

/// Something that is to be looked at by eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextWarning {
    /// What.
    pub warning: ImportWarning,
    /// Where in the document.
    pub place: DocumentPlace,
    /// The words it is about, cut to a line.
    pub words: String,
}
