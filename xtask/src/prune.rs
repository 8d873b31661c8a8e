//! What the page never uses of Yew is taken out, and the rest made small.
//!
//! Yew decides at run time whether an element has listeners, is raw HTML, a portal or a suspense, so the linker keeps the code of all four. The page has
//! none of them: its listeners are its own (`src/browser/listen.rs`), and no HTML comes from data. Their entry points become traps before wasm-opt, which
//! then drops all that only they had called. Should one ever be reached, that is a trap like any other, and every browser test would fail. The functions that end
//! in a panic become traps too ([`panics`](crate::panics)).

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::command::{Outcome, root, run};
use crate::folder::{read, top, write};
use crate::module::{
    CODE, CUSTOM, DATA, IMPORTS, function_names, imported_functions, lowest_data, number, push_number, run_of, sections,
};
use crate::panics::{PANICS, without_places};

/// What the names of the functions begin with. Each is there, or Yew has changed.
const UNUSED: [&str; 6] = [
    "yew::dom_bundle::subtree_root::BSubtree::ensure_handled",
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::register",
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
];

/// What the name of the module that has Yew in it begins with.
const PAGE: &str = "demarche-page";

/// Small for the brotli of the whole, not for the count of bytes alone; the two sizes and the order of locals were found by trying. That low memory is unused
/// lets wasm-opt take what is added to an address into the load or store itself, as if no sum could wrap round to an address below 1024. None does: the linker
/// puts the stack below the data (`--stack-first`), so down there is only its last KiB of 1024, and a frame's addresses are sums that do not wrap.
const OPTIONS: [&str; 8] = [
    "-Os",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=30",
    "--always-inline-max-function-size=3",
    "--reorder-locals",
    "--strip-debug",
    "--strip-producers",
];

/// What wasm-opt takes for low memory ends here, in bytes.
const LOW_MEMORY: usize = 1024;

/// A body without locals: `unreachable`, `end`.
const TRAP: [u8; 3] = [0, 0x00, 0x0b];

/// Prunes and optimises every module of the folder, in place.
pub(crate) fn optimise(folder: &Path) -> Outcome {
    let mut pages = 0;
    for module in top(folder, &["wasm"])? {
        let bytes = read(folder, &module)?;
        if lowest_data(&bytes).is_none_or(|at| at < LOW_MEMORY) {
            return Err(format!("{module} may have data in low memory, which wasm-opt is told is unused."));
        }
        if module.starts_with(PAGE) {
            pages += 1;
            let pruned =
                pruned(&bytes, &[&UNUSED[..], &PANICS].concat()).map_err(|error| format!("{module}: {error}"))?;
            write(folder, &module, pruned)?;
        }
        let path = folder.join(module);
        let mut command = Command::new(root().join("tools/build/node_modules/.bin/wasm-opt"));
        command.arg(&path).arg("-o").arg(&path).args(OPTIONS);
        run("Make the WebAssembly small", &mut command)?;
    }
    if pages == 1 { Ok(()) } else { Err(format!("{}: {pages} modules of the page, not one.", folder.display())) }
}

/// The module with the functions whose names begin so as traps, and without the places where it could panic.
fn pruned(module: &[u8], unused: &[&str]) -> Outcome<Vec<u8>> {
    let sections = sections(module).ok_or("no WebAssembly module")?;
    let of = |wanted: u8| sections.iter().filter(move |(id, _)| *id == wanted).map(|(_, content)| *content);
    let imported = of(IMPORTS).map(imported_functions).sum::<Option<usize>>().ok_or("its imports cannot be read")?;
    let names = of(CUSTOM).find_map(function_names).ok_or("its functions have no names")?;
    let names: BTreeMap<usize, String> = names.iter().map(|(at, name)| (*at, without_hashes(name))).collect();
    if let Some(gone) = unused.iter().find(|start| !names.values().any(|name| name.starts_with(**start))) {
        return Err(format!("no function begins with {gone}; look what it is called now."));
    }
    let is_unused = |at: usize| names.get(&at).is_some_and(|name| unused.iter().any(|start| name.starts_with(start)));
    let mut out = module.get(..8).unwrap_or_default().to_vec();
    for (id, content) in &sections {
        let content = match *id {
            CODE => with_traps(content, |at| is_unused(at + imported)).ok_or("its code cannot be read")?,
            DATA => without_places(content).ok_or("its data cannot be read, or names no place where it could panic")?,
            _ => content.to_vec(),
        };
        out.push(*id);
        push_number(&mut out, content.len());
        out.extend(content);
    }
    Ok(out)
}

/// The name without what stands for the build of each crate: `core[0123456789abcdef]::panicking::panic`.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| match part.split_once(']') {
        Some((hash, rest)) if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => plain + rest,
        _ => plain + "[" + part,
    })
}

/// The code section with some bodies as traps.
fn with_traps(mut input: &[u8], is_trap: impl Fn(usize) -> bool) -> Option<Vec<u8>> {
    let count = number(&mut input)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for at in 0..count {
        let body = run_of(&mut input)?;
        let body = if is_trap(at) { &TRAP[..] } else { body };
        push_number(&mut out, body.len());
        out.extend(body);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::module::two_functions as module;

    #[test]
    fn what_is_unused_becomes_a_trap_and_nothing_else_changes() {
        let pruned = pruned(&module(), &["b::"]).unwrap();
        let code = sections(&pruned).unwrap().into_iter().find(|(id, _)| *id == CODE).unwrap().1;
        assert_eq!(code, b"\x02\x02\x00\x0b\x03\x00\x00\x0b");
        let others = |bytes: &[u8]| {
            let all = sections(bytes).unwrap().into_iter().filter(|(id, _)| *id != CODE);
            all.map(|(_, content)| content.to_vec()).collect::<Vec<_>>()
        };
        assert_eq!(others(&pruned), others(&module()));
    }

    #[test]
    fn a_name_is_the_same_in_every_build() {
        assert_eq!(without_hashes("<core[0123456789abcdef]::x as a[fedcba9876543210]::y>::z"), "<core::x as a::y>::z");
        assert_eq!(without_hashes("drop_glue::<[u8; 4]>"), "drop_glue::<[u8; 4]>");
    }

    #[test]
    fn what_is_not_there_is_told() {
        assert!(pruned(&module(), &["b::", "c::"]).unwrap_err().contains("c::"));
        assert!(pruned(b"text", &[]).is_err());
        assert!(pruned(&module()[..20], &[]).is_err());
    }
}
