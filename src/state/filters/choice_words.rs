//! Choices in words: in the panel, on a chip, and in the sentence that says what is asked.

use super::{Choice, Facet, Filters};
use crate::{
    linked::{LinkedBriefing, PlaceName},
    model::{Date, Target},
    text,
};

impl Choice {
    /// A choice where its group is named beside it.
    #[must_use]
    pub fn caption(&self, linked: &LinkedBriefing) -> String {
        match self {
            Self::ActorKind(kind) => text::actor_kind(*kind).to_owned(),
            Self::Actor(id) => linked.actor_name(id).to_owned(),
            Self::Critiques => text::CRITIQUES.words().to_owned(),
            Self::Stance(stance) => text::positions_of_stance(*stance).to_owned(),
            Self::Asks(asks) => text::capital(text::ask_kind(*asks)),
            Self::Affects(affected) => text::capital(text::affected(*affected)),
            Self::Outcome(outcome) => text::outcome(*outcome).to_owned(),
            Self::Draft(edition) => linked.edition_title(edition).to_owned(),
            Self::SafeguardKind(kind) => text::safeguard_kind(*kind).to_owned(),
            Self::Strength(strength) => text::strength(*strength).to_owned(),
            Self::Chapter(id) => {
                let short = linked.place_name(&Target::Division(id.clone())).map_or(id.as_str(), PlaceName::short);
                let heading = linked.division(id).map(|division| division.heading.as_str()).filter(|heading| !heading.is_empty());
                heading.map_or_else(|| short.to_owned(), |heading| text::items::headed(short, heading))
            }
            Self::Basis(basis) => text::capital(text::basis(*basis)),
            Self::Region(group) => text::regional_group(*group).to_owned(),
            Self::Days { from, to } => days(from.as_ref(), to.as_ref()),
            Self::Words(words) => text::quoted(words.trim()),
        }
    }

    /// A choice on a chip, where nothing beside it says of which group it is.
    #[must_use]
    pub fn label_alone(&self, linked: &LinkedBriefing) -> String {
        match self {
            Self::Stance(stance) => text::takes_stance(*stance).to_owned(),
            Self::Affects(_) => text::labelled(text::AFFECTS.words(), &self.caption(linked).to_lowercase()),
            Self::Asks(_) => text::labelled(text::REQUESTED.words(), &self.caption(linked)),
            _ => self.caption(linked),
        }
    }

    /// True for a choice of something that the file does not hold any more.
    #[must_use]
    pub fn is_gone(&self, linked: &LinkedBriefing) -> bool {
        match self {
            Self::Actor(id) => linked.actor(id).is_none(),
            Self::Chapter(id) => linked.division(id).is_none(),
            Self::Draft(id) => !linked.briefing().instrument.editions.iter().any(|edition| edition.id == *id),
            _ => false,
        }
    }
}

fn days(from: Option<&Date>, to: Option<&Date>) -> String {
    match (from.map(text::date), to.map(text::date)) {
        (Some(from), Some(to)) => text::days_between(&from, &to),
        (Some(from), None) => text::days_from(&from),
        (None, Some(to)) => text::days_until(&to),
        (None, None) => String::new(),
    }
}

impl Filters {
    /// What is asked, in a line: `State; critiques, opposes; “family”`. Choices of one group stand together.
    #[must_use]
    pub fn asked(&self, linked: &LinkedBriefing) -> String {
        let mut groups: Vec<(Facet, Vec<String>)> = Vec::new();
        for choice in self.chips() {
            let label = choice.label_alone(linked);
            if let Some((_, labels)) = groups.last_mut().filter(|(facet, _)| *facet == choice.facet()) {
                labels.push(label);
            } else {
                groups.push((choice.facet(), vec![label]));
            }
        }
        let groups: Vec<String> = groups.into_iter().map(|(_, labels)| text::list(&labels)).collect();
        text::list_of_lists(&groups)
    }
}
