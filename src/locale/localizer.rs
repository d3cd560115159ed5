//! The messages of one language, read once.

use super::Value;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use std::sync::LazyLock;

macro_rules! english {
    ($($name:literal)*) => {
        /// Every file of `assets/locales/en`, with its name.
        const ENGLISH: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../assets/locales/en/", $name, ".ftl")))),*];
    };
}

english! {
    "announcements"
    "answers"
    "cards"
    "citations"
    "commands"
    "copying"
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
    "saving"
    "screen"
    "settings"
    "walks"
    "workshop"
    "world"
}

/// The messages of one language.
pub struct Localizer {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Localizer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Localizer").field("locales", &self.bundle.locales).finish()
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
        static BUNDLED: LazyLock<Localizer> = LazyLock::new(|| Localizer::read("en", ENGLISH));
        &BUNDLED
    }

    /// Reads the files of a language. What is wrong in one is left out, as it is in the program already: a test reads them all.
    fn read(language: &str, files: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(language.parse().into_iter().collect());
        // The function NUMBER, for ordinals.
        if let Err(error) = bundle.add_builtins() {
            log::error!("{error:?}");
        }
        // Invisible characters around values would only be copied along where all runs from the left; a language that runs from the right
        // needs them.
        bundle.set_use_isolating(false);
        for (name, text) in files {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                log::error!("{name}.ftl: {errors:?}");
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{name}.ftl: {errors:?}");
            }
        }
        Self { bundle }
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
        let pattern = self.bundle.get_message(id).and_then(|message| message.value()).ok_or(Unsaid::NoSuchMessage)?;
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if errors.is_empty() { Ok(words) } else { Err(Unsaid::Wrong(errors)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_message_is_said() {
        let localizer = Localizer::read("en", &[("tests", "tests-greeting = Welcome to { $place }")]);
        let words = |id: &str, variables: &[(&'static str, Value<'_>)]| {
            localizer.try_words(id, &variables.iter().map(|(name, value)| (*name, value.clone())).collect())
        };
        assert_eq!(words("tests-greeting", &[("place", "Port Royal".into())]), Ok("Welcome to Port Royal".to_owned()));
        assert_eq!(words("tests-farewell", &[]), Err(Unsaid::NoSuchMessage));
        assert!(matches!(words("tests-greeting", &[]), Err(Unsaid::Wrong(errors)) if errors.len() == 1));
    }
}
