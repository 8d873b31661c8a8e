// The marks of a picture as a walk meets them. They are known by what they point at, so that a way outlives a new drawing.

/** The dimensions of a picture, in the order in which arrows lead through them; along the timeline there is one, time. */
const DIMENSIONS = ["actor", "place", "contact", "claim", "incident"];

export const keyOf = (/** @type {SVGElement} */ { dataset }) => dataset.target ?? "";
export const kindOf = (/** @type {SVGElement} */ mark) => keyOf(mark).split(":", 1)[0];
export const nameOf = (/** @type {Element} */ mark) => mark.querySelector("title")?.textContent ?? "";
export const isSelected = (/** @type {Element} */ mark) => mark.getAttribute("data-emphasis") === "selected";

/** Whether time runs from right to left in a picture. */
export const runsLeft = (/** @type {Element} */ picture) => picture.closest('[dir="rtl"] [data-view="timeline"]') !== null;

/** Where what is drawn for a mark begins, its words left out, on an axis that grows with time. Strokes are left out too: Firefox would count them, and
 * they grow with the focus, so that of two marks of one day the one with the focus would always come first. */
const startOf = (/** @type {SVGElement} */ mark, /** @type {boolean} */ isLeftward) =>
  Math.min(.../** @type {SVGGraphicsElement[]} */ ([...mark.querySelectorAll(":scope > :not(text, title, .hit)")]).map((shape) => {
    const { x, width } = shape.getBBox();
    const { a, e } = shape.getCTM() ?? new DOMMatrix();
    return isLeftward ? -(e + a * (x + width)) : e + a * x;
  }));

/** The marks of a picture in the order of a walk, each target once: by dimension, or in order of time. */
export function marksOf(/** @type {Element} */ picture) {
  /** @type {Map<string, SVGElement>} */
  const once = new Map();
  for (const mark of /** @type {NodeListOf<SVGElement>} */ (picture.querySelectorAll("[data-target]"))) {
    if (!once.has(keyOf(mark))) once.set(keyOf(mark), mark);
  }
  const marks = [...once.values()];
  const isLeftward = runsLeft(picture);
  // The strip of past years lies beside the days, on a scale of its own: all of it comes before them.
  const timeOf = (/** @type {SVGElement} */ mark) => startOf(mark, isLeftward) - (mark.closest(".background") ? 1e6 : 0);
  const rankOf = (/** @type {SVGElement} */ mark) => DIMENSIONS.indexOf(kindOf(mark));
  const places = new Map(marks.map((mark) => [mark, picture.closest('[data-view="timeline"]') ? timeOf(mark) : rankOf(mark)]));
  return marks.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
