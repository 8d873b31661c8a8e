//! The `.br` and `.gz` beside a file, for hosts that send what is there already compressed.

use std::io::Write;
use std::path::Path;

use brotlic::{BlockSize, BrotliEncoderOptions, CompressorWriter, Quality, WindowSize};
use flate2::{Compression, GzBuilder};

use crate::command::Outcome;
use crate::folder::{extension, files, read, write};

/// What compresses well: texts, code, and the compact data of maps and dossiers.
const COMPRESSED: [&str; 9] = ["bin", "css", "html", "js", "json", "packed", "svg", "txt", "wasm"];

/// The scripts of the service worker have no compressed copies: an operator replaces one by hand when it must go, and a
/// stale copy beside it would win.
const PLAIN: [&str; 2] = ["sw.js", "sw-kill.js"];

/// Writes `FILE.br` and `FILE.gz` beside each file that they make smaller.
pub(crate) fn add(folder: &Path) -> Outcome {
    let wanted = |file: &String| COMPRESSED.contains(&extension(file)) && !PLAIN.contains(&file.as_str());
    for file in files(folder)?.iter().filter(|file| wanted(file)) {
        let bytes = read(folder, file)?;
        let fail = |error: std::io::Error| format!("{file}: {error}");
        for (suffix, packed) in [("br", brotli(&bytes).map_err(fail)?), ("gz", gzip(&bytes).map_err(fail)?)] {
            if packed.len() < bytes.len() {
                write(folder, &format!("{file}.{suffix}"), packed)?;
            }
        }
    }
    Ok(())
}

/// Brotli at the strongest setting of static hosts (quality 11, a window of 2²² bytes), by the encoder that they run. A block of ours holds the largest file,
/// so it is cut where its content changes, not where a block happens to end: a host that compresses by itself sends 0.1 % more.
pub(crate) fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut options = BrotliEncoderOptions::new();
    options.quality(Quality::best()).window_size(WindowSize::default()).block_size(BlockSize::best());
    let encoder = options.build();
    let mut writer = CompressorWriter::with_encoder(encoder.map_err(std::io::Error::other)?, Vec::new());
    writer.write_all(bytes)?;
    writer.into_inner().map_err(brotlic::IntoInnerError::into_error)
}

/// Gzip at its strongest, without a time or a name, so that the same bytes give the same bytes.
fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_can_be_opened() {
        let text = "the same words, the same words, the same words".repeat(9);
        let mut opened = String::new();
        flate2::read::GzDecoder::new(&*gzip(text.as_bytes()).unwrap()).read_to_string(&mut opened).unwrap();
        assert_eq!(opened, text);
        let mut opened = Vec::new();
        brotlic::DecompressorReader::new(&*brotli(text.as_bytes()).unwrap()).read_to_end(&mut opened).unwrap();
        assert_eq!(opened, text.as_bytes());
    }

    #[test]
    fn gzip_tells_no_time_and_no_system() {
        // RFC 1952: flags, four bytes of time, the strongest method, an unknown system.
        assert_eq!(gzip(b"x").unwrap()[3..10], [0, 0, 0, 0, 0, 2, 255]);
    }
}
