// Five languages: each page is whole before and after its script, says the same in both, and leads to the others without losing anything.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { heard, openHost, readyFrame } from "./hosts.mjs";
import { all, drawn, openReady, permalink, shifted, watchShifts } from "./reader.mjs";
import { DIST } from "./server.mjs";
import { PATIENCE, assertCalm, axe, inEachEngine, ready } from "./stage.mjs";

const LANGUAGES = { en: "", ru: "ru/", tr: "tr/", fa: "fa/", ar: "ar/" };
const RIGHT_TO_LEFT = ["fa", "ar"];
const CALL = "contact:call-lavrov-araghchi";

/** The date of the call as the platform writes it in the second calendar: day, month, year. */
const SECOND = { fa: "fa-u-ca-persian-nu-arabext", ar: "ar-u-ca-islamic-umalqura-nu-arab" };

inEachEngine("language", (stage) => {
  for (const [language, folder] of Object.entries(LANGUAGES)) {
    test(`${language}: the page says the same as the widget, in its direction, and axe finds nothing`, async () => {
      const page = await openReady(stage, `/${folder}index.html${folder ? "" : "?lang=en"}#v1&select=${CALL}`);
      const direction = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
      const marked = await page.evaluate(() => [document.documentElement, document.querySelector(".demarche")].map(({ lang, dir }) => [lang, dir]));
      assert.deepEqual(marked, [[language, direction], [language, direction]]);
      await all(page, "details", (all) => all.forEach((one) => { one.open = true; }));
      const live = await all(page, '[data-view="table"] tr[data-target^="contact:"]', (rows) => rows.map((row) => [...row.cells].slice(0, 3).map((cell) => cell.textContent.trim())));
      // Parsed, not run, and without a Trusted Types policy.
      const still = await page.evaluate((address) => new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.responseType = "document";
        request.onload = () => resolve([...request.responseXML.querySelectorAll("#facts tbody tr")].map((row) => [...row.cells].slice(0, 3).map((cell) => cell.textContent.trim())));
        request.open("GET", address);
        request.send();
      }), `/${folder}facts.html`);
      assert.ok(live.length > 40);
      const sorted = (rows) => rows.map((row) => row.join(" · ")).sort();
      assert.deepEqual(sorted(still), sorted(live));
      assert.deepEqual(await axe(page), []);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(scrolls, false);
      await assertCalm(page, stage.server);
    });
  }

  for (const [language, tag] of Object.entries(SECOND)) {
    test(`${language}: the second calendar is the platform's`, async () => {
      const page = await openReady(stage, `/${language}/index.html#v1&select=${CALL}`);
      const [text, day, year] = await page.evaluate((tag) => {
        const parts = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).formatToParts(new Date(Date.UTC(2024, 10, 30)));
        const part = (name) => parts.find(({ type }) => type === name).value;
        return [document.querySelector('[data-view="card"]').textContent, part("day"), part("year")];
      }, tag);
      const month = { fa: "آذر", ar: "جمادى الأولى" }[language];
      assert.ok(text.includes(`${day} ${month} ${year}`), `${day} ${month} ${year} is not in ${text.slice(0, 200)}`);
    });
  }

  test("the plural of every number is the platform's", async () => {
    const page = await openReady(stage, "/index.html?lang=en");
    const known = { ru: { 1: "one", 3: "few", 5: "many", 11: "many", 22: "few", 111: "many", 1002: "few" }, tr: { 0: "other", 1: "one", 21: "other" }, fa: { 0: "one", 1: "one", 2: "other" }, ar: { 0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 100: "other", 103: "few" } };
    const told = await page.evaluate((known) => Object.fromEntries(Object.entries(known).map(([tag, numbers]) => [tag, Object.fromEntries(Object.keys(numbers).map((number) => [number, new Intl.PluralRules(tag).select(Number(number))]))])), known);
    assert.deepEqual(told, known);
  });

  test("a link to another language keeps what is chosen", async () => {
    const page = await openReady(stage, `/index.html?lang=en#v1&select=${CALL}&voice=attributed`);
    await page.click('.languages a[hreflang="ar"]');
    await page.waitForFunction(() => document.documentElement.lang === "ar", { timeout: PATIENCE });
    await ready(page);
    assert.deepEqual(await permalink(page), [`select=${CALL}`, "voice=attributed"]);
    assert.equal(await page.$eval(`[data-view="network"] [data-target="${CALL}"]`, ({ dataset }) => dataset.emphasis), "selected");
    await page.click('.languages a[hreflang="en"]');
    await page.waitForFunction(() => document.documentElement.lang === "en", { timeout: PATIENCE });
    await ready(page);
    assert.deepEqual(await permalink(page), [`select=${CALL}`, "voice=attributed"]);
  });

  test("the address wishes first, then the browser; a page that was chosen stays", async () => {
    const speaksPersian = (page) => page.evaluateOnNewDocument(() => Object.defineProperty(navigator, "languages", { value: ["xx", "fa-IR", "en"] }));
    for (const [path, language] of [["/", "fa"], ["/?lang=tr", "tr"], ["/?lang=en", "en"], ["/ru/", "ru"], ["/?lang=zz", "en"]]) {
      const page = await stage.open(path, { prepare: speaksPersian });
      await page.waitForFunction((language) => document.documentElement.lang === language && document.querySelector('.demarche[data-ready="true"]'), { timeout: PATIENCE }, language);
    }
  });

  test("an embed speaks the language of its host, and another one when it is told, where the reader is", async () => {
    const page = await openHost(stage, `<div lang="fa" dir="rtl"><demarche-embed height="600"><p>دو تماس</p></demarche-embed></div>`);
    const frame = await readyFrame(page);
    assert.ok(new URL(frame.url()).pathname.endsWith("/fa/embed.html"), frame.url());
    const [title, lang] = await page.$eval("demarche-embed", ({ shadowRoot }) => [shadowRoot.querySelector("iframe").title, shadowRoot.querySelector("iframe").lang]);
    assert.match(title, /^چه کسی/);
    assert.equal(lang, "fa");
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    await frame.waitForSelector(`[data-view="network"] [data-target="${CALL}"][data-emphasis="selected"]`, { timeout: PATIENCE });
    await page.$eval("demarche-embed", (embed) => embed.setAttribute("lang", "ru"));
    await heard(page, "ready", 2);
    const [now] = page.frames().filter((one) => one.url().includes("/ru/embed.html"));
    await now.waitForSelector(`html[lang="ru"] [data-view="network"] [data-target="${CALL}"][data-emphasis="selected"]`, { timeout: PATIENCE });
  });

  test("an inline element begins anew in the language it is told, where the reader is", async () => {
    const page = await openHost(stage, `<demarche-embed mode="inline" lang="tr" height="600"></demarche-embed>`);
    await heard(page, "ready");
    const rootIs = (language, key) => page.waitForFunction((language, key) => {
      const root = document.querySelector("demarche-embed").shadowRoot;
      return root.querySelector(`.demarche[lang="${language}"]`) && root.querySelector(`[data-view="network"] [data-target="${key}"][data-emphasis="selected"]`);
    }, { timeout: PATIENCE }, language, key);
    await page.$eval("demarche-embed", (embed, key) => embed.select(key), CALL);
    await rootIs("tr", CALL);
    await page.$eval("demarche-embed", (embed) => embed.setAttribute("lang", "ar"));
    await rootIs("ar", CALL);
    assert.equal(await page.evaluate(() => document.querySelector("demarche-embed").shadowRoot.querySelector(".demarche").dir), "rtl");
  });

  test("the kept page asks for the files of one language alone", async () => {
    const page = await openReady(stage, "/ru/index.html");
    await drawn(page);
    const foreign = page.record.requests.filter((url) => /words-|\.packed/.test(url) && !/words-ru|\.ru-/.test(url));
    assert.deepEqual(foreign, []);
  });

  test("the table is sorted by name as the platform sorts in each language", async () => {
    for (const [language, folder] of Object.entries(LANGUAGES)) {
      const page = await openReady(stage, `/${folder}index.html${folder ? "" : "?lang=en"}`);
      await page.$eval('[data-view="table"] details', (details) => { details.open = true; });
      for (const column of [1, 2]) {
        await all(page, '[data-view="table"] thead button', (heads, column) => heads[column].click(), column);
        await drawn(page);
        const { own, platforms } = await all(page, '[data-view="table"] tbody tr', (rows, column, language) => {
          // Equal names stand together, whatever the order among them; an empty cell has nothing to compare.
          const own = rows.map((row) => row.cells[column].textContent).filter((name, index, all) => name && name !== all[index - 1]);
          return { own, platforms: [...own].sort(new Intl.Collator(language).compare) };
        }, column, language);
        assert.ok(own.length > 4, `${language}: ${own.join()}`);
        assert.deepEqual(own, platforms, `${language}, column ${column}`);
      }
      await page.close();
    }
  });

  test("the platform orders the names by which our own order is tested in the same way", async () => {
    const page = await openReady(stage, "/index.html?lang=en");
    const names = JSON.parse(readFileSync(new URL("../collation.json", import.meta.url), "utf8"));
    assert.deepEqual(Object.keys(names).sort(), Object.keys(LANGUAGES).sort());
    const wrong = await page.evaluate((names) => Object.entries(names).flatMap(([language, list]) => {
      const { compare } = new Intl.Collator(language);
      return list.slice(1).map((name, index) => [language, list[index], name]).filter(([, before, after]) => compare(before, after) >= 0);
    }), names);
    assert.deepEqual(wrong, []);
  });

  test("nothing moves when the widget takes its place, in any language and width", { skip: stage.engine !== "chromium" }, async () => {
    for (const folder of Object.values(LANGUAGES)) {
      for (const width of [320, 620, 768, 930, 1024, 1440]) {
        const page = await stage.open(`/${folder}index.html${folder ? "" : "?lang=en"}`, {
          viewport: { width, height: 900 },
          prepare: watchShifts,
        });
        await ready(page);
        await drawn(page);
        const { score, what } = await shifted(page);
        assert.ok(score < 0.001, `${folder || "en"} at ${width} px: ${what}`);
        await page.close();
      }
    }
  });
});

/** The words of each language that a page loads are those that the release names. */
test("the release has a page, facts, words and a dossier for each language", () => {
  const { files } = JSON.parse(readFileSync(`${DIST}manifest.json`, "utf8"));
  const names = Object.keys(files);
  for (const [language, folder] of Object.entries(LANGUAGES)) {
    for (const file of ["index.html", "embed.html", "facts.html"]) assert.ok(names.includes(folder + file), folder + file);
    for (const pattern of [`words/words-${language}-`, `dossiers/aleppo-idlib-2024.${language}-`]) assert.ok(names.some((name) => name.startsWith(pattern)), pattern);
  }
  const index = readFileSync(`${DIST}index.html`, "utf8");
  for (const [language, folder] of Object.entries(LANGUAGES)) assert.ok(index.includes(`hreflang="${language}" href="${folder}index.html"`), language);
});
