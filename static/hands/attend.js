// What a reader's hands do to a widget: walking, dragging, pinching, pointing. While they move, nothing is computed anew; the program hears of it
// when they rest.

import { brushDays } from "./brush.js";
import { moveMap } from "./camera.js";
import { watchFocus } from "./focus.js";
import { hearKeys } from "./keys.js";
import { fullScreen } from "./screen.js";
import { tips } from "./tip.js";
import { walker } from "./walk.js";

/** A change rests this long before it is told to a screen reader. */
const HEARD_AFTER_MS = 300;

/** Tells the program: a verb and a value. @typedef {(verb: string, value: string) => void} Tell */

/** Lines of the widget in `place` that a screen reader says when they change. */
function voice(/** @type {Element} */ place) {
  const write = (/** @type {string} */ selector) => (/** @type {string} */ text) => {
    const line = place.querySelector(selector);
    if (line) line.textContent = text;
  };
  let saying = 0;
  return {
    said: write("[data-said]"),
    // Once a change rests: one sentence for it, not one for each letter or step.
    heard(/** @type {string} */ text) {
      clearTimeout(saying);
      saying = setTimeout(() => write("[data-heard]")(text), HEARD_AFTER_MS);
    },
  };
}

/** Shows in all views of the widget in `place` what is pointed at, and what is near it. */
function mirror(/** @type {Element} */ place, /** @type {string} */ on, /** @type {string[]} */ near) {
  for (const mark of place.querySelectorAll("[data-hover]")) mark.removeAttribute("data-hover");
  for (const mark of place.querySelectorAll("[data-target]")) {
    const key = mark.getAttribute("data-target") ?? "";
    if (on && key === on) mark.setAttribute("data-hover", "on");
    else if (on && near.includes(key)) mark.setAttribute("data-hover", "near");
  }
}

/**
 * What the keyboard and the pointer do to a widget in `place` that changes no state: walking among marks, closing panels, mirroring what is
 * pointed at. Returns what the program asks for by name.
 * @param {Element} place @param {Tell} tell @returns {Record<string, (text: string) => void>}
 */
export function attend(place, tell) {
  /** What each mark that was pointed at is linked with. @type {Map<string, string[]>} */
  const links = new Map();
  const { said, heard } = voice(place);
  const { name, putAway } = tips(place);
  const focus = watchFocus(place, () => name(focus.isPointed));
  hearKeys(place, focus, { lead: walker((key) => links.get(key) ?? []), putAway, heard });
  moveMap(place, tell);
  brushDays(place, tell);
  return {
    said,
    heard,
    view: (name) => /** @type {HTMLElement | null} */ (place.querySelector(`section[data-view="${name}"]`))?.focus(),
    hover(text) {
      const [on, ...near] = text.split("\n");
      links.set(on, near);
      mirror(place, on, near);
    },
    fullscreen: fullScreen(place),
  };
}
