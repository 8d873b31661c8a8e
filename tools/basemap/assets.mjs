// What each asset contains and how finely: the place to change when a map should show more, or weigh less.

/** Metres by which a division's lines may be simplified; `km` is how near its nearest vertex comes to the focus. */
function regionMetres({ iso, country, km }) {
  if (iso === "SY-HL" || iso === "SY-ID") return 400;
  if (km < 150) return 900;
  if (country === "SYR") return 2000;
  return Math.min(12_000, Math.max(4000, km * 6));
}

/** Low bits given up by an arc's inner points: a cell of 0.2 km near the focus, 0.7 km round it, 3 km elsewhere. */
function regionCoarseness(km) {
  if (km < 150) return 0;
  return km < 300 ? 2 : 4;
}

/** Ireland to Mongolia, the Sahel to the Arctic: what a wide picture of Moscow, Ankara, Tehran, Astana and Doha shows. */
export const region = {
  name: "region",
  box: [-12, 8, 100, 73],
  grid: 600,
  metres: regionMetres,
  tolerance: "0.4 km in Aleppo and Idlib, 0.9 km round them, 2 km in Syria, 4 to 12 km elsewhere",
  island: 300,
  coarseness: regionCoarseness,
  governorates: true,
};

/** The small and the disputed pieces keep their shape; the rest is for a map of the world. */
function worldMetres({ country, unit }) {
  const small = ["PSX", "LBN", "CYP", "CYN", "QAT", "BHR", "KWT", "ISR", "SYR"];
  return small.includes(country) || unit.startsWith("x-") ? 8000 : 30_000;
}

/** The whole globe without Antarctica, for dossiers that reach beyond the region; loaded only for them. */
export const world = {
  name: "world",
  box: [-180, -60, 180, 84],
  grid: 45,
  metres: worldMetres,
  tolerance: "30 km, 8 km for small and disputed pieces",
  island: 3000,
  coarseness: () => 0,
  governorates: false,
};
