//! How large a file may be, each limit with its reason. A file from elsewhere is hostile until read.
//!
//! Each is far above what people write and low enough that the worst file within all of them is read, or refused in
//! words, in two seconds and 200 MB. `.ci/hostile` makes such files and measures.

/// Bytes of one file. The largest treaty briefing written so far is under 1 MiB.
pub const FILE_BYTES: u64 = 40 * 1024 * 1024;

/// Brackets and commas of one file: each may be a value, and costs time whatever becomes of it.
pub const FILE_MARKS: usize = 1_200_000;

/// Commas in one field of an item. The stops of the longest walk written so far have under a thousand.
pub const FIELD_COMMAS: usize = 200_000;

/// Bytes of one field of an item that is a list: the paragraphs of a provision, the stops of a walk.
pub const FIELD_BYTES: usize = 4 * 1024 * 1024;

/// Lines of one file. The briefing a bench reads has under a million.
pub const LINES: usize = 2_000_000;

/// Bytes of one text. The longest paragraph of a treaty has under 5,000.
pub const TEXT_BYTES: usize = 100_000;

/// Bytes of one id. Ids become parts of file names and of links.
pub const ID_BYTES: usize = 128;

/// Bytes of an address, a date or what something leads to.
pub const ADDRESS_BYTES: usize = 256;

/// Levels of nesting in one value. Real paragraphs need about twelve; more would exhaust the stack.
pub const DEPTH: usize = 64;

/// Levels of paragraphs within paragraphs. Treaties have four; each is looked at once more than the one around it.
pub const LEVELS: usize = 8;

/// Elements of all lists of a file together: items, and what they list. The briefing a bench reads has 130,000.
pub const ELEMENTS: usize = 250_000;

/// Elements of one list. The briefing a bench reads has 20,000 critiques.
pub const LIST: usize = 25_000;

/// Fields of the outermost layer; a briefing has twenty.
pub const FIELDS: usize = 128;

/// Items that could not be read and are kept in mind by their ids, so that what points to them is no problem of its own.
pub const LOST: usize = 10_000;

/// Bytes looked through for the end of what is never closed. Each such typing error may cost all that follows it.
pub const STRAYED: usize = 48 * 1024 * 1024;

/// Bytes looked through for the phrases of ties.
pub const SOUGHT: usize = 128 * 1024 * 1024;

/// Problems listed of one file. Nobody reads more, and a file that is not a briefing at all would
/// otherwise fill the memory with them.
pub const PROBLEMS: usize = 1_000;

/// Problems that get a "did you mean": each compares with every id there is.
pub const SUGGESTIONS: usize = 100;

/// Pairs of letters compared for them.
pub const COMPARED: usize = 50_000_000;

/// Characters of the line shown with a problem.
pub const EXCERPT: usize = 160;

/// Characters of what was probably meant.
pub const MEANT: usize = 700;

/// Bytes of a file of notes: ten thousand notes are about ten million.
pub const NOTES_BYTES: u64 = 24 * 1024 * 1024;

/// Brackets and commas of a file that the program itself writes: notes. Ten thousand notes have 500,000.
pub const MARKS: usize = 900_000;

/// Versions of one part of a note that were written apart and nobody has looked at yet.
pub const VERSIONS: usize = 64;

/// Bytes of a file in which typing errors are corrected. The largest treaty briefing written so far is under 1 MiB.
pub const MENDED_BYTES: usize = 8 * 1024 * 1024;

/// Bytes that are looked at for it, many of them several times.
pub const MENDED_WORK: usize = 40 * 1024 * 1024;

/// Typing errors that are corrected in one file; where there are more, nobody can say what was meant.
pub const MENDED_SLIPS: usize = 64;

/// Characters put in, taken out or exchanged for it: who pasted one no-break space pasted many.
pub const MENDED_EDITS: usize = 20_000;

/// Pieces that are passed over for it, as nothing can be made of them: prose that somebody pasted has a few hundred.
pub const MENDED_PASSED: usize = 5_000;
