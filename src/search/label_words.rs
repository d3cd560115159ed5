//! Words that say what the number beside them is the number of – `article`, `para.`, `ст.`, `款` – in the six languages of the
//! United Nations, and the small words that join them in a reference.
//!
//! [`crate::model::ParsedLabel`] knows how an instrument labels its provisions; this table adds how people write and say the same:
//! abbreviations, plurals, other cases. Words that no table has are taken from the labels of the instrument, in
//! `instrument_labels`. Knows words alone.

use super::fold::fold;
use crate::model::ProvisionKind::{self, *};
use std::{collections::HashMap, sync::OnceLock};

/// What a word says of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelWord {
    /// It is the number of a provision, a division, or a paragraph in one.
    Kind(ProvisionKind),
    /// Of a part of the instrument or, beside an article, of a paragraph, as Russian *часть* may be.
    PartOrParagraph,
    /// Of a sentence: it has no address of its own.
    Sentence,
    /// It is a number, which says nothing more.
    Number,
}

/// A language with connecting words of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// Its connecting words are always known.
    English,
    French,
    Spanish,
    Russian,
    Arabic,
    Chinese,
}

use LabelWord::*;
use Language::*;

/// Words for each meaning in each language, as they are written. A word that two languages share stands where it comes first.
const WORDS: &[(Language, LabelWord, &str)] = &[
    (English, Kind(Article), "article articles art arts"),
    (English, Kind(Rule), "rule rules"),
    (English, Kind(Principle), "principle principles"),
    (English, Kind(Section), "section sections sec secs sect"),
    (English, Kind(Subsection), "subsection subsections subsec"),
    (English, Kind(Clause), "clause clauses cl"),
    (English, Kind(Regulation), "regulation regulations reg"),
    (English, Kind(Guideline), "guideline guidelines"),
    (English, Kind(Standard), "standard standards"),
    (English, Kind(Recommendation), "recommendation recommendations"),
    (English, Kind(Paragraph), "paragraph paragraphs para paras par pars"),
    (
        English,
        Kind(Point),
        "point points subparagraph subparagraphs subpara subparas sub letter letters lit litera item items indent indents",
    ),
    (English, Kind(Preamble), "preamble"),
    (English, Kind(Recital), "recital recitals"),
    (English, Kind(Preambular), "preambular pp pps"),
    (English, Kind(Operative), "operative op ops"),
    (English, Kind(Annex), "annex annexes"),
    (English, Kind(Appendix), "appendix appendices"),
    (English, Kind(Schedule), "schedule schedules"),
    (English, Kind(Protocol), "protocol protocols"),
    (English, Kind(Book), "book books"),
    (English, Kind(Title), "title titles"),
    (English, Kind(Part), "part parts"),
    (English, Kind(Chapter), "chapter chapters chap chaps ch"),
    (English, Sentence, "sentence sentences chapeau"),
    (English, Number, "no nos number numbers nr"),
    (French, Kind(Rule), "règle règles"),
    (French, Kind(Principle), "principe principes"),
    (French, Kind(Paragraph), "paragraphe paragraphes alinéa alinéas al"),
    (French, Kind(Point), "lettre lettres"),
    (French, Kind(Preamble), "préambule"),
    (French, Kind(Recital), "considérant considérants"),
    (French, Kind(Annex), "annexe"),
    (French, Kind(Appendix), "appendice"),
    (French, Kind(Protocol), "protocole"),
    (French, Kind(Book), "livre"),
    (French, Kind(Title), "titre titres"),
    (French, Kind(Part), "partie parties"),
    (French, Kind(Chapter), "chapitre chapitres"),
    (French, Sentence, "phrase phrases"),
    (Spanish, Kind(Article), "artículo artículos"),
    (Spanish, Kind(Rule), "regla reglas"),
    (Spanish, Kind(Principle), "principio principios"),
    (Spanish, Kind(Section), "sección secciones"),
    (Spanish, Kind(Clause), "cláusula cláusulas"),
    (Spanish, Kind(Paragraph), "párrafo párrafos párr apartado apartados"),
    (Spanish, Kind(Point), "inciso incisos literal literales letra letras punto puntos"),
    (Spanish, Kind(Preamble), "preámbulo"),
    (Spanish, Kind(Recital), "considerando considerandos"),
    (Spanish, Kind(Annex), "anexo anexos"),
    (Spanish, Kind(Appendix), "apéndice"),
    (Spanish, Kind(Protocol), "protocolo"),
    (Spanish, Kind(Book), "libro"),
    (Spanish, Kind(Title), "título títulos"),
    (Spanish, Kind(Part), "parte partes"),
    (Spanish, Kind(Chapter), "capítulo capítulos cap"),
    (Spanish, Sentence, "oración frase"),
    (Russian, Kind(Article), "статья статьи статье статью статьей статьёй статей статьям статьях ст"),
    (Russian, Kind(Rule), "правило правила правилу правил"),
    (Russian, Kind(Principle), "принцип принципа принципу принципы принципов"),
    (Russian, Kind(Section), "раздел раздела разделе разделы разделов"),
    (Russian, Kind(Paragraph), "пункт пункта пункту пункте пунктом пункты пунктов п пп абзац абзаца абзаце абз ч"),
    (Russian, Kind(Point), "подпункт подпункта подпункте подпункты подп"),
    (Russian, PartOrParagraph, "часть части частью частей"),
    (Russian, Kind(Preamble), "преамбула преамбулы преамбуле"),
    (Russian, Kind(Annex), "приложение приложения приложении приложению"),
    (Russian, Kind(Protocol), "протокол протокола"),
    (Russian, Kind(Chapter), "глава главы главе гл"),
    (Russian, Sentence, "предложение предложения"),
    (Arabic, Kind(Article), "المادة مادة المواد المادتان المادتين والمادة بالمادة للمادة"),
    (Arabic, Kind(Rule), "القاعدة قاعدة القواعد"),
    (Arabic, Kind(Principle), "المبدأ مبدأ المبادئ"),
    (Arabic, Kind(Paragraph), "الفقرة فقرة الفقرات الفقرتان الفقرتين والفقرة"),
    (Arabic, Kind(Point), "البند بند"),
    (Arabic, Kind(Preamble), "الديباجة"),
    (Arabic, Kind(Annex), "المرفق مرفق المرفقات"),
    (Arabic, Kind(Part), "الجزء الباب"),
    (Arabic, Kind(Chapter), "الفصل فصل"),
    (Arabic, Kind(Section), "القسم"),
    (Arabic, Sentence, "الجملة"),
    (Chinese, Kind(Article), "条 條"),
    (Chinese, Kind(Rule), "规则 規則"),
    (Chinese, Kind(Principle), "原则 原則"),
    (Chinese, Kind(Section), "节 節"),
    (Chinese, Kind(Paragraph), "款 段"),
    (Chinese, Kind(Point), "项 項 目"),
    (Chinese, Kind(Preamble), "序言"),
    (Chinese, Kind(Preambular), "序言部分"),
    (Chinese, Kind(Operative), "执行部分 執行部分"),
    (Chinese, Kind(Annex), "附件"),
    (Chinese, Kind(Appendix), "附录 附錄"),
    (Chinese, Kind(Book), "编 編"),
    (Chinese, Kind(Part), "部分"),
    (Chinese, Kind(Chapter), "章"),
    (Chinese, Sentence, "句"),
];

/// What joins the words of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Connecting {
    /// What comes after it contains what comes before.
    Of,
    /// One more reference follows.
    And,
    /// The end of a range follows.
    To,
    /// Nothing.
    The,
}

/// Connecting words. Those of other languages than English count only beside a label word of the same language.
const CONNECTING: &[(Language, Connecting, &str)] = &[
    (English, Connecting::Of, "of in under from"),
    (English, Connecting::And, "and or"),
    (English, Connecting::To, "to through until"),
    (English, Connecting::The, "the"),
    (French, Connecting::Of, "de du des d"),
    (French, Connecting::And, "et ou"),
    (French, Connecting::To, "à au aux"),
    (French, Connecting::The, "l le la les"),
    (Spanish, Connecting::Of, "de del"),
    (Spanish, Connecting::And, "y e"),
    (Spanish, Connecting::To, "a al"),
    (Spanish, Connecting::The, "el la los las"),
    (Russian, Connecting::And, "и или"),
    (Russian, Connecting::To, "по до"),
    (Arabic, Connecting::Of, "من في"),
    (Arabic, Connecting::And, "و أو"),
    (Arabic, Connecting::To, "إلى الى"),
    (Chinese, Connecting::Of, "的"),
    (Chinese, Connecting::And, "和 及 或"),
    (Chinese, Connecting::To, "至 到"),
];

/// The label words of other languages that a number may follow in running text without a capital letter.
type LabelTable = HashMap<String, (Language, LabelWord)>;

/// What a folded word says of the number beside it, and in which language.
pub(super) fn label_word(folded: &str) -> Option<(Language, LabelWord)> {
    static TABLE: OnceLock<LabelTable> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = LabelTable::new();
        for (language, meaning, words) in WORDS {
            for word in words.split(' ') {
                table.entry(fold(word).into_owned()).or_insert((*language, *meaning));
            }
        }
        table
    });
    table.get(folded).copied()
}

/// What a folded word joins, in English or in one of the languages of a reference.
pub(super) fn connecting_word(folded: &str, languages: &[Language]) -> Option<Connecting> {
    let known = CONNECTING.iter().filter(|(language, ..)| *language == English || languages.contains(language));
    known.into_iter().find(|(_, _, words)| words.split(' ').any(|word| fold(word) == folded)).map(|(_, meaning, _)| *meaning)
}

/// How many characters the longest label word of Chinese has.
pub(super) const LONGEST_CHINESE: usize = 4;

impl LabelWord {
    /// Its kind, where it names one.
    pub fn kind(self) -> Option<ProvisionKind> {
        match self {
            Kind(kind) => Some(kind),
            PartOrParagraph => Some(Part),
            Sentence | Number => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_the_table_once_for_each_language() {
        let mut seen: Vec<(Language, String)> = Vec::new();
        for (language, _, words) in WORDS {
            for word in words.split(' ') {
                assert!(label_word(&fold(word)).is_some(), "{word}");
                // Russian ё is folded to е, so both are one word.
                let key = (*language, word.to_owned());
                assert!(!seen.contains(&key), "{word}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn chinese_label_words_are_no_longer_than_said() {
        let longest = WORDS.iter().filter(|(language, ..)| *language == Chinese).flat_map(|(_, _, words)| words.split(' '));
        assert_eq!(longest.map(|word| word.chars().count()).max(), Some(LONGEST_CHINESE));
    }

    #[test]
    fn connecting_words_of_other_languages_count_beside_their_labels() {
        assert_eq!(connecting_word("la", &[English]), None);
        assert_eq!(connecting_word("la", &[French]), Some(Connecting::The));
        assert_eq!(connecting_word("of", &[]), Some(Connecting::Of));
    }
}
