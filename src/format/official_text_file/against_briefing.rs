//! What an official text says of the briefing it stands beside, held against that briefing.

use crate::{
    format::{
        fields::Fields,
        reader::{Expectation, Expected, Reader},
        values::Id,
    },
    model::{Address, Briefing, ItemProblem, OfficialText, Reference, ReferenceProblem, Target},
};
use std::collections::HashSet;

/// What is known of the briefing that an official text names.
#[derive(Clone, Copy, Debug)]
pub enum BriefingBeside<'b> {
    /// It was not looked for.
    NotAsked,
    /// It is this one.
    Found(&'b Briefing),
    /// It is none of these ids.
    NotFound(&'b [String]),
}

/// The edition that a text is of; whether the briefing has it is looked at later.
pub(super) fn parse_edition(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> String {
    let offset = fields.offset_of("edition");
    let Id(edition) = fields.expected(reader, "edition");
    if !edition.is_empty() {
        reader.expect(offset, Expectation::Edition(edition.clone()));
    }
    edition
}

/// Looks at the edition and at each part.
pub(super) fn check(reader: &mut Reader<'_>, text: &OfficialText, briefing_offset: usize, beside: BriefingBeside<'_>) {
    let expected = std::mem::take(&mut reader.expected);
    let briefing = match beside {
        BriefingBeside::NotAsked => return,
        BriefingBeside::NotFound(ids) => {
            let suggestion = reader.suggest(&text.briefing, ids.iter().map(String::as_str));
            if !text.briefing.is_empty() {
                reader.report_with(briefing_offset, ReferenceProblem::NoBriefing(text.briefing.as_str().into()), suggestion);
            }
            return;
        }
        BriefingBeside::Found(briefing) => briefing,
    };
    let known = places_of(briefing);
    for Expected { offset, about, what } in expected {
        reader.about = about;
        match what {
            Expectation::Edition(id) => {
                let editions = &briefing.instrument.editions;
                if !editions.iter().any(|edition| edition.id == id) {
                    let suggestion = reader.suggest(&id, editions.iter().map(|edition| edition.id.as_str()));
                    reader.report_with(offset, ReferenceProblem::NoEdition(id.into()), suggestion);
                }
            }
            Expectation::Part(target) if !known.contains(&target) => {
                let kind = target.kind();
                let mut ids: Vec<String> = known.iter().filter(|known| known.kind() == kind).map(Target::to_string).collect();
                ids.sort_unstable();
                let suggestion = reader.suggest(&target.to_string(), ids.iter().map(String::as_str));
                reader.report_with(offset, ReferenceProblem::NotThere { what: Reference::Part, to: target }, suggestion);
            }
            _ => {}
        }
    }
    reader.about = None;
}

/// The places of a briefing that a part of an official text can have.
fn places_of(briefing: &Briefing) -> HashSet<Target> {
    let divisions = briefing.instrument.divisions.iter().map(|division| Target::Division(division.id.clone()));
    let provisions = briefing.provisions.iter().map(|provision| Target::Text(Address::provision(provision.id.as_str())));
    divisions.chain(provisions).chain([Target::Instrument]).collect()
}

/// True for what a part can be of.
pub(in crate::format) fn check_part_target(reader: &mut Reader<'_>, offset: usize, target: &Target) -> bool {
    let is_part = match target {
        Target::Instrument | Target::Division(_) => true,
        Target::Text(address) => address.is_provision(),
        _ => false,
    };
    if !is_part {
        let provision = target.address().map(|address| address.provision_id().to_owned());
        reader.report_with(offset, ItemProblem::NoPart(target.clone()), provision);
    }
    is_part
}
