//! What is to be looked at by eye in a document that was imported. The sentences are in [`crate::text`].

/// Something in an imported document that was guessed, left out or may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportWarning {
    /// The document has tracked changes, which were accepted as nobody was asked.
    ChangesAccepted,
    /// Tracked changes were rejected.
    ChangesRejected,
    /// Comments were left out.
    CommentsLeftOut,
    /// Something that is no text was left out: a picture, a formula, an embedded object.
    ObjectLeftOut,
    /// A part of the file could not be read.
    PartUnreadable,
    /// Lines that are repeated on pages were left out.
    RunningLinesLeftOut,
    /// A word that was broken in the document was joined.
    WordJoined,
    /// Characters without a known meaning were read.
    UnknownCharacters,
    /// The encoding was guessed.
    EncodingGuessed,
    /// The structure was guessed here: another reading is possible.
    Guessed,
    /// A number is missing between this and what comes before it.
    NumberMissing,
    /// A number stands twice.
    NumberTwice,
    /// No rule could place this.
    NotPlaced,
    /// A mark of a footnote without a footnote, or the reverse.
    FootnoteUnmatched,
    /// The text is in traditional Chinese characters, which the official texts of the United Nations are not.
    TraditionalChinese,
    /// A page without text, as a scan has.
    PageWithoutText,
    /// A heading differs much from that of the briefing: this may be another draft.
    HeadingDiffers,
    /// The number differs from that of the briefing, where the heading is the same.
    NumberDiffers,
    /// The kind differs from that of the briefing: a rule in the place of an article.
    KindDiffers,
    /// There is another number of paragraphs without a number, which are counted, than in the briefing: they may be shifted.
    CountDiffers,
    /// The briefing has this and the document has it not.
    NotInDocument,
    /// The document has this and the briefing has it not.
    NotInBriefing,
}

impl ImportWarning {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::ChangesAccepted,
        Self::ChangesRejected,
        Self::CommentsLeftOut,
        Self::ObjectLeftOut,
        Self::PartUnreadable,
        Self::RunningLinesLeftOut,
        Self::WordJoined,
        Self::UnknownCharacters,
        Self::EncodingGuessed,
        Self::Guessed,
        Self::NumberMissing,
        Self::NumberTwice,
        Self::NotPlaced,
        Self::FootnoteUnmatched,
        Self::TraditionalChinese,
        Self::PageWithoutText,
        Self::HeadingDiffers,
        Self::NumberDiffers,
        Self::KindDiffers,
        Self::CountDiffers,
        Self::NotInDocument,
        Self::NotInBriefing,
    ];

    /// The codes of all of them.
    pub const CODES: [&'static str; Self::ALL.len()] = {
        let mut codes = [""; Self::ALL.len()];
        let mut index = 0;
        while index < codes.len() {
            codes[index] = Self::ALL[index].code();
            index += 1;
        }
        codes
    };

    /// The one of this code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|warning| warning.code() == code)
    }

    /// What it is called in files and by scripts; stable.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChangesAccepted => "changes-accepted",
            Self::ChangesRejected => "changes-rejected",
            Self::CommentsLeftOut => "comments-left-out",
            Self::ObjectLeftOut => "object-left-out",
            Self::PartUnreadable => "part-unreadable",
            Self::RunningLinesLeftOut => "running-lines-left-out",
            Self::WordJoined => "word-joined",
            Self::UnknownCharacters => "unknown-characters",
            Self::EncodingGuessed => "encoding-guessed",
            Self::Guessed => "guessed",
            Self::NumberMissing => "number-missing",
            Self::NumberTwice => "number-twice",
            Self::NotPlaced => "not-placed",
            Self::FootnoteUnmatched => "footnote-unmatched",
            Self::TraditionalChinese => "traditional-chinese",
            Self::PageWithoutText => "page-without-text",
            Self::HeadingDiffers => "heading-differs",
            Self::NumberDiffers => "number-differs",
            Self::KindDiffers => "kind-differs",
            Self::CountDiffers => "count-differs",
            Self::NotInDocument => "not-in-document",
            Self::NotInBriefing => "not-in-briefing",
        }
    }
}

// One that is new stands in the list of all too.
const _: () = assert!(ImportWarning::NotInBriefing as usize + 1 == ImportWarning::ALL.len());
