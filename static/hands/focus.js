// The focus of a widget, watched: it stays in its view when what had it is drawn away, and in sight when what is above it changes its height.

/** What had the focus last, and whether it came there by the pointer: then Escape has nowhere to lead out of. @typedef {{ last: HTMLElement | null, isPointed: boolean }} Focus */

/** Watches the focus of the widget in `place`; `moved` is called whenever it, or what is drawn, may have moved. @returns {Focus} */
export function watchFocus(/** @type {Element} */ place, /** @type {() => void} */ moved) {
  /** The view that has the focus. @type {HTMLElement | null} */
  let view = null;
  /** @type {Focus} */
  const focus = { last: null, isPointed: false };
  // Not `:focus-within`: in full screen Chromium forgets it of what is round the widget.
  const hasFocus = () => place.querySelector(":focus") !== null;
  /** What stands where the focus was: the same mark drawn anew, its picture, its view. @returns {HTMLElement | null | undefined} */
  const heir = () => {
    const key = focus.last?.dataset.target;
    return (key && (view?.querySelector(`[data-target="${CSS.escape(key)}"]`) ?? view?.querySelector("svg.picture"))) || view;
  };

  place.addEventListener("pointerdown", () => (focus.isPointed = true), true);
  place.addEventListener("focusin", ({ target }) => {
    focus.last = /** @type {HTMLElement} */ (target);
    view = focus.last.closest("section[data-view]");
    moved();
  });
  place.addEventListener("focusout", ({ target }) => {
    const left = /** @type {Element} */ (target);
    const from = view;
    // What is being drawn away is still there at this moment.
    queueMicrotask(() => {
      moved();
      if (view === from && left.isConnected && left.checkVisibility() && !hasFocus()) view = null;
    });
  });
  /** Brings the focus back into sight, once what moved it away has been drawn. */
  const show = () => requestAnimationFrame(() => hasFocus() && focus.last?.scrollIntoView({ block: "nearest" }));
  // Only where the key presses something: elsewhere Space scrolls the page.
  place.addEventListener("keyup", (/** @type {any} */ { key, target }) => (key === "Enter" || key === " ") && target.matches("button, summary, g") && show());
  // Who came by the pointer begins at the top.
  place.addEventListener("fullscreenchange", () => focus.last?.matches(":focus-visible") && show());
  new MutationObserver(() => {
    const isGone = view && focus.last && !(focus.last.isConnected && focus.last.checkVisibility());
    if (isGone && !hasFocus()) heir()?.focus();
    moved();
  }).observe(place, { subtree: true, childList: true, attributeFilter: ["hidden", "data-camera"] });
  return focus;
}
