//! The words of the program are in `assets/locales`, and the code has their names: each message is named once, is there,
//! and has the variables that its name gives it.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails where it is wrong")]

mod support;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::Visit;

/// Messages with the names of their variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

const FOLDER: &str = "assets/locales/en";

/// The names of files of a language, without their endings.
fn files() -> Vec<String> {
    let folder = std::fs::read_dir(support::root().join(FOLDER)).unwrap();
    let mut names: Vec<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap().strip_suffix(".ftl").expect("a file of messages").to_owned())
        .collect();
    names.sort();
    names
}

/// Before the name of a message that another refers to, among the variables of that.
const REFERENCE: char = '→';

/// What the files say: messages with the variables of their own words and of those they refer to, and which are referred to.
fn written() -> (Messages, BTreeSet<String>) {
    let mut messages = Messages::new();
    for name in files() {
        let text = support::text_of(&format!("{FOLDER}/{name}.ftl"));
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{name}.ftl: {errors:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name.to_owned();
                    assert!(id.starts_with(&format!("{name}-")), "{name}.ftl: {id} does not begin with the name of its file");
                    assert!(
                        id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'),
                        "{id} is kebab-case"
                    );
                    let mut variables = BTreeSet::new();
                    of_pattern(message.value.as_ref().unwrap_or_else(|| panic!("{id} has no words")), &mut variables);
                    assert!(messages.insert(id.clone(), variables).is_none(), "{name}.ftl: {id} is there twice");
                }
                Entry::Term(term) => panic!("{name}.ftl: no term is wanted: {}", term.id.name),
                Entry::Junk { content } => panic!("{name}.ftl: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    let mut referred = BTreeSet::new();
    let resolved = messages.keys().map(|id| (id.clone(), with_references(&messages, id, &mut referred))).collect();
    (resolved, referred)
}

/// The variables of a message and of all it refers to.
fn with_references(messages: &Messages, id: &str, referred: &mut BTreeSet<String>) -> BTreeSet<String> {
    let (mut variables, mut waiting) = (BTreeSet::new(), vec![id.to_owned()]);
    let mut met = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        for name in messages.get(&id).unwrap_or_else(|| panic!("no message {id} is there to be referred to")) {
            match name.strip_prefix(REFERENCE) {
                Some(other) if met.insert(other.to_owned()) => waiting.push(other.to_owned()),
                Some(_) => {}
                None => drop(variables.insert(name.clone())),
            }
        }
    }
    referred.extend(met);
    variables
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => of_expression(expression, variables),
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            for argument in positional {
                of_inline(argument, variables);
            }
        }
        InlineExpression::MessageReference { id, .. } => drop(variables.insert(format!("{REFERENCE}{}", id.name))),
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}

/// A message in a source.
struct Named {
    name: String,
    id: String,
    variables: BTreeSet<String>,
}

/// What `messages!` names in a source.
#[derive(Default)]
struct AllNamed(Vec<Named>);

impl<'a> Visit<'a> for AllNamed {
    fn visit_macro(&mut self, node: &'a syn::Macro) {
        if node.path.segments.last().is_some_and(|segment| segment.ident == "messages") {
            self.read(node.tokens.clone());
        }
    }
}

impl AllNamed {
    fn of(path: &str, text: &str) -> Self {
        let mut all = Self::default();
        all.visit_file(&syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}")));
        all
    }

    /// `NAME = "id";` and `fn name(variable: kind) = "id";`
    fn read(&mut self, tokens: TokenStream) {
        let (mut name, mut variables) = (String::new(), BTreeSet::new());
        for token in tokens {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
                    variables = tokens
                        .windows(2)
                        .filter(|pair| matches!(&pair[1], TokenTree::Punct(sign) if sign.as_char() == ':'))
                        .map(|pair| pair[0].to_string())
                        .collect();
                }
                TokenTree::Literal(literal) => {
                    let id = literal.to_string().trim_matches('"').to_owned();
                    self.0.push(Named { name: std::mem::take(&mut name), id, variables: std::mem::take(&mut variables) });
                }
                TokenTree::Ident(ident) => name = ident.to_string(),
                _ => {}
            }
        }
    }
}

#[test]
fn every_message_is_named_once_with_its_variables() {
    let (written, referred) = written();
    let mut named = Messages::new();
    for (path, text) in support::sources() {
        for Named { id, variables, .. } in AllNamed::of(&path, &text).0 {
            let words = written.get(&id).unwrap_or_else(|| panic!("{path}: no file has the message {id}"));
            assert_eq!(words, &variables, "{path}: the variables of {id} in its file, and in the code");
            assert!(named.insert(id.clone(), variables).is_none(), "{path}: {id} is named twice");
        }
    }
    let unnamed: Vec<&String> = written.keys().filter(|id| !named.contains_key(*id) && !referred.contains(*id)).collect();
    assert!(unnamed.is_empty(), "no code names {unnamed:?}");
    assert!(named.len() > 400, "{} messages", named.len());
}

/// How often each name stands in some code, with what stands before it: `text` and `OPEN` for `text::OPEN`.
type Uses = BTreeMap<(String, String), usize>;

/// Counts names; `within` is what stands before braces, as in `text::{OPEN, CLOSE}`.
fn count_names(tokens: TokenStream, within: &str, uses: &mut Uses) {
    let (mut last, mut colons) = (String::new(), 0);
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                count_names(group.stream(), if colons == 2 { &last } else { "" }, uses);
                (last, colons) = (String::new(), 0);
            }
            TokenTree::Ident(name) => {
                let before = if colons == 2 { last } else { within.to_owned() };
                *uses.entry((before, name.to_string())).or_default() += 1;
                (last, colons) = (name.to_string(), 0);
            }
            TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
            _ => (last, colons) = (String::new(), 0),
        }
    }
}

/// What a file calls a module otherwise: `words` for `workshop as words`.
fn find_aliases(tokens: TokenStream, aliases: &mut BTreeMap<String, String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for window in tokens.windows(3) {
        if let [TokenTree::Ident(module), TokenTree::Ident(between), TokenTree::Ident(alias)] = window
            && between == "as"
        {
            aliases.insert(alias.to_string(), module.to_string());
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            find_aliases(group.stream(), aliases);
        }
    }
}

/// The messages that nothing says. Several may have one name, each in a file of its own: those of `text/paper.rs` are said there, and elsewhere
/// as `paper::NAME`; of what `text.rs` hands on also as `text::NAME`, and `super::NAME` beside it.
fn unsaid(sources: &[(String, String)]) -> Vec<String> {
    let (mut uses, mut here) = (Uses::new(), BTreeMap::new());
    for (path, text) in sources {
        let (mut own, mut aliases) = (Uses::new(), BTreeMap::new());
        let tokens: TokenStream = text.parse().expect("a source");
        count_names(tokens.clone(), "", &mut own);
        find_aliases(tokens, &mut aliases);
        for ((before, name), times) in &own {
            let before = aliases.get(before).unwrap_or(before);
            *uses.entry((before.clone(), name.clone())).or_default() += times;
        }
        here.insert(path.as_str(), own);
    }
    let handed_on: Vec<&str> = sources
        .iter()
        .filter(|(path, _)| path == "text.rs")
        .flat_map(|(_, text)| text.lines())
        .filter_map(|line| line.strip_prefix("pub use ")?.split("::").next())
        .collect();
    let times = |uses: &Uses, before: &str, name: &str| uses.get(&(before.to_owned(), name.to_owned())).copied().unwrap_or_default();
    let mut unsaid = Vec::new();
    for (path, text) in sources {
        let module = path.trim_end_matches(".rs").trim_end_matches("/mod").rsplit('/').next().unwrap_or_default();
        let is_handed_on = module == "text" || path.matches('/').count() == 1 && handed_on.contains(&module);
        for Named { name, .. } in AllNamed::of(path, text).0 {
            // Once where it is named.
            let mut said = times(&here[path.as_str()], "", &name) - 1 + times(&uses, module, &name);
            if is_handed_on {
                said += times(&uses, "text", &name) + times(&uses, "super", &name);
            }
            if said == 0 {
                unsaid.push(format!("{path}: {name}"));
            }
        }
    }
    unsaid
}

#[test]
fn every_message_is_said_somewhere() {
    // The compiler does not say so of what is public.
    let unsaid = unsaid(&support::sources());
    assert!(unsaid.is_empty(), "messages that nothing says: {unsaid:#?}");
}

#[test]
fn a_message_that_nothing_says_is_found_though_another_of_its_name_is_said() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let sources = [
        file("text.rs", "mod home;\npub mod paper;\npub use home::*;"),
        file(
            "text/home.rs",
            r#"messages! { TITLE = "home-title"; FOOT = "home-foot"; } messages! { fn about(place: &str) = "home-about"; }"#,
        ),
        file(
            "text/paper.rs",
            r#"messages! { TITLE = "paper-title"; FOOT = "paper-foot"; SIZE = "paper-size"; } fn foot() { FOOT.words() }"#,
        ),
        file("ui/home.rs", "use crate::text::{self, about}; fn home() { text::TITLE.words(); }"),
        file("ui/paper.rs", "use crate::text::paper as words; fn paper() { words::SIZE.words(); }"),
    ];
    assert_eq!(unsaid(&sources), ["text/home.rs: FOOT", "text/paper.rs: TITLE"]);
}

#[test]
fn a_comment_at_the_head_of_a_file_is_of_the_whole_file() {
    for name in files() {
        let text = support::text_of(&format!("{FOLDER}/{name}.ftl"));
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("a file of messages");
        assert!(matches!(resource.body[0], Entry::ResourceComment(_)), "{name}.ftl begins with ###");
    }
}

#[test]
fn every_file_of_messages_is_in_the_program() {
    let source = support::text_of("src/locale/localizer.rs");
    for name in files() {
        assert!(source.contains(&format!("    \"{name}\"\n")), "src/locale/localizer.rs does not have {name}.ftl");
    }
}
