//! Messages are on screen or not in the house: the sources show each one.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot read the sources has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files that declare messages: the names of their fields are the messages.
const DECLARATIONS: [&str; 2] = ["locale/messages.rs", "locale/words.rs"];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let sources = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    sources.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names of the public fields of a declaration.
fn fields(declaration: &str) -> Vec<&str> {
    let lines = declaration.lines().filter_map(|line| line.trim().strip_prefix("pub "));
    lines.filter_map(|line| line.split_once(':')).map(|(name, _)| name).filter(|name| !name.contains(' ')).collect()
}

/// What messages are read from; the same name elsewhere is a field of something else.
const HOLDERS: [&str; 4] = ["text", "messages", "words", "words()"];

/// Whether a source reads the message, test code left out: `text.name` that goes no further.
fn shows(source: &str, field: &str) -> bool {
    let code = source.split("#[cfg(test)]").next().unwrap_or("");
    let access = [".", field].concat();
    code.match_indices(&access).any(|(at, _)| {
        let after = code[at + access.len()..].chars().next();
        let is_whole = !after.is_some_and(|next| next.is_alphanumeric() || next == '_');
        let before = code[..at].trim_end();
        let is_held = |holder: &str| {
            let rest = before.strip_suffix(holder);
            rest.is_some_and(|rest| !rest.ends_with(|last: char| last.is_alphanumeric() || last == '_'))
        };
        is_whole && HOLDERS.iter().any(|holder| is_held(holder))
    })
}

#[test]
fn every_message_is_shown_somewhere() {
    let declarations = DECLARATIONS.map(|path| src().join(path));
    let sources: Vec<_> =
        rust_files(&src()).iter().filter(|path| !declarations.contains(path)).map(|path| read(path)).collect();
    let texts = declarations.map(|path| read(&path));
    // `words` holds messages and is none itself.
    let all: Vec<_> = texts.iter().flat_map(|text| fields(text)).filter(|field| *field != "words").collect();
    assert!(all.len() > 50, "the declarations were not understood");
    let unused: Vec<_> = all.into_iter().filter(|field| !sources.iter().any(|source| shows(source, field))).collect();
    assert!(
        unused.is_empty(),
        "{} messages are never shown; use them or remove them: {}",
        unused.len(),
        unused.join(", ")
    );
}

#[test]
fn the_check_itself_can_fail() {
    assert!(shows("let a = messages.zoom_in;", "zoom_in"));
    assert!(shows("messages\n    .zoom_in\n", "zoom_in"));
    for source in [
        "messages.zoom_in_far",
        "zoom_in",
        "source.zoom_in",
        "context.zoom_in",
        "#[cfg(test)]\nmod tests { messages.zoom_in; }",
    ] {
        assert!(!shows(source, "zoom_in"), "{source}");
    }
    assert_eq!(
        fields("pub struct Words {\n    /// A remark.\n    pub a: &'static str,\n    pub b: Counted,\n}"),
        ["a", "b"]
    );
}
