//! The program about itself: its manual page, and what completes its commands in a shell, both made from the
//! definition of the command line, so that they cannot say anything else than `--help`; and what it is made of.

use super::{COULD_NOT, DONE, print_answer};
use crate::text;
use clap::Command;
use clap_complete::Shell;
use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};
use std::{io, process::ExitCode};

/// Prints the manual page: one, with all commands in it.
pub(super) fn print_manual(program: Command) -> ExitCode {
    match manual_page(program) {
        Ok(page) => {
            print_answer(&String::from_utf8_lossy(&page));
            ExitCode::from(DONE)
        }
        Err(error) => {
            eprintln!("{}", text::answers::manual_not_made(&error.to_string()));
            ExitCode::from(COULD_NOT)
        }
    }
}

/// Prints what completes commands, options and their values in a shell.
pub(super) fn print_completions(mut program: Command, shell: Shell) -> ExitCode {
    let name = program.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut program, name, &mut script);
    print_answer(&String::from_utf8_lossy(&script));
    ExitCode::from(DONE)
}

/// Prints the notices of what the program is made of.
pub(super) fn print_licences() -> ExitCode {
    print_answer(&text::licences::ALL);
    ExitCode::from(DONE)
}

/// The page. It holds all commands: pages of their own would be nine more files to install.
fn manual_page(mut program: Command) -> io::Result<Vec<u8>> {
    program.build();
    let commands: Vec<Command> =
        program.get_subcommands().filter(|command| command.get_name() != "help").map(without_common_options).collect();
    let page = Man::new(program).manual(text::man::MANUAL);
    let mut out = Vec::new();
    page.render_title(&mut out)?;
    page.render_name_section(&mut out)?;
    page.render_synopsis_section(&mut out)?;
    page.render_description_section(&mut out)?;
    page.render_options_section(&mut out)?;
    heading(text::man::COMMANDS, &mut out)?;
    for command in commands {
        write_command(command, &mut out)?;
    }
    for (title, entries) in text::man::SECTIONS {
        heading(title, &mut out)?;
        for (term, meaning) in *entries {
            Roff::new().control("TP", []).text([bold(*term)]).text([roman(*meaning)]).to_writer(&mut out)?;
        }
    }
    Ok(out)
}

/// A command without the options that all have, which are described once.
fn without_common_options(command: &Command) -> Command {
    let common = ["help", "version"].into_iter().filter(|id| command.get_arguments().any(|arg| arg.get_id() == *id));
    common.fold(command.clone(), |command, id| command.mut_arg(id, |arg| arg.hide(true)))
}

fn heading(title: &str, out: &mut Vec<u8>) -> io::Result<()> {
    Roff::new().control("SH", [title]).to_writer(out)
}

/// A command: how it is written, what it does, its options, and what more there is to say.
fn write_command(command: Command, out: &mut Vec<u8>) -> io::Result<()> {
    let more = command.get_after_help().map(ToString::to_string);
    Roff::new().control("SS", [command.get_name()]).to_writer(out)?;
    let part = Man::new(command);
    append(out, |part_out| part.render_synopsis_section(part_out))?;
    Roff::new().control("PP", []).to_writer(out)?;
    append(out, |part_out| part.render_description_section(part_out))?;
    append(out, |part_out| part.render_options_section(part_out))?;
    if let Some(more) = more {
        Roff::new().control("PP", []).text([roman(more)]).to_writer(out)?;
    }
    Ok(())
}

/// Appends a section without its heading.
fn append(out: &mut Vec<u8>, section: impl Fn(&mut Vec<u8>) -> io::Result<()>) -> io::Result<()> {
    let mut whole = Vec::new();
    section(&mut whole)?;
    for line in whole.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.starts_with(b".SH")) {
        out.extend_from_slice(line);
    }
    Ok(())
}
