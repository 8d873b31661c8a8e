//! What a reader types into a field.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// What stands in the field of this name, when the event comes from it.
pub fn typed_value(event: &Event, field: &str) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (input.get_attribute("data-field")? == field).then(|| input.value())
}
