// The harness itself: what goes wrong in a page must be seen, and the server must misbehave as told.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { headersOf, rulesOf } from "./headers.mjs";
import { startServer } from "./server.mjs";
import { assertCalm, axe, inEachEngine, strangers, violations } from "./stage.mjs";

const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trial</title><link rel="icon" href="data:,">` +
  `${head}</head><body><main><h1>Trial</h1>${body}</main></body></html>`;

inEachEngine("harness", (stage) => {
  const open = (html, script = "") => {
    stage.server.mount("/trial.html", html);
    stage.server.mount("/trial.js", script);
    return stage.open("/trial.html");
  };
  const withScript = (script) => open(page('<p id="out"></p>', '<script type="module" src="trial.js"></script>'), script);

  test("a calm page is calm", async () => {
    await assertCalm(await open(page("<p>All is well.</p>")), stage.server);
  });

  test("an inline script is a violation", async () => {
    const trial = await open(page("<script>window.ran = true</script>"));
    assert.equal(await trial.evaluate(() => window.ran), undefined);
    assert.match((await violations(trial)).join(), /script-src/);
    await assert.rejects(assertCalm(trial, stage.server));
  });

  test("markup from text is a violation", async () => {
    const trial = await withScript('try { document.getElementById("out").innerHTML = "<b>x</b>"; } catch {}');
    assert.match((await violations(trial)).join(), /require-trusted-types-for|trusted-types/);
  });

  test("errors and strangers are recorded", async () => {
    const trial = await withScript('fetch("https://stranger.invalid/").catch(() => {}); throw new Error("on purpose");');
    await trial.waitForFunction(() => performance.getEntriesByType("resource").length > 0);
    assert.match(trial.record.errors.join(), /on purpose/);
    assert.deepEqual(strangers(trial, stage.server), ["https://stranger.invalid/"]);
  });

  test("axe sees a nameless image", async () => {
    assert.match((await axe(await open(page('<img src="data:,">')))).join(), /image-alt/);
  });
});

let server;
before(async () => { server = await startServer({ root: new URL(".", import.meta.url).pathname }); });
after(() => server.close());

test("the server serves files with the headers of the contract", async () => {
  server.reset();
  server.mount("/a.html", "<p>");
  const reply = await fetch(`${server.origin}/a.html`);
  assert.match(reply.headers.get("content-security-policy"), /^default-src 'none'; script-src 'self' http:\S+ 'wasm-unsafe-eval';/);
  assert.equal(reply.headers.get("cross-origin-embedder-policy"), "require-corp");
  const script = await fetch(`${server.origin}/server.mjs`);
  assert.equal(script.headers.get("access-control-allow-origin"), "*");
  assert.equal(script.headers.get("content-security-policy"), null);
});

test("the server sends what _headers says", async () => {
  const rules = rulesOf("# a remark\n/*\n  X-One: 1\n\n/a.js\n  X-Two: a: b\n");
  assert.deepEqual(headersOf(rules, "/a.js"), { "X-One": "1", "X-Two": "a: b" });
  assert.deepEqual(headersOf(rules, "/b.js"), { "X-One": "1" });
  assert.throws(() => headersOf([...rules, { address: "/a.js", headers: { "X-One": "2" } }], "/a.js"), /twice/);
});

test("the server stays inside its folder", async () => {
  assert.equal((await fetch(`${server.origin}/%2e%2e/%2e%2e/Cargo.toml`)).status, 404);
});

test("faults: status, type, body, truncation, redirect, no CORS", async () => {
  server.reset();
  server.mount("/d.json", '{"dossier": 1}', { type: "application/json" });
  const ask = (how) => {
    server.fault("/d.json", how);
    return fetch(`${server.origin}/d.json`, { redirect: "manual" });
  };
  assert.equal((await ask({ status: 500 })).status, 500);
  assert.equal((await ask({ type: "text/html" })).headers.get("content-type"), "text/html");
  assert.equal(await (await ask({ body: "<html>" })).text(), "<html>");
  await assert.rejects(ask({ truncateAt: 4 }).then((reply) => reply.text()));
  assert.equal((await ask({ redirect: "/x" })).headers.get("location"), "/x");
  assert.equal((await ask({ cors: false })).headers.get("access-control-allow-origin"), null);
  await assert.rejects(
    (server.fault("/d.json", { hang: true }), fetch(`${server.origin}/d.json`, { signal: AbortSignal.timeout(300) })),
  );
});
