//! Running other programs: a line before each, and a sentence with the command line when one fails.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What every step returns; the error is a sentence for the developer.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// Prints one step.
pub(crate) fn step(title: &str) {
    eprintln!("==> {title}");
}

/// A `cargo` command in the repository's root.
pub(crate) fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(root());
    command
}

/// Announces a step and runs it with its output shown.
pub(crate) fn run(title: &str, command: &mut Command) -> Outcome {
    step(title);
    let line = line_of(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{title}: failed ({status}). To run it alone:\n  {line}")),
        Err(error) => Err(format!("{title}: cannot start ({error}). The command was:\n  {line}")),
    }
}

/// The standard output of a command that succeeds, `None` when it is missing or fails.
pub(crate) fn output_of(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    let output = command.args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as it can be pasted into a shell at the root of the repository.
fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line: Vec<String> = words.map(quoted).collect();
    match command.get_current_dir().and_then(|place| place.strip_prefix(root()).ok()) {
        Some(inside) if !inside.as_os_str().is_empty() => {
            format!("(cd {} && {})", inside.display(), line.join(" "))
        }
        _ => line.join(" "),
    }
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@".contains(c);
    if word.chars().all(plain) && !word.is_empty() { word.into_owned() } else { format!("'{word}'") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_step_and_the_command() {
        let reason = run("Trying", Command::new("false").arg("two words")).unwrap_err();
        assert!(reason.starts_with("Trying: failed"), "{reason}");
        assert!(reason.ends_with("false 'two words'"), "{reason}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let reason = run("Trying", &mut Command::new("no-such-program-here")).unwrap_err();
        assert!(reason.contains("cannot start") && reason.ends_with("no-such-program-here"), "{reason}");
    }

    #[test]
    fn a_command_in_a_folder_shows_the_folder() {
        let mut command = Command::new("npm");
        command.arg("ci").current_dir(root().join("tests/browser"));
        assert_eq!(line_of(&command), "(cd tests/browser && npm ci)");
    }
}
