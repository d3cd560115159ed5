//! `plenary verify`: whether what a briefing quotes stands in the official text beside it.

use super::{COULD_NOT, DONE, PROBLEMS, open_briefing, print_answer, window::texts_folder};
use crate::{
    linked::LinkedBriefing,
    load::{find_official_texts, read_layer_file},
    model::{Briefing, OfficialText, Target},
    search::{Check, Verdict, VerdictCounts, Verification, WordsRole},
    store, text,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

/// 1 if anything differs or is not found.
pub(super) fn verify_briefing(file: &Path, layer: Option<&Path>) -> ExitCode {
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let texts = match texts_of(linked.briefing(), file, layer) {
        Ok(texts) => texts,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(COULD_NOT);
        }
    };
    for (path, _) in texts.iter().filter(|(_, text)| text.edited) {
        eprintln!("{}", text::verifying::edited(path));
    }
    let texts: Vec<&OfficialText> = texts.iter().map(|(_, text)| &**text).collect();
    let verification = Verification::new(linked.briefing(), &texts);
    for check in &verification.checks {
        print_answer(&format!("{}\n", line(&linked, check)));
    }
    let counts = verification.counts();
    eprintln!("{}", summary(counts));
    ExitCode::from(if counts.has_failures() { PROBLEMS } else { DONE })
}

/// The text that is named, or those of the current edition that are found.
fn texts_of(briefing: &Briefing, file: &Path, layer: Option<&Path>) -> Result<Vec<(PathBuf, Arc<OfficialText>)>, String> {
    let Some(layer) = layer else {
        let beside = Some(file).filter(|file| store::exists(file));
        let mut found = find_official_texts(beside, texts_folder().as_deref(), briefing);
        found.texts.retain(|(_, text)| text.edition == briefing.instrument.current);
        return if found.texts.is_empty() { Err(text::verifying::without_texts(file)) } else { Ok(found.texts) };
    };
    let read = read_layer_file(layer).ok_or_else(|| text::verifying::no_layer(layer))?;
    for problem in &read.problems {
        eprintln!("{}:{}", layer.display(), text::problem_line(problem));
    }
    if read.text.parts.is_empty() {
        return Err(text::verifying::no_layer(layer));
    }
    if read.text.briefing != briefing.id {
        return Err(text::verifying::other_briefing(layer, &read.text.briefing));
    }
    Ok(vec![(layer.to_owned(), Arc::new(read.text))])
}

fn line(linked: &LinkedBriefing, check: &Check) -> String {
    let name = |target: &Target| linked.say_target(target);
    let (whose, language) = match &check.role {
        WordsRole::Tied { to, language } => (text::verifying::tied(&name(&check.whose), &name(to)), language.as_str()),
        WordsRole::Term | WordsRole::InText | WordsRole::OnCard => (name(&check.whose), linked.briefing().language.as_str()),
    };
    match &check.verdict {
        Verdict::Verbatim { place, .. } => text::verifying::verbatim(&whose, &check.words, &name(place)),
        Verdict::Differs { place, reading, how } => {
            let how: Vec<(&str, &str)> = how.iter().map(|one| (one.quoted.as_str(), one.stands.as_str())).collect();
            text::verifying::differs(&whose, &check.words, &name(place), reading, &how)
        }
        Verdict::NotFound { elsewhere: Some(place) } => text::verifying::elsewhere(&whose, &check.words, &name(place)),
        Verdict::NotFound { elsewhere: None } => text::verifying::not_found(&whose, &check.words),
        Verdict::NoText => text::verifying::no_text(language, &whose, &check.words),
    }
}

fn summary(counts: VerdictCounts) -> String {
    if counts == VerdictCounts::default() {
        return text::verifying::NOTHING.into();
    }
    let without = if counts.no_text > 0 { text::verifying::counts_without(counts.no_text) } else { String::new() };
    let cards = if counts.on_cards > 0 { text::verifying::counts_of_cards(counts.on_cards) } else { String::new() };
    text::sentences(&[text::verifying::counts(counts.verbatim, counts.differs, counts.not_found), without, cards])
}
