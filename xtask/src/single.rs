//! One file that holds everything: the page with its styles, scripts, programs and maps inside. What is not text is deflated and written in
//! base64; `static/unpack.js` turns it back into files that have addresses, so that the page's own script runs unchanged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;

use crate::command::{Outcome, cargo, root, run};
use crate::page::{links, script_of};

/// The dossier that `dist/demarche.html` carries.
const DOSSIER: &str = "static/dossiers/aleppo-idlib-2024.json";
/// Nothing is loaded from anywhere: the policy allows what the file itself unpacks.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; \
    connect-src blob:; img-src data:; base-uri 'none'; form-action 'none'";

/// Makes the page that `demarche export` fills, and fills it with the bundled dossier.
pub(crate) fn single(folder: &Path) -> Outcome {
    let runtime = root().join("target/runtime.html");
    let script = bundle(folder)?;
    fs::write(&runtime, whole(folder, &script)?).map_err(|error| format!("{}: {error}", runtime.display()))?;
    let mut export = cargo(["run", "--quiet", "--features", "cli", "--bin", "demarche", "--", "export"]);
    export.args(["--dossier", DOSSIER, "--out"]).arg(folder.join("demarche.html")).env("DEMARCHE_RUNTIME", &runtime);
    run("Put everything into one file", &mut export)
}

/// `unpack.js` and the page's own script in one.
fn bundle(folder: &Path) -> Outcome<String> {
    let entry = root().join("target/single.js");
    let boot = folder.join(script_of(&read(&folder.join("index.html"))?).ok_or("dist/index.html names no script.")?);
    let text = format!(
        "import {:?};\nimport {:?};\n",
        root().join("static/unpack.js").display().to_string(),
        boot.display().to_string()
    );
    fs::write(&entry, text).map_err(|error| format!("{}: {error}", entry.display()))?;
    let out = root().join("target/single.min.js");
    let mut esbuild = Command::new(root().join("tools/build/node_modules/.bin/esbuild"));
    esbuild.arg(&entry).args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"]);
    // The one package that unpack.js imports is installed beside esbuild.
    esbuild.env("NODE_PATH", root().join("tools/build/node_modules")).arg(format!("--outfile={}", out.display()));
    run("Bundle the script of the one file", &mut esbuild)?;
    Ok(read(&out)?.replace("</script", "<\\/script"))
}

/// The page with what it names inside it.
fn whole(folder: &Path, script: &str) -> Outcome<String> {
    let mut page = read(&folder.join("index.html"))?;
    let mut packed = String::new();
    for link in links(&page) {
        let inside = match (link.rel.as_str(), link.asset.as_str()) {
            ("stylesheet", _) => format!("<style>{}</style>", read(&folder.join(&link.file))?),
            // Its text stands in the file, to be read and edited.
            (_, "dossier") => "<script type=\"application/json\" data-asset=\"asked\"></script>".to_owned(),
            (_, "") => continue,
            (_, asset) => {
                packed.push_str(&pack(folder, asset, &link.file)?);
                String::new()
            }
        };
        page = page.replace(&link.tag, &inside);
    }
    let boot = script_of(&page).ok_or("dist/index.html names no script.")?.to_owned();
    let tag = page.split_inclusive("</script>").find(|part| part.contains(&boot)).and_then(|part| part.rfind("<script").map(|at| part[at..].to_owned()));
    let tag = tag.ok_or("dist/index.html names no script.")?;
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    let page = page.replace(&tag, "").replace("<head>", &format!("<head>{policy}"));
    Ok(page.replace("</body>", &format!("{packed}<script type=\"module\">{script}</script></body>")))
}

/// A file as a script that no browser runs.
fn pack(folder: &Path, asset: &str, file: &str) -> Outcome<String> {
    let bytes = fs::read(folder.join(file)).map_err(|error| format!("{file}: {error}"))?;
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(&bytes).map_err(|error| format!("{file}: {error}"))?;
    let text = STANDARD.encode(deflate.finish().map_err(|error| format!("{file}: {error}"))?);
    let kind = PathBuf::from(file).extension().map_or("", |it| match it.to_str() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    });
    Ok(format!("<script type=\"text/plain\" data-packed=\"{asset}\" data-kind=\"{kind}\">{text}</script>"))
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
