// docs/accessibility.md holds what it says: every criterion has its row, every row a test, and every test exists. And what English is like to read.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const PAGE = read("docs/accessibility.md");

/** The success criteria of WCAG 2.2 at levels A and AA, a guideline at a time; those of AAA, and 4.1.1, which 2.2 took out, are not among them. */
const CRITERIA = [
  "1.1.1", "1.2.1 1.2.2 1.2.3 1.2.4 1.2.5", "1.3.1 1.3.2 1.3.3 1.3.4 1.3.5", "1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13",
  "2.1.1 2.1.2 2.1.4", "2.2.1 2.2.2", "2.3.1", "2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11", "2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8",
  "3.1.1 3.1.2", "3.2.1 3.2.2 3.2.3 3.2.4 3.2.6", "3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8", "4.1.2 4.1.3",
].join(" ").split(" ");
const OF_MAPS = "1.1.1 1.3.1 1.4.3 2.1.1 2.1.2 2.1.4 2.4.3 2.4.7 2.5.5 3.1.1 3.1.2 3.2.2 3.2.5 4.1.2".split(" ");
const CRITICAL = 14;
const LONGEST_GRADE = 9;

/** The rows of the table under a heading, each as its cells. */
const rows = (heading) => {
  const section = PAGE.split("\n## ").find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return section.split("\n").filter((line) => line.startsWith("|")).slice(2).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
};
const AUDITS = ["WCAG 2.2, levels A and AA", "The map audit of the Maps for HTML community", "The critical heuristics of Chartability"];
const named = (cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
const TESTS = rows("Tests").map(([name, file, title]) => ({ name: named(name)[0], file: file.replaceAll("`", ""), title }));

/** The titles of the tests in a file; what a template fills in may be anything. */
function titlesOf(source) {
  const literals = [...source.matchAll(/\btest\(\s*(["`])((?:\\.|(?!\1).)*)\1/g)].map(([, , title]) => title);
  const functions = [...source.matchAll(/#\[test\][\s\S]{0,80}?\bfn (\w+)/g)].map(([, title]) => title);
  const escaped = (text) => text.replace(/[.*+?^()|[\]\\{}$]/g, "\\$&");
  return [...literals, ...functions].map((title) => new RegExp(`^${title.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map(escaped).join(".+")}$`, "u"));
}

test("every criterion of the three lists has its row, once and in order", () => {
  const [wcag, maps, chartability] = AUDITS.map(rows);
  const numbers = (audit) => audit.map(([criterion]) => criterion.split(" ")[0]);
  assert.equal(CRITERIA.length, 55);
  assert.deepEqual(numbers(wcag), CRITERIA);
  assert.deepEqual(numbers(maps), OF_MAPS);
  assert.equal(new Set(chartability.map(([heuristic]) => heuristic)).size, CRITICAL);
});

test("every row names a test that is listed, or the day on which somebody looked; every listed test is named", () => {
  const known = new Set(TESTS.map(({ name }) => name));
  assert.equal(known.size, TESTS.length, "two tests have one name");
  const used = new Set();
  const bare = [];
  for (const row of AUDITS.flatMap(rows)) {
    const names = named(row.at(-1));
    names.forEach((name) => used.add(name));
    if (names.length === 0 && !/^by eye, \d+ \w+ \d{4}$/.test(row.at(-1))) bare.push(row[0]);
  }
  assert.deepEqual(bare, []);
  assert.deepEqual([...used].filter((name) => !known.has(name)), []);
  assert.deepEqual([...known].filter((name) => !used.has(name)), []);
});

test("every listed test exists under its title", () => {
  const missing = TESTS.filter(({ file, title }) => {
    const path = file.endsWith(".mjs") ? `tests/browser/${file}` : file;
    return !existsSync(new URL(path, ROOT)) || !titlesOf(read(path)).some((pattern) => pattern.test(title));
  });
  assert.deepEqual(missing.map(({ file, title }) => `${file}: ${title}`), []);
});

test("what is open names its test", () => {
  const section = PAGE.split("\n## ").find((part) => part.startsWith("Open\n")) ?? "";
  const known = TESTS.map(({ name }) => name);
  const items = section.split("\n").filter((line) => line.startsWith("- "));
  assert.deepEqual(items.filter((item) => !named(item).some((name) => known.includes(name))), []);
});

/** Syllables of an English word, as groups of vowels that are spoken. */
const syllables = (word) => Math.max(1, (word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouy]e|[^td]ed)$/, "").match(/[aeiouy]+/g) ?? []).length);

/** Grade of reading after Kincaid and others, "Derivation of new readability formulas", 1975. */
function grade(texts) {
  const sentences = texts.flatMap((text) => text.split(/[.!?;:]+(?:\s|$)/)).filter((sentence) => /\p{L}/u.test(sentence));
  const words = texts.flatMap((text) => text.match(/[\p{L}’'-]+/gu) ?? []);
  return 0.39 * (words.length / sentences.length) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59;
}

test("English is read at grade 9 or below", () => {
  const dossier = JSON.parse(read("static/dossiers/aleppo-idlib-2024.json"));
  const texts = { head: [dossier.title.en, dossier.standfirst.en] };
  for (const kind of ["contacts", "claims", "incidents", "silences", "story"]) texts[kind] = dossier[kind].map(({ text }) => text.en);
  texts.interface = read("src/locale/languages/en.txt").split("\n").filter((line) => /^\w+ = /.test(line))
    .flatMap((line) => line.replace(/^\w+ = /, "").split(" | ")).filter((text) => text.split(" ").length > 4);
  const grades = Object.fromEntries(Object.entries(texts).map(([kind, some]) => [kind, Math.round(10 * grade(some)) / 10]));
  assert.ok(Object.values(texts).every((some) => some.length > 0));
  assert.deepEqual(Object.entries(grades).filter(([, grade]) => !(grade <= LONGEST_GRADE)), []);
  // The formula itself: words of many syllables in one sentence are no easy reading.
  assert.ok(grade(["Multilateral considerations necessitate comprehensive institutional reorganisation notwithstanding representational irregularities."]) > 20);
});
