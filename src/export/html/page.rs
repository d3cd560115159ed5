//! What stands around the text: the head of the file, its title, contents and how to read it; after the text
//! who speaks, what happened, what words mean, ways through the debate and the sources.

use super::{Context, basis_sign, cards, style};
use crate::{
    describe,
    export::{
        back_matter::{self, BackMatter, Entry},
        language_tag::language_tag,
    },
    linked::Item,
    model::{Basis, is_from_the_right},
    text as words,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Ids that the page itself uses.
pub(super) const RESERVED: &[&str] =
    &["text", "contents", "how", "status", "walks", "actors", "events", "terms", "sources", "nowhere", "notes"];

/// All before the first section. What it opens, [`after`] closes.
pub(super) fn before(context: &Context<'_, '_>) -> Markup {
    let briefing = context.selection.linked.briefing();
    let lang = language_tag(briefing);
    // The labels are English whatever the texts are; a language written from the right turns the page all the same.
    let dir = if is_from_the_right(briefing) { "rtl" } else { "ltr" };
    html! {
        (DOCTYPE)
        (PreEscaped(format!("<html lang=\"{}\" dir=\"{dir}\">", escaped(lang))))
        (head(&briefing.title, ""))
        (PreEscaped("<body>"))
        a.skip href="#text" { (words::export::SKIP) }
        (top(context))
        (contents(context))
        (PreEscaped("<main id=\"text\">"))
    }
}

/// The head of any page of ours, with styles that come after those of all: nothing is fetched and nothing runs.
pub(in crate::export) fn head(title: &str, styles: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
            meta name="color-scheme" content="light dark";
            meta name="generator" content=(words::APP);
            title { (title) }
            style { (PreEscaped(style::STYLE)) (PreEscaped(styles)) }
        }
    }
}

/// All after the last section.
pub(super) fn after(context: &Context<'_, '_>) -> Markup {
    let loose: Vec<Item> = context.selection.loose().collect();
    html! {
        @if !loose.is_empty() {
            section.sec.div id="nowhere" {
                h2 { (words::export::TIED_NOWHERE) }
                (cards::loose(context, &loose))
            }
        }
        @for back_matter in back_matter::chapters_after_text(context.selection) { (chapter(context, &back_matter)) }
        @if !context.notes.rest().is_empty() {
            section.sec.matter id="notes" {
                h2 { (rest_title(context)) }
                @for note in context.notes.rest() {
                    @if let Some(target) = &note.target { p.q { (context.selection.linked.say_target(target)) } }
                    (Context::note(note))
                }
            }
        }
        (PreEscaped("</main></body></html>\n"))
    }
}

fn rest_title<'c>(context: &Context<'c, '_>) -> &'c str {
    if context.notes.title.is_empty() { words::export::OTHER_NOTES.words() } else { context.notes.title }
}

fn top(context: &Context<'_, '_>) -> Markup {
    let briefing = context.selection.linked.briefing();
    html! {
        header.top {
            h1 dir="auto" { (briefing.title) }
            @if let Some(part) = back_matter::part_label(context.selection) { p.part { (part) } }
            @if let Some(as_of) = &briefing.as_of { p.q { (words::export::as_of(&words::date(as_of))) } }
            @if !briefing.about.is_empty() { p.t.about dir="auto" { (briefing.about) } }
            div.heads {
                (chapter(context, &back_matter::status_chapter(context.selection)))
                section.matter id="how" {
                    h2 { (words::export::HOW_TO_READ) }
                    p { (words::export::SUMMARIES) }
                    p { (words::export::ANCHORS) }
                    ul.signs {
                        @for basis in [Basis::Checked, Basis::Secondary, Basis::Unchecked] {
                            li { (basis_sign(basis)) " " (words::export::basis_means(basis)) }
                        }
                    }
                }
            }
        }
    }
}

fn contents(context: &Context<'_, '_>) -> Markup {
    let linked = context.selection.linked;
    html! {
        nav #contents aria-labelledby="contents-title" {
            h2 #contents-title { (words::CONTENTS) }
            p.q { (words::export::COUNTS) }
            ol {
                @for index in context.selection.sections() {
                    @let section = context.selection.section(*index);
                    @let tally = context.selection.tally(*index);
                    li.div[section.provision.is_none()] data-depth=[Some(linked.depth(*index)).filter(|depth| *depth > 0)] {
                        a href=[context.ids.of(&section.target).map(|id| format!("#{id}"))] {
                            @let (number, heading) = describe::contents_line(linked, section);
                            @if !number.is_empty() { span.no { (number) } " " }
                            bdi { (heading) }
                        }
                        @if section.provision.is_some() || tally.all() > 0 {
                            " " span.cnt {
                                span.cs title=(words::pane(crate::model::PaneKind::Safeguards)) { (tally.safeguards) } (words::DOT.words())
                                span.cc title=(words::pane(crate::model::PaneKind::Critiques)) { (tally.critiques) } (words::DOT.words())
                                span title=(words::POSITIONS) { (tally.positions) }
                            }
                        }
                    }
                }
                @for back_matter in back_matter::chapters_after_text(context.selection) {
                    li.div { a href={ "#" (back_matter.id) } { (back_matter.title) } " " span.cnt { (back_matter.entries.iter().filter(|entry| entry.target.is_some()).count()) } }
                }
            }
        }
    }
}

fn chapter(context: &Context<'_, '_>, back_matter: &BackMatter) -> Markup {
    html! {
        section.sec.matter id=(back_matter.id) {
            h2 { (back_matter.title) }
            @for one in &back_matter.entries { (entry(context, one)) }
        }
    }
}

fn entry(context: &Context<'_, '_>, entry: &Entry) -> Markup {
    html! {
        article.entry id=[entry.target.as_ref().and_then(|target| context.ids.of(target))] {
            h3 dir="auto" { (entry.head) }
            @for line in &entry.lines { (context.line(line)) }
            @if let Some(url) = &entry.url {
                p.url {
                    @if is_web(url) { a href=(url) rel="noreferrer" { (url) } } @else { (url) }
                }
            }
            @if entry.basis.is_some() { p.foot { (context.foot(&entry.sources, entry.basis)) } }
        }
    }
}

/// True for an address that may be a link: anything else, such as a script, stays words.
fn is_web(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    url.starts_with("https://") || url.starts_with("http://")
}

fn escaped(text: &str) -> String {
    html! { (text) }.into_string().replace('"', "&quot;")
}
