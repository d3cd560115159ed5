//! What stands where in the working table: a heading for each division and provision, under it a table with a row for each
//! paragraph, then what the table leaves out; and where somebody asks for it, an annex with every card whole and all else
//! of the briefing.

use super::{
    left_out::LeftOut,
    writer::{DocumentWriter, RunStyle, Span},
};
use crate::{
    describe,
    export::{
        AnnexEntry, ExportError, Progress,
        anchored_text::{TextPart, split_at_anchors},
        annex::PlacedAnnex,
        back_matter::{self, BackMatter, Entry},
        card_content::Line,
        selection::Selection,
        source_numbers::source_in_full,
        text_rows::text_rows,
    },
    linked::Section,
    model::{Basis, Target},
    text,
};

/// Headings by how deep what they head stands.
const HEADINGS: [&str; 5] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5"];

pub(super) struct Body<'b, 'l, 'f, 'i> {
    pub selection: &'b Selection<'l>,
    pub notes: &'b PlacedAnnex<'b>,
    pub writer: &'f mut DocumentWriter<'i>,
    /// True where every card stands whole after the table.
    pub cards_in_full: bool,
    pub left_out: LeftOut,
}

/// Writes all of it; what the table shortened is returned.
pub(super) fn body(
    selection: &Selection<'_>,
    notes: &PlacedAnnex<'_>,
    writer: &mut DocumentWriter<'_>,
    cards_in_full: bool,
    progress: Progress<'_>,
) -> Result<LeftOut, ExportError> {
    let mut body = Body { selection, notes, writer, cards_in_full, left_out: LeftOut::default() };
    body.head();
    let of = selection.sections().len();
    for (done, index) in selection.sections().iter().enumerate() {
        body.section(*index);
        progress.at(done + 1, of)?;
    }
    body.loose_items();
    body.rest();
    body.end_of_table();
    if cards_in_full {
        body.annex();
    }
    Ok(body.left_out)
}

impl Body<'_, '_, '_, '_> {
    pub(super) fn say(&mut self, style: &str, words: &str) {
        if !words.is_empty() {
            self.writer.paragraph(style, None, &[Span::plain(words)]);
        }
    }

    pub(super) fn name(&self, target: &Target) -> Option<String> {
        self.writer.ids.of(target).map(str::to_owned)
    }

    fn head(&mut self) {
        let briefing = self.selection.linked.briefing();
        self.say("Title", &briefing.title);
        self.say("Subtitle", &back_matter::part_label(self.selection).unwrap_or_default());
        if let Some(as_of) = &briefing.as_of {
            self.say("Meta", &text::export::as_of(&text::date(as_of)));
        }
        self.say("Meta", text::export::SUMMARIES.words());
        self.say("Meta", text::export::HOW_TABLE_IS_SHORT.words());
    }

    fn section(&mut self, index: usize) {
        let selection = self.selection;
        let linked = selection.linked;
        let briefing = linked.briefing();
        let section = selection.section(index);
        let (level, label, heading) = match (&section.target, section.provision) {
            (_, Some(provision)) => {
                let provision = linked.provision(provision);
                (1, provision.label.as_str(), provision.heading.as_str())
            }
            (Target::Division(id), None) => match linked.division(id) {
                Some(division) => (0, division.label.as_str(), division.heading.as_str()),
                None => (0, id.as_str(), ""),
            },
            _ => (0, "", briefing.instrument.title.as_str()),
        };
        // The navigation of a word processor shows what stands in what.
        let style = HEADINGS[(level + linked.depth(index)).min(HEADINGS.len() - 1)];
        let mut spans = Vec::new();
        if !label.is_empty() {
            spans.push(Span::plain(if heading.is_empty() { label.to_owned() } else { format!("{} ", text::sentence(label)) }));
        }
        spans.extend(self.anchored(index, &section.target, TextPart::Heading, heading));
        let name = self.name(&section.target);
        self.writer.paragraph(style, name.as_deref(), &spans);
        self.notes_at(&section.target);
        if let Some(provision) = section.provision {
            let provision = linked.provision(provision);
            for line in back_matter::provision_facts(selection, provision) {
                self.line("Meta", &line, None);
            }
            let citation = describe::citation(linked, &section.target, describe::CitationStyle::Un);
            self.writer.paragraph("Meta", None, &[Span::plain(text::provision_status(provision)), Span::Foot(citation)]);
            self.table(index, text_rows(selection, index));
        } else if selection.placed(index).next().is_some() {
            self.table(index, text_rows(selection, index));
        }
    }

    /// A line with its label, and a footnote at its end.
    pub(super) fn line(&mut self, style: &str, line: &Line, foot: Option<String>) {
        let mut spans = Vec::new();
        if !line.label.is_empty() {
            spans.push(Span::styled(RunStyle::Small, format!("{} ", text::label(&line.label))));
        }
        spans.extend(line.runs.iter().map(|run| Span::Words { text: run.text.clone(), style: RunStyle::Plain, to: run.to.clone() }));
        spans.extend(line.note.map(|note| Span::styled(RunStyle::Small, format!(" ({note})"))));
        spans.extend(foot.map(Span::Foot));
        self.writer.paragraph(style, None, &spans);
    }

    /// Sources in full, so that a page that is taken out still says where its claims come from.
    pub(super) fn foot(&self, sources: &[String], basis: Basis) -> String {
        let linked = self.selection.linked;
        let each = sources.iter().map(|id| source_in_full(linked, id));
        let each = text::list_of_lists(&each.collect::<Vec<_>>());
        let each = if each.is_empty() { text::NO_SOURCE.words() } else { &each };
        text::side_by_side(&[each, text::basis(basis)])
    }

    pub(super) fn back_matter(&mut self, back_matter: &BackMatter) {
        self.say("Heading1", back_matter.title);
        for entry in &back_matter.entries {
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let name = entry.target.as_ref().and_then(|target| self.name(target));
        let mut head = vec![Span::plain(entry.head.as_str())];
        head.extend(entry.basis.map(|basis| Span::Foot(self.foot(&entry.sources, basis))));
        self.writer.paragraph("Heading3", name.as_deref(), &head);
        for line in &entry.lines {
            self.line("Normal", line, None);
        }
        self.say("Meta", entry.url.as_deref().unwrap_or_default());
    }

    pub(super) fn notes_at(&mut self, target: &Target) {
        for note in self.notes.at(target) {
            self.note(note, "");
        }
    }

    fn note(&mut self, note: &AnnexEntry, of: &str) {
        let head = text::label(&text::side_by_side(&[&*text::export::NOTE, of, &note.head]));
        let mut spans = vec![Span::styled(RunStyle::Bold, format!("{head} ")), Span::plain(note.text.as_str())];
        if !note.foot.is_empty() {
            spans.push(Span::styled(RunStyle::Small, format!(" {}", note.foot)));
        }
        self.writer.paragraph("Note", None, &spans);
    }

    fn rest(&mut self) {
        if self.notes.rest().is_empty() {
            return;
        }
        self.say("Heading1", if self.notes.title.is_empty() { text::export::OTHER_NOTES.words() } else { self.notes.title });
        for note in self.notes.rest() {
            let of = note.target.as_ref().map(|target| self.selection.linked.say_target(target)).unwrap_or_default();
            self.note(note, &of);
        }
    }

    /// Words with the numbers of what is tied to them.
    pub(super) fn anchored(&self, index: usize, target: &Target, part: TextPart, words: &str) -> Vec<Span> {
        let section = self.selection.section(index);
        let mut spans = Vec::new();
        for piece in split_at_anchors(self.selection, section, target, part, words) {
            spans.push(Span::plain(piece.text));
            for anchor in piece.ends {
                spans.push(Span::plain("\u{a0}"));
                spans.extend(self.number(section, index, anchor).into_iter().take(1));
            }
        }
        spans
    }

    /// The number of an anchor, which leads to the first card tied to it, and a space.
    pub(super) fn number(&self, section: &Section, index: usize, anchor: usize) -> Vec<Span> {
        let Some(anchor) = section.anchors.get(anchor) else { return Vec::new() };
        let item = anchor.items.iter().copied().find(|item| self.selection.holds(*item));
        let name = item.map(|item| self.writer.ids.card(item, &self.selection.linked.target(item), index).to_owned());
        let text = format!("[{}]", anchor.number);
        let number = match name {
            Some(name) => Span::Named { text, name },
            None => Span::styled(RunStyle::Small, text),
        };
        vec![number, Span::plain(" ")]
    }
}
