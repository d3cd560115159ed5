//! The brief as a page that a browser shows in one column or three, and prints on A4.

use super::content::{Brief, BriefRow};
use crate::{
    describe,
    export::{
        anchored_text::{TextPart, split_at_anchors, whole_anchors},
        html::{cards::chip_sign_markup, head},
        language_tag::language_tag,
        short_item::{ShortItem, ShortPositions, ShortText},
    },
    linked::Item,
    model::{PaneKind, Paragraph, Stance, is_from_the_right},
    text,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLES: &str = include_str!("brief.css");

/// All of it.
pub(in crate::export) fn page(brief: &Brief<'_, '_>) -> Markup {
    let briefing = brief.selection.linked.briefing();
    let dir = if is_from_the_right(briefing) { "rtl" } else { "ltr" };
    let styles = format!("{STYLES}{}", margins(brief, dir == "rtl"));
    let columns = [text::brief::SUMMARY.words(), text::pane(PaneKind::Safeguards), text::export::CRITIQUES_AND_REPLIES.words()];
    html! {
        (DOCTYPE)
        html lang=(language_tag(briefing)) dir=(dir) {
            (head(&text::labelled(text::brief::ARTICLE_BRIEF.words(), &brief.title), &styles))
            body {
                main.brief.tight[brief.plan.tight] {
                    p.running { span { (brief.running) } span { (text::brief::ARTICLE_BRIEF) } }
                    h1 dir="auto" { (brief.title) }
                    p.under { (brief.under) }
                    p."sum t" {
                        (brief.sum)
                        @if !brief.criticized.is_empty() {
                            " " (text::brief::CRITICIZED_MOST) (text::COLON.words())
                            @for (index, (words, place)) in brief.criticized.iter().enumerate() {
                                @if index > 0 { (text::SEMICOLON.words()) }
                                b dir="auto" { (words) } " (" (place) ")"
                            }
                            (text::FULL_STOP.words())
                        }
                    }
                    table {
                        thead {
                            tr { @for column in columns { th scope="col" { (column) } } }
                            // Keeps what goes on from another page off the line under the head.
                            tr.gap aria-hidden="true" { td colspan="3" {} }
                        }
                        tbody { @for row in &brief.rows { (row_markup(brief, row, columns)) } }
                    }
                    (annex(brief))
                    p.end { (brief.foot()) }
                }
            }
        }
    }
}

/// What stands in the margins of each printed page.
fn margins(brief: &Brief<'_, '_>, rtl: bool) -> String {
    let face = "font:7.5pt \"Noto Sans\",\"Segoe UI\",Arial,\"Liberation Sans\",sans-serif;color:#596068";
    let (begin, end) = if rtl { ("right", "left") } else { ("left", "right") };
    let place = brief.selection.linked.say_target(&brief.selection.section(brief.section).target);
    let words =
        [&*brief.running, text::brief::ARTICLE_BRIEF.words(), &brief.foot(), &text::side_by_side(&[&*place, text::brief::PAGE.words()])];
    let [running, kind, foot, page] = words.map(css_string);
    format!(
        "@page{{@top-{begin}{{content:{running};{face};text-align:start;width:70%}}@top-{end}{{content:{kind};{face}}}\
         @bottom-{begin}{{content:{foot};{face};text-align:start;width:72%}}\
         @bottom-{end}{{content:{page} \" \" counter(page) \" {of} \" counter(pages);{face}}}}}",
        of = text::brief::PAGE_OF,
    )
}

/// Words between the quotation marks of a style sheet, from where they can end neither.
fn css_string(words: &str) -> String {
    let mut out = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '&' => out.extend(format!("\\{:x} ", u32::from(letter)).chars()),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out + "\""
}

fn row_markup(brief: &Brief<'_, '_>, row: &BriefRow<'_>, columns: [&str; 3]) -> Markup {
    if brief.plan.tight && row.stands_alone() {
        return html! { tr.alone { th scope="row" colspan="3" { (words_of(brief, row)) " " p.none { (text::export::NONE_HERE) } } } };
    }
    html! {
        tr {
            th scope="row" { (words_of(brief, row)) }
            td data-head=(columns[1]) {
                @for item in &row.safeguards { (item_markup(brief, item)) }
                @if row.safeguards.is_empty() { (none(&row.row.elsewhere[0])) }
            }
            td data-head=(columns[2]) {
                @for item in &row.critiques { (item_markup(brief, item)) }
                @match &row.positions {
                    Some(positions) => (positions_markup(brief, positions)),
                    None if row.critiques.is_empty() => (none(&row.row.elsewhere[1])),
                    None => {},
                }
            }
        }
    }
}

/// What stands in an empty cell: nothing, or the badges whose cards stand beside another paragraph.
fn none(elsewhere: &[u32]) -> Markup {
    html! {
        @if elsewhere.is_empty() {
            p.none { (text::export::NONE_HERE) }
        } @else {
            p.none { (text::export::beside_other_rows(&elsewhere.iter().map(u32::to_string).collect::<Vec<_>>().join(" "))) }
        }
    }
}

fn words_of(brief: &Brief<'_, '_>, row: &BriefRow<'_>) -> Markup {
    let section = brief.selection.section(brief.section);
    let target = &row.row.target;
    let own = row.row.words(brief.provision.text.as_deref());
    let badge = |anchor: usize| html! { @if let Some(anchor) = section.anchors.get(anchor) { span.n { (anchor.number) } } };
    html! {
        p.t dir="auto" {
            @if !row.row.number.is_empty() { span.num { (row.row.number) } }
            @if let Some(label) = row.row.paragraph.and_then(|paragraph| paragraph.label.as_deref().filter(|label| *label != paragraph.address.last())) {
                b { (label) } " "
            }
            @match own {
                Some(own) => {
                    @for piece in split_at_anchors(brief.selection, section, target, TextPart::Text, own) {
                        @if piece.anchor.is_some() { u { (piece.text) } } @else { (piece.text) }
                        @for anchor in &piece.ends { "\u{a0}" (badge(*anchor)) }
                    }
                },
                None => (text::capital(&describe::as_a_whole(brief.selection.linked, target))),
            }
            @for anchor in whole_anchors(brief.selection, section, target) { " " (badge(anchor)) }
        }
        @if let Some(basis) = row.row.paragraph.and_then(Paragraph::basis_of_words).filter(|basis| *basis != brief.provision.basis) {
            p.q { (text::text_status(basis)) }
        }
    }
}

fn item_markup(brief: &Brief<'_, '_>, item: &ShortItem) -> Markup {
    html! {
        div.item {
            p.head {
                @for number in &item.numbers { span.n { (number) } " " }
                bdi.name { (item.name) } (raised(brief, Some(item.item))) " "
                span.q {
                    (item.about_short)
                    @if item.chip.is_some() { (text::DOT.words()) }
                }
                @if let Some((sign, word)) = item.chip { span.chip { (chip_sign_markup(sign)) (word) } }
            }
            p.t dir="auto" { @for said in &item.texts { (short_text(said)) " " } }
            @for reply in &item.replies {
                p."reply t" dir="auto" { span.q { (text::label(&reply.by)) } " " (short_text(&reply.text)) }
            }
            @if item.is_unanswered { p."reply q" { (text::NO_REPLY) } }
        }
    }
}

/// The numbers of the sources of an item.
fn raised(brief: &Brief<'_, '_>, item: Option<Item>) -> Markup {
    let numbers = item.and_then(|item| brief.numbers.get(&item)).filter(|numbers| !numbers.is_empty());
    html! { @if let Some(numbers) = numbers { sup aria-label=(text::export::source_numbers(numbers, numbers.matches(',').count() + 1)) { (numbers) } } }
}

fn short_text(said: &ShortText) -> Markup {
    html! {
        @if !said.label.is_empty() { i { (text::label(said.label)) } " " }
        (said.words)
        @if said.more > 0 { " " span.q { (text::export::SHORTENED) } }
    }
}

/// Shapes with figures, and what the opposing ones say.
fn positions_markup(brief: &Brief<'_, '_>, positions: &ShortPositions) -> Markup {
    let stances = positions.stances;
    let each = [(Stance::Supports, stances.support), (Stance::Conditional, stances.conditional), (Stance::Opposes, stances.oppose)];
    html! {
        div."item pos" {
            p.q {
                b { (text::brief::POSITIONS) }
                @for (stance, count) in each.into_iter().filter(|(_, count)| *count > 0) {
                    " " span aria-hidden="true" { (shape(stance)) } (count) " " (text::stance(stance).to_lowercase())
                }
            }
            @for position in &positions.opposing {
                p.t dir="auto" {
                    span.name { (text::label(&position.name)) } " " (short_text(&position.text)) " "
                    span.q { (position.date) } (raised(brief, brief.selection.linked.item(&position.target)))
                }
            }
        }
    }
}

/// The shape of a stance: a full circle with a plus, a half-filled lozenge, a square with a minus.
fn shape(stance: Stance) -> Markup {
    let drawing = match stance {
        Stance::Supports => {
            r#"<circle cx="6" cy="6" r="5.5"></circle><path d="M6 3v6M3 6h6" stroke="var(--page)" stroke-width="1.4"></path>"#
        }
        Stance::Conditional => {
            r#"<path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="none" stroke="currentColor"></path><path d="M.8 6h10.4L6 11.2Z"></path>"#
        }
        Stance::Opposes => {
            r#"<path d="M1 1h10v10H1Z" fill="none" stroke="currentColor" stroke-width="1.4"></path><path d="M3.2 6h5.6" stroke="currentColor" stroke-width="1.4"></path>"#
        }
    };
    html! { (PreEscaped(format!("<svg class=\"shape\" viewBox=\"0 0 12 12\" fill=\"currentColor\">{drawing}</svg>"))) }
}

fn annex(brief: &Brief<'_, '_>) -> Markup {
    html! {
        @if !brief.long.is_empty() {
            h2 { (text::side_by_side(&[text::brief::CONTINUED.words(), text::brief::LONG_TEXTS.words()])) }
            div.long {
                @for long in &brief.long {
                    p.t dir="auto" {
                        @for number in &long.numbers { span.n { (number) } " " }
                        span.name { (long.name) } " " i { (text::label(&long.label)) } " " (long.words)
                    }
                }
            }
        }
        @if !brief.positions.is_empty() {
            h2 { (text::side_by_side(&[text::brief::CONTINUED.words(), text::brief::POSITIONS_BY_GROUP.words()])) }
            div.small {
                @for (group, positions) in &brief.positions {
                    p dir="auto" {
                        b { (text::label(group)) }
                        @for (index, position) in positions.iter().enumerate() {
                            @if index > 0 { (text::SEMICOLON.words()) } @else { " " }
                            (shape(position.stance)) span.name { (position.name) } (text::ATTRIBUTE.words()) (text::list(&[&text::stance(position.stance).to_lowercase(), &position.date]))
                            @if let Some(words) = &position.words { (text::COLON.words()) (words) }
                        }
                    }
                }
            }
        }
        @if !brief.sources.is_empty() {
            h2 { (text::side_by_side(&[text::brief::CONTINUED.words(), text::brief::SOURCES_AND_CHECKS.words()])) }
            div.small {
                @for (basis, sources) in &brief.sources {
                    p dir="auto" {
                        @if !basis.is_empty() { b { (text::label(&text::capital(basis))) } " " }
                        @for (index, (number, source)) in sources.iter().enumerate() {
                            @if index > 0 { (text::SEMICOLON.words()) }
                            b { (number) } "\u{a0}" (source)
                        }
                    }
                }
            }
        }
    }
}
