//! What Plenary is made of is named with its notices: `assets/licences.txt` holds every crate that is built in for any
//! desktop, and the fonts. It is made here, from what the crates themselves say:
//!
//! `PLENARY_RENEW_LICENCES=1 cargo test --test licences`
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

const FILE: &str = "assets/licences.txt";
/// A file with no more words than these names a licence and has none of its text.
const NAMED: usize = 20;
const RENEW: &str = "PLENARY_RENEW_LICENCES";
const TARGETS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];
/// As wide as the sheet in the window is made for.
const WIDTH: usize = 78;

fn cargo(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).current_dir(support::root()).args(args).output().expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Every crate that becomes a part of the program on any desktop, with its version.
fn built_in() -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    for target in TARGETS {
        let tree = cargo(&["tree", "--locked", "--target", target, "-e", "normal", "--prefix", "none", "--format", "{p}"]);
        all.extend(tree.lines().filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?.to_owned(), words.next()?.trim_start_matches('v').to_owned()))
        }));
    }
    all.retain(|(name, _)| name != "plenary");
    assert!(all.len() > 200, "the trees were not read");
    all
}

#[test]
fn every_crate_that_is_built_in_stands_there_with_its_notices() {
    if std::env::var_os(RENEW).is_some() {
        renew();
    }
    let text = support::text_of(FILE);
    let named: BTreeSet<(String, String)> = plenary::text::licences::Group::all(&text)
        .flat_map(|group| group.of.split(", ").map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|name| name.rsplit_once(' ').map(|(name, version)| (name.to_owned(), version.to_owned())))
        .filter(|(_, version)| version.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    let built_in = built_in();
    let missing: Vec<_> = built_in.difference(&named).collect();
    let left_over: Vec<_> = named.difference(&built_in).collect();
    let how = format!("renew it: {RENEW}=1 cargo test --test licences");
    assert!(missing.is_empty() && left_over.is_empty(), "{FILE} lacks {missing:?} and names {left_over:?} in vain; {how}");
    for group in plenary::text::licences::Group::all(&text) {
        assert!(group.text.split_whitespace().count() > 20, "{} stands there without a text", group.of);
    }
    for font in ["Libertinus Serif", "Noto Sans", "DejaVu Sans Mono"] {
        assert!(text.contains(font), "{font} is missing");
    }
}

#[test]
fn it_says_nothing_of_where_it_was_made() {
    let text = support::text_of(FILE);
    for trace in ["/home/", "/root/", "/Users/", ".cargo", "registry/src", support::root().to_str().unwrap()] {
        assert!(!text.contains(trace), "{FILE} holds {trace}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "a line is too long for the sheet");
}

/// Writes the file anew.
#[expect(clippy::disallowed_methods, reason = "what is committed is written by hand, not by the program")]
fn renew() {
    let wanted = built_in();
    let metadata: serde_json::Value = serde_json::from_str(&cargo(&["metadata", "--locked", "--format-version", "1"])).unwrap();
    let packages: Vec<Package> = metadata["packages"].as_array().unwrap().iter().map(Package::new).collect();
    let mut texts = Texts::default();
    for package in packages.iter().filter(|package| wanted.contains(&(package.name.clone(), package.version.clone()))) {
        let name = format!("{} {}", package.name, package.version);
        let notices = package.notices();
        if notices.is_empty() {
            texts.add(&name, &package.in_standard_words(&packages));
        }
        for notice in notices {
            texts.add(&name, &notice);
        }
    }
    texts.add("the standard library of Rust", &mit("The Rust Project contributors"));
    let mut out = String::new();
    for (name, text) in fonts(&packages) {
        group(&mut out, name, &text);
    }
    for (names, text) in texts.grouped() {
        group(&mut out, &names.join(", "), &text);
    }
    std::fs::write(support::root().join(FILE), out).unwrap();
}

fn group(out: &mut String, of: &str, text: &str) {
    if !out.is_empty() {
        let _ = writeln!(out, "{}", plenary::text::licences::RULE);
    }
    assert!(!text.contains(plenary::text::licences::RULE), "{of}: the rule between groups stands in the text");
    let _ = writeln!(out, "{}\n\n{}", wrapped(of), text);
}

/// Texts, and who is under each.
#[derive(Default)]
struct Texts(BTreeMap<String, (BTreeSet<String>, String)>);

impl Texts {
    fn add(&mut self, name: &str, text: &str) {
        // The same words broken in other places are the same text.
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let entry = self.0.entry(words).or_insert_with(|| (BTreeSet::new(), tidy(text)));
        entry.0.insert(name.to_owned());
    }

    /// The ones that most are under first.
    fn grouped(self) -> Vec<(Vec<String>, String)> {
        let mut groups: Vec<(Vec<String>, String)> =
            self.0.into_values().map(|(names, text)| (names.into_iter().collect(), text)).collect();
        groups.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        groups
    }
}

struct Package {
    name: String,
    version: String,
    licence: String,
    authors: Vec<String>,
    folder: PathBuf,
}

impl Package {
    fn new(value: &serde_json::Value) -> Self {
        let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let authors = value["authors"].as_array().into_iter().flatten().filter_map(|author| author.as_str());
        Self {
            name: word("name"),
            version: word("version"),
            licence: word("license"),
            authors: authors.map(|author| author.split('<').next().unwrap_or_default().trim().to_owned()).collect(),
            folder: Path::new(&word("manifest_path")).parent().unwrap().to_owned(),
        }
    }

    /// What the crate brings along: of several licences at one's choice, MIT's where it is one of them.
    fn notices(&self) -> Vec<String> {
        let mut files: Vec<String> =
            self.folder.read_dir().unwrap().filter_map(|entry| entry.unwrap().file_name().into_string().ok()).collect();
        files.sort();
        let about = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
        files.retain(|file| about.iter().any(|word| file.to_uppercase().starts_with(word)) && self.folder.join(file).is_file());
        let is_choice = !self.licence.contains(" AND ") && (self.licence.contains(" OR ") || self.licence.contains('/'));
        let mit = |file: &str| file.to_uppercase().contains("MIT") && !file.to_uppercase().contains("MIT0");
        let others = ["APACHE", "ZLIB", "BSD", "BOOST", "CC0", "MIT0", "UNLICENSE"];
        if is_choice && files.iter().any(|file| mit(file)) {
            files.retain(|file| !others.iter().any(|other| file.to_uppercase().contains(other)));
        }
        files.retain(|file| !file.to_uppercase().contains("GPL"));
        files.iter().map(|file| support_text(&self.folder.join(file))).filter(|text| text.split_whitespace().count() > NAMED).collect()
    }

    /// For a crate that brings no text along: the words of the licence it names.
    fn in_standard_words(&self, packages: &[Package]) -> String {
        let who = if self.authors.is_empty() { format!("The authors of {}", self.name) } else { self.authors.join(", ") };
        let of = |name: &str, file: &str| {
            let package = packages.iter().find(|package| package.name == name).unwrap_or_else(|| panic!("{name} is no longer there"));
            format!("Copyright (c) {who}\n\n{}", support_text(&package.folder.join(file)))
        };
        match self.licence.as_str() {
            licence if licence.contains("MIT") => mit(&who),
            "Apache-2.0" => of("winit", "LICENSE"),
            "BSL-1.0" => of("error-code", "LICENSE"),
            other => panic!("{} brings no text for {other}", self.name),
        }
    }
}

/// The fonts, which come out of two crates.
fn fonts(packages: &[Package]) -> Vec<(&'static str, String)> {
    let folder = |name: &str| &packages.iter().find(|package| package.name == name).unwrap().folder;
    let notice = support_text(&folder("typst-assets").join("NOTICE"));
    let part = |words: &str| {
        let found = notice.split(&"=".repeat(80)).find(|part| part.contains(words));
        tidy(found.unwrap_or_else(|| panic!("nothing on {words}")))
    };
    vec![
        ("The font Libertinus Serif", part("* Libertinus Serif fonts")),
        ("The font Noto Sans", tidy(&support_text(&folder("notosans").join("fonts/LICENSE_OFL.txt")))),
        ("The font DejaVu Sans Mono", part("* DejaVu fonts")),
    ]
}

fn mit(who: &str) -> String {
    let ours = support::text_of("LICENSE-MIT");
    let lines = ours.lines().map(|line| if line.starts_with("Copyright") { format!("Copyright (c) {who}") } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\n")
}

#[expect(clippy::disallowed_methods, reason = "files of crates, read when the list is renewed")]
fn support_text(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))).into_owned()
}

/// Without what is only seen on some screens: ends of lines, tabs, blank lines around.
fn tidy(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\t', "    ").replace('\u{c}', "");
    let lines = text.lines().map(|line| wrapped(line.trim_end())).collect::<Vec<_>>().join("\n");
    lines.trim_matches('\n').to_owned()
}

/// Broken between words where it is too long, and indented as its first line is.
fn wrapped(line: &str) -> String {
    if line.chars().count() <= WIDTH {
        return line.to_owned();
    }
    let indent: String = line.chars().take_while(|c| c.is_whitespace()).take(WIDTH / 2).collect();
    let mut lines = vec![indent.clone()];
    for word in line.split_whitespace() {
        // A rule made of one sign need not be longer than the sheet is wide.
        let is_rule = word.len() > WIDTH && word.bytes().all(|byte| byte == word.as_bytes()[0]);
        let word = if is_rule { &word[..WIDTH] } else { word };
        let last = lines.last_mut().unwrap();
        let is_empty = last.trim().is_empty();
        if !is_empty && last.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(format!("{indent}{word}"));
        } else {
            if !is_empty {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines.join("\n")
}
