//! What a citation is made of besides names, titles and numbers, as each style has it: `style` is `un`, `oscola` or `apa`.

use crate::locale::messages;

messages! {
    ITS_OWN_CRITIQUE = "citations-its-own-critique";
    UNDATED = "citations-undated";
}

messages! {
    fn citing_briefing(title: &str) = "citations-briefing";
    fn citing_briefing_as_of(title: &str, day: &str) = "citations-briefing-as-of";
    /// Something with a note in square brackets.
    fn noted(words: &str, note: &str) = "citations-noted";
    fn walk_cited(title: &str) = "citations-walk";
    fn event_cited(style: &str, title: &str, when: &str, basis: &str) = "citations-event";
    fn term_cited(word: &str, basis: &str) = "citations-term";
    fn defined_term_cited(word: &str, place: &str, basis: &str) = "citations-term-defined";
    fn safeguard_cited(style: &str, name: &str, treaty: &str, basis: &str) = "citations-safeguard";
    /// Who speaks, and of what.
    fn on_topic(who: &str, topic: &str) = "citations-on-topic";
    fn summary_note(basis: &str) = "citations-summary-note";
    fn headed_summary_note(heading: &str, basis: &str) = "citations-summary-note-headed";
    /// A critique or position, for all styles but APA.
    fn statement_cited(style: &str, who: &str, when: &str, about: &str, note: &str) = "citations-statement";
    /// The same for APA; `sort` is `critique` or `position`.
    fn statement_in_apa(sort: &str, who: &str, when: &str, about: &str, note: &str) = "citations-statement-apa";
    fn statement_on_topic_in_apa(sort: &str, topic: &str, who: &str, when: &str, about: &str, note: &str) = "citations-statement-on-topic-apa";
    fn cited_as(place: &str, number: &str) = "citations-cited-as";
    fn commenting_on(place: &str) = "citations-commenting-on";
    fn commenting_on_what_became(draft: &str, place: &str) = "citations-commenting-on-what-became";
    fn commenting_on_what_had_been(draft: &str, place: &str) = "citations-commenting-on-what-had-been";
    fn on_what_became(place: &str) = "citations-on-what-became";
    fn on_place(place: &str) = "citations-on-place";
    fn reply_cited(style: &str, name: &str, to: &str, when: &str, basis: &str) = "citations-reply";
    fn with_sources(cited: &str, sources: &str) = "citations-with-sources";
    fn without_source(cited: &str) = "citations-without-source";
    fn available_at(url: &str) = "citations-available-at";
    fn network_address(url: &str) = "citations-network-address";
    fn dated_source(who: &str, date: &str, title: &str) = "citations-dated-source";
    fn dated_title(title: &str, date: &str) = "citations-dated-title";
    fn quoted(style: &str, words: &str) = "citations-quoted";
    fn with_comma(words: &str) = "citations-with-comma";
    fn beside(first: &str, second: &str) = "citations-beside";
    fn adopted(title: &str, day: &str) = "citations-adopted";
    fn within(style: &str, outer: &str, inner: &str) = "citations-within";
    fn named_paragraph(style: &str, place: &str, name: &str) = "citations-named-paragraph";
    fn paragraph(style: &str, place: &str, number: &str) = "citations-paragraph";
    fn subparagraph(place: &str, number: &str) = "citations-subparagraph";
    fn nested_paragraph(style: &str, place: &str, number: &str) = "citations-nested-paragraph";
    /// `body` is the beginning of the symbol, in small letters without slashes; `part` is what the symbol says of a part.
    fn resolution(body: &str, number: &str, part: &str) = "citations-resolution";
    fn resolution_in_oscola(body: &str, number: &str, part: &str) = "citations-resolution-oscola";
    fn un_document(symbol: &str) = "citations-un-document";
    fn month(month: u8) = "citations-month";
    fn month_of(style: &str, month: &str, year: i32) = "citations-date-month";
    fn day_of(style: &str, day: u8, month: &str, year: i32) = "citations-date-day";
    fn day_and_month(day: u8, month: &str) = "citations-day-and-month";
    fn month_and_day(month: &str, day: u8) = "citations-month-and-day";
    fn month_and_year(month: &str, year: i32) = "citations-month-and-year";
    fn day_and_year(day: &str, year: i32) = "citations-day-and-year";
    fn range(from: &str, to: &str) = "citations-range";
}
