//! `plenary outline`: what is recognized in a document, element by element, before anything is imported.

use super::{
    COULD_NOT, DONE,
    document::{ChangesArgs, load_document},
    print_answer,
};
use crate::{
    import::{self, Element, ElementKind, OutlinedText},
    text::{self, importing},
};
use std::{fmt::Write as _, path::Path, process::ExitCode};

/// What is asked for.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct OutlineOptions {
    /// Only the texts in this language, such as en
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Only this text of several, counted from 1
    #[arg(long, value_name = "N")]
    part: Option<usize>,
    /// One line per element, with tabs: ADDRESS, KIND, LABEL, TEXT
    #[arg(long)]
    tsv: bool,
    #[command(flatten)]
    changes: ChangesArgs,
}

/// Prints what is recognized in a document.
pub(super) fn print_outline(file: &Path, options: &OutlineOptions) -> ExitCode {
    let Some(texts) = outline_file(file, options.changes) else { return ExitCode::from(COULD_NOT) };
    let Some(chosen) = choose_texts(file, &texts, options.part, options.language.as_deref()) else { return ExitCode::from(COULD_NOT) };
    let mut out = String::new();
    for (number, text) in chosen {
        for warned in &text.warnings {
            let words = importing::warning(warned.warning, warned.place, &warned.words);
            eprintln!("{}", text::labelled(&file.display().to_string(), &words));
        }
        // Writing to a string cannot fail.
        let _ = writeln!(out, "# part {number} {} {}", text.language, text.title);
        for element in &text.elements {
            let _ = if options.tsv { writeln!(out, "{}", tsv_row(element)) } else { writeln!(out, "{}", outline_row(element)) };
        }
    }
    print_answer(&out);
    ExitCode::from(DONE)
}

/// The texts of a document; what is wrong is said on stderr, and none are left where nothing was recognized.
fn outline_file(file: &Path, changes: ChangesArgs) -> Option<Vec<OutlinedText>> {
    let texts = match load_document(file, changes) {
        Ok(loaded) => import::outline(loaded.document),
        Err(why) => {
            eprintln!("{why}");
            return None;
        }
    };
    if texts.is_empty() {
        eprintln!("{}", text::labelled(&file.display().to_string(), &importing::NOTHING_RECOGNIZED));
        return None;
    }
    Some(texts)
}

/// Those texts that were asked for, with their numbers; what is not there is said on stderr.
fn choose_texts<'t>(
    file: &Path,
    texts: &'t [OutlinedText],
    part: Option<usize>,
    language: Option<&str>,
) -> Option<Vec<(usize, &'t OutlinedText)>> {
    let numbered = texts.iter().enumerate().map(|(place, text)| (place + 1, text));
    let say = |why: &str| eprintln!("{}", text::labelled(&file.display().to_string(), why));
    let chosen: Vec<_> = numbered.filter(|(number, _)| part.is_none_or(|part| part == *number)).collect();
    if chosen.is_empty() {
        say(&importing::no_such_part(part.unwrap_or_default(), texts.len()));
        return None;
    }
    let Some(language) = language else { return Some(chosen) };
    let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let found: Vec<_> = chosen.iter().filter(|(_, text)| base(&text.language) == base(language)).copied().collect();
    if found.is_empty() {
        let languages: Vec<&str> = chosen.iter().map(|(_, text)| text.language.as_str()).collect();
        say(&importing::no_text_in(language, &text::list(&languages)));
        return None;
    }
    Some(found)
}

/// For scripts: white space folded, so that a row is a line.
fn tsv_row(element: &Element) -> String {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}\t{}\t{}\t{}", fold(&element.written_address()), element.kind.name(), fold(&element.label), fold(&element.text))
}

/// For people: set in by depth.
fn outline_row(element: &Element) -> String {
    let depth = match element.kind {
        ElementKind::Division | ElementKind::Provision | ElementKind::Preamble | ElementKind::Annex => 0,
        _ => element.address.len().max(1),
    };
    let sign = match element.kind {
        ElementKind::Unplaced => "?",
        ElementKind::Footnote => "*",
        _ => "",
    };
    let text = element.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts: Vec<&str> = [sign, element.label.as_str(), text.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}{}", "  ".repeat(depth), parts.join(" "))
}
