//! The crates that reach the WebAssembly modules, from cargo's own account of the dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::command::{Outcome, cargo, root};

/// The package whose programs are shipped.
const OWN: &str = "demarche";

/// A crate inside the release.
#[derive(Debug)]
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression, as its author wrote it.
    pub(crate) licence: String,
    pub(crate) authors: Vec<String>,
    pub(crate) repository: String,
    /// Where its source lies on this machine.
    pub(crate) folder: PathBuf,
    /// SHA-256 of the package in the registry, in hexadecimal; ours has none.
    pub(crate) checksum: Option<String>,
    /// The crates it is made with, as `name version`, sorted.
    pub(crate) needs: BTreeSet<String>,
}

impl Crate {
    /// `name version`, which no two crates share.
    pub(crate) fn key(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// Whether it is our own package.
    pub(crate) fn is_own(&self) -> bool {
        self.name == OWN
    }
}

/// Every crate whose code reaches the modules, sorted by name and version. Procedural macros run while compiling and
/// stay behind, with all that only they need.
pub(crate) fn shipped() -> Outcome<Vec<Crate>> {
    let mut command = cargo(["metadata", "--format-version", "1", "--locked"]);
    command.args(["--filter-platform", "wasm32-unknown-unknown"]);
    let output = command.output().map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))?;
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    Ok(reachable(&metadata, &checksums(&lock)))
}

fn reachable(metadata: &Value, checksums: &BTreeMap<String, String>) -> Vec<Crate> {
    let packages: BTreeMap<&str, &Value> = by_id(&metadata["packages"]);
    let nodes: BTreeMap<&str, &Value> = by_id(&metadata["resolve"]["nodes"]);
    let needed = |id: &str| -> Vec<&str> {
        let dependencies = nodes.get(id).map_or(&[][..], |node| list(&node["deps"])).iter();
        let normal = dependencies.filter(|it| list(&it["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()));
        let ids = normal.filter_map(|it| it["pkg"].as_str());
        ids.filter(|id| packages.get(id).is_some_and(|package| !is_macro(package))).collect()
    };
    let own = packages.iter().find(|(_, package)| package["name"] == OWN);
    let mut open: Vec<&str> = own.map(|(id, _)| *id).into_iter().collect();
    let mut found = BTreeMap::new();
    while let Some(id) = open.pop() {
        let Some(package) = packages.get(id).filter(|_| !found.contains_key(id)) else {
            continue;
        };
        let needs = needed(id);
        open.extend(&needs);
        let needs = needs.iter().filter_map(|id| packages.get(id)).map(|package| key(package)).collect();
        found.insert(id, crate_from(package, needs, checksums));
    }
    let mut crates: Vec<Crate> = found.into_values().collect();
    crates.sort_by_key(Crate::key);
    crates
}

fn crate_from(package: &Value, needs: BTreeSet<String>, checksums: &BTreeMap<String, String>) -> Crate {
    let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
    let manifest = PathBuf::from(text("manifest_path"));
    Crate {
        name: text("name"),
        version: text("version"),
        licence: text("license"),
        authors: list(&package["authors"]).iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        repository: text("repository"),
        folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
        checksum: checksums.get(&key(package)).cloned(),
        needs,
    }
}

fn key(package: &Value) -> String {
    let text = |field: &str| package[field].as_str().unwrap_or_default();
    format!("{} {}", text("name"), text("version"))
}

fn is_macro(package: &Value) -> bool {
    let targets = list(&package["targets"]).iter();
    targets.flat_map(|target| list(&target["kind"])).any(|kind| kind == "proc-macro")
}

fn by_id(values: &Value) -> BTreeMap<&str, &Value> {
    list(values).iter().filter_map(|value| Some((value["id"].as_str()?, value))).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The checksums in a lock file, by `name version`.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let field = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
        line.strip_suffix('"').map(str::to_owned)
    };
    let blocks = lock.split("[[package]]").skip(1);
    let checked = blocks.filter_map(|block| {
        let key = format!("{} {}", field(block, "name")?, field(block, "version")?);
        Some((key, field(block, "checksum")?))
    });
    checked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_framework_is_shipped_and_macros_tools_and_tests_are_not() {
        let crates = shipped().unwrap();
        let has = |name: &str| crates.iter().any(|it| it.name == name);
        assert!(has("demarche") && has("yew") && has("wasm-bindgen"));
        for absent in ["yew-macro", "syn", "proptest", "divan", "xtask", "brotli"] {
            assert!(!has(absent), "{absent}");
        }
        let unchecked: Vec<&str> =
            crates.iter().filter(|it| it.checksum.is_none()).map(|it| it.name.as_str()).collect();
        assert_eq!(unchecked, ["demarche"]);
    }

    #[test]
    fn checksums_are_read_from_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n\n[[package]]\nname = \"b\"\n";
        assert_eq!(checksums(lock), BTreeMap::from([("a 1.0.0".to_owned(), "ab".to_owned())]));
    }
}
