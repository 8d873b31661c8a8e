// What each asset contains and how finely: the place to change when a map should show more, or weigh less.

/** Metres by which a division's lines may be simplified; `km` is how near its nearest vertex comes to the focus. */
function regionMetres({ iso, country, km }) {
  if (iso === "SY-HL" || iso === "SY-ID") return 500;
  if (km < 150) return 1800;
  if (country === "SYR") return 4000;
  return Math.min(22_000, Math.max(5000, km * 10));
}

/** Low bits given up by an arc's inner points: a cell of 0.2 km near the focus, 0.7 km round it, 3 km in the wider region, 6 km at its edge. */
function regionCoarseness(km) {
  if (km < 150) return 0;
  if (km < 300) return 2;
  return km < 900 ? 4 : 5;
}

/** The English Channel to the Altai, the Red Sea to the Gulf of Finland: what a wide picture of Moscow, Ankara, Tehran, Astana and Doha shows, to its corners.
 * The box lies on cells that the coarsest rounding keeps (32 of them), or its own edge would be taken for a coast. */
export const region = {
  name: "region",
  box: [-4.48, 16.48, 88.48, 60.16],
  grid: 600,
  metres: regionMetres,
  tolerance: "0.5 km in Aleppo and Idlib, 1.8 km round them, 4 km in Syria, 5 to 22 km elsewhere",
  island: 2400,
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
