//! How the page looks: the reader's colours and measures, by day and in a dim room, on a screen and on paper.

/// All of it. Colours are those of `assets/theme/light.ron` and `dark.ron`; a test compares them.
pub(in crate::export) const STYLE: &str = include_str!("style.css");
