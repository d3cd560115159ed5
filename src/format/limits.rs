//! How large a file may be, each limit with its reason. A file from elsewhere is hostile until read.

/// Bytes of one file. The largest treaty briefing written so far is under 2 MiB; 64 MiB leaves room
/// for an official text in six languages and still fits the memory of a small laptop twice.
pub const FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Levels of nesting in one value. Real paragraphs need about twelve; more would exhaust the stack.
pub const DEPTH: usize = 64;

/// Bytes of one id. Ids become parts of file names and of links.
pub const ID_BYTES: usize = 128;

/// Elements of one list. Ten times the largest list a bench draws.
pub const LIST: usize = 200_000;

/// Problems told of one file. Nobody reads more, and a file that is not a briefing at all would
/// otherwise fill the memory with them.
pub const PROBLEMS: usize = 1_000;

/// Problems that get a "did you mean": each compares with every id there is.
pub const SUGGESTIONS: usize = 100;

/// Characters of the line shown with a problem.
pub const EXCERPT: usize = 160;
