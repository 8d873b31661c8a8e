//! Puts the page that `demarche export` fills into the program: the file named by `DEMARCHE_RUNTIME`, which `cargo xtask dist` makes. Without
//! it the program is whole but for `export`, which says so.

use std::path::PathBuf;
use std::{env, fs, io};

const RUNTIME: &str = "DEMARCHE_RUNTIME";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed={RUNTIME}");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let Some(runtime) = env::var_os(RUNTIME).map(PathBuf::from) else {
        return fs::write(folder.join("runtime.html"), "");
    };
    println!("cargo::rerun-if-changed={}", runtime.display());
    fs::copy(runtime, folder.join("runtime.html")).map(|_| ())
}
