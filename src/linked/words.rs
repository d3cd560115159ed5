//! The words of a place in each of the texts: what the briefing says itself, and the official words beside it.

use super::{linked_briefing::LinkedBriefing, rows::Row, text_key::TextKey};
use crate::model::{PaneKind, Target, TextId};

impl LinkedBriefing {
    /// The texts there are, the briefing's own first.
    pub fn texts(&self) -> impl Iterator<Item = TextKey> + use<> {
        std::iter::once(TextKey::SUMMARY).chain(self.official.keys())
    }

    /// What a text is called on disk.
    #[must_use]
    pub fn text_id(&self, text: TextKey) -> &TextId {
        const SUMMARY: &TextId = &TextId::Summary;
        self.official.id(text).unwrap_or(SUMMARY)
    }

    /// The text that is called so on disk; none where it is not here.
    #[must_use]
    pub fn text_key(&self, id: &TextId) -> Option<TextKey> {
        if id.is_summary() { Some(TextKey::SUMMARY) } else { self.official.key(id) }
    }

    /// The words of a place in the treaty, without its heading; none where the text has none there, and for any other item.
    #[must_use]
    pub fn words(&self, target: &Target, text: TextKey) -> Option<&str> {
        if !text.is_summary() {
            return self.official.words(target, text);
        }
        let address = target.address()?;
        if address.is_provision() {
            return self.provision_by_id(address.provision_id())?.text.as_deref();
        }
        self.paragraph(address).filter(|paragraph| !paragraph.is_left_out()).map(|paragraph| paragraph.text.as_str())
    }

    /// The heading of a provision or division, or the title of the instrument, in a text; none for any other.
    #[must_use]
    pub fn heading(&self, target: &Target, text: TextKey) -> Option<&str> {
        if !text.is_summary() {
            return self.official.heading(target, text);
        }
        match target {
            Target::Instrument => Some(&self.briefing.instrument.title),
            Target::Division(id) => self.division(id).map(|division| division.heading.as_str()),
            Target::Text(address) if address.is_provision() => {
                self.provision_by_id(address.provision_id()).map(|provision| provision.heading.as_str())
            }
            _ => None,
        }
    }

    /// The rows of a text from its beginning to its end.
    #[must_use]
    pub fn text_rows(&self, text: TextKey) -> &[Row] {
        if text.is_summary() { self.rows(PaneKind::Provisions) } else { self.official.rows(text) }
    }
}
