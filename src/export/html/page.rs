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
    model::{Basis, Target, is_from_the_right},
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
        p.all { a href="#contents" { (words::export::ALL) } }
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
            @if !briefing.about.is_empty() {
                div.about { @for paragraph in briefing.about.split("\n\n") { p.t dir="auto" { (paragraph) } } }
            }
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
    html! {
        nav #contents aria-labelledby="contents-title" {
            details open {
                summary { h2 #contents-title { (words::CONTENTS) } }
                p.q { (words::export::COUNTS) }
                ul {
                    @for (head, inside) in chapters(context) { (contents_chapter(context, head, &inside)) }
                    @for back_matter in back_matter::chapters_after_text(context.selection) {
                        li.div { a href={ "#" (back_matter.id) } { (back_matter.title) } " " span.cnt { (back_matter.entries.iter().filter(|entry| entry.target.is_some()).count()) } }
                    }
                }
            }
        }
    }
}

/// The sections by chapter: the outermost division that heads them, and those in it.
fn chapters(context: &Context<'_, '_>) -> Vec<(Option<usize>, Vec<usize>)> {
    let linked = context.selection.linked;
    let mut chapters: Vec<(Option<usize>, Vec<usize>)> = Vec::new();
    for index in context.selection.sections() {
        let outermost = linked.depth(*index) == 0;
        match (&context.selection.section(*index).target, chapters.last_mut()) {
            (Target::Division(_), _) if outermost => chapters.push((Some(*index), Vec::new())),
            (_, Some((_, inside))) => inside.push(*index),
            (_, None) => chapters.push((None, vec![*index])),
        }
    }
    chapters
}

/// A chapter that folds, where it holds something.
fn contents_chapter(context: &Context<'_, '_>, head: Option<usize>, inside: &[usize]) -> Markup {
    let lines = html! { @for index in inside { (contents_line(context, *index)) } };
    html! {
        @match head {
            Some(head) if inside.is_empty() => (contents_line(context, head)),
            Some(head) => li.group { details open { summary { (contents_words(context, head)) } ul { (lines) } } },
            None => (lines),
        }
    }
}

fn contents_line(context: &Context<'_, '_>, index: usize) -> Markup {
    let section = context.selection.section(index);
    let depth = context.selection.linked.depth(index);
    html! {
        li.div[section.provision.is_none()] data-depth=[Some(depth).filter(|depth| *depth > 0)] { (contents_words(context, index)) }
    }
}

/// The name of a section, which leads to it, and its counts.
fn contents_words(context: &Context<'_, '_>, index: usize) -> Markup {
    let section = context.selection.section(index);
    let tally = context.selection.tally(index);
    html! {
        a href=[context.ids.of(&section.target).map(|id| format!("#{id}"))] {
            @let (number, heading) = describe::contents_line(context.selection.linked, section);
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

/// A chapter that folds, but for those at the top, which are short.
fn chapter(context: &Context<'_, '_>, back_matter: &BackMatter) -> Markup {
    let entries = html! { @for one in &back_matter.entries { (entry(context, one)) } };
    html! {
        section.sec.matter id=(back_matter.id) {
            @if back_matter.id == "status" {
                h2 { (back_matter.title) }
                (entries)
            } @else {
                details open {
                    summary { h2 { (back_matter.title) } }
                    div.entries { (entries) }
                }
            }
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
                    @if back_matter::is_web(url) { a href=(url) rel="noreferrer" { (url) } } @else { (url) }
                }
            }
            @if entry.basis.is_some() { p.foot { (context.foot(&entry.sources, entry.basis)) } }
        }
    }
}

fn escaped(text: &str) -> String {
    html! { (text) }.into_string().replace('"', "&quot;")
}
