//! The treaty on the page: its sections, each with what is tied to it beside it.

use super::{Context, basis_sign, cards};
use crate::{
    describe,
    export::{
        anchored_text::{TextPart, TextPiece, split_at_anchors, whole_anchors},
        back_matter,
    },
    linked::{Item, Section},
    model::{Address, Paragraph, Provision, Target},
    text as words,
};
use maud::{Markup, html};

/// One section: the treaty as a whole, a division or a provision.
pub(super) fn section(context: &Context<'_, '_>, index: usize) -> Markup {
    let selection = context.selection;
    let section = selection.section(index);
    let id = context.ids.of(&section.target).unwrap_or_default();
    let text = match (&section.target, section.provision) {
        (_, Some(provision)) => provision_text(context, section, selection.linked.provision(provision)),
        (Target::Division(division), None) => division_text(context, section, division),
        _ => instrument_text(context, section),
    };
    let tied = selection.placed(index).next().is_some();
    // A division without a tie of its own is a heading and no more, as in the reader.
    let bare = section.provision.is_none() && !tied;
    html! {
        section.sec.bare[bare].div[section.provision.is_none()] id=(id) {
            @for id in context.ids.more(index) { span id=(id) {} }
            div.cols id=(context.ids.alone(index)) {
                div.text { (text) (context.notes(&section.target)) (alone(context, index)) }
                @if !bare {
                    (cards::side(context, index, true))
                    (cards::side(context, index, false))
                }
            }
        }
    }
}

/// A link that leaves this section alone on the page, as it is then printed: no script is needed, and the page says so.
fn alone(context: &Context<'_, '_>, index: usize) -> Markup {
    let section = context.selection.section(index);
    let several = context.selection.sections().len() > 1;
    html! {
        @if several && section.provision.is_some() {
            p.alone { a href={ "#" (context.ids.alone(index)) } { (words::export::alone(&context.selection.linked.say_target(&section.target))) } }
        }
    }
}

fn instrument_text(context: &Context<'_, '_>, section: &Section) -> Markup {
    let title = &context.selection.linked.briefing().instrument.title;
    html! {
        h2 dir="auto" { (anchored(context, section, &section.target, TextPart::Heading, title)) " " (whole(context, section, &section.target)) }
    }
}

fn division_text(context: &Context<'_, '_>, section: &Section, id: &str) -> Markup {
    let divisions = &context.selection.linked.briefing().instrument.divisions;
    let Some(division) = divisions.iter().find(|division| division.id == id) else { return html! {} };
    html! {
        h2 dir="auto" {
            span.no { (division.label) " " (whole(context, section, &section.target)) } " "
            (anchored(context, section, &section.target, TextPart::Heading, &division.heading))
        }
    }
}

fn provision_text(context: &Context<'_, '_>, section: &Section, provision: &Provision) -> Markup {
    let target = Target::Text(Address::provision(provision.id.as_str()));
    html! {
        h3 dir="auto" {
            span.no { (provision.label) " " (whole(context, section, &target)) } " "
            (anchored(context, section, &target, TextPart::Heading, &provision.heading))
        }
        p.status {
            (basis_sign(provision.basis)) " " (words::provision_status(provision))
        }
        div.facts { @for line in back_matter::provision_facts(context.selection, provision) { (context.line(&line)) } }
        @if let Some(text) = &provision.text {
            p.t dir="auto" { (anchored(context, section, &target, TextPart::Text, text)) }
        }
        (paragraphs(context, section, provision, &provision.paragraphs))
    }
}

fn paragraphs(context: &Context<'_, '_>, section: &Section, provision: &Provision, list: &[Paragraph]) -> Markup {
    html! {
        @for paragraph in list {
            @let target = Target::Text(paragraph.address.clone());
            @let number = paragraph.address.last();
            div.para id=[context.ids.of(&target)] {
                span.n { (number) }
                div {
                    p.t dir="auto" {
                        @if let Some(label) = paragraph.label.as_deref().filter(|label| *label != number) { b.run { (label) } " " }
                        (whole(context, section, &target))
                        (anchored(context, section, &target, TextPart::Text, &describe::paragraph_words(paragraph)))
                        @if let Some(basis) = paragraph.basis_of_words().filter(|basis| *basis != provision.basis) {
                            " " span.q { "(" (words::basis(basis)) ")" }
                        }
                    }
                    (context.notes(&target))
                    (paragraphs(context, section, provision, &paragraph.children))
                }
            }
        }
    }
}

/// Words with what is tied to them pressed from, and the number after each.
fn anchored(context: &Context<'_, '_>, section: &Section, target: &Target, part: TextPart, text: &str) -> Markup {
    let pieces = split_at_anchors(context.selection, section, target, part, text);
    html! { @for piece in &pieces { (piece_of(context, section, piece)) } }
}

fn piece_of(context: &Context<'_, '_>, section: &Section, piece: &TextPiece<'_>) -> Markup {
    html! {
        @match piece.anchor.and_then(|index| Some((index, first(context, section, index)?))) {
            Some((index, id)) => a.w.d[section.anchors[index].only_critiques()] href={ "#" (id) } { (piece.text) },
            None => (piece.text),
        }
        @for index in &piece.ends { "\u{a0}" (badge(context, section, *index)) }
    }
}

fn whole(context: &Context<'_, '_>, section: &Section, target: &Target) -> Markup {
    html! { @for index in whole_anchors(context.selection, section, target) { (badge(context, section, index)) " " } }
}

/// The number of an anchor, which leads to the first that is tied to it.
fn badge(context: &Context<'_, '_>, section: &Section, index: usize) -> Markup {
    let number = section.anchors[index].number;
    html! {
        @if let Some(id) = first(context, section, index) { a.n href={ "#" (id) } { (number) } }
    }
}

/// The card of the first item that is tied to an anchor, as it stands in this section.
fn first<'c>(context: &'c Context<'_, '_>, section: &Section, anchor: usize) -> Option<&'c str> {
    let items = &section.anchors.get(anchor)?.items;
    let item: Item = items.iter().copied().find(|item| context.selection.holds(*item))?;
    let index = context.selection.linked.section_of(&section.target)?;
    Some(context.ids.card(item, &context.selection.linked.target(item), index))
}
