//! `plenary export --speaking-note`: one page to speak from, with what is chosen for it on the command line.

use super::export::{ExportTo, export_paper, read_notes};
use crate::{
    describe::{self, CitationStyle, NoteChoices, NoteType, Paper, PointKey, Side, WordsRead},
    export::{PaperForm, own_words, speaking_note},
    linked::LinkedBriefing,
    model::{Address, Target, TextId},
    notes::{Passages, place_all},
    text::{self, speaking},
};
use std::{collections::BTreeSet, path::Path, process::ExitCode};

/// What is chosen for the note.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct ChosenForNote {
    /// With --speaking-note, for which side its points are
    #[arg(long, value_name = "SIDE", requires = "speaking_note")]
    side: Option<SideName>,
    /// With --speaking-note, which points, in this order, by the items that make them, such as c:senators-research; otherwise the
    /// first that fit
    #[arg(long, value_name = "ITEMS", value_delimiter = ',', requires = "speaking_note")]
    points: Vec<String>,
    /// With --speaking-note, which words are read out; otherwise the official ones if there are any, else the summary
    #[arg(long, value_name = "WORDS", requires = "speaking_note")]
    words: Option<WordsName>,
    /// With --speaking-note, the sheet
    #[arg(long, value_name = "PAPER", requires = "speaking_note")]
    paper: Option<PaperName>,
    /// With --speaking-note, the size of type in points; otherwise 18, or 14 if only that fits
    #[arg(long = "type", value_name = "POINTS", requires = "speaking_note")]
    letters: Option<TypeName>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum SideName {
    For,
    Against,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum WordsName {
    Official,
    Summary,
    None,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum PaperName {
    A4,
    Letter,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum TypeName {
    #[value(name = "14")]
    Small,
    #[value(name = "18")]
    Large,
    #[value(name = "22")]
    VeryLarge,
}

/// Writes the speaking note of a place of `file`: to `out`, or to stdout where none is named.
pub(super) fn export_note(
    file: &Path,
    place: &str,
    to: ExportTo,
    out: Option<&Path>,
    notes: Option<&Path>,
    chosen: &ChosenForNote,
) -> ExitCode {
    export_paper(file, place, to, out, |linked, target, form| {
        let Target::Text(address) = target else { return Err(speaking::not_in_the_text(place)) };
        made(linked, address, form, notes, chosen)
    })
}

fn made(
    linked: &LinkedBriefing,
    address: &Address,
    form: PaperForm,
    notes: Option<&Path>,
    chosen: &ChosenForNote,
) -> Result<Vec<u8>, String> {
    let own = match notes {
        Some(path) => {
            let note_set = read_notes(linked, path)?;
            let placed = place_all(&Passages::new(linked), note_set.present());
            own_words(&note_set, &placed, address)
        }
        None => Vec::new(),
    };
    let mut choices = NoteChoices {
        side: match chosen.side {
            Some(SideName::Against) => Side::Against,
            Some(SideName::For) | None => Side::For,
        },
        words: match chosen.words {
            Some(WordsName::Summary) => WordsRead::Of(TextId::Summary),
            Some(WordsName::None) => WordsRead::Nothing,
            Some(WordsName::Official) | None => WordsRead::Best,
        },
        paper: match chosen.paper {
            Some(PaperName::Letter) => Paper::Letter,
            Some(PaperName::A4) | None => Paper::A4,
        },
        letters: chosen.letters.map(|name| match name {
            TypeName::Small => NoteType::Small,
            TypeName::Large => NoteType::Large,
            TypeName::VeryLarge => NoteType::VeryLarge,
        }),
        ..NoteChoices::default()
    };
    let note = |choices: &NoteChoices| {
        let note = describe::speaking_note(linked, address, choices, &own, CitationStyle::default());
        note.ok_or_else(|| speaking::not_in_the_text(&linked.say(address)))
    };
    let offered = note(&choices)?;
    if matches!(chosen.words, Some(WordsName::Official)) && offered.texts.iter().all(|(id, _)| id.is_summary()) {
        return Err(speaking::no_official_text(&offered.place));
    }
    if !chosen.points.is_empty() {
        choices.order = chosen.points.iter().map(|typed| PointKey::from(typed.as_str())).collect();
        let known = |key: &&PointKey| offered.points.iter().all(|point| point.key != **key);
        if let Some(unknown) = choices.order.iter().find(known) {
            let keys: Vec<String> = offered.points.iter().map(|point| point.key.to_string()).collect();
            return Err(speaking::no_such_point(&unknown.to_string(), &offered.place, &text::list(&keys)));
        }
        let replies = offered.expected().map(|reply| reply.key.clone());
        choices.taken = Some(choices.order.iter().cloned().chain(replies).collect::<BTreeSet<_>>());
    }
    let note = note(&choices)?;
    if !note.fits {
        return Err(speaking::TOO_LONG.to_string());
    }
    speaking_note(linked, &note, form).map_err(|error| error.to_string())
}
