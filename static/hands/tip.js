// The name of the mark that has the focus, in sight of those who walk by keyboard: the browser shows its own tips to the pointer alone.

import { nameOf } from "./marks.js";

/** Room between a mark and its name, in pixels. */
const GAP_PX = 6;

/** Shows a name beside the mark in the widget in `place`; without a mark it goes. */
function show(/** @type {Element} */ place, /** @type {Element | null} */ mark) {
  const tip = /** @type {HTMLElement | null} */ (place.querySelector("[data-tip]"));
  if (!tip) return;
  const name = mark ? nameOf(mark) : "";
  // Whoever watches the tree asks again at each change of it.
  if (tip.textContent !== name) tip.textContent = name;
  if (!mark) return;
  const { left, bottom } = mark.getBoundingClientRect();
  const frame = /** @type {Element} */ (tip.offsetParent ?? place).getBoundingClientRect();
  tip.style.left = `${Math.max(0, Math.min(left - frame.left, frame.width - tip.offsetWidth))}px`;
  tip.style.top = `${bottom - frame.top + GAP_PX}px`;
}

/** Names in the widget in `place`: `name` shows the one of the mark that has the focus, if a key led there; `putAway` takes it away until the focus
 * moves on, and says whether there was one. */
export function tips(/** @type {Element} */ place) {
  /** The mark that is named, and the one whose name was put away. @type {Element | null} */
  let named = null;
  /** @type {Element | null} */
  let unnamed = null;
  const name = (/** @type {boolean} */ isPointed) => {
    const mark = place.querySelector("svg.picture [data-target]:focus");
    if (mark !== unnamed) unnamed = null;
    named = isPointed || unnamed ? null : mark;
    show(place, named);
  };
  const putAway = () => {
    if (!named) return false;
    unnamed = named;
    name(false);
    return true;
  };
  return { name, putAway };
}
