//! A briefing with some of its words changed and some of its items renumbered, split, merged and deleted, and
//! what became of every word.

use plenary::{
    linked::LinkedBriefing,
    model::{Address, Briefing, Paragraph, Target},
    notes::Passages,
};
use std::collections::HashMap;
use unicode_segmentation::UnicodeSegmentation as _;

/// Numbers that are the same for the same seed.
pub struct Dice(pub u64);

impl Dice {
    /// The next number (`SplitMix64`).
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From nought to one less than `below`.
    pub fn below(&mut self, below: usize) -> usize {
        (self.next() % below.max(1) as u64) as usize
    }

    /// True so often.
    pub fn chance(&mut self, share: f64) -> bool {
        (self.next() % 1_000_000) as f64 <= share * 1_000_000.0 && share > 0.0
    }
}

/// A word of the old briefing: which item's, and the how-manieth. None for one that is new.
type From = Option<(Target, usize)>;

/// An item under change.
#[derive(Clone)]
struct Leaf {
    words: Vec<(String, From)>,
    address: Address,
    children: Vec<Leaf>,
}

/// What became of a briefing.
pub struct Changed {
    pub linked: LinkedBriefing,
    pub passages: Passages,
    /// Where each word of the old one stands now: the item, and bytes of its text.
    pub now: HashMap<(Target, usize), (Target, std::ops::Range<usize>)>,
}

/// Changes so much of a briefing: this share of its words, and a fifth of it of its items each split, merged
/// with the next, deleted, or preceded by a new one; and an article put in before one.
pub fn change(old: &Briefing, share: f64, seed: u64) -> Changed {
    let mut dice = Dice(seed);
    let mut briefing = old.clone();
    let vocabulary: Vec<String> =
        old.provisions.iter().flat_map(|p| &p.paragraphs).flat_map(|p| words_of(&p.text)).map(|(_, word)| word).collect();
    let mut marked: HashMap<Target, Vec<From>> = HashMap::new();
    let mut renumbered = Vec::new();
    let new_before = dice.below(briefing.provisions.len());
    let mut shift = 0u32;
    for (at, mut provision) in std::mem::take(&mut briefing.provisions).into_iter().enumerate() {
        let numbered = provision.id.parse::<u32>();
        if at == new_before && share > 0.0 && numbered.is_ok() {
            let id = provision.id.clone();
            let words = (0..30).map(|_| (vocabulary[dice.below(vocabulary.len())].clone(), None)).collect();
            let leaf = Leaf { words, address: Address::provision(id.as_str()).child("1"), children: Vec::new() };
            let mut new = provision.clone();
            new.label = format!("Article {id}");
            "A new article".clone_into(&mut new.heading);
            new.text = None;
            new.paragraphs = vec![write(&leaf, &mut marked)];
            renumbered.push(new);
            shift = 1;
        }
        let id = numbered.map_or_else(|_| provision.id.clone(), |number| (number + shift).to_string());
        let old_target = Target::Text(Address::provision(provision.id.as_str()));
        let head = provision.text.as_ref().map_or_else(|| provision.heading.clone(), |text| format!("{}\n{text}", provision.heading));
        let counts = words_of(&head).len();
        let target = Target::Text(Address::provision(id.as_str()));
        marked.insert(target, (0..counts).map(|n| Some((old_target.clone(), n))).collect());
        provision.label = provision.label.replace(&provision.id, &id);
        let leaves = provision.paragraphs.iter().map(leaf).collect();
        let leaves = change_leaves(leaves, share, &mut dice, &vocabulary);
        let parent = Address::provision(id.as_str());
        provision.paragraphs = number(leaves, &parent).iter().map(|leaf| write(leaf, &mut marked)).collect();
        provision.id = id;
        renumbered.push(provision);
    }
    briefing.provisions = renumbered;
    let gone = share / 5.0;
    briefing.safeguards.retain(|_| !dice.chance(gone));
    for one in &mut briefing.safeguards {
        let target = Target::Safeguard(one.id.clone());
        let head = words_of(&one.name).len();
        let (text, mut from) = change_text(&one.guarantees, &target, head, share, &mut dice, &vocabulary);
        let tail = head + words_of(&one.guarantees).len();
        let rest = one.limits.as_deref().map_or(0, |limits| words_of(limits).len());
        one.guarantees = text;
        let mut all: Vec<From> = (0..head).map(|n| Some((target.clone(), n))).collect();
        all.append(&mut from);
        all.extend((tail..tail + rest).map(|n| Some((target.clone(), n))));
        marked.insert(target, all);
    }
    let linked = LinkedBriefing::new(briefing);
    let passages = Passages::new(&linked);
    let mut now = HashMap::new();
    for passage in passages.all() {
        let Some(from) = marked.get(&passage.target) else { continue };
        let words: Vec<_> = passage.text.unicode_word_indices().collect();
        assert_eq!(words.len(), from.len(), "{}: {}", passage.target, passage.text);
        for ((at, word), from) in words.into_iter().zip(from) {
            if let Some(from) = from {
                now.insert(from.clone(), (passage.target.clone(), at..at + word.len()));
            }
        }
    }
    Changed { linked, passages, now }
}

fn words_of(text: &str) -> Vec<(usize, String)> {
    text.unicode_word_indices().map(|(at, word)| (at, word.to_owned())).collect()
}

fn leaf(paragraph: &Paragraph) -> Leaf {
    let target = Target::Text(paragraph.address.clone());
    Leaf {
        words: words_of(&paragraph.text).into_iter().enumerate().map(|(n, (_, word))| (word, Some((target.clone(), n)))).collect(),
        address: paragraph.address.clone(),
        children: paragraph.children.iter().map(leaf).collect(),
    }
}

fn change_leaves(leaves: Vec<Leaf>, share: f64, dice: &mut Dice, vocabulary: &[String]) -> Vec<Leaf> {
    let rare = share / 5.0;
    let mut changed: Vec<Leaf> = Vec::new();
    for mut leaf in leaves {
        leaf.words = change_words(std::mem::take(&mut leaf.words), share, dice, vocabulary);
        leaf.children = change_leaves(std::mem::take(&mut leaf.children), share, dice, vocabulary);
        if dice.chance(rare) {
            let words = (0..20).map(|_| (vocabulary[dice.below(vocabulary.len())].clone(), None)).collect();
            changed.push(Leaf { words, address: leaf.address.clone(), children: Vec::new() });
        }
        if dice.chance(rare) && leaf.children.is_empty() {
            continue;
        }
        if dice.chance(rare) && leaf.children.is_empty() && leaf.words.len() > 8 {
            let second = leaf.words.split_off(4 + dice.below(leaf.words.len() - 8));
            let address = leaf.address.clone();
            changed.push(leaf);
            changed.push(Leaf { words: second, address, children: Vec::new() });
            continue;
        }
        if dice.chance(rare)
            && let Some(before) = changed.last_mut()
            && before.children.is_empty()
        {
            before.words.append(&mut leaf.words);
            before.children = leaf.children;
            continue;
        }
        changed.push(leaf);
    }
    // A list that lost all it had keeps nothing; a paragraph cannot be empty.
    changed.retain(|leaf| !leaf.words.is_empty());
    changed
}

fn change_words(words: Vec<(String, From)>, share: f64, dice: &mut Dice, vocabulary: &[String]) -> Vec<(String, From)> {
    let mut changed = Vec::new();
    for word in words {
        if !dice.chance(share) {
            changed.push(word);
            continue;
        }
        let new = vocabulary[dice.below(vocabulary.len())].clone();
        match dice.below(3) {
            // The same word again is no change.
            0 if new.eq_ignore_ascii_case(&word.0) => changed.push(word),
            0 => changed.push((new, None)),
            1 => {}
            _ => changed.extend([word, (new, None)]),
        }
    }
    changed
}

fn change_text(text: &str, target: &Target, head: usize, share: f64, dice: &mut Dice, vocabulary: &[String]) -> (String, Vec<From>) {
    let words = words_of(text).into_iter().enumerate().map(|(n, (_, word))| (word, Some((target.clone(), head + n)))).collect();
    let changed = change_words(words, share, dice, vocabulary);
    (changed.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" "), changed.into_iter().map(|(_, from)| from).collect())
}

fn number(leaves: Vec<Leaf>, parent: &Address) -> Vec<Leaf> {
    let letters = leaves.first().is_some_and(|leaf| leaf.address.last().parse::<u32>().is_err());
    let name = |at: usize| {
        if letters {
            "abcdefghijklmnopqrstuvwxyz".get(at..=at).map_or_else(|| format!("z{at}"), str::to_owned)
        } else {
            (at + 1).to_string()
        }
    };
    leaves
        .into_iter()
        .enumerate()
        .map(|(at, leaf)| {
            let address = parent.child(name(at));
            Leaf { children: number(leaf.children, &address), address, words: leaf.words }
        })
        .collect()
}

fn write(leaf: &Leaf, marked: &mut HashMap<Target, Vec<From>>) -> Paragraph {
    marked.insert(Target::Text(leaf.address.clone()), leaf.words.iter().map(|(_, from)| from.clone()).collect());
    Paragraph {
        address: leaf.address.clone(),
        label: None,
        not_summarized: None,
        text: leaf.words.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>().join(" "),
        basis: None,
        children: leaf.children.iter().map(|child| write(child, marked)).collect(),
    }
}
