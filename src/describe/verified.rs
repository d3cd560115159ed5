//! Which paragraphs of a provision were verified otherwise than it is.

use crate::{
    linked::LinkedBriefing,
    model::{Address, Basis, Paragraph, Provision},
    text,
};

/// Paragraphs that are named; of more it is said how many there are.
const MOST: usize = 4;

/// The least verified of the paragraphs that differ from their provision, and in words which they are: `24(2) unverified`, or
/// `24(2), 24(4) unverified · 24(5) verified against the official text`. None where all are as it is.
#[must_use]
pub fn verified_otherwise(provision: &Provision) -> Option<(Basis, String)> {
    let (mut least, mut said) = (None, Vec::new());
    for basis in [Basis::Unchecked, Basis::Secondary, Basis::Checked] {
        let (mut named, mut number) = (Vec::new(), 0);
        collect(&provision.paragraphs, basis, provision.basis, &mut |address| {
            number += 1;
            if number <= MOST {
                named.push(number_in_provision(address));
            }
        });
        if number > 0 {
            least = least.or(Some(basis));
            let more = if number > MOST { text::and_more(number - MOST) } else { String::new() };
            said.push(text::verified_so(&text::sentences(&[text::list(&named), more]), text::paragraph_status(basis)));
        }
    }
    Some((least?, text::side_by_side(&said)))
}

/// Calls `found` for the paragraphs of a basis, if that is not the provision's.
fn collect(paragraphs: &[Paragraph], basis: Basis, of: Basis, found: &mut impl FnMut(&Address)) {
    for paragraph in paragraphs {
        if paragraph.basis_of_words() == Some(basis) && basis != of {
            found(&paragraph.address);
        }
        collect(&paragraph.children, basis, of, found);
    }
}

/// `24(2)`: its number is enough beside the text; where an id is not a number, which paragraph it is.
#[must_use]
pub fn number_in_text(linked: &LinkedBriefing, address: &Address) -> String {
    if address.provision_id().starts_with(|c: char| c.is_ascii_digit()) { address.to_string() } else { linked.say(address) }
}

/// The same beside its provision: of what has no number, the paragraph alone.
fn number_in_provision(address: &Address) -> String {
    if address.provision_id().starts_with(|c: char| c.is_ascii_digit()) {
        return address.to_string();
    }
    text::screen::paragraph_in_path(&(address.path().join("(") + &")".repeat(address.path().len().saturating_sub(1))))
}
