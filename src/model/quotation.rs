//! Quotation marks, in the languages briefings are written in.

/// By pairs: what opens, and what closes.
pub const QUOTATION_MARKS: [(char, char); 6] = [('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」'), ('"', '"')];
