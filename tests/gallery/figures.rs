//! The dossiers of the figures: a few records each, read by the same ingest as any file.

use demarche::dossier::{Dossier, ingest::ingest};
use serde_json::{Value, json};

/// A dossier of these lists; what is wrong in them fails the test.
fn dossier(lists: Value) -> Dossier {
    let mut file = json!({
        "dossier": 1, "id": "figure", "language": "en", "title": "A figure", "standfirst": "For the gallery.",
        "sources": [{"id": "s", "publisher": "A Paper", "title": "A report", "url": "https://example.org/", "language": "en", "read": "full"}],
    });
    if let (Some(file), Value::Object(lists)) = (file.as_object_mut(), lists) {
        file.extend(lists);
    }
    let (dossier, issues) = ingest(&file.to_string());
    assert_eq!(issues, [], "the figure is sound");
    dossier
}

fn cited(mut record: Value) -> Value {
    record["citations"] = json!([{"source": "s"}]);
    record
}

fn city(id: &str, name: &str, lon: f64, lat: f64) -> Value {
    json!({"id": id, "kind": "city", "name": name, "at": [lon, lat]})
}

fn state(id: &str, name: &str, seat: &str) -> Value {
    json!({"id": id, "kind": "state", "name": name, "seat": seat})
}

fn minister(id: &str, name: &str, state: &str) -> Value {
    json!({"id": id, "kind": "person", "name": name, "office": {"title": "foreign minister", "of": state}})
}

fn call(id: &str, parties: &[&str], date: &str) -> Value {
    let participants: Vec<Value> = parties.iter().map(|actor| json!({"actor": actor})).collect();
    cited(
        json!({"id": id, "channel": "call", "participants": participants, "date": date, "status": "held", "text": "They spoke."}),
    )
}

fn readout(id: &str, contact: &str, issuer: &str) -> Value {
    cited(json!({"id": id, "contact": contact, "issuer": issuer}))
}

fn capitals() -> Value {
    json!([
        city("moscow", "Moscow", 37.6176, 55.7558),
        city("ankara", "Ankara", 32.8644, 39.9272),
        city("tehran", "Tehran", 51.4245, 35.6719),
        {"id": "syria", "kind": "country", "name": "Syria", "area": "SY"},
        {"id": "aleppo", "kind": "governorate", "name": "Aleppo", "area": "SY-HL", "part_of": "syria", "flashpoint": true},
        {"id": "idlib", "kind": "governorate", "name": "Idlib", "area": "SY-ID", "part_of": "syria", "flashpoint": true},
    ])
}

fn ministers() -> Value {
    json!([
        state("russia", "Russia", "moscow"),
        state("turkiye", "Türkiye", "ankara"),
        state("iran", "Iran", "tehran"),
        minister("lavrov", "Sergei Lavrov", "russia"),
        minister("fidan", "Hakan Fidan", "turkiye"),
        minister("araghchi", "Abbas Araghchi", "iran"),
    ])
}

/// One call that one readout tells of, about two flashpoints.
pub(crate) fn one_call() -> Dossier {
    let mut contact = call("call", &["lavrov", "fidan"], "2024-11-30");
    contact["about"] = json!(["aleppo", "idlib"]);
    dossier(json!({
        "places": capitals(), "actors": ministers(), "contacts": [contact], "readouts": [readout("r", "call", "russia")],
    }))
}

/// The star of the bundled dossier, with a claim that accuses.
pub(crate) fn two_calls() -> Dossier {
    let claim = cited(json!({
        "id": "k", "kind": "alleges", "holders": ["araghchi"], "accused": ["turkiye"], "about": ["idlib"], "contact": "second",
        "text": "He suspects a plan.", "voice": "attributed",
    }));
    dossier(json!({
        "places": capitals(), "actors": ministers(), "claims": [claim],
        "contacts": [call("first", &["lavrov", "fidan"], "2024-11-30"), call("second", &["lavrov", "araghchi"], "2024-12-01")],
        "readouts": [readout("r1", "first", "russia"), readout("r2", "second", "iran")],
    }))
}

/// Cities so far round the globe that one line leaves the map on the left and comes back on the right.
pub(crate) fn antimeridian() -> Dossier {
    dossier(json!({
        "places": [
            city("tokyo", "Tokyo", 139.6917, 35.6895), city("honolulu", "Honolulu", -157.8583, 21.3069),
            city("london", "London", -0.1276, 51.5072), city("new-york", "New York", -74.006, 40.7128),
        ],
        "actors": [state("a", "Japan", "tokyo"), state("b", "Hawaii", "honolulu"), state("c", "Britain", "london"), state("d", "New York", "new-york")],
        "contacts": [call("whole", &["a", "b"], "2024-11-30"), call("cut", &["a", "c"], "2024-11-30"), call("atlantic", &["c", "d"], "2024-11-30")],
    }))
}

/// Two states whose seats are one spot.
pub(crate) fn coincident_places() -> Dossier {
    dossier(json!({
        "places": [city("here", "Here", 30.0, 40.0), city("there", "There", 30.0, 40.0), city("away", "Away", 40.0, 45.0)],
        "actors": [state("a", "Left", "here"), state("b", "Right", "there"), state("c", "Far", "away")],
        "contacts": [call("near", &["a", "b"], "2024-11-30"), call("far", &["a", "c"], "2024-11-30"), call("again", &["a", "c"], "2024-12-01")],
    }))
}

/// Two people of one state: a line from a place to itself.
pub(crate) fn within_one_state() -> Dossier {
    dossier(json!({
        "places": [city("ankara", "Ankara", 32.8644, 39.9272)],
        "actors": [state("turkiye", "Türkiye", "ankara"), minister("fidan", "Hakan Fidan", "turkiye"), minister("guler", "Yaşar Güler", "turkiye")],
        "contacts": [call("inside", &["fidan", "guler"], "2024-11-30")],
    }))
}

/// Three contacts of one day and nothing before or after.
pub(crate) fn one_day() -> Dossier {
    let pairs = [("c1", ["lavrov", "fidan"]), ("c2", ["lavrov", "araghchi"]), ("c3", ["fidan", "araghchi"])];
    let contacts = pairs.map(|(id, parties)| call(id, &parties, "2024-11-30"));
    dossier(json!({"places": capitals(), "actors": ministers(), "contacts": contacts}))
}

/// One state that speaks to nobody.
pub(crate) fn one_actor() -> Dossier {
    dossier(json!({
        "places": [city("ankara", "Ankara", 32.8644, 39.9272)],
        "actors": [state("turkiye", "Türkiye", "ankara")],
    }))
}

/// Names that do not fit.
pub(crate) fn long_names() -> Dossier {
    let name = "The Plenipotentiary Commissioner for the Reconciliation of Neighbouring Republics";
    dossier(json!({
        "places": [city("a", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 32.0, 40.0), city("b", "Bo", 38.0, 44.0)],
        "actors": [state("x", "The United Principalities of the Lower Valleys and Isles", "a"), state("y", "Y", "b"), minister("p", name, "x"), minister("q", "Q", "y")],
        "contacts": [call("c", &["p", "q"], "2024-11-30")],
        "readouts": [readout("r", "c", "x")],
    }))
}

/// Held, planned and unclear; a day that is inferred, a month, and a span of days.
pub(crate) fn degrees_of_certainty() -> Dossier {
    let mut planned = call("planned", &["lavrov", "fidan"], "2024-12-07");
    planned["status"] = json!("planned");
    let mut unclear = call("unclear", &["fidan", "araghchi"], "2024-12-03");
    unclear["status"] = json!("unclear");
    let mut inferred = call("inferred", &["lavrov", "araghchi"], "2024-11-30");
    inferred["date"] = json!({"value": "2024-11-30", "status": "inferred", "basis": "The text says “Saturday”."});
    let mut span = call("span", &["lavrov", "araghchi"], "2024-12-01");
    span["end"] = json!("2024-12-04");
    let month = call("month", &["lavrov", "fidan"], "2024-11");
    let mut past = call("past", &["lavrov", "fidan"], "2017-01-24");
    past["background"] = json!(true);
    dossier(json!({
        "focus": {"from": "2024-11-27", "to": "2024-12-10"},
        "places": capitals(), "actors": ministers(), "contacts": [planned, unclear, inferred, span, month, past],
    }))
}

/// The dossier that the widget is delivered with.
pub(crate) fn bundled() -> Dossier {
    let (dossier, issues) = ingest(include_str!("../../static/dossiers/aleppo-idlib-2024.json"));
    assert_eq!(issues, [], "the bundled dossier is sound");
    dossier
}
