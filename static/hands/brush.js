// Drawing a window of days by dragging over the timeline. Starts on empty ground only; touch scrolls the page instead.

/** @typedef {import("./attend.js").Tell} Tell */
/** A press becomes a brush when the pointer moves further than this, in pixels. */
const BRUSH_FROM_PX = 5;

/** Listens on the timeline of the widget in `place`. */
export function brushDays(/** @type {Element} */ place, /** @type {Tell} */ tell) {
  /** @type {{ x: number, canvas: Element } | undefined} */
  let from;
  const xOn = (/** @type {Element} */ canvas, /** @type {number} */ clientX) => clientX - canvas.getBoundingClientRect().x;
  const end = () => (from = undefined);
  place.addEventListener("pointerdown", (event) => {
    const { target, button, pointerType, clientX } = /** @type {PointerEvent} */ (event);
    const origin = /** @type {Element} */ (target);
    const canvas = origin.closest('section[data-view="timeline"] > .canvas');
    const isFree = canvas && button === 0 && pointerType !== "touch" && !origin.closest("[data-target]");
    from = isFree ? { x: xOn(canvas, clientX), canvas } : undefined;
  });
  place.addEventListener("pointermove", (event) => {
    const { buttons, clientX } = /** @type {PointerEvent} */ (event);
    // A button let go outside the page is not heard of; the next move tells.
    if (buttons === 0) end();
    if (!from) return;
    const x = xOn(from.canvas, clientX);
    if (Math.abs(x - from.x) <= BRUSH_FROM_PX) return;
    event.preventDefault();
    tell("days", `${from.x} ${x}`);
  });
  place.addEventListener("pointerup", end);
  place.addEventListener("pointercancel", end);
}
