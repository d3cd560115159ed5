//! What is kept while one file is read: its text, its problems, and what has yet to be checked.

use super::{
    format_version::NewerFormat,
    hidden_characters::{first_hidden, make_visible, offset_of_hidden},
    limits,
    line_index::Lines,
    repaired_text::RepairedText,
    suggest::nearest,
    syntax_tree::SyntaxNode,
    unread_parts::UnreadParts,
    work_budget::WorkBudget,
};
use crate::model::{
    Address, Code, FieldProblem, FileKind, ItemProblem, LimitProblem, Problem, ProblemKind, SyntaxProblem, Target, visible_beginning,
};
use std::{
    cell::OnceCell,
    collections::{HashMap, hash_map::Entry},
};

/// The state of one reading.
pub(super) struct Reader<'a> {
    pub file_kind: FileKind,
    /// What is read: the file, or the file after its typing errors were corrected.
    pub text: &'a str,
    /// The file as it is, and the way back to it from what is read.
    file: &'a str,
    repaired: Option<&'a RepairedText>,
    /// Made for the first problem: most files have none.
    lines: OnceCell<Lines>,
    pub problems: Vec<Problem>,
    /// Problems that cost all that follows them, listed before all others.
    causes: Vec<Problem>,
    /// The item being read, named in every problem found in it.
    pub about: Option<Target>,
    /// Everything the file defines, also what was lost to a problem of its own: a tie to a lost item
    /// is not a second problem.
    pub defined: HashMap<Target, usize>,
    /// Items and parts of items that stand in the file and could not be read.
    pub lost_count: usize,
    /// How many typing errors were reported and corrected, and so cost nothing.
    pub corrected_errors: usize,
    /// Where the list of provisions stands.
    pub provisions_offset: Option<usize>,
    /// What could not be read, as far as that is known.
    pub unread: UnreadParts,
    /// Set for a file of a later format than this program knows.
    pub newer_format: Option<NewerFormat>,
    /// True for the beginning of a file alone, which was reported: how it ends is not reported again.
    pub ends_early: bool,
    /// What other parts of the file must hold for this part to be right; looked at by `check` when
    /// everything has been read.
    pub expected: Vec<Expected>,
    /// How much was done for it.
    pub work_budget: WorkBudget,
    given_up: Option<LimitReached>,
}

/// Something the file must hold somewhere else.
pub(super) struct Expected {
    pub offset: usize,
    pub about: Option<Target>,
    pub what: Expectation,
}

pub(super) enum Expectation {
    /// A tie's target, and where its phrase begins.
    Tie {
        to: Target,
        phrase: Option<(usize, String)>,
    },
    /// Official words of a tie to a place.
    Official {
        to: Target,
        language: String,
        words: String,
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
    /// A part of an official text is of a place in the briefing beside it.
    Part(Target),
    /// A provision that many criticise shows what is said for it too.
    OtherSide(String),
}

/// What a file has too much of to be read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LimitReached {
    Elements,
    Fields,
    Lost,
    Phrases,
}

impl LimitReached {
    const fn problem(self) -> LimitProblem {
        match self {
            Self::Elements => LimitProblem::Elements { all: limits::ELEMENTS, one: limits::LIST },
            Self::Fields => LimitProblem::Fields { most: limits::FIELDS },
            Self::Lost => LimitProblem::Unreadable,
            Self::Phrases => LimitProblem::Phrases,
        }
    }
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, file_kind: FileKind) -> Self {
        Self {
            file_kind,
            text,
            file: text,
            repaired: None,
            lines: OnceCell::new(),
            problems: Vec::new(),
            causes: Vec::new(),
            about: None,
            defined: HashMap::new(),
            lost_count: 0,
            corrected_errors: 0,
            provisions_offset: None,
            unread: UnreadParts::default(),
            newer_format: None,
            ends_early: false,
            expected: Vec::new(),
            work_budget: WorkBudget::default(),
            given_up: None,
        }
    }

    /// The reading of a file in which typing errors were corrected; places are those of the file.
    pub fn of_repaired(file: &'a str, repaired: &'a RepairedText, file_kind: FileKind) -> Self {
        Self { text: &repaired.text, repaired: Some(repaired), file, ..Self::new("", file_kind) }
    }

    /// The file as it is.
    pub const fn file(&self) -> &'a str {
        self.file
    }

    /// Adds a problem at a byte offset.
    pub fn report(&mut self, offset: usize, kind: impl Into<ProblemKind>) {
        self.report_with(offset, kind, None);
    }

    /// Adds a problem with what was probably meant.
    pub fn report_with(&mut self, offset: usize, kind: impl Into<ProblemKind>, did_you_mean: Option<String>) {
        match self.problems.len() {
            limits::PROBLEMS.. => {}
            n if n + 1 == limits::PROBLEMS => self.push(offset, LimitProblem::Problems.into(), None),
            _ => self.push(offset, kind.into(), did_you_mean),
        }
    }

    /// Adds a problem at a place in the file as it is.
    pub fn report_in_file(&mut self, offset: usize, kind: impl Into<ProblemKind>) {
        if self.problems.len() + 1 < limits::PROBLEMS {
            let problem = self.problem_in_file(offset, kind.into(), None);
            self.problems.push(problem);
        }
    }

    /// Reports that the file ends too soon, at a place in the file as it is; what follows from that is not reported.
    pub fn report_early_end(&mut self, offset: usize, kind: SyntaxProblem) {
        let problem = self.problem_in_file(offset, kind.into(), None);
        self.causes.push(problem);
        self.ends_early = true;
        self.unread.lost_the_rest();
    }

    /// Adds a problem that costs all that follows it, or is why nothing was read.
    pub fn report_cause(&mut self, offset: usize, kind: impl Into<ProblemKind>) {
        let problem = self.problem(offset, kind.into(), None);
        self.causes.push(problem);
    }

    /// Adds the problem that the text ends too soon, where that was not reported already.
    pub fn report_end(&mut self, offset: usize, kind: SyntaxProblem) {
        if !self.ends_early {
            self.report_cause(offset, kind);
        }
    }

    /// How many problems there are so far.
    pub fn problem_count(&self) -> usize {
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
    pub fn line_of(&self, offset: usize) -> u32 {
        self.line_in_file(self.file_offset(offset))
    }

    /// The line of a place in the file as it is.
    pub fn line_in_file(&self, offset: usize) -> u32 {
        self.lines().place(self.file, offset).line
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::new(self.file))
    }

    fn file_offset(&self, offset: usize) -> usize {
        self.repaired.map_or(offset, |repaired| repaired.file_offset(offset))
    }

    /// How many errors of syntax there are so far.
    pub fn syntax_error_count(&self) -> usize {
        self.causes.iter().chain(&self.problems).filter(|problem| problem.code() == Code::Syntax).count()
    }

    fn push(&mut self, offset: usize, kind: ProblemKind, did_you_mean: Option<String>) {
        let problem = self.problem(offset, kind, did_you_mean);
        self.problems.push(problem);
    }

    fn problem(&self, offset: usize, kind: ProblemKind, did_you_mean: Option<String>) -> Problem {
        self.problem_in_file(self.file_offset(offset), kind, did_you_mean)
    }

    fn problem_in_file(&self, offset: usize, kind: ProblemKind, did_you_mean: Option<String>) -> Problem {
        let cut = |line: &str| visible_beginning(line, limits::EXCERPT);
        let lines = self.lines();
        Problem {
            kind,
            file: self.file_kind,
            place: lines.place(self.file, offset),
            did_you_mean: did_you_mean.map(|meant| visible_beginning(&meant, limits::MEANT)),
            about: self.about.clone(),
            excerpt: cut(lines.line(self.file, offset)),
            around: lines.around(self.file, offset).map(cut),
        }
    }

    /// The nearest of `candidates`, while looking for it is still worth the time.
    pub fn suggest<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
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

    /// Reports once that something is not read further.
    pub fn give_up(&mut self, why: LimitReached, offset: usize) {
        if self.given_up != Some(why) {
            self.given_up = Some(why);
            self.report(offset, why.problem());
        }
        if why != LimitReached::Phrases {
            self.unread.lost_the_rest();
        }
    }

    /// A text as it is shown: a character that nobody sees by its number, and reported with its place.
    pub fn make_text_visible(&mut self, raw: SyntaxNode<'_>, field: &'static str, text: String) -> String {
        let Some(character) = first_hidden(&text) else { return text };
        self.report(raw.offset() + offset_of_hidden(raw.text(), character), FieldProblem::HiddenCharacter { field, character });
        make_visible(&text).into_owned()
    }

    /// True if the file holds `target`, or held it where it could not be read.
    pub fn has_target(&self, target: &Target) -> bool {
        self.defined.contains_key(target) || self.unread.may_hold(target)
    }

    pub fn expect(&mut self, offset: usize, what: Expectation) {
        self.expected.push(Expected { offset, about: self.about.clone(), what });
    }

    /// Notes that the file defines `target`; false, with a problem, if it already did.
    pub fn define(&mut self, target: Target, offset: usize) -> bool {
        let known = match self.defined.entry(target) {
            Entry::Vacant(free) => {
                free.insert(offset);
                return true;
            }
            Entry::Occupied(known) => known,
        };
        let known = known.key().clone();
        self.report(offset, ItemProblem::Twice(known));
        false
    }
}
