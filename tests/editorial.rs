//! Holds the bundled dossier to the editorial rules of `docs/dossier.md`. Each rule is one test, named as the rule.

#[path = "editorial/attribution.rs"]
mod attribution;
#[path = "editorial/copying.rs"]
mod copying;
#[path = "editorial/diplomacy.rs"]
mod diplomacy;
#[path = "editorial/loaded_terms.rs"]
mod loaded_terms;
#[path = "editorial/records.rs"]
mod records;
#[path = "editorial/sourcing.rs"]
mod sourcing;

use demarche::dossier::ingest::{Issue, ingest};
use records::{FILE, all, claims_of_the_article, count, dossier};

#[test]
fn the_file_is_read_without_an_issue() {
    let (dossier, issues) = ingest(FILE);
    assert!(issues.is_empty(), "{:#?}", issues.iter().map(Issue::message).collect::<Vec<_>>());
    let raw = self::dossier();
    for (kind, kept) in [
        ("sources", dossier.sources.len()),
        ("actors", dossier.actors.len()),
        ("places", dossier.places.len()),
        ("contacts", dossier.contacts.len()),
        ("readouts", dossier.readouts.len()),
        ("claims", dossier.claims.len()),
        ("incidents", dossier.incidents.len()),
        ("silences", dossier.silences.len()),
        ("story", dossier.story.len()),
        ("corrections", dossier.corrections.len()),
    ] {
        assert_eq!(kept, all(&raw, kind).len(), "{kind}");
        assert_ne!(kept, 0, "{kind}");
    }
}

#[test]
fn it_carries_what_was_counted() {
    let dossier = dossier();
    assert_eq!(claims_of_the_article(&dossier).len(), 22);
    assert_eq!(claims_of_the_article(&dossier).iter().filter(|claim| !claim["commitment"].is_null()).count(), 5);
    assert_eq!(count(&dossier, "silences", "kind", "not_said"), 13);
    assert_eq!(count(&dossier, "silences", "kind", "disagreement"), 9);
    assert_eq!(all(&dossier, "facets").len(), 8);
    assert_eq!(all(&dossier, "facets").iter().filter(|facet| !facet["contact"].is_null()).count(), 2);
    assert_eq!(count(&dossier, "contacts", "channel", "round"), 22);
    assert!((5..=7).contains(&all(&dossier, "story").len()));
    assert!(!all(&dossier, "corrections").is_empty());
}

#[test]
fn the_story_counts_right() {
    let dossier = dossier();
    let own_voice = claims_of_the_article(&dossier).iter().filter(|claim| claim["voice"] == "outlet").count();
    assert_eq!(own_voice, 10, "“Ten of the article’s 22 claims”");
    assert_eq!(count(&dossier, "contacts", "channel", "summit"), 7, "“seven summits”");
    assert_eq!(count(&dossier, "contacts", "channel", "memorandum"), 3, "“three agreements”");
    assert_eq!(
        all(&dossier, "claims").iter().filter(|claim| claim["voice"] == "outlet").count(),
        own_voice,
        "the outlet's voice is the article's alone"
    );
}

#[test]
fn the_example_on_the_format_page_is_valid() {
    let page = include_str!("../docs/dossier.md");
    let example = page.split("```").find_map(|block| block.strip_prefix("json"));
    let (dossier, issues) = ingest(example.unwrap_or_default());
    assert!(issues.is_empty(), "{:#?}", issues.iter().map(Issue::message).collect::<Vec<_>>());
    assert_eq!((dossier.contacts.len(), dossier.claims.len()), (1, 1));
}
