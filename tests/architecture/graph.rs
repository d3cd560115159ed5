//! Which file of `src` names what of which other: read from the sources' own tokens, so comments and texts name nothing.
//!
//! A name is followed through what modules pass on (`pub use`) to the file that defines it: a `mod.rs` that only passes
//! on is a face, and nothing leads to it. Tests inside a file name what they like.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};
use std::collections::{BTreeMap, BTreeSet};

/// A path as `["state", "notes"]`: the modules of the crate, without `crate`.
type Segments = Vec<String>;

/// One file naming something that another defines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// The file that names, an index of [`Graph::files`].
    pub from: usize,
    /// The file that defines.
    pub to: usize,
    /// What is named.
    pub name: String,
    /// The layer it is named in, which may pass on what another defines.
    pub layer: String,
    /// Where it is named first.
    pub line: usize,
    /// True where the file only adds methods to it.
    pub is_extension: bool,
}

/// The files of a crate and what ties them.
#[derive(Debug)]
pub struct Graph {
    /// Their paths under the root of the sources, with slashes.
    pub files: Vec<String>,
    /// One for each name that a file takes from another.
    pub arrows: Vec<Arrow>,
}

/// One sign of a source.
#[derive(Clone, Debug, PartialEq)]
enum Sign {
    Word(String),
    Path, // ::
    Other(char),
    Open(char),
    Close,
}

/// `use from as name`, or `use from::*`.
#[derive(Clone, Debug)]
struct Use {
    from: Segments,
    name: String,
    is_glob: bool,
    is_passed_on: bool,
    line: usize,
}

/// A path in code.
#[derive(Debug)]
struct Written {
    path: Segments,
    line: usize,
    /// True where a type, a constant or a call is named, and no variable.
    is_name: bool,
    /// True where methods are added to it: `impl Name {`.
    is_extended: bool,
}

/// What one file says about names.
#[derive(Debug, Default)]
struct Source {
    module: Segments,
    defines: BTreeSet<String>,
    uses: Vec<Use>,
    /// Paths in code, as they are written, with their lines.
    paths: Vec<Written>,
}

impl Graph {
    /// Reads the sources of a crate.
    pub fn of(sources: &[(String, String)]) -> Self {
        let files: Vec<String> = sources.iter().map(|(path, _)| path.clone()).collect();
        let modules: BTreeMap<Segments, usize> = files.iter().enumerate().map(|(file, path)| (module_of(path), file)).collect();
        let read: Vec<Source> = sources.iter().map(|(path, text)| Source::read(module_of(path), text)).collect();
        let names = Names { modules: &modules, sources: &read };
        let mut arrows: BTreeSet<Arrow> = BTreeSet::new();
        for (from, source) in read.iter().enumerate() {
            arrows.extend(names.taken_by(from, source).into_iter().filter(|arrow| arrow.to != from));
        }
        let mut arrows: Vec<Arrow> = arrows.into_iter().collect();
        arrows.dedup_by(|second, first| {
            (first.from, first.to, &first.name, &first.layer) == (second.from, second.to, &second.name, &second.layer)
        });
        Self { files, arrows }
    }

    /// Files that lead back to themselves, in groups, each with the arrows that tie it.
    pub fn circles(&self, counts: impl Fn(&Arrow) -> bool) -> Vec<(Vec<usize>, Vec<&Arrow>)> {
        let counted: Vec<&Arrow> = self.arrows.iter().filter(|arrow| counts(arrow)).collect();
        let mut next: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.files.len()];
        for arrow in &counted {
            next[arrow.from].insert(arrow.to);
        }
        let reached: Vec<BTreeSet<usize>> = (0..self.files.len())
            .map(|start| {
                let mut seen = BTreeSet::new();
                let mut waiting: Vec<usize> = next[start].iter().copied().collect();
                while let Some(file) = waiting.pop() {
                    if seen.insert(file) {
                        waiting.extend(&next[file]);
                    }
                }
                seen
            })
            .collect();
        let mut grouped: BTreeSet<usize> = BTreeSet::new();
        let mut circles = Vec::new();
        for file in 0..self.files.len() {
            if !reached[file].contains(&file) || grouped.contains(&file) {
                continue;
            }
            let group: Vec<usize> = reached[file].iter().copied().filter(|other| reached[*other].contains(&file)).collect();
            grouped.extend(&group);
            let ties = counted.iter().copied().filter(|arrow| group.contains(&arrow.from) && group.contains(&arrow.to)).collect();
            circles.push((group, ties));
        }
        circles
    }

    /// An arrow in words.
    pub fn say(&self, arrow: &Arrow) -> String {
        format!("{}:{} takes `{}` from {}", self.files[arrow.from], arrow.line, arrow.name, self.files[arrow.to])
    }
}

/// `ui/pane/mod.rs` is `ui::pane`, `text.rs` is `text`, `lib.rs` the crate.
fn module_of(path: &str) -> Segments {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    if path == "lib" { Segments::new() } else { path.split('/').map(str::to_owned).collect() }
}

impl Source {
    fn read(module: Segments, text: &str) -> Self {
        let signs = signs(text);
        let mut source = Self { module, ..Self::default() };
        let mut index = 0;
        while index < signs.len() {
            let (sign, line) = &signs[index];
            let word_after = |index: usize| match signs.get(index + 1) {
                Some((Sign::Word(word), _)) => Some(word.clone()),
                _ => None,
            };
            match sign {
                Sign::Word(word) if word == "use" => {
                    // `pub use`, `pub(crate) use`.
                    let is_passed_on = index > 0
                        && matches!(&signs[index - 1].0, Sign::Close | Sign::Word(_))
                        && signs[..index].iter().rev().take(4).any(|(sign, _)| *sign == Sign::Word("pub".to_owned()));
                    index += 1;
                    source.read_use(&signs, &mut index, &Segments::new(), is_passed_on);
                }
                Sign::Word(word)
                    if ["struct", "enum", "fn", "trait", "const", "static", "type", "union", "macro_rules"].contains(&word.as_str()) =>
                {
                    let after = if word == "macro_rules" { index + 1 } else { index };
                    source.defines.extend(word_after(after));
                    index += 1;
                }
                // `mod x;` names no item of it.
                Sign::Word(word) if word == "mod" => index += 2,
                Sign::Word(_) => {
                    let before = index.checked_sub(1).map(|before| &signs[before].0);
                    let follows = matches!(before, Some(Sign::Path | Sign::Other('.')));
                    let restricts = before == Some(&Sign::Word("in".to_owned())) && index > 1 && signs[index - 2].0 == Sign::Open('(');
                    let mut path = Segments::new();
                    while let Some((Sign::Word(word), _)) = signs.get(index) {
                        path.push(word.clone());
                        index += 1;
                        if signs.get(index).is_some_and(|(sign, _)| *sign == Sign::Path)
                            && matches!(signs.get(index + 1), Some((Sign::Word(_), _)))
                        {
                            index += 1;
                        } else {
                            break;
                        }
                    }
                    let is_called = matches!(signs.get(index), Some((Sign::Open('(') | Sign::Other('!'), _)));
                    let is_name = path.len() > 1 || is_called || path[0].starts_with(char::is_uppercase);
                    let is_extended =
                        before == Some(&Sign::Word("impl".to_owned())) && matches!(signs.get(index), Some((Sign::Open('{'), _)));
                    if !follows && !restricts {
                        source.paths.push(Written { path, line: *line, is_name, is_extended });
                    }
                }
                _ => index += 1,
            }
        }
        source
    }

    /// Reads what stands after `use` or within its braces, up to what ends it.
    fn read_use(&mut self, signs: &[(Sign, usize)], index: &mut usize, before: &[String], is_passed_on: bool) {
        let mut path = before.to_vec();
        while let Some((sign, line)) = signs.get(*index) {
            *index += 1;
            match sign {
                Sign::Word(word) if word == "as" => {
                    if let Some((Sign::Word(name), _)) = signs.get(*index) {
                        let name = name.clone();
                        *index += 1;
                        self.add_use(&path, name, is_passed_on, *line);
                        path.clear();
                    }
                }
                Sign::Word(word) => path.push(word.clone()),
                Sign::Path => {}
                Sign::Other('*') => {
                    let from = self.absolute(&path);
                    self.uses.extend(from.map(|from| Use { from, name: String::new(), is_glob: true, is_passed_on, line: *line }));
                    path.clear();
                }
                Sign::Open(_) => {
                    // Each piece of the list begins with what stands before it.
                    loop {
                        self.read_use(signs, index, &path, is_passed_on);
                        match signs.get(*index - 1) {
                            Some((Sign::Other(','), _)) => {}
                            _ => break,
                        }
                    }
                    path.clear();
                }
                Sign::Other(_) | Sign::Close => {
                    if path.len() > before.len() {
                        let name = path.last().cloned().unwrap_or_default();
                        // `use crate::text::{self}` names the module.
                        if name == "self" {
                            path.pop();
                        }
                        let name = path.last().cloned().unwrap_or_default();
                        self.add_use(&path, name, is_passed_on, *line);
                    }
                    return;
                }
            }
        }
    }

    fn add_use(&mut self, path: &[String], name: String, is_passed_on: bool, line: usize) {
        let from = self.absolute(path);
        self.uses.extend(from.map(|from| Use { from, name, is_glob: false, is_passed_on, line }));
    }

    /// A path from the root of the crate; `None` where it leads to another crate, or is not known yet.
    fn absolute(&self, path: &[String]) -> Option<Segments> {
        let first = path.first()?;
        match first.as_str() {
            "crate" | "plenary" => Some(path[1..].to_vec()),
            "self" => Some([&self.module[..], &path[1..]].concat()),
            "super" => {
                let supers = path.iter().take_while(|segment| *segment == "super").count();
                Some([&self.module[..self.module.len().checked_sub(supers)?], &path[supers..]].concat())
            }
            // A module of this one, if there is one: asked when all are known.
            _ => Some([&["?".to_owned()], path].concat()),
        }
    }
}

/// The signs of a source with their lines: without comments, attributes and tests.
fn signs(text: &str) -> Vec<(Sign, usize)> {
    let (mut signs, mut offset, mut line) = (Vec::new(), 0, 1);
    for token in tokenize(text, FrontmatterAllowed::No) {
        let piece = &text[offset..offset + token.len as usize];
        let sign = match token.kind {
            TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => None,
            TokenKind::Ident => Some(Sign::Word(piece.to_owned())),
            TokenKind::RawIdent => Some(Sign::Word(piece.trim_start_matches("r#").to_owned())),
            TokenKind::Literal { .. } | TokenKind::Lifetime { .. } => Some(Sign::Other('"')),
            TokenKind::Colon if matches!(signs.last(), Some((Sign::Other(':'), _))) && text[..offset].ends_with(':') => {
                signs.pop();
                Some(Sign::Path)
            }
            TokenKind::OpenParen | TokenKind::OpenBrace | TokenKind::OpenBracket => Some(Sign::Open(piece.chars().next().unwrap())),
            TokenKind::CloseParen | TokenKind::CloseBrace | TokenKind::CloseBracket => Some(Sign::Close),
            _ => piece.chars().next().map(Sign::Other),
        };
        signs.extend(sign.map(|sign| (sign, line)));
        line += piece.matches('\n').count();
        offset += token.len as usize;
    }
    without_tests(&signs)
}

/// Leaves out attributes, and the module that is there for tests alone.
fn without_tests(signs: &[(Sign, usize)]) -> Vec<(Sign, usize)> {
    let (mut left, mut index, mut is_test) = (Vec::new(), 0, false);
    while let Some((sign, _)) = signs.get(index) {
        let attribute = index + 1 + usize::from(matches!(signs.get(index + 1), Some((Sign::Other('!'), _))));
        if *sign == Sign::Other('#') && matches!(signs.get(attribute), Some((Sign::Open('['), _))) {
            let end = end_of(signs, attribute);
            let words: Vec<&Sign> =
                signs[attribute..end].iter().map(|(sign, _)| sign).filter(|sign| matches!(sign, Sign::Word(_))).collect();
            is_test |= words == [&Sign::Word("cfg".to_owned()), &Sign::Word("test".to_owned())];
            index = end;
        } else if is_test && *sign == Sign::Open('{') {
            (index, is_test) = (end_of(signs, index), false);
        } else {
            is_test &= *sign != Sign::Other(';');
            left.push(signs[index].clone());
            index += 1;
        }
    }
    left
}

/// Where what is opened here is closed, one further.
fn end_of(signs: &[(Sign, usize)], open: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (sign, _)) in signs.iter().enumerate().skip(open) {
        match sign {
            Sign::Open(_) => depth += 1,
            Sign::Close => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    signs.len()
}

/// What names lead to.
struct Names<'a> {
    modules: &'a BTreeMap<Segments, usize>,
    sources: &'a [Source],
}

impl Names<'_> {
    /// All that a file takes from files: each with the line and the name.
    fn taken_by(&self, from: usize, source: &Source) -> Vec<Arrow> {
        let mut taken = Vec::new();
        let mut take = |path: &[String], line: usize, is_extension: bool| {
            let (Some(layer), Some(name), Some(to)) = (path.first(), path.last(), self.file_of(path, 0)) else { return };
            taken.push(Arrow { from, to, name: name.clone(), layer: layer.clone(), line, is_extension });
        };
        let written: BTreeSet<&str> = source.paths.iter().filter_map(|written| written.path.first().map(String::as_str)).collect();
        for used in &source.uses {
            // What is only passed on is not used here.
            if used.is_glob || used.is_passed_on && !written.contains(used.name.as_str()) {
                continue;
            }
            if let Some(path) = self.known(source, &used.from) {
                let mut written = source.paths.iter().filter(|written| written.path.first() == Some(&used.name)).peekable();
                let is_extension = written.peek().is_some() && written.all(|written| written.is_extended);
                take(&path, used.line, is_extension);
            }
        }
        for Written { path, line, is_name, .. } in &source.paths {
            let Some(first) = path.first() else { continue };
            let from = match first.as_str() {
                "crate" | "super" | "self" | "plenary" if path.len() > 1 => source.absolute(path),
                _ if source.defines.contains(first) && path.len() == 1 => None,
                _ => {
                    let imported = source.uses.iter().find(|used| !used.is_glob && used.name == *first);
                    match imported {
                        Some(used) => self
                            .known(source, &used.from)
                            .filter(|from| self.modules.contains_key(from))
                            .map(|from| [&from[..], &path[1..]].concat()),
                        None if path.len() > 1 && self.modules.contains_key(&[&source.module[..], &path[..1]].concat()) => {
                            Some([&source.module[..], path].concat())
                        }
                        None => self.through_globs(source, first, 0).filter(|_| *is_name),
                    }
                }
            };
            if let Some(path) = from {
                take(&path, *line, false);
            }
        }
        taken
    }

    /// A path of a `use` whose first word is a module of the file's own.
    fn known(&self, source: &Source, from: &[String]) -> Option<Segments> {
        if from.first().is_none_or(|first| first != "?") {
            return Some(from.to_vec());
        }
        let own = [&source.module[..], &from[1..]].concat();
        if self.modules.contains_key(&own[..=source.module.len()]) {
            return Some(own);
        }
        if source.defines.contains(&from[1]) && from.len() > 2 {
            return None;
        }
        // `use crate::model; use model::Tie;`
        let imported =
            source.uses.iter().find(|used| !used.is_glob && used.name == from[1] && used.from.first().is_some_and(|first| first != "?"))?;
        Some([&imported.from[..], &from[2..]].concat())
    }

    /// The path of a name that a file has by `use …::*`.
    fn through_globs(&self, source: &Source, name: &str, depth: usize) -> Option<Segments> {
        source.uses.iter().filter(|used| used.is_glob).find_map(|used| {
            let from = self.known(source, &used.from)?;
            let of = &self.sources[*self.modules.get(&from)?];
            self.has(of, name, depth).then(|| [&from[..], &[name.to_owned()]].concat())
        })
    }

    fn has(&self, source: &Source, name: &str, depth: usize) -> bool {
        depth < 8
            && (source.defines.contains(name)
                || source.uses.iter().any(|used| used.is_passed_on && !used.is_glob && used.name == name)
                || self.through_globs(source, name, depth + 1).is_some())
    }

    /// The file that defines what a path from the root of the crate leads to; `None` for a module as such.
    fn file_of(&self, path: &[String], depth: usize) -> Option<usize> {
        if depth > 8 {
            return None;
        }
        let known = (0..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]))?;
        let file = *self.modules.get(&path[..known])?;
        let name = path.get(known)?;
        let source = &self.sources[file];
        if source.defines.contains(name) {
            return Some(file);
        }
        let rest = &path[known + 1..];
        if let Some(used) = source.uses.iter().find(|used| !used.is_glob && used.name == *name) {
            let from = self.known(source, &used.from)?;
            return self.file_of(&[&from[..], rest].concat(), depth + 1);
        }
        if let Some(from) = self.through_globs(source, name, 0) {
            return self.file_of(&[&from[..], rest].concat(), depth + 1);
        }
        Some(file)
    }
}
