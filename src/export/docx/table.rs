//! The table itself: a row for each paragraph, with its safeguards and critiques flowing beside it.
//!
//! A row may be parted by the end of a page, an item in it is not. Cells are not joined down the rows: word processors that
//! lay out such cells take minutes.

use super::{
    body::Body,
    writer::{RunStyle, Span},
};
use crate::{
    describe,
    export::{
        anchored_text::{TextPart, whole_anchors},
        short_item::{Brevity, ShortItem, ShortPositions, ShortReply, ShortText, badges, sign_and_word},
        text_rows::TextRow,
    },
    linked::Item,
    model::PaneKind,
    text,
};

/// Widths of the columns, in twentieths of a point; together what A4 leaves between its margins.
const WIDTHS: [u32; 4] = [740, 3500, 3600, 7298];

impl Body<'_, '_, '_, '_> {
    /// The table of a section.
    pub(super) fn table(&mut self, index: usize, rows: Vec<TextRow<'_>>) {
        let heads = [
            text::export::NUMBER.words(),
            text::pane(PaneKind::Provisions),
            text::pane(PaneKind::Safeguards),
            text::export::CRITIQUES_AND_REPLIES.words(),
        ];
        self.writer.open_table(&WIDTHS, &heads);
        let tied = |safeguards: bool| {
            rows.iter()
                .any(|row| if safeguards { !row.safeguards.is_empty() } else { !row.critiques.is_empty() || !row.positions.is_empty() })
        };
        // The first row says where a side has nothing in all of the provision.
        let mut none = [(true, PaneKind::Safeguards), (false, PaneKind::Critiques)]
            .map(|(safeguards, pane)| (!tied(safeguards)).then(|| self.selection.none_words(index, pane)));
        let has_text = |row: &TextRow<'_>| row.paragraph.is_some() || self.own_words(index).is_some();
        let shown: Vec<TextRow<'_>> = rows.into_iter().filter(|row| !row.is_bare() || has_text(row)).collect();
        for row in &shown {
            self.row(index, row, std::mem::take(&mut none));
        }
        if shown.is_empty() {
            self.writer.open_row(false, false);
            let mut none = none.into_iter().flatten();
            for (column, width) in WIDTHS.into_iter().enumerate() {
                let words = if column < 2 { None } else { none.next() };
                self.writer.open_cell(width);
                self.writer.paragraph("CardSmall", None, &words.map(Span::plain).into_iter().collect::<Vec<_>>());
                self.writer.close_cell();
            }
            self.writer.close_row();
        }
        self.writer.close_table();
    }

    /// What a provision says before its paragraphs, or in the place of any.
    fn own_words(&self, index: usize) -> Option<&str> {
        let provision = self.selection.section(index).provision?;
        self.selection.linked.provision(provision).text.as_deref().filter(|words| !words.is_empty())
    }

    fn row(&mut self, index: usize, row: &TextRow<'_>, none: [Option<String>; 2]) {
        let [no_safeguard, no_critique] = none;
        self.writer.open_row(false, false);
        self.writer.open_cell(WIDTHS[0]);
        let name = (!row.number.is_empty()).then(|| self.name(&row.target)).flatten();
        self.writer.paragraph("Number", name.as_deref(), &[Span::plain(row.number.as_str())]);
        self.writer.close_cell();
        self.writer.open_cell(WIDTHS[1]);
        let words = self.words_of(index, row);
        self.writer.paragraph("Cell", None, &words);
        if !row.number.is_empty() {
            self.notes_at(&row.target);
        }
        self.writer.close_cell();
        let short = |placed: &&crate::linked::Placed| ShortItem::new(self.selection, index, placed, Brevity::Sentences);
        let safeguards: Vec<ShortItem> = row.safeguards.iter().map(short).collect();
        let critiques: Vec<ShortItem> = row.critiques.iter().map(short).collect();
        let positions = row.positions.iter().map(|placed| placed.item);
        let positions = ShortPositions::of(self.selection.linked, positions, Brevity::Sentences);
        self.items(index, WIDTHS[2], &safeguards, None, (no_safeguard, &row.elsewhere[0]));
        self.items(index, WIDTHS[3], &critiques, positions.as_ref(), (no_critique, &row.elsewhere[1]));
        self.writer.close_row();
    }

    /// The words of a row with the numbers of what is tied to them.
    fn words_of(&self, index: usize, row: &TextRow<'_>) -> Vec<Span> {
        let section = self.selection.section(index);
        let whole = whole_anchors(self.selection, section, &row.target);
        let mut spans: Vec<Span> = whole.into_iter().flat_map(|anchor| self.number(section, index, anchor)).collect();
        let Some(paragraph) = row.paragraph else {
            if let Some(words) = self.own_words(index) {
                spans.extend(self.anchored(index, &row.target, TextPart::Text, words));
            } else {
                spans.push(Span::styled(RunStyle::Small, text::capital(&describe::as_a_whole(self.selection.linked, &row.target))));
            }
            return spans;
        };
        if let Some(label) = paragraph.label.as_deref().filter(|label| *label != paragraph.address.last()) {
            spans.push(Span::styled(RunStyle::Bold, format!("{label} ")));
        }
        spans.extend(self.anchored(index, &row.target, TextPart::Text, &describe::paragraph_words(paragraph)));
        let provision = section.provision.map(|provision| self.selection.linked.provision(provision));
        if let Some(basis) = paragraph.basis_of_words().filter(|basis| provision.is_none_or(|provision| *basis != provision.basis)) {
            spans.push(Span::styled(RunStyle::Small, format!(" {}", text::text_status(basis))));
            let citation = describe::citation(self.selection.linked, &row.target, describe::CitationStyle::Un);
            spans.push(Span::Foot(citation));
        }
        spans
    }

    /// A cell of items, one after the other, with the positions under them.
    fn items(
        &mut self,
        index: usize,
        width: u32,
        items: &[ShortItem],
        positions: Option<&ShortPositions>,
        (none, elsewhere): (Option<String>, &[u32]),
    ) {
        self.writer.open_cell(width);
        for item in items {
            self.item(item, index);
        }
        if let Some(positions) = positions {
            self.positions(positions, index);
        }
        let others: Vec<String> = elsewhere.iter().map(|number| format!("[{number}]")).collect();
        match none {
            _ if !others.is_empty() => self.say("CardSmall", &text::export::beside_other_rows(&others.join(" "))),
            _ if !items.is_empty() || positions.is_some() => {}
            Some(none) => self.say("CardSmall", &none),
            None => self.say("CardSmall", text::export::NONE_HERE.words()),
        }
        self.writer.close_cell();
    }

    /// A safeguard or critique: one paragraph that stays on its page, and one for each reply.
    fn item(&mut self, item: &ShortItem, index: usize) {
        let numbers = badges(&item.numbers, ["[", "] "]);
        let name = self.writer.ids.card(item.item, &item.target, index).to_owned();
        let mut spans = vec![Span::styled(RunStyle::Bold, numbers), self.item_name(&item.name, &name)];
        let chip = item.chip.map(sign_and_word).unwrap_or_default();
        let about = text::side_by_side(&[&item.about, &chip, &self.sources_of(&item.sources)]);
        spans.push(Span::styled(RunStyle::Small, format!(" {about}")));
        for (place, text) in item.texts.iter().enumerate() {
            spans.push(Span::plain(if place == 0 { "\n" } else { " " }));
            Self::short_text(&mut spans, text);
        }
        let replies = item.replies.len() + usize::from(item.is_unanswered);
        let style = if replies == 0 { "Item" } else { "ItemKept" };
        self.writer.paragraph(style, Some(&name), &spans);
        self.left_out.count(item);
        for (place, reply) in item.replies.iter().enumerate() {
            self.reply(reply, place + 1 == item.replies.len(), self.selection.home(item.item).is_none_or(|home| home == index));
        }
        if item.is_unanswered {
            self.writer.paragraph("ItemReply", None, &[Span::styled(RunStyle::Small, text::NO_REPLY.words())]);
        }
        if self.selection.home(item.item).is_none_or(|home| home == index) {
            self.notes_at(&item.target);
        }
    }

    fn reply(&mut self, reply: &ShortReply, last: bool, at_home: bool) {
        let mut spans = vec![Span::styled(RunStyle::Small, format!("{} ", text::label(&reply.by)))];
        Self::short_text(&mut spans, &reply.text);
        let sources = self.sources_of(&reply.sources);
        spans.push(Span::styled(RunStyle::Small, format!(" {sources}")));
        let name = if at_home { self.name(&reply.target) } else { None };
        self.writer.paragraph(if last { "ItemReply" } else { "ItemReplyKept" }, name.as_deref(), &spans);
    }

    /// How many positions of each stance, and under that what the opposing ones say.
    fn positions(&mut self, positions: &ShortPositions, index: usize) {
        let linked = self.selection.linked;
        let counted = text::counted_positions(positions.items.len());
        let spans = [
            Span::styled(RunStyle::Bold, format!("{} ", text::label(&counted))),
            Span::styled(RunStyle::Small, describe::stances_in_words(positions.stances)),
        ];
        let spoken: Vec<String> = positions.opposing.iter().filter_map(|position| self.card_name(&position.target, index)).collect();
        // Links to a position that is only counted lead to the line that counts it.
        for item in &positions.items {
            let name = self.writer.ids.card(*item, &linked.target(*item), index).to_owned();
            if !spoken.contains(&name) {
                self.writer.name_next(name);
            }
        }
        self.writer.paragraph(if positions.opposing.is_empty() { "Item" } else { "ItemKept" }, None, &spans);
        self.left_out.count_positions(positions);
        for (position, name) in positions.opposing.iter().zip(spoken) {
            let mut spans = vec![self.item_name(&position.name, &name), Span::plain(" ")];
            Self::short_text(&mut spans, &position.text);
            let about = text::side_by_side(&[&position.date, &self.sources_of(&position.sources)]);
            spans.push(Span::styled(RunStyle::Small, format!(" {about}")));
            self.writer.paragraph("Item", Some(&name), &spans);
        }
        for item in &positions.items {
            if self.selection.home(*item).is_none_or(|home| home == index) {
                self.notes_at(&linked.target(*item));
            }
        }
    }

    fn card_name(&self, target: &crate::model::Target, index: usize) -> Option<String> {
        let item: Item = self.selection.linked.item(target)?;
        Some(self.writer.ids.card(item, target, index).to_owned())
    }

    /// The name of an item, which leads to its whole card where the file has it.
    fn item_name(&self, words: &str, name: &str) -> Span {
        if self.cards_in_full {
            Span::Named { text: words.to_owned(), name: Self::name_in_annex(name) }
        } else {
            Span::styled(RunStyle::Bold, words)
        }
    }

    /// A text in its control, with a sign where it goes on.
    fn short_text(spans: &mut Vec<Span>, text: &ShortText) {
        if !text.label.is_empty() {
            spans.push(Span::styled(RunStyle::Italic, format!("{} ", text::label(text.label))));
        }
        spans.push(Span::Control { tag: text.tag.clone(), spans: vec![Span::plain(text.words.as_str())] });
        if text.more > 0 {
            spans.push(Span::styled(RunStyle::Small, format!(" {}", text::export::SHORTENED.words())));
        }
    }

    /// The numbers of sources in the list at the end.
    fn sources_of(&mut self, sources: &[String]) -> String {
        self.left_out.sources.numbers(sources)
    }

    /// What is tied to no place of the text, in a table of its own.
    pub(super) fn loose_items(&mut self) {
        let selection = self.selection;
        let loose: Vec<Item> = selection.loose().collect();
        if loose.is_empty() {
            return;
        }
        self.say("Heading1", text::export::TIED_NOWHERE.words());
        let widths = [WIDTHS[0] + WIDTHS[1] + WIDTHS[2] - 2000, WIDTHS[3] + 2000];
        self.writer.open_table(&widths, &[text::pane(PaneKind::Safeguards), text::export::CRITIQUES_AND_REPLIES.words()]);
        self.writer.open_row(false, false);
        let of = |safeguards: bool| {
            let items = loose.iter().filter(move |item| item.is_safeguard() == safeguards && !matches!(item, Item::Position(_)));
            items.map(|item| ShortItem::alone(selection, *item, Brevity::Sentences)).collect::<Vec<_>>()
        };
        let positions = ShortPositions::of(selection.linked, loose.iter().copied(), Brevity::Sentences);
        self.items(0, widths[0], &of(true), None, (None, &[]));
        self.items(0, widths[1], &of(false), positions.as_ref(), (None, &[]));
        self.writer.close_row();
        self.writer.close_table();
    }
}
