// Every policy a host and a server may have, together: a strict policy, Trusted Types, an opaque sandbox, a host with COEP. In each cell the frame
// works and nothing is refused.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { WEBKIT } from "./engines.mjs";
import { mountEmbedPage, NO_POLICY } from "./hosts.mjs";
import { startServer } from "./server.mjs";
import { PATIENCE, inEachEngine } from "./stage.mjs";
import { launchWebKit } from "./webdriver.mjs";

const SIDES = ["strict policy", "Trusted Types", "opaque sandbox", "COEP host"];
const CELLS = Array.from({ length: 2 ** SIDES.length }, (_, bits) => SIDES.filter((_, side) => bits & (1 << side)));
const name = (cell) => cell.join(" × ") || "nothing";
const MARK = "actor:lavrov";

/** The policy of the framed page. WebKit does not match `'self'` in an opaque sandbox, so the serving origin stands beside it. */
function policyOf(cell, origin) {
  const strict = `default-src 'none'; script-src 'self' ${origin} 'wasm-unsafe-eval'; style-src 'self' ${origin}; img-src 'self' ${origin} data:;`
    + ` connect-src 'self' ${origin} https:; base-uri 'none'; form-action 'none'`;
  const parts = [];
  if (cell.includes("strict policy")) parts.push(strict);
  if (cell.includes("Trusted Types")) parts.push("require-trusted-types-for 'script'; trusted-types 'none'");
  return parts.join("; ");
}

/** Runs in the frame: tells the host of every violation, and clicks a mark when the widget is ready. */
const PROBE = `
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => parent.postMessage({ violation: effectiveDirective + " " + blockedURI }, "*"));
  new MutationObserver((_, observer) => {
    const mark = document.querySelector('.demarche[data-ready] [data-view="network"] [data-target="${MARK}"]');
    if (!mark) return;
    observer.disconnect();
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  }).observe(document, { subtree: true, childList: true, attributes: true });`;

/** Runs in the host: keeps what it hears. */
const HOST = `
  var seen = { events: [], violations: [] };
  addEventListener("message", function (event) {
    if (event.data && event.data.violation) seen.violations.push(event.data.violation);
    if (event.data && event.data.v === 1 && event.data.type !== "demarche:size") seen.events.push(event.data.type + " " + (event.data.id || ""));
  });
  addEventListener("securitypolicyviolation", function (event) { seen.violations.push("host " + event.effectiveDirective); });`;

/** Serves a cell: the framed page with its policy, and a host page that frames it. Returns the host's path. */
function mountCell(server, cell) {
  mountEmbedPage(server, {
    headers: { "Content-Security-Policy": policyOf(cell, server.origin) },
    edit: (page) => page.replace("<head>", '<head><script src="probe.js"></script>'),
  });
  server.mount("/probe.js", PROBE);
  server.mount("/host.js", HOST);
  const sandbox = cell.includes("opaque sandbox") ? ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"' : "";
  const coep = cell.includes("COEP host") ? "require-corp" : "unsafe-none";
  server.mount("/host.html", `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script src="host.js"></script></head>
    <body><iframe title="Embed" width="900" height="600"${sandbox} src="embed.html"></iframe></body></html>`,
    { headers: { ...NO_POLICY, "Cross-Origin-Embedder-Policy": coep } });
  return "/host.html";
}

const EXPECTED = { events: ["demarche:ready ", `demarche:select ${MARK}`], violations: [] };
const isDone = `typeof seen === "object" && seen.events.length > 1`;

inEachEngine("matrix", (stage) => {
  for (const cell of CELLS) {
    test(name(cell), async () => {
      const page = await stage.open(mountCell(stage.server, cell));
      await page.waitForFunction(isDone, { timeout: PATIENCE });
      assert.deepEqual(await page.evaluate("seen"), EXPECTED);
      assert.equal(await page.evaluate(() => crossOriginIsolated), false, "COOP is not sent, so nothing is isolated");
      assert.deepEqual(page.record.errors, []);
    });
  }
});

describe("matrix [webkit]", { skip: !WEBKIT }, () => {
  let server;
  let browser;
  before(async () => {
    server = await startServer();
    browser = await launchWebKit({ patienceMs: PATIENCE });
  }, { timeout: 2 * PATIENCE });
  after(async () => {
    await browser?.close();
    await server?.close();
  }, { timeout: PATIENCE });

  for (const cell of CELLS) {
    test(name(cell), async () => {
      server.reset();
      await browser.goto(server.origin + mountCell(server, cell));
      await browser.waitFor(isDone);
      assert.deepEqual(await browser.evaluate("seen"), EXPECTED);
    });
  }
});
