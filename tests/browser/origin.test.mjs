// A release that names its origin, served from there as it is. It needs one of its own, so it is skipped with any other:
// cargo xtask dist --origin https://127.0.0.1:8443

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { ENGINES, launch, WEBKIT } from "./engines.mjs";
import { NO_POLICY } from "./hosts.mjs";
import { DIST, startServer } from "./server.mjs";
import { PATIENCE } from "./stage.mjs";
import { launchWebKit } from "./webdriver.mjs";

const HEADERS = existsSync(`${DIST}_headers`) ? readFileSync(`${DIST}_headers`, "utf8") : "";
/** The port of this machine that the release names as its origin. */
const PORT = Number(/script-src 'self' https:\/\/127\.0\.0\.1:(\d+) /.exec(HEADERS)?.[1] ?? 0);
const skip = PORT === 0 && "the release names no origin on this machine";

/** A certificate that nobody vouches for. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], { stdio: "ignore" });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** Keeps what the frame says; it says `ready` only when script, module, dossier and map have come past the policy. */
const HOST = `var seen = [];
  addEventListener("message", function (event) { if (event.data && event.data.v === 1 && event.data.type !== "demarche:size") seen.push(event.origin + " " + event.data.type); });`;

/** A host page that frames the release in an opaque sandbox. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script src="host.js"></script></head>
  <body><iframe title="Embed" width="900" height="600" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" src="embed.html"></iframe></body></html>`;

async function start() {
  const server = await startServer({ asShipped: true, port: PORT, tls: certificate() });
  server.mount("/host.html", PAGE, { headers: NO_POLICY });
  server.mount("/host.js", HOST);
  return server;
}

const EXPECTED = ["null demarche:ready"];
const isDone = "typeof seen === 'object' && seen.length > 0";

/** Everything that the frame asked for came. */
function assertServed({ requests }) {
  assert.deepEqual(requests.filter(({ status }) => status !== 200), []);
  assert.ok(["embed.html", ".wasm", ".packed", ".bin", ".css"].every((kind) => requests.some(({ path }) => path.endsWith(kind))), JSON.stringify(requests));
}

for (const engine of ENGINES) {
  test(`framed from the origin that it names [${engine}]`, { skip, timeout: 2 * PATIENCE }, async () => {
    const server = await start();
    const browser = await launch(engine, [], { acceptInsecureCerts: true });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/host.html`);
      await page.waitForFunction(isDone, { timeout: PATIENCE });
      assert.deepEqual(await page.evaluate("seen"), EXPECTED);
      assertServed(server);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

describe("framed from the origin that it names [webkit]", { skip: WEBKIT ? skip : true }, () => {
  let server;
  let browser;
  before(async () => {
    server = await start();
    browser = await launchWebKit({ patienceMs: PATIENCE, acceptInsecureCerts: true });
  }, { timeout: 2 * PATIENCE });
  after(async () => {
    await browser?.close();
    await server?.close();
  }, { timeout: PATIENCE });

  test("it becomes ready", async () => {
    await browser.goto(`${server.origin}/host.html`);
    await browser.waitFor(isDone);
    assert.deepEqual(await browser.evaluate("seen"), EXPECTED);
    assertServed(server);
  });
});
