//! `cargo xtask picture`: draws the preview for links from the built page, in headless Chromium.

use std::process::Command;

use crate::browsers::{self, Engine};
use crate::command::{Outcome, root, run};
use crate::npm;

/// Takes the picture of `dist/` and writes `static/preview.png`.
pub(crate) fn picture() -> Outcome {
    let folder = root().join("tests/browser");
    npm::ensure(&folder, "puppeteer-core")?;
    let programs = browsers::ensure(&[Engine::Chromium])?;
    let mut node = Command::new("node");
    node.arg("preview.mjs").current_dir(&folder).envs(programs);
    run("Draw static/preview.png from dist/", &mut node)
}
