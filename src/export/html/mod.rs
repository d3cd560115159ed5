//! The briefing as one page: it needs no program, no network and no script, and prints.
//!
//! `page` holds what stands around the text, `sections` the provisions, `cards` what is tied to them, `style`
//! how all of it looks.

pub(super) mod cards;
mod clipping;
mod page;
mod sections;
pub(super) mod style;

pub use clipping::clipping;
pub(super) use page::head;

use super::{
    ExportError, Progress,
    annex::PlacedAnnex,
    card_content::{Line, Run},
    link_ids::LinkIds,
    selection::Selection,
};
use crate::{describe, model::Basis, text as words};
use maud::{Markup, html};

/// What all parts of a page need.
struct Context<'c, 'l> {
    selection: &'c Selection<'l>,
    notes: &'c PlacedAnnex<'c>,
    ids: LinkIds,
}

/// Makes the page.
pub(super) fn html(selection: &Selection<'_>, notes: &PlacedAnnex<'_>, progress: Progress<'_>) -> Result<String, ExportError> {
    let ids = LinkIds::new(selection, page::RESERVED);
    let context = Context { selection, notes, ids };
    let mut out = page::before(&context).into_string();
    let of = selection.sections().len();
    for (done, index) in selection.sections().iter().enumerate() {
        out.push_str(&sections::section(&context, *index).into_string());
        progress.at(done + 1, of)?;
    }
    out.push_str(&page::after(&context).into_string());
    Ok(out)
}

/// A circle, drawn rather than written, as few fonts have all of them: full, half or empty. Words beside it
/// say what it means.
pub(super) fn basis_sign(basis: Basis) -> Markup {
    let fill = match basis {
        Basis::Checked => "g g0",
        Basis::Secondary => "g g1",
        Basis::Unchecked => "g g2",
    };
    html! { span class=(fill) aria-hidden="true" {} }
}

impl Context<'_, '_> {
    /// A line with its label.
    fn line(&self, line: &Line) -> Markup {
        html! {
            div.l {
                @if !line.label.is_empty() { span.k { (line.label) } " " }
                span.v.t[line.prose] dir="auto" {
                    @for run in &line.runs { (self.run(run)) }
                    @if let Some(note) = line.note { " " span.q { "(" (note) ")" } }
                }
            }
        }
    }

    /// Words, a link where the file holds what they lead to.
    fn run(&self, run: &Run) -> Markup {
        let id = run.to.as_ref().and_then(|to| self.ids.of(to));
        html! { @if let Some(id) = id { a href={ "#" (id) } { (run.text) } } @else { (run.text) } }
    }

    /// Sources by their short names, and how far the whole was checked.
    fn foot(&self, sources: &[String], basis: Option<Basis>) -> Markup {
        let linked = self.selection.linked;
        html! {
            @for (index, id) in sources.iter().enumerate() {
                @if index > 0 { (words::SEMICOLON.words()) }
                (self.run(&Run { text: describe::source_title(linked, id), to: Some(crate::model::Target::Source(id.clone())) }))
            }
            @if let Some(basis) = basis {
                @if !sources.is_empty() { (words::DOT.words()) }
                span.b { (basis_sign(basis)) " " (words::basis(basis)) }
            }
        }
    }

    /// Notes that stand beside a target.
    fn notes(&self, target: &crate::model::Target) -> Markup {
        html! { @for note in self.notes.at(target) { (Self::note(note)) } }
    }

    fn note(note: &super::AnnexEntry) -> Markup {
        html! {
            aside.note {
                p.k { (words::export::NOTE) @if !note.head.is_empty() { (words::COLON.words()) bdi { (note.head) } } }
                p.t dir="auto" { (note.text) }
                @if !note.foot.is_empty() { p.q { (note.foot) } }
            }
        }
    }
}
