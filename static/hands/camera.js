// Drag, pinch, wheel, keys and buttons on the map. While they move one `transform` moves what is drawn; once they rest the program draws anew.

import { isFull } from "./screen.js";

/** @typedef {import("./attend.js").Tell} Tell */
/** What the map shows, as `Viewport` in `src/geo/viewport.rs`: `screen = k × map + (x, y)`. @typedef {{ k: number, x: number, y: number }} Viewport */
/** A point, or a size, in pixels of the picture. @typedef {{ x: number, y: number }} Point */

/** How far one can zoom in: the basemap has nothing finer to show (`MAX_ZOOM`). */
const MOST_ZOOM = 32;
/** The pointer moves further than this before a press becomes a drag, in pixels. */
const DRAG_FROM_PX = 4;
/** The wheel rests this long before the map is drawn anew. */
const REST_MS = 140;
/** One press of a zoom button or key, and of a pan button or key as a share of the picture. */
const ZOOM_STEP = 1.6;
const PAN_STEP = 0.2;
/** How long the hint about the wheel stays. */
const HINT_MS = 1_600;

const held = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) => Math.max(low, Math.min(high, value));

/** Moved as little as it takes for the map to fill its picture. @type {(view: Viewport, size: Point) => Viewport} */
const clamped = ({ k, x, y }, size) => ({ k, x: held(x, size.x * (1 - k), 0), y: held(y, size.y * (1 - k), 0) });

/** @type {(view: Viewport, dx: number, dy: number) => Viewport} */
const panned = ({ k, x, y }, dx, dy) => ({ k, x: x + dx, y: y + dy });

/** Zoomed within the limits, with what is under `about` staying there. @type {(view: Viewport, factor: number, about: Point) => Viewport} */
function zoomed(view, factor, about) {
  const k = held(view.k * factor, 1, MOST_ZOOM);
  const part = k / view.k;
  return { k, x: about.x - part * (about.x - view.x), y: about.y - part * (about.y - view.y) };
}

/** Two fingers: the one that moved carries the map along and stretches it about the other. @type {(view: Viewport, before: Point, now: Point, other: Point) => Viewport} */
function pinched(view, before, now, other) {
  const span = (/** @type {Point} */ at) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
  return panned(zoomed(view, span(now) / span(before), other), (now.x - before.x) / 2, (now.y - before.y) / 2);
}

/** Listens on the map of the widget in `place`. */
export function moveMap(/** @type {Element} */ place, /** @type {Tell} */ tell) {
  /** @type {Map<number, Point>} */
  const fingers = new Map();
  let live = { k: 1, x: 0, y: 0 };
  let isDragging = false;
  let rest = 0;
  let hint = 0;

  const pane = () => /** @type {HTMLElement | null} */ (place.querySelector('section[data-view="map"]'));
  const picture = () => /** @type {SVGSVGElement | null} */ (pane()?.querySelector("svg.picture"));
  /** The map as it is drawn. @returns {Viewport} */
  const drawn = () => {
    const [k, x, y] = (pane()?.dataset.camera ?? "1 0 0").split(" ").map(Number);
    return { k, x, y };
  };
  /** Where a movement begins: at what is drawn, unless one goes on. */
  const here = () => (rest || isDragging ? live : (live = drawn()));
  /** @returns {Point} */
  const size = () => {
    const box = picture()?.viewBox.baseVal;
    return { x: box?.width ?? 1, y: box?.height ?? 1 };
  };
  /** A point of the window in pixels of the picture. @type {(at: { clientX: number, clientY: number }) => Point} */
  const pointOf = ({ clientX, clientY }) => {
    const frame = picture()?.getBoundingClientRect() ?? new DOMRect();
    const scale = size().x / Math.max(1, frame.width);
    return { x: (clientX - frame.x) * scale, y: (clientY - frame.y) * scale };
  };
  /** The middle of a mark. @type {(mark: Element) => Point} */
  const middleOf = (mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return pointOf({ clientX: x + width / 2, clientY: y + height / 2 });
  };
  const isOnMap = (/** @type {Event} */ { target }) => target instanceof Element && target.closest('section[data-view="map"]') !== null;

  /** Moves the drawn picture by the difference between what is drawn and what is meant. */
  const show = () => {
    const { k, x, y } = drawn();
    const scale = live.k / k;
    const isSame = k === live.k && x === live.x && y === live.y;
    const camera = picture()?.querySelector(".camera");
    if (isSame) camera?.removeAttribute("transform");
    else camera?.setAttribute("transform", `translate(${live.x - scale * x} ${live.y - scale * y})scale(${scale})`);
  };
  const settle = (/** @type {number} */ afterMs) => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = 0;
      tell("look", `${live.k} ${live.x} ${live.y}`);
    }, afterMs);
  };
  const move = (/** @type {Viewport} */ view) => {
    live = clamped(view, size());
    show();
  };
  /** Does what a key or a button says; `false` when it says nothing to the map. */
  const turn = (/** @type {string} */ key) => {
    const { x: width, y: height } = size();
    here();
    // A key zooms about the mark that has the focus, which stays in sight.
    const focused = picture()?.querySelector("[data-target]:focus");
    const middle = focused ? middleOf(focused) : { x: width / 2, y: height / 2 };
    const steps = /** @type {Record<string, () => Viewport>} */ ({
      "+": () => zoomed(live, ZOOM_STEP, middle),
      "=": () => zoomed(live, ZOOM_STEP, middle),
      "-": () => zoomed(live, 1 / ZOOM_STEP, middle),
      0: () => ({ k: 1, x: 0, y: 0 }),
      ArrowLeft: () => panned(live, width * PAN_STEP, 0),
      ArrowRight: () => panned(live, -width * PAN_STEP, 0),
      ArrowUp: () => panned(live, 0, height * PAN_STEP),
      ArrowDown: () => panned(live, 0, -height * PAN_STEP),
    });
    if (!Object.hasOwn(steps, key)) return false;
    live = clamped(steps[key](), size());
    settle(0);
    return true;
  };

  const release = (/** @type {PointerEvent} */ { pointerId }) => {
    fingers.delete(pointerId);
    if (fingers.size > 0 || !isDragging) return;
    isDragging = false;
    settle(0);
  };
  const drag = (/** @type {PointerEvent} */ event) => {
    const { pointerId, pointerType } = event;
    // A button let go outside the page is not heard of; the next move tells.
    if (event.buttons === 0) return release(event);
    const before = fingers.get(pointerId);
    // Inside a page one finger scrolls the page; two move the map.
    if (!before || (pointerType === "touch" && fingers.size < 2 && !isFull(place))) return;
    const now = pointOf(event);
    if (!isDragging) {
      if (Math.hypot(now.x - before.x, now.y - before.y) < DRAG_FROM_PX) return;
      here();
      isDragging = true;
      try {
        pane()?.setPointerCapture(pointerId);
      } catch {
        // Without capture the drag ends at the edge; nothing else is lost.
      }
    }
    event.preventDefault();
    const other = [...fingers].find(([id]) => id !== pointerId)?.[1];
    move(other ? pinched(live, before, now, other) : panned(live, now.x - before.x, now.y - before.y));
    fingers.set(pointerId, now);
  };
  const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ hear) => {
    place.addEventListener(name, (event) => isOnMap(event) && hear(event), { passive: false });
  };
  on("pointerdown", (event) => {
    const isTouch = event.pointerType === "touch";
    if (event.button !== 0 || fingers.size > 1 || (!isTouch && fingers.size > 0)) return;
    fingers.set(event.pointerId, pointOf(event));
  });
  on("pointermove", drag);
  on("pointerup", release);
  on("pointercancel", release);
  on("click", ({ target }) => turn(target.closest("[data-zoom]")?.dataset.zoom ?? ""));
  on("keydown", (event) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    // Plus, minus and nought zoom; arrows with Shift pan; arrows alone walk the marks.
    const isMeant = key.startsWith("Arrow") === shiftKey || key === "+";
    if (isMeant && !ctrlKey && !metaKey && turn(key)) event.preventDefault();
  });
  on("focusin", ({ target }) => {
    const mark = target.closest(".camera [data-target]");
    if (!mark) return;
    const { x, y } = middleOf(mark);
    const { x: width, y: height } = size();
    if (x >= 0 && x <= width && y >= 0 && y <= height) return;
    move(panned(here(), width / 2 - x, height / 2 - y));
    settle(0);
  });
  on("wheel", (event) => {
    if (!(event.ctrlKey || event.metaKey || isFull(place) || pane()?.matches(":focus-within"))) {
      pane()?.setAttribute("data-hint", "true");
      clearTimeout(hint);
      hint = setTimeout(() => pane()?.removeAttribute("data-hint"), HINT_MS);
      return;
    }
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1);
    const speed = event.ctrlKey ? 0.01 : 0.002;
    move(zoomed(here(), 2 ** held(-pixels * speed, -1, 1), pointOf(event)));
    settle(REST_MS);
  });
  new MutationObserver(() => {
    // A gesture that went on meanwhile is ahead of what is drawn.
    here();
    show();
  }).observe(place, { subtree: true, attributeFilter: ["data-camera", "viewBox"] });
}
