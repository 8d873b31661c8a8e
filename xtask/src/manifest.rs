//! `manifest.json`: every file of the release with its sizes and hashes.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::command::Outcome;
use crate::digest::{integrity, sha256};
use crate::folder::{extension, files, read, write};

/// The name of the file.
pub(crate) const FILE: &str = "manifest.json";

/// Writes `manifest.json` about every other file; a compressed copy counts as the `brotli` size of its file.
pub(crate) fn add(folder: &Path) -> Outcome {
    let all = files(folder)?;
    let mut entries = Map::new();
    for file in all.iter().filter(|file| !["br", "gz"].contains(&extension(file))) {
        let bytes = read(folder, file)?;
        let mut entry = json!({ "bytes": bytes.len(), "sha256": sha256(&bytes), "integrity": integrity(&bytes) });
        let copy = format!("{file}.br");
        if all.contains(&copy) {
            entry["brotli"] = Value::from(read(folder, &copy)?.len());
        }
        entries.insert(file.clone(), entry);
    }
    let manifest = json!({ "version": env!("CARGO_PKG_VERSION"), "files": entries });
    let text = serde_json::to_string_pretty(&manifest).map_err(|error| error.to_string())?;
    write(folder, FILE, text + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::read_text;

    #[test]
    fn every_file_has_its_sizes_and_hashes() {
        let folder = std::env::temp_dir().join(format!("demarche-manifest-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("sub")).unwrap();
        for (file, content) in [("sub/a.js", "abc"), ("sub/a.js.br", "x"), ("sub/a.js.gz", "xy"), ("b.png", "")] {
            write(&folder, file, content).unwrap();
        }
        add(&folder).unwrap();
        let manifest: Value = serde_json::from_str(&read_text(&folder, FILE).unwrap()).unwrap();
        let found: Vec<&String> = manifest["files"].as_object().unwrap().keys().collect();
        assert_eq!(found, ["b.png", "sub/a.js"]);
        let script = &manifest["files"]["sub/a.js"];
        assert_eq!((&script["bytes"], &script["brotli"]), (&json!(3), &json!(1)));
        assert_eq!(script["sha256"], sha256(b"abc"));
        assert_eq!(manifest["files"]["b.png"]["brotli"], Value::Null);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
