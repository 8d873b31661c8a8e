//! The command line: checks a dossier, prints the page that stands before and without any script, and makes one file of everything.

mod check;
mod desk;
mod export;
mod languages;
mod options;
mod page;
mod template;

use std::process::ExitCode;

use options::{Command, HELP, Options};

/// What every command returns; the error is a sentence for the editor.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    match Options::from_command_line().and_then(|options| run(&options)) {
        Ok(code) => code,
        Err(reason) => {
            eprintln!("demarche: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Outcome<ExitCode> {
    match options.command {
        Command::Help => println!("{HELP}"),
        Command::Check => return check::check(&options.required("dossier")?),
        Command::Export => {
            export::export(&options.required("dossier")?, &options.required("out")?, options.language()?)?;
        }
        Command::Page => page::page(&options.required("dossier")?, &options.required("into")?)?,
    }
    Ok(ExitCode::SUCCESS)
}
