//! What goes on as long as the widget's element is on the page.

use std::any::Any;

use web_sys::Element;
use yew::prelude::*;

/// What is kept while the widget is there.
pub(super) type Kept = Box<dyn Any>;
/// Sets going what is kept.
pub(super) type Start = Box<dyn FnOnce(&Element) -> Kept>;

/// Starts something on `root` once it is there, and keeps what `start` returns until the component goes. Boxed, because Yew's effects are
/// spelled out anew for each kind of closure.
#[hook]
pub(super) fn use_kept(root: &NodeRef, start: Start) {
    use_effect_with(root.clone(), move |root| {
        let kept = root.cast::<Element>().map(|root| start(&root));
        move || drop(kept)
    });
}
