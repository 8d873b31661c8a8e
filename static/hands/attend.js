// What a reader's hands do to a widget: walking, dragging, pinching, pointing. While they move, nothing is computed anew; the program hears of it
// when they rest.

import { brushDays } from "./brush.js";
import { moveMap } from "./camera.js";

/** Tells the program: a verb and a value. @typedef {(verb: string, value: string) => void} Tell */

/**
 * What the keyboard and the pointer do to a widget in `place` that changes no state: walking among marks, closing panels, mirroring what is
 * pointed at. Returns what the program asks for by name.
 * @param {Element} place @param {Tell} tell @returns {Record<string, (text: string) => void>}
 */
export function attend(place, tell) {
  /** @type {(text: string) => HTMLElement | null} */
  const find = (selector) => place.querySelector(selector);
  /** The view that has the focus, which keeps it when what had it is drawn away. @type {HTMLElement | null} */
  let view = null;
  /** @type {Element | null} */
  let last = null;
  /** Whether the focus came by the pointer: then Escape has nowhere to lead out of. */
  let isPointed = false;
  const panel = () => find("details.filters[open]");

  /** The marks of a picture in their order, each target once. */
  const marksOf = (/** @type {Element} */ picture) => {
    const marks = /** @type {SVGElement[]} */ ([...picture.querySelectorAll("[data-target]")]);
    return marks.filter((mark, index) => marks.findIndex(({ dataset }) => dataset.target === mark.dataset.target) === index);
  };

  /** Moves the focus among the marks of the picture that it is in; Escape leads out of a panel, then out of a picture. */
  const walk = (/** @type {KeyboardEvent} */ event) => {
    const { key, target: from } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(from instanceof Element)) return;
    // The list of what was found goes; its field stays.
    if (key === "Escape" && from.closest(".results")) return find('input[type="search"]')?.focus();
    const picture = /** @type {SVGElement | null} */ (from.closest("svg.picture"));
    const open = panel();
    if (key === "Escape" && open) {
      open.removeAttribute("open");
      open.querySelector("summary")?.focus();
    } else if (key === "Escape" && picture && picture !== from && !isPointed) {
      picture.focus();
    } else {
      // Where time runs from right to left, the arrow to the left leads on.
      const onward = picture?.closest('[dir="rtl"] [data-view="timeline"]') ? -1 : 1;
      const step = { ArrowRight: onward, ArrowDown: 1, ArrowLeft: -onward, ArrowUp: -1, Home: 0, End: 0 }[key];
      if (step === undefined || !picture) return;
      const marks = marksOf(picture);
      const at = marks.indexOf(/** @type {SVGElement} */ (from));
      const next = key === "Home" ? 0 : key === "End" || (at < 0 && step < 0) ? -1 : (at + step) % marks.length;
      marks.at(next)?.focus();
      isPointed = false;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  place.addEventListener("keydown", /** @type {EventListener} */ (walk), true);
  place.addEventListener("pointerdown", () => (isPointed = true), true);
  place.addEventListener("focusin", ({ target }) => {
    last = /** @type {Element} */ (target);
    view = last.closest("section[data-view]");
    // It would lie over what has the focus now.
    if (!panel()?.contains(last)) panel()?.removeAttribute("open");
  });
  place.addEventListener("focusout", ({ target }) => {
    const left = /** @type {Element} */ (target);
    const from = view;
    // What is being drawn away is still there at this moment.
    queueMicrotask(() => {
      if (view === from && left.isConnected && left.checkVisibility() && !place.matches(":focus-within")) view = null;
    });
  });
  new MutationObserver(() => {
    const isGone = view && last && !(last.isConnected && last.checkVisibility());
    if (isGone && !place.matches(":focus-within")) view?.focus();
  }).observe(place, { subtree: true, childList: true, attributeFilter: ["hidden"] });

  moveMap(place, tell);
  brushDays(place, tell);
  const write = (/** @type {string} */ selector) => (/** @type {string} */ text) => {
    const line = find(selector);
    if (line) line.textContent = text;
  };
  return {
    said: write("[data-said]"),
    heard: write("[data-heard]"),
    view: (name) => find(`section[data-view="${name}"]`)?.focus(),
    hover(text) {
      const [on, ...near] = text.split("\n");
      for (const mark of place.querySelectorAll("[data-hover]")) mark.removeAttribute("data-hover");
      for (const mark of place.querySelectorAll("[data-target]")) {
        const key = mark.getAttribute("data-target") ?? "";
        if (on && key === on) mark.setAttribute("data-hover", "on");
        else if (on && near.includes(key)) mark.setAttribute("data-hover", "near");
      }
    },
    fullscreen() {
      const widget = find(".demarche");
      // Where the frame forbids it nothing happens, as with the platform's own buttons.
      if (widget?.matches(":fullscreen")) document.exitFullscreen();
      else widget?.requestFullscreen().catch(() => {});
    },
  };
}
