//! What stands where in the working table: a heading for each division and provision, a row for each paragraph
//! with what is tied to it, and all else of the briefing after the tables.

use super::writer::{DocumentWriter, RunStyle, Span};
use crate::{
    describe,
    export::{
        AnnexEntry, ExportError, Progress,
        anchored_text::{TextPart, split_at_anchors, whole_anchors},
        annex::PlacedAnnex,
        back_matter::{self, BackMatter, Entry},
        card_content::{CardContent, Line, card_alone, card_in_section},
        selection::{Selection, each_paragraph},
    },
    linked::{Placed, Section},
    model::{Address, Basis, PaneKind, Paragraph, Provision, Target},
    text,
};

/// Widths of the columns, in twentieths of a point; together what A4 leaves between its margins.
const WIDTHS: [u32; 4] = [740, 3900, 4300, 6198];
/// Letters in a card above which its row may be parted: it would leave half of a page empty.
const PARTED_ABOVE: usize = 1_100;
/// Headings by how deep what they head stands.
const HEADINGS: [&str; 5] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5"];

struct Body<'b, 'l, 'f, 'i> {
    selection: &'b Selection<'l>,
    notes: &'b PlacedAnnex<'b>,
    writer: &'f mut DocumentWriter<'i>,
}

/// A paragraph of the text with what is tied to it, before it is set into rows.
struct Group<'l> {
    target: Target,
    number: String,
    text: Vec<Span>,
    tied: [Vec<&'l Placed>; 2],
}

/// Writes all of it.
pub(super) fn body(
    selection: &Selection<'_>,
    notes: &PlacedAnnex<'_>,
    writer: &mut DocumentWriter<'_>,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut body = Body { selection, notes, writer };
    body.head();
    let of = selection.sections().len();
    for (done, index) in selection.sections().iter().enumerate() {
        body.section(*index);
        progress.at(done + 1, of)?;
    }
    let loose: Vec<_> = selection.loose().collect();
    if !loose.is_empty() {
        body.writer.paragraph("Heading1", None, &[Span::plain(text::export::TIED_NOWHERE)]);
        for item in loose {
            let card = card_alone(selection, item);
            body.card(&card, 0);
        }
    }
    for back_matter in &back_matter::chapters_after_text(selection) {
        body.back_matter(back_matter);
    }
    body.rest();
    Ok(())
}

impl<'l> Body<'_, 'l, '_, '_> {
    fn say(&mut self, style: &str, words: &str) {
        if !words.is_empty() {
            self.writer.paragraph(style, None, &[Span::plain(words)]);
        }
    }

    fn name(&self, target: &Target) -> Option<String> {
        self.writer.ids.of(target).map(str::to_owned)
    }

    fn head(&mut self) {
        let briefing = self.selection.linked.briefing();
        self.say("Title", &briefing.title);
        self.say("Subtitle", &back_matter::part_label(self.selection).unwrap_or_default());
        if let Some(as_of) = &briefing.as_of {
            self.say("Meta", &text::export::as_of(&text::date(as_of)));
        }
        briefing.about.split("\n\n").for_each(|words| self.say("Normal", words));
        self.say("Meta", text::export::SUMMARIES.words());
        self.back_matter(&back_matter::status_chapter(self.selection));
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
            let groups = self.groups(index, provision);
            self.table(index, &groups);
        } else if selection.placed(index).next().is_some() {
            let group = self.group(index, section.target.clone(), String::new(), Vec::new());
            self.table(index, &[group]);
        }
    }

    /// The rows of a provision: what stands before its paragraphs, and each paragraph.
    fn groups(&self, index: usize, provision: &Provision) -> Vec<Group<'l>> {
        let linked = self.selection.linked;
        let target = Target::Text(Address::provision(provision.id.as_str()));
        let mut text = Vec::new();
        if let Some(words) = &provision.text {
            text.extend(self.anchored(index, &target, TextPart::Text, words));
            text.push(Span::plain(" "));
        }
        text.push(Span::styled(RunStyle::Small, text::provision_status(provision)));
        text.push(Span::Foot(describe::citation(linked, &target, describe::CitationStyle::Un)));
        let mut groups = vec![self.group(index, target, String::new(), text)];
        each_paragraph(&provision.paragraphs, &mut |paragraph| groups.push(self.paragraph_group(index, provision, paragraph)));
        groups
    }

    fn paragraph_group(&self, index: usize, provision: &Provision, paragraph: &Paragraph) -> Group<'l> {
        let target = Target::Text(paragraph.address.clone());
        let last = paragraph.address.last();
        let mut text = Vec::new();
        if let Some(label) = paragraph.label.as_deref().filter(|label| *label != last) {
            text.push(Span::styled(RunStyle::Bold, format!("{label} ")));
        }
        text.extend(self.anchored(index, &target, TextPart::Text, &paragraph.text));
        if let Some(basis) = paragraph.basis.filter(|basis| *basis != provision.basis) {
            text.push(Span::styled(RunStyle::Small, format!(" {}", text::text_status(basis))));
            text.push(Span::Foot(describe::citation(self.selection.linked, &target, describe::CitationStyle::Un)));
        }
        self.group(index, target, paragraph.address.brackets(), text)
    }

    /// A place with the items whose first words here are of it.
    fn group(&self, index: usize, target: Target, number: String, text: Vec<Span>) -> Group<'l> {
        let section = self.selection.section(index);
        let first = |placed: &Placed| placed.anchors.first().and_then(|anchor| section.anchors.get(*anchor)).map(|anchor| &anchor.target);
        let here: Vec<&'l Placed> = self.selection.placed(index).filter(|placed| first(placed) == Some(&target)).collect();
        let (safeguards, critiques) = here.into_iter().partition(|placed| placed.item.is_safeguard());
        let whole = whole_anchors(self.selection, section, &target);
        let numbers = whole.into_iter().map(|anchor| self.number(section, index, anchor));
        let mut spans: Vec<Span> = numbers.flatten().collect();
        spans.extend(text);
        Group { target, number, text: spans, tied: [safeguards, critiques] }
    }

    fn table(&mut self, index: usize, groups: &[Group<'_>]) {
        let heads = [
            text::export::NUMBER.words(),
            text::pane(PaneKind::Provisions),
            text::pane(PaneKind::Safeguards),
            text::export::CRITIQUES_AND_REPLIES.words(),
        ];
        self.writer.open_table(&WIDTHS, &heads);
        for (place, group) in groups.iter().enumerate() {
            // The first row says where a side has nothing in all of the provision.
            let none = |side: usize, pane: PaneKind| {
                let empty = place == 0 && groups.iter().all(|group| group.tied[side].is_empty());
                empty.then(|| self.selection.none_words(index, pane))
            };
            let none = [none(0, PaneKind::Safeguards), none(1, PaneKind::Critiques)];
            self.rows(index, group, &none);
        }
        self.writer.close_table();
    }

    /// A row for each pair of cards, so that a page can end between any two of them. The number stands in each,
    /// as the first may be pages away. Cells are not joined down the rows: word processors that lay out
    /// footnotes in such cells take minutes.
    fn rows(&mut self, index: usize, group: &Group<'_>, none: &[Option<String>; 2]) {
        let cards = [0, 1]
            .map(|side: usize| group.tied[side].iter().map(|placed| card_in_section(self.selection, index, placed)).collect::<Vec<_>>());
        let rows = cards[0].len().max(cards[1].len()).max(1);
        for row in 0..rows {
            let longest = cards.iter().filter_map(|side| side.get(row)).map(letters).max().unwrap_or_default();
            self.writer.open_row(longest < PARTED_ABOVE, false);
            self.writer.open_cell(WIDTHS[0]);
            let name = (row == 0 && !group.number.is_empty()).then(|| self.name(&group.target)).flatten();
            self.writer.paragraph("Number", name.as_deref(), &[Span::plain(group.number.as_str())]);
            self.writer.close_cell();
            self.writer.open_cell(WIDTHS[1]);
            self.writer.paragraph("Cell", None, if row == 0 { &group.text } else { &[] });
            if row == 0 && !group.number.is_empty() {
                self.notes_at(&group.target);
            }
            self.writer.close_cell();
            for (side, cards) in cards.iter().enumerate() {
                self.writer.open_cell(WIDTHS[side + 2]);
                match (cards.get(row), none[side].as_ref().filter(|_| row == 0)) {
                    (Some(card), _) => self.card(card, index),
                    (None, Some(none)) => self.writer.paragraph("CardSmall", None, &[Span::plain(none)]),
                    (None, None) => self.writer.paragraph("CardSmall", None, &[]),
                }
                self.writer.close_cell();
            }
            self.writer.close_row();
        }
    }

    fn card(&mut self, card: &CardContent, section: usize) {
        let number = card.on.iter().find_map(|on| on.number).map(|number| format!("[{number}] ")).unwrap_or_default();
        let mut head = vec![Span::plain(format!("{number}{}", card.name))];
        head.extend(card.chip.map(|(_, word)| Span::styled(RunStyle::Small, format!("{}{word}", text::DOT))));
        let name = self.writer.ids.card(card.item, &card.target, section).to_owned();
        self.writer.paragraph("CardName", Some(&name), &head);
        self.say("CardSmall", &text::side_by_side(&[card.kind, &card.about]));
        for on in &card.on {
            let number = on.number.map(|number| format!("[{number}] ")).unwrap_or_default();
            let spans = match &on.words {
                Some(words) => {
                    vec![Span::plain(format!("{number}{} ", text::label(&on.says))), Span::styled(RunStyle::Italic, words)]
                }
                None => vec![Span::plain(format!("{number}{}", on.says))],
            };
            self.writer.paragraph("CardSmall", None, &spans);
        }
        // The footnote stands after what is said first.
        let mut foot = Some(self.foot(&card.sources, card.basis));
        for line in card.claim.iter().chain(&card.lines) {
            let style = if line.prose { "Cell" } else { "CardSmall" };
            self.line(style, line, foot.take());
        }
        if let Some(foot) = foot {
            self.writer.paragraph("CardSmall", None, &[Span::Foot(foot)]);
        }
        for reply in &card.replies {
            let name = if card.home.is_none() { self.name(&reply.target) } else { None };
            let foot = self.foot(&reply.sources, reply.basis);
            let spans = [
                Span::styled(RunStyle::Bold, format!("{} ", text::label(&text::REPLY))),
                Span::plain(reply.text.as_str()),
                Span::styled(RunStyle::Small, format!(" {}", reply.by)),
                Span::Foot(foot),
            ];
            self.writer.paragraph("Reply", name.as_deref(), &spans);
        }
        if card.can_be_answered && card.replies.is_empty() {
            self.say("Reply", text::NO_REPLY.words());
        }
        match card.home {
            Some(home) => {
                let place = self.selection.linked.say_target(&self.selection.section(home).target);
                let to = Some(card.target.clone());
                self.writer.paragraph(
                    "CardSmall",
                    None,
                    &[Span::Words { text: text::export::whole_card(&place), style: RunStyle::Plain, to }],
                );
            }
            None => self.notes_at(&card.target),
        }
    }

    /// A line with its label, and a footnote at its end.
    fn line(&mut self, style: &str, line: &Line, foot: Option<String>) {
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
    fn foot(&self, sources: &[String], basis: Basis) -> String {
        let linked = self.selection.linked;
        let each = sources.iter().map(|id| match linked.source(id) {
            Some(source) => {
                let date = source.date.as_ref().map(text::date);
                let said = [Some(&source.title), source.publisher.as_ref(), date.as_ref(), source.symbol.as_ref()];
                text::attributed(&said.into_iter().flatten().collect::<Vec<_>>())
            }
            None => id.clone(),
        });
        let each = text::list_of_lists(&each.collect::<Vec<_>>());
        let each = if each.is_empty() { text::NO_SOURCE.words() } else { &each };
        text::side_by_side(&[each, text::basis(basis)])
    }

    fn back_matter(&mut self, back_matter: &BackMatter) {
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

    fn notes_at(&mut self, target: &Target) {
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
    fn anchored(&self, index: usize, target: &Target, part: TextPart, words: &str) -> Vec<Span> {
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
    fn number(&self, section: &Section, index: usize, anchor: usize) -> Vec<Span> {
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

/// How long a card is, about.
fn letters(card: &CardContent) -> usize {
    let lines = card.claim.iter().chain(&card.lines).map(|line| line.text().len() + 30);
    let replies = card.replies.iter().map(|reply| reply.text.len() + reply.by.len());
    lines.chain(replies).chain(card.on.iter().map(|on| on.words.as_ref().map_or(20, String::len) + 20)).sum()
}
