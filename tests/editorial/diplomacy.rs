//! Who met whom, when and where: the calls are a star, the format is no place, the past is background.

use serde_json::Value;

use super::records::{all, dossier, find, is_background, is_held, participants, states, text};

const DAY_OF_THE_CALLS: &str = "2024-11-30";
const DAY_OF_DOHA: &str = "2024-12-07";
const GUARANTORS: [&str; 3] = ["russia", "turkiye", "iran"];

#[test]
fn the_day_of_the_calls_is_a_star_on_lavrov() {
    let dossier = dossier();
    let that_day: Vec<Value> =
        all(&dossier, "contacts").into_iter().filter(|contact| text(&contact["date"]) == DAY_OF_THE_CALLS).collect();
    let calls: Vec<&Value> = that_day.iter().filter(|contact| !is_background(contact)).collect();
    assert_eq!(calls.len(), 2);
    for call in calls {
        assert_eq!(call["channel"], "call");
        assert_eq!(participants(call).len(), 2);
        assert!(participants(call).contains(&"lavrov"));
    }
    for contact in &that_day {
        let parties = participants(contact);
        assert!(!(parties.contains(&"fidan") && parties.contains(&"araghchi")), "{}", contact["id"]);
    }
}

#[test]
fn the_three_meet_in_doha_and_not_before() {
    let dossier = dossier();
    for contact in all(&dossier, "contacts").iter().filter(|contact| is_held(contact) && !is_background(contact)) {
        let present = states(&dossier, &participants(contact));
        let are_all_three = GUARANTORS.iter().all(|state| present.iter().any(|party| party == state));
        assert!(!are_all_three || text(&contact["date"]) >= DAY_OF_DOHA, "{}", contact["id"]);
    }
    let doha = find(&dossier, "contacts", "doha-ministers");
    assert_eq!((text(&doha["date"]), text(&doha["place"])), (DAY_OF_DOHA, "doha"));
    assert_eq!(participants(&doha), ["lavrov", "fidan", "araghchi"]);
    assert_eq!(text(&find(&dossier, "contacts", "visit-ankara")["date"]), "2024-12-02");
}

#[test]
fn the_date_of_the_calls_is_inferred_and_corroborated() {
    let dossier = dossier();
    for id in ["call-lavrov-fidan", "call-lavrov-araghchi"] {
        let date = &find(&dossier, "contacts", id)["date"];
        assert_eq!(date["value"], DAY_OF_THE_CALLS);
        assert_eq!(date["status"], "corroborated");
        assert!(text(&date["basis"]).contains("Inferred from “Saturday”"));
    }
}

#[test]
fn announced_days_are_marked_as_inferred() {
    let dossier = dossier();
    for (id, field) in [
        ("round-9", "date"),
        ("round-12", "end"),
        ("round-17", "date"),
        ("round-19", "date"),
        ("ministers-planned", "date"),
    ] {
        assert_eq!(find(&dossier, "contacts", id)[field]["status"], "inferred", "{id}");
    }
    assert_eq!(find(&dossier, "contacts", "ministers-planned")["status"], "planned");
}

#[test]
fn the_years_before_are_background_and_the_days_after_are_not() {
    for contact in all(&dossier(), "contacts") {
        let day = text(&contact["date"]);
        let is_other_contact_that_day = day == DAY_OF_THE_CALLS && !participants(&contact).contains(&"lavrov");
        assert_eq!(is_background(&contact), day < "2024-11-27" || is_other_contact_that_day, "{}", contact["id"]);
    }
}

#[test]
fn flashpoints_are_areas_and_astana_is_a_format() {
    let dossier = dossier();
    for (id, area) in [("aleppo", "SY-HL"), ("idlib", "SY-ID")] {
        let place = find(&dossier, "places", id);
        assert_eq!((text(&place["kind"]), text(&place["area"])), ("governorate", area));
        assert!(place["at"].is_null() && place["flashpoint"] == true, "{id}");
    }
    assert_eq!(find(&dossier, "actors", "astana")["kind"], "format");
    assert!(find(&dossier, "actors", "astana")["seat"].is_null());
    for contact in all(&dossier, "contacts").iter().filter(|contact| contact["place"] == "astana-city") {
        assert!(is_background(contact), "{}", contact["id"]);
    }
}

#[test]
fn the_kazakh_capital_bears_the_name_of_the_day() {
    let dossier = dossier();
    for number in 1..=22 {
        let round = find(&dossier, "contacts", &format!("round-{number}"));
        let is_nur_sultan = [12, 13, 14, 16, 17, 18].contains(&number);
        assert_eq!(text(&round["place_name"]) == "Nur-Sultan", is_nur_sultan, "round {number}");
        assert_eq!(round["place"] == "sochi", [10, 15].contains(&number), "round {number}");
        assert_eq!(is_held(&round), number != 12, "round {number}");
        assert_eq!(participants(&round), GUARANTORS, "round {number}");
    }
}

/// tzdata 2025b on 30 November 2024. Each is one number, so it must hold on every day that has a time.
#[test]
fn the_clocks_are_those_of_the_capitals() {
    let dossier = dossier();
    for (place, offset) in [
        ("moscow", "+03:00"),
        ("ankara", "+03:00"),
        ("damascus", "+03:00"),
        ("tehran", "+03:30"),
        ("cairo", "+02:00"),
        ("beirut", "+02:00"),
    ] {
        assert_eq!(text(&find(&dossier, "places", place)["utc_offset"]), offset, "{place}");
    }
    let is_in_focus = |day: &str| text(&dossier["focus"]["from"]) <= day && day <= text(&dossier["focus"]["to"]);
    for contact in all(&dossier, "contacts") {
        let (day, time) = text(&contact["date"]).split_once('T').unwrap_or_default();
        assert!(time.is_empty() || is_in_focus(day), "{}", contact["id"]);
    }
}
