//! What is copied, wherever a person clicked: the words that are selected, else the item that was clicked or had the
//! keyboard last.

use super::{Clip, Effect, Found, Page, SelectedText, State};
use crate::{
    describe::{self, CopiedLine, Extent},
    export::clipping,
    linked::TextPlace,
    model::Target,
    notes::Passages,
    text,
};
use std::sync::Arc;

/// One change of what is selected, or something to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyChange {
    /// Other words are selected now, or none.
    Selected(Option<SelectedText>),
    /// Puts the selected words on the clipboard, or so much of the active item; as much as the settings say where
    /// nothing is said.
    Item(Option<Extent>),
    /// Puts the selected words on the clipboard, or the active item, with where it stands.
    Cited,
    /// Puts text on the clipboard.
    Text(String),
}

impl State {
    pub(super) fn apply_to_copying(&mut self, change: CopyChange) -> Vec<Effect> {
        match change {
            CopyChange::Selected(selected) => self.selected_text = selected,
            CopyChange::Item(extent) => return self.copy_item(extent).into_iter().collect(),
            CopyChange::Cited => return self.copy_cited().into_iter().collect(),
            CopyChange::Text(text) => {
                self.notices.copied = Some(text::COPIED.words());
                return vec![Effect::Copy(Clip::plain(text))];
            }
        }
        Vec::new()
    }

    /// So much of the item where that is asked for, else the selected words or as much as the settings say.
    fn copy_item(&mut self, asked: Option<Extent>) -> Option<Effect> {
        let (lines, said) = if let Some(lines) = self.marked_lines().filter(|_| asked.is_none()) {
            (lines, text::COPIED_WORDS.words())
        } else {
            let (place, extent) = (self.active_place()?, asked.unwrap_or(self.prefs.extent));
            let said = if matches!(place.target, Target::Text(_)) { text::COPIED.words() } else { said_of(extent) };
            (self.lines_of(&place, extent)?, said)
        };
        self.notices.copied = Some(said);
        Some(Effect::Copy(Clip { text: describe::copied_text(&lines).trim_end().to_owned(), html: Some(clipping(&lines, None)) }))
    }

    fn copy_cited(&mut self) -> Option<Effect> {
        // Words may be selected in another card, or on a page: they are cited where they stand.
        let holder = self.holder_of_marked();
        if let Some(lines) = self.marked_lines().filter(|_| holder.is_none()) {
            // Words that are of no item, such as a note's, are nobody's to cite.
            self.notices.copied = Some(text::COPIED_UNCITED.words());
            return Some(Effect::Copy(Clip {
                text: describe::copied_text(&lines).trim_end().to_owned(),
                html: Some(clipping(&lines, None)),
            }));
        }
        let place = holder.or_else(|| self.active_place())?;
        let lines = self.marked_lines().or_else(|| self.lines_of(&place, self.prefs.extent))?;
        let linked = &self.open_briefing.as_ref()?.linked;
        let citation = describe::citation_in(linked, &place, self.prefs.style);
        let text = format!("{}\n\n{citation}", describe::copied_text(&lines).trim_end());
        let italics = describe::titles_in(&citation, linked);
        self.notices.copied = Some(text::COPIED_CITED.words());
        Some(Effect::Copy(Clip { text, html: Some(clipping(&lines, Some((&citation, &italics)))) }))
    }

    /// The item that was clicked or had the keyboard last: the chosen row of the box that finds, a point in floor mode, what
    /// a page is about, or the subject.
    pub(super) fn active_place(&self) -> Option<TextPlace> {
        let open_briefing = self.open_briefing.as_ref()?;
        if let Some(palette) = &self.overlays.palette {
            return palette.shown().nth(palette.chosen).filter(|found| found.origin.is_none()).map(Found::place);
        }
        if let Some(point) = self.overlays.floor.as_ref().and_then(|floor| floor.point.clone()) {
            return Some(point.into());
        }
        let page = open_briefing.side.focused_page().filter(|_| self.overlays.floor.is_none());
        if let Some(Page::Of(target @ (Target::Source(_) | Target::Term(_)))) = page {
            return Some(target.clone().into());
        }
        open_briefing.navigation.subject.as_ref().map(|subject| subject.target.clone().into())
    }

    /// The item or place in the text of which the selected words are.
    pub(super) fn holder_of_marked(&self) -> Option<TextPlace> {
        let (selected, open_briefing) = (self.selected_text.as_ref()?, self.open_briefing.as_ref()?);
        let near: Vec<Target> = self.active_place().map(|place| place.target).into_iter().collect();
        // Taken apart for notes, where there are any.
        let passages = open_briefing.notes.passages.clone().unwrap_or_else(|| Arc::new(Passages::new(&open_briefing.linked)));
        let found = passages.find_in(&selected.text, selected.range.clone(), selected.of, &near);
        found.map(|spot| TextPlace { target: spot.target, text: spot.text })
    }

    pub(super) fn lines_of(&self, place: &TextPlace, extent: Extent) -> Option<Vec<CopiedLine>> {
        let target = &place.target;
        let open_briefing = self.open_briefing.as_ref()?;
        let subject = open_briefing.navigation.subject.as_ref().filter(|subject| subject.target == *target);
        let section = subject.map(|subject| subject.section).or_else(|| open_briefing.linked.section_of(target)).unwrap_or(0);
        let lines = describe::copied_lines(&open_briefing.linked, place, section, extent);
        (!lines.is_empty()).then_some(lines)
    }

    fn marked_lines(&self) -> Option<Vec<CopiedLine>> {
        let selected = self.selected_text.as_ref()?;
        Some(selected.words.lines().map(|line| CopiedLine { words: line.to_owned(), ..CopiedLine::default() }).collect())
    }
}

/// What is said of an item that was copied.
fn said_of(extent: Extent) -> &'static str {
    match extent {
        Extent::Claim => text::COPIED_CLAIM.words(),
        Extent::ClaimAndAsk => text::COPIED_CLAIM_AND_ASK.words(),
        Extent::Full => text::COPIED_FULL.words(),
    }
}
