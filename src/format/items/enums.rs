//! Values that are one of a set of words, written without quotation marks.

use crate::{
    format::{
        reader::Reader,
        syntax_tree::SyntaxNode,
        values::{ParseValue, parse_word},
    },
    model::{
        ActorKind, Affected, AskKind, Authentic, Basis, DocumentKind, KeptChanges, MarkedWords, OutcomeKind, PaneKind, ProvisionKind,
        Relation, SafeguardKind, SourceKind, Stance, Strength,
    },
};

macro_rules! parse_enums {
    ($($kind:ty),* $(,)?) => {$(
        impl ParseValue for $kind {
            fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
                parse_word(reader, raw, field)
            }
        }
    )*};
}

parse_enums!(
    ActorKind,
    Affected,
    AskKind,
    Authentic,
    Basis,
    DocumentKind,
    KeptChanges,
    MarkedWords,
    OutcomeKind,
    PaneKind,
    ProvisionKind,
    Relation,
    SafeguardKind,
    SourceKind,
    Stance,
    Strength
);
