//! The page: mounts the widget, nothing else.

fn main() {
    demarche::views::start();
}
