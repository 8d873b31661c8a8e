//! `cargo xtask check`: what a change must pass before anyone looks at it.

use std::process::Command;

use crate::command::{Outcome, cargo, root, run};
use crate::{npm, tools};

/// Format, clippy without warnings on both targets, types of the scripts, native tests (layering among them) and doc tests.
pub(crate) fn check() -> Outcome {
    tools::ensure_components()?;
    tools::ensure_wasm_target()?;
    run("Format", &mut cargo(["fmt", "--all", "--check"]))?;
    let mut native = cargo(["clippy", "--workspace", "--all-targets", "--features", "cli", "--", "-D", "warnings"]);
    run("Clippy, native", &mut native)?;
    let target = "wasm32-unknown-unknown";
    let mut wasm = cargo(["clippy", "--target", target, "--lib", "--bins", "--", "-D", "warnings"]);
    run("Clippy, WebAssembly", &mut wasm)?;
    types_of_scripts()?;
    run("Native tests", &mut cargo(["test", "--workspace", "--features", "cli", "--lib", "--bins", "--tests"]))?;
    run("Doc tests", &mut cargo(["test", "--doc"]))
}

/// The scripts have their types in comments; TypeScript reads them and writes nothing.
fn types_of_scripts() -> Outcome {
    let packages = npm::ensure(&root().join("tools/build"), tools::BUILD_PACKAGES)?;
    let mut compiler = Command::new(packages.join(".bin/tsc"));
    run("Types of the scripts", compiler.args(["--project", "static/jsconfig.json"]).current_dir(root()))
}
