//! A dossier as compact bytes, for a page that shows it but does not read files: what [`ingest`](super::ingest) made of a file, without the
//! code that made it.
//!
//! The form: the name of the format and its version, the length of the structure in bytes, the structure (numbers, field by field in the order
//! of [`records`]), and then all texts in one run ([`alphabet`]), each with a line break at its end. So it compresses best: texts between numbers cost more, and
//! so do their lengths, which repeat nothing; a day is counted from the one before it. Page and bytes come from one build, so a version other than
//! our own is refused, never converted.
//!
//! [`unpack`] accepts any bytes. A reference that leads nowhere, a number that stands for nothing or a text cut in half make the whole
//! unreadable, so that inside a [`Dossier`] nothing dangles here either.

mod alphabet;
mod packer;
mod records;
mod unpacker;
mod values;

use std::fmt;

use self::{packer::Packer, unpacker::Unpacker};
use super::{Dossier, Remark};

/// What packed bytes begin with.
const NAME: &[u8] = b"demarche";

/// To be raised when the order or the meaning of what is packed changes.
const VERSION: u8 = 9;

/// What a text ends with.
const END: char = '\n';

/// A value that can be packed. What `unpack` returns after a failure means nothing; the [`Unpacker`] remembers the failure, and whoever began the
/// unpacking throws the value away. Without a `Result` for each field the code is half as large.
trait Packed: Sized {
    fn pack(&self, out: &mut Packer);
    fn unpack(input: &mut Unpacker<'_>) -> Self;
}

/// Why bytes are no packed dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// They are something else.
    NotPacked,
    /// They come from another version of Demarche.
    OtherVersion,
    /// Something is missing, superfluous or out of range.
    Damaged,
}

impl fmt::Display for UnpackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPacked => {
                "What the server sent is not a packed dossier; load the page again, or tell the newsroom."
            }
            Self::OtherVersion => "The dossier was packed by another version of this page; load the page again.",
            Self::Damaged => "The packed dossier is damaged; load the page again.",
        })
    }
}

impl std::error::Error for UnpackError {}

/// The dossier and the remarks on its file as bytes; each text in `language`, or in the one that it falls back to. An empty `language` keeps all.
pub fn pack(dossier: &Dossier, remarks: &[Remark], language: &str) -> Vec<u8> {
    let mut out = Packer::new(language);
    dossier.pack(&mut out);
    out.items(remarks.iter());
    out.finish()
}

/// The dossier and the remarks that [`pack`] made the bytes from.
pub fn unpack(bytes: &[u8]) -> Result<(Dossier, Vec<Remark>), UnpackError> {
    let rest = bytes.strip_prefix(NAME).ok_or(UnpackError::NotPacked)?;
    let rest = rest.strip_prefix(&[VERSION]).ok_or(UnpackError::OtherVersion)?;
    let (structure, texts) = Unpacker::runs(rest).ok_or(UnpackError::Damaged)?;
    let texts = alphabet::from_bytes(texts).ok_or(UnpackError::Damaged)?;
    let mut input = Unpacker::new(structure, &texts);
    let (dossier, remarks) = (Dossier::unpack(&mut input), Vec::unpack(&mut input));
    let is_sound = input.is_finished() && records::resolves(&dossier, &input);
    if is_sound { Ok((dossier, remarks)) } else { Err(UnpackError::Damaged) }
}
