//! The member States and observer States of the United Nations, with their codes and regional groups. Knows no actor.
//!
//! The table is `assets/states.tsv`; what is uncertain in it stands in a column of its own.

use serde::{Deserialize, Serialize, Serializer};
use std::sync::LazyLock;

/// A regional group of the United Nations, as it is counted for elections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RegionalGroup {
    /// African States.
    African,
    /// Asia-Pacific States.
    AsiaPacific,
    /// Eastern European States.
    EasternEuropean,
    /// Latin American and Caribbean States.
    LatinAmericanAndCaribbean,
    /// Western European and other States.
    WesternEuropeanAndOther,
}

impl RegionalGroup {
    /// In the order of the alphabet, as the United Nations lists them.
    pub const ALL: [Self; 5] =
        [Self::African, Self::AsiaPacific, Self::EasternEuropean, Self::LatinAmericanAndCaribbean, Self::WesternEuropeanAndOther];

    /// The word that stands for it in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::African => "African",
            Self::AsiaPacific => "AsiaPacific",
            Self::EasternEuropean => "EasternEuropean",
            Self::LatinAmericanAndCaribbean => "LatinAmericanAndCaribbean",
            Self::WesternEuropeanAndOther => "WesternEuropeanAndOther",
        }
    }

    /// The group that a word of a file stands for.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

/// A State of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberState {
    /// Its code of three letters, by ISO 3166-1.
    pub alpha3: &'static str,
    /// Its code of two letters.
    pub alpha2: &'static str,
    /// The name that is used in the United Nations, in English.
    pub name: &'static str,
    /// False for an observer State.
    pub is_member: bool,
    /// Its regional group; none for an observer State.
    pub group: Option<RegionalGroup>,
    /// What is uncertain or needs saying of the group, in a sentence; mostly nothing.
    pub uncertain: &'static str,
    /// When what the line says was known to be so.
    pub as_of: &'static str,
}

/// The table as it is kept. Its first line names the columns.
const TABLE: &str = include_str!("../../assets/states.tsv");

/// Every State of the table, by name.
#[must_use]
pub fn member_states() -> &'static [MemberState] {
    static STATES: LazyLock<Vec<MemberState>> = LazyLock::new(|| TABLE.lines().skip(1).filter_map(parse_line).collect());
    &STATES
}

fn parse_line(line: &'static str) -> Option<MemberState> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let (alpha3, alpha2, name, membership, group, uncertain, _source, as_of) =
        (cell()?, cell()?, cell()?, cell()?, cell()?, cell()?, cell()?, cell()?);
    Some(MemberState { alpha3, alpha2, name, is_member: membership == "member", group: RegionalGroup::of_code(group), uncertain, as_of })
}

/// A State by its code, as an actor names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateCode(&'static str);

impl StateCode {
    /// The State of a code of three letters or of two, in whatever case.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let is_it = |state: &&MemberState| state.alpha3.eq_ignore_ascii_case(code) || state.alpha2.eq_ignore_ascii_case(code);
        member_states().iter().find(is_it).map(|state| Self(state.alpha3))
    }

    /// Its code of three letters.
    #[must_use]
    pub const fn alpha3(self) -> &'static str {
        self.0
    }

    /// What the table says of it. None is not met: a code is made from the table alone.
    #[must_use]
    pub fn state(self) -> Option<&'static MemberState> {
        member_states().iter().find(|state| state.alpha3 == self.0)
    }

    /// Its regional group; none for an observer State.
    #[must_use]
    pub fn group(self) -> Option<RegionalGroup> {
        self.state()?.group
    }
}

impl Serialize for StateCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_193_members_and_2_observer_states_each_with_its_own_codes() {
        let states = member_states();
        assert_eq!(states.len(), TABLE.lines().count() - 1, "every line is read");
        assert_eq!(states.iter().filter(|state| state.is_member).count(), 193);
        assert_eq!(states.iter().filter(|state| !state.is_member).count(), 2);
        let unique = |cell: fn(&MemberState) -> &'static str| states.iter().map(cell).collect::<BTreeSet<_>>().len();
        assert_eq!([unique(|state| state.alpha3), unique(|state| state.alpha2), unique(|state| state.name)], [195; 3]);
        for state in states {
            let letters = |code: &str, number: usize| code.len() == number && code.bytes().all(|letter| letter.is_ascii_uppercase());
            assert!(letters(state.alpha3, 3) && letters(state.alpha2, 2), "{state:?}");
            assert!(!state.name.is_empty() && !state.as_of.is_empty(), "{state:?}");
        }
    }

    #[test]
    fn each_member_is_in_one_group_and_the_groups_have_as_many_as_are_known() {
        for state in member_states() {
            assert_eq!(state.group.is_some(), state.is_member, "{state:?}");
        }
        let counts = RegionalGroup::ALL.map(|group| member_states().iter().filter(|state| state.group == Some(group)).count());
        // 29: with the United States, which is an observer in the group and is counted in it for elections.
        assert_eq!(counts, [54, 54, 23, 33, 29]);
        // What needs saying is said where it is known to need it.
        for (code, part) in [("KIR", "no regional group"), ("TUR", "Asia-Pacific"), ("USA", "observer"), ("ISR", "New York")] {
            let state = StateCode::parse(code).and_then(StateCode::state).unwrap();
            assert!(state.uncertain.contains(part), "{state:?}");
        }
    }

    #[test]
    fn a_state_is_named_by_either_code() {
        assert_eq!(StateCode::parse("de"), StateCode::parse("DEU"));
        assert_eq!(StateCode::parse("DEU").unwrap().alpha3(), "DEU");
        assert_eq!(StateCode::parse("DEU").unwrap().group(), Some(RegionalGroup::WesternEuropeanAndOther));
        assert_eq!([StateCode::parse("XXX"), StateCode::parse(""), StateCode::parse("Germany")], [None; 3]);
        for group in RegionalGroup::ALL {
            assert_eq!(RegionalGroup::of_code(group.code()), Some(group));
        }
    }
}
