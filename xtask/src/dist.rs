//! `cargo xtask dist`: the release folder and what it weighs.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, output_of, root, run, step};
use crate::{budgets, bundle, fingerprint, names, tools};

/// What to do with the sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Budget {
    /// Fail when a size left its recorded range.
    Compare,
    /// Rewrite the recorded sizes, on purpose.
    Record,
}

impl Budget {
    /// Reads `--record`.
    pub(crate) fn from_options(options: &[String]) -> Outcome<Self> {
        match options {
            [] => Ok(Self::Compare),
            [option] if option == "--record" => Ok(Self::Record),
            [option, ..] => Err(format!("unknown option `{option}`; `dist` takes --record only.")),
        }
    }
}

/// Builds `dist/` and compares its sizes with `budgets.json`, or records them there.
pub(crate) fn dist(budget: Budget) -> Outcome {
    let folder = root().join("dist");
    build(&folder)?;
    names::shorten(&folder)?;
    bundle::minify(&folder)?;
    step("Name code and basemap after their content");
    fingerprint::rename_all(&folder)?;
    step("Sizes to the first interaction, and on demand, in bytes");
    let sizes = budgets::measure(&folder)?;
    budgets::print(&sizes);
    let file = root().join("budgets.json");
    match budget {
        Budget::Compare => budgets::compare(&file, &sizes),
        Budget::Record => budgets::record(&file, &sizes),
    }
}

fn build(folder: &Path) -> Outcome {
    let path = tools::wasm_build_path()?;
    let mut trunk = Command::new("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(folder).current_dir(root());
    trunk.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.env("CARGO_ENCODED_RUSTFLAGS", remapped_paths().join("\u{1f}"));
    // Trunk reads NO_COLOR as a boolean and refuses the customary `1`.
    trunk.env_remove("NO_COLOR");
    run("Release build (the first one compiles all dependencies)", &mut trunk)
}

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
