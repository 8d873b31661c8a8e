// Starts the widget: in this page, or for `embed.js` in an element of another page. The static page stays until the widget stands in its place;
// when that cannot start, one sentence says why.

import { attend } from "./hands/attend.js";

/**
 * What is wished of a widget.
 * @typedef {object} Wishes
 * @property {string} [lang] BCP 47 tag.
 * @property {string | null} [asked] Address of a dossier to be read, as it was written.
 * @property {string} fragment Permalink to start from.
 * @property {() => string} address Address of the page that a copied link leads to, without a fragment.
 */

/** @typedef {{ tell(verb: string, value: string): void, destroy(): void }} Instance */
/** @typedef {(name: string, text: string) => void} Emit */

/** What a host page may ask for, with one id each; see `src/embed/protocol.rs`. */
const COMMANDS = ["select", "filter", "story", "lang", "theme"];
const VERSION = 1;
/** At most ten sizes a second. */
const REST_MS = 100;
/** Commands that follow on each other are answered once a frame. */
const FRAME_MS = 16;
const LONGEST_ID = 200;

/** @type {(page: Document, asset: string) => string} */
const linked = (page, asset) => /** @type {HTMLLinkElement | null} */ (page.querySelector(`link[data-asset="${asset}"]`))?.href ?? "";

/** @type {Promise<any> | undefined} */
let program;

/** Loads the program that a page names, once for all widgets. */
async function load(/** @type {Document} */ page) {
  const wasm = fetch(linked(page, "wasm"));
  const glue = await import(linked(page, "glue"));
  await glue.default({ module_or_path: wasm });
  return glue;
}

/** The longest that a file may take, and the largest that it may be. */
const PATIENCE_MS = 20_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** A file's bytes, or why there are none: the server's status, `slow`, `large`, or `lost` when there was no answer that a page may read. */
async function bytesOf(/** @type {string} */ address) {
  try {
    const reply = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!reply.ok) return String(reply.status);
    if (Number(reply.headers.get("content-length")) > MOST_BYTES) return "large";
    const bytes = new Uint8Array(await reply.arrayBuffer());
    return bytes.length > MOST_BYTES ? "large" : bytes;
  } catch (error) {
    return /** @type {Error} */ (error).name === "TimeoutError" ? "slow" : "lost";
  }
}

/** The address of a dossier that was asked for: only https, or the page's own origin. */
function allowed(/** @type {string} */ asked, /** @type {string} */ base) {
  const own = new URL(base);
  try {
    const { protocol, host, username, password, href } = new URL(asked, base);
    const isOwn = protocol === own.protocol && host === own.host;
    if ((protocol === "https:" || isOwn) && !username && !password) return href;
  } catch {
    // Said below.
  }
  throw new Refusal(`“${[...asked].slice(0, 80).join("")}” is not an address of a dossier: use one that begins with https://.`);
}

/** An error whose words are meant for the reader. */
class Refusal extends Error {}

/**
 * Mounts a widget in `place` from what `page` names. `emit` hears `start` (the place is about to be filled), `ready`, `select` with the target's
 * id, `link` with the permalink, and `error` with a sentence.
 * @param {Document} page @param {Element} place @param {Wishes} wishes @param {Emit} emit @returns {Promise<Instance>}
 */
export async function start(page, place, { lang, asked, fragment, address }, emit) {
  const dossier = asked ? allowed(asked, page.baseURI) : undefined;
  const loading = (program ??= load(page));
  const { mount } = await loading.catch((error) => {
    program = undefined;
    throw error;
  });
  const known = /** @type {Record<string, string | undefined>} */ ({ lang, fragment, asked: dossier ?? (linked(page, "asked") || undefined) });
  const setting = {
    get: (/** @type {string} */ name) => (name in known ? known[name] : linked(page, name) || undefined),
    load: bytesOf,
    async read(/** @type {Uint8Array} */ file) {
      const { default: init, read } = await import(linked(page, "reader"));
      await init({ module_or_path: linked(page, "reader-wasm") || undefined });
      return read(file);
    },
  };
  let link = "";
  const copy = async () => {
    const written = navigator.clipboard.writeText(address() + (link && `#${link}`));
    return written.then(() => "yes");
  };
  const hands = attend(place, (verb, value) => instance.tell(verb, value));
  /** @type {Instance} */
  const instance = mount(place, setting, (/** @type {string} */ name, /** @type {string} */ text) => {
    if (name === "copy") return void copy().catch(() => "").then((copied) => instance.tell("copied", copied));
    if (name in hands) return hands[name](text);
    if (name === "link") link = text;
    if (name === "ready") place.firstElementChild?.setAttribute("data-ready", "true");
    emit(name, text);
  });
  return instance;
}

/** Shows a sentence above the static page, with a way to try again. */
function explain(/** @type {string} */ sentence) {
  const alert = document.createElement("p");
  alert.className = "demarche";
  alert.setAttribute("role", "alert");
  alert.textContent = sentence;
  const retry = document.createElement("button");
  retry.type = "button";
  retry.className = "plain strong";
  retry.textContent = "Try again";
  retry.addEventListener("click", () => location.reload());
  alert.append(" ", retry);
  document.querySelector("[data-demarche]")?.replaceChildren(alert);
  post("error", {});
}

/** Tells the host page, if there is one. Anyone may hear it: it holds sizes and ids. */
function post(/** @type {string} */ type, /** @type {object} */ content) {
  if (parent !== self) parent.postMessage({ type: `demarche:${type}`, v: VERSION, ...content }, "*");
}

/** Tells the host page how high this page is, now and whenever that changes. */
function tellSizes() {
  let told = 0;
  let timer = 0;
  const tell = () => {
    timer = 0;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A hidden frame has no height; a pixel up and down is rounding.
    if (height < 1 || Math.abs(height - told) <= 1) return;
    told = height;
    post("size", { height });
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  };
  new ResizeObserver(() => (timer ||= setTimeout(tell, told && REST_MS))).observe(document.body, { box: "border-box" });
}

/** Calls back with the last of each kind of command from the host page. */
function hearCommands(/** @type {(verb: string, id: string) => void} */ answer) {
  /** @type {Map<string, string>} */
  const heard = new Map();
  let timer = 0;
  const flush = () => {
    timer = 0;
    const commands = [...heard];
    heard.clear();
    for (const [verb, id] of commands) answer(verb, id);
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || typeof data?.type !== "string" || data.v !== VERSION) return;
    const verb = COMMANDS.find((command) => data.type === `demarche:${command}`);
    if (!verb || typeof data.id !== "string" || data.id.length > LONGEST_ID) return;
    heard.set(verb, data.id);
    timer ||= setTimeout(flush, FRAME_MS);
  });
}

/** Puts the permalink into the address without a new entry in the history. Where a sandbox forbids that, the link is copied by hand. */
function write(/** @type {string} */ fragment) {
  if (location.hash.replace(/^#/, "") === fragment) return;
  try {
    history.replaceState(null, "", location.pathname + location.search + (fragment && `#${fragment}`));
  } catch {
    // Frames made by `srcdoc` refuse the history but allow the fragment.
    location.hash = fragment;
  }
}

/** Where the page names a script for reading without a network, it comes once the picture answers. */
function keepForOffline() {
  const offline = linked(document, "offline");
  if (offline) import(offline).catch(() => {});
}

/** A moment that tests and benches wait for. */
const mark = (/** @type {string} */ name) => performance.mark(`demarche:${name}`);

/** Light or dark, whatever the reader's system is. */
function paint(/** @type {string | null} */ theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** The page form, also in a frame. */
async function open(/** @type {Element} */ place) {
  const query = new URLSearchParams(location.search);
  paint(query.get("theme"));
  /** @type {Instance | undefined} */
  let instance;
  let isReady = false;
  /** @type {Map<string, string>} */
  const early = new Map();
  const answer = (/** @type {string} */ verb, /** @type {string} */ id) => {
    if (verb === "theme") paint(id);
    else if (isReady) instance?.tell(verb, id);
    else early.set(verb, id);
  };
  if (parent !== self) {
    tellSizes();
    hearCommands(answer);
  }
  if (typeof WebAssembly !== "object") {
    return explain("This browser does not run WebAssembly, so the picture cannot answer; the facts below are complete.");
  }
  /** @type {Record<string, (text: string) => void>} */
  const events = {
    start: () => document.querySelector("[data-static]")?.remove(),
    ready() {
      isReady = true;
      mark("ready");
      post("ready", {});
      early.forEach((id, verb) => instance?.tell(verb, id));
      keepForOffline();
    },
    select(id) {
      mark("painted");
      post("select", { id });
    },
    link: write,
    error: explain,
  };
  const wishes = {
    lang: query.get("lang") ?? document.documentElement.lang,
    asked: query.get("dossier"),
    fragment: location.hash,
    address: () => location.href.split("#")[0],
  };
  try {
    instance = await start(document, place, wishes, (name, text) => events[name]?.(text));
    addEventListener("hashchange", () => instance?.tell("link", location.hash));
  } catch (error) {
    if (error instanceof Refusal) return explain(error.message);
    console.warn("Demarche could not start:", error);
    explain("The interactive picture could not be loaded; the page below stays as it is.");
  }
}

const place = document.querySelector("[data-demarche]");
if (place && linked(document, "glue")) await open(place);
