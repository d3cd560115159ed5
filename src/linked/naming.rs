//! A briefing's places and items by name, and which place stands in which.
//!
//! What each is called is worked out in [`super::labels`]; here it is asked for by target, address or section.

use super::{
    item::Item,
    labels::{Labels, PlaceName},
    linked_briefing::LinkedBriefing,
};
use crate::{
    model::{Address, LabelRule, Provision, Target},
    text::items,
};
use std::ops::Range;

impl LinkedBriefing {
    /// What a provision is called, by its place in the briefing.
    #[must_use]
    pub fn provision_name(&self, index: usize) -> &PlaceName {
        &self.labels.provisions[index]
    }

    /// What a division is called, by its place in the briefing.
    #[must_use]
    pub fn division_name(&self, index: usize) -> &PlaceName {
        &self.labels.divisions[index]
    }

    /// What the provision or division of a target is called; none for what the briefing does not hold, and for any other.
    #[must_use]
    pub fn place_name(&self, target: &Target) -> Option<&PlaceName> {
        match target {
            Target::Text(address) => self.index.provision(address.provision_id()).map(|index| self.provision_name(index)),
            Target::Division(id) => self.index.division(id).map(|index| self.division_name(index)),
            _ => None,
        }
    }

    /// Any target as people say it, by the rule of its kind; its id where the briefing does not hold it.
    #[must_use]
    pub fn say_target(&self, target: &Target) -> String {
        let name = match target.kind().label() {
            LabelRule::ShortName => Some(self.briefing.instrument.short_name().to_owned()),
            LabelRule::Label => self.place_name(target).map(|name| name.full().to_owned()),
            LabelRule::Number => target.address().map(|address| self.say(address)),
            LabelRule::Title => self.title(target).map(str::to_owned),
            LabelRule::TitleOrSpeaker => self.title(target).or_else(|| self.speaker(target)).map(str::to_owned),
            LabelRule::Speaker => self.speaker(target).map(items::reply_by),
        };
        name.unwrap_or_else(|| target.id())
    }

    /// The name on an item's card.
    #[must_use]
    pub fn item_name(&self, item: Item) -> String {
        self.say_target(&self.target(item))
    }

    /// What a provision or an item is called where there is no room for its heading or its name.
    #[must_use]
    pub fn short_title(&self, target: &Target) -> Option<&str> {
        match (target, self.item(target)) {
            (Target::Text(address), _) => self.provision_by_id(address.provision_id())?.short_title.as_deref(),
            (_, Some(Item::Safeguard(index))) => self.safeguard(index).short_title.as_deref(),
            (_, Some(Item::Critique(index))) => self.critique(index).short_title.as_deref(),
            (_, Some(Item::Position(index))) => self.position(index).short_title.as_deref(),
            _ => None,
        }
    }

    /// The name, title or word that an item has of its own.
    fn title(&self, target: &Target) -> Option<&str> {
        Some(match target {
            Target::Instrument | Target::Division(_) | Target::Text(_) | Target::Reply(_) => return None,
            Target::Actor(id) => &self.actor(id)?.name,
            Target::Event(id) => &self.event(id)?.title,
            Target::Term(id) => &self.term(id)?.word,
            Target::Source(id) => &self.source(id)?.title,
            Target::Walk(id) => &self.walk(id)?.title,
            Target::Safeguard(_) | Target::Critique(_) | Target::Position(_) => match self.item(target)? {
                Item::Safeguard(index) => &self.safeguard(index).name,
                Item::Critique(index) => self.critique(index).title.as_ref()?,
                Item::Position(index) => self.position(index).title.as_ref()?,
            },
        })
    }

    /// The name of whoever says a critique, a position or a reply.
    fn speaker(&self, target: &Target) -> Option<&str> {
        let actor = match (target, self.item(target)) {
            (Target::Reply(id), _) => &self.reply(id)?.1.actor,
            (_, Some(Item::Critique(index))) => &self.critique(index).actor,
            (_, Some(Item::Position(index))) => &self.position(index).actor,
            _ => return None,
        };
        Some(self.actor_name(actor))
    }

    /// An address as delegates say it: `Art. 24(2)`, `Preamble, para. 3`, `Rule 5(1)`, `PP 3`.
    #[must_use]
    pub fn say(&self, address: &Address) -> String {
        self.say_by(address, PlaceName::short, items::para_of)
    }

    /// An address in a column of them: `24(2)`, `PP 3`.
    #[must_use]
    pub fn say_narrow(&self, address: &Address) -> String {
        self.say_by(address, PlaceName::narrow, items::para_of)
    }

    /// An address in full: `Article 24(2)`, `Preamble, paragraph 3`.
    #[must_use]
    pub fn say_in_full(&self, address: &Address) -> String {
        self.say_by(address, PlaceName::full, items::paragraph_of)
    }

    fn say_by(&self, address: &Address, by: fn(&PlaceName) -> &str, paragraph: fn(&str, &str) -> String) -> String {
        let own = self.own_name(address);
        let name = own.as_ref().or_else(|| self.place_name(&Target::Text(Address::provision(address.provision_id()))));
        let said = name.map_or(address.provision_id(), by);
        // Brackets belong to a number: after a word they would look like a remark.
        let is_a_word = name.is_some_and(|name| name.printed().is_none()) && !said.ends_with(char::is_numeric);
        match &address.path()[usize::from(own.is_some())..] {
            [number, inside @ ..] if is_a_word && number.starts_with(char::is_numeric) => {
                format!("{}{}", paragraph(said, number), in_brackets(inside))
            }
            path => format!("{said}{}", in_brackets(path)),
        }
    }

    /// What a paragraph is called, or the one an address stands in, whose label names it without its provision as `PP 3` does.
    #[must_use]
    pub fn own_name(&self, address: &Address) -> Option<PlaceName> {
        let first = Address::provision(address.provision_id()).child(address.path().first()?.as_str());
        PlaceName::of_paragraph(self.paragraph(&first)?.label.as_deref()?)
    }

    /// The sections of the divisions a section stands in, innermost first; of a division, itself too.
    pub fn divisions_of(&self, section: usize) -> impl Iterator<Item = usize> {
        self.labels.line(self.own_division(section)).filter_map(|division| {
            let target = Target::Division(self.briefing.instrument.divisions[division].id.clone());
            self.index.section(&target).filter(|section| self.sections[*section].provision.is_none())
        })
    }

    /// The sections that stand in a division, after its own; none for any other section.
    #[must_use]
    pub fn inside(&self, section: usize) -> Range<usize> {
        self.inside[section].clone()
    }

    /// How deep a section stands: divisions in divisions, and provisions in the one they are a part of.
    #[must_use]
    pub fn depth(&self, section: usize) -> usize {
        let provision = self.sections[section].provision.map_or(0, |provision| self.provision_name(provision).depth);
        self.own_division(section).map_or(0, |division| self.division_name(division).depth) + provision
    }

    fn own_division(&self, section: usize) -> Option<usize> {
        Labels::division_of(&self.briefing, &self.index, &self.sections[section])
    }

    /// The provisions that one is a part of, outermost first.
    #[must_use]
    pub fn part_of(&self, provision: &Provision) -> Vec<&PlaceName> {
        let mut outer = self.index.provision(&provision.id).map(|index| self.outer(index)).unwrap_or_default();
        outer.reverse();
        outer
    }

    /// The same by its place in the briefing, innermost first.
    fn outer(&self, provision: usize) -> Vec<&PlaceName> {
        let outer = |provision: &usize| self.provision_name(*provision).parent;
        std::iter::successors(outer(&provision), outer).map(|outer| self.provision_name(outer)).collect()
    }

    /// What a place stands in, outermost first: divisions, then the provisions it is a part of. A division that is called as
    /// the provision is, as a preamble, is the provision.
    #[must_use]
    pub fn around(&self, target: &Target) -> Vec<&PlaceName> {
        let provision = target.address().and_then(|address| self.index.provision(address.provision_id()));
        let division = match target {
            Target::Division(id) => self.index.division(id).and_then(|division| self.division_name(division).parent),
            _ => provision.and_then(|provision| self.index.division(self.provision(provision).division.as_deref()?)),
        };
        let mut around: Vec<&PlaceName> = provision.map(|provision| self.outer(provision)).unwrap_or_default();
        let label = provision.map(|provision| self.provision(provision).label.as_str());
        around.extend(self.labels.line(division).map(|division| self.division_name(division)).filter(|name| label != Some(name.full())));
        around.reverse();
        around
    }
}

/// `(2)(b)`: what stands within a provision or paragraph.
fn in_brackets(path: &[String]) -> String {
    path.iter().flat_map(|segment| ["(", segment.as_str(), ")"]).collect()
}
