//! `cargo xtask test`: everything that must hold, the browser tests last.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::browsers::{self, Engine};
use crate::command::{Outcome, root, run};
use crate::dist::{self, Options};
use crate::{check, npm};

/// Which engines the browser tests run in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Engines {
    /// Chromium alone, the quick default.
    Chromium,
    /// Every engine; the default where `CI` is `true`.
    All,
}

impl Engines {
    /// Reads `--engines chromium|all`; without it the environment decides.
    pub(crate) fn from_options(options: &[String]) -> Outcome<Self> {
        let words: Vec<&str> = options.iter().map(String::as_str).collect();
        match words[..] {
            [] if std::env::var("CI").is_ok_and(|value| value == "true") => Ok(Self::All),
            [] | ["--engines", "chromium"] | ["--engines=chromium"] => Ok(Self::Chromium),
            ["--engines", "all"] | ["--engines=all"] => Ok(Self::All),
            _ => Err(format!("`{}` is not understood; use --engines chromium or --engines all.", words.join(" "))),
        }
    }

    fn list(&self) -> &'static [Engine] {
        match self {
            Self::Chromium => &[Engine::Chromium],
            Self::All => &Engine::ALL,
        }
    }
}

/// Runs the quick checks, builds the release with its budgets, and tests it in the browsers.
pub(crate) fn test(engines: &Engines) -> Outcome {
    check::check()?;
    dist::dist(&Options::PLAIN)?;
    browser_tests(engines.list())
}

fn browser_tests(engines: &[Engine]) -> Outcome {
    let folder = root().join("tests/browser");
    npm::ensure(&folder, "puppeteer-core and axe-core")?;
    let programs = browsers::ensure(engines)?;
    let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(test_files(&folder)?);
    node.current_dir(&folder).env("ENGINES", names.join(",")).envs(programs);
    run(&format!("Browser tests of dist/ in {}", names.join(", ")), &mut node)
}

/// The names of the `*.test.mjs` files, sorted.
fn test_files(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut tests: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).collect();
    tests.sort();
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engines_option() {
        let read = |words: &[&str]| {
            let options: Vec<String> = words.iter().map(ToString::to_string).collect();
            Engines::from_options(&options)
        };
        assert_eq!(read(&["--engines", "all"]), Ok(Engines::All));
        assert_eq!(read(&["--engines=chromium"]), Ok(Engines::Chromium));
        assert!(read(&["--engines", "lynx"]).is_err());
    }
}
