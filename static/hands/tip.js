// The name of the mark that has the focus, in sight of those who walk by keyboard: the browser shows its own tips to the pointer alone.

/** Room between a mark and its name, in pixels. */
const GAP_PX = 6;

/** What shows the name of a mark of the widget in `place`; without a mark it goes. @returns {(mark: Element | null) => void} */
export function tips(/** @type {Element} */ place) {
  return (mark) => {
    const tip = /** @type {HTMLElement | null} */ (place.querySelector("[data-tip]"));
    if (!tip) return;
    const name = mark?.querySelector("title")?.textContent ?? "";
    // Whoever watches the tree asks again at each change of it.
    if (tip.textContent !== name) tip.textContent = name;
    if (!mark) return;
    const { left, bottom } = mark.getBoundingClientRect();
    const frame = /** @type {Element} */ (tip.offsetParent ?? place).getBoundingClientRect();
    tip.style.left = `${Math.max(0, Math.min(left - frame.left, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${bottom - frame.top + GAP_PX}px`;
  };
}
