//! What a piece of a file is, by its syntax alone.

/// The kind of a token or a node of the syntax tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum SyntaxKind {
    /// Token: spaces, tabs and ends of lines.
    Whitespace,
    /// Token: one or more comments, with the whitespace around and between them.
    Comments,
    /// Token: the first lines that are for the format alone, as `#![enable(implicit_some)]`.
    Attributes,
    /// Token: the name of a field or an item, or a word of a set.
    Word,
    /// Token: a text in quotation marks without a backslash in it.
    Text,
    /// Token: any other value without brackets: a number, a character, a text with escapes, a raw text.
    Literal,
    /// Token: `(`, `[` or `{`.
    Open,
    /// Token: `)`, `]` or `}`.
    Close,
    /// Token: `,`.
    Comma,
    /// Token: `:`.
    Colon,
    /// Token: a part that could not be read: an element of a list, the value of a field, the rest of a file.
    Unreadable,
    /// Token: characters that belong to nothing, such as a second closing bracket.
    Surplus,
    /// Node: the whole file. Its children are those of its outermost item.
    File,
    /// Node: fields in round brackets, with or without a name before them.
    Item,
    /// Node: an item that holds an error; what could be made out of it stands in it as in [`Self::Item`].
    BrokenItem,
    /// Node: values in round brackets, with or without a name before them.
    Tuple,
    /// Node: values in square brackets.
    List,
    /// Node: pairs of values in curly brackets.
    Pairs,
    /// Node: `Some(value)`.
    Some,
    /// Node: a name, a colon and a value. One without a value could not be read.
    Field,
}

impl SyntaxKind {
    /// All kinds, each at the place of its number.
    pub(super) const ALL: [Self; 20] = [
        Self::Whitespace,
        Self::Comments,
        Self::Attributes,
        Self::Word,
        Self::Text,
        Self::Literal,
        Self::Open,
        Self::Close,
        Self::Comma,
        Self::Colon,
        Self::Unreadable,
        Self::Surplus,
        Self::File,
        Self::Item,
        Self::BrokenItem,
        Self::Tuple,
        Self::List,
        Self::Pairs,
        Self::Some,
        Self::Field,
    ];

    /// True for a piece of the file itself, false for what is made of such.
    pub const fn is_token(self) -> bool {
        (self as u8) < Self::File as u8
    }

    /// True for a value, whole or broken; false for one of which nothing could be made out.
    pub const fn is_value(self) -> bool {
        matches!(
            self,
            Self::Word | Self::Text | Self::Literal | Self::Item | Self::BrokenItem | Self::Tuple | Self::List | Self::Pairs | Self::Some
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_stands_at_the_place_of_its_number() {
        for (number, kind) in SyntaxKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, number, "{kind:?}");
        }
    }
}
