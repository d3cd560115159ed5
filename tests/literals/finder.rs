//! Finds the literals of a source that reach a person: those that hold words, and those with a letter that are given directly
//! to what draws.

use super::words::{self, Rule};
use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::{
    Attribute, BinOp, Expr, ExprAssign, ExprBinary, ExprCall, ExprMethodCall, ImplItemFn, Item, ItemFn, ItemMod, LitStr, Macro, Pat, Token,
    parse::Parser,
    punctuated::Punctuated,
    visit::{self, Visit},
};

/// A literal that a person meets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The line it begins in, from one.
    pub line: usize,
    /// What it says.
    pub text: String,
}

/// What is said to developers alone, or holds no words.
const SILENT_MACROS: &[&str] = &[
    "messages",
    "error",
    "warn",
    "info",
    "debug",
    "trace",
    "panic",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "unreachable",
    "unimplemented",
    "todo",
    "compile_error",
    "include_str",
    "include_bytes",
    "env",
    "option_env",
    "cfg",
    "stringify",
];

/// What fills a form: pieces between its values are words as well.
const FORM_MACROS: &[&str] = &["format", "write", "writeln", "print", "println", "eprint", "eprintln", "format_args"];

/// What is called with texts that nobody reads: a failure of the program, a part of what is looked for, a name of memory.
const SILENT_CALLS: &[&str] = &[
    "expect",
    "expect_err",
    "contains",
    "starts_with",
    "ends_with",
    "strip_prefix",
    "strip_suffix",
    "split",
    "split_once",
    "rsplit_once",
    "splitn",
    "rsplit",
    "find",
    "rfind",
    "matches",
    "match_indices",
    "trim_matches",
    "trim_start_matches",
    "trim_end_matches",
    "eq_ignore_ascii_case",
    "debug_struct",
    "debug_tuple",
    "field",
    "request_discard",
    // What `serde` says of a value: it is shown to nobody.
    "custom",
    // Names that controls, panels and kept values are known by.
    "Id::new",
    "Id::unique",
    "id_salt",
    "push_id",
    "with",
    "from_hash_of",
    "Panel::top",
    "Panel::bottom",
    "Panel::left",
    "Panel::right",
    "strip_ui",
    // Keys are called the same in every language.
    "key_cap_ui",
    "paint_key_cap",
];

/// What draws what it is given, but for a name that it is known by: its second argument.
const NAMED_CALLS: &[&str] = &["live_region_ui"];

/// What holds what is said to a person.
const SPOKEN_FIELDS: &[&str] = &["notice", "news", "copied", "undone", "said", "missing", "interpretation"];

/// What draws, or says, the words it is given: any letter in it reaches a person.
const DRAWING_CALLS: &[&str] = &[
    "label",
    "heading",
    "monospace",
    "strong",
    "weak",
    "small",
    "button",
    "small_button",
    "checkbox",
    "radio",
    "radio_value",
    "selectable_label",
    "selectable_value",
    "toggle_value",
    "menu_button",
    "collapsing",
    "hyperlink_to",
    "link",
    "on_hover_text",
    "on_disabled_hover_text",
    "hint_text",
    "set_label",
    "set_value",
    "set_description",
    "with_title",
    "layout_no_wrap",
    "layout_job",
    "RichText::new",
    "TextRequest::new",
    "TextRequest::interface",
    "WidgetText::from",
    "Label::new",
    "Button::new",
    "Link::new",
    "LayoutJob::simple",
    "LayoutJob::single_section",
    "LayoutJob::simple_singleline",
    "NoticeChange::Show",
    "Change::Announce",
    "WidgetInfo::labeled",
    "WidgetInfo::selected",
    "WidgetInfo::text_edit",
];

/// Attributes of markup that are read to a person.
const SPOKEN_ATTRIBUTES: &[&str] = &["title", "alt", "label", "placeholder", "content"];

/// Reads a source by a rule. `drawing` are more functions that draw what they are given.
pub fn found(source: &str, rule: Rule, drawing: &[String]) -> Vec<Found> {
    let file = syn::parse_file(source).unwrap_or_else(|error| panic!("{error} in line {}", error.span().start().line));
    let mut finder = Finder { drawing, usual: rule, rule, found: Vec::new() };
    finder.visit_file(&file);
    let mut found = finder.found;
    found.sort();
    found.dedup();
    found
}

/// Names of the functions of a source that anyone may call and that take words.
pub fn drawing_functions(source: &str) -> Vec<String> {
    struct Functions(Vec<String>);
    impl<'a> Visit<'a> for Functions {
        fn visit_item_fn(&mut self, node: &'a ItemFn) {
            self.take(&node.vis, &node.sig);
        }
        fn visit_impl_item_fn(&mut self, node: &'a ImplItemFn) {
            self.take(&node.vis, &node.sig);
        }
    }
    impl Functions {
        fn take(&mut self, vis: &syn::Visibility, sig: &syn::Signature) {
            let words = sig.inputs.iter().any(|input| {
                let shown = match input {
                    syn::FnArg::Typed(typed) => tokens_of(&typed.ty),
                    syn::FnArg::Receiver(_) => String::new(),
                };
                ["str", "String", "WidgetText"].iter().any(|sort| shown.contains(sort))
            });
            if words && !matches!(vis, syn::Visibility::Inherited) && sig.ident != "new" {
                self.0.push(sig.ident.to_string());
            }
        }
    }
    let mut functions = Functions(Vec::new());
    functions.visit_file(&syn::parse_file(source).unwrap_or_else(|error| panic!("{error}")));
    functions.0
}

fn tokens_of(node: &impl quote::ToTokens) -> String {
    node.to_token_stream().to_string()
}

struct Finder<'d> {
    /// Functions that draw what they are given.
    drawing: &'d [String],
    /// How literals of this source are read.
    usual: Rule,
    /// How they are read where the visitor is.
    rule: Rule,
    found: Vec<Found>,
}

impl Finder<'_> {
    fn take(&mut self, text: &str, line: usize, rule: Rule) {
        if words::are_in(text, rule) {
            self.found.push(Found { line, text: text.to_owned() });
        }
    }

    fn with(&mut self, rule: Rule, visit: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.rule, rule);
        visit(self);
        self.rule = before;
    }

    /// The rule for what is given to a function, if it has one of its own.
    fn rule_of_call(&self, name: &str, qualified: &str) -> Rule {
        if SILENT_CALLS.contains(&name) || SILENT_CALLS.contains(&qualified) {
            return Rule::Silent;
        }
        let draws =
            DRAWING_CALLS.contains(&name) || DRAWING_CALLS.contains(&qualified) || self.drawing.iter().any(|drawing| drawing == name);
        if draws { Rule::Letters } else { self.usual }
    }

    /// The arguments of a macro: expressions where they are such, tokens where not.
    fn arguments(&mut self, tokens: &TokenStream, is_form: bool) {
        let parsed = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(tokens.clone());
        let Ok(arguments) = parsed else { return self.tokens(tokens.clone()) };
        let mut form = is_form;
        for argument in &arguments {
            match argument {
                Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) if form => {
                    let rule = if self.rule == self.usual { Rule::Form } else { self.rule };
                    self.take(&text.value(), text.span().start().line, rule);
                    form = false;
                }
                other => self.visit_expr(other),
            }
        }
    }

    /// Tokens that are no expressions; comments and attributes among them say nothing.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut is_attribute = false;
        for token in tokens {
            let was_sign = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '#');
            match token {
                TokenTree::Group(_) if is_attribute => {}
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => self.literal(&literal, self.rule),
                _ => {}
            }
            is_attribute = was_sign;
        }
    }

    fn literal(&mut self, literal: &Literal, rule: Rule) {
        if let Ok(text) = syn::parse_str::<LitStr>(&literal.to_string()) {
            self.take(&text.value(), literal.span().start().line, rule);
        }
    }

    /// Markup: texts are read; values of attributes only where they are read out.
    fn markup(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            let is_value = index > 0 && matches!(&tokens[index - 1], TokenTree::Punct(sign) if sign.as_char() == '=');
            match token {
                TokenTree::Literal(literal) if is_value => {
                    let name = index.checked_sub(2).map(|index| tokens[index].to_string()).unwrap_or_default();
                    let rule = if SPOKEN_ATTRIBUTES.contains(&name.as_str()) { Rule::Letters } else { Rule::Silent };
                    self.literal(literal, rule);
                }
                // The name of a class that is not a name of Rust: `."a b"`.
                TokenTree::Literal(_) if index > 0 && matches!(&tokens[index - 1], TokenTree::Punct(sign) if sign.as_char() == '.') => {}
                TokenTree::Literal(literal) => self.literal(literal, Rule::Letters),
                // Code between the markup.
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => self.code(group, is_value),
                TokenTree::Group(group) => self.markup(group.stream()),
                _ => {}
            }
        }
    }

    fn code(&mut self, group: &Group, is_value: bool) {
        let rule = if is_value { Rule::Silent } else { self.usual };
        self.with(rule, |finder| match syn::parse2::<Expr>(group.stream()) {
            Ok(expr) => finder.visit_expr(&expr),
            Err(_) => finder.tokens(group.stream()),
        });
    }
}

fn is_debug(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|segment| segment.ident == "Debug")
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let shown = tokens_of(&attribute.meta);
        attribute.path().is_ident("test") || attribute.path().is_ident("cfg") && shown.replace(' ', "").contains("(test)")
    })
}

impl<'a> Visit<'a> for Finder<'_> {
    fn visit_item(&mut self, node: &'a Item) {
        let attributes: &[Attribute] = match node {
            Item::Const(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(ItemMod { attrs, .. }) => attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => &[],
        };
        // What `{:?}` writes is for developers.
        let is_debug = matches!(node, Item::Impl(item) if item.trait_.as_ref().is_some_and(|(path, ..)| is_debug(path)));
        if !is_test(attributes) && !is_debug {
            visit::visit_item(self, node);
        }
    }

    fn visit_impl_item_fn(&mut self, node: &'a ImplItemFn) {
        if !is_test(&node.attrs) && node.sig.ident != "debug_name" {
            visit::visit_impl_item_fn(self, node);
        }
    }

    /// What an error says, where `thiserror` makes its words; nothing else of attributes is read by a person.
    fn visit_attribute(&mut self, node: &'a Attribute) {
        if node.path().is_ident("error")
            && let syn::Meta::List(list) = &node.meta
        {
            self.with(Rule::Form, |finder| finder.tokens(list.tokens.clone()));
        }
    }

    /// What is compared with is not said.
    fn visit_pat(&mut self, node: &'a Pat) {
        if !matches!(node, Pat::Lit(_)) {
            visit::visit_pat(self, node);
        }
    }

    fn visit_expr_binary(&mut self, node: &'a ExprBinary) {
        let is_compared = matches!(node.op, BinOp::Eq(_) | BinOp::Ne(_));
        for side in [&*node.left, &*node.right] {
            if !(is_compared && matches!(side, Expr::Lit(_))) {
                self.visit_expr(side);
            }
        }
    }

    fn visit_expr_method_call(&mut self, node: &'a ExprMethodCall) {
        let name = node.method.to_string();
        self.visit_expr(&node.receiver);
        let rule = self.rule_of_call(&name, &name);
        for argument in &node.args {
            self.argument(argument, rule);
        }
    }

    fn visit_expr_call(&mut self, node: &'a ExprCall) {
        let segments: Vec<String> = match &*node.func {
            Expr::Path(path) => path.path.segments.iter().map(|segment| segment.ident.to_string()).collect(),
            _ => Vec::new(),
        };
        let name = segments.last().cloned().unwrap_or_default();
        let qualified = segments[segments.len().saturating_sub(2)..].join("::");
        self.visit_expr(&node.func);
        let rule = self.rule_of_call(&name, &qualified);
        let is_named = NAMED_CALLS.contains(&name.as_str());
        for (index, argument) in node.args.iter().enumerate() {
            self.argument(argument, if is_named && index == 1 { Rule::Silent } else { rule });
        }
    }

    fn visit_expr_assign(&mut self, node: &'a ExprAssign) {
        let is_spoken = match &*node.left {
            Expr::Field(field) => matches!(&field.member, syn::Member::Named(name) if SPOKEN_FIELDS.contains(&name.to_string().as_str())),
            _ => false,
        };
        self.visit_expr(&node.left);
        let value = match &*node.right {
            Expr::Call(call) if tokens_of(&call.func) == "Some" => call.args.first().unwrap_or(&node.right),
            other => other,
        };
        self.argument(value, if is_spoken { Rule::Letters } else { self.usual });
    }

    fn visit_macro(&mut self, node: &'a Macro) {
        let name = node.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match name.as_str() {
            silent if SILENT_MACROS.contains(&silent) => {}
            "html" => self.markup(node.tokens.clone()),
            // `macro_rules!` says nothing itself.
            "macro_rules" => {}
            other => self.arguments(&node.tokens, FORM_MACROS.contains(&other)),
        }
    }

    fn visit_lit_str(&mut self, node: &'a LitStr) {
        let rule = self.rule;
        self.take(&node.value(), node.span().start().line, rule);
    }
}

impl Finder<'_> {
    /// What is given to a function: only a literal itself, or one that is made a text at once, is given to it directly.
    fn argument(&mut self, argument: &Expr, rule: Rule) {
        let direct = bare(argument);
        match direct {
            _ if rule == Rule::Silent => self.with(rule, |finder| finder.visit_expr(direct)),
            Expr::Lit(_) | Expr::Macro(_) if rule != self.usual => self.with(rule, |finder| finder.visit_expr(direct)),
            _ => self.visit_expr(argument),
        }
    }
}

/// What is borrowed, or made a text at once.
fn bare(argument: &Expr) -> &Expr {
    match argument {
        Expr::Reference(reference) => bare(&reference.expr),
        Expr::MethodCall(call) if matches!(call.method.to_string().as_str(), "to_owned" | "to_string" | "into") => bare(&call.receiver),
        other => other,
    }
}
