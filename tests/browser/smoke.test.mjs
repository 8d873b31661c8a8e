// The release page starts, alone and without complaint.

import assert from "node:assert/strict";
import { test } from "node:test";

import { all } from "./reader.mjs";
import { assertCalm, axe, inEachEngine, ready } from "./stage.mjs";

// What the page fetches before any of its code has run; `cargo xtask dist` weighs the same list.
const fetchedAtOnce = (page) =>
  all(page, 'script[src], link[rel="stylesheet"], link[rel="modulepreload"], link[rel="preload"]', (elements) =>
    elements.map((element) => element.src || element.href),
  );

// What the page fetched once it could be used: the script that keeps it for reading offline.
const fetchedLater = (page) =>
  page.evaluate(() => {
    const [{ startTime: ready }] = performance.getEntriesByName("demarche:ready");
    return performance.getEntriesByType("resource").filter(({ startTime }) => startTime >= ready).map(({ name }) => name);
  });

inEachEngine("smoke", (stage) => {
  for (const form of ["/", "/embed.html"]) {
    test(`${form} becomes ready, calmly`, async () => {
      const page = await stage.open(form);
      await ready(page);
      // What keeps the page for later is asked for at this very moment.
      await stage.server.answered();
      await assertCalm(page, stage.server);
      assert.deepEqual(stage.server.requests.filter(({ status }) => status !== 200), []);
    });

    test(`nothing is fetched by ${form} before readiness that the budgets do not weigh`, async () => {
      const page = await stage.open(form);
      await ready(page);
      const weighed = [page.url(), ...(await fetchedAtOnce(page))];
      const asked = stage.server.requests.map(({ path }) => stage.server.origin + path);
      const later = await fetchedLater(page);
      assert.deepEqual(asked.filter((url) => !weighed.includes(url) && !later.includes(url)), []);
      assert.deepEqual(later.filter((url) => !/\/offline-\w+\.js$/.test(url)), []);
      assert.deepEqual([...asked].sort(), [...new Set(asked)].sort(), "something was fetched twice");
    });
  }

  test("it works under any path", async () => {
    const { server } = stage;
    for (const { path } of await filesOfThePage(stage)) {
      const reply = await fetch(server.origin + path);
      server.mount(`/deep/er${path}`, Buffer.from(await reply.arrayBuffer()), { like: path });
    }
    const page = await stage.open("/deep/er/");
    await ready(page);
    await assertCalm(page, server);
  });

  test("axe finds nothing", async () => {
    const page = await stage.open("/");
    await ready(page);
    assert.deepEqual(await axe(page), []);
  });
});

async function filesOfThePage(stage) {
  await ready(await stage.open("/"));
  return [...stage.server.requests];
}
