//! Official texts of the invented convention on harbour lights, in two languages, of some of its paragraphs.

use plenary::{
    linked::LinkedBriefing,
    model::{Briefing, OfficialParagraph, OfficialPart, OfficialText},
};
use std::sync::Arc;

/// The convention.
pub fn harbour_lights() -> Briefing {
    super::read(&super::text_of("tests/data/harbour_lights.ron")).0
}

/// It, with official texts in these languages beside it.
pub fn linked_with(languages: &[&str]) -> LinkedBriefing {
    LinkedBriefing::with_texts(harbour_lights(), languages.iter().map(|language| Arc::new(official_text(language))).collect())
}

/// The words of the adopted text, `en` or `fr`, of two of the four provisions. The second paragraph of Article 2 in English is what
/// the briefing says too, word for word.
pub fn official_text(language: &str) -> OfficialText {
    let paragraph = |address: &str, [en, fr]: [&str; 2], children| OfficialParagraph {
        children,
        ..OfficialParagraph::new(address.parse().unwrap(), if language == "en" { en } else { fr })
    };
    let part = |target: &str, [en, fr]: [&str; 2], text: Option<[&str; 2]>, paragraphs| OfficialPart {
        heading: if language == "en" { en } else { fr }.to_owned(),
        text: text.map(|[en, fr]| if language == "en" { en } else { fr }.to_owned()),
        paragraphs,
        ..OfficialPart::new(target.parse().unwrap())
    };
    let boarding = [
        "Any inspector duly empowered shall have the right to board, by day or by night, a vessel whose lanterns are extinguished.",
        "Tout inspecteur dûment habilité a le droit de monter, de jour comme de nuit, à bord d’un navire dont les feux sont éteints.",
    ];
    let complaint = [
        "Boarding is recorded, and the master may complain, as appropriate, to:",
        "La visite est consignée et le capitaine peut, le cas échéant, se plaindre auprès:",
    ];
    let court = ["the harbour court having jurisdiction.", "du tribunal portuaire compétent."];
    let cleaning = ["Lanterns shall be cleaned weekly.", "Les feux sont nettoyés chaque semaine."];
    OfficialText {
        edition: "final".to_owned(),
        language: language.to_owned(),
        parts: vec![
            part("d:I", ["General obligations", "Obligations générales"], None, Vec::new()),
            part(
                "2",
                ["Inspection of lanterns", "Visite des feux"],
                Some(["For the purposes of this Article:", "Aux fins du présent article :"]),
                vec![paragraph("2/1", boarding, Vec::new()), paragraph("2/2", complaint, vec![paragraph("2/2/a", court, Vec::new())])],
            ),
            part("r5", ["", ""], None, vec![paragraph("r5/1", cleaning, Vec::new())]),
        ],
        ..OfficialText::default()
    }
}
