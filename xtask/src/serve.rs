//! `cargo xtask serve`: the widget with live reload.

use std::process::Command;

use crate::command::{Outcome, root, run};
use crate::tools;

/// Sets up the tools and runs `trunk serve` with the given options of Trunk.
pub(crate) fn serve(options: &[String]) -> Outcome {
    let path = tools::wasm_build_path()?;
    let mut trunk = Command::new("trunk");
    // Its own folder, so that serving never replaces a release that is being tested.
    trunk.args(["serve", "--dist", "target/serve"]).args(options);
    trunk.env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true").current_dir(root());
    run("Serve with live reload (Ctrl-C ends it)", &mut trunk)
}
