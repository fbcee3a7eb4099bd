// Remembers which files were read without a problem, by their content, so that only the others are read again.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("node_modules/.cache/", import.meta.url);
const store = new URL("clean.json", folder);
// Whatever decides on the answer: a change to one of these forgets everything.
const rules = ["cspell.json", "words.txt", "package-lock.json"].map((name) => readFileSync(new URL(name, import.meta.url)));

const keyOf = (file) => {
  const hash = createHash("sha256").update(file);
  rules.forEach((rule) => hash.update(rule));
  return hash.update(readFileSync(file)).digest("base64");
};

/** Returns the files that must be read. */
export function unread(files) {
  const clean = new Set(load());
  return files.filter((file) => !clean.has(keyOf(file)));
}

/** Keeps those of the files that had no problem. Anything older is forgotten if it is no longer there. */
export function remember(files, withProblems) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(store, JSON.stringify(files.filter((file) => !withProblems.has(file)).map(keyOf)));
}

function load() {
  try {
    return JSON.parse(readFileSync(store, "utf8"));
  } catch {
    return [];
  }
}
