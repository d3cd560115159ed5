//! Values that are one of a set of words, written without quotation marks.

use crate::{
    format::{
        reader::Reader,
        syntax_tree::SyntaxNode,
        values::{ParseValue, parse_with_serde},
    },
    model::{
        ActorKind, Affected, AskKind, Basis, OutcomeKind, PaneKind, ProvisionKind, Relation, SafeguardKind, SourceKind, Stance, Strength,
        Wanted,
    },
};

macro_rules! parse_enums {
    ($($kind:ty),* $(,)?) => {$(
        impl ParseValue for $kind {
            fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
                parse_with_serde(reader, raw, field, Wanted::Word)
            }
        }
    )*};
}

parse_enums!(
    ActorKind,
    Affected,
    AskKind,
    Basis,
    OutcomeKind,
    PaneKind,
    ProvisionKind,
    Relation,
    SafeguardKind,
    SourceKind,
    Stance,
    Strength
);
