//! A register as XML, in the shape of the United Nations Treaty Collection: rows of entries, and a part with declarations.

use super::{
    TreatyRegister,
    dates::find_day,
    participants::{Columns, add_row, without_marks},
};
use crate::import::{Excess, ImportError, limits};
use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, Event},
};

/// What is open while the file is read.
#[derive(Default)]
struct Parser {
    register: TreatyRegister,
    path: Vec<String>,
    columns: Option<Columns>,
    /// The cells of the row that is open.
    row: Vec<String>,
    /// The words of what is open, without those inside it that were taken.
    words: String,
    /// Lines of the part with declarations.
    declared: Vec<String>,
    elements: usize,
}

pub(super) fn read(text: &str) -> Result<TreatyRegister, ImportError> {
    let mut reader = Reader::from_str(text);
    // The shape is looked for, and nothing else of it is minded.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut parser = Parser::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => parser.open(&String::from_utf8_lossy(element.local_name().as_ref()))?,
            Ok(Event::Empty(element)) => {
                parser.open(&String::from_utf8_lossy(element.local_name().as_ref()))?;
                parser.close();
            }
            Ok(Event::End(_)) => parser.close(),
            Ok(Event::Text(words)) => parser.words.push_str(&words.decode().unwrap_or_default()),
            Ok(Event::CData(words)) => parser.words.push_str(&words.decode().unwrap_or_default()),
            Ok(Event::GeneralRef(reference)) => parser.words.push_str(&resolved(&reference)),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => {
                // What was read before is kept, where there is any.
                if parser.register.participants.is_empty() {
                    return Err(ImportError::Damaged { part: String::new(), offset: Some(reader.error_position()) });
                }
                break;
            }
        }
    }
    parser.take_declarations();
    Ok(parser.register)
}

/// What an entity stands for; nothing for one that the file defines, as none is read.
fn resolved(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = reference.resolve_char_ref() {
        return letter.to_string();
    }
    let name = reference.decode().unwrap_or_default();
    resolve_predefined_entity(&name).unwrap_or_default().to_owned()
}

impl Parser {
    fn open(&mut self, name: &str) -> Result<(), ImportError> {
        self.elements += 1;
        if self.path.len() >= limits::DEPTH {
            return Err(ImportError::TooLarge(Excess::Depth));
        }
        if self.elements > limits::ELEMENTS {
            return Err(ImportError::TooLarge(Excess::Work));
        }
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            // A mark of a note is left out with its words.
            "superscript" | "sup" => self.words.push_str("<superscript>"),
            "row" => self.row.clear(),
            "br" => self.words.push(' '),
            _ => {
                if self.is_in("declarations") {
                    self.take_line();
                }
                self.words.clear();
            }
        }
        self.path.push(name);
        Ok(())
    }

    fn close(&mut self) {
        let Some(name) = self.path.pop() else { return };
        match name.as_str() {
            "superscript" | "sup" => return self.words.push_str("</superscript>"),
            "br" => return,
            "entry" | "cell" | "td" | "th" => self.row.push(std::mem::take(&mut self.words)),
            "row" | "tr" => self.end_row(),
            _ if self.is_in("declarations") || name == "declarations" => self.take_line(),
            "eif" | "entryintoforce" => self.register.entry_into_force = without_marks(&self.words),
            "titlesect" | "title" | "treatyname" if self.register.title.is_empty() => self.register.title = without_marks(&self.words),
            _ => {
                let says_day =
                    ["asat", "asof", "status", "lastupdated", "date", "datetime", "header"].iter().any(|known| name.contains(known));
                let lower = self.words.to_lowercase();
                if self.register.as_of.is_none() && (says_day && self.is_head() || lower.contains("as at") || lower.contains("as of")) {
                    self.register.as_of = find_day(&self.words);
                }
            }
        }
        self.words.clear();
    }

    fn is_in(&self, name: &str) -> bool {
        self.path.iter().any(|open| open == name)
    }

    /// True outside of the table and of what was declared.
    fn is_head(&self) -> bool {
        !["participants", "declarations", "endnotes", "conclusion"].iter().any(|part| self.is_in(part))
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        match self.columns {
            Some(columns) => add_row(&mut self.register, columns, &row),
            None => self.columns = Columns::of_heads(&row.iter().map(|cell| without_marks(cell)).collect::<Vec<_>>()),
        }
        self.words.clear();
    }

    fn take_line(&mut self) {
        let line = without_marks(&self.words);
        self.declared.extend(Some(line).filter(|line| !line.is_empty()));
        self.words.clear();
    }

    /// A line that is the name of a participant begins what it declared.
    fn take_declarations(&mut self) {
        let mut whose: Option<usize> = None;
        for line in std::mem::take(&mut self.declared) {
            let named =
                self.register.participants.iter().position(|participant| participant.name.eq_ignore_ascii_case(line.trim_end_matches(':')));
            if named.is_some() {
                whose = named;
            } else if let Some(participant) = whose.and_then(|place| self.register.participants.get_mut(place)) {
                participant.declarations.push(line);
            }
        }
    }
}
