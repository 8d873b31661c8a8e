//! The story: a few steps that set the same state as a reader's own clicks.

use super::Desk;
use super::markup::{button, button_if, region, tag, told, words};
use crate::locale::fill;
use crate::scene::Element;
use crate::state::State;

/// The story.
pub fn story(desk: &Desk, slice: &State) -> Element {
    let text = desk.words();
    let steps = &desk.dossier().story;
    let number = slice.step.map_or(0, |index| index + 1);
    let to = |number: usize| ["step=", &number.to_string()].concat();
    let count = [number, steps.len()].map(|number| desk.locale.integer(number));
    let forward = if number == 0 { text.view_story } else { text.next_step };
    let controls = tag("div", "story-controls")
        .child(
            button_if(number > 1, "plain", to(number.saturating_sub(1)), &["‹ ", text.previous_step].concat())
                .flag("hidden", number == 0),
        )
        .child(button_if(number < steps.len(), "plain strong", to(number + 1), &[forward, " ›"].concat()))
        .child(words("span", "count", fill(text.step_of, &[&count[0], &count[1]])).flag("hidden", number == 0))
        .child(button("plain", "leave-story", text.close).flag("hidden", number == 0));
    let shown = slice.step.and_then(|index| steps.get(index)).map(|step| {
        let (title, text) = (told(desk, ("b", ""), &step.title), told(desk, ("span", ""), &step.text));
        Element::new("p").child(title.with_text(". ")).child(text)
    });
    region("story", "story", text.view_story)
        .flag("hidden", steps.is_empty())
        .child(controls)
        .child(tag("div", "step").with_children(shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Action, command, reduce};
    use crate::views::figure::desk;

    #[test]
    fn closing_the_story_leaves_the_step_and_keeps_the_rest() {
        let desk = desk();
        let told = reduce(&State::default(), Action::GoToStep(Some(0)), desk.dossier());
        let told = State { query: "idlib".to_owned(), ..told };
        assert!(format!("{:?}", story(&desk, &told)).contains("leave-story"), "a button offers it");
        let close = command("leave-story", &told, desk.dossier()).expect("a command");
        assert_eq!(reduce(&told, close, desk.dossier()), State { step: None, ..told });
    }
}
