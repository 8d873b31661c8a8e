// The page at every width, light and dark.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, drawn, openReady, press } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const WIDTHS = [320, 390, 768, 1440];
const REGIONS = ["card", "claims", "inset", "map", "network", "readouts", "story", "table", "timeline"];
const LEAST_TARGET_PX = 24;
const NARROW_PX = 560;

const dark = (page) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);

/** The views that are on screen, with their names. */
const regions = (page) =>
  all(page, '[role="region"][data-view]', (views) =>
    views.filter((view) => view.checkVisibility()).map((view) => [view.dataset.view, view.getAttribute("aria-label")]),
  );

/** Elements that stick out of the window, but for what scrolls in a frame of its own. */
const sticking = (page) =>
  all(page, ".demarche *", (elements) => {
    const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const isFramed = ({ parentElement: frame }) => frame !== null && (scrolls(frame) || isFramed(frame));
    return elements
      .filter((element) => element.checkVisibility() && !element.closest("svg *, .visually-hidden") && !isFramed(element))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > document.documentElement.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`);
  });

/** Controls that are too small for a finger. */
const small = (page, least) =>
  all(page, ".demarche :is(button, summary, select, input:not([type=checkbox]), label)", (controls, least) =>
    controls
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, ...control.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < least || height < least - 0.5)
      .map(({ control, width, height }) =>
        `${control.tagName} “${(control.getAttribute("aria-label") ?? control.textContent).slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`),
  least);

/**
 * The words of a picture, each with its box, and the picture's size, in the picture's pixels. Firefox counts the halo of words into
 * their client rectangle; the plain box leaves it out everywhere.
 */
const wordsOf = (page, view) =>
  page.$eval(`[data-view="${view}"] svg.picture`, (picture) => {
    const origin = picture.getScreenCTM();
    const placed = (text) => {
      const { x, y, width, height } = text.getBBox();
      const { a, d, e, f } = text.getScreenCTM();
      const [left, top] = [e - origin.e + a * x, f - origin.f + d * y];
      return { words: text.textContent, left, top, right: left + a * width, bottom: top + d * height };
    };
    const { width, height } = picture.viewBox.baseVal;
    const texts = [...picture.querySelectorAll("text")].filter((text) => text.checkVisibility());
    return { texts: texts.map(placed), width, height };
  });

/** Pairs of words that lie over each other. The box of a line is taller than its letters. */
function overlaps({ texts }) {
  const SLACK_PX = 1.5;
  const SLACK_OF_LINE = 0.3;
  const shared = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
  const height = ({ top, bottom }) => bottom - top;
  const isOver = (a, b) =>
    shared(a, b, "left", "right") > SLACK_PX && shared(a, b, "top", "bottom") > SLACK_OF_LINE * Math.min(height(a), height(b));
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).filter((other) => isOver(one, other)).map((other) => `${one.words} / ${other.words}`));
}

/** Words that the edge of the picture cuts off. */
const cut = ({ texts, width, height }) =>
  texts
    .filter(({ left, top, right, bottom }) => left < -1 || right > width + 1 || top < -2 || bottom > height + 2)
    .map(({ words }) => words);

inEachEngine("layout", (stage) => {
  for (const width of WIDTHS) {
    test(`${width} px: nothing sticks out, every region is there, with a name`, async () => {
      const page = await openReady(stage, "/", { viewport: { width, height: 800 } });
      await drawn(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), "the page scrolls sideways");
      assert.deepEqual(await sticking(page), []);
      const expected = width > NARROW_PX ? REGIONS : REGIONS.filter((view) => view !== "network");
      const found = await regions(page);
      assert.deepEqual(found.map(([view]) => view).sort(), expected);
      assert.ok(found.every(([, name]) => name?.trim()), JSON.stringify(found));
      assert.equal(new Set(found.map(([, name]) => name)).size, found.length, "two regions have one name");
      await assertCalm(page, stage.server);
    });

    test(`${width} px: controls are large enough for a finger`, async () => {
      const page = await openReady(stage, "/#v1&select=contact:call-lavrov-araghchi&map=37,36,3", { viewport: { width, height: 800 } });
      await all(page, "details", (all) => all.forEach((one) => { one.open = true; }));
      await drawn(page);
      assert.deepEqual(await small(page, LEAST_TARGET_PX), []);
    });

    test(`${width} px: words in the pictures neither overlap nor are cut off`, async () => {
      const page = await openReady(stage, "/", { viewport: { width, height: 800 } });
      const found = {};
      for (const view of ["map", "network", "timeline"]) {
        if (view === "network" && width <= NARROW_PX) await press(page, "Network");
        const written = await wordsOf(page, view);
        found[view] = { overlaps: overlaps(written), cut: cut(written) };
      }
      const none = { overlaps: [], cut: [] };
      assert.deepEqual(found, { map: none, network: none, timeline: none });
    });
  }

  test("320 px with everything open still does not scroll sideways", async () => {
    const page = await openReady(stage, "/#v1&select=contact:call-lavrov-araghchi&step=3", { viewport: { width: 320, height: 600 } });
    await all(page, "details", (all) => all.forEach((one) => { one.open = true; }));
    await page.$eval('input[type="search"]', (field) => field.focus());
    await page.keyboard.type("a");
    await drawn(page);
    assert.deepEqual(await sticking(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  });

  test("on a phone one picture and the timeline are in sight together, and tabs choose", async () => {
    const page = await openReady(stage, "/", { viewport: { width: 390, height: 760 } });
    const isShown = (view) => page.$eval(`[data-view="${view}"]`, (view) => view.checkVisibility());
    assert.deepEqual([await isShown("map"), await isShown("network")], [true, false]);
    await page.$eval('[data-view="map"]', (map) => map.scrollIntoView({ block: "start", behavior: "instant" }));
    const strip = await page.$eval('[data-view="timeline"]', (strip) => strip.getBoundingClientRect().toJSON());
    assert.ok(strip.top < 760 - 100 && strip.bottom <= 761, JSON.stringify(strip));
    const map = await page.$eval('[data-view="map"] svg.picture', (map) => map.getBoundingClientRect().toJSON());
    assert.ok(strip.top - map.top > 0.6 * map.height, "the strip covers the map");
    await press(page, "Network");
    assert.deepEqual([await isShown("map"), await isShown("network")], [false, true]);
    const drawnWidth = await page.$eval('[data-view="network"] svg.picture', (picture) => Number(picture.getAttribute("width")));
    assert.ok(drawnWidth < 390, `drawn at ${drawnWidth} px`);
  });

  test("a window that is resized ends as one that was opened so", async () => {
    const wide = { width: 1440, height: 800 };
    const narrow = { width: 320, height: 800 };
    const sizes = (page) => all(page, "svg.picture", (pictures) => pictures.map((picture) => picture.getAttribute("viewBox")));
    const fresh = await sizes(await openReady(stage, "/", { viewport: wide }));
    const page = await openReady(stage, "/", { viewport: wide });
    for (const viewport of [narrow, { width: 700, height: 256 }, wide]) {
      await page.setViewport(viewport);
      await drawn(page);
      await drawn(page);
    }
    assert.deepEqual(await sizes(page), fresh);
    await assertCalm(page, stage.server);
  });

  test("dark is dark, and light is light", { skip: stage.engine !== "chromium" }, async () => {
    const paper = (page) => page.$eval(".demarche", (root) => getComputedStyle(root).backgroundColor.match(/\d+/g).map(Number));
    const page = await openReady(stage);
    assert.ok((await paper(page)).every((channel) => channel > 200));
    await dark(page);
    assert.ok((await paper(page)).every((channel) => channel < 60));
    assert.ok((await page.$eval("body", (body) => getComputedStyle(body).backgroundColor.match(/\d+/g).map(Number))).every((channel) => channel < 60));
  });

  test("who asks for less motion gets none", { skip: stage.engine !== "chromium" }, async () => {
    const page = await openReady(stage, "/", {
      prepare: (page) => page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]),
    });
    const moving = await all(page, ".demarche, .demarche *", (elements) =>
      elements.filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration.split(", ").some((one) => one !== "0s") || animationName !== "none";
      }).length);
    assert.equal(moving, 0);
  });
});
