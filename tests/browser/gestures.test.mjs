// Wheel, drag and pinch on the map, without taking the page away from the reader.

import assert from "node:assert/strict";
import { test } from "node:test";

import { at, drawn, drawnAs, focusOn, openReady, permalink, pointOn, press } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const PICTURE = '[data-view="map"] svg.picture';

/** The zoom in the permalink; 1 for the fitted map. */
async function zoom(page) {
  const map = (await permalink(page)).find((part) => part.startsWith("map="));
  return map ? Number(map.split(",")[2]) : 1;
}

/** A point of the map's empty ground, and the map's frame, once the map is in the middle of the window. */
const ground = (page) =>
  page.$eval(PICTURE, (picture) => {
    picture.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = picture.getBoundingClientRect();
    const shares = Array.from({ length: 40 }, (_, index) => 0.25 + index / 80);
    const points = shares.flatMap((dx) => shares.map((dy) => ({ x: x + width * dx, y: y + height * dy })));
    const isFree = (point) => {
      const hit = document.elementFromPoint(point.x, point.y);
      return picture.contains(hit) && !hit.closest("[data-target], .inset");
    };
    return { ...points.find(isFree), left: x, top: y, width, height };
  });

/** Waits until the gesture rests: nothing is moved by a transform any more, and the address line stands still. */
async function rested(page) {
  let before;
  do {
    before = page.url();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
  } while (page.url() !== before);
  await drawn(page);
}

const wheel = async (page, deltaY) => {
  await page.mouse.wheel({ deltaY });
  await rested(page);
};

const hint = (page) => page.$eval(".gesture-hint", (hint) => hint.checkVisibility());

inEachEngine("gestures", (stage) => {
  test("a wheel over the map scrolls the page and says how to zoom", async () => {
    const page = await openReady(stage);
    const { x, y } = await ground(page);
    await page.mouse.move(x, y);
    const before = await page.evaluate(() => scrollY);
    assert.equal(await hint(page), false);
    await page.mouse.wheel({ deltaY: 120 });
    await page.waitForFunction((before) => scrollY > before, {}, before);
    assert.equal(await hint(page), true);
    assert.equal(await zoom(page), 1);
    await page.waitForFunction(() => !document.querySelector("[data-hint]"));
  });

  test("with Ctrl it zooms about the pointer, and the page stands still", async () => {
    const page = await openReady(stage);
    const { x, y } = await ground(page);
    await page.mouse.move(x, y);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.down("Control");
    await wheel(page, -100);
    await page.keyboard.up("Control");
    assert.ok((await zoom(page)) > 1.3, `zoom ${await zoom(page)}`);
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  });

  test("with the focus it zooms without Ctrl, to its limit and back", async () => {
    const page = await openReady(stage);
    const { x, y } = await ground(page);
    await focusOn(page, PICTURE);
    await page.mouse.move(x, y);
    await wheel(page, -400);
    assert.ok((await zoom(page)) > 1.3);
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel({ deltaY: -2_000 });
    await rested(page);
    const limit = await zoom(page);
    await wheel(page, -2_000);
    assert.equal(await zoom(page), limit);
    for (let turn = 0; turn < 14; turn += 1) await page.mouse.wheel({ deltaY: 2_000 });
    await rested(page);
    assert.equal(await zoom(page), 1);
    await assertCalm(page, stage.server);
  });

  test("a drag moves what is under the pointer with it, and selects nothing", async () => {
    const page = await openReady(stage, "/#v1&map=40,38,4");
    const place = at("map", "place:damascus");
    const middle = () => page.$eval(place, (mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await ground(page);
    const start = await pointOn(page, place);
    const before = await middle();
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 40, start.y - 30, { steps: 5 });
    await page.mouse.up();
    await rested(page);
    const after = await middle();
    assert.ok(Math.abs(after.x - before.x - 40) < 6 && Math.abs(after.y - before.y + 30) < 6, JSON.stringify({ before, after }));
    assert.deepEqual(await drawnAs(page, "map", "selected"), []);
    assert.equal(await zoom(page), 4);
  });

  test("a press that trembles is a click", async () => {
    const page = await openReady(stage);
    const { x, y } = await pointOn(page, at("map", "place:tehran"));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 1);
    await page.mouse.up();
    await drawn(page);
    assert.deepEqual(await drawnAs(page, "map", "selected"), ["place:tehran"]);
  });

  test("the map lets go of a pointer that left before it dragged", async () => {
    const page = await openReady(stage, "/#v1&map=40,38,4");
    const { left, top, height, x, y } = await ground(page);
    await page.mouse.move(left + 2, top + height * 0.6);
    await page.mouse.down();
    await page.mouse.move(4, 4);
    await page.mouse.up();
    const before = await permalink(page);
    await page.mouse.move(x, y);
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await rested(page);
    assert.deepEqual(await permalink(page), before);
    assert.equal(await page.$eval(`${PICTURE} > .camera`, (camera) => camera.hasAttribute("transform")), false);
  });

  test("buttons zoom, pan and lead back to the whole map", async () => {
    const page = await openReady(stage);
    await press(page, "Zoom in");
    await press(page, "Zoom in");
    assert.equal(await zoom(page), 2.56);
    for (const name of ["Move left", "Move up", "Move right", "Move down"]) {
      const before = await permalink(page);
      await press(page, name);
      assert.notDeepEqual(await permalink(page), before, name);
    }
    await press(page, "Zoom out");
    assert.equal(await zoom(page), 1.6);
    await press(page, "Show the whole map");
    assert.deepEqual(await permalink(page), []);
  });

  test("a selection while the map is zoomed leaves it where it is", async () => {
    const page = await openReady(stage, "/#v1&map=40,38,4");
    const map = (await permalink(page)).join();
    await press(page, "Next event");
    assert.ok((await permalink(page)).includes(map));
  });

  test("two fingers stretch the map, one scrolls the page", { skip: stage.engine !== "chromium" }, async () => {
    const page = await openReady(stage, "/", { viewport: { width: 390, height: 760, hasTouch: true, isMobile: true } });
    const { x, y } = await ground(page);
    const touch = await page.createCDPSession();
    const send = (type, ...points) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id })) });
    await send("touchStart", [-20, 0]);
    await send("touchStart", [-20, 0], [20, 0]);
    for (let step = 1; step <= 6; step += 1) await send("touchMove", [-20 - 8 * step, 0], [20 + 8 * step, 0]);
    await send("touchEnd");
    await rested(page);
    const pinched = await zoom(page);
    assert.ok(pinched > 1.8 && pinched < 6, `zoom ${pinched}`);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
    const before = await permalink(page);
    await send("touchStart", [0, 0]);
    for (let step = 1; step <= 6; step += 1) await send("touchMove", [0, -10 * step]);
    await send("touchEnd");
    await rested(page);
    assert.deepEqual(await permalink(page), before);
    assert.deepEqual(await drawnAs(page, "map", "selected"), []);
  });
});
