//! The heading of a section: beside its number, or on the line below it.

use super::{
    line::Line,
    sections::{Section, SectionKind},
    unit_heading::Parted,
};

/// Longer than this, a line that is not set apart is a text.
const PLAIN_TITLE: usize = 140;

/// How the sections of a text are headed.
#[derive(Clone, Copy, Debug)]
pub struct Titles {
    /// Most articles have a title below their number that is not set apart from the text.
    plain: bool,
}

/// A section's title and the lines that are left.
#[derive(Debug)]
pub struct Titled {
    /// The title; none where there is none.
    pub title: Option<Line>,
    /// What stands under it.
    pub lines: Vec<Line>,
}

impl Titles {
    /// By the sections of one text.
    #[must_use]
    pub fn of(sections: &[Section]) -> Self {
        // One line alone is the text, and says nothing of the others.
        let bare = sections
            .iter()
            .filter(|section| section.kind == SectionKind::Provision && parted(section) == Some(Parted::Alone) && section.lines.len() > 1);
        let (all, titled) = bare.fold((0, 0), |(all, titled), section| (all + 1, titled + usize::from(has_plain_title(section))));
        Self { plain: all > 0 && titled * 2 > all }
    }

    /// Takes the title of a section.
    #[must_use]
    pub fn take(self, section: Section) -> Titled {
        let Section { kind, heading, heading_line, lines } = section;
        let (Some(heading), Some(line)) = (heading, heading_line) else { return Titled { title: None, lines } };
        if heading.parted != Parted::Alone {
            let start = line.text.len() - heading.rest.len();
            let rest =
                if line.text.ends_with(&heading.rest) { line.from(start) } else { Line { text: heading.rest.clone(), ..line.from(0) } };
            let is_title = kind == SectionKind::Division || heading.parted == Parted::Brackets || rest.may_be_title();
            if is_title {
                return Titled { title: Some(rest), lines };
            }
            let lines = std::iter::once(Line { set_apart: false, rank: None, ..rest.after_number_at_start() }).chain(lines).collect();
            return Titled { title: None, lines };
        }
        let mut lines = lines;
        if lines.first().is_some_and(|first| self.is_title(kind, first, lines.get(1))) {
            let title = lines.remove(0);
            return Titled { title: Some(title), lines };
        }
        Titled { title: None, lines }
    }

    fn is_title(self, kind: SectionKind, first: &Line, second: Option<&Line>) -> bool {
        if !first.may_be_title() || first.number.is_some() {
            return false;
        }
        let capitals = first.text.chars().any(char::is_alphabetic) && !first.text.chars().any(char::is_lowercase) && has_case(&first.text);
        match kind {
            SectionKind::Division | SectionKind::Annex => true,
            _ => first.set_apart || capitals || self.plain && second.is_some() && is_plain_title(first),
        }
    }
}

fn has_case(text: &str) -> bool {
    text.chars().any(char::is_uppercase)
}

fn parted(section: &Section) -> Option<Parted> {
    section.heading.as_ref().map(|heading| heading.parted)
}

fn has_plain_title(section: &Section) -> bool {
    section.lines.len() > 1
        && section
            .lines
            .first()
            .is_some_and(|first| first.number.is_none() && (is_plain_title(first) || first.set_apart && first.may_be_title()))
}

fn is_plain_title(line: &Line) -> bool {
    line.may_be_title() && !line.goes_on() && line.text.chars().count() <= PLAIN_TITLE
}
