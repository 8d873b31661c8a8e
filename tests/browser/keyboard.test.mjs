// Everything by keyboard: one stop a picture, arrows inside, Escape out, the focus always in sight.

import assert from "node:assert/strict";
import { test } from "node:test";

import { drawn, drawnAs, focusOn, openReady, permalink, press } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const PICTURES = ["map", "network", "timeline"];
const picture = (view) => `[data-view="${view}"] svg.picture`;
const LONGEST_WALK = 400;

/** What has the focus: its view, what it points at, and whether a reader sees that it has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return { view: "none", tag: "body" };
    const style = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      view: element.closest("[data-view]")?.dataset.view ?? "",
      tag: element.tagName.toLowerCase(),
      key: element.dataset.target,
      name: element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40),
      isSeen: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      isInWindow: width > 0 && x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight,
    };
  });

/** Whether the element with the focus had it before in this walk: at the end, an engine may begin anew. */
const isAgain = (page) =>
  page.evaluate(() => {
    const been = window.__walked.has(document.activeElement);
    window.__walked.add(document.activeElement);
    return been;
  });

/** Presses Tab until the focus leaves the page; returns every stop. */
async function walk(page, { backwards = false } = {}) {
  const stops = [];
  await page.evaluate(() => { window.__walked = new WeakSet(); });
  if (backwards) await page.keyboard.down("Shift");
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop.view === "none" || (await isAgain(page))) break;
    stops.push(stop);
  }
  if (backwards) await page.keyboard.up("Shift");
  return stops;
}

/** The stops of the walk as the names of the views they are in, repetitions folded. */
const order = (stops) => stops.map(({ view }) => view).filter((view, index, views) => view !== "" && view !== views[index - 1]);

inEachEngine("keyboard", (stage) => {
  test("a walk by Tab meets every view in reading order, each picture once, and gets out", async () => {
    const page = await openReady(stage);
    const stops = await walk(page);
    assert.ok(stops.length < LONGEST_WALK, "the walk does not end");
    for (const view of PICTURES) {
      const inPicture = stops.filter((stop) => stop.view === view && (stop.tag === "svg" || stop.tag === "g"));
      assert.equal(inPicture.length, 1, `${view} has ${inPicture.length} stops in its picture`);
    }
    assert.deepEqual(order(stops), ["story", "map", "network", "timeline", "card", "readouts", "claims", "table"]);
    assert.deepEqual(stops.filter((stop) => !stop.isSeen).map(({ tag, name }) => `${tag} ${name}`), []);
    assert.deepEqual(stops.filter((stop) => !stop.isInWindow).map(({ tag, name }) => `${tag} ${name}`), []);
  });

  test("the walk back is the same walk", async () => {
    const page = await openReady(stage);
    const there = await walk(page);
    const back = await walk(page, { backwards: true });
    const names = back.reverse().map(({ name }) => name);
    // Firefox turns round at the last stop and does not count it twice.
    const expected = there.map(({ name }) => name).slice(0, names.length);
    assert.ok(there.length - names.length <= 1, `${there.length} stops there, ${names.length} back`);
    assert.deepEqual(names, expected);
  });

  test("Tab from a mark leaves the picture, too", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    assert.notEqual((await focused(page)).tag, "g");
  });

  test("the focus stays where it is when a selection redraws everything", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("timeline"));
    await page.keyboard.press("End");
    while (!(await focused(page)).key.startsWith("contact:")) await page.keyboard.press("ArrowLeft");
    const { key } = await focused(page);
    await page.keyboard.press("Enter");
    await drawn(page);
    assert.equal((await focused(page)).key, key);
    assert.deepEqual(await drawnAs(page, "map", "selected"), [key]);
    await page.keyboard.press("ArrowLeft");
    assert.notEqual((await focused(page)).key, key);
  });

  test("the focus is mirrored like the pointer", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("timeline"));
    await page.keyboard.press("End");
    while (!(await focused(page)).key.startsWith("contact:")) await page.keyboard.press("ArrowLeft");
    const { key } = await focused(page);
    for (const view of PICTURES) {
      assert.equal(await page.$eval(`[data-view="${view}"] [data-target="${key}"]`, (mark) => mark.dataset.hover), "on", view);
    }
  });

  test("keys zoom and pan the map, and only the map", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    await page.keyboard.press("+");
    await drawn(page);
    assert.deepEqual(await permalink(page), []);
    await focusOn(page, picture("map"));
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    // Each press tells the program where the map looks once the last drawing is done.
    await page.waitForFunction(() => /map=.*,2\.56$/.test(location.hash));
    const zoomed = await permalink(page);
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.up("Shift");
    await page.waitForFunction((zoomed) => !location.hash.endsWith(zoomed), {}, zoomed[0]);
    await page.keyboard.press("-");
    await page.keyboard.press("0");
    await page.waitForFunction(() => !location.hash.includes("map="));
    await assertCalm(page, stage.server);
  });

  test("keys with a modifier, and letters outside the pictures, are left to the platform", async () => {
    const page = await openReady(stage);
    const send = (tries) => page.evaluate((all) => {
      const tell = (init) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }));
      return all.filter((init) => !tell(init)).map(({ key }) => key);
    }, tries);
    await focusOn(page, picture("map"));
    assert.deepEqual(await send([{ key: "ArrowLeft", altKey: true }, { key: "+", ctrlKey: true }, { key: "0", metaKey: true }, { key: "f", ctrlKey: true }]), []);
    await focusOn(page, ".chips .chip");
    assert.deepEqual(await send([{ key: "s" }, { key: "ArrowRight" }, { key: "Home" }, { key: "Backspace" }]), []);
  });

  const touched = stage.engine === "chromium" ? { hasTouch: true, isMobile: true } : {};
  for (const [name, path, viewport] of [["a phone", "/", { width: 390, height: 760 }], ["a phone that is touched", "/", { width: 390, height: 760, ...touched }], ["a phone in Persian", "/fa/", { width: 412, height: 915, ...touched }]]) {
    test(`${name}: the strip at the bottom never covers the focus`, async () => {
      const page = await openReady(stage, path, { viewport });
      const covered = [];
      for (let step = 0; step < LONGEST_WALK; step += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const { activeElement: element } = document;
          if (element === document.body) return undefined;
          const { x, y, width, height } = element.getBoundingClientRect();
          const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
          // Of a picture higher than the window what is in the window counts.
          const points = shares.flatMap((dx) => shares.map((dy) => [x + width * dx, y + height * dy])).filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
          const met = points.filter(([x, y]) => element.contains(document.elementFromPoint(x, y)));
          return { isMet: met.length > 0 && 2 * met.length >= points.length, name: element.getAttribute("aria-label") ?? element.textContent };
        });
        if (!stop) break;
        if (!stop.isMet) covered.push(stop.name.trim().slice(0, 60));
      }
      assert.deepEqual(covered, []);
    });
  }

  test("the focus stays in sight when what is above it gets higher or shorter, and when the widget takes the whole screen and gives it back", async () => {
    const page = await openReady(stage, "/#v1&select=contact:call-lavrov-araghchi", { viewport: { width: 390, height: 760 } });
    for (const row of ["claim:k01", "contact:call-lavrov-fidan", "incident:offensive", "contact:call-lavrov-araghchi"]) {
      const selector = `[data-view="table"] [data-target="${row}"] button`;
      await page.$eval(selector, (button) => button.closest("details").setAttribute("open", ""));
      await focusOn(page, selector);
      await page.keyboard.press("Enter");
      await page.waitForSelector(`[data-view="table"] [data-target="${row}"][data-emphasis="selected"]`);
      await drawn(page);
      assert.ok((await focused(page)).isInWindow, row);
    }
    const full = '[data-do="fullscreen"]';
    await focusOn(page, full);
    for (const isFull of [true, false]) {
      await page.keyboard.press("Enter");
      await page.waitForSelector(`${full}[aria-pressed="${isFull}"]`);
      await drawn(page);
      assert.ok((await focused(page)).isInWindow, `full screen: ${isFull}`);
    }
  });

  test("by keyboard alone: select, read the sources, let go", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await drawn(page);
    assert.equal((await permalink(page)).length, 1);
    // The name beside the mark, the picture, the selection.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Escape");
    await drawn(page);
    assert.deepEqual(await permalink(page), []);
    await press(page, "Play");
    await press(page, "Pause");
  });
});
