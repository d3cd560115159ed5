//! Whether the parts of a file fit together: every tie, actor, source, edition and stop leads to
//! something, and every phrase stands in the text it is said to stand in.

use super::{
    balance, common_causes,
    official_words::OfficialWords,
    reader::{Expectation, Expected, LimitReached, Reader},
};
use crate::model::{Address, Briefing, ItemProblem, Paragraph, Reference, ReferenceProblem, Target, find_visible};
use std::collections::HashMap;

/// Looks at everything the reader noted while the file was read.
pub(super) fn check_briefing(reader: &mut Reader<'_>, briefing: &Briefing) {
    common_causes::report_common_causes(reader, briefing);
    let texts = tie_texts(briefing);
    let one_sided = balance::one_sided(briefing);
    let mut official_words = OfficialWords::default();
    for Expected { offset, about, what } in std::mem::take(&mut reader.expected) {
        reader.about = about;
        match what {
            Expectation::Tie { to, phrase } => check_tie(reader, &texts, offset, to, phrase),
            Expectation::Official { to, language, words } => official_words.check(reader, offset, to, language, &words),
            Expectation::Actor(id) => check_target(reader, Reference::Actor, offset, Target::Actor(id)),
            Expectation::Source(id) => check_target(reader, Reference::Source, offset, Target::Source(id)),
            Expectation::Division(id) => check_target(reader, Reference::Division, offset, Target::Division(id)),
            Expectation::Parent { id, begins } => check_parent(reader, offset, Address::provision(id), begins),
            Expectation::Paragraph(address) => check_target(reader, Reference::Tie, offset, Target::Text(address)),
            Expectation::Stop(target) => check_target(reader, Reference::Stop, offset, target),
            Expectation::Edition(id) => check_edition(reader, briefing, offset, &id),
            // Of an official text, which is looked at by itself.
            Expectation::Part(_) => {}
            Expectation::OtherSide(id) => {
                if reader.unread.misses_items() {
                    continue;
                }
                if let Some(critiques) = one_sided.get(id.as_str()) {
                    reader.report(offset, ItemProblem::OneSided { critiques: *critiques });
                }
            }
        }
    }
    reader.about = None;
}

/// Looks at the places of stops alone: all that a file of walks points to.
pub(super) fn check_stops(reader: &mut Reader<'_>) {
    for Expected { offset, about, what } in std::mem::take(&mut reader.expected) {
        reader.about = about;
        if let Expectation::Stop(target) = what {
            check_target(reader, Reference::Stop, offset, target);
        }
    }
    reader.about = None;
}

fn check_tie(reader: &mut Reader<'_>, texts: &HashMap<Target, Texts<'_>>, offset: usize, to: Target, phrase: Option<(usize, String)>) {
    use Target as T;
    if !matches!(to, T::Instrument | T::Division(_) | T::Text(_) | T::Safeguard(_) | T::Critique(_) | T::Position(_)) {
        return reader.report(offset, ReferenceProblem::WrongTie(to));
    }
    if !reader.has_target(&to) && to != T::Instrument {
        return check_target(reader, Reference::Tie, offset, to);
    }
    // What was lost to a problem of its own has no text to look in.
    let Some(texts) = texts.get(&to) else { return };
    let texts = || texts.iter().flatten().copied();
    if phrase.is_some() && !reader.work_budget.may_seek(texts().map(str::len).sum()) {
        return reader.give_up(LimitReached::Phrases, offset);
    }
    if let Some((offset, phrase)) = phrase
        && !texts().any(|text| find_visible(text, &phrase).is_some())
    {
        let suggestion = texts().find_map(|text| nearest_words(reader, text, &phrase));
        reader.report_with(offset, ReferenceProblem::PhraseNotFound { phrase: phrase.into(), to }, suggestion);
    }
}

fn check_target(reader: &mut Reader<'_>, what: Reference, offset: usize, to: Target) {
    if reader.has_target(&to) || to == Target::Instrument {
        return;
    }
    let suggestion = suggest_target(reader, &to);
    reader.report_with(offset, ReferenceProblem::NotThere { what, to }, suggestion);
}

/// A provision stands after the one it is a part of, so that no two are parts of each other.
fn check_parent(reader: &mut Reader<'_>, offset: usize, parent: Address, begins: usize) {
    let target = Target::Text(parent);
    match (reader.defined.get(&target).copied(), target) {
        (Some(defined), Target::Text(parent)) if defined > begins => reader.report(offset, ReferenceProblem::ParentNotBefore(parent)),
        (_, target) => check_target(reader, Reference::Parent, offset, target),
    }
}

/// The nearest thing of the same kind that is in the file.
fn suggest_target(reader: &mut Reader<'_>, target: &Target) -> Option<String> {
    if !reader.work_budget.suggests() {
        return None;
    }
    let kind = std::mem::discriminant(target);
    let mut ids: Vec<String> = reader.defined.keys().filter(|known| std::mem::discriminant(*known) == kind).map(Target::id).collect();
    ids.sort_unstable();
    reader.suggest(&target.id(), ids.iter().map(String::as_str))
}

fn check_edition(reader: &mut Reader<'_>, briefing: &Briefing, offset: usize, id: &str) {
    let editions = &briefing.instrument.editions;
    if editions.iter().any(|edition| edition.id == id) || reader.unread.misses("editions") {
        return;
    }
    let suggestion = reader.suggest(id, editions.iter().map(|edition| edition.id.as_str()));
    reader.report_with(offset, ReferenceProblem::NoEdition(id.into()), suggestion);
}

/// Quotation marks, and what a sentence or a part of it ends with.
const AROUND_WORDS: [char; 15] = ['"', '“', '”', '„', '‘', '’', '\'', '«', '»', '.', ',', ';', ':', '!', '?'];

/// As many words of `text` as `phrase` has, where they differ by a typing error only.
fn nearest_words(reader: &mut Reader<'_>, text: &str, phrase: &str) -> Option<String> {
    const LONGEST: usize = 4_000;
    const LONGEST_PHRASE: usize = 60;
    let wanted = phrase.split_whitespace().count();
    let words: Vec<&str> = text[..text.floor_char_boundary(LONGEST)].split_whitespace().collect();
    if wanted > LONGEST_PHRASE {
        return None;
    }
    let windows: Vec<String> = words.windows(wanted.max(1)).map(|window| window.join(" ")).collect();
    // What stands around the words is none of them, and would make the right ones look further off than wrong ones.
    let found = reader.suggest(phrase, windows.iter().map(|window| window.trim_matches(AROUND_WORDS)))?;
    Some(format!("\"{found}\""))
}

/// The texts of one thing that a tie's phrase may stand in.
type Texts<'b> = [Option<&'b str>; 3];

/// The texts in which a tie's phrase may stand.
fn tie_texts(briefing: &Briefing) -> HashMap<Target, Texts<'_>> {
    let mut texts: HashMap<Target, Texts<'_>> = HashMap::new();
    texts.insert(Target::Instrument, [Some(&briefing.instrument.title), None, None]);
    for division in &briefing.instrument.divisions {
        texts.insert(Target::Division(division.id.clone()), [Some(&division.heading), None, None]);
    }
    // What could not be read has no words to look in.
    for provision in briefing.provisions.iter().filter(|provision| !provision.unread) {
        let here = [Some(provision.heading.as_str()), provision.text.as_deref(), None];
        texts.insert(Target::Text(Address::provision(provision.id.as_str())), here);
        provision.paragraphs.iter().for_each(|paragraph| paragraph_texts(paragraph, &mut texts));
    }
    for safeguard in &briefing.safeguards {
        let here = [Some(safeguard.name.as_str()), Some(&safeguard.guarantees), safeguard.limits.as_deref()];
        texts.insert(Target::Safeguard(safeguard.id.clone()), here);
    }
    for critique in &briefing.critiques {
        texts.insert(Target::Critique(critique.id.clone()), [Some(critique.claim.as_str()), critique.ask.as_deref(), None]);
    }
    for position in &briefing.positions {
        texts.insert(Target::Position(position.id.clone()), [Some(&position.text), None, None]);
    }
    texts
}

fn paragraph_texts<'b>(paragraph: &'b Paragraph, texts: &mut HashMap<Target, Texts<'b>>) {
    texts.insert(Target::Text(paragraph.address.clone()), [Some(&paragraph.text), None, None]);
    paragraph.children.iter().for_each(|child| paragraph_texts(child, texts));
}
