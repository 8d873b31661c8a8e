// Keeps the page form for reading offline. A version is kept whole or not at all: every file is checked against its hash
// before the version counts, and again each time it is read. The files of a language besides the first are kept with it once a page in that
// language is read. `cargo xtask dist` fills in the next three lines.
const VERSION = "";
const FILES = {};
const LANGUAGES = {};
const HASHES = Object.assign({}, FILES, ...Object.values(LANGUAGES));

const scope = new URL("./", location.href).href;
const PREFIX = `demarche ${scope} `;
const CACHE = PREFIX + VERSION;

/** How long the network may take to answer before the kept copy is shown. */
const PATIENCE_MS = 4000;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("message", (event) => event.waitUntil(answer(event)));
addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name) event.respondWith(isHashed(name) ? kept(event.request, name) : latest(event.request, name));
});

/** The file that is asked for; `undefined` leaves the request to the network. */
function nameOf({ method, url }) {
  const [address] = url.split(/[?#]/);
  if (method !== "GET" || !address.startsWith(scope)) return undefined;
  const name = address.slice(scope.length);
  return [name, `${name}.html`, `${name}index.html`].find((name) => Object.hasOwn(HASHES, name));
}

/** Whether the name follows the content, so that it can never mean anything newer. */
const isHashed = (name) => /-[0-9a-f]{12,16}[._]/.test(name);

async function keepAll() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.keys(FILES).map(async (name) => cache.put(scope + name, await checked(name))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Keeps the files of a language, all or none; without a network or from another release they are left for another visit. */
async function keepLanguage(language) {
  const cache = await caches.open(CACHE);
  const names = Object.keys(LANGUAGES[language] ?? {});
  const found = await Promise.all(names.map(async (name) => [name, await checked(name)])).catch(() => []);
  await Promise.all(found.map(([name, response]) => cache.put(scope + name, response)));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

/** The file of this version from the server, or nothing: it fails where the bytes are others. */
async function checked(name) {
  const ask = (cache) => fetch(scope + name, { integrity: HASHES[name], cache });
  // What the browser has kept may be stale or damaged; the server has the last word.
  const response = await ask("default").catch(() => ask("reload"));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** The copy of a file if it is there and whole. A new response, because one that was redirected may not open a page. */
async function copyOf(name) {
  const response = await (await caches.open(CACHE)).match(scope + name);
  if (!response) return undefined;
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const integrity = `sha256-${btoa(String.fromCharCode(...hash))}`;
  return integrity === HASHES[name] ? new Response(bytes, { headers: response.headers }) : undefined;
}

/** From the copy; where it is lost or damaged, from the server, and kept anew. */
async function kept(request, name) {
  const copy = await copyOf(name);
  if (copy) return copy;
  const response = await checked(name).catch(() => undefined);
  if (!response) return fetch(request);
  await (await caches.open(CACHE)).put(scope + name, response.clone());
  return response;
}

/** From the server; from the copy when it cannot be reached, fails or lets us wait. */
async function latest(request, name) {
  const asked = fetch(request);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const response = await Promise.race([asked.catch(() => undefined), patience]);
  if (response && response.status < 500) return response;
  return (await copyOf(name)) ?? asked;
}

/** A page says in which language it is, which version, or, when its reader wants the newer one, "reload". */
async function answer({ data, source }) {
  if (data.language) return keepLanguage(data.language);
  if (data === "reload") return skipWaiting();
  if (data !== VERSION) return source.postMessage("newer");
  // The page is this version already: when no other one is open, there is nobody to wait for.
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.filter(({ url }) => url.startsWith(scope)).length === 1) return skipWaiting();
}
