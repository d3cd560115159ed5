//! What is kept while one file is read: its text, its problems, and what has yet to be checked.

use super::{
    hidden::{self, first_hidden, shown},
    limits,
    mended::Mended,
    place::Lines,
    suggest::nearest,
    unread::Unread,
    work_budget::WorkBudget,
};
use crate::model::{Address, Code, Problem, Target};
use std::collections::{HashMap, hash_map::Entry};

/// What sort of file is read: how it begins, and how it is called in a problem.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outer {
    /// The name before the outermost brackets.
    pub name: &'static str,
    /// At the beginning of a sentence.
    pub subject: &'static str,
    /// Where what it points to has to be.
    pub holds: &'static str,
}

/// A briefing, which holds all that it points to.
pub(super) const BRIEFING: Outer = Outer { name: "Briefing", subject: "The briefing", holds: "this file" };

/// A value's text inside the file, and where it begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Raw<'a> {
    pub ron: &'a str,
    pub at: usize,
}

/// The state of one reading.
pub(super) struct Reader<'a> {
    pub outer: Outer,
    /// What is read: the file, or the file after its slips were mended.
    pub text: &'a str,
    /// The file as it is, and the way back to it from what is read.
    file: &'a str,
    mended: Option<&'a Mended>,
    lines: Lines,
    pub problems: Vec<Problem>,
    /// Problems that cost all that follows them, told before all others.
    causes: Vec<Problem>,
    /// The item being read, named in every problem found in it.
    pub about: Option<Target>,
    /// Everything the file defines, also what was lost to a problem of its own: a tie to a lost item
    /// is not a second problem.
    pub defined: HashMap<Target, usize>,
    /// Items and parts of items that stand in the file and could not be read.
    pub lost: usize,
    /// How many slips were told that were mended, and so cost nothing.
    pub slips: usize,
    /// Where the list of provisions stands.
    pub provisions_at: Option<usize>,
    /// What could not be read, as far as that can be told.
    pub unread: Unread,
    /// True for the beginning of a file alone, of which that was told: how it ends is nothing to tell of.
    pub ends_early: bool,
    /// What other parts of the file must hold for this part to be right; looked at by `check` when
    /// everything has been read.
    pub expected: Vec<Expected>,
    /// How much was done for it.
    pub work_budget: WorkBudget,
    given_up: Option<GivenUp>,
}

/// Something the file must hold somewhere else.
pub(super) struct Expected {
    pub at: usize,
    pub about: Option<Target>,
    pub what: Expectation,
}

pub(super) enum Expectation {
    /// A tie's target, and where its phrase begins.
    Tie {
        to: Target,
        phrase: Option<(usize, String)>,
    },
    Actor(String),
    Source(String),
    Edition(String),
    Division(String),
    /// The provision that one which begins here is a part of.
    Parent {
        id: String,
        begins: usize,
    },
    Paragraph(Address),
    Stop(Target),
    /// A provision that many criticise shows what is said for it too.
    OtherSide(String),
}

/// What a file has too much of to be read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GivenUp {
    Elements,
    Parts,
    Lost,
    Phrases,
}

impl GivenUp {
    fn words(self) -> String {
        match self {
            Self::Elements => {
                format!(
                    "The lists of this file have more than {} elements together, or one of them more than {}; those after this place were not read.",
                    limits::ELEMENTS,
                    limits::LIST
                )
            }
            Self::Parts => format!("There are more than {} fields here; those after this place were not read.", limits::PARTS),
            Self::Lost => {
                "So much of this file cannot be read that what stands after this place was left; mend what is told first.".to_owned()
            }
            Self::Phrases => {
                "The phrases of ties are so many and their texts so long that from here on they were not looked for.".to_owned()
            }
        }
    }
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, outer: Outer) -> Self {
        Self {
            outer,
            text,
            file: text,
            mended: None,
            lines: Lines::new(text),
            problems: Vec::new(),
            causes: Vec::new(),
            about: None,
            defined: HashMap::new(),
            lost: 0,
            slips: 0,
            provisions_at: None,
            unread: Unread::default(),
            ends_early: false,
            expected: Vec::new(),
            work_budget: WorkBudget::default(),
            given_up: None,
        }
    }

    /// The reading of a file of which slips were mended; places are those of the file.
    pub fn of_mended(file: &'a str, mended: &'a Mended, outer: Outer) -> Self {
        Self { text: &mended.text, mended: Some(mended), lines: Lines::new(file), file, ..Self::new("", outer) }
    }

    /// The file as it is.
    pub const fn file(&self) -> &'a str {
        self.file
    }

    /// Adds a problem at a byte offset.
    pub fn report(&mut self, code: Code, at: usize, message: impl Into<String>) {
        self.report_with(code, at, message, None);
    }

    /// Adds a problem with what was probably meant.
    pub fn report_with(&mut self, code: Code, at: usize, message: impl Into<String>, did_you_mean: Option<String>) {
        match self.problems.len() {
            limits::PROBLEMS.. => {}
            n if n + 1 == limits::PROBLEMS => {
                self.push(Code::TooMany, at, "There are more problems than are listed here; mend these first.", None);
            }
            _ => self.push(code, at, &message.into(), did_you_mean),
        }
    }

    /// Adds a problem at a place in the file as it is.
    pub fn report_in_file(&mut self, code: Code, at: usize, message: &str) {
        if self.problems.len() + 1 < limits::PROBLEMS {
            let problem = self.problem_in_file(code, at, message, None);
            self.problems.push(problem);
        }
    }

    /// Tells that the file ends too soon, at a place in the file as it is; what follows from that is nothing to tell of.
    pub fn report_cut(&mut self, at: usize, message: &str) {
        let problem = self.problem_in_file(Code::Syntax, at, message, None);
        self.causes.push(problem);
        self.ends_early = true;
        self.unread.lost_the_rest();
    }

    /// Adds a problem that costs all that follows it, or is why nothing was read.
    pub fn report_cause(&mut self, code: Code, at: usize, message: impl Into<String>) {
        let problem = self.problem(code, at, &message.into(), None);
        self.causes.push(problem);
    }

    /// Adds the problem that the text ends too soon, where that was not told already.
    pub fn report_end(&mut self, at: usize, message: impl Into<String>) {
        if !self.ends_early {
            self.report_cause(Code::Syntax, at, message);
        }
    }

    /// How many problems there are so far.
    pub fn told(&self) -> usize {
        self.causes.len() + self.problems.len()
    }

    /// Everything that is wrong: what costs the rest of the file first, then all else in the order of the file.
    pub fn into_problems(mut self) -> Vec<Problem> {
        self.causes.sort_by_key(|problem| problem.place);
        self.problems.sort_by_key(|problem| problem.place);
        self.causes.append(&mut self.problems);
        self.causes
    }

    /// The line something stands on.
    pub fn line_of(&self, at: usize) -> u32 {
        self.line_in_file(self.in_file(at))
    }

    /// The line of a place in the file as it is.
    pub fn line_in_file(&self, at: usize) -> u32 {
        self.lines.place(self.file, at).line
    }

    fn in_file(&self, at: usize) -> usize {
        self.mended.map_or(at, |mended| mended.in_file(at))
    }

    /// How many errors of syntax there are so far.
    pub fn faults(&self) -> usize {
        self.causes.iter().chain(&self.problems).filter(|problem| problem.code == Code::Syntax).count()
    }

    fn push(&mut self, code: Code, at: usize, message: &str, did_you_mean: Option<String>) {
        let problem = self.problem(code, at, message, did_you_mean);
        self.problems.push(problem);
    }

    fn problem(&self, code: Code, at: usize, message: &str, did_you_mean: Option<String>) -> Problem {
        self.problem_in_file(code, self.in_file(at), message, did_you_mean)
    }

    fn problem_in_file(&self, code: Code, at: usize, message: &str, did_you_mean: Option<String>) -> Problem {
        let cut = |line: &str| cut_to(line, limits::EXCERPT);
        Problem {
            code,
            severity: code.severity(),
            place: self.lines.place(self.file, at),
            message: cut_to(message, limits::MESSAGE),
            did_you_mean: did_you_mean.map(|meant| cut_to(&meant, limits::MESSAGE)),
            about: self.about.clone(),
            excerpt: cut(self.lines.line(self.file, at)),
            around: self.lines.around(self.file, at).map(cut),
        }
    }

    /// The nearest of `candidates`, while looking for it is still worth the time.
    pub fn meant<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
        if !self.work_budget.may_suggest() {
            return None;
        }
        let letters = word.chars().count();
        let work_budget = &mut self.work_budget;
        // What is too long to be meant costs nothing; the rest costs each letter with each.
        nearest(
            word,
            candidates.into_iter().take_while(|known| known.len() > 4 * (letters + 1) || work_budget.may_compare(letters * known.len())),
        )
        .map(str::to_owned)
    }

    /// Tells once that something is not read further.
    pub fn give_up(&mut self, why: GivenUp, at: usize) {
        if self.given_up != Some(why) {
            self.given_up = Some(why);
            self.report(Code::TooMany, at, why.words());
        }
        if why != GivenUp::Phrases {
            self.unread.lost_the_rest();
        }
    }

    /// A text as it is shown: a character that nobody sees by its number, and told of with its place.
    pub fn seen(&mut self, raw: Raw<'_>, field: &str, text: String) -> String {
        let Some(letter) = first_hidden(&text) else { return text };
        let message = format!(
            "{} has a character in `{field}` that nobody sees and that can change what is seen; it is shown as {}. Take it out.",
            self.subject(),
            hidden::named(letter)
        );
        self.report(Code::HiddenCharacter, raw.at + hidden::written_at(raw.ron, letter), message);
        shown(&text).into_owned()
    }

    /// True if the file holds `target`, or held it where it could not be read.
    pub fn holds(&self, target: &Target) -> bool {
        self.defined.contains_key(target) || self.unread.may_hold(target)
    }

    pub fn expect(&mut self, at: usize, what: Expectation) {
        self.expected.push(Expected { at, about: self.about.clone(), what });
    }

    /// Notes that the file defines `target`; false, with a problem, if it already did.
    pub fn define(&mut self, target: Target, at: usize) -> bool {
        let known = match self.defined.entry(target) {
            Entry::Vacant(free) => {
                free.insert(at);
                return true;
            }
            Entry::Occupied(known) => known,
        };
        let message = format!("{} stands in this file twice; the first is kept.", Self::name(known.key()));
        self.report(Code::DuplicateId, at, message);
        false
    }

    /// How an item is called in a problem: `Critique eff-scope`, `Provision 24(2)`.
    pub fn name(target: &Target) -> String {
        let kind = match target {
            Target::Instrument => return "The instrument".to_owned(),
            Target::Text(address) => return format!("Provision {address}"),
            Target::Division(_) => "Division",
            Target::Safeguard(_) => "Safeguard",
            Target::Critique(_) => "Critique",
            Target::Reply(_) => "Reply",
            Target::Position(_) => "Position",
            Target::Actor(_) => "Actor",
            Target::Event(_) => "Event",
            Target::Term(_) => "Term",
            Target::Source(_) => "Source",
            Target::Walk(_) => "Walk",
        };
        format!("{kind} {}", target.id())
    }

    /// The item being read, for the beginning of a sentence.
    pub fn subject(&self) -> String {
        self.about.as_ref().map_or_else(|| self.outer.subject.to_owned(), Self::name)
    }
}

/// The beginning of a text that may be long, with nothing in it that nobody sees.
fn cut_to(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", shown(&text[..cut])),
        None => shown(text).into_owned(),
    }
}

/// The first offset at or after `from` that is neither white space nor a comment. Comments are RON's:
/// `//` to the end of the line, `/* */` nested.
pub(super) fn skip_blanks(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            at += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            at += block_comment_length(trimmed);
        } else {
            return at;
        }
    }
}

fn block_comment_length(text: &str) -> usize {
    let (mut at, mut open) = (0, 0_usize);
    while let Some(found) = text[at..].find(['/', '*']) {
        at += found;
        match text.get(at..at + 2) {
            Some("/*") => (open, at) = (open + 1, at + 2),
            Some("*/") => (open, at) = (open - 1, at + 2),
            _ => at += 1,
        }
        if open == 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_comments_are_skipped() {
        for text in ["x", "  x", "// a\n x", "/* a /* b */ */x", "/**/ // c\n/* d */ x"] {
            assert_eq!(&text[skip_blanks(text, 0)..], "x", "{text:?}");
        }
        assert_eq!(skip_blanks("/* open", 0), 7);
    }
}
