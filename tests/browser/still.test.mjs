// The page before, and without, any script: the pictures, the facts and the links are there, and what comes after changes no place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all, openReady, shifted, watchShifts } from "./reader.mjs";
import { axe, inEachEngine, ready, violations } from "./stage.mjs";

const WIDTHS = [320, 390, 540, 768, 1024, 1440];
const WASM = /\.wasm$/;
const VIEWS = ["map", "network", "timeline"];
const NO_SCRIPT = { prepare: (page) => page.setJavaScriptEnabled(false) };

/** Where the headline and the pictures stand, in whole pixels from the top of the page; of a hidden one, nothing. */
const places = (page, views) =>
  page.evaluate((views) => {
    const place = (selector) => {
      const shown = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
      if (!shown) return undefined;
      const { x, y, width, height } = shown.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round);
    };
    const found = { headline: place("h1") };
    for (const view of views) found[view] = place(`.pane.${view} svg.picture`);
    return found;
  }, views);

/** The same within a pixel. */
function assertNear(one, other, note) {
  assert.deepEqual(Object.keys(one), Object.keys(other));
  for (const [name, place] of Object.entries(one)) {
    const off = place?.map((value, index) => Math.abs(value - other[name]?.[index]));
    assert.ok(place && off.every((difference) => difference <= 1), `${note} ${name}: ${place} and ${other[name]}`);
  }
}

inEachEngine("still page", (stage) => {
  // Without script nothing can be asked inside the page by Firefox's driver.
  const isAsked = stage.engine === "chromium";

  test("without script it has the pictures, the facts and the links", { skip: !isAsked }, async () => {
    const page = await stage.open("/", NO_SCRIPT);
    for (const view of VIEWS) {
      const shown = await all(page, `.pane.${view} svg.picture`, (pictures) => pictures.filter((one) => one.checkVisibility()).length);
      assert.equal(shown, 1, `${view} is drawn ${shown} times`);
    }
    const rows = await all(page, ".still-facts tbody tr", (rows) => rows.map((row) => row.textContent));
    assert.ok(rows.length >= 13, `${rows.length} contacts`);
    assert.match(rows.join("\n"), /30 November 2024.*Phone call.*Sergey Lavrov and Abbas Araghchi/);
    const links = await all(page, ".still-facts a", (links) => links.map((link) => link.href));
    const away = links.filter((link) => link.startsWith("https://"));
    assert.ok(away.length > 15, `${away.length} links to sources`);
    assert.ok(links.every((link) => away.includes(link) || link.endsWith("/facts.html")), links.join("\n"));
    assert.match(await page.$eval(".summary", (summary) => summary.textContent), /^This page shows .* from \d+ sources\.$/);
    assert.deepEqual(page.record.console, []);
  });

  for (const path of ["/index.html?lang=en", "/fa/index.html"]) {
    for (const width of [320, 768, 1024, 1440]) {
      test(`${path} at ${width} px moves nothing while it comes in piece by piece`, { skip: !isAsked }, async () => {
        stage.server.fault(path.split("?")[0], { pieceBytes: 500 });
        const page = await openReady(stage, path, { viewport: { width, height: 900 }, prepare: watchShifts });
        const { score, what } = await shifted(page);
        assert.ok(score < 0.001, what);
      });
    }
  }

  test("all facts have a page of their own, which needs no script either", { skip: !isAsked }, async () => {
    const page = await stage.open("/", NO_SCRIPT);
    await Promise.all([page.waitForNavigation(), page.click(".still-links a")]);
    assert.match(page.url(), /facts\.html$/);
    const counts = await all(page, "section", (sections) => Object.fromEntries(sections.map((section) =>
      [section.querySelector("h2").textContent, section.querySelectorAll("tbody tr, li").length])));
    assert.ok(counts.Contacts > 40 && counts["Who claims what"] > 30 && counts.Sources > 60, JSON.stringify(counts));
    assert.deepEqual(page.record.console, []);
  });

  test("the first link leads past the pictures to the facts, before the widget and in it, and leaves the permalink alone", { skip: !isAsked }, async () => {
    const still = await stage.open("/", NO_SCRIPT);
    assert.ok(await still.$("#facts tbody tr"), "what the link leads to without script");
    for (const path of ["/", "/fa/index.html", "/embed.html"]) {
      const page = await openReady(stage, `${path}#v1&select=actor:lavrov`);
      await page.keyboard.press("Tab");
      const isSeen = () => page.$eval(".skip", (link) => [link === document.activeElement, link.getBoundingClientRect().top >= 0]);
      assert.deepEqual(await isSeen(), [true, true], path);
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.closest("[data-view]")?.dataset.view), "table", path);
      assert.deepEqual(await isSeen(), [false, false], path);
      assert.match(page.url(), /#v1&select=actor:lavrov$/);
    }
  });

  test("the languages are a list, on the page of all facts too", { skip: !isAsked }, async () => {
    for (const [path, file] of [["/", "index.html"], ["/tr/facts.html", "facts.html"]]) {
      const page = await stage.open(path, NO_SCRIPT);
      const links = await all(page, "nav > ul.languages[role=list] > li > a", (links) => links.map(({ lang, pathname }) => [lang, pathname]));
      assert.deepEqual(links, [["en", `/${file}`], ...["ru", "tr", "fa", "ar"].map((tag) => [tag, `/${tag}/${file}`])]);
    }
  });

  test("each table has a name, and each row a head", { skip: !isAsked }, async () => {
    for (const path of ["/", "/facts.html"]) {
      const page = await stage.open(path, NO_SCRIPT);
      const tables = await all(page, "table", (tables) => tables.map((table) => [table.ariaLabel, [...table.tBodies[0].rows].every((row) => row.querySelectorAll("th[scope=row]").length === 1)]));
      assert.ok(tables.length > 0 && tables.every(([name, isHeaded]) => name && isHeaded), JSON.stringify(tables));
      assert.equal(new Set(tables.map(([name]) => name)).size, tables.length);
    }
    const page = await stage.open("/", NO_SCRIPT);
    const described = await all(page, "svg.picture", (pictures) => pictures.map((one) => document.getElementById(one.getAttribute("aria-describedby"))?.className));
    assert.ok(described.length >= 3 && described.every((name) => name === "summary"), described.join());
  });

  test("the first picture does not wait for the program", async () => {
    stage.server.fault(WASM, { delayMs: 4_000 });
    const page = await stage.open("/");
    await page.waitForSelector("[data-static] .map svg.picture");
    assert.equal(await page.$('[data-ready="true"]'), null);
    const painted = await page.evaluate(() => new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntriesByName("first-contentful-paint").length)).observe({ type: "paint", buffered: true });
    }));
    assert.equal(painted, 1);
    assert.equal(await page.$('[data-ready="true"]'), null, "the program was there already");
    await ready(page);
  });

  for (const width of WIDTHS) {
    test(`${width} px: the live pictures stand where the still ones stood`, async () => {
      const viewport = { width, height: 900 };
      // Without an answer nothing is said: what stands there is the page as it came.
      stage.server.fault(WASM, { hang: true });
      const still = await places(await stage.open("/", { viewport }), width > 560 ? VIEWS : ["map"]);
      stage.server.reset();
      const live = await places(await openReady(stage, "/", { viewport }), width > 560 ? VIEWS : ["map"]);
      assertNear(still, live, `${width} px`);
    });
  }

  test("replacing it shifts nothing", { skip: !isAsked }, async () => {
    const page = await stage.open("/", {
      prepare: (page) => page.evaluateOnNewDocument(() => {
        window.__shifts = [];
        new PerformanceObserver((list) => window.__shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
      }),
    });
    await ready(page);
    assert.equal((await page.evaluate(() => window.__shifts)).reduce((sum, value) => sum + value, 0), 0);
  });

  test("axe finds nothing in it, and the policy is kept", async () => {
    stage.server.fault(WASM, { status: 404 });
    for (const path of ["/", "/facts.html"]) {
      const page = await stage.open(path);
      assert.deepEqual(await axe(page), [], path);
      assert.deepEqual(await violations(page), [], path);
    }
  });
});
