//! References and explained words in running text: what makes `Article 24(2)` in a summary, a claim or a
//! reply lead there.
//!
//! Only what surely means a place of this treaty is found: a number of another instrument or of an old
//! draft that led to the wrong article would be worse than one that leads nowhere. Knows the model and
//! the library; nothing of how a mention is drawn.

use crate::{
    linked::LinkedBriefing,
    model::{Address, Target},
};
use std::ops::Range;

/// Words in a text that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// Where they lead.
    pub to: Target,
}

/// What a text is, for the numbers in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The place it stands at, for `paragraph 2`.
    pub here: Option<&'a Address>,
    /// The draft it speaks of. A number that was another article's in it leads nowhere.
    pub edition: Option<&'a str>,
}

/// References to other places of the treaty, in order.
#[must_use]
pub fn references(linked: &LinkedBriefing, text: &str, context: Context<'_>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        at = word.end;
        let list = match &text[word.clone()] {
            "Article" | "Articles" | "Art" | "Arts" => articles(linked, text, word),
            "paragraph" | "paragraphs" | "Paragraph" | "Paragraphs" => paragraphs(linked, text, word, context.here),
            _ => continue,
        };
        let Some(list) = list else { continue };
        at = list.end.max(at);
        let stays = |mention: &Mention| match &mention.to {
            Target::Text(address) => context.here != Some(address) && is_the_same_in(linked, address, context.edition),
            _ => true,
        };
        found.extend(list.mentions.into_iter().filter(stays));
    }
    found
}

/// The first place each explained word stands in the text, in order; never where it is explained.
#[must_use]
pub fn terms(linked: &LinkedBriefing, text: &str, context: Context<'_>) -> Vec<Mention> {
    // Ascii alone, so that every letter keeps its place.
    let folded = text.to_ascii_lowercase();
    let taken = references(linked, text, context);
    let mut found: Vec<Mention> = Vec::new();
    let mut words: Vec<_> = linked.briefing().terms.iter().filter(|term| !term.word.is_empty()).collect();
    // A longer term holds shorter ones: the longer is meant.
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

/// Where a word stands alone, with an s behind it or without.
fn whole_words<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    text.match_indices(word).filter_map(move |(start, _)| {
        let end = start + word.len();
        let end = if text[end..].starts_with('s') && !word.ends_with('s') { end + 1 } else { end };
        let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let alone = !inside(text[..start].chars().next_back()) && !inside(text[end..].chars().next());
        alone.then_some(start..end)
    })
}

/// Mentions that stand together, and where they end.
struct List {
    mentions: Vec<Mention>,
    end: usize,
}

/// `Article 24(2)`, `Articles 7 to 11`, `Arts. 23, 24 and 35`, `Articles 40(21) and (22)`.
fn articles(linked: &LinkedBriefing, text: &str, word: Range<usize>) -> Option<List> {
    let mut at = word.end + usize::from(text[word.end..].starts_with('.'));
    let mut mentions: Vec<Mention> = Vec::new();
    let mut start = word.start;
    let mut last: Option<Address> = None;
    loop {
        let spaces = blank(text, at);
        let begun = at + spaces;
        let Some((path, end)) = number(text, begun, last.as_ref()) else { break };
        if mentions.is_empty() && last.is_none() && spaces == 0 {
            return None;
        }
        let start_here = if last.is_none() { start } else { begun };
        if let Some(to) = existing(linked, &path) {
            mentions.push(Mention { range: start_here..end, to: Target::Text(to) });
        }
        last = Some(path);
        at = end;
        start = end;
        match between(text, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    let end = start.max(word.end);
    let own = is_this_treaty(&text[..word.start], &text[end..]);
    last.map(|_| List { mentions: if own { mentions } else { Vec::new() }, end })
}

/// `paragraph 2`, `paragraphs 2(a) to (c)`, and `paragraph 2 of Article 6`, which is one mention.
fn paragraphs(linked: &LinkedBriefing, text: &str, word: Range<usize>, here: Option<&Address>) -> Option<List> {
    let mut ends: Vec<(Range<usize>, Vec<String>)> = Vec::new();
    let mut at = word.end;
    let mut last: Option<Address> = None;
    loop {
        let begun = at + blank(text, at);
        let Some((path, end)) = number(text, begun, last.as_ref()) else { break };
        let keys = std::iter::once(path.provision_id().to_owned()).chain(path.path().iter().cloned()).collect();
        let start = if last.is_none() { word.start } else { begun };
        ends.push((start..end, keys));
        last = Some(path);
        at = end;
        match between(text, at) {
            Some(next) => at = next,
            None => break,
        }
    }
    let end = ends.last()?.0.end;
    let rest = &text[end..];
    let of = rest.trim_start();
    let into =
        |base: &Address, keys: &[String]| existing(linked, &keys.iter().fold(base.clone(), |address, key| address.child(key.as_str())));
    if let Some(after) = of.strip_prefix("of Article ") {
        // One place: the paragraph of that article, from the first word to the last.
        let begun = text.len() - after.len();
        let (article, article_end) = number(text, begun, None)?;
        if !is_this_treaty(&text[..word.start], &text[article_end..]) {
            return Some(List { mentions: Vec::new(), end: article_end });
        }
        let single = ends.len() == 1;
        let mention = |(range, keys): &(Range<usize>, Vec<String>)| {
            let range = if single { range.start..article_end } else { range.clone() };
            into(&article, keys).map(|to| Mention { range, to: Target::Text(to) })
        };
        return Some(List { mentions: ends.iter().filter_map(mention).collect(), end: article_end });
    }
    let base = here.map(|here| Address::provision(here.provision_id()));
    let own = !of.starts_with("of ") && is_this_treaty(&text[..word.start], rest);
    let mention = |(range, keys): &(Range<usize>, Vec<String>)| {
        let to = into(base.as_ref()?, keys)?;
        // A paragraph that is not there would lead to the article a person is in.
        (!to.is_provision()).then(|| Mention { range: range.clone(), to: Target::Text(to) })
    };
    let mentions = if own { ends.iter().filter_map(mention).collect() } else { Vec::new() };
    Some(List { mentions, end })
}

/// `24`, `24(2)`, `35(1)(c)`; after another number also `(22)`, which is beside the last one.
fn number(text: &str, at: usize, last: Option<&Address>) -> Option<(Address, usize)> {
    let rest = text.get(at..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (mut address, mut end) = if digits > 0 {
        (Address::provision(&rest[..digits]), at + digits)
    } else {
        let last = last?;
        let (key, end) = bracket(text, at)?;
        let path = last.path();
        let parents = path.len().checked_sub(1)?;
        (path[..parents].iter().fold(Address::provision(last.provision_id()), |address, key| address.child(key.as_str())).child(key), end)
    };
    while let Some((key, next)) = bracket(text, end) {
        address = address.child(key);
        end = next;
    }
    // `24th` and `24/7` are no numbers of articles.
    let after = text[end..].chars().next();
    let runs_on = after.is_some_and(|letter| letter.is_alphanumeric() || letter == '/' || letter == '%');
    (!runs_on).then_some((address, end))
}

/// `(2)`, `(c)`, `(iv)`: at most four letters or figures.
fn bracket(text: &str, at: usize) -> Option<(&str, usize)> {
    let inner = text.get(at..)?.strip_prefix('(')?;
    let close = inner.bytes().take(5).position(|byte| byte == b')')?;
    let key = &inner[..close];
    let fits = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    fits.then_some((key, at + close + 2))
}

/// Past what stands between two numbers of a list.
fn between(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    if let Some(after) = rest.strip_prefix('–') {
        return begins_number(after).then(|| text.len() - after.len());
    }
    let comma = usize::from(rest.starts_with(','));
    let gap = blank(text, at + comma);
    if gap == 0 {
        return None;
    }
    let next = at + comma + gap;
    let word = ["and ", "or ", "to "].iter().find(|word| text[next..].starts_with(**word)).map_or(0, |word| word.len());
    let next = next + word;
    ((comma > 0 || word > 0) && begins_number(&text[next..])).then_some(next)
}

fn begins_number(rest: &str) -> bool {
    rest.starts_with(|letter: char| letter.is_ascii_digit()) || bracket(rest, 0).is_some()
}

/// How many bytes of blank stand there.
fn blank(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    rest.len() - rest.trim_start().len()
}

/// The place, or the nearest that holds it; none where there is no such article.
fn existing(linked: &LinkedBriefing, address: &Address) -> Option<Address> {
    linked.provision_by_id(address.provision_id())?;
    let mut there = Address::provision(address.provision_id());
    for key in address.path() {
        let deeper = there.child(key.as_str());
        if linked.paragraph(&deeper).is_none() {
            break;
        }
        there = deeper;
    }
    Some(there)
}

/// False where the words around a number say that it is another instrument's or a draft's.
fn is_this_treaty(before: &str, after: &str) -> bool {
    const OURS: [&str; 9] =
        ["Convention", "treaty", "text", "adopted text", "approved text", "final text", "UNCC", "present Convention", "UN Convention"];
    const OTHERS: [&str; 9] = ["ICCPR", "ICESCR", "ECHR", "GDPR", "UNTOC", "UNCAC", "TFEU", "Rev.", "zero"];
    let last = before.trim_end().rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or_default();
    if ["draft", "old", "former", "earlier", "then", "Budapest"].contains(&last) {
        return false;
    }
    let after = after.trim_start_matches([' ', '\n', ',', ')']).trim_start();
    if after.starts_with("then") || OTHERS.iter().any(|other| after.starts_with(other)) {
        return false;
    }
    for start in ["in Rev", "in the zero", "in the draft", "in that draft", "of Rev", "of a ", "of an ", "of its ", "of that "] {
        if after.starts_with(start) {
            return false;
        }
    }
    let of = after.strip_prefix("of the ").or_else(|| after.strip_prefix("of this "));
    of.is_none_or(|what| {
        OURS.iter().any(|ours| {
            what.strip_prefix(ours).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()) && !names_another(rest))
        })
    })
}

/// `Convention on Human Rights`: the name goes on.
fn names_another(rest: &str) -> bool {
    rest.starts_with(" on ") || rest.starts_with(" of ") || rest.starts_with(" for ")
}

/// True where an article had the number it has now in the draft a text speaks of.
fn is_the_same_in(linked: &LinkedBriefing, address: &Address, edition: Option<&str>) -> bool {
    let current = &linked.briefing().instrument.current;
    let Some(edition) = edition.filter(|edition| edition != current) else { return true };
    let number = |provision: &crate::model::Provision| provision.numbered.get(edition).cloned();
    linked.provision_by_id(address.provision_id()).and_then(number).as_deref() == Some(address.provision_id())
}

/// The next run of letters from a place on.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..)?.find(char::is_alphabetic)?;
    let length = text[start..].find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len() - start);
    Some(start..start + length)
}
