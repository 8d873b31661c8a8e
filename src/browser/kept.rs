//! What goes on as long as the widget's element is on the page.

use std::any::Any;

use web_sys::Element;
use yew::prelude::*;

/// Starts something on `root` once it is there, and keeps what `start` returns until the component goes. Boxed, because Yew's effects are
/// spelled out anew for each kind of closure.
#[hook]
pub(super) fn use_kept(root: &NodeRef, start: Box<dyn FnOnce(&Element) -> Box<dyn Any>>) {
    use_effect_with(root.clone(), move |root| {
        let kept = root.cast::<Element>().map(|root| start(&root));
        move || drop(kept)
    });
}
