//! One bad record costs itself alone: every fixture is the sound file with one defect, and is
//! compared with it.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::{collections::BTreeSet, fs, path::PathBuf};

use demarche::dossier::{
    Clock, Dossier, Record, Table,
    ingest::{Issue, Severity, ingest},
};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};

fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).join(name).with_extension("json");
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every record as `LIST:ID`; steps and corrections by their place.
fn outline(dossier: &Dossier) -> BTreeSet<String> {
    fn add<T: Record>(outline: &mut BTreeSet<String>, list: &str, table: &Table<T>) {
        outline.extend(table.iter().map(|(_, record)| format!("{list}:{}", record.id())));
    }
    let mut outline = BTreeSet::new();
    add(&mut outline, "facets", &dossier.facets);
    add(&mut outline, "sources", &dossier.sources);
    add(&mut outline, "actors", &dossier.actors);
    add(&mut outline, "places", &dossier.places);
    add(&mut outline, "contacts", &dossier.contacts);
    add(&mut outline, "readouts", &dossier.readouts);
    add(&mut outline, "claims", &dossier.claims);
    add(&mut outline, "incidents", &dossier.incidents);
    add(&mut outline, "silences", &dossier.silences);
    outline.extend(dossier.story.iter().map(|step| format!("story:{}", step.title.get("en"))));
    outline.extend(dossier.corrections.iter().map(|correction| format!("corrections:{}", correction.note.get("en"))));
    outline
}

fn count(issues: &[Issue], severity: Severity) -> usize {
    issues.iter().filter(|issue| issue.severity == severity).count()
}

fn messages(issues: &[Issue]) -> String {
    issues.iter().map(|issue| issue.message() + "\n").collect()
}

#[test]
fn the_sound_file_has_no_issues() {
    for name in ["valid", "byte-order-mark", "crlf", "html-in-text"] {
        let (dossier, issues) = ingest(&fixture(name));
        assert_eq!(issues, [], "{name}");
        assert_eq!(outline(&dossier).len(), 27, "{name}");
    }
}

#[test]
fn text_and_bytes_are_read_alike() {
    let bytes = fixture("valid");
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert_eq!(ingest(&text), ingest(&bytes));
    assert_eq!(ingest(text.as_str()), ingest(bytes.as_slice()));
}

/// File, records lost, path and a part of the sentence of the issue that tells the defect.
type Row = (&'static str, &'static [&'static str], &'static str, &'static str);

const TWO: &[&str] = &["contacts:call-two", "readouts:call-two-south"];
const TALKS: &[&str] = &["contacts:talks"];

#[rustfmt::skip]
const DEFECTS: &[Row] = &[
    // Values that JSON does not know.
    ("nan", &[], "places[1].at[0]", "NaN is not a value that JSON knows, so it is left out; write a number"),
    ("infinity", &[], "places[1].at[1]", "-Infinity is not a value"),
    ("1e999", &[], "places[1].at[0]", "1e999 is too large a number"),
    ("nan-date", TWO, "contacts[1].date", "NaN is not a value that JSON knows, so this record is not shown"),
    ("unquoted-word", TALKS, "contacts[2].status", "planned is not a value that JSON knows, so this record is not shown"),
    ("lone-surrogate", &[], "actors[3].name", "characters that do not exist"),
    ("nul", &[], "actors[3].name", "characters that do not exist"),
    ("deep-nesting", &[], "places[0].extra[0][0]", "more than 64 levels"),
    ("duplicate-key", &[], "places[0]", "the field \"name\" stands here twice"),
    // Punctuation.
    ("missing-comma", &[], "places[0]", "a comma is missing or too many at line 25, column 39"),
    ("trailing-comma", &[], "places[0]", "a comma is missing or too many at line 25"),
    ("unclosed-text", TWO, "contacts[1]", "the punctuation is wrong at line 32, column 186, so this record is not shown"),
    ("quotes-inside-text", TWO, "contacts[1]", "the punctuation is wrong at line 32, column 172, so this record is not shown"),
    ("unclosed-record", TWO, "contacts[1]", "the punctuation is wrong at line 33, column 5, so this record is not shown"),
    ("unclosed-list", &[], "contacts", "the punctuation is wrong at line 35, column 3"),
    ("extra-brace", &[], "contacts", "the punctuation is wrong at line 32, column 227"),
    ("unquoted-key", &[], "contacts[2]", "no quotation marks at line 33, column 22"),
    // Types and fields.
    ("wrong-type", TWO, "contacts[1].date", "2024 should be a date in quotation marks, so this record is not shown"),
    ("wrong-type-optional", &[], "actors[0].seat", "7 should be a text, so it is left out"),
    ("wrong-type-list", &[], "contacts[2].participants", "\"anna\" should be a list, so it is left out"),
    ("wrong-type-record", &[], "incidents[0]", "\"fighting\" should be an object, so this record is not shown"),
    ("wrong-type-records", &["corrections:First version."], "corrections", "\"none\" should be a list, so it is left out"),
    ("code-as-number", &[], "contacts[0].codes.cameo", "41 should be a text"),
    ("missing-field", TWO, "contacts[1]", "the field \"date\" is missing, so this record is not shown; add it"),
    ("unknown-field", &[], "contacts[2].colour", "not part of the format and is not read; remove it"),
    ("misspelt-field", TALKS, "contacts[2].chanel", "write \"channel\" if that is meant"),
    ("unknown-top-field", &[], "kickr", "write \"kicker\" if that is meant"),
    ("prototype-key", &[], "places[0].__proto__", "not part of the format"),
    ("version-2", &[], "dossier", "dossier version 1"),
    ("version-missing", &[], "", "dossier version 1"),
    // Ids.
    ("duplicate-id", TALKS, "contacts[2].id", "\"call-one\" is already the id of contacts[0], so this record is not shown"),
    ("missing-id", TALKS, "contacts[2]", "the field \"id\" is missing, so this record is not shown"),
    ("bad-id", TALKS, "contacts[2].id", "\"the talks\" cannot serve as an id, so this record is not shown"),
    ("long-id", TALKS, "contacts[2].id", "cannot serve as an id, so this record is not shown"),
    ("empty-id", TALKS, "contacts[2].id", "\"\" cannot serve as an id, so this record is not shown"),
    // References.
    ("dangling-reference", &[], "contacts[2].place", "\"atlantis\" is not the id of any record shown in places, so it is left out"),
    ("dangling-participant", &[], "contacts[2].participants[1].actor", "\"nobody\" is not the id of any record shown in actors"),
    ("dangling-citation", &[], "contacts[1].citations[0].source", "\"page-three\" is not the id of any record shown in sources"),
    ("dangling-contact", &["readouts:call-two-south"], "readouts[1].contact", "\"call-three\" is not the id of any record shown in contacts, so this record is not shown"),
    ("dangling-target", &[], "silences[0].about[1]", "\"actor:nobody\" is not the id of any record shown in actors"),
    ("bad-target", &[], "silences[0].about[1]", "write KIND:ID"),
    ("claim-without-holder", &["claims:worry"], "claims[0].holders[0]", "so this record is not shown"),
    ("claim-without-citation", &["claims:worry"], "claims[0]", "no source says so, so this record is not shown"),
    ("repeated-participant", &[], "contacts[2].participants[2]", "stands in this list twice, so it is left out"),
    ("cycle", &[], "places[3].part_of", "\"land\" leads back to this record"),
    ("lost-source", &["sources:page-two", "claims:answer"], "sources[1].read", "use one of: full, excerpt, cited"),
    // Words, places, dates, links and texts.
    ("unknown-word", TALKS, "contacts[2].channel", "use one of: call, visit, meeting, summit, round, memorandum"),
    ("swapped-coordinates", &[], "places[1].at", "[55.75, 137.6] looks swapped"),
    ("latitude-out-of-range", &[], "places[1].at", "[137.6, 95.75] is not on the globe"),
    ("longitude-out-of-range", &[], "places[1].at", "[397.6, 55.75] is not on the globe"),
    ("null-island", &[], "places[1].at", "[0, 0] is the mark of a missing point"),
    ("one-coordinate", &[], "places[1].at", "[37.6] should be two numbers"),
    ("impossible-date", TWO, "contacts[1].date", "\"2024-02-31\" is not a date, so this record is not shown; write it as 2024"),
    ("hour-24", TWO, "contacts[1].date", "\"2024-12-02T24:00\" is not a date"),
    ("year-out-of-range", TWO, "contacts[1].date", "\"+275761-01-01\" is not a date"),
    ("end-before-start", &[], "contacts[2].end", "\"2024-12-01\" is earlier than the beginning, so it is left out"),
    ("bad-date-status", &["contacts:call-one", "readouts:call-one-north"], "contacts[0].date.status", "use one of: stated, inferred, corroborated"),
    ("bad-offset", &[], "places[1].utc_offset", "\"+3\" is not a distance from UTC, so it is left out; write it with its sign"),
    ("number-offset", &[], "places[1].utc_offset", "3 should be a text, so it is left out; put it into quotation marks"),
    ("bad-clock", &[], "places[1].utc_offset[0].from", "\"2024-03-31\" is not a moment, so it is left out; write it with its distance from UTC"),
    ("bad-optional-date", &[], "sources[0].published", "\"30.11.2024\" is not a date, so it is left out"),
    ("window-reversed", &[], "focus.to", "\"2024-11-29\" is earlier than the beginning"),
    ("http-link", &[], "sources[1].url", "is not an https address, so it is left out"),
    ("script-link", &[], "sources[1].url", "link not allowed: \"java\\tscript:alert(1)\", so it is left out"),
    ("data-link", &[], "sources[1].url", "link not allowed: \"data:text/html,hello\""),
    ("credentials-link", &[], "sources[1].url", "has a user name or a password in it"),
    ("space-link", &[], "sources[1].url", "is not a whole https address without spaces"),
    ("long-wording", &[], "readouts[0].facets[0].wording.text", "this wording has 11 words; quote at most eight"),
    ("direction-override", &[], "actors[3].name", "reading direction were removed"),
    ("long-label", &[], "actors[3].name", "cut after 500 characters"),
    ("empty-text", TWO, "contacts[1].text", "this text is empty, so this record is not shown"),
    ("bad-language", &[], "title.Russian language", "the language is not given"),
    // The file as a whole, with something left to show.
    ("latin1", &[], "", "not UTF-8 at byte 1401"),
    ("trailing-text", &[], "", "text after the end of the dossier, at line 59, column 1"),
];

#[test]
fn each_defect_costs_what_it_must_and_is_told() {
    let (sound, _) = ingest(&fixture("valid"));
    for (name, lost, path, sentence) in DEFECTS {
        let (dossier, issues) = ingest(&fixture(name));
        let expected: BTreeSet<String> =
            outline(&sound).into_iter().filter(|record| !lost.contains(&record.as_str())).collect();
        assert_eq!(outline(&dossier), expected, "{name}\n{}", messages(&issues));
        let told =
            issues.iter().filter(|issue| issue.path.starts_with(path) && issue.message().contains(sentence)).count();
        assert_eq!(told, 1, "{name}: {sentence}\n{}", messages(&issues));
        assert_eq!(count(&issues, Severity::Fatal), 0, "{name}");
        // A whole list is no record, and a stray text among records was none either.
        let (extra, silent) = match *name {
            "wrong-type-records" => (0, 1),
            "wrong-type-record" => (1, 0),
            _ => (0, 0),
        };
        assert_eq!(count(&issues, Severity::Lost) + silent, lost.len() + extra, "{name}\n{}", messages(&issues));
    }
}

#[test]
fn one_bad_offset_costs_its_clock() {
    for name in ["bad-offset", "bad-clock"] {
        let (dossier, _) = ingest(&fixture(name));
        let city = dossier.places.find("north-city").expect("the city stays");
        assert_eq!(dossier.places[city].clock, Clock::default(), "{name}");
    }
}

#[test]
fn a_truncated_file_shows_what_came_before() {
    let (dossier, issues) = ingest(&fixture("truncated"));
    assert_eq!(
        (dossier.sources.len(), dossier.actors.len(), dossier.contacts.len(), dossier.claims.len()),
        (2, 5, 2, 0)
    );
    assert!(issues[0].message().starts_with("The file ends too early, at line 33, column "), "{}", messages(&issues));
    assert_eq!(count(&issues, Severity::Lost), 1);
}

#[test]
fn what_is_no_dossier_is_said_in_one_sentence() {
    for (name, sentence) in [
        ("empty", "This file is empty; choose a dossier file (JSON)."),
        ("blank", "This file is empty; choose a dossier file (JSON)."),
        ("utf16", "This file is written in UTF-16, not in UTF-8; save it as UTF-8."),
        ("utf16-without-mark", "This file is written in UTF-16, not in UTF-8; save it as UTF-8."),
        ("web-page", "This is a web page, not a dossier; check the address, and load the JSON file itself."),
        ("not-json", "This file is not JSON; load a dossier file, whose first character is {."),
        ("list-at-top", "This is JSON, but not a dossier; put everything into one object, between { and }."),
        ("number-at-top", "This is JSON, but not a dossier; put everything into one object, between { and }."),
    ] {
        let (dossier, issues) = ingest(&fixture(name));
        assert_eq!(outline(&dossier).len(), 0, "{name}");
        assert_eq!(
            issues.iter().map(|issue| (issue.severity, issue.message())).collect::<Vec<_>>(),
            [(Severity::Fatal, sentence.to_owned())]
        );
    }
    let (_, issues) = ingest(&vec![b' '; 20_000_001]);
    assert_eq!(messages(&issues), "This file is larger than 20 MB; split it into several dossiers.\n");
}

#[test]
fn every_fixture_has_a_test() {
    let others = [
        "valid",
        "byte-order-mark",
        "crlf",
        "html-in-text",
        "truncated",
        "empty",
        "blank",
        "utf16",
        "utf16-without-mark",
    ];
    let whole = ["web-page", "not-json", "list-at-top", "number-at-top"];
    let known = |name: &str| others.contains(&name) || whole.contains(&name) || DEFECTS.iter().any(|row| row.0 == name);
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).expect("fixtures") {
        let path = entry.expect("entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("name").to_owned();
        assert!(known(&name), "{name} is in no table");
    }
}

#[test]
fn more_records_than_the_limit_are_refused_in_one_sentence() {
    let actors: Vec<Value> =
        (0..20_003).map(|index| json!({ "id": format!("a{index}"), "kind": "group", "name": "A" })).collect();
    let (dossier, issues) = ingest(&sound_with("actors", Value::from(actors)).to_string());
    assert_eq!(dossier.actors.len(), 20_000);
    let told: Vec<_> = issues.iter().filter(|issue| issue.path == "actors").map(Issue::message).collect();
    assert_eq!(
        told,
        ["actors: this list has more than 20 000 records, and the last 3 are not shown; split the dossier."]
    );
}

#[test]
fn the_list_of_issues_has_an_end() {
    let (_, issues) = ingest(&sound_with("actors", Value::from(vec![Value::from(1); 5000])).to_string());
    assert_eq!(issues.len(), 1001);
    assert!(
        issues.last().is_some_and(|issue| issue.message().starts_with("There are ")),
        "{}",
        messages(&issues[1000..])
    );
}

fn sound() -> Value {
    serde_json::from_slice(&fixture("valid")).expect("the sound fixture is JSON")
}

fn sound_with(list: &str, records: Value) -> Value {
    let mut file = sound();
    file[list] = records;
    file
}

const LISTS: [&str; 11] = [
    "facets",
    "sources",
    "actors",
    "places",
    "contacts",
    "readouts",
    "claims",
    "incidents",
    "silences",
    "story",
    "corrections",
];

fn records(file: &Value) -> usize {
    LISTS.iter().filter_map(|list| file[list].as_array()).map(Vec::len).sum()
}

/// What a value may be retyped to.
fn other_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(7)),
        Just(json!("")),
        Just(json!("no such thing")),
        Just(json!([])),
        Just(json!([[], 1, null])),
        Just(json!({})),
        Just(json!({ "value": 1 })),
        Just(json!(true)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = messages(&ingest(&bytes).1);
        let _ = messages(&ingest(&[b"{", bytes.as_slice()].concat()).1);
    }

    #[test]
    fn a_spoilt_byte_is_survived(at in any::<Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = fixture("valid");
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if cut {
            bytes.truncate(at + 1);
        }
        let (dossier, issues) = ingest(&bytes);
        prop_assert_eq!(ingest(&bytes), (dossier, issues.clone()));
        prop_assert!(issues.iter().all(|issue| issue.message().ends_with('.')));
    }

    /// Delete or retype one field of one record: that record may go, and readouts and claims that
    /// cannot be without it; nothing else.
    #[test]
    fn one_changed_field_costs_one_record(list in 0..11_usize, record in any::<Index>(), field in any::<Index>(), value in prop::option::of(other_value())) {
        let mut file = sound();
        let before = outline(&ingest(&file.to_string()).0);
        let list = LISTS[list];
        let records_of_list = file[list].as_array_mut().expect("a list");
        let record = record.index(records_of_list.len());
        let object = records_of_list[record].as_object_mut().expect("a record");
        let old_id = object.get("id").and_then(Value::as_str).map(str::to_owned);
        let key = object.keys().nth(field.index(object.len())).expect("a field").clone();
        match value {
            Some(value) => drop(object.insert(key, value)),
            None => drop(object.remove(&key)),
        }
        let (dossier, issues) = ingest(&file.to_string());
        let after = outline(&dossier);
        for gone in before.difference(&after) {
            let is_itself = old_id.as_ref().map_or(gone.starts_with(list), |id| *gone == format!("{list}:{id}"));
            let needs_others = gone.starts_with("readouts:") || gone.starts_with("claims:");
            prop_assert!(is_itself || needs_others, "{} went with {}[{}]\n{}", gone, list, record, messages(&issues));
        }
        prop_assert_eq!(after.len() + count(&issues, Severity::Lost), records(&file), "{}", messages(&issues));
    }

    /// A record that stands twice is kept once, and everything else stays.
    #[test]
    fn a_doubled_record_is_kept_once(list in 0..9_usize, record in any::<Index>()) {
        let mut file = sound();
        let records_of_list = file[LISTS[list]].as_array_mut().expect("a list");
        let double = records_of_list[record.index(records_of_list.len())].clone();
        records_of_list.push(double);
        let (dossier, issues) = ingest(&file.to_string());
        prop_assert_eq!(outline(&dossier), outline(&ingest(&fixture("valid")).0));
        prop_assert_eq!((issues.len(), count(&issues, Severity::Lost)), (1, 1));
    }
}
