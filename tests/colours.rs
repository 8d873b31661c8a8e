//! Every colour on every ground it stands on, in every theme, and for every sight: read off the style sheets, so that a new rule is tested as well.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]
#![expect(clippy::unreadable_literal, reason = "the numbers stand as in their sources")]

#[path = "colours/colour.rs"]
mod colour;
#[path = "colours/css.rs"]
mod css;
#[path = "colours/hues.rs"]
mod hues;
#[path = "colours/theme.rs"]
mod theme;

use colour::{Colour, contrast};
use css::Rule;
use theme::{Theme, rule_of, sheets, tokens};

/// WCAG 2.2, 1.4.3 and 1.4.11.
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// What pictures and words stand on; what is laid over a ground is named after it.
const GROUNDS: [&[&str]; 9] = [
    &["paper"],
    &["land"],
    &["sea"],
    &["focus-land"],
    &["land", "flash-area"],
    &["sea", "flash-area"],
    &["paper", "flash-area"],
    &["paper", "hull"],
    &["paper", "mark"],
];

fn ground(theme: &Theme, layers: &[&str]) -> Colour {
    layers.iter().fold(Colour([1.0; 3]), |below, layer| theme.token(layer).over(below))
}

/// What is drawn that is no mark, with the reason why its contrast may be less.
const NO_MARKS: [(&str, &str); 12] = [
    (".land", "ground"),
    (".border", "ground: countries and their capitals are named"),
    (".coast", "ground"),
    (".shore", "ground"),
    (".mat", "ground of the inset"),
    (".hairline", "from the inset to its frame on the map, which is ink"),
    (".tick", "years and days are written beside it"),
    (".strip", "ground of the strip of years"),
    (".hull", "its name and number are written in it"),
    (".hit", "not to be seen: it catches the pointer"),
    ("rect", "what catches a brush, and the window of days, which has an edge of ink"),
    ("dimmed", "stepped back on purpose; its name stays"),
];

/// Whether a property of a rule colours words, in HTML or in a picture.
fn is_text(rule: &Rule, property: &str) -> bool {
    let last = rule
        .selector
        .split(", ")
        .all(|one| one.split([' ', '>']).next_back().is_some_and(|part| part.starts_with("text") || part == ".sign"));
    property == "color" || (property == "fill" && last)
}

/// Rules that hold in every theme, on a screen.
fn drawn() -> Vec<Rule> {
    let is_drawn = |rule: &Rule| {
        !rule.condition.contains("print") && !rule.condition.contains("forced") && !rule.selector.contains("languages")
    };
    sheets().into_iter().filter(is_drawn).collect()
}

/// The grounds that words in a colour may stand on. Words in a hue are headings, on paper; what is in the colour of a flash is a line above the title
/// or a sign beside a claim.
fn grounds_of(value: &str) -> Vec<&'static [&'static str]> {
    let may_be = |layers: &&[&str]| match value {
        value if value.contains("--hue") => **layers == ["paper"],
        value if value.contains("-flash") => matches!(**layers, ["paper"] | ["paper", "mark"]),
        _ => true,
    };
    GROUNDS.into_iter().filter(may_be).collect()
}

/// What falls short of a contrast for the words of a rule.
fn too_faint(theme: &Theme, rule: &Rule) -> Vec<String> {
    let words = ["color", "fill"].iter().filter(|property| is_text(rule, property));
    let values = words.filter_map(|property| rule.value(property)).filter(|value| value.contains("--"));
    // WCAG asks no contrast of what cannot be used.
    let opacity = if rule.selector.contains("[aria-disabled") { 1.0 } else { rule.number("opacity") };
    let mut found = Vec::new();
    for (value, layers) in values.flat_map(|value| grounds_of(value).into_iter().map(move |layers| (value, layers))) {
        let below = ground(theme, layers);
        let below = rule.value("background").map_or(below, |own| theme.paint(own).over(below));
        let reached = theme.paints(value).into_iter().map(|paint| contrast(paint.thinned(opacity).over(below), below));
        let worst = reached.reduce(f64::min).expect("a colour");
        if worst < TEXT {
            found.push(format!("{}: {} on {layers:?}: {worst:.2}", theme.name, rule.selector));
        }
    }
    found
}

#[test]
fn words_can_be_read_on_every_ground() {
    let (themes, rules) = (Theme::all(), drawn());
    let found: Vec<_> = themes.iter().flat_map(|theme| rules.iter().flat_map(|rule| too_faint(theme, rule))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let read = rules.iter().filter(|rule| is_text(rule, "color") && rule.value("color").is_some()).count();
    assert!(read > 20, "only {read} rules colour words");
}

/// Where marks stand: on the map and on paper.
const UNDER_MARKS: [&[&str]; 5] = [&["paper"], &["land"], &["sea"], &["focus-land"], &["land", "flash-area"]];

/// The best contrast that a rule reaches on a ground: its line or its filling.
fn best(theme: &Theme, rule: &Rule, below: Colour) -> f64 {
    let part = |property: &str, opacity: &str| {
        // A rule that thins a line leaves its colour to the line's own rule.
        let thinned = rule.value(opacity).map(|_| "var(--hue, var(--demarche-soft))");
        let value = rule.value(property).or(thinned).unwrap_or("none");
        let worst = theme
            .paints(value)
            .into_iter()
            .map(|paint| contrast(paint.thinned(rule.number(opacity)).over(below), below));
        worst.reduce(f64::min).unwrap_or(0.0)
    };
    part("stroke", "stroke-opacity").max(part("fill", "fill-opacity"))
}

/// Whether a rule draws a mark.
fn is_mark(rule: &Rule) -> bool {
    let is_coloured =
        ["fill", "stroke"].iter().any(|property| rule.value(property).is_some_and(|it| it.contains("--")));
    let is_none = rule.selector.contains("text") || NO_MARKS.iter().any(|(name, _)| rule.selector.contains(name));
    (is_coloured || rule.value("stroke-opacity").is_some()) && !is_text(rule, "fill") && !is_none
}

#[test]
fn marks_and_the_focus_stand_out_from_every_ground() {
    let mut found = Vec::new();
    let rules: Vec<Rule> = drawn().into_iter().filter(is_mark).collect();
    assert!(rules.len() > 20, "only {} rules draw marks", rules.len());
    for theme in Theme::all() {
        let grounds = UNDER_MARKS.map(|layers| (layers, ground(&theme, layers)));
        for (rule, (layers, below)) in rules.iter().flat_map(|rule| grounds.iter().map(move |ground| (rule, ground))) {
            let reached = best(&theme, rule, *below);
            if reached < MARK {
                found.push(format!("{}: {} on {layers:?}: {reached:.2}", theme.name, rule.selector));
            }
        }
        for layers in GROUNDS {
            let below = ground(&theme, layers);
            let reached = contrast(theme.token("focus-ring").over(below), below);
            if reached < MARK {
                found.push(format!("{}: the focus on {layers:?}: {reached:.2}", theme.name));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_theme_is_the_same_by_wish_and_by_medium() {
    let sheets = sheets();
    let wished = tokens(rule_of(&sheets, "", "[data-theme=contrast] body, "));
    assert_eq!(tokens(rule_of(&sheets, "@media (prefers-contrast: more)", "body, :host")), wished);
    let base = tokens(rule_of(&sheets, "", "body, :host"));
    let lost: Vec<_> = base.keys().filter(|name| !wished.contains_key(*name) && !name.contains("hue-")).collect();
    assert!(lost.is_empty(), "the strong themes leave {lost:?} as it is");
}
