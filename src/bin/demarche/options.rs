//! What is asked for on the command line.

use std::path::PathBuf;

use demarche::locale::{Locale, locales};
use lexopt::prelude::*;

use crate::Outcome;

pub(crate) const HELP: &str = "\
demarche COMMAND [OPTIONS]

  check  --dossier FILE                  what is wrong in a dossier, a line a finding; fails when a record is lost
  page   --dossier FILE --into FOLDER    prints the dossier into FOLDER/index.html, and its facts beside it
  export --dossier FILE --out FILE.html [--lang TAG]
                                         one file with everything in it, which opens without a network
  help                                   this text";

/// The commands there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Check,
    Page,
    Export,
    Help,
}

/// The command with its options.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) command: Command,
    values: Vec<(String, PathBuf)>,
}

impl Options {
    /// Reads the command line; the error says what was not understood.
    pub(crate) fn from_command_line() -> Outcome<Self> {
        Self::read(lexopt::Parser::from_env()).map_err(|error| format!("{error}\n\n{HELP}"))
    }

    fn read(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut options = Self { command: Command::Help, values: Vec::new() };
        while let Some(argument) = parser.next()? {
            match argument {
                Value(word) if word == "check" => options.command = Command::Check,
                Value(word) if word == "page" => options.command = Command::Page,
                Value(word) if word == "export" => options.command = Command::Export,
                Value(word) if word == "help" => options.command = Command::Help,
                Short('h') | Long("help") => options.command = Command::Help,
                Long(name @ ("dossier" | "into" | "out" | "lang")) => {
                    let name = name.to_owned();
                    options.values.push((name, parser.value()?.into()));
                }
                other => return Err(other.unexpected()),
            }
        }
        Ok(options)
    }

    /// The language of `--lang`; the first one without it. The error names those there are.
    pub(crate) fn language(&self) -> Outcome<&'static Locale> {
        let asked = self.values.iter().find(|(name, _)| name == "lang").map(|(_, value)| value.to_string_lossy());
        let asked = asked.as_deref().unwrap_or("en");
        let found = locales().find(|locale| locale.tag == asked);
        let tags: Vec<&str> = locales().map(|locale| locale.tag).collect();
        found.ok_or_else(|| format!("--lang {asked}: there is no such language; use one of {}.", tags.join(", ")))
    }

    /// The value of an option that the command cannot do without.
    pub(crate) fn required(&self, name: &str) -> Outcome<PathBuf> {
        let found = self.values.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.clone()).ok_or_else(|| format!("--{name} is missing.\n\n{HELP}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options, lexopt::Error> {
        Options::read(lexopt::Parser::from_args(words))
    }

    #[test]
    fn a_command_and_its_options() {
        let options = read(&["page", "--dossier=a.json", "--into", "dist"]).unwrap();
        assert_eq!(options.command, Command::Page);
        assert_eq!(options.required("into"), Ok(PathBuf::from("dist")));
        assert!(read(&["check"]).unwrap().required("dossier").unwrap_err().starts_with("--dossier is missing"));
        assert_eq!(read(&[]).unwrap().command, Command::Help);
    }

    #[test]
    fn a_language_is_one_of_ours() {
        assert_eq!(read(&["export", "--lang", "fa"]).unwrap().language().unwrap().tag, "fa");
        assert_eq!(read(&["export"]).unwrap().language().unwrap().tag, "en");
        assert!(read(&["export", "--lang=de"]).unwrap().language().unwrap_err().contains("en, ru, tr, fa, ar"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(read(&["publish"]).unwrap_err().to_string().contains("publish"));
        assert!(read(&["page", "--colour", "red"]).unwrap_err().to_string().contains("--colour"));
    }
}
