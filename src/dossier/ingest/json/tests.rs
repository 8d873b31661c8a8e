//! The reader against `serde_json` on sound text, and against every way to break it.

use proptest::prelude::*;
use serde_json::Value as Json;

use super::{super::problem::Problem, *};

/// The tree as `serde_json` would have it; `None` where something is invalid.
fn plain(node: &Node<'_>) -> Option<Json> {
    Some(match &node.value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Number(number) => Json::from(*number),
        Value::Text(text) => Json::from(text.as_ref()),
        Value::List(items) => Json::Array(items.iter().map(plain).collect::<Option<_>>()?),
        Value::Object(entries) => Json::Object(
            entries.iter().map(|entry| Some((entry.key.to_string(), plain(&entry.node)?))).collect::<Option<_>>()?,
        ),
        Value::Invalid => return None,
    })
}

fn read_plain(text: &str) -> (Option<Json>, usize) {
    let mut report = Report::default();
    let root = read(text, &mut report);
    (plain(&root), report.len())
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<i32>().prop_map(|number| Json::from(f64::from(number))),
        "[ -~а-яא-ת😀]{0,12}".prop_map(Json::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            prop::collection::btree_map("[a-z\"\\\\]{0,6}", inner, 0..6)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sound_json_is_read_as_serde_json_reads_it(json in any_json(), is_pretty in any::<bool>()) {
        // The outermost value of a dossier is always an object.
        let json = serde_json::json!({ "whole": json });
        let text = if is_pretty { format!("{json:#}") } else { json.to_string() };
        prop_assert_eq!(read_plain(&text), (Some(json), 0));
    }

    #[test]
    fn any_text_comes_to_an_end(text in "\\{[\\x00-\\x20\\[\\]{}:,\"\\\\a-c0-9u.é\\u{a0}-]{0,200}") {
        read_plain(&text);
    }

    #[test]
    fn every_value_is_found_again_by_its_byte(json in any_json()) {
        fn visit(root: &Node<'_>, node: &Node<'_>) {
            assert!(root.locate(node.at).1.at == node.at);
            for entry in node.entries() {
                visit(root, &entry.node);
            }
            if let Value::List(items) = &node.value {
                for item in items {
                    visit(root, item);
                }
            }
        }
        let text = json.to_string();
        let root = read(&text, &mut Report::default());
        visit(&root, &root);
    }
}

#[test]
fn escapes_are_undone() {
    let (value, findings) = read_plain(r#""\"\\\/\u00e9\ud83d\ude00\n.""#);
    assert_eq!((value, findings), (Some(Json::from("\"\\/é😀 .")), 0));
    for text in
        [r#""\ud800""#, r#""\ud800\u0041""#, r#""\udc00""#, r#""\u0000""#, r#""\x""#, r#""\u12""#, r#""\ud83d\ud83d""#]
    {
        let (value, findings) = read_plain(text);
        assert!(value.is_some_and(|value| value.as_str().is_some_and(|text| text.contains('\u{fffd}'))), "{text}");
        assert_eq!(findings, 1, "{text}");
    }
}

#[test]
fn a_text_may_run_over_two_lines_but_a_forgotten_mark_ends_with_its_line() {
    assert_eq!(read_plain("{\"a\": {\"b\": \"one\ntwo\"}}").0, Some(serde_json::json!({ "a": { "b": "one two" } })));
    let mut report = Report::default();
    let root = read("{\"a\": \"one,\n\"b\": \"two\"}", &mut report);
    assert_eq!(root.get("b").and_then(plain), Some(Json::from("two")));
    assert!(matches!(root.get("a").map(|node| &node.value), Some(Value::Invalid)));
}

#[test]
fn positions_are_counted_from_one() {
    let mut report = Report::default();
    let text = "{\n  \"ä\": 1\n  \"b\": 2}";
    let root = read(text, &mut report);
    let issues = report.finish(&root, text);
    let position = Position { line: 3, column: 3 };
    assert_eq!(
        issues.into_iter().map(|issue| issue.problem).collect::<Vec<_>>(),
        [Problem::Syntax(SyntaxProblem::Comma(position))]
    );
}

#[test]
fn nesting_without_end_costs_only_itself() {
    let deep = ["{\"a\": ", &"[".repeat(100_000), &"]".repeat(100_000), ", \"b\": 1}"].concat();
    let mut report = Report::default();
    let root = read(&deep, &mut report);
    assert!(root.get("b").is_some());
    assert_eq!(report.len(), 1);
    read_plain(&"{\"a\":".repeat(100_000));
}

#[test]
fn objects_with_thousands_of_fields_are_cut() {
    let fields: Vec<String> = (0..100_000).map(|index| format!("\"f{index}\": 0")).collect();
    let text = ["{", &fields.join(","), "}"].concat();
    let mut report = Report::default();
    let root = read(&text, &mut report);
    assert_eq!((root.entries().len(), root.get("f99999").is_none()), (1000, true));
}
