// The language of a page: what its script says, and the way to the same page in another language.

import { bytesOf } from "./file.js";
import { linked } from "./program.js";

/** Where the file of words has what the script says; see `ScriptWords` in `src/locale/language.rs`. */
const LINES = { noWasm: 1, notStarted: 2, crashed: 3, tryAgain: 4, badAddress: 5, restarted: 6, newer: 7, reload: 8 };
/** Without that file there is no language to say it in but this one. */
const WORDLESS = { tryAgain: "\u2066Try again\u2069", other: "\u2066The interactive picture could not be loaded; the page below stays as it is.\u2069" };

/** @typedef {keyof typeof LINES} Saying */

/**
 * A sentence in the language of a page.
 * @param {Document} page @param {Saying} name @param {string} [part]
 */
export async function say(page, name, part = "") {
  const bytes = await bytesOf(linked(page, "words"));
  const lines = typeof bytes === "string" ? [] : new TextDecoder().decode(bytes).split("\n");
  // A server may answer with a page of its own.
  const line = lines[0] === page.documentElement.lang ? lines[LINES[name]] : "";
  return (line || (name === "tryAgain" ? WORDLESS.tryAgain : WORDLESS.other)).replace("{0}", () => part);
}

/**
 * Writes a sentence into an element. What there is in English alone stands between the signs that keep its direction, and is spoken as such.
 * @param {HTMLElement} element @param {string} sentence
 */
export function put(element, sentence) {
  element.textContent = sentence;
  if (sentence.startsWith("\u2066")) element.lang = "en";
  return element;
}

/**
 * The address of a page in the first of the wished languages that there is; nothing when it is in that one already, or there is none.
 * @param {Document} page @param {readonly string[]} wishes BCP 47 tags, the dearest first.
 */
export function pageIn(page, wishes) {
  const pages = /** @type {HTMLLinkElement[]} */ ([...page.querySelectorAll("link[hreflang]")]);
  for (const wish of wishes) {
    const [language] = wish.toLowerCase().split(/[-_]/);
    const found = pages.find(({ hreflang }) => hreflang === language);
    if (found) return language === page.documentElement.lang ? undefined : found.href;
  }
}

/** The address of this page in another language, with everything that was chosen here. */
function there(/** @type {string} */ address, /** @type {string} */ language) {
  const url = new URL(address);
  url.search = location.search;
  if (language) url.searchParams.set("lang", language);
  url.hash = location.hash;
  return url.href;
}

/**
 * Goes to the page in the language of a BCP 47 tag, if there is one; says whether it goes.
 * @param {string} tag
 */
export function speak(tag) {
  const address = pageIn(document, [tag]);
  if (address) location.replace(there(address, tag));
  return Boolean(address);
}

/** Goes where the address or, on the page of the first language, the browser wishes; says whether it goes. */
export function settle(/** @type {string | null} */ asked) {
  document.querySelector(".languages")?.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    const address = link && pageIn(document, [link.hreflang]);
    // The browser follows it, also into a new tab.
    if (link && address) link.href = there(address, link.hreflang);
  });
  if (asked) return speak(asked);
  const first = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[hreflang]"));
  // Without a network there is only the page that was kept.
  const isFree = first?.hreflang === document.documentElement.lang && navigator.onLine;
  const address = isFree ? pageIn(document, navigator.languages) : undefined;
  if (address) location.replace(there(address, ""));
  return Boolean(address);
}
