//! Makes the brief of an article, as a page or for a word processor. What stands in it, and in how many pages, is `brief`'s.

use super::{
    ExportError, Progress, Scope,
    brief::{brief_page, fitted},
    docx,
    selection::Selection,
};
use crate::{linked::LinkedBriefing, model::Target};
use std::str::FromStr;

/// What a brief or a note is made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperForm {
    /// A page that a browser shows and prints.
    Html,
    /// For a word processor.
    Docx,
}

impl PaperForm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Html, Self::Docx];

    /// The name a person types, which is what a file of it ends in.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }
}

impl FromStr for PaperForm {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|form| form.name() == name).ok_or(())
    }
}

/// Makes the brief of one article; a paragraph stands for its article.
///
/// # Errors
/// If the place is no article, or if it was cancelled.
pub fn article_brief(linked: &LinkedBriefing, article: &Target, form: PaperForm, progress: Progress<'_>) -> Result<Vec<u8>, ExportError> {
    let selection = Selection::new(linked, &Scope::Provision(article.clone()), false)?;
    let [section] = *selection.sections() else { return Err(ExportError::NoArticle(linked.say_target(article))) };
    if selection.section(section).provision.is_none() {
        return Err(ExportError::NoArticle(linked.say_target(article)));
    }
    progress.at(0, 1)?;
    let brief = fitted(&selection, section);
    let bytes = match form {
        PaperForm::Html => brief_page(&brief).into_string().into_bytes(),
        PaperForm::Docx => docx::brief(&brief)?,
    };
    progress.at(1, 1)?;
    Ok(bytes)
}
