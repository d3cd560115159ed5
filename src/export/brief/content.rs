//! What stands in the brief of an article, as plain data: made anew for each plan, so that a plan can be tried.

use crate::{
    describe,
    export::{
        selection::Selection,
        short_item::{Brevity, ShortItem, ShortPositions},
        source_numbers::{SourceNumbers, source_in_full},
        text_rows::{TextRow, text_rows},
    },
    linked::{AnchorText, Item, Stances, TextKey},
    model::{Basis, OutcomeKind, Paragraph, Provision, Stance},
    text,
};
use std::collections::{BTreeMap, BTreeSet};

/// How much is shown, so that it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct Plan {
    pub brevity: Brevity,
    /// Items of which only who speaks and what is requested is shown.
    pub lines: BTreeSet<Item>,
    /// True where the annex has long texts whole, and what positions say.
    pub full_annex: bool,
    /// True for smaller type, with a paragraph to which nothing relates across the page.
    pub tight: bool,
}

/// A row of its table.
pub(in crate::export) struct BriefRow<'l> {
    pub row: TextRow<'l>,
    pub safeguards: Vec<ShortItem>,
    pub critiques: Vec<ShortItem>,
    pub positions: Option<ShortPositions>,
}

/// A text that the table shortens, whole.
pub(in crate::export) struct LongText {
    pub numbers: Vec<u32>,
    pub name: String,
    pub label: String,
    pub words: String,
}

/// A position in the annex.
pub(in crate::export) struct BriefPosition {
    pub name: String,
    pub stance: Stance,
    pub date: String,
    /// Its first sentence, where there is room.
    pub words: Option<String>,
}

/// All of it.
pub(in crate::export) struct Brief<'s, 'l> {
    pub selection: &'s Selection<'l>,
    pub section: usize,
    pub provision: &'l Provision,
    /// The instrument, and the day of the briefing.
    pub running: String,
    pub title: String,
    /// The chapter, and how far the text was verified.
    pub under: String,
    /// The sum of the article, computed, in sentences.
    pub sum: String,
    /// What more critiques speak of than of any other words, with the place and how many; after the sum.
    pub criticized: Vec<(String, String)>,
    pub rows: Vec<BriefRow<'l>>,
    pub long: Vec<LongText>,
    pub positions: Vec<(&'static str, Vec<BriefPosition>)>,
    /// How far what was taken from them here was verified, and the sources with their numbers.
    pub sources: Vec<(String, Vec<(usize, String)>)>,
    pub plan: Plan,
    pub numbers: BTreeMap<Item, String>,
}

impl BriefRow<'_> {
    /// Paragraphs that are not summarized and follow one another take one row, with the numbers of all of them. True where this one
    /// has taken up the next.
    fn takes_up(&mut self, next: &Self) -> bool {
        let is_silent = |row: &Self| row.stands_alone() && row.row.paragraph.is_some_and(Paragraph::is_left_out);
        let both = is_silent(self) && is_silent(next);
        if both {
            self.row.number = text::list(&[&self.row.number, &next.row.number]);
        }
        both
    }

    /// True where nothing stands beside its words, nor refers to another row.
    pub fn stands_alone(&self) -> bool {
        self.row.paragraph.is_some()
            && self.safeguards.is_empty()
            && self.critiques.is_empty()
            && self.positions.is_none()
            && self.row.elsewhere.iter().all(Vec::is_empty)
    }
}

impl<'s, 'l> Brief<'s, 'l> {
    pub fn new(selection: &'s Selection<'l>, section: usize, provision: &'l Provision, plan: Plan) -> Self {
        let linked = selection.linked;
        let briefing = linked.briefing();
        let mut named = SourceNumbers::default();
        let mut numbers = BTreeMap::new();
        let mut long = Vec::new();
        let mut rows: Vec<BriefRow<'l>> = text_rows(selection, section)
            .into_iter()
            .filter(|row| !row.is_bare() || row.paragraph.is_none() && provision.text.is_some())
            .map(|row| {
                let short = |placed: &&crate::linked::Placed| {
                    let brevity = if plan.lines.contains(&placed.item) { Brevity::Line } else { plan.brevity };
                    ShortItem::new(selection, section, placed, brevity)
                };
                let safeguards: Vec<ShortItem> = row.safeguards.iter().map(short).collect();
                let critiques: Vec<ShortItem> = row.critiques.iter().map(short).collect();
                let positions = ShortPositions::of(linked, row.positions.iter().map(|placed| placed.item), plan.brevity);
                BriefRow { row, safeguards, critiques, positions }
            })
            .collect();
        rows.dedup_by(|row, before| before.takes_up(row));
        for row in &rows {
            for item in row.safeguards.iter().chain(&row.critiques) {
                let mut sources = item.sources.clone();
                sources.extend(item.replies.iter().flat_map(|reply| reply.sources.iter().cloned()));
                numbers.insert(item.item, text::list(&named.figures(&sources)));
                if plan.full_annex {
                    long.extend(long_texts(selection, item));
                }
            }
            for item in row.positions.iter().flat_map(|positions| &positions.items) {
                if let Item::Position(index) = *item {
                    numbers.insert(*item, text::list(&named.figures(&linked.position(index).sources)));
                }
            }
        }
        let target = &selection.section(section).target;
        let place = linked.say_target(target);
        let items = || selection.placed(section).map(|placed| placed.item);
        let heading =
            if provision.heading.is_empty() { place } else { format!("{} {}", text::sentence(&provision.label), provision.heading) };
        let chapter = describe::chapter(linked, provision).unwrap_or_default();
        let positions = describe::by_regional_group(linked, items().filter(|item| matches!(item, Item::Position(_))));
        let positions = positions
            .into_iter()
            .map(|(group, items)| (group, items.into_iter().filter_map(|item| brief_position(selection, item, plan.full_annex)).collect()));
        let bases = verified(selection, section);
        let as_of = briefing.as_of.as_ref().map(|day| text::brief::briefing_as_of(&text::date(day))).unwrap_or_default();
        Self {
            selection,
            section,
            provision,
            running: text::side_by_side(&[briefing.instrument.title.as_str(), &as_of]),
            title: heading,
            under: text::side_by_side(&[chapter.as_str(), text::provision_status(provision)]),
            sum: sum(selection, section),
            criticized: criticized(selection, section),
            positions: positions.collect(),
            sources: sources(selection, &named, &bases, plan.full_annex),
            rows,
            long,
            plan,
            numbers,
        }
    }

    /// What the foot says of how the brief was shortened.
    pub fn foot(&self) -> String {
        let how = match self.plan.brevity {
            Brevity::Sentences => text::brief::TO_SENTENCES,
            Brevity::Sentence | Brevity::Line => text::brief::TO_ONE_SENTENCE,
        };
        let mut said = vec![text::sentence(&how)];
        if !self.plan.lines.is_empty() {
            said.push(text::sentence(&text::brief::in_lines(self.plan.lines.len())));
        }
        if !self.plan.full_annex {
            said.push(text::sentence(&text::brief::ANNEX_SHORTENED));
        }
        text::sentences(&said)
    }

    /// Items in the order in which they would become lines: those first that can least be spoken to.
    pub fn least_first(&self) -> Vec<Item> {
        let linked = self.selection.linked;
        let mut items: Vec<(u8, Item)> = Vec::new();
        for item in self.rows.iter().flat_map(|row| &row.critiques) {
            let Item::Critique(index) = item.item else { continue };
            let critique = linked.critique(index);
            let outcome = match critique.outcome.as_ref().map(|outcome| outcome.is) {
                Some(OutcomeKind::NotMet | OutcomeKind::Open) => 3,
                Some(OutcomeKind::PartlyMet) => 2,
                Some(OutcomeKind::Met | OutcomeKind::Overtaken) => 0,
                None => 1,
            };
            items.push((outcome, item.item));
        }
        items.reverse();
        items.sort_by_key(|(outcome, _)| *outcome);
        items.into_iter().map(|(_, item)| item).collect()
    }
}

/// Texts of an item that the table does not have whole.
fn long_texts(selection: &Selection<'_>, item: &ShortItem) -> Vec<LongText> {
    let linked = selection.linked;
    let mut long = Vec::new();
    let mut add = |label: String, words: &str| {
        long.push(LongText { numbers: item.numbers.clone(), name: item.name.clone(), label, words: words.to_owned() });
    };
    let cut: Vec<bool> = item.texts.iter().map(|text| text.more > 0).collect();
    let is_cut = |place: usize| cut.get(place).copied().unwrap_or_default();
    match item.item {
        Item::Safeguard(index) => {
            let safeguard = linked.safeguard(index);
            if is_cut(0) {
                add(text::PROVIDES.to_string(), &safeguard.guarantees);
            }
            if let Some(limits) = safeguard.limits.as_ref().filter(|_| is_cut(1)) {
                add(text::LIMITATIONS.to_string(), limits);
            }
        }
        Item::Critique(index) => {
            let critique = linked.critique(index);
            if is_cut(0) {
                add(text::capital(&text::CLAIM), &critique.claim);
            }
            if let Some(ask) = critique.ask.as_ref().filter(|_| is_cut(1)) {
                add(text::REQUESTS.to_string(), ask);
            }
            for (reply, short) in critique.replies.iter().zip(&item.replies).filter(|(_, short)| short.text.more > 0) {
                add(text::labelled(text::REPLY.words(), &short.by), &reply.text);
            }
        }
        Item::Position(_) => {}
    }
    long
}

fn brief_position(selection: &Selection<'_>, item: Item, with_words: bool) -> Option<BriefPosition> {
    let Item::Position(index) = item else { return None };
    let position = selection.linked.position(index);
    Some(BriefPosition {
        name: selection.linked.actor_name(&position.actor).to_owned(),
        stance: position.stance,
        date: text::date(&position.date),
        words: with_words.then(|| describe::first_sentences(&position.text, 1, 0).0.to_owned()),
    })
}

/// How many there are of each kind, how many critiques are answered, and the positions by stance.
fn sum(selection: &Selection<'_>, section: usize) -> String {
    let linked = selection.linked;
    let items = || selection.placed(section).map(|placed| placed.item);
    let tally = selection.tally(section);
    let answered = items().filter(|item| matches!(*item, Item::Critique(index) if linked.is_answered(index))).count();
    let mut first = vec![text::counted_safeguards(tally.safeguards), text::counted_critiques(tally.critiques)];
    if tally.critiques > 0 {
        first.push(text::brief::answered(answered));
    }
    let mut said = vec![text::sentence(&text::list(&first))];
    let positions = text::counted_positions(tally.positions);
    let stances = describe::stances_in_words(Stances::of(linked, items()));
    said.push(text::sentence(&if stances.is_empty() { positions } else { text::labelled(&positions, &stances) }));
    text::sentences(&said)
}

/// The words that most critiques speak of whose request was not met, two at most, each with its place and how many.
fn criticized(selection: &Selection<'_>, section: usize) -> Vec<(String, String)> {
    let linked = selection.linked;
    let unmet = |item: &&Item| {
        let Item::Critique(index) = **item else { return false };
        let outcome = linked.critique(index).outcome.as_ref().map(|outcome| outcome.is);
        selection.holds(**item) && !matches!(outcome, Some(OutcomeKind::Met | OutcomeKind::Overtaken))
    };
    let of = selection.section(section);
    let mut words: Vec<(usize, String, String)> = Vec::new();
    for anchor in &of.anchors {
        let AnchorText::Text(range) = &anchor.text else { continue };
        let Some(text) = linked.words(&anchor.target, TextKey::SUMMARY).filter(|_| anchor.of.is_summary()) else { continue };
        let Some(words_here) = text.get(std::ops::Range::from(*range)) else { continue };
        let count = anchor.items.iter().filter(unmet).count();
        if count > 0 {
            words.push((count, words_here.to_owned(), linked.say_target(&anchor.target)));
        }
    }
    words.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    words.into_iter().take(2).map(|(count, words, place)| (words, text::brief::criticized_at(&place, count))).collect()
}

/// The sources named, those together of which as much was verified; in few words where room is short.
fn sources(
    selection: &Selection<'_>,
    named: &SourceNumbers,
    verified: &BTreeMap<&str, String>,
    in_full: bool,
) -> Vec<(String, Vec<(usize, String)>)> {
    let linked = selection.linked;
    let mut groups: Vec<(String, Vec<(usize, String)>)> = Vec::new();
    for (index, id) in named.ids().iter().enumerate() {
        let basis = verified.get(id.as_str()).cloned().unwrap_or_default();
        let said = if in_full { source_in_full(linked, id) } else { describe::source_title(linked, id) };
        let entry = (index + 1, said);
        match groups.iter_mut().find(|(known, _)| *known == basis) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((basis, vec![entry])),
        }
    }
    groups
}

/// How far what was taken from each source here was verified, in words.
fn verified<'l>(selection: &Selection<'l>, section: usize) -> BTreeMap<&'l str, String> {
    let linked = selection.linked;
    let mut bases: BTreeMap<&'l str, BTreeSet<Basis>> = BTreeMap::new();
    let mut add = |sources: &'l [String], basis: Basis| {
        for source in sources {
            bases.entry(source).or_default().insert(basis);
        }
    };
    for placed in selection.placed(section) {
        match placed.item {
            Item::Safeguard(index) => {
                let safeguard = linked.safeguard(index);
                add(&safeguard.sources, safeguard.basis);
                safeguard.votes.iter().for_each(|votes| add(&votes.sources, votes.basis.unwrap_or(safeguard.basis)));
            }
            Item::Critique(index) => {
                let critique = linked.critique(index);
                add(&critique.sources, critique.basis);
                critique.replies.iter().for_each(|reply| add(&reply.sources, reply.basis));
            }
            Item::Position(index) => add(&linked.position(index).sources, linked.position(index).basis),
        }
    }
    bases.into_iter().map(|(id, bases)| (id, text::list(&bases.into_iter().map(text::basis).collect::<Vec<_>>()))).collect()
}
