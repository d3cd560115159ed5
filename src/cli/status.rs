//! `plenary status`: what an export of a treaty register says, held against the status in a briefing. Changes nothing.

use super::{COULD_NOT, DONE, open_briefing, print_answer, window::texts_folder};
use crate::{
    import::{ConsentForm, Participant, TreatyRegister, limits, read_register},
    linked::LinkedBriefing,
    load::find_official_texts,
    model::{Date, OfficialText, Target},
    search::consents_needed,
    store, text,
};
use std::{panic, path::Path, process::ExitCode};

/// Prints what the register says.
pub(super) fn print_status(file: &Path, from: &Path) -> ExitCode {
    let Some(linked) = open_briefing(file) else { return ExitCode::from(COULD_NOT) };
    let bytes = match store::read_file(from, limits::FILE_BYTES as u64) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{}", text::answers::about_file(from, &error.to_string()));
            return ExitCode::from(COULD_NOT);
        }
    };
    let Ok(Ok(register)) = panic::catch_unwind(|| read_register(&bytes)) else {
        eprintln!("{}", text::answers::about_file(from, &text::register::NONE));
        return ExitCode::from(COULD_NOT);
    };
    let beside = Some(file).filter(|file| store::exists(file));
    let found = find_official_texts(beside, texts_folder().as_deref(), linked.briefing());
    let texts: Vec<&OfficialText> = found.texts.iter().map(|(_, text)| &**text).collect();
    for line in lines(&linked, &register, &texts) {
        print_answer(&format!("{line}\n"));
    }
    if !register.unread.is_empty() {
        eprintln!("{}", text::sentence(&text::register::unread(register.unread.len(), &text::importing::some_of(&register.unread))));
    }
    ExitCode::from(DONE)
}

fn lines(linked: &LinkedBriefing, register: &TreatyRegister, texts: &[&OfficialText]) -> Vec<String> {
    let briefing = linked.briefing();
    let mut statements = Vec::new();
    match (&register.as_of, register.latest_entry()) {
        (Some(day), _) => statements.push(text::register::as_of(&text::date(day))),
        (None, Some(latest)) => statements.push(text::register::without_day(&text::date(latest))),
        (None, None) => {}
    }
    statements.push(text::register::signatories(register.signatories().count()));
    let forms = ConsentForm::ALL.into_iter().map(|form| (form, register.bound(form).count())).filter(|(_, count)| *count > 0);
    let forms: Vec<String> = forms.map(|(form, count)| text::register::form(form.name(), count)).collect();
    let (states, organizations) = register.consents();
    statements.push(text::register::bound(states + organizations, &text::list(&forms)));
    if organizations > 0 {
        let bound = register.participants.iter().filter(|one| one.is_organization() && one.consent.is_some());
        let names: Vec<String> = bound.map(|one| one.name.clone()).collect();
        statements.push(text::register::of_organizations(organizations, &text::importing::some_of(&names)));
    }
    match consents_needed(briefing, texts) {
        Some((needed, address)) => {
            let place = linked.say_target(&Target::Text(address));
            let is_reached = states >= usize::try_from(needed).unwrap_or(usize::MAX);
            let said = if is_reached { text::register::reached } else { text::register::towards };
            statements.push(said(states, needed, &place));
        }
        None => statements.push(text::register::NOTHING_SAYS.into()),
    }
    if !register.entry_into_force.is_empty() {
        statements.push(text::register::entry_into_force(&register.entry_into_force));
    }
    statements.extend(declarations(register));
    let mut lines: Vec<String> = statements.iter().map(|statement| text::sentence(statement)).collect();
    lines.extend(changes(linked, register));
    lines
}

fn declarations(register: &TreatyRegister) -> Vec<String> {
    let with = |is_bound: bool| {
        let declared = |one: &&Participant| !one.declarations.is_empty() && one.consent.is_some() == is_bound;
        register.participants.iter().filter(declared).map(|one| one.name.clone()).collect::<Vec<_>>()
    };
    let (signed, bound) = (with(false), with(true));
    if signed.is_empty() && bound.is_empty() {
        return vec![text::register::NO_DECLARATIONS.into()];
    }
    let said = |names: &[String], say: fn(&str) -> String| (!names.is_empty()).then(|| say(&text::list(names)));
    let signed = said(&signed, text::register::signed_with_declaration);
    signed.into_iter().chain(said(&bound, text::register::bound_with_declaration)).collect()
}

/// What the register has of after the day of which the briefing tells.
fn changes(linked: &LinkedBriefing, register: &TreatyRegister) -> Vec<String> {
    let Some(status) = &linked.briefing().status else { return vec![text::sentence(&text::register::NO_STATUS)] };
    let day = text::date(&status.as_of);
    let mut lines = vec![text::register::briefing_says(&day, &status.text)];
    if register.as_of.as_ref().or(register.latest_entry()).is_some_and(|known| *known < status.as_of) {
        lines.push(text::sentence(&text::register::older(&day)));
        return lines;
    }
    let last = status.as_of.end.unwrap_or(status.as_of.start);
    let since = |date: Option<&Date>| date.is_some_and(|date| date.start > last);
    let named = |date: fn(&Participant) -> Option<&Date>| {
        let new = register.participants.iter().map(move |one| (one, date(one))).filter(move |(_, date)| since(*date));
        let mut new: Vec<(&Participant, &Date)> = new.filter_map(|(one, date)| Some((one, date?))).collect();
        new.sort_by_key(|(_, date)| (*date).clone());
        new.into_iter().map(|(one, date)| text::register::named(&one.name, &text::date(date))).collect::<Vec<_>>()
    };
    let signed = named(|one| one.signed.as_ref());
    let bound = named(|one| one.consent.as_ref().map(|consent| &consent.date));
    lines.push(text::register::since(&day));
    let item = |words: &str| format!("  {words}");
    if signed.is_empty() && bound.is_empty() {
        lines.push(item(&text::register::NOTHING_SINCE));
    }
    if !signed.is_empty() {
        lines.push(item(&text::register::signed_since(&text::list(&signed))));
    }
    if !bound.is_empty() {
        lines.push(item(&text::register::bound_since(&text::list(&bound))));
    }
    lines
}
