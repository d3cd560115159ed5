//! The command line: the same layers as the window, with text for an answer.
//!
//! Nothing but the answer goes to stdout; errors go to stderr in plain words. Exit codes: 0 done,
//! 1 problems found, 2 wrong use, 3 could not.

mod about;
mod check;
mod document;
mod export;
mod find;
mod gaps;
mod import;
mod named_value;
mod outline;
mod show;
mod speaking_note;
mod stats;
mod status;
mod usage_error;
mod verify;
#[cfg_attr(not(feature = "window"), path = "no_window.rs")]
mod window;

use crate::{
    export::Handout,
    linked::LinkedBriefing,
    load::{load, serve_pdf},
    state::Theme,
    text,
};
use clap::{CommandFactory as _, Parser, Subcommand};
use std::{
    ffi::OsString,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Read treaty briefings: provisions, the safeguards that limit them, and the critiques of each.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, subcommand_value_name = "COMMAND", args_conflicts_with_subcommands = true)]
struct Args {
    #[command(subcommand)]
    verb: Option<Verb>,
    #[command(flatten)]
    window: WindowArgs,
}

/// What is asked of the window.
#[derive(Debug, clap::Args)]
struct WindowArgs {
    /// The briefing to open; if none is given, the bundled one
    file: Option<PathBuf>,
    /// Begin on the start page
    #[arg(long)]
    home: bool,
    /// Open as if for the first time, without the saved layout, place and filters of this briefing
    #[arg(long)]
    fresh: bool,
    /// The theme of the window; if none is given, the one of the system where it is known
    #[arg(long, value_enum)]
    theme: Option<ThemeName>,
    /// The only renderer to try; if none is given, the first that works: the one chosen in the settings, then those here in
    /// this order
    #[arg(long, value_enum)]
    renderer: Option<RendererName>,
    /// Fail when F12 or F10 is pressed, to try what comes after
    #[arg(long, hide = true)]
    fail: bool,
    /// Renderers that fail instead of opening the window, to try what comes after
    #[arg(long, hide = true, value_enum, value_delimiter = ',', value_name = "RENDERER")]
    fail_renderer: Vec<RendererName>,
    /// Milliseconds that each frame takes longer, to try what is typed on a slow machine
    #[arg(long, hide = true, value_name = "MS", default_value_t = 0)]
    slow: u64,
}

/// The ways to draw by the names people type.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum RendererName {
    /// The processor, without a graphics driver
    #[value(alias = "processor")]
    Software,
    /// OpenGL
    Opengl,
    /// Direct3D 12, Vulkan or Metal
    #[value(aliases = ["vulkan", "direct3d", "metal"])]
    Wgpu,
}

/// The themes by the names people type.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ThemeName {
    Light,
    Dark,
    Sepia,
    Contrast,
}

impl From<ThemeName> for Theme {
    fn from(name: ThemeName) -> Self {
        match name {
            ThemeName::Light => Self::Light,
            ThemeName::Dark => Self::Dark,
            ThemeName::Sepia => Self::Sepia,
            ThemeName::Contrast => Self::Contrast,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the problems of briefings, and of walks and official texts beside them, as `FILE:LINE:COL: severity[code]: text`
    Check {
        /// Briefings (NAME.ron), walks (NAME.walk.ron) and official texts (NAME.EDITION.LANGUAGE.text.ron)
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Print one item with what is related to it
    #[command(
        after_help = "ADDRESS is an address (\"24 2\", \"24(2)\", \"art. 24 para. 2\"), or an item by its prefix and id: s: safeguard, c: critique, p: position, re: reply, a: actor, e: event, t: term, src: source, w: walk, d: division."
    )]
    Show {
        /// A briefing file
        file: PathBuf,
        /// What to show, such as "24 2", s:independent-review or c:senators-research
        address: String,
    },
    /// Write a briefing in another format: a page, a working table, plain text, tables, data or its bibliography
    Export {
        /// A briefing file
        file: PathBuf,
        /// The format: html, docx, xlsx, md, csv, json, csl or bib; for the notes alone: annotations or notes-md
        #[arg(long, value_name = "FORM", required_unless_present = "sheet", value_parser = export::form_names(), hide_possible_values = true)]
        to: Option<export::ExportTo>,
        /// The file to write; if none is given, the standard output
        #[arg(short, long, value_name = "OUT")]
        out: Option<PathBuf>,
        /// Only one article, preamble or chapter with what is related to it, such as 24 or d:IV
        #[arg(long, value_name = "ADDRESS")]
        article: Option<String>,
        /// A file of notes (NAME.notes.ron) to print beside what they are about
        #[arg(long, value_name = "NOTES")]
        notes: Option<PathBuf>,
        /// Only what the filters show that were last set for this briefing in the window
        #[arg(long, conflicts_with_all = ["article", "noted"])]
        filtered: bool,
        /// Only what has notes
        #[arg(long, requires = "notes", conflicts_with = "article")]
        noted: bool,
        /// Include the trainer's notes of the walks, which are otherwise left out
        #[arg(long)]
        trainer: bool,
        /// With docx: every card in full, and everything else, after the working table, which shortens them
        #[arg(long, conflicts_with = "sheet")]
        annex: bool,
        /// The brief of one article, such as 24, in place of the briefing: four pages at most; with --to html or docx
        #[arg(long, value_name = "ARTICLE", requires = "to", conflicts_with_all = ["article", "filtered", "notes", "noted", "trainer", "annex", "sheet"])]
        brief: Option<String>,
        /// One page to speak from on one place in the text, such as "24 2"; with --to html or docx
        #[arg(long, value_name = "ADDRESS", requires = "to", conflicts_with_all = ["article", "filtered", "noted", "trainer", "annex", "brief", "sheet"])]
        speaking_note: Option<String>,
        #[command(flatten)]
        chosen: speaking_note::ChosenForNote,
        /// One walk as a page to print: participant, trainer or posters
        #[arg(long, value_name = "SHEET", value_parser = export::handout_names(), hide_possible_values = true, conflicts_with_all = ["to", "article", "filtered", "notes", "noted", "trainer"])]
        sheet: Option<Handout>,
        /// Which walk, by its id, of the briefing or of your own; required if there is more than one
        #[arg(long, value_name = "ID", requires = "sheet", conflicts_with = "to")]
        walk: Option<String>,
    },
    /// Find words in a briefing: one result per line, best first; words in quotation marks as an exact phrase; if nothing
    /// has all of them, the closest results
    Find {
        /// A briefing file
        file: PathBuf,
        /// What to look for: all of the words, in any order
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Read a document (DOCX, ODT, PDF, HTML, XML, text) as the official text beside a briefing, or as a briefing to begin with
    Import {
        /// The document
        file: PathBuf,
        #[command(flatten)]
        options: import::ImportOptions,
    },
    /// Compare what a briefing quotes with the official text: verbatim, differs, not found
    Verify {
        /// A briefing file
        file: PathBuf,
        /// The official text to look in; if none is given, those beside the briefing
        #[arg(long, value_name = "LAYER")]
        text: Option<PathBuf>,
    },
    /// Show what an export of a treaty register says: signatures, ratifications, declarations, and what changed since the briefing
    Status {
        /// A briefing file
        file: PathBuf,
        /// The export: XML of the UN Treaty Collection, or a table (CSV)
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// Print the safeguards matrix (which kinds of safeguard limit which power) as comma-separated values
    Gaps {
        /// A briefing file
        file: PathBuf,
        /// All provisions, not only the intrusive powers
        #[arg(long)]
        all: bool,
    },
    /// Print counts of everything in a briefing as JSON
    Stats {
        /// A briefing file
        file: PathBuf,
    },
    /// List what is recognized in a document, by article and paragraph, before it is imported
    Outline {
        /// A document: DOCX, ODT, HTML, Akoma Ntoso, Formex, PDF, plain text or Markdown
        file: PathBuf,
        #[command(flatten)]
        options: outline::OutlineOptions,
    },
    /// Read a PDF from the standard input for another run of this program, which limits what this one may take
    #[command(hide = true)]
    ReadPdf,
    /// Print the manual page, for `man -l -`
    Man,
    /// Print the licence notices of everything in Plenary
    Licences,
    /// Print shell completions for commands and options
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let args = match Args::try_parse_from(&words) {
        Ok(args) => args,
        Err(error) => return usage_error::report(&error, &Args::command(), &words),
    };
    match args.verb {
        Some(Verb::Check { files }) => check::check_files(&files),
        Some(Verb::Show { file, address }) => show::show_target(&file, &address),
        Some(Verb::Export {
            file,
            to,
            out,
            article,
            filtered,
            notes,
            noted,
            trainer,
            annex,
            brief,
            speaking_note,
            chosen,
            sheet,
            walk,
        }) => match (to, sheet) {
            (Some(to), _) if speaking_note.is_some() => {
                let place = speaking_note.unwrap_or_default();
                speaking_note::export_note(&file, &place, to, out.as_deref(), notes.as_deref(), &chosen)
            }
            (Some(to), _) if brief.is_some() => export::export_brief(&file, &brief.unwrap_or_default(), to, out.as_deref()),
            (Some(to), _) => {
                let options = export::ExportOptions { article, filtered, notes, noted, trainer, cards_in_full: annex };
                export::export_briefing(&file, to, out.as_deref(), &options)
            }
            (None, Some(sheet)) => export::export_handout(&file, sheet, walk.as_deref(), out.as_deref()),
            // The reader of the command line asks for one of them.
            (None, None) => ExitCode::from(WRONG_USE),
        },
        Some(Verb::Find { file, words }) => find::find_words(&file, &words),
        Some(Verb::Import { file, options }) => import::import_document(&file, &options),
        Some(Verb::Verify { file, text }) => verify::verify_briefing(&file, text.as_deref()),
        Some(Verb::Status { file, from }) => status::print_status(&file, &from),
        Some(Verb::Gaps { file, all }) => gaps::print_gap_map(&file, all),
        Some(Verb::Stats { file }) => stats::print_stats(&file),
        Some(Verb::Outline { file, options }) => outline::print_outline(&file, &options),
        Some(Verb::ReadPdf) => serve_pdf().map_or(ExitCode::from(COULD_NOT), |()| ExitCode::from(DONE)),
        Some(Verb::Man) => about::print_manual(Args::command()),
        Some(Verb::Licences) => about::print_licences(),
        Some(Verb::Completions { shell }) => about::print_completions(Args::command(), shell),
        None => window::open_window(args.window),
    }
}

/// Something was found and printed.
const DONE: u8 = 0;
/// A file has problems.
const PROBLEMS: u8 = 1;
/// The command cannot be understood; clap says so for most of it.
const WRONG_USE: u8 = 2;
/// What was asked for could not be done.
const COULD_NOT: u8 = 3;

/// Reads a file for a verb that needs what is in it. Says on stderr what is wrong with the file;
/// `None` where nothing of it could be read.
fn open_briefing(file: &Path) -> Option<LinkedBriefing> {
    let (briefing, problems) = load(file);
    if briefing.is_empty() {
        for problem in problems {
            eprintln!("{}:{}", file.display(), text::problem_line(&problem));
        }
        return None;
    }
    if !problems.is_empty() {
        eprintln!("{}", text::answers::has_problems(file, problems.len()));
    }
    Some(LinkedBriefing::new(briefing))
}

/// Prints an answer. A closed pipe, as with `| head`, is no error.
fn print_answer(answer: &str) {
    let _ = std::io::stdout().lock().write_all(answer.as_bytes());
}
