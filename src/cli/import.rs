//! `plenary import`: a document that somebody was handed as the official text beside a briefing, or as a briefing to begin with.

use super::{
    COULD_NOT, DONE, PROBLEMS, WRONG_USE,
    document::{ChangesArgs, load_document},
    print_answer,
    window::texts_folder,
};
use crate::{
    format,
    import::{self, Alignment, Document, DraftWords, OutlinedText, TextOf, Warned, align, draft_briefing},
    linked::LinkedBriefing,
    load::{self, LoadedDocument},
    model::{Address, Briefing, Date, DocumentOrigin, ImportWarning, KeptChanges, OfficialText, Target},
    store, text,
};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// How a document is imported.
#[derive(Debug, clap::Args)]
pub(super) struct ImportOptions {
    /// The briefing that it is the text of; a file or a bundled one
    #[arg(long, value_name = "BRIEFING", required_unless_present = "new", conflicts_with = "new")]
    briefing: Option<PathBuf>,
    /// Make a briefing to begin with, and the text beside it
    #[arg(long, value_name = "OUT.ron", conflicts_with = "out")]
    new: Option<PathBuf>,
    /// Which edition of the treaty it is, by its id; if none is given, the current one
    #[arg(long, value_name = "EDITION")]
    edition: Option<String>,
    /// Its language, as in en or zh-Hans; if none is given, what the document shows
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// The file to write; if none is given, NAME.EDITION.LANGUAGE.text.ron beside the briefing
    #[arg(short, long, value_name = "OUT")]
    out: Option<PathBuf>,
    #[command(flatten)]
    changes: ChangesArgs,
    /// Which of several texts in the document, by its number
    #[arg(long, value_name = "N")]
    part: Option<usize>,
    /// Replace a file that exists
    #[arg(long)]
    replace: bool,
}

/// What is said, and how the program ends.
type Stop = (u8, String);

/// A document as it was read.
struct ReadDocument {
    texts: Vec<OutlinedText>,
    warnings: Vec<Warned>,
    origin: DocumentOrigin,
}

/// 0 where something was placed, 1 where nothing was.
pub(super) fn import_document(file: &Path, options: &ImportOptions) -> ExitCode {
    let done = match (&options.briefing, &options.new) {
        (Some(briefing), _) => import_beside(file, briefing, options),
        (None, Some(out)) => import_as_new(file, out, options),
        // The reader of the command line asks for one of them.
        (None, None) => Err((WRONG_USE, String::new())),
    };
    match done {
        Ok(()) => ExitCode::from(DONE),
        Err((code, why)) => {
            eprintln!("{why}");
            ExitCode::from(code)
        }
    }
}

fn import_beside(file: &Path, briefing_file: &Path, options: &ImportOptions) -> Result<(), Stop> {
    let (briefing, problems) = load::load(briefing_file);
    if briefing.is_empty() {
        let told: Vec<String> =
            problems.iter().map(|problem| format!("{}:{}", briefing_file.display(), text::problem_line(problem))).collect();
        return Err((COULD_NOT, told.join("\n")));
    }
    let edition = edition_of(&briefing, options)?;
    let read = read(file, options)?;
    let outlined = choose(&read.texts, options, |text| placed(text, &briefing, &edition))?;
    let language = language_of(outlined, options)?;
    let aligned = align(outlined, &briefing, TextOf { edition: &edition, language: &language });
    let kept = sealed(aligned.text.clone(), &read);
    let beside = Some(briefing_file).filter(|path| store::exists(path));
    let out = options.out.clone().or_else(|| load::official_text_file(beside, texts_folder().as_deref(), &kept));
    let out = out.ok_or_else(|| (WRONG_USE, text::importing::WHERE_TO.to_string()))?;
    report_warnings(file, &kept);
    if aligned.placed == 0 {
        return Err((PROBLEMS, text::importing::NOTHING_PLACED.to_string()));
    }
    write(&out, &format::write_official_text(&kept), options.replace)?;
    report(&LinkedBriefing::new(briefing), &aligned);
    let all = aligned.placed + aligned.missing.iter().filter(|target| target.address().is_some_and(Address::is_provision)).count();
    print_answer(&format!("{}\n", text::importing::written(&out, aligned.placed, all)));
    Ok(())
}

fn import_as_new(file: &Path, out: &Path, options: &ImportOptions) -> Result<(), Stop> {
    let read = read(file, options)?;
    let outlined = choose(&read.texts, options, |_| 0)?;
    let language = language_of(outlined, options)?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let edition = options.edition.clone().unwrap_or_else(|| "imported".to_owned());
    let words = DraftWords {
        title: &stem,
        edition: &edition,
        edition_title: &text::importing::EDITION_TITLE,
        language: &language,
        not_summarized: &text::importing::NOT_SUMMARIZED,
    };
    let briefing = draft_briefing(outlined, words);
    let aligned = align(outlined, &briefing, TextOf { edition: &edition, language: &language });
    let kept = sealed(aligned.text, &read);
    report_warnings(file, &kept);
    if briefing.provisions.is_empty() {
        return Err((PROBLEMS, text::importing::NOTHING_RECOGNIZED.to_string()));
    }
    let layer = load::official_text_file(Some(out), None, &kept).ok_or_else(|| (WRONG_USE, text::importing::WHERE_TO.to_string()))?;
    let written = format::write_briefing(&briefing).map_err(|error| (COULD_NOT, error.to_string()))?;
    // Both or none.
    for path in [out, &layer] {
        may_write(path, options.replace)?;
    }
    write(out, &written, options.replace)?;
    write(&layer, &format::write_official_text(&kept), options.replace)?;
    print_answer(&format!("{}\n", text::importing::drafted(out, briefing.provisions.len(), &layer)));
    Ok(())
}

/// The edition that is named, or the current one.
fn edition_of(briefing: &Briefing, options: &ImportOptions) -> Result<String, Stop> {
    let editions = &briefing.instrument.editions;
    let wanted = options.edition.as_ref().unwrap_or(&briefing.instrument.current);
    let known: Vec<&str> = editions.iter().map(|edition| edition.id.as_str()).collect();
    if known.contains(&wanted.as_str()) || options.edition.is_none() && known.is_empty() {
        return Ok(wanted.clone());
    }
    let said = text::importing::no_edition(wanted, &known);
    let meant = format::nearest(wanted, known.iter().copied()).map(text::did_you_mean).unwrap_or_default();
    Err((WRONG_USE, text::sentences(&[said, meant])))
}

fn language_of(outlined: &OutlinedText, options: &ImportOptions) -> Result<String, Stop> {
    let found = Some(outlined.language.clone()).filter(|language| !language.is_empty() && language != "und");
    options.language.clone().or(found).ok_or_else(|| (WRONG_USE, text::importing::LANGUAGE_UNKNOWN.to_string()))
}

fn read(file: &Path, options: &ImportOptions) -> Result<ReadDocument, Stop> {
    let LoadedDocument { document, bytes, file_name } = load_document(file, options.changes).map_err(|why| (COULD_NOT, why))?;
    let Document { kind, content, warnings } = document;
    let texts = import::outline(Document { kind, content, warnings: Vec::new() });
    let has = |wanted: ImportWarning| warnings.iter().any(|warned| warned.warning == wanted);
    let tracked_changes = match (has(ImportWarning::ChangesRejected), has(ImportWarning::ChangesAccepted)) {
        (true, _) => Some(KeptChanges::Rejected),
        (_, true) => Some(KeptChanges::Accepted),
        _ => None,
    };
    let origin = DocumentOrigin {
        file_name,
        kind,
        sha256: format::bytes_sha256(&bytes),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        imported_on: today(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        tracked_changes,
    };
    Ok(ReadDocument { texts, warnings, origin })
}

fn today() -> Option<Date> {
    jiff::Zoned::now().date().to_string().parse().ok()
}

/// The text that is meant: the one that is named, the only one, the only one in the language, or the only one that fits.
fn choose<'t>(texts: &'t [OutlinedText], options: &ImportOptions, fits: impl Fn(&OutlinedText) -> usize) -> Result<&'t OutlinedText, Stop> {
    if let Some(number) = options.part {
        let part = number.checked_sub(1).and_then(|place| texts.get(place));
        return part.ok_or_else(|| (WRONG_USE, text::importing::no_such_part(number, texts.len())));
    }
    let speaks = |text: &&OutlinedText| options.language.as_ref().is_none_or(|language| text.language == *language);
    let spoken: Vec<&OutlinedText> = texts.iter().filter(speaks).collect();
    let left = if spoken.is_empty() { texts.iter().collect() } else { spoken };
    let fitting: Vec<&OutlinedText> = left.iter().copied().filter(|text| fits(text) > 0).collect();
    match (left.as_slice(), fitting.as_slice()) {
        ([], _) => Err((PROBLEMS, text::importing::NOTHING_RECOGNIZED.to_string())),
        ([only], _) | (_, [only]) => Ok(only),
        _ => Err((WRONG_USE, parts_to_choose(texts))),
    }
}

fn placed(outlined: &OutlinedText, briefing: &Briefing, edition: &str) -> usize {
    align(outlined, briefing, TextOf { edition, language: &outlined.language }).placed
}

fn parts_to_choose(texts: &[OutlinedText]) -> String {
    let provisions = |text: &OutlinedText| text.elements.iter().filter(|element| element.kind == import::ElementKind::Provision).count();
    let part = |(place, outlined): (usize, &OutlinedText)| {
        text::importing::part(place + 1, &outlined.title, &outlined.language, provisions(outlined))
    };
    let lines = std::iter::once(text::importing::WHICH_PART.to_string()).chain(texts.iter().enumerate().map(part));
    lines.collect::<Vec<_>>().join("\n")
}

/// The layer with what is known of its document, and the sum of its words.
fn sealed(mut kept: OfficialText, read: &ReadDocument) -> OfficialText {
    let of_document = read.warnings.iter().map(|warned| crate::model::TextWarning {
        warning: warned.warning,
        place: warned.place,
        words: warned.words.split_whitespace().collect::<Vec<_>>().join(" "),
    });
    kept.warnings = of_document.chain(kept.warnings).collect();
    kept.origin = Some(read.origin.clone());
    kept.words_sha256 = format::words_sha256(&kept);
    kept
}

fn report_warnings(file: &Path, kept: &OfficialText) {
    let listed = |warning: ImportWarning| matches!(warning, ImportWarning::NotInDocument | ImportWarning::NotInBriefing);
    for one in kept.warnings.iter().filter(|one| !listed(one.warning)) {
        let words = text::importing::warning(one.warning, one.place, &one.words);
        eprintln!("{}", text::labelled(&file.display().to_string(), &words));
    }
}

/// What is missing on either side, and what has no place.
fn report(linked: &LinkedBriefing, aligned: &Alignment) {
    let names = |targets: &[Target]| targets.iter().map(|target| linked.say_target(target)).collect::<Vec<_>>();
    if !aligned.missing.is_empty() {
        eprintln!("{}", text::importing::missing(&names(&aligned.missing)));
    }
    if !aligned.added.is_empty() {
        let written: Vec<String> = aligned.added.iter().map(ToString::to_string).collect();
        eprintln!("{}", text::importing::added(&written));
    }
    if !aligned.text.unplaced.is_empty() {
        eprintln!("{}", text::importing::unplaced_pieces(aligned.text.unplaced.len()));
    }
    let whole = if aligned.is_complete() { text::importing::COMPLETE } else { text::importing::INCOMPLETE };
    eprintln!("{whole}");
}

fn may_write(out: &Path, replace: bool) -> Result<(), Stop> {
    if let Some(folder) = store::missing_folder(out) {
        return Err((COULD_NOT, text::no_folder(out, folder)));
    }
    if store::exists(out) && !replace {
        return Err((COULD_NOT, text::importing::exists(out)));
    }
    Ok(())
}

fn write(out: &Path, words: &str, replace: bool) -> Result<(), Stop> {
    may_write(out, replace)?;
    store::write_for_others(out, words.as_bytes()).map_err(|error| (COULD_NOT, text::answers::file_not_written(out, &error.to_string())))
}
