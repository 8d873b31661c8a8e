// The address line holds the whole state; whatever else stands in it does no harm.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, drawn, drawnAs, openReady, permalink, press, sees, words } from "./reader.mjs";
import { assertCalm, inEachEngine } from "./stage.mjs";

const FULL = [
  "select=contact:call-lavrov-araghchi",
  "voice=attributed",
  "days=2024-11-30,2024-12-02",
  "map=37.15,36.2,5",
  "pane=network",
];
const fragment = (parts) => `/#v1&${parts.map((part) => part.replaceAll(":", "%3A")).join("&")}`;

const listed = (page) => all(page, "[data-issues]:not([hidden]) li", (items) => items.map((item) => item.textContent));

/** Everything a link restores, read off the page. */
const seen = async (page) => ({
  selected: await drawnAs(page, "timeline", "selected"),
  dimmed: await drawnAs(page, "timeline", "dimmed"),
  claims: await drawnAs(page, "claims", "dimmed"),
  days: await words(page, ".days-shown"),
  pane: await page.$eval(".tab[aria-pressed=true]", (tab) => tab.textContent),
});

/** The map as drawn, shown first where only one picture fits. */
async function mapOf(page) {
  await press(page, "Map");
  await drawn(page);
  return page.$eval('[data-view="map"] svg.picture', (picture) => picture.innerHTML);
}

inEachEngine("permalink", (stage) => {
  test("what is done by hand is restored by the link, on a page of its own", async () => {
    const first = await openReady(stage, fragment(FULL), { viewport: { width: 480, height: 800 } });
    await press(first, "Map");
    await press(first, "Zoom in");
    await press(first, "Network");
    assert.match((await permalink(first)).join(), /map=37\.\d+,36\.\d+,8&?/);
    const link = await first.evaluate(() => location.pathname + location.hash);
    const expected = await seen(first);
    const second = await openReady(stage, link, { viewport: { width: 480, height: 800 } });
    await drawn(second);
    assert.deepEqual(await seen(second), expected);
    assert.deepEqual(await permalink(second), await permalink(first));
    assert.equal(await mapOf(second), await mapOf(first));
    assert.match((await seen(second)).days, /30 Nov.*2 Dec/);
    await assertCalm(second, stage.server);
  });

  test("every part is kept as it is", async () => {
    const page = await openReady(stage, fragment([...FULL, "step=3"]));
    assert.deepEqual((await permalink(page)).sort(), [...FULL, "step=3"].sort());
    assert.deepEqual(await listed(page), []);
    await sees(page, "map", "contact:call-lavrov-araghchi", "selected");
  });

  test("garbage is left out and named; the rest holds", async () => {
    const garbage = ["select=actor:nobody", "days=tomorrow", "days=2024-12-09,2024-12-01", "map=900,900,0", "map=NaN,1,2",
      "step=99", "step=0", "pane=sideways", "colour=red", "voice=loud", "nonsense", "actor=%ZZ", "select=%3Cimg src=x onerror=alert(1)%3E"];
    const page = await openReady(stage, `/#v1&voice=outlet&${garbage.join("&")}`);
    assert.deepEqual(await permalink(page), ["voice=outlet"]);
    const said = await listed(page);
    for (const part of garbage) {
      const start = part.split(" ")[0].slice(0, 20);
      assert.ok(said.some((line) => line.includes(start)), `${part} is not named in: ${said.join(" | ")}`);
    }
    assert.equal((await page.$$(".demarche img")).length, 0);
    await assertCalm(page, stage.server);
  });

  for (const [name, hash] of [
    ["another version", "#v9&select=actor:lavrov"],
    ["no version", "#select=actor:lavrov"],
    ["a place in another page", "#:~:text=hello"],
    ["a megabyte", `#v1&${"a=1&".repeat(250_000)}`],
    ["broken escapes", "#v1&select=%E0%A4%A"],
  ]) {
    test(`${name} is no link of ours and does no harm`, async () => {
      const page = await openReady(stage, `/${hash}`);
      assert.deepEqual(await drawnAs(page, "map", "dimmed", "selected"), []);
      await assertCalm(page, stage.server);
    });
  }

  test("the reader’s own change of the address is followed, and its garbage named", async () => {
    const page = await openReady(stage);
    await page.evaluate(() => { location.hash = "#v1&select=actor:lavrov"; });
    await sees(page, "network", "actor:lavrov", "selected");
    await page.evaluate(() => { location.hash = "#v1&select=actor:fidan&colour=red"; });
    await sees(page, "network", "actor:fidan", "selected");
    await drawn(page);
    assert.match((await listed(page)).join(), /colour=red/);
    await page.evaluate(() => { location.hash = "#v1&select=actor:araghchi"; });
    await sees(page, "network", "actor:araghchi", "selected");
    await drawn(page);
    assert.deepEqual(await listed(page), [], "an old complaint outlives its link");
  });

  test("reading fills no history", async () => {
    const page = await openReady(stage);
    const before = await page.evaluate(() => history.length);
    await press(page, "The outlet’s own voice");
    await press(page, "Next event");
    await press(page, "Zoom in");
    assert.equal(await page.evaluate(() => history.length), before);
    assert.equal((await permalink(page)).length, 3);
  });

  test("the link keeps the question of another dossier", async () => {
    const page = await openReady(stage, "/?dossier=dossiers/aleppo-idlib-2024.json");
    await press(page, "The outlet’s own voice");
    assert.match(page.url(), /\?dossier=dossiers\/aleppo-idlib-2024\.json#v1&voice=outlet$/);
  });
});
