//! The briefing as `CommonMark`: to paste, to compare, to keep beside other plain text.
//!
//! No word of a briefing becomes markup: whatever could be is escaped. The only raw HTML are the names that
//! links lead to.

use super::{
    AnnexEntry, ExportError, Progress,
    anchored_text::{TextPart, split_at_anchors, whole_anchors},
    annex::PlacedAnnex,
    back_matter::{self, BackMatter, Entry},
    card_content::{CardContent, Line, Run, card_alone, card_in_section},
    link_ids::LinkIds,
    selection::Selection,
};
use crate::{
    describe,
    linked::Section,
    model::{Address, Basis, PaneKind, Paragraph, Provision, Target},
    text,
};
use std::fmt::Write as _;

struct Context<'c, 'l> {
    selection: &'c Selection<'l>,
    notes: &'c PlacedAnnex<'c>,
    ids: LinkIds,
    out: String,
}

/// Makes the text.
pub(super) fn markdown(selection: &Selection<'_>, notes: &PlacedAnnex<'_>, progress: Progress<'_>) -> Result<String, ExportError> {
    let mut context = Context { selection, notes, ids: LinkIds::new(selection, &[]), out: String::new() };
    context.head();
    let of = selection.sections().len();
    for (done, index) in selection.sections().iter().enumerate() {
        context.section(*index);
        progress.at(done + 1, of)?;
    }
    let loose: Vec<_> = selection.loose().collect();
    if !loose.is_empty() {
        context.block(&format!("## {}", text::export::TIED_NOWHERE.words()));
        for item in loose {
            context.card(&card_alone(selection, item), 0);
        }
    }
    for back_matter in &back_matter::chapters_after_text(selection) {
        context.back_matter(back_matter);
    }
    context.rest();
    Ok(context.out)
}

impl Context<'_, '_> {
    /// A block, with an empty line after it.
    fn block(&mut self, words: &str) {
        let _ = writeln!(self.out, "{words}\n");
    }

    /// An entry of a list.
    fn bullet(&mut self, depth: usize, words: &str) {
        let _ = writeln!(self.out, "{}- {words}", "  ".repeat(depth));
    }

    fn end_list(&mut self) {
        self.out.push('\n');
    }

    /// The name that links lead to, before what it names.
    fn name(&self, target: &Target) -> String {
        self.ids.of(target).map(|id| format!("<a id=\"{id}\"></a>")).unwrap_or_default()
    }

    fn head(&mut self) {
        let briefing = self.selection.linked.briefing();
        self.block(&format!("# {}", escaped(&briefing.title)));
        if let Some(part) = back_matter::part_label(self.selection) {
            self.block(&format!("**{}**", escaped(&part)));
        }
        if let Some(as_of) = &briefing.as_of {
            self.block(&escaped(&text::export::as_of(&text::date(as_of))));
        }
        if !briefing.about.is_empty() {
            self.block(&escaped(&briefing.about).replace("<br>", "\n\n"));
        }
        self.block(&escaped(text::export::SUMMARIES.words()));
        self.back_matter(&back_matter::status_chapter(self.selection));
    }

    fn section(&mut self, index: usize) {
        let selection = self.selection;
        let linked = selection.linked;
        let section = selection.section(index);
        let name = self.name(&section.target);
        let whole = self.whole(section, &section.target);
        // Two levels below are taken by the panes and their cards, of the six there are.
        let nested = if linked.depth(index) > 0 { "#" } else { "" };
        let heading = |this: &Self, words: &str| this.anchored(section, &section.target, TextPart::Heading, words);
        match (&section.target, section.provision) {
            (_, Some(provision)) => {
                let provision = linked.provision(provision);
                let words = heading(self, &provision.heading);
                self.block(&format!("###{nested} {name}{} {words}{whole}", text::label(&escaped(&provision.label))));
                self.provision(section, provision);
            }
            (Target::Division(id), None) => {
                if let Some(division) = linked.division(id) {
                    let words = heading(self, &division.heading);
                    self.block(&format!("##{nested} {name}{} {words}{whole}", text::label(&escaped(&division.label))));
                }
            }
            _ => {
                let words = heading(self, &linked.briefing().instrument.title);
                self.block(&format!("## {name}{words}{whole}"));
            }
        }
        self.notes_at(&section.target);
        let bare = section.provision.is_none() && selection.placed(index).next().is_none();
        for pane in [PaneKind::Safeguards, PaneKind::Critiques].into_iter().filter(|_| !bare) {
            let safeguards = pane == PaneKind::Safeguards;
            let placed: Vec<_> = selection.placed(index).filter(|placed| placed.item.is_safeguard() == safeguards).collect();
            if placed.is_empty() {
                self.block(&escaped(&selection.none_words(index, pane)));
                continue;
            }
            let head = text::labelled(text::pane(pane), &escaped(&selection.count_words(index, pane)));
            self.block(&format!("####{nested} {head}"));
            for placed in placed {
                self.card(&card_in_section(selection, index, placed), index);
            }
        }
    }

    fn provision(&mut self, section: &Section, provision: &Provision) {
        self.block(&format!("*{}*", escaped(text::provision_status(provision))));
        let facts = back_matter::provision_facts(self.selection, provision);
        for line in &facts {
            let line = self.line(line);
            self.bullet(0, &line);
        }
        if !facts.is_empty() {
            self.end_list();
        }
        if let Some(words) = &provision.text {
            let target = Target::Text(Address::provision(provision.id.as_str()));
            let words = self.anchored(section, &target, TextPart::Text, words);
            self.block(&words);
        }
        self.paragraphs(section, provision, &provision.paragraphs, 0);
        if !provision.paragraphs.is_empty() {
            self.end_list();
        }
    }

    fn paragraphs(&mut self, section: &Section, provision: &Provision, list: &[Paragraph], depth: usize) {
        for paragraph in list {
            let target = Target::Text(paragraph.address.clone());
            let number = paragraph.address.last();
            let label = paragraph.label.as_deref().filter(|label| *label != number);
            let label = label.map(|label| format!(" {}", escaped(label))).unwrap_or_default();
            let words = self.anchored(section, &target, TextPart::Text, &describe::paragraph_words(paragraph));
            let whole = self.whole(section, &target);
            let basis = paragraph.basis_of_words().filter(|basis| *basis != provision.basis);
            let basis = basis.map(|basis| format!(" ({})", text::basis(basis))).unwrap_or_default();
            let words = format!("{}**{}{label}** {words}{whole}{basis}", self.name(&target), escaped(number));
            self.bullet(depth, &words);
            for note in self.notes.at(&target).to_vec() {
                self.bullet(depth + 1, &note_words(note));
            }
            self.paragraphs(section, provision, &paragraph.children, depth + 1);
        }
    }

    fn card(&mut self, card: &CardContent, section: usize) {
        let name = format!("<a id=\"{}\"></a>", self.ids.card(card.item, &card.target, section));
        let number = card.on.iter().find_map(|on| on.number).map(|number| format!("\\[{number}\\] ")).unwrap_or_default();
        let head = text::side_by_side(&[&*escaped(&card.name), card.chip.map_or("", |(_, word)| word)]);
        let nested = if self.selection.linked.depth(section) > 0 { "#" } else { "" };
        self.block(&format!("#####{nested} {name}{number}{head}"));
        self.block(&text::side_by_side(&[card.kind, &escaped(&card.about)]));
        for on in &card.on {
            let number = on.number.map(|number| format!("\\[{number}\\] ")).unwrap_or_default();
            let mut says = escaped(&on.says);
            if let Some(words) = &on.words {
                says = text::labelled(&says, &format!("*{}*", escaped(words)));
            }
            self.bullet(0, &format!("{number}{says}"));
        }
        for line in card.claim.iter().chain(&card.lines) {
            let line = self.line(line);
            self.bullet(0, &line);
        }
        for reply in &card.replies {
            let name = if card.home.is_none() { self.name(&reply.target) } else { String::new() };
            self.bullet(0, &format!("{name}**{}** {}", text::label(&text::REPLY), escaped(&reply.text)));
            let foot = self.foot(&reply.sources, Some(reply.basis));
            self.bullet(1, &text::side_by_side(&[escaped(&reply.by), foot]));
        }
        if card.is_unanswered {
            self.bullet(0, text::NO_REPLY.words());
        }
        let foot = self.foot(&card.sources, Some(card.basis));
        self.bullet(0, &format!("**{}** {foot}", text::label(&text::export::SOURCE)));
        match card.home {
            Some(home) => {
                let place = self.selection.linked.say_target(&self.selection.section(home).target);
                let all = text::export::whole_card(&place);
                self.bullet(0, &format!("[{}](#{})", escaped(&all), self.ids.of(&card.target).unwrap_or_default()));
            }
            None => {
                for note in self.notes.at(&card.target).to_vec() {
                    self.bullet(0, &note_words(note));
                }
            }
        }
        self.end_list();
    }

    fn back_matter(&mut self, back_matter: &BackMatter) {
        self.block(&format!("## {}", back_matter.title));
        for entry in &back_matter.entries {
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let name = entry.target.as_ref().map(|target| self.name(target)).unwrap_or_default();
        self.block(&format!("### {name}{}", escaped(&entry.head)));
        for line in &entry.lines {
            let line = self.line(line);
            self.bullet(0, &line);
        }
        if let Some(url) = &entry.url {
            self.bullet(0, &escaped(url));
        }
        if entry.basis.is_some() {
            let foot = self.foot(&entry.sources, entry.basis);
            self.bullet(0, &format!("**{}** {foot}", text::label(&text::export::SOURCE)));
        }
        self.end_list();
    }

    fn rest(&mut self) {
        if self.notes.rest().is_empty() {
            return;
        }
        let title = if self.notes.title.is_empty() { text::export::OTHER_NOTES.words() } else { self.notes.title };
        self.block(&format!("## {}", escaped(title)));
        for note in self.notes.rest().to_vec() {
            let of = note.target.as_ref().map(|target| escaped(&self.selection.linked.say_target(target)));
            self.bullet(0, &text::side_by_side(&[of.unwrap_or_default(), note_words(note)]));
        }
        self.end_list();
    }

    fn notes_at(&mut self, target: &Target) {
        for note in self.notes.at(target).to_vec() {
            self.block(&format!("> {}", note_words(note)));
        }
    }

    /// A line with its label.
    fn line(&self, line: &Line) -> String {
        let label = if line.label.is_empty() { String::new() } else { format!("**{}** ", text::label(&escaped(&line.label))) };
        let runs: String = line.runs.iter().map(|run| self.run(run)).collect();
        let note = line.note.map(|note| format!(" ({note})")).unwrap_or_default();
        format!("{label}{runs}{note}")
    }

    fn run(&self, run: &Run) -> String {
        let words = escaped(&run.text);
        // A separator keeps its space.
        let words = if run.text.ends_with(' ') { format!("{words} ") } else { words };
        match run.to.as_ref().and_then(|to| self.ids.of(to)) {
            Some(id) => format!("[{words}](#{id})"),
            None => words,
        }
    }

    /// Sources by their short names, and how far the whole was checked.
    fn foot(&self, sources: &[String], basis: Option<Basis>) -> String {
        let linked = self.selection.linked;
        let each =
            sources.iter().map(|id| self.run(&Run { text: describe::source_title(linked, id), to: Some(Target::Source(id.clone())) }));
        let mut each = text::list_of_lists(&each.collect::<Vec<_>>());
        if each.is_empty() {
            text::NO_SOURCE.words().clone_into(&mut each);
        }
        basis.map_or(each.clone(), |basis| text::side_by_side(&[&*each, text::basis(basis)]))
    }

    /// Words with what is tied to them pressed from, and the number after each.
    fn anchored(&self, section: &Section, target: &Target, part: TextPart, words: &str) -> String {
        let mut out = String::new();
        for piece in split_at_anchors(self.selection, section, target, part, words) {
            let lead = if piece.text.starts_with(char::is_whitespace) { " " } else { "" };
            let trail = if piece.text.ends_with(char::is_whitespace) { " " } else { "" };
            let words = escaped(piece.text);
            let link = piece.anchor.and_then(|index| self.first(section, index));
            match link.filter(|_| !words.is_empty()) {
                Some(id) => _ = write!(out, "{lead}[{words}](#{id}){trail}"),
                None if words.is_empty() => out.push_str(lead),
                None => _ = write!(out, "{lead}{words}{trail}"),
            }
            for index in piece.ends {
                let _ = write!(out, " \\[{}\\]", section.anchors[index].number);
            }
        }
        out
    }

    fn whole(&self, section: &Section, target: &Target) -> String {
        let numbers = whole_anchors(self.selection, section, target);
        numbers.into_iter().fold(String::new(), |mut out, index| {
            let _ = write!(out, " \\[{}\\]", section.anchors[index].number);
            out
        })
    }

    /// The card of the first item tied to an anchor, as it stands in this section.
    fn first(&self, section: &Section, anchor: usize) -> Option<&str> {
        let linked = self.selection.linked;
        let item = section.anchors[anchor].items.iter().copied().find(|item| self.selection.holds(*item))?;
        let index = linked.section_of(&section.target)?;
        Some(self.ids.card(item, &linked.target(item), index))
    }
}

fn note_words(note: &AnnexEntry) -> String {
    let head = if note.head.is_empty() { String::new() } else { format!(" {}", escaped(&note.head)) };
    let foot = if note.foot.is_empty() { String::new() } else { format!(" ({})", escaped(&note.foot)) };
    format!("**{}**{head} {}{foot}", text::label(&text::export::NOTE), escaped(&note.text))
}

/// Words that are only words: one line, with breaks between paragraphs, and nothing that is a mark.
fn escaped(words: &str) -> String {
    let mut paragraphs = Vec::new();
    for paragraph in words.split("\n\n") {
        let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            paragraphs.push(marks_escaped(&line));
        }
    }
    paragraphs.join("<br>")
}

fn marks_escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (offset, letter) in line.char_indices() {
        let always = "\\`*_[]<>&|~$#".contains(letter);
        // At the beginning of a line these make a list, a heading or a rule.
        let first = offset == 0 && "+-=:".contains(letter);
        let numbered = (letter == '.' || letter == ')') && line[..offset].bytes().all(|byte| byte.is_ascii_digit());
        if always || first || numbered {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
