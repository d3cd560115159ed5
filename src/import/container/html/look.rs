//! What an element says of the text in it: by its name, its attributes, its classes and the style that stands in it.

use crate::import::{
    BlockRole,
    container::markup::{NodeId, Style, Tree, property},
};
use std::rc::Rc;

/// How the text in an element looks, and what it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) style: Style,
    pub(super) centred: bool,
    pub(super) role: BlockRole,
    pub(super) level: Option<u8>,
    pub(super) indent: f32,
    pub(super) language: Option<Rc<str>>,
    /// True within a link to a place of the same page.
    pub(super) linked: bool,
}

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It begins and ends a block.
    Block,
    /// It stands in a line.
    Inline,
    /// It is no part of the text.
    Nothing,
    /// It has words, which are not of the text.
    LeftOut,
    /// It is no text.
    Object,
}

/// What becomes of an element, by its name and whether it is hidden.
pub(super) fn fate(tree: &Tree, node: NodeId) -> Fate {
    if is_hidden(tree, node) {
        return Fate::LeftOut;
    }
    match tree.name(node) {
        "head" | "script" | "style" | "template" | "meta" | "link" | "base" | "input" | "col" | "colgroup" | "source" | "track"
        | "area" | "svg" => Fate::Nothing,
        "nav" | "button" | "select" | "textarea" | "datalist" | "noscript" | "dialog" => Fate::LeftOut,
        "header" | "footer" | "aside" if is_mostly_links(tree, node) => Fate::LeftOut,
        _ if matches!(tree.attribute(node, "role"), Some("navigation" | "search" | "menu" | "menubar")) => Fate::LeftOut,
        "img" | "canvas" | "iframe" | "object" | "embed" | "audio" | "video" | "math" | "map" => Fate::Object,
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "dd" | "details" | "dir" | "div" | "dl" | "dt"
        | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup"
        | "hr" | "html" | "legend" | "li" | "listing" | "main" | "menu" | "ol" | "p" | "plaintext" | "pre" | "section" | "summary"
        | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" | "xmp" => Fate::Block,
        _ => match style(tree, node, "display") {
            Some("block" | "flex" | "grid" | "list-item" | "table") => Fate::Block,
            _ => Fate::Inline,
        },
    }
}

fn style<'a>(tree: &'a Tree, node: NodeId, name: &str) -> Option<&'a str> {
    property(tree.attribute(node, "style")?, name)
}

fn is_hidden(tree: &Tree, node: NodeId) -> bool {
    tree.attribute(node, "hidden").is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || tree.attribute(node, "style").is_some_and(|style| {
            property(style, "display").is_some_and(|value| value.starts_with("none"))
                || property(style, "visibility").is_some_and(|value| value.starts_with("hidden"))
        })
}

/// True where what stands in links and buttons is half of all words or more.
fn is_mostly_links(tree: &Tree, node: NodeId) -> bool {
    let (mut linked, mut all, mut links, mut buttons) = (0, 0, 0, 0);
    let mut until: Option<NodeId> = None;
    for inner in tree.descendants(node) {
        match (tree.text(inner), tree.name(inner)) {
            (Some(text), _) => {
                let letters = text.chars().filter(|letter| !letter.is_whitespace()).count();
                all += letters;
                // The text of a link stands right below it, or within an element or two.
                let above = std::iter::successors(tree.parent(inner), |node| tree.parent(*node)).take(3);
                let is_linked = until.is_some_and(|link| above.into_iter().any(|above| above == link));
                linked += if is_linked { letters } else { 0 };
            }
            (None, "a") => {
                links += 1;
                until = Some(inner);
            }
            (None, "button" | "select" | "input") => {
                buttons += 1;
                until = Some(inner);
            }
            _ => {}
        }
    }
    buttons > 0 || links >= 2 && linked * 2 >= all
}

impl Look {
    /// How text looks in an element that stands in this one.
    pub(super) fn within(&self, tree: &Tree, node: NodeId, seen_article: bool) -> Self {
        let mut look = self.clone();
        match tree.name(node) {
            "b" | "strong" => look.style.bold = true,
            "i" | "em" | "cite" | "dfn" | "var" | "address" => look.style.italic = true,
            "pre" | "listing" | "xmp" | "plaintext" => look.style.preserved = true,
            "center" => look.centred = true,
            "blockquote" => look.indent += 30.0,
            "h1" => look.role = BlockRole::Heading(1),
            "h2" => look.role = BlockRole::Heading(2),
            "h3" => look.role = BlockRole::Heading(3),
            "h4" => look.role = BlockRole::Heading(4),
            "h5" => look.role = BlockRole::Heading(5),
            "h6" => look.role = BlockRole::Heading(6),
            "a" if tree.attribute(node, "href").is_some() => look.linked = true,
            _ => {}
        }
        match tree.attribute(node, "align").map(str::trim) {
            Some(value) if value.eq_ignore_ascii_case("center") || value.eq_ignore_ascii_case("middle") => look.centred = true,
            Some(_) => look.centred = false,
            None => {}
        }
        for class in tree.attribute(node, "class").unwrap_or_default().split_ascii_whitespace() {
            match class {
                "center" | "centre" | "centered" | "centred" | "text-center" | "aligncenter" | "align-center" => look.centred = true,
                "oj-bold" | "bold" => look.style.bold = true,
                "oj-italic" | "italic" => look.style.italic = true,
                "whitespace-pre-wrap" | "whitespace-pre-line" | "whitespace-pre" | "pre-wrap" => look.style.preserved = true,
                class => {
                    if let Some(language) = language_of_class(class) {
                        look.language = Some(Rc::from(language));
                    }
                    if let Some(role) = role_of_class(class, seen_article) {
                        look.role = role;
                    }
                }
            }
        }
        if let Some(style) = tree.attribute(node, "style") {
            look.read_style(style);
        }
        let language = tree.attribute(node, "lang").or_else(|| tree.attribute(node, "xml:lang")).map(str::trim);
        if let Some(language) = language.filter(|language| !language.is_empty() && language.len() <= 35) {
            look.language = Some(Rc::from(language));
        }
        look
    }

    fn read_style(&mut self, style: &str) {
        match property(style, "text-align") {
            Some(value) if value.starts_with("center") => self.centred = true,
            Some(_) => self.centred = false,
            None => {}
        }
        match property(style, "font-weight") {
            Some(value) if value.starts_with("bold") || value.parse::<u32>().is_ok_and(|weight| weight >= 600) => self.style.bold = true,
            Some(_) => self.style.bold = false,
            None => {}
        }
        match property(style, "font-style") {
            Some(value) if value.starts_with("italic") || value.starts_with("oblique") => self.style.italic = true,
            Some(_) => self.style.italic = false,
            None => {}
        }
        if property(style, "white-space").is_some_and(|value| value.starts_with("pre")) {
            self.style.preserved = true;
        }
        for name in ["margin-left", "padding-left", "text-indent"] {
            self.indent += property(style, name).and_then(points).unwrap_or_default();
        }
        self.indent = self.indent.clamp(-10_000.0, 10_000.0);
    }
}

/// A length of CSS in points.
fn points(length: &str) -> Option<f32> {
    let end = length.find(|letter: char| letter.is_ascii_alphabetic() || letter == '%').unwrap_or(length.len());
    let number: f32 = length.get(..end)?.trim().parse().ok().filter(|number: &f32| number.is_finite())?;
    let unit = match length.get(end..)?.trim() {
        "pt" => 1.0,
        "px" => 0.75,
        "in" => 72.0,
        "cm" => 28.35,
        "mm" => 2.835,
        "em" | "rem" | "pc" => 12.0,
        _ => return None,
    };
    Some(number * unit)
}

/// Classes that say what an element is: those of the Official Journal of the European Union, of its pages and of its consolidated texts.
fn role_of_class(class: &str, seen_article: bool) -> Option<BlockRole> {
    let class = class.strip_prefix("oj-").unwrap_or(class);
    Some(match class {
        "doc-ti" | "title-doc-first" | "title-doc-last" | "title-doc-oj-reference" if seen_article => BlockRole::Heading(1),
        "doc-ti" | "title-doc-first" | "title-doc-last" => BlockRole::Title,
        "title-annex-1" => BlockRole::Heading(1),
        "ti-section-1" | "title-division-1" | "title-annex-2" => BlockRole::Heading(2),
        "ti-section-2" | "title-division-2" | "ti-grseq-1" | "title-gr-seq-level-1" => BlockRole::Heading(3),
        "ti-art" | "title-article-norm" => BlockRole::Heading(4),
        "sti-art" | "stitle-article-norm" | "title-gr-seq-level-2" => BlockRole::Heading(5),
        "hd-ti" | "hd-lg" | "hd-coll" | "hd-uniq" | "hd-date" | "hd-oj" | "modref" | "reference" | "disclaimer" => BlockRole::Running,
        _ => return None,
    })
}

/// The language in a class such as `en-content`, which pages of two languages have.
fn language_of_class(class: &str) -> Option<&str> {
    let (language, rest) = class.split_once('-')?;
    (["en", "fr", "es", "ru", "zh", "ar"].contains(&language) && matches!(rest, "content" | "text" | "version")).then_some(language)
}

/// True for the class of an article's title in the Official Journal.
pub(super) fn is_article_title(tree: &Tree, node: NodeId) -> bool {
    ["oj-ti-art", "ti-art", "title-article-norm"].iter().any(|class| tree.has_class(node, class))
}
