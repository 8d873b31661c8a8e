// The way out: put this file in the place of sw.js, and every browser that kept the page forgets it on its next visit.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(forget()));

async function forget() {
  const prefix = `demarche ${new URL("./", location.href).href} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  await registration.unregister();
}
