//! `sbom.cdx.json`: the same contents as a bill of materials for machines (`CycloneDX` 1.6,
//! <https://cyclonedx.org/docs/1.6/json/>). It has no time and no random number: the same sources give the same bytes.

use std::path::Path;

use serde_json::{Value, json};

use crate::command::{Outcome, output_of};
use crate::crates::Crate;
use crate::folder::write;

/// The name of the file.
const FILE: &str = "sbom.cdx.json";

/// Data that is no crate: name, licence (SPDX) or words for it, and where it comes from.
const DATA: [(&str, &str, &str); 2] = [
    ("Natural Earth", "Public domain", "https://www.naturalearthdata.com/"),
    ("GeoNames", "CC-BY-4.0", "https://www.geonames.org/"),
];

/// Writes `sbom.cdx.json`.
pub(crate) fn add(folder: &Path, crates: &[Crate]) -> Outcome {
    let text = serde_json::to_string_pretty(&bill(crates)).map_err(|error| error.to_string())?;
    write(folder, FILE, text + "\n")
}

fn bill(crates: &[Crate]) -> Value {
    let own = crates.iter().find(|it| it.is_own()).map(|it| component(it, "application"));
    let libraries = crates.iter().filter(|it| !it.is_own()).map(|it| component(it, "library"));
    let components: Vec<Value> = libraries.chain([standard_library()]).chain(DATA.iter().map(data)).collect();
    let dependencies: Vec<Value> = crates.iter().map(|it| needs(it, crates)).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": own },
        "components": components,
        "dependencies": dependencies,
    })
}

fn component(it: &Crate, kind: &str) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": reference(it),
        "name": it.name,
        "version": it.version,
        "licenses": [{ "expression": it.licence.replace(" / ", "/").replace('/', " OR ") }],
    });
    if let Some(checksum) = &it.checksum {
        component["purl"] = Value::from(reference(it));
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if !it.repository.is_empty() {
        component["externalReferences"] = json!([{ "type": "vcs", "url": it.repository }]);
    }
    component
}

/// What every Rust program carries, at the compiler's version.
fn standard_library() -> Value {
    let compiler = output_of("rustc", &["--version"]).unwrap_or_default();
    json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "Rust standard library",
        "version": compiler.split_whitespace().nth(1).unwrap_or_default(),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    })
}

fn data((name, licence, site): &(&str, &str, &str)) -> Value {
    let field = if licence.contains(' ') { "name" } else { "id" };
    json!({
        "type": "data",
        "bom-ref": format!("data:{}", name.replace(' ', "-")),
        "name": name,
        "licenses": [{ "license": { field: licence } }],
        "externalReferences": [{ "type": "website", "url": site }],
    })
}

fn needs(it: &Crate, crates: &[Crate]) -> Value {
    let needed = crates.iter().filter(|other| it.needs.contains(&other.key()));
    let references: Vec<String> = needed.map(reference).collect();
    json!({ "ref": reference(it), "dependsOn": references })
}

/// The package address (purl) of a crate, <https://github.com/package-url/purl-spec>.
fn reference(it: &Crate) -> String {
    format!("pkg:cargo/{}@{}", it.name, it.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crates::shipped;

    #[test]
    fn every_reference_leads_to_a_component() {
        let bill = bill(&shipped().unwrap());
        let list = |value: &Value| value.as_array().unwrap().clone();
        let mut known: Vec<Value> = list(&bill["components"]).iter().map(|it| it["bom-ref"].clone()).collect();
        known.push(bill["metadata"]["component"]["bom-ref"].clone());
        let count = known.len();
        known.sort_by_key(Value::to_string);
        known.dedup();
        assert_eq!(known.len(), count, "a reference is used twice");
        for dependency in list(&bill["dependencies"]) {
            assert!(known.contains(&dependency["ref"]));
            assert!(list(&dependency["dependsOn"]).iter().all(|it| known.contains(it)), "{dependency}");
        }
        assert!(known.contains(&Value::from("pkg:cargo/yew@0.23.0")));
    }
}
