//! What two runs of this program say to each other: what was read of a document, as JSON. Both are the same program, so that it has no versions.

use crate::{
    import::{Block, BlockRole, Content, Document, DocumentKind, Excess, ImportError, NoteMark, Warned},
    model::{DocumentPlace, ImportWarning},
};
use serde::{Deserialize, Serialize};

/// What reading a PDF may warn of.
const WARNINGS: &[ImportWarning] = &[
    ImportWarning::FootnoteUnmatched,
    ImportWarning::Guessed,
    ImportWarning::NotPlaced,
    ImportWarning::PageWithoutText,
    ImportWarning::PartUnreadable,
    ImportWarning::RunningLinesLeftOut,
    ImportWarning::UnknownCharacters,
    ImportWarning::WordJoined,
];

#[derive(Serialize, Deserialize)]
enum Answer {
    Read { blocks: Vec<WireBlock>, warnings: Vec<WireWarning> },
    Refused(Refusal),
}

#[derive(Serialize, Deserialize)]
enum Refusal {
    Damaged { part: String, offset: Option<u64> },
    Encrypted,
    NoText { pages: u32 },
    TooLarge(WireExcess),
    Other,
}

#[derive(Serialize, Deserialize)]
enum WireExcess {
    File,
    Unpacked,
    Depth,
    Blocks,
    Work,
}

#[derive(Serialize, Deserialize)]
enum WireRole {
    Text,
    Cell(u32, u32, u32),
    Footnote(String),
    Running,
    Contents,
}

#[derive(Serialize, Deserialize)]
struct WireBlock {
    text: String,
    role: WireRole,
    indent: f32,
    centred: bool,
    bold: bool,
    italic: bool,
    page: u32,
    notes: Vec<(usize, String)>,
}

#[derive(Serialize, Deserialize)]
struct WireWarning {
    code: String,
    page: u32,
    words: String,
}

/// What was read, as bytes.
pub(super) fn encode(read: &Result<Document, ImportError>) -> Vec<u8> {
    let answer = match read {
        Ok(document) => {
            let blocks = match &document.content {
                Content::Blocks(blocks) => blocks.iter().map(wire_block).collect(),
                // A PDF gives no structure itself.
                Content::Outlined(_) => Vec::new(),
            };
            let warning = |warned: &Warned| WireWarning {
                code: warned.warning.code().to_owned(),
                page: page_of(warned.place),
                words: warned.words.clone(),
            };
            Answer::Read { blocks, warnings: document.warnings.iter().map(warning).collect() }
        }
        Err(error) => Answer::Refused(match error {
            ImportError::Damaged { part, offset } => Refusal::Damaged { part: part.clone(), offset: *offset },
            ImportError::Encrypted => Refusal::Encrypted,
            ImportError::NoText { pages } => Refusal::NoText { pages: *pages },
            ImportError::TooLarge(excess) => Refusal::TooLarge(match excess {
                Excess::File => WireExcess::File,
                Excess::Unpacked => WireExcess::Unpacked,
                Excess::Depth => WireExcess::Depth,
                Excess::Blocks => WireExcess::Blocks,
                Excess::Work => WireExcess::Work,
            }),
            _ => Refusal::Other,
        }),
    };
    serde_json::to_vec(&answer).unwrap_or_default()
}

/// What bytes say; none where they say nothing that is understood. They come from a process that read untrusted bytes: nothing of them is believed
/// without looking.
pub(super) fn decode(bytes: &[u8]) -> Option<Result<Document, ImportError>> {
    Some(match serde_json::from_slice(bytes).ok()? {
        Answer::Read { blocks, warnings } => {
            let warnings = warnings.into_iter().map(warned).collect::<Option<Vec<Warned>>>()?;
            let blocks = blocks.into_iter().map(block).collect::<Option<Vec<Block>>>()?;
            Ok(Document { kind: DocumentKind::Pdf, content: Content::Blocks(blocks), warnings })
        }
        Answer::Refused(refusal) => Err(match refusal {
            Refusal::Damaged { part, offset } => ImportError::Damaged { part, offset },
            Refusal::Encrypted => ImportError::Encrypted,
            Refusal::NoText { pages } => ImportError::NoText { pages },
            Refusal::TooLarge(excess) => ImportError::TooLarge(match excess {
                WireExcess::File => Excess::File,
                WireExcess::Unpacked => Excess::Unpacked,
                WireExcess::Depth => Excess::Depth,
                WireExcess::Blocks => Excess::Blocks,
                WireExcess::Work => Excess::Work,
            }),
            Refusal::Other => ImportError::UnknownKind,
        }),
    })
}

const fn page_of(place: DocumentPlace) -> u32 {
    match place {
        DocumentPlace::Page(page) => page,
        _ => 0,
    }
}

fn wire_block(block: &Block) -> WireBlock {
    WireBlock {
        text: block.text.clone(),
        role: match &block.role {
            BlockRole::Cell { table, row, column } => WireRole::Cell(*table, *row, *column),
            BlockRole::Footnote(mark) => WireRole::Footnote(mark.clone()),
            BlockRole::Running => WireRole::Running,
            BlockRole::Contents => WireRole::Contents,
            BlockRole::Text | BlockRole::Title | BlockRole::Heading(_) => WireRole::Text,
        },
        indent: block.indent,
        centred: block.centred,
        bold: block.bold,
        italic: block.italic,
        page: page_of(block.place),
        notes: block.notes.iter().map(|note| (note.offset, note.mark.clone())).collect(),
    }
}

/// A block; none where a mark stands within a letter or outside the text.
fn block(wire: WireBlock) -> Option<Block> {
    let is_inside = wire.notes.iter().all(|(offset, _)| wire.text.is_char_boundary(*offset));
    let role = match wire.role {
        WireRole::Text => BlockRole::Text,
        WireRole::Cell(table, row, column) => BlockRole::Cell { table, row, column },
        WireRole::Footnote(mark) => BlockRole::Footnote(mark),
        WireRole::Running => BlockRole::Running,
        WireRole::Contents => BlockRole::Contents,
    };
    is_inside.then(|| Block {
        role,
        indent: wire.indent,
        centred: wire.centred,
        bold: wire.bold,
        italic: wire.italic,
        notes: wire.notes.into_iter().map(|(offset, mark)| NoteMark { offset, mark }).collect(),
        ..Block::text(wire.text, DocumentPlace::Page(wire.page))
    })
}

fn warned(wire: WireWarning) -> Option<Warned> {
    let warning = *WARNINGS.iter().find(|warning| warning.code() == wire.code)?;
    Some(Warned { warning, place: DocumentPlace::Page(wire.page), words: wire.words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_understood() {
        let block = Block {
            role: BlockRole::Footnote("3".to_owned()),
            indent: 12.5,
            bold: true,
            notes: vec![NoteMark { offset: 2, mark: "*".to_owned() }],
            ..Block::text("Lämp", DocumentPlace::Page(7))
        };
        let warnings =
            WARNINGS.iter().map(|warning| Warned { warning: *warning, place: DocumentPlace::Page(2), words: "x".to_owned() }).collect();
        let cell = Block { role: BlockRole::Cell { table: 1, row: 2, column: 3 }, ..Block::text("14", DocumentPlace::Page(8)) };
        let read = Ok(Document { kind: DocumentKind::Pdf, content: Content::Blocks(vec![block, cell]), warnings });
        // The mark stands within a letter, which nobody may say.
        assert_eq!(decode(&encode(&read)), None);
        let Ok(mut document) = read else { unreachable!() };
        if let Content::Blocks(blocks) = &mut document.content {
            blocks[0].notes[0].offset = 3;
        }
        let read = Ok(document);
        assert_eq!(decode(&encode(&read)), Some(read));
        for error in [
            ImportError::Encrypted,
            ImportError::NoText { pages: 3 },
            ImportError::Damaged { part: "PDF".to_owned(), offset: Some(9) },
            ImportError::TooLarge(Excess::Blocks),
        ] {
            assert_eq!(decode(&encode(&Err(error.clone()))), Some(Err(error)));
        }
        assert_eq!(decode(b"nothing"), None);
    }
}
