// One selection, shown by every view.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, at, clickOn, drawn, drawnAs, emphasis, focusOn, openReady, permalink, pointOn, sees, words } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const LAVROV = "actor:lavrov";
const IRAN_CALL = "contact:call-lavrov-araghchi";
const HIS_CONTACTS = ["contact:call-lavrov-fidan", IRAN_CALL, "contact:doha-ministers", "contact:doha-lavrov-pedersen"];
const NOT_HIS = ["contact:visit-damascus", "contact:visit-ankara", "contact:call-putin-erdogan", "contact:meeting-baghdad"];

const marksPainted = (page) => page.evaluate(() => performance.getEntriesByName("demarche:painted").length);

inEachEngine("selection", (stage) => {
  test("Lavrov in the network: his arcs on the map, his contacts on the timeline, all else dimmed", async () => {
    const page = await openReady(stage);
    await clickOn(page, at("network", LAVROV));
    await sees(page, "network", LAVROV, "selected");
    for (const view of ["map", "timeline", "table"]) {
      const found = await emphasis(page, view);
      for (const key of HIS_CONTACTS) assert.equal(found[key], "sibling", `${view} ${key}`);
      for (const key of NOT_HIS) assert.equal(found[key], "dimmed", `${view} ${key}`);
    }
    assert.match(await words(page, '[data-view="card"] h3'), /Sergey Lavrov/);
    await assertCalm(page, stage.server);
  });

  test("the Iran call on the timeline: its card, its sources, its readouts", async () => {
    const page = await openReady(stage);
    await clickOn(page, at("timeline", IRAN_CALL));
    await sees(page, "map", IRAN_CALL, "selected");
    assert.match(await words(page, '[data-view="card"] h3'), /Lavrov – Araghchi/);
    const sources = await all(page, '[data-view="card"] .sources a[href^="https://"]', (links) => links.map((link) => link.rel));
    assert.ok(sources.length >= 3, `${sources.length} sources`);
    assert.ok(sources.every((rel) => rel.includes("noopener") && rel.includes("noreferrer")));
    const sides = await all(page, '[data-view="readouts"] thead th', (cells) => cells.slice(1).map((cell) => cell.textContent));
    assert.equal(sides.length, 4, sides.join());
    assert.ok((await page.$$('[data-view="readouts"] mark')).length > 0, "no differing word is marked");
    assert.match(await words(page, '[data-view="card"] .kicker-line'), /corroborated/);
  });

  test("the other call has readouts of its own", async () => {
    const page = await openReady(stage);
    const before = await words(page, '[data-view="readouts"] table');
    await clickOn(page, at("timeline", "contact:call-lavrov-fidan"));
    assert.notEqual(await words(page, '[data-view="readouts"] table'), before);
  });

  test("clicking again lets go; so does Escape, and the link follows", async () => {
    const page = await openReady(stage);
    await clickOn(page, at("network", LAVROV));
    assert.deepEqual(await permalink(page), [`select=${LAVROV}`]);
    await clickOn(page, at("network", LAVROV));
    await sees(page, "network", LAVROV, "normal");
    assert.deepEqual(await permalink(page), []);
    await clickOn(page, at("timeline", IRAN_CALL));
    await page.keyboard.press("Escape");
    await drawn(page);
    assert.deepEqual(await drawnAs(page, "timeline", "dimmed", "sibling", "selected"), []);
  });

  for (const [name, key] of [["Enter", "Enter"], ["the space bar", " "]]) {
    test(`${name} selects the focused mark and a button, once`, async () => {
      const page = await openReady(stage);
      await focusOn(page, at("network", LAVROV));
      await page.keyboard.press(key);
      await sees(page, "network", LAVROV, "selected");
      const [first] = await page.$$(`[data-view="card"] button[data-target="${IRAN_CALL}"]`);
      await first.focus();
      await page.keyboard.press(key);
      await drawn(page);
      await sees(page, "timeline", IRAN_CALL, "selected");
    });
  }

  test("a held key is one press", async () => {
    const page = await openReady(stage);
    const hold = async () => {
      for (const press of ["down", "down", "down", "up"]) await page.keyboard[press]("Enter");
      await drawn(page);
    };
    await focusOn(page, at("network", LAVROV));
    await hold();
    assert.deepEqual(await drawnAs(page, "network", "selected"), [LAVROV]);
    await (await page.$(`[data-view="card"] button[data-target="${IRAN_CALL}"]`)).focus();
    await hold();
    await sees(page, "timeline", IRAN_CALL, "selected");
    await (await page.$('[data-view="claims"] li[data-target] button.pointer')).focus();
    await hold();
    assert.equal((await page.$$('[data-view="claims"] li[data-emphasis="selected"]')).length, 1);
  });

  test("a changed selection leaves its mark for the measurement", async () => {
    const page = await openReady(stage);
    assert.equal(await marksPainted(page), 0);
    await clickOn(page, at("network", LAVROV));
    await page.waitForFunction(() => performance.getEntriesByName("demarche:painted").length === 1);
    assert.equal((await page.evaluate(() => performance.getEntriesByName("demarche:ready").length)), 1);
  });

  test("hover is mirrored in every view, and ends with the pointer", async () => {
    const page = await openReady(stage);
    const { x, y } = await pointOn(page, at("timeline", IRAN_CALL));
    await page.mouse.move(x, y);
    for (const view of ["map", "network", "timeline", "table"]) {
      assert.equal(await page.$eval(at(view, IRAN_CALL), (mark) => mark.dataset.hover), "on", view);
    }
    assert.equal(await page.$eval(at("network", LAVROV), (mark) => mark.dataset.hover), "near");
    const free = await page.$eval(".demarche h1", (title) => {
      title.scrollIntoView({ behavior: "instant" });
      const { x, y } = title.getBoundingClientRect();
      return { x: x + 4, y: y + 4 };
    });
    await page.mouse.move(free.x, free.y);
    await drawn(page);
    assert.equal((await page.$$("[data-hover]")).length, 0);
  });

  test("opening the sources of a claim selects nothing, nor does following a link", async () => {
    const page = await openReady(stage);
    const place = '[data-view="claims"] [data-target="claim:k05"]';
    await page.$eval(`${place} details > summary`, (summary) => summary.click());
    await drawn(page);
    assert.deepEqual(await drawnAs(page, "claims", "selected"), []);
    await page.$eval(`${place} a`, (link) => {
      link.addEventListener("click", (event) => event.preventDefault());
      link.click();
    });
    await drawn(page);
    assert.deepEqual(await drawnAs(page, "claims", "selected"), []);
  });

  // The strokes of the years behind stand where their days are, some on one day; the table lists each.
  test("every mark but those of the background can be met by the pointer", async () => {
    const page = await openReady(stage, "/", { viewport: { width: 1440, height: 900 } });
    const missed = [];
    const past = await all(page, ".past[data-target]", (marks) => marks.map((mark) => mark.dataset.target));
    for (const view of ["map", "network", "timeline"]) {
      for (const key of await drawnAs(page, view, "normal")) {
        if (!past.includes(key) && !(await pointOn(page, at(view, key)))) missed.push(`${view} ${key}`);
      }
    }
    assert.deepEqual(missed, []);
  });

  test("an accused state is drawn as accused and takes part in nothing", async () => {
    const page = await openReady(stage);
    await clickOn(page, at("network", "actor:israel"));
    await sees(page, "network", "actor:israel", "selected");
    const related = await drawnAs(page, "timeline", "sibling");
    assert.deepEqual(related.filter((key) => key.startsWith("contact:")), []);
    assert.match(await page.$eval(at("network", "actor:israel"), (mark) => mark.getAttribute("class")), /accused/);
  });
});
