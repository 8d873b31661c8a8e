//! The files of a folder, by their addresses in it.

use std::fs;
use std::path::Path;

use crate::command::Outcome;

/// Every file in the folder and below it, as `sub/name.ext`, sorted.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

/// The files directly in the folder with one of the extensions, sorted.
pub(crate) fn top(folder: &Path, extensions: &[&str]) -> Outcome<Vec<String>> {
    let is_wanted = |file: &String| !file.contains('/') && extensions.contains(&extension(file));
    Ok(files(folder)?.into_iter().filter(is_wanted).collect())
}

/// The extension of a file's name, without the dot; empty when there is none.
pub(crate) fn extension(file: &str) -> &str {
    Path::new(file).extension().and_then(|it| it.to_str()).unwrap_or_default()
}

/// The pages among the files.
pub(crate) fn pages(folder: &Path) -> Outcome<Vec<String>> {
    Ok(files(folder)?.into_iter().filter(|file| extension(file) == "html").collect())
}

/// The bytes of a file of the folder.
pub(crate) fn read(folder: &Path, file: &str) -> Outcome<Vec<u8>> {
    let path = folder.join(file);
    fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The text of a file of the folder.
pub(crate) fn read_text(folder: &Path, file: &str) -> Outcome<String> {
    let path = folder.join(file);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file of the folder.
pub(crate) fn write(folder: &Path, file: &str, content: impl AsRef<[u8]>) -> Outcome {
    let path = folder.join(file);
    fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_below_are_named_by_their_way() {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = files(own).unwrap();
        assert!(found.contains(&"src/folder.rs".to_owned()), "{found:?}");
        assert!(found.is_sorted());
        assert_eq!(top(own, &["toml", "rs"]), Ok(vec!["Cargo.toml".to_owned()]));
    }

    #[test]
    fn an_extension_follows_the_last_dot() {
        assert_eq!(extension("dossiers/a.b.json"), "json");
        assert_eq!(extension("_headers"), "");
    }
}
