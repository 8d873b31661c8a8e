//! `cargo xtask check`: what a change must pass before anyone looks at it.

use crate::command::{Outcome, cargo, run};
use crate::tools;

/// Format, clippy without warnings on both targets, native tests (layering among them) and doc tests.
pub(crate) fn check() -> Outcome {
    tools::ensure_components()?;
    tools::ensure_wasm_target()?;
    run("Format", &mut cargo(["fmt", "--all", "--check"]))?;
    let mut native = cargo(["clippy", "--workspace", "--all-targets", "--features", "cli", "--", "-D", "warnings"]);
    run("Clippy, native", &mut native)?;
    let target = "wasm32-unknown-unknown";
    let mut wasm = cargo(["clippy", "--target", target, "--lib", "--bins", "--", "-D", "warnings"]);
    run("Clippy, WebAssembly", &mut wasm)?;
    run("Native tests", &mut cargo(["test", "--workspace", "--features", "cli", "--lib", "--bins", "--tests"]))?;
    run("Doc tests", &mut cargo(["test", "--doc"]))
}
