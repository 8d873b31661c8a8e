//! What a page of the documentation leads to is there.

#![expect(clippy::expect_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

/// The pages at the top, and those of `docs/`.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.to_path_buf(), root.join("docs")];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder of pages"));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

/// The addresses of a page's links and pictures that are files of this repository.
fn files(text: &str) -> impl Iterator<Item = &str> {
    let addresses = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local = addresses.filter(|address| !address.contains(':') && !address.starts_with('#'));
    local.filter_map(|address| address.split('#').next())
}

#[test]
fn links_lead_somewhere() {
    let mut count = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        for file in files(&text) {
            let target = page.parent().expect("a page in a folder").join(file);
            assert!(target.exists(), "{} leads to {file}, which is not there", page.display());
            count += 1;
        }
    }
    assert!(count > 6, "{count} links: the pages were not understood");
}
