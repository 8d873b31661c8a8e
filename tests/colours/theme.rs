//! The themes: what each custom property of the sheets is in each of them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::colour::Paint;
use crate::css::{Rule, arguments, paint, rules};

/// What the system's colours are in Chromium, on light and on dark paper.
const SYSTEM: [(&str, [&str; 2]); 3] =
    [("Canvas", ["#fff", "#121212"]), ("CanvasText", ["#000", "#fff"]), ("GrayText", ["#808080", "#808080"])];
pub(crate) const PREFIX: &str = "--demarche-";

/// Both sheets.
pub(crate) fn sheets() -> Vec<Rule> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let sheets = ["theme.css", "desk.css"].map(|name| std::fs::read_to_string(folder.join(name)).expect("the sheet"));
    sheets.iter().flat_map(|sheet| rules(sheet)).collect()
}

/// One theme on one paper.
#[derive(Clone, Debug)]
pub(crate) struct Theme {
    pub(crate) name: &'static str,
    values: BTreeMap<String, String>,
    is_dark: bool,
    is_without_hues: bool,
}

impl Theme {
    /// Light, dark, contrast on both papers, and the newspaper.
    pub(crate) fn all() -> Vec<Self> {
        let sheets = sheets();
        let base = tokens(rule_of(&sheets, "", "body, :host"));
        let strong = tokens(rule_of(&sheets, "", "[data-theme=contrast] body, "));
        let both = base.clone().into_iter().chain(strong).collect::<BTreeMap<_, _>>();
        let theme = |name, values: &BTreeMap<_, _>, is_dark, is_without_hues| Self {
            name,
            values: values.clone(),
            is_dark,
            is_without_hues,
        };
        vec![
            theme("light", &base, false, false),
            theme("dark", &base, true, false),
            theme("contrast, light", &both, false, false),
            theme("contrast, dark", &both, true, false),
            theme("paper", &both, false, true),
        ]
    }

    /// The value of a custom property, or of anything that may stand in its place.
    pub(crate) fn paint(&self, value: &str) -> Paint {
        if let Some(both) = arguments(value, "light-dark") {
            return self.paint(both[usize::from(self.is_dark)]);
        }
        if let Some(named) = arguments(value, "var") {
            return self.paint(self.values.get(named[0]).unwrap_or_else(|| panic!("{value} is not defined")));
        }
        let system = SYSTEM.iter().find(|(name, _)| *name == value);
        let value = system.map_or(value, |(_, both)| both[usize::from(self.is_dark)]);
        paint(value).unwrap_or_else(|| panic!("{value} is no colour"))
    }

    /// One of our colours, by its name without the prefix.
    pub(crate) fn token(&self, name: &str) -> Paint {
        self.paint(&format!("var({PREFIX}{name})"))
    }

    /// The hues that a state may have.
    pub(crate) fn hues(&self) -> Vec<Paint> {
        if self.is_without_hues {
            vec![self.token("ink")]
        } else {
            (1..=6).map(|hue| self.token(&format!("hue-{hue}"))).collect()
        }
    }

    /// Every paint that a value may be: with a hue in it, each of them.
    pub(crate) fn paints(&self, value: &str) -> Vec<Paint> {
        match arguments(value, "var").as_deref() {
            Some(["--hue"]) => self.hues(),
            Some(["--hue", other]) => [self.hues(), self.paints(other)].concat(),
            _ if value == "none" || value == "transparent" => Vec::new(),
            _ => vec![self.paint(value)],
        }
    }
}

/// The rule whose selector begins so.
pub(crate) fn rule_of<'r>(sheets: &'r [Rule], condition: &str, selector: &str) -> &'r Rule {
    let mut found =
        sheets.iter().filter(|rule| rule.selector.starts_with(selector) && rule.condition.starts_with(condition));
    let is_ours = |rule: &&Rule| {
        rule.declarations.iter().any(|(name, _)| name.starts_with(PREFIX))
            && (condition.is_empty() == rule.condition.is_empty())
    };
    found.find(is_ours).unwrap_or_else(|| panic!("no rule for {condition} {selector}"))
}

/// The custom properties of a rule that are ours.
pub(crate) fn tokens(rule: &Rule) -> BTreeMap<String, String> {
    rule.declarations.iter().filter(|(name, _)| name.starts_with(PREFIX)).cloned().collect()
}

/// What the table of `docs/theming.md` has to say of a custom property, by the sheets.
fn row(name: &str, value: &str, strong: Option<&String>) -> [String; 4] {
    let both = arguments(value, "light-dark").expect("a value on light and one on dark paper");
    let quoted = |value: &str| format!("`{value}`");
    let strong = strong.map_or("the same".to_owned(), |value| quoted(value));
    [quoted(name), quoted(both[0]), quoted(both[1]), strong]
}

#[test]
fn the_table_in_the_docs_is_the_sheets() {
    let sheets = sheets();
    let strong = tokens(rule_of(&sheets, "", "[data-theme=contrast] body, "));
    let mut expected: Vec<_> = tokens(rule_of(&sheets, "", "body, :host"))
        .iter()
        .map(|(name, value)| row(name, value, strong.get(name)))
        .collect();
    let page =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/theming.md")).expect("the page");
    let rows = page.lines().filter(|line| line.starts_with("| `--demarche-"));
    let mut found: Vec<[String; 4]> = rows
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert!(cells.len() == 5 && cells[1].len() > 5, "{line}");
            [cells[0], cells[2], cells[3], cells[4]].map(str::to_owned)
        })
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}
