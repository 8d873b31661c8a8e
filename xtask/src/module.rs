//! A WebAssembly module read as bytes (<https://webassembly.github.io/spec/core/binary>): as far as the release needs it.

use std::collections::BTreeMap;

pub(crate) const CUSTOM: u8 = 0;
pub(crate) const IMPORTS: u8 = 2;
pub(crate) const CODE: u8 = 10;
pub(crate) const DATA: u8 = 11;
/// The part of the names' section that has those of functions.
const FUNCTION_NAMES: u8 = 1;
/// What stands round the address of data at a fixed place: its kind, `i32.const`, `end`.
const PLACED: (u8, u8, u8) = (0, 0x41, 0x0b);

/// Sections as (kind, content).
pub(crate) fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut input = module.strip_prefix(b"\0asm\x01\0\0\0")?;
    let mut sections = Vec::new();
    while !input.is_empty() {
        sections.push((byte(&mut input)?, run_of(&mut input)?));
    }
    Some(sections)
}

/// A run of data and where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// In the memory of the program.
    pub(crate) address: usize,
    /// In the content of the section.
    pub(crate) at: usize,
    pub(crate) length: usize,
}

/// The runs of the data section; `None` where the program chooses itself where one comes to lie.
pub(crate) fn runs_of_data(section: &[u8]) -> Option<Vec<Run>> {
    let mut input = section;
    let mut runs = Vec::new();
    for _ in 0..number(&mut input)? {
        let (kind, constant) = (byte(&mut input)?, byte(&mut input)?);
        // Signed, but below 2³¹ the digits are the same.
        let address = number(&mut input)?;
        let end = byte(&mut input)?;
        let length = run_of(&mut input)?.len();
        if (kind, constant, end) != PLACED {
            return None;
        }
        runs.push(Run { address, at: section.len() - input.len() - length, length });
    }
    Some(runs)
}

/// Where the lowest data of the module lies in its memory.
pub(crate) fn lowest_data(module: &[u8]) -> Option<usize> {
    let sections = sections(module)?;
    let data = sections.iter().find(|(id, _)| *id == DATA)?.1;
    runs_of_data(data)?.iter().map(|run| run.address).min()
}

/// How many of the imports are functions: they are counted before the module's own.
pub(crate) fn imported_functions(mut input: &[u8]) -> Option<usize> {
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
pub(crate) fn function_names(mut input: &[u8]) -> Option<BTreeMap<usize, String>> {
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
pub(crate) fn number(input: &mut &[u8]) -> Option<usize> {
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
pub(crate) fn run_of<'a>(input: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(input)?;
    let (run, rest) = input.split_at_checked(length)?;
    *input = rest;
    Some(run)
}

pub(crate) fn push_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Two functions, `a::x` and `b::y`, behind an imported one; each returns nothing.
#[cfg(test)]
pub(crate) fn two_functions() -> Vec<u8> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_data_is_found() {
        let with_data = |data: &[u8]| {
            let mut bytes = two_functions();
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
        assert_eq!(lowest_data(&two_functions()), None);
    }
}
