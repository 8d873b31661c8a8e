//! The style sheets as rules, and the colours in them: as much of CSS as ours use.

use crate::colour::{Colour, Paint};

/// A rule with the conditions round it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    /// Such as `@media print`; empty for a rule that always holds.
    pub(crate) condition: String,
    pub(crate) selector: String,
    pub(crate) declarations: Vec<(String, String)>,
}

impl Rule {
    /// The value of a property.
    pub(crate) fn value(&self, property: &str) -> Option<&str> {
        self.declarations.iter().rev().find(|(name, _)| name == property).map(|(_, value)| value.as_str())
    }

    /// A number, or 1.
    pub(crate) fn number(&self, property: &str) -> f64 {
        self.value(property).map_or(1.0, |value| value.parse().expect("a number"))
    }
}

/// All rules of a sheet.
pub(crate) fn rules(sheet: &str) -> Vec<Rule> {
    let mut text = String::new();
    for (index, part) in sheet.split("/*").enumerate() {
        text.push_str(if index == 0 { part } else { part.split_once("*/").expect("a comment ends").1 });
    }
    let mut found = Vec::new();
    read(&text, "", &mut found);
    found
}

fn read(mut text: &str, condition: &str, found: &mut Vec<Rule>) {
    while let Some((head, rest)) = text.split_once('{') {
        let body = &rest[..closing(rest)];
        let head = head.split_whitespace().collect::<Vec<_>>().join(" ");
        if head.starts_with('@') {
            read(body, &head, found);
        } else {
            let pairs = body.split(';').filter_map(|line| line.split_once(':'));
            let declarations = pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect();
            found.push(Rule { condition: condition.to_owned(), selector: head, declarations });
        }
        text = &rest[body.len() + 1..];
    }
}

/// Where the brace closes that is open at the beginning.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if depth == 0 {
            return at;
        }
    }
    panic!("a brace stays open");
}

/// The two arguments of a function, if the value is a call of it.
pub(crate) fn arguments<'v>(value: &'v str, function: &str) -> Option<Vec<&'v str>> {
    let inside = value.strip_prefix(function)?.strip_prefix('(')?.strip_suffix(')')?;
    let mut depth = 0;
    let parts = inside.split(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth == 0 && letter == ','
    });
    Some(parts.map(str::trim).collect())
}

/// A colour by its digits: `#abc`, `#aabbcc`, `rgb(1 2 3 / .4)`.
pub(crate) fn paint(value: &str) -> Option<Paint> {
    if let Some(digits) = value.strip_prefix('#') {
        let width = digits.len() / 3;
        let channel = |place: usize| {
            let hex = digits.get(place * width..(place + 1) * width)?;
            let number = u8::from_str_radix(&hex.repeat(3 - width), 16).ok()?;
            Some(f64::from(number) / 255.0)
        };
        return Some(Paint { colour: Colour([channel(0)?, channel(1)?, channel(2)?]), alpha: 1.0 });
    }
    let inside = value.strip_prefix("rgb(")?.strip_suffix(')')?;
    let (channels, alpha) = inside.split_once('/').unwrap_or((inside, "1"));
    let channels: Vec<f64> = channels.split_whitespace().filter_map(|one| one.parse::<f64>().ok()).collect();
    let [red, green, blue] = channels.try_into().ok()?;
    Some(Paint { colour: Colour([red, green, blue].map(|it| it / 255.0)), alpha: alpha.trim().parse().ok()? })
}

#[test]
fn rules_in_rules_are_read() {
    let found = rules("/* a { b: c } */ a, b { color: red; top: 0 } @media print { c { d: light-dark(#fff, #000) } }");
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].selector.as_str(), found[0].value("color")), ("a, b", Some("red")));
    assert_eq!((found[1].condition.as_str(), found[1].selector.as_str()), ("@media print", "c"));
    let value = found[1].value("d").expect("it is there");
    assert_eq!(arguments(value, "light-dark"), Some(vec!["#fff", "#000"]));
    assert_eq!(arguments("light-dark(rgb(0 0 0 / .1), var(--a, b))", "light-dark").map(|both| both.len()), Some(2));
    assert_eq!(paint("#0f0"), paint("#00ff00"));
    assert_eq!(paint("rgb(255 0 0 / .5)"), Some(Paint { colour: Colour([1.0, 0.0, 0.0]), alpha: 0.5 }));
    assert_eq!(paint("Canvas"), None);
}
