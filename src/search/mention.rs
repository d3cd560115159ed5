//! References and explained words in running text: what makes `Article 24(2)` in a summary, a claim or a reply lead there.
//!
//! Only what surely means a place of this instrument is found: a number of another one, or of an old draft, that led to the wrong
//! article would be worse than one that leads nowhere. Knows the model and the linked briefing; nothing of how a link is drawn.

use super::{
    fold::fold,
    instrument_labels::InstrumentLabels,
    label_words::{LabelWord, Language, label_word},
    number_words::{is_inserted, parse_ordinal_word},
    numbered_place::{descend, provision_of},
    own_instrument::is_own,
    pieces::pieces,
    reference::{Container, Reading, parse_references},
    reference_tokens::Mode,
    running_number::{Number, bracket, next_in_list, number_at, whitespace},
};
use crate::{
    linked::LinkedBriefing,
    model::{Address, ProvisionKind, Target},
};
use std::ops::Range;

/// Words in a text that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where they are, in bytes.
    pub range: Range<usize>,
    /// Where they lead.
    pub to: Target,
}

/// What a text is, for the numbers in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The place it is at, for `paragraph 2`.
    pub here: Option<&'a Address>,
    /// The draft it speaks of. A number that was another article's in it leads nowhere.
    pub edition: Option<&'a str>,
}

/// References to other places of the instrument, in order.
#[must_use]
pub fn references(linked: &LinkedBriefing, text: &str, context: Context<'_>) -> Vec<Mention> {
    let scan = Scan { linked, text, here: context.here };
    let mut found: Vec<Mention> = Vec::new();
    let (mut offset, mut elsewhere) = (0, None);
    while let Some(word) = next_word(text, offset) {
        offset = word.end;
        // `Article 24(2) and paragraph 3` may be of either article.
        let is_doubtful = elsewhere.is_some_and(|end| matches!(text[end..word.start].trim(), "and" | "or" | ", and" | ", or" | ","));
        let here = scan.here.filter(|_| !is_doubtful);
        let Some(list) = (Scan { here, ..scan }).list_at(&word) else { continue };
        // In a script without spaces more may follow in the same run of letters.
        offset = list.end;
        let is_here = |mention: &Mention| mention.to.address().map(Address::provision_id) == scan.here.map(Address::provision_id);
        elsewhere = (!is_part_label(&text[word]) && !list.mentions.last().is_some_and(is_here)).then_some(list.end);
        let stays = |mention: &Mention| match &mention.to {
            Target::Text(address) => context.here != Some(address) && is_the_same_in(linked, address, context.edition),
            _ => true,
        };
        let free_from = found.last().map_or(0, |before| before.range.end);
        found.extend(list.mentions.into_iter().filter(|mention| mention.range.start >= free_from && stays(mention)));
    }
    found
}

/// The first occurrence of each explained word in the text, in order; never where it is explained.
#[must_use]
pub fn terms(linked: &LinkedBriefing, text: &str, context: Context<'_>) -> Vec<Mention> {
    // ASCII alone, so that every letter keeps its place.
    let folded = text.to_ascii_lowercase();
    let taken = references(linked, text, context);
    let mut found: Vec<Mention> = Vec::new();
    let mut words: Vec<_> = linked.briefing().terms.iter().filter(|term| !term.word.is_empty()).collect();
    // A longer term contains shorter ones: the longer is meant.
    words.sort_by_key(|term| std::cmp::Reverse(term.word.len()));
    for term in words {
        if context.here.is_some() && term.defined_at.as_ref() == context.here {
            continue;
        }
        let word = term.word.to_ascii_lowercase();
        let free =
            |range: &Range<usize>| !taken.iter().chain(&found).any(|other| other.range.start < range.end && range.start < other.range.end);
        if let Some(range) = whole_words(&folded, &word).find(free) {
            found.push(Mention { range, to: Target::Term(term.id.clone()) });
        }
    }
    found.sort_by_key(|mention| mention.range.start);
    found
}

/// Where a word occurs as a whole word, with an s after it or without.
fn whole_words<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    text.match_indices(word).filter_map(move |(start, _)| {
        let end = start + word.len();
        let end = if text[end..].starts_with('s') && !word.ends_with('s') { end + 1 } else { end };
        let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let alone = !inside(text[..start].chars().next_back()) && !inside(text[end..].chars().next());
        alone.then_some(start..end)
    })
}

/// Mentions that belong together, and where they end.
struct List {
    mentions: Vec<Mention>,
    end: usize,
}

/// A text while references are looked for in it.
#[derive(Clone, Copy)]
struct Scan<'a> {
    linked: &'a LinkedBriefing,
    text: &'a str,
    here: Option<&'a Address>,
}

impl Scan<'_> {
    /// The references that begin with a word, if it is a label with a number after it.
    fn list_at(self, word: &Range<usize>) -> Option<List> {
        let written = &self.text[word.clone()];
        if written.starts_with(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter)) {
            return self.chinese(word);
        }
        if written == "§" {
            return self.provisions(word, ProvisionKind::Section, Language::English);
        }
        if !may_be_label(self.text, word) {
            return None;
        }
        let Some((language, label)) = label_word(&fold(written)) else { return self.own_label(word) };
        let LabelWord::Kind(kind) = label else { return None };
        if matches!(kind, ProvisionKind::Paragraph | ProvisionKind::Point) {
            return match kind {
                ProvisionKind::Point if !self.has_kind(kind) => self.point(word),
                _ if self.has_kind(kind) => self.provisions(word, kind, language),
                _ => self.paragraphs(word, language),
            };
        }
        if !self.is_written_as_label(written, kind, language) {
            return None;
        }
        match kind {
            // `Operative paragraph 2` has one label of two words.
            ProvisionKind::Operative | ProvisionKind::Preambular => {
                let second = next_word(self.text, word.end).filter(|next| {
                    self.text[word.end..next.start].trim().is_empty()
                        && matches!(label_word(&fold(&self.text[next.clone()])), Some((_, LabelWord::Kind(ProvisionKind::Paragraph))))
                });
                let label = word.start..second.map_or(word.end, |second| second.end);
                self.provisions(&label, kind, language)
            }
            _ => self.provisions(word, kind, language),
        }
    }

    /// English labels have a capital in running text, and none is in capitals throughout: ARTICLE 19 is an organisation.
    fn is_written_as_label(self, written: &str, kind: ProvisionKind, language: Language) -> bool {
        let is_capital = written.starts_with(char::is_uppercase);
        let all_capitals = written.chars().count() > 1 && written.chars().all(char::is_uppercase);
        if matches!(written.to_lowercase().as_str(), "op" | "pp" | "ops" | "pps") {
            return written.starts_with(['O', 'P']) && written[1..].starts_with('P');
        }
        let is_short_word = matches!(kind, ProvisionKind::Recital | ProvisionKind::Operative | ProvisionKind::Preambular);
        let is_english = self.linked.briefing().language.starts_with("en");
        !all_capitals && (is_capital || is_short_word || language != Language::English || !is_english)
    }

    fn has_kind(self, kind: ProvisionKind) -> bool {
        (0..self.linked.briefing().provisions.len()).any(|index| self.linked.provision_name(index).kind == Some(kind))
    }

    /// `Article 24(2)`, `Articles 7 to 11`, `Arts. 23, 24 and 35`, `Articles 40(21) and (22)`, `Rule 12, paragraph 2`.
    fn provisions(self, word: &Range<usize>, kind: ProvisionKind, language: Language) -> Option<List> {
        let mut offset = word.end + usize::from(self.text[word.end..].starts_with('.'));
        let mut mentions: Vec<Mention> = Vec::new();
        let (mut last, mut end): (Option<Number>, Option<usize>) = (None, None);
        loop {
            let spaces = whitespace(self.text, offset);
            let start = offset + spaces;
            let Some(mut number) = number_at(self.text, start, last.as_ref()) else { break };
            let is_glued = spaces == 0 && &self.text[word.clone()] != "§" && !number.is_bracketed();
            if last.is_none() && (is_glued || (number.is_bracketed() && kind != ProvisionKind::Recital)) {
                return None;
            }
            let begin = if last.is_none() { word.start } else { start };
            let outer = number.clone();
            let inner = self.paragraphs_after(number.end);
            let mut ends = vec![(begin, number.clone())];
            if let Some(inner) = &inner {
                ends = inner.iter().map(|(start, part, end)| (*start, outer.child(part, *end))).collect();
                ends[0].0 = begin;
                number.end = ends.last().map_or(number.end, |(_, number)| number.end);
            }
            for (start, number) in ends {
                if let Some((to, is_exact)) = self.place(Container::Kind(kind), &number.segments) {
                    // Where there is no such paragraph the link is on the article alone.
                    let end = if is_exact || inner.is_none() { number.end } else { outer.end };
                    if start < end {
                        mentions.push(Mention { range: start..end, to: Target::Text(to) });
                    }
                }
            }
            offset = number.end;
            last = Some(outer);
            end = Some(offset);
            match next_in_list(self.text, offset) {
                Some(next) if inner.is_none() => offset = next,
                _ => break,
            }
        }
        let end = end?;
        let own = is_own(self.linked, &self.text[..word.start], &self.text[end..], language);
        Some(List { mentions: if own { mentions } else { Vec::new() }, end })
    }

    /// What follows a number: `, paragraph 2(a)`, `, paras. 1 and 2`, `, point (a)`; each with its start and its end.
    fn paragraphs_after(self, end: usize) -> Option<Vec<(usize, Vec<String>, usize)>> {
        let rest = &self.text[end..];
        let gap = rest.len() - rest.trim_start_matches([',', '،', ' ', '\n', '\u{a0}']).len();
        let word = next_word(self.text, end + gap).filter(|word| word.start == end + gap && gap > 0)?;
        if !is_part_label(&self.text[word.clone()]) {
            return None;
        }
        let mut parts: Vec<(usize, Vec<String>, usize)> = Vec::new();
        let mut last: Option<Number> = None;
        let mut offset = word.end + usize::from(self.text[word.end..].starts_with('.'));
        loop {
            let start = offset + whitespace(self.text, offset);
            let Some(number) = number_at(self.text, start, last.as_ref()) else { break };
            parts.push((start, number.segments.clone(), number.end));
            offset = number.end;
            last = Some(number);
            match next_in_list(self.text, offset) {
                Some(next) => offset = next,
                None => break,
            }
        }
        // `, paragraph 1, point (a)`
        if let [(_, outer, end)] = parts.as_mut_slice()
            && let Some(inner) = self.paragraphs_after(*end)
            && let [(_, segments, inner_end)] = inner.as_slice()
        {
            outer.extend(segments.iter().cloned());
            *end = *inner_end;
        }
        (!parts.is_empty()).then_some(parts)
    }

    /// `paragraph 2`, `paragraphs 2(a) to (c)`, and `paragraph 2 of Article 6` or `second paragraph of Article 6`, which is one mention.
    fn paragraphs(self, word: &Range<usize>, language: Language) -> Option<List> {
        let mut ends: Vec<(Range<usize>, Vec<String>)> = Vec::new();
        let mut offset = word.end + usize::from(self.text[word.end..].starts_with('.'));
        let mut last: Option<Number> = None;
        loop {
            let start = offset + whitespace(self.text, offset);
            let Some(number) = number_at(self.text, start, last.as_ref()) else { break };
            let begin = if last.is_none() { word.start } else { start };
            ends.push((begin..number.end, number.segments.clone()));
            offset = number.end;
            last = Some(number);
            match next_in_list(self.text, offset) {
                Some(next) => offset = next,
                None => break,
            }
        }
        if ends.is_empty() {
            let (ordinal, number) = ordinal_before(self.text, word.start)?;
            ends.push((ordinal..word.end, vec![number.to_string()]));
        }
        let by_ordinal = ends[0].0.start < word.start;
        let end = ends.last()?.0.end;
        let rest = &self.text[end..];
        if let Some((kind, number)) = self.provision_after_of(end) {
            let is_own = is_own(self.linked, &self.text[..word.start], &self.text[number.end..], language);
            if !is_own {
                return Some(List { mentions: Vec::new(), end: number.end });
            }
            // One place: the paragraph of that article, from the first word to the last.
            let single = ends.len() == 1;
            let mention = |(range, segments): &(Range<usize>, Vec<String>)| {
                let range = if single { range.start..number.end } else { range.clone() };
                let all: Vec<String> = number.segments.iter().chain(segments).cloned().collect();
                let (to, is_exact) = self.place(Container::Kind(kind), &all)?;
                (is_exact || !by_ordinal).then_some(Mention { range, to: Target::Text(to) })
            };
            let mentions: Vec<Mention> = ends.iter().filter_map(mention).collect();
            // Where the article has no such paragraph, its own name is still a link.
            return (!(by_ordinal && mentions.is_empty())).then_some(List { mentions, end: number.end });
        }
        if by_ordinal {
            return None;
        }
        let of = rest.trim_start();
        let qualified = ["operative", "preambular", "draft"].iter().any(|word_before| {
            let before = self.text[..word.start].trim_end();
            before.len() >= word_before.len() && before.is_char_boundary(before.len() - word_before.len()) && before.ends_with(word_before)
        });
        let own = !of.starts_with("of ") && !qualified && is_own(self.linked, &self.text[..word.start], rest, language);
        let base = self.here.map(|here| Address::provision(here.provision_id()));
        let mention = |(range, segments): &(Range<usize>, Vec<String>)| {
            let to = nearest(self.linked, base.as_ref()?, segments);
            // A paragraph that is not there would lead to the article a person is in.
            (!to.is_provision()).then(|| Mention { range: range.clone(), to: Target::Text(to) })
        };
        let mentions = if own { ends.iter().filter_map(mention).collect() } else { Vec::new() };
        Some(List { mentions, end })
    }

    /// `Point (a) of paragraph 1`, `point (b) of Article 23(2)`: a link where there is such a point, and else none of its own.
    fn point(self, word: &Range<usize>) -> Option<List> {
        let start = word.end + whitespace(self.text, word.end);
        let (key, end) = bracket(self.text, start)?;
        let point = vec![key.to_owned()];
        let (to, end) = if let Some((kind, number)) = self.provision_after_of(end) {
            if !is_own(self.linked, &self.text[..word.start], &self.text[number.end..], Language::English) {
                return Some(List { mentions: Vec::new(), end: number.end });
            }
            let all: Vec<String> = number.segments.iter().chain(&point).cloned().collect();
            let (to, _) = self.place(Container::Kind(kind), &all).filter(|(_, is_exact)| *is_exact)?;
            (to, number.end)
        } else {
            let rest = self.text[end..].trim_start().strip_prefix("of paragraph ")?;
            let number = number_at(self.text, self.text.len() - rest.len(), None)?;
            if rest.len() < self.text.len() - number.end || self.text[number.end..].trim_start().starts_with("of ") {
                return None;
            }
            let base = Address::provision(self.here?.provision_id());
            let all: Vec<String> = number.segments.iter().chain(&point).cloned().collect();
            let to = nearest(self.linked, &base, &all);
            if to.path().len() != all.len() {
                return None;
            }
            (to, number.end)
        };
        Some(List { mentions: vec![Mention { range: word.start..end, to: Target::Text(to) }], end })
    }

    /// `of Article 6(1)`: the kind, and the number.
    fn provision_after_of(self, end: usize) -> Option<(ProvisionKind, Number)> {
        let rest = self.text[end..].trim_start();
        let rest = ["of ", "de l’", "de l'", "de la ", "del ", "من "].iter().find_map(|of| rest.strip_prefix(of)).or_else(|| {
            // Russian has a case in its place.
            rest.starts_with(|letter| ('а'..='я').contains(&letter)).then_some(rest)
        })?;
        let word = next_word(self.text, self.text.len() - rest.len()).filter(|word| word.start == self.text.len() - rest.len())?;
        let (language, LabelWord::Kind(kind)) = label_word(&fold(&self.text[word.clone()]))? else { return None };
        let is_part = matches!(kind, ProvisionKind::Paragraph | ProvisionKind::Point);
        if is_part || !self.is_written_as_label(&self.text[word.clone()], kind, language) {
            return None;
        }
        let offset = word.end + usize::from(self.text[word.end..].starts_with('.'));
        let start = offset + whitespace(self.text, offset);
        Some((kind, number_at(self.text, start, None).filter(|_| start > offset)?))
    }

    /// `第二条第一款`, `附件二`: the whole of it in one go.
    fn chinese(self, word: &Range<usize>) -> Option<List> {
        let text = &self.text[word.clone()];
        let first = text.char_indices().find(|(offset, letter)| *letter == '第' || text[*offset..].starts_with("附件"))?.0;
        let is_part = |letter: char| letter.is_numeric() || "第之〇零一二三四五六七八九十百千两兩条條款段项項目附件".contains(letter);
        let length = text[first..].find(|letter| !is_part(letter)).unwrap_or(text.len() - first);
        let range = word.start + first..word.start + first + length;
        let labels = InstrumentLabels::of(self.linked);
        let readings = parse_references(&labels, &pieces(&self.text[range.clone()]), Mode::Greedy);
        let own = is_own(self.linked, &self.text[..range.start], &self.text[range.end..], Language::Chinese);
        let mentions = match readings.as_slice() {
            [reading] if own && matches!(reading.container, Container::Kind(_)) => {
                let place = self.place(reading.container, &reading.segments);
                place.into_iter().map(|(to, _)| Mention { range: range.clone(), to: Target::Text(to) }).collect()
            }
            _ => Vec::new(),
        };
        Some(List { mentions, end: range.end })
    }

    /// A provision by its own label, of a kind that no table has.
    fn own_label(self, word: &Range<usize>) -> Option<List> {
        let text = &self.text[word.start..];
        let index = (0..self.linked.briefing().provisions.len()).find(|index| {
            let name = self.linked.provision_name(*index);
            let label = name.full();
            let is_label = name.kind.is_none() && label.len() > word.len() && label.ends_with(|letter: char| letter.is_ascii_digit());
            is_label && text.strip_prefix(label).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })?;
        let end = word.start + self.linked.provision_name(index).full().len();
        let own = is_own(self.linked, &self.text[..word.start], &self.text[end..], Language::English);
        let to = Target::Text(Address::provision(self.linked.provision(index).id.as_str()));
        let mentions = own.then_some(Mention { range: word.start..end, to });
        Some(List { mentions: mentions.into_iter().collect(), end })
    }

    /// The place, or the nearest that contains it, and whether it is the place itself; none where there is no such provision.
    fn place(self, container: Container, segments: &[String]) -> Option<(Address, bool)> {
        let segments = segments.to_vec();
        let reading = Reading { container, segments, division: None, range_to: None, sentence: None, rest: Vec::new() };
        let (index, used) = provision_of(self.linked, &reading, None)?;
        // Article 2 bis is not Article 2.
        let further = reading.segments.get(used);
        if further.is_some_and(|segment| is_inserted(segment)) {
            return None;
        }
        let (address, used) = descend(self.linked.provision(index), &reading.segments, used);
        Some((address, used == reading.segments.len()))
    }
}

/// The paragraph under a provision, or the nearest that contains it.
fn nearest(linked: &LinkedBriefing, base: &Address, segments: &[String]) -> Address {
    linked.provision_by_id(base.provision_id()).map_or_else(|| base.clone(), |provision| descend(provision, segments, 0).0)
}

/// An ordinal before a word, with where it begins: `second` of `the second paragraph`.
fn ordinal_before(text: &str, end: usize) -> Option<(usize, u32)> {
    let before = text[..end].trim_end();
    let start = before.rfind(|letter: char| !letter.is_alphanumeric()).map_or(0, |space| space + 1);
    let start = (start..=before.len()).find(|offset| before.is_char_boundary(*offset))?;
    Some((start, parse_ordinal_word(&before[start..].to_lowercase())?))
}

/// Whether a number, a bracket or another label may follow a word: most words are ruled out at once.
fn may_be_label(text: &str, word: &Range<usize>) -> bool {
    let rest = text[word.end..].trim_start_matches(['.', ' ', '\n', '\u{a0}', '\t', '\r']);
    let Some(next) = rest.chars().next() else { return false };
    // A capital is a numeral or a letter only where it is no word.
    let is_numeral = || {
        let after = rest.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        after.len() < rest.len() && !after.starts_with(char::is_alphanumeric)
    };
    next.is_numeric() || next == '(' || is_numeral() || matches!(&rest.as_bytes()[..rest.len().min(2)], b"pa" | b"of")
}

/// Whether a word is the label of a paragraph or point.
fn is_part_label(word: &str) -> bool {
    matches!(label_word(&fold(word)), Some((_, LabelWord::Kind(ProvisionKind::Paragraph | ProvisionKind::Point))))
}

/// True where an article had the number it has now in the draft a text speaks of.
fn is_the_same_in(linked: &LinkedBriefing, address: &Address, edition: Option<&str>) -> bool {
    let current = &linked.briefing().instrument.current;
    let Some(edition) = edition.filter(|edition| edition != current) else { return true };
    let number = |provision: &crate::model::Provision| provision.numbered.get(edition).cloned();
    linked.provision_by_id(address.provision_id()).and_then(number).as_deref() == Some(address.provision_id())
}

/// The next run of letters and digits that begins with a letter, or a section sign.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..)?.find(|letter: char| letter.is_alphabetic() || letter == '§')?;
    if text[start..].starts_with('§') {
        return Some(start..start + '§'.len_utf8());
    }
    let length = text[start..].find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len() - start);
    Some(start..start + length)
}
