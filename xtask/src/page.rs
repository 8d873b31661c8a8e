//! What a page asks for: before any of its code has run, and later on demand.

/// The relations whose file the browser fetches at once.
const FETCHED_RELS: [&str; 3] = ["stylesheet", "modulepreload", "preload"];

/// The relation whose file is fetched when it is needed, or never.
const ON_DEMAND: &str = "related";

/// The local files that a page names in `<script src>` and in `<link>`s that are fetched at once, in their order,
/// without a leading `./`.
pub(crate) fn fetched_at_once(html: &str) -> Vec<String> {
    named(html, |tag| match tag.split_whitespace().next()? {
        "script" => attribute(tag, "src"),
        "link" if FETCHED_RELS.contains(&attribute(tag, "rel")?) => attribute(tag, "href"),
        _ => None,
    })
}

/// The local files that a page fetches when it needs them.
pub(crate) fn fetched_on_demand(html: &str) -> Vec<String> {
    named(html, |tag| match attribute(tag, "rel")? {
        ON_DEMAND => attribute(tag, "href"),
        _ => None,
    })
}

/// The WebAssembly module that a script of wasm-bindgen loads from beside it.
pub(crate) fn module_of(script: &str) -> Option<&str> {
    let mut texts = script.split(['"', '\'', '`']);
    texts.find(|text| std::path::Path::new(text).extension().is_some_and(|extension| extension == "wasm"))
}

/// The local addresses that `pick` finds in the tags, without a leading `./`.
fn named<'h>(html: &'h str, pick: impl Fn(&'h str) -> Option<&'h str>) -> Vec<String> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split('>').next());
    let local = tags.filter_map(pick).filter(|address| !address.contains(':'));
    local.map(|address| address.trim_start_matches("./").to_owned()).collect()
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
    fn what_is_needed_later_is_apart() {
        let html = r#"<link rel="preload" data-asset="wasm" href="a.wasm">
            <link rel="related" data-asset="reader" href="./reader.js">"#;
        assert_eq!(fetched_on_demand(html), ["reader.js"]);
        assert_eq!(fetched_at_once(html), ["a.wasm"]);
    }

    #[test]
    fn a_script_names_its_module() {
        let glue = r#"if(a===void 0)a=new URL("reader_bg-01.wasm",import.meta.url);"#;
        assert_eq!(module_of(glue), Some("reader_bg-01.wasm"));
        assert_eq!(module_of("export {}"), None);
    }

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        assert_eq!(attribute(r#"link data-href="no" href="yes""#, "href"), Some("yes"));
        assert_eq!(attribute("link rel=stylesheet", "href"), None);
    }
}
