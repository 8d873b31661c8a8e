//! What the page never uses of Yew is taken out, and the rest made small.
//!
//! Yew decides at run time whether an element has listeners, is raw HTML, a portal or a suspense, so the linker keeps the code of all four. The page has
//! none of them: its listeners are its own (`src/browser/listen.rs`), and no HTML comes from data. Their entry points become traps before wasm-opt, which
//! then drops all that only they had called. Should one ever be reached, that is a trap like any other, and every browser test would fail.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::command::{Outcome, root, run};
use crate::folder::{read, top, write};

/// What the names of the functions begin with. Each is there, or Yew has changed.
const UNUSED: [&str; 5] = [
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener::h",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::register",
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
];

/// What the name of the module that has Yew in it begins with.
const PAGE: &str = "demarche-page";

/// Small for the brotli of the whole, not for the count of bytes alone; the two sizes were found by trying. That low memory is unused lets wasm-opt take what is
/// added to an address into the load or store itself, as if no sum could wrap round to an address below 1024. None does: the linker puts the stack below the
/// data (`--stack-first`), so down there is only its last KiB of 1024, and a frame's addresses are sums that do not wrap.
const OPTIONS: [&str; 7] = [
    "-Os",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=40",
    "--always-inline-max-function-size=3",
    "--strip-debug",
    "--strip-producers",
];

/// What wasm-opt takes for low memory ends here, in bytes.
const LOW_MEMORY: usize = 1024;

const IMPORTS: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
const CUSTOM: u8 = 0;
/// The part of the names' section that has those of functions.
const FUNCTION_NAMES: u8 = 1;
/// What stands round the address of data at a fixed place: its kind, `i32.const`, `end`.
const PLACED: (u8, u8, u8) = (0, 0x41, 0x0b);
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
            let pruned = pruned(&bytes, &UNUSED).map_err(|error| format!("{module}: {error}"))?;
            write(folder, &module, pruned)?;
        }
        let path = folder.join(module);
        let mut command = Command::new(root().join("tools/build/node_modules/.bin/wasm-opt"));
        command.arg(&path).arg("-o").arg(&path).args(OPTIONS);
        run("Make the WebAssembly small", &mut command)?;
    }
    if pages == 1 { Ok(()) } else { Err(format!("{}: {pages} modules of the page, not one.", folder.display())) }
}

/// The module with the functions whose names begin so as traps.
fn pruned(module: &[u8], unused: &[&str]) -> Outcome<Vec<u8>> {
    let sections = sections(module).ok_or("no WebAssembly module")?;
    let of = |wanted: u8| sections.iter().filter(move |(id, _)| *id == wanted).map(|(_, content)| *content);
    let imported = of(IMPORTS).map(imported_functions).sum::<Option<usize>>().ok_or("its imports cannot be read")?;
    let names = of(CUSTOM).find_map(function_names).ok_or("its functions have no names")?;
    if let Some(gone) = unused.iter().find(|start| !names.values().any(|name| name.starts_with(**start))) {
        return Err(format!("no function begins with {gone}; look what Yew calls it now."));
    }
    let is_unused = |at: usize| names.get(&at).is_some_and(|name| unused.iter().any(|start| name.starts_with(start)));
    let mut out = module.get(..8).unwrap_or_default().to_vec();
    for (id, content) in &sections {
        let content = match *id {
            CODE => with_traps(content, |at| is_unused(at + imported)).ok_or("its code cannot be read")?,
            _ => content.to_vec(),
        };
        out.push(*id);
        push_number(&mut out, content.len());
        out.extend(content);
    }
    Ok(out)
}

/// Where the lowest data of the module lies in its memory.
fn lowest_data(module: &[u8]) -> Option<usize> {
    let sections = sections(module)?;
    let mut input = sections.iter().find(|(id, _)| *id == DATA)?.1;
    let mut lowest = usize::MAX;
    for _ in 0..number(&mut input)? {
        let (kind, constant) = (byte(&mut input)?, byte(&mut input)?);
        // Signed, but below 2³¹ the digits are the same.
        lowest = lowest.min(number(&mut input)?);
        let end = byte(&mut input)?;
        run_of(&mut input)?;
        if (kind, constant, end) != PLACED {
            return None;
        }
    }
    Some(lowest)
}

/// Sections as (kind, content).
fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut input = module.strip_prefix(b"\0asm\x01\0\0\0")?;
    let mut sections = Vec::new();
    while !input.is_empty() {
        sections.push((byte(&mut input)?, run_of(&mut input)?));
    }
    Some(sections)
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

/// How many of the imports are functions: they are counted before the module's own.
fn imported_functions(mut input: &[u8]) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..number(&mut input)? {
        run_of(&mut input)?;
        run_of(&mut input)?;
        match byte(&mut input)? {
            0 => {
                number(&mut input)?;
                functions += 1;
            }
            // A global: type and mutability. wasm-bindgen imports no table and no memory.
            3 => input = input.get(2..)?,
            _ => return None,
        }
    }
    Some(functions)
}

/// The names of functions by their index; `None` for another custom section.
fn function_names(mut input: &[u8]) -> Option<BTreeMap<usize, String>> {
    if run_of(&mut input)? != b"name" {
        return None;
    }
    while !input.is_empty() {
        let kind = byte(&mut input)?;
        let mut part = run_of(&mut input)?;
        if kind == FUNCTION_NAMES {
            let count = number(&mut part)?;
            let mut entry = || Some((number(&mut part)?, String::from_utf8_lossy(run_of(&mut part)?).into_owned()));
            return (0..count).map(|_| entry()).collect();
        }
    }
    None
}

fn byte(input: &mut &[u8]) -> Option<u8> {
    let (first, rest) = input.split_first()?;
    *input = rest;
    Some(*first)
}

/// An unsigned LEB128 number.
fn number(input: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in [0, 7, 14, 21, 28] {
        let part = byte(input)?;
        value |= usize::from(part & 0x7f) << shift;
        if part < 0x80 {
            return Some(value);
        }
    }
    None
}

/// As many bytes as the number before them says.
fn run_of<'a>(input: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(input)?;
    let (run, rest) = input.split_at_checked(length)?;
    *input = rest;
    Some(run)
}

fn push_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two functions, `a::x` and `b::y`, behind an imported one; each returns nothing.
    fn module() -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        let names = b"\x04name\x01\x10\x03\x00\x01i\x01\x04a::x\x02\x04b::y";
        for (id, content) in [
            (1, &b"\x01\x60\x00\x00"[..]),
            (IMPORTS, b"\x01\x01m\x01i\x00\x00"),
            (3, b"\x02\x00\x00"),
            (CODE, b"\x02\x02\x00\x0b\x04\x00\x10\x00\x0b"),
            (CUSTOM, names),
        ] {
            bytes.push(id);
            push_number(&mut bytes, content.len());
            bytes.extend(content);
        }
        bytes
    }

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
    fn the_lowest_data_is_found() {
        let with_data = |data: &[u8]| {
            let mut bytes = module();
            bytes.push(DATA);
            push_number(&mut bytes, data.len());
            bytes.extend(data);
            lowest_data(&bytes)
        };
        let at_a_megabyte = b"\x00\x41\x80\x80\xc0\x00\x0b\x02ab";
        let at_512 = b"\x00\x41\x80\x04\x0b\x01c";
        assert_eq!(with_data(&[&b"\x01"[..], at_a_megabyte].concat()), Some(1 << 20));
        assert_eq!(with_data(&[&b"\x02"[..], at_a_megabyte, at_512].concat()), Some(512));
        assert_eq!(with_data(b"\x01\x01\x01c"), None, "at a place that the program chooses");
        assert_eq!(lowest_data(&module()), None);
    }

    #[test]
    fn what_is_not_there_is_told() {
        assert!(pruned(&module(), &["b::", "c::"]).unwrap_err().contains("c::"));
        assert!(pruned(b"text", &[]).is_err());
        assert!(pruned(&module()[..20], &[]).is_err());
    }
}
