//! Fullscreen, of this widget and no other element of the page.

use web_sys::Element;

/// Whether the widget round an element fills the screen. An engine that does not know the selector has no such widget.
pub(super) fn is_fullscreen(element: &Element) -> bool {
    element.closest(".demarche:fullscreen").is_ok_and(|found| found.is_some())
}
