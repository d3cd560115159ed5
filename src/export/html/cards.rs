//! Cards: what is tied to a section, safeguards in one column, critiques and positions in the other.

use super::Context;
use crate::{
    describe::On,
    export::sheet::{self, ReplySheet, Sheet},
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
        div.side.s[safeguards].c[!safeguards] {
            h4 { (words::pane(pane)) " " span.q { (selection.count_words(section, pane)) } }
            @if placed.is_empty() {
                p.none { (selection.none_words(section, pane)) }
            }
            @for placed in placed {
                @let id = context.ids.card(placed.item, &selection.linked.target(placed.item), section);
                (card(context, &sheet::placed(selection, section, placed), id))
            }
        }
    }
}

/// Cards of items that stand nowhere in the text.
pub(super) fn loose(context: &Context<'_, '_>, items: &[Item]) -> Markup {
    html! {
        @for item in items {
            @let sheet = sheet::loose(context.selection, *item);
            div.side.s[item.is_safeguard()].c[!item.is_safeguard()] {
                (card(context, &sheet, context.ids.of(&sheet.target).unwrap_or_default()))
            }
        }
    }
}

fn card(context: &Context<'_, '_>, sheet: &Sheet, id: &str) -> Markup {
    let number = sheet.on.iter().find_map(|on| on.number);
    html! {
        article.card id=(id) {
            h5 {
                @if let Some(number) = number { span.n { (number) } " " }
                bdi { (sheet.name) }
                @if let Some((sign, word)) = sheet.chip {
                    " " span.chip { (chip_sign(sign)) (word) }
                }
            }
            p.q { (sheet.kind) @if !sheet.about.is_empty() { " · " (sheet.about) } }
            @for on in &sheet.on { (on_line(on)) }
            div.body.two[!sheet.replies.is_empty()] {
                div {
                    @if let Some(claim) = &sheet.claim { (context.line(claim)) }
                    @for line in &sheet.lines { (context.line(line)) }
                }
                @if !sheet.replies.is_empty() {
                    div.replies { @for one in &sheet.replies { (reply(context, sheet, one)) } }
                }
            }
            @if sheet.can_be_answered && sheet.replies.is_empty() { p.none { (words::NO_REPLY) } }
            @if sheet.home.is_none() { (context.notes(&sheet.target)) }
            p.foot {
                @if sheet.sources.is_empty() { (words::NO_SOURCE) " · " }
                (context.foot(&sheet.sources, Some(sheet.basis)))
                @if let Some(home) = sheet.home {
                    @let place = context.selection.linked.say_target(&context.selection.section(home).target);
                    br; a href=[context.ids.of(&sheet.target).map(|id| format!("#{id}"))] { (words::export::whole_card(&place)) }
                }
            }
        }
    }
}

/// The sign on a chip; circles are drawn, bars are letters that every font has.
pub(in crate::export) fn chip_sign(sign: &str) -> Markup {
    let circle = ["●", "◐", "○", "⊘", "◌"].iter().position(|circle| *circle == sign);
    html! {
        @match circle {
            Some(circle) => { span class={ "g g" (circle) } aria-hidden="true" {} " " },
            None if sign.is_empty() => {},
            None => { span aria-hidden="true" { (sign) } " " },
        }
    }
}

fn on_line(on: &On) -> Markup {
    html! {
        p.on {
            @if let Some(number) = on.number { span.n { (number) } " " }
            (on.says)
            @if let Some(tied) = &on.words { ": " i dir="auto" { (tied) } }
        }
    }
}

fn reply(context: &Context<'_, '_>, sheet: &Sheet, reply: &ReplySheet) -> Markup {
    let id: Option<&str> = context.ids.of(&reply.target).filter(|_| sheet.home.is_none());
    html! {
        div.reply id=[id] {
            span.k { (words::REPLY) }
            p.t dir="auto" { (reply.text) }
            p.q { (reply.by) " · " (context.foot(&reply.sources, Some(reply.basis))) }
        }
    }
}
