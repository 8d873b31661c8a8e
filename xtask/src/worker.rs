//! The service worker of the page form, told which files it keeps and what their hashes are.

use std::path::Path;

use serde_json::{Map, Value};

use crate::command::{Outcome, root};
use crate::digest::{integrity, sha256};
use crate::fingerprint::fetched;
use crate::folder::{read, read_text, write};
use crate::forms::PAGE;
use crate::page::linked;

/// The worker, and the one that takes its place when it must go.
const WORKER: &str = "sw.js";
const KILL: &str = "sw-kill.js";

/// The lines of the worker that are filled in.
const BLANKS: [&str; 2] = ["const VERSION = \"\";\n", "const FILES = {};\n"];

/// The page's mention of the script that registers the worker, where its version is written.
const MENTION: &str = "data-asset=\"offline\"";

/// Hexadecimal digits of a version.
const VERSION_DIGITS: usize = 16;

/// Writes `sw.js` and its end, `sw-kill.js`, and the version into `index.html`; after all that changes a file.
pub(crate) fn add(folder: &Path) -> Outcome {
    let source = root().join("static");
    let template = read_text(&source, WORKER)?;
    let page = read_text(folder, PAGE)?;
    let mut kept = Map::new();
    for file in kept_files(folder, &page)? {
        let hash = integrity(&read(folder, &file)?);
        kept.insert(file, Value::from(hash));
    }
    let version = version(&template, &page, &kept);
    let page = page.replace(MENTION, &format!("{MENTION} data-version=\"{version}\""));
    write(folder, PAGE, &page)?;
    kept.insert(PAGE.to_owned(), Value::from(integrity(page.as_bytes())));
    write(folder, WORKER, filled(&template, &version, &kept)?)?;
    write(folder, KILL, read_text(&source, KILL)?)
}

/// What the page form fetches at once and where it links to; the script of the worker too, but else nothing on demand.
fn kept_files(folder: &Path, page: &str) -> Outcome<Vec<String>> {
    let fetched = fetched(folder, PAGE)?;
    let script = fetched.on_demand.into_iter().filter(|file| file.starts_with("offline"));
    // The pages in other languages are not kept: each would need files of its own.
    let links = linked(page).into_iter().filter(|file| !file.ends_with(PAGE) && folder.join(file).is_file());
    let mut files: Vec<String> = fetched.at_once.into_iter().chain(script).chain(links).collect();
    files.sort();
    files.dedup();
    Ok(files)
}

/// A name for exactly these bytes: of the worker, of the page before the name is in it, and of what the page needs.
fn version(template: &str, page: &str, kept: &Map<String, Value>) -> String {
    let mut hash = sha256(format!("{template}\n{page}\n{}", Value::from(kept.clone())).as_bytes());
    hash.truncate(VERSION_DIGITS);
    hash
}

fn filled(template: &str, version: &str, kept: &Map<String, Value>) -> Outcome<String> {
    if let Some(lost) = BLANKS.iter().find(|blank| template.matches(*blank).count() != 1) {
        return Err(format!("static/{WORKER} must have one line `{}`.", lost.trim_end()));
    }
    let files = serde_json::to_string_pretty(kept).map_err(|error| error.to_string())?;
    let [version_blank, files_blank] = BLANKS;
    let text = template.replace(version_blank, &format!("const VERSION = \"{version}\";\n"));
    Ok(text.replace(files_blank, &format!("const FILES = {files};\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(hash: &str) -> Map<String, Value> {
        Map::from_iter([("a.js".to_owned(), Value::from(hash))])
    }

    #[test]
    fn the_worker_has_its_blanks_and_they_are_filled() {
        let template = read_text(&root().join("static"), WORKER).unwrap();
        let worker = filled(&template, "0123", &kept("sha384-x")).unwrap();
        assert!(
            worker.contains("const VERSION = \"0123\";\nconst FILES = {\n  \"a.js\": \"sha384-x\"\n};\n"),
            "{worker}"
        );
        assert!(filled("", "0123", &kept("")).is_err());
    }

    #[test]
    fn the_version_follows_the_worker_the_page_and_the_files() {
        let one = version("worker", "page", &kept("a"));
        assert_eq!(one.len(), VERSION_DIGITS);
        assert_eq!(one, version("worker", "page", &kept("a")));
        for other in [
            version("w", "page", &kept("a")),
            version("worker", "p", &kept("a")),
            version("worker", "page", &kept("b")),
        ] {
            assert_ne!(one, other);
        }
    }
}
