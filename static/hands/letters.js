// To a mark by the first letters of its name.

import { nameOf } from "./marks.js";

/** Letters typed within this time are one beginning of a name, in milliseconds. */
const TYPING_MS = 900;

/** Letters as they are compared: without case, and without the marks on them, which few keyboards have. The search compares more (`src/dossier/fold.rs`);
 * here both sides come from one language. */
const folded = (/** @type {string} */ text, /** @type {string} */ language) =>
  text.toLocaleLowerCase(language).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");

/** What finds the next mark whose name, or else a word in it, begins with what was typed; the same letter again leads on. */
export function letters() {
  let typed = "";
  let typedAt = 0;
  /** @type {Element | undefined} */
  let typedIn;

  /** @type {(letter: string, picture: Element, marks: SVGElement[], at: number) => SVGElement | undefined} */
  return (letter, picture, marks, at) => {
    const language = picture.closest("[lang]")?.getAttribute("lang") || "en";
    const now = performance.now();
    const isNew = picture !== typedIn || now - typedAt > TYPING_MS || typed === letter;
    typed = isNew ? letter : typed + letter;
    typedAt = now;
    typedIn = picture;
    const beginning = folded(typed, language);
    const names = new Map(marks.map((mark) => [mark, folded(nameOf(mark), language)]));
    const begin = marks.filter((mark) => names.get(mark)?.startsWith(beginning));
    const found = begin.length > 0 ? begin : marks.filter((mark) => names.get(mark)?.includes(` ${beginning}`));
    const here = found.indexOf(marks[at]);
    return found[typed === letter ? (here + 1) % found.length : Math.max(here, 0)];
  };
}
