//! Text with references and with room for badges.

use super::text_request::TextRequest;
use crate::{search::Mention, ui::theme::Tokens};
use egui::{
    TextFormat,
    epaint::text::{ByteIndex, LayoutSection},
};

/// A text that is cut at `ends`, after each of which so much room is kept, and where references begin and end, which have
/// the colour of the text's pane.
pub fn linked_text<'l>(text: &str, format: &TextFormat, ends: &[(usize, f32)], references: &[Mention], tokens: &Tokens) -> TextRequest<'l> {
    let link = TextFormat { color: tokens.provision, ..format.clone() };
    let mut cuts: Vec<usize> = ends.iter().map(|(end, _)| *end).collect();
    cuts.extend(references.iter().flat_map(|mention| [mention.range.start, mention.range.end]));
    cuts.push(text.len());
    cuts.sort_unstable();
    cuts.dedup();
    let mut from = 0;
    let mut sections = Vec::new();
    for to in cuts.into_iter().filter(|cut| *cut > 0) {
        let leads = references.iter().any(|mention| mention.range.contains(&from));
        let leading_space = ends.iter().filter(|(end, _)| *end == from && from > 0).map(|(_, room)| room).sum();
        let format = if leads { link.clone() } else { format.clone() };
        sections.push(LayoutSection { leading_space, byte_range: ByteIndex(from)..ByteIndex(to), format });
        from = to;
    }
    TextRequest::of_sections(text, sections)
}
