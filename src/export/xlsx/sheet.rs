//! The sheets of a workbook: which kinds of records stand on each, in which fields, and what is hidden.

use crate::export::table::{Field, RecordKind};

/// A sheet, as it is laid out in every workbook.
pub(super) struct Sheet {
    /// On its tab. It never changes, as the words of fields do not.
    pub name: &'static str,
    /// The colour of its head and of its tab: that of the pane where such things stand.
    pub accent: u32,
    /// What stands on it; nothing for relations, of which each record has its own.
    pub kinds: &'static [RecordKind],
    /// Its columns.
    pub fields: &'static [Field],
}

/// Colours of `assets/theme/light.ron`: the text, what holds it in check, what is said of it, and all else.
const TEXT: u32 = 0x002A_4070;
const SAFE: u32 = 0x0009_505F;
const SAID: u32 = 0x006F_4000;
const ELSE: u32 = 0x003D_434A;

/// All sheets in the order of their tabs. One without a row is left out.
pub(super) const SHEETS: &[Sheet] = {
    use Field::*;
    &[
        Sheet {
            name: "Briefing",
            accent: TEXT,
            kinds: &[
                RecordKind::Briefing,
                RecordKind::Guide,
                RecordKind::Status,
                RecordKind::Treaty,
                RecordKind::Edition,
                RecordKind::Division,
            ],
            fields: &[Kind, Name, Text, Date, PlaceKind, Sources, FirstSource, Basis, More, Id, Hash],
        },
        Sheet {
            name: "Text",
            accent: TEXT,
            kinds: &[RecordKind::Provision, RecordKind::Paragraph],
            fields: &[Place, Label, Text, Basis, PlaceKind, More, Id, Hash],
        },
        Sheet {
            name: "Safeguards",
            accent: SAFE,
            kinds: &[RecordKind::Safeguard],
            fields: &[
                Name,
                On,
                FirstPlace,
                Strength,
                SafeguardKind,
                Guarantees,
                Limits,
                PushedBy,
                ResistedBy,
                Votes,
                Sources,
                FirstSource,
                Basis,
                Id,
                Hash,
            ],
        },
        Sheet {
            name: "Critiques",
            accent: SAID,
            kinds: &[RecordKind::Critique],
            fields: &[
                Name,
                Actor,
                ActorKind,
                Date,
                On,
                FirstPlace,
                Claim,
                Ask,
                AskKind,
                Replies,
                FirstReply,
                Outcome,
                WhyOutcome,
                Affects,
                Misses,
                Edition,
                CitedAs,
                Sources,
                FirstSource,
                Basis,
                Id,
                Hash,
            ],
        },
        Sheet {
            name: "Replies",
            accent: SAID,
            kinds: &[RecordKind::Reply],
            fields: &[AnswerTo, Actor, ActorKind, Date, Answer, Sources, FirstSource, Basis, Id, Hash],
        },
        Sheet {
            name: "Positions",
            accent: SAID,
            kinds: &[RecordKind::Position],
            fields: &[Name, Actor, ActorKind, Date, On, FirstPlace, Stance, Text, Edition, Sources, FirstSource, Basis, Id, Hash],
        },
        Sheet { name: "Relations", accent: ELSE, kinds: &[], fields: &[Kind, Item, Relation, Place, Words, TieBasis, Id, Target] },
        Sheet { name: "Actors", accent: ELSE, kinds: &[RecordKind::Actor], fields: &[Name, ActorKind, About, MemberOf, Id, Hash] },
        Sheet {
            name: "Events",
            accent: ELSE,
            kinds: &[RecordKind::Event],
            fields: &[Date, Name, Text, On, FirstPlace, Sources, FirstSource, Basis, Id, Hash],
        },
        Sheet {
            name: "Terms",
            accent: ELSE,
            kinds: &[RecordKind::Term],
            fields: &[Name, Meaning, Place, Sources, FirstSource, Basis, Id, Hash],
        },
        Sheet {
            name: "Sources",
            accent: ELSE,
            kinds: &[RecordKind::Source],
            fields: &[Title, Author, Publisher, Date, Symbol, SourceKind, Url, About, Id, Hash],
        },
        Sheet {
            name: "Walks",
            accent: ELSE,
            kinds: &[RecordKind::Walk, RecordKind::Stop],
            fields: &[Kind, Name, Place, Text, More, Id, Hash],
        },
    ]
};

/// True for what a person need not see, by which a row is known again.
pub(super) const fn is_hidden(field: Field) -> bool {
    matches!(field, Field::Id | Field::Hash | Field::Target)
}
