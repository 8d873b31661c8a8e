// What the page means without being seen: titles, headings, links, languages, the way past it; and what it has none of.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { all, openReady, press } from "./reader.mjs";
import { inEachEngine } from "./stage.mjs";

const DOSSIER = JSON.parse(readFileSync(new URL("../../static/dossiers/aleppo-idlib-2024.json", import.meta.url), "utf8"));
const FOLDERS = { en: "", ru: "ru/", tr: "tr/", fa: "fa/", ar: "ar/" };
const CALL = "#v1&step=3&select=contact:call-lavrov-araghchi";
const STATIC = new URL("../../static/", import.meta.url);
/** Three flashes a second are the most that harm nobody (2.3.1). */
const MOST_CHANGES_A_SECOND = 3;
const WATCHED_MS = 4_000;

const unfold = (page) => all(page, "details:not(.filters, .drop)", (all) => all.forEach((one) => { one.open = true; }));

inEachEngine("meaning", (stage) => {
  test("each page has a title of its own, in its language, and so has the frame", async () => {
    const titles = new Map();
    for (const [language, folder] of Object.entries(FOLDERS)) {
      for (const file of ["index.html", "embed.html", "facts.html"]) {
        const page = await stage.open(`/${folder}${file}?lang=${language}`);
        const [lang, title] = await page.evaluate(() => [document.documentElement.lang, document.title.trim()]);
        assert.equal(lang, language, folder + file);
        assert.ok(title.length > 10, `${folder}${file}: “${title}”`);
        titles.set(`${language} ${file}`, title);
        await page.close();
      }
    }
    const of = (file) => Object.keys(FOLDERS).map((language) => titles.get(`${language} ${file}`));
    assert.equal(new Set(of("index.html")).size, 5, "two languages have one title");
    assert.deepEqual(of("facts.html").filter((title, index) => title === of("index.html")[index]), [], "the facts are titled as the pictures");
  });

  test("headings go down step by step, one of the first level, and every view has a name", async () => {
    const page = await openReady(stage, `/${CALL}`);
    await unfold(page);
    const levels = await all(page, "h1, h2, h3, h4, h5, h6", (heads) => heads.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])));
    assert.deepEqual(levels.filter((level) => level === 1), [1]);
    assert.deepEqual(levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1), []);
    const names = await all(page, "[data-view]", (views) => views.map((view) => view.getAttribute("aria-label")));
    assert.ok(names.every((name) => name?.trim()) && new Set(names).size === names.length, names.join());
  });

  test("links of one name lead to one place, and every name says more than “here”", async () => {
    for (const path of [`/${CALL}`, "/facts.html"]) {
      const page = path === "/facts.html" ? await stage.open(path) : await openReady(stage, path);
      await unfold(page);
      // In a row of a table a publisher's name says enough: the row says what of.
      const links = await all(page, "a[href]", (all) => all.filter((link) => !link.closest("tbody tr")).map((link) => [(link.getAttribute("aria-label") ?? link.textContent).trim(), link.href]));
      const places = new Map();
      for (const [name, href] of links) places.set(name, (places.get(name) ?? new Set()).add(href));
      assert.deepEqual([...places].filter(([name, hrefs]) => name.length < 4 || hrefs.size > 1).map(([name]) => name), [], path);
    }
  });

  for (const language of ["en", "ru", "fa"]) {
    test(`${language}: the title of every source is in the language it is written in`, async () => {
      // What we call a page without a title is not in the page's language.
      const written = new Map(DOSSIER.sources.filter(({ url, title }) => url && typeof title === "string" && !title.startsWith("Untitled")).map(({ url, title, language }) => [`${title} ${url}`, language]));
      for (const file of [`index.html?lang=${language}${CALL}`, "facts.html"]) {
        const page = file === "facts.html" ? await stage.open(`/${FOLDERS[language]}${file}`) : await openReady(stage, `/${FOLDERS[language]}${file}`);
        await unfold(page);
        const marked = await all(page, "a[href^='https:']", (links) => links.map((link) => [`${link.textContent} ${link.getAttribute("href")}`, link.closest("[lang]").lang]));
        const known = marked.filter(([name]) => written.has(name));
        assert.ok(known.length > 50, `${file}: ${known.length} links`);
        assert.deepEqual([...new Set(known.filter(([name, lang]) => lang !== written.get(name)).map(([name]) => name))].slice(0, 3), [], file);
      }
    });
  }

  for (const path of ["/", "/embed.html"]) {
    test(`${path}: the first stop leads past the widget`, async () => {
      const page = await openReady(stage, path);
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => {
        const { activeElement: element } = document;
        const { width, height } = element.getBoundingClientRect();
        const to = element.getAttribute("href") ?? "";
        return { leads: to.startsWith("#") && document.getElementById(to.slice(1)) !== null, isSeen: width > 20 && height > 10 };
      });
      assert.deepEqual(first, { leads: true, isSeen: true });
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      const isPast = await page.evaluate(() => {
        const timeline = document.querySelector('[data-view="timeline"]');
        const { activeElement: element } = document;
        return element === document.body || Boolean(timeline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      assert.equal(isPast, true);
    });
  }

  test("playing changes the picture slowly, only when asked, and stops", async () => {
    const page = await openReady(stage);
    await page.evaluate(() => {
      window.__changes = 0;
      const selected = () => document.querySelector('[data-view="timeline"] [data-emphasis="selected"]')?.dataset.target;
      let last = selected();
      new MutationObserver(() => {
        if (selected() !== last) window.__changes += 1;
        last = selected();
      }).observe(document.querySelector(".demarche"), { subtree: true, attributeFilter: ["data-emphasis"] });
    });
    const changes = async (ms) => {
      await page.evaluate((ms) => new Promise((done) => { window.__changes = 0; setTimeout(done, ms); }), ms);
      return page.evaluate(() => window.__changes);
    };
    assert.equal(await changes(WATCHED_MS / 2), 0, "it moves by itself");
    await press(page, "Play");
    const played = await changes(WATCHED_MS);
    assert.ok(played > 0 && played <= (MOST_CHANGES_A_SECOND * WATCHED_MS) / 1_000, `${played} changes`);
    await press(page, "Pause");
    assert.equal(await changes(WATCHED_MS / 2), 0, "it does not stop");
  });

  test("there is no sound, film, picture of words, form to send, sign-in, time limit or gesture of the device", async () => {
    const page = await openReady(stage, `/${CALL}`);
    await unfold(page);
    assert.deepEqual(await all(page, "audio, video, img, canvas, object, embed, iframe, form, marquee, blink, input:not([type=search]), textarea, meta[http-equiv=refresh i], [autofocus], [accesskey]",
      (all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80))), []);
    const scripts = readdirSync(STATIC, { recursive: true }).filter((name) => name.endsWith(".js"));
    assert.ok(scripts.length > 8);
    const motion = scripts.filter((name) => /devicemotion|deviceorientation|screen\.orientation|new Audio|speechSynthesis/i.test(readFileSync(new URL(name, STATIC), "utf8")));
    assert.deepEqual(motion, []);
  });

  test("a frame of a newsroom's own has a title, and the widget in it is left by Tab at both ends", async () => {
    stage.server.mount("/host.html", `<!doctype html><html lang="en"><title>Host</title><a id="before" href="#a">Before</a><iframe title="Two calls" src="/embed.html" width="800" height="600"></iframe><a id="after" href="#b">After</a></html>`,
      { headers: { "Content-Security-Policy": "", "Cross-Origin-Embedder-Policy": "unsafe-none" } });
    const page = await stage.open("/host.html");
    const frame = await page.waitForFrame((one) => one.url().includes("embed.html"));
    await frame.waitForSelector('.demarche[data-ready="true"]');
    await page.focus("#before");
    let steps = 0;
    while (steps < 400 && (steps === 0 || (await page.evaluate(() => document.activeElement.tagName)) === "IFRAME")) {
      await page.keyboard.press("Tab");
      steps += 1;
    }
    assert.ok(steps > 20 && steps < 400, `${steps} stops`);
    assert.equal(await page.evaluate(() => document.activeElement.id), "after");
    await page.keyboard.down("Shift");
    for (let back = 0; back < steps; back += 1) await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    assert.equal(await page.evaluate(() => document.activeElement.id), "before");
  });
});
