//! `cargo xtask basemap`: derives the committed basemap from the pinned npm packages.

use std::process::Command;

use crate::command::{Outcome, root, run};

/// Runs `tools/basemap/derive.mjs`, which installs the pinned packages and writes `static/basemap/`.
pub(crate) fn basemap() -> Outcome {
    let mut node = Command::new("node");
    run("Derive the basemap", node.arg("tools/basemap/derive.mjs").current_dir(root()))
}
