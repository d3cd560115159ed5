//! Which list a number belongs to, by what was counted before it.
//!
//! Numbering is monotone within its parent: `(i)` after `(h)` is a letter, after `(a)` alone a Roman numeral. Every reading of a number
//! is weighed at every open list and at a new one inside; the heaviest is taken. What fits nowhere is no number.

use super::enumerator::{Enumerator, Style};
use crate::import::numerals::{System, to_roman};

/// The lists that are open at a place, the outermost first.
#[derive(Clone, Debug, Default)]
pub struct Sequence {
    lists: Vec<List>,
}

/// One list and how far it has come.
#[derive(Clone, Debug)]
struct List {
    system: System,
    style: Style,
    last: u32,
    suffix: String,
    /// The last number as an address has it.
    written: String,
    /// True where an address counts the list with letters, as numbers stand inside numbers.
    lettered: Option<System>,
    setting: Setting,
}

/// How the document sets a line, as far as it says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Setting {
    /// Depth in a list of the document.
    pub list_level: Option<u8>,
    /// In points from the margin.
    pub indent: f32,
}

/// Where a number belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// From the outermost list inwards.
    pub path: Vec<String>,
    /// True where another reading was near.
    pub guessed: bool,
    /// Numbers are missing before it.
    pub gap: bool,
    /// The number stood before.
    pub twice: bool,
}

#[derive(Clone, Copy, Debug)]
struct Candidate {
    weight: i32,
    list: usize,
    system: System,
    value: u32,
    gap: bool,
    twice: bool,
    unsure: bool,
}

/// Lists inside each other are no deeper in any treaty; what would be is text.
const DEEPEST: usize = 8;
/// Weights below this are no number.
const LEAST: i32 = 12;
/// As sure as a number has to be that could as well begin a sentence.
const SURE: i32 = 55;

impl Sequence {
    /// True while no list is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// The address of the innermost open list's last number.
    #[must_use]
    pub fn path(&self) -> Vec<String> {
        self.lists.iter().map(|list| list.written.clone()).collect()
    }

    /// True where the outermost list counts in numbers, as paragraphs do.
    #[must_use]
    pub fn counts_paragraphs(&self) -> bool {
        self.lists.first().is_some_and(|list| list.system == System::Decimal || list.system == System::Chinese)
    }

    /// How many lists are open whose items a line may go on with, set as it is: the items of all lists inside are over. Numbers that are typed
    /// may share a level of the document: the outermost counts.
    #[must_use]
    pub fn depth_of_setting(&self, setting: Setting) -> Option<usize> {
        let level = setting.list_level?;
        self.lists.iter().position(|list| list.setting.list_level == Some(level)).map(|place| place + 1)
    }

    /// Takes a number into the list it belongs to; none where it fits nowhere. `next` is the number that follows, wherever it belongs.
    pub fn place(&mut self, number: &Enumerator, setting: Setting, next: Option<&Enumerator>) -> Option<Placed> {
        if !number.above.is_empty() {
            return self.place_dotted(number, setting);
        }
        let mut candidates = Vec::new();
        for (system, value) in &number.readings {
            for list in 0..self.lists.len() {
                candidates.extend(self.in_list(list, (*system, *value), number, setting));
            }
            candidates.extend(self.as_new((*system, *value), number, setting, next));
        }
        candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.weight));
        let best = *candidates.first()?;
        let ambiguous = number.style == Style::Bare || number.style == Style::Stop && best.system != System::Decimal;
        if best.weight < if ambiguous { SURE } else { LEAST } {
            return None;
        }
        let near = candidates
            .get(1)
            .is_some_and(|second| best.weight - second.weight < 8 && (second.list, second.system) != (best.list, best.system));
        Some(self.take(best, number, setting, near))
    }

    /// How well a number goes on in an open list.
    fn in_list(&self, list: usize, (system, value): (System, u32), number: &Enumerator, setting: Setting) -> Option<Candidate> {
        let open = self.lists.get(list)?;
        if open.system != system {
            return None;
        }
        let same_style = open.style == number.style;
        let (weight, gap, twice) = if value == open.last + 1 && number.suffix.is_empty() {
            (100, false, false)
        } else if value == open.last && !number.suffix.is_empty() && number.suffix != open.suffix {
            (95, false, false)
        } else if value == open.last + 1 {
            (60, false, false)
        } else if value > open.last && value <= open.last + 5 {
            (40, true, false)
        } else if value > open.last {
            (14, true, false)
        } else if value == open.last {
            (20, false, true)
        } else {
            (10, false, true)
        };
        let style = if same_style { 0 } else { -45 };
        let closed = i32::try_from(self.lists.len() - 1 - list).map_or(i32::MAX / 4, |lists| 3 * lists);
        let weight = weight + style - closed + fit(open.setting, setting);
        Some(Candidate { weight, list, system, value, gap, twice, unsure: !same_style })
    }

    /// How well a number begins a list inside all that are open.
    fn as_new(
        &self,
        (system, value): (System, u32),
        number: &Enumerator,
        setting: Setting,
        next: Option<&Enumerator>,
    ) -> Option<Candidate> {
        if self.lists.len() >= DEEPEST {
            return None;
        }
        let alike = self.lists.iter().any(|list| list.system == system && list.style == number.style);
        let inside = self.lists.last().is_none_or(|list| is_inside(list.setting, setting));
        let list = self.lists.len();
        if value != 1 {
            // The beginning of a list may be missing; deep inside that is unlikely.
            let weight = if list == 0 && system == System::Decimal && value <= 60 { 30 } else { 8 };
            return Some(Candidate { weight, list, system, value, gap: true, twice: false, unsure: true });
        }
        let mut weight = if alike { 25 } else { 70 };
        if inside && !self.lists.is_empty() {
            weight += if alike { 35 } else { 10 };
        }
        // What follows tells `(i)`, the ninth letter, from `(i)`, the first numeral.
        if next.is_some_and(|next| next.style == number.style && next.readings.contains(&(system, 2))) {
            weight += 40;
        }
        Some(Candidate { weight, list, system, value, gap: false, twice: false, unsure: alike })
    }

    fn take(&mut self, best: Candidate, number: &Enumerator, setting: Setting, near: bool) -> Placed {
        self.lists.truncate(best.list + 1);
        let lettered = match self.lists.get(best.list) {
            Some(list) => list.lettered,
            None => self.lettered_inside(best.system),
        };
        let written = match lettered {
            Some(System::Latin) if best.value <= 26 => letter(best.value),
            Some(System::Roman) => to_roman(best.value),
            _ => number.written.clone(),
        };
        let list =
            List { system: best.system, style: number.style, last: best.value, suffix: number.suffix.clone(), written, lettered, setting };
        if best.list < self.lists.len() {
            self.lists[best.list] = list;
        } else {
            self.lists.push(list);
        }
        Placed { path: self.path(), guessed: near || best.unsure || lettered.is_some(), gap: best.gap, twice: best.twice }
    }

    /// Numbers inside numbers are counted with letters in an address, as treaties print them, and numbers inside those with Roman numerals.
    fn lettered_inside(&self, system: System) -> Option<System> {
        if system != System::Decimal {
            return None;
        }
        let above = self.lists.last()?;
        match (above.system, above.lettered) {
            (System::Decimal, None) => Some(System::Latin),
            (System::Decimal, Some(System::Latin)) => Some(System::Roman),
            _ => None,
        }
    }

    /// `1.2`: in the list inside the number above.
    fn place_dotted(&mut self, number: &Enumerator, setting: Setting) -> Option<Placed> {
        let depth = number.above.len();
        if depth >= DEEPEST {
            return None;
        }
        let open = self.lists.get(..depth)?;
        if !open.iter().zip(&number.above).all(|(list, above)| list.system == System::Decimal && list.last == *above) {
            return None;
        }
        let (system, value) = *number.readings.first()?;
        let before = self.lists.get(depth).map_or(0, |list| list.last);
        self.lists.truncate(depth);
        self.lists.push(List {
            system,
            style: number.style,
            last: value,
            suffix: number.suffix.clone(),
            written: number.written.clone(),
            lettered: None,
            setting,
        });
        Some(Placed { path: self.path(), guessed: false, gap: value > before + 1, twice: value <= before })
    }
}

fn letter(value: u32) -> String {
    char::from_u32(u32::from('a') + value.saturating_sub(1)).map(String::from).unwrap_or_default()
}

/// How well two settings are those of one list.
fn fit(list: Setting, line: Setting) -> i32 {
    let levels = match (list.list_level, line.list_level) {
        (Some(list), Some(line)) if list == line => 15,
        (Some(_), Some(_)) => -60,
        _ => 0,
    };
    let indents = if list.indent == 0.0 && line.indent == 0.0 {
        0
    } else if (list.indent - line.indent).abs() < 6.0 {
        8
    } else {
        -8
    };
    levels + indents
}

/// True where a line is set further in than the items of a list.
fn is_inside(list: Setting, line: Setting) -> bool {
    match (list.list_level, line.list_level) {
        (Some(list), Some(line)) => line > list,
        _ => line.indent > list.indent + 6.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::structure::enumerator::enumerator;

    /// The addresses of lines that begin with these, or `-` for what is no number.
    fn placed(lines: &[&str]) -> Vec<String> {
        let mut sequence = Sequence::default();
        let all: Vec<Option<Enumerator>> = lines.iter().map(|line| enumerator(line).map(|(number, _)| number)).collect();
        let place = |place: usize| {
            let next = all[place + 1..].iter().flatten().next();
            let setting = Setting { list_level: None, indent: lines[place].len() as f32 - lines[place].trim_start().len() as f32 };
            let placed =
                all[place].as_ref().and_then(|number| sequence.place(number, Setting { indent: setting.indent * 6.0, ..setting }, next));
            placed.map_or("-".to_owned(), |placed| placed.path.join("/"))
        };
        (0..lines.len()).map(place).collect()
    }

    #[test]
    fn letters_go_on_past_h() {
        let letters: Vec<String> = ('a'..='l').map(|letter| format!("({letter}) words")).collect();
        let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
        assert_eq!(placed(&letters), ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]);
    }

    #[test]
    fn roman_numerals_stand_inside_letters() {
        let all = placed(&[
            "1. W", "(a) w", "(i) w", "(ii) w", "(b) w", "(c) w", "(d) w", "(i) w", "(ii) w", "(iii) w", "(iv) w", "(v) w", "2. W",
        ]);
        assert_eq!(all, ["1", "1/a", "1/a/i", "1/a/ii", "1/b", "1/c", "1/d", "1/d/i", "1/d/ii", "1/d/iii", "1/d/iv", "1/d/v", "2"]);
    }

    #[test]
    fn what_follows_tells_the_ninth_letter_from_the_first_numeral() {
        let mut list = vec!["(a) w", "(b) w", "(c) w", "(d) w", "(e) w", "(f) w", "(g) w", "(h) w", "(i) w", "(ii) w"];
        assert_eq!(placed(&list)[8..], ["h/i", "h/ii"]);
        list[9] = "(j) w";
        assert_eq!(placed(&list)[8..], ["i", "j"]);
    }

    #[test]
    fn numbers_inside_numbers_are_addressed_by_letters() {
        assert_eq!(placed(&["1. W", "    1. W", "    2. W", "2. W", "    1. W", "3. W"]), ["1", "1/a", "1/b", "2", "2/a", "3"]);
    }

    #[test]
    fn a_number_that_fits_nowhere_is_text() {
        assert_eq!(placed(&["1. W", "2. W", "V. Smith", "3. W"]), ["1", "2", "-", "3"]);
    }

    #[test]
    fn a_paragraph_that_was_put_in_keeps_its_suffix() {
        assert_eq!(placed(&["1. W", "2. W", "2bis. W", "2 ter. W", "3. W"]), ["1", "2", "2bis", "2ter", "3"]);
    }

    #[test]
    fn dotted_numbers_stand_inside() {
        assert_eq!(placed(&["1. W", "1.1 W", "1.2 W", "2. W", "2.1 W"]), ["1", "1/1", "1/2", "2", "2/1"]);
    }

    #[test]
    fn lists_inside_each_other_have_an_end() {
        let mut sequence = Sequence::default();
        for indent in 0..1000 {
            sequence.place(&enumerator("1. W").unwrap().0, Setting { list_level: None, indent: indent as f32 * 10.0 }, None);
        }
        assert!(sequence.path().len() <= DEEPEST);
    }

    #[test]
    fn a_gap_is_said() {
        let mut sequence = Sequence::default();
        let mut place = |text: &str| sequence.place(&enumerator(text).unwrap().0, Setting::default(), None).unwrap();
        assert!(!place("1. W").gap);
        assert!(place("3. W").gap);
        assert!(place("3. W").twice);
    }
}
