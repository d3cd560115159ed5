//! What the name of a style says it is for, in the languages of office programs.
//!
//! Must not know how styles are written in a file.

/// What a style is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import::container) enum StyleUse {
    /// Nothing that is known.
    #[default]
    Text,
    /// The title of the document.
    Title,
    /// Headings of a level from 1.
    Heading(u8),
    /// Lines of the table of contents.
    Contents,
}

/// Word for "heading" in the languages of office programs.
const HEADING: [&str; 26] = [
    "heading",
    "überschrift",
    "titre",
    "título",
    "titulo",
    "заголовок",
    "标题",
    "標題",
    "عنوان",
    "العنوان",
    "kop",
    "rubrik",
    "nagłówek",
    "titolo",
    "見出し",
    "제목",
    "nadpis",
    "otsikko",
    "overskrift",
    "başlık",
    "címsor",
    "επικεφαλίδα",
    "cabeçalho",
    "encabezado",
    "naslov",
    "כותרת",
];
/// Word for "title", where no number follows.
const TITLE: [&str; 19] = [
    "title",
    "titel",
    "titre",
    "título",
    "titulo",
    "название",
    "заголовок",
    "标题",
    "標題",
    "العنوان",
    "titolo",
    "tytuł",
    "název",
    "otsikko",
    "tittel",
    "表題",
    "제목",
    "cím",
    "konu başlığı",
];

/// What the name of a style says it is for. Word keeps English names whatever its language is; other programs do not.
pub(in crate::import::container) fn style_use(name: &str) -> StyleUse {
    let name = name.trim().to_lowercase();
    if name.starts_with("toc ") || name == "toc" || name == "contents heading" || name.starts_with("contents ") {
        return StyleUse::Contents;
    }
    if TITLE.contains(&name.as_str()) {
        return StyleUse::Title;
    }
    let words = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    match name.get(words.len()..).and_then(|level| level.parse().ok()) {
        Some(level @ 1..=9) if HEADING.contains(&words.trim()) => StyleUse::Heading(level),
        _ => StyleUse::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_style_says_what_it_is_for() {
        for (name, is_for) in [
            ("heading 3", StyleUse::Heading(3)),
            ("Überschrift 1", StyleUse::Heading(1)),
            ("Titre 2", StyleUse::Heading(2)),
            ("标题 1", StyleUse::Heading(1)),
            ("عنوان 4", StyleUse::Heading(4)),
            ("Заголовок 2", StyleUse::Heading(2)),
            ("Titre", StyleUse::Title),
            ("Title", StyleUse::Title),
            ("toc 1", StyleUse::Contents),
            ("TOC Heading", StyleUse::Contents),
            ("heading", StyleUse::Text),
            ("Heading 12", StyleUse::Text),
            ("Body Text 2", StyleUse::Text),
        ] {
            assert_eq!(style_use(name), is_for, "{name}");
        }
    }
}
