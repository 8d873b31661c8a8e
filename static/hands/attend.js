// What a reader's hands do to a widget: walking, dragging, pinching, pointing. While they move, nothing is computed anew; the program hears of it
// when they rest.

import { brushDays } from "./brush.js";
import { moveMap } from "./camera.js";
import { tips } from "./tip.js";
import { walker } from "./walk.js";

/** A question mark as Latin or as Arabic and Persian keyboards have it. */
const isQuestion = (/** @type {string} */ key) => key === "?" || key === "؟";

/** A change rests this long before it is told to a screen reader. */
const HEARD_AFTER_MS = 300;

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
  /** @type {HTMLElement | null} */
  let last = null;
  /** Where the focus goes back to from a panel that a key opened. @type {HTMLElement | null} */
  let before = null;
  /** Whether the focus came by the pointer: then Escape has nowhere to lead out of. */
  let isPointed = false;
  /** What each mark that was pointed at is linked with. @type {Map<string, string[]>} */
  const links = new Map();
  const lead = walker((key) => links.get(key) ?? []);
  const tip = tips(place);
  const focusedMark = () => place.querySelector("svg.picture [data-target]:focus");
  /** The mark whose name was put away. @type {Element | null} */
  let unnamed = null;
  /** Shows the name of the mark that a key has led to. */
  const nameFocus = () => {
    const mark = focusedMark();
    if (mark !== unnamed) unnamed = null;
    tip(isPointed || unnamed ? null : mark);
  };
  const panel = () => find("details.drop[open]");
  const field = () => find('input[type="search"]');

  /** Closes the panel that is open; the focus goes back to where it came from. */
  const close = (/** @type {HTMLElement} */ open) => {
    open.removeAttribute("open");
    (before?.isConnected ? before : open.querySelector("summary"))?.focus();
    before = null;
  };
  /** Opens the table of keys, or closes it. */
  const help = () => {
    const open = panel();
    if (open?.matches(".help")) return close(open);
    const from = last;
    const summary = find(".help > summary");
    summary?.focus();
    summary?.parentElement?.setAttribute("open", "");
    before = from;
  };

  /** Leads the focus by a key; `false` when the key means nothing here. @type {(key: string, from: Element) => boolean} */
  const go = (key, from) => {
    const picture = /** @type {SVGElement | null} */ (from.closest("svg.picture"));
    const open = panel();
    if (key === "Escape" && from.closest(".results")) field()?.focus();
    else if (key === "Escape" && open) close(open);
    else if (key === "Escape" && picture && find("[data-tip]")?.textContent) {
      // What lies over the picture goes first.
      unnamed = focusedMark();
      nameFocus();
    } else if (key === "Escape" && picture && picture !== from && !isPointed) picture.focus();
    else if (key === "/" && field()) field()?.focus();
    else if (isQuestion(key)) help();
    else {
      const mark = picture && lead(key, picture, from);
      if (!mark) return false;
      isPointed = false;
      mark.focus();
    }
    return true;
  };
  const walk = (/** @type {KeyboardEvent} */ event) => {
    const { key, target: from } = event;
    const isTyping = from instanceof Element && from.matches("input, select, textarea") && key !== "Escape";
    // On many keyboards a slash and a question mark take Shift.
    const isModified = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && key !== "/" && !isQuestion(key));
    if (isTyping || isModified || !(from instanceof Element) || !go(key, from)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  place.addEventListener("keydown", /** @type {EventListener} */ (walk), true);
  place.addEventListener("pointerdown", () => (isPointed = true), true);
  place.addEventListener("focusin", ({ target }) => {
    last = /** @type {HTMLElement} */ (target);
    view = last.closest("section[data-view]");
    nameFocus();
    // It would lie over what has the focus now.
    const open = panel();
    if (open && !open.contains(last)) {
      open.removeAttribute("open");
      before = null;
    }
  });
  place.addEventListener("focusout", ({ target }) => {
    const left = /** @type {Element} */ (target);
    const from = view;
    // What is being drawn away is still there at this moment.
    queueMicrotask(() => {
      nameFocus();
      if (view === from && left.isConnected && left.checkVisibility() && !place.matches(":focus-within")) view = null;
    });
  });
  new MutationObserver(() => {
    const isGone = view && last && !(last.isConnected && last.checkVisibility());
    if (isGone && !place.matches(":focus-within")) view?.focus();
    nameFocus();
  }).observe(place, { subtree: true, childList: true, attributeFilter: ["hidden", "data-camera"] });

  moveMap(place, tell);
  brushDays(place, tell);
  let saying = 0;
  const write = (/** @type {string} */ selector) => (/** @type {string} */ text) => {
    const line = find(selector);
    if (line) line.textContent = text;
  };
  return {
    said: write("[data-said]"),
    // Once a change rests: one sentence for it, not one for each letter or step.
    heard(text) {
      clearTimeout(saying);
      saying = setTimeout(() => write("[data-heard]")(text), HEARD_AFTER_MS);
    },
    view: (name) => find(`section[data-view="${name}"]`)?.focus(),
    hover(text) {
      const [on, ...near] = text.split("\n");
      links.set(on, near);
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
