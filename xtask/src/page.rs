//! What a page asks for before any of its code has run.

/// The relations whose file the browser fetches at once.
const FETCHED_RELS: [&str; 3] = ["stylesheet", "modulepreload", "preload"];

/// The local files that a page names in `<script src>` and in `<link>`s that are fetched at once, in their order,
/// without a leading `./`.
pub(crate) fn fetched_at_once(html: &str) -> Vec<String> {
    let tags = html
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next());
    let addresses = tags.filter_map(|tag| match tag.split_whitespace().next()? {
        "script" => attribute(tag, "src"),
        "link" if FETCHED_RELS.contains(&attribute(tag, "rel")?) => attribute(tag, "href"),
        _ => None,
    });
    let local = addresses.filter(|address| !address.contains(':'));
    local
        .map(|address| address.trim_start_matches("./").to_owned())
        .collect()
}

/// The value of `name="value"` in the inside of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag.get(start..)?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_styles_and_preloads_count() {
        let html = r#"<!doctype html><link rel="stylesheet" href="./theme.css"><link rel="icon" href="i.png">
            <script type="module" src="boot.js"></script><script src="https://elsewhere.example/x.js"></script>
            <link rel="preload" data-asset="wasm" href="./a_bg.wasm" as="fetch"><a href="more.html">more</a>"#;
        assert_eq!(fetched_at_once(html), ["theme.css", "boot.js", "a_bg.wasm"]);
    }

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        assert_eq!(
            attribute(r#"link data-href="no" href="yes""#, "href"),
            Some("yes")
        );
        assert_eq!(attribute("link rel=stylesheet", "href"), None);
    }
}
