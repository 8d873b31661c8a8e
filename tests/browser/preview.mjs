// Draws the preview for links: the headline over the still pictures, in the size that Open Graph asks for.

import { fileURLToPath } from "node:url";

import { launch } from "./engines.mjs";
import { startServer } from "./server.mjs";

const SIZE = { width: 1200, height: 630 };
const OUT = fileURLToPath(new URL("../../static/preview.png", import.meta.url));

const server = await startServer();
const browser = await launch("chromium");
const page = await browser.newPage();
await page.setJavaScriptEnabled(false);
await page.setViewport(SIZE);
await page.goto(`${server.origin}/embed.html`);
// The policy forbids styles in the page; the object model does not.
await page.evaluate(() => {
  for (const gone of document.querySelectorAll(".standfirst, .still-links, .pane-head")) gone.style.display = "none";
  document.querySelector(".panes").style.marginTop = "14px";
});
await page.screenshot({ path: OUT, clip: { x: 0, y: 0, ...SIZE } });
await browser.close();
await server.close();
