//! Nothing is spoken in a language that it is not written in: every view, in languages with letters of their own.

use super::figure::desk;
use super::{Desk, card, claims, filters, readouts, silences, still, story, table};
use crate::dossier::Target;
use crate::locale::locale;
use crate::scene::{Content, Element};
use crate::state::State;

/// Texts that are not marked and not in the reader's language.
fn foreign(element: &Element, is_marked: bool, found: &mut Vec<String>) {
    let has_language =
        element.attributes.iter().any(|(name, value)| *name == "lang" && !["ru", "fa", "ar"].contains(&&**value));
    let is_marked = is_marked || has_language;
    for content in &element.content {
        match content {
            Content::Element(child) => foreign(child, is_marked, found),
            Content::Text(text) if !is_marked && is_foreign(text) => found.push(text.clone()),
            Content::Text(_) => {}
        }
    }
}

/// Four words of another alphabet and none of the reader's; fewer may be a name, which is written so in every language.
fn is_foreign(text: &str) -> bool {
    let is_latin = |word: &&str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_alphabetic());
    let words = text.split([' ', ',', '.', ':']).filter(is_latin).count();
    words > 3 && text.chars().all(|letter| letter < '\u{370}' || !letter.is_alphabetic())
}

fn everything(desk: &Desk) -> Vec<Element> {
    let none = State::default();
    let mut all = vec![
        claims::claims(desk, &none),
        filters::filters(desk, &none),
        readouts::readouts(desk, &none),
        silences::silences(desk, &none),
        table::table(desk, &none),
        still::still(desk, "", ""),
        still::facts(desk),
    ];
    let dossier = desk.dossier();
    let contacts = dossier.contacts.refs().map(Target::Contact);
    let claims = dossier.claims.refs().map(Target::Claim);
    let actors = dossier.actors.refs().map(Target::Actor);
    for target in contacts.chain(claims).chain(actors).chain(dossier.incidents.refs().map(Target::Incident)) {
        all.push(card::card(desk, &State { selection: Some(target), ..State::default() }));
    }
    all.extend(
        (0..dossier.story.len()).map(|step| story::story(desk, &State { step: Some(step), ..State::default() })),
    );
    all
}

#[test]
fn words_of_another_language_say_so() {
    for tag in ["ru", "fa", "ar"] {
        let desk = Desk { locale: locale(tag), ..desk() };
        let mut found = Vec::new();
        for element in everything(&desk) {
            foreign(&element, false, &mut found);
        }
        found.dedup();
        assert!(found.is_empty(), "{tag}: {found:#?}");
    }
}

#[test]
fn the_check_itself_can_fail() {
    let page = |language| {
        Element::new("p").child(Element::new("a").with("lang", language).with_text("Joint statement by ministers"))
    };
    let count = |element: &Element| {
        let mut found = Vec::new();
        foreign(element, false, &mut found);
        found.len()
    };
    assert_eq!((count(&page("en")), count(&page("ru"))), (0, 1));
}
