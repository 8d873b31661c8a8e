//! The release files made small: scripts and styles by esbuild, dossiers by dropping white space.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, root, run};

/// The folders of the parts of the page's script.
const PARTS: [&str; 2] = ["boot", "hands"];

/// Puts what the page's script imports into it: one request instead of two.
pub(crate) fn join(folder: &Path) -> Outcome {
    let scripts = files(folder, &["js"])?;
    let is_boot = |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("boot"));
    let boot = scripts.iter().find(is_boot).ok_or("Trunk built no boot.js.")?;
    let mut esbuild = Command::new(root().join("tools/build/node_modules/.bin/esbuild"));
    esbuild.arg(boot).args(["--bundle", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    run("Join the page's script", esbuild.arg(format!("--outfile={}", boot.display())))?;
    PARTS.iter().try_for_each(|part| fs::remove_dir_all(folder.join(part)).map_err(|error| format!("{part}: {error}")))
}

/// Minifies every script, style and dossier of the folder in place.
pub(crate) fn minify(folder: &Path) -> Outcome {
    let code = files(folder, &["js", "css"])?;
    let mut esbuild = Command::new(root().join("tools/build/node_modules/.bin/esbuild"));
    esbuild.args(&code).args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", folder.display()));
    esbuild.arg(format!("--outbase={}", folder.display()));
    run("Minify scripts and styles", &mut esbuild)?;
    for dossier in files(&folder.join("dossiers"), &["json"])? {
        let fail = |error: std::io::Error| format!("{}: {error}", dossier.display());
        let text = fs::read_to_string(&dossier).map_err(fail)?;
        fs::write(&dossier, without_white_space(&text)).map_err(fail)?;
    }
    Ok(())
}

/// JSON without the white space between its tokens.
fn without_white_space(json: &str) -> String {
    let mut in_string = false;
    let mut escaped = false;
    let kept = json.chars().filter(|&c| {
        let boundary = c == '"' && !escaped;
        escaped = in_string && c == '\\' && !escaped;
        in_string ^= boundary;
        in_string || !c.is_ascii_whitespace()
    });
    kept.collect()
}

/// The files directly in the folder with one of the extensions, sorted; none when there is no such folder.
pub(crate) fn files(folder: &Path, extensions: &[&str]) -> Outcome<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let wanted = |path: &PathBuf| extensions.iter().any(|it| path.extension().is_some_and(|own| own == *it));
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(wanted).collect();
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::without_white_space;

    #[test]
    fn white_space_inside_strings_stays() {
        let json = "{ \"a b\" : [ 1,\n 2 ], \"q\\\" \\\\\" : \" \" }\n";
        assert_eq!(without_white_space(json), "{\"a b\":[1,2],\"q\\\" \\\\\":\" \"}");
    }
}
