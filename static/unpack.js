// What one file carries, turned back into files with addresses: the page's own script finds them as it finds those of a server.

/** The bytes of a packed script, deflated and in base64. */
async function unpacked(/** @type {string} */ text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).blob();
}

/** Names a file as a page does. */
function name(/** @type {string | undefined} */ asset, /** @type {Blob} */ content, /** @type {string | undefined} */ type) {
  const link = document.createElement("link");
  link.dataset.asset = asset;
  link.href = URL.createObjectURL(new Blob([content], { type }));
  document.head.append(link);
}

// An engine without the stream keeps the page as it stands, which is complete.
if (typeof DecompressionStream === "function") {
  for (const script of document.querySelectorAll("script[data-packed]")) {
    const { packed, kind } = /** @type {HTMLElement} */ (script).dataset;
    name(packed, await unpacked(script.textContent ?? ""), kind);
  }
  // What stands in the file to be read and edited.
  for (const script of document.querySelectorAll("script[data-asset]")) {
    const { dataset, textContent } = /** @type {HTMLScriptElement} */ (script);
    name(dataset.asset, new Blob([textContent ?? ""]), "text/plain");
  }
}

export {};
