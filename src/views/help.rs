//! How to read the pictures, and the keys that lead through them.

use super::Desk;
use super::markup::{details, tag, words};
use crate::scene::Element;
use crate::state::State;

/// What describes a picture that has the focus; the widget stands in a document or a shadow tree of its own.
pub const HINT: &str = "demarche-keys";

/// What describes a link that leaves the page.
pub const NEW_TAB: &str = "demarche-tab";

/// Keys, as they stand on the board, in the order of [`Messages::keys`](crate::locale::Messages).
const KEYS: [&str; 12] = [
    "Enter",
    "→ ←",
    "↓ ↑",
    "Backspace",
    "Page Up/Down",
    "Home, End",
    "A … Z",
    "Esc",
    "/",
    "+ − 0",
    "Shift + ← ↑ ↓ →",
    "?",
];

/// What describes other elements by its id. Never folded away: a browser would compute no description from it.
pub fn hint(id: &'static str, said: &'static str) -> Element {
    words("p", "", said).with("hidden", "").with("id", id)
}

/// The panel with both.
pub fn help(desk: &Desk, _: &State) -> Element {
    let text = desk.words();
    let row = |(key, does): (&&'static str, &&'static str)| {
        let key = Element::new("th").with("scope", "row").child(words("kbd", "", *key).with("dir", "ltr"));
        Element::new("tr").child(key).child(words("td", "", *does))
    };
    let rows = KEYS.iter().zip(&text.keys).map(row);
    let table = Element::new("table").child(words("caption", "", text.keys_caption)).with_children(rows);
    // It may be higher than the window, and a key must be able to move it.
    let panel = tag("div", "panel").with("tabindex", "0").with("role", "group").with("aria-label", text.keys_caption);
    let panel = panel.child(words("p", "", text.how_to_read_text)).child(table);
    details("drop help", words("span", "", text.how_to_read), false).child(panel)
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::locale::locales;

    #[test]
    fn every_key_has_its_words_in_every_language() {
        for locale in locales() {
            assert!(locale.messages.keys.iter().all(|words| !words.is_empty()), "{}", locale.tag);
            assert_eq!(locale.messages.keys.len(), KEYS.len());
        }
    }
}
