//! Provisions, their paragraphs, and the powers they give.

use super::{
    common_fields::{optional_text, parse_basis, parse_short_title, parse_sources, required_text},
    provision_name::ProvisionName,
};
use crate::{
    format::{
        fields::{Fields, ParseItem},
        limits,
        placeholder::placeholder_provision,
        reader::{Expectation, Reader},
        syntax_tree::SyntaxNode,
    },
    model::{Address, FieldProblem, History, ItemProblem, LimitProblem, Paragraph, Power, Provision, Target},
};

impl ParseItem for Provision {
    const NAME: &'static str = "Provision";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let id = parse_provision_id(fields, reader);
        let ProvisionName { kind, number, label } = ProvisionName::parse(fields, reader, id.as_deref());
        let heading = fields.optional(reader, "heading").unwrap_or_default();
        let short_title = parse_short_title(fields, reader);
        let division = fields.reference(reader, "division", Expectation::Division);
        let begins = fields.offset;
        let parent = fields.reference(reader, "parent", |id| Expectation::Parent { id, begins });
        let numbered_offset = fields.offset_of("numbered");
        let numbered: std::collections::BTreeMap<String, String> = fields.optional(reader, "numbered").unwrap_or_default();
        for edition in numbered.keys() {
            reader.expect(numbered_offset, Expectation::Edition(edition.clone()));
        }
        let history = fields.list(reader, "history");
        let topics = fields.list(reader, "topics");
        let power = fields.optional(reader, "power");
        let text = optional_text(fields, reader, "text");
        let basis = parse_basis(fields, reader);
        let problem_count = reader.problem_count();
        let elements = fields.elements(reader, "paragraphs");
        let id = id?;
        if reader.problem_count() > problem_count {
            reader.unread.lost_within(Address::provision(id.as_str()));
        }
        reader.expect(fields.offset, Expectation::OtherSide(id.clone()));
        let paragraphs = parse_paragraphs(reader, elements, &Address::provision(id.as_str()));
        let label = label?;
        Some(Self {
            id,
            kind,
            number,
            label,
            heading,
            short_title,
            division,
            parent,
            numbered,
            history,
            topics,
            power,
            text,
            basis,
            paragraphs,
            unread: false,
        })
    }

    fn placeholder(reader: &mut Reader<'_>, text: SyntaxNode<'_>) -> Option<Self> {
        placeholder_provision(reader, text)
    }
}

/// A provision's id is the first segment of addresses, so it has their letters.
fn parse_provision_id(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<String> {
    let offset = fields.offset_of("id");
    let Some(address) = parse_provision_address(fields, reader, offset) else {
        reader.unread.lost_item_like(&Target::Text(Address::provision("")));
        return None;
    };
    let target = Target::Text(address.clone());
    let kept = reader.define(target.clone(), offset);
    reader.about = Some(target);
    kept.then(|| address.key())
}

fn parse_provision_address(fields: &mut Fields<'_>, reader: &mut Reader<'_>, offset: usize) -> Option<Address> {
    let address: Address = fields.required(reader, "id")?;
    if !address.is_provision() {
        reader.report(offset, FieldProblem::ParagraphAsProvision(address.key().into()));
        return None;
    }
    Some(address)
}

/// Paragraphs numbered under `parent`, and what is numbered under them.
fn parse_paragraphs(reader: &mut Reader<'_>, elements: Vec<SyntaxNode<'_>>, parent: &Address) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(elements.len());
    let outer = reader.about.clone();
    for raw in elements {
        if let Some(paragraph) = parse_paragraph(reader, raw, parent, paragraphs.last()) {
            paragraphs.push(paragraph);
        } else {
            reader.lost_count += 1;
            reader.unread.lost_within(parent.clone());
        }
        reader.about.clone_from(&outer);
    }
    paragraphs
}

fn parse_paragraph(reader: &mut Reader<'_>, raw: SyntaxNode<'_>, parent: &Address, before: Option<&Paragraph>) -> Option<Paragraph> {
    let mut fields = Fields::split(reader, raw, "Paragraph")?;
    let offset = fields.offset_of("address");
    let address: Option<Address> = fields.required(reader, "address");
    if let Some(address) = &address {
        if address.parent().as_ref() != Some(parent) {
            // What leads there leads to something that is written, though elsewhere; and its neighbours have the same fault.
            let around = Target::Text(address.parent().unwrap_or_else(|| address.clone()));
            if reader.unread.lost_around(&around) {
                reader.report(offset, ItemProblem::AddressMisplaced { address: address.clone(), parent: parent.clone() });
            }
            return None;
        }
        if let Some(before) = before
            && Address::segment_order(before.address.last(), address.last()) == Some(std::cmp::Ordering::Greater)
        {
            let (address, before) = (address.clone(), before.address.clone());
            reader.report(offset, ItemProblem::AddressOutOfOrder { address, before });
        }
        let target = Target::Text(address.clone());
        let kept = reader.define(target.clone(), offset);
        reader.about = Some(target);
        if !kept {
            return None;
        }
    }
    let label = fields.optional(reader, "label");
    let has_text = fields.has("text");
    let text = parse_words(&mut fields, reader);
    let basis = fields.optional(reader, "basis");
    let children_offset = fields.offset_of("children");
    let children = fields.elements(reader, "children");
    fields.finish(reader);
    let address = address?;
    reader.lost_count += usize::from(has_text && matches!(&text, Words::None));
    let (text, not_summarized) = match text {
        Words::Summary(text) => (text, None),
        Words::WhyNot(why) => (String::new(), Some(why)),
        // A paragraph without words still holds its place: the hole is shown, nothing is guessed.
        Words::None => (String::new(), None),
    };
    if !children.is_empty() && address.path().len() >= limits::LEVELS {
        reader.report(children_offset, LimitProblem::Levels { most: limits::LEVELS });
        reader.lost_count += children.len();
        return Some(Paragraph { address, label, text, not_summarized, basis, children: Vec::new() });
    }
    let children = parse_paragraphs(reader, children, &address);
    Some(Paragraph { address, label, text, not_summarized, basis, children })
}

/// What a paragraph says.
enum Words {
    Summary(String),
    /// Why the briefing has no summary of it.
    WhyNot(String),
    None,
}

/// A paragraph has a text, or says why it has none: one of the two.
fn parse_words(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Words {
    const WHY_NOT: &str = "not_summarized";
    let why_offset = fields.offset_of(WHY_NOT);
    let says_why = fields.has(WHY_NOT) || fields.was_lost(WHY_NOT);
    if says_why && (fields.has("text") || fields.was_lost("text")) {
        reader.report(why_offset, ItemProblem::TextAndWhyNot);
        reader.lost_count += 1;
        fields.optional::<String>(reader, WHY_NOT);
        return required_text(fields, reader, "text").map_or(Words::None, Words::Summary);
    }
    if says_why {
        // Asked for, so that it is known as a field of a paragraph.
        fields.optional::<String>(reader, "text");
        return optional_text(fields, reader, WHY_NOT).map_or(Words::None, Words::WhyNot);
    }
    fields.optional::<String>(reader, WHY_NOT);
    if !fields.has("text") && !fields.was_lost("text") {
        fields.optional::<String>(reader, "text");
        reader.report(fields.offset, ItemProblem::NeitherTextNorWhyNot);
        return Words::None;
    }
    required_text(fields, reader, "text").map_or(Words::None, Words::Summary)
}

impl ParseItem for History {
    const NAME: &'static str = "History";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let edition = fields.required_reference(reader, "edition", Expectation::Edition);
        let text = required_text(fields, reader, "text");
        let sources = parse_sources(fields, reader);
        let basis = parse_basis(fields, reader);
        Some(Self { edition: edition?, text: text?, sources, basis })
    }
}

impl ParseItem for Power {
    const NAME: &'static str = "Power";

    fn parse_fields(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let name = fields.required(reader, "name");
        let offset = fields.offset_of("paragraph");
        let paragraph: Option<Address> = fields.optional(reader, "paragraph");
        if let Some(address) = &paragraph {
            reader.expect(offset, Expectation::Paragraph(address.clone()));
        }
        let kinds = fields.list(reader, "kinds");
        Some(Self { name: name?, paragraph, kinds })
    }
}
