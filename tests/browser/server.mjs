// A static server for the release folder that can be told to misbehave.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { headersOf, isNamed, naming, rulesOf } from "./headers.mjs";

/** The release folder. */
export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** One frame, so that a page is drawn between two pieces of it. */
const FRAME_MS = 17;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts a server on a free port of this machine. It sends the headers that the release's `_headers` asks for, with its
 * own origin named beside `'self'` unless `asShipped`, and the `.br` of a file where the browser takes it. `port` may ask
 * for one port, and `tls` (key and cert) for https.
 *
 * - `origin`: its address, without a slash at the end.
 * - `requests`: every request so far, as `{ method, path, status }`; `path` keeps the query.
 * - `answered()`: resolves once no request waits for its answer.
 * - `mount(path, body, { type, headers, like })`: serves `body` (text or bytes) at `path`, before the folder, with the
 *   headers of the path `like`; without it a page has those of an embed.
 * - `fault(path, how)`: answers `path` (text or RegExp) wrongly until `reset()`. `how` may have `status`, `type`,
 *   `delayMs`, `truncateAt` (bytes, then the connection breaks), `pieceBytes` (so many at a time), `hang` (never answers), `redirect` (an address),
 *   `cors: false` (no Access-Control-Allow-Origin), `body`, `down` (the connection breaks at once).
 * - `reset()`: forgets requests, mounts and faults. `close()`: ends it.
 */
export async function startServer({ root = DIST, asShipped = false, port = 0, tls } = {}) {
  if (!existsSync(`${DIST}_headers`)) throw new Error(`There is no ${DIST}_headers. Build it with: cargo xtask dist`);
  const site = { root, origin: "", rules: [], requests: [], mounts: new Map(), faults: [] };
  const serve = (request, response) => {
    answer(site, request, response).catch((error) => response.destroy(error));
  };
  const server = tls ? createSecureServer(tls, serve) : createServer(serve);
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  site.origin = `${tls ? "https" : "http"}://127.0.0.1:${server.address().port}`;
  const rules = rulesOf(await readFile(`${DIST}_headers`, "utf8"));
  site.rules = asShipped ? rules : naming(rules, site.origin);
  return {
    origin: site.origin,
    requests: site.requests,
    answered: async () => {
      while (site.requests.some(({ status }) => status === 0)) await pause(20);
    },
    mount: (path, body, options = {}) => site.mounts.set(path, { body, ...options }),
    fault: (path, how) => site.faults.unshift({ path, how }),
    reset: () => {
      site.requests.length = 0;
      site.mounts.clear();
      site.faults.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(site, request, response) {
  const path = decodeURIComponent(new URL(request.url, site.origin).pathname);
  const entry = { method: request.method, path: request.url, status: 0 };
  site.requests.push(entry);
  const fault = faultOf(site, path);
  if (fault.hang) return;
  if (fault.down) return request.socket.destroy();
  if (fault.delayMs) await pause(fault.delayMs);
  const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const { status, headers, body } = await reply(site, path, fault, takesBrotli);
  entry.status = status;
  response.writeHead(status, headers);
  for (let at = 0; fault.pieceBytes && at < body.length; at += fault.pieceBytes) {
    response.write(body.subarray(at, at + fault.pieceBytes));
    await pause(FRAME_MS);
  }
  if (fault.pieceBytes) return response.end();
  if (fault.truncateAt === undefined) return response.end(body);
  response.write(body.subarray(0, fault.truncateAt), () => response.destroy());
}

function faultOf({ faults }, path) {
  const matches = (wanted) => (wanted instanceof RegExp ? wanted.test(path) : wanted === path);
  return faults.find((fault) => matches(fault.path))?.how ?? {};
}

async function reply(site, path, fault, takesBrotli) {
  if (fault.redirect) return { status: 302, headers: { Location: fault.redirect }, body: Buffer.alloc(0) };
  const found = await content(site, path, takesBrotli && Object.keys(fault).length === 0);
  const body = Buffer.from(fault.body ?? found?.body ?? `There is no ${path} here.`);
  const type = fault.type ?? found?.type ?? "text/plain; charset=utf-8";
  const ruled = found?.like ?? (isNamed(site.rules, path) || !type.startsWith("text/html") ? path : "/embed.html");
  const status = fault.status ?? (found ? 200 : 404);
  // Firefox shares its cache among profiles: what one test was sent, the next must ask for again.
  const headers = { ...headersOf(site.rules, ruled), "Cache-Control": "no-cache", ...found?.headers, "Content-Type": type };
  headers["Content-Length"] = body.length;
  if (fault.cors === false) delete headers["Access-Control-Allow-Origin"];
  return { status, headers, body };
}

async function content({ root, mounts }, path, isPacked) {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const mounted = mounts.get(path) ?? mounts.get(file);
  if (mounted) return { ...mounted, type: mounted.type ?? TYPES[extname(file)] };
  const place = join(root, normalize(file));
  if (!place.startsWith(root)) return undefined;
  const packed = isPacked && (await readFile(`${place}.br`).catch(() => undefined));
  if (packed) return { body: packed, type: TYPES[extname(file)], headers: { "Content-Encoding": "br" } };
  const body = await readFile(place).catch(() => undefined);
  return body && { body, type: TYPES[extname(file)] };
}
