//! What the page's program says when it panics: nothing. A panic there is a trap, which the page's script hears and mends (`static/boot/program.js`); what would
//! put a sentence together for the console, and the file and line of each place that could panic, are 4 KB of brotli. Builds by Trunk alone say it.

use crate::module::{Run, runs_of_data};

/// What the names of the functions begin with that end in a panic. Each is there, or the standard library has changed.
pub(crate) const PANICS: [&str; 11] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "std::panicking::panic_with_hook",
    "console_error_panic_hook::hook",
];

/// `core::panic::Location` in 32 bits: address and length of the file's name, line and column.
const LOCATION: usize = 16;

/// What a source file ends with.
const SOURCE: &[u8] = b".rs";

/// No file has so many lines, and no line so many columns.
const MOST: (usize, usize) = (100_000, 1_000);

/// The data section without the places in source files and the files' names: zeros in their stead, which wasm-opt takes out where there are many.
/// `None` when it has none, because then a place looks otherwise by now.
pub(crate) fn without_places(section: &[u8]) -> Option<Vec<u8>> {
    let runs = runs_of_data(section)?;
    let mut out = section.to_vec();
    let mut found = 0;
    for run in &runs {
        let first = run.at + run.address.next_multiple_of(4) - run.address;
        let end = run.at + run.length;
        for at in (first..end).step_by(4).take_while(|at| at + LOCATION <= end) {
            if let Some(name) = named(&runs, section, at) {
                out.get_mut(at..at + LOCATION)?.fill(0);
                out.get_mut(name)?.fill(0);
                found += 1;
            }
        }
    }
    (found > 0).then_some(out)
}

/// Where in the section the name of the file stands, when at `at` there is a place in a file.
fn named(runs: &[Run], section: &[u8], at: usize) -> Option<std::ops::Range<usize>> {
    let word = |index: usize| {
        let bytes = section.get(at + 4 * index..)?.first_chunk()?;
        usize::try_from(u32::from_le_bytes(*bytes)).ok()
    };
    let [address, length, line, column] = [word(0)?, word(1)?, word(2)?, word(3)?];
    let run = runs.iter().find(|run| (run.address..run.address + run.length).contains(&address))?;
    let start = run.at + address - run.address;
    let name = start..start.checked_add(length)?;
    let text = section.get(name.clone())?;
    let is_file = name.end <= run.at + run.length && text.ends_with(SOURCE) && text.iter().all(u8::is_ascii_graphic);
    let is_place = (1..MOST.0).contains(&line) && (1..MOST.1).contains(&column);
    (is_file && is_place).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One run at 1024: the name of a file, two words that are none, and a place in that file or in another text.
    fn section(length: u32, line: u32) -> Vec<u8> {
        let mut data = b"src/a.rs".to_vec();
        data.extend([1, 0, 0, 0, 2, 0, 0, 0]);
        for word in [1024, length, line, 9] {
            data.extend(word.to_le_bytes());
        }
        [&b"\x01\x00\x41\x80\x08\x0b\x20"[..], &data].concat()
    }

    #[test]
    fn a_place_and_its_file_are_gone_and_nothing_else() {
        let mut expected = section(8, 7);
        expected[7..15].fill(0);
        expected[23..39].fill(0);
        assert_eq!(without_places(&section(8, 7)), Some(expected));
    }

    #[test]
    fn a_text_and_two_numbers_are_no_place() {
        for (length, line) in [(5, 7), (200, 7), (u32::MAX, 7), (8, 0), (8, 1_000_000)] {
            assert_eq!(without_places(&section(length, line)), None, "{length} {line}");
        }
        assert_eq!(without_places(b"\x01\x01\x01c"), None);
    }
}
