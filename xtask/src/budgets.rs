//! What a reader downloads, before the first interaction and on demand, against the sizes recorded in `budgets.json`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::command::{Outcome, step};
use crate::compress::brotli;
use crate::fingerprint::{Fetched, fetched, role};
use crate::forms::PAGE;

/// How far a file may grow over its recorded size, in bytes of brotli.
const GROWTH: u64 = 1024;

/// How far a file may shrink before the gain must be recorded, in bytes of brotli.
const SHRINKAGE: u64 = 4096;

const RECORD: &str = "record it on purpose with `cargo xtask dist --record`";

/// A file that a page fetches; sizes in bytes.
pub(crate) struct Size {
    /// The name without its hash.
    role: String,
    raw: u64,
    brotli: u64,
    /// Whether it is on the way to the first interaction; else it is fetched on demand, and not in the total.
    is_first: bool,
}

/// `budgets.json`: `limits` that always hold (a role, roles joined by ` + `, or `total`) and the recorded `files`; bytes of brotli.
type Budgets = BTreeMap<String, BTreeMap<String, u64>>;

/// What no page names, because the browser itself asks for it.
const UNNAMED: &str = "sw.js";

/// Compresses a page and every file it fetches, at once or on demand.
pub(crate) fn measure(folder: &Path, page: &str) -> Outcome<Vec<Size>> {
    let Fetched { at_once, on_demand } = fetched(folder, page)?;
    let first = std::iter::once(page.to_owned()).chain(at_once);
    let first = first.map(|file| size_of(folder, &file, true));
    let later = on_demand.iter().map(String::as_str).chain([UNNAMED]);
    let later = later.map(|file| size_of(folder, file, false));
    first.chain(later).collect()
}

fn size_of(folder: &Path, file: &str, is_first: bool) -> Outcome<Size> {
    let bytes = fs::read(folder.join(file))
        .map_err(|error| format!("a page in dist/ names {file}, which cannot be read: {error}"))?;
    let packed = brotli(&bytes).map_err(|error| format!("{file}: brotli failed: {error}"))?;
    // The pages of all languages play one part.
    let role = if file.ends_with(PAGE) { PAGE.to_owned() } else { role(file) };
    Ok(Size { role, raw: bytes.len() as u64, brotli: packed.len() as u64, is_first })
}

/// Prints a line a file, and after those on the way to the first interaction their sum.
pub(crate) fn print(sizes: &[Size]) {
    let line = |name: &str, raw: u64, brotli: u64| eprintln!("    {name:<42} {raw:>9} {brotli:>9}");
    let file = |size: &Size| line(&size.role, size.raw, size.brotli);
    eprintln!("    {:<42} {:>9} {:>9}", "file", "raw", "brotli");
    first(sizes).for_each(file);
    let raw = first(sizes).map(|size| size.raw).sum();
    line("total", raw, total(sizes));
    eprintln!("    on demand");
    sizes.iter().filter(|size| !size.is_first).for_each(file);
}

/// Fails when the page of a language, or all that it takes to its first interaction, is over a limit.
pub(crate) fn hold_to_limits(file: &Path, page: &str, sizes: &[Size]) -> Outcome {
    let over = over_limits(&read(file)?, sizes);
    let of = |part: &str| sizes.iter().find(|size| size.role.contains(part)).map_or(0, |size| size.brotli);
    let (page_size, words, dossier) = (of(PAGE), of("words/"), of("dossiers/"));
    eprintln!("    {page:<16} page {page_size:>6}, words {words:>5}, dossier {dossier:>6}, all {:>7}", total(sizes));
    if over.is_empty() { Ok(()) } else { Err(format!("{page}:\n  {}", over.join("\n  "))) }
}

/// Fails with one line for every size that left its range.
pub(crate) fn compare(file: &Path, sizes: &[Size]) -> Outcome {
    let complaints = complaints(&read(file)?, sizes);
    if complaints.is_empty() {
        step("All sizes are within budgets.json");
        return Ok(());
    }
    Err(format!("sizes left their budgets:\n  {}", complaints.join("\n  ")))
}

/// Writes the sizes into `budgets.json`; the limits stay, and hold.
pub(crate) fn record(file: &Path, sizes: &[Size]) -> Outcome {
    let mut budgets = read(file)?;
    let broken = over_limits(&budgets, sizes);
    if !broken.is_empty() {
        return Err(format!("not recorded:\n  {}", broken.join("\n  ")));
    }
    let files = sizes.iter().map(|size| (size.role.clone(), size.brotli)).collect();
    budgets.insert("files".to_owned(), files);
    let text = serde_json::to_string_pretty(&budgets).map_err(|error| error.to_string())?;
    fs::write(file, text + "\n").map_err(|error| format!("{}: {error}", file.display()))?;
    step("Recorded in budgets.json");
    Ok(())
}

fn read(file: &Path) -> Outcome<Budgets> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

fn complaints(budgets: &Budgets, sizes: &[Size]) -> Vec<String> {
    let none = BTreeMap::new();
    let recorded = budgets.get("files").unwrap_or(&none);
    let mut found = over_limits(budgets, sizes);
    found.extend(sizes.iter().filter_map(|size| departure(size, recorded.get(&size.role).copied())));
    let gone = recorded.keys().filter(|role| sizes.iter().all(|size| size.role != **role));
    found.extend(gone.map(|role| format!("{role}: recorded, but no longer there; {RECORD}.")));
    found
}

fn over_limits(budgets: &Budgets, sizes: &[Size]) -> Vec<String> {
    let limits = budgets.get("limits").into_iter().flatten();
    let of = |role: &str| sizes.iter().find(|size| size.role == role).map_or(0, |size| size.brotli);
    let over = limits.filter_map(|(name, limit)| {
        let bytes = match name.as_str() {
            "total" => total(sizes),
            roles => roles.split(" + ").map(of).sum(),
        };
        (bytes > *limit).then(|| format!("{name}: {bytes} B of brotli, over the limit of {limit} B."))
    });
    over.collect()
}

fn departure(size: &Size, recorded: Option<u64>) -> Option<String> {
    let Size { role, brotli, .. } = size;
    let Some(recorded) = recorded else {
        return Some(format!("{role}: new, {brotli} B of brotli; {RECORD}."));
    };
    let remedy = match brotli {
        bytes if *bytes > recorded + GROWTH => {
            format!("more than +{GROWTH}; make it smaller or {RECORD}")
        }
        bytes if bytes + SHRINKAGE < recorded => {
            format!("more than −{SHRINKAGE}; well done: {RECORD}")
        }
        _ => return None,
    };
    Some(format!("{role}: {brotli} B of brotli, recorded {recorded} B, {remedy}."))
}

fn total(sizes: &[Size]) -> u64 {
    first(sizes).map(|size| size.brotli).sum()
}

/// The files on the way to the first interaction.
fn first(sizes: &[Size]) -> impl Iterator<Item = &Size> {
    sizes.iter().filter(|size| size.is_first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(brotli: u64) -> Vec<Size> {
        vec![Size { role: "app.wasm".to_owned(), raw: 3 * brotli, brotli, is_first: true }]
    }

    #[test]
    fn what_is_fetched_on_demand_is_no_part_of_the_total() {
        let mut sizes = sizes(50_000);
        let later = Size { role: "reader.wasm".to_owned(), raw: 3, brotli: 20_000, is_first: false };
        sizes.push(later);
        assert_eq!(total(&sizes), 50_000);
        let text = r#"{"limits": {"total": 60000}, "files": {"app.wasm": 50000}}"#;
        let found = complaints(&serde_json::from_str(text).unwrap(), &sizes);
        assert!(found[0].starts_with("reader.wasm: new"), "{found:?}");
    }

    fn complaints_about(brotli: u64) -> Vec<String> {
        let text = r#"{"limits": {"total": 60000}, "files": {"app.wasm": 50000}}"#;
        complaints(&serde_json::from_str(text).unwrap(), &sizes(brotli))
    }

    #[test]
    fn the_range_is_plus_1024_minus_4096() {
        assert_eq!(complaints_about(51_024), Vec::<String>::new());
        assert_eq!(complaints_about(45_904), Vec::<String>::new());
        assert!(complaints_about(51_025)[0].contains("recorded 50000 B, more than +1024"));
        assert!(complaints_about(45_903)[0].contains("more than −4096"));
    }

    #[test]
    fn a_limit_may_hold_for_several_files_together() {
        let mut sizes = sizes(9_000);
        sizes.push(Size { role: "theme.css".to_owned(), raw: 3, brotli: 6_000, is_first: true });
        let text = r#"{"limits": {"app.wasm + theme.css": 14600}, "files": {"app.wasm": 9000, "theme.css": 6000}}"#;
        let found = complaints(&serde_json::from_str(text).unwrap(), &sizes);
        assert_eq!(found, ["app.wasm + theme.css: 15000 B of brotli, over the limit of 14600 B."]);
    }

    #[test]
    fn limits_new_and_lost_files_are_named() {
        assert!(complaints_about(60_001)[0].starts_with("total: 60001 B"));
        let text = r#"{"files": {"lost.css": 10}}"#;
        let found = complaints(&serde_json::from_str(text).unwrap(), &sizes(5));
        assert!(found[0].starts_with("app.wasm: new"));
        assert!(found[1].starts_with("lost.css: recorded, but no longer there"));
    }
}
