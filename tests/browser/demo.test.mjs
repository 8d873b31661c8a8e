// The pages of the demonstration: every embed in them becomes ready, under the page's own policy, in its direction, and nothing shifts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { events, heard, mountEmbedPage, NO_POLICY, rememberEvents } from "./hosts.mjs";
import { DIST } from "./server.mjs";
import { axe, inEachEngine, violations } from "./stage.mjs";

const PAGES = [["article", 1], ["inline", 1], ["rtl", 2], ["strict", 2]];

inEachEngine("demo", (stage) => {
  for (const [name, count] of PAGES) {
    test(`${name}: ${count} of ${count} embeds become ready, and nothing is refused`, async () => {
      const path = `/demo/${name}.html`;
      mountEmbedPage(stage.server);
      stage.server.mount(path, readFileSync(DIST + path), { headers: NO_POLICY });
      const page = await stage.open(path, { prepare: (page) => page.evaluateOnNewDocument(rememberEvents) });
      for (let index = 0; index < count; index += 1) {
        await page.evaluate((index) => document.querySelectorAll("demarche-embed")[index].scrollIntoView(), index);
        await heard(page, "ready", index + 1);
      }
      assert.ok((await events(page)).every(({ name }) => name === "ready"));
      assert.deepEqual(await violations(page), []);
      assert.deepEqual([page.record.errors, page.record.failed], [[], []]);
      assert.deepEqual(await page.evaluate(() => window.__shifts), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    });
  }

  test("axe finds nothing in the article", { skip: stage.engine !== "chromium" }, async () => {
    mountEmbedPage(stage.server);
    stage.server.mount("/demo/article.html", readFileSync(`${DIST}/demo/article.html`), { headers: NO_POLICY });
    const page = await stage.open("/demo/article.html", { prepare: (page) => page.evaluateOnNewDocument(rememberEvents) });
    await page.$eval("demarche-embed", (embed) => embed.scrollIntoView());
    await heard(page, "ready");
    assert.deepEqual(await axe(page), []);
  });
});
