//! One file that holds everything: the page with its styles, script, programs and maps inside. What is not text is deflated and written in
//! base64; `static/unpack.js` turns it back into files that have addresses, so that the page's own script runs unchanged.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::command::{Outcome, cargo, root, run};
use crate::digest::base64;
use crate::folder::{read, read_text, write};
use crate::forms::EMBED;
use crate::page::{attribute, with_tags};

/// The dossier that `demarche.html` carries.
const DOSSIER: &str = "static/dossiers/aleppo-idlib-2024.json";
/// The file with everything in it.
const FILE: &str = "demarche.html";
/// The page that `demarche export` fills, in `target/`.
const RUNTIME: &str = "runtime.html";
/// Nothing is loaded from anywhere: the policy allows what the file itself unpacks.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; \
    connect-src blob:; img-src data:; base-uri 'none'; form-action 'none'";

/// Makes the page that `demarche export` fills, and fills it with the bundled dossier.
pub(crate) fn add(folder: &Path) -> Outcome {
    let target = root().join("target");
    write(&target, RUNTIME, whole(folder)?)?;
    let mut export = cargo(["run", "--quiet", "--features", "cli", "--bin", "demarche", "--", "export"]);
    export.args(["--dossier", DOSSIER, "--out"]).arg(folder.join(FILE));
    run("Put everything into one file", export.env("DEMARCHE_RUNTIME", target.join(RUNTIME)))
}

/// The page with what it names inside it.
fn whole(folder: &Path) -> Outcome<String> {
    // The framed form: what the page form says to those who link to it would be wrong of another dossier.
    let page = read_text(folder, EMBED)?;
    let (mut packed, mut boot) = (String::new(), String::new());
    let page = with_tags(&page, |tag| {
        let file = attribute(tag, "href").or(attribute(tag, "src")).unwrap_or_default().trim_start_matches("./");
        let asset = attribute(tag, "data-asset").unwrap_or_default();
        Ok(match (tag.split_whitespace().next(), attribute(tag, "rel"), asset) {
            (Some("script"), ..) => {
                file.clone_into(&mut boot);
                Some("<script type=\"application/json\" data-asset=\"asked\">".to_owned())
            }
            (Some("head"), ..) => {
                Some(format!("<head><meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"))
            }
            (Some("link"), Some("stylesheet"), _) => Some(format!("<style>{}</style>", read_text(folder, file)?)),
            // Their texts stand in the file, to be read and edited.
            (Some("link"), _, "dossier") => {
                Some("<script type=\"text/plain\" data-asset=\"words\"></script>".to_owned())
            }
            // There is one file, in one language.
            (Some("link"), _, "words") | (Some("link"), Some("alternate"), _) => Some(String::new()),
            (Some("link"), _, asset) if !asset.is_empty() => {
                packed += &pack(folder, asset, file)?;
                packed += &module_of_reader(folder, asset, file)?;
                Some(String::new())
            }
            _ => None,
        })
    })?;
    let script = format!("{packed}<script type=\"module\">{}</script></body>", bundle(folder, &boot)?);
    Ok(page.replace("</body>", &script))
}

/// The program of the reader, which its glue loads from beside it where there is a beside.
fn module_of_reader(folder: &Path, asset: &str, file: &str) -> Outcome<String> {
    let glue = if asset == "reader" { read_text(folder, file)? } else { String::new() };
    crate::page::module_of(&glue).map_or(Ok(String::new()), |module| pack(folder, "reader-wasm", module))
}

/// A file as a script that no browser runs.
fn pack(folder: &Path, asset: &str, file: &str) -> Outcome<String> {
    let fail = |error: std::io::Error| format!("{file}: {error}");
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(&read(folder, file)?).map_err(fail)?;
    let text = base64(&deflate.finish().map_err(fail)?);
    let kind = match file.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    Ok(format!("<script type=\"text/plain\" data-packed=\"{asset}\" data-kind=\"{kind}\">{text}</script>"))
}

/// `unpack.js` and the page's own script in one, which cannot end the element it stands in.
fn bundle(folder: &Path, boot: &str) -> Outcome<String> {
    let target = root().join("target");
    let path = |path: &Path| format!("import {:?};\n", path.display().to_string());
    let entry = path(&root().join("static/unpack.js")) + &path(&folder.join(boot));
    write(&target, "single.js", entry)?;
    let mut esbuild = Command::new(root().join("tools/build/node_modules/.bin/esbuild"));
    esbuild.arg(target.join("single.js")).args(["--bundle", "--minify", "--format=esm", "--target=es2022"]);
    esbuild.args(["--log-level=warning"]).arg(format!("--outfile={}", target.join("single.min.js").display()));
    run("Bundle the script of the one file", &mut esbuild)?;
    Ok(read_text(&target, "single.min.js")?.replace("</script", "<\\/script"))
}
