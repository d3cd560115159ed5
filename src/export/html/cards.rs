//! Cards: what is tied to a section, safeguards in one column, critiques and positions in the other.

use super::Context;
use crate::{
    describe::CardTie,
    export::card_content::{CardContent, Line, ReplyContent, card_alone, card_in_section},
    linked::Item,
    model::PaneKind,
    text as words,
};
use maud::{Markup, html};

/// One column of a section, with its count; a sentence where it is empty.
pub(super) fn side(context: &Context<'_, '_>, section: usize, safeguards: bool) -> Markup {
    let selection = context.selection;
    let pane = if safeguards { PaneKind::Safeguards } else { PaneKind::Critiques };
    let placed: Vec<_> = selection.placed(section).filter(|placed| placed.item.is_safeguard() == safeguards).collect();
    html! {
        details.side.s[safeguards].c[!safeguards] open {
            summary { h4 { (words::pane(pane)) " " span.q { (selection.count_words(section, pane)) } } }
            @if placed.is_empty() {
                p.none { (selection.none_words(section, pane)) }
            }
            @for placed in placed {
                @let id = context.ids.card(placed.item, &selection.linked.target(placed.item), section);
                (card_markup(context, &card_in_section(selection, section, placed), id))
            }
        }
    }
}

/// Cards of items that stand nowhere in the text.
pub(super) fn loose(context: &Context<'_, '_>, items: &[Item]) -> Markup {
    html! {
        @for item in items {
            @let card = card_alone(context.selection, *item);
            div.side.s[item.is_safeguard()].c[!item.is_safeguard()] {
                (card_markup(context, &card, context.ids.of(&card.target).unwrap_or_default()))
            }
        }
    }
}

fn card_markup(context: &Context<'_, '_>, card: &CardContent, id: &str) -> Markup {
    let number = card.on.iter().find_map(|on| on.number);
    let (related, said): (Vec<&Line>, Vec<&Line>) = card.lines.iter().partition(|line| leads_somewhere(line));
    html! {
        article.card id=(id) {
            h5 {
                @if let Some(number) = number { span.n { (number) } " " }
                bdi { (card.name) }
                @if let Some((sign, word)) = card.chip {
                    " " span.chip { (chip_sign_markup(sign)) (word) }
                }
            }
            p.q { (card.kind) @if !card.about.is_empty() { (words::DOT.words()) (card.about) } }
            @for on in &card.on { (on_line(on)) }
            div.body.two[!card.replies.is_empty()] {
                div {
                    @if let Some(claim) = &card.claim { (context.line(claim)) }
                    @for line in said { (context.line(line)) }
                }
                @if !card.replies.is_empty() {
                    div.replies { @for one in &card.replies { (reply(context, card, one)) } }
                }
            }
            @if card.is_unanswered { p.none { (words::NO_REPLY) } }
            @if !related.is_empty() {
                details.rel {
                    summary { (words::how_many(words::RELATED_ITEMS.words(), number_of(&related))) }
                    @for line in related { (context.line(line)) }
                }
            }
            @if card.home.is_none() { (context.notes(&card.target)) }
            p.foot {
                @if card.sources.is_empty() { (words::NO_SOURCE) (words::DOT.words()) }
                (context.foot(&card.sources, Some(card.basis)))
                @if let Some(home) = card.home {
                    @let place = context.selection.linked.say_target(&context.selection.section(home).target);
                    br; a href=[context.ids.of(&card.target).map(|id| format!("#{id}"))] { (words::export::whole_card(&place)) }
                }
            }
        }
    }
}

/// True for names of other items: they are folded, so that what a card says is not lost among them.
fn leads_somewhere(line: &Line) -> bool {
    line.runs.iter().any(|run| run.to.is_some())
}

fn number_of(lines: &[&Line]) -> usize {
    lines.iter().flat_map(|line| &line.runs).filter(|run| run.to.is_some()).count()
}

/// The sign on a chip; circles are drawn, bars are letters that every font has.
pub(in crate::export) fn chip_sign_markup(sign: &str) -> Markup {
    let circle = ["●", "◐", "○", "⊘", "◌"].iter().position(|circle| *circle == sign);
    html! {
        @match circle {
            Some(circle) => { span class={ "g g" (circle) } aria-hidden="true" {} " " },
            None if sign.is_empty() => {},
            None => { span aria-hidden="true" { (sign) } " " },
        }
    }
}

fn on_line(on: &CardTie) -> Markup {
    html! {
        p.on {
            @if let Some(number) = on.number { span.n { (number) } " " }
            (on.says)
            @if let Some(tied) = &on.words { (words::COLON.words()) i dir="auto" { (tied) } }
        }
    }
}

fn reply(context: &Context<'_, '_>, card: &CardContent, reply: &ReplyContent) -> Markup {
    let id: Option<&str> = context.ids.of(&reply.target).filter(|_| card.home.is_none());
    html! {
        div.reply id=[id] {
            span.k { (words::REPLY) }
            p.t dir="auto" { (reply.text) }
            p.q { (reply.by) (words::DOT.words()) (context.foot(&reply.sources, Some(reply.basis))) }
        }
    }
}
