//! npm packages that are pinned by a committed lock file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, output_of, run};

/// The oldest Node whose test runner and `fetch` we rely on.
const NODE_MAJOR: u32 = 20;

/// Installs the packages that `folder/package-lock.json` pins, unless they are there; returns `node_modules`.
pub(crate) fn ensure(folder: &Path, what: &str) -> Outcome<PathBuf> {
    ensure_node()?;
    let modules = folder.join("node_modules");
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    // A copy of the lock file says which one the folder was made from.
    let stamp = modules.join(".installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(modules);
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
    run(&format!("Install {what} from npm"), &mut npm)?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
    Ok(modules)
}

fn ensure_node() -> Outcome {
    let found = output_of("node", &["--version"]);
    match found.as_deref().and_then(major) {
        Some(number) if number >= NODE_MAJOR => Ok(()),
        Some(number) => Err(format!("Node {NODE_MAJOR} or newer is needed; this is Node {number}.")),
        None => Err(format!("Node {NODE_MAJOR} or newer is needed and `node` does not run here.")),
    }
}

/// The major version in `v20.1.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_of_node() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
    }
}
