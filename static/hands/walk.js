// Walking a picture by keyboard, as a structure: along its marks, from a mark to what it is linked with, back along the path, and to a name by
// its first letters. Marks are known by what they point at, so that a path outlives a new drawing.

/** The dimensions of a picture, in the order in which arrows lead through them; along the timeline there is one, time. */
const DIMENSIONS = ["actor", "place", "contact", "claim", "incident"];
/** Letters typed within this time are one beginning of a name, in milliseconds. */
const TYPING_MS = 900;

const keyOf = (/** @type {SVGElement} */ { dataset }) => dataset.target ?? "";
const kindOf = (/** @type {SVGElement} */ mark) => keyOf(mark).split(":", 1)[0];
const nameOf = (/** @type {SVGElement} */ mark) => mark.querySelector("title")?.textContent ?? "";
/** Where what is drawn for a mark begins, its words left out, on an axis that grows with time. Strokes are left out too: Firefox would count them, and
 * they grow with the focus, so that of two marks of one day the one with the focus would always come first. */
const startOf = (/** @type {SVGElement} */ mark, /** @type {boolean} */ isMirrored) =>
  Math.min(.../** @type {SVGGraphicsElement[]} */ ([...mark.querySelectorAll(":scope > :not(text, title, .hit)")]).map((shape) => {
    const { x, width } = shape.getBBox();
    const { a, e } = shape.getCTM() ?? new DOMMatrix();
    return isMirrored ? -(e + a * (x + width)) : e + a * x;
  }));
/** Whether time runs from right to left here. */
const isMirrored = (/** @type {Element} */ picture) => picture.closest('[dir="rtl"] [data-view="timeline"]') !== null;

/** The marks of a picture in the order of a walk, each target once: by dimension, or in order of time. */
function marksOf(/** @type {Element} */ picture) {
  const marks = /** @type {SVGElement[]} */ ([...picture.querySelectorAll("[data-target]")]);
  const once = marks.filter((mark, index) => marks.findIndex((other) => keyOf(other) === keyOf(mark)) === index);
  const rank = (/** @type {SVGElement} */ mark) => DIMENSIONS.indexOf(kindOf(mark));
  if (!picture.closest('[data-view="timeline"]')) return once.sort((a, b) => rank(a) - rank(b));
  const isBackwards = isMirrored(picture);
  // The strip of past years lies beside the days, on a scale of its own.
  const yearsBefore = (/** @type {Element} */ mark) => (mark.closest(".background") ? 1e6 : 0);
  const places = new Map(once.map((mark) => [mark, startOf(mark, isBackwards) - yearsBefore(mark)]));
  return once.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Letters as they are compared: without case, and without the marks on them, which few keyboards have. */
const folded = (/** @type {string} */ text, /** @type {string} */ language) =>
  text.toLocaleLowerCase(language).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");

/**
 * One reader's way through the pictures; `linksOf` gives the keys of what a mark is linked with. What it returns says where a key leads from
 * `from`, a mark of `picture` or the picture itself: to a mark, or to `undefined` when the key has no meaning here.
 * @param {(key: string) => string[]} linksOf
 */
export function walker(linksOf) {
  /** The keys of the marks whose links were taken. @type {string[]} */
  let path = [];
  /** The links of the last of them, while the arrows cycle through them, and the mark that they led to. @type {string[]} */
  let ring = [];
  let ringAt = "";
  let typed = "";
  let typedAt = 0;

  /** The next mark whose name, or else a word in it, begins with what was typed; the same letter again leads on. @type {(marks: SVGElement[], at: number, letter: string, language: string) => SVGElement | undefined} */
  const named = (marks, at, letter, language) => {
    const now = performance.now();
    typed = now - typedAt > TYPING_MS || typed === letter ? letter : typed + letter;
    typedAt = now;
    const beginning = folded(typed, language);
    const begin = marks.filter((mark) => folded(nameOf(mark), language).startsWith(beginning));
    const found = begin.length > 0 ? begin : marks.filter((mark) => folded(nameOf(mark), language).includes(` ${beginning}`));
    const here = found.indexOf(marks[at]);
    return found[typed === letter ? (here + 1) % found.length : Math.max(here, 0)];
  };

  /** The links of the mark `here`, the one that the reader came from last. @type {(marks: SVGElement[], here: string) => string[]} */
  const ringOf = (marks, here) => {
    const came = path.at(-1) ?? "";
    const links = linksOf(here).filter((key) => marks.some((mark) => keyOf(mark) === key));
    return links.includes(came) ? [...links.filter((key) => key !== came), came] : links;
  };

  /** @param {string} key @param {Element} picture @param {Element} from @returns {SVGElement | undefined} */
  return function lead(key, picture, from) {
    const marks = marksOf(picture);
    const here = /** @type {SVGElement} */ (from).dataset.target ?? "";
    const at = marks.findIndex((mark) => keyOf(mark) === here);
    // Whoever came here another way, or to another drawing, takes the links anew.
    if (here !== ringAt || !ring.every((key) => marks.some((mark) => keyOf(mark) === key))) ring = [];
    const markOf = (/** @type {string | undefined} */ wanted) => marks.find((mark) => keyOf(mark) === wanted);
    const along = (/** @type {number} */ step) => {
      ring = [];
      return marks.at(at < 0 ? Math.min(step, 0) : (at + step) % marks.length);
    };
    const across = (/** @type {number} */ step) => {
      let next = (ring.indexOf(here) + step) % ring.length;
      if (ring.length === 0) {
        ring = at < 0 ? [] : ringOf(marks, here);
        if (ring.length === 0) return along(step);
        path.push(here);
        next = Math.min(step, 0);
      }
      ringAt = ring.at(next) ?? "";
      return markOf(ringAt);
    };
    const otherKind = (/** @type {number} */ step) => {
      ring = [];
      const ahead = step > 0 ? marks.slice(at + 1) : marks.slice(0, Math.max(at, 0)).reverse();
      return ahead.find((mark) => at < 0 || kindOf(mark) !== kindOf(marks[at]));
    };
    const back = () => {
      ring = [];
      while (path.length > 0) {
        const mark = markOf(path.pop());
        if (mark) return mark;
      }
      return /** @type {SVGElement} */ (from);
    };
    const onward = isMirrored(picture) ? -1 : 1;
    const ways = /** @type {Record<string, () => SVGElement | undefined>} */ ({
      ArrowRight: () => along(onward),
      ArrowLeft: () => along(-onward),
      ArrowDown: () => across(1),
      ArrowUp: () => across(-1),
      PageDown: () => otherKind(1),
      PageUp: () => otherKind(-1),
      Home: () => marks[0],
      End: () => marks.at(-1),
      Backspace: back,
    });
    if (Object.hasOwn(ways, key)) return ways[key]() ?? /** @type {SVGElement} */ (from);
    if (key === "Enter" && at < 0) {
      path = [];
      return marks.find((mark) => mark.dataset.emphasis === "selected") ?? marks[0];
    }
    if (key === "Enter") {
      // The link is followed: from here on its own links are cycled. The program selects it; once selected it stays so.
      const isFollowed = ring.includes(here);
      ring = [];
      return isFollowed && marks[at].dataset.emphasis === "selected" ? marks[at] : undefined;
    }
    return /^\p{L}$/u.test(key) ? named(marks, at, key, picture.closest("[lang]")?.getAttribute("lang") || "en") : undefined;
  };
}
