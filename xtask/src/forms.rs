//! The two forms of the page, in each language: `embed.html` as Trunk built it, and `index.html`, which alone names the script
//! that keeps it for reading offline.

use std::path::Path;

use crate::command::{Outcome, root};
use crate::folder::{files, read_text, write};

/// The page form.
pub(crate) const PAGE: &str = "index.html";

/// The framed form.
pub(crate) const EMBED: &str = "embed.html";

/// The script that registers the service worker.
const OFFLINE: &str = "offline.js";

/// The line by which the page form names it; `boot.js` loads it once the widget can be used.
const LINK: [&str; 2] = ["  <link rel=\"related\" data-asset=\"offline\" href=\"", "offline.js\">\n"];

/// The page form in each language: `index.html`, and one in the folder of each other language.
pub(crate) fn pages(folder: &Path) -> Outcome<Vec<String>> {
    let is_ours = |file: &String| file == PAGE || (file.ends_with("/index.html") && !file.starts_with("demo/"));
    Ok(files(folder)?.into_iter().filter(is_ours).collect())
}

/// Makes both forms of the pages that were built. An embed leads to embeds in the other languages.
pub(crate) fn make(folder: &Path) -> Outcome {
    for page in pages(folder)? {
        let built = read_text(folder, &page)?;
        let embed = built.replace("index.html", EMBED);
        write(
            folder,
            &page.replace(PAGE, EMBED),
            embed.replace(&format!("<a href=\"{EMBED}\""), "<a href=\"index.html\""),
        )?;
        write(folder, &page, with_link(&built, if page == PAGE { "" } else { "../" })?)?;
    }
    write(folder, OFFLINE, read_text(&root().join("static"), OFFLINE)?)
}

/// The page with the line that names the script, which stands `up` from it.
fn with_link(page: &str, up: &str) -> Outcome<String> {
    let (head, rest) = page.split_once("</head>").ok_or_else(|| format!("{PAGE} has no </head>."))?;
    let [before, after] = LINK;
    Ok(format!("{head}{before}{up}{after}</head>{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::fetched_on_demand;

    #[test]
    fn the_page_form_names_its_script_on_demand() {
        let page = with_link("<html><head>\n  <title>A</title>\n</head><body></body></html>", "../").unwrap();
        assert_eq!(fetched_on_demand(&page), ["../offline.js"]);
        assert!(with_link("<html>", "").is_err());
    }
}
