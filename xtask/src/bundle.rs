//! The release files made small: scripts and styles by esbuild, dossiers by dropping white space.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command::{Outcome, root, run};
use crate::folder::{read_text, top, write};

/// The folders of the parts of the page's script.
const PARTS: [&str; 2] = ["boot", "hands"];

/// Puts what the page's script imports into it: one request instead of two.
pub(crate) fn join(folder: &Path) -> Outcome {
    let scripts = top(folder, &["js"])?;
    let boot = scripts.iter().find(|file| file.starts_with("boot")).ok_or("Trunk built no boot.js.")?;
    let boot = folder.join(boot);
    let mut esbuild = Command::new(root().join("tools/build/node_modules/.bin/esbuild"));
    esbuild.arg(&boot).args(["--bundle", "--format=esm", "--allow-overwrite", "--log-level=warning"]);
    run("Join the page's script", esbuild.arg(format!("--outfile={}", boot.display())))?;
    PARTS.iter().try_for_each(|part| fs::remove_dir_all(folder.join(part)).map_err(|error| format!("{part}: {error}")))
}

/// Minifies every script, style and dossier of the folder in place.
pub(crate) fn minify(folder: &Path) -> Outcome {
    let code = top(folder, &["js", "css"])?.into_iter().map(|file| folder.join(file));
    let mut esbuild = Command::new(root().join("tools/build/node_modules/.bin/esbuild"));
    esbuild.args(code).args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    esbuild.arg(format!("--outdir={}", folder.display()));
    esbuild.arg(format!("--outbase={}", folder.display()));
    run("Minify scripts and styles", &mut esbuild)?;
    let dossiers = folder.join("dossiers");
    for file in top(&dossiers, &["json"])? {
        write(&dossiers, &file, without_white_space(&read_text(&dossiers, &file)?))?;
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

#[cfg(test)]
mod tests {
    use super::without_white_space;

    #[test]
    fn white_space_inside_strings_stays() {
        let json = "{ \"a b\" : [ 1,\n 2 ], \"q\\\" \\\\\" : \" \" }\n";
        assert_eq!(without_white_space(json), "{\"a b\":[1,2],\"q\\\" \\\\\":\" \"}");
    }
}
