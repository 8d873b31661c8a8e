//! The rules, each a function from a source to its breaches.

use crate::source::{Source, Token};

/// A sentence that names the file, what it does, and the rule.
pub(crate) type Breach = String;

/// The rooms and their levels; an arrow goes to a lower level only.
const LEVELS: [(&str, u8); 16] = [
    ("main", 7),
    ("lib", 7),
    ("bin", 7),
    ("views", 6),
    ("browser", 5),
    ("export", 5),
    ("scene", 4),
    ("embed", 4),
    ("state", 3),
    ("network", 3),
    ("timeline", 3),
    ("locale", 3),
    ("geo", 2),
    ("dossier", 2),
    ("number", 1),
    ("list", 0),
];

/// Arrows between rooms of one level.
const SIDEWAYS: [(&str, &str); 2] = [("dossier", "geo"), ("state", "timeline")];

/// The rooms that know nothing of the browser.
const PURE: [&str; 11] =
    ["list", "number", "dossier", "geo", "network", "timeline", "locale", "state", "scene", "export", "embed"];

/// The crates of the browser; views draw with `yew` and leave the others to `browser`.
const BROWSER_CRATES: [&str; 6] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo"];

/// Parts of the standard library with a clock, a world outside, or an order that differs from run to run.
const IMPURE: [&str; 7] = ["time", "fs", "net", "env", "io", "process", "thread"];
const UNORDERED: [&str; 4] = ["HashMap", "HashSet", "RandomState", "thread_local"];

/// The views that meet in `state` and nowhere else.
const LINKED_VIEWS: [&str; 3] = ["map", "network", "timeline"];

/// The views that put elements on the page with `yew`; all others are pure.
const YEW_VIEWS: [&str; 5] = ["outside", "part", "picture", "start", "widget"];

/// Ways to make markup of text.
const MARKUP: [&str; 6] =
    ["from_html_unchecked", "set_inner_html", "set_outer_html", "insert_adjacent_html", "innerHTML", "outerHTML"];

/// Functions whose last bit differs between platforms; layouts use + − × ÷ and the square root only.
const INEXACT: [&str; 19] = [
    "sin", "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "exp2", "ln",
    "log10", "powf", "hypot", "cbrt", "mul_add",
];

/// The longest that a file may be, in lines of code without tests.
fn longest(source: &Source) -> usize {
    let name = source.place.rsplit('/').next().unwrap_or_default();
    match source.room() {
        _ if matches!(name, "mod.rs" | "lib.rs") => 100,
        // A host page loads one script, with nothing beside it.
        _ if name == "script.rs" => 270,
        "views" => 200,
        _ => 250,
    }
}

/// All breaches of a source.
pub(crate) fn breaches(source: &Source) -> Vec<Breach> {
    let rules = [arrows, pure_rooms, browser_only_in_browser, linked_views, exact_layout, colours, markup, length];
    let found = rules.iter().flat_map(|rule| rule(source));
    found.map(|breach| format!("src/{}: {breach}", source.place)).collect()
}

fn level(room: &str) -> Option<u8> {
    LEVELS.iter().find(|(name, _)| *name == room).map(|(_, level)| *level)
}

fn arrows(source: &Source) -> Vec<Breach> {
    let room = source.room();
    let Some(own) = level(room) else {
        return vec![format!("`{room}` is no room of DESIGN.md; give it a level in tests/layering/rules.rs")];
    };
    if room == "lib" {
        return Vec::new();
    }
    let paths = source.own_paths();
    let targets = paths.iter().filter_map(|path| path.first()).filter(|target| *target != room);
    targets.filter_map(|target| arrow(room, own, target)).collect()
}

fn arrow(room: &str, own: u8, target: &str) -> Option<Breach> {
    match level(target) {
        // A program is a crate of its own, with modules of its own.
        None if matches!(room, "main" | "bin") => None,
        None => Some(format!("`{target}` at the crate's root; name the room it lives in")),
        Some(other) if other < own || SIDEWAYS.contains(&(room, target)) => None,
        Some(_) => Some(format!("`{room}` uses `{target}`; an arrow goes only downwards")),
    }
}

fn pure_rooms(source: &Source) -> Vec<Breach> {
    if !PURE.contains(&source.room()) {
        return Vec::new();
    }
    let banned = |token: &&Token| BROWSER_CRATES.contains(&token.as_str()) || UNORDERED.contains(&token.as_str());
    let words = source.tokens.iter().filter(banned).map(ToString::to_string);
    let paths =
        source.std_paths().into_iter().filter(|path| path.get(1).is_some_and(|it| IMPURE.contains(&it.as_str())));
    let found = words.chain(paths.map(|path| path.join("::")));
    found.map(|what| format!("`{what}` in a pure room: no browser, clock, chance, input or output")).collect()
}

fn browser_only_in_browser(source: &Source) -> Vec<Breach> {
    if source.room() != "views" {
        return Vec::new();
    }
    let module = source.module();
    let may_yew = module.get(1).is_some_and(|view| YEW_VIEWS.contains(&view.as_str()));
    let banned = |token: &&Token| !(may_yew && token.as_str() == "yew") && BROWSER_CRATES.contains(&token.as_str());
    let found = source.tokens.iter().filter(banned);
    found.map(|word| format!("`{word}` in a view; only `browser` touches the browser")).collect()
}

fn linked_views(source: &Source) -> Vec<Breach> {
    let module = source.module();
    let [room, view, ..] = module.as_slice() else {
        return Vec::new();
    };
    if room != "views" || !LINKED_VIEWS.contains(&view.as_str()) {
        return Vec::new();
    }
    let paths = source.own_paths();
    let others = paths.iter().filter_map(|path| match path.as_slice() {
        [room, other, ..] if room == "views" && other != view && LINKED_VIEWS.contains(&other.as_str()) => Some(other),
        _ => None,
    });
    others.map(|other| format!("the view `{view}` names the view `{other}`; they meet in `state`")).collect()
}

fn exact_layout(source: &Source) -> Vec<Breach> {
    if source.room() != "network" {
        return Vec::new();
    }
    let calls = source.tokens.windows(3).filter(|window| {
        matches!(window[0].as_str(), "." | "::") && INEXACT.contains(&window[1].as_str()) && window[2] == "("
    });
    calls.map(|call| format!("`{}` differs between native and wasm; layouts must not", call[1])).collect()
}

fn colours(source: &Source) -> Vec<Breach> {
    let texts = source.tokens.iter().filter(|token| token.ends_with('"') || token.ends_with("\"#"));
    let coloured = texts
        .filter(|text| has_hex_colour(text) || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|it| text.contains(it)));
    coloured.map(|text| format!("the colour in {text}; colours live in static/theme.css")).collect()
}

fn has_hex_colour(text: &str) -> bool {
    text.split('#').skip(1).any(|after| {
        let word: String = after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-')).collect();
        matches!(word.len(), 3 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit())
    })
}

fn markup(source: &Source) -> Vec<Breach> {
    let found = source.tokens.iter().filter(|token| MARKUP.contains(&token.as_str()));
    found.map(|word| format!("`{word}`: no HTML from data, anywhere")).collect()
}

fn length(source: &Source) -> Vec<Breach> {
    let (lines, longest) = (source.code_lines, longest(source));
    let breach = || format!("{lines} lines of code without tests; split it before {longest}");
    (lines > longest).then(breach).into_iter().collect()
}
