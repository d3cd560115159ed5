//! The brief of an article for a word processor: the same table and annex as the page, portrait, badges in brackets.

use super::{
    parts::Look,
    writer::{DocumentWriter, RunStyle, Sheet, Span},
};
use crate::{
    describe,
    export::{
        ExportError,
        anchored_text::{TextPart, split_at_anchors, whole_anchors},
        brief::{Brief, BriefRow},
        language_tag::language_tag,
        link_ids::LinkIds,
        short_item::{ShortItem, ShortPositions, ShortText, badges, sign_and_word},
    },
    model::{PaneKind, Paragraph, is_from_the_right},
    text,
};

/// Widths of the columns, 28, 27 and 45 in a hundred of what A4 leaves between its margins, in twentieths of a point.
const WIDTHS: [u32; 3] = [2886, 2783, 4637];

/// Makes the file.
pub(in crate::export) fn brief(brief: &Brief<'_, '_>) -> Result<Vec<u8>, ExportError> {
    let briefing = brief.selection.linked.briefing();
    let ids = LinkIds::new(brief.selection, &[]);
    let rtl = is_from_the_right(briefing);
    let mut writer = DocumentWriter::new(&ids, rtl);
    let mut set = BriefWriter { brief, writer: &mut writer };
    set.all();
    let (document, footnotes) = writer.finish(Sheet::Portrait);
    let kind = text::labelled(text::brief::ARTICLE_BRIEF.words(), &brief.title);
    let look = Look { language: language_tag(briefing), rtl, tight: brief.plan.tight, styles: &[] };
    super::file(briefing, &kind, (document, footnotes), &brief.foot(), &look)
}

struct BriefWriter<'b, 's, 'l, 'f, 'i> {
    brief: &'b Brief<'s, 'l>,
    writer: &'f mut DocumentWriter<'i>,
}

impl BriefWriter<'_, '_, '_, '_, '_> {
    fn say(&mut self, style: &str, words: &str) {
        self.writer.paragraph(style, None, &[Span::plain(words)]);
    }

    fn all(&mut self) {
        let brief = self.brief;
        self.say("Meta", &text::side_by_side(&[brief.running.as_str(), text::brief::ARTICLE_BRIEF.words()]));
        self.say("Heading1", &brief.title);
        self.say("Meta", &brief.under);
        let mut sum = vec![Span::plain(brief.sum.as_str())];
        for (index, (words, place)) in brief.criticized.iter().enumerate() {
            let before = if index == 0 { format!(" {} ", text::label(&text::brief::CRITICIZED_MOST)) } else { text::SEMICOLON.to_string() };
            sum.extend([Span::plain(before), Span::styled(RunStyle::Bold, words), Span::plain(format!(" ({place})"))]);
        }
        self.writer.paragraph("Sum", None, &sum);
        let heads = [text::brief::SUMMARY.words(), text::pane(PaneKind::Safeguards), text::export::CRITIQUES_AND_REPLIES.words()];
        self.writer.open_table(&WIDTHS, &heads);
        for row in &brief.rows {
            self.row(row);
        }
        self.writer.close_table();
        self.annex();
    }

    fn row(&mut self, row: &BriefRow<'_>) {
        self.writer.open_row(false, false);
        let mut words = self.words_of(row);
        if self.brief.plan.tight && row.stands_alone() {
            words.push(Span::styled(RunStyle::Italic, format!(" {}", text::export::NONE_HERE.words())));
            self.writer.open_wide_cell(&WIDTHS);
            self.writer.paragraph("Cell", None, &words);
            self.writer.close_cell();
            self.writer.close_row();
            return;
        }
        self.writer.open_cell(WIDTHS[0]);
        self.writer.paragraph("Cell", None, &words);
        self.writer.close_cell();
        self.cell(WIDTHS[1], &row.safeguards, None, &row.row.elsewhere[0]);
        self.cell(WIDTHS[2], &row.critiques, row.positions.as_ref(), &row.row.elsewhere[1]);
        self.writer.close_row();
    }

    fn words_of(&self, row: &BriefRow<'_>) -> Vec<Span> {
        let brief = self.brief;
        let section = brief.selection.section(brief.section);
        let target = &row.row.target;
        let badge = |anchor: usize| {
            let number = section.anchors.get(anchor).map(|anchor| format!("\u{a0}({})", anchor.number));
            Span::styled(RunStyle::Bold, number.unwrap_or_default())
        };
        let mut spans = Vec::new();
        if !row.row.number.is_empty() {
            spans.push(Span::styled(RunStyle::Bold, format!("{} ", row.row.number)));
        }
        let own = row.row.words(brief.provision.text.as_deref());
        match own {
            Some(own) => {
                for piece in split_at_anchors(brief.selection, section, target, TextPart::Text, own) {
                    spans.push(Span::plain(piece.text));
                    spans.extend(piece.ends.iter().map(|anchor| badge(*anchor)));
                }
            }
            None => spans.push(Span::plain(text::capital(&describe::as_a_whole(brief.selection.linked, target)))),
        }
        spans.extend(whole_anchors(brief.selection, section, target).into_iter().map(badge));
        if let Some(basis) = row.row.paragraph.and_then(Paragraph::basis_of_words).filter(|basis| *basis != brief.provision.basis) {
            spans.push(Span::styled(RunStyle::Small, format!(" {}", text::text_status(basis))));
        }
        spans
    }

    fn cell(&mut self, width: u32, items: &[ShortItem], positions: Option<&ShortPositions>, elsewhere: &[u32]) {
        self.writer.open_cell(width);
        for item in items {
            self.item(item);
        }
        if let Some(positions) = positions {
            self.positions(positions);
        }
        if items.is_empty() && positions.is_none() {
            let others: Vec<String> = elsewhere.iter().map(|number| format!("({number})")).collect();
            let words =
                if others.is_empty() { text::export::NONE_HERE.to_string() } else { text::export::beside_other_rows(&others.join(" ")) };
            self.say("CardSmall", &words);
        }
        self.writer.close_cell();
    }

    fn item(&mut self, item: &ShortItem) {
        let numbers = badges(&item.numbers, ["(", ") "]);
        let chip = item.chip.map(sign_and_word).unwrap_or_default();
        let sources = self.brief.numbers.get(&item.item).map_or("", String::as_str);
        let mut spans = vec![
            Span::styled(RunStyle::Bold, format!("{numbers}{}", item.name)),
            Span::styled(RunStyle::Raised, sources),
            Span::styled(RunStyle::Small, format!(" {}", text::side_by_side(&[item.about_short.as_str(), &chip]))),
        ];
        for (place, said) in item.texts.iter().enumerate() {
            spans.push(Span::plain(if place == 0 { "\n" } else { " " }));
            push_text(&mut spans, said);
        }
        let silent = item.is_unanswered;
        self.writer.paragraph(if item.replies.is_empty() && !silent { "Item" } else { "ItemKept" }, None, &spans);
        for (place, reply) in item.replies.iter().enumerate() {
            let mut spans = vec![Span::styled(RunStyle::Small, format!("{} ", text::label(&reply.by)))];
            push_text(&mut spans, &reply.text);
            self.writer.paragraph(if place + 1 == item.replies.len() { "ItemReply" } else { "ItemReplyKept" }, None, &spans);
        }
        if silent {
            self.writer.paragraph("ItemReply", None, &[Span::styled(RunStyle::Small, text::NO_REPLY.words())]);
        }
    }

    fn positions(&mut self, positions: &ShortPositions) {
        let spans = [
            Span::styled(RunStyle::Bold, format!("{} ", text::label(&text::brief::POSITIONS))),
            Span::styled(RunStyle::Small, describe::stances_in_words(positions.stances)),
        ];
        self.writer.paragraph("Item", None, &spans);
        for position in &positions.opposing {
            let mut spans = vec![Span::styled(RunStyle::Bold, format!("{} ", text::label(&position.name)))];
            push_text(&mut spans, &position.text);
            spans.push(Span::styled(RunStyle::Small, format!(" {}", position.date)));
            self.writer.paragraph("Item", None, &spans);
        }
    }

    fn annex(&mut self) {
        let brief = self.brief;
        let head = |words: &str| text::side_by_side(&[text::brief::CONTINUED.words(), words]);
        if !brief.long.is_empty() {
            self.say("Heading2", &head(text::brief::LONG_TEXTS.words()));
        }
        for long in &brief.long {
            let numbers = badges(&long.numbers, ["(", ") "]);
            let spans = [
                Span::styled(RunStyle::Bold, format!("{numbers}{} ", long.name)),
                Span::styled(RunStyle::Italic, format!("{} ", text::label(&long.label))),
                Span::plain(long.words.as_str()),
            ];
            self.writer.paragraph("Cell", None, &spans);
        }
        if !brief.positions.is_empty() {
            self.say("Heading2", &head(text::brief::POSITIONS_BY_GROUP.words()));
        }
        for (group, positions) in &brief.positions {
            // A line for each group where nothing more is said than who, how and when.
            let mut spans = vec![Span::styled(RunStyle::Bold, format!("{} ", text::label(group)))];
            for (place, position) in positions.iter().enumerate() {
                let before = if place == 0 { "" } else { text::SEMICOLON.words() };
                let of = text::list(&[text::stance(position.stance), &position.date]);
                spans.push(Span::plain(format!("{before}{}", text::in_brackets(&position.name, &of))));
                spans.extend(position.words.as_ref().map(|words| Span::plain(format!("{}{words}", text::COLON))));
            }
            self.writer.paragraph("CardSmall", None, &spans);
        }
        if !brief.sources.is_empty() {
            self.say("Heading2", &head(text::brief::SOURCES_AND_CHECKS.words()));
        }
        for (basis, sources) in &brief.sources {
            let mut spans = Vec::new();
            if !basis.is_empty() {
                spans.push(Span::styled(RunStyle::Bold, format!("{} ", text::label(&text::capital(basis)))));
            }
            for (index, (number, source)) in sources.iter().enumerate() {
                let before = if index == 0 { "" } else { text::SEMICOLON.words() };
                spans.extend([Span::plain(before), Span::styled(RunStyle::Bold, number.to_string())]);
                spans.push(Span::plain(format!("\u{a0}{source}")));
            }
            self.writer.paragraph("CardSmall", None, &spans);
        }
    }
}

fn push_text(spans: &mut Vec<Span>, said: &ShortText) {
    if !said.label.is_empty() {
        spans.push(Span::styled(RunStyle::Italic, format!("{} ", text::label(said.label))));
    }
    spans.push(Span::Control { tag: said.tag.clone(), spans: vec![Span::plain(said.words.as_str())] });
    if said.more > 0 {
        spans.push(Span::styled(RunStyle::Small, format!(" {}", text::export::SHORTENED.words())));
    }
}
