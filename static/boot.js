// Starts the widget. When it cannot start, the static page stays and one sentence says why.
const link = (asset) => document.querySelector(`link[data-asset="${asset}"]`)?.href;

function explain(sentence) {
  const place = document.querySelector("[data-demarche]");
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
  place?.replaceChildren(alert);
}

// The widget says itself what it could not load; the sentence is plain text.
document.addEventListener("demarche:failed", (event) => explain(String(event.detail)));

// Reading a dossier file needs a module of its own, which a page with its bundled dossier never loads.
globalThis.demarche = {
  async read(file) {
    const { default: init, read } = await import(link("reader"));
    await init();
    return read(file);
  },
};

if (typeof WebAssembly !== "object") {
  explain("This browser does not run WebAssembly, so the picture cannot answer; the facts below are complete.");
} else {
  try {
    const wasm = fetch(link("wasm"));
    const { default: init } = await import(link("glue"));
    await init({ module_or_path: wasm });
    // Once the widget can be used, the page form keeps itself for reading offline; an embed names no such script.
    const offline = link("offline");
    const wait = (_, marks) => { marks.disconnect(); import(offline).catch(() => {}); };
    if (offline) new PerformanceObserver(wait).observe({ type: "mark", buffered: true });
  } catch (error) {
    console.warn("Demarche could not start:", error);
    explain("The interactive picture could not be loaded; the page below stays as it is.");
  }
}
