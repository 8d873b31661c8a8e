//! Search over names and texts, blind to case and to the accents of Latin letters.

use crate::dossier::{Dossier, Target, Text, fold};
use crate::list::Listed;

/// A record found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub target: Target,
    /// What to show for it.
    pub label: String,
}

/// Records whose name or text holds every word of the query; names first.
pub fn search(dossier: &Dossier, language: &str, query: &str) -> Vec<Hit> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().listed();
    if words.is_empty() {
        return Vec::new();
    }
    entries(dossier)
        .filter(|(_, text)| {
            let text = fold(text.get(language));
            words.iter().all(|word| holds(&text, word))
        })
        .map(|(target, text)| Hit { target, label: text.get(language).to_owned() })
        .listed()
}

fn entries(dossier: &Dossier) -> impl Iterator<Item = (Target, &Text)> {
    let actors = dossier.actors.iter().map(|(at, actor)| (Target::Actor(at), &actor.name));
    let places = dossier.places.iter().map(|(at, place)| (Target::Place(at), &place.name));
    let titles =
        dossier.contacts.iter().filter_map(|(at, contact)| Some((Target::Contact(at), contact.title.as_ref()?)));
    let untitled = dossier.contacts.iter().map(|(at, contact)| (Target::Contact(at), &contact.text));
    let claims = dossier.claims.iter().map(|(at, claim)| (Target::Claim(at), &claim.text));
    let incidents = dossier.incidents.iter().map(|(at, incident)| (Target::Incident(at), &incident.text));
    actors.chain(places).chain(titles).chain(untitled).chain(claims).chain(incidents)
}

/// Whether a text has a part in it, as `str::contains` tells, whose search in linear time is no use for names and takes two kilobytes.
pub fn holds(text: &str, part: &str) -> bool {
    let mut windows = text.as_bytes().windows(part.len().max(1));
    part.is_empty() || windows.any(|window| window == part.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_found_where_the_library_finds_it() {
        for (text, part) in
            [("", ""), ("a", ""), ("", "a"), ("Лавров", "авр"), ("aab", "ab"), ("ab", "abc"), ("Türk", "ü")]
        {
            assert_eq!(holds(text, part), text.contains(part), "{part} in {text}");
        }
    }
}
