//! The sentences of a briefing: all that was written for it, without names, titles and headings.

use plenary::model::{Briefing, Paragraph};

/// Every text with the item it stands in.
pub fn prose(briefing: &Briefing) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = vec![("about".to_owned(), &briefing.about)];
    all.extend(briefing.status.iter().map(|status| ("status".to_owned(), status.text.as_str())));
    for provision in &briefing.provisions {
        let whose = format!("provision {}", provision.id);
        all.extend(provision.text.iter().map(|text| (whose.clone(), text.as_str())));
        all.extend(provision.history.iter().map(|history| (format!("history of {}", provision.id), history.text.as_str())));
        provision.paragraphs.iter().for_each(|paragraph| paragraphs(paragraph, &mut all));
    }
    for safeguard in &briefing.safeguards {
        let whose = format!("s:{}", safeguard.id);
        all.push((whose.clone(), &safeguard.guarantees));
        all.extend(safeguard.limits.iter().map(|text| (whose.clone(), text.as_str())));
        let backings = [&safeguard.pushed_by, &safeguard.resisted_by];
        all.extend(backings.into_iter().flatten().filter_map(|backing| backing.text.as_deref()).map(|text| (whose.clone(), text)));
        all.extend(safeguard.votes.iter().map(|votes| (whose.clone(), votes.text.as_str())));
    }
    for critique in &briefing.critiques {
        let whose = format!("c:{}", critique.id);
        all.push((whose.clone(), &critique.claim));
        all.extend(critique.ask.iter().map(|text| (whose.clone(), text.as_str())));
        all.extend(critique.replies.iter().map(|reply| (whose.clone(), reply.text.as_str())));
        all.extend(critique.outcome.iter().filter_map(|outcome| outcome.why.as_deref()).map(|text| (whose.clone(), text)));
    }
    all.extend(briefing.positions.iter().map(|position| (format!("p:{}", position.id), position.text.as_str())));
    all.extend(briefing.actors.iter().filter_map(|actor| Some((format!("a:{}", actor.id), actor.about.as_deref()?))));
    all.extend(briefing.events.iter().filter_map(|event| Some((format!("e:{}", event.id), event.text.as_deref()?))));
    all.extend(briefing.terms.iter().map(|term| (format!("t:{}", term.id), term.meaning.as_str())));
    for stop in briefing.walks.iter().flat_map(|walk| &walk.stops) {
        let whose = format!("stop at {}", stop.focus);
        let notes = stop.notes.as_ref().map(plenary::model::Private::for_the_trainer);
        all.extend(stop.question.as_deref().into_iter().chain(notes).map(|text| (whose.clone(), text)));
    }
    all
}

fn paragraphs<'b>(paragraph: &'b Paragraph, all: &mut Vec<(String, &'b str)>) {
    let words = paragraph.not_summarized.as_ref().unwrap_or(&paragraph.text);
    all.push((format!("paragraph {}", paragraph.address), words));
    paragraph.children.iter().for_each(|child| paragraphs(child, all));
}
