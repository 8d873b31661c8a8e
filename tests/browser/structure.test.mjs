// A picture is walked as a structure: in, along its dimensions, from a mark to what it is linked with, back, and out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, drawn, focusOn, openReady, permalink } from "./reader.mjs";
import { inEachEngine } from "./stage.mjs";

const PICTURES = ["map", "network", "timeline"];
const picture = (view) => `[data-view="${view}"] svg.picture`;

/** Presses a key and says what has the focus then: a mark's target, or the name of the element. */
async function press(page, key) {
  await page.keyboard.press(key);
  return page.evaluate(() => {
    const { activeElement: element } = document;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (element.dataset.target && (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)) return "unseen";
    return element.dataset.target ?? element.tagName.toLowerCase();
  });
}

const kind = (key) => key.split(":", 1)[0];
const heard = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source, "u").test(document.querySelector("[data-heard]").textContent), {}, pattern.source);

/** Keeps what a screen reader is told from here on in `__said`. */
const listen = (page) =>
  page.evaluate(() => {
    window.__said = [];
    const line = document.querySelector("[data-heard]");
    new MutationObserver(() => window.__said.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });

/** The targets of a picture, each once. */
const targets = (page, view) => all(page, `${picture(view)} [data-target]`, (marks) => [...new Set(marks.map((mark) => mark.dataset.target))]);

inEachEngine("structure", (stage) => {
  for (const view of PICTURES) {
    test(`${view}: Enter leads in, arrows to every mark, Home and End to the ends, Escape out`, async () => {
      const page = await openReady(stage);
      await focusOn(page, picture(view));
      const walked = [await press(page, "Enter")];
      for (let key = await press(page, "ArrowRight"); key !== walked[0]; key = await press(page, "ArrowRight")) walked.push(key);
      assert.deepEqual([...walked].sort(), (await targets(page, view)).sort());
      assert.equal(await press(page, "ArrowLeft"), walked.at(-1));
      assert.equal(await press(page, "Home"), walked[0]);
      assert.equal(await press(page, "End"), walked.at(-1));
      // One dimension after another; along the timeline there is one.
      const kinds = walked.map(kind).filter((one, index, all) => one !== all[index - 1]);
      if (view !== "timeline") assert.equal(kinds.length, new Set(kinds).size, kinds.join());
      assert.equal(await press(page, "Escape"), walked.at(-1), "the first Escape puts the name away");
      assert.equal(await press(page, "Escape"), "svg");
      assert.deepEqual(await permalink(page), []);
      assert.equal(await press(page, "End"), walked.at(-1));
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.closest("svg")), null, "Tab does not leave the picture");
    });
  }

  test("Page Down and Page Up lead from one kind of mark to the next", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    const kinds = [kind(await press(page, "Enter"))];
    for (let step = 0; step < 3; step += 1) kinds.push(kind(await press(page, "PageDown")));
    assert.deepEqual(kinds, ["actor", "place", "contact", "claim"]);
    assert.equal(kind(await press(page, "PageUp")), "contact");
  });

  test("along the timeline arrows lead through time: the years before, then the days", async () => {
    const page = await openReady(stage);
    const dates = await page.evaluate(async () => {
      const { contacts, incidents } = await (await fetch("dossiers/aleppo-idlib-2024.json")).json();
      const dated = (kind, all) => all.map(({ id, date }) => [`${kind}:${id}`, date.value ?? date]);
      return Object.fromEntries([...dated("contact", contacts), ...dated("incident", incidents)]);
    });
    await focusOn(page, picture("timeline"));
    const walked = [await press(page, "Enter")];
    for (let key = await press(page, "ArrowRight"); key !== walked[0]; key = await press(page, "ArrowRight")) walked.push(key);
    // A date without a day stands in the middle of its month.
    const days = walked.map((key) => dates[key].replace(/T.*/, "").padEnd(7, "-07").padEnd(10, "-15"));
    assert.deepEqual(days, [...days].sort());
  });

  test("on a node the arrows cycle its links, Enter follows one, Backspace goes back along the path", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    let key = await press(page, "Enter");
    while (key !== "actor:araghchi") key = await press(page, "ArrowRight");
    const links = [await press(page, "ArrowDown")];
    for (key = await press(page, "ArrowDown"); key !== links[0]; key = await press(page, "ArrowDown")) links.push(key);
    assert.ok(links.includes("contact:call-lavrov-araghchi") && links.length < (await targets(page, "network")).length, links.join());
    while (key !== "contact:call-lavrov-araghchi") key = await press(page, "ArrowUp");
    await press(page, "Enter");
    await drawn(page);
    assert.deepEqual(await permalink(page), ["select=contact:call-lavrov-araghchi"]);
    const others = [await press(page, "ArrowDown")];
    for (key = await press(page, "ArrowDown"); key !== others[0]; key = await press(page, "ArrowDown")) others.push(key);
    assert.ok(others.includes("actor:lavrov"), others.join());
    assert.equal(others.at(-1), "actor:araghchi", "where the reader came from is the last of the links");
    while (key !== "actor:lavrov") key = await press(page, "ArrowDown");
    await press(page, "Enter");
    await drawn(page);
    assert.deepEqual(await permalink(page), ["select=actor:lavrov"]);
    assert.equal(await press(page, "Backspace"), "contact:call-lavrov-araghchi");
    assert.equal(await press(page, "Backspace"), "actor:araghchi");
    assert.equal(await press(page, "Backspace"), "actor:araghchi", "at its beginning the path is at its end");
  });

  test("who came to a link another way takes its own links", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    let key = await press(page, "Enter");
    while (key !== "actor:araghchi") key = await press(page, "ArrowRight");
    const first = await press(page, "ArrowDown");
    const second = await press(page, "ArrowDown");
    await press(page, "Home");
    // The pointer, or a walk along, leads to a mark that was among the links.
    await focusOn(page, `${picture("network")} [data-target="${second}"]`);
    await press(page, "ArrowDown");
    assert.equal(await press(page, "Backspace"), second, `from ${first} and ${second}`);
  });

  test("a link that is selected already stays so when it is followed", async () => {
    const page = await openReady(stage, "/#v1&select=contact:call-lavrov-araghchi");
    await focusOn(page, picture("network"));
    assert.equal(await press(page, "Enter"), "contact:call-lavrov-araghchi", "Enter leads to what is selected");
    let key = await press(page, "Home");
    while (key !== "actor:lavrov") key = await press(page, "ArrowRight");
    do key = await press(page, "ArrowDown"); while (key !== "contact:call-lavrov-araghchi");
    await press(page, "Enter");
    await drawn(page);
    assert.deepEqual(await permalink(page), ["select=contact:call-lavrov-araghchi"]);
    await press(page, " ");
    await drawn(page);
    assert.deepEqual(await permalink(page), []);
  });

  test("Enter on what is selected leads to its card and sources, Escape back to the mark", async () => {
    for (const view of PICTURES) {
      const page = await openReady(stage, "/#v1&select=contact:call-lavrov-fidan");
      await focusOn(page, picture(view));
      assert.equal(await press(page, "Enter"), "contact:call-lavrov-fidan");
      assert.equal(await press(page, "Enter"), "section", view);
      assert.equal(await page.evaluate(() => document.activeElement.dataset.view), "card");
      await page.keyboard.press("Tab");
      const isInCard = () => page.evaluate(() => document.activeElement.closest('[data-view="card"]') !== null);
      assert.ok(await isInCard());
      assert.equal(await press(page, "Escape"), "contact:call-lavrov-fidan", view);
      assert.deepEqual(await permalink(page), ["select=contact:call-lavrov-fidan"]);
    }
  });

  test("Escape in an empty search leads back to the mark", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    const mark = await press(page, "End");
    await press(page, "/");
    await page.keyboard.type("fid");
    assert.equal(await press(page, "Escape"), "input", "the first Escape empties it");
    assert.equal(await press(page, "Escape"), mark);
  });

  test("where there is nothing further, the mark is told again; days and zoom are told too", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    await press(page, "Home");
    const name = await page.evaluate(() => document.activeElement.querySelector("title").textContent);
    const told = async (text) => page.waitForFunction((text) => document.querySelector("[data-heard]").textContent === text, {}, text);
    for (const key of ["PageUp", "Backspace", "Home"]) {
      await page.evaluate(() => (document.querySelector("[data-heard]").textContent = ""));
      await page.keyboard.press(key);
      await told(name);
    }
    await focusOn(page, picture("map"));
    await page.keyboard.press("+");
    await heard(page, /^Enlarged ×2$/);
    await page.evaluate(() => document.querySelector('[data-act="from=1"]').click());
    await heard(page, /2024: \d+ of \d+ contacts/);
  });

  test("a step of the story is one sentence, with its number", async () => {
    const page = await openReady(stage);
    await listen(page);
    await page.evaluate(() => document.querySelector('[data-act="step=1"]').click());
    await heard(page, /^Step 1 of \d+\. /);
    assert.equal(await page.evaluate(() => window.__said.length), 1);
    assert.equal(await all(page, '.story [aria-live], .story [role="status"]', (lines) => lines.length), 0);
  });

  test("letters lead to the names that begin with them", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    for (const letter of "lav") await page.keyboard.press(letter);
    assert.equal(await press(page, "r"), "actor:lavrov");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    for (const letter of "erdoga") await page.keyboard.press(letter);
    assert.equal(await press(page, "n"), "actor:erdogan");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    const first = await press(page, "a");
    const second = await press(page, "a");
    assert.notEqual(first, second, "the same letter again leads on");
  });

  test("a slash leads to the search, a question mark to the table of keys and back", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("network"));
    const mark = await press(page, "Enter");
    await press(page, "?");
    assert.equal(await page.$eval("details.help", (help) => help.open && help.contains(document.activeElement)), true);
    const rows = await all(page, ".help tr", (all) => all.filter((row) => row.checkVisibility()).map((row) => row.textContent));
    assert.ok(rows.length >= 12 && rows.some((row) => row.startsWith("Backspace")), rows.join(" | "));
    assert.equal(await press(page, "Escape"), mark);
    assert.equal(await page.$eval("details.help", (help) => help.open), false);
    // As an Arabic keyboard sends it.
    await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "؟", shiftKey: true, bubbles: true, cancelable: true })));
    assert.equal(await page.$eval("details.help", (help) => help.open), true);
    assert.equal(await press(page, "Escape"), mark);
    assert.equal(await press(page, "/"), "input");
    await page.keyboard.type("fid?");
    assert.equal(await page.$eval('input[type="search"]', (field) => field.value), "fid?");
  });

  test("a zoom that draws the mark of the focus anew leaves the focus on it", async () => {
    const page = await openReady(stage);
    await focusOn(page, picture("map"));
    await press(page, "Enter");
    const mark = await press(page, "ArrowRight");
    for (const key of "+++-0") {
      await page.keyboard.press(key);
      await drawn(page);
      await new Promise((done) => setTimeout(done, 300));
      assert.equal(await page.evaluate(() => document.activeElement.dataset.target), mark, key);
    }
  });

  test("Escape lets go although the mark that it would lead back to is gone", async () => {
    const page = await openReady(stage, "/#v1&select=contact:call-2016-iran");
    await focusOn(page, `[data-view="map"] [data-target="contact:call-2016-iran"]`);
    await press(page, "/");
    await page.keyboard.type("Assad");
    const result = '.results [data-target="actor:assad"]';
    await page.waitForSelector(result);
    await focusOn(page, result);
    await press(page, "Enter");
    await page.waitForFunction(() => !document.querySelector('[data-view="map"] [data-target="contact:call-2016-iran"]'));
    await page.focus('input[type="search"]');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press("Escape");
    await drawn(page);
    assert.deepEqual(await permalink(page), []);
  });

  test("the focus brings its mark back into sight when the map has moved away from it", async () => {
    const page = await openReady(stage, "/#v1&map=36.2,37.1,8");
    await focusOn(page, picture("map"));
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await drawn(page);
    await page.waitForFunction(() => {
      const frame = document.querySelector('[data-view="map"] svg.picture').getBoundingClientRect();
      const { x, y, width, height } = document.activeElement.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      return document.activeElement.dataset.target && middle.x >= frame.left && middle.x <= frame.right && middle.y >= frame.top && middle.y <= frame.bottom;
    });
  });

  test("a change is announced once, with how many contacts there are; letters of a search are not", async () => {
    const page = await openReady(stage);
    await listen(page);
    await page.type('input[type="search"]', "lavrov");
    await heard(page, /^\d+ results$/);
    await page.keyboard.press("Escape");
    await focusOn(page, picture("network"));
    for (const letter of "lavr") await page.keyboard.press(letter);
    await page.keyboard.press("Enter");
    await heard(page, /^Sergey Lavrov, Foreign minister, Russia; \d+ contacts\. /);
    const said = await page.evaluate(() => window.__said.filter((text) => text !== ""));
    assert.equal(said.length, 2, said.join(" | "));
  });

  test("the name of the mark that has the focus is in sight, beside it, until the focus or the pointer goes elsewhere", async () => {
    const page = await openReady(stage);
    const tip = () => page.$eval("[data-tip]", (line) => {
      const { x, y, width, height } = line.getBoundingClientRect();
      const isSeen = line.checkVisibility() && x >= 0 && x + width <= innerWidth && y + height > 0 && y < innerHeight;
      return line.textContent && (isSeen ? line.textContent : `out of sight: ${line.textContent}`);
    });
    for (const view of PICTURES) {
      await focusOn(page, picture(view));
      assert.equal(await tip(), "");
      await press(page, "Enter");
      assert.equal(await tip(), await page.evaluate(() => document.activeElement.querySelector("title").textContent), view);
      const mark = await page.evaluate(() => document.activeElement.dataset.target);
      assert.equal(await press(page, "Escape"), mark);
      assert.equal(await tip(), "");
      assert.equal(await press(page, "Escape"), "svg");
      assert.equal(await tip(), "");
    }
    await press(page, "End");
    assert.notEqual(await tip(), "");
    await page.click('[data-view="network"] [data-target="actor:fidan"]');
    assert.equal(await tip(), "");
  });

  test("what does not stand out says so, in every picture and list", async () => {
    const page = await openReady(stage, "/#v1&select=contact:call-lavrov-araghchi");
    const told = await all(page, '[data-target][data-emphasis]', (records) => records.map((record) => {
      const control = record.matches("g, button") ? record : record.querySelector("button");
      const ids = control.getAttribute("aria-describedby");
      const { view } = record.closest("[data-view]")?.dataset ?? {};
      return { view, key: record.dataset.target, isDimmed: record.dataset.emphasis === "dimmed", says: ids && document.getElementById(ids).textContent };
    }));
    for (const view of [...PICTURES, "claims", "table"]) {
      const ours = told.filter((one) => one.view === view);
      assert.ok(ours.some(({ isDimmed }) => isDimmed) && ours.some(({ isDimmed }) => !isDimmed), `${view} has both`);
      assert.deepEqual(ours.filter(({ isDimmed, says }) => says !== (isDimmed ? "Does not stand out." : null)), [], view);
    }
    // Where there are no tints it must be seen too.
    const bars = await all(page, "tr[data-emphasis]", (rows) => rows.map((row) => (getComputedStyle(row).boxShadow === "none") === (row.dataset.emphasis === "dimmed")));
    assert.ok(bars.every(Boolean));
    if (stage.engine === "chromium") {
      const mark = await page.$('[data-view="timeline"] [data-emphasis="dimmed"]');
      const { description } = await page.accessibility.snapshot({ root: mark, interestingOnly: false });
      assert.equal(description, "Does not stand out.");
    }
  });

  test("down and up lead through what the search has found, and back to its field", async () => {
    const page = await openReady(stage);
    await page.type('input[type="search"]', "lavrov");
    await page.waitForSelector(".results [data-target]");
    const hits = await all(page, ".results [data-target]", (hits) => hits.map((hit) => hit.dataset.target));
    assert.ok(hits.length > 1);
    const walked = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp"]) walked.push(await press(page, key));
    assert.deepEqual(walked, [hits[0], hits[1], hits[0]]);
    assert.equal(await press(page, "ArrowUp"), "input");
  });

  test("each picture is described by how to walk it, also to who computes descriptions", async () => {
    const page = await openReady(stage);
    for (const view of PICTURES) {
      if (stage.engine === "chromium") {
        const { description } = await page.accessibility.snapshot({ root: await page.$(picture(view)), interestingOnly: false });
        assert.match(description, /Enter.*question mark/);
      }
      const hint = await page.$eval(picture(view), (svg) => document.getElementById(svg.getAttribute("aria-describedby")).textContent);
      assert.match(hint, /Enter.*question mark/);
    }
  });
});
