// axe finds nothing, and leaves nothing open, in any view, theme, language and form.
//
// The covering set. In the page: in English every theme with and without a selection; in every other language every theme, by turns with and without
// one; in each language the table of keys, and a phone with the network. In the frame and in the element: every language, each with a theme of its own, with and without a
// selection. All rules are asked where words or structure change, those of colour alone where only the theme does. axe.test.mjs asks all rules in the states
// that this set has not. Firefox, where axe asks the same of the same page, has English and Persian.

import assert from "node:assert/strict";
import { test } from "node:test";

import { heard, openHost, readyFrame } from "./hosts.mjs";
import { all, drawn, openReady } from "./reader.mjs";
import { PATIENCE, inEachEngine } from "./stage.mjs";
import { EXPLAINED, audit } from "./unsure.mjs";

const FOLDERS = { en: "", ru: "ru/", tr: "tr/", fa: "fa/", ar: "ar/" };
const LANGUAGES = Object.keys(FOLDERS);
const THEMES = ["light", "dark", "paper", "contrast"];
const VIEWS = ["card", "claims", "inset", "map", "network", "readouts", "story", "table", "timeline"];
const CALL = "contact:call-lavrov-araghchi";

/** Opens what is folded; not the panels, which would lie over the rest. */
const unfold = (root) => all(root, "details:not(.filters, .drop)", (all) => all.forEach((one) => { one.open = true; }));
const shown = (page) => all(page, '[role="region"][data-view]', (views) => views.filter((view) => view.checkVisibility()).map(({ dataset }) => dataset.view).sort());

inEachEngine("axe in every theme and language", (stage) => {
  const needed = new Set();
  /** The findings, each behind the name of the state it was found in. */
  const check = async (frame, state, options) => {
    const { found, explained } = await audit(frame, options);
    explained.forEach((name) => needed.add(name));
    return found.map((finding) => `${state}: ${finding}`);
  };

  /** The page in these themes: all rules in the first, those of colour in the others. */
  const inThemes = async (page, state, themes) => {
    const findings = [];
    for (const theme of themes) {
      await page.evaluate((theme) => { document.documentElement.dataset.theme = theme; }, theme);
      await drawn(page);
      findings.push(...(await check(page, `${state}, ${theme}`, { isOfColour: theme !== themes[0] })));
    }
    return findings;
  };

  for (const language of stage.engine === "chromium" ? LANGUAGES : ["en", "fa"]) {
    test(`${language}: the page, every view, every theme, with and without a selection`, async () => {
      const page = await openReady(stage, `/${FOLDERS[language]}index.html?lang=${language}`);
      await unfold(page);
      assert.deepEqual(await shown(page), VIEWS);
      const [without, withOne] = language === "en" ? [THEMES, THEMES] : [["light", "paper"], ["dark", "contrast"]];
      const findings = await inThemes(page, "nothing selected", without);
      await page.evaluate((call) => { location.hash = `#v1&step=3&select=${call}`; }, CALL);
      await page.waitForSelector(`[data-view="network"] [data-target="${CALL}"][data-emphasis="selected"]`, { timeout: PATIENCE });
      await unfold(page);
      findings.push(...(await inThemes(page, "a step of the story, a contact selected", withOne)));
      await all(page, ".help", (all) => all.forEach((one) => { one.open = true; }));
      findings.push(...(await check(page, "the table of keys")));
      await all(page, ".help", (all) => all.forEach((one) => { one.open = false; }));
      await page.setViewport({ width: 390, height: 760 });
      await page.$eval('.tab[data-act="pane=network"]', (tab) => tab.click());
      await page.waitForFunction(() => document.querySelector('[data-view="network"]').checkVisibility(), { timeout: PATIENCE });
      findings.push(...(await check(page, "a phone, the network")));
      assert.deepEqual(findings, []);
    });
  }

  for (const mode of ["frame", "inline"]) {
    test(`the ${mode === "frame" ? "frame" : "element"} in every language, each with a theme of its own`, async () => {
      const findings = [];
      for (const [index, language] of LANGUAGES.entries()) {
        const theme = THEMES[index % THEMES.length];
        const body = `<main><h1>Host</h1><demarche-embed mode="${mode}" lang="${language}" theme="${theme}" title="Two calls" height="900"></demarche-embed></main>`;
        const page = await openHost(stage, body);
        const frame = mode === "frame" ? await readyFrame(page) : page;
        if (mode === "inline") await heard(page, "ready");
        findings.push(...(await check(frame, `${language}, ${theme}`)));
        await page.$eval("demarche-embed", (embed, call) => embed.select(call), CALL);
        await heard(page, "select");
        await drawn(page);
        findings.push(...(await check(frame, `${language}, ${theme}, a contact selected`)));
        await page.close();
      }
      assert.deepEqual(findings, []);
    });
  }

  test("a doubt is a finding where the words are too pale or not in the name", async () => {
    const page = await openReady(stage, "/fa/index.html");
    await page.evaluate(() => {
      document.querySelector(".demarche").style.color = "#aaa";
      document.querySelector('[data-act="play"]').setAttribute("aria-label", "Go");
    });
    const { found } = await audit(page);
    assert.deepEqual(found.map((finding) => finding.match(/^(unsure: )?[\w-]+/)[0]).sort(), ["color-contrast", "unsure: color-contrast", "unsure: label-content-name-mismatch"]);
  });

  test("every explanation of a doubt was needed", { skip: stage.engine !== "chromium" }, () => {
    assert.deepEqual([...needed].sort(), Object.keys(EXPLAINED).sort());
  });
});
