//! The service worker of the page form, told which files it keeps and what their hashes are.

use std::path::Path;

use serde_json::{Map, Value};

use crate::command::{Outcome, root};
use crate::digest::{integrity, sha256};
use crate::fingerprint::fetched;
use crate::folder::{extension, read, read_text, write};
use crate::forms::{self, PAGE};
use crate::page::linked;

/// The worker, and the one that takes its place when it must go.
const WORKER: &str = "sw.js";
const KILL: &str = "sw-kill.js";

/// The lines of the worker that are filled in.
const BLANKS: [&str; 3] = ["const VERSION = \"\";\n", "const FILES = {};\n", "const LANGUAGES = {};\n"];

/// The page's mention of the script that registers the worker, where its version is written.
const MENTION: &str = "data-asset=\"offline\"";

/// Hexadecimal digits of a version.
const VERSION_DIGITS: usize = 16;

/// Files with their hashes.
type Hashes = Map<String, Value>;

/// Writes `sw.js` and its end, `sw-kill.js`, and the version into each page; after all that changes a file.
pub(crate) fn add(folder: &Path) -> Outcome {
    let source = root().join("static");
    let template = read_text(&source, WORKER)?;
    let mut kept = hashed(folder, &kept_files(folder, PAGE)?)?;
    let mut languages = Map::new();
    let pages = forms::pages(folder)?;
    let mut texts = String::new();
    for page in &pages {
        texts += &read_text(folder, page)?;
        if let Some((language, _)) = page.split_once('/') {
            let files = kept_files(folder, page)?.into_iter().filter(|file| !kept.contains_key(file));
            languages.insert(language.to_owned(), hashed(folder, &files.collect::<Vec<_>>())?.into());
        }
    }
    let version = version(&template, &texts, [&kept, &languages]);
    for page in &pages {
        let text = read_text(folder, page)?.replace(MENTION, &format!("{MENTION} data-version=\"{version}\""));
        write(folder, page, &text)?;
        let files = page.split_once('/').and_then(|(language, _)| languages.get_mut(language)?.as_object_mut());
        files.unwrap_or(&mut kept).insert(page.clone(), integrity(text.as_bytes()).into());
    }
    write(folder, WORKER, filled(&template, &version, [&kept, &languages])?)?;
    write(folder, KILL, read_text(&source, KILL)?)
}

fn hashed(folder: &Path, files: &[String]) -> Outcome<Hashes> {
    files.iter().map(|file| Ok((file.clone(), integrity(&read(folder, file)?).into()))).collect()
}

/// What a page fetches at once and where it links to; the script of the worker and the sheet for paper too, but else nothing on demand. The first
/// page's are kept for all, those of another language once it is read.
fn kept_files(folder: &Path, page: &str) -> Outcome<Vec<String>> {
    let fetched = fetched(folder, page)?;
    let later = fetched.on_demand.into_iter().filter(|file| file.starts_with("offline") || extension(file) == "css");
    let place = page.strip_suffix(PAGE).unwrap_or_default();
    let from_here = |link: String| link.strip_prefix("../").map_or_else(|| [place, &link].concat(), str::to_owned);
    // The pages in other languages have files of their own.
    let links = linked(&read_text(folder, page)?).into_iter().filter(|file| !file.ends_with(PAGE)).map(from_here);
    let links = links.filter(|file| folder.join(file).is_file());
    let mut files: Vec<String> = fetched.at_once.into_iter().chain(later).chain(links).collect();
    files.sort();
    files.dedup();
    Ok(files)
}

/// A name for exactly these bytes: of the worker, of the pages before the name is in them, and of what they need.
fn version(template: &str, pages: &str, [kept, languages]: [&Hashes; 2]) -> String {
    let needed = [kept, languages].map(|files| Value::from(files.clone()).to_string()).join("\n");
    let mut hash = sha256(format!("{template}\n{pages}\n{needed}").as_bytes());
    hash.truncate(VERSION_DIGITS);
    hash
}

fn filled(template: &str, version: &str, files: [&Hashes; 2]) -> Outcome<String> {
    if let Some(lost) = BLANKS.iter().find(|blank| template.matches(*blank).count() != 1) {
        return Err(format!("static/{WORKER} must have one line `{}`.", lost.trim_end()));
    }
    let mut text = template.replace(BLANKS[0], &format!("const VERSION = \"{version}\";\n"));
    for (blank, files) in BLANKS[1..].iter().zip(files) {
        let files = serde_json::to_string_pretty(files).map_err(|error| error.to_string())?;
        text = text.replace(blank, &blank.replace("{}", &files));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(hash: &str) -> Hashes {
        Map::from_iter([("a.js".to_owned(), Value::from(hash))])
    }

    #[test]
    fn the_worker_has_its_blanks_and_they_are_filled() {
        let template = read_text(&root().join("static"), WORKER).unwrap();
        let worker = filled(&template, "0123", [&kept("sha256-x"), &Map::new()]).unwrap();
        let expected =
            "const VERSION = \"0123\";\nconst FILES = {\n  \"a.js\": \"sha256-x\"\n};\nconst LANGUAGES = {};\n";
        assert!(worker.contains(expected), "{worker}");
        assert!(filled("", "0123", [&kept(""), &kept("")]).is_err());
    }

    #[test]
    fn the_version_follows_the_worker_the_page_and_the_files() {
        let none = Map::new();
        let one = version("worker", "page", [&kept("a"), &none]);
        assert_eq!(one.len(), VERSION_DIGITS);
        assert_eq!(one, version("worker", "page", [&kept("a"), &none]));
        for other in [
            version("w", "page", [&kept("a"), &none]),
            version("worker", "p", [&kept("a"), &none]),
            version("worker", "page", [&kept("b"), &none]),
            version("worker", "page", [&kept("a"), &kept("a")]),
        ] {
            assert_ne!(one, other);
        }
    }
}
