// Starts the widget: in this page, or for `embed.js` in an element of another page. The static page stays until the widget stands in its place;
// when that cannot start, one sentence says why.

import { Refusal } from "./boot/file.js";
import { pageIn, put, say, settle, speak } from "./boot/language.js";
import { linked } from "./boot/program.js";
import { alertOf, start } from "./boot/start.js";

export { pageIn, start };

/** @typedef {import("./boot/start.js").Instance} Instance */

/** What a host page may ask for, with one id each; see `src/embed/protocol.rs`. */
const COMMANDS = ["select", "filter", "story", "lang", "theme"];
/** Besides the reader's own; see `static/desk.css`. */
const THEMES = ["light", "dark", "paper", "contrast"];
const VERSION = 1;
/** At most ten sizes a second. */
const REST_MS = 100;
/** Commands that follow on each other are answered once a frame. */
const FRAME_MS = 16;
const LONGEST_ID = 200;

/** What a page that is tried again finds in its history. */
const AGAIN = "demarche:again";
/** Whether a reader has just asked for this page again: then the focus is where it was asked. */
const isAgain = history.state === AGAIN;

/** Notes in the history, which forgets, that this page is tried again. Frames made by `srcdoc` have none. */
function note(/** @type {string | null} */ state) {
  try {
    history.replaceState(state, "");
  } catch {
    // Then the focus begins at the top, as on any page.
  }
}

/** Shows a sentence above the static page, with a way to try again where that can help. */
async function explain(/** @type {string | Promise<string>} */ sentence, canHelp = true) {
  const [text, again] = await Promise.all([sentence, say(document, "tryAgain")]);
  const alert = alertOf(text);
  const retry = /** @type {HTMLButtonElement} */ (put(document.createElement("button"), again));
  retry.type = "button";
  retry.className = "plain strong";
  retry.addEventListener("click", () => {
    note(AGAIN);
    location.reload();
  });
  if (canHelp) alert.append(" ", retry);
  place?.replaceChildren(alert);
  if (isAgain) retry.focus();
  // When it has stood aside already, it comes back.
  if (still) place?.after(still);
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
  if (offline) import(offline).then(({ keep }) => keep(() => Promise.all([say(document, "newer"), say(document, "reload")]))).catch(() => {});
}

/** A moment that tests and benches wait for. */
const mark = (/** @type {string} */ name) => performance.mark(`demarche:${name}`);

/** In one of the themes, whatever the reader's system is. */
function paint(/** @type {string | null} */ theme) {
  if (theme && THEMES.includes(theme)) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Follows the link past the pictures to the facts, wherever they stand now, and leaves the permalink in the address. */
function skip(/** @type {Event} */ event) {
  const facts = document.getElementById("facts");
  if (!facts) return;
  event.preventDefault();
  facts.tabIndex = -1;
  facts.querySelector("details")?.setAttribute("open", "");
  facts.focus();
}

/** The page form, also in a frame. */
async function open(/** @type {Element} */ place) {
  const query = new URLSearchParams(location.search);
  paint(query.get("theme"));
  document.documentElement.toggleAttribute("data-transparent", query.has("transparent"));
  if (settle(query.get("lang"))) return;
  if (isAgain) note(null);
  document.querySelector(".skip")?.addEventListener("click", skip);
  /** @type {Instance | undefined} */
  let instance;
  let isReady = false;
  /** @type {Map<string, string>} */
  const early = new Map();
  const answer = (/** @type {string} */ verb, /** @type {string} */ id) => {
    if (verb === "theme") paint(id);
    else if (verb === "lang") speak(id);
    else if (isReady) instance?.tell(verb, id);
    else early.set(verb, id);
  };
  if (parent !== self) {
    tellSizes();
    hearCommands(answer);
  }
  if (typeof WebAssembly !== "object") {
    return explain(say(document, "noWasm"), false);
  }
  /** @type {Record<string, (text: string) => void>} */
  const events = {
    start: () => still?.remove(),
    ready() {
      isReady = true;
      if (isAgain) /** @type {HTMLElement | null} */ (place.querySelector("[data-view]"))?.focus();
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
    error: (sentence) => explain(sentence || say(document, "notStarted")),
  };
  const wishes = {
    asked: query.get("dossier"),
    fragment: location.hash,
    address: () => location.href.split("#")[0],
  };
  try {
    instance = await start(document, place, wishes, (name, text) => events[name]?.(text));
    addEventListener("hashchange", () => instance?.tell("link", location.hash));
  } catch (error) {
    if (error instanceof Refusal) return explain(say(document, "badAddress", error.message));
    console.warn("Demarche could not start:", error);
    explain(say(document, "notStarted"));
  }
}

const place = document.querySelector("[data-demarche]");
/** The page as it came. */
const still = document.querySelector("[data-static]");
if (place && linked(document, "glue")) await open(place);
