//! How provisions and divisions are named in a file: by a label, or by a kind and a number from which one is made.

use crate::{
    format::{
        fields::Fields,
        limits,
        reader::Reader,
        syntax_tree::SyntaxNode,
        values::{ParseValue, is_too_long},
    },
    model::{FieldProblem, ItemProblem, ParsedLabel, ProvisionKind, is_number, plain_number},
};

/// What a file says of the name of a provision or division.
pub(super) struct ProvisionName {
    pub kind: Option<ProvisionKind>,
    pub number: Option<String>,
    /// None where there is none and none can be made.
    pub label: Option<String>,
}

impl ProvisionName {
    /// Reads kind, number and label. `id` stands in for a number that is not given.
    pub fn parse(fields: &mut Fields<'_>, reader: &mut Reader<'_>, id: Option<&str>) -> Self {
        let kind = fields.optional(reader, "kind");
        let number = fields.optional(reader, "number").map(|Number(number)| number);
        let label_offset = fields.offset_of("label");
        let derived = if fields.has("label") { None } else { label_from(kind, number.as_deref(), id) };
        let label: Option<String> = derived.or_else(|| fields.required(reader, "label"));
        let name = Self { kind, number, label };
        name.report_difference(reader, label_offset);
        name
    }

    /// Reports a label that says something else than the fields beside it.
    fn report_difference(&self, reader: &mut Reader<'_>, offset: usize) {
        let Some(label) = self.label.as_deref() else { return };
        let Some(parsed) = ParsedLabel::parse(label) else { return };
        let other_kind = self.kind.filter(|kind| parsed.kind.is_some_and(|said| said != *kind));
        let other_number =
            self.number.as_deref().filter(|number| parsed.number.is_some_and(|said| plain_number(said) != plain_number(number)));
        match (other_kind, other_number) {
            (Some(kind), _) => reader.report(offset, ItemProblem::LabelOfOtherKind { label: label.into(), kind }),
            (None, Some(number)) => {
                reader.report(offset, ItemProblem::LabelOfOtherNumber { label: label.into(), number: number.into() });
            }
            (None, None) => {}
        }
    }
}

/// `Article 24`, from what else is known; what has a number and no kind is an article.
fn label_from(kind: Option<ProvisionKind>, number: Option<&str>, id: Option<&str>) -> Option<String> {
    if kind.is_none() && number.is_none() {
        return None;
    }
    let kind = kind.unwrap_or_default();
    let word = kind.names().full;
    match number.or_else(|| id.filter(|id| is_number(id))) {
        Some(number) => Some(format!("{word} {number}")),
        None => kind.may_stand_alone().then(|| word.to_owned()),
    }
}

/// The number of a provision: text, or digits as they are.
struct Number(String);

impl ParseValue for Number {
    fn parse_value(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, field: &'static str) -> Option<Self> {
        if is_too_long(reader, raw, field, limits::ID_BYTES) {
            return None;
        }
        let digits = raw.text();
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self(digits.to_owned()));
        }
        let number = String::parse_value(reader, raw, field)?.trim().to_owned();
        if number.is_empty() {
            reader.report(raw.offset(), FieldProblem::EmptyNumber(field));
            return None;
        }
        Some(Self(number))
    }
}
