//! The lists of a text while it is read: which are open, and which number a paragraph is to have.

use super::super::office::{
    counters::{Counters, LEVELS},
    xml_reader::Tag,
};
use super::{
    open_lists::{ListLevel, Numbered},
    story::Story,
    styles::ResolvedStyle,
};
use crate::import::ImportError;

impl Story<'_, '_> {
    pub(super) fn list(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        let own_style = tag.attribute("style-name");
        let level = if let Some(above) = self.lists.open.last() {
            let style = own_style.or_else(|| above.item_style.clone()).or_else(|| above.style.clone());
            ListLevel { counters: above.counters, style, pending: false, start: None, item_style: None }
        } else {
            let style = own_style.unwrap_or_default();
            let goes_on = tag.attribute("continue-numbering").is_some_and(|value| value == "true");
            // What was deleted out of a list goes back into it.
            let host = self.lists.host.as_ref().filter(|(of, _)| of.as_deref().unwrap_or_default() == style).map(|(_, counters)| *counters);
            let continued = host.or_else(|| tag.attribute("continue-list").and_then(|id| self.lists.by_id.get(&id)).copied());
            let counters = continued.or_else(|| self.lists.by_style.get(&style).filter(|_| goes_on).copied()).unwrap_or_else(|| {
                self.lists.counters.push(Counters::default());
                self.lists.counters.len() - 1
            });
            self.lists.by_style.insert(style.clone(), counters);
            if let Some(id) = tag.attribute("id") {
                self.lists.by_id.insert(id, counters);
            }
            ListLevel { counters, style: Some(style).filter(|style| !style.is_empty()), pending: false, start: None, item_style: None }
        };
        self.lists.open.push(level);
        self.children()?;
        self.lists.open.pop();
        Ok(())
    }

    pub(super) fn list_item(&mut self, tag: &Tag<'_>, has_number: bool) -> Result<(), ImportError> {
        if let Some(level) = self.lists.open.last_mut() {
            level.pending = has_number;
            level.start = tag.number("start-value").map(|start| start.clamp(0, 1_000_000));
            level.item_style = tag.attribute("style-override");
        }
        self.children()?;
        if let Some(level) = self.lists.open.last_mut() {
            (level.pending, level.start, level.item_style) = (false, None, None);
        }
        Ok(())
    }

    /// Which number a paragraph that begins here is to have.
    pub(super) fn numbered(&mut self, tag: &Tag<'_>, heading: Option<u8>, style: &ResolvedStyle) -> Option<Numbered> {
        let depth = self.lists.open.len();
        if let Some(open) = self.lists.open.last_mut() {
            let silent = !std::mem::take(&mut open.pending);
            let style = open.item_style.clone().or_else(|| open.style.clone()).or_else(|| style.list.clone());
            return Some(Numbered { counters: open.counters, style, level: (depth - 1).min(LEVELS - 1), start: open.start.take(), silent });
        }
        // A style that is in no list on purpose is not in that of headings.
        let level = usize::from(heading?.saturating_sub(1)).min(LEVELS - 1);
        if style.list.as_deref() == Some("") || tag.attribute("is-list-header").is_some_and(|value| value == "true") {
            return None;
        }
        let restarts = tag.attribute("restart-numbering").is_some_and(|value| value == "true");
        let start = restarts.then(|| tag.number("start-value").unwrap_or(1).clamp(0, 1_000_000));
        self.shared.styles.outline().shows(level).then_some(Numbered { counters: 0, style: None, level, start, silent: false })
    }
}
