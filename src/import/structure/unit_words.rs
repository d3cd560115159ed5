//! Words for the units of a treaty: article, chapter, annex, preamble, in the languages of the United Nations and a few more.

/// What a unit is for the structure of a treaty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitClass {
    /// An article, or a rule or principle where those are what a text is made of.
    Provision,
    /// A part, chapter or title.
    Division,
    /// A section: a division beside articles, a provision where there are none.
    Section,
    /// An annex, appendix or schedule.
    Annex,
    /// The preamble.
    Preamble,
}

use UnitClass::{Annex, Division, Provision, Section};

/// Words before a number. Those of another language that are written alike stand once.
pub(super) const BEFORE: [(&str, UnitClass); 62] = [
    ("article", Provision),
    ("art.", Provision),
    ("artículo", Provision),
    ("articulo", Provision),
    ("artikel", Provision),
    ("artigo", Provision),
    ("articolo", Provision),
    ("статья", Provision),
    ("المادة", Provision),
    ("مادة", Provision),
    ("rule", Provision),
    ("règle", Provision),
    ("regla", Provision),
    ("правило", Provision),
    ("القاعدة", Provision),
    ("principle", Provision),
    ("principe", Provision),
    ("principio", Provision),
    ("принцип", Provision),
    ("المبدأ", Provision),
    ("guideline", Provision),
    ("directriz", Provision),
    ("chapter", Division),
    ("chapitre", Division),
    ("capítulo", Division),
    ("capitulo", Division),
    ("hoofdstuk", Division),
    ("kapitel", Division),
    ("capitolo", Division),
    ("глава", Division),
    ("الفصل", Division),
    ("part", Division),
    ("partie", Division),
    ("parte", Division),
    ("часть", Division),
    ("الجزء", Division),
    ("deel", Division),
    ("title", Division),
    ("titre", Division),
    ("título", Division),
    ("titulo", Division),
    ("titel", Division),
    ("الباب", Division),
    ("book", Division),
    ("livre", Division),
    ("section", Section),
    ("sección", Section),
    ("seccion", Section),
    ("afdeling", Section),
    ("раздел", Section),
    ("القسم", Section),
    ("الفرع", Section),
    ("annex", Annex),
    ("annexe", Annex),
    ("appendix", Annex),
    ("appendice", Annex),
    ("anexo", Annex),
    ("приложение", Annex),
    ("المرفق", Annex),
    ("مرفق", Annex),
    ("bijlage", Annex),
    ("schedule", Annex),
];

/// Chinese words after a number, `第…条`.
pub(super) const AFTER: [(&str, UnitClass); 12] = [
    ("条", Provision),
    ("條", Provision),
    ("章", Division),
    ("部分", Division),
    ("编", Division),
    ("編", Division),
    ("篇", Division),
    ("节", Section),
    ("節", Section),
    ("部", Division),
    ("附件", Annex),
    ("规则", Provision),
];

/// Annexes in Chinese, whose number comes after.
pub(super) const ANNEX_ZH: [&str; 3] = ["附件", "附录", "附錄"];

/// What preambles are headed.
pub(super) const PREAMBLES: [&str; 14] = [
    "preamble",
    "préambule",
    "preámbulo",
    "preambulo",
    "преамбула",
    "序言",
    "前言",
    "弁言",
    "الديباجة",
    "ديباجة",
    "preambule",
    "präambel",
    "preambolo",
    "considérants",
];
