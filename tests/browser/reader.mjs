// What a reader does with the widget, and what a reader sees of it.

import { PATIENCE, ready } from "./stage.mjs";

/** The selector of a mark, row or button that points at `key` (`KIND:ID`) in a view. */
export const at = (view, key) => `[data-view="${view}"] [data-target="${key}"]`;

/**
 * What `tell`, which runs in the page, says of all elements that match, given as a list, and of `given`. Puppeteer's `$$eval` asks for a handle of
 * each first, which for the marks of the page takes a tenth of a second, and most of one in Firefox.
 */
export const all = (frame, selector, tell, ...given) =>
  frame.evaluate(`(${tell})([...document.querySelectorAll(${JSON.stringify(selector)})], ...${JSON.stringify(given)})`);

/** Opens the page at an address and waits until it can be used. */
export async function openReady(stage, path = "/", options = {}) {
  const page = await stage.open(path, options);
  await ready(page);
  return page;
}

/** For `prepare`: has the page remember what moves without the reader's doing. What grows where it stands, as a text that is still coming in, does not. */
export const watchShifts = (page) => page.evaluateOnNewDocument(() => {
  window.__shifts = [];
  const told = ({ node, previousRect: { x, y }, currentRect }) => `${node?.className || node?.nodeName}: ${[x, y]} to ${[currentRect.x, currentRect.y]}`;
  const isMoved = ({ previousRect, currentRect }) => previousRect.y !== currentRect.y || (previousRect.x !== currentRect.x && previousRect.right !== currentRect.right);
  const remember = (list) => list.getEntries().filter(({ sources }) => sources.some(isMoved)).forEach(({ value, sources }) => window.__shifts.push({ value, sources: sources.map(told) }));
  new PerformanceObserver(remember).observe({ type: "layout-shift", buffered: true });
});

/** How far what moved has moved, as Chromium scores it (0.1 is a good page's most), and what it was. */
export async function shifted(page) {
  const shifts = await page.evaluate(() => window.__shifts);
  return { score: shifts.reduce((sum, { value }) => sum + value, 0), what: JSON.stringify(shifts) };
}

/** Two frames, so that what a handler has asked for is drawn. */
export const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/** The emphasis of everything in a view: `{ "KIND:ID": word }`, the strongest where a record has several marks. */
export const emphasis = (page, view) =>
  all(page, `[data-view="${view}"] [data-target]`, (marks) => {
    const ranks = ["dimmed", "normal", "sibling", "selected"];
    const found = {};
    for (const { dataset } of marks) {
      const rank = Math.max(ranks.indexOf(dataset.emphasis), ranks.indexOf(found[dataset.target]));
      found[dataset.target] = ranks[rank];
    }
    return found;
  });

/** The targets of a view that are drawn in one of these ways, sorted. */
export async function drawnAs(page, view, ...words) {
  const found = await emphasis(page, view);
  return Object.keys(found).filter((key) => words.includes(found[key])).sort();
}

/** A point where the pointer meets the element itself or something in it; `undefined` when something else lies over it. */
export const pointOn = (page, selector) =>
  all(page, selector, (elements) => {
    const STEPS = 24;
    const meets = (element, x, y) => {
      const hit = document.elementFromPoint(x, y);
      return element.contains(hit) && hit.closest("[data-target]") === element.closest("[data-target]");
    };
    for (const element of elements) {
      // Firefox scrolls to a picture, not to a mark in it.
      (element.closest("svg.picture") ?? element).scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { x, y, width, height } = element.getBoundingClientRect();
      // From the middle outwards, so that a small mark is met where a reader would aim.
      const steps = Array.from({ length: STEPS + 1 }, (_, index) => (index % 2 ? -1 : 1) * Math.ceil(index / 2) / STEPS);
      for (const dy of steps) {
        for (const dx of steps) {
          const point = { x: x + width * (0.5 + dx), y: y + height * (0.5 + dy) };
          if (meets(element, point.x, point.y)) return point;
        }
      }
    }
    return undefined;
  });

/** Clicks a mark where it can be met. */
export async function clickOn(page, selector) {
  const point = await pointOn(page, selector);
  if (!point) throw new Error(`Nothing of ${selector} can be met by the pointer.`);
  await page.mouse.click(point.x, point.y);
  await drawn(page);
}

/** Clicks the button with these words or this name: all of it as text, or as a pattern. */
export async function press(page, name) {
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = name instanceof RegExp ? name.source : `^${escaped(name)}$`;
  await all(page, ".demarche button", (buttons, pattern) => {
    const named = (button) => (button.getAttribute("aria-label") ?? button.textContent).replace(/[‹›▶❚]/g, "").trim();
    const button = buttons.find((button) => new RegExp(pattern).test(named(button)) && button.checkVisibility());
    if (!button) throw new Error(`There is no button “${pattern}”.`);
    button.click();
  }, pattern);
  await drawn(page);
}

/** Waits until a mark in a view is drawn as `word`. */
export const sees = (page, view, key, word) =>
  page.waitForSelector(`${at(view, key)}[data-emphasis="${word}"]`, { timeout: PATIENCE });

/** The parts of the permalink in the address line, decoded. */
export async function permalink(page) {
  const hash = await page.evaluate(() => location.hash.slice(1));
  return hash === "" ? [] : hash.split("&").slice(1).map(decodeURIComponent);
}

/** The words of an element, with single spaces. */
export const words = (page, selector) =>
  page.$eval(selector, (element) => element.textContent.replace(/\s+/g, " ").trim());

/** Puts the focus on an element, also on one of a picture. */
export const focusOn = (page, selector) => page.$eval(selector, (element) => element.focus());
