//! A value of the command line that has a name out of a few: read in our own words, and known to what completes it in a
//! shell.

use clap::{
    Arg, Command, Error,
    builder::{PossibleValue, StringValueParser, TypedValueParser},
};
use std::{ffi::OsStr, marker::PhantomData, str::FromStr};

/// Reads one of these names.
#[derive(Clone)]
pub(super) struct NamedValue<T> {
    names: Vec<&'static str>,
    value: PhantomData<fn() -> T>,
}

impl<T> NamedValue<T> {
    pub fn new(names: impl IntoIterator<Item = &'static str>) -> Self {
        Self { names: names.into_iter().collect(), value: PhantomData }
    }
}

impl<T> TypedValueParser for NamedValue<T>
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: std::fmt::Display,
{
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, Error> {
        let read = |name: String| name.parse::<T>().map_err(|error| error.to_string());
        StringValueParser::new().try_map(read).parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.names.iter().map(PossibleValue::new)))
    }
}
