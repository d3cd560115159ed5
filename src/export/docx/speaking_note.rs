//! The speaking note for a word processor: the same order as on the page, one sheet.

use super::{
    parts::{Look, Style, note_styles},
    writer::{DocumentWriter, RunStyle, Sheet, Span},
};
use crate::{
    describe::{SpeakingNote, WORDS_A_MINUTE},
    export::{ExportError, language_tag::language_tag, link_ids::LinkIds},
    model::{Briefing, is_from_the_right},
    text::{self, speaking},
};

/// Makes the file.
pub(in crate::export) fn speaking_note(briefing: &Briefing, note: &SpeakingNote) -> Result<Vec<u8>, ExportError> {
    let ids = LinkIds::default();
    let rtl = is_from_the_right(briefing);
    let mut writer = DocumentWriter::new(&ids, rtl);
    let mut say = |style: &str, spans: &[Span]| writer.paragraph(style, None, spans);
    say("SpokenReference", &[Span::plain(note.reference.as_str())]);
    if let Some(words) = &note.words {
        for spoken in words.lead.iter().chain([&words.words]) {
            say("SpokenWords", &[Span::plain(spoken.as_str())]);
        }
        say("SpokenBy", &[Span::plain(words.status.as_str())]);
    }
    if let Some(why) = &note.no_words {
        say("SpokenBy", &[Span::plain(why.as_str())]);
    }
    if note.words_too_long {
        say("SpokenBy", &[Span::plain(speaking::WORDS_TOO_LONG.words())]);
    }
    if let Some(opening) = &note.opening {
        say("Spoken", &[Span::plain(opening.as_str())]);
    }
    for point in note.taken() {
        let number = Span::styled(RunStyle::Bold, point.number.unwrap_or_default().to_string());
        say("SpokenPoint", &[number, Span::plain("\t"), Span::plain(point.words.as_str())]);
        say("SpokenPointBy", &[Span::plain(point.by.as_str())]);
    }
    say("Spoken", &[Span::plain(note.closing.as_str())]);
    say("SpokenLine", &[]);
    let mut replies = note.expected().peekable();
    if replies.peek().is_some() {
        let head = [Span::styled(RunStyle::Bold, speaking::IF_THEY_SAY.words()), Span::plain(format!(" {}", speaking::NOT_SPOKEN))];
        say("NotSpokenHead", &head);
    }
    for reply in replies {
        let spans = [
            Span::styled(RunStyle::Bold, text::label(&reply.speaker)),
            Span::plain(format!(" {} ", reply.words)),
            Span::styled(RunStyle::Italic, reply.answered()),
        ];
        say("NotSpoken", &spans);
    }
    let time = [
        Span::styled(RunStyle::Bold, speaking::about_seconds(note.seconds)),
        Span::plain(format!(" {}", speaking::at_the_speed(WORDS_A_MINUTE))),
    ];
    if let Some(remark) = &note.remark {
        say("NoteFoot", &[Span::plain(text::sentence(remark))]);
    }
    say("NoteFoot", &[Span::plain(note.citation.as_str())]);
    say("NoteFoot", &time);
    let (document, footnotes) = writer.finish(Sheet::Note(note.paper));
    let styles: Vec<Style> = note_styles(note.letters.points(), note.not_spoken_points());
    let look = Look { language: language_tag(briefing), rtl, tight: false, styles: &styles };
    super::file(briefing, &text::labelled(speaking::SPEAKING_NOTE.words(), &note.place), (document, footnotes), "", &look)
}
