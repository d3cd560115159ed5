//! The program: one subcommand, or the reader.

fn main() -> std::process::ExitCode {
    plenary::cli::main()
}
