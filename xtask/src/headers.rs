//! `_headers`: how the release wants to be served, in the form that Netlify and Cloudflare Pages read.
//!
//! No header is set by two rules that match one address, because hosts differ in whether the later wins or both are sent.

use std::fmt::Write;
use std::path::Path;

use crate::command::Outcome;
use crate::fingerprint::role;
use crate::folder::{extension, files, read_text, write};
use crate::forms::PAGE;
use crate::manifest;

/// The name of the file.
pub(crate) const FILE: &str = "_headers";

/// Of every file: any page may frame and fetch it, also from an opaque origin and where the host page is isolated.
const EVERYWHERE: &str = "/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Resource-Policy: cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// A name that follows the content never means anything else.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Any other is asked for anew each time.
const ASK_AGAIN: &str = "no-cache";

/// The policy of our pages. `SELF` is our own origin.
const POLICY: &str = "default-src 'none'; script-src SELF 'wasm-unsafe-eval'; style-src SELF; img-src SELF data:; \
    connect-src SELF https:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
    trusted-types TYPES; frame-ancestors *";

/// The mark of a page that states its own policy.
const OWN_POLICY: &str = "http-equiv=\"Content-Security-Policy\"";

/// Writes `_headers` for the files of the folder; `origin` is named beside `'self'`, which WebKit does not match in a
/// sandbox.
pub(crate) fn add(folder: &Path, origin: Option<&str>) -> Outcome {
    let mut text = EVERYWHERE.to_owned();
    let mut all = files(folder)?;
    // The manifest comes last, because it has the hash of this file.
    all.push(manifest::FILE.to_owned());
    for file in all {
        let is_ours = extension(&file) == "html" && !file.starts_with("demo/");
        let has_policy = is_ours && !read_text(folder, &file)?.contains(OWN_POLICY);
        let policy = has_policy.then(|| policy(&file, origin));
        text += &rules(&file, policy.as_deref());
    }
    write(folder, FILE, text)
}

/// The policy of a page. The page form alone has a Trusted Types policy: it names the address of its service worker.
fn policy(page: &str, origin: Option<&str>) -> String {
    let own = origin.map_or("'self'".to_owned(), |origin| format!("'self' {origin}"));
    let types = if page == PAGE || page.ends_with("/index.html") { "demarche-sw" } else { "'none'" };
    POLICY.replace("SELF", &own).replace("TYPES", types)
}

/// The rules of one file, one an address.
fn rules(file: &str, policy: Option<&str>) -> String {
    let cache = if role(file) == file { ASK_AGAIN } else { FOR_EVER };
    let mut text = String::new();
    for address in addresses(file) {
        let _ = write!(text, "\n{address}\n  Cache-Control: {cache}\n");
        if let Some(policy) = policy {
            let _ = writeln!(text, "  Content-Security-Policy: {policy}");
        }
    }
    text
}

/// The addresses at which hosts serve a file: a page also without its extension, an index also as its folder.
fn addresses(file: &str) -> Vec<String> {
    let mut found = vec![format!("/{file}")];
    if let Some(bare) = file.strip_suffix(".html") {
        found.push(format!("/{}", bare.strip_suffix("index").unwrap_or(bare)));
    }
    found
}

/// Checks the value of `--origin`: `https://host`, perhaps with a port, and nothing that could end a directive.
pub(crate) fn origin_from(text: &str) -> Outcome<String> {
    let host = text.strip_prefix("https://").unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
    if host.is_empty() || !host.chars().all(is_plain) {
        return Err(format!("`{text}` is not an origin; write --origin https://cdn.example, without a path."));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The policy of the contract, byte for byte.
    const CONTRACT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
        img-src 'self' data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; \
        require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors *";

    #[test]
    fn the_policy_of_an_embed_is_the_contract() {
        assert_eq!(policy("embed.html", None), CONTRACT);
        assert_eq!(policy("facts.html", None), CONTRACT);
    }

    #[test]
    fn the_page_form_names_one_policy_for_its_worker() {
        for page in ["index.html", "fa/index.html"] {
            assert_eq!(policy(page, None), CONTRACT.replace("trusted-types 'none'", "trusted-types demarche-sw"));
        }
    }

    #[test]
    fn an_origin_stands_beside_self_everywhere() {
        let named = policy("embed.html", Some("https://cdn.example"));
        assert_eq!(named, CONTRACT.replace("'self'", "'self' https://cdn.example"));
    }

    #[test]
    fn the_whole_file() {
        let folder = std::env::temp_dir().join(format!("demarche-headers-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("demo")).unwrap();
        let own = format!("<meta {OWN_POLICY} content=\"default-src 'none'\">");
        let app = "app-0123456789abcdef.js";
        for (file, content) in [("embed.html", ""), ("demo/a.html", ""), ("one.html", own.as_str()), (app, "")] {
            write(&folder, file, content).unwrap();
        }
        add(&folder, None).unwrap();
        let expected = format!(
            "/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Resource-Policy: cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/app-0123456789abcdef.js
  Cache-Control: public, max-age=31536000, immutable

/demo/a.html
  Cache-Control: no-cache

/demo/a
  Cache-Control: no-cache

/embed.html
  Cache-Control: no-cache
  Content-Security-Policy: {CONTRACT}

/embed
  Cache-Control: no-cache
  Content-Security-Policy: {CONTRACT}

/one.html
  Cache-Control: no-cache

/one
  Cache-Control: no-cache

/manifest.json
  Cache-Control: no-cache
"
        );
        assert_eq!(read_text(&folder, FILE).unwrap(), expected);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_index_is_also_its_folder() {
        assert_eq!(addresses("index.html"), ["/index.html", "/"]);
        assert_eq!(addresses("demo/index.html"), ["/demo/index.html", "/demo/"]);
        assert_eq!(addresses("sw.js"), ["/sw.js"]);
    }

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        assert_eq!(origin_from("https://cdn.example:8443").as_deref(), Ok("https://cdn.example:8443"));
        for wrong in
            ["cdn.example", "http://cdn.example", "https://cdn.example/a", "https://a; script-src *", "https://"]
        {
            assert!(origin_from(wrong).is_err(), "{wrong}");
        }
    }
}
