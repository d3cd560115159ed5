//! Which kinds of provisions and divisions there are, and what each is called: in full, in short, and in citations.
//!
//! One row of the table for each kind; how a label in a file is understood is for [`super::label`].

use serde::{Deserialize, Serialize};

/// What a provision or a division is: the word before its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProvisionKind {
    /// Of a treaty, directive or constitution.
    #[default]
    Article,
    /// Of rules, such as standard minimum rules.
    Rule,
    /// Of a set of principles.
    Principle,
    /// Of a statute or a code of practice, or what a chapter is divided into.
    Section,
    /// A part of a section.
    Subsection,
    /// Of a contract or a bill.
    Clause,
    /// Of regulations.
    Regulation,
    /// Of guidelines.
    Guideline,
    /// Of a set of standards.
    Standard,
    /// Of recommendations.
    Recommendation,
    /// Of a declaration or conclusions whose paragraphs are numbered through.
    Paragraph,
    /// Of conclusions or a programme.
    Point,
    /// What stands before the first article, as a whole.
    Preamble,
    /// One numbered reason of a directive or regulation of the European Union.
    Recital,
    /// One paragraph of the preamble of a resolution.
    Preambular,
    /// One operative paragraph of a resolution.
    Operative,
    /// What is attached, by a number or letter.
    Annex,
    /// What is attached to an annex or a statute.
    Appendix,
    /// What is attached to a statute.
    Schedule,
    /// What is attached to a treaty as a treaty of its own.
    Protocol,
    /// The largest part of a code.
    Book,
    /// A part of a book or a treaty.
    Title,
    /// A part of a treaty or statute.
    Part,
    /// A chapter.
    Chapter,
}

/// What a kind is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindNames {
    /// In full, as a label begins: `Article`.
    pub full: &'static str,
    /// In lists and narrow places: `Art.`.
    pub short: &'static str,
    /// In documents of the United Nations: `art.`.
    pub un: &'static str,
    /// In OSCOLA: `art`.
    pub oscola: &'static str,
    /// In APA: `art.`.
    pub apa: &'static str,
}

macro_rules! kinds {
    ($($kind:ident: $full:literal, $short:literal, $un:literal, $oscola:literal, $apa:literal;)*) => {
        impl ProvisionKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// What it is called.
            #[must_use]
            pub const fn names(self) -> KindNames {
                match self {
                    $(Self::$kind => KindNames { full: $full, short: $short, un: $un, oscola: $oscola, apa: $apa },)*
                }
            }
        }
    };
}

kinds! {
    // kind: in full, in short, United Nations, OSCOLA, APA
    Article: "Article", "Art.", "art.", "art", "art.";
    Rule: "Rule", "Rule", "rule", "r", "rule";
    Principle: "Principle", "Principle", "principle", "principle", "principle";
    Section: "Section", "Sec.", "sect.", "s", "sec.";
    Subsection: "Subsection", "Subsec.", "subsect.", "sub-s", "subsec.";
    Clause: "Clause", "Clause", "clause", "cl", "cl.";
    Regulation: "Regulation", "Reg.", "regulation", "reg", "reg.";
    Guideline: "Guideline", "Guideline", "guideline", "guideline", "guideline";
    Standard: "Standard", "Standard", "standard", "standard", "standard";
    Recommendation: "Recommendation", "Rec.", "recommendation", "recommendation", "recommendation";
    Paragraph: "Paragraph", "Para.", "para.", "para", "para.";
    Point: "Point", "Point", "point", "point", "point";
    Preamble: "Preamble", "Preamble", "preamble", "preamble", "pmbl.";
    Recital: "Recital", "Recital", "recital", "recital", "recital";
    Preambular: "Preambular paragraph", "PP", "preambular para.", "preambular para", "preambular para.";
    Operative: "Operative paragraph", "OP", "para.", "para", "para.";
    Annex: "Annex", "Annex", "annex", "annex", "annex";
    Appendix: "Appendix", "App.", "appendix", "app", "app.";
    Schedule: "Schedule", "Sch.", "schedule", "sch", "sched.";
    Protocol: "Protocol", "Protocol", "protocol", "protocol", "protocol";
    Book: "Book", "Book", "book", "bk", "bk.";
    Title: "Title", "Title", "title", "title", "title";
    Part: "Part", "Part", "part", "pt", "pt.";
    Chapter: "Chapter", "Ch.", "chap.", "ch", "ch.";
}

impl ProvisionKind {
    /// True for what stands around the numbered text: a preamble, its reasons, and what is attached.
    #[must_use]
    pub const fn is_around_the_text(self) -> bool {
        matches!(self, Self::Preamble | Self::Recital | Self::Preambular | Self::Annex | Self::Appendix | Self::Schedule | Self::Protocol)
    }

    /// True for what is attached to an instrument and may be numbered from 1 again.
    #[must_use]
    pub const fn is_attached(self) -> bool {
        matches!(self, Self::Annex | Self::Appendix | Self::Schedule | Self::Protocol)
    }

    /// True for one that need not have a number: there may be one of it.
    #[must_use]
    pub const fn may_stand_alone(self) -> bool {
        matches!(self, Self::Preamble) || self.is_attached()
    }

    /// True for what is itself a paragraph, so that what is lettered in it comes straight after its number: `OP 2 (a)`.
    #[must_use]
    pub const fn is_paragraph(self) -> bool {
        matches!(self, Self::Operative | Self::Preambular | Self::Paragraph | Self::Point)
    }
}
