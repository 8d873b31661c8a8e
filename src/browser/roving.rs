//! Moving the keyboard's focus among the marks of one view, which is a single stop of the Tab key.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, SvgElement};

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next mark.
    Next,
    /// To the mark before.
    Previous,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// Moves the focus among the marks of the picture that the event comes from; `false` when there is none.
pub fn move_focus(event: &Event, step: Step) -> bool {
    let Some((picture, origin)) = picture_of(event) else {
        return false;
    };
    let marks = marks_of(&picture);
    let at = marks.iter().position(|mark| mark.is_same_node(Some(origin.as_ref())));
    let last = marks.len().saturating_sub(1);
    let index = match (step, at) {
        (Step::First, _) | (Step::Next, None) => 0,
        (Step::Last, _) | (Step::Previous, None) => last,
        (Step::Next, Some(at)) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        (Step::Previous, Some(at)) => at.checked_sub(1).unwrap_or(last),
    };
    marks.get(index).is_some_and(|mark| mark.focus().is_ok())
}

/// Takes the focus from a mark back to its picture; `false` when it is there already.
pub fn leave_marks(event: &Event) -> bool {
    let Some((picture, origin)) = picture_of(event) else {
        return false;
    };
    let is_inside = !picture.is_same_node(Some(origin.as_ref()));
    is_inside && picture.focus().is_ok()
}

fn picture_of(event: &Event) -> Option<(SvgElement, Element)> {
    let origin: Element = event.target()?.dyn_into().ok()?;
    let picture = origin.closest("svg.picture").ok()??.dyn_into().ok()?;
    Some((picture, origin))
}

/// The marks of a picture in their order, each target once.
fn marks_of(picture: &SvgElement) -> Vec<SvgElement> {
    let Ok(found) = picture.query_selector_all("[data-target]") else { return Vec::new() };
    let mut marks: Vec<SvgElement> = Vec::new();
    let mut seen = Vec::new();
    for index in 0..found.length() {
        let mark = found.item(index).and_then(|mark| mark.dyn_into::<SvgElement>().ok());
        let key = mark.as_ref().and_then(|mark| mark.get_attribute("data-target"));
        if let Some((mark, key)) = mark.zip(key).filter(|(_, key)| !seen.contains(key)) {
            marks.push(mark);
            seen.push(key);
        }
    }
    marks
}
