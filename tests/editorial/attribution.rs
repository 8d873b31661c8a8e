//! Who says so: no claim without a holder, no accused party at a table, no contested word outside the record of who used it.

use serde_json::Value;

use super::loaded_terms::LOADED_TERMS;
use super::records::{
    all, claims_of_the_article, dossier, find, is_url, leaves, matches, participants, states, strings, text,
};

fn accused(dossier: &Value) -> Vec<String> {
    all(dossier, "claims")
        .iter()
        .flat_map(|claim| strings(&claim["accused"]).into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn nobody_who_is_only_accused_takes_part() {
    let dossier = dossier();
    let accused = accused(&dossier);
    for state in ["usa", "israel"] {
        assert!(accused.iter().any(|id| id == state));
        assert!(find(&dossier, "actors", state)["seat"].is_null(), "{state} would be drawn on the map");
    }
    for contact in all(&dossier, "contacts") {
        for party in states(&dossier, &participants(&contact)) {
            assert!(!accused.contains(&party), "{party} in {}", contact["id"]);
        }
    }
}

#[test]
fn the_accusation_is_araghchis_alone_and_contradicted() {
    let dossier = dossier();
    for id in ["k13", "tehran-allegation"] {
        let claim = find(&dossier, "claims", id);
        assert_eq!((strings(&claim["holders"]), strings(&claim["accused"])), (vec!["araghchi"], vec!["usa", "israel"]));
        assert_eq!((text(&claim["kind"]), text(&claim["voice"])), ("alleges", "attributed"));
        let answer = find(&dossier, "claims", "fidan-rejects");
        let contradicts = |relation: &Value| relation["relation"] == "contradicts" && relation["to"] == id;
        assert!(answer["relations"].as_array().into_iter().flatten().any(contradicts), "{id}");
        assert_eq!((strings(&answer["holders"]), text(&answer["date"])), (vec!["fidan"], "2024-12-02"));
    }
    let accusing: Vec<Value> =
        all(&dossier, "claims").into_iter().filter(|claim| strings(&claim["accused"]).contains(&"usa")).collect();
    assert_eq!(accusing.len(), 2);
}

#[test]
fn no_claim_is_without_holder_voice_and_citation() {
    for claim in all(&dossier(), "claims") {
        assert!(!strings(&claim["holders"]).is_empty(), "{}", claim["id"]);
        assert!(claim["citations"].as_array().is_some_and(|citations| !citations.is_empty()), "{}", claim["id"]);
        let is_outlets_own = claim["voice"] == "outlet";
        assert_eq!(
            is_outlets_own,
            strings(&claim["holders"]) == ["al-mayadeen"],
            "{}: the outlet holds what it says in its own voice",
            claim["id"]
        );
    }
}

#[test]
fn every_readout_answers_every_question_put_to_it() {
    let dossier = dossier();
    for readout in all(&dossier, "readouts") {
        for facet in all(&dossier, "facets") {
            let is_asked = facet["contact"].is_null() || facet["contact"] == readout["contact"];
            let cells =
                readout["facets"].as_array().into_iter().flatten().filter(|cell| cell["facet"] == facet["id"]).count();
            assert_eq!(cells, usize::from(is_asked), "{} on {}", readout["id"], facet["id"]);
        }
    }
}

#[test]
fn nobody_answers_for_syria_in_the_calls() {
    let dossier = dossier();
    for claim in claims_of_the_article(&dossier) {
        assert!(
            !strings(&claim["holders"]).iter().any(|holder| ["syria", "assad", "armed-groups"].contains(holder)),
            "{}",
            claim["id"]
        );
    }
}

#[test]
fn loaded_terms_stand_only_where_the_table_allows() {
    for (path, value) in leaves(&dossier()) {
        if is_url(&path) {
            continue;
        }
        let lower = value.to_lowercase();
        for (term, places) in LOADED_TERMS.iter().filter(|(term, _)| lower.contains(term)) {
            assert!(places.iter().any(|place| matches(&path, place)), "“{term}” may not stand in {path}: {value}");
        }
    }
}

#[test]
fn the_table_of_loaded_terms_has_no_dead_place() {
    let leaves = leaves(&dossier());
    for (term, places) in LOADED_TERMS {
        for place in *places {
            let is_used =
                leaves.iter().any(|(path, value)| matches(path, place) && value.to_lowercase().contains(term));
            assert!(is_used, "“{term}” no longer stands in {place}: take the place out of the table");
        }
    }
}

#[test]
fn loaded_terms_in_our_own_words_are_attributed() {
    for claim in all(&dossier(), "claims") {
        let own_words = text(&claim["text"]).to_lowercase();
        if LOADED_TERMS.iter().any(|(term, _)| own_words.contains(term)) {
            assert_eq!(claim["voice"], "attributed", "{}", claim["id"]);
        }
    }
}
