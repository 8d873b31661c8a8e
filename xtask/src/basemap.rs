//! `cargo xtask basemap`: derives the committed basemap from the pinned npm packages.

use std::process::Command;

use crate::command::{Outcome, root, run};
use crate::npm;

/// Runs `tools/basemap/derive.mjs`, which writes `static/basemap/`.
pub(crate) fn basemap() -> Outcome {
    npm::ensure(&root().join("tools/basemap"), "the map data")?;
    let mut node = Command::new("node");
    run(
        "Derive the basemap",
        node.arg("tools/basemap/derive.mjs").current_dir(root()),
    )
}
