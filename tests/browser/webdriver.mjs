// Just enough of W3C WebDriver (https://www.w3.org/TR/webdriver2/) to drive WebKitGTK's small browser.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";

const LIBRARIES = "/usr/lib";
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the browser under a virtual display. */
export async function launchWebKit({ patienceMs, acceptInsecureCerts = false }) {
  const port = await freePort();
  const driver = process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";
  const display = ["--auto-servernum", driver, "--host=127.0.0.1", `--port=${port}`];
  // Its own process group, so that the display and the browser end with it.
  const child = spawn(process.env.XVFB_RUN ?? "xvfb-run", display, { detached: true, stdio: "ignore" });
  const call = client(`http://127.0.0.1:${port}`, patienceMs);
  const deadline = Date.now() + patienceMs;
  await until(deadline, () => call("GET", "/status").then(() => true, () => false));
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: { ...capabilities(), acceptInsecureCerts } } });
  const session = `/session/${sessionId}`;
  const evaluate = (script) => call("POST", `${session}/execute/sync`, { script: `return (${script});`, args: [] });
  return {
    goto: (url) => call("POST", `${session}/url`, { url }),
    evaluate,
    waitFor: (script) => until(Date.now() + patienceMs, () => evaluate(script)),
    close: async () => {
      await call("DELETE", session).catch(() => {});
      process.kill(-child.pid, "SIGTERM");
    },
  };
}

function capabilities() {
  const binary = process.env.WEBKIT_BROWSER ?? smallBrowser();
  return { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
}

function smallBrowser() {
  const folder = readdirSync(LIBRARIES).find((name) => name.endsWith("-linux-gnu"));
  return `${LIBRARIES}/${folder}/webkit2gtk-4.1/MiniBrowser`;
}

const client = (base, patienceMs) => async (method, path, body) => {
  const signal = AbortSignal.timeout(patienceMs);
  const reply = await fetch(base + path, { method, body: body && JSON.stringify(body), signal });
  const { value } = await reply.json();
  if (!reply.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
  return value;
};

async function until(deadline, condition) {
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`gave up waiting for ${condition}`);
    await pause(200);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
