//! The annex of a working table: every card whole, section by section, and then all else of the briefing.

use super::{
    body::Body,
    writer::{RunStyle, Span},
};
use crate::{
    export::{
        back_matter,
        card_content::{CardContent, card_alone, card_in_section},
    },
    text,
};

impl Body<'_, '_, '_, '_> {
    /// All that the table shortens or leaves out.
    pub(super) fn annex(&mut self) {
        let selection = self.selection;
        let briefing = selection.linked.briefing();
        self.say("Heading1", text::export::CARDS_IN_FULL.words());
        for index in selection.sections() {
            let cards: Vec<CardContent> = selection.placed(*index).map(|placed| card_in_section(selection, *index, placed)).collect();
            if cards.is_empty() {
                continue;
            }
            self.say("Heading2", &selection.linked.say_target(&selection.section(*index).target));
            for card in &cards {
                self.card(card, *index);
            }
        }
        let loose: Vec<CardContent> = selection.loose().map(|item| card_alone(selection, item)).collect();
        if !loose.is_empty() {
            self.say("Heading2", text::export::TIED_NOWHERE.words());
            for card in &loose {
                self.card(card, 0);
            }
        }
        self.say("Heading1", &briefing.title);
        briefing.about.split("\n\n").for_each(|words| self.say("Normal", words));
        self.back_matter(&back_matter::status_chapter(selection));
        for back_matter in &back_matter::chapters_after_text(selection) {
            self.back_matter(back_matter);
        }
    }

    /// The name of a whole card in links: the table has the name of the item itself.
    pub(super) fn name_in_annex(name: &str) -> String {
        ["annex-", name].concat()
    }

    fn card(&mut self, card: &CardContent, section: usize) {
        let number = card.on.iter().find_map(|on| on.number).map(|number| format!("[{number}] ")).unwrap_or_default();
        let mut head = vec![Span::plain(format!("{number}{}", card.name))];
        head.extend(card.chip.map(|(_, word)| Span::styled(RunStyle::Small, format!("{}{word}", text::DOT))));
        let name = self.writer.ids.card(card.item, &card.target, section).to_owned();
        self.writer.paragraph("CardName", Some(&Self::name_in_annex(&name)), &head);
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
            let foot = self.foot(&reply.sources, reply.basis);
            let spans = [
                Span::styled(RunStyle::Bold, format!("{} ", text::label(&text::REPLY))),
                Span::plain(reply.text.as_str()),
                Span::styled(RunStyle::Small, format!(" {}", reply.by)),
                Span::Foot(foot),
            ];
            self.writer.paragraph("Reply", None, &spans);
        }
        if card.is_unanswered {
            self.say("Reply", text::NO_REPLY.words());
        }
        if let Some(home) = card.home {
            let place = self.selection.linked.say_target(&self.selection.section(home).target);
            let whole = text::export::whole_card(&place);
            let span = match self.name(&card.target) {
                Some(name) => Span::Named { text: whole, name: Self::name_in_annex(&name) },
                None => Span::plain(whole),
            };
            self.writer.paragraph("CardSmall", None, &[span]);
        }
    }
}
