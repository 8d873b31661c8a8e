// Keeps the page for reading offline, and says when a newer one is there. Only the page form names this script, and
// boot.js loads it once the widget can be used. In a frame, from a file or without service workers it does nothing.
const { version } = document.querySelector('link[data-asset="offline"]').dataset;
const address = new URL("sw.js", import.meta.url).href;

/** Calls for the words of one sentence and one button when there is something to say. @param {() => Promise<string[]>} words */
async function begin(words) {
  const workers = navigator.serviceWorker;
  // The one policy of this page can make one address.
  const policy = globalThis.trustedTypes?.createPolicy("demarche-sw", { createScriptURL: () => address });
  const registration = await workers.register(policy?.createScriptURL("") ?? address, { updateViaCache: "none" });
  workers.addEventListener("message", ({ data, source }) => data === "newer" && words().then((said) => offer(source, said)));
  // Whichever worker is at work keeps what this page needs of its language.
  const speak = ({ active }) => active.postMessage({ language: document.documentElement.lang });
  workers.ready.then(speak);
  workers.addEventListener("controllerchange", () => workers.ready.then(speak));
  registration.addEventListener("updatefound", () => introduce(registration.installing));
  await registration.update().catch(() => {});
  const coming = registration.installing ?? registration.waiting;
  if (coming) introduce(coming);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

let known;

/** Tells a new worker which version this page is; it answers when it has a newer one. */
function introduce(worker) {
  if (worker === known) return;
  known = worker;
  const tell = () => worker.state === "installed" && worker.postMessage(version);
  worker.addEventListener("statechange", tell);
  tell();
}

/** One sentence and a button, over the page's lower edge, so that nothing moves. */
function offer(worker, [sentence, reload]) {
  document.querySelector("[data-update]")?.remove();
  document.adoptedStyleSheets = [sheet()];
  const status = document.createElement("div");
  status.className = "demarche";
  status.dataset.update = "";
  status.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain strong";
  button.textContent = reload;
  button.addEventListener("click", () => {
    // On a first visit no worker controls the page, so it is the worker's own state that counts.
    if (worker.state !== "installed") location.reload();
    worker.addEventListener("statechange", () => worker.state === "activated" && location.reload());
    worker.postMessage("reload");
  });
  document.body.append(status);
  // A screen reader speaks what changes in a region, not a region that comes with its words.
  setTimeout(() => status.append(`${sentence} `, button));
}

function sheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[data-update] { position: fixed; z-index: 9; inset-block-end: 12px; inset-inline: 12px; width: fit-content;
    max-width: calc(100% - 24px); padding: 6px 12px; border: 1px solid var(--demarche-strong-rule); }
    @media print { [data-update] { display: none; } }`);
  return sheet;
}

/** Keeps the page, where it may. */
export async function keep(words) {
  const canKeep = window.top === window && location.protocol.startsWith("http") && "serviceWorker" in navigator;
  if (canKeep) await begin(words).catch((error) => console.warn("Demarche is not kept for reading offline:", error));
}
