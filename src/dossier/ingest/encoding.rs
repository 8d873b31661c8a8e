//! From bytes to text: the mistakes that concern the file as a whole, told apart by its first
//! bytes.

use std::borrow::Cow;

use super::{problem::FileProblem, report::Report};

/// Largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 20_000_000;

/// The text of the file, without a byte-order mark; or why there is none.
pub(super) fn decode<'a>(bytes: &'a [u8], report: &mut Report) -> Result<Cow<'a, str>, FileProblem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.len() > MAX_FILE_BYTES {
        return Err(FileProblem::TooLarge);
    }
    if is_utf16(bytes) {
        return Err(FileProblem::Utf16);
    }
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace());
    match start.and_then(|start| bytes.get(start)) {
        None => return Err(FileProblem::Empty),
        Some(b'<') => return Err(FileProblem::WebPage),
        Some(b'{') => {}
        Some(b'[' | b'"') => return Err(FileProblem::NotAnObject),
        Some(_) => return Err(other_value(bytes)),
    }
    let text = std::str::from_utf8(bytes);
    if let Err(error) = text {
        report.add(0, FileProblem::InvalidUtf8 { byte: error.valid_up_to() });
    }
    Ok(text.map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed))
}

/// A byte-order mark of UTF-16 (or UTF-32), or a zero among the first two bytes, as in `{` written
/// in UTF-16.
fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.iter().take(2).any(|byte| *byte == 0)
}

/// Numbers, `true`, `false` and `null` are JSON, if not an object; anything else is not JSON.
fn other_value(bytes: &[u8]) -> FileProblem {
    let word = bytes.trim_ascii();
    let is_number = word.iter().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte));
    if is_number || matches!(word, b"true" | b"false" | b"null") {
        FileProblem::NotAnObject
    } else {
        FileProblem::NotJson
    }
}
