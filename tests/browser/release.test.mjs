// The release folder as a host serves it: its own headers, its seals, its compressed copies, its manifest.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { DIST, startServer } from "./server.mjs";
import { PATIENCE, assertCalm, inEachEngine, ready, strangers, violations } from "./stage.mjs";

const manifest = JSON.parse(await readFile(`${DIST}manifest.json`, "utf8"));
const names = Object.keys(manifest.files);
const fileOf = (role) => names.find((name) => new RegExp(`^${role}-[0-9a-f]{12}\\.`).test(name));

test("the manifest tells the truth about every file", async () => {
  const all = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = all.map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll("//", "/").slice(DIST.length));
  const told = paths.filter((path) => !/\.(br|gz)$/.test(path) && path !== "manifest.json");
  assert.deepEqual(names, told.sort());
  for (const [name, { bytes, sha256, integrity }] of Object.entries(manifest.files)) {
    const body = await readFile(DIST + name);
    assert.equal(body.length, bytes, name);
    assert.equal(createHash("sha256").update(body).digest("hex"), sha256, name);
    assert.equal(`sha256-${createHash("sha256").update(body).digest("base64")}`, integrity, name);
  }
});

test("a compressed copy is its file", async () => {
  const packed = names.filter((name) => manifest.files[name].brotli);
  assert.ok(packed.length > 8);
  for (const name of packed) {
    const [body, br, gz] = await Promise.all([name, `${name}.br`, `${name}.gz`].map((file) => readFile(DIST + file)));
    assert.equal(br.length, manifest.files[name].brotli, name);
    assert.ok(brotliDecompressSync(br).equals(body), name);
    assert.ok(gunzipSync(gz).equals(body), name);
  }
  for (const worker of ["sw.js", "sw-kill.js"]) assert.equal(manifest.files[worker].brotli, undefined, worker);
});

inEachEngine("release", (stage) => {
  let shipped;
  before(async () => { shipped = await startServer({ asShipped: true }); });
  after(() => shipped.close());

  for (const form of ["/", "/embed.html"]) {
    test(`${form} works with the headers exactly as they ship`, async () => {
      const page = await stage.open("/robots.txt");
      await page.goto(shipped.origin + form, { waitUntil: "domcontentloaded" });
      await ready(page);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(strangers(page, shipped).filter((url) => !url.startsWith(stage.server.origin)), []);
      assert.deepEqual(page.record.errors, []);
    });
  }

  test("the page form may make the address of its worker and nothing else", async () => {
    const page = await stage.open("/");
    await ready(page);
    const makes = (name) => page.evaluate((name) => {
      try { return globalThis.trustedTypes?.createPolicy(name, { createScriptURL: (url) => url }) !== null; } catch { return false; }
    }, name);
    assert.equal(await makes("another"), false);
    const embed = await stage.open("/embed.html");
    await ready(embed);
    assert.equal(await embed.evaluate(() => { try { globalThis.trustedTypes.createPolicy("demarche-sw", {}); return true; } catch { return false; } }), false);
  });

  for (const [role, pattern] of [["boot", /^\/boot-/], ["demarche-page", /^\/demarche-page-\w+\.js$/], ["theme", /^\/theme-/]]) {
    test(`other bytes in the place of ${role} do nothing`, async () => {
      const isStyle = role === "theme";
      const body = isStyle ? "body { display: none }" : "window.struck = 1; export default () => { window.struck = 2; };";
      assert.ok(fileOf(role), role);
      stage.server.fault(pattern, { body });
      const page = await stage.open("/");
      if (isStyle) await ready(page);
      if (role === "demarche-page") await page.waitForSelector('[role="alert"]:not(:empty)', { timeout: PATIENCE });
      await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
      assert.equal(await page.evaluate(() => window.struck), undefined);
      assert.ok(await page.$eval("h1", (title) => title.checkVisibility()));
    });
  }

  test("in a sandbox the seals hold and nothing is missing", async () => {
    stage.server.mount("/host.html", `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head>`
      + `<body><iframe title="Demarche" width="900" height="900" sandbox="allow-scripts" src="/embed.html"></iframe></body></html>`,
      { headers: { "Content-Security-Policy": "frame-src *" } });
    const page = await stage.open("/host.html");
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await ready(frame);
    assert.equal(await frame.evaluate(() => document.styleSheets.length), 3);
    await assertCalm(page, stage.server);
  });
});
