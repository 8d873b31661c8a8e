// The widget over the whole screen.

/** @type {(place: Element) => Element | null} */
const widget = (place) => place.querySelector(".demarche");

/** Whether the widget in `place` has the whole screen. */
export const isFull = (/** @type {Element} */ place) => widget(place)?.matches(":fullscreen") ?? false;

/** Lets the button of the widget in `place` say whether it has the whole screen. Returns what gives it the screen, or back. */
export function fullScreen(/** @type {Element} */ place) {
  // Also when the reader leaves it by the browser's own way.
  place.addEventListener("fullscreenchange", () => place.querySelector('[data-do="fullscreen"]')?.setAttribute("aria-pressed", String(isFull(place))));
  return () => {
    // Where the frame forbids it nothing happens, as with the platform's own buttons.
    if (isFull(place)) document.exitFullscreen();
    else widget(place)?.requestFullscreen().catch(() => {});
  };
}
