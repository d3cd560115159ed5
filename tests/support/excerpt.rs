//! A small briefing cut out of a large one, in the words and with the marks of its file: some items and all they lead to.

use super::read;
use plenary::model::{Address, Briefing, Target, Tie};
use std::collections::{BTreeMap, BTreeSet};

/// The items of a briefing's file as they are written, by what leads to them.
pub struct Items<'t> {
    head: &'t str,
    written: BTreeMap<String, (&'static str, &'t str)>,
    leads: BTreeMap<String, BTreeSet<String>>,
    pub seeds: Vec<String>,
}

/// Lists of a briefing, what begins an item of each, and how it is led to.
const LISTS: [(&str, &str, &str); 8] = [
    ("provisions", "Provision(", ""),
    ("safeguards", "Safeguard(", "s:"),
    ("critiques", "Critique(", "c:"),
    ("positions", "Position(", "p:"),
    ("actors", "Actor(", "a:"),
    ("events", "Event(", "e:"),
    ("terms", "Term(", "t:"),
    ("sources", "Source(", "src:"),
];

impl<'t> Items<'t> {
    /// Takes a file apart by its lines: items of the outermost lists stand eight blanks in.
    pub fn of(text: &'t str) -> Self {
        let briefing = read(text).0;
        let mut items = BTreeMap::new();
        let head = &text[..text.find("\n    provisions: [").expect("a briefing has provisions")];
        for (list, begins, prefix) in LISTS {
            let Some(start) = text.find(&format!("\n    {list}: [")) else { continue };
            let block = &text[start..start + text[start..].find("\n    ]").expect("the list ends")];
            let begins = format!("\n        {begins}");
            let starts: Vec<usize> = block.match_indices(&begins).map(|(at, _)| at + 1).chain([block.len()]).collect();
            for pair in starts.windows(2) {
                let item = block[pair[0]..pair[1]].trim_end();
                let id = item.split("id: \"").nth(1).and_then(|rest| rest.split('"').next()).expect("an item has an id");
                items.insert(format!("{prefix}{id}"), (list, item));
            }
        }
        let leads = leads(&briefing);
        let seeds = leads.keys().filter(|key| items.contains_key(*key)).cloned().collect();
        Self { head, written: items, leads, seeds }
    }

    /// A file with these items and all they lead to.
    pub fn with(&self, seeds: &[&str]) -> String {
        let mut kept = BTreeSet::new();
        let mut open: Vec<&str> = seeds.to_vec();
        open.extend(self.leads.get("instrument").into_iter().flatten().map(String::as_str));
        while let Some(key) = open.pop() {
            if self.written.contains_key(key) && kept.insert(key) {
                open.extend(self.leads.get(key).into_iter().flatten().map(String::as_str));
            }
        }
        let mut text = self.head.to_owned();
        for (list, ..) in LISTS {
            let items: Vec<&str> =
                kept.iter().filter_map(|key| self.written.get(*key)).filter(|(of, _)| *of == list).map(|(_, item)| *item).collect();
            for piece in ["\n    ", list, ": [\n"] {
                text.push_str(piece);
            }
            for item in items {
                text.push_str(item);
                text.push_str(if item.ends_with(',') { "\n" } else { ",\n" });
            }
            text.push_str("    ],");
        }
        text.push_str("\n)\n");
        text
    }
}

fn of_ties(ties: &[Tie]) -> impl Iterator<Item = String> + '_ {
    ties.iter().map(|tie| match &tie.to {
        Target::Text(address) => address.provision_id().to_owned(),
        other => other.to_string(),
    })
}

/// What each item names.
fn leads(briefing: &Briefing) -> BTreeMap<String, BTreeSet<String>> {
    let sources = |list: &[String]| list.iter().map(|id| format!("src:{id}")).collect::<Vec<_>>();
    let actors = |list: &[String]| list.iter().map(|id| format!("a:{id}")).collect::<Vec<_>>();
    let provision = |address: &Address| address.provision_id().to_owned();
    let mut leads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |key: String, to: Vec<String>| leads.entry(key).or_default().extend(to);
    for one in &briefing.provisions {
        let history = one.history.iter().flat_map(|history| sources(&history.sources));
        add(one.id.clone(), one.power.iter().filter_map(|power| power.paragraph.as_ref()).map(provision).chain(history).collect());
    }
    for one in &briefing.safeguards {
        let backing = one.pushed_by.iter().chain(&one.resisted_by).flat_map(|backing| actors(&backing.actors));
        let votes = one.votes.iter().flat_map(|votes| sources(&votes.sources));
        add(format!("s:{}", one.id), of_ties(&one.ties).chain(sources(&one.sources)).chain(backing).chain(votes).collect());
    }
    for one in &briefing.critiques {
        let replies = one.replies.iter().flat_map(|reply| {
            let by = actors(std::slice::from_ref(&reply.actor));
            by.into_iter().chain(sources(&reply.sources))
        });
        let own = of_ties(&one.ties).chain(sources(&one.sources)).chain([format!("a:{}", one.actor)]);
        add(format!("c:{}", one.id), own.chain(replies).collect());
    }
    for one in &briefing.positions {
        add(format!("p:{}", one.id), of_ties(&one.ties).chain(sources(&one.sources)).chain([format!("a:{}", one.actor)]).collect());
    }
    for one in &briefing.actors {
        add(format!("a:{}", one.id), actors(&one.member_of));
    }
    for one in &briefing.events {
        add(format!("e:{}", one.id), of_ties(&one.ties).chain(sources(&one.sources)).collect());
    }
    for one in &briefing.terms {
        add(format!("t:{}", one.id), one.defined_at.iter().map(provision).chain(sources(&one.sources)).collect());
    }
    for one in &briefing.sources {
        add(format!("src:{}", one.id), Vec::new());
    }
    add("instrument".to_owned(), briefing.status.iter().flat_map(|status| sources(&status.sources)).collect());
    leads
}
