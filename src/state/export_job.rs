//! A file to write: in which form, what of a briefing stands in it, and how far the writing is.

use crate::{
    describe::SpeakingNote,
    export::{Annex, AnnexEntry, Form, Handout, PaperForm, Scope, With},
    linked::LinkedBriefing,
    model::Walk,
    notes::NoteSet,
    text,
};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize},
    },
};

/// What sort of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// Of the briefing.
    Briefing(Form),
    /// Of one article, on two to four pages.
    Brief(PaperForm),
    /// Of one place, one page to speak from.
    SpeakingNote(PaperForm),
    /// Of one walk, on paper.
    Handout(Handout),
    /// The notes alone, for a colleague's Plenary.
    NotesFile,
    /// The notes alone, as W3C Web Annotations.
    Annotations,
    /// The notes alone, to read.
    NotesMarkdown,
}

impl Default for ExportKind {
    fn default() -> Self {
        Self::Briefing(Form::Html)
    }
}

impl ExportKind {
    /// The brief of an article as it is offered first.
    pub const ARTICLE_BRIEF: Self = Self::Brief(PaperForm::Html);

    /// In the order they are offered: those of the briefing, of an article, of a walk, then those of notes.
    #[must_use]
    pub fn all() -> Vec<Self> {
        // What has a command of its own comes first: it is in sight when the command has chosen it.
        let mut all: Vec<Self> = PaperForm::ALL.into_iter().map(Self::Brief).collect();
        all.extend(PaperForm::ALL.into_iter().map(Self::SpeakingNote));
        all.extend(Form::ALL.into_iter().map(Self::Briefing));
        all.extend(Handout::ALL.into_iter().map(Self::Handout));
        all.extend([Self::NotesFile, Self::Annotations, Self::NotesMarkdown]);
        all
    }

    /// What a file of it ends in, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Briefing(form) => form.extension(),
            Self::Brief(form) | Self::SpeakingNote(form) => form.name(),
            // A browser opens it, and prints.
            Self::Handout(_) => Form::Html.extension(),
            Self::NotesFile => "notes.ron",
            Self::Annotations => "notes.jsonld",
            Self::NotesMarkdown => "notes.md",
        }
    }

    /// True where notes can stand in it beside what they are about.
    #[must_use]
    pub const fn can_hold_notes(self) -> bool {
        matches!(self, Self::Briefing(Form::Html | Form::Docx | Form::Markdown | Form::Json))
    }

    /// True for what shortens cards unless they are asked for in full.
    #[must_use]
    pub const fn shortens_cards(self) -> bool {
        matches!(self, Self::Briefing(Form::Docx))
    }

    /// True for notes alone.
    #[must_use]
    pub const fn is_of_notes(self) -> bool {
        matches!(self, Self::NotesFile | Self::Annotations | Self::NotesMarkdown)
    }

    /// True where the trainer's notes can stand in it, if they are asked for. The trainer's sheet always has them.
    #[must_use]
    pub const fn can_hold_trainer_notes(self) -> bool {
        matches!(self, Self::Briefing(Form::Html | Form::Docx | Form::Xlsx | Form::Markdown | Form::Csv | Form::Json))
    }
}

/// An export that goes on. Looked at by the window while a thread writes.
#[derive(Debug, Default)]
pub struct ExportProgress {
    /// Parts written.
    pub done: AtomicUsize,
    /// Of so many.
    pub of: AtomicUsize,
    /// True where a person ended it.
    pub cancelled: AtomicBool,
}

/// Something to write.
#[derive(Clone, Debug)]
pub struct ExportJob {
    /// The briefing.
    pub linked: Arc<LinkedBriefing>,
    /// How much of it.
    pub scope: Scope,
    /// In which form.
    pub kind: ExportKind,
    /// The notes.
    pub note_set: Arc<NoteSet>,
    /// Notes that stand beside what they are about.
    pub annex: Vec<AnnexEntry>,
    /// True with the trainer's notes of the walks.
    pub trainer: bool,
    /// True with every card whole after a working table.
    pub cards_in_full: bool,
    /// The walk that is put on paper, which need not be one of the briefing's.
    pub walk: Option<Walk>,
    /// The speaking note.
    pub note: Option<SpeakingNote>,
    /// Where to.
    pub path: PathBuf,
    /// True where a person agreed that what is there goes.
    pub replace: bool,
    /// Told how far it is.
    pub run: Arc<ExportProgress>,
}

impl ExportJob {
    /// The notes that stand in it.
    #[must_use]
    pub fn annex(&self) -> Option<Annex<'_>> {
        (!self.annex.is_empty()).then(|| Annex { title: text::NOTES.words(), entries: self.annex.clone() })
    }

    /// What was asked for beside what belongs.
    #[must_use]
    pub const fn with<'a>(&self, annex: Option<&'a Annex<'a>>) -> With<'a> {
        With { annex, trainer: self.trainer, cards_in_full: self.cards_in_full }
    }
}
