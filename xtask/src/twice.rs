//! `cargo xtask dist --twice`: the release built again from nothing must be the same, byte for byte.

use std::path::Path;

use crate::command::{Outcome, step};
use crate::folder::{files, read};

/// Fails with the names of the files that differ between two folders.
pub(crate) fn compare(first: &Path, second: &Path) -> Outcome {
    let (ours, theirs) = (files(first)?, files(second)?);
    let mut all: Vec<&String> = ours.iter().chain(&theirs).collect();
    all.sort();
    all.dedup();
    let differs = |file: &&&String| match (read(first, file), read(second, file)) {
        (Ok(one), Ok(other)) => one != other,
        _ => true,
    };
    let different: Vec<&str> = all.iter().filter(differs).map(|file| file.as_str()).collect();
    if different.is_empty() {
        step(&format!("Both builds have the same {} files", all.len()));
        return Ok(());
    }
    Err(format!("two builds of the same sources differ in:\n  {}", different.join("\n  ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::write;

    #[test]
    fn what_differs_or_is_lost_is_named() {
        let place = std::env::temp_dir().join(format!("demarche-twice-{}", std::process::id()));
        let [one, other] = ["one", "other"].map(|name| place.join(name));
        for folder in [&one, &other] {
            std::fs::create_dir_all(folder).unwrap();
            write(folder, "same.js", "1").unwrap();
        }
        assert_eq!(compare(&one, &other), Ok(()));
        write(&one, "a.js", "1").unwrap();
        write(&other, "a.js", "2").unwrap();
        write(&other, "b.js", "").unwrap();
        let reason = compare(&one, &other).unwrap_err();
        assert!(reason.ends_with("differ in:\n  a.js\n  b.js"), "{reason}");
        std::fs::remove_dir_all(place).unwrap();
    }
}
