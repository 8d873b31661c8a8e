//! `cargo xtask dist`: the release folder and what it weighs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, output_of, root, run, step};
use crate::{
    budgets, bundle, compress, crates, fingerprint, forms, headers, integrity, licences, manifest, names, prune, sbom,
    share, single, tools,
};
use crate::{twice, worker};

/// What to do with the sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Budget {
    /// Fail when a size left its recorded range.
    Compare,
    /// Rewrite the recorded sizes, on purpose.
    Record,
}

/// How to make the release.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    budget: Budget,
    /// Where it will be served, to be named in its headers.
    origin: Option<String>,
    /// Whether to build it again from nothing and compare.
    is_twice: bool,
}

impl Options {
    /// The plain release.
    pub(crate) const PLAIN: Self = Self { budget: Budget::Compare, origin: None, is_twice: false };

    /// Reads `--record`, `--origin https://…` and `--twice`.
    pub(crate) fn from_words(words: &[String]) -> Outcome<Self> {
        let mut options = Self::PLAIN;
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word.split_once('=').unwrap_or((word, "")) {
                ("--record", "") => options.budget = Budget::Record,
                ("--twice", "") => options.is_twice = true,
                ("--origin", "") => options.origin = Some(headers::origin_from(words.next().unwrap_or_default())?),
                ("--origin", origin) => options.origin = Some(headers::origin_from(origin)?),
                _ => return Err(format!("unknown option `{word}`; `dist` takes --record, --origin and --twice.")),
            }
        }
        Ok(options)
    }
}

/// Builds `dist/` and compares its sizes with `budgets.json`, or records them there.
pub(crate) fn dist(options: &Options) -> Outcome {
    let folder = root().join("dist");
    let origin = options.origin.as_deref();
    release(&folder, &root().join("target"), origin)?;
    step("Sizes to the first interaction, and on demand, in bytes");
    let sizes = budgets::measure(&folder, forms::PAGE)?;
    budgets::print(&sizes);
    let file = root().join("budgets.json");
    for page in forms::pages(&folder)? {
        budgets::hold_to_limits(&file, &page, &budgets::measure(&folder, &page)?)?;
    }
    match options.budget {
        Budget::Compare => budgets::compare(&file, &sizes)?,
        Budget::Record => budgets::record(&file, &sizes)?,
    }
    if options.is_twice { again(&folder, origin) } else { Ok(()) }
}

/// Builds the release a second time, with nothing left of the first, and compares them.
fn again(first: &Path, origin: Option<&str>) -> Outcome {
    let target = root().join("target/twice");
    if target.is_dir() {
        fs::remove_dir_all(&target).map_err(|error| format!("{}: {error}", target.display()))?;
    }
    let second = target.join("dist");
    release(&second, &target, origin)?;
    twice::compare(first, &second)
}

/// Makes the release folder. Each step needs the names and bytes that those before it leave.
fn release(folder: &Path, target: &Path, origin: Option<&str>) -> Outcome {
    build(folder, target)?;
    prune::optimise(folder)?;
    names::shorten(folder)?;
    bundle::join(folder)?;
    forms::make(folder)?;
    share::add(folder, origin)?;
    bundle::minify(folder)?;
    step("Name code and basemap after their content");
    fingerprint::rename_all(folder)?;
    step("Seal the pages, fill in the worker, list what is inside, write headers and manifest, compress");
    integrity::add(folder)?;
    worker::add(folder)?;
    single::add(folder)?;
    let crates = crates::shipped()?;
    licences::add(folder, &crates)?;
    sbom::add(folder, &crates)?;
    headers::add(folder, origin)?;
    compress::add(folder)?;
    manifest::add(folder)
}

fn build(folder: &Path, target: &Path) -> Outcome {
    let path = tools::wasm_build_path()?;
    fs::create_dir_all(target).map_err(|error| format!("{}: {error}", target.display()))?;
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(folder).current_dir(root());
    trunk.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.env("CARGO_TARGET_DIR", target);
    let mut flags = remapped_paths();
    flags.push(INLINING.to_owned());
    trunk.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    // Trunk reads NO_COLOR as a boolean and refuses the customary `1`.
    trunk.env_remove("NO_COLOR");
    run("Release build (the first one compiles all dependencies)", &mut trunk)
}

/// How much LLVM inlines, by trying: the page's brotli shrinks by 0.9 KB, while the reader's, which is loaded on demand, grows by 2.
const INLINING: &str = "-Cllvm-args=-inline-threshold=30";

/// Keeps the places of this machine out of the panic messages, so that every machine builds the same bytes. Where
/// several places match, the last one wins.
fn remapped_paths() -> Vec<String> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sysroot = output_of("rustc", &["--print", "sysroot"]).map(PathBuf::from);
    let mut places: Vec<(PathBuf, &str)> = Vec::new();
    places.extend(sysroot.map(|place| (place, "rust")));
    for registry in cargo_home.iter().flat_map(|home| fs::read_dir(home.join("registry/src"))) {
        places.extend(registry.flatten().map(|entry| (entry.path(), "crates")));
    }
    places.push((root(), "demarche"));
    let flag = |(place, name): &(PathBuf, &str)| format!("--remap-path-prefix={}={name}", place.display());
    places.iter().map(flag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_of_a_release() {
        let read = |line: &str| Options::from_words(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(read(""), Ok(Options::PLAIN));
        let origin = Some("https://cdn.example".to_owned());
        let all = Options { budget: Budget::Record, origin, is_twice: true };
        assert_eq!(read("--record --twice --origin https://cdn.example").as_ref(), Ok(&all));
        assert_eq!(read("--origin=https://cdn.example --record --twice").as_ref(), Ok(&all));
        for wrong in ["--origin", "--origin cdn.example", "--fast", "--record=yes"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
