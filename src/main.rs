//! The program: one command-line verb, or the reader.

fn main() -> std::process::ExitCode {
    plenary::cli::main()
}
