//! Words for what the model holds: how far it was verified, how strong it is, what became of it, who speaks.

use crate::model::{ActorKind, Affected, AskKind, Basis, ItemKind, OutcomeKind, Provision, Relation, SafeguardKind, Stance, Strength};

/// What one of a kind of item is called, and several.
const fn item_words(kind: ItemKind) -> (&'static str, &'static str) {
    match kind {
        ItemKind::Instrument => ("Treaty", "Treaties"),
        ItemKind::Division => ("Chapter", "Chapters"),
        ItemKind::Provision => ("Provision", "Provisions"),
        ItemKind::Safeguard => ("Safeguard", "Safeguards"),
        ItemKind::Critique => ("Critique", "Critiques"),
        ItemKind::Reply => ("Reply", "Replies"),
        ItemKind::Position => ("Position", "Positions"),
        ItemKind::Actor => ("Actor", "Actors"),
        ItemKind::Event => ("Event", "Events"),
        ItemKind::Term => ("Term", "Terms"),
        ItemKind::Source => ("Source", "Sources"),
        ItemKind::Walk => ("Walk", "Walks"),
    }
}

/// What one of a kind is called: `Safeguard`.
#[must_use]
pub const fn item_kind(kind: ItemKind) -> &'static str {
    item_words(kind).0
}

/// What several of a kind are called: `Safeguards`.
#[must_use]
pub const fn item_kinds(kind: ItemKind) -> &'static str {
    item_words(kind).1
}

/// How far a summary was verified, on its chip.
#[must_use]
pub const fn text_status(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => "Summary · verified against official text",
        Basis::Secondary => "Summary · from secondary source",
        Basis::Unchecked => "Summary · unverified",
    }
}

/// The same of a provision, which may be missing from the file that should hold it.
#[must_use]
pub const fn provision_status(provision: &Provision) -> &'static str {
    if provision.unread { UNREAD } else { text_status(provision.basis) }
}

/// In the place of a provision that could not be read.
pub const UNREAD: &str = "This article could not be read from the file. Nothing was guessed in its place.";

/// How far a claim was verified, in a card's foot.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => "verified against the original",
        Basis::Secondary => "secondary source",
        Basis::Unchecked => "unverified",
    }
}

/// How far a safeguard binds.
#[must_use]
pub const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Binding => "Binding",
        Strength::Qualified => "Qualified",
        Strength::Optional => "Optional",
        Strength::Interpretive => "Interpretive",
    }
}

/// What became of a request.
#[must_use]
pub const fn outcome(outcome: OutcomeKind) -> &'static str {
    match outcome {
        OutcomeKind::Met => "Met",
        OutcomeKind::PartlyMet => "Partly met",
        OutcomeKind::NotMet => "Not met",
        OutcomeKind::Overtaken => "Superseded",
        OutcomeKind::Open => "Open",
    }
}

/// A position's stance, on its chip.
#[must_use]
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "In support",
        Stance::Conditional => "Conditional support",
        Stance::Opposes => "Opposed",
    }
}

/// What kind of change is requested.
#[must_use]
pub const fn ask_kind(kind: AskKind) -> &'static str {
    match kind {
        AskKind::Delete => "delete",
        AskKind::Narrow => "narrow",
        AskKind::Add => "add",
        AskKind::Clarify => "clarify",
        AskKind::Reject => "reject",
        AskKind::Implement => "implement",
        AskKind::Nothing => "nothing",
    }
}

/// What an actor is.
#[must_use]
pub const fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => "State",
        ActorKind::Coalition => "Coalition of States",
        ActorKind::UnBody => "UN body",
        ActorKind::Intergovernmental => "Intergovernmental body",
        ActorKind::LawEnforcement => "Law enforcement",
        ActorKind::RegionalBody => "Regional body",
        ActorKind::Ngo => "NGO",
        ActorKind::NgoCoalition => "NGO coalition",
        ActorKind::Company => "Company",
        ActorKind::IndustryCoalition => "Industry coalition",
        ActorKind::Research => "Research",
        ActorKind::Expert => "Expert",
        ActorKind::Legislator => "Legislators",
        ActorKind::Press => "Press",
        ActorKind::Multistakeholder => "Multistakeholder",
    }
}

/// What kind of protection a safeguard is.
#[must_use]
pub const fn safeguard_kind(kind: SafeguardKind) -> &'static str {
    match kind {
        SafeguardKind::GeneralClause => "General clause",
        SafeguardKind::Proportionality => "Proportionality",
        SafeguardKind::LegalityAndNecessity => "Legality and necessity",
        SafeguardKind::PriorAuthorisation => "Prior authorization",
        SafeguardKind::IndependentReview => "Independent review",
        SafeguardKind::Remedy => "Remedy",
        SafeguardKind::Grounds => "Grounds",
        SafeguardKind::ScopeAndTimeLimits => "Limits of scope and time",
        SafeguardKind::SeriousnessThreshold => "Threshold of seriousness",
        SafeguardKind::NoticeAndTransparency => "Notice and transparency",
        SafeguardKind::DataProtection => "Data protection",
        SafeguardKind::DualCriminality => "Dual criminality",
        SafeguardKind::RefusalGround => "Ground for refusal",
        SafeguardKind::UseLimitation => "Limitation of use",
        SafeguardKind::Intent => "Intent",
        SafeguardKind::Exclusion => "Exclusion",
        SafeguardKind::Reservation => "Reservation",
        SafeguardKind::Participation => "Participation",
        SafeguardKind::FairTrial => "Fair trial",
        SafeguardKind::Victims => "Victims",
        SafeguardKind::Institutional => "Institutional measures",
    }
}

/// Who would be affected.
#[must_use]
pub const fn affected(affected: Affected) -> &'static str {
    match affected {
        Affected::Journalists => "journalists",
        Affected::SecurityResearchers => "security researchers",
        Affected::CivilSociety => "civil society",
        Affected::HumanRightsDefenders => "human-rights defenders",
        Affected::DiasporaCommunities => "diaspora communities",
        Affected::MarginalisedGroups => "marginalized groups",
        Affected::Children => "children",
        Affected::Survivors => "survivors",
        Affected::WhistleBlowers => "whistle-blowers",
        Affected::EmployeesAndTravellers => "employees and travellers",
        Affected::ServiceProviders => "service providers",
        Affected::EveryoneWhoseDataIsShared => "everyone whose data is shared",
    }
}

/// The label before a related item, seen from the item that has the tie or from the other.
#[must_use]
pub const fn relation(relation: Relation, outgoing: bool) -> &'static str {
    match (relation, outgoing) {
        (Relation::FoundIn, true) => "Found in",
        (Relation::FoundIn, false) => "Contains",
        (Relation::Limits, true) => "Limits",
        (Relation::Limits, false) => "Limited by",
        (Relation::Implements, true) => "Implements",
        (Relation::Implements, false) => "Implemented by",
        (Relation::LeavesGap, true) => "Finds insufficient",
        (Relation::LeavesGap, false) => "Criticized as insufficient by",
        (Relation::ConflictsWith, true) => "Conflicts with",
        (Relation::ConflictsWith, false) => "In conflict with",
        (Relation::Answers, true) => "Answers",
        (Relation::Answers, false) => "Answered by",
        (Relation::Concedes, true) => "Concedes",
        (Relation::Concedes, false) => "Conceded by",
        (Relation::Concerns, true) => "Mentions",
        (Relation::Concerns, false) => "Mentioned by",
    }
}

/// A kind of safeguard in a narrow column, with a hyphen where a word is too long for it.
#[must_use]
pub fn safeguard_kind_narrow(kind: SafeguardKind) -> String {
    match kind {
        SafeguardKind::Proportionality => "Proportion-\nality".to_owned(),
        SafeguardKind::PriorAuthorisation => "Prior\nauthori-\nzation".to_owned(),
        SafeguardKind::NoticeAndTransparency => "Notice,\ntrans-\nparency".to_owned(),
        SafeguardKind::IndependentReview => "Independ-\nent review".to_owned(),
        SafeguardKind::ScopeAndTimeLimits => "Limits of\nscope, time".to_owned(),
        SafeguardKind::Institutional => "Institu-\ntional\nmeasures".to_owned(),
        other => safeguard_kind(other).to_owned(),
    }
}
