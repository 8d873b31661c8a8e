// Filters, the time window, play, search and the way back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { all, at, clickOn, drawn, drawnAs, openReady, permalink, press, sees, words } from "./reader.mjs";
import { DIST } from "./server.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const VIEWS = ["map", "network", "timeline"];
const dossier = JSON.parse(await readFile(`${DIST}/dossiers/aleppo-idlib-2024.json`, "utf8"));
const sorted = (keys) => [...new Set(keys)].sort();

/** Everything that is drawn undimmed in a view. */
const clear = (page, view) => drawnAs(page, view, "normal", "sibling", "selected");

/** Chooses the option with these words in the panel of filters. */
async function choose(page, name) {
  await page.$eval("details.filters", (panel) => { panel.open = true; });
  await press(page, name);
}

const search = async (page, query) => {
  await page.$eval('input[type="search"]', (field) => { field.focus(); field.select(); });
  await page.keyboard.type(query);
  await drawn(page);
  return all(page, ".results [data-target]", (hits) => hits.map((hit) => hit.dataset.target));
};

inEachEngine("filter", (stage) => {
  test("the outlet’s own voice leaves its claims and what they are about", async () => {
    const own = dossier.claims.filter(({ voice }) => voice === "outlet");
    const about = sorted(own.flatMap((claim) => claim.about ?? []).map((place) => `place:${place}`));
    const contacts = sorted(own.flatMap(({ contact }) => (contact ? [`contact:${contact}`] : [])));
    const page = await openReady(stage);
    await press(page, "The outlet’s own voice");
    assert.deepEqual(await clear(page, "claims"), sorted(own.map(({ id }) => `claim:${id}`)));
    for (const view of VIEWS) {
      const left = (await clear(page, view)).filter((key) => !about.includes(key) && !contacts.includes(key));
      assert.deepEqual(left, [], `${view} leaves what the outlet says nothing about`);
    }
    for (const place of ["place:aleppo", "place:idlib"]) assert.ok((await clear(page, "inset")).includes(place));
    assert.deepEqual(await permalink(page), ["voice=outlet"]);
    await assertCalm(page, stage.server);
  });

  test("the chips are answers to one question: one is pressed", async () => {
    const page = await openReady(stage);
    const pressed = () => all(page, ".chips [aria-pressed=true]", (chips) => chips.map((chip) => chip.textContent));
    assert.deepEqual(await pressed(), ["Everything"]);
    await press(page, "Only what Ankara says");
    assert.deepEqual(await pressed(), ["Only what Ankara says"]);
    for (const key of await clear(page, "claims")) {
      const { holders } = dossier.claims.find(({ id }) => key === `claim:${id}`);
      assert.ok(holders.some((holder) => ["fidan", "erdogan", "turkiye", "turkiye-mfa"].includes(holder)), `${key}: ${holders}`);
    }
    await press(page, "Everything");
    assert.deepEqual(await pressed(), ["Everything"]);
    assert.deepEqual(await drawnAs(page, "claims", "dimmed"), []);
  });

  test("the panel filters by channel and actor together, and counts", async () => {
    const page = await openReady(stage);
    await choose(page, "Phone call");
    await choose(page, "Hakan Fidan");
    assert.match(await words(page, ".filters summary"), /\(2\)/);
    const expected = dossier.contacts
      .filter(({ channel, participants }) => channel === "call" && participants.some(({ actor }) => actor === "fidan"))
      .map(({ id }) => `contact:${id}`);
    const left = (await clear(page, "timeline")).filter((key) => key.startsWith("contact:"));
    assert.deepEqual(left, sorted(expected));
    await choose(page, "Phone call");
    assert.ok((await clear(page, "timeline")).includes("contact:visit-ankara"));
  });

  test("the window by its buttons dims what is outside it", async () => {
    const page = await openReady(stage);
    for (let day = 27; day < 32; day += 1) await press(page, /^First day shown, .*: one day later$/);
    for (let day = 10; day > 3; day -= 1) await press(page, /^Last day shown, .*: one day earlier$/);
    assert.deepEqual(await permalink(page), ["days=2024-12-02,2024-12-03"]);
    const left = (await clear(page, "timeline")).filter((key) => key.startsWith("contact:"));
    assert.deepEqual(left, ["contact:call-putin-erdogan", "contact:call-putin-pezeshkian", "contact:visit-ankara"]);
    await press(page, "Show all days");
    assert.deepEqual(await drawnAs(page, "timeline", "dimmed"), []);
  });

  test("the window by a drag over the days ends with the button, also outside", async () => {
    const page = await openReady(stage);
    const ground = await page.$eval('[data-view="timeline"] rect.days', (days) => {
      days.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = days.getBoundingClientRect();
      const isFree = (top) => document.elementFromPoint(x + width * 0.3, top) === days;
      const top = Array.from({ length: Math.floor(height) }, (_, index) => y + index).find(isFree);
      return { x, top, width };
    });
    await page.mouse.move(ground.x + ground.width * 0.3, ground.top);
    await page.mouse.down();
    await page.mouse.move(ground.x + ground.width * 0.5, ground.top, { steps: 4 });
    await page.mouse.move(ground.x + ground.width * 0.6, 2, { steps: 4 });
    await page.mouse.up();
    await drawn(page);
    const [chosen] = await permalink(page);
    assert.match(chosen, /^days=2024-1/);
    await page.mouse.move(ground.x + ground.width * 0.9, ground.top, { steps: 4 });
    await drawn(page);
    assert.deepEqual(await permalink(page), [chosen], "the window follows a pointer whose button is up");
    assert.deepEqual(await drawnAs(page, "timeline", "selected"), []);
  });

  test("stepping and playing walk the contacts in time", async () => {
    const page = await openReady(stage, "/#v1&select=contact:call-lavrov-fidan");
    const when = (key) => {
      const { date } = dossier.contacts.find(({ id }) => key === `contact:${id}`) ?? dossier.incidents.find(({ id }) => key === `incident:${id}`);
      return date.value ?? date;
    };
    const seen = ["contact:call-lavrov-fidan"];
    for (let step = 0; step < 6; step += 1) {
      await press(page, "Next event");
      seen.push(...(await drawnAs(page, "timeline", "selected")));
    }
    assert.equal(new Set(seen).size, 7, seen.join());
    assert.deepEqual(seen.map(when), seen.map(when).sort());
    await press(page, "Previous event");
    assert.deepEqual(await drawnAs(page, "timeline", "selected"), [seen.at(-2)]);
    await press(page, "Play");
    await page.waitForFunction((key) => !document.querySelector(`[data-view="timeline"] [data-target="${key}"][data-emphasis="selected"]`), {}, seen.at(-2));
    await press(page, "Pause");
    await assertCalm(page, stage.server);
  });

  test("the story sets what a reader could, step by step", async () => {
    const page = await openReady(stage);
    await press(page, "Step by step");
    for (const [index, step] of dossier.story.entries()) {
      assert.match(await words(page, '[data-view="story"] .step'), new RegExp(`^${(step.title.en ?? step.title).slice(0, 12)}`));
      const parts = await permalink(page);
      assert.ok(parts.includes(`step=${index + 1}`), parts.join());
      assert.equal(parts.includes(`select=${step.select}`), step.select !== undefined, parts.join());
      if (index + 1 < dossier.story.length) await press(page, "Next step");
    }
    const last = await permalink(page);
    await press(page, "Close");
    assert.deepEqual(await permalink(page), last.filter((part) => !part.startsWith("step=")));
  });

  test("starting over takes everything back, and is closed when there is nothing to take back", async () => {
    const page = await openReady(stage, "/#v1&select=actor:lavrov&voice=attributed&days=2024-11-30,2024-12-02&map=36,36,4");
    await press(page, "Start over");
    assert.deepEqual(await permalink(page), []);
    for (const view of VIEWS) assert.deepEqual(await drawnAs(page, view, "dimmed", "sibling", "selected"), [], view);
    assert.ok(await all(page, "button", (buttons) => buttons.find((one) => one.textContent === "Start over").getAttribute("aria-disabled") === "true"));
  });

  test("a moved map alone can be taken back", async () => {
    const page = await openReady(stage, "/#v1&map=36,36,4");
    await press(page, "Start over");
    assert.deepEqual(await permalink(page), []);
  });

  test("search finds names however they are typed", async () => {
    const page = await openReady(stage);
    assert.equal((await search(page, "fidan"))[0], "actor:fidan");
    const own = await search(page, "türkiye");
    assert.equal(own[0], "actor:turkiye");
    assert.deepEqual(await search(page, "turkiye"), own);
    assert.deepEqual(await search(page, "TÜRKİYE"), own);
    assert.ok((await search(page, "Erdogan")).includes("actor:erdogan"));
    assert.deepEqual(await search(page, "zzzz"), []);
    assert.match(await words(page, ".results"), /Nothing found/);
  });

  test("a result selects; Escape closes the search and lets the selection be", async () => {
    const page = await openReady(stage);
    await search(page, "fidan");
    await clickOn(page, '.results [data-target="actor:fidan"]');
    await sees(page, "network", "actor:fidan", "selected");
    await search(page, "idlib");
    await page.keyboard.press("Escape");
    await drawn(page);
    assert.equal(await page.$eval(".results", (list) => list.checkVisibility()), false);
    assert.deepEqual(await drawnAs(page, "network", "selected"), ["actor:fidan"]);
  });
});
