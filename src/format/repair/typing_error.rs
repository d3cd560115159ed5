//! A typing error where the brackets and marks of a file do not match: what was meant, and where.

use crate::{
    format::{reader::Reader, syntax_error},
    model::{Cost, SyntaxErrorKind, SyntaxProblem, Within, Written},
};

/// One typing error, of which it is known what was meant.
#[derive(Clone, Debug)]
pub(super) struct TypingError {
    /// Its place in the file.
    pub offset: usize,
    pub what: TypingErrorKind,
    /// The name of the outermost field it is in.
    pub list: Option<(usize, usize)>,
    /// Where the item begins that it is in.
    pub item: Option<usize>,
}

#[derive(Clone, Debug)]
pub(super) enum TypingErrorKind {
    /// All is known of it.
    Known(SyntaxErrorKind),
    /// Brackets that are missing, what opens the first of them, and where: its line is counted when it is reported.
    NotClosedBefore { signs: String, opened: String, offset: usize },
}

impl From<SyntaxErrorKind> for TypingErrorKind {
    fn from(kind: SyntaxErrorKind) -> Self {
        Self::Known(kind)
    }
}

/// So many bytes of an item are looked through for what it is called.
const NAMED_WITHIN: usize = 4_000;

impl TypingError {
    /// Reports it.
    pub fn report(&self, reader: &mut Reader<'_>) {
        let file = reader.file();
        let list = self.list.map_or("", |(from, to)| &file[from..to]);
        let item = self.item.map_or("", |offset| &file[offset..file.floor_char_boundary(offset + NAMED_WITHIN)]);
        let within = if list.is_empty() { Within::File } else { syntax_error::within(list, item) };
        let error = match &self.what {
            TypingErrorKind::Known(kind) => kind.clone(),
            TypingErrorKind::NotClosedBefore { signs, opened, offset } => SyntaxErrorKind::NotClosedBefore {
                signs: Written::from(signs.as_str()),
                opened: Written::from(opened.as_str()),
                line: reader.line_in_file(*offset),
            },
        };
        let problem = SyntaxProblem::Error { error, within, cost: Cost::Nothing };
        syntax_error::about_item(reader, list, item, |reader| reader.report_in_file(self.offset, problem));
    }
}
