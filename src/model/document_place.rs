//! Where something stands in a document that is imported.

/// Where in a document, as far as the kind of document can say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentPlace {
    /// Not known.
    #[default]
    Unknown,
    /// The page, counted from one, whatever number is printed on it.
    Page(u32),
    /// The line of a text, counted from one.
    Line(u32),
    /// The paragraph of a document without pages, counted from one.
    Paragraph(u32),
}
