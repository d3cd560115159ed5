//! The brief of one article: two to four pages to carry into a room, its paragraphs beside safeguards beside critiques, and an
//! annex with what is long, who stands where, and the sources.
//!
//! `content` says what stands in it, `fit` shortens that to four pages, `page` sets it as HTML that prints. Knows nothing of files for a
//! word processor: `docx` sets it as one.

mod content;
mod fit;
mod page;

pub(super) use content::{Brief, BriefRow};
pub use fit::BRIEF_PAGES;
pub(super) use fit::fitted;
pub(super) use page::page as brief_page;
