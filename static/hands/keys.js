// What keys do in a widget besides what the program knows of: they walk its pictures, and lead to its panels, its search and its card, and back.

import { isSelected, nameOf } from "./marks.js";

/** @typedef {import("./focus.js").Focus} Focus */

/** A question mark as Latin or as Arabic and Persian keyboards have it. */
const isQuestion = (/** @type {string} */ key) => key === "?" || key === "؟";
const isUpOrDown = (/** @type {string} */ key) => key === "ArrowUp" || key === "ArrowDown";

/**
 * Hears the keys of the widget in `place`. `lead` walks its pictures, `putAway` puts the name away that is shown beside a mark, `heard` tells a
 * screen reader.
 * @param {Element} place @param {Focus} focus
 * @param {{ lead(key: string, picture: Element, from: Element): Element | undefined, putAway(): boolean, heard(text: string): void }} hands
 */
export function hearKeys(place, focus, { lead, putAway, heard }) {
  /** @type {(text: string) => HTMLElement | null} */
  const find = (selector) => place.querySelector(selector);
  const panel = () => find("details.drop[open]");
  /** Where a key led the reader, and from where: Escape leads back. @type {{ to: Element, from: HTMLElement | null } | null} */
  let detour = null;
  /** Leads to `target` in `to`. */
  const leave = (/** @type {Element | null | undefined} */ to, /** @type {HTMLElement | null | undefined} */ target) => {
    const { last: from } = focus;
    target?.focus();
    detour = to ? { to, from } : null;
  };
  /** Leads back, or to `otherwise` where what the reader came from is gone; whether there was either. */
  const comeBack = (/** @type {HTMLElement | null} */ otherwise) => {
    const from = detour?.from;
    const to = from?.isConnected && from.checkVisibility() ? from : otherwise;
    detour = null;
    focus.isPointed = false;
    to?.focus();
    return to;
  };
  /** Closes the panel that is open. */
  const close = (/** @type {HTMLElement} */ open) => {
    open.removeAttribute("open");
    comeBack(open.querySelector("summary"));
  };
  /** Opens the table of keys, or closes it. */
  const help = () => {
    const open = panel();
    if (open?.matches(".help")) return close(open);
    leave(find(".help"), find(".help > summary"));
    detour?.to.setAttribute("open", "");
  };
  /** Out of what lies nearest: a list, a panel, a name, the search or the card that a key led to, a picture. @type {(from: Element) => boolean} */
  const escape = (from) => {
    const picture = /** @type {SVGElement | null} */ (from.closest("svg.picture"));
    const open = panel();
    const isEmpty = !(from instanceof HTMLInputElement && from.value);
    if (from.closest(".results")) find('input[type="search"]')?.focus();
    else if (open) close(open);
    else if (detour?.to.contains(from) && isEmpty && comeBack(null)) return true;
    else if (putAway()) return true;
    else if (picture && picture !== from && !focus.isPointed) picture.focus();
    else return false;
    return true;
  };
  /** Up and down through what the search has found, from its field and back to it. @type {(key: string, from: Element) => boolean} */
  const among = (key, from) => {
    const stops = /** @type {HTMLElement[]} */ ([...place.querySelectorAll(".search input, .results .pointer")]);
    const to = stops[stops.findIndex((stop) => stop === from) + (key === "ArrowDown" ? 1 : -1)];
    to?.focus();
    return Boolean(to);
  };
  /** @type {(key: string, picture: Element, from: Element) => boolean} */
  const walk = (key, picture, from) => {
    const mark = /** @type {SVGElement | undefined} */ (lead(key, picture, from));
    if (mark) {
      focus.isPointed = false;
      mark.focus();
      // Nothing further that way: who does not see it hears where they still are.
      if (mark === from && mark !== picture) heard(nameOf(mark));
      return true;
    }
    // On what is selected already, to what is known of it.
    const card = key === "Enter" && isSelected(from) && find('section[data-view="card"]');
    if (card) leave(card, card);
    return Boolean(card);
  };
  /** What a key does at `from`; `false` when it means nothing here. @type {(key: string, from: Element) => boolean} */
  const act = (key, from) => {
    const picture = from.closest("svg.picture");
    const field = find('input[type="search"]');
    if (key === "Escape") return escape(from);
    if (isUpOrDown(key) && from.closest(".search")) return among(key, from);
    if (key === "/" && field) leave(field.parentElement, field);
    else if (isQuestion(key)) help();
    else return picture !== null && walk(key, picture, from);
    return true;
  };

  place.addEventListener("keydown", /** @type {(event: any) => void} */ ((/** @type {KeyboardEvent} */ event) => {
    const { key, target: from } = event;
    const isTyping = from instanceof Element && from.matches("input, select, textarea") && key !== "Escape" && !isUpOrDown(key);
    // On many keyboards a slash and a question mark take Shift.
    const isModified = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && key !== "/" && !isQuestion(key));
    // A key that is held down would go on from what it has just selected.
    const isHeld = event.repeat && key === "Enter";
    if (isTyping || isModified || isHeld || event.isComposing || !(from instanceof Element) || !act(key, from)) return;
    event.preventDefault();
    event.stopPropagation();
  }), true);
  place.addEventListener("focusin", ({ target }) => {
    const now = /** @type {Element} */ (target);
    // It would lie over what has the focus now.
    const open = panel();
    if (!open?.contains(now)) open?.removeAttribute("open");
    if (!detour?.to.contains(now)) detour = null;
  });
}
