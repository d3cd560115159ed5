//! What whoever helps wants to know when something does not work, and the report of a failure.

/// What the sheet of diagnostics shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    /// True while it is shown.
    pub shown: bool,
    /// What is so in this run, each with its name.
    pub facts: Vec<(String, String)>,
    /// The last messages of the log, as they were when it was opened.
    pub log: Vec<String>,
    /// What an earlier run wrote down when it failed.
    pub report: Option<String>,
    /// True until somebody has answered the offer of the report.
    pub offered: bool,
}

impl Diagnostics {
    /// All of it as text, to be copied.
    #[must_use]
    pub fn text(&self) -> String {
        let facts = self.facts.iter().map(|(name, fact)| crate::text::labelled(name, fact));
        let log = (!self.log.is_empty()).then(|| crate::text::LOG.to_string()).into_iter().chain(self.log.iter().cloned());
        let report = self.report.iter().flat_map(|report| [String::new(), crate::text::REPORT.to_string(), report.clone()]);
        facts.chain([String::new()]).chain(log).chain(report).collect::<Vec<_>>().join("\n")
    }
}
