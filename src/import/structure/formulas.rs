//! Words with which preambles begin and treaties close, in the languages of the United Nations and a few more.

/// True for a text with which a preamble begins, or that is part of one.
#[must_use]
pub fn begins_preamble(text: &str) -> bool {
    const BEGINNINGS: [&str; 36] = [
        "the states parties",
        "the state parties",
        "the parties to",
        "the contracting parties",
        "the contracting states",
        "the high contracting parties",
        "the member states",
        "the general assembly",
        "the governments",
        "we the peoples",
        "considering",
        "whereas",
        "les états parties",
        "les parties",
        "les hautes parties contractantes",
        "les parties contractantes",
        "les états membres",
        "considérant",
        "l’assemblée générale",
        "los estados partes",
        "las partes",
        "los estados parte",
        "considerando",
        "la asamblea general",
        "государства",
        "участники",
        "генеральная ассамблея",
        "принимая во внимание",
        "本公约缔约",
        "缔约各国",
        "鉴于",
        "إن الدول الأطراف",
        "إن الأطراف",
        "de staten die partij",
        "de lidstaten",
        "overwegende",
    ];
    begins_with_any(text, &BEGINNINGS)
}

/// True for a text with which a treaty closes: who signed, when and where.
#[must_use]
pub fn begins_closing(text: &str) -> bool {
    const BEGINNINGS: [&str; 22] = [
        "in witness whereof",
        "in faith whereof",
        "done at",
        "done in",
        "en foi de quoi",
        "fait à",
        "en fe de lo cual",
        "en testimonio de lo cual",
        "hecho en",
        "в удостоверение чего",
        "совершено в",
        "下列签署",
        "为此，下列",
        "以昭信守",
        "作为证明",
        "وإثباتا لذلك",
        "وإثباتاً لذلك",
        "وإشهادا على ذلك",
        "وإشهاداً على ذلك",
        "حرر في",
        "ten blijke waarvan",
        "gedaan te",
    ];
    // The Chinese formula ends the sentence.
    let chinese = text.trim_start().starts_with(['下', '为', '兹', '作']) && text.trim_end().trim_end_matches('。').ends_with("以昭信守");
    begins_with_any(text, &BEGINNINGS) || chinese
}

/// Where a closing formula begins inside a text that a document joined with what stands before it.
#[must_use]
pub fn closing_inside(text: &str) -> Option<usize> {
    const FORMULAS: [&str; 12] = [
        "IN WITNESS WHEREOF",
        "IN FAITH WHEREOF",
        "EN FOI DE QUOI",
        "EN FE DE LO CUAL",
        "EN TESTIMONIO DE LO CUAL",
        "В УДОСТОВЕРЕНИЕ ЧЕГО",
        "下列人员",
        "下列签署",
        "下列代表",
        "为此，下列",
        "وإثباتاً لذلك",
        "وإثباتا لذلك",
    ];
    let starts = FORMULAS.iter().filter_map(|formula| text.find(formula)).filter(|start| *start > 0);
    // Chinese says so at the end as well.
    let is_closing = |start: &usize| {
        let (before, after) = (&text[..*start], &text[*start..]);
        ends_as_a_sentence(before)
            && (after.starts_with(|letter: char| letter.is_ascii() || u32::from(letter) < 0x700) || after.contains("以昭信守"))
    };
    starts.filter(is_closing).min()
}

fn begins_with_any(text: &str, beginnings: &[&str]) -> bool {
    let start: String = text.chars().skip_while(|letter| !letter.is_alphanumeric()).take(40).flat_map(char::to_lowercase).collect();
    let start = start.replace('\'', "’").replace('\u{a0}', " ");
    beginnings.iter().any(|beginning| start.starts_with(beginning))
}

/// True where a text ends as a sentence or a part of one does, which a title does not.
#[must_use]
pub fn ends_as_a_sentence(text: &str) -> bool {
    let end =
        text.trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ')' | ']' | '”' | '"' | '»' | '’' | '*' | '）'));
    end.ends_with(['.', ';', ':', ',', '。', '；', '：', '，', '、', '؛', '،', '!', '?', '؟', '.'])
}

/// True for a short text with a word for an instrument in it.
#[must_use]
pub fn names_an_instrument(text: &str) -> bool {
    const WORDS: [&str; 30] = [
        "protocol",
        "convention",
        "covenant",
        "agreement",
        "treaty",
        "declaration",
        "charter",
        "decision",
        "resolution",
        "protocole",
        "convenio",
        "convención",
        "acuerdo",
        "tratado",
        "declaración",
        "protocolo",
        "accord",
        "traité",
        "déclaration",
        "конвенция",
        "протокол",
        "декларация",
        "公约",
        "议定书",
        "宣言",
        "اتفاقية",
        "بروتوكول",
        "إعلان",
        "verdrag",
        "protokoll",
    ];
    let small = text.to_lowercase();
    text.chars().count() < 200 && WORDS.iter().any(|word| small.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_known_in_every_language() {
        for text in [
            "The States Parties to this Convention,",
            "*Considering* that",
            "Les États Parties à la présente",
            "اِن",
            "Государства-участники",
        ] {
            assert_eq!(begins_preamble(text), !text.starts_with("اِ"), "{text}");
        }
        for text in ["IN WITNESS WHEREOF the undersigned", "EN FOI DE QUOI, les", "В УДОСТОВЕРЕНИЕ ЧЕГО", "DONE at Harbour Town"]
        {
            assert!(begins_closing(text), "{text}");
        }
        assert!(!begins_closing("Donetsk is a town"));
        assert_eq!(closing_inside("It has no end. IN WITNESS WHEREOF the undersigned"), Some(15));
        assert_eq!(closing_inside("本公约没有终点。下列人员签名，以昭信守。"), Some("本公约没有终点。".len()));
        assert_eq!(closing_inside("A text IN WITNESS WHEREOF"), None);
        assert_eq!(closing_inside("各方。下列人员可以上船。"), None);
    }
}
