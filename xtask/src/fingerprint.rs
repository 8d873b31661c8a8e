//! Names that follow the content: `boot-0123456789ab.js` may be cached for ever.
//!
//! Trunk's own hash is taken before wasm-opt and the minifier have run, so different bytes could keep one name. Dossiers
//! keep their names as files: they are addresses that editors link to; what the page packs of them gets a new one.

use std::fs;
use std::path::Path;

use crate::command::Outcome;
use crate::folder::{extension, files, read_text, write};
use crate::forms;
use crate::page::{fetched_at_once, fetched_on_demand, module_of};

/// Hexadecimal digits of our hashes, and the least of Trunk's, which writes up to sixteen without leading zeros. A day in the name of a dossier has eight.
const HASH_DIGITS: usize = 12;

/// What is renamed, leaves first: a script may name the others, nothing names a script but the page.
const RENAMED: [&str; 6] = ["wasm", "bin", "packed", "txt", "css", "js"];

/// What a page fetches, as its names stand now.
pub(crate) struct Fetched {
    /// At once, in the page's order.
    pub(crate) at_once: Vec<String>,
    /// When it is needed; before a script, the module that it loads.
    pub(crate) on_demand: Vec<String>,
}

/// The files that a page names, and those that they name, by their addresses in the folder.
pub(crate) fn fetched(folder: &Path, page: &str) -> Outcome<Fetched> {
    let page = read_text(folder, page)?;
    let mut on_demand = Vec::new();
    for file in fetched_on_demand(&page).iter().map(|file| from_above(file)) {
        if extension(&file) == "js" {
            let script = read_text(folder, &file)?;
            on_demand.extend(module_of(&script).map(str::to_owned));
        }
        on_demand.push(file);
    }
    let at_once = fetched_at_once(&page).iter().map(|file| from_above(file)).collect();
    Ok(Fetched { at_once, on_demand })
}

/// The address in the folder that a page of one language means: such pages stand in folders of their own, beside all others.
fn from_above(address: &str) -> String {
    address.strip_prefix("../").unwrap_or(address).to_owned()
}

/// Renames the files that the pages name and corrects every mention of them.
pub(crate) fn rename_all(folder: &Path) -> Outcome {
    let mut files: Vec<String> = Vec::new();
    for page in forms::pages(folder)? {
        let Fetched { at_once, on_demand } = fetched(folder, &page)?;
        files.extend(at_once.into_iter().chain(on_demand));
    }
    files.sort();
    files.dedup();
    for kind in RENAMED {
        for file in files.iter().filter(|file| extension(file) == kind) {
            rename(folder, file)?;
        }
    }
    Ok(())
}

fn rename(folder: &Path, file: &str) -> Outcome {
    let old = folder.join(file);
    let bytes = fs::read(&old).map_err(|error| format!("{}: {error}", old.display()))?;
    let renamed = with_hash(&role(file), fnv1a(&bytes));
    let new = folder.join(&renamed);
    fs::rename(&old, &new).map_err(|error| format!("{}: {error}", new.display()))?;
    for text in texts(folder)? {
        let content = read_text(folder, &text)?;
        if content.contains(file_name(file)) {
            write(folder, &text, content.replace(file_name(file), file_name(&renamed)))?;
        }
    }
    Ok(())
}

/// The name without its hash: what the file is, whatever its content.
pub(crate) fn role(file: &str) -> String {
    let Some((before, after)) = file.rsplit_once('-') else {
        return file.to_owned();
    };
    let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
    let rest = &after[digits..];
    if digits >= HASH_DIGITS && rest.starts_with(['.', '_']) { format!("{before}{rest}") } else { file.to_owned() }
}

fn with_hash(role: &str, hash: u64) -> String {
    let (stem, extension) = role.rsplit_once('.').unwrap_or((role, ""));
    let digits = &format!("{hash:016x}")[..HASH_DIGITS];
    format!("{stem}-{digits}.{extension}")
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo): stable between machines and Rust versions; it guards caches, not trust.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The pages, scripts and styles: what may name another file.
fn texts(folder: &Path) -> Outcome<Vec<String>> {
    let may_name = |file: &String| ["html", "css", "js"].contains(&extension(file));
    Ok(files(folder)?.into_iter().filter(may_name).collect())
}

fn file_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_the_name_without_the_hash() {
        assert_eq!(role("boot-0123456789abcdef.js"), "boot.js");
        assert_eq!(role("demarche-page-123456789abcdef_bg.wasm"), "demarche-page_bg.wasm");
        assert_eq!(role("dossiers/aleppo-idlib-2024.json"), "dossiers/aleppo-idlib-2024.json");
        assert_eq!(role("demarche-page.js"), "demarche-page.js");
        assert_eq!(role("index.html"), "index.html");
    }

    #[test]
    fn a_renamed_file_has_its_role_still() {
        assert_eq!(role(&with_hash("basemap/region.bin", 7)), "basemap/region.bin");
    }

    #[test]
    fn fnv1a_of_the_published_test_vectors() {
        // http://www.isthe.com/chongo/src/fnv/test_fnv.c
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
