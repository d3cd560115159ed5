//! Words for what the model holds: how far it was verified, how strong it is, what became of it, who speaks.

use crate::locale::messages;
use crate::model::{
    ActorKind, Affected, AskKind, Basis, ItemKind, OutcomeKind, Provision, RegionalGroup, Relation, SafeguardKind, Stance, Strength,
};

/// What one of a kind is called: `Safeguard`.
#[must_use]
pub fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Instrument => ITEM_KIND_INSTRUMENT.words(),
        ItemKind::Division => ITEM_KIND_DIVISION.words(),
        ItemKind::Provision => ITEM_KIND_PROVISION.words(),
        ItemKind::Safeguard => ITEM_KIND_SAFEGUARD.words(),
        ItemKind::Critique => ITEM_KIND_CRITIQUE.words(),
        ItemKind::Reply => ITEM_KIND_REPLY.words(),
        ItemKind::Position => ITEM_KIND_POSITION.words(),
        ItemKind::Actor => ITEM_KIND_ACTOR.words(),
        ItemKind::Event => ITEM_KIND_EVENT.words(),
        ItemKind::Term => ITEM_KIND_TERM.words(),
        ItemKind::Source => ITEM_KIND_SOURCE.words(),
        ItemKind::Walk => ITEM_KIND_WALK.words(),
    }
}

/// How far a summary was verified, on its chip.
#[must_use]
pub fn text_status(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => TEXT_STATUS_CHECKED.words(),
        Basis::Secondary => TEXT_STATUS_SECONDARY.words(),
        Basis::Unchecked => TEXT_STATUS_UNCHECKED.words(),
    }
}

/// The same on the line under the heading of a provision.
#[must_use]
pub fn status_line(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => STATUS_LINE_CHECKED.words(),
        Basis::Secondary => STATUS_LINE_SECONDARY.words(),
        Basis::Unchecked => STATUS_LINE_UNCHECKED.words(),
    }
}

/// The same of a paragraph that differs from the rest of its provision.
#[must_use]
pub fn paragraph_status(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => PARAGRAPH_STATUS_CHECKED.words(),
        Basis::Secondary => PARAGRAPH_STATUS_SECONDARY.words(),
        Basis::Unchecked => PARAGRAPH_STATUS_UNCHECKED.words(),
    }
}

/// The same of a provision, which may be missing from the file that should hold it.
#[must_use]
pub fn provision_status(provision: &Provision) -> &'static str {
    if provision.unread { UNREAD.words() } else { text_status(provision.basis) }
}

messages! {
    /// In the place of a provision that could not be read.
    UNREAD = "model-unread";
}

messages! {
    /// Which paragraphs differ, and how far they were verified: `24(2) unverified`.
    fn verified_so(paragraphs: &str, status: &str) = "model-verified-so";
}

/// How far a claim was verified, in a card's foot.
#[must_use]
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Checked => BASIS_CHECKED.words(),
        Basis::Secondary => BASIS_SECONDARY.words(),
        Basis::Unchecked => BASIS_UNCHECKED.words(),
    }
}

/// How far a safeguard binds.
#[must_use]
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Binding => STRENGTH_BINDING.words(),
        Strength::Qualified => STRENGTH_QUALIFIED.words(),
        Strength::Optional => STRENGTH_OPTIONAL.words(),
        Strength::Interpretive => STRENGTH_INTERPRETIVE.words(),
    }
}

/// What became of a request.
#[must_use]
pub fn outcome(outcome: OutcomeKind) -> &'static str {
    match outcome {
        OutcomeKind::Met => OUTCOME_MET.words(),
        OutcomeKind::PartlyMet => OUTCOME_PARTLY_MET.words(),
        OutcomeKind::NotMet => OUTCOME_NOT_MET.words(),
        OutcomeKind::Overtaken => OUTCOME_OVERTAKEN.words(),
        OutcomeKind::Open => OUTCOME_OPEN.words(),
    }
}

/// A position's stance, on its chip.
#[must_use]
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => STANCE_SUPPORTS.words(),
        Stance::Conditional => STANCE_CONDITIONAL.words(),
        Stance::Opposes => STANCE_OPPOSES.words(),
    }
}

/// What kind of change is requested.
#[must_use]
pub fn ask_kind(kind: AskKind) -> &'static str {
    match kind {
        AskKind::Delete => ASK_KIND_DELETE.words(),
        AskKind::Narrow => ASK_KIND_NARROW.words(),
        AskKind::Add => ASK_KIND_ADD.words(),
        AskKind::Clarify => ASK_KIND_CLARIFY.words(),
        AskKind::Reject => ASK_KIND_REJECT.words(),
        AskKind::Implement => ASK_KIND_IMPLEMENT.words(),
        AskKind::Nothing => ASK_KIND_NOTHING.words(),
    }
}

/// What an actor is.
#[must_use]
pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => ACTOR_KIND_STATE.words(),
        ActorKind::Coalition => ACTOR_KIND_COALITION.words(),
        ActorKind::UnBody => ACTOR_KIND_UN_BODY.words(),
        ActorKind::Intergovernmental => ACTOR_KIND_INTERGOVERNMENTAL.words(),
        ActorKind::LawEnforcement => ACTOR_KIND_LAW_ENFORCEMENT.words(),
        ActorKind::RegionalBody => ACTOR_KIND_REGIONAL_BODY.words(),
        ActorKind::Ngo => ACTOR_KIND_NGO.words(),
        ActorKind::NgoCoalition => ACTOR_KIND_NGO_COALITION.words(),
        ActorKind::Company => ACTOR_KIND_COMPANY.words(),
        ActorKind::IndustryCoalition => ACTOR_KIND_INDUSTRY_COALITION.words(),
        ActorKind::Research => ACTOR_KIND_RESEARCH.words(),
        ActorKind::Expert => ACTOR_KIND_EXPERT.words(),
        ActorKind::Legislator => ACTOR_KIND_LEGISLATOR.words(),
        ActorKind::Press => ACTOR_KIND_PRESS.words(),
        ActorKind::Multistakeholder => ACTOR_KIND_MULTISTAKEHOLDER.words(),
    }
}

/// A regional group of the United Nations.
#[must_use]
pub fn regional_group(group: RegionalGroup) -> &'static str {
    match group {
        RegionalGroup::African => REGION_AFRICAN.words(),
        RegionalGroup::AsiaPacific => REGION_ASIA_PACIFIC.words(),
        RegionalGroup::EasternEuropean => REGION_EASTERN_EUROPEAN.words(),
        RegionalGroup::LatinAmericanAndCaribbean => REGION_LATIN_AMERICAN_AND_CARIBBEAN.words(),
        RegionalGroup::WesternEuropeanAndOther => REGION_WESTERN_EUROPEAN_AND_OTHER.words(),
    }
}

/// What kind of protection a safeguard is.
#[must_use]
pub fn safeguard_kind(kind: SafeguardKind) -> &'static str {
    match kind {
        SafeguardKind::GeneralClause => SAFEGUARD_KIND_GENERAL_CLAUSE.words(),
        SafeguardKind::Proportionality => SAFEGUARD_KIND_PROPORTIONALITY.words(),
        SafeguardKind::LegalityAndNecessity => SAFEGUARD_KIND_LEGALITY_AND_NECESSITY.words(),
        SafeguardKind::PriorAuthorisation => SAFEGUARD_KIND_PRIOR_AUTHORISATION.words(),
        SafeguardKind::IndependentReview => SAFEGUARD_KIND_INDEPENDENT_REVIEW.words(),
        SafeguardKind::Remedy => SAFEGUARD_KIND_REMEDY.words(),
        SafeguardKind::Grounds => SAFEGUARD_KIND_GROUNDS.words(),
        SafeguardKind::ScopeAndTimeLimits => SAFEGUARD_KIND_SCOPE_AND_TIME_LIMITS.words(),
        SafeguardKind::SeriousnessThreshold => SAFEGUARD_KIND_SERIOUSNESS_THRESHOLD.words(),
        SafeguardKind::NoticeAndTransparency => SAFEGUARD_KIND_NOTICE_AND_TRANSPARENCY.words(),
        SafeguardKind::DataProtection => SAFEGUARD_KIND_DATA_PROTECTION.words(),
        SafeguardKind::DualCriminality => SAFEGUARD_KIND_DUAL_CRIMINALITY.words(),
        SafeguardKind::RefusalGround => SAFEGUARD_KIND_REFUSAL_GROUND.words(),
        SafeguardKind::UseLimitation => SAFEGUARD_KIND_USE_LIMITATION.words(),
        SafeguardKind::Intent => SAFEGUARD_KIND_INTENT.words(),
        SafeguardKind::Exclusion => SAFEGUARD_KIND_EXCLUSION.words(),
        SafeguardKind::Reservation => SAFEGUARD_KIND_RESERVATION.words(),
        SafeguardKind::Participation => SAFEGUARD_KIND_PARTICIPATION.words(),
        SafeguardKind::FairTrial => SAFEGUARD_KIND_FAIR_TRIAL.words(),
        SafeguardKind::Victims => SAFEGUARD_KIND_VICTIMS.words(),
        SafeguardKind::Institutional => SAFEGUARD_KIND_INSTITUTIONAL.words(),
    }
}

/// Who would be affected.
#[must_use]
pub fn affected(affected: Affected) -> &'static str {
    match affected {
        Affected::Journalists => AFFECTED_JOURNALISTS.words(),
        Affected::SecurityResearchers => AFFECTED_SECURITY_RESEARCHERS.words(),
        Affected::CivilSociety => AFFECTED_CIVIL_SOCIETY.words(),
        Affected::HumanRightsDefenders => AFFECTED_HUMAN_RIGHTS_DEFENDERS.words(),
        Affected::DiasporaCommunities => AFFECTED_DIASPORA_COMMUNITIES.words(),
        Affected::MarginalisedGroups => AFFECTED_MARGINALISED_GROUPS.words(),
        Affected::Children => AFFECTED_CHILDREN.words(),
        Affected::Survivors => AFFECTED_SURVIVORS.words(),
        Affected::WhistleBlowers => AFFECTED_WHISTLE_BLOWERS.words(),
        Affected::EmployeesAndTravellers => AFFECTED_EMPLOYEES_AND_TRAVELLERS.words(),
        Affected::ServiceProviders => AFFECTED_SERVICE_PROVIDERS.words(),
        Affected::EveryoneWhoseDataIsShared => AFFECTED_EVERYONE_WHOSE_DATA_IS_SHARED.words(),
    }
}

/// The label before a related item, seen from the item that has the tie or from the other.
#[must_use]
pub fn relation(relation: Relation, outgoing: bool) -> &'static str {
    match (relation, outgoing) {
        (Relation::FoundIn, true) => RELATION_FOUND_IN.words(),
        (Relation::FoundIn, false) => RELATION_FOUND_IN_REVERSED.words(),
        (Relation::Limits, true) => RELATION_LIMITS.words(),
        (Relation::Limits, false) => RELATION_LIMITS_REVERSED.words(),
        (Relation::Implements, true) => RELATION_IMPLEMENTS.words(),
        (Relation::Implements, false) => RELATION_IMPLEMENTS_REVERSED.words(),
        (Relation::LeavesGap, true) => RELATION_LEAVES_GAP.words(),
        (Relation::LeavesGap, false) => RELATION_LEAVES_GAP_REVERSED.words(),
        (Relation::ConflictsWith, true) => RELATION_CONFLICTS_WITH.words(),
        (Relation::ConflictsWith, false) => RELATION_CONFLICTS_WITH_REVERSED.words(),
        (Relation::Answers, true) => RELATION_ANSWERS.words(),
        (Relation::Answers, false) => RELATION_ANSWERS_REVERSED.words(),
        (Relation::Concedes, true) => RELATION_CONCEDES.words(),
        (Relation::Concedes, false) => RELATION_CONCEDES_REVERSED.words(),
        (Relation::Concerns, true) => RELATION_CONCERNS.words(),
        (Relation::Concerns, false) => RELATION_CONCERNS_REVERSED.words(),
    }
}

/// A kind of safeguard in a narrow column, with a hyphen where a word is too long for it.
#[must_use]
pub fn safeguard_kind_narrow(kind: SafeguardKind) -> &'static str {
    match kind {
        SafeguardKind::Proportionality => NARROW_PROPORTIONALITY.words(),
        SafeguardKind::PriorAuthorisation => NARROW_PRIOR_AUTHORISATION.words(),
        SafeguardKind::NoticeAndTransparency => NARROW_NOTICE_AND_TRANSPARENCY.words(),
        SafeguardKind::IndependentReview => NARROW_INDEPENDENT_REVIEW.words(),
        SafeguardKind::ScopeAndTimeLimits => NARROW_SCOPE_AND_TIME_LIMITS.words(),
        SafeguardKind::Institutional => NARROW_INSTITUTIONAL.words(),
        other => safeguard_kind(other),
    }
}

messages! {
    ITEM_KIND_INSTRUMENT = "model-item-kind-instrument";
    ITEM_KIND_DIVISION = "model-item-kind-division";
    ITEM_KIND_PROVISION = "model-item-kind-provision";
    ITEM_KIND_SAFEGUARD = "model-item-kind-safeguard";
    ITEM_KIND_CRITIQUE = "model-item-kind-critique";
    ITEM_KIND_REPLY = "model-item-kind-reply";
    ITEM_KIND_POSITION = "model-item-kind-position";
    ITEM_KIND_ACTOR = "model-item-kind-actor";
    ITEM_KIND_EVENT = "model-item-kind-event";
    ITEM_KIND_TERM = "model-item-kind-term";
    ITEM_KIND_SOURCE = "model-item-kind-source";
    ITEM_KIND_WALK = "model-item-kind-walk";
    TEXT_STATUS_CHECKED = "model-text-status-checked";
    TEXT_STATUS_SECONDARY = "model-text-status-secondary";
    TEXT_STATUS_UNCHECKED = "model-text-status-unchecked";
    STATUS_LINE_CHECKED = "model-status-line-checked";
    STATUS_LINE_SECONDARY = "model-status-line-secondary";
    STATUS_LINE_UNCHECKED = "model-status-line-unchecked";
    PARAGRAPH_STATUS_CHECKED = "model-paragraph-status-checked";
    PARAGRAPH_STATUS_SECONDARY = "model-paragraph-status-secondary";
    PARAGRAPH_STATUS_UNCHECKED = "model-paragraph-status-unchecked";
    BASIS_CHECKED = "model-basis-checked";
    BASIS_SECONDARY = "model-basis-secondary";
    BASIS_UNCHECKED = "model-basis-unchecked";
    STRENGTH_BINDING = "model-strength-binding";
    STRENGTH_QUALIFIED = "model-strength-qualified";
    STRENGTH_OPTIONAL = "model-strength-optional";
    STRENGTH_INTERPRETIVE = "model-strength-interpretive";
    OUTCOME_MET = "model-outcome-met";
    OUTCOME_PARTLY_MET = "model-outcome-partly-met";
    OUTCOME_NOT_MET = "model-outcome-not-met";
    OUTCOME_OVERTAKEN = "model-outcome-overtaken";
    OUTCOME_OPEN = "model-outcome-open";
    STANCE_SUPPORTS = "model-stance-supports";
    STANCE_CONDITIONAL = "model-stance-conditional";
    STANCE_OPPOSES = "model-stance-opposes";
    ASK_KIND_DELETE = "model-ask-kind-delete";
    ASK_KIND_NARROW = "model-ask-kind-narrow";
    ASK_KIND_ADD = "model-ask-kind-add";
    ASK_KIND_CLARIFY = "model-ask-kind-clarify";
    ASK_KIND_REJECT = "model-ask-kind-reject";
    ASK_KIND_IMPLEMENT = "model-ask-kind-implement";
    ASK_KIND_NOTHING = "model-ask-kind-nothing";
    ACTOR_KIND_STATE = "model-actor-kind-state";
    ACTOR_KIND_COALITION = "model-actor-kind-coalition";
    ACTOR_KIND_UN_BODY = "model-actor-kind-un-body";
    ACTOR_KIND_INTERGOVERNMENTAL = "model-actor-kind-intergovernmental";
    ACTOR_KIND_LAW_ENFORCEMENT = "model-actor-kind-law-enforcement";
    ACTOR_KIND_REGIONAL_BODY = "model-actor-kind-regional-body";
    ACTOR_KIND_NGO = "model-actor-kind-ngo";
    ACTOR_KIND_NGO_COALITION = "model-actor-kind-ngo-coalition";
    ACTOR_KIND_COMPANY = "model-actor-kind-company";
    ACTOR_KIND_INDUSTRY_COALITION = "model-actor-kind-industry-coalition";
    ACTOR_KIND_RESEARCH = "model-actor-kind-research";
    ACTOR_KIND_EXPERT = "model-actor-kind-expert";
    ACTOR_KIND_LEGISLATOR = "model-actor-kind-legislator";
    ACTOR_KIND_PRESS = "model-actor-kind-press";
    ACTOR_KIND_MULTISTAKEHOLDER = "model-actor-kind-multistakeholder";
    REGION_AFRICAN = "model-region-african";
    REGION_ASIA_PACIFIC = "model-region-asia-pacific";
    REGION_EASTERN_EUROPEAN = "model-region-eastern-european";
    REGION_LATIN_AMERICAN_AND_CARIBBEAN = "model-region-latin-american-and-caribbean";
    REGION_WESTERN_EUROPEAN_AND_OTHER = "model-region-western-european-and-other";
    SAFEGUARD_KIND_GENERAL_CLAUSE = "model-safeguard-kind-general-clause";
    SAFEGUARD_KIND_PROPORTIONALITY = "model-safeguard-kind-proportionality";
    SAFEGUARD_KIND_LEGALITY_AND_NECESSITY = "model-safeguard-kind-legality-and-necessity";
    SAFEGUARD_KIND_PRIOR_AUTHORISATION = "model-safeguard-kind-prior-authorisation";
    SAFEGUARD_KIND_INDEPENDENT_REVIEW = "model-safeguard-kind-independent-review";
    SAFEGUARD_KIND_REMEDY = "model-safeguard-kind-remedy";
    SAFEGUARD_KIND_GROUNDS = "model-safeguard-kind-grounds";
    SAFEGUARD_KIND_SCOPE_AND_TIME_LIMITS = "model-safeguard-kind-scope-and-time-limits";
    SAFEGUARD_KIND_SERIOUSNESS_THRESHOLD = "model-safeguard-kind-seriousness-threshold";
    SAFEGUARD_KIND_NOTICE_AND_TRANSPARENCY = "model-safeguard-kind-notice-and-transparency";
    SAFEGUARD_KIND_DATA_PROTECTION = "model-safeguard-kind-data-protection";
    SAFEGUARD_KIND_DUAL_CRIMINALITY = "model-safeguard-kind-dual-criminality";
    SAFEGUARD_KIND_REFUSAL_GROUND = "model-safeguard-kind-refusal-ground";
    SAFEGUARD_KIND_USE_LIMITATION = "model-safeguard-kind-use-limitation";
    SAFEGUARD_KIND_INTENT = "model-safeguard-kind-intent";
    SAFEGUARD_KIND_EXCLUSION = "model-safeguard-kind-exclusion";
    SAFEGUARD_KIND_RESERVATION = "model-safeguard-kind-reservation";
    SAFEGUARD_KIND_PARTICIPATION = "model-safeguard-kind-participation";
    SAFEGUARD_KIND_FAIR_TRIAL = "model-safeguard-kind-fair-trial";
    SAFEGUARD_KIND_VICTIMS = "model-safeguard-kind-victims";
    SAFEGUARD_KIND_INSTITUTIONAL = "model-safeguard-kind-institutional";
    AFFECTED_JOURNALISTS = "model-affected-journalists";
    AFFECTED_SECURITY_RESEARCHERS = "model-affected-security-researchers";
    AFFECTED_CIVIL_SOCIETY = "model-affected-civil-society";
    AFFECTED_HUMAN_RIGHTS_DEFENDERS = "model-affected-human-rights-defenders";
    AFFECTED_DIASPORA_COMMUNITIES = "model-affected-diaspora-communities";
    AFFECTED_MARGINALISED_GROUPS = "model-affected-marginalised-groups";
    AFFECTED_CHILDREN = "model-affected-children";
    AFFECTED_SURVIVORS = "model-affected-survivors";
    AFFECTED_WHISTLE_BLOWERS = "model-affected-whistle-blowers";
    AFFECTED_EMPLOYEES_AND_TRAVELLERS = "model-affected-employees-and-travellers";
    AFFECTED_SERVICE_PROVIDERS = "model-affected-service-providers";
    AFFECTED_EVERYONE_WHOSE_DATA_IS_SHARED = "model-affected-everyone-whose-data-is-shared";
    RELATION_FOUND_IN = "model-relation-found-in";
    RELATION_FOUND_IN_REVERSED = "model-relation-found-in-reversed";
    RELATION_LIMITS = "model-relation-limits";
    RELATION_LIMITS_REVERSED = "model-relation-limits-reversed";
    RELATION_IMPLEMENTS = "model-relation-implements";
    RELATION_IMPLEMENTS_REVERSED = "model-relation-implements-reversed";
    RELATION_LEAVES_GAP = "model-relation-leaves-gap";
    RELATION_LEAVES_GAP_REVERSED = "model-relation-leaves-gap-reversed";
    RELATION_CONFLICTS_WITH = "model-relation-conflicts-with";
    RELATION_CONFLICTS_WITH_REVERSED = "model-relation-conflicts-with-reversed";
    RELATION_ANSWERS = "model-relation-answers";
    RELATION_ANSWERS_REVERSED = "model-relation-answers-reversed";
    RELATION_CONCEDES = "model-relation-concedes";
    RELATION_CONCEDES_REVERSED = "model-relation-concedes-reversed";
    RELATION_CONCERNS = "model-relation-concerns";
    RELATION_CONCERNS_REVERSED = "model-relation-concerns-reversed";
    NARROW_PROPORTIONALITY = "model-narrow-proportionality";
    NARROW_PRIOR_AUTHORISATION = "model-narrow-prior-authorisation";
    NARROW_NOTICE_AND_TRANSPARENCY = "model-narrow-notice-and-transparency";
    NARROW_INDEPENDENT_REVIEW = "model-narrow-independent-review";
    NARROW_SCOPE_AND_TIME_LIMITS = "model-narrow-scope-and-time-limits";
    NARROW_INSTITUTIONAL = "model-narrow-institutional";
}
