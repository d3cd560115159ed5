//! The messages of one language, each file read once and when it is needed.

use super::Value;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use std::sync::{LazyLock, OnceLock};

macro_rules! english {
    ($($name:literal)*) => {
        /// Every file of `assets/locales/en`, with its name.
        const ENGLISH: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../assets/locales/en/", $name, ".ftl")))),*];
    };
}

english! {
    "announcements"
    "answers"
    "brief"
    "cards"
    "citations"
    "commands"
    "contents"
    "copying"
    "correction"
    "counts"
    "date"
    "done"
    "export"
    "files"
    "filters"
    "finding"
    "floor"
    "foot"
    "gaps"
    "home"
    "importing"
    "interface"
    "items"
    "keys"
    "lists"
    "model"
    "notes"
    "numbers"
    "panes"
    "paper"
    "problem-words"
    "problems"
    "references"
    "register"
    "results"
    "saving"
    "screen"
    "settings"
    "speaking"
    "verifying"
    "walks"
    "who"
    "workshop"
    "world"
}

/// The messages of one language. A file is read when one of its messages is wanted for the first time: the first screen needs few.
pub struct Localizer {
    language: &'static str,
    files: Vec<MessageFile>,
    /// All files together, for a message that refers to one of another file, as few do.
    whole: OnceLock<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// One file of messages. Its name is the beginning of every id in it.
struct MessageFile {
    name: &'static str,
    text: &'static str,
    bundle: OnceLock<Bundle>,
}

impl std::fmt::Debug for Localizer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Localizer").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Why a message has no words.
#[derive(Debug, PartialEq)]
enum Unsaid {
    /// No file of the language has it.
    NoSuchMessage,
    /// What is wrong with it, or with its variables.
    Wrong(Vec<FluentError>),
}

impl Localizer {
    /// The language that every other is translated from.
    #[must_use]
    pub fn english() -> &'static Self {
        static BUNDLED: LazyLock<Localizer> = LazyLock::new(|| Localizer::new("en", ENGLISH));
        &BUNDLED
    }

    fn new(language: &'static str, files: &[(&'static str, &'static str)]) -> Self {
        let files = files.iter().map(|(name, text)| MessageFile { name, text, bundle: OnceLock::new() }).collect();
        Self { language, files, whole: OnceLock::new() }
    }

    /// The words of a message with its variables. Where there is no such message its id stands in its place, so that it is seen.
    #[must_use]
    pub fn words(&self, id: &str, variables: &[(&'static str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = variables.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.try_words(id, &args).unwrap_or_else(|why| {
            debug_assert!(false, "{id}: {why:?}");
            log::error!("{id}: {why:?}");
            id.to_owned()
        })
    }

    fn try_words(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, Unsaid> {
        let refers_elsewhere =
            |error: &FluentError| matches!(error, FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { .. })));
        match words_in(self.bundle_with(id).ok_or(Unsaid::NoSuchMessage)?, id, args) {
            Err(Unsaid::Wrong(errors)) if errors.iter().any(refers_elsewhere) => {
                words_in(self.whole.get_or_init(|| read(self.language, &self.files)), id, args)
            }
            words => words,
        }
    }

    /// The file whose name an id begins with, read; of two such the one of the longer name.
    fn bundle_with(&self, id: &str) -> Option<&Bundle> {
        let is_in = |file: &&MessageFile| id.strip_prefix(file.name).is_some_and(|rest| rest.starts_with('-'));
        let file = self.files.iter().filter(is_in).max_by_key(|file| file.name.len())?;
        Some(file.bundle.get_or_init(|| read(self.language, std::slice::from_ref(file))))
    }
}

fn words_in(bundle: &Bundle, id: &str, args: &FluentArgs<'_>) -> Result<String, Unsaid> {
    let pattern = bundle.get_message(id).and_then(|message| message.value()).ok_or(Unsaid::NoSuchMessage)?;
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    if errors.is_empty() { Ok(words) } else { Err(Unsaid::Wrong(errors)) }
}

/// Reads files of messages. What is wrong in one is left out, as it is in the program already: a test reads them all.
fn read(language: &str, files: &[MessageFile]) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(language.parse().into_iter().collect());
    // The function NUMBER, for ordinals.
    if let Err(error) = bundle.add_builtins() {
        log::error!("{error:?}");
    }
    // Invisible characters around values would only be copied along where all runs from the left; a language that runs from the right
    // needs them.
    bundle.set_use_isolating(false);
    for MessageFile { name, text, .. } in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
            log::error!("{name}.ftl: {errors:?}");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("{name}.ftl: {errors:?}");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_message_is_said() {
        let localizer = Localizer::new("en", &[("tests", "tests-greeting = Welcome to { $place }")]);
        let words = |id: &str, variables: &[(&'static str, Value<'_>)]| {
            localizer.try_words(id, &variables.iter().map(|(name, value)| (*name, value.clone())).collect())
        };
        assert_eq!(words("tests-greeting", &[("place", "Port Royal".into())]), Ok("Welcome to Port Royal".to_owned()));
        assert_eq!(words("tests-farewell", &[]), Err(Unsaid::NoSuchMessage));
        assert!(matches!(words("tests-greeting", &[]), Err(Unsaid::Wrong(errors)) if errors.len() == 1));
    }

    #[test]
    fn a_file_is_read_when_its_words_are_wanted() {
        let files = [("note", "note-one = A note"), ("note-list", "note-list-one = A list"), ("walk", "walk-one = A walk of { note-one }")];
        let localizer = Localizer::new("en", &files);
        assert_eq!(localizer.words("note-list-one", &[]), "A list");
        let read: Vec<bool> = localizer.files.iter().map(|file| file.bundle.get().is_some()).collect();
        assert_eq!(read, [false, true, false]);
        // A message may refer to one of another file.
        assert_eq!(localizer.words("walk-one", &[]), "A walk of A note");
    }
}
