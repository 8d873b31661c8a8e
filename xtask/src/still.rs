//! `cargo xtask still`: prints the bundled dossier into the page that Trunk has just built. Trunk calls it, so that plain `trunk serve`
//! shows the same page as a release.

use std::env;
use std::ffi::OsString;

use crate::command::{Outcome, cargo, run};

/// The dossier that the page is about.
const DOSSIER: &str = "static/dossiers/aleppo-idlib-2024.json";

/// Runs the command line's `page` on Trunk's staging folder.
pub(crate) fn still() -> Outcome {
    let folder: OsString = env::var_os("TRUNK_STAGING_DIR")
        .ok_or("TRUNK_STAGING_DIR is not set: Trunk calls this while it builds; use `cargo xtask dist`.")?;
    let mut print = cargo(["run", "--quiet", "--features", "cli", "--bin", "demarche", "--"]);
    print.args(["page", "--dossier", DOSSIER, "--into"]).arg(folder);
    // The flags of the release would compile everything anew for this machine.
    print.env_remove("CARGO_ENCODED_RUSTFLAGS");
    run("Print the page that stands before any script", &mut print)
}
