// A malformed dossier shows its sentence in the page and keeps the rest.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

import { all, drawnAs } from "./reader.mjs";
import { PATIENCE, inEachEngine, ready, strangers, violations } from "./stage.mjs";

const FIXTURES = new URL("../fixtures/", import.meta.url);
const SOUND = ["valid", "byte-order-mark", "crlf", "html-in-text"];
const FATAL = {
  empty: "This file is empty",
  blank: "This file is empty",
  utf16: "written in UTF-16",
  "utf16-without-mark": "written in UTF-16",
  "web-page": "This is a web page, not a dossier",
  "not-json": "This file is not JSON",
  "list-at-top": "This is JSON, but not a dossier",
  "number-at-top": "This is JSON, but not a dossier",
};

/** What each fixture loses and says stands once, in the native tests: `("name", LOST, "path", "sentence"),`. */
const table = await readFile(new URL("../ingest.rs", import.meta.url), "utf8");
const unquoted = (text) => JSON.parse(`"${text}"`);
const ROWS = [...table.matchAll(/^ {4}\("([\w-]+)", (&\[.*?\]|[A-Z]+), "(.*?)", "(.*)"\),$/gm)].map(([, name, lost, path, sentence]) => ({
  name,
  lost: (lost === "TWO" ? "contacts:call-two" : lost === "TALKS" ? "contacts:talks" : lost).match(/(contacts|claims):[\w-]+/)?.[0],
  path: unquoted(path),
  sentence: unquoted(sentence),
}));
const names = (await readdir(FIXTURES)).map((file) => file.replace(/\.json$/, ""));

/** What a reader sees of a dossier that was loaded: its records in the table, and the complaints. */
async function seen(page) {
  const rows = await drawnAs(page, "table", "normal");
  const said = await all(page, "[data-issues]:not([hidden]) li", (items) => items.map((item) => item.textContent));
  return { rows, said };
}

inEachEngine("fixtures", (stage) => {
  const load = async (page, name) => {
    stage.server.mount(`/fixtures/${name}.json`, await readFile(new URL(`${name}.json`, FIXTURES)));
    await page.goto(`${stage.server.origin}/?dossier=fixtures/${name}.json`, { waitUntil: "domcontentloaded", timeout: PATIENCE });
  };

  test("every fixture has a row", () => {
    const known = [...SOUND, ...Object.keys(FATAL), "truncated", ...ROWS.map(({ name }) => name)];
    assert.deepEqual(names.filter((name) => !known.includes(name)), []);
    assert.ok(ROWS.length > 60, `${ROWS.length} rows were read`);
  });

  test("a sound file has nothing to complain about", async () => {
    const page = await stage.open("/");
    for (const name of SOUND) {
      await load(page, name);
      await ready(page);
      const { rows, said } = await seen(page);
      assert.deepEqual({ name, said }, { name, said: [] });
      assert.equal(rows.length, 7, `${name}: ${rows}`);
    }
  });

  test("every defect is told, costs its record, and nothing else", { timeout: 10 * PATIENCE }, async () => {
    const page = await stage.open("/");
    await load(page, "valid");
    await ready(page);
    const { rows: all } = await seen(page);
    const wrong = [];
    for (const { name, lost, path, sentence } of ROWS) {
      await load(page, name);
      await ready(page);
      const { rows, said } = await seen(page);
      const expected = all.filter((key) => key !== lost?.replace("contacts:", "contact:").replace("claims:", "claim:"));
      if (!said.some((line) => line.includes(path) && line.includes(sentence))) wrong.push(`${name} does not say: ${sentence}; but: ${said.join(" | ")}`);
      if (rows.join() !== expected.join()) wrong.push(`${name} shows ${rows}`);
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual({ errors: page.record.errors, violations: await violations(page), strangers: strangers(page, stage.server) },
      { errors: [], violations: [], strangers: [] });
  });

  test("a file that ends too early shows what came before", async () => {
    const page = await stage.open("/");
    await load(page, "truncated");
    await ready(page);
    const { rows, said } = await seen(page);
    assert.deepEqual(rows.filter((key) => key.startsWith("contact:")), ["contact:call-one", "contact:call-two"]);
    assert.match(said.join(), /The file ends too early/);
  });

  test("what is no dossier is one sentence with a way to try again; the static page stays", { timeout: 4 * PATIENCE }, async () => {
    const page = await stage.open("/");
    for (const [name, sentence] of Object.entries(FATAL)) {
      await load(page, name);
      const alert = await page.waitForSelector('[role="alert"]:not(:empty)', { timeout: PATIENCE });
      assert.ok((await alert.evaluate((alert) => alert.textContent)).includes(sentence), name);
      assert.ok(await page.$("[data-static]"), `${name}: the static page is gone`);
      assert.ok(await alert.$("button"), `${name}: there is no way to try again`);
    }
  });
});
