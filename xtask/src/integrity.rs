//! Subresource Integrity: a page runs and shows only the scripts and styles that it was released with.

use std::path::Path;

use crate::command::Outcome;
use crate::digest::integrity;
use crate::folder::{pages, read, read_text, write};
use crate::page::{attribute, with_attributes};

/// The relations whose `integrity` browsers check. Not `preload` of what is fetched: Chromium ignores it with a warning
/// (<https://crbug.com/981419>), and a `fetch` with a hash would hold the program back until its last byte.
const CHECKED_RELS: [&str; 2] = ["stylesheet", "modulepreload"];

/// Writes `integrity` on the scripts, styles and modules of every page, so it comes after all that changes them.
pub(crate) fn add(folder: &Path) -> Outcome {
    for page in pages(folder)? {
        let html = read_text(folder, &page)?;
        let place = page.rsplit_once('/').map_or("", |(place, _)| place);
        let sealed = with_attributes(&html, |tag| attributes(tag, &folder.join(place)))
            .map_err(|error| format!("{page}: {error}"))?;
        if sealed != html {
            write(folder, &page, sealed)?;
        }
    }
    Ok(())
}

/// The attributes to add to a tag. In a sandbox a plain stylesheet would come without its bytes, so the request is made
/// by CORS; modules always are.
fn attributes(tag: &str, place: &Path) -> Outcome<Option<String>> {
    let is_near = |address: &&str| !address.contains(':') && !address.starts_with('/');
    let Some(address) = checked(tag).filter(is_near) else {
        return Ok(None);
    };
    let hash = integrity(&read(place, address)?);
    let is_cors = attribute(tag, "type") == Some("module") || attribute(tag, "rel") == Some("modulepreload");
    let cors = if is_cors || tag.contains(" crossorigin") { "" } else { " crossorigin" };
    Ok(Some(format!("integrity=\"{hash}\"{cors}")))
}

/// The address of a tag whose bytes browsers check, if it is not sealed already.
fn checked(tag: &str) -> Option<&str> {
    let is_sealed = attribute(tag, "integrity").is_some();
    match tag.split_whitespace().next()? {
        "script" if !is_sealed => attribute(tag, "src"),
        "link" if !is_sealed && CHECKED_RELS.contains(&attribute(tag, "rel")?) => attribute(tag, "href"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_styles_are_sealed() {
        let folder = std::env::temp_dir().join(format!("demarche-integrity-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("demo")).unwrap();
        write(&folder, "a.js", "alert('Hello, world.');").unwrap();
        let page =
            r#"<script type="module" src="../a.js"></script><link rel="stylesheet" href="../a.js"><script>1</script>"#;
        write(&folder, "demo/page.html", page).unwrap();
        add(&folder).unwrap();
        add(&folder).unwrap();
        // The example that the Content Security Policy gives for hashes of scripts.
        let hash = "integrity=\"sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=\"";
        let expected = format!(
            "<script type=\"module\" src=\"../a.js\" {hash}></script>\
            <link rel=\"stylesheet\" href=\"../a.js\" {hash} crossorigin><script>1</script>"
        );
        assert_eq!(read_text(&folder, "demo/page.html").unwrap(), expected);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_lost_file_is_named() {
        let reason = attributes(r#"script src="lost.js""#, Path::new("nowhere")).unwrap_err();
        assert!(reason.contains("lost.js"), "{reason}");
    }
}
