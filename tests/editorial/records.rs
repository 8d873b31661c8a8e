//! The bundled dossier as raw JSON, so that these tests hold the file itself and not only what ingest makes of it.

use serde_json::Value;

/// The file that ships.
pub(crate) const FILE: &str = include_str!("../../static/dossiers/aleppo-idlib-2024.json");

/// The file as JSON; `null` when it is none.
pub(crate) fn dossier() -> Value {
    serde_json::from_str(FILE).unwrap_or_default()
}

/// The records of one kind, empty when there are none.
pub(crate) fn all(dossier: &Value, kind: &str) -> Vec<Value> {
    dossier[kind].as_array().cloned().unwrap_or_default()
}

/// One record by its id, `null` when there is none.
pub(crate) fn find(dossier: &Value, kind: &str, id: &str) -> Value {
    all(dossier, kind).into_iter().find(|record| record["id"] == id).unwrap_or_default()
}

/// The strings of a list.
pub(crate) fn strings(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// A text or a date as a string: the plain one, the English one, or a date's value.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().or(value["en"].as_str()).or(value["value"].as_str()).unwrap_or_default()
}

/// Actors that take part in a contact.
pub(crate) fn participants(contact: &Value) -> Vec<&str> {
    contact["participants"].as_array().into_iter().flatten().map(|part| text(&part["actor"])).collect()
}

/// The states among actors: themselves, or those they belong to or hold office for.
pub(crate) fn states<'a>(dossier: &'a Value, actors: &[&'a str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for id in actors {
        let actor = find(dossier, "actors", id);
        found.push((*id).to_owned());
        found.push(text(&actor["office"]["of"]).to_owned());
        found.extend(strings(&actor["member_of"]).into_iter().map(str::to_owned));
    }
    found
}

/// Every string of the file with its path, such as `claims[k12].citations[0].wording.text`; of a localised text the English one.
pub(crate) fn leaves(value: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(value, String::new(), &mut found);
    found
}

fn collect(value: &Value, path: String, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path, text.clone())),
        Value::Object(fields) if fields.contains_key("en") => {
            found.push((path, text(value).to_owned()));
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                collect(field, format!("{path}{dot}{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let name = item["id"].as_str().map_or_else(|| index.to_string(), str::to_owned);
                collect(item, format!("{path}[{name}]"), found);
            }
        }
        _ => {}
    }
}

/// Whether a path leads to an address.
pub(crate) fn is_url(path: &str) -> bool {
    path.rsplit('.').next() == Some("url")
}

/// Whether a path is addressed by a pattern with at most one `*`.
pub(crate) fn matches(path: &str, pattern: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else {
        return path == pattern;
    };
    path.len() >= head.len() + tail.len() && path.starts_with(head) && path.ends_with(tail)
}

/// The 22 claims taken from the article, `k01` to `k22`.
pub(crate) fn claims_of_the_article(dossier: &Value) -> Vec<Value> {
    let is_numbered =
        |id: &str| id.strip_prefix('k').is_some_and(|number| number.len() == 2 && number.parse::<u8>().is_ok());
    all(dossier, "claims").into_iter().filter(|claim| is_numbered(text(&claim["id"]))).collect()
}

/// Whether it took place.
pub(crate) fn is_held(contact: &Value) -> bool {
    contact["status"] == "held"
}

/// Whether it is drawn as background.
pub(crate) fn is_background(contact: &Value) -> bool {
    contact["background"] == true
}

/// Number of records of a kind whose field has this value.
pub(crate) fn count(dossier: &Value, kind: &str, field: &str, value: &str) -> usize {
    all(dossier, kind).iter().filter(|record| record[field] == value).count()
}
