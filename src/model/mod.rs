//! What a briefing is: one type, or one tight family of types, per file.
//!
//! Nothing here knows a file, a clock, a window or a thread. A briefing is plain data that never
//! changes while the program runs; reading it belongs to [`crate::format`], linking it to
//! [`crate::linked`].
//!
//! Suggested reading order: [`Briefing`], [`Provision`], [`Tie`], [`Safeguard`], [`Critique`].

mod actor;
mod address;
mod basis;
mod briefing;
mod critique;
mod date;
mod direction;
mod document_kind;
mod document_place;
mod event;
mod field;
mod hidden_characters;
mod import_error;
mod import_warning;
mod instrument;
mod invisible;
mod item_kind;
mod label;
mod member_state;
mod note;
mod official_text;
mod pane_kind;
mod position;
mod private;
mod problem;
mod problem_code;
mod problem_kind;
mod provision;
mod provision_kind;
mod quotation;
mod safeguard;
mod source;
mod target;
mod term;
mod text_id;
mod tie;
mod typing;
mod walk;
mod written;

pub use actor::{Actor, ActorKind};
pub use address::{Address, AddressError};
pub use basis::Basis;
pub use briefing::{Briefing, FORMAT, Losses, Status};
pub use critique::{Affected, AskKind, Critique, Outcome, OutcomeKind, Reply};
pub use date::{Date, DateError, DatePart};
pub use direction::{Direction, is_from_the_right};
pub use document_kind::DocumentKind;
pub use document_place::DocumentPlace;
pub use event::Event;
pub use field::{Field, Seen, Stamp, Version};
pub use hidden_characters::{code_point_label, first_hidden, is_hidden, make_visible, visible_beginning};
pub use import_error::{Excess, ImportError};
pub use import_warning::ImportWarning;
pub use instrument::{Division, Edition, Instrument};
pub use invisible::{Places, find_visible, invisible_at, is_invisible, visible};
pub use item_kind::{ItemKind, LabelRule};
pub use label::{ParsedLabel, is_number, plain_number};
pub use member_state::{MemberState, RegionalGroup, StateCode, member_states};
pub use note::{Author, AuthorColour, Mark, Note, NoteAnchor};
pub use official_text::{
    Authentic, DocumentOrigin, Footnote, FootnoteMark, KeptChanges, MarkedWords, OFFICIAL_TEXT_FORMAT, OfficialParagraph, OfficialPart,
    OfficialText, TextWarning, UnplacedText,
};
pub use pane_kind::PaneKind;
pub use position::{Position, Stance};
pub use private::Private;
pub use problem::{FileKind, Place, Problem, has_errors};
pub use problem_code::{Code, Severity};
pub use problem_kind::{
    Cost, FieldProblem, ForeignFile, Grammar, GrammarError, ItemProblem, LaterFields, LimitProblem, PlannedLayer, ProblemKind,
    ReadingProblem, Reference, ReferenceProblem, SyntaxErrorKind, SyntaxProblem, TextEncoding, ValueError, ValueKind, Wanted, Within,
};
pub use provision::{History, Paragraph, Power, Provision};
pub use provision_kind::{KindNames, ProvisionKind};
pub use quotation::QUOTATION_MARKS;
pub use safeguard::{Backing, Safeguard, SafeguardKind, Strength, Votes};
pub use source::{Source, SourceKind};
pub use target::{Target, TargetError};
pub use term::Term;
pub use text_id::TextId;
pub use tie::{Official, Relation, Tie};
pub use typing::{Typing, TypingKind, is_one_step, words_between};
pub use walk::{Stop, Walk};
pub use written::Written;
