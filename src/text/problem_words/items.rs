//! Of items, and of the file, that lack something or say what does not fit together.

use super::{escaped, names::Name};
use crate::model::{ItemProblem, LaterFields, Problem};
use crate::{
    locale::messages,
    text::{list, list_of_lists},
};

messages! {
    fn item_twice(item: &str, id: &str) = "problem-words-item-twice";
    fn edition_twice(id: &str) = "problem-words-edition-twice";
    fn no_basis(item: &str, id: &str) = "problem-words-no-basis";
    fn no_source(item: &str, id: &str) = "problem-words-no-source";
    fn no_tie(item: &str, id: &str) = "problem-words-no-tie";
    fn one_sided(item: &str, id: &str, critiques: usize) = "problem-words-one-sided";
    fn text_and_why_not(item: &str, id: &str) = "problem-words-text-and-why-not";
    fn neither_text_nor_why_not(item: &str, id: &str) = "problem-words-neither-text-nor-why-not";
    fn official_too_long(item: &str, id: &str, words: usize, most: usize) = "problem-words-official-too-long";
    fn official_twice(item: &str, id: &str, language: &str) = "problem-words-official-twice";
    fn official_side_by_side(item: &str, id: &str, to: &str) = "problem-words-official-side-by-side";
    fn official_too_many(most: usize) = "problem-words-official-too-many";
    fn label_of_other_kind(item: &str, id: &str, label: &str, kind: &str) = "problem-words-label-of-other-kind";
    fn label_of_other_number(item: &str, id: &str, label: &str, number: &str) = "problem-words-label-of-other-number";
    fn address_misplaced(address: &str, parent: &str, begins: &str) = "problem-words-address-misplaced";
    fn address_out_of_order(address: &str, before: &str) = "problem-words-address-out-of-order";
    fn no_part(to: &str) = "problem-words-no-part";
    fn edited_by_hand(authentic: &str) = "problem-words-edited-by-hand";
    fn newer_format(number: u32, known: u32) = "problem-words-newer-format";
    fn newer_format_fields(number: u32, known: u32, fields: &str) = "problem-words-newer-format-fields";
    fn older_format(number: u32, needed: u32, fields: &str) = "problem-words-older-format";
    fn fields_of_item(count: usize, before: &str, last: &str, name: &str) = "problem-words-fields-of-item";
    fn and_more_fields(fields: &str, more: usize) = "problem-words-and-more-fields";
}

pub(super) fn item_words(problem: &Problem, item_problem: &ItemProblem) -> String {
    let subject = Name::subject(problem);
    let (item, id) = (subject.item, subject.id.as_str());
    match item_problem {
        ItemProblem::Twice(target) => {
            let Name { item, id } = Name::of(target);
            item_twice(item, &id)
        }
        ItemProblem::EditionTwice(id) => edition_twice(id),
        ItemProblem::NoBasis => no_basis(item, id),
        ItemProblem::NoSource => no_source(item, id),
        ItemProblem::NoTie => no_tie(item, id),
        ItemProblem::OneSided { critiques } => one_sided(item, id, *critiques),
        ItemProblem::OfficialTooLong { words, most } => official_too_long(item, id, *words, *most),
        ItemProblem::OfficialTwice { language } => official_twice(item, id, &escaped(language)),
        ItemProblem::OfficialSideBySide { to } => official_side_by_side(item, id, &Name::of(to).id),
        ItemProblem::OfficialTooMany { most } => official_too_many(*most),
        ItemProblem::TextAndWhyNot => text_and_why_not(item, id),
        ItemProblem::NeitherTextNorWhyNot => neither_text_nor_why_not(item, id),
        ItemProblem::LabelOfOtherKind { label, kind } => label_of_other_kind(item, id, &escaped(label), &format!("{kind:?}")),
        ItemProblem::LabelOfOtherNumber { label, number } => label_of_other_number(item, id, &escaped(label), &escaped(number)),
        ItemProblem::AddressMisplaced { address, parent } => address_misplaced(&address.to_string(), &parent.to_string(), &parent.key()),
        ItemProblem::AddressOutOfOrder { address, before } => address_out_of_order(&address.to_string(), &before.to_string()),
        ItemProblem::NoPart(to) => no_part(&to.to_string()),
        ItemProblem::EditedByHand { was_authentic } => edited_by_hand(if *was_authentic { "yes" } else { "not-said" }),
        ItemProblem::NewerFormat { number, known, fields } if fields.is_empty() => newer_format(*number, *known),
        ItemProblem::NewerFormat { number, known, fields } => newer_format_fields(*number, *known, &list_fields(fields)),
        ItemProblem::OlderFormat { number, needed, fields } => older_format(*number, *needed, &list_fields(fields)),
    }
}

/// `` `kind` and `number` of Provision; `to` of Tie ``.
fn list_fields(fields: &LaterFields) -> String {
    let of_items = fields.items.iter().map(|(name, fields)| {
        let codes: Vec<String> = fields.iter().map(|field| format!("`{}`", &**field)).collect();
        let (last, before) = codes.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
        fields_of_item(codes.len(), &list(before), last, name)
    });
    let list = list_of_lists(&of_items.collect::<Vec<_>>());
    if fields.more > 0 { and_more_fields(&list, fields.more) } else { list }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_named_with_their_items() {
        let named = |fields: &[(&'static str, &'static str)]| list_fields(&LaterFields::new(fields.iter().copied()));
        let fields = [("Provision", "kind"), ("Provision", "number"), ("Provision", "parent"), ("Tie", "to")];
        assert_eq!(named(&fields), "`kind`, `number` and `parent` of Provision; `to` of Tie");
        let many = [("Tie", "x"); 14];
        assert!(named(&many).ends_with("; and 2 more"));
    }
}
