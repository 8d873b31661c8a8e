//! Short names on the border between WebAssembly and its glue: wasm-bindgen spells out two hundred of them, each with
//! a hash, in both files.
//!
//! wasm-opt renames imports and exports and prints what it did; here the glue follows. To run before the glue is
//! minified, while its form is wasm-bindgen's own.

use std::collections::BTreeMap;
use std::path::Path;

use crate::command::{Outcome, output_of, root, step};
use crate::folder::{read_text, top, write};

/// The name that wasm-opt gives to the one module that everything is imported from.
const MODULE: &str = "a";

/// What became of the names, as wasm-opt prints it: under `imports` rows of module, old and new name, under `exports`
/// of old and new.
type Report = BTreeMap<String, Vec<Vec<String>>>;

/// Shortens the names of every module of the folder, and in its glue.
pub(crate) fn shorten(folder: &Path) -> Outcome {
    step("Shorten the names between WebAssembly and its glue");
    for module in top(folder, &["wasm"])? {
        let glue = module.replace("_bg.wasm", ".js");
        let text = renamed(&read_text(folder, &glue)?, &shorten_module(&folder.join(module))?)?;
        write(folder, &glue, text)?;
    }
    Ok(())
}

/// Renames in the module, in place.
fn shorten_module(module: &Path) -> Outcome<Report> {
    let program = root().join("tools/build/node_modules/.bin/wasm-opt");
    let path = module.to_string_lossy();
    // Nobody reads the list of features after this last pass.
    let passes = ["--minify-imports-and-exports-and-modules", "--strip-target-features"];
    let report = output_of(&program, &[&path, "-o", &path, passes[0], passes[1]]);
    let report = report.ok_or_else(|| format!("wasm-opt could not rename in {path}."))?;
    serde_json::from_str(&report).map_err(|error| format!("wasm-opt's report on {path}: {error}"))
}

/// The glue with the new names. Fails when it lacks an import: the module would not start.
fn renamed(glue: &str, report: &Report) -> Outcome<String> {
    let mut text = glue.to_owned();
    for row in report.get("imports").into_iter().flatten() {
        let [module, old, new] = row.as_slice() else { continue };
        text = text.replace(&format!("\"{module}\":"), &format!("\"{MODULE}\":"));
        let (before, after) =
            text.split_once(&format!(" {old}: ")).ok_or_else(|| format!("the glue lacks the import {old}"))?;
        text = [before, " ", new, ": ", after].concat();
    }
    let text = without_unused(&text);
    let exports = report.get("exports").into_iter().flatten();
    let exports = exports.filter_map(|row| <&[String; 2]>::try_from(row.as_slice()).ok());
    Ok(with_exports(&text, &exports.map(|[old, new]| (old.as_str(), new.as_str())).collect()))
}

/// The glue without the imports that kept their names, because nothing in the module calls them any more.
fn without_unused(glue: &str) -> String {
    let mut text = String::new();
    let mut is_inside = false;
    for line in glue.split_inclusive('\n') {
        let is_first = line.trim_start().starts_with("__wbg_") && line.contains(": function(");
        if !is_inside && !is_first {
            text.push_str(line);
        }
        let is_last = line.trim() == "}," || (is_first && line.trim_end().ends_with("},"));
        is_inside = (is_inside || is_first) && !is_last;
    }
    text
}

/// The glue with the new names of what it uses of the module, which it calls `wasm`.
fn with_exports(glue: &str, exports: &BTreeMap<&str, &str>) -> String {
    let mut parts = glue.split("wasm.");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
        let (old, rest) = part.split_at(end);
        text.extend(["wasm.", exports.get(old).unwrap_or(&old), rest]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{
        "imports": [["./page_bg.js", "__wbg_abort_f8d1", "$a"], ["./page_bg.js", "__wbindgen_cast_1", "b"]],
        "exports": [["__wbindgen_free", "c"], ["memory", "d"]]
    }"#;

    #[test]
    fn imports_and_exports_follow_and_nothing_else() {
        let glue = "{ \"./page_bg.js\": import0 }
            __wbg_abort_f8d1: function(it) { it.abort(wasm.memory.buffer); },
            __wbg_set_innerHTML_a9d3: function(it, html) {
                it.innerHTML = html;
            },
            __wbg_childNodes_4a28: function(it) { return it.childNodes; },
            __wbindgen_cast_1: function(it) { wasm.__wbindgen_free(it); wasm.__wbindgen_free_all(); },
            new URL('page_bg.wasm', import.meta.url)";
        let expected = "{ \"a\": import0 }
            $a: function(it) { it.abort(wasm.d.buffer); },
            b: function(it) { wasm.c(it); wasm.__wbindgen_free_all(); },
            new URL('page_bg.wasm', import.meta.url)";
        let report = serde_json::from_str(REPORT).unwrap();
        assert_eq!(renamed(glue, &report).unwrap(), expected);
        assert_eq!(renamed("{}", &report), Err("the glue lacks the import __wbg_abort_f8d1".to_owned()));
    }
}
