//! The build tools at their pinned versions: found on `PATH`, else in the cache, else compiled once into the cache.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, cargo, output_of, root, run, step};
use crate::npm;

/// A build tool that cargo can install.
struct Tool {
    /// Name of the package.
    package: &'static str,
    /// Name of the program, which prints `NAME VERSION` for `--version`.
    program: &'static str,
    version: &'static str,
    /// Options of `cargo install` that this version needs.
    options: &'static [&'static str],
    /// How long the compilation takes, for the line that announces it.
    patience: &'static str,
}

/// Trunk 0.22 needs a newer Rust than 1.95, so 0.21.14 it is, with the dependencies it was tested with.
const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &["--locked"],
    patience: "about five minutes on two cores",
};

/// Must equal the `wasm-bindgen` of Cargo.toml: Trunk refuses any other. Its lock file names a package that not every
/// registry mirror has, so it resolves its own.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    options: &["--no-default-features"],
    patience: "about two minutes on two cores",
};

/// A tool runs for seconds, so the minutes of link-time optimisation that its authors' profile asks for are not spent: Trunk compiles in half the time.
const QUICK_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

/// What `tools/build` pins.
pub(crate) const BUILD_PACKAGES: &str = "wasm-opt (binaryen), esbuild and TypeScript";

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Sets up all that a wasm build needs and returns the `PATH` with which Trunk finds it.
pub(crate) fn wasm_build_path() -> Outcome<OsString> {
    ensure_wasm_target()?;
    let packages = npm::ensure(&root().join("tools/build"), BUILD_PACKAGES)?;
    let mut folders = vec![packages.join(".bin")];
    for tool in [&WASM_BINDGEN, &TRUNK] {
        folders.extend(ensure(tool)?);
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).map_err(|error| format!("cannot extend PATH: {error}"))
}

/// Adds rustfmt and clippy where a minimal installation left them out.
pub(crate) fn ensure_components() -> Outcome {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output_of("cargo", &[subcommand, "--version"]).is_none() {
            let mut rustup = Command::new("rustup");
            run(&format!("Add {component}"), rustup.args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Adds the standard library for WebAssembly when the toolchain lacks it.
pub(crate) fn ensure_wasm_target() -> Outcome {
    let sysroot = output_of("rustc", &["--print", "sysroot"])
        .ok_or("rustc does not run here. Install Rust (stable) with rustup, then try again.")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    let title = format!("Add the Rust target {WASM_TARGET}");
    run(&title, Command::new("rustup").args(["target", "add", WASM_TARGET]))
}

/// The folder to put on `PATH` for this tool; `None` when `PATH` already has the exact version.
fn ensure(tool: &Tool) -> Outcome<Option<PathBuf>> {
    if is_exact(tool, Path::new(tool.program)) {
        return Ok(None);
    }
    let home = cache_dir()?.join(format!("{}-{}", tool.program, tool.version));
    let folder = home.join("bin");
    if !is_exact(tool, &folder.join(tool.program)) {
        install(tool, &home)?;
    }
    Ok(Some(folder))
}

fn install(tool: &Tool, home: &Path) -> Outcome {
    let title = format!("{} {}: compiling once, {}", tool.package, tool.version, tool.patience);
    let mut command = cargo(["install", tool.package, "--version", tool.version]);
    run(&title, command.args(tool.options).arg("--root").arg(home).envs(QUICK_PROFILE))?;
    step(&format!("{} {} is in {}", tool.package, tool.version, home.display()));
    Ok(())
}

fn is_exact(tool: &Tool, program: &Path) -> bool {
    output_of(program, &["--version"]).is_some_and(|line| line_has_version(&line, tool.version))
}

/// Whether the second word of `NAME VERSION …` is the version.
fn line_has_version(line: &str, version: &str) -> bool {
    line.split_whitespace().nth(1) == Some(version)
}

/// Where compiled tools are kept between clones: `demarche/tools` in the user's cache.
fn cache_dir() -> Outcome<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || env::home_dir().map(|home| home.join(".cache"));
    let cache = cache.or_else(home).ok_or("set HOME or XDG_CACHE_HOME: the tools are kept there.")?;
    Ok(cache.join("demarche/tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_counts() {
        assert!(line_has_version("trunk 0.21.14", "0.21.14"));
        assert!(line_has_version("wasm-bindgen 0.2.130 (abc)", "0.2.130"));
        assert!(!line_has_version("trunk 0.21.140", "0.21.14"));
        assert!(!line_has_version("trunk", "0.21.14"));
    }

    #[test]
    fn the_command_line_tool_matches_the_library() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
        let pin = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(manifest.contains(&pin), "Cargo.toml lacks `{pin}`");
    }
}
