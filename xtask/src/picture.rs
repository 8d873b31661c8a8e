//! `cargo xtask picture`: draws the preview for links from the built page, in headless Chromium.

use std::process::Command;

use crate::browsers::{self, Engine};
use crate::command::{Outcome, cargo, root, run};
use crate::npm;

/// Takes the picture of `dist/` and writes `static/preview.png`, and into `tests/preview.txt` what it was drawn from.
pub(crate) fn picture() -> Outcome {
    let folder = root().join("tests/browser");
    npm::ensure(&folder, "puppeteer-core")?;
    let programs = browsers::ensure(&[Engine::Chromium])?;
    let mut node = Command::new("node");
    node.arg("preview.mjs").current_dir(&folder).envs(programs);
    run("Draw static/preview.png from dist/", &mut node)?;
    let mut record = cargo(["test", "--quiet", "--test", "preview"]);
    run("Record what it was drawn from", record.env("UPDATE_PREVIEW", "1"))
}
