//! `LICENSES.txt`: what is inside the release, from whom, and on which terms.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::command::{Outcome, root};
use crate::crates::Crate;
use crate::folder::{read_text, write};
use crate::permissive::is_permissive;

/// The name of the file.
const FILE: &str = "LICENSES.txt";

/// How the names of licence files begin.
const BEGINNINGS: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];

const RULE: &str = "\n--------------------------------------------------------------------------------\n";

/// Writes `LICENSES.txt`; fails on a crate whose terms are not permissive.
pub(crate) fn add(folder: &Path, crates: &[Crate]) -> Outcome {
    let strict: Vec<String> = crates.iter().filter(|it| !is_permissive(&it.licence)).map(Crate::key).collect();
    if !strict.is_empty() {
        return Err(format!("these crates are not under a permissive licence: {}.", strict.join(", ")));
    }
    write(folder, FILE, text(crates)?)
}

fn text(crates: &[Crate]) -> Outcome<String> {
    let mut text = format!("What is inside Demarche, from whom, and on which terms\n\n{}\n", own_terms()?);
    text += "Compiled into the programs, with the Rust standard library (MIT OR Apache-2.0) https://github.com/rust-lang/rust:\n\n";
    for it in crates.iter().filter(|it| !it.is_own()) {
        let _ = writeln!(text, "{} ({}) {}", it.key(), it.licence, it.repository);
    }
    for (terms, names) in terms_of(crates)? {
        let _ = write!(text, "{RULE}{}\n\n{terms}\n", names.join(", "));
    }
    Ok(text)
}

/// The code's, the map's and the places' terms as the README states them, and the line that belongs with the map.
fn own_terms() -> Outcome<String> {
    let readme = read_text(&root(), "README.md")?;
    let section = readme.split("## Licences\n").nth(1).and_then(|rest| rest.split("\nFor the inside").next());
    let sources = read_text(&root(), "static/basemap/SOURCES.md")?;
    let credit = sources.lines().find(|line| line.starts_with("**To be shown with the map:**"));
    match (section, credit) {
        (Some(section), Some(credit)) => Ok(format!("{}\n\n{}\n", section.trim(), credit.replace("**", ""))),
        _ => {
            Err("README.md must have its section `Licences` and SOURCES.md its line to be shown with the map."
                .to_owned())
        }
    }
}

/// Every text once, with the crates that it covers.
fn terms_of(crates: &[Crate]) -> Outcome<BTreeMap<String, Vec<String>>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    found.insert(mit_of("the contributors of the Rust Project")?, vec!["the Rust standard library".to_owned()]);
    for it in crates {
        for terms in own_texts(it)? {
            found.entry(terms).or_default().push(it.key());
        }
    }
    Ok(found)
}

/// The texts that a crate brings; of several licences to choose from, not the long one. Some bring none: then the MIT
/// text with its authors.
fn own_texts(it: &Crate) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(&it.folder).map_err(|error| format!("{}: {error}", it.key()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| is_licence(name)).collect();
    names.sort();
    if names.iter().any(|name| !name.contains("APACHE")) {
        names.retain(|name| !name.contains("APACHE"));
    }
    let texts = names.iter().map(|name| Ok(tidy(&read_text(&it.folder, name)?)));
    let texts: Vec<String> = texts.collect::<Outcome<_>>()?;
    match texts.is_empty() {
        false => Ok(texts),
        true if it.licence.contains("MIT") && it.authors.is_empty() => {
            Ok(vec![mit_of(&format!("the authors of {}", it.name))?])
        }
        true if it.licence.contains("MIT") => Ok(vec![mit_of(&it.authors.join(", "))?]),
        true => Err(format!("{} brings no licence text.", it.key())),
    }
}

fn is_licence(name: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| name.to_uppercase().starts_with(beginning))
}

/// Line ends and white space at them differ between packages that have the same text.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// The MIT text with its holders.
fn mit_of(authors: &str) -> Outcome<String> {
    let own = read_text(&root(), "LICENSE-MIT")?;
    let from = own.find("Permission is hereby granted").ok_or("LICENSE-MIT has not its usual words.")?;
    Ok(format!("MIT License\n\nCopyright (c) {authors}\n\n{}", tidy(&own[from..])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crates::shipped;

    #[test]
    fn everything_inside_is_under_a_permissive_licence_and_brings_its_text() {
        let crates = shipped().unwrap();
        let strict: Vec<String> = crates.iter().filter(|it| !is_permissive(&it.licence)).map(Crate::key).collect();
        assert_eq!(strict, Vec::<String>::new());
        let text = text(&crates).unwrap();
        for words in ["Natural Earth", "GeoNames, CC BY 4.0", "\nyew 0.23.0 (MIT OR Apache-2.0)", "UNICODE LICENSE V3"]
        {
            assert!(text.contains(words), "{words}");
        }
        assert!(!text.contains(&root().display().to_string()), "a place of this machine");
    }

    #[test]
    fn a_strict_licence_stops_the_release() {
        let mut crates = shipped().unwrap();
        crates.truncate(1);
        crates[0].licence = "AGPL-3.0-only".to_owned();
        let reason = add(Path::new("nowhere"), &crates).unwrap_err();
        assert!(reason.contains(&crates[0].key()), "{reason}");
    }
}
